"""A library folder: add sources, list them, remove them, verify and compact. The public face of the store."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from ..errors import LibraryError, ReadError, SettingsError
from ..frozen import dataclass
from ..model import Skipped, Source
from ..settings import Settings, is_language_tag
from .arrays import verify_arrays
from .build import SEGMENT_CHARS
from .catalogue import FORMAT, Catalogue, Contents, SourceRow
from .gather import FoundFile, Gathered, digest_of_file, find_files, gather, label_of, names_of, reason_of, sigla
from .lock import writer_lock
from .opening import SEGMENTS, TEXTS, is_library, open_library, segment_path
from .passages import Part
from .shelf import Shelf, shelf_digest, sources_of_pairs
from .texts import Texts
from .tsv import storable
from .writer import Writer, writing

WAIT_SECONDS = 10.0
"""Seconds a second writer waits for the first before it says who holds the library."""
_INHERITED = ("work", "language", "scheme", "speaker", "date")

Pairs = Iterable[tuple[str, str]]
OnFile = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Added:
    """What one `add` did. All of it is durable.

    sources, passages, words: what is new. unchanged: files that were in the library already, with the reason.
    replaced: sources whose file had changed. skipped: files and lines that were not read, or need a look.
    """

    sources: tuple[Source, ...] = ()
    passages: int = 0
    words: int = 0
    skipped: tuple[Skipped, ...] = ()
    unchanged: tuple[str, ...] = ()
    replaced: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryFigures:
    """The size and state of a library. Unit: n_bytes counts all its files. digest: of sources and texts."""

    path: str
    format: int
    n_sources: int
    n_passages: int
    n_words: int
    n_segments: int
    n_bytes: int
    digest: str


class Store:
    """A library folder; made when it is first written to.

    wait: seconds to wait for another writer.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        wait: float = WAIT_SECONDS,
        settings: Settings = Settings(),  # noqa: B008
    ) -> None:
        self.path = Path(path)
        self._wait, self._settings = wait, settings
        if self.path.exists() and not self.path.is_dir():
            raise LibraryError(f"{self.path} is a file, not a library folder")

    # ------------------------------------------------------------ reading
    def shelf(self) -> Shelf:
        """What is searched when a draft is checked against the library as it is now."""
        return open_library(self.path) if is_library(self.path) else Shelf(digest=shelf_digest(()))

    def rows(self) -> tuple[SourceRow, ...]:
        """The sources with all that is known of them, in the order in which they were added."""
        return self._contents().sources

    def sources(self) -> tuple[Source, ...]:
        """The sources, in the order in which they were added."""
        return tuple(row.source() for row in self.rows())

    def info(self) -> LibraryFigures:
        """The size and state of the library."""
        contents = self._contents()
        return LibraryFigures(
            path=label_of(self.path),
            format=FORMAT,
            n_sources=len(contents.sources),
            n_passages=sum(part.n_passages for part in contents.parts),
            n_words=sum(part.n_words for part in contents.parts),
            n_segments=len(contents.segments),
            n_bytes=sum(path.stat().st_size for path in self.path.rglob("*") if path.is_file()),
            digest=shelf_digest(row.source() for row in contents.sources),
        )

    def _contents(self) -> Contents:
        return Catalogue(self.path).read() if is_library(self.path) else Contents()

    # ------------------------------------------------------------ changing
    def add(
        self, what: str | os.PathLike[str] | Pairs, *, work: str = "", siglum: str = "", language: str = "",
        scheme: str = "", title: str = "", speaker: str = "", date: str = "", on_file: OnFile | None = None,
    ) -> Added:  # fmt: skip
        """Adds a file, every file of a folder, or (locator, text) pairs, and returns when they are durable.

        What is there already stays untouched; a file that changed replaces what it was, and one that is
        added under a second siglum stands there twice. Pairs have no place of their own, so they only ever
        add. The siglum of a file is its name without the suffix unless given.
        on_file: called with (path, number, how many) before each file.
        Raises: ReadError when nothing is at the path; LibraryError when the library cannot be written; SettingsError
        for a language that is no tag.
        """
        given = {"work": work, "siglum": siglum, "language": language, "scheme": scheme}
        given |= {"title": title, "speaker": speaker, "date": date}
        if isinstance(what, str | os.PathLike):
            return self.add_paths([what], given, on_file)
        given = _said(given)
        named, empty = sources_of_pairs(what, source=Source(given["siglum"]) if siglum else None)
        with writing(self.path, "adding", self._wait) as writer:
            return _add_pairs(writer, [(replace(source, **given), parts) for source, parts in named], empty)

    def add_paths(
        self,
        paths: Sequence[str | os.PathLike[str]],
        about: Mapping[str, str] = MappingProxyType({}),
        on_file: OnFile | None = None,
    ) -> Added:
        """Adds files and folders as `add` does each, but together: what is added at once goes into as few segments as
        hold it. about: what is said of all of them, by the names that `add` takes. A path that leads to nothing is
        skipped; raises ReadError when it is the only one."""
        given = _said(about)
        found, skipped = list[FoundFile](), list[Skipped]()
        for path in paths:
            try:
                files, unread = find_files(Path(path))
            except ReadError as error:
                if len(paths) == 1:
                    raise
                files, unread = [], [Skipped(error.name, reason_of(error))]
            found += files
            skipped += unread
        with writing(self.path, "adding", self._wait) as writer:
            return _FileAdder(writer, given, self._settings, skipped).add(found, on_file)

    def remove(self, what: str | os.PathLike[str]) -> tuple[Source, ...]:
        """Removes the sources of this siglum, this path, or below this folder, and returns them.

        Raises LibraryError when there are none.
        """
        label = label_of(Path(what).absolute())
        if not Catalogue(self.path).exists():
            raise LibraryError(f"{self.path} is not a library")
        with writing(self.path, "removing", self._wait) as writer:
            rows = [row for row in writer.current() if row.siglum == str(what)]
            rows = rows or [
                r for r in writer.current() if r.path == label or r.path.startswith(label.rstrip("/") + "/")
            ]
            if not rows:
                near = get_close_matches(str(what), sorted({row.siglum for row in writer.current()}), 3, 0.5)
                hint = f"; is it {' or '.join(map(repr, near))}?" if near else ""
                raise LibraryError(f"{self.path} has no source {str(what)!r}{hint}")
            writer.drop(rows)
            writer.commit()
        return tuple(row.source() for row in rows)

    def compact(self) -> tuple[int, int]:
        """Writes segments that are many, damaged, or of another version anew from the stored texts.

        Returns the number of segments before and after. Raises LibraryError when a text itself is damaged.
        """
        if not Catalogue(self.path).exists():
            raise LibraryError(f"{self.path} is not a library")
        with writing(self.path, "compacting", self._wait, mend=True) as writer:
            before = len(writer.contents.segments)
            needed = sum(segment.n_chars for segment in writer.contents.segments) // SEGMENT_CHARS + 1
            if before > needed or self._segments_need_it(writer.contents):
                writer.commit(rebuild=True)
            return before, len(writer.contents.segments)

    def _segments_need_it(self, contents: Contents) -> bool:
        try:
            open_library(self.path)
        except LibraryError:
            return True
        return any(verify_arrays(segment_path(self.path, segment.file)) for segment in contents.segments)

    # ------------------------------------------------------------ checking
    def verify(self) -> list[str]:
        """Every damage of the library, a line each; empty when every byte is as it was written.

        Raises LibraryError when there is no library, or another process is writing it.
        """
        if not self.path.is_dir() or not any(self.path.iterdir()):
            raise LibraryError(f"{self.path} is not a library")
        if not os.access(self.path, os.W_OK):
            return self._damages()
        with writer_lock(self.path, "verifying", self._wait):
            return self._damages()

    def _damages(self) -> list[str]:
        catalogue = Catalogue(self.path)
        if not catalogue.exists():
            return [f"{catalogue.path} is missing"]
        found = catalogue.verify()
        try:
            contents = catalogue.read()
            segments = [segment_path(self.path, segment.file) for segment in contents.segments]
            names = sorted({name for part in contents.parts for name in (part.text, part.passages)})
        except (
            LibraryError
        ):  # told by catalogue.verify; the files still say by their names what they should be
            segments = sorted((self.path / SEGMENTS).glob("*.seg"))
            names = [path.name for path in Texts(self.path / TEXTS).stored() if not path.name.startswith(".")]
        for path in segments:
            found.extend(verify_arrays(path, root=path.stem))
        found.extend(Texts(self.path / TEXTS).verify(names))
        return found


