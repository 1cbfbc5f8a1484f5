"""`quoth compare`: two texts against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from . import options
from .config import load
from .exits import Outcome

if TYPE_CHECKING:
    from ..model import Finding
    from ..report.report import Report


@click.command("compare")
@click.argument("quoted", metavar="A")
@click.argument("source", metavar="B")
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option("--fail-on", type=click.Choice(options.FAIL_ON), metavar="VERDICT", help="As in quoth check.")
@options.config
@options.screen
@options.help_all
def command(
    quoted: str,
    source: str,
    form: str,
    fail_on: str | None,
    config: str | None,
    width: int | None,
    no_color: bool,
) -> int:
    """Set A, as quoted, against B, the source, word by word. Each is a file, a text, or - for standard input.

    Exit codes: 0 no change at or above --fail-on, 1 changed.
    """
    settings = load(config).settings(fail_on=fail_on)
    finding, report = _compared(quoted, source)
    if form == "json":
        from ..report.json import finding_to_dict, line

        click.echo(line(finding_to_dict(finding)), nl=False)
    else:
        _show(finding, width, no_color)
    outcome = Outcome(settings.fail_on)
    outcome.add(report)
    return outcome.code


def _compared(quoted: str, source: str) -> tuple[Finding, Report]:
    from ..api import compare
    from ..model import Finding
    from ..report.report import Report
    from .given import document

    draft, stored = document(quoted), document(source)
    comparison = compare(draft.text, stored.text)
    finding = Finding(
        id="comparison",
        kind="quotation",
        start=0,
        end=len(draft.text),
        text=draft.text,
        marked=False,
        verdict=comparison.verdict,
        edits=tuple(comparison.edits),
        places=comparison.places,
        warnings=comparison.warnings,
        reasons=tuple(comparison.reasons),
    )
    return finding, Report(document=draft, findings=(finding,))


def _show(finding: Finding, width: int | None, no_color: bool) -> None:
    from ..report.evidence import evidence
    from ..report.screen import Line, Run
    from ..report.severity import MISLEADING
    from ..report.show import show
    from .screens import columns, put

    said = [finding.verdict, *(name.replace("-", " ") for name in finding.warnings if name in MISLEADING)]
    lines: list[Line] = [(Run(" · ".join(said).upper()),)]
    lines += evidence(finding, columns(width), around=12)
    for reason in finding.reasons:
        lines.append((Run(f"  {show(reason.rule)}: "), Run(show(reason.message))))
    put(lines, no_color=no_color)
