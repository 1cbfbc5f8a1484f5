"""A finding on a part of an answer, as a finding on the whole."""

from __future__ import annotations

from dataclasses import replace

from ..model import Finding
from ..offsets import Span


def shifted(finding: Finding, by: int) -> Finding:
    """The finding with all its offsets in the draft moved on."""
    if not by:
        return finding

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    reference, said = finding.reference, finding.attribution
    return replace(
        finding,
        start=finding.start + by,
        end=finding.end + by,
        edits=tuple(replace(edit, draft=moved(edit.draft)) for edit in finding.edits),
        reasons=tuple(replace(r, draft=moved(r.draft)) if r.draft is not None else r for r in finding.reasons),
        reference=reference and replace(reference, start=reference.start + by, end=reference.end + by),
        attribution=said and replace(said, start=said.start + by, end=said.end + by),
    )
