"""References that stand before their quotations part them. Texts are ours."""

from __future__ import annotations

import pytest

from checked import quotations, verdicts_and_words

RUTH = [
    ("Ruth 2:4", "The keeper of the tower counted forty ships before the storm began to sing in the ropes."),
    ("Ruth 2:5", "And his daughter hung a lantern in the northern window, for the harbour had no other light."),
    ("1Kgs 3:9", "Nobody has ever mended a bell with flattery, said the old founder to the bishop."),
    ("1Kgs 3:10", "The bishop paid him twice and rode home in silence through the frozen orchards."),
]
TOWER = "The keeper of the tower counted forty ships before the storm began to sing in the ropes"
LANTERN = "And his daughter hung a lantern in the northern window"
BELL, BISHOP = (
    "Nobody has ever mended a bell with flattery, said the old founder to the bishop",
    "The bishop paid him twice and rode home in silence",
)


@pytest.mark.parametrize(
    "text",
    [f"{TOWER}. {LANTERN}.", f"{TOWER}.\n5 {LANTERN}."],
    ids=["nothing between", "a verse's number"],
)
def test_verses_that_follow_each_other_are_one_quotation(text: str) -> None:
    """A number is no reference."""
    assert [verdict for verdict, _ in verdicts_and_words(f"It is told.\n\n{text}\n\nSo far.", RUTH)] == ["exact"]


def test_a_reference_inside_a_sentence_parts_nothing() -> None:
    """The quotation goes on behind it."""
    text = f"It is told: {TOWER.replace(' before', ' (Ruth 2:4) before')}. So far."
    ((_, words),) = verdicts_and_words(text, RUTH)
    assert words.endswith("in the ropes")


def test_a_reference_behind_the_first_is_no_word_of_both() -> None:
    """It was words put in between them: altered."""
    text = f"It is told: {TOWER} (Ruth 2:4). {LANTERN} (Ruth 2:5)."
    found = quotations(text, RUTH)
    assert [(one.verdict, one.text) for one in found] == [("exact", TOWER), ("exact", LANTERN)]


@pytest.mark.parametrize("end", [". ", "\n\n"])
@pytest.mark.parametrize("sign", [". ", ": ", " - "])
@pytest.mark.parametrize(
    ("first", "second", "words"),
    [("Ruth 2:4", "Ruth 2:5", [TOWER, LANTERN]), ("1 Kings 3:9", "1 Kings 3:10", [BELL, BISHOP])],
)
def test_each_has_its_reference(first: str, second: str, words: list[str], sign: str, end: str) -> None:
    """Both are exact; they were one changed quotation, or spliced."""
    text = f"It is told.\n\n{first}{sign}{words[0]}{end}{second}{sign}{words[1]}.\n\nSo far."
    found = quotations(text, RUTH)
    assert [(one.verdict, one.text) for one in found] == [("exact", words[0]), ("exact", words[1])]
    checks = [one.reference for one in found]
    assert [check and (check.text, check.verdict) for check in checks] == [(first, "right"), (second, "right")]


CHAPEL = [
    ("Ruth 3:1", "Carry the water early."),
    ("Ruth 3:2", "Mend the nets before the moon is full."),
    ("Ruth 3:3", "In every season keep the stairs free of snow."),
]


def test_own_words_beside_a_reference_are_not_added_to_a_quotation() -> None:
    """The verses follow each other; what links them is the draft's own."""
    nets, stairs = "mend the nets before the moon is full", "in every season keep the stairs free of snow"
    text = f"Carry the water early (Ruth 3:1). The elders write that we should {nets} (Ruth 3:2), and {stairs} (v. 3)."
    assert [one for one in verdicts_and_words(text, CHAPEL) if one[1] != "Carry the water early"] == [
        ("exact", nets),
        ("exact", stairs),
    ]
