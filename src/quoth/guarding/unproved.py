"""Marked quotations of which only a part was found: the part does not prove the whole.

Of a quotation in another the finder keeps the one that stands in a source. A reader of an answer takes all words
between the marks for the source's, so the guard says what became of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from ..later import later
from ..model import OPEN, Document, Edit, Finding, Quotation, Reason
from ..offsets import Span
from ..settings.judging import FRAMING_WORDS
from .moved import shifted

Checked = Callable[[str], Finding | None]
"""The finding on some words as a whole quotation; None where no place explains the whole of them."""

_WORD = later(lambda: regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*+|\p{Han}"))


def proved_whole(
    document: Document, quoted: Sequence[Quotation], findings: Sequence[Finding], checked: Checked | None = None
) -> list[Finding]:
    """The findings, with those on a part of a marked quotation widened to the whole or followed by the whole.

    quoted: what the document presents as somebody's words. checked: looks some words up as a quotation of their own,
    for those that only frame another one.
    """
    out = list(findings)
    for quotation in quoted:
        if quotation.marks is None or not quotation.marks[1]:
            continue
        for part in quotation.parts or (quotation.body,):
            _look(document.text, part, out, checked)
    return out


def _look(text: str, body: Span, findings: list[Finding], checked: Checked | None) -> None:
    """Corrects the findings in place where they leave words of this quotation open."""
    whole = next((f for f in findings if f.marked and f.start <= body.start and body.end <= f.end), None)
    if whole is not None and whole.verdict not in OPEN:
        return
    inside = [f for f in findings if f.kind == "quotation" and body.start <= f.start and f.end <= body.end]
    loose = [f for f in inside if not f.marked]
    best = max(loose, key=lambda f: f.end - f.start, default=None)
    if best is not None:
        open_words = _n(text, body.start, best.start) + _n(text, best.end, body.end)
        if open_words <= _n(text, best.start, best.end):
            for finding in (*loose, *([whole] if whole is not None else [])):
                findings.remove(finding)
            findings.append(_widened(text, body, best))
            return
    if whole is not None:
        return
    held = sum(_n(text, f.start, f.end) for f in inside if f.marked)
    rest = _n(text, body.start, body.end) - held
    if inside and held and rest >= FRAMING_WORDS and checked is not None:
        framed = checked(_without_marks(text, body, inside))
        if framed is not None:
            findings.append(replace(shifted(framed, body.start), text=body.of(text)))
            return
    if inside and rest >= FRAMING_WORDS and rest > held:
        message = "Only a part of these words stands in the sources that were searched."
        reason = Reason("not-found", message, body)
        findings.append(
            Finding("", "quotation", body.start, body.end, body.of(text), True, "not-found", reasons=(reason,))
        )


def _without_marks(text: str, body: Span, inside: Sequence[Finding]) -> str:
    """The words of the quotation, the marks around the quotations in it blanked."""
    chars = list(body.of(text))
    for finding in inside:
        for at in (finding.start - 1, finding.end):
            if body.start <= at < body.end and not text[at].isalnum():
                chars[at - body.start] = " "
    return "".join(chars)


def _widened(text: str, body: Span, found: Finding) -> Finding:
    """The whole quotation as altered: the words around what was found do not stand there."""
    edits: list[Edit] = []
    reasons: list[Reason] = []
    for span, last in ((Span(body.start, found.start), False), (Span(found.end, body.end), True)):
        if not _n(text, *span):
            continue
        place = found.places[-1 if last else 0]
        at = place.end if last else place.start
        words = Span(span.start + len(span.of(text)) - len(span.of(text).lstrip()), span.end)
        number = len(found.places) - 1 if last else 0
        edits.append(Edit("insert", words, Span(at, at), words.of(text), "", "insertion", number))
        shown = " ".join(words.of(text).split())[:160]
        reasons.append(Reason("words-added", f"“{shown}” does not stand in the source.", words, Span(at, at)))
    if not edits:
        return replace(found, start=body.start, end=body.end, text=body.of(text), marked=True)
    verdict = "spliced" if found.verdict == "spliced" else "altered"
    return replace(
        found,
        start=body.start,
        end=body.end,
        text=body.of(text),
        marked=True,
        verdict=verdict,
        edits=tuple(sorted((*found.edits, *edits), key=lambda edit: edit.draft)),
        reasons=(*found.reasons, *reasons),
    )


def _n(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))
