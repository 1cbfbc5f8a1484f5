"""Puts styled lines on standard output: in colour on a terminal, else plain."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable

from ..report.screen import Line, as_text, plain
from ..report.show import show

COLUMNS = 100


def coloured(no_color: bool) -> bool:
    """Colour only on a terminal, and not when NO_COLOR or --no-color asks for none."""
    return sys.stdout.isatty() and not no_color and not os.environ.get("NO_COLOR")


def columns(width: int | None) -> int:
    """Columns to fill: as asked, else the terminal's, else 100."""
    if width is not None:
        return width
    return shutil.get_terminal_size((COLUMNS, 24)).columns if sys.stdout.isatty() else COLUMNS


def visible(text: str) -> str:
    """A text of many lines for a terminal: hidden characters as labels, line breaks and tabs as they are."""
    return "\n".join("\t".join(show(cell, len(cell)) for cell in line.split("\t")) for line in text.split("\n"))


def put(lines: Iterable[Line], *, no_color: bool) -> None:
    """Writes the lines."""
    if not coloured(no_color):
        sys.stdout.write(plain(lines))
        return
    from rich.console import Console

    console = Console(markup=False, highlight=False, emoji=False)
    for line in lines:
        console.print(as_text(line), soft_wrap=True)
