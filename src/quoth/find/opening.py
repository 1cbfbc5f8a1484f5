"""Openings: the first words of the source's sentence, of which the draft has one otherwise.

A changed word near the beginning takes more than the few words before it give, so the best stretch begins behind it and
the change would go unseen: "They believe: The fifth lamp burned ..." for "The third lamp burned ...".
"""

from __future__ import annotations

from dataclasses import replace

from ..settings.finding import OPENING_WORDS
from .align import moved, steps_of
from .hit import Hit, Stretch, ends_sentence_at
from .mark_styles import COLONS, NO_APOSTROPHES

_PARTS = NO_APOSTROPHES | COLONS


def with_opening(found: Hit, stretch: Stretch) -> Hit:
    """The agreement from the beginning of the source's sentence on, where the draft has as many words there that are
    set off and of which one differs."""
    step = found.steps[0]
    begin = _sentence(found, step.j)
    n = step.j - begin
    first = found.first - n
    if n == 0 or step.i < n or not _one_text(first, found.first, stretch):
        return found
    draft, weights = stretch.slice(first, found.first)
    source = found.source.keys(begin, step.j)
    opens = _opens(first, stretch)
    if opens == 0 or (opens == 1 and draft[0] != source[0]):
        return found
    if sum(one != other for one, other in zip(draft, source, strict=True)) > 1:
        return found
    head = moved(steps_of(draft, source, weights), step.i - n, begin)
    return replace(found, first=first, steps=(*head, *found.steps))


def _sentence(found: Hit, at: int) -> int:
    """The word of the window with which the sentence or passage begins that holds word `at`; `at` when it is far."""
    words = range(at, max(-1, at - OPENING_WORDS - 1), -1)
    return next((word for word in words if ends_sentence_at(found.source, word - 1, "\n")), at)


def _one_text(first: int, last: int, stretch: Stretch) -> bool:
    """Do the words [first, last] stand in one sentence and on one side of all quotation marks and colons?"""
    words = stretch.words
    text = words.text[int(words.start[first]) : int(words.start[last])]
    return _PARTS.isdisjoint(text) and not any(map(stretch.ends_sentence, range(first, last)))


def _opens(word: int, stretch: Stretch) -> int:
    """How clearly is a word the first of somebody's: 2 behind a colon or a sentence's end, 1 with a capital letter, 0
    inside a figure ("8:32")."""
    words, start = stretch.words, int(stretch.words.start[word])
    if words.text[start].isdecimal() and words.text[max(0, start - 2) : start - 1].isdecimal():
        return 0
    if stretch.ends_sentence(word - 1) or not COLONS.isdisjoint(words.text[int(words.end[word - 1]) : start]):
        return 2
    return int(words.text[start].isupper())
