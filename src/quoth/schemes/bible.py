"""Placeholder until the tables are in: no book is known."""

from __future__ import annotations

from ..model import Reference
from .anchors import Anchors


def parse(text: str | Anchors) -> list[Reference]:
    """Nothing yet."""
    return []
