"""The books of the Bible: their OSIS names, their chapters and verses in several editions, and where numberings differ.

Source: OSIS user's manual 2.1, appendix C (book names); verse counts by counting editions (data/bible.json): the King
James Version with the common apocrypha ("kjv"), and what differs in the Hebrew text, the Clementine Vulgate, the
Russian Synodal Bible and Crampon's.
"""

from __future__ import annotations

import json
from functools import cache

from ..shipped import beside, text_of

BOOKS = (
    "Gen Exod Lev Num Deut Josh Judg Ruth 1Sam 2Sam 1Kgs 2Kgs 1Chr 2Chr Ezra Neh Esth Job Ps Prov Eccl Song Isa Jer Lam "  # noqa: E501
    "Ezek Dan Hos Joel Amos Obad Jonah Mic Nah Hab Zeph Hag Zech Mal Matt Mark Luke John Acts Rom 1Cor 2Cor Gal Eph "
    "Phil Col 1Thess 2Thess 1Tim 2Tim Titus Phlm Heb Jas 1Pet 2Pet 1John 2John 3John Jude Rev Tob Jdt GkEsth Wis Sir Bar "  # noqa: E501
    "EpJer PrAzar SgThree Sus Bel 1Macc 2Macc 3Macc 4Macc 1Esd 2Esd PrMan AddPs"
).split()
"""OSIS names in the common order, the apocrypha last."""
PLACE = {book: place for place, book in enumerate(BOOKS)}
ONE_CHAPTER = frozenset("Obad Phlm 2John 3John Jude EpJer PrAzar SgThree Sus Bel PrMan".split())


@cache
def counts() -> dict[str, dict[str, list[int]]]:
    """Verses of each chapter, by edition and book."""
    text = text_of(beside(__file__, "data", "bible.json"))
    return json.loads(text)  # type: ignore[no-any-return]


@cache
def longest(book: str) -> tuple[int, ...]:
    """The highest verse number of each chapter in any edition; () for a book without a count."""
    rows = [held[book] for held in counts().values() if book in held]
    if not rows:
        return ()
    return tuple(max((r[i] for r in rows if i < len(r)), default=0) for i in range(max(map(len, rows))))


def usual(book: str) -> list[int]:
    """Verses of each chapter in the edition most readers use: the King James Version, else the first that has it."""
    return next((held[book] for held in counts().values() if book in held), [])


def impossible(book: str, chapter: int, verse: int) -> str:
    """Why there is no such place in any edition; empty when there is. verse 0: the chapter as a whole."""
    verses = longest(book)
    if not verses:
        return ""
    if not 1 <= chapter <= len(verses):
        return f"{book} has {len(verses)} chapter{'s' if len(verses) > 1 else ''}."
    if verse > verses[chapter - 1]:
        return f"{book} {chapter} has {verses[chapter - 1]} verses."
    return ""


def split(canonical: str) -> tuple[str, int, int]:
    """ "John.3.16" as (book, chapter, verse); 0 for what is not given."""
    book, _, rest = canonical.partition(".")
    chapter, _, verse = rest.partition(".")
    return book, int(chapter or 0), int(verse or 0)
