"""Few words around an editor's brackets are found where they stand. Texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts

NOVEL = [
    ("1", "He told her all of it at the gate, and let himself out of the house before she could answer."),
    ("2", "It was more than I could fancy, said the pilot; and that had just touched upon the matter of the bell."),
    ("3", "Nobody in the village seemed to know why the keeper had left, nor where his daughter was in those days."),
]
RIGHT = [
    "and let [sic] himself out",
    "and let himself out of [sic] the house",
    "more than [he] could fancy",
    "more than I [can] fancy",
    "that had just [sic] touched",
    "more [than] I could fancy",
    "to know why [Moor] had left",
    "Nobody in the village seem[s] to know",
]
WRONG = [
    "and let [sic] herself out of the house",
    "and let [sic] himself into the house",
    "more than [he] never could fancy",
    "why [Moor] had never left the village",
    "that had hardly [sic] touched upon the matter",
]


@pytest.mark.parametrize("words", RIGHT)
def test_words_in_brackets_need_not_stand_there(words: str) -> None:
    """A remark, another tense, a name for a pronoun, for several words."""
    (verdict,) = verdicts(f"The hinge of it is “{words}” (p. 3), and on that it turns.", NOVEL)
    assert verdict in ("exact", "marked", "unchecked")


@pytest.mark.parametrize("words", WRONG)
def test_other_words_are_told(words: str) -> None:
    """Beside the brackets, silently."""
    (verdict,) = verdicts(f"The hinge of it is “{words}” (p. 3), and on that it turns.", NOVEL)
    assert verdict in ("altered", "not-found", "unchecked")
