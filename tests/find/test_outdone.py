"""A chain inside the words of a known agreement is passed over only where it cannot be another place as good."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.find.align import best_stretch, steps_of
from quoth.find.chain import Chain
from quoth.find.demand import Known, Least
from quoth.find.hit import Stretch
from quoth.find.surroundings import outdone
from quoth.find.weight import word_hashes
from quoth.library.segment import Segment, build_segment
from quoth.model import Source
from quoth.normalise.words import Words
from quoth.settings.finding import AS_GOOD

WORDS = ("the", "harbour", "har", "bour", "keeper", "kept", "lamps", "lamp", "night", "ye", "you", "hath", "has")
side = st.lists(st.sampled_from(WORDS), min_size=2, max_size=30)


def _outdone(draft: list[str], source: list[str], weights: list[float], known: Known) -> bool:
    """Whether a chain over the second word of both is."""
    words = Words(" ".join(draft))
    stretch = Stretch(words, np.array(weights, dtype=np.float32), words.start.tolist())
    segment = Segment(build_segment([(Source("A"), [("1", " ".join(source), 0, "paragraph")])]))
    assert segment.arrays["words"].tolist() == word_hashes(Words(" ".join(source)).hash).tolist()
    return outdone(Chain(1, 2, 1, 2, 4.0), segment, stretch, (0, len(draft)), 30, Least(3.0, (known,)))


@given(draft=side, source=side, score=st.floats(1.0, 60.0), seed=st.randoms(use_true_random=False))
def test_what_is_outdone_is_no_other_place_as_good(
    draft: list[str], source: list[str], score: float, seed: random.Random
) -> None:
    said = {word: seed.choice((0.1, 0.7, 2.0, 4.5)) for word in WORDS}
    weights = [said[word] for word in draft]
    if _outdone(draft, source, weights, Known(0, len(draft), score)):
        assert best_stretch(steps_of(draft, source, weights))[2] < score - AS_GOOD


@pytest.mark.parametrize(
    ("source", "known", "expected"),
    [
        pytest.param("the keeper lit seven lamps at night", Known(0, 7, 14.0), False, id="the same words elsewhere"),
        pytest.param("the keeper lit eight lamps at night", Known(0, 7, 14.0), False, id="a word may be alike"),
        pytest.param("the keeper went home early at night", Known(2, 7, 14.0), False, id="known are other words"),
        pytest.param("the keeper went home very early", Known(0, 7, 9.0), False, id="known says no more"),
        pytest.param("the keeper went home very early", Known(0, 7, 14.0), True, id="most words are lacking"),
    ],
)
def test_a_place_that_lacks_known_words_is_outdone(source: str, known: Known, expected: bool) -> None:
    """Each word weighs two decades."""
    draft = "the keeper lit seven lamps at night".split()
    assert _outdone(draft, source.split(), [2.0] * len(draft), known) is expected
