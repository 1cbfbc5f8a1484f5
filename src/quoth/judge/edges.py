"""Which words of the draft does each part of a quotation have to explain, and where does an unmarked
quotation end?"""

from __future__ import annotations

from dataclasses import replace

from ..model import Candidate
from ..offsets import Span
from .judgement import Draft
from .steps import Step, key
from .widen import widened

_UNLIKE = 0.3
"""Share of differing letters above which a changed word at an unmarked edge is not the source's word at
all."""


def share(candidate: Candidate, part: int) -> Span:
    """The words of one part: its own, and at the edges of a marked quotation all up to the marks."""
    own, body = candidate.alignments[part].draft, candidate.quotation.body
    if candidate.quotation.marks is None:
        return own
    start = body.start if part == 0 else max(own.start, body.start)
    end = body.end if part == len(candidate.alignments) - 1 else min(own.end, body.end)
    return Span(start, max(start, end))


def settled(candidate: Candidate, draft: Draft) -> Candidate:
    """The candidate with every part's stretch of the source set to the words the part has to explain."""
    shares = [share(candidate, number) for number in range(len(candidate.alignments))]
    parts = [widened(draft.text, own, a) for own, a in zip(shares, candidate.alignments, strict=True)]
    return replace(candidate, alignments=tuple(parts))


def trimmed(steps: list[Step]) -> list[Step]:
    """Without the changed words at the very edges of an unmarked quotation: nothing says they belong to
    it."""
    first, last = 0, len(steps)
    while first < last and _foreign(steps[first]):
        first += 1
    while last > first and _foreign(steps[last - 1]):
        last -= 1
    return steps[first:last] or steps


def _foreign(step: Step) -> bool:
    """Is it an addition, a gap, or a word unlike the source's?"""
    if step.op == "keep" or step.open or step.kind in ("typography", "orthography", "damage", "order"):
        return False
    if step.op != "replace":
        return True
    from rapidfuzz.distance import Levenshtein

    draft, source = ("".join(key(w.text) for w in side) for side in (step.draft_words, step.source_words))
    return Levenshtein.normalized_distance(draft, source) > _UNLIKE
