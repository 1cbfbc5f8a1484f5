"""A block: some documents read as one text, with what is known of each of its words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ..frozen import dataclass
from ..model import Document, Quotation
from ..normalise.emphasis import unmarked
from ..normalise.hyphens import undivided
from ..normalise.words import Bools, Floats, Hashes, Hashes32, Ints, Words
from ..settings.finding import DAMAGE_REACH, DAMAGED_SHARE, PLACE, SAID_AGAIN, SAID_RUN, SAID_SHARE
from .cells import cells
from .hit import Stretch
from .mark import mark
from .presented import whole_text
from .weight import Information, word_hashes

_BETWEEN = "\n\n\n\n"
"""What stands between two documents of a block; no word, pair or alignment crosses it."""
_SHORT = 4096
"""Words of a block whose folded letters are kept: an answer, a page."""


@dataclass(frozen=True, slots=True)
class Block:
    """Documents read as one text. Shape: arrays have one entry a word.

    marked: the quotations of each document, in its own offsets. begins: where each document begins in the text.
    bodies: the words [first, last) inside each pair of quotation marks, interrupted ones part by part.
    hashes: 32 bits. known: to the library. document_of: the number of its document. weights: decades. damaged: whether
    it stands in damaged text. strange: whether neither library nor general prose has it. body: the number of the
    outermost marked quotation it stands in, 0 outside all. cell: that of the table's cell it stands in. within: its
    number in its document. place: the number of its place; places of two documents are no neighbours. repeated: whether
    its document says again and again what stands there.
    """

    stretch: Stretch
    marked: Sequence[Sequence[Quotation]]
    begins: Sequence[int]
    bodies: Sequence[tuple[int, int]]
    hashes: Hashes32
    known: Bools
    document_of: npt.NDArray[np.int32]
    weights: Floats
    damaged: Bools
    strange: Bools
    body: Ints
    cell: Ints
    within: Ints
    place: Ints
    repeated: Bools
    document_edges: Ints
    body_edges: Ints
    cell_edges: Ints

    @property
    def stretch_of(self) -> Ints:
        """What no run and no chain crosses: the outermost marked quotation of each word, outside all its table's cell,
        else its document."""
        outside = -1 - self.document_of.astype(np.int64)
        if len(self.cell_edges):
            outside = np.where(self.cell > 0, outside - len(self.begins) - self.cell, outside)
        return np.where(self.body > 0, self.body, outside)

    @property
    def edges(self) -> Ints:
        """The words at which another stretch begins."""
        return np.flatnonzero(np.diff(self.stretch_of)) + 1

    @property
    def words(self) -> Words:
        """The words of all documents."""
        return self.stretch.words

    def document_around(self, word: int) -> tuple[int, int]:
        """The words [first, last) of the document that holds a word, of a table its cell."""
        if len(self.cell_edges) and self.cell[word]:
            return _around(word, self.cell_edges, len(self.hashes))
        return _around(word, self.document_edges, len(self.hashes))

    def marks_around(self, word: int) -> tuple[int, int]:
        """The words [first, last) between the outermost quotation marks on both sides of a word."""
        return _around(word, self.body_edges, len(self.hashes))


def block_of(documents: Sequence[Document], information: Information) -> Block:
    """The block of some documents."""
    text = unmarked(_BETWEEN.join(document.text for document in documents))
    words = Words(undivided(text, lambda word: bool(information.counts(word_hashes(Words(word).hash)).all())))
    sizes = [len(document.text) + len(_BETWEEN) for document in documents]
    begins = np.concatenate(([0], np.cumsum(sizes)))[: len(documents)]
    edges = np.append(np.searchsorted(words.start, begins), len(words))
    document_of = np.arange(len(documents), dtype=np.int32).repeat(np.diff(edges))
    hashes = word_hashes(words.hash)
    counts = information.counts(hashes)
    weights = information.decades(hashes, counts, information.habits(words.hash))
    marked = [mark(document) or whole_text(document.text) for document in documents]
    bodies = _bodies(words, marked, begins.tolist())
    body = _outermost(bodies, len(words))
    begun = zip(documents, begins.tolist(), strict=True)
    beside = [(span.start + begin, span.end + begin) for document, begin in begun for span in cells(document)]
    cell = _outermost(_words_in(words, beside), len(words))
    within = np.arange(len(words)) - edges[document_of]
    place = document_of * np.int64(2) + (np.arange(len(words)) - within >> PLACE) + (within >> PLACE)
    return Block(
        Stretch(words, weights, words.start.tolist(), words.keys(0, len(words)) if len(words) <= _SHORT else ()),
        marked,
        begins.tolist(),
        bodies,
        hashes,
        counts > 0,
        document_of,
        weights,
        _damaged((counts > 0) | information.common(hashes), edges[document_of], edges[document_of + 1]),
        information.strange(hashes, counts),
        body,
        cell,
        within,
        place,
        _repeated(words.hash, document_of, place),
        np.flatnonzero(np.diff(document_of)) + 1,
        np.flatnonzero(np.diff(body)) + 1,
        np.flatnonzero(np.diff(cell)) + 1,
    )


def _around(word: int, edges: Ints, n_words: int) -> tuple[int, int]:
    """The words [first, last) between the edges on both sides of a word."""
    at = int(edges.searchsorted(word, side="right"))
    return int(edges[at - 1]) if at else 0, int(edges[at]) if at < len(edges) else n_words


def _bodies(words: Words, marked: Sequence[Sequence[Quotation]], begins: Sequence[int]) -> list[tuple[int, int]]:
    """The words [first, last) of the block inside each pair of quotation marks; interrupted ones part by part."""
    spans = [
        (part.start + begin, part.end + begin)
        for quotations, begin in zip(marked, begins, strict=True)
        for quotation in quotations
        for part in (quotation.parts or (quotation.body,))
    ]
    return _words_in(words, spans)


def _words_in(words: Words, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words [first, last) of each span that holds some."""
    if not spans:
        return []
    edges = np.searchsorted(words.start, np.array(spans))
    return [(first, last) for first, last in edges.tolist() if first < last]


