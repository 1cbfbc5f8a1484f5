"""Do a printed reference and a library's own locator mean the same place? And do two numberings explain a difference?

A library names its passages in its own way ("John 3:16", "Q[warsh] 2:3", "GDPR Art. 5(1)(f)"); `locator_key` turns such
a name into (scheme, canonical form), so that it can be compared with the readings of a reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from ..model import Reading
from . import osis
from .declared import Declared, whole

_QURAN = re.compile(
    r"(?:(?:Q|QS|Qur[’'ʾ]?[aā]n|Koran|Coran)\.?(?:\s?\[[^\]]{1,40}\])?\s?)?(\d{1,3}):(\d{1,3})(?:\s?-\s?\d{1,3})?"
)
_PLACE = re.compile(
    r"(?P<book>\S.{0,60}?)(?:\s|\.|(?<=\D)(?=\d))(?P<chapter>\d{1,3})(?:[:.,](?P<verse>\d{1,3})[a-z]?)?"
)
_SIGLUM = re.compile(r"(?<=\w)\[[^\]]{0,40}\]")
_DIGIT, _ROMAN = re.compile(r"\d"), re.compile(r"\b[IVXLC]+\b|\bpremi")
_PARAGRAPH = re.compile(r"\s(?:p|par\.?|¶)\s?\d+$")
SCRIPTURE = frozenset(("quran", "bible"))
"""Schemes that are tried first, each by one pattern."""
_OTHERS = SCRIPTURE | {"document", "us_law"}
"""Schemes that no library locator is handed to: two were tried, "p. 12" names no work, eyecite is slow."""


@lru_cache(maxsize=131072)
def locator_key(
    locator: str, declared: tuple[Declared, ...] = (), *, scripture: bool = False
) -> tuple[str, str] | None:
    """(scheme, canonical) of a library's own locator; None when no scheme knows it.

    declared: the user's own schemes; the first whose pattern the whole locator fits names it. scripture: no scheme but
    these and those of SCRIPTURE is tried; the others take fifty times as long.
    """
    for own in declared:
        if own.name != OWN and (named := whole(locator, own)):
            return own.name, named
    quran = _QURAN.fullmatch(locator)
    if quran is not None:
        from .quran import impossible

        sura, verse = int(quran[1]), int(quran[2])
        odd = impossible(sura, verse) and not locator[0].isalpha()
        return None if odd else ("quran", f"{sura}:{verse}")
    plain = _SIGLUM.sub("", locator)
    found = _bible_key(plain)
    if found or scripture:
        return found
    plain = _PARAGRAPH.sub("", plain)
    return _parsed_key(plain) or _law_key(plain) or _own_key(locator)


OWN = "library"
"""The scheme of locators that only the library itself knows, such as "Book of Reeds 3:12"."""
_OWN = re.compile(r"(\S.{0,60}?)\s(\d{1,4})[:.](\d{1,4})")


def _own_key(locator: str) -> tuple[str, str] | None:
    own = _OWN.fullmatch(locator)
    return None if own is None else (OWN, f"{own[1]} {int(own[2])}:{int(own[3])}")


def own_schemes(locators: Iterable[str]) -> list[Declared]:
    """A scheme for each name by which the library cites itself and which no other scheme knows."""
    names = {found[1] for found in map(_OWN.fullmatch, locators) if found is not None}
    unknown = (name for name in sorted(names) if (locator_key(f"{name} 1:1") or ("", ""))[0] == OWN)
    return [Declared(OWN, name + " {first}:{second}", name + " {first}:{second}") for name in islice(unknown, 200)]


def _bible_key(locator: str) -> tuple[str, str] | None:
    place = _PLACE.fullmatch(locator)
    if place is None:
        return None
    book = _book(place["book"])
    if not book:
        return None
    return "bible", f"{book}.{int(place['chapter'])}" + (f".{int(place['verse'])}" if place["verse"] else "")


@lru_cache(maxsize=4096)
def _book(name: str) -> str:
    """The OSIS name of a book as printed, by itself or found by the Bible scheme; "" when it is none."""
    joined = name.replace(" ", "").replace(".", "")
    if joined in osis.PLACE:
        return joined
    from .bible import parse
    from .law_provisions import is_division_word

    if is_division_word(name):
        return ""
    found = parse(f"{name} 1:1")
    whole = [r for f in found if f.start == 0 for r in f.readings]
    return whole[0].canonical.partition(".")[0] if whole else ""


def _law_key(locator: str) -> tuple[str, str] | None:
    from .divisions import law_key

    return law_key(locator) if _DIGIT.search(locator) or not locator.isascii() or _ROMAN.search(locator) else None


def _parsed_key(locator: str) -> tuple[str, str] | None:
    """What the schemes of law, cases and classical texts make of the whole locator."""
    from .framework import ORDER, references

    for reference in references(locator, [name for name in ORDER if name not in _OTHERS]):
        if reference.start == 0 and reference.end == len(locator) and reference.readings:
            return reference.readings[0].scheme, reference.readings[0].canonical
    return None


def covers(reading: Reading, key: tuple[str, str]) -> bool:
    """Is the place of `key` inside the reading: the same, in its range, or in the chapter, book or article it names?

    A library that is coarser than the reference (Art. 5(1) for point (f)) is covered too: it cannot refute it.
    """
    scheme, canonical = key
    if scheme in _LAW and reading.scheme in _LAW:
        return _law_covers(reading, canonical)
    if scheme != reading.scheme:
        return False
    if scheme == "quran":
        return _quran_covers(reading, canonical)
    if scheme == "bible":
        return _bible_covers(reading, canonical)
    return _general_covers(reading, canonical)


def _quran_covers(reading: Reading, canonical: str) -> bool:
    first, last = _numbers(reading.canonical), _numbers(reading.to or reading.canonical)
    place = _numbers(canonical)
    return first[: len(place)] <= place[: len(first)] and place[: len(last)] <= last


def _numbers(canonical: str) -> tuple[int, ...]:
    return tuple(int(n) for n in re.findall(r"\d+", canonical))


def _bible_covers(reading: Reading, canonical: str) -> bool:
    first, last, place = (osis.split(c) for c in (reading.canonical, reading.to or reading.canonical, canonical))
    order = osis.PLACE
    if any(book not in order for book in (first[0], last[0], place[0])):
        return first[0] == place[0] and first[1:] == place[1:]
    low = (order[first[0]], first[1], first[2])
    high = (order[last[0]], last[1] or 999, last[2] or 999)
    at = (order[place[0]], place[1], place[2])
    if not place[2]:  # a library of whole chapters
        return low[:2] <= at[:2] <= high[:2]
    return low <= at <= high


_LAW = frozenset(("statutes", "eu_law"))


def _law_covers(reading: Reading, canonical: str) -> bool:
    """Where one of the two names no law, the divisions are compared."""
    from .divisions import parts

    law, kind, number = parts(canonical)
    named, cited, first = parts(reading.canonical)
    if not (kind and cited):
        return _general_covers(reading, canonical)
    if kind != cited or (law and named and law != named):
        return False
    wide, place = f"{kind} {first}".casefold(), f"{kind} {number}".casefold()
    to = f"{kind} {parts(reading.to)[2]}".casefold() if reading.to else ""
    return _general_covers(replace(reading, canonical=wide, to=to), place)


def _general_covers(reading: Reading, canonical: str) -> bool:
    if _inside(canonical, reading.canonical) or _inside(reading.canonical, canonical):
        return True
    if not reading.to:
        return False
    first, place, last = _steps(reading.canonical), _steps(canonical), _steps(reading.to)
    if len({len(first), len(last)}) > 1 or len(place) < len(first) or first[:1] != place[:1]:
        return False
    cut = place[: len(first)]
    try:
        return first <= cut <= last
    except TypeError:
        return False


_ANOTHER = re.compile(r"-\d|\s(?:bis|ter|quater|quinquies)\b")
"""Behind a number: another division, put in later ("Art. 3 bis")."""


def _inside(narrow: str, wide: str) -> bool:
    """Is `narrow` the same place as `wide` or a part of it ("Art. 5(1)(f)" of "Art. 5(1)")?"""
    rest = narrow[len(wide) :]
    return narrow.startswith(wide) and (not rest or not (rest[0].isalnum() or _ANOTHER.match(rest)))


def _steps(canonical: str) -> list[int | str]:
    return [int(p) if p.isdecimal() else p for p in re.findall(r"\d+|[^\d\W]+", canonical)]


def offset_note(reading: Reading, key: tuple[str, str]) -> str:
    """The known difference between two numberings that turns the reading into `key`; empty when none does."""
    if reading.scheme != key[0]:
        return ""
    if reading.scheme == "quran":
        from .numberings import quran_note

        return quran_note(reading.canonical, key[1])
    if reading.scheme == "bible":
        from .numberings import bible_note

        return bible_note(reading, key[1])
    if reading.scheme == "hadith" and reading.canonical.count(":") != key[1].count(":"):
        same = reading.canonical.rpartition(" ")[0] == key[1].rpartition(" ")[0]
        return "One counts through, the other by volume, book and number." if same else ""
    return ""
