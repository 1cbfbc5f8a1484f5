"""Torn words: in damaged text the words that differ are compared by the shapes of their letters.

Damage gives "lhe" for "the" and "rcmaines" for "remainest". By their letters such words are about as far from the
source as words of chance; by their shapes they are nearly equal. And such a word says what the source's word says:
"lhe" is no rare word, but a common one torn. Only the score knows of shapes; letters tell whether words are equal. A
word that the library has is not torn: text of which it lacks most words may be of another language or trade.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..library.shapes import shaped
from ..settings.finding import ALIKE, CLIPPED, TORN_SOURCE, UNLIKE
from .pair import likeness
from .written import joined


class Torn(NamedTuple):
    """The words of damaged text and of the source words beside them, by the shapes of their letters.

    said: decades of each source word. known: which of the draft's words the library has.
    """

    draft: Sequence[str]
    source: Sequence[str]
    said: Sequence[float]
    known: Sequence[bool]

    def gain(self, draft: slice, source: slice, weight: float) -> float | None:
        """What unequal words are worth for each other; None where the draft's are all known. weight: decades of the
        draft's.

        It is never more than `pair.most_gained` says of the shapes."""
        if all(self.known[draft]):
            return None
        alike = likeness("".join(self.draft[draft]), "".join(self.source[source]))
        if alike <= ALIKE:
            return -UNLIKE
        said = min(weight, weight + TORN_SOURCE * (max(self.said[source]) - weight))
        return said * (alike - ALIKE) / (1 - ALIKE) - CLIPPED


def torn(draft: Sequence[str], source: Sequence[str], said: Sequence[float], known: Sequence[bool]) -> Torn | None:
    """Words of both sides, decades of each source word, and which of the draft's are known.

    None in Arabic and Hebrew, where look-alike letters tell words apart ("he fattens", "she fattens"). quran-real:
    three sentences more would be quotations that are none.
    """
    if any(joined(ord(word[0])) for word in source if word):
        return None
    return Torn(list(map(shaped, draft)), list(map(shaped, source)), said, known)
