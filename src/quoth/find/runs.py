"""Runs: seeds that follow each other closely on one diagonal.

Most seeds of running text are chance: two words that both texts happen to have near each other. Two sieves, each an
array operation: a run is scored by comparing the words around it on its diagonal; and a run must be good enough by
itself or together with the runs near it. First with the most that its equal words can say, which is cheap and leaves
few; only these and what lies near them are scored. The diagonal of a seed is source place - draft place: it stays the
same along a verbatim quotation and moves by the words left out.
"""

from __future__ import annotations

from itertools import starmap
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..normalise.words import Bools, Floats, Hashes32, Ints
from ..settings.finding import (
    BESIDE_LETTERS,
    COMPANY,
    LEAST_RUN,
    LEAST_UNBROKEN,
    LETTERS_SAY,
    PLACE,
    RUN_REACH,
    UNBROKEN,
    UNLIKE_PAIR,
)
from .block import Block
from .floors import Floors
from .seed import Seeds


class Runs(NamedTuple):
    """Shape: parallel arrays, one entry a run. Draft words [draft, draft_end); score in decades."""

    draft: Ints
    draft_end: Ints
    shift: Ints
    score: Floats

    def only(self, which: Ints | Bools) -> Runs:
        """Some of them."""
        return Runs(self.draft[which], self.draft_end[which], self.shift[which], self.score[which])


def runs_of(seeds: Seeds, source_words: Hashes32, floors: Floors, block: Block) -> Runs:
    """The runs of a block's seeds that may begin or widen a chain, each scored on its diagonal. No run crosses a
    quotation mark.

    source_words: 32-bit word hashes of the segment.
    """
    body = block.stretch_of
    draft, shift, letters = _by_diagonal(seeds)
    new = np.ones(len(draft), dtype=bool)
    new[1:] = (shift[1:] != shift[:-1]) | (draft[1:] - draft[:-1] > RUN_REACH) | (body[draft[1:]] != body[draft[:-1]])
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(draft))[: len(first)] - 1
    if not len(first):
        return Runs(draft, draft, shift, np.zeros(0, dtype=np.float32))
    diagonals = _Diagonals(block, source_words)
    runs = Runs(draft[first], draft[last] + 1, shift[first], np.zeros(len(first), dtype=np.float32))
    by_letters = np.zeros(0, dtype=np.float32)
    diagonals.most(runs)
    if seeds.letters.any():
        once = new.copy()
        once[1:] |= draft[1:] != draft[:-1]
        by_letters = np.add.reduceat((letters & once).astype(np.float32), first)
        by_letters = LETTERS_SAY * by_letters + LETTERS_SAY * (by_letters > 0)
        some = np.flatnonzero(by_letters)
        by_letters[some] += np.maximum(diagonals.beside(runs.only(some)) - BESIDE_LETTERS, 0)
        np.maximum(runs.score, by_letters, out=runs.score)
    light = min(floors.least, LEAST_RUN)
    some = np.flatnonzero(runs.score > light)
    some = some[_near_company(runs.only(some), floors, block)]
    runs = runs.only(some)
    diagonals.best(runs)
    if len(by_letters):
        np.maximum(runs.score, by_letters[some], out=runs.score)
    return runs.only(runs.score > light)


def _by_diagonal(seeds: Seeds) -> tuple[Ints, Ints, Bools]:
    """Draft place, shift and kind of the seeds, sorted by shift and then by draft place. All three go into one number,
    because sorting numbers is many times faster than sorting by two keys."""
    shift = seeds.source - seeds.draft
    if not len(shift):
        return seeds.draft, shift, seeds.letters
    least = int(shift.min())
    bits = int(seeds.draft.max()).bit_length() + 1
    packed = ((shift - least) << bits) | (seeds.draft << 1) | seeds.letters
    packed.sort()
    return (packed & ((1 << bits) - 1)) >> 1, (packed >> bits) + least, (packed & 1).astype(bool)


_ROWS = 1 << 12
"""Runs scored at once: few enough for the processor's cache."""
_SIDE = 2 * RUN_REACH + 1
_ONES = np.ones(_SIDE, dtype=np.float32)
_BESIDE = np.ones(_SIDE, dtype=np.float32)
"""The words around a run but for the three that one seed of letters may cover."""
_BESIDE[RUN_REACH : RUN_REACH + 3] = 0
_ROUNDING = 1e-3
"""Decades by which two sums of the same words may differ."""


class _Rows:
    """The `_SIDE` entries of an array from any place on. A row is read as one item, which numpy copies at once."""

    def __init__(self, array: npt.NDArray[Any]) -> None:
        size = array.itemsize
        row = np.dtype((np.void, _SIDE * size))
        self._kind, self._rows = array.dtype, np.ndarray((len(array) - _SIDE + 1,), row, array, strides=(size,))

    def __getitem__(self, places: Ints) -> npt.NDArray[Any]:
        """Shape: a row for each place."""
        return self._rows[places].view(self._kind).reshape(-1, _SIDE)


