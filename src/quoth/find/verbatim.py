"""Where all words of a short quotation stand one after the other, as alignments that can be judged.

The finder asks for evidence against chance and leaves short or very common phrases out. Where somebody says which
source a quotation is from, the question is only whether the words stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..library.shelf import Shelf
from ..model import Alignment
from ..normalise.words import Words
from ..offsets import Span
from .align import alignment, equal_steps
from .phrase import standing


def verbatim(draft: Words, body: Span, shelf: Shelf, most: int = 40) -> list[Alignment]:
    """Up to `most` places where the words of `body` stand, folded, in the order of the library. `chance` is 1: it is
    not asked."""
    import numpy as np

    first, last = (int(n) for n in np.searchsorted(draft.start, [body.start, body.end]))
    return list(islice(_places(draft, first, last, shelf), most))


def _places(draft: Words, first: int, last: int, shelf: Shelf) -> Iterator[Alignment]:
    n = last - first
    for segment in shelf.segments:
        for window, held, start, _ in standing(draft, first, last, segment):
            steps = list(equal_steps(0, start, [1.0] * n))
            yield alignment(steps, draft, first, window, held, 0, float(n), 1.0)
