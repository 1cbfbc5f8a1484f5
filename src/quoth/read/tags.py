"""Sets of element names, written as one readable line of words."""

from __future__ import annotations


def tags(names: str) -> frozenset[str]:
    """The names, which are parted by white space."""
    return frozenset(names.split())
