"""Are two Hebrew words the same word? With and without points, plene and defective, the written name of
God."""

from __future__ import annotations

import unicodedata

from .spelling_context import SpellingContext
from .spelling_letters import marks_of, plain

MARKS = "vowel marks"
MARKS_DIFFER = "vowel marks differ"
FINALS = "final forms"
PLENE = "plene and defective"
DIVINE = "divine name substitute"

_FINALS = str.maketrans("ךםןףץ", "כמנפצ")
_VOWELS = frozenset(chr(c) for c in (*range(0x05B0, 0x05BC), 0x05C7))
_DOTS = frozenset("\u05c1\u05c2")
_NAMES = {
    **dict.fromkeys(
        ("יהוה", "יי", "ייי", "ה", "ד", "השמ", "אדני", "אדוני", "אדנ", "יקוק", "ידוד", "הויה"), "יהוה"
    ),
    **{
        god + behind: "אלה" + behind
        for god in ("אלה", "אלוה", "אלק", "אלוק")
        for behind in ("ימ", "י", "ינו", "יכ", "יכמ", "יכנ", "יו", "יה", "יהמ", "יהנ")
    },
    **dict.fromkeys(("יה", "קה"), "יה"),
    **dict.fromkeys(("צבאות", "צבקות"), "צבאות"),
}
"""How the names are written to avoid writing them. Source: Shulchan Aruch, Yoreh De'ah 276; A. Berlin, Oxford
Dictionary of the Jewish Religion (2011), article God, Names of."""
_PREFIXES = "ובלכמשה"


def same(draft: str, source: str, context: SpellingContext | None = None) -> str:
    """The rule under which two Hebrew words are the same word, or ""."""
    a, b = _bare(draft), _bare(source)
    if a == b:
        if vowels_contradict(draft, source):
            return MARKS_DIFFER
        return FINALS if _bare(draft, False) != _bare(source, False) else MARKS
    if _same_name(a, b, any(c in "'’׳" for c in draft + source)) and (
        context is None or context.divine_names
    ):
        return DIVINE
    return PLENE if _plene(draft, source) else ""


def vowels_contradict(draft: str, source: str) -> bool:
    """Do the consonants agree while a letter carries other vowel points, or a shin another dot, on each
    side?"""
    a, b = marks_of(plain(draft)), marks_of(plain(source))
    if [c.translate(_FINALS) for c, _ in a] != [c.translate(_FINALS) for c, _ in b]:
        return False
    return any(_clash(x, y) for (_, x), (_, y) in zip(a, b, strict=True))


def _clash(x: str, y: str) -> bool:
    for family in (_VOWELS, _DOTS):
        mine, other = family & set(x), family & set(y)
        if mine and other and mine != other and not _alike(mine, other):
            return True
    return False


def _alike(mine: frozenset[str] | set[str], other: frozenset[str] | set[str]) -> bool:
    """Two writings of one vowel: qamats and its special forms, holam and holam haser for vav."""
    forms = str.maketrans("\u05c7\u05ba", "\u05b8\u05b9")
    return {c.translate(forms) for c in mine} == {c.translate(forms) for c in other}


def _bare(word: str, fold_finals: bool = True) -> str:
    text = unicodedata.normalize("NFKD", plain(word)).replace("װ", "וו").replace("ױ", "וי").replace("ײ", "יי")
    letters = "".join(c for c in text if "\u05d0" <= c <= "\u05ea")
    return letters.translate(_FINALS) if fold_finals else letters


def _same_name(a: str, b: str, marked: bool) -> bool:
    """The same name of God behind the same prefix letters; a single letter counts only with its
    apostrophe."""
    for cut in range(3):
        if a[:cut] != b[:cut] or any(c not in _PREFIXES for c in a[:cut]):
            return False
        name = _NAMES.get(a[cut:])
        if name is not None and name == _NAMES.get(b[cut:]):
            return marked or min(len(a), len(b)) - cut > 1
    return False


def _plene(draft: str, source: str) -> bool:
    """Do the words differ only by vav and yod that stand for a vowel, inside the word?

    A yod before the last letter is left alone: it tells his servant from his servants.

    Where a side is pointed the letter must be silent there: a vav with holam or shuruq, a yod without vowel.
    """
    a = [(c.translate(_FINALS), m) for c, m in marks_of(plain(draft)) if "\u05d0" <= c <= "\u05ea"]
    b = [(c.translate(_FINALS), m) for c, m in marks_of(plain(source)) if "\u05d0" <= c <= "\u05ea"]
    if min(len(a), len(b)) < 3 or not 0 < abs(len(a) - len(b)) <= 2:
        return False
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    at = 0
    for i, (letter, marks) in enumerate(longer):
        if at < len(shorter) and shorter[at][0] == letter and not _clash(shorter[at][1], marks):
            at += 1
        elif not _mater(longer, i):
            return False
    return at == len(shorter)


def _mater(word: list[tuple[str, str]], i: int) -> bool:
    """May this letter be a vav or yod that stands for a vowel inside the word?"""
    letter, marks = word[i]
    if letter not in "וי" or not 0 < i < len(word) - (2 if letter == "י" else 1):
        return False
    return not _VOWELS & set(marks) or bool(set(marks) & set("\u05b9\u05ba\u05bc"))
