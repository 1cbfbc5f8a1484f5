"""TEI and other XML: the text in order, with the regions its elements name.

Notes stand inside sentences in TEI; they are read at the end of the document, as printed notes are, so that
the sentence stays whole, and meta["note marks"] keeps where they belong. Where the editor gives two readings
of one place the printed one is the text (sic, orig, abbr, lem) and the other goes to the ledger.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..errors import ReadError
from ..model import Document, Role
from .compose import CELL, LINE, PARAGRAPH, Composer
from .tags import tags
from .xml_events import parse

Attributes = dict[str, str]
Event = tuple[str, str, Attributes]

_PARAGRAPHS = tags(
    "TEI TEI.2 text body front back group div div0 div1 div2 div3 div4 div5 div6 div7 p ab head list lg "
    "sp castList figure table titlePage docTitle titlePart epigraph opener closer salute signed dateline "
    "trailer listBibl argument postscript floatingText stage speaker cit byline docAuthor docImprint "
    "imprimatur para title sec section article chapter book abstract disp-quote blockquote fn note verse- "
    "group"
)
_LINES = tags("l item label row castItem bibl biblStruct verse v li listitem")
_INLINE = tags(
    "hi emph foreign mentioned soCalled term gloss name persName placeName orgName rs date time num "
    "measure ref ptr seg w c pc s cl phr abbr expan choice sic corr orig reg app lem rdg add del unclear "
    "supplied subst gap anchor lb pb cb milestone said q quote quot title note ex am surplus damage "
    "restore space handShift index distinct code b i u em strong a span sub sup italic bold underline sc "
    "xref ext-link link ulink emphasis email uri named-content inline-formula styled-content subtitle "
    "citetitle trademark char ms"
)
"""Elements that do not part words; in files that are not TEI every other element does."""
_LOST = {
    "corr": ("correction", "the editor's, the printed words are read"),
    "reg": ("regularised spelling", "the editor's, the printed words are read"),
    "expan": ("expansion", "the editor's, the printed words are read"),
    "rdg": ("variant reading", "not part of the text"),
    "del": ("deleted text", "struck out in the original, not part of the text"),
    "facsimile": ("facsimile", "pictures of pages, not read"),
    "sourceDoc": ("source transcription", "repeats the text by pages, not read"),
    "standOff": ("standoff annotation", "not part of the text"),
    "fsdDecl": ("declaration", "not part of the text"),
    "xenoData": ("foreign metadata", "not part of the text"),
}
_ONLY_IN_CHOICE = frozenset({"corr", "reg", "expan"})
_PASSED = {
    "graphic": ("image", "not read"),
    "gap": ("gap", "left out by the editor"),
    "media": ("media", "not read"),
}
_SPACES = re.compile(r"[ \t\n\r]{2,}|[\t\n\r]")
_TEI_ROOTS = frozenset({"TEI", "TEI.2", "teiCorpus", "teiCorpus.2"})


@dataclass(slots=True)
class _Element:
    tag: str
    gap: str = ""
    regions: int = 0
    entered: bool = False
    verse: bool = False


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document. Raises: ReadError with line and column for XML that is not well formed."""
    composer = Composer()
    composer.meta["format"] = "tei"
    edition = _Edition(composer)
    parse(data, edition, name=name, doctype=True)
    edition.finish()
    document = composer.finish(data, name)
    if not document.text.strip() and not document.losses:
        raise ReadError("holds no text", name=name)
    yield document


