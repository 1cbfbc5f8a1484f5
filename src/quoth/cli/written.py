"""Files written whole or not at all: a disk that fills up leaves the earlier file, and no half of a new one."""

from __future__ import annotations

from pathlib import Path

from ..library.files import write_file


def write_whole(path: Path, data: bytes) -> None:
    """Writes beside the file and moves it there, through a link to it; into what is no file, as a pipe, directly.
    Raises OSError."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
    else:
        write_file(path.resolve(), [data], durable=False)
