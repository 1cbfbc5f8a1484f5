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

    paths = named(against, config)
    return shelf_for(paths[0] if len(paths) == 1 else paths, settings=settings)
