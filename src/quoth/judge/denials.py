"""Does the draft deny where the source does not? A negation that was put in is never letter damage.

Some languages write it into the word. Sources: G. Lazard, A Grammar of Contemporary Persian (1992), 5.2 (na-); the
grammars of Czech, Slovak (ne-), Lithuanian, Latvian (ne-) and Armenian (č'-): the prefix of the negated verb.
"""

from __future__ import annotations

from ..settings.judging import DENIED_LETTERS
from .ground import Ground
from .lexicons import fold
from .steps import Step

_PREFIXES = {"fa": "ن", "cs": "ne", "sk": "ne", "lt": "ne", "lv": "ne", "hy": "չ"}
_TELLING = (("չ", "", "hy"), ("ن", "می", "fa"), ("ن", "مي", "fa"))
"""Prefixes that tell their language: what the verb behind them begins with."""


def puts_in_negation(step: Step, ground: Ground) -> bool:
    """Has the draft's side of a step a negation that the source's side lacks?"""
    left, right = ([w.text for w in side if w.kind != "ellipsis"] for side in (step.draft_words, step.source_words))
    hits = [len(ground.lexicon.hits(words, ["negation"])) for words in (left, right)]
    if hits[0] > hits[1]:
        return True
    return len(left) == len(right) == 1 and denied(left[0], right[0], ground.language)


def may_deny(word: str, ground: Ground) -> bool:
    """May a word of three letters or more be a negation with a letter damaged?"""
    from rapidfuzz.distance import Levenshtein

    folded = fold(word)
    listed = (phrase[0] for phrase in ground.lexicon.words["negation"] if len(phrase) == 1)
    return len(folded) > 2 and any(Levenshtein.distance(folded, one, score_cutoff=1) <= 1 for one in listed)


def denied(word: str, other: str, language: str) -> bool:
    """Is a word another one with the prefix of negation that its language writes into verbs?"""
    word, other = fold(word), fold(other)
    own = next((own for prefix, verb, own in _TELLING if word.startswith(prefix + verb)), language)
    return own in _PREFIXES and len(other) >= DENIED_LETTERS and word == _PREFIXES[own] + other


_UNMAKING = ("un", "in", "im", "ir", "il", "non", "dis", "des", "dés", "on", "nie", "не", "ne")
"""Prefixes that turn a word round in European languages: unmöglich, impossible, onmogelijk, невозможно."""


def turned_round(step: Step) -> bool:
    """Is one word the other with a prefix that turns it round? No print loses or gains just these letters."""
    if not len(step.draft_words) == len(step.source_words) == 1:
        return False
    longer, shorter = sorted((fold(step.draft_words[0].text), fold(step.source_words[0].text)), key=len, reverse=True)
    return len(shorter) >= DENIED_LETTERS and any(longer == prefix + shorter for prefix in _UNMAKING)
