"""Which references of a draft stand in the words it quotes? Those are cited by the source, not by the draft;
what stands in brackets of its own is the draft's even there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..model import Reference
from ..offsets import Span, outermost

_OPEN, _CLOSE = frozenset("([（［﴿"), frozenset(")]）］﴾")


class Quoted:
    """The quotations of a draft. Of nested ones the outermost count."""

    def __init__(self, text: str, quotations: Sequence[Span]) -> None:
        self._text, self._outer = text, outermost(quotations)
        self._starts = [span.start for span in self._outer]

    def holds(self, reference: Reference, outside: int | None = None) -> bool:
        """Does the reference belong to words quoted, in a quotation that does not hold the place `outside`?"""
        place = bisect_right(self._starts, reference.start) - 1
        if place < 0 or reference.end > self._outer[place].end:
            return False
        around = self._outer[place]
        if outside is not None and around.start <= outside < around.end:
            return False
        before, behind = self._text[reference.start - 1], self._text[reference.end : reference.end + 1]
        return not (before in _OPEN and behind in _CLOSE)
