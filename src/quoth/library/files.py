"""Every change the library makes to a disk, in one place, so that a test can fail or kill at each of them. Reports
and decisions are written here too (cli/written.py).

SQLite's own writes are the exception; its crash safety is tested by its authors and by our kill and full-disk
loops.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path

TEMPORARY = ".tmp-"
_numbers = count()


def before(change: str, path: Path) -> None:
    """Called before each change; does nothing. Tests replace it to fail or to kill the process."""


def write_file(path: Path, chunks: Iterable[bytes | memoryview], *, durable: bool = True) -> None:
    """Writes a file so that a reader sees the old one or the whole new one, never a part.

    durable: also survives a power cut once this returns; without it the caller calls `sync` later.
    """
    new = path.parent / f"{TEMPORARY}{os.getpid()}-{next(_numbers)}-{path.name[:64]}"
    try:
        before("create", new)
        with open(new, "xb") as stream:
            before("write", new)
            for chunk in chunks:
                stream.write(chunk)
            stream.flush()
            if durable:
                before("sync", new)
                os.fsync(stream.fileno())
        before("rename", path)
        os.replace(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    if durable:
        sync(path.parent)


def sync(path: Path) -> None:
    """Returns when the file or folder is on the disk."""
    before("sync", path)
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(path: Path) -> None:
    """Makes a folder durable; its parent must exist."""
    if not path.is_dir():
        before("folder", path)
        path.mkdir(exist_ok=True)
        sync(path.parent)


def remove_file(path: Path) -> None:
    """Removes a file that nothing refers to any more; one that is gone already is fine."""
    before("remove", path)
    path.unlink(missing_ok=True)
