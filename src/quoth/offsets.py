"""Spans and the map between a text and its normalised form.

Offsets are Unicode code points, half-open. A `Span` lies in an original text, a `NormSpan` in a normalised one;
they are separate types so that the type checker refuses to mix them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """[start, end) in an original text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]


class NormSpan(NamedTuple):
    """[start, end) in a normalised text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each normalised character came from.

    starts, ends: the original [start, end) of each normalised character, both never decreasing.
    length: of the original text.
    Laws (tested): spans stay inside and ordered; back and forth never loses a character and settles at once;
    two steps composed equal the two steps taken one after the other.
    """

    starts: array[int]
    ends: array[int]
    length: int

    @classmethod
    def build(cls, pieces: Iterable[tuple[int, int]], length: int) -> OffsetMap:
        """The map of a normalised text given the original [start, end) of each of its characters."""
        starts, ends = array("q"), array("q")
        for start, end in pieces:
            starts.append(start)
            ends.append(end)
        return cls(starts, ends, length)

    def to_original(self, span: NormSpan) -> Span:
        """The smallest original span that holds every character of `span`."""
        if span.end <= span.start:
            at = self.starts[span.start] if span.start < len(self.starts) else self.length
            return Span(at, at)
        return Span(self.starts[span.start], max(self.ends[span.start : span.end]))

    def to_normal(self, span: Span) -> NormSpan:
        """The normalised characters that came from inside `span`."""
        from bisect import bisect_left, bisect_right

        first = bisect_right(self.ends, span.start)
        last = bisect_left(self.starts, span.end)
        return NormSpan(first, max(first, last))

    def then(self, second: OffsetMap) -> OffsetMap:
        """The map of two steps: this one first, `second` applied to its result."""
        pieces = (self.to_original(NormSpan(s, e)) for s, e in zip(second.starts, second.ends, strict=True))
        return OffsetMap.build(pieces, self.length)
