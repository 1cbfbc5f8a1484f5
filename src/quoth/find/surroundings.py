"""A chain's surroundings aligned word by word: the hits there, with edges where the agreement begins and ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from ..library.segment import Segment
from ..model import Window
from ..normalise.words import Words
from ..settings.finding import (
    AS_GOOD,
    CLIPPED,
    GROWTH,
    LEAST_UNBROKEN,
    LOPSIDED,
    MAX_ROUNDS,
    PAD,
    PAD_DAMAGED,
    TOUCH,
    UNBROKEN,
)
from .agreement import Agreement, Agreements, Best
from .align import Core, moved
from .chain import Chain
from .demand import Least
from .edges import extended
from .hit import Hit, Stretch, ends_sentence_at
from .outline import Outline
from .weight import word_hashes

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
    agreements: Agreements,
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
    around = max(bounds[0], chain.draft - pad), min(bounds[1], chain.draft_end + pad)
    if outdone(chain, segment, agreements.stretch, around, pad, least):
        return []
    for _ in range(MAX_ROUNDS):
        sides = _sides(chain, segment, agreements, bounds, (before, after), damaged)
        spend(len(sides.agreed.draft) if sides.new else 0)
        if not sides.may_be_of_use(sides.agreed.outline, least):
            return []
        best = sides.agreed.best
        if best is None or not sides.may_be_of_use(best, least):
            return []
        found = [sides.hit(one, agreements.stretch) for one in sides.agreed.stretches(floor)]
        touches = sides.touches(min(hit.first for hit in found), max(hit.last for hit in found))
        if not any(touches):
            break
        before += 2 * pad * touches[0]
        after += 2 * pad * touches[1]
    return found


def outdone(
    chain: Chain, segment: Segment, stretch: Stretch, around: tuple[int, int], pad: int, least: Least
) -> bool:
    """Does a known agreement that holds the chain say more than the draft words [first, last) around it can say here?
    Those that do not stand near it in the source are alike at best."""
    known = [one.score for one in least.known if one.first <= chain.draft and chain.draft_end <= one.last]
    if not known:
        return False
    reach = pad + LOPSIDED
    source = segment.arrays["words"][max(0, chain.source - reach) : chain.source_end + reach]
    there = set(source.tolist())
    total, run = 2 * GROWTH + _ROUNDING, 0
    words, weights = word_hashes(stretch.words.hash[slice(*around)]), stretch.weights[slice(*around)]
    for word, weight in zip(words.tolist(), weights.tolist(), strict=True):
        run = run + 1 if word in there else 0
        if run > UNBROKEN:
            total += max(weight, LEAST_UNBROKEN)
        else:
            total += weight if run else max(0.0, weight - CLIPPED)
    return total < max(known) - AS_GOOD


class _Sides(NamedTuple):
    """The words around a chain that are aligned with each other, and what they agree in.

    new: were they not aligned before? base, source_base: the word of the block and the word of the window with which
    the sides begin. wide: do draft and source go on before and behind them?
    """

    segment: Segment
    window: Window
    source: Words
    window_first: int
    agreed: Agreement
    new: bool
    base: int
    source_base: int
    wide: tuple[bool, bool]

    def touches(self, first: int, last: int) -> tuple[bool, bool]:
        """Do the block's words [first, last) come near where draft and source go on?"""
        end = self.base + len(self.agreed.draft)
        return self.wide[0] and first - self.base < TOUCH, self.wide[1] and end - last < TOUCH

    def may_be_of_use(self, best: Outline, least: Least) -> bool:
        """Does the best stretch say enough, here or when more is aligned before or behind?"""
        first, last = self.base + best.first, self.base + best.last
        more = sum(self.touches(first, last))
        kept = len(self.agreed.draft) if more else best.kept
        return best.most + GROWTH * more + _ROUNDING >= least.of(first, last, kept)

    def hit(self, best: Best, stretch: Stretch) -> Hit:
        """The hit that a stretch of the agreement makes, carried over a change near its ends."""
        wide = extended(
            best.steps,
            self.agreed.draft,
            self.agreed.source,
            self.agreed.weights,
            lambda word: stretch.ends_quotation(self.base + word),
            lambda word: ends_sentence_at(self.source, self.source_base + word, "\n"),
        )
        shift = self.source_base
        own = tuple(moved(wide, 0, shift) if shift else wide)
        place = (self.base + own[0].i, self.base + own[-1].i2, self.base)
        return Hit(*place, self.segment, self.window, self.source, self.window_first, own, best.score)


def _sides(
    chain: Chain,
    segment: Segment,
    agreements: Agreements,
    bounds: tuple[int, int],
    pads: tuple[int, int],
    damaged: bool,
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
    damaged_at, core = None, None
    if damaged:
        damaged_at = window_first
        core = Core(chain.draft - first, chain.draft_end - first, *_within(chain, window_first, a, b))
    agreed, new = agreements.between((first, last), words, (a, b), damaged_at, core)
    wide = (first > bounds[0] and a > 0, last < bounds[1] and b < len(words))
    return _Sides(segment, window, words, window_first, agreed, new, first, a, wide)


def _within(chain: Chain, window_first: int, a: int, b: int) -> tuple[int, int]:
    """The source words of a chain, counted from word `a` of the window, of which words [a, b) are aligned."""
    return max(a, chain.source - window_first) - a, min(b, chain.source_end - window_first) - a
