"""Words that stand in a source, while what they are part of does not, or may not: found, and not verified.

Unmarked words have no sign that says where the quotation ends. Where both the answer and the source go on in the middle
of a sentence, with different words, the words found may be the right part of a wrong line. Inside a marked quotation
that was not found, the words that stand are evidence, not a quotation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from ..judge.tokens import n_words
from ..later import later
from ..model import OPEN, STANDS, Finding, Quotation, Reason
from ..normalise.words import fold_word
from ..offsets import Span
from ..settings.judging import SCATTERED_RUN, SCATTERED_WORDS

_NEXT = regex.compile(r"[ \t\u00a0\u202f]++([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*+)")
_LAST = regex.compile(r"([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*+)[ \t\u00a0\u202f]++$")
_NEAR = 60
"""Characters of the answer looked at in front of the words; longer than any word."""
_SENTENCE_END = later(lambda: regex.compile(r"[.!?؟。।](?!\p{N})"))
_DIFFER = ("altered", "damaged")


def told_apart(text: str, findings: Sequence[Finding], quoted: Sequence[Quotation]) -> list[Finding]:
    """The findings, with what makes some of them less than a whole quotation among their reasons.

    quoted: the marked quotations of the answer, for those that are interrupted.
    """
    wholes = [f for f in findings if f.marked and f.kind == "quotation" and f.verdict in OPEN]
    out = [_with_reasons(finding, text, wholes) for finding in findings]
    at = {Span(f.start, f.end): n for n, f in enumerate(out) if f.marked and f.verdict in STANDS and f.places}
    for quotation in quoted:
        for first, second in pairwise(quotation.parts):
            if first in at and second in at:
                here, there = out[at[first]], out[at[second]]
                out[at[second]] = replace(there, reasons=(*there.reasons, *_left_out(here, there)))
    return out


def scattered(finding: Finding) -> bool:
    """Do so few of unmarked words stand in a row, the answer's own between, that they are a turn of phrase?"""
    if finding.kind != "quotation" or finding.marked or finding.verdict not in _DIFFER or not finding.edits:
        return False
    runs, at = [], finding.start
    for edit in finding.edits:
        if edit.kind == "typography" and edit.draft_text:
            continue
        runs.append(_words(finding, at, edit.draft.start))
        at = max(at, edit.draft.end)
    runs.append(_words(finding, at, finding.end))
    put_in = all(edit.op == "insert" for edit in finding.edits if edit.kind != "typography")
    return put_in and max(runs) < SCATTERED_RUN and sum(runs) < SCATTERED_WORDS


def without_columns(finding: Finding) -> bool:
    """Are unmarked words the rows of a table of which only whole cells are left out? An answer's own table shows what
    it needs of the document's."""
    if finding.marked or finding.verdict != "altered" or "|" not in finding.text:
        return False
    changed = [edit for edit in finding.edits if edit.kind not in ("", "typography", "orthography")]
    return all(edit.op == "delete" and _is_cells(finding.places[edit.place].text, edit.source) for edit in changed)


def _is_cells(row: str, cut: Span) -> bool:
    """Do the words fill cells, with nothing but blanks between them and the lines on both sides?"""
    before, after = row[: cut.start].rstrip(" \t*_"), row[cut.end :].lstrip(" \t*_")
    return before[-1:] in ("|", "\n", "") and after[:1] in ("|", "\n", "")


def _words(finding: Finding, start: int, end: int) -> int:
    return n_words(finding.text[start - finding.start : end - finding.start])


def _left_out(first: Finding, second: Finding) -> list[Reason]:
    """Words of the source that a quotation drops where it is interrupted in mid-sentence: "It did", he said, "go"."""
    here, there = first.places[-1], second.places[0]
    gap = there.start - here.end
    if (here.source, here.locator) != (there.source, there.locator) or not 0 < gap <= len(here.after):
        return []
    between = " ".join(here.after[:gap].split())
    if not any(char.isalnum() for char in between) or _SENTENCE_END.search(here.text[-1:] + between):
        return []
    message = f"Between the two parts of this quotation the source has “{between}”."
    return [Reason("left-out-between", message, Span(first.end, second.start), Span(here.end, there.start))]


def _with_reasons(finding: Finding, text: str, wholes: Sequence[Finding]) -> Finding:
    if finding.kind != "quotation" or finding.marked or finding.verdict not in STANDS or not finding.places:
        return finding
    reasons = [*_inside(finding, wholes), *_goes_on(finding, text), *_begins_before(finding, text)]
    return replace(finding, reasons=(*finding.reasons, *reasons)) if reasons else finding


def _inside(finding: Finding, wholes: Sequence[Finding]) -> list[Reason]:
    whole = next((f for f in wholes if f.start <= finding.start and finding.end <= f.end), None)
    if whole is None:
        return []
    message = "These words stand in the source; the quotation they are part of was not found."
    return [Reason("part-of-not-found", message, Span(whole.start, whole.end))]


def _goes_on(finding: Finding, text: str) -> list[Reason]:
    place = finding.places[-1]
    said, stands = _NEXT.match(text, finding.end), _NEXT.match(place.after)
    while said is not None and stands is not None and fold_word(said[1]) == fold_word(stands[1]):
        said, stands = _NEXT.match(text, said.end()), _NEXT.match(place.after, stands.end())
    if said is None or stands is None:
        return []
    message = f"The answer goes on with “{said[1]}”, the source with “{stands[1]}”."
    return [Reason("goes-on", message, Span(*said.span(1)), Span(place.end, place.end))]


def _begins_before(finding: Finding, text: str) -> list[Reason]:
    place = finding.places[0]
    low = max(0, finding.start - _NEAR)
    said, stands = _last(text, low, finding.start), _last(place.before, 0, len(place.before))
    while said is not None and stands is not None and fold_word(said[1]) == fold_word(stands[1]):
        said, stands = _last(text, low, said.start()), _last(place.before, 0, stands.start())
    if said is None or stands is None:
        return []
    message = f"In front of these words the answer has “{said[1]}”, the source “{stands[1]}”."
    return [Reason("begins-before", message, Span(*said.span(1)), Span(place.start, place.start))]


def _last(text: str, low: int, high: int) -> regex.Match[str] | None:
    """The last word of text[low:high], where a blank follows it. Only what no blank parts is looked at."""
    words = text[low:high].rsplit(None, 1)
    return _LAST.search(text, text.rindex(words[-1], low, high), high) if words else None
