"""Right-to-left words of a PDF in the order they are read.

pdfium puts the words of an Arabic or Hebrew line in reading order, but not always the letters within.
The places of the glyphs tell where it did not:

- A writer that stores glyphs from left to right (Skia, so Chrome) leaves stretches of a word rising to
  the right; a stretch that rises is backwards and is turned.
- A glyph that stands for several letters gives them one place. Where pdfium turned a line round (files
  of LibreOffice) they come backwards: alef before lam in one glyph, which no font has. Then all such
  glyphs of the line are turned.

Digits are never moved: they are written from left to right in every script.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

SAME_PLACE = 0.01
"""Points between the origins of letters that one glyph stands for."""
_ALEFS = frozenset("\u0622\u0623\u0625\u0627\u0671")
_LAM = "\u0644"


def is_right_to_left(code: int) -> bool:
    """A letter or mark of a right-to-left script: Hebrew to Arabic Extended, and their presentation forms."""
    if 0x0660 <= code <= 0x0669 or 0x06F0 <= code <= 0x06F9 or 0x07C0 <= code <= 0x07C9:
        return False
    blocks = ((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0x10800, 0x10FFF))
    return any(first <= code <= last for first, last in blocks)


def reading_order(chars: Sequence[str], places: Sequence[float | None]) -> list[int]:
    """The indices of `chars` in the order they are read. places: x of right-to-left letters, else None."""
    words = [_glyphs(chars, places, start, end) for start, end in _words(places)]
    turned = any(_is_turned(glyph, chars) for word in words for glyph in word)
    order = list(range(len(chars)))
    for word in words:
        start = min(index for glyph in word for index in glyph)
        found: list[int] = []
        for stretch in _stretches(word, places):
            if len(stretch) > 1:
                found.extend(index for glyph in _with_marks(stretch, chars, places) for index in glyph)
            else:
                found.extend(_letters(stretch[0], chars) if turned else stretch[0])
        order[start : start + len(found)] = found
    return order


def _words(places: Sequence[float | None]) -> list[tuple[int, int]]:
    words: list[tuple[int, int]] = []
    start: int | None = None
    for index, place in enumerate([*places, None]):
        if place is not None:
            start = index if start is None else start
        elif start is not None:
            words.append((start, index))
            start = None
    return words


def _place(index: int, places: Sequence[float | None]) -> float:
    return places[index] or 0.0


def _glyphs(chars: Sequence[str], places: Sequence[float | None], start: int, end: int) -> list[list[int]]:
    """Letters of one glyph together, and marks with the letter they follow."""
    glyphs: list[list[int]] = [[start]]
    for index in range(start + 1, end):
        same = abs(_place(index, places) - _place(index - 1, places)) <= SAME_PLACE
        if same or unicodedata.combining(chars[index]):
            glyphs[-1].append(index)
        else:
            glyphs.append([index])
    return glyphs


def _stretches(word: list[list[int]], places: Sequence[float | None]) -> list[list[list[int]]]:
    """Parts of a word in which the glyphs rise from left to right; a single glyph where they do not."""
    stretches = [[word[0]]]
    for before, glyph in pairwise(word):
        if _place(glyph[0], places) > _place(before[0], places):
            stretches[-1].append(glyph)
        else:
            stretches.append([glyph])
    return stretches


def _with_marks(
    stretch: list[list[int]], chars: Sequence[str], places: Sequence[float | None]
) -> list[list[int]]:
    """The glyphs of a rising stretch from right to left, each mark behind the letter it stands over."""
    marks = [index for glyph in stretch for index in glyph if unicodedata.combining(chars[index])]
    letters = [[index for index in glyph if index not in marks] for glyph in stretch]
    letters = [glyph for glyph in letters if glyph]
    if not letters:
        return stretch
    for mark in marks:
        under = [glyph for glyph in letters if _place(glyph[0], places) <= _place(mark, places) + 0.5]
        (under[-1] if under else letters[0]).append(mark)
    return letters[::-1]


def _is_turned(glyph: list[int], chars: Sequence[str]) -> bool:
    return len(glyph) >= 2 and chars[glyph[0]] in _ALEFS and chars[glyph[1]] == _LAM


def _letters(glyph: list[int], chars: Sequence[str]) -> list[int]:
    if any(unicodedata.combining(chars[index]) for index in glyph):
        return glyph
    return glyph[::-1]
