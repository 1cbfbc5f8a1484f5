"""`quoth doctor`: versions, extras, folders, terminal, library: is everything in order."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

import click

from .._version import __version__
from ..errors import QuothError
from . import options
from .config import Config, load
from .exits import NOTHING, UNREAD

CORE = ("charset-normalizer", "click", "msgspec", "numpy", "rapidfuzz", "regex", "rich", "selectolax")
EXTRAS = {
    "docx": ("lxml", "writes comments into Word files"),
    "law": ("eyecite", "reads citations of US courts"),
    "mcp": ("mcp", "serves language models"),
    "pdf": ("pypdfium2", "reads PDF"),
    "tables": ("pyarrow", "writes Parquet"),
}
"""The package of each extra, and what it is for."""


class Check(NamedTuple):
    """One line of the examination. state: ok, missing (something optional), or wrong."""

    state: str
    what: str
    finding: str


@click.command("doctor")
@options.against
@options.config
@options.help_all
def command(against: tuple[str, ...], config: str | None) -> int:
    """Examine this installation: versions, extras, data, folders, terminal, and the sources named by
    --against.

    Exit codes: 0 in order, 3 something is wrong.
    """
    from ..report.show import show

    wrong = False
    for check in checks(against, config):
        wrong |= check.state == "wrong"
        click.echo(f"{check.state:8}{check.what:22}{show(check.finding, 300)}")
    return UNREAD if wrong else NOTHING


def checks(against: tuple[str, ...], config: str | None) -> Iterator[Check]:
    """Every line of the examination."""
    from ..library.against import cache_folder

    yield Check("ok", "quoth", __version__)
    supported = sys.version_info >= (3, 11)
    yield Check(
        "ok" if supported else "wrong", "Python", f"{platform.python_version()} on {platform.platform()}"
    )
    for package in CORE:
        held = _version(package)
        yield Check("ok" if held else "wrong", package, held or "not installed: pip install quoth")
    for extra, (package, purpose) in EXTRAS.items():
        held = _version(package)
        advice = f'{purpose}; not installed: pip install "quoth[{extra}]"'
        yield Check("ok" if held else "missing", f"extra {extra}", f"{package} {held}" if held else advice)
    yield from _parts()
    yield _schema()
    yield _folder("cache folder", cache_folder())
    yield _folder("temporary folder", Path(tempfile.gettempdir()))
    yield _terminal()
    yield from _configured(against, config)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _parts() -> Iterator[Check]:
    from .. import registry

    for kind in ("reader", "reporter"):
        broken = []
        known = registry.names(kind)
        for name in known:
            try:
                registry.load(kind, name)
            except Exception as error:  # whatever keeps a part from loading is what is looked for
                broken.append(f"{name} ({type(error).__name__}: {error})")
        found = f"{len(known)} load" if not broken else "do not load: " + "; ".join(broken)
        yield Check("wrong" if broken else "ok", f"{kind}s", found)


def _schema() -> Check:
    from ..report.schema import schema

    try:
        return Check("ok", "data", str(schema()["title"]))
    except (OSError, ValueError, KeyError) as error:
        return Check("wrong", "data", f"the JSON Schema is missing or damaged: {error}")


def _folder(what: str, folder: Path) -> Check:
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    free = shutil.disk_usage(there).free // 2**20
    if not os.access(there, os.W_OK):
        return Check("wrong", what, f"{folder} is not writable")
    return Check("ok", what, f"{folder}, {free:,} MB free")


def _terminal() -> Check:
    encoding = sys.stdout.encoding or "unknown"
    kind = "a terminal" if sys.stdout.isatty() else "not a terminal: concise is the default format"
    colour = "no colour (NO_COLOR)" if os.environ.get("NO_COLOR") else "colour"
    width = shutil.get_terminal_size().columns
    state = "ok" if encoding.lower().replace("-", "") == "utf8" else "wrong"
    return Check(state, "output", f"{encoding}, {kind}, {width} columns, {colour}")


def _configured(against: tuple[str, ...], config: str | None) -> Iterator[Check]:
    try:
        read = load(config)
    except QuothError as error:
        yield Check("wrong", "configuration", str(error))
        return
    yield Check("ok", "configuration", str(read.path or "none: the defaults hold"))
    yield from _sources(against, read)


def _sources(against: tuple[str, ...], config: Config) -> Iterator[Check]:
    from ..report.terminal import many
    from .sources import named, opened

    if not against and not config.sources:
        yield Check("ok", "sources", "none configured: --against names them")
        return
    for path in named(against, config):
        try:
            shelf = opened([path], config, config.settings())
        except QuothError as error:
            yield Check("wrong", "sources", str(error))
            continue
        counted = ((len(shelf.sources), "source"), (shelf.n_passages, "passage"), (shelf.n_words, "word"))
        amount = ", ".join(many(count, what) for count, what in counted)
        skipped = f", {len(shelf.skipped):,} not read" if shelf.skipped else ""
        yield Check("wrong" if shelf.skipped else "ok", "sources", f"{path}: {amount}{skipped}")
