"""What `--against` takes: a library, a file, a folder of files, or pairs; everything becomes a shelf.

Files are indexed on the fly and the index is kept below `$XDG_CACHE_HOME/quoth`, one folder a path. A cache
is never
trusted: it states which files it was made of, and what does not agree with them, or is damaged, is made
again. Several processes may make the same cache at once: files appear whole, under names that say their
content.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

import msgspec

from .._version import __version__
from ..digest import blake2b
from ..errors import LibraryError, ReadError
from ..model import Skipped, Source
from ..settings import Settings
from . import files
from .arrays import open_arrays, pack_arrays
from .build import build_all, rules
from .gather import FoundFile, digest_of_file, find_files, gather, label_of, reason_of, sigla
from .opening import is_library, open_library
from .passages import Part
from .segment import Arrays, Segment
from .shelf import Shelf, shelf_digest

_MANIFEST = "manifest.json"
_RECENT_NS = 2_000_000_000
"""Nanoseconds. A file changed this shortly before it was indexed may change again under the same time stamp,
so its bytes are compared. Source: two seconds is the coarsest time stamp of a file system in use (FAT)."""
_STALE_SECONDS = 3600
"""Seconds after which a cache file that no manifest names is taken for left over by a process that died."""
_UNUSED_SECONDS = 60 * 86400
"""Seconds after which the cache of a path nobody checks against any more is removed."""
_MOST_BYTES = 8 * 2**30
"""Bytes of all caches together, beyond which those used longest ago are removed. Ours: at 40 bytes a word of index,
twenty libraries of ten million words; a day of checks against folders that changed had left 50 GB."""


class _File(msgspec.Struct, array_like=True):
    label: str
    size: int
    mtime_ns: int
    digest: str


class _Manifest(msgspec.Struct):
    made_ns: int
    files: list[_File]
    segments: list[str]
    sources: list[Source]
    skipped: list[Skipped]


def shelf_for(
    against: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] | Iterable[tuple[str, str]],
    *,
    settings: Settings = Settings(),  # noqa: B008 (frozen)
    cache: Path | None = None,
) -> Shelf:
    """What is searched: a library folder, a TSV, a document, a folder of these, several such paths, or pairs.

    cache: where indexes of files are kept, `$XDG_CACHE_HOME/quoth` unless given.
    Files that cannot be read stand in the shelf's `skipped`. Raises ReadError when there is nothing at a
    path or
    none of its files can be read; LibraryError for a library that is damaged.
    """
    if isinstance(against, str | os.PathLike):
        return _shelf_at(Path(against), settings, cache or cache_folder())
    given = list(against)
    paths = [one for one in given if isinstance(one, str | os.PathLike)]
    if paths and len(paths) == len(given):
        return joined(_shelf_at(Path(path), settings, cache or cache_folder()) for path in paths)
    return Shelf.from_rows(cast(list[tuple[str, str]], given))


def joined(shelves: Iterable[Shelf]) -> Shelf:
    """Several shelves as one."""
    parts = list(shelves)
    sources = tuple(source for shelf in parts for source in shelf.sources)
    return Shelf(
        tuple(segment for shelf in parts for segment in shelf.segments),
        sources,
        shelf_digest(sources),
        tuple(skipped for shelf in parts for skipped in shelf.skipped),
    )


def _shelf_at(path: Path, settings: Settings, cache: Path) -> Shelf:
    if is_library(path):
        return open_library(path)
    found, skipped = find_files(path)
    kept = _Cache(cache, path, settings)
    shelf = kept.load(found, skipped) or kept.build(found, skipped)
    if not shelf.sources:
        first = shelf.skipped[0] if shelf.skipped else Skipped(label_of(path), "holds no files")
        raise ReadError(f"nothing in it can be searched: {first.reason}", name=first.name, place=first.place)
    return shelf


def cache_folder() -> Path:
    """Where indexes of files are kept."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "quoth"


