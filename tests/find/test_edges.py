"""Words beside a stretch are aligned only where an edge may be carried over some of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checked import verdicts_and_words
from quoth.find.align import steps_of
from quoth.find.edges import _beside, _reach

side = st.lists(st.sampled_from("the lamp lamps keeper keep her lit".split()), max_size=8)


@given(draft=side, source=side)
def test_what_is_not_aligned_reaches_nothing(draft: list[str], source: list[str]) -> None:
    """Behind a stretch and before it, where a sentence of the draft ends with the words, one of the source anywhere."""
    weights = [1.0] * len(draft)
    if _beside(draft, source, weights, 0, 0):
        return
    steps = steps_of(draft, source, weights)
    assert _reach(steps, lambda word: word == len(draft) - 1, lambda word: True, 1) == 0
    assert _reach(steps[::-1], lambda word: word == -1, lambda word: True, -1) == 0


@pytest.mark.parametrize(
    ("draft", "source", "aligned"),
    [
        ("and lit her lamp", "or lit her lamp", True),
        ("and the lamp then", "or keep the lamp", True),
        ("lamp then her", "lamp now her", True),  # all but one: they may end a sentence
        ("lamp then her now", "lamp now her then keep", True),
        ("lamp then her soon", "lamp now her", False),
        ("he was out there", "she is in here", False),
        ("then", "now", True),
        ("", "now", False),
    ],
)
def test_which_words_are_aligned(draft: str, source: str, aligned: bool) -> None:
    words = draft.split()
    assert bool(_beside(words, source.split(), [1.0] * len(words), 0, 0)) == aligned


HARBOUR = [
    ("Ruth 5:1", "The keepers of the harbour shall light forty lamps before the evening."),
    ("Ruth 5:2", "Sailors who return from the islands bring them oil and bread."),
]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("So he said. The keepers of the harbour shall light forty lamps before the evening. So be it.", ["exact"]),
        (
            "So he said. The keepers of the harbour shall light forty lamps before the tide of spring. So be it.",
            ["exact"],
        ),
        ("So he said. The keepers of the harbour shall light forty lamps before the winter. So be it.", ["altered"]),
        ("So he said. The keepers of the harbour shall light forty lamps before the winter (Ruth 5:1).", ["altered"]),
    ],
    ids=[
        "as it is",
        "ones own ending",
        "another last word",
        "before a reference",
    ],
)
def test_a_sentence_that_ends_with_another_word_is_changed(text: str, verdicts: list[str]) -> None:
    """A last word was left away where the source's next sentence had one more like it: exact."""
    assert [verdict for verdict, _ in verdicts_and_words(text, HARBOUR)] == verdicts
