"""A marked quotation too short to be told from chance is compared with the passage that the reference beside it names.
Texts are ours."""

from __future__ import annotations

import pytest

from checked import quotations, verdicts_and_words

ROWS = [
    ("Ruth 5:1", "Thou shalt not sell the first basket; the sea is a patient clerk, and it writes every greed down."),
    ("Ruth 5:2", "Then the keeper lit the lamp and the children of the harbour went home before the storm."),
    ("Ruth 5:3", "The children of the harbour sang, and the sea of that evening was a mirror."),
    ("Gen 2:2", "سارت السفن في ضباب كثيف إلى الميناء"),
    ("Gen 2:3", "船在浓雾中驶向老港口"),
]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("He spoke of “the children” (Ruth 5:2) often.", "exact"),
        ("He spoke of “The sea” (Ruth 5:3) often.", "exact"),
        ("He spoke of a “mirror” (Ruth 5:3) often.", "exact"),
        ("He spoke of “a patient clerk” (Ruth 5:1) often.", "exact"),
        ("He spoke of “children of light” (Ruth 5:2) often.", "unchecked"),
        ("He spoke of “the sea is blue” (Ruth 5:1) often.", "unchecked"),
        ("He spoke of “the children of the storm” (Ruth 5:1) often.", "not-found"),
        ("He spoke of “great lighthouses” (Ruth 5:2) often.", "unchecked"),
        ("He spoke of “and the” (Ruth 5:2) and of “his own sea” (Ruth 5:3) often.", "exact unchecked"),
    ],
    ids=[
        "two words", "capital", "one word", "three words", "two words and another", "the clause goes on otherwise",
        "elsewhere", "others", "common words",
    ],
)  # fmt: skip
def test_words_that_stand_in_the_passage_cited_are_not_accused(text: str, verdict: str) -> None:
    assert " ".join(found for found, _ in verdicts_and_words(text, ROWS)) == verdict


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It says “Thou shalt sell” (Ruth 5:1).", ["negation"]),
        ("It says “the sea is an impatient clerk” (Ruth 5:1).", ["word"]),
        ("It says “Thou shalt not sell the last basket” (Ruth 5:1).", ["number"]),
        ("It says “lit the lantern and” (Ruth 5:2).", ["word"]),
        ("It says “The children of the harbour danced” (Ruth 5:3).", ["word"]),
        ("It says «سارت السفن ضباب كثيف» (Gen 2:2).", ["elision"]),
    ],
    ids=["negation", "first of two", "second of two", "inside", "before words that go on", "Arabic"],
)
def test_one_word_that_differs_is_shown(text: str, kinds: list[str]) -> None:
    """Three words that are kept say that they are meant; a last word counts where the source's clause ends."""
    (found,) = quotations(text, ROWS)
    silent = [edit.kind for edit in found.edits if edit.op != "keep"]
    assert (found.verdict == "altered", silent) == (bool(kinds), kinds)


def test_the_place_is_the_one_cited() -> None:
    """The same words stand in another verse, too; the reference says which is meant."""
    (found,) = quotations("He spoke of “the sea of” (Ruth 5:3).", ROWS)
    assert [place.locator for place in found.places] == ["Ruth 5:3"]
    assert found.reference is not None
    assert found.reference.verdict == "right"


def test_without_a_reference_they_stay_unchecked() -> None:
    assert [verdict for verdict, _ in verdicts_and_words("It says “Thou shalt sell” there.", ROWS)] == ["unchecked"]
