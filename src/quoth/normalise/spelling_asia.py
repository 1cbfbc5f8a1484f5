"""Are two words in other scripts the same word? Chinese and Japanese variants, Brahmic spelling,
Ethiopic, Georgian."""

from __future__ import annotations

import unicodedata

from .scripts import ethiopic, fold_char, georgian
from .scripts.cjk import HAN, simplified
from .scripts.rule import within

SIMPLIFIED = "simplified and traditional"
VARIANT = "variant characters"
ITERATION = "iteration mark"
NUKTA = "nukta"
ANUSVARA = "anusvara for nasal"
GLIDE = "ya glide"
CHILLU = "equivalent code points"
HOMOPHONE = "homophone letters"
GEORGIAN = "old Georgian alphabets"
EW = "Armenian ew"
DIVINE = "divine name"
_GOD = {"神", "上帝"}
"""The Union Version is printed in two editions that differ in this word. Source: their title pages (1919)."""
ITERATION_MARKS = frozenset("々〻ゝゞヽヾ")

_ONE_IN_WORDS = frozenset(map(frozenset, ("藉借", "瞭了", "覆复", "徵征", "餘余", "著着")))
"""Characters of which one is simplified to the other in some words only (憑藉, 瞭解, 答覆, 看著). Source: General
List of Simplified Characters (1986), notes."""
_NASALS = (("ङ", "कखगघ"), ("ञ", "चछजझ"), ("ण", "टठडढ"), ("न", "तथदध"), ("म", "पफबभ"))
"""A nasal before a consonant of its own series may be written as anusvara. Source: Devanagari Lipi (2003)."""
_GLIDES = (("ये", "ए"), ("यी", "ई"), ("यें", "एँ"))


def same(a: str, b: str, script: str, language: str) -> str:
    """The rule under which two words (in plain letters) are the same word, or ""."""
    if script == "cjk":
        return _cjk(a, b)
    if script == "indic":
        return _indic(a, b)
    if script == "ethiopic":
        return (
            HOMOPHONE
            if [ethiopic.FOLDS.get(c, c) for c in a] == [ethiopic.FOLDS.get(c, c) for c in b]
            else ""
        )
    if script == "georgian":
        return (
            GEORGIAN if [georgian.FOLDS.get(c, c) for c in a] == [georgian.FOLDS.get(c, c) for c in b] else ""
        )
    if script == "armenian" and _ew(a) == _ew(b):
        return EW
    return CHILLU if _folded(a) == _folded(b) else ""


def _ew(word: str) -> str:
    """The ligature ew and its two spellings as one. Source: Unicode 16, chapter 7.6, on U+0587: ech and yiwn, in the
    reformed orthography ech and vew, as its capitals are written."""
    return _folded(word).replace("եւ", "եվ")


def _folded(word: str) -> str:
    return "".join(fold_char(c) for c in word)


def _cjk(a: str, b: str) -> str:
    x, y = _iterated(a), _iterated(b)
    if x == y:
        return ITERATION
    if {x, y} == _GOD:
        return DIVINE
    if len(x) != len(y):
        return ""
    rules = {_ideograph(c, d) for c, d in zip(x, y, strict=True) if c != d}
    if "" in rules:
        return ""
    return SIMPLIFIED if SIMPLIFIED in rules else VARIANT


def _ideograph(c: str, d: str) -> str:
    """Two ideographs: one the simplified form of the other, or two forms of one traditional character.

    Two traditional characters that merely share a simplified form are different words.
    """
    if not (within(ord(c), HAN) and within(ord(d), HAN)):
        return ""
    if frozenset((c, d)) in _ONE_IN_WORDS:
        return SIMPLIFIED
    common = simplified(c)
    if common != simplified(d):
        return ""
    if common in (c, d):
        return SIMPLIFIED
    return VARIANT if _traditional(c) == _traditional(d) else ""


def _traditional(char: str) -> str:
    """The standard traditional form of a regional or Japanese variant."""
    from .scripts.cjk import converter

    for name in ("jp2t", "tw2t", "hk2t"):
        char = converter(name)(char)
    return char


def _iterated(word: str) -> str:
    """The word with iteration marks replaced by what they repeat."""
    found: list[str] = []
    for char in word:
        if char in "々〻" and found:
            found.append(found[-1])
        elif char in "ゝヽ" and found:
            found.append(unicodedata.normalize("NFD", found[-1])[0])
        elif char in "ゞヾ" and found:
            found.append(unicodedata.normalize("NFC", unicodedata.normalize("NFD", found[-1])[0] + "\u3099"))
        else:
            found.append(char)
    return "".join(found)


def _indic(a: str, b: str) -> str:
    if _folded(a) == _folded(b):
        return (
            NUKTA if any(c in unicodedata.normalize("NFD", a + b) for c in "\u093c\u09bc\u0a3c") else CHILLU
        )
    if _nasal(a) == _nasal(b):
        return ANUSVARA
    for long, short in _GLIDES:
        if {a, b} == {a.removesuffix(long) + long, a.removesuffix(long) + short} and len(a) > 2:
            return GLIDE
        if {a, b} == {b.removesuffix(long) + long, b.removesuffix(long) + short} and len(b) > 2:
            return GLIDE
    return ""


def _nasal(word: str) -> str:
    text = _folded(word)
    for nasal, series in _NASALS:
        for consonant in series:
            text = text.replace(nasal + "्" + consonant, "ं" + consonant)
    return text
