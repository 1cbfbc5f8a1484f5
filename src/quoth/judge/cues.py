"""The words of cues.toml: lead-ins of references, verbs of saying, titles."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def cues() -> dict[str, Any]:
    """The whole table, read once."""
    return tomllib.loads((Path(__file__).parent / "cues.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """One list of the table, in small letters."""
    return frozenset(word.casefold() for word in cues()[name])
