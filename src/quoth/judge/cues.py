"""The words of cues.toml: lead-ins of references, verbs of saying, titles."""

from __future__ import annotations

from functools import cache
from typing import Any

from .lexicons import table


@cache
def cues() -> dict[str, Any]:
    """The whole table, read once."""
    return table("cues")


@cache
def words(name: str) -> frozenset[str]:
    """One list of the table, in small letters."""
    return frozenset(word.casefold() for word in cues()[name])
