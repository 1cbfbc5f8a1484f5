"""`quoth accept`: records a decision about a finding of the last check."""

from __future__ import annotations

import getpass
from datetime import date

import click

from ..errors import SettingsError
from . import options
from .completing import ids
from .config import FILE, load, parse


@click.command("accept")
@click.argument("name", metavar="ID", shell_complete=ids)
@click.option(
    "--why", required=True, metavar="REASON", help="Why the finding is accepted; kept with the decision."
)
@click.option("--by", metavar="NAME", help="Who decided. Default: the name of your account.")
@click.option(
    "--draft", type=click.Path(), metavar="PATH", help="The draft, where several have a finding with this id."
)
@options.config
@options.help_all
def command(name: str, why: str, by: str | None, draft: str | None, config: str | None) -> int:
    """Accept the finding ID of the last check: it stays listed, and no longer causes exit code 1.

    The decision is written into quoth.toml and goes stale when the draft's or the source's words change.
    """
    from .accepting import entry_of, write_entry
    from .last import chosen

    if not why.strip():
        raise SettingsError("--why is empty: a decision needs its reason")
    read = load(config)
    finding, report = chosen(name, draft, read)
    path = read.path or read.folder / FILE
    today = date.today().isoformat()
    entry = entry_of(finding, report, why=why.strip(), by=by or _account(), date=today, folder=path.parent)
    write_entry(path, entry)
    parse(path)
    click.echo(f"accepted {finding.id} in {path}")
    return 0


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
