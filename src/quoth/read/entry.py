"""The boundary of quoth: from a path, bytes or a string to Documents. Every failure is a ReadError."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import QuothError, ReadError
from ..model import Document
from ..settings import Settings
from .ledger import Ledger
from .sniff import kind_of

if TYPE_CHECKING:
    from pathlib import Path

Reader = Callable[[bytes, str], Iterable[Document]]
STANDARD_INPUT = "-"
_AS_TEXT = "Give a text itself as text=, or on standard input"


def read(path: str | Path, *, settings: Settings = Settings()) -> tuple[Document, ...]:  # noqa: B008 (frozen)
    """The documents of a file; "-" is standard input. One document for all formats but JSON lines.

    The reader is chosen by the bytes where they are telling, else by the suffix.
    Raises: ReadError (missing, a folder, empty, too large, encrypted, broken, not a kind that is read);
    MissingExtra.
    """
    name = "standard input" if str(path) == STANDARD_INPUT else str(path)
    return read_bytes(_content(path, name, settings), name, settings=settings)


def read_bytes(data: bytes, name: str, *, settings: Settings = Settings()) -> tuple[Document, ...]:  # noqa: B008
    """The documents of a file's bytes; `name` gives the suffix and stands in messages. Raises: as `read`."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ReadError("is empty", name=name, hint="It holds no words to read")
    if len(data) > settings.file_mb * 2**20:
        raise _too_large(name, settings)
    kind = kind_of(data, name)
    from .child import needs_child, read_in_child

    if needs_child(data, kind):
        documents = read_in_child(data, name, kind, seconds=settings.reader_seconds)
    else:
        documents = read_here(data, name, kind)
    if not documents:
        raise ReadError("holds no document", name=name)
    return documents


def read_text(text: str, *, title: str = "", id: str = "") -> Document:
    """A document from a string given by an API caller, with paragraph regions.

    NUL and lone surrogates become U+FFFD one for one, so that offsets stay; they are counted in `losses`.
    """
    from .compose import digest
    from .paragraphs import paragraphs

    ledger, spare = Ledger(), Ledger()
    text = ledger.storable(text)
    return Document(
        id=spare.storable(id) or digest(text.encode("utf-8")),
        text=text,
        title=spare.storable(title),
        regions=paragraphs(text),
        losses=ledger.losses(),
        meta={"format": "text"},
    )


def read_here(data: bytes, name: str, kind: str) -> tuple[Document, ...]:
    """Run one reader in this process. Raises: ReadError, whatever the reader or its parser raised."""
    from ..registry import load

    reader: Reader = load("reader", kind)
    try:
        return tuple(replace(document, path=document.path or name) for document in reader(data, name))
    except ReadError as error:
        raise _named(error, name) from error
    except QuothError:
        raise
    except MemoryError as error:
        raise ReadError("needs more memory to read than there is", name=name) from error
    except Exception as error:  # a parser of others may raise anything on a damaged file
        reason = f"could not be read as {kind} ({type(error).__name__}: {str(error)[:200]})"
        raise ReadError(reason, name=name, hint="The file is damaged, or of another kind") from error


def _named(error: ReadError, name: str) -> ReadError:
    if error.name or type(error) is not ReadError:
        return error
    return ReadError(error.reason, name=name, place=error.place, hint=error.hint)


def _content(path: str | Path, name: str, settings: Settings) -> bytes:
    limit = settings.file_mb * 2**20
    try:
        if str(path) == STANDARD_INPUT:
            content = sys.stdin.buffer.read(limit + 1)
        else:
            with open(path, "rb") as stream:
                content = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise _unopened(name, error) from error
    if len(content) > limit:
        raise _too_large(name, settings)
    return content


def _unopened(name: str, error: OSError | ValueError) -> ReadError:
    """Why a file cannot be opened, and what to do."""
    if isinstance(error, IsADirectoryError):
        return ReadError("is a folder, not a file", name=name, hint="Name the files in it")
    missing = isinstance(error, FileNotFoundError)
    if (missing and "\n" in name) or getattr(error, "errno", 0) == errno.ENAMETOOLONG:
        beginning = " ".join(name[:60].split()) + "..."
        return ReadError("is no path", name=beginning, hint=_AS_TEXT)
    if missing:
        hint = f"Check the path. {_AS_TEXT}" if " " in name else "Check the path"
        if name.startswith(("http://", "https://")):
            hint = "quoth fetches nothing: save the page first"
        return ReadError("no such file", name=name, hint=hint)
    return ReadError(f"cannot be opened ({getattr(error, 'strerror', None) or error})", name=name)


def _too_large(name: str, settings: Settings) -> ReadError:
    return ReadError(
        f"is larger than {settings.file_mb} MB", name=name, hint="Split it, or raise the setting file_mb"
    )
