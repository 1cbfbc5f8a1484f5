"""The words of a small segment, searched without an index.

An index over ten thousand words takes four times as long to build as a draft's pairs take to be looked for among all of
theirs. So few words that are given for one answer are kept as they were cut, with the keys of their pairs and letter
runs; `join` finds what an index of them would: places that stand in at most `cap` of its keys, longer runs where pairs
are more frequent.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ..normalise.words import Hashes, Ints, Words
from .index import CAP, LETTER_CAP, MAX_RUN, U64, few_arrays, run_keys, sampled
from .letters import chosen_runs, every_run

Keys = npt.NDArray[np.uint32]

FEW_CHARS = 300_000
"""Code points of sources that are searched without an index. 56,000 words of the King James Bible: index and first
draft of 300 words 60 ms with one, 35 without; each further draft 22 and 25. 10,000 words of QuoteSum: 21 and 15, then
the same."""
_ROTATE = np.uint64(0x9FB21C651E98DF25)
_PIECE = 1 << 14
"""Keys looked at at once."""
_BITS = 14
"""log2 of the slots by which most keys of the segment are passed over."""


class Matched(NamedTuple):
    """asked, held: parallel arrays, which of the keys asked for and which of those held are the same, of keys that are
    not frequent. often: in how many places each of the keys asked for is held. many: the held keys that are frequent
    and asked for, ascending."""

    asked: Ints
    held: Ints
    often: Ints
    many: Ints


class Loose:
    """The words of a segment and the keys that are looked for among them. begins: which words begin a source."""

    def __init__(self, words: Words, breaks: Ints) -> None:
        self.words = words
        self.begins = np.zeros(len(words) + 1, dtype=bool)
        self.begins[breaks[breaks < len(words)]] = True
        self._pairs: dict[int, tuple[Keys, Ints]] = {}

    def pairs(self, distance: int) -> tuple[Keys, Ints]:
        """The keys of the pairs at a distance that lie in one source, and where they begin."""
        if distance not in self._pairs:
            keys = _pair_keys(self.words.hash, distance)
            inside = ~self.begins[1 : len(keys) + 1]
            for further in range(2, distance + 1):
                inside &= ~self.begins[further : len(keys) + further]
            at = inside.nonzero()[0]
            self._pairs[distance] = (keys if len(at) == len(keys) else keys[at]), at
        return self._pairs[distance]

    @cached_property
    def letters(self) -> Keys:
        """The keys of all letter runs."""
        return every_run(self.words)

    def arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """The arrays of an index that say how often words and pairs stand, without its places."""
        return few_arrays(self.words.hash)

    def pair_places(self, hashes: Hashes, at: Ints, distance: int) -> tuple[Ints, Ints]:
        """(draft place, source place) of pairs at a distance, but of frequent ones. at: where the pairs begin among the
        draft's words of these hashes."""
        return _rare(_pair_keys(hashes, distance)[at], at, *self.pairs(distance), CAP)

    def letter_places(self, words: Words, wanted: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
        """(draft place, source place) of the letter runs that begin in wanted words, but of frequent ones."""
        keys, at = chosen_runs(words)
        few = wanted[at]
        draft, letter = _rare(_upper(keys[few]), at[few], self.letters, None, LETTER_CAP)
        return draft, self.words.first.searchsorted(letter, side="right") - 1

    def run_places(self, hashes: Hashes, at: Ints, goes_on: npt.NDArray[np.bool_]) -> list[tuple[Ints, Ints]]:
        """(draft place, source place) of neighbouring words, of longer runs where shorter ones are frequent.

        at: where the pairs begin among the draft's words of these hashes. goes_on: of each draft word, is it known and
        in the document of the word before it?
        """
        own = self.words.hash
        there_keys, there = self.pairs(1)
        found = []
        keys = _pair_keys(hashes, 1)[at]
        for length in range(2, MAX_RUN + 1):
            same = matched(keys, there_keys, CAP)
            frequent = same.often > CAP
            found.append((at[same.asked], there[same.held]))
            if not len(same.many):
                break
            held = same.many
            begins = there[held]
            ends = np.ones(len(begins), dtype=bool)
            if length < MAX_RUN:
                ends = self.begins[begins + length] | (begins + length >= len(own))
            if ends.any():
                last = sampled(there_keys[held[ends]], begins[ends], CAP)
                one = matched(keys, last[0], CAP)
                found.append((at[one.asked], last[1][one.held]))
            more = frequent & (at + length < len(hashes))
            more[more] = goes_on[at[more] + length]
            at, there = at[more], begins[~ends]
            if not len(at) or not len(there):
                break
            keys = _upper(run_keys(hashes, at, length + 1))
            there_keys = _upper(run_keys(own, there, length + 1))
        return found


def matched(asked: Keys, held: Keys, cap: int) -> Matched:
    """Where the same keys stand on both sides. cap: places of a key with more of which it is frequent; their pairs are
    never made, which would be the square of a text that repeats itself."""
    slots = np.zeros(1 << _BITS, dtype=bool)
    slots[asked >> (32 - _BITS)] = True
    pieces = (slots.take(held[low : low + _PIECE] >> (32 - _BITS)) for low in range(0, len(held), _PIECE))
    maybe = np.concatenate([*pieces, slots[:0]]).nonzero()[0]
    order = asked.argsort(kind="stable")
    ordered, wanted = asked[order], held[maybe]
    low = ordered.searchsorted(wanted)
    stands = (ordered[np.minimum(low, len(ordered) - 1)] == wanted).nonzero()[0] if len(ordered) else low[:0]
    maybe, low = maybe[stands], low[stands]
    counts = np.bincount(low, minlength=len(ordered) + 1)
    often = np.empty(len(asked), dtype=np.int64)
    often[order] = counts[ordered.searchsorted(ordered)]
    few = counts[low] <= cap
    rare, low = maybe[few], low[few]
    size = ordered.searchsorted(held[rare], side="right") - low
    place = np.arange(int(size.sum())) - (size.cumsum() - size - low).repeat(size)
    return Matched(order[place], rare.repeat(size), often, maybe[~few])


def _rare(keys: Keys, at: Ints, held: Keys, there: Ints | None, cap: int) -> tuple[Ints, Ints]:
    same = matched(keys, held, cap)
    return at[same.asked], same.held if there is None else there[same.held]


def _pair_keys(hashes: Hashes, distance: int) -> Keys:
    """A number for each pair of words at a distance, told apart as in an index, and made in half the time."""
    return _upper(hashes[:-distance] * _ROTATE + hashes[distance:]) if len(hashes) > distance else _upper(hashes[:0])


def _upper(keys: U64) -> Keys:
    return (keys >> np.uint64(32)).astype(np.uint32)
