"""SARIF 2.1.0, for code-scanning services: a result a problem, a notification for what was not checked.

A finding with two problems (words altered, reference wrong) gives two results, each under its own rule. What
agrees gives none: a service would show it as an alert. Lines and columns are those of the text as it was
read, columns in UTF-16 code units as `columnKind` says; our own code points stand in `properties`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any, NamedTuple
from urllib.parse import quote

from .._version import __version__
from ..digest import blake2b
from ..model import Document, Finding, Place
from .json import encode
from .lines import Lines
from .report import Report
from .severity import MISLEADING

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

RULES: dict[str, tuple[str, str]] = {
    "quotation-altered": ("error", "Words of the source were changed, added or left out without a mark."),
    "quotation-spliced": ("error", "Passages that do not stand together are joined without a mark."),
    "quotation-not-found": ("warning", "The words were not found in the sources that were searched."),
    "quotation-damaged": ("warning", "Letters are damaged, as by OCR; that explains every difference."),
    "reference-wrong": ("error", "The words stand in another place than the reference says."),
    "reference-impossible": ("error", "The reference names a place that does not exist."),
    "attribution-differs": ("error", "The source's record names somebody else, or another date."),
    "claim-differs": ("error", "A date, quantity or name differs from what the source says."),
    "context-cut": ("warning", "The cut leaves out a negation, condition or qualifier beside it."),
    "elision-swallows": ("warning", "The ellipsis leaves out a negation, condition or qualifier."),
    "hidden-characters": ("warning", "There are invisible characters inside the quotation."),
    "look-alike": ("warning", "There are letters that only look like the source's letters."),
}
"""Every rule a result can have: its level and what it says. The ids are stable."""


UNIT = "code points"


class Problem(NamedTuple):
    """One rule a finding breaks, and the part of the draft it is about."""

    rule: str
    start: int
    end: int


def problems(finding: Finding) -> list[Problem]:
    """The rules a finding breaks, its words first."""
    found: list[Problem] = []
    for rule, start, end in _candidates(finding):
        if rule in RULES and all(rule != known.rule for known in found):
            found.append(Problem(rule, start, end))
    return found


def _candidates(finding: Finding) -> Iterator[tuple[str, int, int]]:
    yield f"{finding.kind}-{finding.verdict}", finding.start, finding.end
    if finding.reference is not None:
        yield f"reference-{finding.reference.verdict}", finding.reference.start, finding.reference.end
    if finding.attribution is not None:
        yield f"attribution-{finding.attribution.verdict}", finding.attribution.start, finding.attribution.end
    for warning in finding.warnings:
        if warning in MISLEADING:
            yield warning, finding.start, finding.end


def write(report: Report) -> str:
    """The report as one SARIF log, with a final newline."""
    return write_many([report])


def write_many(reports: Sequence[Report]) -> str:
    """Several reports as one run of one log: services refuse several runs of one tool in an upload."""
    import msgspec

    broken = [[(f, problem) for f in report.findings for problem in problems(f)] for report in reports]
    used = sorted({problem.rule for pairs in broken for _, problem in pairs})
    results = []
    for index, (report, pairs) in enumerate(zip(reports, broken, strict=True)):
        columns, seen = _Columns(report.document.text, index), Counter[str]()
        results += [_result(report, finding, problem, used, columns, seen) for finding, problem in pairs]
    notes = [note for report in reports for note in _notes(report)]
    run = {
        "tool": {"driver": _driver(used)},
        "columnKind": "utf16CodeUnits",
        "artifacts": [_artifact(report.document) for report in reports],
        "results": results,
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "properties": _properties(reports),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(encode(log), indent=2).decode() + "\n"


class _Columns:
    """Lines and columns of a text, both from 1, columns in UTF-16 code units; `index` of its artifact."""

    def __init__(self, text: str, index: int) -> None:
        self._text, self._lines, self.index = text, Lines(text), index
        self._wide = [at for at, char in enumerate(text) if char > "\uffff"] if max(text, default="") > "\uffff" else []

    def at(self, offset: int) -> tuple[int, int]:
        """(line, column) of a code point's offset."""
        offset = min(max(offset, 0), len(self._text))
        line, column = self._lines.place(offset)
        wide = bisect_left(self._wide, offset) - bisect_left(self._wide, offset - column + 1)
        return line, column + wide


def address(document: Document) -> str:
    """The draft's path as a relative reference, a file address when absolute, or else its title or id."""
    path = document.path
    if not path:
        return quote((document.title or document.id or "draft").encode("utf-8", "replace").decode(), safe="")
    pure = PurePath(path)
    if pure.is_absolute():
        return "file://" + quote(pure.as_posix().encode("utf-8", "replace").decode())
    return quote(pure.as_posix().encode("utf-8", "replace").decode())


