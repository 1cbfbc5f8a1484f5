"""Scripts of South-East Asia written without spaces, and Tibetan: vowel signs and tones are kept.

Thai, Lao, Khmer, Burmese: each base letter is its own token. Tibetan parts its syllables with a tsheg, so its
tokens are syllables.
"""

from __future__ import annotations

from .rule import Rule, merged, within

RANGES = ((0x0E00, 0x0FFF), (0x19E0, 0x19FF))
UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x1950, 0x19DF),
    (0x1A20, 0x1AAF),
    (0xA9E0, 0xA9FF),
    (0xAA60, 0xAA7F),
    (0xAA80, 0xAADF),
)
FOLLOWING_VOWELS = frozenset("\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\u0ebd")
"""Vowels written after their consonant that Unicode classes as letters; they belong to its token."""

RULES = (
    Rule(
        "sara am",
        "Unicode 16, chapter 16.1, U+0E33 and U+0EB3",
        {"\u0e33": "\u0e4d\u0e32", "\u0eb3": "\u0ecd\u0eb2"},
    ),
    Rule(
        "repetition and abbreviation signs",
        "Royal Society of Thailand, rules for signs",
        {"\u0e46": "\u0e46", "\u0e2f": " "},
    ),
    Rule("tsheg", "Unicode 16, chapter 13.4: it parts syllables", {"\u0f0b": " ", "\u0f0c": " "}),
)
FOLDS = merged(RULES)


def handles(code: int) -> bool:
    """Is this a Thai, Lao or Tibetan letter or sign?"""
    return within(code, RANGES)
