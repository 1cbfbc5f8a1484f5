"""`quoth schema`: the JSON Schemas that ship with quoth."""

from __future__ import annotations

from importlib.resources import files

import click


@click.command("schema")
@click.argument("which", type=click.Choice(["report", "config"]), default="report")
def command(which: str) -> int:
    """Print the JSON Schema of reports (the default), or of quoth.toml for editors ("config")."""
    if which == "report":
        from ..report.schema import schema_text

        click.echo(schema_text(), nl=False)
    else:
        click.echo(
            files("quoth.cli").joinpath("quoth-toml.schema.json").read_text(encoding="utf-8"), nl=False
        )
    return 0
