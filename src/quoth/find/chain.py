"""Chains: seeds that keep their order in draft and source.

Most seeds of running text are chance: two words that both texts happen to have near each other. Three sieves, each an
array operation, leave few for the aligner: seeds of one diagonal become a run; a run is scored by comparing the words
around it on its diagonal; and a run must be good enough by itself or together with the runs near it. The diagonal of
a seed is source place - draft place: it stays the same along a verbatim quotation and moves by the words left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from ..settings.finding import (
    COMPANY,
    JOIN_DRAFT,
    JOIN_SHIFT,
    LEAST_RUN,
    LEAST_UNBROKEN,
    LETTERS_SAY,
    MOST_MEMBERS,
    MOST_RUNS,
    PLACE,
    RUN_REACH,
    UNBROKEN,
    UNLIKE_PAIR,
)
from .block import Block
from .caps import best_of, within_caps
from .floors import Floors
from .seed import Seeds

Ints = npt.NDArray[np.int64]
WordHashes = npt.NDArray[np.uint32]
Floats = npt.NDArray[np.float32]



class Chain(NamedTuple):
    """A stretch of draft words and a stretch of source words whose seeds keep order. Ends are exclusive.

    weight: decades, the sum of its runs' scores.
    """

    draft: int
    draft_end: int
    source: int
    source_end: int
    weight: float


class Runs(NamedTuple):
    """Seeds of one diagonal that follow each other closely. Shape: parallel arrays, one entry a run."""

    draft: Ints
    draft_end: Ints
    shift: Ints
    score: Floats


def runs_of(
    seeds: Seeds, draft_words: WordHashes, source_words: WordHashes, weights: Floats, body: Ints, floor: float
) -> Runs:
    """The runs of a block's seeds that may begin or widen a chain, each scored on its diagonal.

    draft_words, source_words: 32-bit word hashes of block and segment. weights: decades of each draft word. body: the
    number of the outermost marked quotation a draft word stands in, 0 outside all; no run crosses its marks. floor:
    the fewest decades asked of a chain anywhere.
    """
    draft, shift, letters = _by_diagonal(seeds)
    new = np.ones(len(draft), dtype=bool)
    new[1:] = (shift[1:] != shift[:-1]) | (draft[1:] - draft[:-1] > RUN_REACH) | (body[draft[1:]] != body[draft[:-1]])
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(draft))[: len(first)] - 1
    if not len(first):
        return Runs(draft, draft, shift, np.zeros(0, dtype=np.float32))
    begin, end, shift = draft[first], draft[last] + 1, shift[first]
    light = min(floor, LEAST_RUN)
    score = _score((begin + end) >> 1, shift, draft_words, source_words, weights, light)
    if seeds.letters.any():
        once = new.copy()
        once[1:] |= draft[1:] != draft[:-1]
        by_letters = np.add.reduceat((letters & once).astype(np.float32), first)
        np.maximum(score, LETTERS_SAY * by_letters + LETTERS_SAY * (by_letters > 0), out=score)
    heavy = np.flatnonzero(score > light)
    return Runs(begin[heavy], end[heavy], shift[heavy], score[heavy])


def _by_diagonal(seeds: Seeds) -> tuple[Ints, Ints, npt.NDArray[np.bool_]]:
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


def _score(
    middle: Ints, shift: Ints, draft_words: WordHashes, source_words: WordHashes, weights: Floats, light: float
) -> Floats:
    """The best sum over a stretch of each run's diagonal: equal words count their weight, unequal ones cost. Of runs
    whose equal words weigh no more than `light` together that sum is enough."""
    best = np.zeros(len(middle), dtype=np.float32)
    if len(source_words) < _SIDE:
        source_words = np.append(source_words, np.zeros(_SIDE, dtype=source_words.dtype))
    there = np.clip(middle + (shift - RUN_REACH), 0, len(source_words) - _SIDE)
    here = there - shift + _SIDE  # the draft's words stand _SIDE further right, behind ones that equal no word
    beside = np.zeros(_SIDE, dtype=draft_words.dtype)
    drafts = sliding_window_view(np.concatenate((beside, draft_words, beside)), _SIDE)
    said = sliding_window_view(np.concatenate((beside, weights, beside)).astype(np.float32), _SIDE)
    sources = sliding_window_view(source_words, _SIDE)
    for low in range(0, len(middle), _ROWS):
        part = slice(low, low + _ROWS)
        same = drafts[here[part]] == sources[there[part]]
        gain = said[here[part]] * same
        total = gain.sum(axis=1)
        heavy = np.flatnonzero((total > light) | (same.sum(axis=1) > UNBROKEN))
        total[heavy] = _best_sum(gain[heavy].T.copy(), same[heavy].T.copy())
        best[part] = total
    return best


def _best_sum(gain: Floats, same: npt.NDArray[np.bool_]) -> Floats:
    """The best sum over a stretch of each column; a long unbroken run says something with each word."""
    gain[~same] = -UNLIKE_PAIR
    total, top = np.zeros((2, gain.shape[1]), dtype=np.float32)
    unbroken = np.zeros(gain.shape[1], dtype=np.int8)
    for said, agrees in zip(gain, same, strict=True):
        unbroken += 1
        unbroken *= agrees
        np.maximum(said, np.float32(LEAST_UNBROKEN), out=said, where=unbroken > UNBROKEN)
        total += said
        np.maximum(total, 0, out=total)
        np.maximum(top, total, out=top)
    return top






def _in_company(runs: Runs, floor: Floats, alone: Floats, block: Block) -> npt.NDArray[np.bool_]:
    """Which runs have enough score around them, in draft and diagonal. floor: decades asked for at each run. alone: of
    each run that has no other beside it."""
    draft_cell = block.place[runs.draft]
    diagonal = runs.shift + runs.draft - block.within[runs.draft] + (1 << 40)
    shift_cell = diagonal >> PLACE
    mask = (1 << max(8, len(runs.draft).bit_length() + 2)) - 1

    def slot(draft: Ints, shift: Ints) -> Ints:
        hashed: Ints = (draft * 0x2545F491 + shift * 0x9E3779B1 ^ (shift >> 7) * 0x85EBCA6B) & mask
        return hashed

    own = np.maximum(runs.score.astype(np.float64) - COMPANY, 0)
    sums = np.bincount(slot(draft_cell, shift_cell), weights=own, minlength=mask + 1)
    half = 1 << (PLACE - 1)
    next_draft = draft_cell + np.where(block.within[runs.draft] & half, 1, -1)
    next_shift = shift_cell + np.where(diagonal & half, 1, -1)
    total = sums[slot(draft_cell, shift_cell)] + sums[slot(next_draft, shift_cell)]
    total += sums[slot(draft_cell, next_shift)] + sums[slot(next_draft, next_shift)]
    kept: npt.NDArray[np.bool_] = np.where(total == own, runs.score >= alone, total >= floor - COMPANY)
    return kept


class Chained(NamedTuple):
    """Chains by draft place. capped: draft words at which more was found than is aligned."""

    chains: list[Chain]
    capped: Ints


def chain(runs: Runs, floors: Floors, block: Block) -> Chained:
    """Chains heavy enough to be aligned. No chain crosses a quotation mark."""
    alone = floors.over(runs.draft, runs.draft_end)
    kept = np.flatnonzero(_in_company(runs, floors.anywhere[runs.draft], alone, block))
    best = kept[best_of(block.place[runs.draft[kept]], runs.score[kept], MOST_RUNS)]
    over = np.zeros(len(runs.draft), dtype=bool)
    over[kept] = True
    over[best] = False
    left_out = np.flatnonzero(over)
    left_out = runs.draft[left_out[runs.score[left_out] >= floors.anywhere[runs.draft[left_out]]]]
    members = list(zip(*(column[best].tolist() for column in runs), strict=True))
    groups = _join(members, block.stretch_of[runs.draft[best]].tolist())
    pieces = (group[low : low + MOST_MEMBERS] for group in groups for low in range(0, len(group), MOST_MEMBERS))
    chains = [found for piece in pieces for found in _chains([members[number] for number in piece], floors)]
    few = within_caps(
        np.array([found.draft for found in chains], dtype=np.int64),
        np.array([found.weight for found in chains], dtype=np.float32),
        np.array([found.draft_end - found.draft for found in chains], dtype=np.int64),
        block,
    )
    also = np.delete(np.array([found.draft for found in chains], dtype=np.int64), few)
    return Chained([chains[number] for number in few.tolist()], np.concatenate((left_out, also)))


_Run = tuple[int, int, int, float]


def _join(runs: list[_Run], body: list[int]) -> list[list[int]]:
    """Groups of runs (by number) that lie near each other in draft and diagonal, and in one quotation or outside all;
    groups in draft order."""
    order = sorted(range(len(runs)), key=lambda number: runs[number])
    group = list(range(len(runs)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    near: list[int] = []
    for number in order:
        draft, _, shift, _ = runs[number]
        near = [other for other in near[-MOST_MEMBERS:] if runs[other][1] + JOIN_DRAFT > draft]
        for other in near:
            if abs(runs[other][2] - shift) <= JOIN_SHIFT and body[other] == body[number]:
                group[root(number)] = root(other)
        near.append(number)
    groups: dict[int, list[int]] = {}
    for number in order:
        groups.setdefault(root(number), []).append(number)
    return list(groups.values())


def _chains(runs: list[_Run], floors: Floors) -> Iterator[Chain]:
    """The chains of a group of runs, best first, as long as they are heavy enough; each takes its draft words."""
    left = sorted(runs, key=lambda run: -run[3])
    while left:
        found = _chain(left)
        if found.weight < floors.least:
            return
        if found.weight >= floors.at(found.draft, found.draft_end):
            yield found
        left = [run for run in left if run[1] <= found.draft or run[0] >= found.draft_end]


def _chain(runs: list[_Run]) -> Chain:
    """The best run, then the others that go with it in order, best first. runs: best first."""
    members, weight = [runs[0]], runs[0][3]
    for run in runs[1:]:
        if run[3] < LEAST_RUN:
            break
        at = bisect_left(members, run)
        if all(_in_order(run, other) for other in members[max(0, at - 1) : at + 1]):
            members.insert(at, run)
            weight += max(0.0, run[3] - COMPANY)
    return Chain(
        min(run[0] for run in members),
        max(run[1] for run in members),
        min(run[0] + run[2] for run in members),
        max(run[1] + run[2] for run in members),
        weight,
    )


def _in_order(run: _Run, other: _Run) -> bool:
    """Does one of two runs lie before the other both in the draft and in the source?"""
    if run[0] > other[0]:
        run, other = other, run
    return run[1] <= other[0] and run[1] + run[2] <= other[0] + other[2]
