"""A summary in Markdown, for a pull request or a message: the counts, then each problem with both texts.

Words of a document are shown, never obeyed: every character Markdown could read is escaped, and mentions,
issue numbers and bare addresses are broken with an empty comment, so that posting a summary calls nobody and
links nowhere. Right-to-left words never stand in a table cell; each quoted run has its own line, isolated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from .._version import __version__
from ..model import Finding
from .referred import referred
from .report import Report
from .severity import is_problem, titles, told
from .show import isolated, sentence

SHOWN = 50
"""Problems shown in full; the rest are counted. A comment on GitHub holds 65,536 characters."""

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~=$^])")
_BREAK = "<!-- -->"
_CALLS = re.compile(r"(@|\\#|:/|[Ww]{3}(?=\\\.))")


def write(report: Report) -> str:
    """The summary, with a final newline."""
    return "\n".join(_lines(report)) + "\n"


def write_many(reports: Iterable[Report]) -> str:
    """The summaries of several drafts, one below the other."""
    return "\n".join(write(report) for report in reports)


def escape(text: str, limit: int = 300, show: Callable[[str, int], str] = isolated) -> str:
    """Words of a document as one line of Markdown that shows them and does nothing else."""
    shown = show(text, limit).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _broken(_SPECIAL.sub(r"\\\1", shown))


def _broken(text: str) -> str:
    """Put an empty comment where a mention, an issue number or a bare address would begin."""
    return _CALLS.sub(rf"\1{_BREAK}", text)


def _lines(report: Report) -> Iterator[str]:
    document = report.document
    problems = [f for f in report.findings if is_problem(f) and f.id not in report.accepted]
    yield f"## Quotations checked: {escape(document.title or document.path or document.id or 'draft')}"
    yield ""
    yield f"{len(problems)} to look at, {len(report.unchecked)} not checked."
    yield f"Sources searched: {len(report.searched)}."
    yield ""
    if report.counts:
        yield "| verdict | findings |"
        yield "|---|---:|"
        for name, count in sorted(report.counts.items(), key=lambda pair: (-pair[1], pair[0])):
            yield f"| {escape(name)} | {count} |"
        yield ""
    for finding in problems[:SHOWN]:
        yield from _finding(finding, report)
    if len(problems) > SHOWN:
        yield f"{len(problems) - SHOWN} more to look at are in the full report."
        yield ""
    yield from _missing(report)
    digests = f"settings {escape(report.fingerprint)}, library {escape(report.library_digest)}"
    yield f"quoth {escape(__version__)}, {digests}"


def _finding(finding: Finding, report: Report) -> Iterator[str]:
    locator = f" at {escape(finding.locator)}" if finding.locator else ""
    yield f"### {', '.join(dict.fromkeys(titles(finding)))}{locator} ({escape(finding.id)})"
    yield ""
    yield f"> draft: {escape(finding.text)}"
    for place in finding.places:
        yield ">"
        yield f"> source {escape(place.source)} {escape(place.locator)}: {escape(place.text)}"
    yield ""
    for edit in finding.edits:
        if edit.op != "keep":
            source, draft = (escape(words) or "nothing" for words in (edit.source_text, edit.draft_text))
            yield f"- {escape(edit.kind or edit.op)}: source has {source}, draft has {draft}"
    for reason in told(finding):
        yield f"- {escape(reason.rule)}: {escape(reason.message, show=sentence)}"
    if finding.reference is not None and finding.reference.verdict in ("wrong", "impossible"):
        found = ", ".join(map(escape, finding.reference.found))
        stands = f": the words stand in {found}" if found else ""
        yield f"- reference {escape(referred(finding.reference))} {finding.reference.verdict}{stands}"
    if finding.verdict == "not-found":
        yield f"- not found in the {len(report.searched)} sources searched"
    yield ""


def _missing(report: Report) -> Iterator[str]:
    lines = []
    for finding in report.unchecked:
        why = "; ".join(reason.message for reason in finding.reasons)
        lines.append(f"- not checked: {escape(finding.text, 80)} ({escape(why)})")
    for loss in report.document.losses:
        lines.append(f"- not read: {loss.count} x {escape(loss.what)} {escape(loss.where)} {escape(loss.why)}")
    for skip in report.skipped:
        lines.append(f"- skipped: {escape(skip.name)} {escape(skip.place)}: {escape(skip.reason)}")
    if lines:
        yield "### Not checked, not read"
        yield ""
        yield from lines
        yield ""
