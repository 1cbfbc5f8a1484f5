"""Marked quotations with an editor's words in square brackets: "and let [sic] himself out", "he [is] at home".

The words in brackets, and the word a bracket is written to ("seem[s]"), are announced as the editor's. They need not
agree, and where few words stand around them the search finds too little: so the runs of words between them are looked
up, each behind the other with no more between than brackets stand for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import regex

from ..library.segment import Segment
from ..model import Quotation
from ..normalise.words import Hashes32, Ints
from ..settings.finding import (
    EDITED_GAP,
    EDITED_RUNS,
    STANDING_LEAST,
    STANDING_MOST,
    STANDING_NAMED,
)
from .align import Step, equal_steps
from .block import Block
from .hit import Hit, Stretch
from .phrase import places_of_runs
from .weight import word_hashes

Run = tuple[int, int]
_UNITS = regex.compile(r"[\p{L}\p{M}]*+\[[^\[\]\n]{1,200}\][\p{L}\p{M}]*+")


def edited_words(body: Run, stretch: Stretch) -> frozenset[int]:
    """The words of a quotation [first, last) that are an editor's."""
    text = stretch.words.text
    start, end = stretch.starts[body[0]], int(stretch.words.end[body[1] - 1])
    if "[" not in text[max(0, start - 1) : end]:
        return frozenset()
    units = [unit.span() for unit in _UNITS.finditer(text, max(0, start - 1), end + 1)]
    starts = stretch.starts[body[0] : body[1]]
    return frozenset(
        body[0] + k for k, at in enumerate(starts) if any(first <= at < last for first, last in units)
    )


def edited_hits(
    quotations: Sequence[Sequence[Quotation]], segments: Sequence[Segment], block: Block
) -> Iterator[tuple[int, Hit]]:
    """Where all words around the brackets of a marked quotation stand, with the number of the document."""
    for document, (own, begin) in enumerate(zip(quotations, block.begins, strict=True)):
        for quotation in own:
            runs = _runs(quotation, begin, block)
            for segment in segments if runs else ():
                for places in _places(runs, segment, block)[:STANDING_NAMED].tolist():
                    one = _hit(runs, places, segment, block)
                    if one is not None:
                        yield document, one


def _runs(quotation: Quotation, begin: int, block: Block) -> list[Run]:
    """The runs of words around the brackets of a quotation; none where few words stand at its edges."""
    first, last = block.stretch.word_range(quotation.body, begin)
    if quotation.marks is None or not STANDING_LEAST < last - first <= STANDING_MOST:
        return []
    edited = edited_words((first, last), block.stretch)
    edges = [first - 1, *sorted(edited), last]
    runs = [(low + 1, high) for low, high in pairwise(edges) if high - low > 1]
    sizes = [high - low for low, high in runs]
    known = all(block.known[low:high].all() for low, high in runs)
    if not edited or not known or not 1 < len(runs) <= EDITED_RUNS or min(sizes[0], sizes[-1]) < 2:
        return []  # a lone word at an edge, beyond a bracket, may stand there by chance
    return runs


def _places(runs: Sequence[Run], segment: Segment, block: Block) -> Ints:
    """Where the runs begin in a segment, one behind the other, a row each place."""
    wanted = word_hashes(block.words.hash[runs[0][0] : runs[-1][1]])
    longest = max(range(len(runs)), key=lambda number: (runs[number][1] - runs[number][0], -number))
    (places,) = places_of_runs(segment, block.words.hash, [runs[longest]])
    columns = {longest: places}
    for numbers in (range(longest + 1, len(runs)), range(longest - 1, -1, -1)):
        for number in numbers:
            ahead = number > longest
            beside = number - 1 if ahead else number + 1
            size = runs[beside if ahead else number]
            hashes = wanted[runs[number][0] - runs[0][0] : runs[number][1] - runs[0][0]]
            step = size[1] - size[0] if ahead else size[0] - size[1]
            at = _beside(columns[beside] + step, hashes, segment, 1 if ahead else -1)
            kept = at >= 0
            columns = {k: column[kept] for k, column in columns.items()} | {number: at[kept]}
    return np.stack([columns[number] for number in range(len(runs))], axis=1)


def _beside(at: Ints, wanted: Hashes32, segment: Segment, side: int) -> Ints:
    """Where these words begin, at most EDITED_GAP words from each place, the nearest; -1 where they do not."""
    held = segment.arrays["words"]
    out = np.full(len(at), -1, dtype=np.int64)
    for gap in range(EDITED_GAP, -1, -1):
        begin = at + side * gap
        inside = (begin >= 0) & (begin + len(wanted) <= len(held))
        begin = np.where(inside, begin, 0)
        same = inside.copy()
        for k, word in enumerate(wanted):
            same &= held[np.minimum(begin + k, len(held) - 1)] == word
        out = np.where(same, begin, out)
    return out


def _hit(runs: Sequence[Run], places: Sequence[int], segment: Segment, block: Block) -> Hit | None:
    """The hit on runs that stand at these places; None where they stand in two sources."""
    first, last = runs[0][0], runs[-1][1]
    window, words, begin = segment.window(places[0], places[-1] + last - runs[-1][0])
    if places[0] < begin or places[-1] + last - runs[-1][0] - begin > len(words):
        return None
    steps: list[Step] = []
    for (low, high), at in zip(runs, places, strict=True):
        i, j = low - first, at - begin
        if words.keys(j, j + high - low) != block.words.keys(low, high):
            return None  # other words with this hash
        if steps:
            steps.append(Step(steps[-1].i2, i, steps[-1].j2, j, False, 0.0))
        steps += equal_steps(i, j, block.stretch.weights[low:high].tolist())
    score = sum(step.gain for step in steps)
    return Hit(first, last, first, segment, window, words, begin, tuple(steps), score)
