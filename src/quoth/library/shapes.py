"""Shapes: letters that damage confuses, as one. Used by letter seeds and scores of damaged text, never by a verdict.

Coding letters by their shape is an old way to find words in scanned pages (A. L. Spitz, "Using character shape codes
for word spotting in document images", 1995). The groups are those of the commonest confusions: Latin after the aligned
newspaper OCR of docs/design/judging.md, Arabic after the letters that differ by their dots alone.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

GROUPS = (
    # Latin: round letters, thin strokes, arches, ascenders, forks, tails
    "ceoa0", "iljtfr1", "nu", "hb6", "vy", "s5", "gq9", "B8",
    # Arabic: one rasm, other dots
    "بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "كگ",
    # Hebrew: look-alikes in print and in manuscripts
    "דר", "בכ", "החת", "וזן", "סם", "עצ", "גנ",
    # Greek and Cyrillic
    "ον", "ρφ", "ιτ", "ипн", "шщ", "еос", "бв",
)  # fmt: skip
_SIZE = 0x800

_SHAPE = {ord(letter): group[0] for group in GROUPS for letter in group}
_table: npt.NDArray[np.uint32] = np.array([ord(_SHAPE.get(code, chr(code))) for code in range(_SIZE)], dtype=np.uint32)


def shapes(letters: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Each letter's shape; letters without a group stand for themselves."""
    if not len(letters) or letters.max() < _SIZE:
        return _table[letters]
    small = letters < _SIZE
    out: npt.NDArray[np.uint32] = np.where(small, _table[np.where(small, letters, 0)], letters)
    return out


def shaped(word: str) -> str:
    """The word with each letter's shape in its place."""
    return word.translate(_SHAPE)
