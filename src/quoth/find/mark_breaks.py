"""Where may no pair of marks be open any longer without a reason: the ends of paragraphs."""

from __future__ import annotations

import regex

from ..later import later
from ..model import Document
from ..settings.finding import BREAK_LOOK, FULL_LINE, MAX_WRAP, ON_PURPOSE

# How hard a break is. A LINE is a line ended on purpose (verse, a list, one paragraph a line); a wrapped
# line is none.
LINE, PARAGRAPH = 1, 2

_BREAKING_ROLES = frozenset({"paragraph", "heading", "title", "footnote", "block-quote", "header", "cell"})
_FIRST_WORD = later(lambda: regex.compile(r"\S{1,80}"))
_ENDS = frozenset(".!?:;…。！？؟।॥\"”“»«’›‹」』)]")
"""What the last line of a paragraph ends with; a line without it runs on."""
_BLANKS = 8


def breaks(document: Document) -> list[tuple[int, int]]:
    """Offsets where a line or paragraph begins anew, with LINE or PARAGRAPH, ascending."""
    found: dict[int, int] = _line_breaks(document.text)
    cues = document.meta.get("format") == "subtitles"  # their ends are those of the screen, not of paragraphs
    for region in document.regions:
        if region.role in _BREAKING_ROLES:
            for at in region.span:
                found[at] = LINE if region.role == "paragraph" and (cues or _runs_on(document.text, at)) else PARAGRAPH
    found.pop(0, None)
    return sorted(found.items())


def _runs_on(text: str, at: int) -> bool:
    """Does a sentence run on over a single line end beside this place? Then it is a line that the reader took for a
    paragraph, as where some paragraphs of a text are wrapped and others stand on one line."""
    before, behind = text[max(0, at - _BLANKS) : at].rstrip(), text[at : at + _BLANKS].lstrip()
    if not before or not behind or before[-1] in _ENDS:
        return False
    between = text[max(0, at - _BLANKS) : at][len(before) :] + text[at : at + _BLANKS][: -len(behind)]
    return between.count("\n") == 1


def ends_line(text: str, start: int, end: int) -> bool:
    """Does a line that was ended on purpose, or a paragraph, end in the blanks text[start:end]?"""
    at = text.find("\n", start, end)
    if at < 0:
        return False
    low, high = max(0, start - BREAK_LOOK), min(len(text), end + BREAK_LOOK)
    begins = text.rfind("\n\n", low, start) + 1
    nearby = _line_breaks(text[begins or low : high])
    return any(start < begin + (begins or low) <= end for begin in nearby)


def _line_breaks(text: str) -> dict[int, int]:
    found: dict[int, int] = {}
    block: list[tuple[int, int]] = []
    start = end = 0
    for line in text.replace("\u2029", "\n").split("\n"):
        start, end = end, min(len(text), end + len(line) + 1)
        if start == end:
            continue
        if not line or line.isspace():
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
    if len(block) < 2:
        return {}
    widths = [len(text[s:e].rstrip()) for s, e in block]
    widest = max(widths)
    starts = [start for start, _ in block[1:]]
    if widest > MAX_WRAP:
        return dict.fromkeys(starts, LINE)
    found: dict[int, int] = {}
    for start, width in zip(starts, widths, strict=False):
        room = FULL_LINE * widest - width - 1
        if text[start : start + 2].isspace() or (room > 0 and _fits(text, start, room)):
            found[start] = LINE
    return dict.fromkeys(starts, LINE) if len(found) > 1 and len(found) >= ON_PURPOSE * len(starts) else found


def _fits(text: str, start: int, room: float) -> bool:
    word = _FIRST_WORD.search(text, start)
    return word is None or len(word[0]) <= room
