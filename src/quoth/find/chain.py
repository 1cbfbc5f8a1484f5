"""Chains: of the few runs that `runs.py` leaves, those that lie near each other and keep their order in draft and
source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ..library.segment import Segment
from ..normalise.words import Bools, Ints
from ..settings.finding import (
    COMPANY,
    ENDS_SHARED,
    JOIN_DRAFT,
    JOIN_SHIFT,
    LEAST_RUN,
    LOOK_BACK,
    MOST_MEMBERS,
    MOST_RUNS,
)
from .block import Block
from .caps import best_of, within_caps
from .floors import Floors
from .repeats import followed
from .runs import Runs, in_company


class Chain(NamedTuple):
    """A stretch of draft words and a stretch of source words whose seeds keep order. Ends are exclusive.

    weight: decades, the sum of its runs' scores.
    """

    draft: int
    draft_end: int
    source: int
    source_end: int
    weight: float


class Chained(NamedTuple):
    """Chains by draft place. capped: draft words at which more was found than is aligned."""

    chains: list[Chain]
    capped: Ints


def chain(runs: Runs, floors: Floors, segment: Segment, block: Block) -> Chained:
    """Chains heavy enough to be aligned. No chain crosses a quotation mark."""
    runs, fewer = followed(runs.only(in_company(runs, floors, block)), floors.anywhere, segment, block)
    best = best_of(block.place[runs.draft], runs.score, MOST_RUNS)
    chosen, others = runs.only(best), runs.only(_others(len(runs.draft), best))
    left_out = others.draft[others.score >= floors.anywhere[others.draft]]
    groups = _joined(chosen, floors, block.stretch_of[chosen.draft])
    members: list[_Run] = list(zip(*(column.tolist() for column in chosen), strict=True))
    pieces = (group[low : low + MOST_MEMBERS] for group in groups for low in range(0, len(group), MOST_MEMBERS))
    chains = [found for piece in pieces for found in _chains([members[number] for number in piece], floors)]
    draft = np.array([found.draft for found in chains], dtype=np.int64)
    size = np.array([found.draft_end for found in chains], dtype=np.int64) - draft
    few = within_caps(draft, np.array([found.weight for found in chains], dtype=np.float32), size, block)
    also = draft[_others(len(draft), few)]
    return Chained([chains[number] for number in few.tolist()], np.concatenate((fewer, left_out, also)))


def _others(n: int, chosen: Ints) -> Bools:
    """Which of so many numbers are not among these."""
    others = np.ones(n, dtype=bool)
    others[chosen] = False
    return others


_Run = tuple[int, int, int, float]


def _joined(runs: Runs, floors: Floors, body: Ints) -> list[list[int]]:
    """Groups of runs (by number) that lie near each other in draft and diagonal, and in one quotation or outside all;
    groups in draft order. Runs by themselves that are too light for a chain are left out."""
    pairs = _near(runs, body)
    alone = np.ones(len(body), dtype=bool)
    alone[pairs] = False
    light = alone & (runs.score < floors.under(runs.draft, runs.draft_end))
    order = np.lexsort((runs.score, runs.shift, runs.draft_end, runs.draft))
    order = order[~light[order]]
    groups: dict[int, list[int]] = {}
    for number, group in zip(order.tolist(), _grouped(len(body), pairs)[order].tolist(), strict=True):
        groups.setdefault(group, []).append(number)
    return list(groups.values())


def _grouped(n: int, pairs: Ints) -> Ints:
    """The least of so many numbers that pairs join each of them with, step by step."""
    least = np.arange(n)
    while len(pairs):
        ends = least[pairs]
        apart = ends[:, 0] != ends[:, 1]
        pairs, ends = pairs[apart], ends[apart]
        np.minimum.at(least, ends.max(axis=1), ends.min(axis=1))
        while not np.array_equal(further := least[least], least):
            least = further
    return least


def _near(runs: Runs, body: Ints) -> Ints:
    """Pairs of runs that lie near each other. Shape: (n, 2)."""
    order = np.argsort(runs.shift, kind="stable")
    draft, ends, shift = runs.draft[order], runs.draft_end[order] + JOIN_DRAFT, runs.shift[order]
    at, body = np.arange(len(order)), body[order]
    found = [np.zeros((0, 2), dtype=np.int64)]
    for back in range(1, LOOK_BACK):
        at = at[at >= back]
        at = at[shift[at] - shift[at - back] <= JOIN_SHIFT]
        if not len(at):
            break
        other = at - back
        near = (draft[at] < ends[other]) & (draft[other] < ends[at]) & (body[at] == body[other])
        found.append(np.stack((at[near], other[near]), axis=1))
    pairs: Ints = order[np.concatenate(found)]
    return pairs


def _chains(runs: list[_Run], floors: Floors) -> Iterator[Chain]:
    """The chains of a group of runs, best first, as long as they are heavy enough; each takes its draft words."""
    left = sorted(runs, key=lambda run: -run[3])
    while left:
        found = _chain(left)
        if found.weight < floors.least:
            return
        if found.weight >= floors.at(found.draft, found.draft_end):
            yield found
        left = [run for run in left if _beside(run[0], run[1], found)]


def _beside(first: int, last: int, chain: Chain) -> bool:
    """Does a run of draft words lie before or behind a chain, but for a word or two where it ends?"""
    slack = min(ENDS_SHARED, (last - first) // 3)
    return last - slack <= chain.draft or first + slack >= chain.draft_end


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
    """Does one of two runs lie before the other both in the draft and in the source? A word or two where one goes over
    into the other may agree with either place."""
    if run[0] > other[0]:
        run, other = other, run
    last = run[1] - min(ENDS_SHARED, (run[1] - run[0]) // 3, (other[1] - other[0]) // 3)
    return last <= other[0] and last + run[2] <= other[0] + other[2]
