"""Which citation markers belong to which quotation?

In this order: the tag that holds the words; the provider's own word for it; the markers right behind the closing
mark; a marker that leads in, in the same sentence; a marker behind, in the same sentence. Where none of these holds
nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import field

from ..frozen import dataclass
from ..later import later
from ..offsets import Span
from ..settings.judging import MARKER_LEAD, MARKER_TRAIL
from .markers import DOCUMENT_WORDS, Marker, is_place

_CLOSING = frozenset("\"'”’»«“›‹」』】〉》）)]*_`~.,;:!?…。，、！？؟،؛ \t\u00a0\u200f\u200e")
"""What may stand between a quotation's words and its marker. White space included, line breaks not."""
_CLOSED = "\"'”’»«“›‹」』】〉》*_`.,;:!?…。，、！？؟،؛"
_OPENING = " \t\"'“‘«„‹「『*_"
_BETWEEN = frozenset(" \t,;·|&/\u00a0")
_CLAUSE_ENDS = frozenset(",;:.!?，；。、،؛)")
_ENDS = frozenset(".!?。！？؟")
_LABEL = later(lambda: re.compile(rf"(?i)[\s>*_(—–―~-]*(?:(?:{DOCUMENT_WORDS}|from)\s?[:=])?[\s*_(]*"))
_DASH = later(lambda: re.compile(
    rf"(?i)\s*(?:[—–―~|-]+[\s(]*(?:(?:{DOCUMENT_WORDS}|from)\s?[:=])?|(?:{DOCUMENT_WORDS})\s?:)[\s*_`(]*"
))
_REST = re.compile(r"[\s*_).]*|[*_]{0,3}, [^\n]{1,60}")
"""What may stand on a marker's own line: "— [1]", "*Source: doc-2*", "(doc-2, Act 3, Scene 2)"."""
_ITEM = re.compile(r"(?<![:：])[ \t]*\n[ \t]{0,9}(?:[-*+•–—|#]|\d{1,3}[.)])[ \t]")
"""A new item of a list, which no colon announces."""
_LINES = 3
"""Line ends between a quotation and the marker below it."""


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
        before = self._before(span) if marked else None
        if behind and before is not None and behind[0].kind == "mark" and self._following(behind[-1]) is not None:
            return [before, *behind], True  # "[1] has “...”; [2] has “...”": either may be meant
        if behind:
            return behind, True
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
            alone = not found and self._signs(marker, self.text[end : marker.start])
            if not alone and (marker.kind == "prose" or any(char not in _BETWEEN for char in between)):
                break
            if not found and (self._leads_on(marker) or self._says(marker) or self._adjoins_next(marker, end)):
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
            elif text[at] in _CLOSING or text[at : at + 2] in ("\\n", "(["):
                at += 1
            else:
                break
        return at

    def _alone(self, marker: Marker) -> bool:
        """Does the marker stand alone on a line, as under a block quotation, or behind "Source:"?"""
        low = self.text.rfind("\n", 0, marker.start) + 1
        labelled = _LABEL.fullmatch(self.text, low, marker.start) is not None
        return labelled and _REST.fullmatch(self._rest(marker)) is not None

    def _rest(self, marker: Marker) -> str:
        """What stands behind the marker on its line."""
        high = self.text.find("\n", marker.end)
        return self.text[marker.end : high if high >= 0 else len(self.text)]

    def _signs(self, marker: Marker, between: str) -> bool:
        """Does the marker end the quotation's line behind a dash, or stand alone below it, nothing between them?"""
        between = between.lstrip(_CLOSED)
        if "\n" not in between:
            pieces = self._rest(marker).strip(" \t.*_)|").split(",")
            places = not pieces[0].strip("*_` ") and all(map(is_place, pieces[1:]))
            return places and _DASH.fullmatch(between) is not None
        below = between.count("\n") <= _LINES and _LABEL.fullmatch(between) is not None and self._alone(marker)
        return below and not self._headed(marker)

    def _headed(self, marker: Marker) -> bool:
        """Does a run of lone markers and quotations begin with a marker, so that each stands above its words?"""
        number = bisect_left(self._starts, marker.start)
        at = bisect_left(self.bodies, (marker.start,)) - 1
        while at >= 0:
            number -= 1
            while number >= 0 and self.markers[number].start > self.bodies[at].start:
                number -= 1
            if number < 0 or not self._alone(self.markers[number]):
                return False
            above = self.text[self.markers[number].end : self.bodies[at].start]
            if above.count("\n") != 1 or (at and self.bodies[at - 1].start > self.markers[number].start):
                return False
            at -= 1
            ends = self.bodies[at].end if at >= 0 else 0
            if at < 0 or _LABEL.fullmatch(self.text[ends : self.markers[number].start].lstrip(_CLOSED)) is None:
                return True
        return False

    def _says(self, marker: Marker) -> bool:
        """Does the marker begin a sentence behind a quotation that had one in front of its own ("[1] says: “...” [2]
        adds that “...”"), so that it belongs to what follows?"""
        earlier = bisect_left(self.bodies, (marker.start,)) - 1
        behind = self.text[marker.end : marker.end + 2]
        if earlier < 0 or marker.kind != "mark" or not (behind[:1] == " " and behind[1:].islower()):
            return False
        last = self.bodies[earlier]
        lead = bisect_left(self._starts, last.start) - 1
        if self.text[last.end - 1 : last.end] not in _ENDS or lead < 0 or self.markers[lead].kind != "mark":
            return False
        head = self.text[: self.markers[lead].start].rstrip(" *_>-\"'”’»")[-1:]
        near = last.start - self.markers[lead].end <= MARKER_LEAD
        between = self.text[self.markers[lead].end : last.start]
        return near and (not head or head in _ENDS or head == "\n") and not _sentence_ends(between)

    def _adjoins_next(self, marker: Marker, end: int) -> bool:
        """Does the marker stand right in front of a quotation, as one does of that which ends here: "[1] “...”, [2]
        “...”"?"""
        here = bisect_left(self.bodies, (end,)) - 1
        if here < 0 or here + 1 == len(self.bodies) or self.bodies[here].end != end:
            return False
        lead = bisect_left(self._starts, self.bodies[here].start) - 1
        pairs = ((self.markers[lead].end, self.bodies[here].start), (marker.end, self.bodies[here + 1].start))
        return lead >= 0 and all(not self.text[a:b].strip(_OPENING) for a, b in pairs)

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
        if earlier >= 0 and self._is_others(marker, self.bodies[earlier].end):
            return None
        return marker

    def _is_others(self, marker: Marker, end: int) -> bool:
        """Does the marker stand right behind another quotation, which ends there?"""
        if self._signs(marker, self.text[self._past(end) : marker.start]):
            return True
        if marker.kind != "prose" and (self._ends_its_line(marker, end) or self._closes(marker, end)):
            return True
        return marker.kind != "prose" and self._past(end) >= marker.start and not self._says(marker)

    def _ends_its_line(self, marker: Marker, end: int) -> bool:
        """Does the marker end the line on which the quotation before it ended ("“...” – Ann (doc-1)"), announcing
        nothing below?"""
        ends = marker.end + len(self._rest(marker)) < len(self.text)
        return ends and "\n" not in self.text[end : marker.start] and not self._rest(marker).strip(" \t.,;!*_|)]")

    def _closes(self, marker: Marker, end: int) -> bool:
        """Does the marker end a clause of the sentence in which the quotation before it ended ("“...”, says the first
        [1], and ...")?"""
        at = bisect_left(self.bodies, (marker.end,))
        if at < len(self.bodies) and not self.text[marker.end : self.bodies[at].start].strip(_OPENING + ",:"):
            return False  # "according to [2], “...”"
        ends = self.text[marker.end : marker.end + 1] in _CLAUSE_ENDS
        return ends and not _sentence_ends(self.text[end : marker.start])

    def _leads_in(self, marker: Marker) -> bool:
        """Does the marker lead in another quotation of its sentence, which has none of its own behind it?"""
        following = self._following(marker)
        return following is not None and not self._directly_behind(following.end)

    def _following(self, marker: Marker) -> Span | None:
        """The quotation that the marker may lead in."""
        at = bisect_left(self.bodies, (marker.end,))
        if at == len(self.bodies) or self.text[marker.end : marker.end + 1] in _CLAUSE_ENDS:
            return None
        between = self.text[marker.end : self.bodies[at].start]
        if len(between) > MARKER_LEAD or _sentence_ends(between) or not between.partition("\n")[0].strip():
            return None
        return self.bodies[at]

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
        bare = between.lstrip("\"'”’»«“›‹」』)].,;:!?… ")
        if _sentence_ends(bare) or self._leads_in(marker):
            return []
        if "." in self.text[span.end - 1 : marker.start - len(bare)] and bare[:1].isupper():
            return []  # the next sentence
        return self._directly_behind(marker.start)

    def _quoted_between(self, start: int, end: int) -> bool:
        at = bisect_left(self.bodies, (start,))
        return at < len(self.bodies) and self.bodies[at].start < end


def _sentence_ends(between: str) -> bool:
    """Does a sentence end in these words, other than with the last of them?"""
    if "\n\n" in between or _ITEM.search(between):
        return True
    text = between.rstrip()
    return any(
        char in _ENDS and (char in "。！？" or text[n + 1 : n + 2].isspace() or text[n + 1 : n + 2] in "\"”»")
        for n, char in enumerate(text[:-1])
    )
