"""A stretch of a window as a place: where its words stand in a passage, with the text around them."""

from __future__ import annotations

from ..model import Piece, Place, Window
from ..offsets import Span

CONTEXT = 200
"""Characters shown before and after a place."""


def place(window: Window, piece: Piece, span: Span, language: str) -> Place:
    """The place of window[span], which lies in a piece of it."""
    passage, text = piece.passage, window.text
    offset = passage.base - piece.start
    return Place(
        source=passage.source.siglum,
        work=passage.source.work,
        locator=passage.locator,
        start=span.start + offset,
        end=span.end + offset,
        text=span.of(text),
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
        language=language,
        digest=passage.source.digest,
    )
