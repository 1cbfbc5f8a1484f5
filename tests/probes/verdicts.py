"""Is what came out of a probe what must come out? The differences in words, none where all is as expected."""

from __future__ import annotations

from typing import Any

from probes import Probe
from quoth.model import Edit, Finding

_ACCUSING = ("altered", "spliced", "not-found")
_HARMLESS = ("", "typography", "orthography")


def differences(probe: Probe, findings: tuple[Finding, ...]) -> list[str]:
    """What differs from the expectation, a line each."""
    quoted = [f for f in findings if f.kind == "quotation"]
    own = [f for f in quoted if f.start < probe.end and probe.start < f.end]
    out = [f"finding beside it: {f.verdict} {f.text!r}" for f in quoted if f not in own and f.verdict in _ACCUSING]
    expect = probe.expect
    if len(own) != expect.get("n", 1):
        return [*out, f"{len(own)} findings: {[(f.verdict, f.text, f.marked) for f in own]}"]
    verdicts = [expect["verdict"]] if isinstance(expect["verdict"], str) else expect["verdict"]
    for finding in own:
        if finding.verdict not in verdicts:
            said = [reason.message for reason in finding.reasons]
            out.append(f"verdict {finding.verdict}, not {' or '.join(verdicts)}; {said}")
    return out + _evidence(expect, own[0])


def _evidence(expect: dict[str, Any], finding: Finding) -> list[str]:
    changes = [edit for edit in finding.edits if edit.kind not in _HARMLESS]
    out = []
    if "edits" in expect and not _same_edits(expect["edits"], changes):
        out.append(f"edits {[(e.source_text, e.draft_text, e.kind) for e in changes]}")
    if "kinds" in expect and not (changes and {edit.kind for edit in changes} <= set(expect["kinds"])):
        out.append(f"kinds {[(e.source_text, e.draft_text, e.kind) for e in changes]}")
    if "warnings" in expect and list(finding.warnings) != expect["warnings"]:
        out.append(f"warnings {finding.warnings} {[r.message for r in finding.reasons]}")
    if "warning" in expect and expect["warning"] not in finding.warnings:
        out.append(f"no {expect['warning']}: {finding.warnings} {[r.message for r in finding.reasons]}")
    words = expect.get("words", "").casefold()
    if words and not any(words in reason.message.casefold() for reason in finding.reasons):
        out.append(f"“{words}” not shown: {[r.message for r in finding.reasons]}")
    if "rule" in expect and expect["rule"] not in [reason.rule for reason in finding.reasons]:
        out.append(f"no reason {expect['rule']}: {[r.rule for r in finding.reasons]}")
    if "source" in expect and expect["source"] != [place.source for place in finding.places]:
        out.append(f"places {[place.source for place in finding.places]}")
    if len(finding.places) < expect.get("n_places", 0):
        out.append(f"places {[place.locator for place in finding.places]}")
    if finding.verdict != "exact" and not finding.reasons:
        out.append("no reason")
    return out


def _same_edits(wanted: list[list[str]], changes: list[Edit]) -> bool:
    return len(wanted) == len(changes) and all(
        (source, draft) == (edit.source_text.strip(), edit.draft_text.strip()) and kind in ("", edit.kind)
        for (source, draft, kind), edit in zip(wanted, changes, strict=True)
    )