class _Edition:
    """Event handler for a whole file."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self._open: list[_Element] = []
        self._skip = 0
        self._header = 0
        self._header_title = 0
        self._space = False
        self._note: list[Event] | None = None
        self._note_depth = 0
        self._notes: list[list[Event]] = []
        self._tei = True
        self._cells = [0, 0, 0]

    # ------------------------------------------------------------ events
    def start(self, tag: str, attributes: Attributes) -> None:
        if not self._open and not self._header and not self._skip:
            self._tei = tag in _TEI_ROOTS or tag == "text"
        if self._note is not None:
            self._note_depth += 1
            self._note.append(("start", tag, attributes))
        elif self._skip:
            self._skip += 1
        elif self._header or tag == "teiHeader":
            self._header += 1
            if tag == "title" and not self._header_title and not self.composer.title.strip():
                self._header_title = self._header
        elif tag in _LOST and (tag not in _ONLY_IN_CHOICE or self._parent() == "choice"):
            what, why = _LOST[tag]
            self.composer.lose(what, why=why)
            self._skip = 1
        elif tag in ("note", "fn", "footnote") and self._open:
            self.composer.note_mark(self.composer.length)
            self._note, self._note_depth = [("start", tag, attributes)], 1
        else:
            self._begin(tag, attributes)

    def end(self, tag: str) -> None:
        if self._note is not None:
            self._note.append(("end", tag, {}))
            self._note_depth -= 1
            if self._note_depth == 0:
                self._notes.append(self._note)
                self._note = None
        elif self._skip:
            self._skip -= 1
        elif self._header:
            self._header -= 1
            if self._header < self._header_title:
                self._header_title = 0
        elif self._open:
            self._finish_element(self._open.pop())

    def text(self, text: str) -> None:
        if self._note is not None:
            self._note.append(("text", text, {}))
        elif self._header_title:
            self.composer.title += text
        elif not self._skip and not self._header:
            self._words(text)

    def entity(self, name: str) -> None:
        self.composer.lose("entity", why="unknown, replaced by U+FFFD", detail=f"&{name};")
        self.text("\ufffd")

    def finish(self) -> None:
        """Read the notes that were put off. A note inside a note is read in its place."""
        notes, self._notes = self._notes, []
        self.composer.end_pages()
        for number, note in enumerate(notes, 1):
            label = note[0][2].get("n", "").strip()
            self._open = [_Element("p")]
            self.composer.enter("footnote", f"fn {label or number}")
            for kind, value, attributes in note[1:-1]:
                if kind == "text":
                    self.text(value)
                elif kind == "end":
                    self.end(value)
                elif value in ("note", "fn", "footnote"):
                    self._begin("seg", attributes)
                else:
                    self.start(value, attributes)
            self.composer.leave()

    # ------------------------------------------------------------ words
    def _words(self, text: str) -> None:
        words = _SPACES.sub(" ", text)
        if words in ("", " "):
            self._space = self._space or bool(words)
            return
        if (self._space or words[0] == " ") and not self.composer.fresh:
            self.composer.write(" ")
        self._space = words[-1] == " "
        self.composer.write(words.strip(" "))

    def _parent(self) -> str:
        return self._open[-1].tag if self._open else ""

    # ------------------------------------------------------------ elements
    def _begin(self, tag: str, attributes: Attributes) -> None:
        element = _Element(tag)
        self._open.append(element)
        element.gap = self._gap_of(tag)
        if element.gap:
            self._break(element.gap)
        self._label(element, attributes)

    def _gap_of(self, tag: str) -> str:
        if tag in ("cell", "td", "th", "entry"):
            return CELL
        if tag == "quote":
            return PARAGRAPH if self._stands_alone() else ""
        if tag in ("title", "note", "said", "q") and self._tei:
            return ""
        if tag in _PARAGRAPHS:
            return PARAGRAPH
        if tag in _LINES:
            return "" if tag == "bibl" and self._parent() not in ("listBibl", "cit", "div") else LINE
        return "" if self._tei or tag in _INLINE else LINE

    def _stands_alone(self) -> bool:
        """A quotation that is not inside a paragraph is one set off as a block."""
        return not any(
            element.tag in ("p", "l", "head", "item", "ab", "cell", "para") for element in self._open[-40:-1]
        )

    def _label(self, element: _Element, attributes: Attributes) -> None:
        tag, composer = element.tag, self.composer
        source = attributes.get("source") or attributes.get("cRef") or attributes.get("cite") or ""
        role = self._role(tag)
        if role is not None:
            composer.enter(role)
            element.entered = True
        elif tag in ("quote", "q", "quot", "disp-quote", "blockquote") or (tag == "cit" and source):
            block = tag in ("disp-quote", "blockquote", "cit") or (tag != "quot" and self._stands_alone())
            composer.begin("block-quote" if block else "quote", source or self._source_of_cit(attributes))
            element.regions += 1
            if block and not element.gap:
                element.gap = PARAGRAPH
                self._break(PARAGRAPH)
        elif tag == "cell":
            self._cells[2] += 1
            composer.begin("cell", "table {}:r{}:c{}".format(*self._cells))
            element.regions += 1
        elif tag == "table":
            self._cells = [self._cells[0] + 1, 0, 0]
        elif tag == "row":
            self._cells[1:] = [self._cells[1] + 1, 0]
        else:
            self._point(tag, attributes)

    def _source_of_cit(self, attributes: Attributes) -> str:
        return attributes.get("corresp", "") or attributes.get("ref", "")

    def _role(self, tag: str) -> Role | None:
        if tag in ("head", "titlePart"):
            return "heading"
        if tag == "fw":
            return "header"
        if tag == "title" and not self._tei:
            return "heading"
        return None

    def _point(self, tag: str, attributes: Attributes) -> None:
        if tag == "pb":
            self._space = True
            number = attributes.get("n", "").strip()
            if number:
                self.composer.page(f"p{number[:40]}")
        elif tag in ("lb", "cb") and attributes.get("break") != "no":
            self._space = False
            if not self.composer.fresh:
                self.composer.write("\n")
        elif tag in _PASSED:
            what, why = _PASSED[tag]
            detail = attributes.get("reason", "") or attributes.get("url", "")
            self.composer.lose(what, why=why, detail=detail)

    def _break(self, gap: str) -> None:
        self.composer.close_block(gap)
        self._space = False

    def _finish_element(self, element: _Element) -> None:
        for _ in range(element.regions):
            self.composer.end()
        if element.gap:
            self._break(element.gap)
        if element.entered:
            self.composer.leave()
            self._space = False
