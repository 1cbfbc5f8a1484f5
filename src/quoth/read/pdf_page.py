"""One page of a PDF, character by character: the lines pdfium finds, with their places and what of them is
hidden.

pdfium's whole-page strings swallow line-end hyphens and count in UTF-16 units (SAFETY.md 1.4), so every
character is asked for by itself: a line-end hyphen (U+0002 or U+FFFE) becomes "-" and a new line again.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

from .pdf_hidden import Hiding, Paint
from .pdf_rtl import is_right_to_left, reading_order

_HYPHENS = frozenset({0x02, 0xFFFE})


@dataclass(slots=True)
class Line:
    """A printed line. x0, x1, y, size: in points, from the page's lower left corner; y is the base line.

    hidden: (start, end) of stretches of `text` a reader cannot see.
    """

    text: str
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    hidden: tuple[tuple[int, int], ...] = ()
    role: str = ""


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
    width: float = 0.0


def page_text(pdfium: Any, page: Any) -> PageText:
    """The lines of a page in the order of pdfium. `pdfium` is pypdfium2.raw, `page` a pypdfium2.PdfPage."""
    found = PageText()
    text_page = pdfium.FPDFText_LoadPage(page.raw)
    if not text_page:
        return found
    try:
        paint = Paint(pdfium, page, text_page)
        found.n_images, found.n_drawings, found.is_scan = paint.n_images, paint.n_drawings, paint.is_scan
        found.width = paint.box[2] - paint.box[0]
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
        self._chars: list[str] = []
        self._places: list[float | None] = []
        self._flags: list[bool] = []
        self._turns = False
        self._first = -1
        self._last = -1
        self._size = 0.0

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

    def _char(self, code: int, index: int, owner: int | None, pointer: Any) -> None:
        if code in _HYPHENS:
            code = 0x2D
        elif (code < 0x20 and code != 0x09) or 0x7F <= code < 0xA0 or code > 0x10FFFF:
            self._found.unmapped += 1
            code = 0xFFFD
        right_to_left = is_right_to_left(code)
        self._turns = self._turns or right_to_left
        self._chars.append(chr(code))
        self._places.append(self._origin(index)[0] if right_to_left else None)
        self._flags.append(False)
        if owner is None or code == 0x20:
            return
        looks = self._hiding.looks(owner, pointer, index)
        if self._first < 0:
            self._first = index
        self._last = index
        self._size = max(self._size, looks.size)
        self._flags[-1] = looks.hidden

    def _end_line(self) -> None:
        chars, flags = self._chars, self._flags
        if self._turns:
            order = reading_order(chars, self._places)
            chars, flags = [chars[index] for index in order], [flags[index] for index in order]
        text = "".join(chars)
        if text.strip():
            line = Line(text.rstrip(" "), size=self._size, hidden=_stretches(text, flags))
            if self._first >= 0:
                line.x0, line.y = self._origin(self._first)
                line.x1 = self._origin(self._last)[0]
            self._found.lines.append(line)
        self._chars, self._places, self._flags, self._turns = [], [], [], False
        self._first, self._last, self._size = -1, -1, 0.0

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = ctypes.c_double(), ctypes.c_double()
        self._pdfium.FPDFText_GetCharOrigin(self._page, index, ctypes.byref(x), ctypes.byref(y))
        return x.value, y.value


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
