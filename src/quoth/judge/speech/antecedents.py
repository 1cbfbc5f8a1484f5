"""Whom does a pronoun mean? Answered only where nobody else can be meant.

The person named last as a speaker, near by, when no other name stands between the two and nothing in the titles speaks
against it. Anything else stays open.
"""

from __future__ import annotations

import regex

from ...offsets import Span
from ...settings.judging import ANTECEDENT_NEAR
from .tables import Words

_NAME = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]++(?:[ ]\p{Lu}[\p{L}\p{M}'’.-]*+)*+")
_CAPITALS = regex.compile(r"\p{Lu}[\p{L}\p{M}'’-]*+")


def antecedent(text: str, speaker: Span, name: str, pronoun: Span, words: Words) -> str:
    """The name the pronoun resolves to, empty when it is not certain.

    speaker, name: the person named last as a speaker. pronoun: its span, behind the speaker.
    """
    said = pronoun.of(text).casefold()
    if said not in words.lists["singular"] or not 0 <= pronoun.start - speaker.end <= ANTECEDENT_NEAR:
        return ""
    own = set(_CAPITALS.findall(name))
    if not own or not _person(name, said, words):
        return ""
    for hit in _NAME.finditer(text, speaker.end, pronoun.start):
        parts = [part for part in hit.group().split() if not _no_name(part, words)]
        if parts and not any(part in own for part in parts):
            return ""
    return name


def _person(name: str, pronoun: str, words: Words) -> bool:
    """May the name be one person's, of the sex the pronoun shows? A list of names or "the ... Post" is none."""
    parts = [part.strip(".,").casefold() for part in name.split()]
    lists = words.lists
    if parts[0] in lists["determiners"] or any(part in lists["joins"] for part in parts):
        return False
    if pronoun in lists["masculine"]:
        return not any(part in lists["feminine"] for part in parts)
    return not any(part in lists["masculine"] for part in parts)


def _no_name(word: str, words: Words) -> bool:
    """A day, or a small word that opens a sentence."""
    names = ("days", "pronouns", "determiners", "adjunct", "clause_starts", "auxiliaries", "joins", "finite")
    return any(word.casefold() in words.lists[name] for name in names)
