"""Hits: agreements of draft and library, word by word; stretched over a quotation, joined to their neighbours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ..frozen import dataclass
from ..library.segment import Segment
from ..model import Alignment, Window
from ..normalise.bracketed import reference_behind
from ..normalise.words import Floats, Words
from ..offsets import Span
from ..settings.finding import (
    DAMAGED_WORDS,
    ELISION,
    FAR_EDGE_SAYS,
    FEW_AT_EDGE,
    OWN_WORDS,
)
from .align import Step, alignment, best_stretch, moved, steps_of
from .mark_breaks import ends_line
from .mark_styles import SENTENCE_ENDS


def ends_sentence_at(words: Words, word: int, also: str) -> bool:
    """Does a sentence end behind this word, the text end, or what separates passages or paragraphs stand there?"""
    if not 0 <= word < len(words) - 1:
        return True
    between = words.text[int(words.end[word]) : int(words.start[word + 1])]
    return between != " " and (any(char in SENTENCE_ENDS for char in between) or also in between)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a block of drafts, their weights in decades, and where each begins (`words.start` as plain numbers).

    said: the folded letters of all words of a short block, of which most are asked for more than once.
    """

    words: Words
    weights: Floats
    starts: Sequence[int]
    said: Sequence[str] = ()

    def ends_sentence(self, word: int) -> bool:
        """Does a sentence, a paragraph or a line of its own end behind this word?"""
        if not 0 <= word < len(self.starts) - 1:
            return True
        text, end, start = self.words.text, int(self.words.end[word]), self.starts[word + 1]
        if start - end == 1 and text[end] == " ":
            return False
        between = text[end:start]
        return any(char in SENTENCE_ENDS for char in between) or "\n\n" in between or ends_line(text, end, start)

    def ends_quotation(self, word: int) -> bool:
        """May a quotation end behind this word: does a sentence end, or does a reference in brackets stand there?"""
        return self.ends_sentence(word) or reference_behind(self.words.text, int(self.words.end[word]))

    def ends_line(self, word: int) -> bool:
        """Does a line end behind this word, on purpose and not wrapped?"""
        if not 0 <= word < len(self.words) - 1:
            return True
        return ends_line(self.words.text, int(self.words.end[word]), int(self.words.start[word + 1]))

    def slice(self, first: int, last: int) -> tuple[Sequence[str], Sequence[float]]:
        """Folded letters and weights of the words [first, last)."""
        said = self.said[first:last] if self.said else self.words.keys(first, last)
        return said, self.weights[first:last].tolist()

    def word_range(self, span: Span, offset: int) -> tuple[int, int]:
        """The words [first, last) that begin inside a span of the document that begins at `offset`."""
        return bisect_left(self.starts, span.start + offset), bisect_left(self.starts, span.end + offset)


@dataclass(frozen=True, slots=True)
class Hit:
    """Draft words [first, last) of the block aligned with words of a window. score: decades.

    steps count words from draft word `base` and from window word 0.
    """

    first: int
    last: int
    base: int
    segment: Segment
    window: Window
    source: Words
    window_first: int
    steps: tuple[Step, ...]
    score: float

    @property
    def place(self) -> tuple[int, int]:
        """The words of the segment that the hit covers, [first, last)."""
        return self.window_first + self.steps[0].j, self.window_first + self.steps[-1].j2

    @property
    def n_kept(self) -> int:
        """Draft words that stand in the source as they are."""
        return sum(step.i2 - step.i for step in self.steps if step.equal)

    @property
    def damaged(self) -> bool:
        """Do letters of several words differ?"""
        return sum(not step.equal and step.gain > 0 for step in self.steps) >= DAMAGED_WORDS

    def alignment(self, draft: Words, chance: float) -> Alignment:
        """The hit with offsets into draft text and window text."""
        return alignment(self.steps, draft, self.base, self.window, self.source, 0, self.score, chance)


def covering(found: Hit, body: tuple[int, int], stretch: Stretch) -> Hit:
    """The hit stretched over all words of a marked quotation: what stands before and behind the agreement is
    compared with the source words next to it."""
    if (found.first, found.last) == body and all(step.i < step.i2 for step in (found.steps[0], found.steps[-1])):
        return found
    steps = [step for step in found.steps if found.base + step.i2 > body[0] and found.base + step.i < body[1]]
    while steps and steps[0].i == steps[0].i2:
        steps.pop(0)
    while steps and steps[-1].i == steps[-1].i2:
        steps.pop()
    head = _edge(found, (body[0], found.base + steps[0].i), steps[0].j, stretch, -1)
    tail = _edge(found, (found.base + steps[-1].i2, body[1]), steps[-1].j2, stretch, 1)
    return replace(found, first=body[0], last=body[1], steps=(*head, *steps, *tail))


def _edge(found: Hit, draft: tuple[int, int], at: int, stretch: Stretch, side: int) -> list[Step]:
    """Steps of the draft words before (side -1) or behind the agreement against the source words next to it."""
    n = draft[1] - draft[0]
    if n <= 0:
        return []
    outer = 0 if side < 0 else -1
    keys, weights = stretch.slice(*draft)
    for reach in (2 * n + ELISION, n + 2) if n > FEW_AT_EDGE else (n + 2,):
        low, high = _passage_words(found, at, side) if reach == n + 2 else (0, len(found.source))
        a, b = (max(low, at - reach), at) if side < 0 else (at, min(high, at + reach))
        steps = steps_of(keys, found.source.keys(a, b), weights)
        while steps and steps[outer].i == steps[outer].i2:
            steps.pop(outer)
        if best_stretch(steps)[2] >= FAR_EDGE_SAYS:
            break
    if n > 2 and sum(step.i2 - step.i for step in steps if step.equal) < n / OWN_WORDS:
        steps = [Step(0, n, at - a, at - a, False, 0.0)]
    shift = draft[0] - found.base
    return moved(steps, shift, a)


def _passage_words(found: Hit, at: int, side: int) -> tuple[int, int]:
    """The words [first, last) of the window's passage in which an agreement begins (side -1) or ends: what stands
    beyond its borders is not the source of a changed word at a quotation's edge."""
    word = at if side < 0 else at - 1
    char = int(found.source.start[min(word, len(found.source) - 1)])
    piece = next((piece for piece in found.window.pieces if piece.start <= char < piece.end), found.window.pieces[0])
    first, last = bisect_left(found.source.start, piece.start), bisect_left(found.source.start, piece.end)
    return min(first, at), max(last, at)


def joined(one: Hit, other: Hit, stretch: Stretch) -> Hit:
    """Two agreements that follow each other in draft and source as one, with what lies between them aligned."""
    window, words, window_first = one.segment.window(one.place[0], other.place[1])
    before = moved(one.steps, 0, one.window_first - window_first)
    after = moved(other.steps, other.base - one.base, other.window_first - window_first)
    i, j = before[-1].i2, before[-1].j2
    keys, weights = stretch.slice(one.base + i, one.base + after[0].i)
    gap = steps_of(keys, words.keys(j, after[0].j), weights)
    steps = (*before, *moved(gap, i, j), *after)
    score = one.score + other.score
    return Hit(one.first, other.last, one.base, one.segment, window, words, window_first, steps, score)
