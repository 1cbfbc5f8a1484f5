"""Opening a library to read: one consistent state of it, whatever a writer does meanwhile."""

from __future__ import annotations

from pathlib import Path

from ..errors import LibraryError
from .arrays import open_arrays
from .build import rules
from .catalogue import Catalogue, Contents
from .lock import NAME as LOCK
from .segment import Segment
from .shelf import Shelf, shelf_digest

SEGMENTS, TEXTS = "segments", "texts"
_TRIES = 20
"""A writer may replace segments between our reading the catalogue and opening them; then we read it again."""


def is_library(path: Path) -> bool:
    """Whether a folder is a library, be it one that lost its catalogue."""
    return Catalogue(path).exists() or all((path / name).exists() for name in (LOCK, SEGMENTS, TEXTS))


def segment_path(folder: Path, file: str) -> Path:
    """Where the segment with this root digest stands."""
    return folder / SEGMENTS / f"{file}.seg"


def open_library(path: str | Path) -> Shelf:
    """The library as it is now; later changes do not reach the shelf. Nothing is read but the tables of
    contents.

    Raises LibraryError when the folder is no library, damaged, or written by a newer quoth or under other
    rules.
    """
    folder = Path(path)
    if not is_library(folder):
        raise LibraryError(f"{folder} is not a library. Make one with: quoth library add {folder} SOURCES")
    missing: FileNotFoundError | None = None
    for _ in range(_TRIES):
        contents = Catalogue(folder).read()
        try:
            return _shelf(folder, contents)
        except FileNotFoundError as error:
            missing = error
    raise LibraryError(
        f"{missing.filename if missing else folder} is missing. Run: quoth library compact {folder}"
    )


def _shelf(folder: Path, contents: Contents) -> Shelf:
    mend = f"Run: quoth library compact {folder}"
    first = {part.segment: part.source for part in reversed(contents.parts)}
    ordered = sorted(contents.segments, key=lambda segment: first[segment.file])
    segments = []
    for row in ordered:
        path = segment_path(folder, row.file)
        arrays = open_arrays(path, rules=rules(), mend=mend)
        if arrays.root != row.file:
            raise LibraryError(f"{path} is damaged: it is not the segment of that name. {mend}")
        arrays.check_whole("header")
        segments.append(Segment(arrays))
    sources = sorted(
        (row.source() for row in contents.sources), key=lambda s: (s.siglum, s.title, s.digest, s.path)
    )
    return Shelf(tuple(segments), tuple(sources), shelf_digest(sources))
