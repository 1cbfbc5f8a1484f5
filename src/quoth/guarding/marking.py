"""The answer's text with its unverified quotations marked, and with the source's words where that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Edit, Finding
from .guarded import Repair
from .message import label
from .policies import ACTIONS, Policy

_MARK = ACTIONS.index("mark")
_CLOSING = frozenset("\"'”’»«“›‹」』】〉》*_`")


_BLANKS = (" ", "\u00a0", "\u202f")
"""What French sets before a closing mark."""


def marked_text(text: str, findings: Iterable[Finding], policy: Policy, repairs: Sequence[Repair] = ()) -> str:
    """The text with " [unverified: why]" behind each quotation that the policy marks or worse, and each repaired
    stretch replaced. Nothing else of it changes."""
    changes: list[tuple[int, int, str]] = [(r.start, r.end, r.after) for r in repairs]
    mended = {repair.finding for repair in repairs}
    for finding in findings:
        if finding.id in mended or ACTIONS.index(policy.action(finding)) < _MARK:
            continue
        at = behind(text, finding.end)
        changes.append((at, at, f" [unverified: {label(finding)}]"))
    return applied(text, changes)


def behind(text: str, at: int) -> int:
    """The place behind the link, the marks and the tag that close a quotation."""
    if text.startswith("](", at) and (closed := text.find(")", at, at + 420)) > 0:
        at = closed + 1
    if text[at : at + 1] in _BLANKS and text[at + 1 : at + 2] == "»":
        at += 1
    while at < len(text) and (text[at] in _CLOSING or (text[at] in ".,;!?" and text[at + 1 : at + 2] in _CLOSING)):
        if not text[at + 1 : at + 2] and text[at] in ".,;!?":
            break
        at += 1
    closed = text.find(">", at, at + 40) if text.startswith("</", at) else -1
    return closed + 1 if closed >= 0 else at


def applied(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """The text with stretches replaced; of two that overlap the first stands."""
    out, done = [], 0
    for start, end, words in sorted(changes, key=lambda change: change[:2]):
        if start < done:
            continue
        out += [text[done:start], words]
        done = end
    return "".join([*out, text[done:]])


def proposal(finding: Finding, text: str) -> Repair | None:
    """The quotation with the source's words, from its typed edits; None where one source does not explain it all."""
    from ..judge.verdict import ALTERING, is_open

    sources = {place.source for place in finding.places}
    if finding.kind != "quotation" or finding.verdict not in ("altered", "damaged") or len(sources) != 1:
        return None
    undone = [edit for edit in finding.edits if edit.kind in ALTERING | {"damage"} and not is_open(edit)]
    if not undone:
        return None
    changes = [_undo(edit, text) for edit in undone]
    if any(start < finding.start or end > finding.end for start, end, _ in changes):
        return None
    shifted = [(start - finding.start, end - finding.start, words) for start, end, words in changes]
    after = " ".join(applied(finding.text, shifted).split(" ")).strip()
    return Repair(finding.id, finding.start, finding.end, finding.text, after, sources.pop(), tuple(undone))


def _undo(edit: Edit, text: str) -> tuple[int, int, str]:
    """The stretch of the answer that one edit changed, and the source's words for it."""
    start, end = edit.draft
    words = " ".join(edit.source_text.split())
    if edit.op == "delete":
        lead = "" if start == 0 or text[start - 1].isspace() else " "
        tail = "" if end >= len(text) or not text[end].isalnum() else " "
        return start, end, lead + words + tail
    if edit.op == "insert":
        if text[start - 1 : start].isspace():
            start -= 1
        elif text[end : end + 1].isspace():
            end += 1
        return start, end, ""
    return start, end, words
