"""Georgian: the old capitals (asomtavruli), the book hand (nuskhuri) and mtavruli all fold to mkhedruli."""

from __future__ import annotations

from .rule import Rule, merged, within

RANGES = ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F))
LETTERS = (*range(0x10D0, 0x10F6), 0x10F7, 0x10FD)
"""The mkhedruli letters that have counterparts at fixed distances in the other three alphabets."""


def _alphabet(first: int) -> dict[str, str]:
    return {chr(first + code - 0x10D0): chr(code) for code in LETTERS}


RULES = (
    Rule(
        "asomtavruli and nuskhuri",
        "Unicode 16, chapter 7.7",
        {
            **{chr(0x10A0 + c - 0x10D0): chr(c) for c in LETTERS},
            **{chr(0x2D00 + c - 0x10D0): chr(c) for c in LETTERS},
        },
    ),
    Rule("mtavruli", "Unicode 16, UnicodeData.txt simple lower case", _alphabet(0x1C90)),
    Rule(
        "letters removed in 1879",
        "Unicode 16, chapter 7.7: he, hie, we, har, hoe",
        {
            "\u10f1": "\u10d4\u10d8",
            "\u10f2": "\u10d8",
            "\u10f3": "\u10d5\u10d8",
            "\u10f4": "\u10ee",
            "\u10f5": "\u10dd",
        },
    ),
)


def _folds() -> dict[str, str]:
    modern = dict(RULES[2].folds)
    return merged(RULES[2:]) | {
        char: modern.get(plain, plain) for rule in RULES[:2] for char, plain in rule.folds.items()
    }


FOLDS = _folds()


def handles(code: int) -> bool:
    """Is this a Georgian letter?"""
    return within(code, RANGES)
