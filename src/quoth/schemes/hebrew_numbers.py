"""Numbers written with Hebrew letters: "יד" is 14, "ט״ו" is 15, "קי״ט" is 119.

Source: Gesenius, Hebrew Grammar, § 5 k; 15 and 16 are written 9 + 6 and 9 + 7.
"""

from __future__ import annotations

import re

PRINTED = r"[א-ת]{1,3}(?:[\"״'׳][א-ת])?['׳]?"
"""A printed number, with or without its marks; `value` says whether it is one."""
VALUES = (
    {c: v for v, c in enumerate("אבגדהוזחט", 1)}
    | {c: 10 * v for v, c in enumerate("יכלמנסעפצ", 1)}
    | {c: 100 * v for v, c in enumerate("קרשת", 1)}
)
_MARKS = re.compile("[\"״'׳]")
_SHAPE = re.compile(r"ת?[קרש]?(?:ט[וז]|[יכלמנסעפצ]?[אבגדהוזחט]?)")


def value(printed: str) -> int:
    """The number, 0 when the letters are none ("כי", "גם")."""
    letters = _MARKS.sub("", printed)
    if not letters or _SHAPE.fullmatch(letters) is None or letters in ("יה", "יו"):
        return 0
    return sum(VALUES[c] for c in letters)


def marked(printed: str) -> bool:
    """Do its marks show that it is a number ("כ״ג", "ה׳")?"""
    return _MARKS.search(printed) is not None
