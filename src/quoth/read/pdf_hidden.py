"""Which words of a PDF page nobody can see: invisible, white on white, tiny, off the page, or behind a
picture.

They arrive from pdfium like any other text. They are kept and labelled, so that they never become evidence
unseen. The invisible text of a scanned page is its recognised text (OCR) and is not called hidden; the ledger
says so instead.
"""

from __future__ import annotations

import ctypes
from typing import Any

from ..frozen import dataclass

MIN_SIZE = 1.0
"""Points. Smaller letters are hidden (SAFETY.md 1.4 lists 0.1 pt)."""
LIGHT = 200
"""Colour value (0-255) from which, in all three channels, a letter may vanish on white paper."""
MIN_CONTRAST = 24
"""Grey levels (0-255) between ink and paper in the rendered page below which nothing can be seen."""
SCAN_SHARE = 0.5
"""Share of the page a picture covers when the page is a scan (an OCR layer covers a whole page)."""
MAX_OBJECTS = 5_000
"""Objects of a page looked at; a map of 100,000 lines is not searched for a white rectangle."""
_SAMPLE = 12
_SCALE = 2.0
_INVISIBLE = frozenset({3, 7})


@dataclass(frozen=True, slots=True)
class Looks:
    """size: of the letters, in points as printed. hidden: nobody can see them."""

    size: float
    hidden: bool


Box = tuple[float, float, float, float]


