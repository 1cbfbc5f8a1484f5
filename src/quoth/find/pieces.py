"""The pieces of a marked quotation between its ellipses, and where they stand in one passage, in order.

Each piece may be too short or too common to be told from chance; together, one behind the other in one passage, they
need not be. Brackets part a quotation too where they begin it ("[e]very person") or ellipses stand beside them; those
inside one alone leave less out (`edited`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from ..later import later
from ..normalise.words import Ints
from ..offsets import Span
from .align import Step, equal_steps

_OPEN = later(
    lambda: re.compile(r"\[[^\[\]\n]{0,80}\]\w*|\(\.{3}\)|…+|\.(?:[ \u00a0]?\.){2,}|\*[ \u00a0]?\*[ \u00a0]?\*")
)
"""What parts a quotation openly: brackets, with the rest of a word they begin, and ellipses."""


def pieces_of(text: str, body: Span, begin: int = 0) -> list[Span]:
    """The stretches of a quotation between its ellipses and brackets; none where it has but brackets inside. begin:
    where its document begins in the text."""
    marks = [Span(*mark.span()) for mark in _OPEN.finditer(text, body.start + begin, body.end + begin)]
    if all(mark.of(text)[1:2].isalpha() and mark.start > body.start + begin for mark in marks):
        return []
    edges = [body.start, *(at - begin for mark in marks for at in mark), body.end]
    return [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=True)]


def in_order(lengths: Sequence[int], places: Sequence[Ints], at: int, end: int) -> list[int] | None:
    """The first places of pieces of these lengths, one behind the other from `at` on and before `end`; None where there
    are none. places: ascending, of each piece."""
    out: list[int] = []
    for length, own in zip(lengths, places, strict=True):
        number = int(np.searchsorted(own, at))
        if number == len(own) or int(own[number]) + length > end:
            return None
        out.append(int(own[number]))
        at = out[-1] + length
    return out


def steps_over(ranges: Sequence[tuple[int, int]], places: Sequence[int], weights: Sequence[float]) -> list[Step]:
    """The steps of pieces, draft words [first, last) counted from the first of them, that stand at these source words.
    weights: of the draft words."""
    base = ranges[0][0]
    steps: list[Step] = []
    for (first, last), place in zip(ranges, places, strict=True):
        i, i2 = first - base, last - base
        if steps:
            steps.append(Step(steps[-1].i2, i, steps[-1].j2, place, False, 0.0))
        steps += equal_steps(i, place, weights[i:i2])
    return steps
