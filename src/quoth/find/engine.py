"""The finder: drafts in, candidates out. Seeds, chains and alignments of a block of documents at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ..library.shelf import Shelf
from ..model import Candidate, Document, Quotation
from ..normalise.words import Words
from ..settings import Settings
from .chain import chain, runs_of
from .chance import needed
from .hit import Hit, Stretch, hits
from .mark import mark
from .seed import seed
from .select import select
from .weight import Information, word_hashes

_BETWEEN = "\n\n\n\n"
"""What stands between two documents of a block; no word, pair or alignment crosses it."""
_LEAST_FLOOR = 0.5
"""Decades. A chain lighter than this says nothing, however small the library."""
_SHORT = 8
"""Words. A marked quotation of at most this many is searched with the lowest floor."""
_DAMAGE_REACH = 40
"""Words around a word by which its surroundings are called damaged."""
_DAMAGED_SHARE = 0.27
"""Share of words unknown to the library from which running text counts as damaged. english-kjv: of clean novels
.14 is unknown to the King James Bible (.22 in the worst twentieth), with 3 % letter damage .22, with 8 % .38."""


class Finder:
    """Finds quotations of one library. Build it once for many drafts."""

    def __init__(self, shelf: Shelf, settings: Settings) -> None:
        self._shelf, self._settings = shelf, settings
        self._information = Information(shelf)

    def find(self, documents: Sequence[Document]) -> list[list[Candidate]]:
        """The candidates of each document, in document order."""
        text = _BETWEEN.join(document.text for document in documents)
        words = Words(text)
        sizes = [len(document.text) + len(_BETWEEN) for document in documents]
        begins = np.concatenate(([0], np.cumsum(sizes)))[: len(documents)]
        document_of = (np.searchsorted(begins, words.start, side="right") - 1).astype(np.int32)
        hashes = word_hashes(words.hash)
        counts = self._information.counts(hashes)
        weights = self._information.decades(hashes, counts, self._information.habits(words.hash))
        marked = [mark(document) for document in documents]
        damaged = _damaged(counts > 0, document_of)
        bodies = _bodies(words, marked, begins.tolist())
        floor = self._floor(bodies, damaged)
        body = _outermost(bodies, len(words))
        stretch = Stretch(words, words.keys(0, len(words)), weights.tolist())
        found: list[list[Hit]] = [[] for _ in documents]
        for segment in self._shelf.segments:
            seeds = seed(segment, words, counts > 0, document_of, damaged)
            runs = runs_of(seeds, hashes, segment.arrays["words"], weights, body)
            for found_chain in chain(runs, floor, body):
                number = int(document_of[found_chain.draft])
                bounds = _bounds(document_of, number)
                torn, least = bool(damaged[found_chain.draft]), float(floor[found_chain.draft])
                own = hits(found_chain, segment, stretch, bounds, torn, least)
                if body[found_chain.draft]:  # another copy may stand right outside the marks and take the words
                    inside = _bounds_within(body, found_chain.draft, bounds)
                    if any(one.first < inside[0] or one.last > inside[1] for one in own):
                        own += hits(found_chain, segment, stretch, inside, torn, least)
                found[number] += own
        n_words = self._information.n_words
        return [
            select(own, quotations, stretch, int(begin), n_words, self._settings)
            for own, quotations, begin in zip(found, marked, begins.tolist(), strict=True)
        ]

    def _floor(self, bodies: Sequence[tuple[int, int]], damaged: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
        """Decades a chain must reach at each draft word: less inside quotation marks and in damaged text."""
        settings, n_words = self._settings, self._information.n_words
        running = max(_LEAST_FLOOR, needed(min(1.0, settings.max_chance), n_words, settings) - settings.run_slack)
        marks = max(_LEAST_FLOOR, needed(settings.marked_chance, n_words, settings) - settings.run_slack)
        short = max(_LEAST_FLOOR, needed(settings.whole_chance, n_words, settings) - settings.short_slack)
        torn = min(settings.damaged_floor, running)
        floor = np.where(damaged, torn, running).astype(np.float32)
        for first, last in bodies:
            least = np.where(damaged[first:last], torn, short if last - first <= _SHORT else marks)
            np.minimum(floor[first:last], least, out=floor[first:last])
        return floor


def _bodies(words: Words, marked: Sequence[Sequence[Quotation]], begins: Sequence[int]) -> list[tuple[int, int]]:
    """The words [first, last) of the block inside each pair of quotation marks; interrupted ones part by part."""
    spans = [
        (part.start + begin, part.end + begin)
        for quotations, begin in zip(marked, begins, strict=True)
        for quotation in quotations
        for part in (quotation.parts or (quotation.body,))
    ]
    if not spans:
        return []
    edges = np.searchsorted(words.start, np.array(spans))
    return [(first, last) for first, last in edges.tolist() if first < last]


def _outermost(bodies: Sequence[tuple[int, int]], n_words: int) -> npt.NDArray[np.int64]:
    """For each word the number of the outermost marked quotation it stands in, 0 outside all."""
    number_of = np.zeros(n_words, dtype=np.int64)
    for number, (first, last) in enumerate(sorted(bodies, key=lambda body: body[1] - body[0]), 1):
        number_of[first:last] = number
    return number_of


def _bounds(document_of: npt.NDArray[np.int32], number: int) -> tuple[int, int]:
    first, last = np.searchsorted(document_of, (number, number + 1)).tolist()
    return first, last


def _bounds_within(body: npt.NDArray[np.int64], word: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """The words of the outermost marked quotation that holds `word`."""
    other = body[bounds[0] : bounds[1]] != body[word]
    before = np.flatnonzero(other[: word - bounds[0]])
    after = np.flatnonzero(other[word - bounds[0] :])
    first = bounds[0] + int(before[-1]) + 1 if len(before) else bounds[0]
    return first, word + int(after[0]) if len(after) else bounds[1]


def _damaged(known: npt.NDArray[np.bool_], document_of: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    """Which words stand in text so full of unknown words that letters must have been damaged."""
    n = len(known)
    if not n:
        return np.zeros(0, dtype=bool)
    unknown = np.concatenate(([0], np.cumsum(~known)))
    low = np.maximum(np.arange(n) - _DAMAGE_REACH, np.searchsorted(document_of, document_of, side="left"))
    high = np.minimum(np.arange(n) + _DAMAGE_REACH, np.searchsorted(document_of, document_of, side="right"))
    return (unknown[high] - unknown[low]) >= _DAMAGED_SHARE * (high - low)
