"""Are two words one, as the finder compares words: by their letters alone?"""

from __future__ import annotations

from functools import lru_cache

from ..normalise.words import fold_word
from .tokens import Token


def has_words(text: str) -> bool:
    """Does the text hold a letter or a digit?"""
    return any(c.isalnum() for c in text)


def same_letters(draft: Token, source: Token) -> bool:
    """Are they one word as the finder compares words, or one figure or sign?"""
    return draft.text == source.text or (
        draft.kind == source.kind == "word" and key(draft.text) == key(source.text)
    )


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The letters of a word as the finder compares them; the word itself when nothing is left."""
    if word.isascii() and word.isalpha():
        return fold_word(word)[0]
    from ..normalise.scripts import fold_char

    return "".join(map(fold_char, word)).replace(" ", "") or word
