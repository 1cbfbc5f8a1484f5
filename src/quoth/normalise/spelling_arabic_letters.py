"""An Arabic word read as letters with their marks.

The small letters of the Qur'an (dagger alef, small waw and yeh) and a hamza without seat count as letters.
Source: Unicode 16, chapter 9.2; the encodings of the Tanzil and King Fahd Complex (QPC) texts.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

SUKUN = "\u0652"
VOWELS = {
    "\u064e": "a", "\u064f": "u", "\u0650": "i", "\u064b": "an", "\u064c": "un", "\u064d": "in",
    "\u0657": "an", "\u065e": "un", "\u0656": "in", "\u08f0": "an", "\u08f1": "un", "\u08f2": "in",
    "\u0652": "-", "\u06e1": "-", "\u0618": "a", "\u0619": "u", "\u061a": "i",
}  # fmt: skip
"""Marks by the vowel they stand for; the printed Qur'ans of Medina and Egypt use several shapes for one
vowel."""
SILENT_MARKS = frozenset("\u06df\u06e0")
FORM_FOLDS = str.maketrans("کڪیےہھۃۀەٱ", "ككىىههةهها")
SMALL = {"\u0670": "ا", "\u06e5": "و", "\u06e6": "ى", "\u06e7": "ى", "\u06e8": "ن"}
SEATS = {"أ": "ا", "إ": "ا", "ؤ": "و", "ئ": "ى", "ۓ": "ى", "ۂ": "ه"}


class Unit(NamedTuple):
    """One letter: its base, whether it carries a hamza, its vowels, and whether it is a small or silent
    one."""

    base: str
    hamza: bool = False
    vowels: frozenset[str] = frozenset()
    small: bool = False
    silent: bool = False
    madda: bool = False
    form: str = ""


@lru_cache(maxsize=8192)
def units(word: str) -> tuple[Unit, ...]:
    """The word as letters with marks; separators, tatweel and invisible signs are dropped."""
    found: list[Unit] = []
    printed = "\u06e1" in word  # the Medina print writes the sukun so, and the plain one for a silent letter
    for base, marks in _clusters(unicodedata.normalize("NFKC", word)):
        mute = SUKUN in marks and (base == "ا" or printed)
        vowels = _vowels(marks.replace(SUKUN, "") if mute else marks)
        hamza = "\u0654" in marks or "\u0655" in marks
        if base == "ـ":
            if hamza:
                found.append(Unit("ء", vowels=vowels, form="ء"))
            elif found:
                found[-1] = found[-1]._replace(vowels=found[-1].vowels | vowels)
            continue
        letter = _letter(base)
        seat = hamza and letter.base in "اوىه" and not letter.small and not letter.hamza
        silent = mute or any(m in SILENT_MARKS for m in marks)
        if letter.form == "أ" and "\u0653" in marks:
            letter = letter._replace(form="آ", madda=True)
        if letter.form == "آ" and found and found[-1].form == "ء":
            letter = Unit("ا", form="ا")  # behind a hamza the madda only lengthens the alef
        found.append(letter._replace(hamza=letter.hamza or seat, vowels=vowels, silent=silent))
        if hamza and not seat and not letter.hamza:
            found.append(Unit("ء", form="ء"))
    return tuple(found)


def _vowels(marks: str) -> frozenset[str]:
    """The vowels of a letter; a small meem after a vowel stands for the n of the indefinite ending."""
    nasal = "n" if "\u06e2" in marks or "\u06ed" in marks else ""
    return frozenset(
        v + nasal if nasal and v in ("a", "u", "i") else v for v in (VOWELS[m] for m in marks if m in VOWELS)
    )


def _clusters(text: str) -> list[tuple[str, str]]:
    """Letters, small letters and tatweels, each with the marks that follow it."""
    found: list[tuple[str, str]] = []
    for char in text:
        category = unicodedata.category(char)
        if char in SMALL or char == "ـ" or category[0] in "LN":
            found.append((char, ""))
        elif category == "Mn" and found:
            found[-1] = (found[-1][0], found[-1][1] + char)
    return found


def _letter(char: str) -> Unit:
    if char in SMALL:
        return Unit(SMALL[char], small=True, form=char)
    if char == "آ":
        return Unit("ا", hamza=True, madda=True, form=char)
    if char in SEATS:
        return Unit(SEATS[char], hamza=True, form=char)
    base = char.translate(FORM_FOLDS)
    return Unit("ى" if base == "ي" else base, form=char)


def letters_of(part: tuple[Unit, ...]) -> str:
    """The base letters of a stretch, ta marbuta as ta, without the small ones."""
    return "".join("ت" if u.form == "ة" else u.base for u in part if not u.small)
