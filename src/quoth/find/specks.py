"""Specks: in damaged text a stray dot beside a word looks like a straight single mark, and two like a quotation.

Nobody quotes across a mark, so an agreement that goes on over one in draft and source says that it is none. Only
damaged agreements say so: in clean text it is somebody's own mark.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from ..model import Quotation
from ..settings.finding import SPECK_AMONG
from .hit import Hit, Stretch

_SPECK = "'"


def without_specks(
    quotations: Sequence[Quotation], hits: Sequence[Hit], stretch: Stretch, offset: int
) -> Sequence[Quotation]:
    """The quotations of one document but those of which a straight single mark stands inside a damaged agreement.

    hits: the document's. offset: where it begins in the block's text.
    """
    if not any(map(_may_be_specks, quotations)):
        return quotations
    torn = sorted((found.first + SPECK_AMONG, found.last - SPECK_AMONG) for found in hits if found.damaged)
    firsts, lasts = [first for first, _ in torn], list(accumulate((last for _, last in torn), max))

    def among(word: int) -> bool:
        at = bisect_right(firsts, word)
        return at > 0 and word <= lasts[at - 1]

    return [
        one
        for one in quotations
        if not (_may_be_specks(one) and any(map(among, stretch.word_range(one.body, offset))))
    ]


def _may_be_specks(quotation: Quotation) -> bool:
    return quotation.marks is not None and _SPECK in quotation.marks