class _Diagonals:
    """The words of a block and of a segment, to be compared around the middle of runs."""

    def __init__(self, block: Block, source_words: Hashes32) -> None:
        if len(source_words) < _SIDE:
            source_words = np.append(source_words, np.zeros(_SIDE, dtype=source_words.dtype))
        beside = np.zeros(_SIDE, dtype=block.hashes.dtype)  # equal to no word
        self._last = len(source_words) - _SIDE
        self._drafts = _Rows(np.concatenate((beside, block.hashes, beside)))
        self._said = _Rows(np.concatenate((beside, block.weights, beside)).astype(np.float32))
        self._sources = _Rows(source_words)

    def _places(self, runs: Runs) -> tuple[Ints, Ints]:
        """Where the words around each run begin in the block, _SIDE further right, and in the segment."""
        middle = (runs.draft + runs.draft_end) >> 1
        there = np.clip(middle + (runs.shift - RUN_REACH), 0, self._last)
        return there - runs.shift + _SIDE, there

    def most(self, runs: Runs) -> None:
        """Gives each run the most that it can score: what the equal words around it weigh together."""
        here, there = self._places(runs)
        for low in range(0, len(here), _ROWS):
            part = slice(low, low + _ROWS)
            same = (self._drafts[here[part]] == self._sources[there[part]]).astype(np.float32)
            unbroken = np.maximum(same @ _ONES - UNBROKEN, 0)
            same *= self._said[here[part]]
            runs.score[part] = same @ _ONES + LEAST_UNBROKEN * unbroken + _ROUNDING

    def beside(self, runs: Runs) -> Floats:
        """What the equal words around each run weigh together without those that a seed of letters covers, on its
        diagonal or, where damage moved a word's border, on the next one."""
        here, there = self._places(runs)
        top = np.zeros(len(here), dtype=np.float32)
        for low in range(0, len(here), _ROWS):
            part = slice(low, low + _ROWS)
            draft, said = self._drafts[here[part]], self._said[here[part]] * _BESIDE
            for further in (-1, 0, 1):
                source = self._sources[np.clip(there[part] + further, 0, self._last)]
                np.maximum(top[part], ((draft == source) * said) @ _ONES, out=top[part])
        return top

    def best(self, runs: Runs) -> None:
        """Gives each run the best sum over a stretch of its diagonal: equal words count their weight, unequal ones
        cost."""
        here, there = self._places(runs)
        for low in range(0, len(here), _ROWS):
            part = slice(low, low + _ROWS)
            same = (self._drafts[here[part]] == self._sources[there[part]]).T.copy()
            runs.score[part] = _best_sum(np.where(same, self._said[here[part]].T, np.float32(-UNLIKE_PAIR)), same)


def _best_sum(gain: Floats, same: Bools) -> npt.NDArray[np.float64]:
    """The best sum over a stretch of each column; a long unbroken run says something with each word."""
    long = np.flatnonzero(np.count_nonzero(same, axis=0) > UNBROKEN)
    if len(long):
        gain[:, long] = _unbroken(gain[:, long], same[:, long])
    until = np.cumsum(gain, axis=0, dtype=np.float64)
    least = np.minimum(np.minimum.accumulate(until, axis=0), 0)
    best: npt.NDArray[np.float64] = (until - least).max(axis=0)
    return best


def _unbroken(gain: Floats, same: Bools) -> Floats:
    """The gains with what each further word of a long unbroken run says at least."""
    row = np.arange(len(gain))[:, None]
    broken = np.maximum.accumulate(np.where(same, -1, row), axis=0)
    return np.where(row - broken > UNBROKEN, np.maximum(gain, np.float32(LEAST_UNBROKEN)), gain)


class _Cells:
    """A coarse grid of draft and diagonal, in which runs near each other share a cell or have neighbouring ones."""

    def __init__(self, runs: Runs, block: Block) -> None:
        self._mask = (1 << max(8, len(runs.draft).bit_length() + 2)) - 1
        within = block.within[runs.draft]
        diagonal = runs.shift + runs.draft - within + (1 << 40)
        draft, shift, half = block.place[runs.draft], diagonal >> PLACE, 1 << (PLACE - 1)
        next_draft = draft + np.where(within & half, 1, -1)
        next_shift = shift + np.where(diagonal & half, 1, -1)
        self.own = self._slot(draft, shift)
        beside = ((next_draft, shift), (draft, next_shift), (next_draft, next_shift))
        self.near = [self.own, *starmap(self._slot, beside)]

    def _slot(self, draft: Ints, shift: Ints) -> Ints:
        hashed: Ints = (draft * 0x2545F491 + shift * 0x9E3779B1 ^ (shift >> 7) * 0x85EBCA6B) & self._mask
        return hashed

    def sums(self, score: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Of each run the sum of these scores in its cell and the ones next to it."""
        sums = np.bincount(self.own, weights=score, minlength=self._mask + 1)
        total: npt.NDArray[np.float64] = sums[self.near[0]]
        for slots in self.near[1:]:
            total += sums[slots]
        return total

    def around(self, which: Bools) -> Bools:
        """Which runs lie in a cell of some runs, or next to one."""
        seen = np.zeros(self._mask + 1, dtype=bool)
        for slots in self.near:
            seen[slots[which]] = True
        return seen[self.own]


def in_company(runs: Runs, floors: Floors, block: Block) -> Bools:
    """Which runs have enough score around them, in draft and diagonal, or are enough by themselves."""
    own = np.maximum(runs.score.astype(np.float64) - COMPANY, 0)
    total = _Cells(runs, block).sums(own)
    alone = runs.score >= floors.over(runs.draft, runs.draft_end)
    kept: Bools = np.where(total == own, alone, total >= floors.anywhere[runs.draft] - COMPANY)
    return kept


def _near_company(runs: Runs, floors: Floors, block: Block) -> Bools:
    """Which runs may be `in_company` or give it, when their scores are only the most that they can be."""
    cells = _Cells(runs, block)
    total = cells.sums(np.maximum(runs.score.astype(np.float64) - COMPANY, 0))
    enough = total >= floors.anywhere[runs.draft] - COMPANY
    enough |= runs.score >= floors.over(runs.draft, runs.draft_end)
    return cells.around(enough)
