"""What quotes without marks: the agreements of running text, best first, each stretch of words taken once."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Quotation
from ..normalise.words import Words
from ..offsets import Span
from ..settings import Settings
from .chance import chance
from .hit import SENTENCE_ENDS, Hit, Stretch
from .neighbours import Choice, at_end, at_start, beside, continues, joins_words, rivals_of

ALIKE_DECADES = 0.6
"""Decades an unequal step must gain to count as the same word, damaged."""
_DENSE, _UNBROKEN = 0.75, 4
"""Share of words and words in a row: an unmarked agreement needs one of the two. Names and dates in a sentence of one's
own ("Mayor X opened the council in May") agree with a source here and there."""


def running(hits: Sequence[Hit], stretch: Stretch, n_words: int, settings: Settings) -> list[Choice]:
    """The choices of running text, best first, each stretch of words taken once; neighbours joined."""
    taken: list[Choice] = []
    for found in hits:
        if chance(found.score, n_words, settings) > settings.max_chance:
            break
        if _too_short(found, settings) or _loose(found) or _doubtful(found, n_words, settings):
            continue
        part = beside(found, [choice.parts[0] for choice in taken])
        if part is not None and (part is found or chance(part.score, n_words, settings) <= settings.max_chance):
            taken.append(Choice([part], rivals_of(part, hits)))
    taken.sort(key=lambda choice: choice.parts[0].first)
    return _joined(taken, stretch)


def _too_short(found: Hit, settings: Settings) -> bool:
    """Does an unmarked agreement hold too few words to be more than a turn of phrase?"""
    kept = [step for step in found.steps if step.equal or step.gain >= ALIKE_DECADES]
    n = sum(step.i2 - step.i for step in kept)
    letter = int(found.source.letters[found.source.first[found.steps[0].j]])
    if joins_words(found):
        return n < settings.running_words_joined
    if letter >= 0x0E00 and not 0x10A0 <= letter < 0x2E80:
        return n < settings.running_characters
    letters = sum(int(found.source.size[step.j : step.j2].sum()) for step in kept)
    return n < settings.running_words or letters < settings.running_letters


def _doubtful(found: Hit, n_words: int, settings: Settings) -> bool:
    """Would an unmarked agreement be called a changed quotation on weak evidence? Words that nobody presents as a
    quotation, and that differ, are one only when nothing else explains how much agrees."""
    changed = any(not step.equal and step.gain <= 0 for step in found.steps)
    return changed and chance(found.score, n_words, settings) > settings.changed_chance


def _loose(found: Hit) -> bool:
    """Is an unmarked agreement scattered, without either density or a run of words?"""
    kept = sum(step.i2 - step.i for step in found.steps if step.equal or step.gain > 0)
    if kept >= _DENSE * (found.last - found.first):
        return False
    longest = run = 0
    for step in found.steps:
        run = run + 1 if step.equal or step.gain >= ALIKE_DECADES else 0
        longest = max(longest, run)
    return longest < _UNBROKEN


def _joined(choices: Sequence[Choice], stretch: Stretch) -> list[Choice]:
    """Neighbouring choices that run on in one sentence, as one quotation of several parts."""
    out: list[Choice] = []
    for choice in choices:
        if out and _runs_on(out[-1].parts[-1], choice.parts[0], stretch.words):
            out[-1] = Choice([*out[-1].parts, *choice.parts])
        else:
            out.append(choice)
    return out


def _runs_on(one: Hit, other: Hit, words: Words) -> bool:
    """Are two neighbouring agreements one quotation? Yes when nothing but an ellipsis or a number stands between them,
    no sentence ends there, and they are not simply two passages quoted one after the other."""
    between = words.text[int(words.end[one.last - 1]) : int(words.start[other.first])]
    if other.first > one.last and any(char.isalpha() for char in between):
        return False
    dots = between.replace("...", "…").replace(". . .", "…")
    if any(char in SENTENCE_ENDS for char in dots) or "\n\n" in between:
        return False
    return continues(one, other) or not (at_end(one) and at_start(other))


def unmarked(choice: Choice, words: Words, offset: int) -> Quotation:
    """What the hits of a choice cover, as a quotation without marks."""
    first, last = choice.parts[0].first, choice.parts[-1].last
    span = Span(int(words.start[first]) - offset, int(words.end[last - 1]) - offset)
    return Quotation(span, span)
