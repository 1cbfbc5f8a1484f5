"""One writer at a time: a lock of the kernel, which dies with its process, never a file that says a
number."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from platform import node

from ..errors import LibraryError

NAME = "lock"
_PAUSE = 0.02


@contextmanager
def writer_lock(folder: Path, doing: str, wait: float) -> Iterator[None]:
    """Holds the folder's writer lock. Raises LibraryError naming the holder after `wait` seconds.

    The lock file is empty while nobody holds it, so it has no bytes that could rot.
    """
    try:
        handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise LibraryError(f"{folder} cannot be written: {error.strerror}") from error
    try:
        _acquire(handle, folder, wait)
        try:
            holder = f"process {os.getpid()} on {node()}, {doing}, since {datetime.now():%Y-%m-%d %H:%M:%S}"
            _label(handle, holder)
            yield
        finally:
            _label(handle, "")
    finally:
        os.close(handle)  # releases the lock


def _acquire(handle: int, folder: Path, wait: float) -> None:
    end = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= end:
                holder = os.pread(handle, 400, 0).decode("utf-8", "replace") or "another process"
                raise LibraryError(
                    f"{folder} is being written by {holder}. Try again when it has finished"
                ) from None
        time.sleep(_PAUSE)


def _label(handle: int, text: str) -> None:
    """Says who holds the lock; only a courtesy, so a full disk must not stop the work."""
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, text.encode(), 0)
    except OSError:
        return
