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
from .pieces import in_order, pieces_of, steps_over


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
    yield from _parted_hits(quotations, segments, block)


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


def _asked_pieces(quotations: Sequence[Sequence[Quotation]], block: Block) -> Iterator[list[Asked]]:
    """The words between the ellipses and brackets of each quotation that has such."""
    for document, (own, begin) in enumerate(zip(quotations, block.begins, strict=True)):
        for quotation in own:
            if quotation.marks is None:
                continue
            spans = pieces_of(block.words.text, quotation.body, begin)
            ranges = [block.stretch.word_range(span, begin) for span in spans]
            pieces = [Asked(document, *pair) for pair in ranges if pair[1] > pair[0]]
            n_words = sum(one.last - one.first for one in pieces)
            known = all(block.known[one.first : one.last].all() for one in pieces)
            if known and STANDING_LEAST <= n_words <= STANDING_MOST:
                yield pieces


def _parted_hits(
    quotations: Sequence[Sequence[Quotation]], segments: Sequence[Segment], block: Block
) -> Iterator[tuple[int, Hit]]:
    """Where the words between the ellipses and brackets of a quotation stand in one passage, in order; each by itself
    may be too common to be found."""
    for pieces in _asked_pieces(quotations, block):
        runs = [(one.first, one.last) for one in pieces]
        for segment in segments:
            there = places_of_runs(segment, block.words.hash, runs)
            for at in there[0][:STANDING_NAMED].tolist() if all(map(len, there)) else ():
                end = segment.passage_word[np.searchsorted(segment.passage_word, at, side="right")]
                places = in_order([last - first for first, last in runs], there, at, int(end))
                if places is not None:
                    yield pieces[0].document, _parted(runs, places, segment, block)


def _parted(ranges: Sequence[tuple[int, int]], places: Sequence[int], segment: Segment, block: Block) -> Hit:
    first, last = ranges[0][0], ranges[-1][1]
    window, held, begin = segment.window(places[0], places[-1] + last - ranges[-1][0])
    weights = block.stretch.weights[first:last].tolist()
    steps = steps_over(ranges, [place - begin for place in places], weights)
    return Hit(first, last, first, segment, window, held, begin, tuple(steps), sum(step.gain for step in steps))


def _hit(first: int, weights: Sequence[float], segment: Segment, found: Standing) -> Hit:
    steps, last = tuple(equal_steps(0, found.first, weights)), first + len(weights)
    score = sum(step.gain for step in steps)
    return Hit(first, last, first, segment, found.window, found.words, found.window_first, steps, score)
