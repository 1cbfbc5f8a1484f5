"""What is asked of chains and of alignments at each place of a block, in decades."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..settings import Settings
from .block import Block
from .chain import Chain
from .chance import needed

_LEAST_FLOOR = 0.5
"""Decades. A chain lighter than this says nothing, however small the library."""
_SHORT = 8
"""Words. A marked quotation of at most this many is searched with the lowest floor."""
_NEAR = 3
"""Words between a chain and a quotation mark up to which the quotation may be all that agrees."""


class Demand:
    """The demands of one block. floor: what a chain must weigh at each draft word to be aligned."""

    def __init__(self, block: Block, n_words: int, settings: Settings) -> None:
        self._block, self._n_words, self._settings = block, n_words, settings
        self.floor = self._floors()
        self.least_floor = float(self.floor.min(initial=np.inf))
        self._running = self._needed(settings.max_chance)
        self._marked = self._needed(settings.marked_chance)
        self._whole = self._needed(settings.whole_chance)
        self._edges = np.unique(np.array(block.bodies, dtype=np.int64))

    def least(self, found: Chain) -> float:
        """What the alignment of a chain must say to be of any use: less near a quotation mark, since what stands there
        may be all that is quoted."""
        low, high = self._edges.searchsorted((found.draft - _NEAR, found.draft_end + _NEAR + 1)).tolist()
        if low < high:
            return self._whole
        return self._marked if self._block.body[found.draft] else self._running

    def _needed(self, limit: float) -> float:
        return needed(limit, self._n_words, self._settings)

    def _floors(self) -> npt.NDArray[np.float32]:
        """Decades a chain must reach at each draft word: less inside quotation marks and in damaged text."""
        settings, damaged = self._settings, self._block.damaged
        running = max(_LEAST_FLOOR, self._needed(min(1.0, settings.max_chance)) - settings.run_slack)
        marks = max(_LEAST_FLOOR, self._needed(settings.marked_chance) - settings.run_slack)
        short = max(_LEAST_FLOOR, self._needed(settings.whole_chance) - settings.short_slack)
        torn = min(settings.damaged_floor, running)
        floor = np.where(damaged, torn, running).astype(np.float32)
        for first, last in self._block.bodies:
            least = np.where(damaged[first:last], torn, short if last - first <= _SHORT else marks)
            np.minimum(floor[first:last], least, out=floor[first:last])
        return floor
