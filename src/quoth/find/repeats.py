"""Text that says the same again and again: of its many agreements with a source the longest that cover it are kept.

A verse a thousand times, or two words in turn, agrees with a library that repeats it at every shift. There the runs are
first lengthened as far as draft and source are the same, and of each word of the draft the longest few are followed.
All other text passes as it is; `caps.py` bounds both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..library.segment import Segment
from ..normalise.words import Bools, Floats, Hashes32, Ints
from ..settings.finding import LEAST_UNBROKEN, NEW_WORDS, SAID_PLACES, UNBROKEN
from .block import Block
from .runs import Runs


class Followed(NamedTuple):
    """The runs that are followed, and the draft words at which heavy ones are not."""

    runs: Runs
    left_out: Ints


def followed(runs: Runs, floor: Floats, segment: Segment, block: Block) -> Followed:
    """All runs, but where a document repeats itself the longest ones only. floor: for each draft word, from how many
    decades on it is said that a run is left out."""
    again = block.repeated[runs.draft]
    if not again.any():
        return Followed(runs, np.zeros(0, dtype=np.int64))
    long = _lengthened(runs.only(again), segment, block)
    kept = _covering(long, len(block.hashes))
    left = long.only(~kept & (long.score >= floor[long.draft]))
    return Followed(_together([runs.only(~again), long.only(kept)]), _words_of(left, len(block.hashes)))


def _together(parts: Sequence[Runs]) -> Runs:
    """All runs of these."""
    draft, draft_end, shift, score = zip(*parts, strict=True)
    return Runs(np.concatenate(draft), np.concatenate(draft_end), np.concatenate(shift), np.concatenate(score))


def _words_of(runs: Runs, n_words: int) -> Ints:
    """The draft words of some runs."""
    opened = np.bincount(runs.draft, minlength=n_words + 1) - np.bincount(runs.draft_end, minlength=n_words + 1)
    return np.flatnonzero(np.cumsum(opened) > 0)


def _lengthened(runs: Runs, segment: Segment, block: Block) -> Runs:
    """The runs over all neighbouring words that are the same, each stretch of a diagonal once. They cross no mark and
    no border of sources."""
    runs = runs.only(np.lexsort((runs.draft, runs.shift)))
    diagonal = np.cumsum(np.diff(runs.shift, prepend=runs.shift[0] - 1) != 0)
    keys = (diagonal << 32) + runs.draft
    long: list[Runs] = []
    waiting = np.searchsorted(diagonal, np.arange(1, diagonal[-1] + 1))
    while len(waiting):
        long.append(_over_the_same(runs.only(waiting), segment, block))
        next_one = np.searchsorted(keys, (diagonal[waiting] << 32) + long[-1].draft_end)
        inside = next_one < len(keys)
        inside[inside] = diagonal[next_one[inside]] == diagonal[waiting[inside]]
        waiting = next_one[inside]
    return _together(long)


def _over_the_same(runs: Runs, segment: Segment, block: Block) -> Runs:
    """Each run over all neighbouring words that are the same."""
    here, there = block.hashes, np.asarray(segment.arrays["words"])
    at, at_there = runs.draft, runs.draft + runs.shift
    room = [_room(at, block.edges, len(here)), _room(at_there, segment.source_edges, len(there))]
    behind = _same(here, there, at, at_there, np.minimum(room[0][1], room[1][1]), 1)
    before = _same(here, there, at - 1, at_there - 1, np.minimum(room[0][0], room[1][0]), -1)
    first, last = at - before, np.maximum(at + behind, runs.draft_end)
    said = np.concatenate(([0.0], np.cumsum(block.weights, dtype=np.float64)))
    unbroken = LEAST_UNBROKEN * np.maximum(behind + before - UNBROKEN, 0)
    score = np.maximum(runs.score, np.maximum(said[at + behind] - said[first], unbroken)).astype(np.float32)
    return Runs(first, last, runs.shift, score)


def _room(at: Ints, edges: Ints, n: int) -> tuple[Ints, Ints]:
    """How many words lie before these words, and from them on, up to the next edges."""
    ends = np.concatenate(([0], edges, [n]))
    number = np.searchsorted(ends, at, side="right")
    return at - ends[number - 1], ends[np.minimum(number, len(ends) - 1)] - at


_WIDTHS = (16, 64, 256, 1024)
"""Words that are compared at once, of all runs; what is longer is compared run by run."""
_CELLS = 1 << 20
_PIECE = 1 << 16


def _same(here: Hashes32, there: Hashes32, at: Ints, at_there: Ints, room: Ints, way: int) -> Ints:
    """How many neighbouring words are the same, from these words on and with at most so much room."""
    length, open_ones = np.zeros(len(at), dtype=np.int64), np.flatnonzero(room > 0)
    for width in _WIDTHS:
        going = [open_ones[:0]]
        for low in range(0, len(open_ones), _CELLS // width):
            some = open_ones[low : low + _CELLS // width]
            step = length[some, None] + np.arange(width)
            inside = step < room[some, None]
            step[~inside] = 0
            same = inside & (here[at[some, None] + way * step] == there[at_there[some, None] + way * step])
            n = np.where(same.all(axis=1), width, same.argmin(axis=1))
            length[some] += n
            going.append(some[n == width])
        open_ones = np.concatenate(going)
    for number in open_ones.tolist():
        done, most = int(length[number]), int(room[number])
        one, other = here[at[number] :: way], there[at_there[number] :: way]
        while done < most:
            same = one[done : min(most, done + _PIECE)] == other[done : min(most, done + _PIECE)]
            done += len(same) if same.all() else int(same.argmin())
            if not same.all():
                break
        length[number] = done
    return length


def _covering(runs: Runs, n_words: int) -> Bools:
    """The heaviest runs of which a share of the words is covered by few others."""
    depth = np.zeros(n_words, dtype=np.uint8)
    kept = np.zeros(len(runs.draft), dtype=bool)
    order = np.argsort(-runs.score, kind="stable")
    spans = zip(order.tolist(), runs.draft[order].tolist(), runs.draft_end[order].tolist(), strict=True)
    for number, first, last in spans:
        covered = depth[first:last]
        few = covered < SAID_PLACES
        if NEW_WORDS * np.count_nonzero(few) >= last - first:
            kept[number] = True
            covered += few
    return kept
