"""Which lines of a text are its numbered notes? "1. See ...", "[^1]: ...", "[1] ...", "¹ ...".

A number that begins several lines names no note: the lines may be a list.
"""

from __future__ import annotations

import re
import unicodedata

from ..offsets import Span

_LABEL = re.compile(
    r"^[ \t]{0,3}(?:\[\^?(?P<boxed>\d{1,4})\]:?|(?P<plain>\d{1,4})[.)]|(?P<raised>[¹²³⁰⁴-⁹]{1,4}))[ \t]", re.MULTILINE
)


def note_lines(text: str) -> dict[int, Span]:
    """Each note's number with its line, up to the next note or an empty line."""
    found: dict[int, list[Span]] = {}
    hits = list(_LABEL.finditer(text))
    for place, hit in enumerate(hits):
        last = hits[place + 1].start() if place + 1 < len(hits) else len(text)
        gap = text.find("\n\n", hit.end(), last)
        printed = hit["boxed"] or hit["plain"] or unicodedata.normalize("NFKC", hit["raised"])
        found.setdefault(int(printed), []).append(Span(hit.end(), gap if gap >= 0 else last))
    return {number: spans[0] for number, spans in found.items() if len(spans) == 1}
