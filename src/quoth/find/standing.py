"""Marked quotations that stand word for word in the sources, in all their places.

The index keeps a few places of what stands in many, so a refrain may have no seed in some of its places, and none of
them when what follows it differs. Before such words are called not found, or a reference beside them wrong, every place
is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ..library.index import MAX_RUN, frequent_slot, longer_keys, pair_keys
from ..library.segment import Segment
from ..model import Quotation
from ..normalise.words import Hashes, Ints
from .align import Step
from .block import Block
from .hit import Hit, Stretch
from .phrase import word_runs
from .seed import look_up
from .weight import word_hashes

_LEAST, _MOST = 3, 40
"""Words. Fewer say nothing; more do not stand in many places."""
_MANY = 300
"""Places that are shown; of more, the first."""


def standing_hits(
    quotations: Sequence[Quotation], segments: Sequence[Segment], block: Block, offset: int, known: Sequence[Hit]
) -> Iterator[Hit]:
    """Where the marked quotations of a document stand word for word, beyond the places known.

    offset: where the document begins in the block's text. known: its hits so far.
    """
    places = {(id(found.segment), found.first, found.place[0]) for found in known}
    for quotation in quotations:
        if quotation.marks is None:
            continue
        first, last = block.stretch.word_range(quotation.body, offset)
        if not _LEAST <= last - first <= _MOST or not block.known[first:last].all():
            continue
        for segment in segments:
            standing = run_places(segment, block.words.hash[first:last])[:_MANY].tolist()
            new = (at for at in standing if (id(segment), first, at) not in places)
            hits = (_hit((first, last), at, segment, block.stretch) for at in new)
            yield from (hit for hit in hits if hit is not None)


def run_places(segment: Segment, hashes: Hashes) -> Ints:
    """Every place of a segment where these words stand one after the other, ascending."""
    wanted, held = word_hashes(hashes), segment.arrays["words"]
    seeded = _seeded(segment, hashes)
    if seeded is None:
        return np.array(word_runs(wanted, held), dtype=np.int64)
    seeded = np.unique(seeded[(seeded >= 0) & (seeded + len(hashes) <= len(held))])
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
        slots = frequent_slot(keys)
        lengthened = (frequent[slots >> 3] >> (slots & 7).astype(np.uint8)) & 1 > 0
        whole = np.flatnonzero(~lengthened)
        if len(whole):
            start = at[whole[0]]
            found = [look_up(segment, keys[at == start], at[at == start])[1] for keys, at in levels]
            begins: Ints = np.concatenate(found) - start
            return begins
        at = at[at + length < len(hashes)]
        if not len(at):
            return None
        keys = longer_keys(keys[: len(at)], hashes[at + length], length + 1)
    return None


def _hit(body: tuple[int, int], at: int, segment: Segment, stretch: Stretch) -> Hit | None:
    first, last = body
    size = last - first
    keys, weights = stretch.slice(first, last)
    window, held, begin = segment.window(at, at + size)
    start = at - begin
    if start < 0 or held.keys(start, min(len(held), start + size)) != keys:
        return None  # over the border of a source, or other words with the same hash
    steps = tuple(Step(k, k + 1, start + k, start + k + 1, True, weights[k]) for k in range(size))
    return Hit(first, last, first, segment, window, held, begin, steps, sum(weights))
