"""Spans of a text. Offsets are Unicode code points, half-open.

The words of a text keep their own spans while they are folded (normalise/words.py); nothing is found again by comparing
texts afterwards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import partial
from heapq import heappop, heappush
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


def outermost(spans: Iterable[Span]) -> list[Span]:
    """The spans but those that begin inside one before them, ascending; of two with one beginning the longer counts."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def covered(spans: Iterable[Span]) -> list[Span]:
    """The stretches that spans cover together, ascending; spans that touch make one."""
    joined: list[Span] = []
    waiting = sorted(spans)
    begin, stop = waiting[0] if waiting else (0, 0)
    for start, end in waiting:
        if start > stop:
            joined.append(Span(begin, stop))
            begin = start
        if end > stop:
            stop = end
    return [*joined, Span(begin, stop)] if waiting else []


class Innermost:
    """The shortest of some spans that holds an offset, of equally short ones the first. Empty ones hold none.

    borders: where another one becomes the shortest, the first 0. numbers: of the spans, from each border on.
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.borders: list[int] = [0]
        self.numbers: list[int | None] = [None]
        known = [(start, end, number) for number, (start, end) in enumerate(spans) if start < end]
        waiting = sorted(known, reverse=True)
        live: list[tuple[int, int, int]] = []
        for at in sorted({edge for start, end, _ in known for edge in (start, end)}):
            while waiting and waiting[-1][0] == at:
                start, end, number = waiting.pop()
                heappush(live, (end - start, number, end))
            while live and live[0][2] <= at:
                heappop(live)
            self.borders.append(at)
            self.numbers.append(live[0][1] if live else None)

    def at(self, offset: int) -> int | None:
        """The number of the span, None where none holds the offset."""
        return self.numbers[bisect_right(self.borders, offset) - 1] if offset >= 0 else None
