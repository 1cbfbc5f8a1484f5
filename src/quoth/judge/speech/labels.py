"""Speaker labels of transcripts and minutes: "MOOR: The bridge is safe." at the start of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...offsets import Span

_LABEL = regex.compile(
    r"^[ \t\"“]*+(?P<name>\p{Lu}[\p{Lu}.'’-]++(?:[ ,]{1,2}\p{Lu}[\p{Lu}.'’-]*+){0,4}+)(?:[ ]\([^()\n]{1,40}\))?:[ \t]",
    regex.MULTILINE,
)
"""Names in capitals at the start of a line: the transcripts of news services. Source: ours."""
_RECORDED = regex.compile(
    r"(?:^|(?<=\n))[ \t*_]{0,4}+"
    r"(?P<name>\p{Lu}[\p{L}\p{M}.'’-]*+(?:[ ,]{1,2}(?:of|the|de|von|\p{Lu}[\p{L}\p{M}.'’-]*+)){0,6}+)"
    r"(?:[ ]\([^()\n]{1,60}\))?[*_]{0,2}+\s?:[*_]{0,2}[ \t]"
)
"""The same in sources, where capitals and small letters serve: "Ms. Lund (Norway):", "The Chair:"."""


def labels(text: str, within: Span) -> Iterator[tuple[Span, Span]]:
    """(the name, what stands behind it up to the line's end) for each label."""
    for hit in _LABEL.finditer(text, within.start, within.end):
        end = text.find("\n", hit.end())
        end = len(text) if end < 0 else end
        if end > hit.end():
            yield Span(*hit.span("name")), Span(hit.end(), end)


def label_before(text: str) -> str:
    """The last speaker label of a source's text before the words quoted; "" when there is none."""
    last = ""
    for hit in _RECORDED.finditer(text):
        last = hit["name"]
    return last
