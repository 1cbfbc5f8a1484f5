"""Alignment: draft words against source words, first by equal words, then by letters in the gaps between them.

The edges are placed by score: of all stretches of the aligned words the one that says most is kept, so a quotation
neither runs over into the carrier nor loses its last word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import accumulate, repeat
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from ..model import Alignment, Edit, EditOp, Window
from ..normalise.spelling_english import todays
from ..normalise.words import Words
from ..offsets import Span
from ..settings.finding import (
    ALIKE,
    ALSO,
    ALSO_PUT_IN,
    CLIPPED,
    FEW_EDITS,
    LEAST_UNBROKEN,
    LEFT_OUT,
    MAX_GAP,
    PUT_IN,
    UNBROKEN,
    UNLIKE,
)
from .pair import Group, likeness, most_gained, pair
from .torn import Torn


class Step(NamedTuple):
    """One step: draft words [i, i2) against source words [j, j2); equal, or as alike as `alike` (0 to 1).

    gain: decades the step adds to (or takes from) the alignment's score.
    """

    i: int
    i2: int
    j: int
    j2: int
    equal: bool
    gain: float


_step: Callable[[tuple[int, int, int, int, bool, float]], Step] = partial(tuple.__new__, Step)
"""A step of its values, in half the time; an alignment has one for each word."""


def moved(steps: Iterable[Step], draft: int, source: int) -> list[Step]:
    """The steps, so many words further on in draft and source."""
    return [_step((i + draft, i2 + draft, j + source, j2 + source, equal, gain)) for i, i2, j, j2, equal, gain in steps]


def equal_steps(i: int, j: int, weights: Sequence[float]) -> Iterable[Step]:
    """The steps of a run of equal words, from draft word `i` and source word `j` on. weights: decades of each word."""
    n = len(weights)
    gains = [*weights[:UNBROKEN], *(max(weight, LEAST_UNBROKEN) for weight in weights[UNBROKEN:])]
    return map(_step, zip(range(i, i + n), range(i + 1, i + n + 1), range(j, j + n), range(j + 1, j + n + 1),
                          repeat(True), gains))  # fmt: skip


class Core(NamedTuple):
    """Draft words [i, i2) that are known to stand for source words [j, j2)."""

    i: int
    i2: int
    j: int
    j2: int


Run = tuple[int, int, int]
"""The first draft word and source word of equal ones, and how many there are."""


def equal_runs(draft: Sequence[str], source: Sequence[str], core: Core | None) -> list[Run]:
    """Where equal words stand by fewest edits, in order. None are equal across the ends of the core: in damaged text
    most words that are equal may be the chance ones around it."""
    i, i2, j, j2 = core or (0, 0, 0, 0)
    return [
        (a + run.b, b + run.a, run.size)
        for a, a2, b, b2 in ((0, i, 0, j), (i, i2, j, j2), (i2, len(draft), j2, len(source)))
        for run in Levenshtein.editops(source[b:b2], draft[a:a2], score_hint=FEW_EDITS).as_matching_blocks()
        if run.size
    ]


def ends_of(runs: Sequence[Run], core: Core | None, whole: tuple[int, int], edge: int | None) -> Group:
    """The words that are aligned: no more than `edge` beyond the outermost equal words and the core. whole: all draft
    and source words there are."""
    known = [(i, i + size, j, j + size) for i, j, size in (*runs[:1], *runs[-1:])] + ([core] if core else [])
    if edge is None or not known:
        return 0, whole[0], 0, whole[1]
    firsts, lasts, starts, stops = zip(*known, strict=True)
    i, i2, j, j2 = min(firsts) - edge, max(lasts) + edge, min(starts) - edge, max(stops) + edge
    return max(0, i), min(whole[0], i2), max(0, j), min(whole[1], j2)


def steps_of(
    draft: Sequence[str],
    source: Sequence[str],
    weights: Sequence[float],
    edge: int | None = None,
    torn: Torn | None = None,
    core: Core | None = None,
) -> list[Step]:
    """The steps that lead from source to draft over the whole of both. weights: decades of each draft word.

    edge: at the two ends, align only this many words beyond the outermost equal words and the core; the rest is left
    away. torn: the same words by their shapes, where the draft is damaged.
    """
    gaps = _gaps(draft, source, weights, torn)
    runs = equal_runs(draft, source, core)
    i0, i1, j0, j1 = ends_of(runs, core, (len(draft), len(source)), edge)
    all_gaps = edge is None or core is not None or not runs
    steps: list[Step] = []
    for i, j, size in runs:
        if all_gaps or steps or gaps.may_gain((i0, i, j0, j), -1):
            gaps.add(steps, (i0, i, j0, j))
        steps += equal_steps(i, j, weights[i : i + size])
        i0, j0 = i + size, j + size
    if all_gaps or gaps.may_gain((i0, i1, j0, j1), 1):
        gaps.add(steps, (i0, i1, j0, j1))
    return steps


Both = tuple[Sequence[str], Sequence[str]]
"""Something of each draft word, and of each source word."""


def letters_of(draft: Sequence[str], source: Sequence[str], torn: Torn | None) -> Both:
    """What can be alike of unequal words: today's form of old ones ("ye", "you"), the shapes where words are torn."""
    return (torn.draft, torn.source) if torn else (todays(draft), todays(source))


