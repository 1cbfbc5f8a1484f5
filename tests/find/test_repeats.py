"""Drafts that say the same again and again: what is followed of their agreements, and what prose has to do with it."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import quoth
from quoth.find.block import block_of
from quoth.find.repeats import _covering, _same
from quoth.find.runs import Runs
from quoth.find.weight import Information
from quoth.library.shelf import Shelf
from quoth.model import Document

VERSE = "the lamp of the tower burns until the grey ferry comes home from the outer islands with salt and rope"
REFRAIN = "for the salt and the rope remain"
DICE = random.Random(5)
WORDS = ["".join(DICE.choices(["ba", "ce", "di", "fo", "gu", "la"], k=3)) for _ in range(200)]


def prose(n_words: int) -> str:
    return " ".join(DICE.choices(WORDS, k=n_words))


def repeated(*drafts: str) -> list[float]:
    """The share of each draft's words that stand where it says the same again and again."""
    block = block_of([Document(str(n), draft) for n, draft in enumerate(drafts)], Information(Shelf.from_rows([])))
    of = [block.repeated[block.document_of == number] for number in range(len(drafts))]
    return [float(one.mean()) if len(one) else 0.0 for one in of]


@pytest.mark.parametrize(
    ("draft", "share"),
    [
        pytest.param(prose(3000), 0, id="prose"),
        pytest.param(f"{VERSE} " * 30, 0, id="a verse thirty times"),
        pytest.param("".join(f"{prose(9)}; {REFRAIN}. " for _ in range(60)), 0, id="a refrain behind each verse"),
        pytest.param("".join(f"{VERSE}. {prose(60)} " for _ in range(40)), 0, id="a saying, prose between"),
        pytest.param("lamp " * 3, 0, id="three words"),
        pytest.param("", 0, id="nothing"),
        pytest.param(f"{VERSE} " * 200, 1, id="a verse two hundred times"),
        pytest.param("lamp " * 2000, 1, id="one word"),
    ],
)
def test_what_is_said_again_and_again(draft: str, share: float) -> None:
    """A few repetitions are none, nor is a refrain with words of its own around it."""
    (found, *_) = repeated(draft, prose(50))
    assert found == pytest.approx(share, abs=0.05)


def test_what_stands_beside_a_document_does_not_repeat_it() -> None:
    """A hundred drafts with the same verse repeat nothing."""
    assert not any(repeated(*[VERSE] * 100))


@given(st.text("ab", min_size=1, max_size=60), st.text("ab", min_size=1, max_size=60), st.data())
def test_what_is_the_same(one: str, other: str, data: st.DataObject) -> None:
    """As many neighbours as agree one after the other, to either side, and no more than there is room for."""
    at, there = data.draw(st.integers(0, len(one) - 1)), data.draw(st.integers(0, len(other) - 1))
    for way, room in ((1, min(len(one) - at, len(other) - there)), (-1, min(at, there) + 1)):
        most = data.draw(st.integers(0, room))
        pairs = ((one[at + way * k], other[there + way * k]) for k in range(most))
        same = next((k for k, (a, b) in enumerate(pairs) if a != b), most)
        hashes = (np.array([ord(c) for c in text], dtype=np.uint32) for text in (one, other))
        assert _same(*hashes, np.array([at]), np.array([there]), np.array([most]), way).tolist() == [same]


def test_long_neighbours_are_the_same() -> None:
    """Beyond what is compared at once."""
    here = np.ones(200_000, dtype=np.uint32)
    there = here.copy()
    there[[150_000, 10_000]] = 2
    at = np.array([20_000])
    assert _same(here, there, at, at, np.array([180_000]), 1).tolist() == [130_000]
    assert _same(here, there, at, at, np.array([20_000]), -1).tolist() == [10_000]


def test_the_longest_that_cover_a_word_are_followed() -> None:
    """Three of each word; a shorter one where they leave enough of its words."""
    first, last = [0, 1, 2, 3, 90, 99], [100, 100, 100, 100, 120, 107]
    score = np.array([9.0, 8.0, 7.0, 6.0, 5.0, 4.0], dtype=np.float32)
    kept = _covering(Runs(np.array(first), np.array(last), np.zeros(6, dtype=np.int64), score), 130)
    assert kept.tolist() == [True, True, True, False, True, True]


def test_a_repeated_draft_is_one_quotation_of_each_source() -> None:
    """It goes over no border of sources and no mark, and the report says that more places agree."""
    rows = [(str(n), VERSE) for n in range(300)]
    report = quoth.check(text=f"{VERSE} " * 100, against=rows)
    assert [(one.verdict, one.end - one.start > 90 * len(VERSE)) for one in report.findings] == [("exact", True)]
    assert "only the best" in report.skipped[0].reason
    report = quoth.check(text=f"“{VERSE}” " * 100, against=rows)
    assert [one.verdict for one in report.findings] == ["exact"] * 100


def test_quotations_side_by_side_in_marks_of_their_own() -> None:
    """Two verses that follow each other in the source agree as one stretch; each stays the quotation that it is."""
    verses = [" ".join(WORDS[n : n + 12]) for n in range(0, 60, 12)]
    rows = [(str(n), verse) for n, verse in enumerate(verses)]
    for quoted in (verses[1:3], verses[0:3], verses[2:5]):
        found = quoth.check(text=" ".join(f"“{verse}”" for verse in quoted), against=rows).findings
        assert [one.text for one in found] == quoted
