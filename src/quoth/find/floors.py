"""What must a chain weigh to be aligned? Less between marks and where it may fill a sentence, more inside one."""

from __future__ import annotations

import numpy as np

from ..normalise.words import Floats, Ints
from ..settings import Settings
from ..settings.finding import (
    AS_GOOD,
    FILLING_SLACK,
    GUARANTEED,
    INSIDE_SLACK,
    LEAST_FLOOR,
    LEAST_STRANGE,
    MOST_STRANGE,
    PAD,
    SET_OFF_SAYS,
    SHORT_QUOTATION,
    STRANGE_SAYS,
    SURE_UNSET,
)
from .block import Block
from .chance import needed
from .set_off import INSIDE, OPENING, WHOLE, ends_at_most, ends_near, ends_near_one, sides_of


class Floors:
    """The floors of one block, in decades.

    anywhere: for each draft word, what is asked of a chain wherever its ends lie. least: the lowest of all.
    """

    def __init__(self, block: Block, n_words: int, settings: Settings) -> None:
        self._block, self._n_words, self._settings = block, n_words, settings
        self._sides = sides_of(block.words, block.weights)
        self._plain = self._sides.apart & ~block.damaged & (block.body == 0)
        self._by_ends = self._running()
        self.anywhere = self._of_words()
        lowest = self._by_ends.min() if self._plain.any() else np.inf
        self.least = float(self.anywhere.min(initial=lowest))

    def over(self, first: Ints, last: Ints) -> Floats:
        """What is asked of a chain over each of these stretches of draft words, [first, last)."""
        by_ends = self._by_ends[ends_near(self._sides, first, last)]
        return np.where(self._plain[first], by_ends, self.anywhere[first])

    def under(self, first: Ints, last: Ints) -> Floats:
        """No more than what is asked of a chain over each of these stretches, and in plain running text as much."""
        by_ends = self._by_ends[ends_near(self._sides, first, last)]
        return np.where(self._plain[first], by_ends, np.float32(self.least))

    def at(self, first: int, last: int) -> float:
        """What is asked of a chain over the draft words [first, last)."""
        return self.said(first, last) if self._plain[first] else float(self.anywhere[first:last].min())

    def said(self, first: int, last: int) -> float:
        """What the alignment of a chain of running text over the draft words [first, last) must say to be of use."""
        if not self._plain[first]:
            return float(self._by_ends[1])
        return float(self._by_ends[ends_near_one(self._sides, first, last)])

    def of_use(self, first: int, last: int) -> float:
        """What an agreement over the draft words [first, last) must say to count in running text, or to be a rival of
        one that does; nothing where an end of it may be set off, or the text is not plain."""
        if not self._plain[first]:
            return 0.0
        ends = ends_at_most(self._sides, first, last, self._settings.running_words)
        if ends == OPENING or (ends == INSIDE and last - first >= SURE_UNSET):
            return 0.0
        return self.needed(self._settings.max_chance) - SET_OFF_SAYS[ends] - AS_GOOD

    def too_few(self, first: int, last: int, kept: int) -> bool:
        """Are `kept` words that agree in the draft words [first, last), or around them, too few for running text?"""
        if kept >= self._settings.running_words or not self._plain[first]:
            return False
        return not self._block.body[max(0, first - PAD) : last + PAD].any()  # marks near by may hold them

    def needed(self, limit: float) -> float:
        """The decades whose chance in this library is `limit`."""
        return needed(limit, self._n_words, self._settings)

    def _running(self) -> Floats:
        """For running text, when none, one or both ends of a chain may be set off."""
        asked = self.needed(min(1.0, self._settings.max_chance))
        one = asked - self._settings.run_slack
        inside = max(one, min(asked - SET_OFF_SAYS[INSIDE] - INSIDE_SLACK, GUARANTEED))
        filling = asked - SET_OFF_SAYS[WHOLE] - FILLING_SLACK
        return np.maximum(LEAST_FLOOR, np.array((inside, one, filling), dtype=np.float32))

    def _of_words(self) -> Floats:
        settings, damaged = self._settings, self._block.damaged
        running = float(self._by_ends[1])
        marks = max(LEAST_FLOOR, self.needed(settings.marked_chance) - settings.run_slack)
        short = max(LEAST_FLOOR, self.needed(settings.whole_chance) - settings.short_slack)
        in_damaged = min(settings.damaged_floor, running)
        floor = np.where(damaged, in_damaged, running).astype(np.float32)
        n_strange = np.concatenate(([0], np.cumsum(self._block.strange)))
        for first, last in self._block.bodies:
            least = short if last - first <= SHORT_QUOTATION else marks
            if last - first <= MOST_STRANGE and n_strange[first] < n_strange[last]:
                least = max(min(least, LEAST_STRANGE), least - STRANGE_SAYS * float(n_strange[last] - n_strange[first]))
            asked = np.where(damaged[first:last], in_damaged, least)
            np.minimum(floor[first:last], asked, out=floor[first:last])
        return floor
