"""What a script file consists of: named folding rules, each with its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Rule(NamedTuple):
    """One folding rule: which characters become which letters, and on whose authority."""

    name: str
    source: str
    folds: Mapping[str, str]


def merged(rules: tuple[Rule, ...]) -> dict[str, str]:
    """All folds of a script in one table. Raises ValueError when two rules disagree about a character."""
    table: dict[str, str] = {}
    for rule in rules:
        for char, folded in rule.folds.items():
            if table.setdefault(char, folded) != folded:
                raise ValueError(f"rule {rule.name!r} contradicts an earlier one about {char!r}")
    return table


def pairs(text: str) -> dict[str, str]:
    """The folds written as words, "ф:f щ:shch", as a table; nothing after the colon means ignored."""
    table = {}
    for word in text.split():
        char, _, folded = word.partition(":")
        table[char] = folded
    return table


def within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Does the code point lie in one of the closed ranges?"""
    return any(first <= code <= last for first, last in ranges)
