"""What the elements of HTML mean for text and regions; fed by the HTML reader and by the XHTML of EPUB."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model import Role
from .compose import CELL, LINE, PARAGRAPH, Composer
from .tags import tags

Attributes = dict[str, str]

PARAGRAPH_TAGS = tags(
    "html body p div blockquote pre ul ol dl table h1 h2 h3 h4 h5 h6 section article main aside nav "
    "header footer figure figcaption address form fieldset legend hr center details summary caption "
    "hgroup dialog menu title listing plaintext xmp video audio noscript search"
)
LINE_TAGS = tags("li dt dd tr thead tbody tfoot option optgroup select textarea button")
HEADINGS = tags("h1 h2 h3 h4 h5 h6")
NO_TEXT = tags("script style")
"""Programs and style sheets: counted in meta["not text"]."""
_STRUCK = tags("del s strike")
LOST = {
    "template": "a template a program fills in, not read",
    "rt": "reading aid beside East Asian words, not read",
    "iframe": "another page shown inside this one, not read",
    "frame": "another page shown inside this one, not read",
    "object": "embedded object, not read",
    "embed": "embedded object, not read",
    "canvas": "drawn by a program, not read",
    "video": "not read",
    "audio": "not read",
    "img": "not read",
    "image": "not read",
    **dict.fromkeys(_STRUCK, "struck out, not part of the text"),
}
"""Elements that go to the ledger. The fallback text inside object, canvas, video and audio is kept."""
_NAMES = {"img": "image", "rt": "ruby text", "iframe": "frame", **dict.fromkeys(_STRUCK, "struck text")}
_SKIPPED = _STRUCK | tags("template rt rp iframe")
_PRE = tags("pre textarea listing plaintext xmp")
_NOTE_ROLES = tags("doc-footnote doc-endnote footnote endnote rearnote")
_NOTE_MARKS = frozenset({"doc-noteref", "noteref"})
_NOTE_ID = re.compile(r"(?:fn|footnote|endnote|note|cite_note)[-_:]?.{0,40}\d$", re.I)
_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
_HIDING = ("display:none", "visibility:hidden", "font-size:0;", "font-size:0px", "opacity:0;")


@dataclass(slots=True)
class _Element:
    """What has to be undone when an element ends."""

    tag: str
    regions: int = 0
    entered: bool = False
    gap: str = ""
    pre: bool = False
    mark: int = -1


class Page:
    """Turns the events of HTML into text. Text is what a browser shows: white space collapses outside
    <pre>."""

    def __init__(self, composer: Composer, *, show_title: bool = True) -> None:
        self.composer = composer
        self._no_text = NO_TEXT if show_title else NO_TEXT | {"title"}
        self.not_text: dict[str, int] = {}
        self._open: list[_Element] = []
        self._skip = 0
        self._pre = 0
        self._space = False
        self._breaks = 0
        self._in_title = False
        self._sections = 0
        self._cells: list[list[int]] = []
        self._tables = 0
        self._margins = 0

    # ------------------------------------------------------------ events
    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins. Every start must be followed by its `end`."""
        tag = tag.lower()
        if self._skip:
            self._skip += 1
            return
        if tag in self._no_text and not (tag == "title" and self._in_svg()):
            self.not_text[tag] = self.not_text.get(tag, 0) + 1
            self._skip = 1
            return
        if tag in LOST:
            self._lost(tag, attributes)
        if tag in _SKIPPED:
            self._skip = 1
            return
        element = _Element(tag)
        self._open.append(element)
        if tag == "br":
            self._line_break()
        elif tag == "input":
            self._field(attributes)
        else:
            self._block(element)
            self._label(element, attributes)

    def text(self, text: str) -> None:
        """Characters between tags, entities already decoded."""
        if self._skip or not text:
            return
        if self._in_title:
            self.composer.title += text
        if self._pre:
            self.composer.write(text)
            self._breaks = 0
            return
        words = _SPACES.sub(" ", text)
        if words == " ":
            self._space = True
            return
        if (self._space or words[0] == " ") and not self.composer.fresh:
            self.composer.write(" ")
        self._space = words[-1] == " "
        self._breaks = 0
        self.composer.write(words.strip(" "))

    def end(self, tag: str) -> None:
        """The element begun last ends."""
        if self._skip:
            self._skip -= 1
            return
        element = self._open.pop()
        for _ in range(element.regions):
            self.composer.end()
        if element.mark >= 0:
            self.composer.note_mark(element.mark)
        if element.gap:
            self._gap(element.gap)
        if element.entered:
            self.composer.leave()
        self._pre -= element.pre
        self._leave_place(element.tag)

    def entity(self, name: str) -> None:
        """A named character nobody declared."""
        self.composer.lose("entity", why="unknown, replaced by U+FFFD", detail=f"&{name};")
        self.text("\ufffd")

    def finish(self) -> None:
        """End what a damaged file left open, and say what was no text."""
        while self._open:
            self._skip = 0
            self.end("")
        if self.not_text:
            self.composer.meta["not text"] = ", ".join(
                f"{n} {tag}" for tag, n in sorted(self.not_text.items())
            )

    # ------------------------------------------------------------ breaks
    def _gap(self, gap: str) -> None:
        self.composer.close_block(gap)
        self._space = False
        self._breaks = 0

    def _line_break(self) -> None:
        """One <br> is a new line, two are a new paragraph."""
        self._breaks += 1
        self._space = False
        if self._breaks == 2:
            self._gap(PARAGRAPH)
        elif self._breaks == 1 and not self.composer.fresh:
            self.composer.write("\n")

    def _block(self, element: _Element) -> None:
        tag = element.tag
        if tag in PARAGRAPH_TAGS:
            element.gap = PARAGRAPH
        elif tag in LINE_TAGS:
            element.gap = LINE
        elif tag in ("td", "th"):
            element.gap = CELL
        if element.gap:
            self._gap(element.gap)
        if tag in _PRE:
            element.pre = True
            self._pre += 1

    # ------------------------------------------------------------ labels
    def _label(self, element: _Element, attributes: Attributes) -> None:
        tag, composer = element.tag, self.composer
        entered = self._block_role(tag, attributes)
        if entered is not None:
            composer.enter(*entered)
            element.entered = True
            element.gap = element.gap or LINE
        if is_hidden(attributes) or tag in ("annotation", "annotation-xml"):
            composer.begin("hidden")
            element.regions += 1
        if tag == "blockquote" or tag == "q":
            composer.begin("block-quote" if tag == "blockquote" else "quote", attributes.get("cite", ""))
            element.regions += 1
        elif tag in ("td", "th"):
            composer.begin("cell", self._cell())
            element.regions += 1
        elif tag == "tr" and self._cells:
            self._cells[-1][1:] = [self._cells[-1][1] + 1, 0]
        elif tag == "table":
            self._tables += 1
            self._cells.append([self._tables, 0, 0])
        elif tag == "title" and not self._in_svg():
            self._in_title = not composer.title
        elif tag in ("article", "section", "figure", "blockquote"):
            self._sections += 1
        if tag == "blockquote":
            self._sections += 1
        if _is_note_mark(attributes):
            element.mark = composer.length

    def _block_role(self, tag: str, attributes: Attributes) -> tuple[Role, str] | None:
        if tag in HEADINGS:
            return "heading", ""
        if tag == "title" and not self._in_svg():
            return "title", ""
        role = " ".join(attributes.get(key, "") for key in ("role", "type", "epub:type")).lower().split()
        if _NOTE_ROLES & set(role) or (tag == "aside" and self.composer.role == "footnote"):
            return (
                "footnote",
                "" if self.composer.role != "footnote" else f"fn {attributes.get('id', '')}".strip(),
            )
        if tag == "aside":
            self._margins += 1
            return "footnote", f"margin {self._margins}"
        if tag == "li" and self.composer.role != "footnote" and _NOTE_ID.match(attributes.get("id", "")[:80]):
            return "footnote", ""
        furniture = tag == "nav" or {"navigation", "banner", "contentinfo"} & set(role)
        if furniture or (tag in ("header", "footer") and not self._sections):
            return "header", ""
        return None

    def _in_svg(self) -> bool:
        return any(element.tag == "svg" for element in self._open[:-1][-20:])

    def _cell(self) -> str:
        if not self._cells:
            return ""
        place = self._cells[-1]
        place[2] += 1
        return f"table {place[0]}:r{max(1, place[1])}:c{place[2]}"

    def _leave_place(self, tag: str) -> None:
        if tag == "table" and self._cells:
            self._cells.pop()
        elif tag == "title":
            self._in_title = False
        elif tag in ("article", "section", "figure") or tag == "blockquote":
            self._sections -= 1

    def _lost(self, tag: str, attributes: Attributes) -> None:
        alt = attributes.get("alt", "")
        what = _NAMES.get(tag, tag)
        self.composer.lose(what, why=LOST[tag], detail=f'alt text: "{alt}"' if alt else "")

    def _field(self, attributes: Attributes) -> None:
        value = attributes.get("value", "").strip()
        if value and attributes.get("type", "text") in (
            "text",
            "search",
            "email",
            "url",
            "tel",
            "number",
            "date",
        ):
            self.composer.lose("form field", why="not read", detail=value)


def is_hidden(attributes: Attributes) -> bool:
    """True when the element's own attributes keep it from a reader's eye; style sheets are not looked
    into."""
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    if attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style", "")
    if not style:
        return False
    plain = "".join(style.lower().split()) + ";"
    return any(hiding in plain for hiding in _HIDING)


def _is_note_mark(attributes: Attributes) -> bool:
    words = " ".join(attributes.get(key, "") for key in ("role", "type", "epub:type", "class")).lower().split()
    return bool(_NOTE_MARKS & set(words)) or "footnote-ref" in words or "reference" in words
