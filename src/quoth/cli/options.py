"""Options shared by commands. Advanced ones stay off the first help page and appear under --help-all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ..report.severity import NEVER, ORDER

Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = (
    "full", "concise", "json", "jsonl", "github", "sarif", "html", "annotations", "tei", "csv", "markdown",
    "docx", "parquet",
)  # fmt: skip
FAIL_ON = (*ORDER, NEVER)


class Advanced(click.Option):
    """An option that only --help-all lists."""

    def __init__(self, *names: Any, **settings: Any) -> None:
        super().__init__(*names, **settings)
        self.hidden = True


def show_advanced(command: click.Command) -> None:
    """Brings a command's advanced options into its help."""
    for parameter in command.params:
        if isinstance(parameter, Advanced):
            parameter.hidden = False


def _help_all(ctx: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    if asked:
        show_advanced(ctx.command)
        click.echo(ctx.get_help())
        ctx.exit()


def help_all(command: Command) -> Command:
    """--help-all."""
    return click.option(
        "--help-all",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_help_all,
        help="Show this help with all options.",
    )(command)


def against(command: Command) -> Command:
    """--against PATH, any number of times."""
    return click.option(
        "--against",
        "-a",
        multiple=True,
        type=click.Path(),
        metavar="PATH",
        help="The sources: a library folder, a TSV, a document, or a folder of documents. "
        "Default: `sources` of quoth.toml.",
    )(command)


def config(command: Command) -> Command:
    """--config FILE."""
    return click.option(
        "--config",
        type=click.Path(),
        metavar="FILE",
        help="Settings file. Default: the nearest quoth.toml or pyproject.toml.",
    )(command)


def form(command: Command) -> Command:
    """--format NAME and --out FILE. A name that is no built-in is looked up among the plugins."""
    command = click.option(
        "--out",
        "-o",
        type=click.Path(),
        metavar="FILE",
        help="Write to FILE; to a folder for several drafts as HTML, TEI ...",
    )(command)
    known = ", ".join(FORMATS)
    return click.option(
        "--format",
        "-f",
        "form",
        metavar="NAME",
        help=f"One of: {known}. Default: full on a terminal, else concise.",
    )(command)


def screen(command: Command) -> Command:
    """--width, --no-color."""
    command = click.option(
        "--no-color", is_flag=True, cls=Advanced, help="No colour (NO_COLOR is obeyed as well)."
    )(command)
    return click.option(
        "--width", type=click.IntRange(40, 1000), cls=Advanced, help="Columns of the full format."
    )(command)
