"""Strays: words of the draft's own beside a quotation that happen to stand in the source's neighbourhood as well.

"Ever since they say: In the evening ...", where the verse before has "... and ever since": the alignment takes the
lead-in as the beginning of the quotation, and what stands between as left out. In running text an end that a gap with a
border in it parts from the rest, and that says too little to be a quotation, is the draft's own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import regex

from ..later import later
from ..settings.finding import BEYOND_BORDER, MORE_THAN_PUT_IN
from .align import Step
from .hit import Hit, Stretch

Counts = Callable[[Hit], bool]
"""Is an agreement a quotation by itself?"""
Gap = tuple[int, int]
"""The steps [first, last) between two that agree."""
_OPENING, _CLOSING = "[({（【［", "])}）】］"
_MARKED = later(lambda: regex.compile(r"…|\.\s?\.|[\[\](){}（）【】［］]"))


def without_strays(found: Hit, stretch: Stretch, counts: Counts) -> Hit:
    """The agreement without the ends that are the draft's own."""
    steps = found.steps
    first, last = 0, len(steps)
    gaps = [gap for gap in _gaps(steps) if _parts(found, gap, stretch)]
    for begin, end in gaps:
        head = _piece(found, steps[first:begin])
        if head.score < _says(steps[end:]) and not counts(head):
            first = end
    for begin, end in reversed(gaps):
        tail = _piece(found, steps[end:last])
        if first < begin and tail.score < _says(steps[first:begin]) and not counts(tail):
            last = begin
    first, last = _within_passages(found, first, last)
    if last - first == len(steps):
        return found
    lost = sum(step.gain for step in (*steps[:first], *steps[last:]))
    return replace(_piece(found, steps[first:last]), score=found.score - max(0.0, lost))


def _within_passages(found: Hit, first: int, last: int) -> Gap:
    """The steps [first, last) without a word or two at an end that stand beyond a passage's border and do not all
    agree: words of the draft's own beside a passage ("in the text" before it, "but now" behind it)."""
    for at in range(last - 1, first, -1):
        end = found.steps[at:last]
        if end[-1].i2 - end[0].i > BEYOND_BORDER:
            break
        before = found.steps[at - 1]
        if _begins_passage(found, before.j2, end[0].j) and not all(step.equal for step in (before, *end)):
            last = next(k + 1 for k in range(at - 1, first - 1, -1) if found.steps[k].equal or k == first)
            break
    for at in range(first + 1, last):
        end = found.steps[first:at]
        if end[-1].i2 - end[0].i > BEYOND_BORDER:
            break
        behind = found.steps[at]
        if _begins_passage(found, end[-1].j2, behind.j) and not all(step.equal for step in end):
            first = next((k for k in range(at, last) if found.steps[k].equal), first)
            break
    return first, last


def _piece(found: Hit, steps: tuple[Step, ...]) -> Hit:
    first, last = found.base + steps[0].i, found.base + steps[-1].i2
    return replace(found, first=first, last=last, steps=steps, score=_says(steps))


def _says(steps: Sequence[Step]) -> float:
    return sum(step.gain for step in steps if step.gain > 0)


def _gaps(steps: Sequence[Step]) -> Iterator[Gap]:
    """Where steps that do not agree stand between two that do."""
    begin = None
    for number, step in enumerate(steps):
        if step.equal or step.gain > 0:
            if begin:
                yield begin, number
            begin = None
        elif begin is None:
            begin = number


def _parts(found: Hit, gap: Gap, stretch: Stretch) -> bool:
    """Are words left out between passages, or put in where a sentence of the draft ends? What an ellipsis or brackets
    leave out or put in parts nothing; a bracket that opens there and does not close begins something else."""
    before, behind = found.steps[gap[0] - 1], found.steps[gap[1]]
    first, last = found.base + before.i2 - 1, found.base + behind.i
    words = stretch.words
    gap_text = words.text[int(words.end[first]) : int(words.start[last])]
    if _MARKED.search(gap_text) and sum(map(gap_text.count, _OPENING)) <= sum(map(gap_text.count, _CLOSING)):
        return False
    left_out = behind.j - before.j2 - (behind.i - before.i2)
    if left_out > 0:
        return _begins_passage(found, before.j2, behind.j)
    return left_out <= -MORE_THAN_PUT_IN and any(map(stretch.ends_sentence, range(first, last)))


def _begins_passage(found: Hit, first: int, last: int) -> bool:
    """Does a passage begin with one of the window's words [first, last]?"""
    begins = (bisect_left(found.source.start, piece.start) for piece in found.window.pieces)
    return any(first <= word <= last for word in begins)
