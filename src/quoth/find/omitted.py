"""Words left out near an end: "The landlord may not end ‹the contract during the whole of› the works on the wall".

A gap takes more than the few words before it give, so the best stretch begins behind it and the omission would go
unseen. Where the draft's words right before an agreement, or right behind it, stand a few words away in the source's
sentence too, one after the other, they belong to it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..normalise.words import Hashes
from ..settings.finding import OMITTED_LEAST, OMITTED_MOST, OMITTED_OPENS
from .align import moved, steps_of
from .hit import Hit, Stretch, ends_sentence_at
from .mark_styles import NO_APOSTROPHES


def with_omission(found: Hit, stretch: Stretch) -> Hit:
    """The agreement with the words before a gap at its beginning and behind one at its end."""
    return _tail(_head(found, stretch), stretch)


def _head(found: Hit, stretch: Stretch) -> Hit:
    at = found.steps[0]
    low = max(0, at.j - OMITTED_MOST)
    if found.first == 0 or not _elsewhere(stretch.words.hash[found.first - 1], found.source.hash[low : at.j][::-1]):
        return found
    most = _own_before(found, stretch)
    if most < OMITTED_OPENS:
        return found
    draft, weights = stretch.slice(found.first - most, found.first)
    source = found.source.keys(low, at.j)
    begin = next((w for w in range(at.j, low - 1, -1) if _ends(found, w - 1)), low)
    source = source[begin - low :]
    if len(source) <= OMITTED_OPENS:
        return found
    for n in range(min(most, len(source) - 1), OMITTED_OPENS - 1, -1):
        start = next((k for k in range(len(source) - n) if source[k : k + n] == draft[-n:]), -1)
        opens = n == most or (start == 0 and _ends(found, begin - 1))
        if start < 0 or (n < OMITTED_LEAST and not opens):
            continue
        steps = steps_of(draft[-n:], source[start:], weights[-n:])
        i, j = at.i - n, begin + start
        return replace(found, first=found.first - n, steps=(*moved(steps, i, j), *found.steps))
    return found


def _tail(found: Hit, stretch: Stretch) -> Hit:
    at = found.steps[-1]
    high = min(len(found.source), at.j2 + OMITTED_MOST)
    n_words = len(stretch.words)
    if found.last == n_words or not _elsewhere(stretch.words.hash[found.last], found.source.hash[at.j2 : high]):
        return found
    most = _own_behind(found, stretch)
    if most < OMITTED_OPENS:
        return found
    draft, weights = stretch.slice(found.last, found.last + most)
    source = found.source.keys(at.j2, high)
    end = next((w for w in range(at.j2, high + 1) if _ends(found, w - 1)), high)
    source = source[: end - at.j2]
    if len(source) <= OMITTED_OPENS:
        return found
    for n in range(min(most, len(source) - 1), OMITTED_OPENS - 1, -1):
        start = next((k for k in range(1, len(source) - n + 1) if source[k : k + n] == draft[:n]), -1)
        closes = n == most or (start + n == len(source) and _ends(found, end - 1))
        if start < 0 or (n < OMITTED_LEAST and not closes):
            continue
        steps = steps_of(draft[:n], source[: start + n], weights[:n])
        return replace(found, last=found.last + n, steps=(*found.steps, *moved(steps, at.i2, at.j2)))
    return found


def _elsewhere(word: np.uint64, source: Hashes) -> bool:
    """Does the draft's word next to an agreement stand further on in the source, and not next to it? Then the source
    goes on otherwise, and words may have been left out. source: nearest first."""
    return len(source) > OMITTED_OPENS and bool(source[0] != word and (source == word).any())


def _ends(found: Hit, word: int) -> bool:
    return ends_sentence_at(found.source, word, "\n")


def _own_before(found: Hit, stretch: Stretch) -> int:
    """How many words of the draft's sentence stand right before the agreement, with no quotation mark between."""
    n = 0
    while n < OMITTED_MOST and found.first - n > 0 and not _parted(found.first - n - 1, stretch):
        n += 1
    return n


def _own_behind(found: Hit, stretch: Stretch) -> int:
    n = 0
    while n < OMITTED_MOST and found.last + n < len(stretch.words) and not _parted(found.last + n - 1, stretch):
        n += 1
    return n


def _parted(word: int, stretch: Stretch) -> bool:
    """Does a sentence end behind this word, or a colon, a bracket, an ellipsis or a quotation mark stand there?"""
    if stretch.ends_sentence(word):
        return True
    between = stretch.words.text[int(stretch.words.end[word]) : stretch.starts[word + 1]]
    return between != " " and (not NO_APOSTROPHES.isdisjoint(between) or not _SIGNS.isdisjoint(between))


_SIGNS = frozenset(":：…[](){}（）")
