"""Emphasis inside a word is no border of words; a star, a sign of comparison or a tag elsewhere is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.normalise.emphasis import JOINER, unmarked
from quoth.normalise.words import Words

LEFT_ALONE = [
    "Leser*innen und Hörer*innen", "a * b * c", "**whole** words", "*one*", "see *this* and that", "f**k", "x*2*y",
    "snake_case_name", "<em>whole</em> words", "a < b > c", "<b>two words</b>s", "**the ten**ant", "a*-*b", "", "*",
    "</b>", "<sup>a</sup>lease",
]  # fmt: skip
JOINED = {
    "**ten**ant": "tenant",
    "as*sign*": "assign",
    "un***believ***able": "unbelievable",
    "as<em>sign</em>ed": "assigned",
    "<b>ten</b>ant": "tenant",
    "*ten*ant, as*sign*": "tenant assign",
    "не*возмож*но": "невозможно",
}


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_no_emphasis_inside_a_word_stays(text: str) -> None:
    """Stars of gender and of censors, whole words, pairs around two words."""
    assert unmarked(text) == text


@pytest.mark.parametrize(("text", "words"), JOINED.items())
def test_the_word_is_one(text: str, words: str) -> None:
    """Its letters keep their places, and the words are cut as they are read."""
    found = unmarked(text)
    assert len(found) == len(text)
    assert all(char in (JOINER, other) for char, other in zip(found, text, strict=True))
    cut = Words(found)
    assert cut.keys(0, len(cut)) == Words(words).keys(0, len(words.split()))


@given(st.text(alphabet="ab *<>/bem", max_size=60))
def test_every_offset_stays(text: str) -> None:
    """Whatever the text."""
    found = unmarked(text)
    assert len(found) == len(text)
    assert all(char in (JOINER, other) for char, other in zip(found, text, strict=True))
