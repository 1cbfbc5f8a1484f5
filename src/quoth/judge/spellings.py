"""Is a differently written word the same word? The spelling rules of normalise, with what only a whole
text shows."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from .keys import key

if TYPE_CHECKING:
    from ..normalise.spelling import SpellingContext

Spelling = tuple[str, str]
"""("typography" or "orthography", the rule's name in words)."""

_HYPHENS = "-\u2010\u2011\u2013\u00ad¬\ufffe\x02"
"""Dashes within words too: editions print a name as Abed–nego."""
_DOTTED = frozenset(("tr", "az"))
"""Languages that write i and ı, İ and I. Source: Unicode SpecialCasing.txt."""
_QUOTES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "′": "'"})


def same_word(
    draft: str, source: str, language: str, context: SpellingContext | None = None
) -> Spelling | None:
    """(kind, rule) when both are one word (or one group of words), None when they are different words.

    context: how draft and source are written around the word; without it every rule its letters allow is
    granted.
    """
    if draft == source:
        return "typography", "same letters"
    plain_draft, plain_source = _plain(draft), _plain(source)
    if plain_draft == plain_source:
        return "typography", "letter form"
    if plain_draft.casefold() == plain_source.casefold() or (
        language in _DOTTED and _dotted(plain_draft) == _dotted(plain_source)
    ):
        return "typography", "letter case"
    from ..normalise.spelling import same_word as spelled

    return spelled(draft, source, language=language, context=context)


def _dotted(word: str) -> str:
    return word.replace("İ", "i").replace("I", "ı").lower()


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word.translate(_QUOTES))


def division(draft: str, source: str) -> Spelling | None:
    """(kind, rule) when the letters agree and only the division into words differs.

    A hyphen at a line's end is the printer's; another hyphen or a space is spelling.
    """
    if _letters(draft) != _letters(source) or not _letters(draft):
        return None
    broken, whole = (draft, source) if _gaps(draft) >= _gaps(source) else (source, draft)
    if any(h + "\n" in broken or h + " \n" in broken for h in _HYPHENS) or "\ufffe" in broken:
        return "typography", "hyphen at the line's end"
    if _hyphens_dropped(broken) == _hyphens_dropped(whole):
        return "orthography", "hyphen"
    return "orthography", "word division"


def _gaps(text: str) -> int:
    return sum(not c.isalnum() for c in text)


def _hyphens_dropped(text: str) -> str:
    return "".join(c for c in text.casefold() if c not in _HYPHENS)


@lru_cache(maxsize=65536)
def _letters(text: str) -> str:
    return "".join(key(part) for part in text.replace("-", " ").split() if any(c.isalnum() for c in part))
