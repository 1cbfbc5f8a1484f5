"""Neighbouring silent changes as one edit: "the Senate" quoted as "ALASKA" is one change, not an omission
and a word."""

from __future__ import annotations

from ..model import EditKind, EditOp
from ..offsets import Span
from .steps import Step

# The gravest first; the joined edit takes the gravest kind of its parts.
_GRAVITY: tuple[EditKind, ...] = ("negation", "number", "modal", "name", "word", "elision", "insertion")


def merged(steps: list[Step]) -> list[Step]:
    """The steps with runs of silent changes joined; one word of other case between two changes belongs to
    the run."""
    out: list[Step] = []
    at = 0
    while at < len(steps):
        end = _run(steps, at)
        out.append(_joined(steps[at:end]) if end > at + 1 else steps[at])
        at = max(end, at + 1)
    return out


def _changes(step: Step) -> bool:
    return step.kind in _GRAVITY and not step.open


def _run(steps: list[Step], at: int) -> int:
    """Where the run of changes that begins at step number `at` ends."""
    end = at
    while end < len(steps) and _changes(steps[end]) and steps[end].part == steps[at].part:
        end += 1
        between = end + 1 < len(steps) and end > at and _shaped(steps[end]) and _changes(steps[end + 1])
        if between and steps[end + 1].part == steps[at].part:
            end += 1
    return end


def _shaped(step: Step) -> bool:
    return step.op == "keep" and step.kind == "typography"


def _joined(run: list[Step]) -> Step:
    draft = [s for s in run if s.draft_words]
    source = [s for s in run if s.source_words]
    op: EditOp = "delete" if not draft else "insert" if not source else "replace"
    worst = min((s for s in run if _changes(s)), key=lambda s: _GRAVITY.index(s.kind))
    both: EditKind = "word" if op == "replace" and worst.kind in ("elision", "insertion") else worst.kind
    return Step(
        op=op,
        draft=Span(draft[0].draft.start, draft[-1].draft.end) if draft else run[0].draft,
        source=Span(source[0].source.start, source[-1].source.end) if source else run[0].source,
        part=run[0].part,
        kind=both,
        rule=worst.rule,
        draft_words=tuple(w for s in run for w in s.draft_words),
        source_words=tuple(w for s in run for w in s.source_words),
    )
