"""The catalogue of a library: which sources, texts and segments it holds, in one SQLite database.

Its whole contents are three tables of plain rows. They are read in one transaction and written as the
difference of two contents in another, so that a reader sees the library before a change or after it. SQLite
does not notice flipped bits (SAFETY.md 1.11), so every row carries a digest, the rows together another, and
between two changes the file `catalogue.sum` holds the digest of the whole database file.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ..digest import blake2b
from ..errors import LibraryError
from ..frozen import dataclass
from ..model import Source
from . import files

NAME = "catalogue.sqlite"
SUM = "catalogue.sum"
FORMAT = 1
"""Raise it when an older quoth could not read the catalogue."""
_OUR_DATABASES = 0x51544831  # "QTH1", SQLite's application_id
_NOT_DAMAGE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}
"""SQLite errors that say something of the disk or of another process, not of the database."""
_UNSETTLED = b"quoth: being written\n"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source. origin: digest of the bytes it was read from. losses: JSON of what its reader could not
    read."""

    id: int
    siglum: str
    work: str
    title: str
    language: str
    scheme: str
    speaker: str
    date: str
    rights: str
    digest: str
    path: str
    origin: str
    size: int
    mtime_ns: int
    n_passages: int
    n_words: int
    losses: str

    def source(self) -> Source:
        """The source as the rest of quoth knows it."""
        return Source(**{field.name: getattr(self, field.name) for field in fields(Source)})


