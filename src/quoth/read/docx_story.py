"""One story of a Word file (body, footnotes, comments, a header ...) from XML events to text.

The rule is the reverse of python-docx's: text is kept wherever it stands, and what is left out is named one
by one. So tracked insertions, content controls, smart tags, field results and nested tables need no code of
their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model import Role
from .compose import CELL, LINE, Composer
from .docx_elements import FAMILIES, LOST, PASSED, SIGNS, SKIP
from .docx_styles import Styles, is_on

Event = tuple[str, str, dict[str, str]]

MAX_NESTED_BOXES = 8
"""Text boxes inside text boxes that are moved behind their paragraph; deeper ones are read in place."""


@dataclass(slots=True)
class _Paragraph:
    style: str = ""
    heading: bool = False
    ready: bool = False
    entered: bool = False
    shaded: bool = False


@dataclass(slots=True)
class _Run:
    hidden: bool = False
    why_open: bool = False
    shaded: bool = False
    white: bool = False


@dataclass(slots=True)
class _Field:
    code: bool = True
    suppressed: int = 0


@dataclass(slots=True)
class _Choice:
    kept: int
    chosen: bool = False


@dataclass
class Story:
    """Event handler; several stories may write into one composer one after the other."""

    composer: Composer
    styles: Styles
    note_role: Role | None = None
    notes_met: dict[str, int] = field(default_factory=dict)
    endnotes_met: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._names: dict[str, str] = {}
        self._path: list[str] = []
        self._skip = 0
        self._kept = 0
        self._paragraphs: list[_Paragraph] = []
        self._runs: list[_Run] = []
        self._fields: list[_Field] = []
        self._choices: list[_Choice] = []
        self._recorded: list[Event] | None = None
        self._recording = 0
        self._boxes: list[list[Event]] = []
        self._depth = 0
        self._quote = False
        self._tables: list[list[int]] = []
        self._n_tables = 0
        self._in_title = False
        self.pages = 0
        self.count_pages = False

    # ------------------------------------------------------------ events
    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._event("start", self._name(tag), attributes)

    def end(self, tag: str) -> None:
        self._event("end", self._name(tag), {})

    def text(self, text: str) -> None:
        self._event("text", text, {})

    def entity(self, name: str) -> None: ...

    def _name(self, tag: str) -> str:
        known = self._names.get(tag)
        if known is None:
            uri, _, local = tag.rpartition(" ")
            family = next((short for ending, short in FAMILIES if uri.endswith(ending)), "")
            known = self._names[tag] = f"{family}:{local}"
        return known

    def _event(self, kind: str, value: str, attributes: dict[str, str]) -> None:
        if self._recorded is not None:
            self._record(kind, value, attributes)
        elif kind == "start":
            self._start(value, attributes)
        elif kind == "end":
            self._end(value)
        elif not self._skip and self._path and self._path[-1] == "w:t":
            self._words(value)

    def _record(self, kind: str, value: str, attributes: dict[str, str]) -> None:
        """A text box stands inside a sentence of its paragraph: keep it until the paragraph has ended."""
        assert self._recorded is not None
        self._recording += {"start": 1, "end": -1}.get(kind, 0)
        if self._recording == 0:
            self._boxes.append(self._recorded)
            self._recorded = None
            return
        self._recorded.append((kind, value, attributes))
        self._kept += value == "w:t"

    # ------------------------------------------------------------ elements begin
    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._skip:
            self._skip += 1
            return
        parent = self._path[-1] if self._path else ""
        if self._is_skipped(tag, parent):
            self._skip = 1
            return
        if tag == "w:txbxContent" and self._paragraphs and self._depth < MAX_NESTED_BOXES:
            self._recorded, self._recording = [], 1
            return
        self._path.append(tag)
        if tag in PASSED and not (tag == "v:imagedata" and "w:object" in self._path):
            self._kept += 1
            what, why = PASSED[tag]
            self.composer.lose(what, why=why)
        handler = _STARTS.get(tag)
        if handler is not None:
            handler(self, attributes, parent)
        elif parent == "w:rPr" or tag == "w:shd":
            self._run_property(tag, attributes)
        elif parent == "w:r" and tag in SIGNS:
            self._words(SIGNS[tag])

    def _is_skipped(self, tag: str, parent: str) -> bool:
        if tag in SKIP or (tag.endswith("Change") and tag.startswith("w:")):
            return True
        if tag in LOST:
            if parent in ("w:rPr", "w:trPr"):
                return True  # the paragraph mark or the row was deleted; its words say so themselves
            self._kept += 1
            what, why = LOST[tag]
            self.composer.lose(what, why=why)
            return True
        if tag in ("mc:Choice", "mc:Fallback") and self._choices:
            choice = self._choices[-1]
            taken = choice.chosen and self._kept > choice.kept
            choice.chosen = True
            return taken
        return False

    def _on_alternate(self, attributes: dict[str, str], parent: str) -> None:
        self._choices.append(_Choice(self._kept))

    def _on_paragraph(self, attributes: dict[str, str], parent: str) -> None:
        self.composer.close_block()
        self._paragraphs.append(_Paragraph())

    def _on_paragraph_style(self, attributes: dict[str, str], parent: str) -> None:
        if self._paragraphs and parent == "w:pPr":
            self._paragraphs[-1].style = attributes.get("val", "")

    def _on_outline(self, attributes: dict[str, str], parent: str) -> None:
        if self._paragraphs and parent == "w:pPr":
            self._paragraphs[-1].heading = attributes.get("val", "9") in "012345678"

    def _on_run(self, attributes: dict[str, str], parent: str) -> None:
        style = self._paragraphs[-1].style if self._paragraphs else ""
        self._runs.append(_Run(hidden=self.styles.is_hidden(style)))

    def _run_property(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "w:shd" and self._path[-2:-1] == ["w:pPr"] and self._paragraphs:
            self._paragraphs[-1].shaded = attributes.get("fill", "auto").lower() not in ("auto", "ffffff")
        if not self._runs or self._path[-3:-2] != ["w:r"]:
            return
        run = self._runs[-1]
        if tag == "w:vanish":
            run.hidden = is_on(attributes)
        elif tag == "w:rStyle":
            run.hidden = run.hidden or self.styles.is_hidden(attributes.get("val", ""))
        elif tag == "w:sz":
            run.hidden = run.hidden or attributes.get("val", "99") in ("0", "1", "2")
        elif tag == "w:color":
            run.white = attributes.get("val", "").upper() == "FFFFFF"
        elif tag in ("w:shd", "w:highlight"):
            run.shaded = attributes.get("fill", attributes.get("val", "auto")).lower() not in (
                "auto",
                "ffffff",
                "none",
            )

    def _on_field_mark(self, attributes: dict[str, str], parent: str) -> None:
        kind = attributes.get("fldCharType", "")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].code = False
        elif kind == "end" and self._fields:
            self._close_field(self._fields.pop())

    def _close_field(self, ended: _Field) -> None:
        if ended.code and ended.suppressed:
            self.composer.lose("field", why="words inside its code, not shown by Word, not read")

    def _on_break(self, attributes: dict[str, str], parent: str) -> None:
        if parent == "w:r":
            self._words("\n")

    def _on_page(self, attributes: dict[str, str], parent: str) -> None:
        if self.count_pages:
            self.pages += 1
            self.composer.page(f"p{self.pages}")

    def _on_symbol(self, attributes: dict[str, str], parent: str) -> None:
        try:
            code = int(attributes.get("char", ""), 16)
            char = chr(code) if code and not 0xD800 <= code < 0xE000 else "\ufffd"
        except (ValueError, OverflowError):
            char = "\ufffd"
        if "\ue000" <= char <= "\uf8ff" or char == "\ufffd":
            why = "sign of a symbol font, kept as its private code point"
            self.composer.lose("symbol", why=why, detail=attributes.get("font", ""))
        self._words(char)

    def _on_word_art(self, attributes: dict[str, str], parent: str) -> None:
        if attributes.get("string"):
            art: list[Event] = [("start", "w:p", {}), ("start", "w:r", {}), ("start", "w:t", {})]
            art.append(("text", attributes["string"], {}))
            self._kept += 1
            self._boxes.append([*art, ("end", "w:t", {}), ("end", "w:r", {}), ("end", "w:p", {})])

    def _on_drawing_text(self, attributes: dict[str, str], parent: str) -> None:
        self.composer.lose("text in a drawing", why="not read")

    def _on_picture_properties(self, attributes: dict[str, str], parent: str) -> None:
        alt = attributes.get("descr", "")
        if alt:
            self.composer.lose(
                "alternative text", why="describes a picture, not part of the text", detail=alt
            )

    def _on_note_mark(self, attributes: dict[str, str], parent: str) -> None:
        if self._skip or self.note_role is not None:
            return
        met = self.endnotes_met if self._path[-1] == "w:endnoteReference" else self.notes_met
        met.setdefault(attributes.get("id", ""), len(met) + 1)
        self.composer.note_mark(self.composer.length)

    def _on_note(self, attributes: dict[str, str], parent: str) -> None:
        tag = self._path[-1]
        if attributes.get("type", "normal") not in ("normal",):  # the lines that separate notes from the text
            self._path.pop()
            self._skip = 1
            return
        self._end_quote()
        number = attributes.get("id", "")
        if tag == "w:comment":
            self.composer.enter("footnote", f"comment {number}")
            self.composer.begin("hidden", "comment")
        else:
            met, sign = (self.endnotes_met, "en") if tag == "w:endnote" else (self.notes_met, "fn")
            self.composer.enter("footnote", f"{sign} {met.setdefault(number, len(met) + 1)}")

    def _on_table(self, attributes: dict[str, str], parent: str) -> None:
        self._end_quote()
        self._n_tables += 1
        self._tables.append([self._n_tables, 0, 0])

    def _on_row(self, attributes: dict[str, str], parent: str) -> None:
        if self._tables:
            self._tables[-1][1:] = [self._tables[-1][1] + 1, 0]

    def _on_cell(self, attributes: dict[str, str], parent: str) -> None:
        self._end_quote()
        if not self._tables:
            self._tables.append([0, 1, 0])
        place = self._tables[-1]
        place[2] += 1
        self.composer.close_block(CELL)
        self.composer.begin("cell", f"table {place[0]}:r{place[1]}:c{place[2]}")

    # ------------------------------------------------------------ elements end
    def _end(self, tag: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        if self._path:
            self._path.pop()
        if tag == "w:p" and self._paragraphs:
            self._end_paragraph()
        elif tag == "w:r" and self._runs:
            if self._runs.pop().why_open:
                self.composer.end()
        elif tag == "mc:AlternateContent" and self._choices:
            self._choices.pop()
        elif tag == "w:tc":
            self._end_quote()
            self.composer.close_block(CELL)
            self.composer.end()
        elif tag == "w:tr":
            self.composer.close_block(LINE)
        elif tag == "w:tbl" and self._tables:
            self.composer.close_block()
            self._tables.pop()
        elif tag in ("w:footnote", "w:endnote", "w:comment"):
            self._end_quote()
            if tag == "w:comment":
                self.composer.end()
            self.composer.leave()

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        while self._fields and self._fields[-1].code and not self._paragraphs:
            self._close_field(self._fields.pop())  # code does not run on over the end of a paragraph
        if paragraph.entered:
            self.composer.leave()
            self._in_title = False
        self.composer.close_block()
        if self._paragraphs:
            return
        boxes, self._boxes = self._boxes, []
        outer = self._path, self._fields, self._choices
        for box in boxes:
            self._end_quote()
            self._depth += 1
            self._path, self._fields, self._choices = [], [], []
            for event in box:
                self._event(*event)
            self._depth -= 1
            self._end_quote()
        self._path, self._fields, self._choices = outer

    def finish(self) -> None:
        """End a block quotation that reaches the end of the story."""
        self._end_quote()

    def _end_quote(self) -> None:
        if self._quote:
            self.composer.close_block()
            self.composer.end()
            self._quote = False

    # ------------------------------------------------------------ words
    def _words(self, text: str) -> None:
        if self._skip or not text:
            return
        code = next((f for f in self._fields if f.code), None)
        if code is not None:
            code.suppressed += 1
            return
        self._kept += 1
        if self._paragraphs and not self._paragraphs[-1].ready:
            self._ready(self._paragraphs[-1])
        self._hide()
        if self._in_title:
            self.composer.title += text
        self.composer.write(text)

    def _ready(self, paragraph: _Paragraph) -> None:
        """Label a paragraph when its first word comes: its properties are all known by then."""
        paragraph.ready = True
        quote = self.styles.is_quote(paragraph.style) and len(self._paragraphs) == 1
        if quote != self._quote:
            if quote:
                self.composer.close_block()
                self.composer.begin("block-quote")
                self._quote = True
            else:
                self._end_quote()
        if self.note_role is not None:
            return
        if self.styles.is_title(paragraph.style):
            self._in_title = not self.composer.title
            self.composer.enter("title")
        elif paragraph.heading or self.styles.is_heading(paragraph.style):
            self.composer.enter("heading")
        else:
            return
        paragraph.entered = True

    def _hide(self) -> None:
        if not self._runs:
            return
        run = self._runs[-1]
        shaded = run.shaded or (bool(self._paragraphs) and self._paragraphs[-1].shaded) or bool(self._tables)
        if not run.why_open and (run.hidden or (run.white and not shaded and not self._depth)):
            run.why_open = True
            self.composer.begin("hidden")


_STARTS = {
    "mc:AlternateContent": Story._on_alternate,
    "w:p": Story._on_paragraph,
    "w:pStyle": Story._on_paragraph_style,
    "w:outlineLvl": Story._on_outline,
    "w:r": Story._on_run,
    "w:fldChar": Story._on_field_mark,
    "w:br": Story._on_break,
    "w:lastRenderedPageBreak": Story._on_page,
    "w:sym": Story._on_symbol,
    "v:textpath": Story._on_word_art,
    "a:t": Story._on_drawing_text,
    "wp:docPr": Story._on_picture_properties,
    "w:footnoteReference": Story._on_note_mark,
    "w:endnoteReference": Story._on_note_mark,
    "w:footnote": Story._on_note,
    "w:endnote": Story._on_note,
    "w:comment": Story._on_note,
    "w:tbl": Story._on_table,
    "w:tr": Story._on_row,
    "w:tc": Story._on_cell,
}
