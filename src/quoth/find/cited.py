"""Cited words: what stands beside a printed reference, unmarked and too short or too common to be told from chance.

Who prints a reference says where the words beside it stand: they are compared with the passage cited, and chance has
the words of one passage only. Taken is what stands there word for word, from the beginning of a clause up to the
reference or from the reference to the end of one. Who says the passage in words of his own, or borrows a phrase of it,
quotes nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from ..library.segment import Segment
from ..model import Alignment, Candidate, Quotation, Reading, Reference
from ..normalise.words import Hashes32, Words
from ..offsets import Innermost, Span
from ..settings import Settings
from ..settings.finding import CITED_BESIDE, CITED_LOOK, CITED_MOST, CITED_OWN
from .align import alignment, equal_steps
from .announced import agree_again
from .chance import chance
from .mark_breaks import ends_line
from .weight import Information, word_hashes
from .written import spaced

Stands = Callable[[Reading], Iterable[tuple[Segment, int, int]]]
"""The words [first, last) of segments that a reading names."""
_BEFORE, _BEHIND = -1, 1
_BLANKS = " \t\n\r\u00a0*_"
_JOIN = frozenset((" ", "-", "\u2011", "'", "’"))
"""What stands between two words of one clause."""


class _Stand(NamedTuple):
    """Words [first, last) of the draft that stand in a segment from its word `at` on."""

    first: int
    last: int
    segment: Segment
    at: int


class CitedWords:
    """What stands beside the references of one draft.

    words: the draft's. stands: where stands what a reading names. information: what words weigh.
    """

    def __init__(self, words: Words, stands: Stands, information: Information, settings: Settings) -> None:
        self._words, self._stands = words, stands
        self._information, self._settings = information, settings

    def candidates(self, references: Sequence[Reference], taken: Sequence[Span]) -> Iterator[Candidate]:
        """The quotations beside these references, in text order. taken: other quotations, and their references."""
        edges = sorted({at for span in (*taken, *(Span(r.start, r.end) for r in references)) for at in span})
        inside = Innermost(taken)
        for span, readings in _listed(self._words.text, references):
            if inside.at(span.start) is not None:
                continue
            named = [place for reading in readings for place in self._stands(reading)]
            places = [(segment, low, high) for segment, low, high in named if high - low <= CITED_MOST]
            n_words = sum(high - low for _, low, high in places)
            for first, last, way in self._sides(span, edges):
                found = [stand for place in places if (stand := self._stand(first, last, way, *place)) is not None]
                candidate = self._candidate(found, n_words) if found else None
                if candidate is not None:
                    for at in candidate.quotation.span:
                        insort(edges, at)
                    yield candidate
                    break

    def _sides(self, span: Span, edges: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """The words [first, last) right before a reference, and those right behind it, and the way from it to them."""
        low, high = bisect_left(edges, span.start), bisect_right(edges, span.end)
        text, start, end = self._words.text, self._words.start, self._words.end
        begins = edges[low - 1] if low else 0, span.start, span.end, edges[high] if high < len(edges) else len(text)
        first, last, next_first, next_last = np.searchsorted(start, begins).tolist()
        if first < last and _few_signs(text, int(end[last - 1]), span.start):
            yield max(first, last - CITED_LOOK), last, _BEFORE
        if next_first < next_last and _few_signs(text, span.end, int(start[next_first])):
            yield next_first, min(next_last, next_first + CITED_LOOK), _BEHIND

    def _stand(self, first: int, last: int, way: int, segment: Segment, low: int, high: int) -> _Stand | None:
        """What of the draft's words [first, last), from the reference on, stands in the words [low, high) of a segment:
        a clause or more, and behind a word that differs nothing that goes on as the passage does."""
        wanted, held = word_hashes(self._words.hash[first:last])[::way], segment.arrays["words"][low:high][::way]
        n, at = _longest(wanted, held)
        begin, end = (last - n, last) if way == _BEFORE else (first, first + n)
        set_off = self._opens(begin, first) if way == _BEFORE else end == last or clause_ends(self._words, end - 1)
        if not set_off or not self._enough(begin, end):
            return None
        if n < len(wanted) and agree_again(np.array([at + n]), held, wanted[n : n + 2]):
            return None
        return _Stand(begin, end, segment, high - at - n if way == _BEFORE else low + at)

    def _enough(self, first: int, last: int) -> bool:
        """Are these words enough for running text?"""
        letter = int(self._words.letters[self._words.first[first]]) if first < last else 0
        return last - first >= (self._settings.running_words if spaced(letter) else self._settings.running_characters)

    def _opens(self, word: int, first: int) -> bool:
        """Does a clause begin with this word or, with words of the draft's own, right before it? No word is looked at
        before the first."""
        low = word - CITED_OWN
        return low <= first or any(clause_ends(self._words, before - 1) for before in range(low, word + 1))

    def _candidate(self, found: Sequence[_Stand], n_words: int) -> Candidate | None:
        """The quotation that the longest of these make, unless chance explains it."""
        first, last = max(((one.first, one.last) for one in found), key=lambda span: span[1] - span[0])
        weights = self._information.of_draft(self._words.hash[first:last])
        own = [self._alignment(one, weights, n_words) for one in found if one[:2] == (first, last)]
        if own[0].chance > self._settings.max_chance:
            return None
        return Candidate(Quotation(own[0].draft, own[0].draft, parts=(own[0].draft,)), (own[0],), tuple(own[1:]))

    def _alignment(self, found: _Stand, weights: Sequence[float], n_words: int) -> Alignment:
        """The words against those of the segment. n_words: how many were cited."""
        window, held, begin = found.segment.window(found.at, found.at + len(weights))
        steps = list(equal_steps(0, found.at - begin, weights))
        score = sum(step.gain for step in steps)
        by_chance = chance(score, n_words, self._settings)
        return alignment(steps, self._words, found.first, window, held, 0, score, by_chance)


def clause_ends(words: Words, word: int) -> bool:
    """Does a clause end with this word: does anything but a blank stand behind it, or a line end on purpose?"""
    if not 0 <= word < len(words) - 1:
        return True
    end, start = int(words.end[word]), int(words.start[word + 1])
    between = words.text[end:start]
    return between not in _JOIN and (bool(between.strip(_BLANKS)) or ends_line(words.text, end, start))


def _few_signs(text: str, start: int, end: int) -> bool:
    """Do only few signs stand between the words and the reference?"""
    return end - start <= CITED_BESIDE and text.count("\n", start, end) < 2


def _listed(text: str, references: Sequence[Reference]) -> Iterator[tuple[Span, Iterable[Reading]]]:
    """References between which no words stand, as one, with the readings of all."""
    groups: list[list[Reference]] = []
    for reference in references:
        if groups and not any(map(str.isalnum, text[groups[-1][-1].end : reference.start])):
            groups[-1].append(reference)
        else:
            groups.append([reference])
    for group in groups:
        yield Span(group[0].start, group[-1].end), dict.fromkeys(r for reference in group for r in reference.readings)


def _longest(wanted: Hashes32, held: Hashes32) -> tuple[int, int]:
    """How many of these words, from the first on, stand in `held` one after the other, and where."""
    best = 0, 0
    for at in np.flatnonzero(held == wanted[0]).tolist():
        n = min(len(wanted), len(held) - at)
        differ = np.flatnonzero(wanted[:n] != held[at : at + n])
        best = max(best, (int(differ[0]) if len(differ) else n, at))
    return best
