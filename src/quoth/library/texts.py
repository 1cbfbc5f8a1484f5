"""The stored texts: files named by the digest of their bytes, so that no name from outside ever becomes a
path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..digest import blake2b
from ..errors import LibraryError
from . import files

_NAME = re.compile(r"[0-9a-f]{40}\.(?:txt|json)")


def digest_of(data: bytes | memoryview) -> str:
    """The name of these bytes: 40 hexadecimal digits of blake2b."""
    return blake2b(data, digest_size=20).hexdigest()


class Texts:
    """A folder of immutable files `ab/abcdef....txt` (texts as read) and `.json` (where their passages
    stand)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._unsettled: list[Path] = []

    def path(self, name: str) -> Path:
        """Where the file of this name stands. Raises LibraryError for a name that is not a digest."""
        if not _NAME.fullmatch(name):
            raise LibraryError(f"{name!r} is not the name of a stored text")
        return self.folder / name[:2] / name

    def put(self, data: bytes, suffix: str) -> str:
        """Stores bytes and returns their name; durable only after `settle`."""
        name = f"{digest_of(data)}.{suffix}"
        path = self.path(name)
        if not self.is_sound(name):
            files.make_folder(path.parent)
            files.write_file(path, [data], durable=False)
        self._unsettled.append(path)
        return name

    def settle(self) -> None:
        """Returns when everything put so far is on the disk."""
        for path in self._unsettled:
            files.sync(path)
        for folder in sorted({path.parent for path in self._unsettled}):
            files.sync(folder)
        self._unsettled = []

    def get(self, name: str) -> bytes:
        """The bytes of this name. Raises LibraryError when they are missing or not what was stored."""
        path = self.path(name)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise LibraryError(f"{path} cannot be read: {error.strerror}") from error
        if digest_of(data) != name.partition(".")[0]:
            raise LibraryError(f"{path} is damaged: its bytes do not have their digest")
        return data

    def is_sound(self, name: str) -> bool:
        """Whether the file is there with the bytes that were stored."""
        try:
            self.get(name)
        except LibraryError:
            return False
        return True

    def stored(self) -> Iterator[Path]:
        """Every file in the folder, temporary ones too."""
        if self.folder.is_dir():
            for folder in sorted(self.folder.iterdir()):
                if folder.is_dir():
                    yield from sorted(folder.iterdir())

    def verify(self, names: Iterable[str]) -> Iterator[str]:
        """A line for every one of these files that is missing or damaged."""
        for name in names:
            try:
                self.get(name)
            except LibraryError as error:
                yield str(error)
