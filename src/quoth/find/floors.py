"""What must a chain weigh to be aligned? Less between marks and where it may fill a sentence, more inside one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..settings import Settings
from .block import Block
from .chance import needed
from .set_off import DECADES, INSIDE, WHOLE, ends_near, sides_of

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

_LEAST = 0.5
"""Decades. A chain lighter than this says nothing, however small the library."""
_SHORT = 8
"""Words. A marked quotation of at most this many is searched with the lowest floor."""
_GUARANTEED = 6.3
"""Decades. A run of 16 words that stands in the library weighs more, however common they are."""
_INSIDE, _FILLING = 1.0, 0.1
"""Decades that words around a chain may add, inside a sentence and where it may fill one, as `run_slack` is for one
that begins or ends a sentence."""


class Floors:
    """The floors of one block, in decades.

    anywhere: for each draft word, what is asked of a chain wherever its ends lie. least: the lowest of all.
    """

    def __init__(self, block: Block, n_words: int, settings: Settings) -> None:
        self._block, self._n_words, self._settings = block, n_words, settings
        self._sides = sides_of(block.words)
        self._plain = self._sides.apart & ~block.damaged & (block.body == 0)
        self._by_ends = self._running()
        self.anywhere = self._of_words()
        lowest = self._by_ends.min() if self._plain.any() else np.inf
        self.least = float(self.anywhere.min(initial=lowest))

    def over(self, first: Ints, last: Ints) -> Floats:
        """What is asked of a chain over each of these stretches of draft words, [first, last)."""
        by_ends = self._by_ends[ends_near(self._sides, first, last)]
        return np.where(self._plain[first], by_ends, self.anywhere[first])

    def at(self, first: int, last: int) -> float:
        """What is asked of a chain over the draft words [first, last)."""
        return self.said(first, last) if self._plain[first] else float(self.anywhere[first:last].min())

    def said(self, first: int, last: int) -> float:
        """What the alignment of a chain of running text over the draft words [first, last) must say to be of use."""
        if not self._plain[first]:
            return float(self._by_ends[1])
        return float(self._by_ends[ends_near(self._sides, np.array([first]), np.array([last]))[0]])

    def _needed(self, limit: float) -> float:
        return needed(limit, self._n_words, self._settings)

    def _running(self) -> Floats:
        """For running text, when none, one or both ends of a chain may be set off."""
        asked = self._needed(min(1.0, self._settings.max_chance))
        one = asked - self._settings.run_slack
        inside = max(one, min(asked - DECADES[INSIDE] - _INSIDE, _GUARANTEED))
        return np.maximum(_LEAST, np.array((inside, one, asked - DECADES[WHOLE] - _FILLING), dtype=np.float32))

    def _of_words(self) -> Floats:
        settings, damaged = self._settings, self._block.damaged
        running = float(self._by_ends[1])
        marks = max(_LEAST, self._needed(settings.marked_chance) - settings.run_slack)
        short = max(_LEAST, self._needed(settings.whole_chance) - settings.short_slack)
        torn = min(settings.damaged_floor, running)
        floor = np.where(damaged, torn, running).astype(np.float32)
        for first, last in self._block.bodies:
            least = np.where(damaged[first:last], torn, short if last - first <= _SHORT else marks)
            np.minimum(floor[first:last], least, out=floor[first:last])
        return floor
