"""Findings of hand-made reports, from a table with one row a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from quoth.model import AttributionCheck, Edit, Finding, Place, Reason, ReferenceCheck
from quoth.offsets import Span

_WORD = re.compile(r"[^\W_]+(?:[\u064b-\u065f\u0670\u0591-\u05c7]+[^\W_]*)*|…")


@dataclass(frozen=True, slots=True)
class Row:
    """One quotation of a draft.

    reason: rule and message. kind: of the edits that differ; None where no edits are listed. pieces: what of the
    quotation each place holds; the whole of it where none are given.
    """

    quoted: str
    verdict: str
    locator: str
    reason: tuple[str, str] | None
    places: tuple[Place, ...] = ()
    kind: str | None = None
    pieces: tuple[str, ...] = ()
    rivals: tuple[Place, ...] = ()
    warnings: tuple[str, ...] = ()
    chance: float | None = None
    reference: ReferenceCheck | None = None
    attribution: AttributionCheck | None = None
    marked: bool = True


def findings(text: str, rows: Iterable[Row]) -> tuple[Finding, ...]:
    """The findings of the rows, numbered in their order; each stands where its words first stand in the text."""
    return tuple(_finding(text, row, number) for number, row in enumerate(rows, 1))


def _finding(text: str, row: Row, number: int) -> Finding:
    start = text.index(row.quoted)
    return Finding(
        f"q{number}-{number:04x}",
        "quotation",
        start,
        start + len(row.quoted),
        row.quoted,
        row.marked,
        row.verdict,
        edits=_edits(row, start),
        places=row.places,
        rivals=row.rivals,
        chance=row.chance,
        warnings=row.warnings,  # type: ignore[arg-type]
        reference=row.reference,
        attribution=row.attribution,
        reasons=(Reason(*row.reason),) if row.reason else (),
        locator=row.locator,
    )


def _edits(row: Row, start: int) -> tuple[Edit, ...]:
    if row.kind is None:
        return ()
    out: list[Edit] = []
    for number, (piece, place) in enumerate(zip(row.pieces or (row.quoted,), row.places, strict=True)):
        out += edits_between(piece, start + row.quoted.index(piece), place.text, row.kind, number)
    return tuple(out)


def cited(text: str, verdict: str, said: str, cited: str, found: str, note: str = "") -> ReferenceCheck:
    """The check of the reference `said`, where it first stands in the text."""
    at = text.index(said)
    return ReferenceCheck(verdict, said, at, at + len(said), (cited,), (found,), note)  # type: ignore[arg-type]


def named(text: str, verdict: str, speaker: str, record: str) -> AttributionCheck:
    """The check of an attribution to `speaker`, where the name first stands in the text."""
    at = text.index(speaker)
    return AttributionCheck(verdict, speaker, at, at + len(speaker), None, record)  # type: ignore[arg-type]


# ---------------------------------------------------------------- edits
def edits_between(draft: str, offset: int, source: str, kind: str = "word", place: int = 0) -> tuple[Edit, ...]:
    """Word edits from source to draft as the judge writes them: kept words are listed too."""
    ours, theirs = list(_WORD.finditer(draft)), list(_WORD.finditer(source))
    keys = [[word.group().lower() for word in words] for words in (theirs, ours)]
    found = []
    for tag, s0, s1, d0, d1 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if tag == "equal":
            for word, other in zip(ours[d0:d1], theirs[s0:s1], strict=True):
                found.append(_edit("keep", draft, word.span(), source, other.span(), "", offset, place))
            continue
        at_draft = (ours[d0].start(), ours[d1 - 1].end()) if d1 > d0 else _between(ours, d0, draft)
        at_source = (theirs[s0].start(), theirs[s1 - 1].end()) if s1 > s0 else _between(theirs, s0, source)
        found.append(_edit(tag, draft, at_draft, source, at_source, kind, offset, place))
    return tuple(found)


def _between(words: Sequence[re.Match[str]], number: int, text: str) -> tuple[int, int]:
    at = words[number].start() if number < len(words) else len(text)
    return at, at


def _edit(
    op: str,
    draft: str,
    d: tuple[int, int],
    source: str,
    s: tuple[int, int],
    kind: str,
    offset: int,
    place: int,
) -> Edit:
    span = Span(d[0] + offset, d[1] + offset)
    return Edit(op, span, Span(*s), draft[d[0] : d[1]], source[s[0] : s[1]], kind, place)  # type: ignore[arg-type]
