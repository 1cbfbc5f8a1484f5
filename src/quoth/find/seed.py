"""Seeds: places where draft and library share a pair or a run of words.

One pass over the words of a block of drafts; every step is an array operation. The library's index decides how rare a
seed must be (see library/index.py): runs that stand in too many places were lengthened there and are lengthened here.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ..library.index import GROUP, MAX_RUN, SKIPS, U64, frequent_slot, longer_keys, pair_keys
from ..library.letters import letter_keys_in
from ..library.segment import Segment
from ..normalise.words import Hashes, Ints, Words

Bools = npt.NDArray[np.bool_]


class Seeds(NamedTuple):
    """Shape: three parallel arrays, one entry a seed. Unit: word numbers of the block and of the segment.

    letters: whether it is a seed of letters (its words need not be equal) or of words.
    """

    draft: Ints
    source: Ints
    letters: npt.NDArray[np.bool_]


def look_up(segment: Segment, keys: U64, at: Ints) -> tuple[Ints, Ints]:
    """(draft place, source place) of every posting of these keys."""
    postings, marks = segment.arrays["postings"], segment.arrays["marks"]
    low, size = _buckets(segment, keys)
    some = np.flatnonzero(size)
    size, low = size[some], low[some]
    if not len(some):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    entry = np.arange(int(size.sum())) - np.repeat(np.cumsum(size) - size, size) + np.repeat(low, size)
    mark = ((keys[some] >> np.uint64(32)) & np.uint64(0xFF)).astype(np.uint8)
    same = marks[entry] == np.repeat(mark, size)
    return np.repeat(at[some], size)[same], postings[entry[same]].astype(np.int64)


def _buckets(segment: Segment, keys: U64) -> tuple[Ints, Ints]:
    """Where the postings of each key's bucket begin, and how many they are."""
    groups, buckets = segment.arrays["groups"], segment.arrays["buckets"]
    bits = (len(buckets) - 1).bit_length() - 1
    bucket = (keys >> np.uint64(64 - bits)).astype(np.int64)
    low, high = (groups[at >> GROUP].astype(np.int64) + buckets[at] for at in (bucket, bucket + 1))
    return low, high - low


def seed(segment: Segment, words: Words, known: Bools, document: npt.NDArray[np.int32], damaged: Bools) -> Seeds:
    """Every seed between a block of drafts and a segment.

    words: of the block. known: which of them the library has. document: which document of the block each belongs to;
    no seed crosses two. damaged: which stand in damaged text, where seeds of letters are looked up as well.
    """
    found = [*_pairs(segment, words.hash, known, document), *_runs(segment, words.hash, known, document)]
    n_words = sum(len(draft) for draft, _ in found)
    if damaged.any():
        if segment.loose is not None:
            found.append(segment.loose.letter_places(words, damaged))
        else:
            found.append(look_up(segment, *letter_keys_in(words, damaged)))
    draft = np.concatenate([pair[0] for pair in found])
    source = np.concatenate([pair[1] for pair in found])
    return Seeds(draft, source, np.arange(len(draft)) >= n_words)


def _pairs(segment: Segment, hashes: Hashes, known: Bools, document: npt.NDArray[np.int32]) -> list[tuple[Ints, Ints]]:
    """Seeds of two words at a distance."""
    found = [(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))]
    for distance in SKIPS:
        if len(hashes) > distance:
            fits = known[:-distance] & known[distance:] & (document[:-distance] == document[distance:])
            at = np.flatnonzero(fits)
            if segment.loose is not None:
                found.append(segment.loose.pair_places(hashes, at, distance))
            else:
                found.append(look_up(segment, pair_keys(hashes, distance)[at], at))
    return found


def _runs(segment: Segment, hashes: Hashes, known: Bools, document: npt.NDArray[np.int32]) -> list[tuple[Ints, Ints]]:
    """Seeds of neighbouring words, lengthened as the index lengthened them."""
    found = []
    n = len(hashes)
    if n < 2:
        return []
    at = np.flatnonzero(known[:-1] & known[1:] & (document[:-1] == document[1:]))
    if segment.loose is not None:
        goes_on = known & np.append(False, document[1:] == document[:-1])
        return segment.loose.run_places(hashes, at, goes_on)
    keys = pair_keys(hashes, 1)[at]
    frequent = segment.arrays["frequent"]
    for length in range(2, MAX_RUN + 1):
        found.append(look_up(segment, keys, at))
        slots = frequent_slot(keys)
        more = ((frequent[slots >> 3] >> (slots & 7).astype(np.uint8)) & 1 > 0) & (at + length < n)
        keys, at = keys[more], at[more]
        more = known[at + length] & (document[at] == document[at + length])
        keys, at = keys[more], at[more]
        if not len(at):
            break
        keys = longer_keys(keys, hashes[at + length], length + 1)
    return found
