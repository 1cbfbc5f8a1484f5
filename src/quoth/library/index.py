"""The index of a segment: where word pairs and longer runs stand in the source library.

Seeds keep the order of words. A seed is a pair of words at distance 1, 2 or 3. A neighbouring pair that stands in more
than `cap` places is not dropped: at those places the run is lengthened word by word until it is rare enough (or
`MAX_RUN` words long, of which a spread sample is kept). So every place of the library keeps a seed, famous sayings and
refrains among them, and the number of places one seed leads to does not grow with the library.

Frequency is counted in the sources only, never in the draft.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ..normalise.words import Bools, Hashes, distinct, mix
from .pile import Pile, let_go, room

U64 = npt.NDArray[np.uint64]

CAP = 8
"""Places. A pair or run standing in more is lengthened. english-kjv: with 16 and 32 one to four more of 192 damaged
quotations are found, in 1.3 and 1.8 times the time, which then grows with the library."""
LETTER_CAP = 32
"""Places. A run of letters standing in more seeds nothing. english-kjv, 25 % letter damage: .67 found at 8, .77 at
32."""
MAX_RUN = 8
"""Words. The longest run that is indexed."""
SKIPS = (2, 3)
"""Words between the two words of a skip pair. Source: FIELD.md section 7 (skip-bigrams of words, d <= 3)."""
MIN_FORMULA = 16
"""Places. A pair of neighbours that stands in fewer is no formula of the library."""
FREQUENT_BITS = 23
"""log2 of the bits that say which runs were lengthened (1 MiB)."""

_KIND = tuple(np.uint64(0xA0761D6478BD642F * (kind + 1) & 0xFFFFFFFFFFFFFFFF) for kind in range(MAX_RUN + 8))
_ROTATE = np.uint64(0x9FB21C651E98DF25)


def pair_keys(hashes: Hashes, distance: int) -> U64:
    """The key of each pair of words at this distance. Shape: len(hashes) - distance."""
    return mix(hashes[:-distance] * _ROTATE + hashes[distance:] + _KIND[distance])


def longer_keys(keys: U64, next_words: Hashes, length: int) -> U64:
    """The keys of runs one word longer: run (as its key) plus its next word. `length` counts the new run's words."""
    return mix(keys * _ROTATE + next_words + _KIND[length + len(SKIPS)])


def _key32(keys: U64) -> U64:
    return keys >> np.uint64(32)


def _frequent_slot(keys: U64) -> npt.NDArray[np.int64]:
    """Where the bit stands that says whether a run was lengthened."""
    return (keys & np.uint64((1 << FREQUENT_BITS) - 1)).astype(np.int64)


def lengthened(frequent: npt.NDArray[np.uint8], keys: U64) -> Bools:
    """Which of these runs were lengthened, being frequent (some rare ones share a bit with a frequent one).

    frequent: the array of a segment.
    """
    slots = _frequent_slot(keys)
    out: Bools = (frequent[slots >> 3] >> (slots & 7).astype(np.uint8)) & 1 > 0
    return out


