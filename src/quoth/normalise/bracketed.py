"""References in brackets: "(Romans 13:10)". What they stand behind ends there, as it does before a full stop."""

from __future__ import annotations

import regex

from ..later import later

_OPENING = frozenset("([（［")
_REFERENCE = later(lambda: regex.compile(
    r"[(\[（［](?=[^()\[\]（）［］\n]{0,80}?\p{Nd})(?=[^()\[\]（）［］\n]{0,80}?\p{L})[^()\[\]（）［］\n]{2,80}[)\]）］]"
))  # fmt: skip
"""Letters and figures in brackets."""


def reference_behind(text: str, at: int) -> bool:
    """Does a reference in brackets stand here, or behind one blank?"""
    at += text.startswith((" ", "\n", "\u00a0"), at)
    return text[at : at + 1] in _OPENING and _REFERENCE.match(text, at) is not None
