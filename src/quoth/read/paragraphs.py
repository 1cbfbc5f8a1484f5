"""Paragraphs of plain text, which has no marks for them but blank lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Region
from ..offsets import Span
from .compose import trimmed

MAX_WRAPPED = 120
"""Characters. A text with a longer line is not wrapped by hand, so that each of its lines is a paragraph.
Source: hand-wrapped text keeps to 60-100 columns (e-mail 72-78, Project Gutenberg 70-75)."""


def lines(text: str) -> Iterator[tuple[int, str]]:
    """(offset, line with its end) of each line; every line end of Unicode counts, nothing is changed."""
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line
        at += len(line)


def paragraphs(text: str) -> tuple[Region, ...]:
    """Paragraph regions "¶1", "¶2", ... of plain text: blocks between blank lines, or lines where lines
    are long."""
    spans: list[Span] = []
    start: int | None = None
    block: list[Span] = []
    for at, line in [*lines(text), (len(text), "")]:
        if line.strip():
            block.append(Span(at, at + len(line)))
            start = at if start is None else start
        elif start is not None:
            wrapped = all(span.end - span.start <= MAX_WRAPPED for span in block)
            spans.extend([Span(start, block[-1].end)] if wrapped else block)
            start, block = None, []
    numbered = (Region(span, "paragraph", f"¶{n}") for n, span in enumerate(spans, 1))
    return trimmed(numbered, text)
