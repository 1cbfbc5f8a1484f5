"""Caps: the most that is searched at one place of a draft, so that a text made of repeats costs no more than its share.

The heaviest are kept; by what they cover `repeats.py` has chosen before. What a cap leaves out is said: the draft words
go into the report. Bounds are measured by bench/pathological.py.
"""

from __future__ import annotations

import numpy as np

from ..normalise.words import Floats, Ints
from ..offsets import Span
from ..settings.finding import AROUND, LEAST_WORK, MOST_CHAINS, WORK
from .block import Block


def best_of(place: Ints, score: Floats, most: int) -> Ints:
    """The numbers of at most `most` entries with the highest scores at each place, ascending."""
    if len(place) <= most:
        return np.arange(len(place))
    order = np.lexsort((-score, place))
    first = np.flatnonzero(np.diff(place[order], prepend=-1))
    rank = np.arange(len(order)) - np.repeat(first, np.diff(np.append(first, len(order))))
    chosen: Ints = np.sort(order[rank < most])
    return chosen


def within_caps(draft: Ints, weight: Floats, size: Ints, block: Block) -> Ints:
    """The numbers of the chains that are aligned: the heaviest of each place, as many as each document's words allow.

    draft, weight, size: where each chain begins, its decades, its draft words.
    """
    place, work, most = block.place[draft], size + AROUND, MOST_CHAINS
    kept = best_of(place, weight, most)
    if work.sum() <= LEAST_WORK:
        return kept
    document = block.document_of[draft]
    limit = np.maximum(LEAST_WORK, WORK * np.bincount(block.document_of, minlength=1))
    while most > 1:
        over = np.bincount(document[kept], weights=work[kept], minlength=len(limit)) > limit
        if not over.any():
            break
        most //= 2
        much = over[document[kept]]
        few = kept[much][best_of(place[kept[much]], weight[kept[much]], most)]
        kept = np.union1d(kept[~much], few)
    return kept


def capped_spans(words: Ints, block: Block) -> list[tuple[Span, ...]]:
    """The places of the draft that hold these words, neighbouring ones as one, by document and in its offsets."""
    spans: list[tuple[Span, ...]] = [()] * len(block.begins)
    if not len(words):
        return spans
    places = np.unique(block.place[words])
    for run in np.split(places, np.flatnonzero(np.diff(places) > 1) + 1):
        first, last = np.searchsorted(block.place, (run[0], run[-1] + 1)).tolist()
        number = int(block.document_of[first])
        begin = block.begins[number]
        span = Span(int(block.words.start[first]) - begin, int(block.words.end[last - 1]) - begin)
        spans[number] = (*spans[number], span)
    return spans
