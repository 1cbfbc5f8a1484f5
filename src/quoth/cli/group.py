"""The group of commands: each is loaded when called, and the first help page needs none of them."""

from __future__ import annotations

import os
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

import click

from .._version import __version__


class Entry(NamedTuple):
    """Where a command lives, and its line on the first help page."""

    module: str
    help: str
    section: str


COMMANDS: dict[str, Entry] = {
    "check": Entry(
        "quoth.cli.check", "find every quotation in a draft and check it against sources", "Check"
    ),
    "find": Entry("quoth.cli.find", "where do these words stand", "Check"),
    "compare": Entry("quoth.cli.compare", "set two texts against each other, word by word", "Check"),
    "references": Entry("quoth.cli.references", "parse the references in a text", "Check"),
    "eval": Entry("quoth.cli.eval", "how often a model's answers quote what stands", "Check"),
    "explain": Entry("quoth.cli.explain", "what decided a finding of the last check", "After a check"),
    "accept": Entry(
        "quoth.cli.accept", "record a decision about a finding, with the reason", "After a check"
    ),
    "report": Entry("quoth.cli.report", "the last check again, in another format", "After a check"),
    "library": Entry("quoth.cli.library", "add, list, remove, verify, compact, info", "Sources and set-up"),
    "init": Entry("quoth.cli.init", "write a commented quoth.toml", "Sources and set-up"),
    "doctor": Entry(
        "quoth.cli.doctor", "versions, extras, folders: is everything in order", "Sources and set-up"
    ),
    "schema": Entry(
        "quoth.cli.schema", "print the JSON Schema of reports or of quoth.toml", "Sources and set-up"
    ),
    "completion": Entry(
        "quoth.cli.completion", "print a completion script for a shell", "Sources and set-up"
    ),
    "serve": Entry("quoth.web.command", "the checker as a web page on this machine", "Servers"),
    "mcp": Entry("quoth.mcp.command", "the checker as a read-only tool for language models", "Servers"),
}

EXAMPLE = "Example: quoth check draft.docx --against sources/"


class LazyGroup(click.Group):
    """A group that imports a command's module at its first use; each module offers `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands that are installed."""
        return [name for name, entry in COMMANDS.items() if installed(entry)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded. Raises UsageError for one whose part of quoth is not installed."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        if not installed(entry):
            part = entry.module.rsplit(".", 1)[0]
            raise click.UsageError(f"'{cmd_name}' is not part of this installation: {part} is missing", ctx)
        loaded: click.Command = import_module(entry.module).command
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest known name for an unknown command."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in COMMANDS:
            near = get_close_matches(name, COMMANDS, 1, 0.5)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            if not near and os.path.exists(name):
                hint = f" To check it: quoth check {name} --against SOURCES"
            raise click.UsageError(f"No such command '{name}'.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands in their sections, from the table, without loading one."""
        names = self.list_commands(ctx)
        for section in dict.fromkeys(COMMANDS[name].section for name in names):
            with formatter.section(section):
                formatter.write_dl([(n, COMMANDS[n].help) for n in names if COMMANDS[n].section == section])


def installed(entry: Entry) -> bool:
    """Is the command's module there? Only asked for parts that may be left out."""
    if entry.module.startswith("quoth.cli."):
        return True
    try:
        return find_spec(entry.module) is not None
    except ModuleNotFoundError:
        return False


def _everything(ctx: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    if not asked:
        return
    from .options import show_advanced

    click.echo(ctx.get_help())
    for name in quoth.list_commands(ctx):
        command = quoth.get_command(ctx, name)
        if command is not None:
            _whole_help(command, click.Context(command, info_name=name, parent=ctx), show_advanced)
    ctx.exit()


def _whole_help(command: click.Command, ctx: click.Context, reveal: Any) -> None:
    reveal(command)
    click.echo(f"\n{'-' * 72}\n{command.get_help(ctx)}")
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            inner = command.get_command(ctx, name)
            if inner is not None:
                _whole_help(inner, click.Context(inner, info_name=name, parent=ctx), reveal)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXAMPLE,
    no_args_is_help=True,
)
@click.version_option(__version__, "-V", "--version", message="quoth %(version)s", help="Print the version.")
@click.option(
    "--help-all",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_everything,
    help="Every command with all its options.",
)
def quoth() -> None:
    """Find every quotation in a text, check it against the sources and show the evidence."""
