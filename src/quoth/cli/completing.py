"""What a shell is offered: sigla of a library, ids of the last check. Trouble of any kind offers nothing."""

from __future__ import annotations

import click

from ..errors import QuothError


def sigla(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """The sigla of the library named on the command line."""
    from ..library.store import Store

    try:
        known = [source.siglum for source in Store(ctx.params["folder"]).sources()]
    except (QuothError, OSError, KeyError, TypeError):
        return []
    return [siglum for siglum in known if siglum.startswith(incomplete)]


def ids(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """The ids of the findings of the last check."""
    from .config import load as load_config
    from .last import load

    try:
        reports = load(load_config())
    except (QuothError, OSError):
        return []
    return [f.id for report in reports for f in report.findings if f.id.startswith(incomplete)]
