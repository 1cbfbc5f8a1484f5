"""From printed lines to blocks: running heads and page numbers, paragraphs, headings, footnotes.

Nothing is left out: the lines keep pdfium's order and get labels.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from ..model import Role
from .pdf_page import Line, PageText

EDGE_LINES = 2
"""Lines at the top and at the bottom of a page that may be running heads."""
SAME_HEIGHT = 6.0
"""Points between the heights of one running head on several pages."""
NUMBERED, HEADED = 2, 3
"""Pages on which a number by itself, and one beside a running head (those of left and right pages differ), must grow as
the pages do. A line of the text may hold a number, too, so more are asked for there."""
MAX_GAP = 1.35
"""Line distances, in units of the page's usual one, above which a paragraph ends (a blank line is 2,
measured)."""
INDENT = 0.8
"""Em by which the first line of a paragraph is set in (usual: 1 to 2)."""
HEADING = 1.15
"""Size of a heading in units of the body's size."""
FOOTNOTE = 0.92
"""Size of a footnote in units of the body's size (usual: 0.8 to 0.9)."""

_PAGE_NUMBER = re.compile(
    r"[\W_]{0,8}(?:page|p\.|seite|s\.|folio)?\s{0,3}(\d{1,4}|[ivxlc]{1,8})(?:\s{0,3}(?:of|von|de|/)\s{0,3}\d{1,4})?[\W_]{0,8}",
    re.I,
)
_NUMBER_BESIDE = re.compile(r"(\d{1,4})[\s|·—–-]{1,9}[^\d\s][^\d]{2,100}|[^\d\s][^\d]{2,100}[\s|·—–-](\d{1,4})")
"""A page number beside a running head ("42 A Title")."""
_NOTE_SIGN = re.compile(r"\s*(?:[\[(]?\d{1,3}[\])]?[.\s]|\d{1,3}(?=[^\d\s])|[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+)")
_ITEM_SIGN = re.compile(r"[•‣◦▪●○–—*-]\s|[\[(]?(?:\d{1,3}|[A-Za-z])[.)\]]\s")
"""What an item of a list begins with."""
_ENDS = frozenset('.!?:;…。！？؟۔”’"»)')


@dataclass(slots=True)
class Block:
    """Lines that belong together. number: of a footnote, as printed."""

    role: Role
    lines: list[Line]
    number: str = ""


def mark_running_heads(pages: Sequence[PageText]) -> None:
    """Set the role of running heads and page numbers to "header": lines at the edge that come back on
    other pages."""
    groups: dict[tuple[bool, str], list[tuple[int, Line]]] = defaultdict(list)
    numbers: list[tuple[int, Line]] = []
    headed: list[tuple[int, Line]] = []
    for index, page in enumerate(pages):
        by_height = sorted(page.lines, key=lambda line: -line.y)
        for top, edge in ((True, _edge(by_height)), (False, _edge(by_height[:0:-1]))):
            for line in edge:
                if (number := _page_number(line.text)) is not None:
                    numbers.append((number - index, line))
                elif len(line.text) <= 120:
                    if (beside := _NUMBER_BESIDE.fullmatch(line.text.strip())) is not None:
                        headed.append((int(beside[1] or beside[2]) - index, line))
                    groups[top, re.sub(r"\d+", "#", " ".join(line.text.casefold().split()))].append((index, line))
    least, size = 2 if len(pages) <= 3 else 3, body_size(pages)
    for (top, text), found in groups.items():
        if not top and _are_notes(found, size):
            continue
        heights = [line.y for _, line in found]
        alike = [line for _, line in found if abs(line.y - median(heights)) <= SAME_HEIGHT]
        if len({index for index, _ in found}) >= least and len(alike) >= least and any(map(str.isalpha, text)):
            for line in alike:
                line.role = "header"
    for signed, enough in ((numbers, NUMBERED), (headed, HEADED)):
        growing = Counter(shift for shift, _ in signed)
        for shift, line in signed:
            if growing[shift] >= enough:
                line.role = "header"


def _are_notes(found: Sequence[tuple[int, Line]], size: float) -> bool:
    """Are these notes ("1 Ibid.") and no running feet ("12 A Title")? The numbers of small print do not grow with the
    pages."""
    signs = [(_note_sign(line), index) for index, line in found if line.size <= FOOTNOTE * size]
    return len({int(sign) - index for sign, index in signs if sign.isdecimal()}) > 1


def _edge(lines: Sequence[Line]) -> list[Line]:
    """The outermost line, and the second one too when a gap parts it from the body. `lines`: from the edge
    inwards."""
    if len(lines) > EDGE_LINES:
        steps = [abs(a.y - b.y) for a, b in itertools.pairwise(lines)]
        if steps[EDGE_LINES - 1] > MAX_GAP * 1.2 * max(lines[EDGE_LINES].size, 1.0) and steps[0] <= steps[1]:
            return list(lines[:EDGE_LINES])
    return list(lines[:1])


