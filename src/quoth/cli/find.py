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
    from ..settings import Settings


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

    Exit codes: 0 found, 1 not found in the sources searched; then the places most like them are shown.
    """
    if not any(map(str.isalnum, words)):
        raise click.UsageError("WORDS holds no word: give the words to look for, in quotation marks.")
    from ..find.phrase import places_of_phrase
    from .sources import opened

    read = load(config)
    shelf = opened(against, read, read.settings())
    places = places_of_phrase(words, shelf)
    near: tuple[Place, ...] = ()
    if not places:
        places, near = _alike(words, shelf, read.settings())
    _write(places, near, shelf, form)
    return NOTHING if places else FINDINGS


def _alike(words: str, shelf: Shelf, settings: Settings) -> tuple[list[Place], tuple[Place, ...]]:
    """The places where the words stand in another spelling, or else the places most like them."""
    from ..checker import Checker
    from ..read import read_text

    report = next(Checker(shelf, settings).reports([read_text(f"“{words.strip()}”")]))
    found = [finding for finding in report.findings if finding.kind == "quotation"]
    same = [place for f in found if f.verdict in ("exact", "variant") for place in (*f.places, *f.rivals)]
    near = tuple(place for f in found for place in (*f.places, *f.rivals))
    return same, () if same else near


def _write(places: list[Place], near: tuple[Place, ...], shelf: Shelf, form: str) -> None:
    if form == "text":
        _text(places, near, shelf)
        return
    from ..report.json import encode, place_to_dict

    plain: list[dict[str, Any]] = [place_to_dict(place) for place in places]
    if form == "json":
        click.echo(encode(plain).decode())
    for place in plain if form == "jsonl" else ():
        click.echo(encode(place).decode())


def _text(places: list[Place], near: tuple[Place, ...], shelf: Shelf) -> None:
    from ..report.show import show
    from ..report.terminal import many

    for place in places:
        _show(place)
    sources = len({place.source for place in places})
    of = many(len(shelf.sources), "source")
    if places:
        click.echo(f"{many(len(places), 'place')} in {sources:,} of {of} searched")
    else:
        click.echo(f"not found in the {of} searched" + ("; most like it:" if near else ""))
    for place in near[:5]:
        _show(place)
    for skipped in shelf.skipped[:20]:
        lost = f"{skipped.name} {skipped.place}: {skipped.reason}"
        click.echo(f"quoth: not searched: {show(lost, 1000)}", err=True)


def _show(place: Place) -> None:
    from ..report.show import isolated, right_to_left, show

    name = show(" ".join(part for part in (place.source, place.locator) if part), 100)
    gap = "\n    " if right_to_left(place.text) else "   "
    before, after = place.before[-40:], place.after[:40]
    before = "…" + before if len(place.before) > len(before) else before
    after = after + "…" if len(place.after) > len(after) else after
    click.echo(name + gap + isolated(f"{before}{place.text}{after}"))
