"""What some draft words and some source words agree in, worked out as far as it is asked for.

A text that repeats itself, or a library that does, has the same words side by side thousands of times: they are aligned
once, and each place gets its hit from that (bench/pathological.py). Which places have theirs, `aligned.py` knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ..normalise.words import Bools, Words
from ..settings.finding import DAMAGED_SHARE, LETTER_EDGE, LETTER_EDGE_DAMAGED, MAX_CHANGES
from .align import Core, Step, best_stretch, steps_of
from .edges import gathered, without_islands
from .hit import Stretch
from .outline import Outline, outline
from .swapped import with_swapped
from .torn import Torn, torn


class Best(NamedTuple):
    """The best stretch of some steps, and its decades."""

    steps: Sequence[Step]
    score: float


class Agreement:
    """The words of draft and source, the weights of the draft's, and how they are aligned: with a core also around it,
    whichever says more."""

    def __init__(
        self,
        draft: Sequence[str],
        source: Sequence[str],
        weights: Sequence[float],
        edge: int,
        torn: Torn | None,
        core: Core | None,
    ) -> None:
        self.draft, self.source, self.weights = draft, source, weights
        self._asked, self._cores = (draft, source, weights, edge, torn), (None, core) if core else (None,)
        self._best: dict[float, list[Best]] = {}

    @cached_property
    def outline(self) -> Outline:
        """The most that they can say."""
        found = [outline(*self._asked, core) for core in self._cores]
        return max(found, key=lambda one: one.most)._replace(kept=max(one.kept for one in found))

    @cached_property
    def best(self) -> Outline | None:
        """The draft words of the best stretch and what they say; None where nothing agrees."""
        first, last, score = self._first
        if first == last:
            return None
        return Outline(self._steps[first].i, self._steps[last - 1].i2, score, kept_together(self._steps))

    def stretches(self, floor: float) -> Sequence[Best]:
        """The best stretch, then the best before and behind it of at least `floor` decades."""
        found = self._best.get(floor)
        if found is None:
            found = self._best[floor] = list(self._found(floor))
        return found

    @cached_property
    def _steps(self) -> Sequence[Step]:
        said = self.draft, self.source, self.weights
        found = (with_swapped(steps_of(*self._asked, core), *said, self._asked[-1]) for core in self._cores)
        return max(found, key=lambda steps: best_stretch(steps)[2])

    @cached_property
    def _first(self) -> tuple[int, int, float]:
        return best_stretch(self._steps)

    def _found(self, floor: float) -> Iterator[Best]:
        waiting = [(self._steps, self._first)]
        while waiting:
            steps, (first, last, score) = waiting.pop()
            if first == last:
                continue
            own = steps[first:last]
            near = gathered(own, self.source)
            if near is not own:
                closed = best_stretch(near)[2]
                near, score = (near, closed) if closed >= score else (own, score)
            yield Best(without_islands(near), score)
            beside = ((left, best_stretch(left)) for left in (steps[:first], steps[last:]))
            waiting += [(left, best) for left, best in beside if best[2] >= floor]


def kept_together(steps: Sequence[Step]) -> int:
    """The most draft words that agree in one stretch of the steps, or in what its edges may be carried over to: no
    stretch goes over words that take all it says, and no edge over more than `MAX_CHANGES`."""
    most = kept = differ = 0
    said = 0.0
    for i, i2, _, _, equal, gain in steps:
        said = max(0.0, said + gain) if i < i2 else said
        if equal or gain > 0.0:
            kept, differ = kept + i2 - i, 0
            most = max(most, kept)
        else:
            differ += i2 - i
            kept = kept if said > 0.0 or differ <= MAX_CHANGES else 0
    return most


_REMEMBERED = 512
"""Agreements that are kept: of a page of prose there are fewer, of a verse that is repeated as many as it has words."""


class Agreements:
    """The agreements with one segment that were last asked for. Words are the same when all their letters are.

    known: which words of the stretch the library has. weigh: the decades of the segment's words [first, last).
    """

    def __init__(self, stretch: Stretch, known: Bools, weigh: Callable[[int, int], Sequence[float]]) -> None:
        self.stretch, self._known, self._weigh = stretch, known, weigh
        self._kept: dict[tuple[object, ...], Agreement] = {}

    def between(
        self,
        draft: tuple[int, int],
        words: Words,
        source: tuple[int, int],
        damaged_at: int | None,
        core: Core | None = None,
    ) -> tuple[Agreement, bool]:
        """The agreement of the draft's words [first, last) and these of some words; and is it a new one?

        damaged_at: where the draft is damaged, the number in the segment of the first of `words`. core: what of both
        stands for each other.
        """
        edge = LETTER_EDGE if damaged_at is None else LETTER_EDGE_DAMAGED
        (said, decades), keys = self.stretch.slice(*draft), words.keys(*source)
        asked = (*said, "", *keys, *decades, edge, core)
        found = self._kept.get(asked)
        if found is not None:
            return found, False
        if len(self._kept) >= _REMEMBERED:
            self._kept.clear()
        letters = None
        if damaged_at is not None and np.mean(self._known[slice(*draft)]) <= 1 - DAMAGED_SHARE:
            weighed = self._weigh(damaged_at + source[0], damaged_at + source[1])
            letters = torn(said, keys, weighed, self._known[slice(*draft)].tolist())
        self._kept[asked] = found = Agreement(said, keys, decades, edge, letters, core)
        return found, True
