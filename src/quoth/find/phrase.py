"""Every place where some words stand one after the other, however short or frequent they are.

The search for quotations asks for evidence and leaves out what chance explains; "where do these words stand" asks for
all of it. Words are compared folded, as everywhere, so marks and letter forms do not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ..library.index import MAX_RUN, lengthened
from ..library.places import place
from ..library.segment import Segment
from ..library.shelf import Shelf
from ..model import Place, Window
from ..normalise.words import Bools, Hashes, Hashes32, Ints, Words
from ..offsets import Span
from .seed import Keys, lengthening, look_up
from .weight import word_hashes

_SCANNED = 300_000
"""Words of a segment up to which all of them are compared with the first word: 0.1 ms, as the look-up of seeds."""
_AT_ONCE = 64
"""Places whose windows are made at once."""


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


def standing(
    words: Words, first: int, last: int, segment: Segment, places: Ints | None = None
) -> Iterator[Standing]:
    """Where the words [first, last) stand in a segment, ascending, within one source. places: as `run_places` says."""
    if first >= last:
        return
    if places is None:
        places = run_places(segment, words.hash[first:last])
    n, wanted = last - first, words.keys(first, last) if len(places) else []
    for low in range(0, len(places), _AT_ONCE):
        some = places[low : low + _AT_ONCE]
        segment.prepare(some, some + n)
        for at in some.tolist():
            window, held, begin = segment.window(at, at + n)
            start = at - begin
            if start >= 0 and held.keys(start, min(len(held), start + n)) == wanted:
                yield Standing(window, held, start, begin)  # else over a source's border, or other words with this hash


def run_places(segment: Segment, hashes: Hashes) -> Ints:
    """Every place of a segment where these words stand one after the other, ascending."""
    return places_of_runs(segment, hashes, [(0, len(hashes))])[0]


def places_of_runs(segment: Segment, hashes: Hashes, runs: Sequence[tuple[int, int]]) -> list[Ints]:
    """The same for several runs of these words, [first, last), looked up together."""
    stood = segment.stood
    if len(stood) + len(runs) > _REMEMBERED:
        stood.clear()
    asked = [hashes[first:last].tobytes() for first, last in runs]
    new = {key: run for key, run in zip(asked, runs, strict=True) if key not in stood}
    if new:
        stood.update(zip(new, _places_of_runs(segment, hashes, list(new.values())), strict=True))
    return [stood[key] for key in asked]


_REMEMBERED = 64
"""Runs whose places are kept: the finder and the guard ask for the same quotation, word for word."""


def _places_of_runs(segment: Segment, hashes: Hashes, runs: Sequence[tuple[int, int]]) -> list[Ints]:
    wanted = word_hashes(hashes)
    if segment.n_words <= _SCANNED:
        return [_scanned(segment, wanted[first:last]) for first, last in runs]
    found = _Runs(hashes, runs)
    number, begin = found.seeded(segment)
    stands = found.stand(number, begin, wanted, segment.arrays["words"])
    number, begin = number[stands], begin[stands]
    edges = number.searchsorted(np.arange(len(runs) + 1)).tolist()
    return [
        begin[low:high] if seeded else _scanned(segment, wanted[first:last])
        for (first, last), seeded, (low, high) in zip(runs, found.start >= 0, pairwise(edges), strict=True)
    ]


class _Runs:
    """Some runs of words laid end to end. Shape: one entry a run.

    start: the first word of a run of words in each that the index did not lengthen; -1 where it lengthened all.
    """

    def __init__(self, hashes: Hashes, runs: Sequence[tuple[int, int]]) -> None:
        edges = np.array(runs, dtype=np.int64)
        self._first, self._size = edges[:, 0], edges[:, 1] - edges[:, 0]
        self._begin = self._size.cumsum() - self._size
        self._run_of = np.arange(len(edges)).repeat(self._size)
        self._hashes = hashes[np.arange(len(self._run_of)) + (self._first - self._begin)[self._run_of]]
        self.start = np.full(len(edges), -1)

    def seeded(self, segment: Segment) -> tuple[Ints, Ints]:
        """Which of the runs must begin where in the segment, if anywhere, by what the index has of the words from
        `start` on. Ascending, each once."""
        of = self._run_of
        pairs, known = np.flatnonzero(of[1:] == of[:-1]), np.ones(len(of), dtype=bool)
        levels: list[Keys] = []  # of the longest runs nothing says whether all places are kept
        for keys, at in islice(lengthening(segment, self._hashes, pairs, known, of), MAX_RUN - 2):
            levels.append((keys, at))
            whole = at[~lengthened(segment.arrays["frequent"], keys)]
            whole = whole[self.start[of[whole]] < 0]
            whole = whole[np.diff(of[whole], prepend=-1) > 0]
            self.start[of[whole]] = whole
        own = [(keys[here], at[here]) for keys, at in levels for here in (self.start[of[at]] == at,)]
        at, source = look_up(segment, own)
        number = of[at]
        begin = source - at + self._begin[number]
        inside = (begin >= 0) & (begin + self._size[number] <= segment.n_words)
        packed = np.sort(number[inside] << 40 | begin[inside])
        packed = packed[np.diff(packed, prepend=-1) > 0]
        return packed >> 40, packed & ((1 << 40) - 1)

    def stand(self, number: Ints, begin: Ints, wanted: Hashes32, held: npt.NDArray[np.generic]) -> Bools:
        """At which of these places all words of the run stand."""
        if not len(number):
            return np.zeros(0, dtype=bool)
        size = self._size[number]
        ends = size.cumsum()
        word = np.arange(ends[-1]) - (ends - size).repeat(size)
        same = held[begin.repeat(size) + word] == wanted[self._first[number].repeat(size) + word]
        stands: Bools = np.logical_and.reduceat(same, ends - size)
        return stands


def _scanned(segment: Segment, wanted: Hashes32) -> Ints:
    """The same by comparing all words of the segment with the rarest of these, then the others."""
    vocabulary = segment.arrays["vocabulary"]
    known = np.minimum(vocabulary.searchsorted(wanted), len(vocabulary) - 1)
    rarest = int(segment.arrays["counts"][known].argmin())
    return np.array(word_runs(wanted, segment.arrays["words"], rarest), dtype=np.int64)


def word_runs(wanted: Hashes32, held: npt.NDArray[np.generic], first: int = 0) -> list[int]:
    """The words at which all hashes agree, one after the other. first: the one that is compared first."""
    last = len(held) - len(wanted) + 1
    if last <= 0:
        return []
    at = np.flatnonzero(held[first : first + last] == wanted[first])
    for number in range(len(wanted)):
        at = at[held[at + number] == wanted[number]]
    return [int(number) for number in at]


def _places(one: Standing, n: int) -> Iterator[Place]:
    """One place for each passage that n words touch."""
    start, end = int(one.words.start[one.first]), int(one.words.end[one.first + n - 1])
    for piece in one.window.pieces:
        first, last = max(start, piece.start), min(end, piece.end)
        if first < last:
            yield place(one.window, piece, Span(first, last), piece.passage.source.language)
