"""A saved finding is judged again from its evidence alone, whatever its verdict was."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from test_probes import reports

from quoth.judge.again import rejudged
from quoth.report.json import finding_from_dict, finding_to_dict

VERDICTS = {"exact", "variant", "marked", "damaged", "altered", "spliced", "not-found", "unchecked"}


def test_every_verdict_follows_from_the_stored_evidence() -> None:
    """Written as JSON and read back, with its verdict struck out, every finding gets the verdict it had."""
    seen: Counter[str] = Counter()
    for name, report in reports().items():
        for finding in report.findings:
            if finding.kind != "quotation":
                continue
            saved = replace(finding_from_dict(finding_to_dict(finding)), verdict="")
            assert rejudged(saved) == finding.verdict, (name, finding)
            seen[finding.verdict] += 1
    assert set(seen) == VERDICTS


def test_other_evidence_gives_another_verdict() -> None:
    """The verdict is read off the evidence: without its changes an altered quotation is none."""
    seen: Counter[str] = Counter()
    for report in reports().values():
        for finding in report.findings:
            seen[finding.verdict] += 1
            if finding.verdict in ("altered", "variant", "damaged", "marked"):
                assert rejudged(replace(finding, edits=(), warnings=())) == "exact"
            if finding.verdict == "spliced":
                assert rejudged(replace(finding, reasons=())) != "spliced"
    assert set(seen) >= {"altered", "variant", "damaged", "marked", "spliced"}
