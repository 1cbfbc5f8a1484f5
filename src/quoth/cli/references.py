"""`quoth references`: every reference in a text, with all its readings."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from . import options
from .config import load

if TYPE_CHECKING:
    from ..model import Reference


@click.command("references")
@click.argument("text")
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True
)
@options.config
@options.help_all
def command(text: str, form: str, config: str | None) -> int:
    """Parse every reference in TEXT: a text, a file, or - for standard input. Own schemes come from
    quoth.toml."""
    from ..schemes import references
    from .given import document

    settings = load(config)
    declared = settings.declared() if settings.schemes else []
    found = references(document(text).text, declared=declared)
    _write(found, form)
    return 0


def _write(found: list[Reference], form: str) -> None:
    from ..report.json import encode

    if form == "json":
        click.echo(encode([asdict(reference) for reference in found]).decode())
        return
    for reference in found:
        if form == "jsonl":
            click.echo(encode(asdict(reference)).decode())
        else:
            _show(reference)


def _show(reference: Reference) -> None:
    from ..report.show import isolated, show

    click.echo(f"{reference.start}-{reference.end}  {isolated(reference.text, 200)}")
    for reading in reference.readings:
        to = f" to {show(reading.to)}" if reading.to else ""
        display = f"  ({show(reading.display)})" if reading.display else ""
        impossible = f"  impossible: {show(reading.impossible)}" if reading.impossible else ""
        click.echo(f"    {show(reading.scheme)}: {show(reading.canonical)}{to}{display}{impossible}")
