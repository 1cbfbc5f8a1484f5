"""Files written whole or not at all: a disk that fills up leaves the earlier file, and no half of a new one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Writes beside the file and moves it there; into what is no file, as a pipe, directly. Raises OSError."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    path = path.resolve()
    spare = path.with_name(f".quoth-{os.getpid()}")
    try:
        spare.write_bytes(data)
        spare.replace(path)
    except OSError:
        with suppress(OSError):
            spare.unlink(missing_ok=True)
        raise
