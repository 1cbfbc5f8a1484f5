"""Which footnote belongs to a quotation? The one whose mark stands at its end, or at its sentence's.

Readers keep the places of the marks in meta["note marks"], and each note is a region with its name ("fn 2"). In plain
text a raised figure or "[2]" is a mark where a line further on begins with the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ..frozen import dataclass
from ..later import later
from ..model import Document, Quotation, Region
from ..offsets import Span
from ..settings.judging import NOTE_REACH

_PLAIN = later(lambda: re.compile(r"[¹²³⁰⁴-⁹]{1,3}|\[\d{1,3}\](?!\()"))
_LABEL = re.compile(r"[\w*†‡]+$")


@dataclass(frozen=True, slots=True)
class Note:
    """A mark in the text and the stretches of the note it points to."""

    mark: Span
    text: tuple[Span, ...]


def notes(document: Document) -> list[Note]:
    """The marks whose note is known, in text order."""
    marks = note_marks(document)
    regions = [region for region in document.regions if region.role == "footnote"]
    if marks and regions:
        return sorted(_marked(document, marks, regions), key=lambda note: note.mark)
    return [] if regions else list(_plain(document.text))


def note_marks(document: Document) -> list[Span]:
    """Where the reader found marks of footnotes, in text order; empty spans where the file only implies them."""
    return sorted(Span(*map(int, pair.split("-"))) for pair in document.meta.get("note marks", "").split())


def _marked(document: Document, marks: Sequence[Span], regions: Sequence[Region]) -> Iterator[Note]:
    by_name: dict[str, list[Region]] = {}
    for region in regions:
        by_name.setdefault(_label(region.locator), []).append(region)
    printed = [_label(document.text[mark.start : mark.end]) for mark in marks]
    if not any(printed):  # the file only implies its marks: they and the notes follow each other
        named = list(dict.fromkeys(region.locator for region in regions))
        if len(named) == len(marks):
            for mark, name in zip(marks, named, strict=True):
                yield Note(mark, tuple(region.span for region in regions if region.locator == name))
        return
    pages = [region for region in document.regions if region.role == "page"]
    for mark, label in zip(marks, printed, strict=True):
        if label and label in by_name:
            yield Note(mark, tuple(region.span for region in _of_page(by_name[label], mark, pages)))


def _of_page(regions: Sequence[Region], mark: Span, pages: Sequence[Region]) -> Sequence[Region]:
    """Of several notes of one number those of the mark's page, where their names say the page ("p7:fn 1")."""
    page = next((page.locator for page in pages if page.span.start <= mark.start < page.span.end), None)
    return [region for region in regions if region.locator.startswith(f"{page}:")] or regions


def _label(printed: str) -> str:
    """The number or name of a mark or a note: "[^2]", "²" and "fn 2" give "2"."""
    plain = unicodedata.normalize("NFKC", printed).strip("[]^(). ")
    found = _LABEL.search(plain.split(":")[-1])
    return found.group().lstrip("0") if found else ""


def _plain(text: str) -> Iterator[Note]:
    """Raised figures and "[2]" in plain text, each with the one later line that begins with it."""
    lines: dict[str, list[Span]] = {}
    at = 0
    for line in text.split("\n"):
        begins = _PLAIN.match(line)
        if begins is not None:
            lines.setdefault(begins.group(), []).append(Span(at, at + len(line)))
        at += len(line) + 1
    if not lines:
        return
    for hit in _PLAIN.finditer(text):
        held = [span for span in lines.get(hit.group(), ()) if span.start > hit.start()]
        if len(held) == 1:
            yield Note(Span(*hit.span()), (held[0],))


def note_of(text: str, quotation: Quotation, known: Sequence[Note]) -> Note | None:
    """The note whose mark stands right behind the quotation, else at the end of its sentence."""
    end = quotation.span.end
    for note in known:
        if quotation.body.end - 1 <= note.mark.start and note.mark.start <= end + NOTE_REACH:
            between = text[end : note.mark.start] if note.mark.start > end else ""
            return note if not _parted(between) else None
    return None


def _parted(between: str) -> bool:
    """Do a paragraph's end, another quotation or another sentence stand between quotation and mark?"""
    if "\n\n" in between or any(sign in between for sign in '“”"«»„'):
        return True
    inner = between.lstrip(".!?…,;:)]’' ")
    return bool(re.search(r"[.!?]\s", inner[:-1])) or (bool(inner) and between[:1] in ".!?" and len(inner) > 1)