class _FileAdder:
    """Adds files one after the other, committing whenever enough is staged for a segment."""

    def __init__(
        self, writer: Writer, given: dict[str, str], settings: Settings, skipped: list[Skipped]
    ) -> None:
        self._writer, self._given, self._settings = writer, given, settings
        self._skipped, self._unchanged = skipped, list[str]()
        self._new: list[SourceRow] = []
        self._replaced: list[SourceRow] = []
        self._by_path: dict[str, list[SourceRow]] = {}
        self._by_origin: dict[str, list[SourceRow]] = {}
        self._holders: dict[str, set[str]] = {}
        for row in writer.contents.sources:
            self._remember(row)

    def _remember(self, row: SourceRow) -> None:
        self._by_path.setdefault(row.path, []).append(row)
        self._holders.setdefault(row.siglum, set()).add(row.path)
        if row.origin:
            self._by_origin.setdefault(row.origin, []).append(row)

    def _forget(self, row: SourceRow) -> None:
        self._by_path[row.path].remove(row)
        self._by_origin[row.origin].remove(row)

    def add(self, found: list[FoundFile], on_file: OnFile | None) -> Added:
        """Adds these files; one that cannot be read is skipped."""
        named = sigla(found, lambda siglum, label: bool(self._holders.get(siglum, set()) - {label}))
        for number, (file, siglum) in enumerate(named, 1):
            if on_file is not None:
                on_file(file.label, number, len(found))
            try:
                self._add_file(file, siglum)
            except ReadError as error:
                stays = (
                    "; what was read from it before stays in the library"
                    if self._by_path.get(file.label)
                    else ""
                )
                self._skipped.append(Skipped(file.label, reason_of(error) + stays, error.place))
            if self._writer.staged_chars >= SEGMENT_CHARS:
                self._new.extend(self._writer.commit())
        self._new.extend(self._writer.commit())
        return _added(self._new, self._skipped, self._unchanged, self._replaced)

    def _add_file(self, file: FoundFile, siglum: str) -> None:
        try:
            origin = digest_of_file(file.path)
        except OSError as error:
            raise ReadError(f"cannot be opened ({error.strerror})", name=file.label) from error
        held = self._by_path.get(file.label, ())
        given = self._given.get("siglum")
        before = [row for row in held if given in (None, row.siglum)]
        if self._is_known(before, origin):
            self._unchanged.append(f"{file.label}: unchanged")
            return
        twins = self._by_origin.get(origin, [])
        if not held and self._is_known(twins, origin):
            self._unchanged.append(f"{file.label}: the same bytes as {twins[0].path}")
            return
        gathered, skipped = gather(file, siglum, self._settings)
        self._skipped.extend(skipped)
        names = {*names_of(file), *(one.source.siglum for one in gathered)}
        before = before or [row for row in held if row.siglum in names]  # a name nobody gave gives way
        rows = self._staged(file, siglum, origin, gathered, before)
        self._writer.drop(before)
        self._replaced.extend(before)
        for row in before:
            self._forget(row)
        for new in rows:
            if new is not None:
                self._remember(new)

    def _staged(
        self, file: FoundFile, siglum: str, origin: str, gathered: list[Gathered], before: list[SourceRow]
    ) -> list[SourceRow | None]:
        """The sources of a file, each with what was said of it before; one text under several sigla once for each."""
        if len(gathered) != 1 or not before or len({row.siglum for row in before}) != len(before):
            known = self._known(before[0], named=False) if before else self._given
            return [self._stage(one, file, origin, known) for one in gathered]
        again = (gather(file, siglum, self._settings)[0] for _ in before[1:])
        texts = chain(gathered, chain.from_iterable(again))
        return [self._stage(text, file, origin, self._known(row)) for text, row in zip(texts, before, strict=False)]

    def _known(self, row: SourceRow, *, named: bool = True) -> dict[str, str]:
        """What is said of a source now, else what was said of it before."""
        names = ("siglum", *_INHERITED) if named else _INHERITED
        return {name: getattr(row, name) for name in names if getattr(row, name)} | self._given

    def _is_known(self, rows: list[SourceRow], origin: str) -> bool:
        same = all(
            row.origin == origin and all(getattr(row, name) == value for name, value in self._given.items())
            for row in rows
        )
        return bool(rows) and same and self._writer.is_sound(rows)

    def _stage(
        self, gathered: Gathered, file: FoundFile, origin: str, known: dict[str, str]
    ) -> SourceRow | None:
        gathered.source = replace(gathered.source, **known)
        row = self._writer.stage(gathered, origin=origin, size=file.size, mtime_ns=file.mtime_ns)
        self._skipped.extend(gathered.skipped)
        if row is None:
            self._skipped.append(Skipped(file.label, "holds no passage"))
        return row


