"""Which differences between two numberings of one scripture are known, so that a shifted reference is not called wrong?

Bible: where two editions divide a book into the same number of verses but other chapters (Malachi, Joel, Genesis
31/32),
a verse is the same verse when it has the same place in the book; psalms follow the Greek or the Hebrew count, and a
superscription may be a verse of its own.
Source: Society of Biblical Literature, Handbook of Style, appendix B (English and Hebrew versification); Rahlfs,
Septuaginta (psalm numbers); verse counts in data/bible.json; Medinan verse counts by counting an edition of 6,214
verses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from ..model import Reading
from . import osis
from .quran_names import verse_counts

MEDINAN = {
    2: -1, 4: -1, 5: 2, 6: 2, 8: 1, 9: 1, 11: -2, 13: 1, 14: 2, 17: -1, 18: -5, 19: 1, 20: -1, 21: -1, 22: -2, 23: 1,
    24: -2, 26: -1, 27: 2, 30: -1, 31: -1, 35: 1, 36: -1, 38: -2, 39: -3, 40: -1, 41: -1, 42: -3, 44: -3, 45: -1,
    46: -1, 47: 1, 52: -2, 53: -1, 55: -1, 56: 3, 57: -1, 58: -1, 67: 1, 71: 2, 73: -2, 74: -1, 75: -1, 79: -1, 89: 2,
    96: 1, 99: 1, 101: -1, 106: 1, 107: -1, 1: 0,
}  # fmt: skip
"""Verses a sura has more (or fewer) in the Medinan count than in the Kufan one. Sura 1: equal, but divided
otherwise."""
NAMES = {"kjv": "English", "hebrew": "Hebrew", "vulgate": "Vulgate", "synodal": "Synodal", "crampon": "Crampon's"}
_PARTS = ((114, 1, 113, 0), (115, 1, 113, 8), (116, 10, 115, -9), (116, 1, 114, 0), (147, 12, 147, -11), (147, 1, 146, 0),  # noqa: E501
          (10, 1, 9, 21), (9, 1, 9, 0))  # fmt: skip
"""(Hebrew psalm, from verse, Greek psalm, verses added). Source: Rahlfs, Septuaginta; the Vulgate follows it."""


def quran_note(cited: str, found: str) -> str:
    """The count that explains a verse number off by a few within one sura."""
    sura, _, verse = cited.partition(":")
    other, _, place = found.partition(":")
    if sura != other or not verse or not place:
        return ""
    shift = MEDINAN.get(int(sura))
    away = abs(int(verse) - int(place))
    if shift is None or not 0 < away <= max(1, abs(shift)):
        return ""
    verses = verse_counts()[int(sura)]
    if not shift:
        return "Sura 1 is divided otherwise where the basmala is not counted as its first verse."
    return f"Sura {sura} has {verses} verses in the Kufan count and {verses + shift} in the Medinan count."


def bible_note(reading: Reading, found: str) -> str:
    """The numbering in which the cited place is the found one; empty when none is known."""
    book, chapter, verse = osis.split(reading.canonical)
    if not chapter or osis.split(found)[0] != book:
        return ""
    last = osis.split(reading.to)[1:] if reading.to else (chapter, verse)
    place = osis.split(found)[1:]
    for name, first, end in _elsewhere(book, (chapter, verse), (last[0], last[1])):
        if first <= place <= end or (not verse and first[0] <= place[0] <= end[0]):
            shown = f"{book} {chapter}" + (f":{verse}" if verse else "")
            there = f"{book} {first[0]}" + (f":{first[1]}" if first[1] else "")
            return f"{shown} is {there} {name}."
    return ""


def _elsewhere(
    book: str, first: tuple[int, int], last: tuple[int, int]
) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """(how, first, last) of the cited place in every other numbering."""
    if book == "Ps":
        yield from _psalms(first, last)
    editions = {name: held[book] for name, held in osis.counts().items() if book in held}
    for one, rows in editions.items():
        for two, others in editions.items():
            if rows == others or sum(rows) != sum(others) or not first[1]:
                continue
            moved = tuple(_moved(place, rows, others) for place in (first, last))
            if moved[0] and moved[1] and moved[0] != first:
                yield f"where the {NAMES[one]} numbering becomes the {NAMES[two]} one", moved[0], moved[1]


def _moved(place: tuple[int, int], rows: Sequence[int], others: Sequence[int]) -> tuple[int, int] | None:
    """The verse with the same place in the book, counted in another division into chapters."""
    chapter, verse = place
    if not (1 <= chapter <= len(rows) and 1 <= verse <= rows[chapter - 1]):
        return None
    index = sum(rows[: chapter - 1]) + verse
    for number, total in enumerate(accumulate(others), 1):
        if index <= total:
            return number, index - (total - others[number - 1])
    return None


def _psalms(first: tuple[int, int], last: tuple[int, int]) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    hebrew, greek = "in the Hebrew numbering of the psalms", "in the Greek and Latin numbering of the psalms"
    for how, move in ((greek, greek_psalm), (hebrew, hebrew_psalm), (hebrew, _same)):
        moved = move(*first), move(*last)
        if moved[0] != first:
            yield how, *moved
        for extra in (1, 2):
            for sign in (extra, -extra):
                shifted = tuple((c, v + sign) for c, v in moved)
                if (
                    first[1]
                    and len(shifted) == 2
                    and shifted[0][1] > 0
                    and (moved[0] != first or extra <= superscription(first[0]))
                ):
                    yield f"{how}, where the superscription is counted as a verse", shifted[0], shifted[1]


def _same(psalm: int, verse: int) -> tuple[int, int]:
    return psalm, verse


def superscription(psalm: int) -> int:
    """How many verses the superscription makes in the Hebrew numbering: 0, 1 or 2."""
    english, hebrew = osis.counts()["kjv"]["Ps"], osis.counts()["hebrew"]["Ps"]
    return hebrew[psalm - 1] - english[psalm - 1] if 1 <= psalm <= min(len(english), len(hebrew)) else 0


def greek_psalm(psalm: int, verse: int) -> tuple[int, int]:
    """The Greek number of a Hebrew psalm verse."""
    for hebrew, start, greek, added in _PARTS:
        if psalm == hebrew and (verse or 1) >= start:
            return greek, verse + added if verse else 0
    return (psalm - 1 if 11 <= psalm <= 146 else psalm), verse


def hebrew_psalm(psalm: int, verse: int) -> tuple[int, int]:
    """The Hebrew number of a Greek psalm verse."""
    for hebrew, start, greek, added in _PARTS:
        if psalm == greek and hebrew != greek and verse - added >= start:
            return hebrew, verse - added
    if psalm in (113, 114, 115, 146):
        return {113: 114, 114: 116, 115: 116, 146: 147}[psalm], verse
    return (psalm + 1 if 10 <= psalm <= 145 else psalm), verse
