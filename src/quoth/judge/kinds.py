"""Of what kind is each difference? Open and harmless ones first, then order, damage and at last the changes."""

from __future__ import annotations

from ..offsets import Span
from ..settings.judging import COUNTED_LETTERS, SCRAP_LETTERS
from . import brackets, elision, order, slide
from .damage import IMPOSSIBLE, explains_block
from .edits import changed, harmless
from .ground import Ground
from .numbers import has_digit
from .rewritten import rewritten
from .smudged import damaged, illegible, stray, unreadable
from .steps import Step


def with_kinds(raw: list[Step], base: Ground) -> list[Step]:
    """The steps with their kinds."""
    out = [elision.typed(step, base.alignments[step.part].window) for step in brackets.joined(slide.settled(raw))]
    out = rewritten([harmless(step, base) for step in out], base)
    out = order.mark(out, base)
    out = _damage(out, base)
    return [changed(s, base) if s.kind == "" and s.op != "keep" else s for s in out]


def _letters(step: Step) -> int:
    return sum(len(w.text) for w in step.source_words)


def _damage(steps_: list[Step], base: Ground) -> list[Step]:
    """Letter damage: sure cases by the draft's own rate, the rest by what the other words of the quotation
    show."""
    open_ones = [s.kind == "" and s.op != "keep" for s in steps_]
    if not any(open_ones):
        return steps_
    sure = [_sure_errors(s, base) if o else 0 for s, o in zip(steps_, open_ones, strict=True)]
    letters, errors = max(COUNTED_LETTERS, sum(map(_letters, steps_))), sum(sure)
    out = []
    for step, untyped, own in zip(steps_, open_ones, sure, strict=True):
        elsewhere = max(0, errors - own - 1) / letters
        out.append(_damage_step(step, base, max(base.draft.damage_rate, elsewhere)) if untyped else step)
    rate = max(base.draft.damage_rate, max(0, errors - 1) / letters)
    return _damaged_blocks(out, base, rate) if rate > 0 else out


def _sure_errors(step: Step, base: Ground) -> int:
    weighed = damaged(step, base, base.draft.damage_rate)
    return weighed.errors if weighed is not None and weighed.is_damage and not weighed.real else 0


def _damage_step(step: Step, base: Ground, rate: float) -> Step:
    if stray(step, base, rate):
        return step.typed("damage", "speck or lost letter")
    if unreadable(step, base, rate):
        return step.typed("damage", "not all of the figure could be read")
    weighed = damaged(step, base, rate)
    if weighed is not None and weighed.is_damage:
        return step.typed("damage", _UNDECIDED if weighed.undecided else "letters damaged")
    return step.typed("damage", _UNDECIDED) if illegible(step, base, rate) else step


_UNDECIDED = "undecided between letter damage and another word"


def _damaged_blocks(steps_: list[Step], base: Ground, rate: float) -> list[Step]:
    """Neighbouring steps that fell apart are tried as one stretch of letters."""
    out = list(steps_)
    at = 0
    while at < len(out):
        end = at
        while end < len(out) and _torn(out[end]):
            end += 1
        block = out[at:end]
        if any(s.kind == "" for s in block) and len({s.part for s in block}) == 1:
            draft = Span(block[0].draft.start, block[-1].draft.end).of(base.draft.text)
            source = Span(block[0].source.start, block[-1].source.end).of(base.window(block[0]))
            if explains_block(draft, source, rate):
                out[at:end] = [
                    s if s.kind or _another_word(s, base, rate) else s.typed("damage", "stretch of damaged letters")
                    for s in block
                ]
        at = max(end, at + 1)
    return out


def _another_word(step: Step, base: Ground, rate: float) -> bool:
    """Is it a real word, no scrap of one, that has hardly a letter of the source's?"""
    if step.op != "replace" or max(len(w.text) for w in step.draft_words) < SCRAP_LETTERS:
        return False
    weighed = damaged(step, base, rate)
    return weighed is not None and weighed.real and weighed.damage <= IMPOSSIBLE


def _torn(step: Step) -> bool:
    """May the step belong to a stretch of damaged letters? Figures against figures never do."""
    figures = [has_digit("".join(w.text for w in side)) for side in (step.draft_words, step.source_words)]
    return step.op != "keep" and step.kind in ("", "damage") and not step.open and not all(figures)
