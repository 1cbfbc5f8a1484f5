"""The shortest span that holds an offset, found as if every span were looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quoth.offsets import Innermost

SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=12)


@given(SPANS, st.integers(0, 25))
def test_the_shortest_span_that_holds_an_offset(spans: list[tuple[int, int]], offset: int) -> None:
    """The first one of equally short ones; empty ones and turned ones hold nothing."""
    holding = [number for number, (start, end) in enumerate(spans) if start <= offset < end]
    shortest = min(holding, key=lambda number: spans[number][1] - spans[number][0], default=None)
    assert Innermost(spans).at(offset) == shortest
