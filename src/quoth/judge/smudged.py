"""Which differences may be letter damage: the questions before the two stories of a word are weighed.

Figures, signs and negations are never weighed: no likeness of letters makes one value another. But a figure in which
letters stand for digits states no other value, and a sign that could not be read at all (U+FFFD) is no other sign.
"""

from __future__ import annotations

from ..normalise.spelling_arabic import OTHERS
from ..normalise.words import fold_word
from ..settings.judging import HEAVY_DAMAGE, LETTER_LOST, SPECK_WORDS
from .damage import SPECKS, Assessment, assess
from .denials import denies_by_division, may_deny, puts_in_negation, turned_round
from .edits import flat, in_units
from .ground import Ground
from .numbers import has_digit, same_value
from .steps import Step

_UNREAD = "\ufffd"


def damaged(step: Step, ground: Ground, rate: float) -> Assessment | None:
    """The weights of damage and change for a replaced step; None where damage is no question (figures,
    brackets)."""
    if step.op != "replace" or step.open or not step.draft_words or not step.source_words:
        return None
    draft, source = ground.draft_words(step), ground.source_words(step)
    signs = any(word.kind == "symbol" for word in step.draft_words + step.source_words)
    if signs or (has_digit(draft) and has_digit(source)) or in_units(step, ground):
        return None
    denies = puts_in_negation(step, ground) or turned_round(step) or denies_by_division(step, ground)
    if rate < HEAVY_DAMAGE and denies:
        return None
    known = ground.is_real(step.draft_words) and not _folds_alike(draft, source, ground)
    real = known or ground.other_form(step)
    return assess(flat(draft), flat(source), real=real, rate=rate)


def _folds_alike(draft: str, source: str, ground: Ground) -> bool:
    """Is it known only as the source's word is, whose alefs are not looked up? In Arabic the alef alone makes the
    commonest words (قل, قال)."""
    return ground.lexicon.language in OTHERS and fold_word(draft) == fold_word(source)


def stray(step: Step, ground: Ground, rate: float) -> bool:
    """Is it a speck read as a word, a scrap of the next column, or a lone letter lost, in a damaged text?"""
    if rate <= 0 or step.open:
        return False
    if step.op == "insert":
        words = step.draft_words
        if len(words) > SPECK_WORDS or puts_in_negation(step, ground):
            return False
        if any(may_deny(word.text, ground) for word in words):
            return False
        return all(map(ground.is_scrap, words)) or all(c in SPECKS for c in ground.draft_words(step))
    return step.op == "delete" and rate >= LETTER_LOST and len(ground.source_words(step)) == 1


def illegible(step: Step, ground: Ground, rate: float) -> bool:
    """Are the draft's words no words, in a text damaged so heavily that nobody can say what stood there?"""
    if rate < HEAVY_DAMAGE or step.open or not step.draft_words:
        return False
    return all(word.kind == "word" and not ground.is_real((word,)) for word in step.draft_words)


def unreadable(step: Step, ground: Ground, rate: float) -> bool:
    """Does a figure of the draft say no other value than the source's, only a sign or digits of it could not be read:
    U+FFFD for a sign, or in a damaged text letters for digits ("1S34")?"""
    if step.op != "replace" or step.open:
        return False
    draft, source = ground.draft_words(step), ground.source_words(step)
    if _UNREAD in ground.draft.text[max(0, step.draft.start - 1) : step.draft.end + 1]:
        return _but_for_sign(step, ground)
    return rate > 0 and has_digit(draft) and len(draft) == len(source) and all(map(_stands_for, draft, source))


def _but_for_sign(step: Step, ground: Ground) -> bool:
    """Do both sides name one value, and does only the source show its sign?"""
    draft, source = ([w.text for w in side if w.kind == "number"] for side in (step.draft_words, step.source_words))
    signs = [sum(w.kind == "symbol" for w in side) for side in (step.draft_words, step.source_words)]
    return signs == [0, 1] and same_value(draft, source, ground.lexicon, ground.decimal) is True


def _stands_for(read: str, truth: str) -> bool:
    """Is it the same sign, or a letter where the source has a digit?"""
    return read == truth or (read.isalpha() and truth.isdecimal())
