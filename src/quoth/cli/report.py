"""`quoth report`: the last check again, in another format, without checking again."""

from __future__ import annotations

import click

from . import options
from .accepting import with_accepted
from .config import load


@click.command("report")
@options.form
@click.option("--all", "everything", is_flag=True, help="Show every finding, not only problems.")
@click.option("--draft", metavar="PATH", help="Only the report of this draft.")
@options.config
@options.screen
@options.help_all
def command(
    form: str | None,
    out: str | None,
    everything: bool,
    draft: str | None,
    config: str | None,
    width: int | None,
    no_color: bool,
) -> int:
    """Write the report of the last check in another format. Exit code 0: nothing is checked again."""
    from ..errors import SettingsError
    from . import last
    from .output import Output, chosen_form

    read = load(config)
    reports = last.load(read)
    if draft is not None:
        reports = [report for report in reports if draft in (report.document.path, report.document.id)]
        if not reports:
            raise SettingsError(f"the last check has no draft {draft!r}")
    drafts = [report.document.path for report in reports]
    output = Output(chosen_form(form, out=out), out, everything, width, no_color, drafts)
    with output:
        for report in reports:
            output.add(with_accepted(report, read)[0])
        output.finish()
    return 0
