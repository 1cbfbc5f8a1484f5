"""One page of a PDF, character by character: the lines pdfium finds, with their places and what of them is
hidden.

pdfium's whole-page strings swallow line-end hyphens and count in UTF-16 units (SAFETY.md 1.4), so every
character is asked for by itself: a line-end hyphen (U+0002 or U+FFFE) becomes "-" and a new line again.
"""

from __future__ import annotations

import ctypes
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from .pdf_hidden import Hiding, Paint
from .pdf_rtl import Glyph, Read, is_right_to_left, reading_order

SAME_LINE = 0.6
"""Distance of base lines, in units of the letters' size, of pieces of one right-to-left line: marks are drawn up to
half a letter higher or lower."""
RAISED, HIGHER = 0.85, 0.1
"""Size of a raised sign, and how much higher it stands, in units of the line's letters (word processors make it 0.58 to
0.7, browsers 0.83)."""
_NOTE_SIGNS = frozenset("0123456789*†‡§")
_HYPHENS = frozenset({0x02, 0xFFFE})


@dataclass(slots=True)
class Line:
    """A printed line. x0, x1, y, size: in points, from the page's lower left corner; y is the base line.

    hidden: (start, end) of stretches of `text` a reader cannot see. mirrored: brackets and guillemets that pdfium
    mirrored. raised: (start, end) of raised signs, as of footnotes.
    """

    text: str
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    hidden: tuple[tuple[int, int], ...] = ()
    role: str = ""
    mirrored: tuple[int, ...] = ()
    raised: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class PageText:
    """What one page holds. unmapped: glyphs the file gives no letter for."""

    lines: list[Line] = field(default_factory=list)
    n_images: int = 0
    n_drawings: int = 0
    is_scan: bool = False
    n_annotations: int = 0
    n_fields: int = 0
    unmapped: int = 0


def page_text(pdfium: Any, page: Any) -> PageText:
    """The lines of a page in the order of pdfium. `pdfium` is pypdfium2.raw, `page` a pypdfium2.PdfPage."""
    found = PageText()
    text_page = pdfium.FPDFText_LoadPage(page.raw)
    if not text_page:
        return found
    try:
        paint = Paint(pdfium, page, text_page)
        found.n_images, found.n_drawings, found.is_scan = paint.n_images, paint.n_drawings, paint.is_scan
        _count_annotations(pdfium, page, found)
        _Lines(pdfium, text_page, paint, found).run()
        paint.close()
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    return found


class _Lines:
    def __init__(self, pdfium: Any, text_page: Any, paint: Paint, found: PageText) -> None:
        self._pdfium, self._page, self._found = pdfium, text_page, found
        self._hiding = Hiding(pdfium, text_page, paint)
        self._open = _Open()
        self._right_to_left: _Open | None = None

    def run(self) -> None:
        pdfium, page = self._pdfium, self._page
        get, text_object, address = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject, ctypes.cast
        high = 0
        for index in range(pdfium.FPDFText_CountChars(page)):
            code = get(page, index)
            if code == 0x0D:
                continue
            if code == 0x0A:
                self._end_line()
                continue
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0
            high = 0
            pointer = text_object(page, index)
            owner = address(pointer, ctypes.c_void_p).value if pointer else None
            self._char(code, index, owner, pointer)
            if code in _HYPHENS:
                self._end_line()
        self._end_line()
        self._end_right_to_left()

    def _char(self, code: int, index: int, owner: int | None, pointer: Any) -> None:
        if code in _HYPHENS:
            code = 0x2D
        elif (code < 0x20 and code != 0x09) or 0x7F <= code < 0xA0 or code > 0x10FFFF:
            self._found.unmapped += 1
            code = 0xFFFD
        line = self._open
        line.turns = line.turns or is_right_to_left(code)
        line.chars.append(chr(code))
        line.indices.append(index)
        line.owners.append(owner)
        line.hidden.append(False)
        line.sizes.append(0.0)
        if owner is None or code == 0x20:
            return
        looks = self._hiding.looks(owner, pointer, index)
        line.hidden[-1], line.sizes[-1] = looks.hidden, looks.size
        line.first = index if line.first < 0 else line.first
        line.last = index
        if looks.size > line.size and not unicodedata.combining(chr(code)):
            line.size, line.base = looks.size, index  # neither a raised sign nor a mark stands on the base line

    def _end_line(self) -> None:
        line, self._open = self._open, _Open()
        if line.first >= 0:
            line.y = self._origin(max(line.base, line.first))[1]
        before = self._right_to_left
        if before and before.first >= 0 and line.first >= 0 and (line.turns or before.turns) and line.meets(before):
            before.add(line)
            return
        self._end_right_to_left()
        if line.turns:
            self._right_to_left = line
        else:
            self._keep(line, Read("".join(line.chars), line.hidden), self._raised(line))

    def _end_right_to_left(self) -> None:
        line, self._right_to_left = self._right_to_left, None
        if line:
            self._keep(line, reading_order([self._glyph(line, at) for at in range(len(line.chars))], line.size))

    def _keep(self, line: _Open, read: Read, raised: tuple[tuple[int, int], ...] = ()) -> None:
        if not read.text.strip():
            return
        text = read.text.rstrip(" ")
        hidden = _stretches(text, read.hidden)
        found = Line(text, size=line.size, hidden=hidden, mirrored=read.mirrored, raised=raised)
        if line.first >= 0:
            found.x0, found.x1, found.y = self._origin(line.first)[0], self._origin(line.last)[0], line.y
        before = self._found.lines[-1] if self._found.lines else None
        if before and not line.turns and not before.mirrored and _goes_on(before, found):
            _join(before, found)
        else:
            self._found.lines.append(found)

    def _raised(self, line: _Open) -> tuple[tuple[int, int], ...]:
        flags = [False] * len(line.chars)
        for at in line.small_signs:
            flags[at] = self._origin(line.indices[at])[1] > line.y + HIGHER * line.size
        return _stretches("".join(line.chars), flags)

    def _glyph(self, line: _Open, at: int) -> Glyph:
        index = line.indices[at]
        box = self._pdfium.FS_RECTF()
        self._pdfium.FPDFText_GetLooseCharBox(self._page, index, ctypes.byref(box))
        x = self._origin(index)[0]
        return Glyph(line.chars[at], x, box.left, box.right, line.owners[at], line.hidden[at])

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = ctypes.c_double(), ctypes.c_double()
        self._pdfium.FPDFText_GetCharOrigin(self._page, index, ctypes.byref(x), ctypes.byref(y))
        return x.value, y.value