class _Gaps(NamedTuple):
    """What stands between equal words. letters: what is compared of unequal ones. likest: where they are most alike."""

    draft: Sequence[str]
    source: Sequence[str]
    weights: Sequence[float]
    letters: Both
    likest: Both
    torn: Torn | None

    def may_gain(self, gap: Group, way: int) -> bool:
        """Can a stretch gain that goes on into a gap, way 1, or begins there, way -1? Else no best stretch does."""
        i0, i1, j0, j1 = gap
        gained = most_gained(self.likest[0][i0:i1], self.likest[1][j0:j1], self.weights[i0:i1])
        return gained is not None and max(accumulate(gained[::way])) > 0.0

    def add(self, steps: list[Step], gap: Group) -> None:
        """The steps of a gap."""
        i0, i1, j0, j1 = gap
        if i0 == i1 and j0 == j1:
            return
        for i, i2, j, j2 in pair(self.letters[0][i0:i1], self.letters[1][j0:j1]):
            a, a2, b, b2 = i0 + i, i0 + i2, j0 + j, j0 + j2
            if a2 - a == b2 - b == 1 and self.draft[a] == self.source[b]:  # fewest edits over all may pass them by
                steps.append(Step(a, a2, b, b2, True, self.weights[a]))
            else:
                steps.append(Step(a, a2, b, b2, False, self._gain((a, a2, b, b2), steps[-1] if steps else None)))

    def _gain(self, group: Group, before: Step | None) -> float:
        a, a2, b, b2 = group
        if self.torn and a < a2 and b < b2:
            gain = self.torn.gain(slice(a, a2), slice(b, b2), max(self.weights[a:a2]))
            if gain is not None:
                return gain
        return _unequal(self.letters[0][a:a2], self.letters[1][b:b2], self.weights[a:a2], before)


def _gaps(draft: Sequence[str], source: Sequence[str], weights: Sequence[float], torn: Torn | None) -> _Gaps:
    likest = letters_of(draft, source, torn)
    return _Gaps(draft, source, weights, (draft, source) if torn else likest, likest, torn)


def _unequal(draft: Sequence[str], source: Sequence[str], weights: Sequence[float], before: Step | None) -> float:
    """What an unequal step is worth: an old form of the word as much as the word, words alike by letters a share of it;
    unlike ones cost."""
    if draft and source:
        if draft == source:
            return max(weights)
        alike = likeness("".join(draft), "".join(source))
        if alike > ALIKE:
            return max(weights) * (alike - ALIKE) / (1 - ALIKE) - CLIPPED
        return -UNLIKE
    if before is not None and not before.equal:
        if not draft and before.i == before.i2:
            return -ALSO
        if not source and before.j == before.j2:
            return -ALSO_PUT_IN
    return -LEFT_OUT if not draft else -PUT_IN


def best_stretch(steps: Sequence[Step]) -> tuple[int, int, float]:
    """The stretch [first, last) of steps with the highest sum of gains, and the sum."""
    best, best_first, best_last = 0.0, 0, 0
    total, first, gap = 0.0, 0, 0.0
    for number, (i, i2, _, _, _, gain) in enumerate(steps):
        if i == i2:  # source words left out cost no more than MAX_GAP together
            gain = max(gain, gap - MAX_GAP)
            gap -= gain
        else:
            gap = 0.0
        total += gain
        if total <= 0:
            total, first = 0.0, number + 1
        elif total > best:
            best, best_first, best_last = total, first, number + 1
    return best_first, best_last, best


def edits_of(
    steps: Sequence[Step], draft: Words, draft_first: int, source: Words, source_first: int
) -> tuple[Edit, ...]:
    """The steps as edits with offsets into draft and window text; neighbouring kept words are one edit."""
    edits: list[Edit] = []
    for step in _joined(steps):
        span = _span(draft, draft_first + step.i, draft_first + step.i2)
        there = _span(source, source_first + step.j, source_first + step.j2)
        op: EditOp = "keep" if step.equal else "replace"
        if step.i == step.i2:
            op, span = "delete", _after(edits, draft, draft_first + step.i)
        elif step.j == step.j2:
            op = "insert"
            at = edits[-1].source.end if edits else there.start
            there = Span(at, at)
        edits.append(Edit(op, span, there, span.of(draft.text), there.of(source.text)))
    return tuple(edits)


def _joined(steps: Sequence[Step]) -> list[Step]:
    """Runs of equal words, of words left out and of words put in, each as one step."""
    out: list[Step] = []
    for step in steps:
        if out:
            last = out[-1]
            both_equal = last.equal and step.equal
            both_out = last.i == last.i2 and step.i == step.i2
            both_in = last.j == last.j2 and step.j == step.j2
            if both_equal or ((both_out or both_in) and not last.equal and not step.equal):
                out[-1] = Step(last.i, step.i2, last.j, step.j2, last.equal, last.gain + step.gain)
                continue
        out.append(step)
    return out


def _span(words: Words, first: int, last: int) -> Span:
    if first >= last:
        at = int(words.start[first]) if first < len(words) else len(words.text)
        return Span(at, at)
    return Span(int(words.start[first]), int(words.end[last - 1]))


def _after(edits: list[Edit], draft: Words, word: int) -> Span:
    at = edits[-1].draft.end if edits else (int(draft.start[word]) if word < len(draft) else len(draft.text))
    return Span(at, at)


def alignment(
    steps: Sequence[Step],
    draft: Words,
    draft_first: int,
    window: Window,
    source: Words,
    source_first: int,
    score: float,
    chance: float,
) -> Alignment:
    """The alignment that these steps make."""
    edits = edits_of(steps, draft, draft_first, source, source_first)
    return Alignment(
        window,
        Span(edits[0].draft.start, edits[-1].draft.end),
        Span(edits[0].source.start, edits[-1].source.end),
        edits,
        score,
        chance,
    )
