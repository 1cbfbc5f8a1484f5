"""Where do the words stand? One place for each passage touched, with its context."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from ..frozen import dataclass
from ..library.places import place
from ..model import Alignment, Edit, Piece, Place
from ..offsets import Span
from .ground import source_language
from .keys import has_words
from .steps import Step


@dataclass(slots=True)
class PlaceList:
    """The places of a quotation, in draft order, and which of them holds a place of a window."""

    places: list[Place] = field(default_factory=list)
    _numbers: dict[tuple[str, int], int] = field(default_factory=dict)

    def add(self, alignment: Alignment) -> None:
        """One place for every passage the alignment touches; a passage touched twice stays one place."""
        for piece, span in touched(alignment):
            found = place(alignment.window, piece, span, source_language(alignment))
            known = (piece.passage.source.siglum, piece.passage.number)
            if known not in self._numbers:
                self._numbers[known] = len(self.places)
                self.places.append(found)
            else:
                at = self._numbers[known]
                self.places[at] = _widened(self.places[at], found, piece)

    def edit(self, step: Step, alignment: Alignment, draft_text: str) -> Edit:
        """The step as an edit whose source span lies in the stored text of its place."""
        piece = self._piece(alignment, step.source.start)
        start = min(max(step.source.start, piece.start), piece.end)
        end = min(max(step.source.end, start), piece.end)
        offset = piece.passage.base - piece.start
        return Edit(
            op=step.op,
            draft=step.draft,
            source=Span(start + offset, end + offset),
            draft_text=step.draft.of(draft_text),
            source_text=step.source.of(alignment.window.text),
            kind=step.kind,
            place=self._numbers.get((piece.passage.source.siglum, piece.passage.number), 0),
        )

    def _piece(self, alignment: Alignment, at: int) -> Piece:
        """The piece that holds the offset; among those that are places, the nearest one."""
        listed = [
            p for p in alignment.window.pieces if (p.passage.source.siglum, p.passage.number) in self._numbers
        ] or list(alignment.window.pieces)
        return min(
            listed, key=lambda p: 0 if p.start <= at < p.end else min(abs(at - p.start), abs(at - p.end)) + 1
        )


def touched(alignment: Alignment) -> list[tuple[Piece, Span]]:
    """The pieces that hold words of the alignment, with the stretch (in the window) each holds."""
    found = []
    for piece in alignment.window.pieces:
        start = max(piece.start, alignment.source.start)
        end = min(piece.end, alignment.source.end)
        if start < end and has_words(alignment.window.text[start:end]):
            found.append((piece, Span(start, end)))
    if not found and alignment.window.pieces:
        piece = alignment.window.pieces[0]
        found.append((piece, Span(alignment.source.start, alignment.source.end)))
    return found


def places_of(alignments: Iterable[Alignment]) -> tuple[Place, ...]:
    """All places of some alignments, each passage once."""
    listed = PlaceList()
    for alignment in alignments:
        listed.add(alignment)
    return tuple(listed.places)


def _widened(left: Place, right: Place, piece: Piece) -> Place:
    """Two stretches of one passage as one place from the first word to the last."""
    start, end = min(left.start, right.start), max(left.end, right.end)
    base = piece.passage.base
    first, last = (left, right) if left.start <= right.start else (right, left)
    return Place(
        left.source, left.work, left.locator, start, end, piece.passage.text[start - base : end - base],
        first.before, last.after if last.end == end else first.after, left.language, left.digest,
    )  # fmt: skip
