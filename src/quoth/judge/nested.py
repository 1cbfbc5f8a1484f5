"""A marked quotation that was not found, and words inside it that were: both are said in one voice.

All words between the marks are claimed for the source. Where an agreement found by itself holds every one of them, it
is the marked quotation; where it holds a part, the finding on the whole says that a part stands in the sources.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import OPEN, Finding, Reason
from ..offsets import Span
from .keys import has_words


def settled_parts(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings of a document, no marked one `not-found` or `unchecked` beside a found one of the same words."""
    quoted = [finding for finding in findings if finding.kind == "quotation"]
    loose = [finding for finding in quoted if not finding.marked and finding.verdict not in OPEN]
    if not loose:
        return list(findings)
    out = list(findings)
    for outer in quoted:
        if not outer.marked or outer.verdict not in OPEN:
            continue
        inner = [finding for finding in loose if outer.start <= finding.start and finding.end <= outer.end]
        if not inner:
            continue
        number = out.index(outer)
        whole = next((finding for finding in inner if _whole(text, outer, finding)), None)
        if whole is None:
            out[number] = _with_part(outer, inner)
        else:
            out[number] = _as_marked(outer, whole)
            out.remove(whole)
            loose.remove(whole)
    return out


def _whole(text: str, outer: Finding, inner: Finding) -> bool:
    return not has_words(text[outer.start : inner.start]) and not has_words(text[inner.end : outer.end])


def _as_marked(outer: Finding, inner: Finding) -> Finding:
    """What was found, on the marked quotation's own stretch and with the reference and speaker printed beside it."""
    return replace(
        inner,
        start=outer.start,
        end=outer.end,
        text=outer.text,
        marked=True,
        attribution=outer.attribution or inner.attribution,
        locator=outer.locator,
    )


def _with_part(outer: Finding, inner: Sequence[Finding]) -> Finding:
    """The miss, saying which of its words are reported by themselves."""
    reasons = [reason for reason in outer.reasons if reason.rule != "partial"]
    for finding in inner:
        shown = " ".join(finding.text.split())[:160]
        message = f"Only a part of these words stands in the sources and is reported by itself: “{shown}”."
        reasons.append(Reason("part-found", message, Span(finding.start, finding.end)))
    return replace(outer, reasons=tuple(reasons))
