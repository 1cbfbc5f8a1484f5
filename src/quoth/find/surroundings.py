"""A chain's surroundings aligned word by word: the hits there, with edges where the agreement begins and ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from ..library.segment import Segment
from ..model import Window
from ..normalise.words import Words
from ..settings.finding import GROWTH, LETTER_EDGE, LETTER_EDGE_DAMAGED, LOPSIDED, MAX_ROUNDS, PAD, PAD_DAMAGED, TOUCH
from .align import Step, best_stretch, moved, steps_of
from .chain import Chain
from .demand import Least
from .edges import extended, gathered, without_islands
from .hit import Hit, Stretch, ends_sentence_at
from .outline import Outline, outline

_ROUNDING = 1e-3
"""Decades by which two sums of the same gains may differ."""


def prepare(chains: Sequence[Chain], segment: Segment, damaged: Sequence[bool]) -> None:
    """Makes the windows of many chains at once, for `hits` to find."""
    pads = np.where(np.array(damaged, dtype=bool), PAD_DAMAGED, PAD)
    first = np.array([chain.source for chain in chains], dtype=np.int64) - pads
    last = np.array([chain.source_end for chain in chains], dtype=np.int64) + pads
    segment.prepare(np.maximum(first, 0), np.minimum(last, segment.n_words))


def hits(
    chain: Chain,
    segment: Segment,
    stretch: Stretch,
    bounds: tuple[int, int],
    damaged: bool,
    floor: float,
    least: Least,
    spend: Callable[[int], None],
) -> list[Hit]:
    """The best stretch of a chain's surroundings, and any others of at least `floor` decades beside it: two quotations
    near each other in the draft may stand near each other in the source. None when the best cannot say the `least` that
    is of use.

    bounds: the words of the chain's document, [first, last). spend: told how many draft words are aligned.
    """
    pad = before = after = PAD_DAMAGED if damaged else PAD
    found: list[Hit] = []
    edge = LETTER_EDGE_DAMAGED if damaged else LETTER_EDGE
    for _ in range(MAX_ROUNDS):
        sides = _sides(chain, segment, stretch, bounds, (before, after), edge)
        spend(len(sides.words[0]))
        if not sides.may_be_of_use(outline(*sides.words), least):
            return []
        steps = steps_of(*sides.words)
        first, last, score = best_stretch(steps)
        if first == last or not sides.may_be_of_use(Outline(steps[first].i, steps[last - 1].i2, score), least):
            return []
        found = list(_stretches(steps, sides, stretch, floor))
        touches = sides.touches(min(hit.first for hit in found), max(hit.last for hit in found))
        if not any(touches):
            break
        before += 2 * pad * touches[0]
        after += 2 * pad * touches[1]
    return found


class _Sides(NamedTuple):
    """The words around a chain that are aligned with each other.

    words: draft words, source words, the weights of the draft's, and `edge` of `align.steps_of`. base, source_base: the
    word of the block and the word of the window with which the sides begin. wide: do draft and source go on before and
    behind them?
    """

    segment: Segment
    window: Window
    source: Words
    window_first: int
    words: tuple[Sequence[str], Sequence[str], Sequence[float], int]
    base: int
    source_base: int
    wide: tuple[bool, bool]

    def touches(self, first: int, last: int) -> tuple[bool, bool]:
        """Do the block's words [first, last) come near where draft and source go on?"""
        end = self.base + len(self.words[0])
        return self.wide[0] and first - self.base < TOUCH, self.wide[1] and end - last < TOUCH

    def may_be_of_use(self, best: Outline, least: Least) -> bool:
        """Does the best stretch say enough, here or when more is aligned before or behind?"""
        first, last = self.base + best.first, self.base + best.last
        return best.most + GROWTH * sum(self.touches(first, last)) + _ROUNDING >= least.of(first, last)


def _sides(
    chain: Chain, segment: Segment, stretch: Stretch, bounds: tuple[int, int], pads: tuple[int, int], edge: int
) -> _Sides:
    """The words of draft and source from `pads` words before a chain to `pads` words behind it."""
    first, last = max(bounds[0], chain.draft - pads[0]), min(bounds[1], chain.draft_end + pads[1])
    source_first, source_last = max(0, chain.source - pads[0]), min(segment.n_words, chain.source_end + pads[1])
    before = min(chain.draft - first, chain.source - source_first) + LOPSIDED
    behind = min(last - chain.draft_end, source_last - chain.source_end) + LOPSIDED
    first, last = max(first, chain.draft - before), min(last, chain.draft_end + behind)
    source_first, source_last = max(source_first, chain.source - before), min(source_last, chain.source_end + behind)
    window, words, window_first = segment.window(source_first, source_last)
    a, b = max(0, source_first - window_first), min(len(words), source_last - window_first)
    keys, weights = stretch.slice(first, last)
    wide = (first > bounds[0] and a > 0, last < bounds[1] and b < len(words))
    return _Sides(segment, window, words, window_first, (keys, words.keys(a, b), weights, edge), first, a, wide)


def _stretches(all_steps: Sequence[Step], sides: _Sides, stretch: Stretch, floor: float) -> Iterator[Hit]:
    """The best stretch of the steps, then the best before and behind it."""
    draft, source, weights, _ = sides.words
    waiting = [(all_steps, 0.0)]
    while waiting:
        steps, least = waiting.pop()
        first, last, score = best_stretch(steps)
        if first == last or score < least:
            continue
        near = gathered(steps[first:last], source)
        closed = best_stretch(near)[2]
        if closed >= score:  # also where nothing was moved
            score = closed
        else:
            near = steps[first:last]
        wide = extended(
            without_islands(near),
            draft,
            source,
            weights,
            lambda word: stretch.ends_sentence(sides.base + word),
            lambda word: ends_sentence_at(sides.source, sides.source_base + word, "\n"),
        )
        shift = sides.source_base
        own = tuple(moved(wide, 0, shift) if shift else wide)
        place = (sides.base + own[0].i, sides.base + own[-1].i2, sides.base)
        yield Hit(*place, sides.segment, sides.window, sides.source, sides.window_first, own, score)
        waiting += [(steps[:first], floor), (steps[last:], floor)]
