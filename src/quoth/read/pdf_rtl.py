"""Right-to-left lines of a PDF in the order they are read: by the places of their glyphs.

pdfium cuts a line at every mark that stands higher or lower than the last one, gives letters backwards where the
writer stored glyphs from left to right (Skia, so Chrome), puts blanks where marks leave a gap, and signs between
two words where the writer drew them. The places of the glyphs tell what is right: the pieces of a line are put
together again, letters and signs run from right to left, a mark belongs to the letter it stands over, and a blank
is where there is a gap. Figures and foreign words keep pdfium's order.

Letters of one glyph share its place. Where pdfium turned a line round (files of LibreOffice) they come backwards:
a mark before its letter, alef before lam in one glyph, which no font has.

In such lines pdfium also mirrors what opens and closes (`GetMirrorChar`). Curly marks, which no writer mirrors, are
turned back at once; whether brackets and guillemets were stored as characters or as shapes only the whole file
can tell: `mend_mirrored`.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Protocol

SAME_PLACE = 2
"""Decimals of a point to which the origins of letters agree that one glyph stands for."""
BLANK = 0.2
"""Gap between two letters, in units of their size, that is a blank (measured: 0.16 cuts words of Chrome's files, 0.25
joins those of narrow fonts)."""
MARKED = 0.25
"""Marks for each letter from which on a line is full of them: pointed Hebrew and vowelled Arabic have one for each."""
_ALEFS = frozenset("\u0622\u0623\u0625\u0627\u0671")
_LAM = "\u0644"
_MIRRORED = dict(zip("()[]{}«»‹›", ")(][}{»«›‹", strict=True))
_CURLY = dict(zip("“”‘’", "”“’‘", strict=True))
_OPENING = frozenset("([{«‹")
_WITHIN_FIGURES = frozenset(".,:/-٫٬")


@dataclass(slots=True)
class Glyph:
    """One character as pdfium gives it. x: of its origin; left, right: of its box; owner: what drew it, None for a
    blank that pdfium made."""

    char: str
    x: float
    left: float = 0.0
    right: float = 0.0
    owner: int | None = None
    hidden: bool = False


@dataclass(slots=True)
class _Piece:
    """Glyphs that keep their order: a letter with its marks, a figure, foreign words, a sign."""

    kind: str
    glyphs: list[Glyph]

    @property
    def x(self) -> float:
        return max(glyph.x for glyph in self.glyphs)

    @property
    def left(self) -> float:
        return min(glyph.left for glyph in self.glyphs)

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs)

    @property
    def is_blank(self) -> bool:
        return self.glyphs[0].char == " "

    @property
    def is_marked(self) -> bool:
        return self.kind == "right" and any(map(_is_mark, self.glyphs))


@dataclass(frozen=True, slots=True)
class Read:
    """A line in reading order. mirrored: places in `text` of brackets and guillemets that pdfium mirrored."""

    text: str
    hidden: list[bool]
    mirrored: tuple[int, ...] = ()


def is_right_to_left(code: int) -> bool:
    """A letter or mark of a right-to-left script: Hebrew to Arabic Extended, and their presentation forms."""
    if 0x0660 <= code <= 0x0669 or 0x06F0 <= code <= 0x06F9 or 0x07C0 <= code <= 0x07C9:
        return False
    blocks = ((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0x10800, 0x10FFF))
    return any(first <= code <= last for first, last in blocks)


def reading_order(glyphs: Sequence[Glyph], size: float) -> Read:
    """A printed line in the order it is read. glyphs: in the order of pdfium; size: of its letters, in points."""
    letters = sum(map(_is_right_letter, glyphs))
    if 2 * letters < sum(glyph.char.isalpha() for glyph in glyphs):  # a foreign word in a line from left to right
        return Read("".join(glyph.char for glyph in glyphs), [glyph.hidden for glyph in glyphs])
    mirrored = _mirrored(glyphs)
    pieces = _pieces(glyphs)
    _turn_glyphs(pieces)
    full = MARKED * letters <= sum(map(_is_mark, glyphs))
    pieces = _foreign_turned(_letter_by_letter(pieces) if full else _word_by_word(pieces))
    found: list[Glyph] = []
    for before, piece in zip([None, *pieces], pieces, strict=False):
        if before and (full or before.is_marked or piece.is_marked) and _is_gap(before, piece, size):
            found.append(Glyph(" ", before.left))
        found.extend(piece.glyphs)
    text = "".join(_CURLY.get(it.char, it.char) if id(it) in mirrored else it.char for it in found)
    places = (at for at, it in enumerate(found) if id(it) in mirrored and it.char in _MIRRORED)
    return Read(text, [it.hidden for it in found], tuple(places))


def _letter_by_letter(pieces: Sequence[_Piece]) -> list[_Piece]:
    """A line full of marks: pdfium's blanks cannot be trusted, nor its words."""
    drawn = [piece for piece in pieces if not (piece.is_blank and piece.glyphs[0].owner is None)]
    return sorted(drawn, key=lambda piece: -(piece.left + piece.right))


