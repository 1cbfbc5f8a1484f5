"""Every place where some words stand one after the other, however short or frequent they are.

The search for quotations asks for evidence and leaves out what chance explains; "where do these words stand" asks for
all of it. Words are compared folded, as everywhere, so marks and letter forms do not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ..library.index import MAX_RUN, lengthened, longer_keys, pair_keys
from ..library.places import place
from ..library.segment import Segment
from ..library.shelf import Shelf
from ..model import Place, Window
from ..normalise.words import Hashes, Hashes32, Ints, Words
from ..offsets import Span
from .seed import look_up
from .weight import word_hashes

_SCANNED = 300_000
"""Words of a segment up to which all of them are compared with the first word: 0.1 ms, as the look-up of seeds."""


class Standing(NamedTuple):
    """Words that stand in a window, from its word `first` on. window_first: the word of the segment it begins with."""

    window: Window
    words: Words
    first: int
    window_first: int


def places_of_phrase(phrase: str, shelf: Shelf) -> list[Place]:
    """The places in the order of the library; a phrase over a border gives one place for each passage it touches."""
    words = Words(phrase)
    last = len(words)
    found = (one for segment in shelf.segments for one in standing(words, 0, last, segment))
    return [there for one in found for there in _places(one, last)]


def standing(words: Words, first: int, last: int, segment: Segment) -> Iterator[Standing]:
    """Where the words [first, last) stand in a segment, ascending, within one source."""
    if first >= last:
        return
    wanted = words.keys(first, last)
    for at in run_places(segment, words.hash[first:last]).tolist():
        window, held, begin = segment.window(at, at + last - first)
        start = at - begin
        if start >= 0 and held.keys(start, min(len(held), start + last - first)) == wanted:
            yield Standing(window, held, start, begin)  # else over a source's border, or other words with this hash


def run_places(segment: Segment, hashes: Hashes) -> Ints:
    """Every place of a segment where these words stand one after the other, ascending."""
    asked = hashes.tobytes()
    found = segment.stood.get(asked)
    if found is None:
        if len(segment.stood) >= _REMEMBERED:
            segment.stood.clear()
        found = segment.stood[asked] = _run_places(segment, hashes)
    return found


_REMEMBERED = 64
"""Runs whose places are kept: the finder and the guard ask for the same quotation, word for word."""


def _run_places(segment: Segment, hashes: Hashes) -> Ints:
    wanted, held = word_hashes(hashes), segment.arrays["words"]
    seeded = _seeded(segment, hashes) if len(held) > _SCANNED else None
    if seeded is None:
        return np.array(word_runs(wanted, held), dtype=np.int64)
    seeded = np.sort(seeded[(seeded >= 0) & (seeded + len(hashes) <= len(held))])
    seeded = seeded[np.diff(seeded, prepend=-1) > 0]
    stands = (held[seeded[:, None] + np.arange(len(hashes))] == wanted).all(axis=1)
    places: Ints = seeded[stands]
    return places


def _seeded(segment: Segment, hashes: Hashes) -> Ints | None:
    """Where the words must begin, if anywhere, by the first run among them that the index did not lengthen; None when
    it lengthened all."""
    frequent = segment.arrays["frequent"]
    keys, at = pair_keys(hashes, 1), np.arange(len(hashes) - 1)
    levels: list[tuple[Hashes, Ints]] = []
    for length in range(2, MAX_RUN):  # of the longest runs nothing says whether all places are kept
        levels.append((keys, at))
        whole = np.flatnonzero(~lengthened(frequent, keys))
        if len(whole):
            start = at[whole[0]]
            _, found = look_up(segment, [(keys[at == start], at[at == start]) for keys, at in levels])
            begins: Ints = found - start
            return begins
        at = at[at + length < len(hashes)]
        if not len(at):
            return None
        keys = longer_keys(keys[: len(at)], hashes[at + length], length + 1)
    return None


def word_runs(wanted: Hashes32, held: npt.NDArray[np.generic]) -> list[int]:
    """The words at which all hashes agree, one after the other."""
    last = len(held) - len(wanted) + 1
    if last <= 0:
        return []
    at = np.flatnonzero(held[:last] == wanted[0])
    for number in range(1, len(wanted)):
        at = at[held[at + number] == wanted[number]]
    return [int(number) for number in at]


def _places(one: Standing, n: int) -> Iterator[Place]:
    """One place for each passage that n words touch."""
    start, end = int(one.words.start[one.first]), int(one.words.end[one.first + n - 1])
    for piece in one.window.pieces:
        first, last = max(start, piece.start), min(end, piece.end)
        if first < last:
            yield place(one.window, piece, Span(first, last), piece.passage.source.language)
