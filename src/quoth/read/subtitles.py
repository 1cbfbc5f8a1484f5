"""Subtitles (SubRip .srt, WebVTT .vtt): what is said, a paragraph a cue, each with its time as its locator.

Times, numbers of cues and tags of style are no text: a sentence that goes on in the next cue stays whole. A voice tag
(<v Anna>) gives who speaks, as "Anna: " where the voice changes.
Source: W3C, WebVTT (2019), sections 4 and 6; SubRip has no standard and is read by the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..errors import ReadError
from ..frozen import dataclass
from ..model import Document, Region
from ..offsets import Span
from .compose import digest, trimmed
from .decode import plain
from .ledger import Ledger

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}"
_TIMES = re.compile(rf"\s{{0,9}}({_TIME})[.,]\d{{1,3}}\s{{1,9}}-->\s{{1,9}}{_TIME}[.,]\d{{1,3}}")
_TAG = re.compile(
    r"<v(?:\.[\w.]{1,40})?[ \t]([^<>\n]{1,100})>|</?(?:[a-z][^<>\n]{0,100}|\d[\d:.]{0,20})>|\{\\[^{}\n]{0,100}\}"
)
_ASIDE = ("NOTE", "STYLE", "REGION")


@dataclass(frozen=True, slots=True)
class _Cue:
    time: str
    lines: Sequence[str]


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document. Raises: ReadError for a file without cues."""
    ledger = Ledger()
    decoded = plain(data, name, ledger)
    parts: list[str] = []
    regions: list[Region] = []
    at, voice = 0, ""
    for cue in _cues(decoded.text, ledger):
        said, voice = _said(cue, voice)
        if said:
            regions.append(Region(Span(at, at + len(said)), "paragraph", cue.time))
            parts.append(said)
            at += len(said) + 1
    if not parts:
        raise ReadError("holds no words with a time (00:00:01,000 --> 00:00:02,000)", name=name)
    text = "\n".join(parts)
    encoding = decoded.encoding + (" (guessed)" if decoded.guessed else "")
    meta = {"format": "subtitles", "encoding": encoding}
    yield Document(digest(data), text, "", name, trimmed(regions, text), ledger.losses(), meta)


def _cues(text: str, ledger: Ledger) -> Iterator[_Cue]:
    """The cues in order. What stands in no cue (notes, styles, lines before the first time) is a loss."""
    lines = text.splitlines()
    times = [_TIMES.match(line) for line in lines]
    for start, time in enumerate(times):
        if time is None:
            continue
        end = start + 1
        while end < len(lines) and times[end] is None and lines[end].strip():
            end += 1
        if end < len(lines) and times[end] is not None:
            end -= lines[end - 1].strip().isdecimal()  # the number of the next cue
        yield _Cue(time[1], lines[start + 1 : end])
    aside = [line for line in lines if line.startswith(_ASIDE)]
    for line in aside:
        ledger.lose(line.split()[0].lower(), why="not said by anybody, not read", detail=line[:80])


def _said(cue: _Cue, voice: str) -> tuple[str, str]:
    """The words of a cue, and whose voice they are in."""
    text = "\n".join(cue.lines)
    named = next((tag[1].strip() for tag in _TAG.finditer(text) if tag[1]), voice)
    words = _TAG.sub("", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()
    return (f"{named}: {words}" if words and named != voice else words), named
