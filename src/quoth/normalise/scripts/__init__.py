"""The folded letters that stand for one character when words are compared for finding; one file per script.

The fold is a skeleton: it forgets marks, case and letter forms so that editions meet. Whether two words that
fold alike are the same word is decided afterwards, on the original letters, by `quoth.normalise.spelling`.
Laws (tested): NFC and NFD of a text fold alike; folding twice changes nothing; a digit folds only to itself.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

from . import arabic, armenian, cjk, cyrillic, ethiopic, georgian, greek, hebrew, indic, latin, thai
from .rule import Rule, within

SCRIPTS = (latin, greek, cyrillic, hebrew, arabic, indic, thai, cjk, ethiopic, armenian, georgian)
CharClass = Literal["letter", "ideograph", "mark", "separator"]

APOSTROPHES = frozenset("'`´‘’‛′‵＇ʹʺʻʼʽʾʿˈ՚׳״᾽᾿῾ꞌꞋ")
"""Written, left out or exchanged at will. Source: Unicode 16, chapter 6.2, Apostrophes."""

VOWEL_MARKS = (*indic.RANGES, *thai.RANGES, (0x0780, 0x07BF), (0x3099, 0x309A))
"""Where a combining mark is a letter of its own: Brahmic vowel signs, Thaana vowels, kana voicing."""

_FOLDS: dict[str, str] = {char: folded for script in SCRIPTS for char, folded in script.FOLDS.items()}
_FOLDS.update(dict.fromkeys(APOSTROPHES, ""))


def fold_char(char: str) -> str:
    """The letters standing for `char`: "" is ignored, " " parts words, anything else is compared."""
    if char in _FOLDS:
        return _FOLDS[char]
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    lower = char.lower()
    if lower != char:
        return _joined(lower)
    category = unicodedata.category(char)
    if category[0] == "M" and not (within(ord(char), VOWEL_MARKS) and not _ornamental(char)):
        return ""
    parts = unicodedata.normalize("NFD", char)
    if parts == char:
        parts = unicodedata.normalize("NFKD", char)
    if parts != char and "\u2044" not in parts:  # a fraction keeps its sign: one half is not twelve
        return _joined(parts)
    if category[0] == "M":
        return char
    if category[0] in "LN":
        return _ideograph(char) if within(ord(char), cjk.HAN) else _letter(char, category)
    return "" if category == "Cf" else " "


def char_class(char: str) -> CharClass:
    """What the character is when a text is cut into words.

    "ideograph": a token of its own (Han, kana, and base letters of scripts written without spaces);
    "mark": belongs to the token before it, or is ignored.
    """
    folded = fold_char(char)
    if folded == " ":
        return "separator"
    category = unicodedata.category(char)
    if not folded or category[0] == "M" or char in thai.FOLLOWING_VOWELS or char in "\uff9e\uff9f":
        return "mark"
    code = ord(char)
    if category[0] == "L" and (within(code, thai.UNSPACED) or within(code, cjk.RANGES)):
        return "ideograph"
    return "ideograph" if within(code, cjk.HAN) else "letter"


def _joined(chars: str) -> str:
    """Several characters folded; a separator stands only when nothing else does."""
    folded = [fold_char(char) for char in chars]
    letters = "".join(part for part in folded if part != " ")
    return letters or (" " if " " in folded else "")


def _letter(char: str, category: str) -> str:
    return "" if category == "Lm" and unicodedata.name(char, "").startswith("MODIFIER LETTER") else char


def _ideograph(char: str) -> str:
    return cjk.simplified(char)


def _ornamental(char: str) -> bool:
    """Marks that are no vowels though they stand in a Brahmic block: accents of grammarians and singers."""
    return unicodedata.combining(char) in (220, 230) and not _tone_or_vowel(ord(char))


def _tone_or_vowel(code: int) -> bool:
    return within(code, ((0x0780, 0x07BF), (0x1000, 0x109F), (0x1A00, 0x1AAF)))


__all__ = ["APOSTROPHES", "SCRIPTS", "CharClass", "Rule", "char_class", "fold_char"]
