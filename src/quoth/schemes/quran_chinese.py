"""References to the Qur'an as Chinese and Japanese print them: 古兰经第2章第255节, 黄牛章第255节.

Source: Ma Jian's translation, whose names of the suras these are, and prose that cites it; cases of our own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from ..shipped import beside, text_of
from .anchors import HAN_NUMERALS, number

_BOOK = re.compile(r"(?:古[兰蘭][经經]|可[兰蘭][经經]|クルアーン|コーラン)[》〉』」]?[\s,，、:：]?(?:第\s?)?$")
_NAMED = re.compile(
    r"(?P<opened>[《〈「『]?)(?P<name>[\u3400-\u9fff]{1,8}?)[》〉」』]?\s?章?[》〉」』]?[\s,，、:：]?(?:第\s?)?$"
)
_BARE = re.compile(r"[(（\[［]\s?第\s?$")
_NUMBERS = rf"\d{{1,3}}|[{HAN_NUMERALS}]{{1,6}}"
_UNIT = re.compile(rf"(?:\s?[-–—~～至到]\s?(?:第\s?)?(?P<last>{_NUMBERS}))?\s?[节節]")
_VERSE = re.compile(rf"\s?章[\s,，、:：]?(?:第\s?)?(?P<first>{_NUMBERS})(?=[\s\-–—~～至到节節])")


class Counted(NamedTuple):
    """Where a reference begins and ends, and its verses."""

    begin: int
    end: int
    first: tuple[int, int]
    last: tuple[int, int]


def counted(text: str, start: int, end: int, shown: Callable[[], bool]) -> Counted | None:
    """What the number at [start, end) opens: a chapter of the Qur'an that is named before it, or stands in brackets in
    a text that speaks of the Qur'an (`shown`); or a verse of the sura named before it."""
    verse = _VERSE.match(text, end)
    unit = _UNIT.match(text, verse.end() if verse else end)
    if unit is None:
        return None
    if verse is None:
        named = _sura(text, start)
        return _closed(named[0], named[1], number(text[start:end]), unit) if named is not None else None
    book = _BOOK.search(text, max(0, start - 12), start)
    if book is None and not (_BARE.search(text, max(0, start - 4), start) and shown()):
        return None
    begin = book.start() if book is not None else text.rfind("第", 0, start)
    return _closed(begin, number(text[start:end]), number(verse["first"]), unit)


def _closed(begin: int, sura: int, first: int, unit: re.Match[str]) -> Counted:
    return Counted(begin, unit.end(), (sura, first), (sura, number(unit["last"]) if unit["last"] else first))


def _sura(text: str, start: int) -> tuple[int, int] | None:
    """Where the name of a sura before a verse's number begins, and the sura: 黄牛章第255节, 《黄牛》255节."""
    found = _NAMED.search(text, max(0, start - 16), start)
    if found is None or not (found["opened"] or "章" in found.group()):
        return None
    name = found["name"]
    for begin in range(len(name)):
        sura = _suras().get(name[begin:])
        if sura is not None and (begin == 0 or len(name) - begin > 1):
            return found.start("name") + begin if begin else found.start(), sura
    return None


@cache
def _suras() -> dict[str, int]:
    lines = text_of(beside(__file__, "data", "quran_zh.txt")).splitlines()[1:]
    return {name: sura for sura, name in enumerate(" ".join(lines).split(), 1)}
