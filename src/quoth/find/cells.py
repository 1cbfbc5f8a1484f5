"""The cells of a table's row are texts beside each other: two translations in parallel columns, a word and its gloss.

No quotation runs from one into the next, though their words may be nearly the same. Rows of one text and a number
("| 3 | The lamps ... |") are lines like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from ..model import Document
from ..offsets import Span
from ..settings.finding import CELL_WORDS

_ROW = re.compile(r"^[ \t>]{0,8}\|.*$", re.MULTILINE)
_TABBED = re.compile(r"^[^\t\n]*\t.*$", re.MULTILINE)
_TAB = re.compile(r"\t")
_BAR = re.compile(r"(?<!\\)\|")


def cells(document: Document) -> list[Span]:
    """The cells of all rows that hold several texts, in text order."""
    rows = [*_labelled(document), *_drawn(document.text), *_tabbed(document.text)]
    texts = ([cell for cell in row if len(cell.of(document.text).split()) >= CELL_WORDS] for row in rows)
    return sorted({cell for row in texts if len(row) > 1 for cell in row})


def _labelled(document: Document) -> Iterator[list[Span]]:
    """Rows by what the reader says ("table 1:r2:c1")."""
    found = (region for region in document.regions if region.role == "cell")
    for _, row in groupby(found, lambda region: region.locator.rpartition(":")[0]):
        yield [region.span for region in row]


def _drawn(text: str) -> Iterator[list[Span]]:
    """Rows of Markdown: lines that begin with a bar."""
    for row in _ROW.finditer(text) if "|" in text else ():
        bars = [bar.start() for bar in _BAR.finditer(text, row.start(), row.end())]
        yield [Span(first + 1, last) for first, last in pairwise([*bars, row.end()])]


def _tabbed(text: str) -> Iterator[list[Span]]:
    """Rows of plain text: lines with tabs between their cells."""
    for row in _TABBED.finditer(text) if "\t" in text else ():
        edges = [row.start() - 1, *(tab.start() for tab in _TAB.finditer(text, *row.span())), row.end()]
        yield [Span(first + 1, last) for first, last in pairwise(edges)]
