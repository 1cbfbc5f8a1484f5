"""What can one mark do where it stands: open, close, either, or nothing?

A mark is judged by the nearest characters around it, looking past other marks, emphasis and invisible
characters.
Looking past is bounded, so that the whole text is labelled in linear time.
"""

from __future__ import annotations

import regex

from ..later import later
from .mark_styles import (
    ALWAYS_CLOSE,
    ALWAYS_OPEN,
    APOSTROPHE,
    CLITICS,
    DOUBLE,
    FAMILY,
    MARKS,
    SINGLE,
    STRAIGHT,
    SUFFIXES,
    TEX,
    TICK,
)

# What a mark can do. SURE and WEAK are closings of single marks, which apostrophes resemble.
# CLITIC is an opening that is more likely the apostrophe of a clipped word ('tis).
NOTHING, OPEN, CLOSE, EITHER, SURE, WEAK, CLITIC = range(7)

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_SKIP = MARKS | frozenset("*_~" + _INVISIBLE)
_LOOK = 5  # characters; three marks may stand together (“‘“), with emphasis and a direction mark between
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_BEFORE = frozenset("([{<>|/¡¿（［〔【《〈؟" + _DASHES) - frozenset("؟")
_AFTER = frozenset(")]}<|/.,;:!?…،؛؟۔。、，．；：！？）］〕】》〉।॥׃" + _DASHES)
_CUTS = frozenset(".,;:!?…،؛؟۔。、，；：！？।॥" + _DASHES)
# Scripts that set no space between words: there a letter on both sides says nothing about a mark.
_UNSPACED = later(lambda: regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Bopomofo}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}。，、；：！？]"
))
_ARABIC = regex.compile(r"\p{Arabic}")
_HEBREW = regex.compile(r"\p{Hebrew}")
_HEBREW_PREFIX = frozenset("ובכלמשה")
_APOSTROPHES = ("'", "’")
_ELIDED = later(lambda: regex.compile(
    r"(?<![\w'’])(?:[cdjlmnstv]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull|coll|quell|quest|un)$",
    regex.IGNORECASE,
))
"""Words that French and Italian elide. Source: Grevisse, Le bon usage, 45; Serianni, Grammatica italiana, I.74."""
_WORD = later(lambda: regex.compile(r"\w{1,12}"))
_NOTE = later(lambda: regex.compile(r"\[\^?\w{1,4}\]|\^\[?\d|\(\d{1,4}\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\d{1,3}(?![\p{L}\p{N}])"))
"""What is written to the last word for a note: "[12]", "[^12]", "^12^", "(12)", "¹²", "12"."""


def _side(text: str, at: int, step: int) -> tuple[str, int]:
    """The nearest telling character from `at` on, and its offset; a blank at the edge of the text."""
    for _ in range(_LOOK):
        if not 0 <= at < len(text):
            return " ", at
        char = text[at]
        if char not in _SKIP:
            return char, at
        at += step
    return " ", at


def _opens_word(text: str, char: str, at: int) -> bool:
    """Does the character at `at` begin words, "..." before words included?"""
    if char == "…" or (char == "." and text[at : at + 2] == ".."):
        return True
    return not (char.isspace() or char in _AFTER)


def _elided(text: str, at: int) -> bool:
    """Does the apostrophe there end an elided word ("qu'«", "dell'“"), so that the mark behind it may open?"""
    return _ELIDED.search(text, max(0, at - 9), at) is not None


def label(text: str, start: int, end: int, mark: str) -> int:
    """What the mark text[start:end] can do there: one of the constants above."""
    left, at_left = _side(text, start - 1, -1)
    right, at_right = _side(text, end, 1)
    before = left.isspace() or left in _BEFORE or (text[start - 1 : start] in _APOSTROPHES and _elided(text, start - 1))
    after = right.isspace() or right in _AFTER
    if before and after and _opens_word(text, right, at_right):
        after = False
    family = FAMILY[mark]
    if mark in ALWAYS_OPEN:
        return OPEN
    if mark in ALWAYS_CLOSE:
        return CLOSE
    if family == DOUBLE:
        return _double(mark, before, after, left, right)
    if family in (SINGLE, APOSTROPHE, TICK):
        return _single(text, mark, (left, at_left), (right, at_right), before, after)
    if family == STRAIGHT:
        return _straight(text, (left, at_left), (right, at_right), before, after)
    if family == TEX:
        return _tex(mark, before, after)
    if before != after:
        return OPEN if before else CLOSE
    return EITHER


