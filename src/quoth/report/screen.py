"""Lines of a terminal as runs of styled text: printed plain, or through rich as `Text`, never as markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.text import Text


class Run(NamedTuple):
    """A stretch of one line; `style` is one of the names in `STYLES` or empty."""

    text: str
    style: str = ""


Line = tuple[Run, ...]

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


def plain(lines: Iterable[Line]) -> str:
    """The lines as text without styles, each with its newline, without white space at the end of a line."""
    return "".join("".join(run.text for run in line).rstrip() + "\n" for line in lines)


def as_text(line: Line) -> Text:
    """The line as a rich `Text`, in which nothing is read as markup."""
    from rich.text import Text

    text = Text(no_wrap=True, overflow="ignore", end="")
    for run in line:
        text.append(run.text, STYLES.get(run.style, ""))
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
