"""Edges: where an agreement begins and ends, beyond the stretch that says most.

A changed word takes more than the common words behind it give, so the best stretch stops before a change near its end,
and the change would go unseen. Edges are carried over such a change to where draft and source agree again, to the end
of the sentence in both, or to the word at the end of the source's sentence when the draft has it, too; and lone words
that a gap parts from the rest are cut off.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from ..settings.finding import ISLAND, ISLAND_GAP, MAX_CHANGES, MIN_AGAIN, NEAR_EDGE, PUT_IN, TELLING
from .align import Step, moved, steps_of

Stops = Callable[[int], bool]
"""Does a sentence end behind this word?"""


def without_islands(steps: Sequence[Step]) -> Sequence[Step]:
    """The stretch without lone words at its ends that a gap in the source parts from the rest."""
    first = _shore(steps, range(len(steps)), 0)
    last = _shore(steps, range(len(steps) - 1, -1, -1), len(steps) - 1)
    return steps[first : last + 1] or steps


def gathered(steps: Sequence[Step], source: Sequence[str]) -> Sequence[Step]:
    """The stretch with its first and last run of equal words moved over a gap in the source where the same words stand
    next to the rest as well: of two copies the nearer one is meant ("the tribe of ... the tribe of Naphtali"), also
    when the draft puts something between, as a verse's number."""
    n = sum(1 for _ in takewhile(lambda step: step.equal, steps))
    gap = sum(1 for _ in takewhile(lambda step: not step.equal, steps[n:]))
    if n > 0 and gap and n + gap < len(steps):
        end = steps[n + gap].j
        if _run(source, steps[0].j, n) == _run(source, end - n, n) and end - n > steps[n - 1].j2 - 1:
            nearer = [step._replace(j=end - n + k, j2=end - n + k + 1) for k, step in enumerate(steps[:n])]
            steps = [*nearer, *_put_in(steps[n : n + gap], end), *steps[n + gap :]]
    m = sum(1 for _ in takewhile(lambda step: step.equal, reversed(steps)))
    gap = sum(1 for _ in takewhile(lambda step: not step.equal, steps[: len(steps) - m][::-1]))
    if m > 0 and gap and m + gap < len(steps):
        begin = steps[len(steps) - m - gap].j
        if _run(source, steps[-m].j, m) == _run(source, begin, m) and begin + m <= steps[-m].j:
            nearer = [step._replace(j=begin + k, j2=begin + k + 1) for k, step in enumerate(steps[-m:])]
            between = _put_in(steps[len(steps) - m - gap : len(steps) - m], begin)
            steps = [*steps[: len(steps) - m - gap], *between, *nearer]
    return steps


def _put_in(gap: Sequence[Step], at: int) -> list[Step]:
    """The draft's words of a gap as words put in before a word of the source."""
    return [Step(i, i + 1, at, at, False, -PUT_IN) for i in range(gap[0].i, gap[-1].i2)]


def _run(source: Sequence[str], at: int, n: int) -> Sequence[str] | None:
    return source[at : at + n] if at >= 0 else None


def _shore(steps: Sequence[Step], order: range, whole: int) -> int:
    """Where the stretch begins, seen from one end, when what lies before the first gap is too little."""
    equal = gap = 0
    for number in order:
        step = steps[number]
        if step.i == step.i2:
            gap += step.j2 - step.j
        elif gap >= ISLAND_GAP:
            return number
        else:
            gap = 0
            equal += step.equal
        if equal >= ISLAND:
            break
    return whole


