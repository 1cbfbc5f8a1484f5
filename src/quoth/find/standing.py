"""Marked quotations that stand word for word in the sources, in all their places.

The index keeps a few places of what stands in many, so a refrain may have no seed in some of its places, and none of
them when what follows it differs; and a few common words lead to no chain. Before such words are called not found, or a
reference beside them wrong, every place is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ..library.segment import Segment
from ..model import Quotation
from ..settings.finding import STANDING_LEAST, STANDING_MOST, STANDING_NAMED
from .align import equal_steps
from .block import Block
from .hit import Hit
from .phrase import Standing, standing


def standing_hits(
    quotations: Sequence[Quotation], segments: Sequence[Segment], block: Block, offset: int, known: Sequence[Hit]
) -> Iterator[Hit]:
    """Where the quotations of a document that are marked, or are all of its text, stand word for word.

    Beyond the places known. offset: where the document begins in the block's text. known: its hits so far.
    """
    places = {(id(found.segment), found.first, found.place[0]) for found in known}
    for quotation in quotations:
        if quotation.marks is None and quotation.role != "line":
            continue
        first, last = block.stretch.word_range(quotation.body, offset)
        if not STANDING_LEAST <= last - first <= STANDING_MOST or not block.known[first:last].all():
            continue
        weights = block.stretch.weights[first:last].tolist()
        for segment in segments:
            for found in islice(standing(block.words, first, last, segment), STANDING_NAMED):
                if (id(segment), first, found.window_first + found.first) not in places:
                    yield _hit(first, weights, segment, found)


def _hit(first: int, weights: Sequence[float], segment: Segment, found: Standing) -> Hit:
    steps, last = tuple(equal_steps(0, found.first, weights)), first + len(weights)
    score = sum(step.gain for step in steps)
    return Hit(first, last, first, segment, found.window, found.words, found.window_first, steps, score)