class _Cache:
    """The cache of one path under one version of quoth and one way to read files."""

    def __init__(self, root: Path, path: Path, settings: Settings) -> None:
        key = repr(
            (
                os.fsencode(path.absolute()),
                __version__,
                _stamp_of_code(),
                settings.file_mb,
                settings.reader_seconds,
            )
        )
        self._settings = settings
        self._root = root / "against"
        self._folder = self._root / blake2b(key.encode(), digest_size=16).hexdigest()

    # ------------------------------------------------------------ loading
    def load(self, found: list[FoundFile], skipped: list[Skipped]) -> Shelf | None:
        """The shelf kept earlier; None when there is none, a file changed, or it is damaged."""
        try:
            manifest = msgspec.json.decode((self._folder / _MANIFEST).read_bytes(), type=_Manifest)
            if not _agrees(manifest, found):
                return None
            segments = tuple(Segment(self._open(name)) for name in manifest.segments)
            os.utime(self._folder / _MANIFEST)
        except (OSError, LibraryError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        sources = tuple(manifest.sources)
        return Shelf(segments, sources, shelf_digest(sources), (*skipped, *manifest.skipped))

    def _open(self, name: str) -> Arrays:
        path = self._folder / f"{name}.seg"
        mend = "It was a cache and is removed now: run the same command again"
        arrays = open_arrays(path, rules=rules(), mend=mend, on_damage=_discard)
        arrays.check_whole("header")
        return arrays

    # ------------------------------------------------------------ building
    def build(self, found: list[FoundFile], skipped: list[Skipped]) -> Shelf:
        """Reads and indexes the files, and keeps the index when it can be written."""
        reading = _Reading(found, self._settings)
        made_ns = time.time_ns()
        segments: list[Segment] = []
        names: list[str] = []
        for arrays in build_all(reading.texts()):
            name, kept = self._keep(arrays)
            names.append(name)
            segments.append(Segment(kept))
        if all(names):
            self._publish(_Manifest(made_ns, reading.files, names, reading.sources, reading.skipped))
        sources = tuple(reading.sources)
        return Shelf(tuple(segments), sources, shelf_digest(sources), (*skipped, *reading.skipped))

    def _keep(self, arrays: Arrays) -> tuple[str, Arrays]:
        """The name of the cache file and its arrays, mapped; the arrays in memory and no name when it cannot
        be kept."""
        root, chunks = pack_arrays(arrays, rules())
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            files.write_file(self._folder / f"{root}.seg", chunks, durable=False)
            return root, self._open(root)
        except (OSError, LibraryError):
            return "", arrays

    def _publish(self, manifest: _Manifest) -> None:
        with suppress(OSError):  # a cache that cannot be written is no error
            self._folder.mkdir(parents=True, exist_ok=True)
            files.write_file(self._folder / _MANIFEST, [msgspec.json.encode(manifest)], durable=False)
            _remove_stale(
                self._folder, {_MANIFEST, *(f"{name}.seg" for name in manifest.segments)}, _STALE_SECONDS
            )
            for folder in self._root.iterdir():
                if folder != self._folder:
                    _remove_stale(folder, set(), _UNUSED_SECONDS)
            _remove_beyond(self._root, self._folder, _MOST_BYTES)


class _Reading:
    """The texts of files as they are read one after the other, and what is known of them when they have
    been."""

    def __init__(self, found: list[FoundFile], settings: Settings) -> None:
        self._found, self._settings = found, settings
        self.files: list[_File] = []
        self.sources: list[Source] = []
        self.skipped: list[Skipped] = []

    def texts(self) -> Iterator[tuple[Source, Part]]:
        """Every readable text in the order of the files."""
        for file, siglum in sigla(self._found, lambda siglum, label: False):
            digest = ""
            try:
                digest = digest_of_file(file.path)
                yield from self._texts_of(file, siglum)
            except ReadError as error:
                self.skipped.append(Skipped(file.label, reason_of(error), error.place))
            except OSError as error:
                self.skipped.append(Skipped(file.label, f"cannot be opened ({error.strerror})"))
            self.files.append(_File(file.label, file.size, file.mtime_ns, digest))

    def _texts_of(self, file: FoundFile, siglum: str) -> Iterator[tuple[Source, Part]]:
        gathered, skipped = gather(file, siglum, self._settings)
        self.skipped.extend(skipped)
        for one in gathered:
            count = 0
            for part in one.parts:
                count += len(part.rows)
                yield one.source, part
            self.skipped.extend(one.skipped)
            if count:
                self.sources.append(one.source)
            else:
                self.skipped.append(Skipped(file.label, "holds no passage"))


def _agrees(manifest: _Manifest, found: list[FoundFile]) -> bool:
    """Whether the files are those the index was made of."""
    if [file.label for file in manifest.files] != [file.label for file in found]:
        return False
    for then, now in zip(manifest.files, found, strict=True):
        if then.size != now.size:
            return False
        recent = now.mtime_ns > manifest.made_ns - _RECENT_NS
        if then.digest == "" or then.mtime_ns != now.mtime_ns or recent:
            try:
                if digest_of_file(now.path) != then.digest:
                    return False
            except OSError:
                return False
    return True


def _stamp_of_code() -> str:
    """A digest of which files make up the readers and the index, so that a changed quoth makes its caches
    anew."""
    here = Path(__file__).parent
    states = [
        (path.name, state.st_size, state.st_mtime_ns)
        for part in ("read", "normalise", "library")
        for path in sorted((here.parent / part).rglob("*.py"))
        for state in (path.stat(),)
    ]
    return blake2b(repr(states).encode(), digest_size=8).hexdigest()


def _discard(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _remove_stale(folder: Path, kept: set[str], seconds: int) -> None:
    """Removes the files of a cache folder that nobody has used for so long, and the folder when nothing is
    left."""
    limit = time.time() - seconds
    newest = folder / _MANIFEST
    if not kept and newest.exists() and newest.stat().st_mtime > limit:
        return
    for path in folder.iterdir():
        if path.name not in kept and path.stat().st_mtime < limit:
            _discard(path)
    if not any(folder.iterdir()):
        folder.rmdir()


def _remove_beyond(root: Path, own: Path, most: int) -> None:
    """Removes the caches that were used longest ago, never `own`, until all take no more than so many bytes."""
    used: list[tuple[float, int, Path]] = []
    total = 0
    for folder in root.iterdir():
        stats = [path.stat() for path in folder.iterdir()]
        size = sum(stat.st_size for stat in stats)
        total += size
        if folder != own and stats:
            used.append((max(stat.st_mtime for stat in stats), size, folder))
    for _, size, folder in sorted(used):
        if total <= most:
            return
        for path in folder.iterdir():
            _discard(path)
        folder.rmdir()
        total -= size
