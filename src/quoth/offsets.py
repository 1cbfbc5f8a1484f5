"""Spans of a text. Offsets are Unicode code points, half-open.

The words of a text keep their own spans while they are folded (normalise/words.py); nothing is found again by comparing
texts afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple


class Span(NamedTuple):
    """[start, end) in an original text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]


span_of: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)
"""The span of a pair, as a match gives it, in half the time: one is made for every word of a text."""
