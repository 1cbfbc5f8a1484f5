"""Subtitles (SubRip .srt, WebVTT .vtt): what is said, a paragraph a cue, each with its time as its locator.

Times, numbers of cues and tags of style are no text: a sentence that goes on in the next cue stays whole. A voice tag
(<v Anna>) gives who speaks, as "Anna: " where the voice changes. What stands in no cue is listed as a loss.
Source: W3C, WebVTT (2019), sections 4 and 6; SubRip has no standard and is read by the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import groupby, pairwise

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
_ASIDE = re.compile(r"(WEBVTT|NOTE|STYLE|REGION)(?!\S)")


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
    """The cues in order: a blank line ends a cue, so does the time of the next one."""
    for blank, lines in groupby(text.splitlines(), key=lambda line: not line.strip()):
        if blank:
            continue
        block = list(lines)
        times = [(at, found[1]) for at, line in enumerate(block) if (found := _TIMES.match(line))]
        first = times[0][0] - 1 if times else len(block)  # the line before the time is the name of the cue
        _lose(block[: max(first, 0)], ledger)
        for (at, time), (end, _) in pairwise([*times, (len(block), "")]):
            numbered = end < len(block) and block[end - 1].strip().isdecimal()  # the number of the next cue
            yield _Cue(time, block[at + 1 : end - numbered])


def _lose(lines: Sequence[str], ledger: Ledger) -> None:
    """Lines in no cue; the head of a file and numbers without a time are none."""
    lines = [line for line in lines if not line.strip().isdecimal()]
    aside = _ASIDE.match(lines[0]) if lines else None
    if aside and aside[1] != "WEBVTT":
        ledger.lose(aside[1].lower(), why="not said by anybody, not read", detail=" ".join(lines))
    elif lines and not aside:
        ledger.lose("line in no cue", why="it has no time, not read", count=len(lines), detail=" ".join(lines))


def _said(cue: _Cue, voice: str) -> tuple[str, str]:
    """The words of a cue, and whose voice they are in."""
    text = "\n".join(cue.lines)
    named = next((tag[1].strip() for tag in _TAG.finditer(text) if tag[1]), voice)
    words = unescape(_TAG.sub("", text)).strip()
    return (f"{named}: {words}" if words and named != voice else words), named
