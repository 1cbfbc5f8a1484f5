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

from ..normalise.words import Hashes, mix

U32 = npt.NDArray[np.uint32]
U64 = npt.NDArray[np.uint64]

CAP = 8
"""Places. A pair or run standing in more is lengthened. Set on english-kjv at 0.8 M and 12.6 M words: below 8 recall of
damaged quotations falls, above it the cost of running text grows with the library."""
LETTER_CAP = 32
"""Places. A run of letters standing in more seeds nothing. english-kjv, 25 % letter damage: .67 found at 8, .75 at 32."""
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


def frequent_slot(keys: U64) -> npt.NDArray[np.int64]:
    """Where the bit stands that says whether a run was lengthened."""
    return (keys & np.uint64((1 << FREQUENT_BITS) - 1)).astype(np.int64)


def _rare_and_frequent(keys: U64, at: U32, cap: int) -> tuple[U64, npt.NDArray[np.int64]]:
    """Postings (key32 << 32 | place) of the keys with at most `cap` places, and which entries of `keys` have more."""
    packed = (_key32(keys) << np.uint64(32)) | at
    order = np.argsort(packed, kind="stable")
    packed = packed[order]
    high = packed >> np.uint64(32)
    if not len(packed):
        return packed, order
    starts = np.flatnonzero(np.concatenate(([True], high[1:] != high[:-1])))
    sizes = np.diff(np.append(starts, len(packed)))
    many = np.repeat(sizes > cap, sizes)
    return packed[~many], order[many]


def _sample(keys: U64, at: U32, cap: int) -> U64:
    """Postings of a spread sample of at most `cap` places of each key."""
    packed = np.sort((_key32(keys) << np.uint64(32)) | at)
    high = packed >> np.uint64(32)
    starts = np.flatnonzero(np.concatenate(([True], high[1:] != high[:-1])))
    sizes = np.diff(np.append(starts, len(packed)))
    rank = np.arange(len(packed)) - np.repeat(starts, sizes)
    step = np.repeat(np.maximum(1, -(-sizes // cap)), sizes)
    kept: U64 = packed[rank % step == 0]
    return kept


def build_index(
    hashes: Hashes, breaks: npt.NDArray[np.int64], letters: tuple[U64, U32], cap: int = CAP
) -> dict[str, npt.NDArray[Any]]:
    """The index arrays of a word stream whose sources begin at `breaks`; no seed of words crosses a break.

    letters: the keys of letter seeds and the words they begin in; frequent ones are left out, since every place has
    seeds of words as well.
    vocabulary, counts: sorted 32-bit word hashes and how often each stands. words: the hash of every word.
    buckets, postings, marks: places by the top bits of a key, with 8 more bits of it to tell keys apart.
    """
    n = len(hashes)
    source_of = np.zeros(n, dtype=np.int32)
    source_of[breaks[(breaks > 0) & (breaks < n)]] = 1
    source_of = np.cumsum(source_of, dtype=np.int32)
    frequent = np.zeros(1 << (FREQUENT_BITS - 3), dtype=np.uint8)
    parts: list[U64] = [_rare_and_frequent(*letters, LETTER_CAP)[0]]
    for distance in SKIPS:
        if n > distance:
            at = np.flatnonzero(source_of[:-distance] == source_of[distance:]).astype(np.uint32)
            rare, _ = _rare_and_frequent(pair_keys(hashes, distance)[at], at, cap)
            parts.append(rare)
    if n > 1:
        at = np.flatnonzero(source_of[:-1] == source_of[1:]).astype(np.uint32)
        keys = pair_keys(hashes, 1)[at]
        for length in range(2, MAX_RUN + 1):
            rare, many = _rare_and_frequent(keys, at, cap)
            parts.append(rare)
            keys, at = keys[many], at[many]
            if length == MAX_RUN or not len(at):
                break
            slots = frequent_slot(keys)
            np.bitwise_or.at(frequent, slots >> 3, (1 << (slots & 7)).astype(np.uint8))
            inside = at.astype(np.int64) + length < n
            inside[inside] &= source_of[at[inside]] == source_of[at[inside].astype(np.int64) + length]
            ends = ~inside
            if ends.any():  # a frequent run at the very end of a source has no longer form: keep a sample
                parts.append(_sample(keys[ends], at[ends], cap))
            keys, at = keys[inside], at[inside]
            keys = longer_keys(keys, hashes[at.astype(np.int64) + length], length + 1)
        if len(at):
            parts.append(_sample(keys, at, cap))
    vocabulary = _vocabulary(hashes)
    return {**_tables(parts), "frequent": frequent, **vocabulary, **_formulas(hashes, vocabulary)}


def _tables(parts: list[U64]) -> dict[str, npt.NDArray[Any]]:
    packed = np.sort(np.concatenate(parts)) if parts else np.zeros(0, dtype=np.uint64)
    bits = max(4, min(28, len(packed).bit_length() - 1))
    bucket = (packed >> np.uint64(64 - bits)).astype(np.int64)
    buckets = np.zeros((1 << bits) + 1, dtype=np.uint32)
    counts = np.bincount(bucket, minlength=1 << bits)
    np.cumsum(counts, out=buckets[1:])
    marks = (packed >> np.uint64(32)).astype(np.uint8)
    return {"buckets": buckets, "postings": packed.astype(np.uint32), "marks": marks}


def _vocabulary(hashes: Hashes) -> dict[str, npt.NDArray[Any]]:
    words = (hashes >> np.uint64(32)).astype(np.uint32)
    vocabulary, counts = np.unique(words, return_counts=True)
    return {"words": words, "vocabulary": vocabulary, "counts": counts.astype(np.uint32)}


def _formulas(hashes: Hashes, vocabulary: dict[str, npt.NDArray[Any]]) -> dict[str, npt.NDArray[Any]]:
    """Neighbouring words that the library itself repeats like a formula ("came to pass"): how much easier the second
    is to guess after the first, in tenths of a decade.

    formulas: sorted 32-bit pair keys. formula_tenths: log10(p(second | first) / p(second)) x 10.
    """
    n = len(hashes)
    if n < 2:
        return {"formulas": np.zeros(0, np.uint32), "formula_tenths": np.zeros(0, np.uint8)}
    keys = _key32(pair_keys(hashes, 1)).astype(np.uint32)
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    first = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    sizes = np.diff(np.append(first, len(ordered)))
    often = sizes >= MIN_FORMULA
    at, sizes = order[first[often]], sizes[often]
    words, counts = vocabulary["words"], vocabulary["counts"].astype(np.float64)
    count = counts[np.searchsorted(vocabulary["vocabulary"], words[at])]
    count_next = counts[np.searchsorted(vocabulary["vocabulary"], words[at + 1])]
    gain = np.clip(np.log10(sizes * n / (count * count_next)), 0.0, 5.0)
    return {"formulas": ordered[first[often]], "formula_tenths": np.round(gain * 10).astype(np.uint8)}
