"""Words that a draft reports in indirect speech: "Moor said that they had mended their nets".

Who reports gives the words his own person and time ("we have", "they had"), and may choose other words besides: he does
not present them as a quotation. So they are not judged as one where both show: a verb of saying governs them, and a
word differs only as reported speech makes it differ. A changed figure or negation is told all the same.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..model import Edit, Finding, Quotation, Reason
from ..offsets import Span
from ..settings.judging import SAID_BEHIND
from .cues import cues
from .lexicons import lexicon
from .verdict import ALTERING

if TYPE_CHECKING:
    from .attribution import Spoken
    from .speech.attributions import Attribution

_CHANGED = ALTERING | {"damage"}
_TOLD = ("number", "negation", "modal")
_CLAUSE = re.compile(r",[^.!?;:\n\"“‘«]*")


def reported(finding: Finding, text: str, quotation: Quotation, spoken: Spoken) -> Finding:
    """The finding on a quotation; `unchecked` where its unmarked words are somebody's in indirect speech."""
    if finding.verdict not in ("altered", "damaged") or finding.marked:
        return finding
    if not (_governs(spoken.of(quotation), finding) or _said_behind(text, finding.end)):
        return finding
    changed = [edit for edit in finding.edits if edit.kind in _CHANGED]
    shifted = [edit for edit in changed if _shifted(edit)]
    if not shifted or any(edit.kind in _TOLD for edit in changed if edit not in shifted):
        return finding
    where = ", ".join(dict.fromkeys(f"{place.source} {place.locator}" for place in finding.places))
    message = f"Reported in indirect speech, in the draft's own person and time; nearest are the words of {where}."
    reason = Reason("indirect-speech", message, Span(finding.start, finding.end))
    bare = replace(finding, edits=(), places=(), warnings=(), originals=(), reference=None)
    return replace(bare, verdict="unchecked", rivals=(*finding.places, *finding.rivals), reasons=(reason,))


def _governs(said: Attribution | None, finding: Finding) -> bool:
    """Does a verb of saying govern the words that is none of them?"""
    if said is None or said.direct or said.cue is None:
        return False
    return said.cue.end <= finding.start or finding.end <= said.cue.start


def _said_behind(text: str, end: int) -> bool:
    """Does a clause with a verb of saying follow: ", Moor told the council"?"""
    from .speech.tables import words

    clause = _CLAUSE.match(text, end, end + SAID_BEHIND)
    frames = words("en").frames
    return clause is not None and any("say" in frames.get(word, ()) for word in clause[0].casefold().split())


def _shifted(edit: Edit) -> bool:
    """Does one of the words stand for the source's as reported speech has it ("they" for "we", "had to" for "must"),
    and do the draft's words deny no more than the source's?"""
    draft, source = (text.casefold().replace(",", "").split() for text in (edit.draft_text, edit.source_text))
    denied, denies = (len(lexicon("en").hits(side, ["negation"])) for side in (draft, source))
    if denied != denies:
        return False
    return any(_is_shift(left, right) for left in draft for right in source)


def _is_shift(draft: str, source: str) -> bool:
    return draft in _shifts().get(source, ()) or draft in (f"{source}ed", f"{source}d", f"{source[:-1]}ied")


@cache
def _shifts() -> dict[str, frozenset[str]]:
    """What a word of the source may be in indirect speech."""
    rows = (row.split() for row in cues()["shifts"])
    return {source: frozenset(becomes) for source, *becomes in rows}