def _grouped(packed: U64) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Where each key begins in sorted postings (key32 << 32 | place), and in how many places it stands."""
    high = _key32(packed)
    starts = np.zeros(min(1, len(packed)), dtype=np.int64)
    if len(packed) > 1:
        starts = np.concatenate((starts, np.flatnonzero(high[1:] != high[:-1]) + 1))
    return starts, np.diff(starts, append=len(packed))


def _rare_and_frequent(packed: U64, cap: int) -> tuple[U64, U64]:
    """Sorted postings of the keys with at most `cap` places, and of those with more."""
    _, sizes = _grouped(packed)
    frequent = sizes > cap
    if not frequent.any():
        return packed, packed[:0]
    many = np.repeat(frequent, sizes)
    return packed[~many], packed[many]


def _sample(packed: U64, cap: int) -> U64:
    """Of sorted postings a spread sample of at most `cap` places of each key."""
    starts, sizes = _grouped(packed)
    rank = np.arange(len(packed)) - np.repeat(starts, sizes)
    step = np.repeat(np.maximum(1, -(-sizes // cap)), sizes)
    kept: U64 = packed[rank % step == 0]
    return kept


def sampled(
    keys: npt.NDArray[np.uint32], at: npt.NDArray[np.int64], cap: int
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
    """Of keys and their places a spread sample of at most `cap` places of each key."""
    packed = np.sort((keys.astype(np.uint64) << np.uint64(32)) | at.astype(np.uint64))
    few = _sample(packed, cap)
    return _key32(few).astype(np.uint32), (few & np.uint64(0xFFFFFFFF)).astype(np.int64)


def few_arrays(hashes: Hashes) -> dict[str, npt.NDArray[np.generic]]:
    """The arrays of `build_index` that hold no places, of few words."""
    vocabulary = _vocabulary(hashes)
    formulas = _Formulas(len(hashes), vocabulary)
    if len(hashes) > MIN_FORMULA:
        keys = pair_keys(hashes, 1)
        slots = (keys >> np.uint64(50)).astype(np.int64)
        at = (np.bincount(slots) >= MIN_FORMULA)[slots].nonzero()[0]  # of each pair that stands often, all places
        formulas.add(np.sort(postings(keys[at], at)))
    return {**vocabulary, **formulas.arrays()}


def postings(keys: U64, at: npt.NDArray[np.integer[Any]]) -> U64:
    """Keys and the words they begin in as one number each: key32 << 32 | place."""
    packed: U64 = (_key32(keys) << np.uint64(32)) | at.astype(np.uint64)
    return packed


def build_index(
    hashes: Hashes, breaks: npt.NDArray[np.int64], letters: Pile, cap: int = CAP
) -> dict[str, npt.NDArray[np.generic]]:
    """The index arrays of a word stream whose sources begin at `breaks`; no seed of words crosses a break.

    letters: the postings of letter seeds; frequent ones are left out, since every place has seeds of words as well.
    vocabulary, counts: sorted 32-bit word hashes and how often each stands. words: the hash of every word.
    groups, buckets, postings, marks: places by the top bits of a key, with 8 more bits of it to tell keys apart.
    """
    begins = np.zeros(len(hashes) + 1, dtype=bool)
    begins[breaks[breaks < len(hashes)]] = True
    rare = Pile(runs=True)
    for packed in letters.parts():
        rare.add(_rare_and_frequent(packed, LETTER_CAP)[0])
    for distance in SKIPS:
        for packed in _pairs(hashes, begins, distance).parts():
            rare.add(_rare_and_frequent(packed, cap)[0])
    vocabulary = _vocabulary(hashes)
    formulas = _Formulas(len(hashes), vocabulary)
    frequent = _lengthened(hashes, begins, cap, rare, formulas)
    del begins
    return {**_tables(rare), "frequent": frequent, **vocabulary, **formulas.arrays()}


def _pairs(hashes: Hashes, begins: Bools | None, distance: int) -> Pile:
    """The postings of all pairs at a distance that lie in one source; of all pairs where `begins` is None."""
    pile = Pile()
    for low in range(0, len(hashes) - distance, _BLOCK):
        high = min(low + _BLOCK, len(hashes) - distance)
        at = np.arange(low, high)
        keys = pair_keys(hashes[low : high + distance], distance)
        if begins is not None:
            inside = ~begins[low + 1 : high + 1]
            for further in range(2, distance + 1):
                inside &= ~begins[low + further : high + further]
            keys, at = keys[inside], at[inside]
        pile.add(postings(keys, at))
    return pile


def run_keys(hashes: Hashes, at: npt.NDArray[np.int64], length: int) -> U64:
    """The keys of the runs of `length` words that begin at these places."""
    keys = mix(hashes[at] * _ROTATE + hashes[at + 1] + _KIND[1])
    for longer in range(3, length + 1):
        keys = longer_keys(keys, hashes[at + longer - 1], longer)
    return keys


def _lengthened(
    hashes: Hashes, begins: Bools, cap: int, rare: Pile, formulas: _Formulas
) -> npt.NDArray[np.uint8]:
    """Adds to `rare` the postings of neighbouring pairs and, where a run stands in too many places, of longer runs.
    Returns the bits that say which runs were lengthened. `formulas` are shown all neighbouring pairs in passing."""
    frequent = np.zeros(1 << (FREQUENT_BITS - 3), dtype=np.uint8)
    pile = _pairs(hashes, None, 1)
    for length in range(2, MAX_RUN + 1):
        longer = Pile()
        for packed in pile.parts():
            if length == 2:
                formulas.add(packed)
                packed = _within_source(packed, begins)
            few, many = _rare_and_frequent(packed, cap)
            rare.add(few)
            if length == MAX_RUN:
                rare.add(_sample(many, cap))
                continue
            if not len(many):
                continue
            at = (many & np.uint64(0xFFFFFFFF)).astype(np.int64)
            slots = _frequent_slot(run_keys(hashes, at, length))
            np.bitwise_or.at(frequent, slots >> 3, (1 << (slots & 7)).astype(np.uint8))
            ends = at + length >= len(hashes)
            ends[~ends] = begins[at[~ends] + length]
            if ends.any():  # a frequent run at the very end of a source has no longer form: keep a sample
                rare.add(_sample(many[ends], cap))
            for low in range(0, len(at), _BLOCK):
                inside = at[low : low + _BLOCK][~ends[low : low + _BLOCK]]
                longer.add(postings(run_keys(hashes, inside, length + 1), inside))
        pile = longer
    return frequent


_BLOCK = 1 << 19
"""Places whose keys are computed at once."""
_LOAD = 0.9
"""Buckets for each posting, at most. More of them shorten few searches and take two bytes each."""
GROUP = 6
"""log2 of the buckets whose begin is told in four bytes, so that two do for each: they hold 70 to 150 postings."""


def _tables(rare: Pile) -> dict[str, npt.NDArray[np.generic]]:
    n = rare.count
    bits = max(4, min(28, n.bit_length() - 1))
    if bits > 4 and 1 << bits > _LOAD * n:
        bits -= 1
    buckets = _Buckets(bits)
    places, marks = room(n, np.uint32), room(n, np.uint8)
    at = 0
    for packed in rare.parts():
        places[at : at + len(packed)] = packed.astype(np.uint32)
        marks[at : at + len(packed)] = (packed >> np.uint64(32)).astype(np.uint8)
        buckets.add((packed >> np.uint64(64 - bits)).astype(np.int64))
        at += len(packed)
        for array in (places, marks, buckets.within):
            let_go(array)
    return {**buckets.arrays(), "postings": places, "marks": marks}


class _Buckets:
    """Where the postings of each bucket begin: those of a group of buckets, and in two bytes how far behind."""

    def __init__(self, bits: int) -> None:
        n = 1 << bits
        self.within, self._groups = room(n + 1, np.uint16), np.zeros((n >> GROUP) + 1, dtype=np.uint32)
        self._at = self._filled = 0

    def add(self, bucket: npt.NDArray[np.int64]) -> None:
        """Takes in the buckets of further postings, ascending, no bucket in two calls."""
        last = int(bucket[-1]) + 1
        sizes = np.bincount(bucket - self._filled, minlength=last - self._filled)
        for low in range(0, len(sizes), _BLOCK):
            self._fill(sizes[low : low + _BLOCK])

    def _fill(self, sizes: npt.NDArray[np.int64]) -> None:
        """Fills in where the next buckets begin, of which these are the sizes."""
        begin = self._at + np.cumsum(sizes) - sizes
        number = np.arange(self._filled, self._filled + len(begin))
        first = number & ((1 << GROUP) - 1) == 0
        self._groups[number[first] >> GROUP] = begin[first]
        self.within[number] = begin - self._groups[number >> GROUP]
        self._filled += len(begin)
        self._at += int(sizes.sum())

    def arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """groups: where the postings of each group of buckets begin. buckets: how far behind those of each begin."""
        for low in range(self._filled, len(self.within), _BLOCK):
            self._fill(np.zeros(min(_BLOCK, len(self.within) - low), dtype=np.int64))
        return {"groups": self._groups, "buckets": self.within}


def _vocabulary(hashes: Hashes) -> dict[str, npt.NDArray[Any]]:
    words = room(len(hashes), np.uint32)
    for low in range(0, len(hashes), _BLOCK):
        words[low : low + _BLOCK] = hashes[low : low + _BLOCK] >> np.uint64(32)
    vocabulary, counts = distinct(words)
    return {"words": words, "vocabulary": vocabulary, "counts": counts.astype(np.uint32)}


def _within_source(packed: U64, begins: Bools) -> U64:
    """Postings of neighbouring pairs without those whose second word begins a source."""
    crossing = begins[(packed & np.uint64(0xFFFFFFFF)).astype(np.int64) + 1]
    return packed[~crossing] if crossing.any() else packed


class _Formulas:
    """Neighbouring words that the library itself repeats like a formula ("came to pass"): how much easier the second
    is to guess after the first, in tenths of a decade."""

    def __init__(self, n_words: int, vocabulary: dict[str, npt.NDArray[Any]]) -> None:
        self._n = n_words
        self._words, self._known = vocabulary["words"], vocabulary["vocabulary"]
        self._counts = vocabulary["counts"].astype(np.float64)
        self._keys, self._tenths = [np.zeros(0, np.uint32)], [np.zeros(0, np.uint8)]

    def add(self, packed: U64) -> None:
        """Takes in sorted postings of pairs, all places of a key among them."""
        first, sizes = _grouped(packed)
        often = np.flatnonzero(sizes >= MIN_FORMULA)
        first, sizes = first[often], sizes[often]
        at = (packed[first] & np.uint64(0xFFFFFFFF)).astype(np.int64)
        count = self._counts[np.searchsorted(self._known, self._words[at])]
        count_next = self._counts[np.searchsorted(self._known, self._words[at + 1])]
        gain = np.clip(np.log10(sizes * self._n / (count * count_next)), 0.0, 5.0)
        self._keys.append((packed[first] >> np.uint64(32)).astype(np.uint32))
        self._tenths.append(np.round(gain * 10).astype(np.uint8))

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """formulas: sorted 32-bit pair keys. formula_tenths: log10(p(second | first) / p(second)) x 10."""
        return {"formulas": np.concatenate(self._keys), "formula_tenths": np.concatenate(self._tenths)}
