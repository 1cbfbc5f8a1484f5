"""From a path to sources: which files are read, in which order, and what each of them gives."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from pathlib import Path

from ..digest import blake2b
from ..errors import QuothError, ReadError
from ..frozen import dataclass
from ..model import Document, Loss, Skipped, Source
from ..read import ledger
from ..settings import Settings
from .opening import is_library
from .passages import Part, part_of_document, parts_of_pairs
from .shelf import parts_digest
from .tsv import Table, is_table


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to be read. path: as opened. label: as shown and stored, always valid Unicode."""

    path: Path
    label: str
    size: int
    mtime_ns: int


@dataclass(slots=True)
class Gathered:
    """A source as read. parts: its texts, to be taken once. skipped: fills while they are taken."""

    source: Source
    parts: Iterable[Part]
    rights: str = ""
    losses: tuple[Loss, ...] = ()
    skipped: list[Skipped] = field(default_factory=list)


def label_of(path: Path) -> str:
    """The path as a string that can be stored and shown, whatever bytes the file system holds; two paths never give
    one label, which a library would take for one file."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace("\0", "\ufffd")


def find_files(path: Path) -> tuple[list[FoundFile], list[Skipped]]:
    """The files at a path: itself, or every file below a folder in the order of their names.

    Names that begin with a dot are left out, as everywhere. Folders behind links are named in the second
    list, for they may lead in circles; so are folders that are libraries. Raises ReadError when there is
    nothing at the path.
    """
    root = path.absolute()
    found: list[FoundFile] = []
    skipped: list[Skipped] = []
    if root.is_dir():
        _walk(root, found, skipped)
        return found, skipped
    try:
        return [_found(root)], skipped
    except FileNotFoundError as error:
        texts = ". Sources that are texts are given as (locator, text) pairs" if " " in path.name else ""
        raise ReadError("no such file or folder", name=label_of(path), hint=f"Check the path{texts}") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise ReadError(f"cannot be opened ({why})", name=label_of(path), hint="Check the path") from error


def _walk(folder: Path, found: list[FoundFile], skipped: list[Skipped]) -> None:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        skipped.append(Skipped(label_of(folder), f"the folder cannot be opened ({error.strerror})"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        try:
            if not entry.is_dir():
                found.append(_found(path))
            elif entry.is_symlink():
                skipped.append(Skipped(label_of(path), "is a link to a folder; name the folder itself"))
            elif is_library(path):
                skipped.append(Skipped(label_of(path), "is a library; name it by itself to search it"))
            else:
                _walk(path, found, skipped)
        except FileNotFoundError:
            skipped.append(Skipped(label_of(path), "is a link to nothing, or was removed just now"))
        except OSError as error:
            skipped.append(Skipped(label_of(path), f"cannot be opened ({error.strerror})"))


def _found(path: Path) -> FoundFile:
    """Raises OSError for what is no file: a pipe would be empty when it is read a second time."""
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):
        raise OSError(errno.EINVAL, "is a pipe or a device, not a file")
    return FoundFile(path, label_of(path), state.st_size, state.st_mtime_ns)


def digest_of_file(path: Path) -> str:
    """A digest of a file's bytes. Raises OSError."""
    hasher = blake2b(digest_size=16)
    with open(path, "rb") as stream:
        while chunk := stream.read(1 << 20):
            hasher.update(chunk)
    return hasher.hexdigest()


def gather(file: FoundFile, siglum: str, settings: Settings) -> tuple[list[Gathered], list[Skipped]]:
    """The sources in one file, named `siglum`, and the parts of it that cannot be read. Raises ReadError.

    Several documents in one file are named by their own ids. The digest of a document is that of its text and
    passages, of a table that of its bytes. Of what a reader lost only that is named which may hold words.
    """
    if is_table(file.path):
        table = Table(file.path, file.label)
        try:
            source = Source(siglum, digest=digest_of_file(file.path), path=file.label)
        except OSError as error:
            raise ReadError(f"cannot be opened ({error.strerror})", name=file.label) from error
        return [Gathered(source, parts_of_pairs(table), skipped=table.skipped)], []
    documents = _documents(file, settings)
    gathered: list[Gathered] = []
    skipped: list[Skipped] = []
    for document in documents:
        if not document.text.strip():
            loss = document.losses[0] if document.losses else Loss("text", why="holds no words to read")
            skipped.append(Skipped(file.label, loss.why, loss.where))
            continue
        skipped += [ledger.skipped(loss, file.label) for loss in document.losses if loss.what in ledger.WITH_WORDS]
        gathered.append(_from_document(document, siglum if len(documents) == 1 else document.id, file.label))
    return gathered, skipped


def reason_of(error: ReadError) -> str:
    """Why a file was not read and what to do, without its name."""
    return f"{error.reason}{'. ' + error.hint if error.hint else ''}"


def _documents(file: FoundFile, settings: Settings) -> tuple[Document, ...]:
    from ..read import read

    try:
        return read(file.path, settings=settings)
    except ReadError:
        raise
    except QuothError as error:
        raise ReadError(str(error), name=file.label) from error


def _from_document(document: Document, siglum: str, label: str) -> Gathered:
    part = part_of_document(document)
    source = Source(
        siglum,
        title=document.title,
        language=document.meta.get("language", ""),
        digest=parts_digest([part]),
        path=label,
    )
    return Gathered(source, [part], document.meta.get("rights", ""), document.losses)


def sigla(files: Iterable[FoundFile], taken: Callable[[str, str], bool]) -> Iterator[tuple[FoundFile, str]]:
    """Each file with its siglum: the name without its suffix, and as much of the folders as tells it from
    others.

    taken(siglum, label): whether a siglum already belongs to another path.
    """
    given: dict[str, str] = {}
    for file in files:
        for siglum in names_of(file):
            if not taken(siglum, file.label) and given.get(siglum, file.label) == file.label:
                break
        given[siglum] = file.label
        yield file, siglum


def names_of(file: FoundFile) -> Iterator[str]:
    """Names for a file from short to long: stem, name, then with one folder more each time."""
    parts = [label_of(Path(part)) for part in file.path.parts]
    yield label_of(Path(file.path.stem))
    yield parts[-1]
    for first in range(len(parts) - 2, -1, -1):
        yield "/".join(parts[first:])
