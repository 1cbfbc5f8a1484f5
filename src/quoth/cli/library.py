"""`quoth library`: what drafts are checked against, kept ready in a folder."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import SettingsError
from . import options
from .completing import sigla as known_sigla
from .exits import NOTHING, UNREAD

if TYPE_CHECKING:
    from ..api import Library
    from ..model import Source

ABOUT = {
    "work": "the work this is an edition or translation of, as in Bible",
    "siglum": "short name of this edition, as in KJV",
    "language": "language, as in en or ar",
    "scheme": "reference scheme of the locators, as in bible",
    "title": "full title",
    "speaker": "who says it",
    "date": "when it was said or published, as 1863-11-19",
}


@click.group("library", no_args_is_help=True)
@options.help_all
def command() -> None:
    """Add, list, remove, verify, compact sources. The library folder comes first: quoth library add LIB
    PATH..."""


def _open(folder: str, *, create: bool = False) -> Library:
    from ..api import Library
    from ..library.opening import is_library

    path = Path(folder)
    if not create and not is_library(path):
        why = "holds none" if path.is_dir() else "is a file" if path.exists() else "is not there"
        raise SettingsError(f"{folder} is no library: it {why}. quoth library add makes one in a folder of its own")
    return Library(folder)


def _known_scheme(name: str | None) -> None:
    """Raises SettingsError for a scheme that is neither quoth's nor declared in the settings."""
    from ..schemes.framework import scheme
    from .config import load

    if name and name not in {declared.name for declared in load().declared()}:
        scheme(name)


@command.command("add", short_help="add files, folders of files or tables")
@click.argument("folder", type=click.Path(), metavar="LIB")
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATH...")
def add(folder: str, paths: tuple[str, ...], **about: str | None) -> int:
    """Add files, folders of files or TSVs (locator TAB text) to the library LIB, which is made when it is
    new.

    Exit codes: 0 all added, 3 something could not be read (the rest is added).
    """
    from ..errors import ReadError
    from ..library.store import Store
    from ..report.show import show

    _known_scheme(about.get("scheme"))
    library = _open(folder, create=True)
    given = {name: held for name, held in about.items() if held is not None}
    try:
        added = Store(folder).add_paths(paths, given)
    except ReadError as error:
        click.echo(f"quoth: not added: {show(str(error), 1000)}", err=True)
        _say_size(library, folder)
        return UNREAD
    for label in added.unchanged:
        click.echo(f"already there: {show(label, 300)}")
    for source in added.replaced:
        click.echo(f"replaced, its file or what is said of it had changed: {show(source.siglum, 100)}")
    for loss in added.skipped:
        place = f" {show(loss.place)}" if loss.place else ""
        click.echo(f"quoth: {show(loss.name)}{place}: {show(loss.reason)}", err=True)
    _say_size(library, folder)
    return UNREAD if added.skipped else NOTHING


for _name, _help in reversed(ABOUT.items()):
    click.option(f"--{_name}", help=_help[0].upper() + _help[1:] + ".")(add)


@command.command("list", short_help="list the sources, one a line")
@click.argument("folder", type=click.Path(), metavar="LIB")
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True
)
def list_sources(folder: str, form: str) -> int:
    """List the sources of the library LIB, one a line."""
    from ..report.json import encode

    sources = list(_open(folder).sources())
    if form == "json":
        click.echo(encode([asdict(source) for source in sources]).decode())
        return NOTHING
    for source in sources:
        click.echo(encode(asdict(source)).decode() if form == "jsonl" else _line(source))
    if not sources:
        click.echo("quoth: the library is empty", err=True)
    return NOTHING


@command.command("remove", short_help="remove sources by their siglum")
@click.argument("folder", type=click.Path(), metavar="LIB")
@click.argument("sigla", nargs=-1, required=True, metavar="SIGLUM...", shell_complete=known_sigla)
def remove(folder: str, sigla: tuple[str, ...]) -> int:
    """Remove sources from the library LIB by their siglum."""
    from difflib import get_close_matches

    library = _open(folder)
    known = [source.siglum for source in library.sources()]
    for siglum in sigla:
        if siglum not in known:
            near = get_close_matches(siglum, known, 1, 0.5)
            raise SettingsError(
                f"no source is called {siglum!r}" + (f"; did you mean {near[0]!r}?" if near else "")
            )
    for siglum in sigla:
        library.remove(siglum)
        click.echo(f"removed {siglum}")
    return NOTHING


@command.command("verify", short_help="read everything against its digests")
@click.argument("folder", type=click.Path(), metavar="LIB")
def verify(folder: str) -> int:
    """Read the whole library LIB against its digests. Exit codes: 0 sound, 3 damaged, each damage a line."""
    from ..report.show import show

    damages = list(_open(folder).verify())
    for damage in damages:
        click.echo(show(str(damage), 1000))
    if not damages:
        click.echo(f"{folder}: sound")
    return UNREAD if damages else NOTHING


@command.command("compact", short_help="merge the index, build what is outdated anew")
@click.argument("folder", type=click.Path(), metavar="LIB")
def compact(folder: str) -> int:
    """Merge the index of the library LIB into few files and drop what was removed."""
    library = _open(folder)
    library.compact()
    _say_size(library, folder)
    return NOTHING


@command.command("info", short_help="sources, passages, words, bytes")
@click.argument("folder", type=click.Path(), metavar="LIB")
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def figures(folder: str, form: str) -> int:
    """Say what is in the library LIB: sources, passages, words, segments, bytes, digest."""
    from ..report.json import encode
    from ..report.show import show

    facts: dict[str, Any] = asdict(_open(folder).info())
    if form == "json":
        click.echo(encode(facts).decode())
        return NOTHING
    for name, held in facts.items():
        click.echo(f"{name:16}{show(f'{held:,}' if isinstance(held, int) else str(held), 1000)}")
    return NOTHING


def _say_size(library: Library, folder: str) -> None:
    from ..report.terminal import many

    held = library.info()
    amounts = ((held.n_sources, "source"), (held.n_passages, "passage"), (held.n_words, "word"))
    click.echo(f"{folder}: {', '.join(many(count, what) for count, what in amounts)}")


def _line(source: Source) -> str:
    from ..report.show import show

    about = [
        source.work,
        source.language,
        source.scheme,
        source.title,
        source.speaker,
        source.date,
        source.path,
    ]
    return "  ".join([show(source.siglum, 60), *(show(part, 100) for part in about if part)])
