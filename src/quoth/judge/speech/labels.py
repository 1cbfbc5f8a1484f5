"""Speaker labels of transcripts and minutes: "MOOR: The bridge is safe." at the start of a paragraph.

A line may also begin with what it is ("Note:", "Frage:", "Présents :"): such words are in headings.tsv and name nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from ...later import later
from ...offsets import Span
from ...settings.judging import LONGEST_TURN, WRAPPED_LINE
from ...shipped import beside, text_of

_TITLED = r"(?:[ ]\([^()\n]{1,60}\))?"
_LABEL = later(lambda: regex.compile(
    r"^[ \t\"“]*+(?P<name>\p{Lu}[\p{Lu}.'’-]++(?:[ ,]{1,2}\p{Lu}[\p{Lu}.'’-]*+){0,4}+)(?:[ ]\([^()\n]{1,40}\))?:[ \t]",
    regex.MULTILINE,
))
"""Names in capitals at the start of a line: the transcripts of news services. Source: ours."""
_RECORDED = regex.compile(
    r"[ \t*_]{0,4}+"
    r"(?P<name>\p{Lu}[\p{L}\p{M}.'’-]*+(?:[ ,]{1,2}(?:of|the|de|von|\p{Lu}[\p{L}\p{M}.'’-]*+)){0,6}+"
    r"|\p{Lo}[\p{Lo}\p{M}.'’-]*+(?:[ ]\p{Lo}[\p{Lo}\p{M}.'’-]*+){0,4}+)"
    rf"{_TITLED}[*_]{{0,2}}+\s?[:：][*_]{{0,2}}[ \t]?"
)
"""The same at the start of a line of a source, where capitals and small letters serve, and scripts without them:
"Ms. Lund (Norway):", "الرئيس:"."""
_POINTS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth firstly secondly thirdly lastly finally erstens
    zweitens drittens premièrement deuxièmement enfin primero segundo tercero primo secondo terzo""".split()
)
"""What counts points where it stands alone: "Fourth: ..." is no speaker, "First Clerk: ..." is one."""
_SPACED = regex.compile(r"[ \t]$|：$")


def labels(text: str, within: Span) -> Iterator[tuple[Span, Span]]:
    """(the name, what stands behind it up to the line's end) for each label."""
    for hit in _LABEL.finditer(text, within.start, within.end):
        end = text.find("\n", hit.end())
        end = len(text) if end < 0 else end
        if end > hit.end() and not _heading(hit["name"]):
            yield Span(*hit.span("name")), Span(hit.end(), end)


def label_before(text: str) -> str:
    """The last speaker label of a source's text not too far before the words quoted; "" when there is none."""
    end, least = len(text), len(text) - LONGEST_TURN
    while end >= max(0, least):  # from the last line up
        line = text.rfind("\n", 0, end) + 1
        hit = _RECORDED.match(text, line)
        if hit is not None and _SPACED.search(hit.group()) and not _heading(hit["name"]) and _opens(text, line, hit):
            return hit["name"]
        end = line - 1
    return ""


def _opens(text: str, line: int, hit: regex.Match[str]) -> bool:
    """May a speech begin on that line? Not within a sentence that goes on from a wrapped line, nor in a heading all in
    capitals ("THE LANTERN: ITS KEEPERS")."""
    rest = text[hit.end() :].partition("\n")[0].rstrip()
    if hit["name"].isupper() and rest.isupper() and rest[-1].isalnum() and len(rest.split()) > 1:
        return False
    before = text[text.rfind("\n", 0, max(0, line - 1)) + 1 : max(0, line - 1)].rstrip()
    if len(before) < WRAPPED_LINE or _RECORDED.match(before):
        return True
    return not before[-1].isalnum() and before[-1] not in ",;-"


def _heading(name: str) -> bool:
    """Does it say what the line is, rather than who speaks?"""
    folded = name.casefold()
    first = regex.split(r"[\s.]+", folded, maxsplit=1)[0].strip("'’-,")
    return first in _headings() or folded in _POINTS


@cache
def _headings() -> frozenset[str]:
    text = text_of(beside(__file__, "headings.tsv"))
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
