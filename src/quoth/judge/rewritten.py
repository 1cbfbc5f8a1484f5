"""Was a figure only written in another way, with other words for it? "twenty-first" and "21st", "$5 million" and "5
million dollars", "5 March 2019" and "2019-03-05".

Such a difference falls into several steps, words kept among them. Where all the draft's words around a step and all the
source's words there are each one figure, and both have one value, nothing was changed.
"""

from __future__ import annotations

from itertools import pairwise

from ..offsets import Span
from ..settings.judging import FIGURE_REACH, FIGURE_WORDS
from .dates import in_date, is_date_in_figures
from .ground import Ground
from .lexicons import fold
from .numbers import has_digit, is_currency, same_value
from .steps import Step
from .tokens import Token


def rewritten(steps: list[Step], base: Ground) -> list[Step]:
    """The steps with those joined that are one figure in two writings."""
    out = list(steps)
    at = 0
    while at < len(out):
        if _differs(out[at]) and _near_figures(out, at, base):
            first, last = _window(out, at, base)
            if first < last:
                out[first:last] = [_joined(out[first:last])]
                at = first
        at += 1
    return out


def _differs(step: Step) -> bool:
    return step.op != "keep" and not step.kind and not step.open


def _near_figures(steps: list[Step], at: int, base: Ground) -> bool:
    near = steps[max(0, at - 1) : at + 2]
    return any(_names_number(word, base) for step in near for word in (*step.draft_words, *step.source_words))


def _names_number(word: Token, base: Ground) -> bool:
    return word.kind != "word" or has_digit(word.text) or fold(word.text) in base.lexicon.numbers


def _window(steps: list[Step], at: int, base: Ground) -> tuple[int, int]:
    """The fewest steps around number `at` that are one figure in two writings; (0, 0) where none are."""
    low, high = at, at + 1
    while low > 0 and at - low < FIGURE_REACH and _belongs(steps[low - 1], steps[at], base):
        low -= 1
    while high < len(steps) and high - at <= FIGURE_REACH and _belongs(steps[high], steps[at], base):
        high += 1
    spans = [(first, last) for first in range(low, at + 1) for last in range(at + 1, high + 1) if last - first > 1]
    for first, last in sorted(spans, key=lambda span: span[1] - span[0]):
        if _one_value(steps[first:last], base):
            return first, last
    return 0, 0


def _belongs(step: Step, other: Step, base: Ground) -> bool:
    """May a step beside a difference be of the same figure? A word that is kept must be able to stand in one."""
    if step.part != other.part or step.open:
        return False
    return step.op != "keep" or all(_in_figure(word, base) for word in step.source_words)


def _in_figure(word: Token, base: Ground) -> bool:
    folded, known = fold(word.text), base.lexicon
    listed = folded in known.joiners or folded in known.percent or in_date(folded, known)
    return _names_number(word, base) or listed or is_currency(folded)


def _one_value(run: list[Step], base: Ground) -> bool:
    draft = _words([w for step in run for w in step.draft_words], base.draft.text)
    source = _words([w for step in run for w in step.source_words], base.window(run[0]))
    if not draft or not source or max(len(draft), len(source)) > FIGURE_WORDS:
        return False
    if any(fold(word) in base.lexicon.joiners for side in (draft, source) for word in (side[0], side[-1])):
        return False
    return same_value(draft, source, base.lexicon, base.decimal) is True


def _words(words: list[Token], text: str) -> list[str]:
    """The texts of the words; a date in figures is one of them."""
    if not words:
        return []
    whole = Span(words[0].span.start, words[-1].span.end).of(text)
    if is_date_in_figures(whole):
        return [whole]
    out = [words[0].text]
    for left, right in pairwise(words):
        between = text[left.span.end : right.span.start]
        if between in (".", ",") and left.text.isdecimal() and right.text[0].isdecimal():
            out[-1] += between + right.text  # "7.5m"
        else:
            out.append(right.text)
    return out


def _joined(run: list[Step]) -> Step:
    draft = tuple(w for step in run for w in step.draft_words)
    source = tuple(w for step in run for w in step.source_words)
    return Step(
        "replace",
        Span(draft[0].span.start, draft[-1].span.end),
        Span(source[0].span.start, source[-1].span.end),
        run[0].part,
        "orthography",
        "same value",
        draft_words=draft,
        source_words=source,
    )
