"""SARIF: valid by the published schema, right places in UTF-16 columns, stable rules, nothing silent."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import chromium
import jsonschema
import pytest
import samples
import samples_rtl

from quoth.model import Document, Finding, Reason
from quoth.report.report import Report
from quoth.report.sarif import RULES, address, problems, write

REPORTS = {"english": samples.english, "arabic": samples_rtl.arabic, "hebrew": samples_rtl.hebrew}


def run_of(report: Report) -> Any:
    """The only run of the log."""
    (run,) = json.loads(write(report))["runs"]
    return run


def one(verdict: str, text: str = "ab", start: int = 0, end: int = 2, **more: object) -> Finding:
    """A finding with nothing but a verdict."""
    made = Finding("q1-1", "quotation", start, end, text[start:end], True, verdict)
    return replace(made, **more)  # type: ignore[arg-type]


# ---------------------------------------------------------------- what must give no result
@pytest.mark.parametrize(
    "finding",
    [
        pytest.param(one("exact"), id="agrees"),
        pytest.param(one("variant"), id="another spelling is no problem"),
        pytest.param(one("marked"), id="openly changed"),
        pytest.param(one("unchecked"), id="could not be checked: a notification, never an alert"),
        pytest.param(one("exact", warnings=("ambiguous", "second-hand", "title-only")), id="only informs"),
        pytest.param(one("ambiguous", kind="reference"), id="a reference that may mean several places"),
        pytest.param(one("opinion", kind="statement"), id="statements are not judged"),
        pytest.param(one("not-addressed", kind="claim"), id="the sources do not speak of it"),
    ],
)
def test_no_alert_without_a_problem(finding: Finding) -> None:
    """A service shows each result as an alert, so there is none for these."""
    assert problems(finding) == []
    assert run_of(Report(Document("d", "ab"), (finding,)))["results"] == []


# ---------------------------------------------------------------- what gives results
@pytest.mark.parametrize(
    ("number", "rules"),
    [
        pytest.param(0, ["quotation-altered"], id="altered, its reference is right"),
        pytest.param(1, ["reference-wrong"], id="a reference alone gives its rule once"),
        pytest.param(5, ["elision-swallows"], id="each word right, the ellipsis misleads"),
        pytest.param(6, ["quotation-not-found"], id="not found"),
        pytest.param(9, ["hidden-characters", "look-alike"], id="two warnings, two results"),
    ],
)
def test_rules(number: int, rules: list[str]) -> None:
    """Each problem of a finding has its own rule."""
    assert [problem.rule for problem in problems(samples.english().findings[number])] == rules


@pytest.mark.parametrize("name", REPORTS)
def test_valid_by_the_published_schema(name: str) -> None:
    """The log is valid by the SARIF 2.1.0 JSON schema."""
    schema = chromium.tool("sarif-2.1.0.json")
    if schema is None:
        pytest.skip("the SARIF schema was not fetched: run tests/report/fetch_tools.sh")
    held = json.loads(schema.read_text(encoding="utf-8"))
    checker = jsonschema.Draft7Validator(held, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in checker.iter_errors(json.loads(write(REPORTS[name]())))] == []


@pytest.mark.parametrize("name", REPORTS)
def test_structure(name: str) -> None:
    """Every result names a rule of the run by id and index, has a level, message, place and fingerprint."""
    run = run_of(REPORTS[name]())
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert run["results"]
    assert set(rules) <= set(RULES)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
        assert list(result["partialFingerprints"]) == ["quothWords/v1"]


def test_regions_hold_the_words() -> None:
    """Line and columns, counted in UTF-16 code units, cut the very words out of the text."""
    text = "first\n𝄞𝄞 “two 𝄞 words”\nthird"
    start = text.index("“")
    end = text.index("”") + 1
    run = run_of(Report(Document("d", text), (one("altered", text, start, end),)))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "utf16CodeUnits"
    units = text.split("\n")[region["startLine"] - 1].encode("utf-16-le")
    cut = units[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")
    assert cut == text[start:end]


def test_what_was_not_checked_is_notified() -> None:
    """Unchecked findings, losses and skipped files are notifications of the run."""
    notes = run_of(samples.english())["invocations"][0]["toolExecutionNotifications"]
    assert [note["descriptor"]["id"] for note in notes] == ["not-checked", "not-read", "skipped"]


def test_accepted_findings_are_suppressed_with_their_reason() -> None:
    """What somebody accepted is still in the log, suppressed, with the reason given."""
    results = run_of(samples.english())["results"]
    suppressed = [result["suppressions"] for result in results if "suppressions" in result]
    assert suppressed == [[{"kind": "external", "justification": "the section was renumbered"}]]


def test_fingerprints_survive_a_change_elsewhere_and_tell_twins_apart() -> None:
    """Text put in front changes no fingerprint; the same words twice have two."""
    text = "ab ab"
    pair = (one("altered", text), one("altered", text, 3, 5))
    before = run_of(Report(Document("d", text), pair))["results"]
    shifted = tuple(replace(finding, start=finding.start + 4, end=finding.end + 4) for finding in pair)
    after = run_of(Report(Document("e", "new " + text), shifted))["results"]
    prints = [result["partialFingerprints"] for result in before]
    assert prints == [result["partialFingerprints"] for result in after]
    assert prints[0] != prints[1]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a b.md", "drafts/a%20b.md"),
        ("./drafts/a.md", "drafts/a.md"),
        ("/tmp/é.md", "file:///tmp/%C3%A9.md"),
        ('x"><script>.md', "x%22%3E%3Cscript%3E.md"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ],
)
def test_addresses(path: str, uri: str) -> None:
    """A path is a relative reference, percent-encoded; it can hold no scheme."""
    assert address(Document("d", "", path=path)) == uri


def test_lone_surrogates_and_controls_can_be_written() -> None:
    """Names and words that UTF-8 cannot hold do not stop the log."""
    finding = one("altered", reasons=(Reason("r", "\ud800\x00"),))
    json.loads(write(Report(Document("d", "ab", path="\ud800"), (finding,))).encode("utf-8"))


def test_every_rule_is_documented() -> None:
    """The reference page names each rule id."""
    page = Path(__file__).parents[2] / "docs" / "reference" / "report.md"
    assert [rule for rule in RULES if f"`{rule}`" not in page.read_text(encoding="utf-8")] == []
