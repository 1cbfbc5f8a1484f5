"""Abbreviations of manuscripts and early prints in Latin letters: a stroke for m or n, signs for whole syllables.

Source: A. Cappelli, Lexicon Abbreviaturarum (1928), introduction; Unicode names of the letters of medievalists
(U+A740 to U+A76F, from the Medieval Unicode Font Initiative).
"""

from __future__ import annotations

import unicodedata

_STROKES = frozenset("\u0303\u0304\u0305")
_VOWELS = frozenset("aeiouy")
_SIGNS: dict[str, tuple[str, ...]] = {
    "ꝑ": ("per", "par", "por"), "ꝓ": ("pro",), "ꝕ": ("prae", "pre"), "ꝗ": ("quod", "qui", "que", "quam"),
    "ꝙ": ("quod",), "ꝯ": ("con", "com", "cum", "us", "os"), "ꝝ": ("rum",), "ꝫ": ("et", "us", "m"),
    "ꝭ": ("es", "is", "ys"),
}  # fmt: skip
"""The high sign for "us" (U+A770) is a compatibility form of the one for "con"."""


def scribal(short: str, long: str) -> bool:
    """Is one word, in plain letters, the other with syllables abbreviated?"""
    letters = unicodedata.normalize("NFD", short)
    if _STROKES.isdisjoint(letters) and not any(sign in letters for sign in _SIGNS):
        return False
    return len(letters) <= len(long) + len(letters) // 2 and _reads(letters, unicodedata.normalize("NFD", long))


def _reads(short: str, long: str) -> bool:
    """Can the abbreviated letters be read as the others? All ways are followed together, so that time grows with the
    product of the lengths."""
    ends = {0}
    for at, letter in enumerate(short):
        before = short[at - 1] if at else ""
        written = _SIGNS.get(letter, (letter,))
        if letter in _STROKES:
            written = ("m", "n") if before in _VOWELS else ("ue", "uae", "uam") if before == "q" else ("",)
        ends = {end + len(one) for end in ends for one in written if long.startswith(one, end)}
    return len(long) in ends