def _driver(used: list[str]) -> dict[str, Any]:
    return {
        "name": "quoth",
        "semanticVersion": __version__,
        "rules": [
            {
                "id": rule,
                "shortDescription": {"text": RULES[rule][1]},
                "defaultConfiguration": {"level": RULES[rule][0]},
            }
            for rule in used
        ],
    }


def _artifact(document: Document) -> dict[str, Any]:
    return {"location": {"uri": address(document)}, "properties": {"id": document.id}}


def _result(
    report: Report, finding: Finding, problem: Problem, used: list[str], columns: _Columns, seen: Counter[str]
) -> dict[str, Any]:
    print_ = _fingerprint(finding, problem)
    seen[print_] += 1
    made: dict[str, Any] = {
        "ruleId": problem.rule,
        "ruleIndex": used.index(problem.rule),
        "level": RULES[problem.rule][0],
        "message": {"text": _message(report, finding, problem)},
        "locations": [_location(report.document, finding, problem, columns)],
        "relatedLocations": [_related(number, place) for number, place in enumerate(finding.places, 1)],
        "partialFingerprints": {"quothWords/v1": f"{print_}:{seen[print_]}"},
        "properties": {"finding": finding.id, "start": problem.start, "end": problem.end, "unit": UNIT},
    }
    if finding.id in report.accepted:
        made["suppressions"] = [{"kind": "external", "justification": report.accepted[finding.id]}]
    return made


def _location(document: Document, finding: Finding, problem: Problem, columns: _Columns) -> dict[str, Any]:
    start, end = columns.at(problem.start), columns.at(max(problem.start, problem.end))
    region = {"startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1]}
    place: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": address(document), "index": columns.index}, "region": region}
    }
    if finding.locator:
        place["logicalLocations"] = [{"fullyQualifiedName": finding.locator}]
    return place


def _related(number: int, place: Place) -> dict[str, Any]:
    return {
        "id": number,
        "message": {"text": place.text},
        "logicalLocations": [{"fullyQualifiedName": f"{place.source} {place.locator}".strip()}],
    }


def _message(report: Report, finding: Finding, problem: Problem) -> str:
    """What is wrong and the evidence for it: reasons, where the words stand, what was searched."""
    said = [RULES[problem.rule][1]]
    if problem.rule == "quotation-not-found":
        said.append(f"Sources searched: {len(report.searched)}.")
    if problem.rule.startswith("reference-") and finding.reference is not None:
        cited, found = ", ".join(finding.reference.cited), ", ".join(finding.reference.found)
        said.append(f"Cited: {cited or finding.reference.text}.{' Found: ' + found + '.' if found else ''}")
    attribution = finding.attribution
    if problem.rule == "attribution-differs" and attribution is not None:
        said.append(f"Said to be by {attribution.speaker}; the record has: {attribution.record}.")
    said += [reason.message for reason in finding.reasons]
    said += [f"Source {place.source} {place.locator}: {place.text}" for place in finding.places]
    return " ".join(said)


def _fingerprint(finding: Finding, problem: Problem) -> str:
    """The same after the draft was changed elsewhere: made of the rule, the words and where they stand."""
    places = (f"{place.source}\0{place.locator}" for place in finding.places)
    key = "\0".join([problem.rule, finding.text, *places])
    return blake2b(key.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _notes(report: Report) -> list[dict[str, Any]]:
    said = []
    for finding in report.unchecked:
        why = "; ".join(reason.message for reason in finding.reasons) or "no reason was recorded"
        said.append(("not-checked", f"Not checked: {finding.id}: {why}"))
    for loss in report.document.losses:
        said.append(("not-read", f"Not read: {loss.count} x {loss.what} {loss.where} {loss.why}".rstrip()))
    for skip in report.skipped:
        said.append(("skipped", f"Skipped: {skip.name} {skip.place}: {skip.reason}"))
    place = [{"physicalLocation": {"artifactLocation": {"uri": address(report.document)}}}]
    return [
        {"level": "note", "message": {"text": text}, "descriptor": {"id": name}, "locations": place}
        for name, text in said
    ]


def _properties(reports: Sequence[Report]) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    for report in reports:
        counts.update(report.counts)
    first = reports[0]
    return {
        "counts": dict(counts),
        "sources": [source.siglum for source in first.searched],
        "settings": first.fingerprint,
        "library": first.library_digest,
        "lines": "of the text as it was read",
    }