@dataclass(frozen=True, slots=True)
class PartRow:
    """One stored text of a source: its text, where its passages stand, and the segment that indexes it."""

    source: int
    number: int
    text: str
    passages: str
    segment: str
    n_chars: int
    n_passages: int
    n_words: int


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """A segment file; its name is its root digest."""

    file: str
    n_chars: int
    n_passages: int
    n_words: int


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything in a catalogue, each table in its order."""

    sources: tuple[SourceRow, ...] = ()
    parts: tuple[PartRow, ...] = ()
    segments: tuple[SegmentRow, ...] = ()


_TABLES: tuple[tuple[str, type[Any], int], ...] = (
    ("source", SourceRow, 1),
    ("part", PartRow, 2),
    ("segment", SegmentRow, 1),
)
"""Table, row class, and how many of its first columns are the key."""
_Row = TypeVar("_Row")


def _columns(row: type[Any]) -> list[str]:
    return [field.name for field in fields(row)]


def _create(table: str, row: type[Any], keys: int) -> str:
    kinds = ", ".join(
        f"{field.name} {'INTEGER' if field.type == 'int' else 'TEXT'} NOT NULL" for field in fields(row)
    )
    key = ", ".join(_columns(row)[:keys])
    return f"CREATE TABLE {table} ({kinds}, digest_of_row BLOB NOT NULL, PRIMARY KEY ({key})) WITHOUT ROWID"


def _row_digest(table: str, values: tuple[Any, ...]) -> bytes:
    return blake2b(msgspec.json.encode((table, values)), digest_size=16).digest()


class Catalogue:
    """The catalogue in a library folder. Only a holder of the writer lock may call `create` and `write`."""

    def __init__(self, folder: Path, name: str = NAME) -> None:
        self.path, self.sum = folder / name, folder / SUM

    def exists(self) -> bool:
        """Whether there is a catalogue with anything in it."""
        return self.path.is_file() and self.path.stat().st_size > 0

    def create(self) -> None:
        """Makes an empty catalogue beside its place and moves it there, so that no reader meets half of
        one."""
        files.write_file(self.sum, [_UNSETTLED])
        new = Catalogue(self.path.parent, f"{files.TEMPORARY}{os.getpid()}-{NAME}")
        new.path.unlink(missing_ok=True)
        files.before("create", new.path)
        with new._open(write=True) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("BEGIN IMMEDIATE")
            for table, row, keys in _TABLES:
                database.execute(_create(table, row, keys))
            database.execute("CREATE TABLE whole (digest_of_rows BLOB NOT NULL)")
            database.execute("INSERT INTO whole VALUES (?)", (_digest_of_rows(()),))
            database.execute(f"PRAGMA application_id = {_OUR_DATABASES}")
            database.execute(f"PRAGMA user_version = {FORMAT}")
            database.execute("COMMIT")
        files.sync(new.path)
        files.before("rename", self.path)
        os.replace(new.path, self.path)
        files.sync(self.path.parent)
        self.settle()

    def read(self) -> Contents:
        """The contents at this moment. Raises LibraryError when there are none, or a row is not what was written."""
        if not self.exists():
            raise LibraryError(
                f"{self.path} is missing or empty. Restore the folder from a copy, "
                "or make a new library from the sources"
            )
        with self._open() as database:
            self._check_format(database)
            database.execute("BEGIN")
            tables: list[tuple[Any, ...]] = []
            digests: list[bytes] = []
            for table, row, keys in _TABLES:
                tables.append(tuple(self._rows(database, table, row, keys, digests)))
            stated = database.execute("SELECT digest_of_rows FROM whole").fetchall()
            if stated != [(_digest_of_rows(digests),)]:
                raise self._damage("rows are missing or were added by another program")
        return Contents(*tables)

    def _rows(
        self, database: sqlite3.Connection, table: str, row: type[_Row], keys: int, digests: list[bytes]
    ) -> Iterator[_Row]:
        columns = _columns(row)
        order = ", ".join(columns[:keys])
        query = f"SELECT {', '.join(columns)}, digest_of_row FROM {table} ORDER BY {order}"
        for *values, stated in database.execute(query):
            if _row_digest(table, tuple(values)) != stated:
                raise self._damage(
                    f"a row of table {table} does not have its digest: {str(values[:3])[:120]}"
                )
            digests.append(stated)
            yield row(*values)

    def write(self, old: Contents, new: Contents) -> None:
        """Makes `new` of `old` in one transaction and returns when it is durable."""
        digests: list[bytes] = []
        with self._open(write=True) as database:
            self._check_format(database)
            files.before("catalogue", self.path)
            database.execute("BEGIN IMMEDIATE")
            for (table, row, keys), before, after in zip(_TABLES, astables(old), astables(new), strict=True):
                where = " AND ".join(f"{column} = ?" for column in _columns(row)[:keys])
                gone = set(before) - set(after)
                database.executemany(f"DELETE FROM {table} WHERE {where}", [astuple(r)[:keys] for r in gone])
                marks = ", ".join("?" * (len(fields(row)) + 1))
                added = sorted(set(after) - set(before), key=lambda r, keys=keys: astuple(r)[:keys])  # type: ignore[misc]
                signed = ((*astuple(r), _row_digest(table, astuple(r))) for r in added)
                database.executemany(f"INSERT INTO {table} VALUES ({marks})", signed)
                order = ", ".join(_columns(row)[:keys])
                digests.extend(
                    d for (d,) in database.execute(f"SELECT digest_of_row FROM {table} ORDER BY {order}")
                )
            database.execute("UPDATE whole SET digest_of_rows = ?", (_digest_of_rows(digests),))
            files.before("commit", self.path)
            database.execute("COMMIT")

    # ------------------------------------------------------------ the digest of the file
    def unsettle(self) -> None:
        """Says, durably, that the catalogue is about to change."""
        files.write_file(self.sum, [_UNSETTLED])

    def settle(self) -> None:
        """Brings everything into the database file and writes its digest down.

        While a reader holds an older state for longer than the timeout, the file stays unsettled; the rows
        are safe.
        """
        with self._open(write=True) as database:
            busy, *_ = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy:
            files.write_file(self.sum, [self._file_digest()])

    def is_settled(self) -> bool:
        """Whether the last change was finished: no writer is at work or died at it."""
        try:
            return self.sum.read_bytes() not in (_UNSETTLED, b"")
        except FileNotFoundError:
            return False

    def has_its_digest(self) -> bool:
        """Whether the database file is, byte for byte, what the last writer left."""
        return self.sum.read_bytes() == self._file_digest()

    def _file_digest(self) -> bytes:
        with open(self.path, "rb") as stream:
            hasher = blake2b(digest_size=16)
            while chunk := stream.read(1 << 20):
                hasher.update(chunk)
        return f"quoth: {hasher.hexdigest()}\n".encode()

    def rewrite(self) -> None:
        """Writes the database file anew from its rows, whatever was in the space between them."""
        with self._open(write=True) as database:
            database.execute("VACUUM")

    def verify(self) -> list[str]:
        """A line for every damage of the catalogue."""
        found = []
        if self.is_settled() and not self.has_its_digest():
            found.append(f"{self.path} does not have the digest in {SUM}")
        try:
            self.read()
            with self._open() as database:
                lines = [line for (line,) in database.execute("PRAGMA integrity_check(20)")]
            found.extend(f"{self.path}: {line}" for line in lines if line != "ok")
        except LibraryError as error:
            found.append(str(error))
        return found

    # ------------------------------------------------------------ opening
    @contextmanager
    def _open(self, *, write: bool = False) -> Iterator[sqlite3.Connection]:
        try:
            database = self._connected("rwc") if write else self._readable()
            try:
                yield database
            finally:
                database.close()
        except sqlite3.OperationalError as error:
            if _is_no_damage(error):
                raise LibraryError(
                    f"{self.path} could not be {'written' if write else 'read'}: {error}"
                ) from error
            raise self._damage(str(error)) from error
        except (sqlite3.Error, UnicodeDecodeError, TypeError, msgspec.MsgspecError) as error:
            raise self._damage(str(error)) from error

    def _connected(self, mode: str) -> sqlite3.Connection:
        uri = f"file:{_quoted(self.path)}?mode={mode}"
        database = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=30.0, cached_statements=0)
        try:
            for setting in ("synchronous = FULL", "trusted_schema = OFF", "cell_size_check = ON"):
                database.execute(f"PRAGMA {setting}")
            database.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()  # opens the file in earnest
        except BaseException:
            database.close()
            raise
        return database

    def _readable(self) -> sqlite3.Connection:
        """A reader that may write removes SQLite's side files when it leaves. On a full disk or read-only
        media it
        cannot make them, and needs none when the last writer has brought everything into the file."""
        log = self.path.with_name(self.path.name + "-wal")
        may_write = os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)
        try:
            database = self._connected("rw" if may_write else "ro" if log.exists() else "ro&immutable=1")
        except sqlite3.OperationalError as error:
            pending = log.exists() and log.stat().st_size
            if pending or not _is_no_damage(error):
                raise
            database = self._connected("ro&immutable=1")
        database.execute("PRAGMA query_only = ON")
        return database

    def _check_format(self, database: sqlite3.Connection) -> None:
        if _number(database, "application_id") != _OUR_DATABASES:
            raise LibraryError(
                f"{self.path} is not the catalogue of a quoth library, or its first page is damaged"
            )
        version = _number(database, "user_version")
        if version > FORMAT:
            raise LibraryError(
                f"{self.path.parent} was written by a newer quoth (format {version}, this one has {FORMAT}). "
                "Run: pip install --upgrade quoth"
            )

    def _damage(self, what: str) -> LibraryError:
        return LibraryError(
            f"{self.path} is damaged: {what}. Run: quoth library verify {self.path.parent}; "
            "restore the folder from a copy, or make a new library from the sources"
        )


def astables(contents: Contents) -> tuple[tuple[Any, ...], ...]:
    """The three tables in the order of the database."""
    return contents.sources, contents.parts, contents.segments


def _is_no_damage(error: sqlite3.Error) -> bool:
    """Whether an error says something of the disk or of another process; errors of Python's own have no
    code."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _NOT_DAMAGE


def _digest_of_rows(digests: list[bytes] | tuple[bytes, ...]) -> bytes:
    return blake2b(b"".join(digests), digest_size=16).digest()


def _number(database: sqlite3.Connection, pragma: str) -> int:
    return int(database.execute(f"PRAGMA {pragma}").fetchone()[0])


def _quoted(path: Path) -> str:
    from urllib.parse import quote

    return quote(os.fsencode(path.absolute()))
