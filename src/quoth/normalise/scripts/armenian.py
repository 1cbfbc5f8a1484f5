"""Armenian: the ligature ew, and the marks that stand inside a word (question, emphasis, exclamation)."""

from __future__ import annotations

from .rule import Rule, merged, within

RANGES = ((0x0530, 0x058F), (0xFB13, 0xFB17))

RULES = (
    Rule("ligature ew", "Unicode 16, compatibility decomposition of U+0587", {"\u0587": "\u0565\u0582"}),
    Rule(
        "marks inside a word",
        "Unicode 16, chapter 7.6: emphasis, exclamation, question marks stand over a vowel",
        dict.fromkeys("\u0559\u055a\u055b\u055c\u055e\u055f", ""),
    ),
)
FOLDS = merged(RULES)


def handles(code: int) -> bool:
    """Is this an Armenian letter or sign?"""
    return within(code, RANGES)
