"""How far does an agreement fill what the draft sets off: a sentence, a line, what stands behind a colon or in marks?

Who quotes without marks mostly gives a whole sentence or clause, or begins or ends with one. A turn of phrase that both
texts use by chance lies in the middle of the draft's own sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..normalise.words import Bools, Floats, Ints, Words
from ..settings.finding import (
    CAPITAL_SAYS,
    MOVED,
    NEAR_BOTH_ENDS,
    NEAR_ONE_END,
    SET_OFF_SAYS,
    SET_OFF_SAYS_OTHERS,
    SURE_UNSET,
)
from .hit import Hit, Stretch, ends_sentence_at
from .mark_styles import COLONS, NO_APOSTROPHES, SENTENCE_ENDS
from .written import apart, writes_words_apart

Edges = frozenset[int]
NOTHING: Edges = frozenset()

INSIDE, CLOSING, OPENING, WHOLE = range(4)
"""Which ends of an agreement are set off: none, its last, its first, both."""
_PARTS = NO_APOSTROPHES | COLONS
_LAST_CODE = 0xFFFF
_PARTING = np.zeros(_LAST_CODE + 1, dtype=bool)
_PARTING[[ord(char) for char in _PARTS | SENTENCE_ENDS | {"\n"}]] = True


def decades(found: Hit, stretch: Stretch, edges: Edges = NOTHING) -> float:
    """What the ends of an agreement add to what its words say. edges: words at which other quotations begin or end."""
    ends = ends_set_off(found, stretch, edges)
    if not writes_words_apart(found) or found.damaged:
        return SET_OFF_SAYS_OTHERS[ends]
    return 0.0 if ends == INSIDE and found.n_kept >= SURE_UNSET else SET_OFF_SAYS[ends]


def ends_set_off(found: Hit, stretch: Stretch, edges: Edges = NOTHING) -> int:
    """At which of its two ends does an agreement begin or end a sentence, or do marks, a colon or one of the edges set
    it off?"""

    def parted(word: int) -> bool:
        return word + 1 in edges or stretch.ends_sentence(word) or _parts_behind(word, stretch)

    return 2 * (parted(found.first - 1) or _keeps_capital(found, stretch)) + parted(found.last - 1)


def fills_sentence(found: Hit, stretch: Stretch) -> bool:
    """Is an agreement in which no word differs all of a sentence, with no quotation mark or colon beside it?"""
    if _parts_behind(found.first - 1, stretch) or _parts_behind(found.last - 1, stretch):
        return False
    return ends_set_off(found, stretch) == WHOLE and all(step.equal for step in found.steps)


def _parts_behind(word: int, stretch: Stretch) -> bool:
    """Does a quotation mark or a colon stand between this word and the next one?"""
    if not 0 <= word < len(stretch.starts) - 1:
        return False
    return not _PARTS.isdisjoint(stretch.words.text[int(stretch.words.end[word]) : stretch.starts[word + 1]])


def _keeps_capital(found: Hit, stretch: Stretch) -> bool:
    """Does an agreement keep the capital letter with which a sentence of the source begins, inside a sentence of the
    draft ("they say that In the evening ..."), with no word changed? A rare word may be a name."""
    if stretch.weights[found.first] >= CAPITAL_SAYS or not all(step.gain > 0 for step in found.steps):
        return False
    words, start = stretch.words, stretch.starts[found.first]
    if not words.text[start].isupper() or int(words.end[found.first]) - start < 2:
        return False
    return ends_sentence_at(found.source, found.steps[0].j - 1, "\n")


class Sides(NamedTuple):
    """For each word of a block: how many words stand between it and the last and the next place where something may be
    set off. A line's end counts, whether wrapped or not. apart: whether its script writes every word by itself.
    opens: the numbers, ascending, of the words right behind such a place and of those that may open by a capital."""

    before: Ints
    behind: Ints
    apart: Bools
    opens: Sequence[int]


def sides_of(words: Words, weights: Floats) -> Sides:
    """The sides of every word. weights: decades of each."""
    n = len(words)
    codes = np.frombuffer(words.text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    at = np.flatnonzero(_PARTING[np.minimum(codes, _LAST_CODE)])
    opens = np.zeros(n + 1, dtype=bool)  # is the word the first behind such a place?
    opens[np.searchsorted(words.start, at)] = True
    opens[[0, n]] = True
    number = np.arange(n + 1)
    last = np.maximum.accumulate(np.where(opens, number, 0))[:n]
    following = np.minimum.accumulate(np.where(opens, number, n)[::-1])[::-1][1:]
    letter = words.letters[words.first]
    opens[:n] |= (codes[words.start] != letter) & (words.size > 1) & (weights < CAPITAL_SAYS)
    return Sides(number[:n] - last, following - 1 - number[:n], apart(letter), np.flatnonzero(opens).tolist())


def ends_near(sides: Sides, first: Ints, last: Ints) -> Ints:
    """How many of the ends of these stretches of words, [first, last), may turn out to be set off."""
    before, behind = sides.before[first], sides.behind[last - 1]
    both = (before <= NEAR_BOTH_ENDS) & (behind <= NEAR_BOTH_ENDS)
    return np.where(both, 2, (np.minimum(before, behind) <= NEAR_ONE_END).astype(np.int64))


def ends_near_one(sides: Sides, first: int, last: int) -> int:
    """The same for one stretch."""
    before, behind = sides.before[first], sides.behind[last - 1]
    if before <= NEAR_BOTH_ENDS and behind <= NEAR_BOTH_ENDS:
        return 2
    return int(before <= NEAR_ONE_END or behind <= NEAR_ONE_END)


def ends_at_most(sides: Sides, first: int, last: int, fewest: int) -> int:
    """Which ends of an agreement over the words [first, last) may prove to be set off, when they are placed anew or a
    part of it is taken that has at least the fewest words. OPENING stands for both as well."""
    low, high = bisect_left(sides.opens, first - MOVED), bisect_right(sides.opens, last + MOVED)
    if low == high:
        return INSIDE
    return CLOSING if sides.opens[low] > last - fewest else OPENING
