"""What is asked of chains and of alignments at each place of a block, in decades."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Sequence
from math import inf
from typing import NamedTuple

import numpy as np

from ..settings import Settings
from ..settings.finding import ALIGNED, AS_GOOD, KNOWN_KEPT, LEAST_ALIGNED, MOVED, NEAR_MARK, SURE_KEPT
from .block import Block
from .chain import Chain
from .floors import Floors
from .hit import Hit


class Known(NamedTuple):
    """A sure agreement: draft words [first, last) and decades."""

    first: int
    last: int
    score: float

    def takes_from(self, other: Known) -> bool:
        """Does it share some words with another, but not all of the other's?"""
        shared = min(self.last, other.last) - max(self.first, other.first)
        return 0 < shared < other.last - other.first


class Least(NamedTuple):
    """What the alignment of a chain must say to be of any use, in decades: as much as is asked there, and where a known
    agreement covers all of it, as much as makes it another place of the same words. of_use: what is asked where it
    begins and ends."""

    decades: float
    known: Sequence[Known] = ()
    of_use: Callable[[int, int, int], float] = lambda first, last, kept: 0.0

    def of(self, first: int, last: int, kept: int) -> float:
        """The least for the draft words [first, last), when at most `kept` there and around agree."""
        around = (one.score - AS_GOOD for one in self.known if one.first <= first and last <= one.last)
        return max(self.decades, *around, self.of_use(first, last, kept))


class Demand:
    """The demands of one block.

    floors: what a chain must weigh to be aligned. capped: draft words of chains that were not, though they do.
    """

    def __init__(self, block: Block, n_words: int, settings: Settings) -> None:
        self._block, self.floors = block, Floors(block, n_words, settings)
        self._marked = self.floors.needed(settings.marked_chance)
        self._whole = self.floors.needed(settings.whole_chance)
        self._sure = self.floors.needed(settings.sure_chance)
        self._edges = np.array(sorted({edge for body in block.bodies for edge in body}), dtype=np.int64)
        self._told, self._told_edges = self.floors.needed(settings.max_chance), list[int]()
        self._known: dict[int, list[Known]] = {}
        self._lost: set[Known] = set()
        self._n_hits: Counter[int] = Counter()
        allowed = np.maximum(LEAST_ALIGNED, ALIGNED * np.bincount(block.document_of, minlength=1))
        self._left, self._scarce = allowed.tolist(), (allowed // 4).tolist()
        self.capped: list[int] = []

    def least(self, found: Chain) -> Least:
        """What the alignment of a chain must say: less near a quotation mark, since what stands there may be all of a
        quotation."""
        known = tuple(self._known.get(int(self._block.place[found.draft]), ()))
        if self._marks_among(found.draft - NEAR_MARK, found.draft_end + NEAR_MARK):
            return Least(self._whole, known)
        if self._block.body[found.draft]:
            return Least(self._marked, known)
        return Least(self.floors.said(found.draft, found.draft_end), known, self._of_use)

    def _of_use(self, first: int, last: int, kept: int) -> float:
        """As `Floors.of_use`; where another agreement begins or ends, which may set it off, any number of decades."""
        if self.floors.too_few(first, last, kept):
            return inf
        at = bisect_left(self._told_edges, first - MOVED)
        if at < len(self._told_edges) and self._told_edges[at] <= last + MOVED:
            return 0.0
        return self.floors.of_use(first, last)

    def note(self, found: Hit) -> None:
        """Keeps an agreement by which others at the same draft words are measured: a sure one that no mark will cut and
        of which no better one takes words; and where one ends that is told from chance."""
        if found.score >= self._told:
            insort(self._told_edges, found.first)
            insort(self._told_edges, found.last)
        if found.score < self._sure:
            return
        noted = Known(found.first, found.last, found.score)
        places = range(int(self._block.place[found.first]), int(self._block.place[found.last - 1]) + 1)
        self._n_hits.update(places)
        beside = {other for place in places for other in self._known.get(place, ())}
        self._lost.update(other for other in beside if noted.takes_from(other) and noted.score > other.score)
        rivals = [other for other in beside - self._lost if other.takes_from(noted)]
        if rivals or self._marks_among(found.first + 1, found.last - 1):
            return
        for place in places:
            kept = self._known[place] = [other for other in self._known.get(place, ()) if other not in self._lost]
            if len(kept) < KNOWN_KEPT:
                kept.append(noted)

    def full(self, found: Chain) -> bool:
        """Have so many places been found for the draft words of a chain, or so many words of its document been aligned,
        that no more are looked at? The last quarter is for draft words that have few places yet."""
        document = int(self._block.document_of[found.draft])
        left = self._left[document]
        most = SURE_KEPT if left > self._scarce[document] else KNOWN_KEPT
        full = left <= 0 or self._n_hits[int(self._block.place[found.draft])] >= most
        if full:
            self.capped.append(found.draft)
        return full

    def spend(self, found: Chain, n_words: int) -> None:
        """Takes note that so many draft words around a chain were aligned."""
        self._left[int(self._block.document_of[found.draft])] -= n_words

    def lost(self, least: Least) -> bool:
        """Has a better agreement taken words of one by which a chain was measured?"""
        return not self._lost.isdisjoint(least.known)

    def _marks_among(self, first: int, last: int) -> bool:
        """Does a quotation mark stand before one of the words [first, last], or behind the last but one?"""
        low, high = self._edges.searchsorted((first, last + 1)).tolist()
        return bool(low < high)
