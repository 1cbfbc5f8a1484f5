"""Tables of passages: `locator <TAB> text`, one passage a line. A bad line never stops the others.

A file is such a table when its suffix is .tsv or .tab. Everything behind the first tab is text, further tabs
too; an empty locator is allowed. Line ends may be LF, CRLF or, all through a file, CR; a byte order mark is not part of
the first locator.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING

from ..errors import ReadError
from ..model import Skipped

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = frozenset({".tsv", ".tab"})
MAX_NAMED = 100
"""Bad lines that are named one by one; the rest are counted."""
_HEAD = 1 << 16
"""Bytes in which a line end is looked for."""
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def is_table(path: Path) -> bool:
    """Whether a file is read as a table of passages."""
    return path.suffix.lower() in SUFFIXES


class Table:
    """The passages of one table, read as a stream; `skipped` fills while they are.

    Lines may be of any length and the file of any size. Iterating raises ReadError when the file cannot be
    opened.
    """

    def __init__(self, path: Path, name: str = "") -> None:
        self.path, self.name = path, name or str(path)
        self.skipped: list[Skipped] = []
        self._unnamed = 0

    def __iter__(self) -> Iterator[tuple[str, str]]:
        first: dict[str, int] = {}
        try:
            with open(self.path, "rb") as stream:
                for number, line in self._lines(stream):
                    passage = self._passage(number, line)
                    if passage is None:
                        continue
                    earlier = first.setdefault(passage[0], number)
                    if earlier != number:
                        self._skip(
                            number,
                            f"the locator {passage[0][:80]!r} stands on line {earlier} too; both are kept",
                        )
                    yield passage
        except OSError as error:
            raise ReadError(f"cannot be opened ({error.strerror})", name=self.name) from error
        if self._unnamed:
            self.skipped.append(Skipped(self.name, f"{self._unnamed:,} more lines like these"))

    def _lines(self, stream: IO[bytes]) -> Iterator[tuple[int, str]]:
        wide = _WIDE.get(stream.read(2))
        if wide:
            yield from enumerate(self._decoded(stream.read(), wide).split("\n"), 1)
            return
        stream.seek(0)
        for number, line in enumerate(_split(stream), 1):
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            try:
                yield number, line.decode("utf-8")
            except UnicodeDecodeError as error:
                byte = error.start + 1
                self._skip(
                    number, f"is not UTF-8 (byte {byte} of the line); left out, convert the file first"
                )

    def _decoded(self, content: bytes, encoding: str) -> str:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError as error:
            reason = f"is not UTF-16 all through (byte {error.start + 3}); what is no character became U+FFFD"
            self.skipped.append(Skipped(self.name, reason))
            return content.decode(encoding, "replace")

    def _passage(self, number: int, line: str) -> tuple[str, str] | None:
        line = line.rstrip("\r\n")
        if not line.strip():
            return None
        locator, tab, text = line.partition("\t")
        if not tab:
            self._skip(number, "has no tab between locator and text; the line is left out")
        elif not text.strip():
            self._skip(number, f"has no text behind the locator {locator[:80]!r}; the line is left out")
        else:
            if "\0" in line:
                self._skip(number, "holds NUL characters; they became U+FFFD")
            return storable(locator), storable(text)
        return None

    def _skip(self, number: int, reason: str) -> None:
        if len(self.skipped) < MAX_NAMED:
            self.skipped.append(Skipped(self.name, reason, f"line {number}"))
        else:
            self._unnamed += 1


def _split(stream: IO[bytes]) -> Iterable[bytes]:
    """The lines of a file; those of the old Macintosh, as some spreadsheets still write them, end in CR alone."""
    head = stream.read(_HEAD)
    stream.seek(0)
    return stream if b"\n" in head or b"\r" not in head else stream.read().split(b"\r")


def storable(text: str) -> str:
    """The text with NUL and lone surrogates replaced by U+FFFD, one for one."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text
