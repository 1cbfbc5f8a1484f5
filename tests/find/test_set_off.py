"""Where an agreement begins and ends tells a turn of phrase from a quotation: what fills a sentence says more."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checked import verdicts
from quoth.find.set_off import CLOSING, INSIDE, OPENING, Sides, ends_at_most, ends_near, sides_of
from quoth.normalise.words import Words

SOURCE = [
    ("1", "The ferryman went down to the edge of the water and counted his lanterns there."),
    ("2", "Whoso borrows a ladder shall bring it home before the evening bell. Nobody lends twice."),
    *((f"{number}", f"In the year {number} somebody wrote {number} letters.") for number in range(20, 60)),
    ("3", "Long ago the millers of Ostrova paid their rent in grey wool, and no sheep complained of it."),
    ("4", "Our old oxen know the way home at night. The salt is ours."),
]
CASES = [
    # nothing is flagged
    pytest.param("My aunt went down to the edge and then home again by tram.", [], id="inside"),
    pytest.param("Every Sunday we drove out and bathed at the edge of the water.", [], id="a few words at the end"),
    pytest.param(
        "The sign said “My aunt and all her many noisy cousins went down to the edge of the water last Sunday”.",
        ["not-found"],
        id="part of a sentence in marks",
    ),
    pytest.param("They say that the salt is ours.", [], id="few letters that end a sentence"),
    pytest.param("He sang: The salt is ours. He left.", [], id="few letters behind a colon"),
    pytest.param("They say that The oil is ours.", [], id="a capital letter, and a word changed"),
    # something is
    pytest.param("He sang. The salt is ours. He left.", ["exact"], id="few letters that fill a sentence"),
    pytest.param("They say that The salt is ours.", ["exact"], id="a capital letter kept inside a sentence"),
    pytest.param("He shrugged. Whoso borrows a ladder shall bring it home. Then he left.", ["exact"], id="a sentence"),
    pytest.param("I say: Nobody lends twice, whatever they tell you.", [], id="three words"),
    pytest.param(
        "My aunt went down to the edge of the water and counted his lanterns there by the light of the moon.",
        ["exact"],
        id="twelve words inside",
    ),
    pytest.param("The sign said “went down to the edge of the water”.", ["exact"], id="in marks"),
    pytest.param(
        "My aunt said that somebody whoso borrows a ladder shall bring it home before the evening bell the millers of "
        "Ostrova paid their rent and then went on for a long and quiet while about it.",
        ["spliced"],
        id="an agreement inside a sentence, set off by the one beside it",
    ),
    pytest.param(
        "He said that whoso borrows a ladder shall bring it home before the millers of Ostrova paid their rent in grey "
        "wool.",
        ["spliced"],
        id="two passages side by side set each other off",
    ),
]


@pytest.mark.parametrize(("draft", "expected"), CASES)
def test_verdicts(draft: str, expected: list[str]) -> None:
    """Where words of one library stand in a draft."""
    assert verdicts(draft, SOURCE) == expected


def _sides(words: Words, said: float = 2.0) -> Sides:
    """The sides of words of which each says so many decades."""
    return sides_of(words, np.full(len(words), said, dtype=np.float32))


def test_sides() -> None:
    """Words since and until what may set something off; a comma sets nothing off."""
    sides = _sides(Words("One two, three. Four: five"))
    assert sides.before.tolist() == [0, 1, 2, 0, 0]
    assert sides.behind.tolist() == [2, 1, 0, 0, 0]


def test_scripts() -> None:
    """Only scripts that write every word by itself show by the ends of a sentence what is a quotation."""
    assert _sides(Words("word слово λόγος शब्द كلمة מילה 言")).apart.tolist() == [True] * 4 + [False] * 3


@pytest.mark.parametrize(
    ("draft", "said", "ends"),
    [
        ("a b c d e f g h i j k l m n o p", 2.0, INSIDE),
        ("a b c d. e f g h i j k l m n o p", 2.0, OPENING),  # three words before it
        ("a b c. d e f g h i j k l m n o p", 2.0, INSIDE),
        ("a b c d e f g h i j. k l m n o p", 2.0, OPENING),  # four words of it would open a sentence
        ("a b c d e f g h i j k. l m n o p", 2.0, CLOSING),  # three would not
        ("a b c d e f g h i j k l m n o p. q", 2.0, CLOSING),
        ("a b c d e f g Hi i j k l m n o p", 0.5, OPENING),  # a common word keeps its capital
        ("a b c d e f g Hi i j k l m n o p", 2.0, INSIDE),  # a rare one may be a name
    ],
)
def test_ends_at_most(draft: str, said: float, ends: int) -> None:
    """Which ends of an agreement over the words h to n may prove to be set off."""
    assert ends_at_most(_sides(Words("x y " + draft + " u v w x y z"), said), 9, 16, 4) == ends


@given(st.lists(st.sampled_from(["ann", "bo", "cy.", "di:", "el,", "“fa”", "gus"]), min_size=1, max_size=30), st.data())
def test_ends_near_sees_every_end(parts: list[str], data: st.DataObject) -> None:
    """Law: a stretch that begins and ends where sentences do may fill one."""
    words = Words(" ".join(parts))
    sides = _sides(words)
    first = data.draw(st.sampled_from(np.flatnonzero(sides.before == 0).tolist()))
    last = data.draw(st.sampled_from([n for n in np.flatnonzero(sides.behind == 0).tolist() if n >= first]))
    assert ends_near(sides, np.array([first]), np.array([last + 1])).tolist() == [2]
