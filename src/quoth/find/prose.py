"""Which words exist in general prose? What tells a slip of letters from another word, where the sources are few.

Source: bench/make_background.py.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

from ..normalise.words import fold_word
from ..settings.judging import LEAST_STEM
from ..shipped import beside, text_of

_FOLDER = beside(__file__, "background")


def is_common(word: str, language: str = "en") -> bool:
    """Is the word, or all that it falls into, among the commonest of the language's prose?"""
    return _all_in(f"{language}.tsv", word)


def is_rare(word: str, language: str) -> bool:
    """Is the word, or all that it falls into, rarer than these, but in more than one book? Damaged letters often make
    one of these ("arid", "tile"), so only text without damage makes it another word."""
    return _all_in(f"{language}-words.txt", word)


def stems(word: str) -> Iterator[str]:
    """What the word may be a regular English form of ("albums", "used", "announcer")."""
    for ending in ("s", "es", "ed", "ing", "er", "ers"):
        stem = word.removesuffix(ending)
        if len(stem) >= LEAST_STEM and stem != word:
            yield stem
            if ending[0] != "s":
                yield stem + "e"


def _all_in(name: str, word: str) -> bool:
    keys = fold_word(word)
    return bool(keys) and _words(name).issuperset(keys)


@cache
def _words(name: str) -> frozenset[str]:
    """The folded words of one shipped file, empty where there is none."""
    path = os.path.join(_FOLDER, name)
    if not os.path.isfile(path):
        return frozenset()
    return frozenset(line.partition("\t")[0] for line in text_of(path).splitlines()[1:])
