"""Referred words: a marked quotation too short or too common to be told from chance, beside its printed reference.

Who prints a reference says where the words stand: they are compared with the passage cited, and chance has the words of
one passage only. Words that stand there are quoted, however few. Of more one may differ; with two that do it would be
somebody's own words about the passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from ..library.segment import Segment
from ..model import Alignment, Candidate, Quotation, Reading
from ..normalise.words import Hashes32, Words
from ..settings import Settings
from ..settings.finding import CITED_MOST, REFERRED_KEPT
from .align import alignment, moved, steps_of
from .chance import chance
from .cited import Stands, clause_ends
from .pieces import in_order, pieces_of, steps_over
from .weight import Information, word_hashes
from .written import spaced

Place = tuple[Segment, int, int]
"""A segment, and the first of its words and the one behind the last."""


def referred(
    quotation: Quotation,
    readings: Iterable[Reading],
    draft: Words,
    stands: Stands,
    information: Information,
    settings: Settings,
) -> Candidate | None:
    """The quotation with the place that its reference names, when all its words stand there, or all but one that
    differs, is left out or is put in. draft: the words of the whole draft."""
    first, last = np.searchsorted(draft.start, quotation.body).tolist()
    cited = [place for reading in readings for place in stands(reading) if place[2] - place[1] <= CITED_MOST]
    if first == last or not cited:
        return None
    known, weights = word_hashes(draft.hash[first:last]), information.of_draft(draft.hash[first:last])
    n_words = sum(high - low for _, low, high in cited)
    own = draft, (first, last), weights

    def nearest(places: Iterable[Place]) -> Alignment | None:
        found = (_alignment(*own, place, n_words, settings) for place in places)
        return min(found, key=lambda one: one.chance, default=None)

    best = nearest(place for one in cited for place in _standing(known, one))
    best = best or _parted(quotation, *own, cited, settings)
    if best is None:
        least = _least(draft, first, settings)
        best = nearest(place for one in cited for place in _nearly(known, one, least))
        if best is None or best.chance > settings.max_chance:
            return None
    return Candidate(quotation, (best,))


def _parted(
    quotation: Quotation,
    draft: Words,
    own: tuple[int, int],
    weights: Sequence[float],
    cited: Sequence[Place],
    settings: Settings,
) -> Alignment | None:
    """The quotation where all words between its ellipses and brackets stand in one of the passages cited, in order."""
    spans = pieces_of(draft.text, quotation.body)
    ranges = [pair for span in spans if (pair := tuple(np.searchsorted(draft.start, span).tolist()))[0] < pair[1]]
    if not ranges:
        return None
    keys = [word_hashes(draft.hash[first:last]) for first, last in ranges]
    n_words = sum(high - low for _, low, high in cited)
    for place in cited:
        there = [np.array([at for _, at, _ in _standing(key, place)], dtype=np.int64) for key in keys]
        places = in_order([last - first for first, last in ranges], there, place[1], place[2])
        if places is not None:
            window, held, begin = place[0].window(*place[1:])
            low = ranges[0][0] - own[0]
            steps = steps_over(ranges, [at - begin for at in places], weights[low:])
            score = sum(step.gain for step in steps)
            return alignment(steps, draft, ranges[0][0], window, held, 0, score, chance(score, n_words, settings))
    return None


def _least(draft: Words, first: int, settings: Settings) -> int:
    """How many words must be kept where one differs?"""
    letter = int(draft.letters[draft.first[first]])
    return REFERRED_KEPT if spaced(letter) else settings.running_characters


def _standing(wanted: Hashes32, cited: Place) -> Iterator[Place]:
    """Where all of these words stand in a passage one after the other."""
    segment, low, high = cited
    held, n = segment.arrays["words"][low:high], len(wanted)
    for at in np.flatnonzero(held[: max(0, len(held) - n + 1)] == wanted[0]).tolist():
        if np.array_equal(held[at : at + n], wanted):
            yield segment, low + at, low + at + n


def _nearly(wanted: Hashes32, cited: Place, least: int) -> Iterator[Place]:
    """Where they do but for one that differs, is left out or is put in, and at least so many are kept. A first or last
    word that differs stands for the first or last of a clause; else the source may go on otherwise."""
    from rapidfuzz.distance import Levenshtein

    segment, low, high = cited
    said, held, n = wanted.tolist(), segment.arrays["words"][low:high].tolist(), len(wanted)
    for size, kept in ((n, n - 1), (n + 1, n), (n - 1, n - 1)):
        for at in range(len(held) - size + 1 if kept >= least else 0):
            there = held[at : at + size]
            if Levenshtein.distance(said, there, score_cutoff=1) != 1:
                continue
            opens, closes = said[0] == there[0], said[-1] == there[-1]
            if (opens and closes) or (size == n and _in_clause((segment, low + at, low + at + n), opens, closes)):
                yield segment, low + at, low + at + size


def _in_clause(place: Place, opens: bool, closes: bool) -> bool:
    """Does a clause of the source begin with the place unless it opens as the draft does, and end with it unless it
    closes so?"""
    _, words, begin = place[0].window(*place[1:])
    return (opens or clause_ends(words, place[1] - begin - 1)) and (closes or clause_ends(words, place[2] - begin - 1))


def _alignment(
    draft: Words, own: tuple[int, int], weights: Sequence[float], place: Place, n_words: int, settings: Settings
) -> Alignment:
    """The words `own` [first, last) of the draft against those of a place, scored by those that are equal. n_words: how
    many were cited."""
    window, held, begin = place[0].window(*place[1:])
    low, high = place[1] - begin, place[2] - begin
    steps = moved(steps_of(draft.keys(*own), held.keys(low, high), weights), 0, low)
    score = sum(step.gain for step in steps if step.equal)
    return alignment(steps, draft, own[0], window, held, 0, score, chance(score, n_words, settings))
