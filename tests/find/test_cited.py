"""Words beside a printed reference are held against the passage it names. Texts are ours."""

from __future__ import annotations

import pytest

from checked import quotations, verdicts_and_words

WENT = [(mill, hill) for mill in ("mill", "well", "gate", "barn", "ford") for hill in ("hill", "town", "vale", "wood")]
FILLER = [
    (f"Judges 5:{n}", f"And he went to the {a} with all of them, and they stood in the {b} for a time, and he said so.")
    for n, (a, b) in enumerate(WENT, 1)
]
RUTH = [
    ("Ruth 2:3", "But the widow said to them, it is not for you to say, and the old men were silent in the gate."),
    ("Ruth 2:4", "And when it was day, he stood before them all in the field, for he was the first of the young men."),
    ("Ruth 2:5", "They that came with him were of the house of his father."),
    *FILLER,
]


@pytest.mark.parametrize(
    "text",
    [
        "The widow tells the men that they have no say in it (Ruth 2:3).",
        "The widow said to them that it was not for you or me (Ruth 2:3).",
        "He stood always there before them all, in the field or not (Ruth 2:4).",
        "It is a question of who was the first of the young men (Ruth 2:4).",
        "Ruth 2:5 - They that came late with him were of another house",
        "Ruth 2:4: He stood before us",
        "It was so, and when it was night, he stood before them all in the town (Ruth 2:4).",
        "And he stood before them (Ruth 2:5).",
        "He stood before them all, as we find in the book of which Ruth 2:4 is a part.",
        "We know that he stood before them all (Ruth 2:4).",
    ],
    ids=[
        "ones own words",
        "the passage's first words, and then ones own",
        "its words, otherwise put",
        "a phrase at the end of ones own clause",
        "a word between",
        "too few",
        "a changed word on either side",
        "words of another passage",
        "words between",
        "more words of ones own in their clause",
    ],
)
def test_what_only_says_or_names_a_passage_is_no_quotation(text: str) -> None:
    """A reference makes no quotation of what its passage does not say."""
    assert verdicts_and_words(f"So it was told to me.\n\n{text}\n\nThat is all.", RUTH) == []


@pytest.mark.parametrize(
    "text",
    [
        "As it is said, he stood before them all (Ruth 2:4).",
        "He stood before them all, Ruth 2:4.",
        "Then he stood before them all (Ruth 2:4).",
        "Yes: for he stood before them all [Ruth 2:4].",
        "Ruth 2:4 - He stood before them all",
        "Ruth 2:4: He stood before them all.",
        "* Ruth 2:4 - He stood before them all\n* Ruth 2:9 - The one of whom we know",
        "He stood before them all\n-- Ruth 2:4",
        "He stood before them all (Ruth 2:3-4).",
        "He stood before them all (Ruth 2:3, 4).",
        "He stood before them all (Ruth 1:1; 2:4).",
    ],
)
def test_words_of_the_passage_are_found_beside_it(text: str) -> None:
    """Before it and behind it, as short and common as they are, and with one word of the draft's own before them."""
    ((verdict, words),) = verdicts_and_words(f"So it was told to me.\n\n{text}\n\nThat is all.", RUTH)
    assert (verdict, words.lower()) == ("exact", "he stood before them all")


def test_without_the_reference_they_are_nobodys() -> None:
    """They are too common to be told from chance."""
    text = "We know that he stood before them all in those days. He stood before them all."
    assert verdicts_and_words(text, RUTH) == []


def test_the_reference_is_theirs() -> None:
    """It is right, and what chance is said to be is that of the passage."""
    (found,) = quotations("So it was told. For he stood before them all (Ruth 2:4).", RUTH)
    assert found.reference is not None
    assert found.reference.verdict == "right"
    assert [place.locator for place in found.places] == ["Ruth 2:4"]
    assert found.chance is not None
    assert found.chance < 1e-3


def test_other_passages_that_it_names_are_named_too() -> None:
    """Of passages with the same words the first comes first."""
    rows = [*RUTH[:3], ("Ruth 2:6", "He stood before them all, and the day was long."), *FILLER]
    (found,) = quotations("So it was told. For he stood before them all (Ruth 2:4, 6).", rows)
    assert [place.locator for place in (*found.places, *found.rivals)] == ["Ruth 2:4", "Ruth 2:6"]


def test_references_before_their_quotations_are_theirs() -> None:
    """And none is that of the words before it."""
    text = (
        "So it was told. Ruth 2:5. They that came with him were of the house of his father. Ruth 2:4. He stood before"
        " them all in the field. Ruth 2:3. The old men were silent in the gate. That is all."
    )
    checks = [found.reference for found in quotations(text, RUTH)]
    assert [check and (check.text, check.verdict) for check in checks] == [
        ("Ruth 2:5", "right"),
        ("Ruth 2:4", "right"),
        ("Ruth 2:3", "right"),
    ]


def test_each_word_is_quoted_once() -> None:
    """Between two references the words belong to the first that names them."""
    text = "It is told of them, Ruth 2:3, he stood before them all, Ruth 2:4, and of others."
    assert verdicts_and_words(text, RUTH) == [("exact", "he stood before them all")]
    twice = "Ruth 2:4: He stood before them all (Ruth 2:4)."
    assert verdicts_and_words(twice, RUTH) == [("exact", "He stood before them all")]