def extended(
    steps: Sequence[Step],
    draft: Sequence[str],
    source: Sequence[str],
    weights: Sequence[float],
    draft_stops: Stops,
    source_stops: Stops,
) -> list[Step]:
    """The stretch carried over a change or two near its ends."""
    i, j = steps[0].i, steps[0].j
    a = next((word for word in range(i, max(0, i - NEAR_EDGE), -1) if draft_stops(word - 1)), max(0, i - NEAR_EDGE))
    b = max(0, j - (i - a) - MAX_CHANGES)
    before = _beside(draft[a:i], source[b:j], weights[a:i], a, b)
    i, j = steps[-1].i2, steps[-1].j2
    end = min(len(draft), i + NEAR_EDGE)
    a = next((word for word in range(i, end) if draft_stops(word - 1)), end)
    b = min(len(source), j + (a - i) + MAX_CHANGES)
    if a - i <= MAX_CHANGES and draft_stops(a - 1):  # a sentence's last words stand for a sentence's last words
        b = next((word for word in range(j + 1, b) if source_stops(word - 1)), b)
    behind = _beside(draft[i:a], source[j:b], weights[i:a], i, j)
    n = _reach(behind, draft_stops, source_stops, 1)
    m = _reach(before[::-1], draft_stops, source_stops, -1)
    said = draft, source, weights
    head = before[len(before) - m :] or _over_one(said, steps[0].i - 1, steps[0].j - 1, -1, draft_stops, source_stops)
    tail = behind[:n] or _over_one(said, i, j, 1, draft_stops, source_stops)
    return [*head, *steps, *tail]


def _over_one(
    said: tuple[Sequence[str], Sequence[str], Sequence[float]],
    i: int,
    j: int,
    way: int,
    draft_stops: Stops,
    source_stops: Stops,
) -> list[Step]:
    """The steps from a stretch over one word that differs to the word that ends the source's sentence (way 1) or begins
    it (way -1), where the draft has that word. i, j: the words of draft and source next to the stretch."""
    draft, source, weights = said
    for more, more_source in ((way, way), (way, 0), (0, way)):
        last, end = i + more, j + more_source
        if not (0 <= last < len(draft) and 0 <= end < len(source)):
            continue
        if draft[last] != source[end] or weights[last] < TELLING or _parted(i, last, way, draft_stops):
            continue
        if not _parted(j, end, way, source_stops) and source_stops(end if way > 0 else end - 1):
            low, low_j = (i, j) if way > 0 else (last + 1, end + 1)
            changed = Step(low, low + abs(more), low_j, low_j + abs(more_source), False, -PUT_IN)
            kept = Step(last, last + 1, end, end + 1, True, weights[last])
            return [changed, kept][::way]
    return []


def _parted(first: int, last: int, way: int, stops: Stops) -> bool:
    """Does a sentence end between a stretch and the last of the words that follow it that way?"""
    return any(stops(word - 1 if way > 0 else word) for word in range(min(first, last), max(first, last) + 1))


def _beside(draft: Sequence[str], source: Sequence[str], weights: Sequence[float], i: int, j: int) -> list[Step]:
    """The steps between words beside a stretch; none when `_reach` can reach none of them: where more words than
    `MAX_CHANGES` may differ, two in a row must agree, or all but one."""
    if not draft:
        return []
    apart = len(draft) > MAX_CHANGES and set(pairwise(draft)).isdisjoint(pairwise(source))
    if apart and sum(map(set(source).__contains__, draft)) < len(draft) - 1:
        return []
    return moved(_steps(tuple(draft), tuple(source), tuple(weights)), i, j)


@lru_cache(maxsize=256)  # of a verse that is repeated the same words stand beside each copy
def _steps(draft: tuple[str, ...], source: tuple[str, ...], weights: tuple[float, ...]) -> Sequence[Step]:
    return steps_of(draft, source, weights)


def _reach(steps: Sequence[Step], draft_stops: Stops, source_stops: Stops, way: int) -> int:
    """How many of the steps beside a stretch, nearest first, belong to it."""
    changes = again = reached = 0
    for number, step in enumerate(steps, 1):
        crossed = range(step.i - 1, step.i2 - 1) if way > 0 else range(step.i, step.i2)
        if any(map(draft_stops, crossed)):
            break
        if step.equal:
            again += 1
        else:
            changes, again = changes + max(step.i2 - step.i, step.j2 - step.j), 0
            if changes > MAX_CHANGES:
                break
        if again >= MIN_AGAIN or (changes <= 1 and _ends(step, draft_stops, source_stops, way)):
            reached = number
    return reached


def _ends(step: Step, draft_stops: Stops, source_stops: Stops, way: int) -> bool:
    """Does the step end the sentence in draft and source (way 1), or begin it (way -1)?"""
    if step.i == step.i2 or step.j == step.j2:
        return False
    draft, source = (step.i2 - 1, step.j2 - 1) if way > 0 else (step.i - 1, step.j - 1)
    return draft_stops(draft) and source_stops(source)
