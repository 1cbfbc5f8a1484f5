"""Reports made by hand from a draft, a source and the edits between them, for the tests of the reporters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from quoth.model import (
    AttributionCheck,
    Document,
    Edit,
    Finding,
    Loss,
    Place,
    Reason,
    ReferenceCheck,
    Skipped,
    Source,
)
from quoth.offsets import Span
from quoth.report.report import Report

DRAFT = "The clerk wrote: “the gate shall be opened at dawn by the warden”, and left.\n"
SOURCE = "the gate shall not be opened at dawn by the warden"


def edit(draft: str, source: str, found: Finding, op: str, old: str, new: str, kind: str) -> Edit:
    """The edit that turns `old` of the source into `new` of the draft; each must stand there once."""
    at_draft = draft.index(new, found.start) if new else found.start
    at_source = source.index(old) if old else 0
    return Edit(
        op,  # type: ignore[arg-type]
        Span(at_draft, at_draft + len(new)),
        Span(at_source, at_source + len(old)),
        new,
        old,
        kind,  # type: ignore[arg-type]
    )


def quotation(draft: str, words: str, **values: Any) -> Finding:
    """A finding whose words are `words` in `draft`."""
    start = draft.index(words)
    base = Finding("q1-aaaa", "quotation", start, start + len(words), words, True, "exact")
    return replace(base, **values)


def altered() -> Finding:
    """A quotation that lacks the “not” of its source."""
    words = "the gate shall be opened at dawn by the warden"
    at = DRAFT.index("be opened")
    place = Place(
        "GATE", "Statute", "s. 4", 0, len(SOURCE), SOURCE, before="Henceforth ", after=".", language="en"
    )
    dropped = Edit("delete", Span(at, at), Span(15, 18), "", "not", "negation")
    return quotation(
        DRAFT,
        words,
        verdict="altered",
        edits=(dropped,),
        places=(place,),
        chance=3.1e-14,
        reasons=(Reason("negation-dropped", "“not” of the source is missing", Span(at, at), Span(15, 18)),),
        locator="¶1",
    )


def report(*findings: Finding, text: str = DRAFT, **values: Any) -> Report:
    """A report on `text` with these findings."""
    document = Document("d1", text, title="Minutes", path="minutes.txt")
    base = Report(
        document,
        findings,
        searched=(Source("GATE", work="Statute", title="Gate Act", language="en"),),
        n_passages=3,
        n_source_words=30,
        settings={"min_words": 5},
        fingerprint="f00d",
        library_digest="beef",
    )
    return replace(base, **values)


def everything() -> Report:
    """A report that fills every field of the model."""
    first = altered()
    wrong = ReferenceCheck("wrong", "s. 9", 60, 64, ("s. 9",), ("s. 4",), "off by five")
    differs = AttributionCheck("differs", "the clerk", 0, 9, "1901", "the warden")
    full = replace(
        first,
        reference=wrong,
        attribution=differs,
        warnings=("hidden-characters", "ambiguous"),
        rivals=first.places,
    )
    short = quotation(
        DRAFT,
        "at dawn",
        id="q2-bbbb",
        verdict="unchecked",
        reasons=(Reason("too-few-words", "2 words, 5 are needed"),),
    )
    alone = Finding("r1-cccc", "reference", 4, 9, "clerk", False, "unresolved")
    made = report(
        full,
        short,
        alone,
        skipped=(Skipped("broken.pdf", "is encrypted", "p. 1"),),
        accepted={"q2-bbbb": "ok"},
    )
    lossy = replace(made.document, losses=(Loss("embedded image", 2, "p. 4", "pictures are not read"),))
    return replace(made, document=lossy)