def _said(about: Mapping[str, str]) -> dict[str, str]:
    """What is said of sources, as it can be stored. Raises SettingsError for a language that is no tag."""
    language = about.get("language", "")
    if language and not is_language_tag(language):
        raise SettingsError(f"{language!r} is no tag of a language: give one as in 'en', 'grc' or 'pt-BR'")
    return {name: storable(value) for name, value in about.items() if value}


def _add_pairs(writer: Writer, named: list[tuple[Source, list[Part]]], skipped: list[Skipped]) -> Added:
    held: dict[Source, list[SourceRow]] = {}
    for row in writer.contents.sources:
        held.setdefault(row.source(), []).append(row)
    unchanged: list[str] = []
    for source, parts in named:
        rows = held.get(source, [])
        if rows and writer.is_sound(rows):
            unchanged.append(f"{source.siglum}: these passages are in the library already")
            continue
        writer.stage(Gathered(source, parts))
        writer.drop(rows)
    return _added(writer.commit(), skipped, unchanged, [])


def _added(
    new: list[SourceRow], skipped: list[Skipped], unchanged: list[str], replaced: list[SourceRow]
) -> Added:
    return Added(
        tuple(row.source() for row in new),
        sum(row.n_passages for row in new),
        sum(row.n_words for row in new),
        tuple(skipped),
        tuple(unchanged),
        tuple(row.source() for row in replaced),
    )