@dataclass(slots=True)
class _Open:
    """A line while its characters come. first, last: of the characters that are drawn; base: the first large one, all
    as pdfium counts."""

    chars: list[str] = field(default_factory=list)
    indices: list[int] = field(default_factory=list)
    owners: list[int | None] = field(default_factory=list)
    hidden: list[bool] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    turns: bool = False
    first: int = -1
    last: int = -1
    base: int = -1
    size: float = 0.0
    y: float = 0.0

    def meets(self, before: _Open) -> bool:
        """Is this a piece of the line before, which pdfium cut at a mark?"""
        return abs(self.y - before.y) < SAME_LINE * max(self.size, before.size)

    def add(self, piece: _Open) -> None:
        """The piece behind this one."""
        self.chars += piece.chars
        self.indices += piece.indices
        self.owners += piece.owners
        self.hidden += piece.hidden
        self.sizes += piece.sizes
        self.turns = self.turns or piece.turns
        self.last = piece.last
        if piece.size > self.size:
            self.size, self.y = piece.size, piece.y

    @property
    def small_signs(self) -> list[int]:
        """Places of signs that are smaller than the line's letters, as those of footnotes are."""
        pairs = enumerate(zip(self.chars, self.sizes, strict=True))
        return [at for at, (char, size) in pairs if char in _NOTE_SIGNS and 0 < size <= RAISED * self.size]


def _goes_on(before: Line, line: Line) -> bool:
    """Is this the rest of a printed line that pdfium cut, at a raised sign?"""
    size = max(before.size, line.size)
    return abs(before.y - line.y) < size / 4 and -size / 4 < line.x0 - before.x1 < 1.5 * size


def _join(before: Line, rest: Line) -> None:
    at = len(before.text)
    before.text += rest.text
    before.x1, before.size = rest.x1, max(before.size, rest.size)
    before.hidden += tuple((start + at, end + at) for start, end in rest.hidden)
    before.raised += tuple((start + at, end + at) for start, end in rest.raised)


def _stretches(text: str, flags: list[bool]) -> tuple[tuple[int, int], ...]:
    """Where flagged characters stand; blanks between two flagged ones belong to the stretch."""
    found: list[tuple[int, int]] = []
    for at, flag in enumerate(flags):
        if not flag:
            continue
        if found and not text[found[-1][1] : at].strip():
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return tuple(found)


def _count_annotations(pdfium: Any, page: Any, found: PageText) -> None:
    silent = {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP}
    for index in range(min(10_000, pdfium.FPDFPage_GetAnnotCount(page.raw))):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind == pdfium.FPDF_ANNOT_WIDGET:
            found.n_fields += 1
        elif kind not in silent:
            found.n_annotations += 1
