"""Words that stand in another order in the draft: "strength and power" for "power and strength".

An alignment keeps order, so of two words that change places one is left over in draft and source. Where it stands
nearly in its place it says nearly as much as there.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..settings.finding import SWAPPED, SWAPPED_REACH
from .align import Run, Step, letters_of
from .pair import Group
from .torn import Torn


def with_swapped(
    steps: list[Step], draft: Sequence[str], source: Sequence[str], weights: Sequence[float], torn: Torn | None
) -> list[Step]:
    """The steps, with what a word left over says that is left over in the source near by, too. Of two words that stand
    for each other, the one that says more; the other one stays the change."""
    lone = [n for n, (i, i2, j, j2, _, gain) in enumerate(steps) if gain < 0.0 and i2 - i < 2 and j2 - j < 2]
    if len(lone) < 2:
        return steps
    letters = (draft, source) if torn else letters_of(draft, source, None)  # more words are alike by their shapes
    there: dict[str, list[int]] = {}
    for number in lone:
        if steps[number].j < steps[number].j2:
            there.setdefault(letters[1][steps[number].j], []).append(number)
    own = [n for n in lone if steps[n].i < steps[n].i2 and letters[0][steps[n].i] in there]
    met: set[int] = set()
    for number in sorted(own, key=lambda number: -weights[steps[number].i]):
        step = steps[number]
        others = (n for n in there[letters[0][step.i]] if n != number and n not in met and _near(step, steps[n]))
        other = next(others, None) if number not in met else None
        if other is not None:
            met |= {number, other}
            steps[number] = step._replace(gain=weights[step.i] - SWAPPED)
    return steps


def _near(step: Step, other: Step) -> bool:
    return max(abs(other.i - step.i), abs(other.j - step.j)) <= SWAPPED_REACH


def left_over(source: Sequence[str], runs: Sequence[Run]) -> list[str]:
    """The source's words, those of the runs of equal words as nothing."""
    left = list(source)
    for _, j, size in runs:
        left[j : j + size] = [""] * size
    return left


def most_swapped(
    gains: Sequence[float], words: Sequence[str], left: Sequence[str], weights: Sequence[float], gap: Group
) -> Sequence[float]:
    """The most that each draft word of a gap can say, also where the source has it left over near by. gains: what it
    can say inside the gap, or what all of them cost together."""
    i, i2, j, j2 = gap
    near = left[max(0, j - SWAPPED_REACH) : j2 + SWAPPED_REACH + 1]
    found = [word for word in range(i, i2) if words[word] in near]
    if not found:
        return gains
    most = list(gains) if len(gains) == i2 - i else [0.0] * (i2 - i)
    for word in found:
        most[word - i] = max(most[word - i], weights[word] - SWAPPED)
    return most
