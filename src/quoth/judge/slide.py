"""Additions and omissions brought together where the words between them repeat.

"the old king of the sea" quoted as "the ... sea": whichever "the" was aligned, the ellipsis took all the
rest. In "In him we trust. We the people" before "We the people" one sentence was added, not two pieces
around a "we".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from ..offsets import Span
from ..settings.judging import SLIDE_REACH
from .keys import key
from .steps import Step
from .tokens import Token

Side = Literal["draft", "source"]


def is_ellipsis(step: Step) -> bool:
    """Does the draft's side hold an ellipsis?"""
    return any(w.kind == "ellipsis" for w in step.draft_words)


def settled(steps: list[Step]) -> list[Step]:
    """The steps with omissions slid to each other or to their ellipsis, and additions to each other."""
    out = list(steps)
    at = 0
    while at < len(out):
        slid = None
        if is_ellipsis(out[at]) or out[at].op == "delete":
            slid = _slide(out, at, -1, "source") or _slide(out, at, 1, "source")
        elif out[at].op == "insert" and not out[at].open:
            slid = _slide(out, at, -1, "draft") or _slide(out, at, 1, "draft")
        if slid is None:
            at += 1
        else:
            out, at = slid, max(0, at - SLIDE_REACH)
    return out


def _slide(steps: list[Step], mark: int, way: int, side: Side) -> list[Step] | None:
    """The steps with the next piece on one side moved to step number `mark`; None when the words do not
    allow it."""
    at = mark + way
    while 0 <= at < len(steps) and steps[at].op == "keep" and abs(at - mark) <= SLIDE_REACH:
        at += way
    op = "delete" if side == "source" else "insert"
    if not 0 <= at < len(steps) or steps[at].op != op or steps[at].part != steps[mark].part:
        return None
    if steps[at].kind or steps[at].open:
        return None
    words = list(_words(steps[at], side))
    moved: list[Step] = []
    for step in steps[at + 1 : mark] if way < 0 else reversed(steps[mark + 1 : at]):
        own = _words(step, side)
        word = words[0] if way < 0 else words[-1]
        if len(own) != 1 or key(word.text) != key(own[0].text):
            return None
        words = [*words[1:], own[0]] if way < 0 else [own[0], *words[:-1]]
        moved.append(_with(step, side, [word]))
    known = list(_words(steps[mark], side))
    joined = _with(steps[mark], side, words + known if way < 0 else known + words)
    if side == "source" and joined.op == "insert":
        joined = replace(joined, op="replace")
    if way < 0:
        return [*steps[:at], *moved, joined, *steps[mark + 1 :]]
    return [*steps[:mark], joined, *reversed(moved), *steps[at + 1 :]]


def _words(step: Step, side: Side) -> tuple[Token, ...]:
    return step.source_words if side == "source" else step.draft_words


def _with(step: Step, side: Side, words: list[Token]) -> Step:
    changes: dict[str, Any] = {
        side: Span(words[0].span.start, words[-1].span.end),
        f"{side}_words": tuple(words),
    }
    return replace(step, **changes)