def _page_number(text: str) -> int | None:
    if len(text) > 40:
        return None
    found = _PAGE_NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    number = found.group(1)
    return int(number) if number.isdecimal() else _roman(number.lower())


def _roman(letters: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def body_size(pages: Sequence[PageText]) -> float:
    """The size most letters of the file have, in points; 0 for a file without letters."""
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            letters[round(line.size * 2) / 2] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def blocks(page: PageText, size: float) -> list[Block]:
    """The blocks of a page in order. `size`: of the body's letters."""
    body = [line for line in page.lines if line.role != "header"]
    leading = _leading(body, size)
    margins = Counter(round(line.x0) for line in body)
    margin = margins.most_common(1)[0][0] if margins else 0.0
    found: list[Block] = []
    for at, line in enumerate(page.lines):
        if line.role == "header":
            found.append(Block("header", [line]))
            continue
        after = next((later for later in page.lines[at + 1 : at + 3] if later.role != "header"), None)
        if not found or found[-1].role == "header" or _begins(line, found[-1].lines, after, leading, margin):
            found.append(Block("paragraph", []))
        found[-1].lines.append(line)
    for block in found:
        _label_heading(block, size)
    _label_footnotes(found, size)
    return found


def _leading(body: Sequence[Line], size: float) -> float:
    steps = [a.y - b.y for a, b in itertools.pairwise(body) if 0 < a.y - b.y < 4 * max(a.size, 1)]
    usual = 1.6 * size or 16.0
    return min(median(steps), usual) if steps else usual


def _begins(line: Line, block: Sequence[Line], after: Line | None, leading: float, margin: float) -> bool:
    """Does a paragraph begin with this line, behind those of `block`?"""
    previous = block[-1]
    ended, lower = previous.text[-1:] in _ENDS, line.text[:1].islower()
    step = previous.y - line.y
    if step < -1:  # the next column, or text printed out of order
        return ended or not lower
    if step > MAX_GAP * leading * max(1.0, line.size / max(previous.size, 1.0)):
        return True
    if abs(line.size - previous.size) > 0.1 * max(line.size, previous.size) and min(line.size, previous.size) >= 1:
        return True
    em = INDENT * max(line.size, 1.0)
    if _ITEM_SIGN.match(block[0].text):
        if _ITEM_SIGN.match(line.text):
            return abs(line.x0 - block[0].x0) < em or ended
        if line.x0 - block[0].x0 > 1:  # an item's further lines hang
            return False
        if ended and block[0].x0 - line.x0 >= em:
            return True
    if lower and not ended:
        return False
    if line.x0 - previous.x0 >= em and line.x0 - margin >= em and step > 1:
        return after is None or after.x0 < line.x0 - em / 2 or ended
    indented = line.x0 - margin >= em and abs(line.x0 - previous.x0) < 1
    return indented and ended and after is not None and line.x0 - after.x0 >= em


def runs_on(block: Block, overleaf: Block) -> bool:
    """Does a paragraph, the last of its page, go on in the first one of the next?"""
    last, first = block.lines[-1], overleaf.lines[0]
    same = block.role == overleaf.role == "paragraph" and abs(first.size - last.size) <= 0.1 * last.size
    return same and last.text[-1:] not in _ENDS and not _ITEM_SIGN.match(first.text)


def _label_heading(block: Block, size: float) -> None:
    big = min((line.size for line in block.lines), default=0.0)
    if block.role == "paragraph" and size and big >= HEADING * size and sum(len(x.text) for x in block.lines) <= 200:
        block.role = "heading"


def _label_footnotes(found: list[Block], size: float) -> None:
    """Small print at the foot of the page that begins with a number or a sign, a block for each note."""
    for at in range(len(found) - 1, 0, -1):
        block = found[at]
        if block.role == "header":
            continue
        small = all(1 <= line.size <= FOOTNOTE * size for line in block.lines)
        if block.role != "paragraph" or not small:
            return
        if _note_sign(block.lines[0]):
            found[at : at + 1] = _notes(block)


def _note_sign(line: Line) -> str:
    sign = _NOTE_SIGN.match(line.text)
    return sign.group().strip(" .[]()") if sign else ""


def _notes(block: Block) -> list[Block]:
    """The notes of a block of small print: the next one begins with the next number, or with a raised sign."""
    found: list[Block] = []
    for line in block.lines:
        sign = _note_sign(line)
        follows = bool(found) and sign.isdecimal() and sign == str(int("0" + found[-1].number) + 1)
        if not found or follows or (sign and line.raised[:1] and line.raised[0][0] == 0):
            found.append(Block("footnote", [], sign))
        found[-1].lines.append(line)
    return found