class Paint:
    """What is painted on a page: pictures, drawings, and the rendered pixels where they are needed."""

    def __init__(self, pdfium: Any, page: Any, text_page: Any) -> None:
        self.pdfium, self.page, self.text_page = pdfium, page, text_page
        self.box = _page_box(pdfium, page)
        self.order: dict[int, int] = {}
        self.images: list[tuple[int, Box]] = []
        self.n_images = self.n_drawings = 0
        self.has_fills = False
        self._bitmap: Any = None
        self._pixels: memoryview | None = None
        count = pdfium.FPDFPage_CountObjects(page.raw)
        self.simple = count <= MAX_OBJECTS
        for index in range(min(count, MAX_OBJECTS)):
            self._look_at(index, pdfium.FPDFPage_GetObject(page.raw, index))
        area = (self.box[2] - self.box[0]) * (self.box[3] - self.box[1])
        self.is_scan = any(_area(image) >= SCAN_SHARE * area for _, image in self.images)

    def _look_at(self, index: int, thing: Any) -> None:
        kind = self.pdfium.FPDFPageObj_GetType(thing)
        if kind == self.pdfium.FPDF_PAGEOBJ_TEXT:
            self.order[ctypes.cast(thing, ctypes.c_void_p).value or 0] = index
            return
        self.n_drawings += 1
        self.has_fills = True
        if kind == self.pdfium.FPDF_PAGEOBJ_IMAGE:
            self.n_images += 1
            sides = [ctypes.c_float() for _ in range(4)]
            if self.pdfium.FPDFPageObj_GetBounds(thing, *(ctypes.byref(side) for side in sides)):
                left, bottom, right, top = (side.value for side in sides)
                self.images.append((index, (left, bottom, right, top)))

    def is_behind_image(self, owner: int, box: Box) -> bool:
        """True when a picture painted later covers the letters."""
        order = self.order.get(owner)
        if order is None:
            return False
        return any(
            index > order and left <= box[0] and bottom <= box[1] and right >= box[2] and top >= box[3]
            for index, (left, bottom, right, top) in self.images
        )

    def contrast(self, box: Box) -> int:
        """Grey levels between the lightest and the darkest pixel inside `box`; 255 when it cannot be told."""
        self._render()
        if self._pixels is None:
            return 255
        width, height, stride = self._bitmap.width, self._bitmap.height, self._bitmap.stride
        (x0, y0), (x1, y1) = (self._device(box[0], box[1]), self._device(box[2], box[3]))
        left, right = max(0, min(x0, x1)), min(width, max(x0, x1) + 1)
        top, bottom = max(0, min(y0, y1)), min(height, max(y0, y1) + 1)
        if left >= right or top >= bottom:
            return 255
        rows = [self._pixels[y * stride + left : y * stride + right] for y in range(top, bottom)]
        return max(max(row) for row in rows) - min(min(row) for row in rows)

    def _render(self) -> None:
        if self._bitmap is not None:
            return
        scale = min(_SCALE, 4_000 / max(1.0, *self.page.get_size()))
        self._bitmap = self.page.render(scale=scale, grayscale=True)
        if self._bitmap.n_channels == 1:
            self._pixels = memoryview(bytes(self._bitmap.buffer))

    def _device(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        size = self._bitmap.width, self._bitmap.height
        self.pdfium.FPDF_PageToDevice(
            self.page.raw, 0, 0, *size, 0, x, y, ctypes.byref(across), ctypes.byref(down)
        )
        return across.value, down.value

    def close(self) -> None:
        """Free the rendered page."""
        if self._bitmap is not None:
            self._bitmap.close()


class Hiding:
    """How the letters of each text object look; every object is looked at once."""

    def __init__(self, pdfium: Any, text_page: Any, paint: Paint) -> None:
        self._pdfium, self._page, self._paint = pdfium, text_page, paint
        self._known: dict[int, Looks] = {}

    def looks(self, owner: int, pointer: Any, index: int) -> Looks:
        """The looks of a text object; `index` is its first character."""
        known = self._known.get(owner)
        if known is None:
            size = self._size(pointer, index)
            known = self._known[owner] = Looks(size, self._is_hidden(owner, pointer, index, size))
        return known

    def _size(self, pointer: Any, index: int) -> float:
        size = self._pdfium.FPDFText_GetFontSize(self._page, index)
        matrix = self._pdfium.FS_MATRIX()
        if self._pdfium.FPDFText_GetMatrix(self._page, index, ctypes.byref(matrix)):
            scale = (matrix.c**2 + matrix.d**2) ** 0.5
            return float(abs(size) * scale)
        return float(abs(size))

    def _is_hidden(self, owner: int, pointer: Any, index: int, size: float) -> bool:
        paint = self._paint
        box = self._box(index)
        page = paint.box
        if box[2] <= page[0] or box[0] >= page[2] or box[3] <= page[1] or box[1] >= page[3]:
            return True
        if size < MIN_SIZE:
            return True
        if self._pdfium.FPDFTextObj_GetTextRenderMode(pointer) in _INVISIBLE:
            return not paint.is_scan
        if paint.images and paint.is_behind_image(owner, box):
            return not paint.is_scan
        if not self._may_vanish(pointer):
            return False
        return paint.contrast(self._run_box(owner, index, box)) < MIN_CONTRAST

    def _may_vanish(self, pointer: Any) -> bool:
        colour = [ctypes.c_uint() for _ in range(4)]
        if not self._pdfium.FPDFPageObj_GetFillColor(pointer, *(ctypes.byref(part) for part in colour)):
            return False
        red, green, blue, alpha = (part.value for part in colour)
        if min(red, green, blue) >= LIGHT or alpha < 40:
            return True
        return self._paint.has_fills and self._paint.simple  # it may stand on, or behind, its own colour

    def _box(self, index: int) -> Box:
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        self._pdfium.FPDFText_GetCharBox(
            self._page, index, *(ctypes.byref(side) for side in (left, right, bottom, top))
        )
        return left.value, bottom.value, right.value, top.value

    def _run_box(self, owner: int, index: int, box: Box) -> Box:
        """The box around the first letters of an object: one letter may be a blank or a dot."""
        for following in range(index + 1, index + _SAMPLE):
            pointer = self._pdfium.FPDFText_GetTextObject(self._page, following)
            if not pointer or ctypes.cast(pointer, ctypes.c_void_p).value != owner:
                break
            other = self._box(following)
            box = min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3])
        return box


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def _page_box(pdfium: Any, page: Any) -> Box:
    rectangle = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(rectangle)):
        return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
    width, height = page.get_size()
    return 0.0, 0.0, width, height
