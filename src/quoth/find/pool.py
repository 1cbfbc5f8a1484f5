"""Hits by where in the draft they lie, so that each quotation looks at the hits around it only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import numpy as np

from .hit import Hit
from .neighbours import between, rank

_FEW = 64
"""Hits that are looked at faster one by one than as an array."""


class Pool:
    """The hits of a document that explain nothing yet, by place."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self._hits = sorted(hits, key=lambda found: found.first)
        self._firsts = [found.first for found in self._hits]
        self._lasts = np.array([found.last for found in self._hits], dtype=np.int64)
        self._longest = max((found.last - found.first for found in hits), default=0)
        self._gone: set[int] = set()

    def near(self, first: int, last: int) -> list[Hit]:
        """The hits that touch the words [first, last), best first."""
        return sorted((found for found in self.touching(first, last) if id(found) not in self._gone), key=rank)

    def offered(self, body: tuple[int, int]) -> list[Hit]:
        """The hits near a marked quotation; those that run over its marks are cut at them, taken before or not: two
        verses in brackets side by side agree as one stretch where larger marks hold both."""
        crossing = (found for found in self.touching(*body) if found.first < body[0] or found.last > body[1])
        cut = [piece for found in crossing if (piece := between(found, *body)) is not None and piece.n_kept > 1]
        return sorted([*self.near(*body), *cut], key=rank) if cut else self.near(*body)

    def touching(self, first: int, last: int) -> list[Hit]:
        """All hits that touch the words [first, last), dropped ones among them, in draft order."""
        low, high = bisect_left(self._firsts, first - self._longest), bisect_left(self._firsts, last)
        if high - low < _FEW:
            return [found for found in self._hits[low:high] if found.last > first]
        return [self._hits[low + n] for n in np.flatnonzero(self._lasts[low:high] > first).tolist()]

    def drop(self, hits: Iterable[Hit]) -> None:
        """Takes hits away."""
        self._gone.update(map(id, hits))

    def rest(self) -> list[Hit]:
        """All hits that are left."""
        return [found for found in self._hits if id(found) not in self._gone]


class Taken:
    """Hits that share no word, by place."""

    def __init__(self) -> None:
        self._firsts: list[int] = []
        self._hits: list[Hit] = []

    def add(self, found: Hit) -> None:
        """Adds a hit that shares no word with the others."""
        at = bisect_left(self._firsts, found.first)
        self._firsts.insert(at, found.first)
        self._hits.insert(at, found)

    def near(self, first: int, last: int) -> list[Hit]:
        """The hits that touch the words [first, last)."""
        low, high = max(0, bisect_right(self._firsts, first) - 1), bisect_left(self._firsts, last)
        return [found for found in self._hits[low:high] if found.last > first]