def _outermost(bodies: Sequence[tuple[int, int]], n_words: int) -> Ints:
    """For each word the number of the outermost marked quotation it stands in, 0 outside all."""
    number_of = np.zeros(n_words, dtype=np.int64)
    for number, (first, last) in enumerate(sorted(bodies, key=lambda body: body[1] - body[0]), 1):
        number_of[first:last] = number
    return number_of


def _repeated(hashes: Hashes, document_of: npt.NDArray[np.int32], place: Ints) -> Bools:
    """Which words stand at places most of whose runs of words stand more than SAID_AGAIN times in their document."""
    out = np.zeros(len(hashes), dtype=bool)
    n = len(hashes) - SAID_RUN + 1
    if n <= SAID_AGAIN:
        return out
    keys = document_of[:n].astype(np.uint64) * _SPREAD
    for k in range(SAID_RUN):
        keys = (keys + hashes[k : n + k]) * _SPREAD
    slots = (keys >> np.uint64(64 - n.bit_length() - 2)).astype(np.int64)
    again = (np.bincount(slots) > SAID_AGAIN)[slots]
    if again.any():
        _, number = np.unique(place, return_inverse=True)
        size = np.bincount(number)
        share = np.bincount(number[:n], weights=again, minlength=len(size)) / size
        out = (share > SAID_SHARE)[number]
    return out


_SPREAD = np.uint64(0x9E3779B97F4A7C15)


def _damaged(known: Bools, first: Ints, last: Ints) -> Bools:
    """Which words stand in text so full of unknown words that letters must have been damaged. first, last: the words
    [first, last) of each word's document."""
    n = len(known)
    if not n:
        return np.zeros(0, dtype=bool)
    unknown = np.concatenate(([0], np.cumsum(~known)))
    low = np.maximum(np.arange(n) - DAMAGE_REACH, first)
    high = np.minimum(np.arange(n) + DAMAGE_REACH, last)
    return (unknown[high] - unknown[low]) >= DAMAGED_SHARE * (high - low)
