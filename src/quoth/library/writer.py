"""Changing a library: texts first, then segments, then the catalogue in one transaction, then what is left
over.

Whoever dies in between leaves the old state valid and some files nobody refers to; the next writer removes
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import msgspec

from ..errors import LibraryError
from ..model import Source
from . import files
from .arrays import pack_arrays
from .build import SEGMENT_CHARS, batches, build_arrays, merged_with, rules
from .catalogue import NAME, SUM, Catalogue, Contents, PartRow, SegmentRow, SourceRow
from .gather import Gathered
from .lock import NAME as LOCK
from .lock import writer_lock
from .opening import SEGMENTS, TEXTS, segment_path
from .passages import Part, Row
from .texts import Texts

_OURS = (NAME, SUM, LOCK, SEGMENTS, TEXTS)


@contextmanager
def writing(folder: Path, doing: str, wait: float, *, mend: bool = False) -> Iterator[Writer]:
    """The one writer of a library, which is made when it is not there. Raises LibraryError when another holds
    it.

    mend: a catalogue whose rows are all sound is written anew when other bytes of its file changed.

    A full disk or another failure of the file system becomes a LibraryError; the library is as it was
    acknowledged last.
    """
    try:
        _make_library(folder)
        with writer_lock(folder, doing, wait):
            writer = Writer(folder, mend)
            try:
                yield writer
            except BaseException:
                if writer.unsettled:
                    with suppress(OSError, LibraryError):  # what cannot be tidied now, the next writer tidies
                        writer.recover()
                raise
    except OSError as error:
        where = error.filename or folder
        raise LibraryError(
            f"{where} could not be written: {error.strerror or error}. What was in the library is unharmed"
        ) from error


def _make_library(folder: Path) -> None:
    """Makes the folder. Raises LibraryError for one that holds other things: they are not ours to mix
    with."""
    if folder.exists() and not folder.is_dir():
        raise LibraryError(f"{folder} is a file, not a library folder")
    if not folder.exists():
        folder.mkdir(parents=True, exist_ok=True)
        files.sync(folder.parent)
    others = [p.name for p in folder.iterdir() if not p.name.startswith((".", *_OURS))]
    if others and not Catalogue(folder).exists():
        raise LibraryError(
            f"{folder} holds other files ({sorted(others)[0]}, ...); a library needs a folder of its own"
        )


class Writer:
    """Stages sources and removals and commits them together. Made by `writing`, under the lock."""

    def __init__(self, folder: Path, mend: bool = False) -> None:
        self.folder = folder
        self.catalogue = Catalogue(folder)
        self.texts = Texts(folder / TEXTS)
        self._sources: list[SourceRow] = []
        self._parts: list[PartRow] = []
        self._dropped: set[int] = set()
        self.unsettled = False
        self._prepare()
        self.contents = self.catalogue.read()
        self._parts_of: dict[int, list[PartRow]] = {}
        for part in self.contents.parts:
            self._parts_of.setdefault(part.source, []).append(part)
        if not self.catalogue.is_settled():
            self.recover()
        elif not self.catalogue.has_its_digest():
            if mend:
                self.catalogue.unsettle()
                self.catalogue.rewrite()
                self.catalogue.settle()
                return
            raise LibraryError(
                f"{self.catalogue.path} was changed by something other than quoth or is damaged. "
                f"Run: quoth library compact {folder}"
            )

    def _prepare(self) -> None:
        folders = (self.folder / SEGMENTS, self.folder / TEXTS)
        if not self.catalogue.exists():
            if any(entry.is_file() for folder in folders if folder.is_dir() for entry in folder.rglob("*")):
                raise LibraryError(
                    f"{self.catalogue.path} is missing, but {self.folder} holds texts. "
                    "Restore it from a copy, or make a new library from the sources"
                )
            self.catalogue.create()
        for folder in folders:
            files.make_folder(folder)
        for path in self.folder.glob(f"{files.TEMPORARY}*"):
            files.remove_file(path)

    def recover(self) -> None:
        """Removes what an interrupted writer left and settles the catalogue. Acknowledged things are never
        touched."""
        self._sources, self._parts, self._dropped = [], [], set()
        self.contents = self.catalogue.read()
        referred = {segment_path(self.folder, segment.file) for segment in self.contents.segments}
        referred |= {self.texts.path(name) for name in _names(self.contents)}
        for path in [*(self.folder / SEGMENTS).iterdir(), *self.texts.stored()]:
            if path not in referred:
                files.remove_file(path)
        self.catalogue.settle()
        self.unsettled = False

    # ------------------------------------------------------------ staging
    @property
    def staged_chars(self) -> int:
        """Code points staged and not yet committed."""
        return sum(part.n_chars for part in self._parts)

    def current(self) -> list[SourceRow]:
        """The sources as they will be after the commit."""
        return [row for row in (*self.contents.sources, *self._sources) if row.id not in self._dropped]

    def drop(self, rows: Iterable[SourceRow]) -> None:
        """Stages the removal of sources."""
        ids = {row.id for row in rows}
        if ids:
            self._unsettle()
            self._dropped |= ids

    def is_sound(self, rows: Iterable[SourceRow]) -> bool:
        """Whether every stored text of these sources is as it was stored."""
        parts = (part for row in rows for part in self._parts_of.get(row.id, ()))
        return all(self.texts.is_sound(name) for part in parts for name in (part.text, part.passages))

    def stage(
        self, gathered: Gathered, *, origin: str = "", size: int = 0, mtime_ns: int = 0
    ) -> SourceRow | None:
        """Stores a source's texts and stages it; None when it holds no passage."""
        self._unsettle()
        rows = self._sources or self.contents.sources
        number = 1 + (rows[-1].id if rows else 0)
        parts = [self._store(part, number, n) for n, part in enumerate(gathered.parts) if part.rows]
        if not parts:
            return None
        losses = msgspec.json.encode(gathered.losses).decode()
        known = {name: getattr(gathered.source, name) for name in Source.__dataclass_fields__}
        row = SourceRow(
            id=number, rights=gathered.rights, origin=origin, size=size, mtime_ns=mtime_ns, losses=losses,
            n_passages=sum(part.n_passages for part in parts), n_words=0, **known,
        )  # fmt: skip
        self._sources.append(row)
        self._parts.extend(parts)
        self._parts_of[number] = parts
        return row

    def _unsettle(self) -> None:
        if not self.unsettled:
            self.catalogue.unsettle()
            self.unsettled = True

    def _store(self, part: Part, source: int, number: int) -> PartRow:
        text = self.texts.put(part.text.encode("utf-8"), "txt")
        passages = self.texts.put(msgspec.json.encode(part.rows), "json")
        return PartRow(source, number, text, passages, "", len(part.text), len(part.rows), 0)

    def load(self, row: PartRow) -> Part:
        """A stored part, checked against its digests. Raises LibraryError."""
        rows = msgspec.json.decode(self.texts.get(row.passages), type=list[Row])
        return Part(self.texts.get(row.text).decode("utf-8"), rows)

    # ------------------------------------------------------------ committing
    def commit(self, *, rebuild: bool = False) -> list[SourceRow]:
        """Makes everything staged part of the library; returns the new sources once they are durable.

        rebuild: writes all segments anew.
        """
        if not (self._sources or self._dropped or rebuild):
            return []
        self._unsettle()
        old, new_ids = self.contents, {row.id for row in self._sources} - self._dropped
        parts, loose = self._divided(rebuild)
        self.texts.settle()
        built, segments = self._build(loose)
        parts = sorted([*parts, *built], key=lambda part: (part.source, part.number))
        files_left = {part.segment for part in parts}
        segments.extend(segment for segment in old.segments if segment.file in files_left)
        unique = {segment.file: segment for segment in segments}
        new = Contents(
            tuple(_counted(self.current(), parts)),
            tuple(parts),
            tuple(unique[file] for file in sorted(unique)),
        )
        self.catalogue.write(old, new)
        self.contents, self._sources, self._parts, self._dropped = new, [], [], set()
        with suppress(OSError):  # a file too many does no harm; left unsettled, the next writer removes it
            self._remove_unreferred(old, new)
            self.unsettled = False
        if not self.unsettled:
            self.catalogue.settle()
        return [row for row in new.sources if row.id in new_ids]

    def _divided(self, rebuild: bool) -> tuple[list[PartRow], list[PartRow]]:
        """The parts that stay in their segments, and those that go into new ones, in the order of their
        sources."""
        touched = {part.segment for part in self.contents.parts if rebuild or part.source in self._dropped}
        kept = [part for part in self.contents.parts if part.source not in self._dropped]
        fresh = [part for part in self._parts if part.source not in self._dropped]
        size = sum(part.n_chars for part in fresh) + sum(
            part.n_chars for part in kept if part.segment in touched
        )
        sizes = {s.file: s.n_chars for s in self.contents.segments if s.file not in touched}
        touched |= merged_with(size, sizes)
        loose = [part for part in kept if part.segment in touched] + fresh
        loose.sort(key=lambda part: (part.source, part.number))
        return [part for part in kept if part.segment not in touched], loose

    def _build(self, loose: list[PartRow]) -> tuple[list[PartRow], list[SegmentRow]]:
        sources = {row.id: row.source() for row in self.current()}
        built: list[PartRow] = []
        segments: list[SegmentRow] = []
        for batch in batches(loose, lambda part: part.n_chars, SEGMENT_CHARS):
            root, words = self._segment((sources[part.source], self.load(part)) for part in batch)
            counted = zip(batch, words, strict=True)
            built.extend(replace(part, segment=root, n_words=n_words) for part, n_words in counted)
            sizes = (sum(p.n_chars for p in batch), sum(p.n_passages for p in batch), sum(words))
            segments.append(SegmentRow(root, *sizes))
        return built, segments

    def _segment(self, texts: Iterable[tuple[Source, Part]]) -> tuple[str, list[int]]:
        """Writes one segment, whose arrays are let go before the next is built; its name, and the words of each
        text."""
        arrays, words = build_arrays(texts)
        root, chunks = pack_arrays(arrays, rules())
        files.write_file(segment_path(self.folder, root), chunks)
        return root, words

    def _remove_unreferred(self, old: Contents, new: Contents) -> None:
        gone = {segment.file for segment in old.segments} - {segment.file for segment in new.segments}
        paths = [segment_path(self.folder, file) for file in sorted(gone)]
        paths.extend(self.texts.path(name) for name in sorted(_names(old) - _names(new)))
        for path in paths:
            files.remove_file(path)


def _names(contents: Contents) -> set[str]:
    return {name for part in contents.parts for name in (part.text, part.passages)}


def _counted(rows: Iterable[SourceRow], parts: Iterable[PartRow]) -> Iterator[SourceRow]:
    words: dict[int, int] = {}
    for part in parts:
        words[part.source] = words.get(part.source, 0) + part.n_words
    for row in rows:
        yield replace(row, n_words=words.get(row.id, 0))
