"""Which printed reference belongs to each quotation? The one beside it, one on a line of its own, or in the margin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import partial

from ..model import Candidate, Document, Finding, Quotation, Reference
from ..offsets import Span
from ..settings.judging import CITING_WORDS
from .alone import lone_references
from .margins import margin_references
from .notes import notes
from .reference import belonging


def references_beside(
    document: Document,
    quotations: Sequence[Quotation],
    references: Sequence[Reference],
    stands: Callable[[int, Reference], bool] = lambda number, reference: True,
) -> list[Reference | None]:
    """The reference of each quotation, None where it has none.

    references: those of the draft, in text order. stands: does a reference name a place where the words of the
    quotation of this number stand?
    """
    marks = notes(document)
    beside = [
        belonging(document.text, quotation, references, marks, partial(stands, number))
        for number, quotation in enumerate(quotations)
    ]
    beside = _once(document.text, quotations, beside)
    beside = lone_references(document, quotations, references, beside)
    return margin_references(document, quotations, references, beside)


def _once(text: str, quotations: Sequence[Quotation], beside: Sequence[Reference | None]) -> list[Reference | None]:
    """`beside`, where the reference behind one quotation is the next one's too only if a colon leads to it."""
    out = list(beside)
    for place in range(1, len(out)):
        own, other, span = beside[place], beside[place - 1], quotations[place].span
        if own is None or other is None or other.end <= own.start or own.end <= other.start:
            continue
        if quotations[place - 1].span.end <= own.start < own.end <= span.start:
            out[place] = own if text[own.end : span.start].rstrip().endswith(":") else None
    return out


def of_sources(references: Sequence[Reference], findings: Sequence[Finding]) -> list[Reference]:
    """The references that are words of a quotation and stand in its source, too: word edits tell of those."""
    quoted = sorted((f for f in findings if f.places), key=lambda finding: finding.start)
    out, place = [], 0
    for reference in references:
        while place < len(quoted) and quoted[place].end < reference.end:
            place += 1
        if place < len(quoted) and quoted[place].start <= reference.start:
            put_in = (edit.draft for edit in quoted[place].edits if edit.op == "insert")
            if not any(span.start < reference.end and reference.start < span.end for span in put_in):
                out.append(reference)
    return out


def in_reference(candidate: Candidate, references: Sequence[Reference]) -> bool:
    """Are the words of an unmarked candidate that differ from the source's part of a printed reference, and few around
    it? Chapters and verses are written in words in Chinese, laws are named by their titles, and "within the meaning of
    Article 4" stands in every law with another number."""
    span = candidate.quotation.body
    edits = [edit for alignment in candidate.alignments for edit in alignment.edits]
    changed = [edit for edit in edits if edit.op != "keep"]
    if candidate.quotation.marks is not None or not changed:
        return False
    at = bisect_right(references, span.start, key=lambda r: r.start) - 1
    if at >= 0 and span.end <= references[at].end:
        return True
    cited = [Span(r.start, r.end) for r in references[max(0, at) :] if r.start < span.end]
    around = (edit.draft_text for edit in edits if edit.op == "keep" and not _inside(edit.draft, cited))
    few = sum(len(words.split()) for words in around) < CITING_WORDS
    return few and all(edit.op != "insert" and _inside(edit.draft, cited) for edit in changed)


def _inside(part: Span, spans: Sequence[Span]) -> bool:
    return any(span.start <= part.start and part.end <= span.end for span in spans)
