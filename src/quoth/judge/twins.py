"""Does the passage that a reference names say the same as the place where the words were found?

Sources repeat themselves: refrains, and verses that an edition prints as one and gives under each of their numbers. The
words are found at one of these places, and a reference to any of them is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Place
from ..normalise.words import Words
from ..settings.judging import NEARLY_SAME, NEARLY_SAME_WORDS


def says_the_same(places: Sequence[Place], passages: Iterable[str]) -> bool:
    """Do the words of the longest of the places stand, one after the other, in one of the passages?"""
    wanted = _folded(max((place.text for place in places), key=len, default=""))
    return bool(wanted.strip()) and any(wanted in _folded(passage) for passage in passages)


def says_nearly_the_same(places: Sequence[Place], passages: Iterable[str]) -> bool:
    """Do most words of the longest of the places stand in the passages, in order?"""
    from rapidfuzz.distance import LCSseq

    wanted = _folded(max((place.text for place in places), key=len, default="")).split()
    held = [word for passage in passages for word in _folded(passage).split()]
    return LCSseq.similarity(wanted, held) >= max(NEARLY_SAME_WORDS, NEARLY_SAME * len(wanted))


def _folded(text: str) -> str:
    """The folded words of a text, a blank before and behind each."""
    words = Words(text)
    return " " + "".join(f"{key} " for key in words.keys(0, len(words)))
