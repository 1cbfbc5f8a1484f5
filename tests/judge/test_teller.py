"""A speech quoted without the clause that says who speaks. Texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts

SPEECHES = {
    "said": '"I will show these men that I count honestly," said the old miller. "I will have my due."',
    "returned": '"I will show these men that I count honestly!" returned he; "I will have my due."',
    "a name first": '"I will show these men that I count honestly," Moor answered, "I will have my due."',
    "curly": "“I will show these men that I count honestly,” said Moor, sitting down. “I will have my due.”",
}
TOLD = {
    "narrated": (
        '"I will show these men that I count honestly." She rose and locked the door of the mill behind her. '
        '"I will have my due."'
    ),
    "in the speech": '"I will show these men that I count honestly, said the miller, and I will have my due."',
    "no marks": "I will show these men that I count honestly, the miller said then, and I will have my due.",
}


@pytest.mark.parametrize("source", SPEECHES.values(), ids=SPEECHES)
@pytest.mark.parametrize("joint", [",", "."])
def test_who_speaks_is_no_word_of_the_speech(source: str, joint: str) -> None:
    """Nothing that was said is left out."""
    quoted = f"“I will show these men that I count honestly{joint} I will have my due.”"
    assert verdicts(f"He is told: {quoted} (p. 3)", [("1", source)]) == ["exact"]


@pytest.mark.parametrize("source", TOLD.values(), ids=TOLD)
def test_other_words_left_out_are_told(source: str) -> None:
    """What the teller tells, and what stands in the speech itself."""
    quoted = "“I will show these men that I count honestly, I will have my due.”"
    assert verdicts(f"He is told: {quoted} (p. 3)", [("1", source)]) == ["altered"]
