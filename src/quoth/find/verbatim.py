"""Where all words of a short quotation stand one after the other, as alignments that can be judged.

The finder asks for evidence against chance and leaves short or very common phrases out. Where somebody says which
source a quotation is from, the question is only whether the words stand there.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..library.shelf import Shelf
from ..model import Alignment
from ..normalise.words import Words
from ..offsets import Span
from .align import Step, alignment
from .phrase import word_runs
from .weight import word_hashes


def verbatim(draft: Words, body: Span, shelf: Shelf, most: int = 40) -> list[Alignment]:
    """Up to `most` places where the words of `body` stand, folded, in the order of the library. `chance` is 1: it is
    not asked."""
    import numpy as np

    first, last = (int(n) for n in np.searchsorted(draft.start, [body.start, body.end]))
    return [found for _, found in zip(range(most), _places(draft, first, last, shelf), strict=False)]


def _places(draft: Words, first: int, last: int, shelf: Shelf) -> Iterator[Alignment]:
    wanted = draft.keys(first, last)
    n = last - first
    steps = [Step(i, i + 1, i, i + 1, True, 1.0) for i in range(n)]
    for segment in shelf.segments if n else ():
        for at in word_runs(word_hashes(draft.hash[first:last]), segment.arrays["words"]):
            window, held, begin = segment.window(at, at + n)
            start = at - begin
            if start < 0 or held.keys(start, min(len(held), start + n)) != wanted:
                continue  # another source's words, or other words with the same hash
            moved = [step._replace(j=step.j + start, j2=step.j2 + start) for step in steps]
            yield alignment(moved, draft, first, window, held, 0, float(n), 1.0)
