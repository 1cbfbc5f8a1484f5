"""Which citation markers belong to which quotation?

In this order: the tag that holds the words; the provider's own word for it; the markers right behind the closing
mark; a marker that leads in, in the same sentence; a marker behind, in the same sentence. Where none of these holds
nothing is said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import field

from ..frozen import dataclass
from ..offsets import Span
from ..settings.judging import MARKER_LEAD, MARKER_TRAIL
from .markers import Marker

_CLOSING = frozenset("\"'”’»«“›‹」』】〉》）)]*_`~.,;:!?…。，、！？؟،؛ \t\u00a0\u200f\u200e")
"""What may stand between a quotation's words and its marker. White space included, line breaks not."""
_BETWEEN = frozenset(" \t,;·|&/\u00a0")
_ENDS = frozenset(".!?。！？؟")


@dataclass(slots=True)
class Owners:
    """The markers of one answer, ready to be asked. bodies: the spans of the marked quotations, in order."""

    text: str
    markers: Sequence[Marker]
    bodies: Sequence[Span]
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [marker.start for marker in self.markers]

    def of(self, span: Span, marked: bool) -> tuple[list[Marker], bool]:
        """The markers of a quotation, and whether they stand directly at it."""
        tag = self._tag(span)
        if tag is not None:
            return [tag], True
        said = [m for m in self.markers if m.kind == "span" and m.start <= span.start and span.end <= m.end > m.start]
        if said:
            return said, True
        behind = self._last_inside(span) or self._directly_behind(span.end)
        if behind:
            return behind, True
        before = self._before(span) if marked else None
        if before is not None:
            return [before], False
        return self._later(span), False

    def _tag(self, span: Span) -> Marker | None:
        """The innermost open tag whose content begins where the quotation does."""
        at = bisect_right(self._starts, span.start) - 1
        while at >= 0 and span.start - self.markers[at].end <= 8:
            marker = self.markers[at]
            between = self.text[marker.end : span.start]
            if marker.kind == "tag" and not between.strip(" \t\n\"'“”«»„‘’"):
                return marker
            at -= 1
        return None

    def _last_inside(self, span: Span) -> list[Marker]:
        """The marker that ends the quotation's words, before the closing mark."""
        at = bisect_left(self._starts, span.end) - 1
        if at < 0 or self.markers[at].kind != "mark" or self.markers[at].start <= span.start:
            return []
        tail = self.text[self.markers[at].end : span.end]
        return [self.markers[at]] if self.markers[at].end <= span.end and not tail.strip(" .,;:!?") else []

    def _directly_behind(self, end: int) -> list[Marker]:
        at = self._past(end)
        number = bisect_left(self._starts, end)
        while number < len(self.markers) and self.markers[number].kind in ("span", "tag"):
            number += 1
        found: list[Marker] = []
        while number < len(self.markers):
            marker = self.markers[number]
            between = self.text[at : marker.start] if marker.start >= at else ""
            alone = not found and marker.start > at and between.strip() == "" and self._alone(marker)
            if marker.kind == "prose" or (any(char not in _BETWEEN for char in between) and not alone):
                break
            if not found and self._leads_on(marker):
                break
            found.append(marker)
            at, number = marker.end, number + 1
        return found

    def _past(self, at: int) -> int:
        """Behind closing marks, stops and closing tags."""
        text = self.text
        while at < len(text):
            if text[at] == "<" and text.startswith("</", at) and text.find(">", at, at + 40) > 0:
                at = text.find(">", at) + 1
            elif text[at] in _CLOSING or text[at : at + 2] in ("\\n",):
                at += 1
            else:
                break
        return at

    def _alone(self, marker: Marker) -> bool:
        """Does the marker stand alone on a line, as under a block quotation?"""
        low = self.text.rfind("\n", 0, marker.start) + 1
        high = self.text.find("\n", marker.end)
        line = self.text[low:marker.start] + self.text[marker.end : high if high >= 0 else len(self.text)]
        return not line.strip(" \t>-—–―~*_().")

    def _leads_on(self, marker: Marker) -> bool:
        """Does the marker begin a line that goes on, so that it belongs to what follows?"""
        low = self.text.rfind("\n", 0, marker.start) + 1
        return not self.text[low : marker.start].strip(" \t-*>") and low > 0 and not self._alone(marker)

    def _before(self, span: Span) -> Marker | None:
        """A marker that leads in: in the same sentence, with no other quotation between, and not another one's."""
        at = bisect_left(self._starts, span.start) - 1
        while at >= 0 and self.markers[at].kind in ("span", "tag"):
            at -= 1
        if at < 0 or span.start - self.markers[at].end > MARKER_LEAD:
            return None
        marker = self.markers[at]
        if _sentence_ends(self.text[marker.end : span.start]) or self._quoted_between(marker.end, span.start):
            return None
        earlier = bisect_left(self.bodies, (marker.start,)) - 1
        if marker.kind != "prose" and earlier >= 0 and self._past(self.bodies[earlier].end) >= marker.start:
            return None
        return marker

    def _later(self, span: Span) -> list[Marker]:
        """The first markers behind the quotation in its sentence, with no other quotation between."""
        number = bisect_left(self._starts, span.end)
        while number < len(self.markers) and self.markers[number].kind in ("span", "tag", "prose"):
            number += 1
        if number == len(self.markers):
            return []
        marker = self.markers[number]
        between = self.text[span.end : marker.start]
        if len(between) > MARKER_TRAIL or self._leads_on(marker) or self._quoted_between(span.end, marker.start):
            return []
        if _sentence_ends(between.lstrip("\"'”’»«“›‹」』)].,;:!?… ")):
            return []
        return self._directly_behind(marker.start)

    def _quoted_between(self, start: int, end: int) -> bool:
        at = bisect_left(self.bodies, (start,))
        return at < len(self.bodies) and self.bodies[at].start < end


def _sentence_ends(between: str) -> bool:
    """Does a sentence end in these words, other than with the last of them?"""
    if "\n\n" in between:
        return True
    text = between.rstrip()
    return any(
        char in _ENDS and (char in "。！？" or text[n + 1 : n + 2].isspace() or text[n + 1 : n + 2] in "\"”»")
        for n, char in enumerate(text[:-1])
    )
