"""Which words exist, where the sources are few? Those of general English prose, also with v and j (folded: u, i)."""

from __future__ import annotations

import pytest

import quoth

SLIPS = (
    ("the fishermen bave the harbour", "the fishermen have the harbour"),
    ("the fishermen ovver there", "the fishermen over there"),
    ("a jvst council", "a just council"),
)
CHANGES = (
    ("the fishermen have the harbour", "the fishermen hate the harbour"),
    ("the fishermen move the harbour stones", "the fishermen mode the harbour stones"),
    ("the fishermen live by the harbour", "the fishermen like by the harbour"),
    ("it was a just council", "it was a last council"),
)
WORD_DIVISION = (("for ever in the town", "forever in the town"), ("every where in the town", "everywhere in the town"))


def verdict_of(words: str, source: str) -> str:
    """Of a sentence with the words, whose one source has the others."""
    told = "The council knew that {} and told the king of the debt"
    (finding,) = quoth.check(text=f"He wrote: “{told.format(words)}”.", against=[("1", told.format(source))]).findings
    return finding.verdict


@pytest.mark.parametrize(("words", "source"), SLIPS)
def test_a_slip_that_makes_no_word_is_damage(words: str, source: str) -> None:
    """No such word is in the source or in general prose."""
    assert verdict_of(words, source) in ("damaged", "variant")


@pytest.mark.parametrize(("words", "source"), WORD_DIVISION)
def test_words_divided_otherwise_are_the_same(words: str, source: str) -> None:
    """Both ways of writing them are words."""
    assert verdict_of(words, source) in ("exact", "variant")


@pytest.mark.parametrize(("words", "source"), CHANGES)
def test_a_word_of_general_prose_is_a_change(words: str, source: str) -> None:
    """Though the only source does not have it."""
    assert verdict_of(words, source) == "altered"
