"""The shortest span that holds an offset, the outermost and the covered ones, as if every span were looked at."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quoth.offsets import Innermost, Span, covered, outermost

SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=12)


@given(SPANS, st.integers(0, 25))
def test_the_shortest_span_that_holds_an_offset(spans: list[tuple[int, int]], offset: int) -> None:
    """The first one of equally short ones; empty ones and turned ones hold nothing."""
    holding = [number for number, (start, end) in enumerate(spans) if start <= offset < end]
    shortest = min(holding, key=lambda number: spans[number][1] - spans[number][0], default=None)
    assert Innermost(spans).at(offset) == shortest


@given(SPANS)
def test_the_outermost_and_the_covered(spans: list[tuple[int, int]]) -> None:
    """Outermost ones do not overlap; covered stretches hold what any span holds, and have a gap between them."""
    proper = [Span(start, end) for start, end in spans if start < end]
    outer, stretches = outermost(proper), covered(proper)
    assert set(outer) <= set(proper)
    assert all(one.end <= other.start for one, other in pairwise(outer))
    assert all(any(one.start <= span.start < one.end for one in outer) for span in proper)
    assert {at for span in proper for at in range(*span)} == {at for span in stretches for at in range(*span)}
    assert all(one.end < other.start for one, other in pairwise(stretches))
