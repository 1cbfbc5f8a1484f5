"""Which chapters and verses are printed behind a book's name? "3:16-18, 20; 4:1f", "3,16.18", "chapter 3, verse 16".

Anchored matches at one position each: linear in what is read.
Source: SBL Handbook of Style 8.2 (colon and comma), the European comma-and-full-stop style (Loccumer Richtlinien).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..frozen import dataclass
from .anchors import HAN_NUMERALS, number
from .bible_names import words
from .letters import fold_name
from .verses import DASH

_DIGITS = re.compile(rf"\d{{1,3}}(?!\d)|[{HAN_NUMERALS}]{{1,6}}(?=\s?[章篇節节])")
_SIGN = re.compile(
    r"(?:\s{0,2}[:：∶﹕׃፥፡]\s?|\.{1,2}(?!\d{1,2}\.\d{4})|\s?,(?=[1-9])|\s?['’](?=\d)|\s?/\s?(?!\d{1,2}/\d)|\s?[章篇장회]\s?[,:]?\s?第?|\s?[–—-]?\s?v\.?v?\.?s?\.?\s?)(?=\d|[一二三四五六七八九十])",
    re.IGNORECASE,
)
_SPACED = re.compile(r"\s?[,،]\s(?=[1-9١-٩۱-۹])")
_UNIT = re.compile(r"\s?[節节절章篇장편]")
_RANGE = re.compile(rf"\s{{0,2}}{DASH}\s{{0,2}}")
_COMMA = re.compile(r"\s?(?:[,،;；、，؛&]|\.(?=\d)|\band\b)\s?")
_SEMICOLON = ";；؛"
_LETTER = re.compile(r"[a-e]{1,2}(?![^\W_])")
_WORD = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0981-\u0983"
    r"\u09bc-\u09cd\u0a01-\u0a4d\u0a70\u0a71\u0b01-\u0b57\u0bbe-\u0bcd\u0c00-\u0c56\u0d00-\u0d4d\u0e31-\u0e4e])*"
)
_NO_MORE = re.compile(
    r"\s?(?:[ap]\.?m\b|%|percent|per cent|million|billion|o.clock|\d*,000)|[.,:]\d{2}\b(?=\s?[ap]m)", re.IGNORECASE
)


class Place(NamedTuple):
    """A chapter and a verse; verse 0 is the whole chapter, chapter 0 the whole book."""

    chapter: int
    verse: int


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list: its span, its places, and how sure its form is.

    to_end: "ff", up to the chapter's end. to_next: "f", one more. sign: the sign between chapter and verse, "" for
    none.
    either: a lone number behind a semicolon, which may be a verse or a chapter.
    """

    start: int
    end: int
    first: Place
    last: Place
    to_end: bool = False
    to_next: bool = False
    sign: str = ""
    either: bool = False


def members(
    text: str,
    start: int,
    stop: int,
    one_chapter: bool,
    verse_said: bool = False,
    chapter: int = 0,
    spaced: bool = False,
) -> list[Member]:
    """The list that begins with the number at `start` and may not run over `stop`; chapter: printed before it.

    spaced: a comma and a space part chapter and verse too ("Rm 8, 28").
    """
    found: list[Member] = []
    current, at = Place(chapter, 0), start
    kind, loose = ("verse" if chapter or (verse_said and one_chapter) else ""), False
    while True:
        first = _place(text, at, stop, current, kind, one_chapter, lone=not found, comma=_style(found))
        opens = not found or (loose and _style(found) == ", ")
        if spaced and opens and not kind and first is not None and not first.sign and not one_chapter:
            first = _parted(text, at, stop) or first
        if first is None:
            return found
        member = _closed(text, at, stop, first, one_chapter, loose)
        if _NO_MORE.match(text, member.end):
            return found
        found.append(member)
        current = member.last
        following = _next(text, member.end, stop, _style(found), current.verse > 0)
        if following is None:
            return found
        at, kind, loose = following


def _style(found: list[Member]) -> str:
    """The sign the first member puts between chapter and verse."""
    return next((m.sign for m in found if m.sign), "")


class _Found(NamedTuple):
    end: int
    place: Place
    sign: str


def _place(
    text: str, at: int, stop: int, current: Place, kind: str, one_chapter: bool, lone: bool, comma: str
) -> _Found | None:
    """The place printed at `at`: "3:16", or a lone number read by what stood before it."""
    digits = _DIGITS.match(text, at, stop)
    if digits is None:
        return None
    value, end = number(digits.group()), digits.end()
    sign = _SIGN.match(text, end, stop)
    if sign is not None and not (comma and comma not in sign.group() and sign.group() in (",", ".")):
        behind = _DIGITS.match(text, sign.end(), stop)
        if behind is not None and kind != "verse":
            finish = _unit(text, behind.end())
            return _Found(finish, Place(value, number(behind.group())), sign.group().strip() or " ")
    titled = _titled(text, end, stop)
    if titled is not None and kind != "verse":
        return _Found(titled, Place(value, 1), ":")
    worded = _worded(text, end, stop, words("verse"))
    if worded is not None and kind != "verse" and (lone or kind == "chapter"):
        behind = _DIGITS.match(text, worded, stop)
        if behind is not None:
            return _Found(_unit(text, behind.end()), Place(value, number(behind.group())), "v")
    end = _unit(text, end)
    if kind == "verse" or (kind != "chapter" and current.verse):
        return _Found(end, Place(current.chapter or 1, value), "")
    if one_chapter and kind != "chapter":
        return _Found(end, Place(1, value), "")
    return _Found(end, Place(value, 0), "")


