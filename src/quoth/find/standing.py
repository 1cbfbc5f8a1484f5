"""Marked quotations that stand word for word in the sources, in all their places.

The index keeps a few places of what stands in many, so a refrain may have no seed in some of its places, and none of
them when what follows it differs; and a few common words lead to no chain. Before such words are called not found, or a
reference beside them wrong, every place is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from ..library.segment import Segment
from ..model import Quotation
from ..settings.finding import STANDING_LEAST, STANDING_MOST, STANDING_NAMED
from .align import equal_steps
from .block import Block
from .hit import Hit
from .phrase import Standing, places_of_runs, standing


class Asked(NamedTuple):
    """Words of the block [first, last) that are looked up, and the number of their document."""

    document: int
    first: int
    last: int


def standing_hits(
    quotations: Sequence[Sequence[Quotation]], segments: Sequence[Segment], block: Block, known: Sequence[Sequence[Hit]]
) -> Iterator[tuple[int, Hit]]:
    """Where the quotations of each document that are marked, or are all of its text, stand word for word, with the
    number of the document.

    Beyond the places known. known: the hits of each document so far.
    """
    asked = list(_asked(quotations, block))
    runs = [(first, last) for _, first, last in asked]
    found = [places_of_runs(segment, block.words.hash, runs) if runs else [] for segment in segments]
    places = [{(id(hit.segment), hit.first, hit.place[0]) for hit in hits} for hits in known]
    for number, (document, first, last) in enumerate(asked):
        weights = block.stretch.weights[first:last].tolist()
        for segment, there in zip(segments, found, strict=True):
            named, seen = there[number][:STANDING_NAMED].tolist(), places[document]
            new = [at for at in named if (id(segment), first, at) not in seen]
            for one in standing(block.words, first, last, segment, np.array(new, dtype=np.int64)):
                yield document, _hit(first, weights, segment, one)


def _asked(quotations: Sequence[Sequence[Quotation]], block: Block) -> Iterator[Asked]:
    """The words of the quotations of each document that are looked up, and of the parts of interrupted ones."""
    for document, (own, begin) in enumerate(zip(quotations, block.begins, strict=True)):
        for quotation in own:
            if quotation.marks is None and quotation.role != "line":
                continue
            for body in dict.fromkeys((quotation.body, *quotation.parts)):
                first, last = block.stretch.word_range(body, begin)
                if STANDING_LEAST <= last - first <= STANDING_MOST and block.known[first:last].all():
                    yield Asked(document, first, last)


def _hit(first: int, weights: Sequence[float], segment: Segment, found: Standing) -> Hit:
    steps, last = tuple(equal_steps(0, found.first, weights)), first + len(weights)
    score = sum(step.gain for step in steps)
    return Hit(first, last, first, segment, found.window, found.words, found.window_first, steps, score)
