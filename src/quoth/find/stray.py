"""Strays: words of the draft's own beside a quotation that happen to stand in the source's neighbourhood as well.

"Ever since they say: In the evening ...", where the verse before has "... and ever since": the alignment takes the
lead-in as the beginning of the quotation, and what stands between as left out. In running text an end that a gap with a
border in it parts from the rest, and that says too little to be a quotation, is the draft's own; where it says enough,
words that the draft puts in there part two quotations.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import regex

from ..later import later
from ..settings.finding import BEYOND_BORDER, MORE_THAN_PUT_IN, OWN_BETWEEN
from .align import Step
from .hit import Hit, Stretch, ends_sentence_at

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


def in_pieces(found: Hit, stretch: Stretch, counts: Counts) -> list[Hit]:
    """The agreement, in pieces where the draft goes on with words of its own between two sentences of the source, when
    each of them is a quotation by itself: "... early. Our elders add: We should mend ..."."""
    steps, low, pieces = found.steps, 0, []
    if sum(step.i2 - step.i for step in steps if not step.equal) < MORE_THAN_PUT_IN:
        return [found]
    for begin, end in _own_words(found, stretch):
        head = _piece(found, steps[low:begin])
        if counts(head) and counts(_piece(found, steps[end:])):
            pieces.append(head)
            low = end
    return [*pieces, _piece(found, steps[low:])] if pieces else [found]


def _own_words(found: Hit, stretch: Stretch) -> Iterator[Gap]:
    """Where words that the source mostly lacks stand, behind a sentence's end in draft and source and before a sentence
    of the source."""
    steps, base, source = found.steps, found.base, found.source
    begins = [at for at, step in enumerate(steps) if step.equal and ends_sentence_at(source, step.j - 1, "\n")]
    behind = 0
    for at, step in enumerate(steps):
        if at < behind or not step.equal:
            continue
        if not (stretch.ends_sentence(base + step.i) and ends_sentence_at(source, step.j, "\n")):
            continue
        for end in begins[bisect_left(begins, at + 2) : bisect_right(begins, at + OWN_BETWEEN)]:
            n, kept = steps[end].i - step.i2, sum(one.gain > 0 for one in steps[at + 1 : end])
            if n >= MORE_THAN_PUT_IN and 2 * kept <= n and not _open(found, (at + 1, end), stretch):
                yield at + 1, end
                behind = end
                break


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
    """Are words left out between passages, or put in where a sentence of the draft ends?"""
    if _open(found, gap, stretch):
        return False
    before, behind = found.steps[gap[0] - 1], found.steps[gap[1]]
    left_out = behind.j - before.j2 - (behind.i - before.i2)
    if left_out > 0:
        return _begins_passage(found, before.j2, behind.j)
    ends = map(stretch.ends_sentence, range(found.base + before.i2 - 1, found.base + behind.i))
    return left_out <= -MORE_THAN_PUT_IN and any(ends)


def _open(found: Hit, gap: Gap, stretch: Stretch) -> bool:
    """Do an ellipsis or brackets leave out or put in what the gap holds? That parts nothing; a bracket that opens there
    and does not close begins something else."""
    before, behind = found.steps[gap[0] - 1], found.steps[gap[1]]
    words = stretch.words
    text = words.text[int(words.end[found.base + before.i2 - 1]) : int(words.start[found.base + behind.i])]
    return bool(_MARKED.search(text)) and sum(map(text.count, _OPENING)) <= sum(map(text.count, _CLOSING))


def _begins_passage(found: Hit, first: int, last: int) -> bool:
    """Does a passage begin with one of the window's words [first, last]?"""
    begins = (bisect_left(found.source.start, piece.start) for piece in found.window.pieces)
    return any(first <= word <= last for word in begins)
