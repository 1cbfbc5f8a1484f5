"""Brahmic scripts: vowel signs are letters; what is written or left out at will is ignored.

Two-part vowels fold through their canonical decomposition, so both ways of typing them agree.
"""

from __future__ import annotations

from .rule import Rule, merged, within

RANGES = (
    (0x0900, 0x0DFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x1900, 0x194F),
    (0x1A00, 0x1AAF),
    (0x1B00, 0x1C4F),
    (0x1CD0, 0x1CFF),
    (0xA800, 0xA82F),
    (0xA880, 0xA8FF),
    (0xA930, 0xA95F),
    (0xA980, 0xAA7F),
    (0xAA80, 0xAADF),
    (0xAAE0, 0xAAFF),
    (0xABC0, 0xABFF),
    (0x11000, 0x1145F),
    (0x11480, 0x11AFF),
    (0x11C00, 0x11CBF),
)
"""Devanagari to Sinhala, Burmese, Khmer, Balinese and the later additions; Thai, Lao, Tibetan: `thai`."""

NUKTA = "\u093c\u09bc\u0a3c\u0abc\u0b3c\u0c3c\u0cbc"
RULES = (
    Rule(
        "nukta",
        "Central Hindi Directorate, Devanagari Lipi (2003): the dot of loan letters is often left out",
        dict.fromkeys(NUKTA, ""),
    ),
    Rule(
        "chandrabindu as anusvara",
        "Central Hindi Directorate, Devanagari Lipi (2003): anusvara may stand for chandrabindu",
        {"\u0901": "\u0902", "\u0a01": "\u0a02", "\u0a81": "\u0a82", "\u0b01": "\u0b02", "\u0c01": "\u0c02"},
    ),
    Rule(
        "addak and avagraha",
        "Unicode 16, chapter 12",
        dict.fromkeys("\u0a71\u093d\u09bd\u0abd\u0b3d\u0c3d\u0cbd", ""),
    ),
    Rule(
        "Vedic accents",
        "Unicode 16, chapter 12.1, Vedic Extensions",
        dict.fromkeys("\u0951\u0952\u0953\u0954", "")
        | dict.fromkeys([chr(code) for code in range(0x1CD0, 0x1CE9)] + ["\u1cf4", "\u1cf8", "\u1cf9"], "")
        | dict.fromkeys(map(chr, range(0xA8E0, 0xA8F2)), "")
        | {"\u1cd3": " "},
    ),
    Rule(
        "Malayalam chillu letters",
        "Unicode 16, chapter 12.9, Chillu Characters",
        {
            "\u0d7a": "\u0d23\u0d4d",
            "\u0d7b": "\u0d28\u0d4d",
            "\u0d7c": "\u0d30\u0d4d",
            "\u0d7d": "\u0d32\u0d4d",
            "\u0d7e": "\u0d33\u0d4d",
            "\u0d7f": "\u0d15\u0d4d",
        },
    ),
    Rule("khanda ta", "Unicode 16, chapter 12.2, U+09CE", {"\u09ce": "\u09a4\u09cd"}),
)
FOLDS = merged(RULES)


def handles(code: int) -> bool:
    """Is this a letter or sign of a Brahmic script whose marks are vowels?"""
    return within(code, RANGES)
