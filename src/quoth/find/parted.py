"""How a page is laid out parts running text: verses below each other, a note behind each lemma.

The source's next words need not belong to those before where a line ends on purpose and the source does not go on, and
in the line behind one that ends in words of the draft's own ("4. *the first lamp*: a plain one.", and below it
"5. *the second*: ...").
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from ..settings.finding import LINE_SEAM, MORE_THAN_PUT_IN, NEXT_LINE
from .hit import Hit, Stretch
from .neighbours import between


def parted(found: Hit, stretch: Stretch) -> list[Hit]:
    """The agreement, in pieces where it runs over such a border."""
    text = stretch.words.text[int(stretch.words.start[found.first]) : int(stretch.words.start[found.last - 1])]
    if "\n" not in text:
        return [found]
    ends = [found.first, *sorted({*_lines(found, stretch), *_notes(found, stretch)}), found.last]
    if len(ends) == 2:
        return [found]
    pieces = (between(found, low, high) for low, high in itertools.pairwise(ends))
    return [piece for piece in pieces if piece is not None]


def _lines(found: Hit, stretch: Stretch) -> Iterator[int]:
    """The words with which a line begins where the source does not go on."""
    there = {
        found.base + word: step.j for step in found.steps if step.j < step.j2 for word in range(step.i, step.i2)
    }
    for at in range(found.first + 1, found.last):
        near = max(found.first, at - LINE_SEAM), min(found.last, at + LINE_SEAM) - 1
        if _jumps(there, *near) and stretch.ends_line(at - 1):
            yield at


def _jumps(there: Mapping[int, int], first: int, last: int) -> bool:
    """Does the source leave out more than a verse's number between these two draft words, or has only one of them?"""
    if first not in there or last not in there:
        return (first in there) != (last in there)
    return there[last] - there[first] > last - first + NEXT_LINE


def _notes(found: Hit, stretch: Stretch) -> Iterator[int]:
    """The words with which a line begins behind one that ends, on purpose, in words of the draft's own."""
    differ = [step for step in found.steps if not step.equal and step.gain <= 0]
    odd = {found.base + word for step in differ for word in range(step.i, step.i2)}
    words = stretch.words
    for at in odd if len(odd) >= MORE_THAN_PUT_IN else ():
        if at + 1 >= found.last or "\n" not in words.text[int(words.end[at]) : stretch.starts[at + 1]]:
            continue
        last = range(max(found.first, at + 1 - 2 * MORE_THAN_PUT_IN), at + 1)
        if sum(word in odd for word in last) >= MORE_THAN_PUT_IN and stretch.ends_line(at):
            yield at + 1
