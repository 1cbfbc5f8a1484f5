"""The lists of number words: each with its source, each word with its value."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import quoth.normalise.number_words as module
from quoth.normalise.number_words import languages, listed, number_words
from quoth.normalise.spelling_numbers import readings

FOLDER = Path(module.__file__).parent / "numbers"
WANTED = "en fr de es pt it ru uk ar he el tr fa zh ja la hi id nl pl ur".split()


def test_wanted_languages_are_there() -> None:
    """Those of the lexicon."""
    assert sorted(WANTED) == list(languages())


@pytest.mark.parametrize("language", languages())
def test_every_list_has_its_source(language: str) -> None:
    """The origin of the words stands above them."""
    first = (FOLDER / f"{language}.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# Unicode")
    assert len(first) > 30


@pytest.mark.parametrize("language", languages())
def test_every_listed_word_has_its_value(language: str) -> None:
    """A word by itself is read as the value it is listed with."""
    for word, value in listed(language)["words"].items():
        assert {value for value, _ in readings(word, language)} == {Fraction(value)}, word
    for word, value in listed(language)["ordinals"].items():
        assert (Fraction(value), ".") in readings(word, language), word


def test_a_language_without_a_list_has_no_words() -> None:
    """Nothing is raised, nothing is read."""
    assert not number_words("xx").cardinals
    assert not number_words("../en").cardinals
