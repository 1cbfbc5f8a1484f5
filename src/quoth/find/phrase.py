"""Every place where some words stand one after the other, however short or frequent they are.

The search for quotations asks for evidence and leaves out what chance explains; "where do these words
stand" asks for
all of it. Words are compared folded, as everywhere, so marks and letter forms do not count.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from ..library.segment import Segment
from ..library.shelf import Shelf
from ..model import Piece, Place, Window
from ..normalise.words import Words
from .weight import word_hashes

CONTEXT = 200
"""Characters of context shown before and after a place, as in findings."""


def places_of_phrase(phrase: str, shelf: Shelf) -> list[Place]:
    """The places in the order of the library; a phrase over a border gives one place for each passage it
    touches."""
    words = Words(phrase)
    if not len(words):
        return []
    return [place for segment in shelf.segments for place in _in_segment(words, segment)]


def _in_segment(words: Words, segment: Segment) -> Iterator[Place]:
    wanted = words.keys(0, len(words))
    for at in word_runs(word_hashes(words.hash), segment.arrays["words"]):
        window, held, first = segment.window(at, at + len(words))
        start = at - first
        if start < 0 or held.keys(start, min(len(held), start + len(words))) != wanted:
            continue  # another source's words, or other words with the same hash
        yield from _places(window, int(held.start[start]), int(held.end[start + len(words) - 1]))


def word_runs(wanted: npt.NDArray[np.uint32], held: npt.NDArray[np.generic]) -> list[int]:
    """The words at which all hashes agree, one after the other."""
    last = len(held) - len(wanted) + 1
    if last <= 0:
        return []
    at = np.flatnonzero(held[:last] == wanted[0])
    for number in range(1, len(wanted)):
        at = at[held[at + number] == wanted[number]]
    return [int(number) for number in at]


def _places(window: Window, start: int, end: int) -> Iterator[Place]:
    for piece in window.pieces:
        first, last = max(start, piece.start), min(end, piece.end)
        if first < last:
            yield _place(window, piece, first, last)


def _place(window: Window, piece: Piece, start: int, end: int) -> Place:
    passage = piece.passage
    offset = passage.base - piece.start
    return Place(
        source=passage.source.siglum,
        work=passage.source.work,
        locator=passage.locator,
        start=start + offset,
        end=end + offset,
        text=window.text[start:end],
        before=window.text[max(0, start - CONTEXT) : start],
        after=window.text[end : end + CONTEXT],
        language=passage.source.language,
        digest=passage.source.digest,
    )
