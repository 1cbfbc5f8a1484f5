"""Which places do the printed references of a text point to? Every scheme in one file, every reading returned."""

from __future__ import annotations

from .framework import ORDER, references, scheme
from .locators import covers, locator_key, offset_note

__all__ = ["ORDER", "covers", "locator_key", "offset_note", "references", "scheme"]
