"""Which draft words stand for which source words where they are not equal: a small alignment by letters.

Used inside the gaps between equal words only, so it may be careful: one word against one, two run together against
one, one torn in two, words left out or put in.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import add

from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from ..settings.finding import ALIKE, ALSO_PUT_IN, CLIPPED, GAP_COST, JOIN_COST, LARGEST_BY_LETTERS, PUT_IN, SAME_COST

Costs = list[list[float]]
Group = tuple[int, int, int, int]
"""draft words [i, i2) against source words [j, j2)."""

_SMALL = 9
"""Cells. Tables up to this size are filled word by word, larger ones by one call for all their words."""


def pair(draft: Sequence[str], source: Sequence[str]) -> tuple[Group, ...]:
    """Groups in order that cover both sides; a side may be empty."""
    return _paired(tuple(draft), tuple(source))


@lru_cache(maxsize=1024)  # a chain is aligned again as it widens, and once for each copy of a passage
def _paired(draft: tuple[str, ...], source: tuple[str, ...]) -> tuple[Group, ...]:
    m, n = len(draft), len(source)
    if m == 0 or n == 0 or (m == 1 and n == 1):
        return ((0, m, 0, n),)
    if m * n > LARGEST_BY_LETTERS:
        k = min(m, n)
        rest = [(k, m, k, n)] if m != n else []
        return (*((i, i + 1, i, i + 1) for i in range(k)), *rest)
    return tuple(_trace(_table(draft, source), m, n))


def likeness(draft: str, source: str) -> float:
    """Share of letters in common and in order, 0 to 1."""
    return float(Indel.normalized_similarity(draft, source))


def most_gained(draft: Sequence[str], source: Sequence[str], weights: Sequence[float]) -> list[float] | None:
    """The most decades that each draft word can be worth, by itself or with a neighbour, against any word or two of the
    other side; None when nothing is more than `ALIKE`. Words in a row that are like nothing cost at least as much as
    one word put in; behind a word that is alike, but may be put in itself, as much as a further one."""
    alike = _most_alike(tuple(draft), tuple(source)) if draft and source else None
    if alike is None:
        return None
    before, put_in, out = 1.0, PUT_IN, []
    for weight, share in zip(weights, alike, strict=True):
        gain = weight if share == 1.0 else max(0.0, weight * (share - ALIKE) / (1 - ALIKE) - CLIPPED)
        if before and not share:
            gain, put_in = -put_in, ALSO_PUT_IN
        out.append(gain)
        before = share
    return out


@lru_cache(maxsize=64)  # what an outline asks, the alignment behind it asks again
def _most_alike(draft: tuple[str, ...], source: tuple[str, ...]) -> list[float] | None:
    """How alike each draft word, by itself or with a neighbour, is to any word or two of the other side, 0 where it is
    not more than `ALIKE`; None when none is. One call for all of them."""
    rows = [*draft, *map(add, draft, draft[1:])]
    columns = [*source, *map(add, source, source[1:])]
    best: list[float]
    if len(rows) * len(columns) <= _SMALL:
        best = [max(Indel.normalized_similarity(a, b, score_cutoff=ALIKE) for b in columns) for a in rows]
    else:
        best = cdist(rows, columns, scorer=Indel.normalized_similarity, score_cutoff=ALIKE).max(axis=1).tolist()
    if not any(best):
        return None
    n = len(draft)
    joined = [0.0, *best[n:], 0.0]
    return [max(best[i], joined[i], joined[i + 1]) for i in range(n)]


def _all_costs(draft: Sequence[str], source: Sequence[str]) -> tuple[Costs, Costs, Costs]:
    """How unlike draft words are to source words, draft words to two of the source, and two of the draft to one."""
    m, n = len(draft), len(source)
    halves, wholes = list(map(add, source, source[1:])), list(map(add, draft, draft[1:]))
    if m * n - max(m, n) <= _SMALL:
        split = _costs(draft, halves) if n > 1 else [[]] * m
        return _costs(draft, source), split, _costs(wholes, source) if m > 1 else []
    rows = _costs([*draft, *wholes], [*source, *halves])
    return [row[:n] for row in rows[:m]], [row[n:] for row in rows[:m]], [row[:n] for row in rows[m:]]


def _costs(draft: Sequence[str], source: Sequence[str]) -> Costs:
    """How unlike each draft word is to each source word, 0 to 1."""
    if len(draft) * len(source) <= _SMALL:
        return [[1.0 - Indel.normalized_similarity(a, b) for b in source] for a in draft]
    rows: Costs = cdist(draft, source, scorer=Indel.normalized_distance).tolist()
    return rows


def _table(draft: Sequence[str], source: Sequence[str]) -> list[list[int]]:
    """The step that leads to each cell at the least cost (see _STEPS)."""
    n = len(source)
    one, split, joined = _all_costs(draft, source)
    row, steps = [j * GAP_COST for j in range(n + 1)], [[-1, *[2] * n]]
    above: list[float] = []
    for i, (costs, halves) in enumerate(zip(one, split, strict=True), 1):
        twice, above = above, row
        wholes = joined[i - 2] if i > 1 else None
        left = i * GAP_COST
        row, chosen = [left], [1]
        for j, cost in enumerate(costs):
            best, step = above[j] + (cost if cost else SAME_COST), 0
            up = above[j + 1] + GAP_COST
            if up < best:
                best, step = up, 1
            if left + GAP_COST < best:
                best, step = left + GAP_COST, 2
            if cost:
                if j and (two := above[j - 1] + 2 * halves[j - 1] + JOIN_COST) < best:
                    best, step = two, 3
                if wholes is not None and (two := twice[j] + 2 * wholes[j] + JOIN_COST) < best:
                    best, step = two, 4
            row.append(best)
            chosen.append(step)
            left = best
        steps.append(chosen)
    return steps


_STEPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))
"""Draft and source words of each step: pair, draft word alone, source word alone, one for two, two for one."""


def _trace(table: list[list[int]], m: int, n: int) -> list[Group]:
    groups: list[Group] = []
    i, j = m, n
    while i or j:
        a, b = _STEPS[table[i][j]]
        groups.append((i - a, i, j - b, j))
        i, j = i - a, j - b
    return groups[::-1]
