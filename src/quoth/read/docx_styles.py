"""What the styles of a Word file say about its paragraphs: heading, title, block quotation, hidden."""

from __future__ import annotations

from dataclasses import dataclass

from .xml_events import parse

MAX_CHAIN = 12
"""Styles based on styles: Word itself allows 11 levels."""

# Names of the built-in quotation styles in Word's and LibreOffice's languages, lower case. Word writes the
# English name into styles.xml whatever its language; LibreOffice and styles of one's own do not.
_QUOTES = frozenset(
    [
        "quote",
        "intense quote",
        "block text",
        "block quote",
        "block quotation",
        "blockquote",
        "quotations",
        "quotation",
        "extract",
        "zitat",
        "intensives zitat",
        "blockzitat",
        "citation",
        "citation intense",
        "cita",
        "cita destacada",
        "citazione",
        "citazione intensa",
        "citaat",
        "duidelijk citaat",
        "citação",
        "citação intensa",
        "citat",
        "cytat",
        "cytat intensywny",
        "цитата",
        "выделенная цитата",
        "lainaus",
        "alıntı",
        "引用文",
        "引用",
        "引文",
        "인용",
        "اقتباس",
        "ציטוט",
    ]
)
_TITLES = frozenset({"title", "titel", "titre", "título", "titolo", "название", "otsikko"})
_NOTES = frozenset({"footnote text", "endnote text"})


@dataclass(slots=True)
class Style:
    """One style. Fields that a style leaves open are taken from the style it is based on."""

    name: str = ""
    based_on: str = ""
    hidden: bool | None = None
    outline: bool = False


class Styles:
    """The styles of a file by id; an event handler for word/styles.xml."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._style: Style | None = None
        self._skip = 0

    def load(self, content: bytes, name: str) -> None:
        """Read word/styles.xml. Raises: ReadError for broken XML."""
        parse(content, self, name=name, place="word/styles.xml")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._skip or tag.endswith("PrChange") or tag == "tblStylePr":
            self._skip += 1
            return
        style = self._style
        if tag == "style":
            self._style = self._styles.setdefault(attributes.get("styleId", ""), Style())
        elif style is None:
            return
        elif tag == "name":
            style.name = attributes.get("val", "").lower()
        elif tag == "basedOn":
            style.based_on = attributes.get("val", "")
        elif tag == "vanish":
            style.hidden = is_on(attributes)
        elif tag == "outlineLvl":
            style.outline = attributes.get("val", "9") in "012345678"

    def end(self, tag: str) -> None:
        if self._skip:
            self._skip -= 1
        elif tag == "style":
            self._style = None

    def text(self, text: str) -> None: ...
    def entity(self, name: str) -> None: ...

    def _chain(self, style_id: str) -> list[Style]:
        chain: list[Style] = []
        while style_id and len(chain) < MAX_CHAIN:
            style = self._styles.get(style_id) or Style(name=style_id.lower())
            chain.append(style)
            style_id = style.based_on
        return chain

    def is_quote(self, style_id: str) -> bool:
        """A block quotation by its style or one that is based upon."""
        return any(style.name in _QUOTES for style in self._chain(style_id))

    def is_heading(self, style_id: str) -> bool:
        """A heading of any level."""
        chain = self._chain(style_id)
        return any(s.name.startswith(("heading ", "überschrift ", "titre ")) or s.outline for s in chain)

    def is_title(self, style_id: str) -> bool:
        """The document's title."""
        return any(style.name in _TITLES for style in self._chain(style_id)[:1])

    def is_hidden(self, style_id: str) -> bool:
        """Text that is not shown (w:vanish)."""
        return next((style.hidden for style in self._chain(style_id) if style.hidden is not None), False)


def is_on(attributes: dict[str, str]) -> bool:
    """A switch of Word: present means on, unless its value says off."""
    return attributes.get("val", "1").lower() not in ("0", "false", "off", "none")
