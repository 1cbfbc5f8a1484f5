"""Lines of a terminal as runs of styled text: printed plain, or through rich as `Text`, never as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from .show import FSI, PDI, show

if TYPE_CHECKING:
    from rich.text import Text


class Run(NamedTuple):
    """A stretch of one line; `style` is one of the names in `STYLES` or empty."""

    text: str
    style: str = ""


Line = tuple[Run, ...]
_ISOLATES = re.compile(f"([{FSI}{PDI}])")

# Blue and orange tell apart without red and green (INTERFACE.md section 6); each also has a mark in ASCII.
STYLES = {
    "error": "bold orange1",
    "warning": "bold yellow",
    "note": "cyan",
    "draft": "bold dodger_blue1",
    "source": "bold orange1",
    "id": "dim",
    "dim": "dim",
    "place": "bold",
}


def swept(text: str) -> str:
    """The text of one line with a last look at it: what a terminal would obey becomes a label even in a field that
    nobody thought could hold it, such as an id read from a file. Our own isolates stay."""
    if text.isprintable():
        return text
    parts = _ISOLATES.split(text)
    return "".join(part if part in (FSI, PDI) else show(part, len(part)) for part in parts)


def plain(lines: Iterable[Line]) -> str:
    """The lines as text without styles, each with its newline, without white space at the end of a line."""
    return "".join("".join(swept(run.text) for run in line).rstrip() + "\n" for line in lines)


def as_text(line: Line) -> Text:
    """The line as a rich `Text`, in which nothing is read as markup."""
    from rich.text import Text

    text = Text(no_wrap=True, overflow="ignore", end="")
    for run in line:
        text.append(swept(run.text), STYLES.get(run.style, ""))
    text.rstrip()
    return text


def cells(text: str) -> int:
    """How many terminal cells a text takes: two for wide ideographs, none for combining marks."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def padded(text: str, width: int) -> str:
    """The text filled with spaces to `width` cells."""
    return text + " " * max(0, width - cells(text))
