"""Few words are searched without an index: what is found there is what an index of them finds."""

from __future__ import annotations

import random

import numpy as np
import pytest

from quoth.find import phrase
from quoth.find.seed import seed
from quoth.library.loose import matched
from quoth.library.segment import Segment, build_segment, small_segment
from quoth.model import Source
from quoth.normalise.words import Words

COMMON = "the of and to in that with is"
RARE = (
    "harbour lantern meadow copper winter orchard mirror saddle thunder pocket river marble garden candle "
    "window carpet timber whistle ladder blanket anchor barley kettle needle"
)


def _text(chance: random.Random, n_words: int, refrain: str) -> str:
    words: list[str] = []
    while len(words) < n_words:
        if chance.random() < 0.2:
            words += refrain.split()[: chance.randrange(2, 12)]
        else:
            words.append(chance.choice((COMMON if chance.random() < 0.6 else RARE).split()))
    return " ".join(words)


def _both(seed_number: int, n_sources: int, n_words: int) -> tuple[Segment, Segment, str]:
    """A segment without and one with an index, and a draft that shares refrains and sentence ends with them."""
    chance = random.Random(seed_number)
    refrain = _text(chance, 12, "and so it was")
    sources = [
        (Source(str(n)), [(f"{n}.{k}", _text(chance, n_words, refrain), 0, "paragraph") for k in range(3)])
        for n in range(n_sources)
    ]
    last = " ".join(row[1][-120:] for _, rows in sources for row in rows[-1:])
    return small_segment(sources), Segment(build_segment(sources)), f"{_text(chance, 300, refrain)} {last}"


def _seeds(segment: Segment, words: Words, *, torn: bool) -> set[tuple[int, int, bool]]:
    """The seeds that begin with the same letters in draft and source; the others are accidents of short keys."""
    every, none = np.ones(len(words), dtype=bool), np.zeros(len(words), dtype=bool)
    document = (np.arange(len(words)) > 150).astype(np.int32)
    found = seed(segment, words, every, document, every if torn else none)
    held = Words("\n".join(passage.text for passage in segment.passages()))
    spelled = zip(found.draft.tolist(), found.source.tolist(), found.letters.tolist(), strict=True)
    return {(a, b, letters) for a, b, letters in spelled if words.key(a)[:1] == held.key(b)[:1] or letters}


@pytest.mark.parametrize("n", range(6))
def test_the_seeds_are_those_of_an_index(n: int) -> None:
    """Pairs, runs of neighbours that are lengthened where they are frequent, and at the ends of sources."""
    loose, indexed, draft = _both(n, n_sources=1 + n, n_words=60 + 250 * n)
    words = Words(draft)
    own, other = _seeds(loose, words, torn=False), _seeds(indexed, words, torn=False)
    held = loose.loose.words if loose.loose is not None else Words("")
    accidents = {(a, b) for a, b, _ in other - own if words.key(a) == held.key(b)}
    assert own <= other
    assert not accidents
    assert len(own) > 20


@pytest.mark.parametrize("n", range(3))
def test_seeds_of_letters_are_those_of_an_index(n: int) -> None:
    loose, indexed, draft = _both(n, n_sources=2, n_words=400)
    words = Words(draft.replace("r", "n"))
    own, other = _seeds(loose, words, torn=True), _seeds(indexed, words, torn=True)
    assert {one for one in own if one[2]} <= other
    assert any(letters for _, _, letters in own)
    assert len(other - own) < 0.1 * len(other)


@pytest.mark.parametrize("n", range(4))
def test_words_and_pairs_are_counted_as_in_an_index(n: int) -> None:
    loose, indexed, _ = _both(n, n_sources=2, n_words=100 + 300 * n)
    for name in ("words", "vocabulary", "counts", "formulas", "formula_tenths", "passage_word", "text_at"):
        assert loose.arrays[name].tolist() == indexed.arrays[name].tolist()


@pytest.mark.parametrize("n", range(3))
def test_windows_are_those_over_an_index(n: int) -> None:
    """Their text, pieces and words, cut from the words that were kept."""
    loose, indexed, _ = _both(n, n_sources=3, n_words=40)
    first = np.arange(0, loose.n_words - 1, 7)
    last = np.minimum(first + 60, loose.n_words)
    loose.prepare(first, last)
    for low, high in zip(first.tolist(), last.tolist(), strict=True):
        (window, words, at), (other, others, other_at) = loose.window(low, high), indexed.window(low, high)
        assert (window.text, at, words.text) == (other.text, other_at, others.text)
        assert (words.start.tolist(), words.keys(0, len(words))) == (others.start.tolist(), others.keys(0, len(others)))


@pytest.mark.parametrize(("first", "size"), [(0, 3), (5, 2), (40, 1), (100, 9), (3, 4)])
def test_a_phrase_stands_where_an_index_says(first: int, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    loose, indexed, _ = _both(1, n_sources=2, n_words=400)
    words = loose.loose.words if loose.loose is not None else Words("")
    wanted = words.hash[first : first + size]
    scanned = phrase.run_places(loose, wanted).tolist()
    monkeypatch.setattr(phrase, "_SCANNED", 0)
    assert first in scanned
    assert phrase.run_places(indexed, wanted).tolist() == scanned


@pytest.mark.parametrize("repeats", [10, 1000])
def test_a_text_that_repeats_itself_makes_no_square_of_pairs(repeats: int) -> None:
    """Of keys held in more than `cap` places no pair is made; they are listed once each."""
    asked = np.full(repeats, 7, dtype=np.uint32)
    held = np.array([7] * repeats + [9], dtype=np.uint32)
    same = matched(asked, held, 8)
    assert (len(same.asked), same.many.tolist()) == (0, list(range(repeats)))
    few = matched(asked, held[-3:], 8)
    assert sorted(few.held.tolist()) == sorted([*range(2)] * repeats)
    assert few.often.tolist() == [2] * repeats
