"""The outline of a chain's surroundings is never below the score of their alignment."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.find.agreement import kept_together
from quoth.find.align import Core, Step, best_stretch, steps_of
from quoth.find.outline import outline
from quoth.find.swapped import with_swapped
from quoth.find.torn import Torn, torn
from quoth.settings.finding import ALIKE_DECADES

WORDS = (
    "the", "harbour", "harbor", "har", "bour", "keeper", "kept", "lamps", "lamp", "burning",
    "night", "knight", "burminq", "lanip",
    "ye", "you", "yon", "hath", "has", "unto", "to",
)  # fmt: skip
side = st.lists(st.sampled_from(WORDS), max_size=24)


def aligned(
    draft: list[str],
    source: list[str],
    weights: list[float],
    edge: int,
    shapes: Torn | None = None,
    core: Core | None = None,
) -> list[Step]:
    """The steps with what words in another order say, as an agreement has them."""
    return with_swapped(steps_of(draft, source, weights, edge, shapes, core), draft, source, weights, shapes)


@given(draft=side, source=side, edge=st.integers(1, 6), seed=st.randoms(use_true_random=False))
def test_no_alignment_says_or_keeps_more_than_its_outline(
    draft: list[str], source: list[str], edge: int, seed: random.Random
) -> None:
    """Whatever agrees, and however the words differ; kept are words as they are, or so nearly that running text counts
    them."""
    said = {word: seed.choice((0.1, 0.7, 2.0, 4.5)) for word in WORDS}
    weights = [said[word] for word in draft]
    steps, most = aligned(draft, source, weights, edge), outline(draft, source, weights, edge)
    assert most.most >= best_stretch(steps)[2] - 1e-3
    assert most.kept >= sum(step.i2 - step.i for step in steps if step.equal or step.gain >= ALIKE_DECADES)
    known = [seed.random() < 0.3 for _ in draft]
    shapes = torn(draft, source, [said[word] for word in source], known)
    score = best_stretch(aligned(draft, source, weights, edge, shapes))[2]
    assert outline(draft, source, weights, edge, shapes).most >= score - 1e-3
    ends = sorted(seed.randint(0, len(draft)) for _ in range(2)), sorted(seed.randint(0, len(source)) for _ in range(2))
    core = Core(*ends[0], *ends[1])
    score = best_stretch(aligned(draft, source, weights, edge, shapes, core))[2]
    assert outline(draft, source, weights, edge, shapes, core).most >= score - 1e-3


@pytest.mark.parametrize(
    ("steps", "kept"),
    [
        ("", 0),
        ("===", 3),
        ("==x==", 4),
        ("==xx==", 4),
        ("==xxx==", 2),  # neither does a stretch go over three changed words, nor is an edge carried over them
        ("====xxx==", 6),  # what stands before them says more than they take
        ("=xxx===xxx==", 3),
        ("==x~x==", 5),  # letters of one differ
        ("==____==", 4),  # left out of the source
        ("=xx_x==", 2),
        ("xxx", 0),
    ],
)
def test_words_that_one_agreement_can_keep(steps: str, kept: int) -> None:
    gains = {"=": 1.0, "~": 0.4, "x": -1.2, "_": -0.7}
    made, at = [], 0
    for number, step in enumerate(steps):
        i = at
        at += step != "_"
        made.append(Step(i, at, number, number + 1, step == "=", gains[step]))
    assert kept_together(made) == kept


@given(draft=side, source=side, seed=st.randoms(use_true_random=False))
def test_no_best_stretch_keeps_more(draft: list[str], source: list[str], seed: random.Random) -> None:
    """Nor one whose edges are carried over a change."""
    said = {word: seed.choice((0.1, 0.7, 2.0, 4.5)) for word in WORDS}
    weights = [said[word] for word in draft]
    steps = steps_of(draft, source, weights)
    first, last, _ = best_stretch(steps)
    kept = sum(step.i2 - step.i for step in steps[first:last] if step.equal or step.gain > 0)
    assert kept_together(steps) >= kept


def test_a_word_that_is_alike_may_be_put_in() -> None:
    """The words beside it are then one stretch put in: "harbour" is like "har", but "has" stands for it."""
    draft, source = ["lamp", "the", "harbour", "the", "has", "lamp"], ["lamp", "har", "lamp"]
    weights = [2.0, 0.1, 0.1, 0.1, 0.7, 2.0]
    score = best_stretch(steps_of(draft, source, weights, edge=1))[2]
    assert outline(draft, source, weights, 1).most >= score > 2.2


@pytest.mark.parametrize(
    ("draft", "source", "first", "last", "most"),
    [
        ("one two", "three four", 0, 0, 0.0),
        ("and the keeper lit lamps", "so the keeper lit them", 1, 4, 6.0),
        ("the keeper lit", "the keeper lit", 0, 3, 6.0),
    ],
    ids=["nothing agrees", "words around are left away", "all agrees"],
)
def test_the_outline_says_where_and_how_much(draft: str, source: str, first: int, last: int, most: float) -> None:
    """Each word weighs two decades."""
    found = outline(draft.split(), source.split(), [2.0] * len(draft.split()), 5)
    assert (found.first, found.last, round(found.most, 3)) == (first, last, most)