def _word_by_word(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Other lines: words are right, not always their letters nor the signs between them. Of two things at one place
    the blank goes first."""
    words: list[list[_Piece]] = []
    for before, piece in zip([None, *pieces], pieces, strict=False):
        if before and piece.kind == before.kind == "right":
            words[-1].append(piece)
        else:
            words.append([piece])
    words.sort(key=lambda word: (-max(piece.x for piece in word), not word[0].is_blank))
    return [piece for word in words for piece in sorted(word, key=lambda piece: -piece.x)]


def _foreign_turned(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Foreign words that follow each other are read from left to right, with what stands between them."""
    found: list[_Piece] = []
    for _, run in groupby(pieces, key=lambda piece: piece.kind in ("left", "sign")):
        stretch = list(run)
        foreign = [at for at, piece in enumerate(stretch) if piece.kind == "left"]
        if foreign:
            start, end = foreign[0], foreign[-1] + 1
            stretch[start:end] = sorted(stretch[start:end], key=lambda piece: piece.x)
        found += stretch
    return found


def _is_gap(before: _Piece, piece: _Piece, size: float) -> bool:
    """Is there a blank between two letters that none was drawn or made for?"""
    return not (before.is_blank or piece.is_blank) and before.left - piece.right > BLANK * size


def _mirrored(glyphs: Sequence[Glyph]) -> frozenset[int]:
    """What opens and closes behind a right-to-left letter, before the next one of another script."""
    right, found = True, set()
    for glyph in glyphs:
        if glyph.char.isalpha():
            right = is_right_to_left(ord(glyph.char))
        elif right and (glyph.char in _MIRRORED or glyph.char in _CURLY):
            found.add(id(glyph))
    return frozenset(found)


def _pieces(glyphs: Sequence[Glyph]) -> list[_Piece]:
    """Letters, each with its marks; figures, foreign words and signs; in the order of pdfium."""
    pieces: list[_Piece] = []
    drawn: dict[tuple[int | None, float], _Piece] = {}
    for glyph, (before, kind) in zip(glyphs, pairwise(["", *_kinds(glyphs)]), strict=True):
        place = (glyph.owner, round(glyph.x, SAME_PLACE))
        if kind == "right" and place in drawn:
            drawn[place].glyphs.append(glyph)
        elif kind == before and kind not in ("right", "sign"):
            pieces[-1].glyphs.append(glyph)
        else:
            pieces.append(_Piece(kind, [glyph]))
            if kind == "right":
                drawn[place] = pieces[-1]
    return _with_marks(pieces)


def _with_marks(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Marks that were drawn by themselves go to the letter they stand over or under."""
    letters = [piece for piece in pieces if piece.kind == "right" and not all(map(_is_mark, piece.glyphs))]
    letters.sort(key=_middle)
    middles = [_middle(letter) for letter in letters]
    found: list[_Piece] = []
    for piece in pieces:
        if letters and piece.kind == "right" and all(map(_is_mark, piece.glyphs)):
            at = (piece.left + piece.right) / 2
            near = bisect_left(middles, at)
            under = min(letters[max(near - 2, 0) : near + 2], key=lambda letter: _off(letter, at))
            under.glyphs.extend(piece.glyphs)
        else:
            found.append(piece)
    return found


def _middle(letter: _Piece) -> float:
    return (letter.glyphs[0].left + letter.glyphs[0].right) / 2


def _off(letter: _Piece, at: float) -> tuple[float, float]:
    """How far a mark is from a letter: from its box, then from its middle."""
    left, right = letter.glyphs[0].left, letter.glyphs[0].right
    return max(left - at, at - right, 0.0), abs((left + right) / 2 - at)


def _is_right_letter(glyph: Glyph) -> bool:
    return glyph.char.isalpha() and is_right_to_left(ord(glyph.char))


def _is_mark(glyph: Glyph) -> bool:
    return unicodedata.combining(glyph.char) > 0


def _kinds(glyphs: Sequence[Glyph]) -> list[str]:
    """For each character what it is part of: "right" letters, "left" ones, a "figure"; else a "sign"."""
    kinds = [_kind(glyph) for glyph in glyphs]
    known = [at for at, kind in enumerate(kinds) if kind in ("right", "left", "figure")]
    for before, after in pairwise(known):
        if kinds[before] == kinds[after] == "figure" and after == before + 2:
            kinds[before + 1] = "figure" if glyphs[before + 1].char in _WITHIN_FIGURES else "sign"
    return kinds


def _kind(glyph: Glyph) -> str:
    if is_right_to_left(ord(glyph.char)):
        return "right" if glyph.char.isalpha() or _is_mark(glyph) else "sign"
    if glyph.char.isalpha() or _is_mark(glyph):
        return "left"
    return "figure" if glyph.char.isdigit() else "sign"


def _turn_glyphs(pieces: Sequence[_Piece]) -> None:
    """Letters of one glyph the way they are read."""
    shared = [piece for piece in pieces if piece.kind == "right" and len(piece.glyphs) > 1]
    turned = any(_is_turned(piece.glyphs) for piece in shared)
    for piece in shared:
        backwards = _is_mark(piece.glyphs[0]) and not _is_mark(piece.glyphs[-1])
        if backwards or (turned and not piece.is_marked):
            piece.glyphs.reverse()


def _is_turned(glyphs: Sequence[Glyph]) -> bool:
    return glyphs[0].char in _ALEFS and glyphs[1].char == _LAM


class _Line(Protocol):
    text: str
    mirrored: tuple[int, ...]


def mend_mirrored(lines: Iterable[_Line]) -> None:
    """Turn brackets and guillemets back where more of the file's stand the wrong way than the right one."""
    lines = [line for line in lines if line.mirrored]
    if sum(_way(line.text, at) for line in lines for at in line.mirrored) < 0:
        for line in lines:
            there = frozenset(line.mirrored)
            line.text = "".join(_MIRRORED.get(char, char) if at in there else char for at, char in enumerate(line.text))


def _way(text: str, at: int) -> int:
    """1 where a sign opens before a word or closes behind one, -1 where it does the other, else 0."""
    before, after = text[max(at - 1, 0) : at].isalnum(), text[at + 1 : at + 2].isalnum()
    if before == after:
        return 0
    return 1 if (text[at] in _OPENING) == after else -1
