"""Are two words forms of one word, as its language inflects them ("sabes", "sabéis"; "meyveler", "meyveleri")?

Somebody who changes a form writes a word that exists, though the sources need not have it.
"""

from __future__ import annotations

from functools import cache

from ..settings.judging import LEAST_STEM
from ..shipped import beside, text_of
from .damage import misreadings
from .lexicons import fold

_FORMS = beside(__file__, "lexicon", "forms.tsv")


def forms_of_one(draft: str, source: str, language: str) -> bool:
    """Have both words one stem, and does each begin or end as words of the language do? Not where one letter is likely
    to be read or typed for the other."""
    begins, ends = _table().get(language, ({""}, {""}))
    one, other = fold(draft), fold(source)
    if one in misreadings(other):
        return False
    return _parted(one, other, ends) or _parted(one[::-1], other[::-1], {begin[::-1] for begin in begins})


def _parted(one: str, other: str, ends: set[str]) -> bool:
    """Do both words go on with one of the ends behind letters they share, and differ in the very last letter? A letter
    lost or doubled before it is as likely a slip."""
    if one[-1:] == other[-1:]:
        return False
    stems = range(LEAST_STEM, min(len(one), len(other)) + 1)
    return any(one[:n] == other[:n] and one[n:] in ends and other[n:] in ends for n in stems)


@cache
def _table() -> dict[str, tuple[set[str], set[str]]]:
    """The beginnings and endings of each language, with none at all among them."""
    rows = (line.split("\t") for line in text_of(_FORMS).splitlines() if not line.startswith("#"))
    return {
        code: ({"", *map(fold, begins.split())}, {"", *map(fold, ends.split())}) for code, begins, ends in rows
    }
