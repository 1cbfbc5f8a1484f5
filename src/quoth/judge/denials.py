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


_EITHER_WAY = {
    "en": frozenset("without nevertheless nonetheless notwithstanding nevermore nowise noways nohow noone".split())
}
"""By language, words with a negation in them that say the same in one word and in more. In languages that are not here
they are too many to list ("non ostante", "ohne hin", "не правильно"). Source: ours, with the Oxford English Dictionary.
"""


def divided_either_way(step: Step, ground: Ground) -> bool:
    """Is it a word that says the same in one word and in more, though it has a negation in it?"""
    known = _EITHER_WAY.get(ground.language, frozenset())
    return all("".join(fold(w.text) for w in side) in known for side in (step.draft_words, step.source_words))


def denies_by_division(step: Step, ground: Ground) -> bool:
    """Does only one side deny, and the other have the same letters, in other words ("not able", "notable")?"""
    if ground.language not in _EITHER_WAY or not ground.is_real(step.draft_words) or divided_either_way(step, ground):
        return False
    sides = [[fold(word.text) for word in side] for side in (step.draft_words, step.source_words)]
    denying = [bool(ground.lexicon.hits(words, ["negation"])) for words in sides]
    return denying[0] != denying[1] and "".join(sides[0]) == "".join(sides[1])


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