def depends_on_neighbours_alone(around: str) -> bool:
    """Is the label of the one mark in `around` (character, mark, character) the same wherever these three
    stand?"""
    if len(around) != 3 or FAMILY.get(around[1], TEX) in (SINGLE, APOSTROPHE, TICK, TEX):
        return False
    left, right = around[0], around[2]
    return not (left in _SKIP or right in _SKIP or right == "." or _HEBREW.match(left) is not None)


def _double(mark: str, before: bool, after: bool, left: str, right: str) -> int:
    if mark in "„‟":
        return OPEN if before or not after else NOTHING
    if before != after:
        return OPEN if before else CLOSE
    if mark == "”":
        return CLOSE
    # “ between two letters opens in Chinese and after a missing space; it closes only what „ opened
    return EITHER


def _tex(mark: str, before: bool, after: bool) -> int:
    if mark in (",,", "<<"):
        return OPEN if before and not after else NOTHING
    if mark == "``":
        return CLOSE if after and not before else OPEN
    if mark == ">>":
        return CLOSE
    return OPEN if before and not after else CLOSE


def _straight(text: str, left: tuple[str, int], right: tuple[str, int], before: bool, after: bool) -> int:
    if before != after:
        return OPEN if before else CLOSE
    if before:
        return EITHER
    if left[0] == "=":
        return NOTHING  # name="value"
    if not (left[0].isalnum() and right[0].isalnum()):
        return EITHER
    if _HEBREW.match(left[0]) and _HEBREW.match(right[0]):
        return _gershayim(text, left[1], right[1])
    if _ARABIC.match(left[0]) or _UNSPACED.match(left[0]) or _UNSPACED.match(right[0]):
        return EITHER
    return NOTHING if left[0].isdigit() else CLOSE  # 5"x7"; a missing space after a quotation


def _gershayim(text: str, at_left: int, at_right: int) -> int:
    """Between Hebrew letters the mark is the sign of an abbreviation, unless only prefix letters stand
    before it."""
    start = at_left
    while start > 0 and at_left - start < 4 and _HEBREW.match(text[start - 1]):
        start -= 1
    prefix = text[start : at_left + 1]
    word = _WORD.match(text, at_right)
    if word is not None and len(word[0]) > 1 and len(prefix) < 4 and all(c in _HEBREW_PREFIX for c in prefix):
        return OPEN
    return NOTHING


def _single(text: str, mark: str, left: tuple[str, int], right: tuple[str, int], before: bool, after: bool) -> int:
    if before and not after:
        return _single_opening(text, mark, right)
    if before:  # a blank or a dash on both sides: tokenised text, or "wait—' she said"
        if mark in "‘‛‚":
            return EITHER
        return _between_blanks(text, mark, left, right)
    if after:
        if mark in "‚":
            return NOTHING
        return _single_closing(text, left[0], right[0], right[1])
    if mark in "'’" and left[0].isalpha() | (left[0] in _CUTS) and _NOTE.match(text, right[1]):
        return _single_closing(text, left[0], " ", right[1])
    if _UNSPACED.match(left[0]) or _UNSPACED.match(right[0]):
        return OPEN if mark in "‘‚‛" else SURE if mark == "’" else EITHER
    if mark in "‘‚‛" and not left[0].isalnum():
        return OPEN
    return SURE if left[0] in _CUTS else NOTHING


def _between_blanks(text: str, mark: str, left: tuple[str, int], right: tuple[str, int]) -> int:
    word = _WORD.match(text, right[1] + 1) if right[0].isspace() else None
    at = left[1]
    if left[0].isspace():
        while at > 0 and left[1] - at < _LOOK and text[at].isspace():
            at -= 1
    if text[at] in _CUTS:
        return EITHER if mark == "'" and word is not None else SURE
    return WEAK


def _single_opening(text: str, mark: str, right: tuple[str, int]) -> int:
    word = _WORD.match(text, right[1])
    if word is None:
        return OPEN
    if word[0] in SUFFIXES and mark in "'’":
        return NOTHING
    if word[0][:2].isdigit() and not word[0][2:3].isdigit():
        return NOTHING if word[0][2:3] == "s" else CLITIC  # the '90s, the class of '26
    return CLITIC if word[0].lower() in CLITICS else OPEN


def _single_closing(text: str, left: str, right: str, at_right: int) -> int:
    if left.isalnum() and right.isspace() and at_right < len(text):
        follows = text[at_right + 1 : at_right + 2]
        if follows.isalnum() or follows == "":
            return WEAK  # the boys' house, goin' home; or the end of a quoted word
    return SURE
