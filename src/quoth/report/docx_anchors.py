"""Where in a Word file's XML the characters of the read text stand, so that a comment can be put around them.

The reader's own `Story` walks the part, fed from an lxml tree instead of from expat; each text node travels
through it as a `str` that remembers its element. So every offset is the reader's by construction.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from ..read.compose import Composer
from ..read.docx_story import Story
from ..read.docx_styles import Styles

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Words(str):
    """The text of one w:t element, which it remembers through the reader."""

    element: etree._Element


@dataclass(slots=True)
class Piece:
    """A w:t element and the stretch of the read text it gave."""

    start: int
    end: int
    element: etree._Element


class _Recorder(Composer):
    """A composer that notes which element each stretch came from."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []

    def write(self, text: str) -> None:
        super().write(text)
        if isinstance(text, _Words):
            self.pieces.append(Piece(self.length - len(text), self.length, text.element))

    @property
    def text(self) -> str:
        """What was written so far."""
        return self.ledger.storable("".join(self._parts))


class Anchors:
    """The words of one part of a Word file, with their elements.

    text: what the reader reads there. notes: the mark of each footnote or endnote, by its locator.
    """

    def __init__(self, root: etree._Element, styles: Styles) -> None:
        composer = _Recorder()
        story = Story(composer, styles)
        self.notes: dict[str, etree._Element] = {}
        _feed(root, story, self.notes)
        story.finish()
        self.text = composer.text
        self._pieces = sorted(composer.pieces, key=lambda piece: piece.start)
        self._starts = [piece.start for piece in self._pieces]
        self.namespace = str(etree.QName(root).namespace)

    def tag(self, local: str) -> str:
        """A name in the file's own WordprocessingML namespace (strict and transitional files differ)."""
        return f"{{{self.namespace}}}{local}"

    def runs(self, start: int, end: int) -> tuple[etree._Element, etree._Element] | None:
        """The first and last run of text[start:end], cut to hold nothing else; None outside the part."""
        self._cut(start)
        self._cut(end)
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end) - 1
        if first > last or first >= len(self._pieces):
            return None
        runs = self._run(self._pieces[first].element), self._run(self._pieces[last].element)
        return None if runs[0] is None or runs[1] is None else (runs[0], runs[1])

    def _run(self, element: etree._Element) -> etree._Element | None:
        """The run a w:t stands in; for words in a text box, which takes no comment, the run that holds it."""
        run = element.getparent()
        box = self.tag("txbxContent")
        for above in element.iterancestors():
            if above.tag == box:
                run = None
            elif above.tag == self.tag("r") and run is None:
                run = above
        return run if run is not None and run.tag == self.tag("r") else None

    def _cut(self, at: int) -> None:
        """Make runs begin and end at `at`: split the run that holds it, its look copied."""
        here = bisect_right(self._starts, at) - 1
        if here < 0:
            return
        piece = self._pieces[here]
        if piece.start < at < piece.end:
            self._split_words(here, at)
            self._split_run(self._pieces[here + 1].element)
        elif piece.start == at:
            self._split_run(piece.element)
        elif piece.end == at and here + 1 < len(self._pieces):
            self._split_after(piece.element)

    def _split_words(self, here: int, at: int) -> None:
        piece = self._pieces[here]
        words = piece.element.text or ""
        second = etree.Element(piece.element.tag)
        for element, part in (
            (piece.element, words[: at - piece.start]),
            (second, words[at - piece.start :]),
        ):
            element.text = part
            element.set(SPACE, "preserve")
        piece.element.addnext(second)
        self._pieces.insert(here + 1, Piece(at, piece.end, second))
        self._starts.insert(here + 1, at)
        piece.end = at

    def _split_after(self, element: etree._Element) -> None:
        following = element.getnext()
        if following is not None:
            self._split_run(following)

    def _split_run(self, element: etree._Element) -> None:
        """Let a run begin with `element`, if other content stands before it in the same run."""
        run = element.getparent()
        if run is None or run.tag != self.tag("r"):
            return
        inside, at = list(run), run.index(element)
        if all(one.tag == self.tag("rPr") for one in inside[:at]):
            return
        second = etree.Element(run.tag)
        for key, held in run.attrib.items():
            second.set(key, held)
        look = run.find(self.tag("rPr"))
        if look is not None:
            second.append(deepcopy(look))
        second.extend(inside[at:])
        second.tail, run.tail = run.tail, None
        run.addnext(second)


def _feed(root: etree._Element, story: Story, notes: dict[str, etree._Element]) -> None:
    """Send the tree through the reader as its events; no recursion, so that depth does no harm."""
    signs = {"footnoteReference": ("fn", story.notes_met), "endnoteReference": ("en", story.endnotes_met)}
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = etree.QName(element)
        tag = f"{name.namespace} {name.localname}" if name.namespace else name.localname
        if event == "end":
            story.end(tag)
            continue
        story.start(tag, {etree.QName(key).localname: str(held) for key, held in element.attrib.items()})
        if name.localname in signs:
            sign, met = signs[name.localname]
            number = met.get(_attribute(element, "id"))
            if number is not None:
                notes.setdefault(f"{sign} {number}", element)
        if element.text:
            words = _Words(element.text)
            words.element = element
            story.text(words)


def _attribute(element: etree._Element, local: str) -> str:
    return next((str(held) for key, held in element.attrib.items() if etree.QName(key).localname == local), "")
