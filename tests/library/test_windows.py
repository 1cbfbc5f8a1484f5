"""Windows: the passages around some words, within one source, the same when many are made at once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.library import segment as segments
from quoth.library.segment import Segment, build_segment
from quoth.model import Passage, Source, Window

ROWS = [f"passage {n} says {'word ' * (n % 4)}and ends" for n in range(12)]
ARRAYS = build_segment(
    (Source(siglum), [(f"{siglum}:{n}", text, 0, "paragraph") for n, text in enumerate(rows)])
    for siglum, rows in (("A", ROWS[:5]), ("B", ROWS[5:7]), ("C", ROWS[7:]))
)
N_WORDS = Segment(ARRAYS).n_words
spans = st.tuples(st.integers(0, N_WORDS - 1), st.integers(1, 30)).map(lambda s: (s[0], min(N_WORDS, s[0] + s[1])))


@given(st.lists(spans, min_size=1, max_size=8))
def test_windows_made_at_once_are_those_made_one_by_one(wanted: list[tuple[int, int]]) -> None:
    """Text, pieces, words and first word."""
    together, alone = Segment(ARRAYS), Segment(ARRAYS)
    first, last = (np.array(column, dtype=np.int64) for column in zip(*wanted, strict=True))
    together.prepare(first, last)
    for span in wanted:
        (window, words, at), (other, other_words, other_at) = together.window(*span), alone.window(*span)
        assert (window, at) == (other, other_at)
        assert words.hash.tolist() == other_words.hash.tolist()


def test_windows_that_are_asked_for_again_are_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three are kept; the first passage is the oldest when the fourth comes."""
    made: list[int] = []
    make = segments._window

    def noted(passages: list[Passage]) -> Window:
        made.append(passages[0].number)
        return make(passages)

    monkeypatch.setattr(segments, "_CACHED_WINDOWS", 3)
    monkeypatch.setattr(segments, "_window", noted)
    segment = Segment(ARRAYS)
    for numbers in ([0, 1, 2], [0, 3]):
        words = segment.passage_word[numbers]
        segment.prepare(words, words + 1)
    segment.window(0, 1)
    assert made == [0, 1, 2, 3]


@given(spans)
def test_a_window_holds_its_words_as_far_as_the_source_goes(span: tuple[int, int]) -> None:
    """The middle word's source; no passage of another."""
    segment = Segment(ARRAYS)
    window, words, at = segment.window(*span)
    middle = (span[0] + span[1]) // 2
    assert at <= middle < at + len(words)
    assert len({piece.passage.source for piece in window.pieces}) == 1
    edges = [segment.window(word, word + 1)[0].pieces[0].passage.source for word in span_words(span)]
    if len(set(edges)) == 1:
        assert at <= span[0]
        assert span[1] <= at + len(words)


def span_words(span: tuple[int, int]) -> tuple[int, int]:
    """The first and the last word of a span."""
    return span[0], span[1] - 1
