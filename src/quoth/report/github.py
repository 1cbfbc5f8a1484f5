"""Workflow commands of GitHub Actions, which show findings beside the changed lines of a pull request.

Source: docs.github.com, "Workflow commands for GitHub Actions": a message has % CR LF escaped, a property
also : and , ; levels are error, warning and notice.
"""

from __future__ import annotations

from .concise import message
from .lines import Lines
from .report import Report
from .severity import is_problem, level, titles
from .show import show

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def write(report: Report) -> str:
    """One command for each problem that nobody accepted."""
    lines = Lines(report.document.text)
    out = []
    for finding in report.findings:
        if finding.id in report.accepted or not is_problem(finding):
            continue
        row, column = lines.place(finding.start)
        end_row, _ = lines.place(max(finding.start, finding.end - 1))
        title = " · ".join(titles(finding))
        properties = {"file": report.document.name, "line": row, "endLine": end_row, "col": column, "title": title}
        said = f"{message(finding, report)} [{finding.id}]"
        written = ",".join(f"{key}={_property(str(held))}" for key, held in properties.items())
        out.append(f"::{_COMMANDS[level(finding)]} {written}::{_escaped(said)}\n")
    return "".join(out)


def _escaped(text: str) -> str:
    return show(text, 1000).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
