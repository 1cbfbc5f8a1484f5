"""Were words put in another order? Words that left one place and came back at another are one order edit.

"a and b" quoted as "b and a" is one edit over the whole stretch; words moved further are a deletion and
an insertion, both of kind order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ..offsets import Span
from ..settings.judging import FROM_ELSEWHERE, ORDER_STRETCH
from .ground import Ground
from .keys import key
from .numbers import same_value
from .steps import Step
from .tokens import Token, in_turn


def mark(steps: list[Step], ground: Ground) -> list[Step]:
    """The steps with moved words joined into order edits."""
    out = list(steps)
    at = 0
    while at < len(out):
        step = out[at]
        if step.kind == "" and step.op != "keep" and not step.open:
            other = _partner(out, at)
            if other is not None:
                out = _joined(out, at, other, ground)
                continue
        at += 1
    return [_from_elsewhere(step, ground) for step in out]


def _partner(steps: list[Step], at: int) -> int | None:
    """Number of a later step that undoes this one."""
    step = steps[at]
    for number in range(at + 1, len(steps)):
        other = steps[number]
        if other.part != step.part or other.kind != "" or other.open:
            continue
        if step.op == other.op == "replace":
            if _alike(step.draft_words, other.source_words) and _alike(step.source_words, other.draft_words):
                return number
        elif {step.op, other.op} == {"insert", "delete"}:
            gone, come = (step, other) if step.op == "delete" else (other, step)
            if _same_words(gone.source_words, come.draft_words):
                return number
    return None


def _alike(left: tuple[Token, ...], right: tuple[Token, ...]) -> bool:
    return [key(w.text) for w in left] == [key(w.text) for w in right] and bool(left)


def _same_words(left: tuple[Token, ...], right: tuple[Token, ...]) -> bool:
    return bool(left) and sorted(key(w.text) for w in left) == sorted(key(w.text) for w in right)


def _joined(steps: list[Step], first: int, last: int, ground: Ground) -> list[Step]:
    stretch = steps[first : last + 1]
    draft = tuple(w for s in stretch for w in s.draft_words)
    source = tuple(w for s in stretch for w in s.source_words)
    quiet = all(s.op == "keep" or s.kind in ("typography", "orthography") for s in stretch[1:-1])
    if same_value([w.text for w in draft], [w.text for w in source], ground.lexicon, ground.decimal):
        cover = _cover([w.span for w in draft]), _cover([w.span for w in source])
        date = Step("replace", *cover, stretch[0].part, "orthography", "same date", False, draft, source)
        return [*steps[:first], date, *steps[last + 1 :]]
    if quiet and max(len(draft), len(source)) <= ORDER_STRETCH:
        covering = Step(
            "replace", _cover([w.span for w in draft]), _cover([w.span for w in source]), stretch[0].part,
            "order", "words swapped", False, draft, source,
        )  # fmt: skip
        return [*steps[:first], covering, *steps[last + 1 :]]
    moved = list(steps)
    moved[first] = replace(stretch[0], kind="order", rule="words moved")
    moved[last] = replace(stretch[-1], kind="order", rule="words moved")
    return moved


def _cover(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)


@lru_cache(maxsize=8)  # each insertion of a quotation asks for the same window
def _keys(window: str) -> list[str]:
    return [key(word.text) for word in in_turn(window, Span(0, len(window)))]


def _from_elsewhere(step: Step, ground: Ground) -> Step:
    """An insertion of several words that stand elsewhere in the same window is a change of order."""
    if step.op != "insert" or step.kind or step.open or len(step.draft_words) < FROM_ELSEWHERE:
        return step
    wanted = [key(w.text) for w in step.draft_words]
    words = _keys(ground.window(step))
    for at in range(len(words) - len(wanted) + 1):
        if words[at] == wanted[0] and words[at : at + len(wanted)] == wanted:
            return replace(step, kind="order", rule="stands elsewhere in the passage")
    return step
