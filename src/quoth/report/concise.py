"""One line for each problem: path:line:col  level verdict  kind  source  message  id."""

from __future__ import annotations

from ..model import Finding
from .columns import shown_places
from .lines import Lines
from .referred import referred
from .report import Report
from .screen import swept
from .severity import is_problem, level, titles, told
from .show import isolated, sentence, show


def write(report: Report, *, everything: bool = False) -> str:
    """The findings one line each; only problems unless `everything`, then a line for each thing not read."""
    lines = Lines(report.document.text)
    out = [
        one_line(finding, report, lines)
        for finding in report.findings
        if (everything or is_problem(finding)) and (everything or finding.id not in report.accepted)
    ]
    name = _name(report)
    for loss in report.document.losses:
        out.append(f"{name}  note unread  {loss.count:,} {_safe(loss.what)} {_safe(loss.why)}".rstrip())
    return "".join(swept(line) + "\n" for line in out)


def one_line(finding: Finding, report: Report, lines: Lines) -> str:
    """One finding on one line; right-to-left words stand isolated."""
    row, column = lines.place(finding.start)
    verdict = "+".join(title.lower().replace(" ", "-") for title in titles(finding))
    if finding.id in report.accepted:
        verdict += " (accepted)"
    places = shown_places(finding)
    source = " + ".join(f"{place.source} {place.locator}".strip() for place in places[:3])
    parts = [
        f"{_name(report)}:{row}:{column}",
        f"{level(finding)} {verdict}",
        finding.kind,
        _safe(source),
        message(finding, report),
        finding.id,
    ]
    return "  ".join(part for part in parts if part)


def message(finding: Finding, report: Report) -> str:
    """The reasons in one stretch: "rule: message", then the reference and attribution if they disagree."""
    said = [f"{_safe(reason.rule)}: {sentence(reason.message, 200)}" for reason in told(finding)]
    said[:-1] = [one.removesuffix(".") for one in said[:-1]]
    check = finding.reference
    if check is not None and check.verdict in ("wrong", "impossible"):
        found = f", the words stand in {'; '.join(check.found[:3])}" if check.found else ""
        said.append(_safe(f"reference {check.verdict}: {referred(check)}{found}"))
    attribution = finding.attribution
    if attribution is not None and attribution.verdict == "differs":
        record = f"; the source's record: {attribution.record}" if attribution.record else ""
        said.append(_safe(f"attribution differs: {attribution.speaker}{record}"))
    if finding.verdict == "not-found" and not said:
        count = len(report.searched)
        said.append(f"not found in the {count:,} source{'' if count == 1 else 's'} searched")
    return "; ".join(said) or isolated(finding.text, 60)


def _name(report: Report) -> str:
    return show(report.document.name or "text", 200)


def _safe(text: str) -> str:
    return isolated(text, 200)
