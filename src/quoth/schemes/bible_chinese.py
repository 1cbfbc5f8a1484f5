"""Chinese references to the Bible with the chapter in Chinese numerals: 羅五8, 詩二十三1, 馬太福音五：3.

Source: usage of prose that cites the Union Version; cases of our own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .anchors import HAN_NUMERALS, number
from .bible_names import tables
from .letters import fold_name

_CHAPTER = re.compile(rf"(?<![{HAN_NUMERALS}])([{HAN_NUMERALS}]{{1,6}})[》〉]?\s?[:：]?\s?$")
_NO_VERSE = re.compile(r"\d{1,3}\s?[:：,.章篇]\s?(?=\d|第|$)|\d{1,3}\s?[章篇]")
"""A number that is a chapter itself: the numerals before it count the book (約一4:8)."""
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LONGEST = 8
"""Signs of a name; 帖撒羅尼迦前書 has seven."""


class Chapter(NamedTuple):
    """The name of a book, what it may mean, and the chapter behind it."""

    begin: int
    end: int
    books: tuple[str, ...]
    chapter: int


def chapter_before(text: str, start: int) -> Chapter | None:
    """The book and chapter right before the verse at `start`. Of the epistles of John the first numeral counts the
    book, where two stand there (約一四8)."""
    if not "\u3007" <= text[max(0, start - 3) : start].rstrip(" :：》〉")[-1:] <= "\u9fff":
        return None
    found = _CHAPTER.search(text, max(0, start - 10), start)
    if found is None or _NO_VERSE.match(text, start):
        return None
    counted = found[1][:1] in "一二三" and found[1][1:2] not in ("十", "百", "")
    for at in (found.start(1) + 1, found.start(1))[not counted :]:
        named, value = _name(text, at), number(text[at : found.end(1)])
        if named is not None and 0 < value < 151:
            return Chapter(named[0], at, named[1], value)
    return None


def _name(text: str, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Where the longest name of a book that ends there begins, and what it means; one sign only where no other stands
    before it."""
    for begin in range(max(0, end - _LONGEST), end):
        name = text[begin:end]
        if not _HAN.fullmatch(name) or (len(name) == 1 and _HAN.match(text[begin - 1 : begin])):
            continue
        books = tuple(book for book in tables().books.get(fold_name(name), ()) if not book.endswith("*"))
        if books:
            return begin, books
    return None
