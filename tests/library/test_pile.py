"""Piles and streams: the same numbers come out, whether they waited in memory or in a file."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from quoth.library import index, pile
from quoth.library.segment import build_segment
from quoth.model import Source


@pytest.mark.parametrize("held", [64, 512, 1 << 20])
def test_parts_are_all_numbers_in_order(held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts follow each other in order, lose nothing, and no two share the upper half of a number."""
    monkeypatch.setattr(pile, "HELD", held)
    random = np.random.default_rng(5)
    blocks = [random.integers(0, 1 << 63, 100, dtype=np.uint64) * np.uint64(2) for _ in range(9)]
    kept = pile.Pile()
    for block in blocks:
        kept.add(block)
    assert kept.count == 900
    parts = list(kept.parts())
    assert np.array_equal(np.concatenate(parts), np.sort(np.concatenate(blocks)))
    halves = [set((part >> np.uint64(32)).tolist()) for part in parts]
    assert sum(map(len, halves)) == len(set().union(*halves))
    assert (len(parts) > 1) == (held < 9 * 800)


def test_a_stream_gives_its_blocks_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream that went to a file says the same as one that stayed in memory."""
    for mapped in (1 << 20, 16):
        monkeypatch.setattr(pile, "MAPPED", mapped)
        stream = pile.Stream(np.uint64)
        for first in range(0, 50, 10):
            stream.add(np.arange(first, first + 10, dtype=np.uint64))
        assert stream.whole().tolist() == list(range(50))
    assert pile.Stream(np.uint8).whole().tolist() == []


def test_an_index_built_through_files_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, with frequent runs, several sources and texts of two scripts."""
    said = "the sons of the house of number {} and the rest of the house"
    rows = [(str(n), said.format(n % 7), 0, "paragraph") for n in range(90)]
    rows += [(str(n), f"ابن البيت {n} وابن الدار", 0, "paragraph") for n in range(40)]
    texts = [(Source("one"), rows), (Source("two"), rows[::-1])]
    before = build_segment(texts)
    monkeypatch.setattr(pile, "HELD", 1 << 10)
    monkeypatch.setattr(pile, "MAPPED", 1 << 8)
    monkeypatch.setattr(index, "_BLOCK", 64)
    after = build_segment(texts)
    assert {name: array.tobytes() for name, array in after.items()} == {
        name: array.tobytes() for name, array in before.items()
    }


def test_buckets_stay_below_the_postings() -> None:
    """Whatever the number of postings: buckets must not outgrow the index."""
    for n in (40, 200, 300, 500):
        arrays = build_segment([(Source("s"), [("1", " ".join(f"word{k}" for k in range(n)), 0, "paragraph")])])
        assert len(arrays["buckets"]) - 1 <= max(16, len(arrays["postings"]))


@pytest.mark.parametrize("parts", [1, 3])
@pytest.mark.parametrize("bits", [4, 6, 9])
def test_buckets_begin_where_their_postings_do(bits: int, parts: int) -> None:
    """Empty buckets at either end and between too, whether the postings come at once or in parts."""
    dice = np.random.default_rng(bits)
    bucket = np.sort(dice.choice(np.arange(1, (1 << bits) - 1, 3), 200))
    table = index._Buckets(bits)
    edges = [0, *np.searchsorted(bucket, (1 << bits) * np.arange(1, parts) // parts), len(bucket)]
    for first, last in itertools.pairwise(edges):
        table.add(bucket[first:last])
    arrays = {name: array.astype(np.int64) for name, array in table.arrays().items()}
    at = np.arange((1 << bits) + 1)
    begins = arrays["groups"][at >> index.GROUP] + arrays["buckets"]
    assert np.array_equal(begins, np.searchsorted(bucket, at))
