"""Seeds: places where draft and library share a pair or a run of words.

One pass over the words of a block of drafts; every step is an array operation. The library's index decides how rare a
seed must be (see library/index.py): runs that stand in too many places were lengthened there and are lengthened here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..library.index import GROUP, MAX_RUN, SKIPS, U64, lengthened, longer_keys, pair_keys
from ..library.letters import letter_keys_in
from ..library.segment import Segment
from ..normalise.words import Bools, Hashes, Ints, Words


class Seeds(NamedTuple):
    """Shape: three parallel arrays, one entry a seed. Unit: word numbers of the block and of the segment.

    letters: whether it is a seed of letters (its words need not be equal) or of words.
    """

    draft: Ints
    source: Ints
    letters: Bools


Keys = tuple[U64, Ints]
"""Keys of seeds, and the words at which they begin."""
_AT_ONCE = 1 << 14
"""Keys looked up at once: few enough for the processor's cache."""


def look_up(segment: Segment, keys: Sequence[Keys]) -> tuple[Ints, Ints]:
    """(draft place, source place) of every posting of these keys, in their order."""
    every, begins = (np.concatenate(column) for column in zip(*keys, strict=True))
    slices = (slice(low, low + _AT_ONCE) for low in range(0, max(1, len(every)), _AT_ONCE))
    found = [_look_up(segment, every[part], begins[part]) for part in slices]
    return np.concatenate([draft for draft, _ in found]), np.concatenate([source for _, source in found])


def _look_up(segment: Segment, keys: U64, at: Ints) -> tuple[Ints, Ints]:
    postings, marks = segment.arrays["postings"], segment.arrays["marks"]
    low, size = _buckets(segment, keys)
    ends = np.cumsum(size)
    of = np.repeat(np.arange(len(keys)), size)
    entry = np.arange(len(of)) + (low - ends + size)[of]
    mark = (keys >> np.uint64(32)).astype(np.uint8)
    same = np.flatnonzero(marks[entry] == mark[of])
    return at[of[same]], postings[entry[same]].astype(np.int64)


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
    found = _of_words(segment, words.hash, known, document)
    n_words = sum(len(draft) for draft, _ in found)
    if damaged.any():
        if segment.loose is not None:
            found.append(segment.loose.letter_places(words, damaged))
        else:
            found.append(look_up(segment, [letter_keys_in(words, damaged)]))
    draft = np.concatenate([pair[0] for pair in found])
    source = np.concatenate([pair[1] for pair in found])
    return Seeds(draft, source, np.arange(len(draft)) >= n_words)


def _of_words(
    segment: Segment, hashes: Hashes, known: Bools, document: npt.NDArray[np.int32]
) -> list[tuple[Ints, Ints]]:
    """Seeds of two words at a distance, and of neighbouring words, lengthened as the index lengthened them."""
    none = np.zeros(0, dtype=np.int64)
    pairs = {
        distance: np.flatnonzero(known[:-distance] & known[distance:] & (document[:-distance] == document[distance:]))
        for distance in (1, *SKIPS)
        if len(hashes) > distance
    }
    neighbours = pairs.pop(1, none)
    if not len(neighbours) and not any(map(len, pairs.values())):
        return [(none, none)]
    if segment.loose is None:
        keys = [(pair_keys(hashes, distance)[at], at) for distance, at in pairs.items()]
        return [look_up(segment, [*keys, *lengthening(segment, hashes, neighbours, known, document)])]
    goes_on = known & np.append(False, document[1:] == document[:-1])
    found = [segment.loose.pair_places(hashes, at, distance) for distance, at in pairs.items()]
    return [*found, *segment.loose.run_places(hashes, neighbours, goes_on)]


def lengthening(
    segment: Segment, hashes: Hashes, at: Ints, known: Bools, document: npt.NDArray[np.integer[Any]]
) -> Iterator[Keys]:
    """The keys of neighbouring words, from pairs on, as long as the index lengthened them."""
    keys, n = pair_keys(hashes, 1)[at], len(hashes)
    frequent = segment.arrays["frequent"]
    for length in range(2, MAX_RUN + 1):
        yield keys, at
        more = lengthened(frequent, keys) & (at + length < n)
        keys, at = keys[more], at[more]
        more = known[at + length] & (document[at] == document[at + length])
        keys, at = keys[more], at[more]
        if not len(at):
            return
        keys = longer_keys(keys, hashes[at + length], length + 1)
