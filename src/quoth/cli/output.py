"""Writes reports in a chosen format: to the terminal, to a file, or one file a draft into a folder.

A reporter returns text, or bytes where its format is no text; bytes never go to a terminal.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import IO, Any, TypeVar

from ..errors import SettingsError
from ..registry import BUILT_IN, load
from ..report.report import Report
from .given import is_one_of
from .screens import columns, put, visible
from .written import write_whole

Written = TypeVar("Written")

JOINED = frozenset({"full", "concise", "jsonl", "github"})
"""Formats whose reports simply follow each other."""
BINARY = frozenset({"docx", "parquet"})
SUFFIXES = {
    "annotations": "jsonld",
    "tei": "xml",
    "markdown": "md",
    "github": "txt",
    "full": "txt",
    "concise": "txt",
}
TELLING = {
    **{name: name for name in ("json", "jsonl", "html", "sarif", "csv", "docx", "parquet")},
    "jsonld": "annotations",
    "md": "markdown",
}
"""Suffixes of --out that choose a format where none is named."""
UNWRITTEN = {
    "pdf": "Write report.html, and print it from a browser",
    **dict.fromkeys(("doc", "odt", "rtf"), "Write a docx, or report.html"),
    **dict.fromkeys(("xls", "xlsx", "ods"), "Write a csv"),
}
"""Suffixes that promise a format there is none of: one line a problem in such a file would help nobody."""


@dataclass(slots=True)
class Output:
    """Where reports go. Reports that follow each other are written as they come, the others at the end.

    drafts: the files that were asked for; none of them is written over, and of several JSON becomes an array
    even if only one could be read.
    """

    form: str
    out: str | None = None
    everything: bool = False
    width: int | None = None
    no_color: bool = False
    drafts: Sequence[str] = ()
    _held: list[Report] | None = None
    _stream: IO[str] | None = None

    def __enter__(self) -> Output:
        self._held = []
        load("reporter", self.form)
        if self.form in BINARY and self.out is None and sys.stdout.isatty():
            raise SettingsError(f"--format {self.form} is not for a terminal: name a file with --out FILE")
        if self.out is not None and is_one_of(self.out, self.drafts):
            raise SettingsError(f"--out {self.out} is a draft itself: name another file")
        if self.out is not None and self.form in JOINED:
            self._stream = _opened(self.out)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            _attempt(self._stream.close, str(self.out))

    def add(self, report: Report) -> None:
        """Takes one report, in the order of the drafts."""
        if self.form == "docx":
            from ..report.annotated_docx import refuse_others

            refuse_others(report)
        if self.form not in JOINED:
            assert self._held is not None
            self._held.append(report)
        elif self._stream is not None:
            stream, text = self._stream, self._written(report)
            _attempt(lambda: (stream.write(text), stream.flush()), str(self.out))
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
        elif self.form == "json" and self._held is not None and len(self.drafts) > 1:
            self._put("[]\n")

    def _finish(self, held: list[Report]) -> None:
        if self.form == "json" and max(len(self.drafts), len(held)) > 1:
            self._put("[\n" + ",\n".join(self._written(report).rstrip("\n") for report in held) + "\n]\n")
        elif self.out and os.path.isdir(self.out):
            self._one_file_each(held)
        elif len(held) == 1:
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
            suffix = "." + SUFFIXES.get(self.form, self.form)
            name = _free((report.document.path or report.document.id).removesuffix(suffix), taken)
            path = folder / (name + suffix)
            if is_one_of(str(path), self.drafts):
                raise SettingsError(f"--out {self.out} holds the draft {name}{suffix} itself: name another folder")
            _to_file(str(path), self._written(report))

    def _written(self, report: Report) -> Any:
        if self.form == "full":
            from ..report.terminal import write_full

            return write_full(report, width=columns(self.width), everything=self.everything) + "\n"
        if self.form == "concise":
            from ..report.concise import write

            return write(report, everything=self.everything)
        if self.form == "docx":
            from ..report.annotated_docx import write as annotated

            return annotated(report, everything=self.everything)
        return load("reporter", self.form)(report)

    def _put(self, content: str | bytes) -> None:
        if self.out is None:
            _to_screen(content)
        else:
            _to_file(self.out, content)


def chosen_form(form: str | None, *, out: str | None = None) -> str:
    """The format asked for, else what `--out` ends in, else full on a terminal and concise elsewhere."""
    if form is not None:
        return form
    suffix = Path(out).suffix.lstrip(".").lower() if out else ""
    if suffix in TELLING:
        return TELLING[suffix]
    if suffix in UNWRITTEN:
        raise SettingsError(
            f"--out {out}: quoth writes no {suffix}. {UNWRITTEN[suffix]}, or name a format with --format"
        )
    return "full" if out is None and sys.stdout.isatty() else "concise"


def _together(form: str) -> Callable[[list[Report]], str | bytes] | None:
    """The reporter's own way to put several reports into one file, when it has one: `write_many` beside
    `write`."""
    module, _, name = BUILT_IN["reporter"].get(form, "").partition(":")
    return getattr(import_module(module), f"{name}_many", None) if module else None


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
    except BrokenPipeError:
        raise
    except OSError as error:
        raise SettingsError(f"--out {name}: cannot be written ({error.strerror})") from None


def _to_file(name: str, content: str | bytes) -> None:
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    _attempt(lambda: write_whole(Path(name), data), name)


def _to_screen(content: str | bytes) -> None:
    if isinstance(content, bytes):
        sys.stdout.buffer.write(content)
    else:
        sys.stdout.write(visible(content) if sys.stdout.isatty() else content)
    sys.stdout.flush()
