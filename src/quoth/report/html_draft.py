"""The draft with numbered marks: its own text, line by line, nothing added that a copy would carry along.

Marks are plain inline elements without padding, border or isolation: a mark may begin inside an Arabic word,
and any of these would break its joined letters. A number inside a word moves to where the word begins.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ..frozen import dataclass
from ..model import Document, Region
from ..offsets import Innermost
from .html_text import attribute, link, words

_SHOWN_ROLES = ("heading", "title", "footnote", "block-quote", "header", "cell", "hidden")

_NAMED_ROLES = ("footnote", "header", "hidden")


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding in the draft: its number, anchor, drawn class and words for those who cannot see it."""

    number: int
    id: str
    start: int
    end: int
    look: str
    label: str


def draw(document: Document, marks: Sequence[Mark]) -> Iterator[str]:
    """The draft's lines as HTML."""
    text = document.text
    layer = _Layer(text, marks)
    roles = _Roles(document.regions)
    at = 0
    for line in text.split("\n"):
        inner = "".join(layer.between(at, at + len(line)))
        role, locator = roles.at(at)
        look = f"line {role}" if role else "line"
        said = f'<span class="role">{role}</span> ' if line and role in _NAMED_ROLES else ""
        place = f' title="{attribute(locator)}"' if locator else ""
        yield f'<div class="{look}" dir="auto"{place}>{said}{inner or "<br>"}</div>\n'
        at += len(line) + 1


def word_start(text: str, at: int) -> int:
    """`at`, or the beginning of the word it stands in."""
    while 0 < at < len(text) and _in_word(text[at]) and _in_word(text[at - 1]):
        at -= 1
    return at


def _in_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM" or char in "\u200c\u200d"


class _Layer:
    """The marks laid over the text: where the innermost mark changes, and where a number stands."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text = text
        self._numbers = _numbers(text, marks)
        marks = sorted(marks, key=lambda mark: mark.number)
        cover = Innermost((max(0, mark.start), min(mark.end, len(text))) for mark in marks)
        self._borders = cover.borders
        self._inner = [None if number is None else marks[number] for number in cover.numbers]
        self._events = sorted({*self._borders, *self._numbers})

    def between(self, start: int, end: int) -> Iterator[str]:
        """One line as HTML; a number at its very end, before the line break, belongs to it."""
        first, last = bisect_left(self._events, start), bisect_right(self._events, end)
        at = start
        for cut in sorted({*self._events[first:last], end}):
            mark = self._inner[bisect_right(self._borders, at) - 1]
            if cut > at:
                inner = words(self._text, at, cut)
                yield inner if mark is None else _mark(mark, inner)
            yield self._numbers.get(cut, "")
            at = cut


def _mark(mark: Mark, inner: str) -> str:
    return f'<mark class="{mark.look}" data-n="{mark.number}">{inner}</mark>'


def _numbers(text: str, marks: Sequence[Mark]) -> dict[int, str]:
    """The numbers to draw at each offset."""
    found: dict[int, str] = {}
    for mark in marks:
        at = word_start(text, min(max(mark.start, 0), len(text)))
        found[at] = found.get(at, "") + (
            f'<a class="n {mark.look}" id="mark-{mark.number}" href="{link(mark.id)}" data-n="{mark.number}" '
            f'dir="ltr" aria-label="finding {mark.number}: {attribute(mark.label)}">{mark.number}</a>'
        )
    return found


class _Roles:
    """The role of a line and where it stands: of the smallest labelled region that holds its beginning."""

    def __init__(self, regions: Sequence[Region]) -> None:
        regions = sorted(regions, key=lambda region: region.span.start)
        self._shown = [region for region in regions if region.role in _SHOWN_ROLES]
        self._named = [region for region in regions if region.locator]
        self._role, self._locator = (Innermost(r.span for r in some) for some in (self._shown, self._named))

    def at(self, offset: int) -> tuple[str, str]:
        """(role, locator) at `offset`."""
        role, locator = self._role.at(offset), self._locator.at(offset)
        return (
            "" if role is None else self._shown[role].role,
            "" if locator is None else self._named[locator].locator,
        )
