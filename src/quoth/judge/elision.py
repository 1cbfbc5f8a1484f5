"""What did an ellipsis swallow, and does the mark stand where the words are missing?"""

from __future__ import annotations

from dataclasses import replace

from ..model import EditOp
from ..offsets import Span
from .ground import Ground
from .lexicons import Hit
from .steps import Step, key
from .tokens import Token

FAR_WORDS = 150
"""Words. An ellipsis over more than this joins places that do not stand together. Source: ours; the
longest elision of one argument we accept is about a page of a pocket book."""
_REACH = 12
"""Steps between a deletion and the ellipsis it may be slid to."""


def is_ellipsis(step: Step) -> bool:
    """Does the draft's side hold an ellipsis?"""
    return any(w.kind == "ellipsis" for w in step.draft_words)


def settle(steps: list[Step]) -> list[Step]:
    """Slide silent deletions together, and to the ellipsis they belong to, where the words between repeat.

    "the old king of the sea" quoted as "the ... sea": whichever "the" was aligned, the ellipsis took all
    the rest.
    """
    out = list(steps)
    at = 0
    while at < len(out):
        if is_ellipsis(out[at]) or out[at].op == "delete":
            slid = _slide(out, at, -1) or _slide(out, at, 1)
            if slid is not None:
                out, at = slid, max(0, at - _REACH)
                continue
        at += 1
    return out


def _slide(steps: list[Step], mark: int, way: int) -> list[Step] | None:
    """The steps with the next deletion on one side moved to step number `mark`; None when the words do not
    allow it."""
    at = mark + way
    while 0 <= at < len(steps) and steps[at].op == "keep" and abs(at - mark) <= _REACH:
        at += way
    if (
        not 0 <= at < len(steps)
        or steps[at].op != "delete"
        or steps[at].part != steps[mark].part
        or steps[at].kind
    ):
        return None
    gone = list(steps[at].source_words)
    moved: list[Step] = []
    for step in steps[at + 1 : mark] if way < 0 else reversed(steps[mark + 1 : at]):
        first, kept = (0, -1) if way < 0 else (-1, 0)
        if len(step.source_words) != 1 or key(gone[first].text) != key(step.source_words[0].text):
            return None
        word = gone.pop(first)
        gone.insert(len(gone) if kept else 0, step.source_words[0])
        moved.append(replace(step, source=word.span, source_words=(word,)))
    known = list(steps[mark].source_words)
    ellipsis = _swallowing(steps[mark], gone + known if way < 0 else known + gone)
    if way < 0:
        return [*steps[:at], *moved, ellipsis, *steps[mark + 1 :]]
    return [*steps[:mark], ellipsis, *reversed(moved), *steps[at + 1 :]]


def _swallowing(step: Step, gone: list[Token]) -> Step:
    span = Span(gone[0].span.start, gone[-1].span.end)
    op: EditOp = "delete" if step.op == "delete" else "replace"
    return replace(step, op=op, source=span, source_words=tuple(gone))


def typed(step: Step) -> Step:
    """An ellipsis step with its kind: an elision when words are missing there, typography when none are."""
    if not is_ellipsis(step) or step.kind:
        return step
    if not step.source_words:
        return replace(step, kind="typography", rule="ellipsis for nothing", open=False)
    far = len(step.source_words) > FAR_WORDS
    return replace(step, kind="elision", rule="far elision" if far else "marked elision", open=True)


def swallowed(step: Step, ground: Ground) -> list[Hit]:
    """The negations, conditions and qualifiers among the words an ellipsis stands for."""
    words = [w.text for w in step.source_words]
    return ground.lexicon.hits(words, ("negation", "condition", "qualifier"))
