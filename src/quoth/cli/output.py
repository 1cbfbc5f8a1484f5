"""Writes reports in a chosen format: to the terminal, to a file, or one file a draft into a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import IO, TypeVar

from ..errors import SettingsError
from ..registry import BUILT_IN, load
from ..report.report import Report
from .screens import columns, put

Written = TypeVar("Written")

JOINED = frozenset({"full", "concise", "jsonl", "github"})
"""Formats whose reports simply follow each other."""
SUFFIXES = {
    "annotations": "jsonld",
    "tei": "xml",
    "markdown": "md",
    "github": "txt",
    "full": "txt",
    "concise": "txt",
}


@dataclass(slots=True)
class Output:
    """Where reports go. Reports that follow each other are written as they come, the others at the end.

    several: more than one draft was asked for, so that JSON becomes an array even if one of them is
    unreadable.
    """

    form: str
    out: str | None = None
    everything: bool = False
    width: int | None = None
    no_color: bool = False
    several: bool = False
    _held: list[Report] | None = None
    _stream: IO[str] | None = None

    def __enter__(self) -> Output:
        self._held = []
        load("reporter", self.form)
        if self.out is not None and self.form in JOINED:
            self._stream = _opened(self.out)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            self._stream.close()

    def add(self, report: Report) -> None:
        """Takes one report, in the order of the drafts."""
        if self.form not in JOINED:
            assert self._held is not None
            self._held.append(report)
        elif self._stream is not None:
            self._stream.write(self._written(report))
            self._stream.flush()
        elif self.form == "full":
            from ..report.terminal import lines

            put(
                [*lines(report, width=columns(self.width), everything=self.everything), ()],
                no_color=self.no_color,
            )
        else:
            _to_screen(self._written(report))

    def finish(self) -> None:
        """Writes what had to wait for the last report."""
        if self._held:
            self._finish(self._held)
        elif self.form == "json" and self._held is not None and self.several:
            self._put("[]\n")

    def _finish(self, held: list[Report]) -> None:
        if self.form == "json" and (self.several or len(held) > 1):
            self._put("[\n" + ",\n".join(self._written(report).rstrip("\n") for report in held) + "\n]\n")
        elif len(held) == 1 and not (self.out and os.path.isdir(self.out)):
            self._put(self._written(held[0]))
        elif together := _together(self.form):
            self._put(together(held))
        else:
            self._one_file_each(held)

    def _one_file_each(self, held: list[Report]) -> None:
        if self.out is None:
            raise SettingsError(
                f"--format {self.form} of several drafts needs --out FOLDER: one file is written each"
            )
        folder = Path(self.out)
        _attempt(lambda: folder.mkdir(parents=True, exist_ok=True), self.out)
        taken: set[str] = set()
        for report in held:
            name = _free(report.document.path or report.document.id, taken)
            path = folder / f"{name}.{SUFFIXES.get(self.form, self.form)}"
            text = self._written(report)
            _attempt(lambda path=path, text=text: path.write_text(text, encoding="utf-8"), str(path))  # type: ignore[misc]

    def _written(self, report: Report) -> str:
        if self.form == "full":
            from ..report.terminal import write_full

            return write_full(report, width=columns(self.width), everything=self.everything) + "\n"
        if self.form == "concise":
            from ..report.concise import write

            return write(report, everything=self.everything)
        text: str = load("reporter", self.form)(report)
        return text

    def _put(self, text: str) -> None:
        if self.out is None:
            _to_screen(text)
        else:
            out = self.out
            _attempt(lambda: Path(out).write_text(text, encoding="utf-8"), out)


def chosen_form(form: str | None, *, out: str | None = None) -> str:
    """The format asked for, else what `--out` ends in, else full on a terminal and concise elsewhere."""
    if form is not None:
        return form
    suffix = Path(out).suffix.lstrip(".").lower() if out else ""
    if suffix in ("json", "jsonl", "html", "sarif", "csv"):
        return suffix
    return "full" if out is None and sys.stdout.isatty() else "concise"


def _together(form: str) -> Callable[[list[Report]], str] | None:
    """The reporter's own way to put several reports into one file, when it has one."""
    place = BUILT_IN["reporter"].get(form)
    if place is None:
        return None
    return getattr(import_module(place.partition(":")[0]), "write_many", None)


def _free(path: str, taken: set[str]) -> str:
    """A file name for the report of a draft that no other draft has; never a path."""
    stem = "".join(char if char.isalnum() or char in "-_." else "_" for char in Path(path).name)[:100]
    stem = stem.lstrip(".") or "draft"
    name, number = stem, 1
    while name.lower() in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name.lower())
    return name


def _opened(out: str) -> IO[str]:
    return _attempt(lambda: open(out, "w", encoding="utf-8"), out)


def _attempt(write: Callable[[], Written], name: str) -> Written:
    try:
        return write()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError) as error:
        raise SettingsError(f"--out {name}: cannot be written ({error.strerror})") from None


def _to_screen(text: str) -> None:
    """Writes text as UTF-8 where standard output takes bytes, so that JSON does not depend on the locale."""
    sys.stdout.write(text)
    sys.stdout.flush()
