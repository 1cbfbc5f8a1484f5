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


QUAY = [
    ("Ruth 6:1", "Fishermen never sell the first basket, since the sea remembers who was greedy at harvest."),
    ("Ruth 6:2", "The tide is a patient clerk and writes nothing down."),
    ("Ruth 6:3", "So the pilot said, Hang the lantern where the current turns and sleep without a dream."),
    ("Ruth 6:4", "Patient are the pilots; for the harbour shall wait for them with a lamp in every window."),
    ("Ruth 6:5", "قال البحار رب إنهم كسروا المصباح وأخفوا الزيت عن السفن"),
]
BASKET = "sell the first basket, since the sea remembers who was greedy"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (f"It is known that people who fish never {BASKET} at harvest.", f"never {BASKET} at harvest"),
        (f"Some fishermen on the islands would never {BASKET} at harvest.", f"never {BASKET} at harvest"),
        (f"We say fishermen never {BASKET} and bought the boat before harvest time.", f"fishermen never {BASKET}"),
        (f"We asked the fishermen. Never {BASKET} at harvest.", f"Never {BASKET} at harvest"),
        (
            "They tell it. And the pilot said: Hang the lantern where the current turns and sleep without a dream.",
            "Hang the lantern where the current turns and sleep without a dream",
        ),
        (
            "And the pilot said: Hang the lantern where the current turns and sleep without a dream.",
            "Hang the lantern where the current turns and sleep without a dream",
        ),
        ("وقال البحار: رب إنهم كسروا المصباح وأخفوا الزيت عن السفن", "رب إنهم كسروا المصباح وأخفوا الزيت عن السفن"),
    ],
    ids=[
        "no such word",
        "too many words between",
        "too many behind",
        "another sentence",
        "a lead-in of the draft's",
        "a lead-in that opens the line",
        "a lead-in in a script without capital letters",
    ],
)
def test_words_of_ones_own_beside_a_quotation_are_not_its_edge(text: str, quoted: str) -> None:
    assert verdicts_and_words(text, QUAY) == [("exact", quoted)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (f"It is known that fishermen seldom {BASKET} at harvest.", f"fishermen seldom {BASKET} at harvest"),
        (f"It is known that fishermen {BASKET} at harvest.", f"fishermen {BASKET} at harvest"),
        (f"We say fishermen never {BASKET} before harvest and so do they.", f"fishermen never {BASKET} before harvest"),
        (f"We say fishermen never {BASKET} harvest and so do they.", f"fishermen never {BASKET} harvest"),
        (
            "Patient are the sailors: for the harbour shall wait for them with a lamp in every window.",
            "Patient are the sailors: for the harbour shall wait for them with a lamp in every window",
        ),
    ],
    ids=["first but one", "first but one left out", "last but one", "last but one left out", "a colon inside"],
)
def test_a_change_one_word_from_the_end_of_the_source_s_sentence_is_reported(text: str, quoted: str) -> None:
    """Nothing parts the words from the draft's own: the word at the end of the source's sentence shows the edge."""
    assert verdicts_and_words(text, QUAY) == [("altered", quoted)]
