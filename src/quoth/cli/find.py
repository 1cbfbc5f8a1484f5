"""`quoth find`: where do these words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from . import options
from .config import load
from .exits import FINDINGS, NOTHING

if TYPE_CHECKING:
    from ..library.shelf import Shelf
    from ..model import Place


@click.command("find")
@click.argument("words")
@options.against
@options.config
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True
)
@options.help_all
def command(words: str, against: tuple[str, ...], config: str | None, form: str) -> int:
    """Where do these WORDS stand in the sources? Every place is listed.

    Exit codes: 0 found, 1 not found in the sources searched.
    """
    if not words.strip():
        raise click.UsageError("WORDS is empty: give the words to look for, in quotation marks.")
    from ..api import find
    from .sources import opened

    settings = load(config)
    shelf = opened(against, settings, settings.settings())
    places = list(find(words, shelf))
    _write(places, shelf, form)
    return NOTHING if places else FINDINGS


def _write(places: list[Place], shelf: Shelf, form: str) -> None:
    if form == "text":
        _text(places, shelf)
        return
    from ..report.json import encode, place_to_dict

    plain: list[dict[str, Any]] = [place_to_dict(place) for place in places]
    if form == "json":
        click.echo(encode(plain).decode())
    for place in plain if form == "jsonl" else ():
        click.echo(encode(place).decode())


def _text(places: list[Place], shelf: Shelf) -> None:
    from ..report.show import isolated, right_to_left, show

    for place in places:
        name = show(" ".join(part for part in (place.source, place.locator) if part), 100)
        gap = "\n    " if right_to_left(place.text) else "   "
        before, after = place.before[-40:], place.after[:40]
        click.echo(name + gap + isolated(f"…{before}{place.text}{after}…".replace("……", "…")))
    sources = len({place.source for place in places})
    count = f"{len(places):,} place{'' if len(places) == 1 else 's'}"
    of = f"{len(shelf.sources):,} source{'' if len(shelf.sources) == 1 else 's'}"
    click.echo(f"{count} in {sources:,} of {of} searched" if places else f"not found in the {of} searched")
    for skipped in shelf.skipped[:20]:
        click.echo(
            f"quoth: not searched: {show(skipped.name)} {show(skipped.place)}: {show(skipped.reason)}",
            err=True,
        )
