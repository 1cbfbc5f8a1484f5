"""References between quotations part them: "Ruth 2:4. He rose early. Ruth 2:5. He went out."

Verses that follow each other agree as one stretch, with the reference as changed words between them. What is a
reference is read later (`schemes`); here its form is enough: a name, a chapter and a verse, of which the source has
nothing, where a sentence or line begins or ends or beside words of the draft's own ("(Ruth 2:4), and he rose").
"""

from __future__ import annotations

from bisect import bisect_left

import regex

from ..later import later
from ..settings.finding import REFERENCE_SIZE
from .hit import Hit, Stretch
from .neighbours import between

_HEAD = later(lambda: regex.compile(r"(?:[1-4]\s?)?+\p{Lu}[\p{L}.]{1,20}+\s?\p{Nd}{1,3}+[:.]\s?\p{Nd}{1,3}+"))


def without_references(found: Hit, stretch: Stretch) -> list[Hit]:
    """The agreement, in pieces where such references stand in it or begin at its end."""
    words, first, last = stretch.words, found.first, found.last
    if all(step.equal for step in found.steps):
        return [found]
    start, end = stretch.starts[first], int(words.end[last - 1])
    pieces, low = [], first
    for head in _HEAD.finditer(words.text, start, end + REFERENCE_SIZE):
        at, behind = (bisect_left(stretch.starts, place) for place in head.span())
        parts = stretch.ends_sentence(at - 1) or stretch.ends_sentence(behind - 1)
        parts = parts or _put_in(found, at - 1) or _put_in(found, behind)
        if parts and low <= at < last and not _kept(found, at, behind):
            pieces.append(between(found, low, at))
            low = behind
    if low == first:
        return [found]
    pieces.append(between(found, low, last) if low < last else None)
    return [piece for piece in pieces if piece is not None]


def _kept(found: Hit, first: int, last: int) -> bool:
    """Does any of these words stand in the source as it is?"""
    return any(step.equal and first < found.base + step.i2 and found.base + step.i < last for step in found.steps)


def _put_in(found: Hit, word: int) -> bool:
    """Is this word one that the source lacks?"""
    at = word - found.base
    return any(step.i <= at < step.i2 and step.j == step.j2 for step in found.steps)
