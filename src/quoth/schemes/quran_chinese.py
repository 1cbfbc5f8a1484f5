"""References to the Qur'an as Chinese and Japanese print them: 《古兰经》第2章第255节, クルアーン第2章255節.

Source: Ma Jian's translation and prose that cites it; cases of our own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .anchors import number

_BOOK = re.compile(r"(?:古[兰蘭][经經]|可[兰蘭][经經]|クルアーン|コーラン)[》〉』」]?[\s,，、:：]?(?:第\s?)?$")
_VERSE = re.compile(
    r"\s?章[\s,，、:：]?(?:第\s?)?(?P<first>\d{1,3}|[一二三四五六七八九十百零〇]{1,6})"
    r"(?:\s?[-–—~～至到]\s?(?:第\s?)?(?P<last>\d{1,3}|[一二三四五六七八九十百零〇]{1,6}))?\s?[节節]"
)


class Counted(NamedTuple):
    """Where a reference begins and ends, and its verses."""

    begin: int
    end: int
    first: tuple[int, int]
    last: tuple[int, int]


def counted(text: str, start: int, end: int) -> Counted | None:
    """What the number at [start, end) opens when it counts a chapter of the Qur'an, named before it."""
    verse = _VERSE.match(text, end)
    book = _BOOK.search(text, max(0, start - 12), start) if verse is not None else None
    if verse is None or book is None:
        return None
    sura, first = number(text[start:end]), number(verse["first"])
    return Counted(book.start(), verse.end(), (sura, first), (sura, number(verse["last"]) if verse["last"] else first))
