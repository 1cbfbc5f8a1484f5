"""Which drafts a command line names: files, folders of files, standard input; what `ignore` passes over is
said."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from ..errors import QuothError, SettingsError
from ..model import Document, Skipped
from ..report.show import show
from ..settings import Settings
from .config import Config


@dataclass(slots=True)
class Drafts:
    """The drafts of one run, read one after the other; what could not be read is kept in `unread` and told
    at once. out: where the report goes; in a folder of drafts it is none of them."""

    names: tuple[str, ...]
    config: Config
    settings: Settings
    out: str | None = None
    unread: list[Skipped] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    def documents(self) -> Iterator[Document]:
        """Every document of every draft, in the order named."""
        from ..read import read

        for name in self.paths():
            if os.path.isdir(name):
                self._tell(name, f"{name}: the folder cannot be opened")
                continue
            try:
                yield from read(name, settings=self.settings)
            except QuothError as error:
                self._tell(name, str(error))
            self.done.append(name)

    def paths(self) -> list[str]:
        """The files to read: folders become the texts in them, by name; ignored ones are left out. A folder among the
        names is one that cannot be opened."""
        found: list[str] = []
        for name in self.names:
            found += self._of_folder(name) if os.path.isdir(name) else [name]
        return [name for name in dict.fromkeys(found) if name == "-" or not self._ignored(name)]

    def _of_folder(self, name: str) -> list[str]:
        if self.out is None:
            return _files(name)
        out = os.path.abspath(self.out)
        if inside(os.path.abspath(name), out):
            raise SettingsError(f"--out {self.out} holds the drafts, and reports would become drafts: name another")
        return [file for file in _files(name) if not inside(os.path.abspath(file), out)]

    def _ignored(self, name: str) -> bool:
        place = Path(os.path.relpath(name, self.config.folder)).as_posix()
        return any(fits(place, pattern) for pattern in self.config.ignore)

    def _tell(self, name: str, reason: str) -> None:
        import click

        self.unread.append(Skipped(name, reason))
        click.echo(f"quoth: not read: {show(reason, 1000)}", err=True)


def inside(path: str, folder: str) -> bool:
    """Is the path the other one, or below it?"""
    return path == folder or path.startswith(folder + os.sep)


def fits(place: str, pattern: str) -> bool:
    """Does a path with forward slashes fit a glob pattern; "folder/**" fits all that is in a folder."""
    if pattern.endswith("/**"):
        return fnmatchcase(place, pattern[:-3] + "/*")
    return fnmatchcase(place, pattern) or fnmatchcase(place, pattern.rstrip("/") + "/*")


def _files(folder: str) -> list[str]:
    from ..read import SUFFIXES, UNREAD_TEXTS

    texts = UNREAD_TEXTS | SUFFIXES.keys()
    found: list[str] = []
    closed: list[str] = []
    for place, folders, names in os.walk(folder, onerror=lambda error: closed.append(error.filename)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            os.path.join(place, name)
            for name in sorted(names)
            if not name.startswith(".") and Path(name).suffix.lower() in texts
        ]
    return found + closed
