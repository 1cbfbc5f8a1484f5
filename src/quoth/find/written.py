"""How does a script write words: every one by itself, with article and prepositions joined to it, or without spaces?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .hit import Hit

# Source: Unicode 16, Blocks.txt.
_JOINED, _JOINED_END = 0x0590, 0x0900
"""From Hebrew to the last block of Arabic."""
_THAI, _GEORGIAN, _IDEOGRAPHS = 0x0E00, 0x10A0, 0x2E80
"""Thai, Lao, Tibetan and Burmese stand before Georgian; from the radicals on, Han and what is written beside it."""


def joined(letter: int) -> bool:
    """Is a letter of a script that writes article, conjunction and prepositions into the word?"""
    return _JOINED <= letter < _JOINED_END


def apart(letter: Any) -> Any:
    """Are these letters, an array of code points or one, of a script that writes every word by itself?"""
    later = (letter >= _JOINED_END) & (letter < _THAI) | (letter >= _GEORGIAN) & (letter < _IDEOGRAPHS)
    return (letter < _JOINED) | later


def spaced(letter: int) -> bool:
    """Is a letter of a script that puts blanks between words?"""
    return joined(letter) or bool(apart(letter))


def joins_words(found: Hit) -> bool:
    """Is the agreement in a script that writes article, conjunction and prepositions into the word?"""
    return joined(_first_letter(found))


def writes_words_apart(found: Hit) -> bool:
    """Is the agreement in a script that writes every word by itself?"""
    return bool(apart(_first_letter(found)))


def _first_letter(found: Hit) -> int:
    return int(found.source.letters[found.source.first[found.steps[0].j]])
