"""Which verses follow a printed chapter: "16-18, 20; 4:1"? The list grammar that scriptures share.

Every step is an anchored match at one position, so the time is linear in what is read.
Source: the list and range styles of the SBL Handbook of Style, section 8.2, and of the ISO 8601-free habits of our
cases.
"""

from __future__ import annotations

import re

from ..frozen import dataclass
from .anchors import number

DASH = r"[-‐‑‒–—―~〜～−]"
_RANGE = re.compile(rf"\s?(?:{DASH}|إلى|الى|تا|to|bis|à|a|al|até|до)\s?(?=\d)")
_LISTED = re.compile(
    r"\s?[,،;؛、]\s?(?:(?:and|und|et|y|e|و|и|ve|dan)\s?)?(?=\d)|\s(?:and|und|et|y|e|و|и|ve|dan)\s?(?=\d)|\s?&\s?(?=\d)"
)
_DIGITS = re.compile(r"\d{1,3}(?!\d)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """One member of a verse list: start and end in the text, (chapter, verse) of its first and last verse."""

    start: int
    end: int
    first: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """A chapter and a verse as printed, and where they stand."""

    start: int
    end: int
    chapter: int
    verse: int


def pair(text: str, at: int, signs: re.Pattern[str]) -> Pair | None:
    """The "4:139" that begins at `at`, None when there is none. signs: what may stand between the two numbers."""
    first = _DIGITS.match(text, at)
    sign = signs.match(text, first.end()) if first else None
    second = _DIGITS.match(text, sign.end()) if sign else None
    if first is None or second is None:
        return None
    return Pair(at, second.end(), number(first.group()), number(second.group()))


def stretches(text: str, at: int, chapter: int, signs: re.Pattern[str]) -> list[Stretch]:
    """The verses printed from `at`, where a verse number of `chapter` or a new "chapter:verse" stands."""
    found: list[Stretch] = []
    while True:
        opened = _place(text, at, chapter, signs)
        if opened is None:
            return found
        chapter, last = opened.chapter, opened
        joined = _RANGE.match(text, opened.end)
        if joined is not None:
            closed = _place(text, joined.end(), chapter, signs)
            if closed is not None and (closed.chapter, closed.verse) > (opened.chapter, opened.verse):
                last, chapter = closed, closed.chapter
        found.append(Stretch(opened.start, last.end, (opened.chapter, opened.verse), (last.chapter, last.verse)))
        listed = _LISTED.match(text, last.end)
        if listed is None:
            return found
        at = listed.end()


def _place(text: str, at: int, chapter: int, signs: re.Pattern[str]) -> Pair | None:
    both = pair(text, at, signs)
    if both is not None:
        return both
    single = _DIGITS.match(text, at)
    return Pair(at, single.end(), chapter, number(single.group())) if single else None
