"""Hebrew: points and accents are marks (ignored); final forms and the digraphs of Yiddish are folded."""

from __future__ import annotations

from .rule import Rule, merged, pairs, within

RANGES = ((0x0590, 0x05FF), (0xFB1D, 0xFB4F))

THE_NAME = "\U0010fffd"
"""Stands in no text; `words` puts it for the letter and stroke that stand for the Name."""

RULES = (
    Rule(
        "final forms", "Unicode 16, chapter 9.1, Contextual Variants of Letters", pairs("ך:כ ם:מ ן:נ ף:פ ץ:צ")
    ),
    Rule("Yiddish digraphs", "Unicode 16, names list of U+05F0 to U+05F2", pairs("װ:וו ױ:וי ײ:יי")),
    Rule(
        "geresh and gershayim", "Unicode 16, chapter 9.1; they mark abbreviations and numbers", pairs("׳: ״:")
    ),
    Rule("the Name", "as spelling_hebrew", pairs(f"{THE_NAME}:יהוה")),
)
FOLDS = merged(RULES)


def handles(code: int) -> bool:
    """Is this a Hebrew letter, point or accent?"""
    return within(code, RANGES)
