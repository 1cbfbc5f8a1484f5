"""The run behind `quoth check DRAFT...`: read, check, write and keep each draft's report, and say how it
ended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from ..model import Document
from ..report.report import Report
from ..report.show import show
from .accepting import with_accepted
from .config import Config
from .drafts import Drafts
from .exits import INTERRUPTED, Outcome
from .output import Output, chosen_form
from .progress import Progress

if TYPE_CHECKING:
    from ..library.shelf import Shelf
    from ..settings import Settings

KEPT = 200
"""Reports kept of one run for explain, accept and report; of more drafts only the first are kept, and that
is said."""


def check_drafts(
    names: tuple[str, ...], shelf: Shelf, config: Config, settings: Settings, given: dict[str, Any]
) -> int:
    """Checks the drafts named and returns the exit code."""
    drafts = Drafts(names, config, settings, given["out"])
    paths = drafts.paths()
    outcome = Outcome(settings.fail_on, given["strict"])
    form = chosen_form(given["form"], out=given["out"])
    output = Output(form, given["out"], given["everything"], given["width"], given["no_color"], paths)
    reports: list[Report] = []
    interrupted = False
    with output:
        try:
            for report in _checked(drafts, shelf, config, settings, quiet=given["quiet"]):
                outcome.add(report)
                output.add(report)
                reports.append(report)
                if form != "full" and not given["quiet"]:
                    _summary(report)
        except KeyboardInterrupt:
            interrupted = True
        if not given["no_save"]:  # before what may fail: `quoth report` writes it elsewhere
            _keep(reports, config)
        output.finish()
    if interrupted:
        return _interrupted(reports, paths)
    if not paths:
        click.echo("quoth: no draft to check: none is in the folder, or `ignore` passes over all", err=True)
    outcome.unread |= bool(drafts.unread) or not paths
    return outcome.code


def _checked(
    drafts: Drafts, shelf: Shelf, config: Config, settings: Settings, *, quiet: bool
) -> Iterator[Report]:
    from ..checker import Checker

    checker = Checker(shelf, settings, config.declared(), editions=config.editions())
    documents: Iterator[Document] = drafts.documents()
    with Progress(len(drafts.paths()), quiet=quiet) as progress, closing(documents):  # type: ignore[type-var]
        for report in checker.reports(documents):
            report, stale = with_accepted(report, config)
            for message in stale:
                click.echo(f"quoth: {show(message, 1000)}", err=True)
            progress.done(report.document.path, report.document.text)
            yield report


def _summary(report: Report) -> None:
    """Formats for programs do not say what bounds them; standard error does."""
    from ..report.terminal import summary

    click.echo(summary(report), err=True, nl=False)


def _keep(reports: list[Report], config: Config) -> None:
    from .last import save

    if not reports:
        return
    trouble = save(reports[:KEPT], config)
    if not trouble and len(reports) > KEPT:
        trouble = f"only the first {KEPT} drafts are kept for explain, accept and report"
    if trouble:
        click.echo(f"quoth: {show(trouble, 1000)}", err=True)


def _interrupted(reports: list[Report], paths: list[str]) -> int:
    done = {report.document.path for report in reports}
    left = [path for path in paths if path not in done]
    click.echo(f"quoth: interrupted; {len(reports)} reports are done and kept", err=True)
    if left:
        names = " ".join(show(path, 200) for path in left[:10]) + (" ..." if len(left) > 10 else "")
        click.echo(f"quoth: not checked: {names}; run the command again with these to go on", err=True)
    return INTERRUPTED
