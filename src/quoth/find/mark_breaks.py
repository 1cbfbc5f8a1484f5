"""Where may no pair of marks be open any longer without a reason: the ends of paragraphs."""

from __future__ import annotations

import regex

from ..model import Document

# How hard a break is. A LINE is a line ended on purpose (verse, a list, one paragraph a line); a wrapped
# line is none.
LINE, PARAGRAPH = 1, 2

_BREAKING_ROLES = frozenset({"paragraph", "heading", "title", "footnote", "block-quote", "header", "cell"})
_LINES = regex.compile(r"[^\n\u2029]*(?:[\n\u2029]|$)")
_FIRST_WORD = regex.compile(r"\S{1,80}")
# characters; a longer line is a paragraph by itself. Source: ours; mail and plain text wrap at 65 to 100
MAX_WRAP = 120


def breaks(document: Document) -> list[tuple[int, int]]:
    """Offsets where a line or paragraph begins anew, with LINE or PARAGRAPH, ascending."""
    found: dict[int, int] = _line_breaks(document.text)
    for region in document.regions:
        if region.role in _BREAKING_ROLES:
            found[region.span.start] = found[region.span.end] = PARAGRAPH
    found.pop(0, None)
    return sorted(found.items())


def _line_breaks(text: str) -> dict[int, int]:
    found: dict[int, int] = {}
    block: list[tuple[int, int]] = []
    for line in _LINES.finditer(text):
        start, end = line.span()
        if start == end:
            continue
        if line[0].isspace():
            if block:  # further blank lines break nothing more
                found.update(_inside(text, block))
                block = []
                found[end] = PARAGRAPH
        else:
            block.append((start, end))
            if text[end - 1] == "\u2029":
                found[end] = PARAGRAPH
    found.update(_inside(text, block))
    return found


def _inside(text: str, block: list[tuple[int, int]]) -> dict[int, int]:
    """The lines of one block that were ended on purpose: the next word would still have fitted."""
    widths = [len(text[s:e].rstrip()) for s, e in block]
    widest = max(widths, default=0)
    found: dict[int, int] = {}
    for (start, _), width in zip(block[1:], widths, strict=False):
        room = 0.8 * widest - width - 1
        if widest > MAX_WRAP or text[start : start + 2].isspace() or (room > 0 and _fits(text, start, room)):
            found[start] = LINE
    return found


def _fits(text: str, start: int, room: float) -> bool:
    word = _FIRST_WORD.search(text, start)
    return word is None or len(word[0]) <= room
