"""What `--against` or the configuration names, opened for searching."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..errors import SettingsError
from .config import Config

if TYPE_CHECKING:
    from ..library.shelf import Shelf
    from ..settings import Settings

NONE = (
    "no sources: give --against PATH (a library, a TSV, a document or a folder of documents), "
    "or write `sources` into quoth.toml"
)


def named(against: Sequence[str], config: Config) -> list[str]:
    """The paths of the sources. Raises SettingsError when nothing is named."""
    paths = list(against) or [str(config.folder / source) for source in config.sources]
    if not paths:
        raise SettingsError(NONE)
    return paths


def opened(against: Sequence[str], config: Config, settings: Settings) -> Shelf:
    """The sources, ready to be searched. Raises SettingsError when nothing is named; ReadError,
    LibraryError."""
    from ..library.against import shelf_for

    shelves = [shelf_for(path, settings=settings) for path in named(against, config)]
    return shelves[0] if len(shelves) == 1 else _joined(shelves)


def _joined(shelves: list[Shelf]) -> Shelf:
    """Several shelves as one. Raises SettingsError when two of their sources have one siglum."""
    from collections import Counter

    from ..library.against import joined

    sigla = Counter(source.siglum for shelf in shelves for source in shelf.sources)
    twice = [siglum for siglum, count in sigla.items() if count > 1]
    if twice:
        raise SettingsError(
            f"two sources are called {twice[0]!r}: add them to one library, each with its own --siglum"
        )
    return joined(shelves)
