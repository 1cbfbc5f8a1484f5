"""The same verse in two editions of the Bible that number differently, by the numbering that each of them shows.

An edition is described by how many verses each of its chapters has. Psalms follow the Hebrew or the Greek count, with
or without the superscription as a verse; elsewhere two editions with the same number of verses in a book have the same
verse at the same place in it, wherever its chapters are cut. Source: Society of Biblical Literature, Handbook of Style,
appendix B; Rahlfs, Septuaginta; see `numberings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from . import osis
from .numberings import greek_psalm, hebrew_psalm, superscription

Numbering = Mapping[str, Sequence[int]]
"""Verses of each chapter, by book."""


def numbering_of(verses: Iterable[str]) -> dict[str, list[int]]:
    """The numbering that an edition's verses (OSIS names) show: the last verse of each chapter."""
    last: dict[str, dict[int, int]] = {}
    for name in verses:
        book, chapter, verse = osis.split(name)
        if chapter:
            chapters = last.setdefault(book, {})
            chapters[chapter] = max(chapters.get(chapter, 0), verse)
    return {book: [chapters.get(n, 0) for n in range(1, max(chapters) + 1)] for book, chapters in last.items()}


def same_verse(name: str, here: Numbering, there: Numbering) -> str:
    """The OSIS name that the verse has in the other edition; "" where that is not known."""
    book, chapter, verse = osis.split(name)
    rows, others = here.get(book, ()), there.get(book, ())
    if not chapter or not verse or not others:
        return ""
    if rows == others:
        return name
    moved = _psalm((chapter, verse), rows, others) if book == "Ps" else _counted((chapter, verse), rows, others)
    return f"{book}.{moved[0]}.{moved[1]}" if moved else ""


def _counted(place: tuple[int, int], rows: Sequence[int], others: Sequence[int]) -> tuple[int, int] | None:
    """By its place in the book, where both have as many verses; else by its own number where its chapter is as long."""
    chapter, verse = place
    if sum(rows) != sum(others):
        alike = chapter <= min(len(rows), len(others)) and rows[chapter - 1] == others[chapter - 1]
        return place if alike else None
    index = sum(rows[: chapter - 1]) + verse
    for number, total in enumerate(accumulate(others), 1):
        if index <= total:
            return number, index - (total - others[number - 1])
    return None


def _psalm(place: tuple[int, int], rows: Sequence[int], others: Sequence[int]) -> tuple[int, int] | None:
    psalm, verse = hebrew_psalm(*place) if _greek(rows) else place
    verse += (_titled(others) - _titled(rows)) * superscription(psalm)
    if verse <= 0:
        return None  # the superscription itself, which the other edition does not count
    return greek_psalm(psalm, verse) if _greek(others) else (psalm, verse)


def _greek(rows: Sequence[int]) -> bool:
    """Are psalms 9 and 10 of the Hebrew count one psalm?"""
    return len(rows) > 8 and rows[8] > 30


def _titled(rows: Sequence[int]) -> bool:
    """Is the superscription of the penitential psalm (Hebrew 51) counted as two verses?"""
    return rows[49 if _greek(rows) else 50] > 20 if len(rows) > 50 else False