def _parted(text: str, at: int, stop: int) -> _Found | None:
    """ "8, 28" as chapter and verse, where neither a chapter of its own nor more of a sentence follows."""
    chapter = _DIGITS.match(text, at, stop)
    comma = _SPACED.match(text, chapter.end(), stop) if chapter else None
    verse = _DIGITS.match(text, comma.end(), stop) if comma else None
    if chapter is None or verse is None:
        return None
    sign = _SIGN.match(text, verse.end(), stop)
    if sign is not None and sign.group() != ".":
        return None
    tail = text[verse.end() : verse.end() + 2]
    if tail[:1].isalpha() or (tail[:1] == " " and tail[1:].isalpha()):
        return None
    return _Found(verse.end(), Place(number(chapter.group()), number(verse.group())), ", ")


def _titled(text: str, end: int, stop: int) -> int | None:
    """The end of the word for a psalm's superscription ("Ps 3 title"), which counts as its first verse."""
    at = end
    while at < stop and at - end < 2 and text[at] in " :":
        at += 1
    word = _WORD.match(text, at, stop)
    if word is None or fold_name(word.group()) not in words("psalmtitle"):
        return None
    return word.end()


def _unit(text: str, end: int) -> int:
    unit = _UNIT.match(text, end)
    return unit.end() if unit is not None else end


def _closed(text: str, at: int, stop: int, first: _Found, one_chapter: bool, loose: bool) -> Member:
    """The member from its first place on: letters, "f" and "ff", and the end of a range."""
    end = _lettered(text, first.end)
    last = first.place
    joined = _range_sign(text, end, stop)
    if joined is not None:
        verse = _worded(text, joined, stop, words("verse"))
        chapter = _worded(text, joined, stop, words("chapter"))
        kind = "verse" if verse is not None else "chapter" if chapter is not None else ""
        begin = verse or chapter or joined
        second = _place(text, begin, stop, first.place, kind, one_chapter, lone=False, comma=first.sign)
        if second is not None and second.place > first.place:
            end, last = _lettered(text, second.end), second.place
    following = _followed(text, end)
    if following is not None:
        end = following[0]
    either = loose and not first.sign and bool(first.place.verse)
    return Member(
        at, end, first.place, last, following is not None and following[1],
        following is not None and not following[1], first.sign, either,
    )  # fmt: skip


def _lettered(text: str, end: int) -> int:
    letter = _LETTER.match(text, end)
    return letter.end() if letter is not None else end


def _range_sign(text: str, end: int, stop: int) -> int | None:
    """Where the second place of a range begins."""
    dash = _RANGE.match(text, end, stop)
    if dash is not None:
        return dash.end()
    return _worded(text, end, stop, words("to"))


def _worded(text: str, end: int, stop: int, wanted: frozenset[str]) -> int | None:
    """Where a number or a further word begins behind one or two of the wanted words; None when they do not stand
    there."""
    at, found = end, False
    for _ in range(3):
        while at < stop and at - end < 24 and text[at] in " \u00a0,.(\u200f:、":
            at += 1
        word = _WORD.match(text, at, stop)
        if word is None or fold_name(word.group()) not in wanted:
            break
        at, found = word.end(), True
    if not found:
        return None
    while at < stop and text[at] in " .\u00a0:":
        at += 1
    return at if at < stop and text[at].isdecimal() else None


def _followed(text: str, end: int) -> tuple[int, bool] | None:
    """(end, open) behind "f" and "ff" in any language; open means up to the chapter's end."""
    at, joined = end + (text[end : end + 1] == " "), ""
    read: list[tuple[int, str]] = []
    while len(read) < 3 and (word := _WORD.match(text, at)) is not None:
        joined += fold_name(word.group())
        read.append((word.end(), joined))
        at = word.end() + (text[word.end() : word.end() + 1] == " ")
    for taken, key in reversed(read):
        if key in words("following"):
            return taken + (text[taken : taken + 1] == "."), True
        if key in words("next") and (taken >= len(text) or not text[taken].isalpha()):
            return taken + (text[taken : taken + 1] == "." and taken == read[0][0]), False
    return None


def _next(text: str, end: int, stop: int, style: str, verses: bool) -> tuple[int, str, bool] | None:
    """(where the next member begins, what it must be, is it loose) or None when the list ends."""
    comma = _COMMA.match(text, end, stop)
    at = comma.end() if comma is not None else end
    loose = comma is not None and any(c in _SEMICOLON for c in comma.group())
    if comma is not None and comma.group() == "." and style.strip() != ",":
        return None
    also = _worded(text, at, stop, words("and"))
    for kind in ("chapter", "verse"):
        start = at if also is None else _skip_words(text, at, stop)
        worded = _worded(text, start, stop, words(kind))
        if worded is not None:
            return worded, kind, False
    if also is not None:
        return also, "", loose
    if comma is None:
        return None
    while at < stop and text[at] in " \u00a0":
        at += 1
    return (at, "", loose) if at < stop and text[at].isdecimal() else None


def _skip_words(text: str, at: int, stop: int) -> int:
    word = _WORD.match(text, at + (text[at : at + 1] == " "), stop)
    return word.end() if word is not None else at
