"""Announced words: what follows "the Exalted said", unmarked and too short or too common to be told from chance.

Who announces scripture and goes on with words of it quotes them, however common they are. They are taken word for word,
as far as they stand in one place of a source.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import regex

from ..later import later
from ..library.segment import Segment
from ..model import Quotation
from ..normalise.words import Hashes32, Ints
from ..offsets import Span
from ..settings.finding import ANNOUNCED_LEAST, ANNOUNCED_LOOK, ANNOUNCED_MOST
from .block import Block
from .hit import Hit
from .lead_ins import announces_scripture
from .phrase import run_places
from .weight import word_hashes

_ANNOUNCER = later(
    lambda: regex.compile(
        r"(?:تعالى|سبحانه|وجل|وعلا|الله|שנאמר|ככתוב|שכתוב|כתיב|דכתיב)[*_:]{0,3}[ \t\n\u00a0]{1,3}(?=\p{L})"
    )
)
"""What the announcement ends in: a quick look before `announces_scripture`."""
_IN_EACH = "لسכנ"
"""Letters of which each of these words has one: `find` reads other scripts many times faster than a pattern."""


def announced(number: int, block: Block, segments: Sequence[Segment], known: Sequence[Hit]) -> list[Quotation]:
    """The announced words of one document that no agreement explains, as quotations without marks, role "line".

    known: the document's agreements that are told from chance.
    """
    begin = block.begins[number]
    end = block.begins[number + 1] if number + 1 < len(block.begins) else len(block.words.text)
    return [
        Quotation(span, span, parts=(span,), role="line")
        for first in _places(block, begin, end)
        if not any(hit.first <= first < hit.last for hit in known)
        for last in (first + _standing(first, block, segments),)
        if last - first >= ANNOUNCED_LEAST
        for span in (Span(int(block.words.start[first]) - begin, int(block.words.end[last - 1]) - begin),)
    ]


def _places(block: Block, begin: int, end: int) -> Iterator[int]:
    """The words, outside all marks, that an announcement stands before."""
    text, starts = block.words.text, block.stretch.starts
    if all(text.find(letter, begin, end) < 0 for letter in _IN_EACH):
        return
    for found in _ANNOUNCER.finditer(text, begin, end):
        first = bisect_left(starts, found.end())
        before = text[max(begin, found.start() - ANNOUNCED_LOOK) : found.end()].rstrip(" \t\n:*_")
        if first < len(starts) and not block.body[first] and announces_scripture(before):
            yield first


def _standing(first: int, block: Block, segments: Sequence[Segment]) -> int:
    """How many words from `first` on stand in a source one after the other, within one sentence of the draft."""
    last = first + 1
    while last - first < ANNOUNCED_MOST and not block.stretch.ends_sentence(last - 1) and not block.body[last]:
        last += 1
    if last - first < ANNOUNCED_LEAST:
        return 0
    return max((_run(first, last, block, segment) for segment in segments), default=0)


def _run(first: int, last: int, block: Block, segment: Segment) -> int:
    """The same in one segment; 0 when fewer than the least stand there, or source and draft agree again behind a word
    that differs: that is a changed quotation, and too little of it to be told from chance."""
    places = run_places(segment, block.words.hash[first : first + ANNOUNCED_LEAST])
    wanted, held = word_hashes(block.words.hash[first:last]), segment.arrays["words"]
    for n in range(ANNOUNCED_LEAST, len(wanted)):
        there = places[places + n < len(held)]
        more = there[held[there + n] == wanted[n]]
        if not len(more):
            return n if len(places) and not agree_again(there + n, held, wanted[n : n + 2]) else 0
        places = more
    return len(wanted) if len(places) else 0


def agree_again(at: Ints, held: npt.NDArray[np.generic], wanted: Hashes32) -> bool:
    """Is the next word, or the one behind it, the source's next but one, or the second the source's next?"""
    at = at[at + 1 < len(held)]
    again = bool(np.isin(held[at + 1], wanted).any())
    return again or (len(wanted) > 1 and bool((held[at] == wanted[1]).any()))
