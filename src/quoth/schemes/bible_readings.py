"""A place of a Bible, or a range, as a reading: OSIS, how it is shown, and why it exists in no edition."""

from __future__ import annotations

from ..model import Reading
from . import osis
from .bible_lists import Place


def reading(book: str, first: Place, last: Place) -> Reading:
    """The reading of a place or a range, with the reason when it exists in no edition."""
    if book == "AddPs" and first.chapter == 1:
        book, first, last = "Ps", Place(151, first.verse), Place(151, last.verse)
    why = osis.impossible(book, *first) or osis.impossible(book, *last)
    to = canonical_of(book, last) if last != first else ""
    return Reading("bible", canonical_of(book, first), to, _shown(book, first, last), why)


def canonical_of(book: str, place: Place) -> str:
    """The OSIS reference of a place."""
    return ".".join([book, *(str(n) for n in place if n)])


def _shown(book: str, first: Place, last: Place) -> str:
    shown = f"{book} {first.chapter}" + (f":{first.verse}" if first.verse else "")
    if last == first:
        return shown
    if first.verse and last.chapter == first.chapter:
        return f"{shown}-{last.verse}"
    return f"{shown}-{last.chapter}" + (f":{last.verse}" if last.verse else "")
