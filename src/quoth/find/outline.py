"""Outlines: the most that the surroundings of a chain can say, before letters decide which word stands for which.

Most chains of running text are chance, and their alignment is thrown away. The bound costs a fraction of it and is
never below its score, so what it rules out would have been ruled out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..settings.finding import LEAST_UNBROKEN, LEFT_OUT, PUT_IN, UNBROKEN, UNLIKE
from .align import Core, ends_of, equal_runs, letters_of
from .pair import most_gained
from .swapped import left_over, most_swapped
from .torn import Torn


class Outline(NamedTuple):
    """The draft words [first, last) of the best stretch, and the most decades it can have. kept: the most draft words,
    there and around it, that can stand in the source as they are or nearly so."""

    first: int
    last: int
    most: float
    kept: int


def outline(
    draft: Sequence[str],
    source: Sequence[str],
    weights: Sequence[float],
    edge: int,
    torn: Torn | None = None,
    core: Core | None = None,
) -> Outline:
    """The outline of the whole of both. edge, torn, core: as for `align.steps_of`."""
    near, there = letters_of(draft, source, torn)
    runs = equal_runs(draft, source, core)
    i, last, j, last_j = ends_of(runs, core, (len(draft), len(source)), edge)
    left = left_over(there, runs)
    best, kept = (0, 0, 0.0), 0
    total, first = 0.0, 0
    for i2, j2, size in (*runs, (last, last_j, 0)):
        if i < i2 or j < j2:
            gains = _gap(near[i:i2], there[j:j2], weights[i:i2])
            if i < i2:
                gains = most_swapped(gains, near, left, weights, (i, i2, j, j2))
            kept += min(i2 - i, 2 * sum(gain > 0.0 for gain in gains))  # two run together may be one of the source
            for word, gain in enumerate(gains, i):
                total, first = (total, first) if total > 0.0 else (0.0, word)
                total += gain
                if total > best[2]:
                    best = (first, word + 1, total)
        if size:
            total, first = (total, first) if total > 0.0 else (0.0, i2)
            total += sum(weights[i2 : i2 + size])
            if size > UNBROKEN:
                total += sum(max(0.0, LEAST_UNBROKEN - weight) for weight in weights[i2 + UNBROKEN : i2 + size])
            i, j, kept = i2 + size, j2 + size, kept + size
            if total > best[2]:
                best = (first, i, total)
    return Outline(*best, kept)


def _gap(draft: Sequence[str], source: Sequence[str], weights: Sequence[float]) -> Sequence[float]:
    """The most that each draft word between two agreements can be worth."""
    if not draft:
        return (-LEFT_OUT,)
    if not source:
        return (-PUT_IN,)
    gained = most_gained(draft, source, weights)
    return gained if gained is not None else (-UNLIKE * ((min(len(draft), len(source)) + 1) // 2),)
