"""DOCX: body, then footnotes, endnotes, comments, headers and footers. Needs nothing but the standard
library.

python-docx loses 10 of 15 kinds of text, mammoth 2 (SAFETY.md 1.1), so the XML is read directly; see
docx_story.py for what is kept and what goes to the ledger. A damaged side part is a loss, a damaged main part
is a ReadError.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from ..errors import ReadError
from ..model import Document, Role
from .archive import Archive
from .compose import Composer
from .docx_story import Story
from .docx_styles import Styles
from .xml_events import parse

_MAIN = "word/document.xml"
_PARTS_NOT_READ = {
    "word/glossary/document.xml": ("building blocks", "kept for later use, not part of the text"),
}
_FOLDERS_NOT_READ = (
    ("word/diagrams/data", "text of a diagram"),
    ("word/charts/chart", "text of a chart"),
)


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document. Raises: ReadError for a broken or encrypted package."""
    archive = Archive(data, name)
    main = _main_part(archive)
    relations = _relations(archive, main)
    composer = Composer()
    composer.meta["format"] = "docx"
    styles = _styles(archive, relations, composer)
    story = Story(composer, styles)
    content = archive.read(main)
    story.count_pages = b"lastRenderedPageBreak" in content
    if story.count_pages:
        story.pages = 1
        composer.page("p1")
    parse(content, story, name=name, place=main, namespaces=True)
    story.finish()
    composer.end_pages()
    _side_parts(archive, relations, composer, story)
    _unread_parts(archive, composer)
    composer.title = _core_title(archive) or composer.title
    yield composer.finish(data, name)


class _Relations:
    """An event handler for .rels files: pairs of (kind, target)."""

    def __init__(self) -> None:
        self.pairs: list[tuple[str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.pairs.append((kind, attributes.get("Target", "")))

    def text(self, text: str) -> None: ...
    def end(self, tag: str) -> None: ...
    def entity(self, name: str) -> None: ...


class _Title:
    """An event handler for docProps/core.xml."""

    def __init__(self) -> None:
        self.title = ""
        self._inside = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._inside = tag == "title"

    def text(self, text: str) -> None:
        if self._inside:
            self.title += text

    def end(self, tag: str) -> None:
        self._inside = False

    def entity(self, name: str) -> None: ...


def _relations(archive: Archive, part: str) -> list[tuple[str, str]]:
    """(kind, part) of everything `part` refers to inside the package; empty when the list is missing or
    broken."""
    folder, _, base = part.rpartition("/")
    listed = f"{folder}/_rels/{base}.rels".lstrip("/")
    if listed not in archive:
        return []
    handler = _Relations()
    try:
        parse(archive.read(listed), handler, name=archive.name, place=listed)
    except ReadError:
        return []
    pairs = []
    for kind, target in handler.pairs:
        path = (
            target.lstrip("/")
            if target.startswith("/")
            else posixpath.normpath(posixpath.join(folder, target))
        )
        pairs.append((kind, path))
    return pairs


def _main_part(archive: Archive) -> str:
    for kind, part in _relations(archive, ""):
        if kind == "officeDocument" and part in archive:
            return part
    if _MAIN in archive:
        return _MAIN
    raise ReadError("is no Word file: its main part is missing", name=archive.name, place=_MAIN)


def _styles(archive: Archive, relations: list[tuple[str, str]], composer: Composer) -> Styles:
    styles = Styles()
    part = next((part for kind, part in relations if kind == "styles"), "word/styles.xml")
    if part in archive:
        try:
            styles.load(archive.read(part), archive.name)
        except ReadError as error:
            composer.ledger.lose(
                "styles", why=f"{error.reason}; headings and quotations may be unlabelled", where=part
            )
    return styles


_SIDE: tuple[tuple[str, str, Role | None], ...] = (
    ("footnotes", "word/footnotes.xml", "footnote"),
    ("endnotes", "word/endnotes.xml", "footnote"),
    ("comments", "word/comments.xml", "footnote"),
    ("header", "", "header"),
    ("footer", "", "header"),
)


def _side_parts(archive: Archive, relations: list[tuple[str, str]], composer: Composer, main: Story) -> None:
    for kind, usual, role in _SIDE:
        parts = sorted({part for known, part in relations if known == kind})
        if not relations and usual and usual in archive:
            parts = [usual]
        if not relations and role == "header":
            parts = sorted(part for part in archive.names() if part.startswith(f"word/{kind}"))
        for number, part in enumerate(parts, 1):
            story = Story(composer, main.styles, role, main.notes_met, main.endnotes_met)
            depth = composer.depth
            if role == "header":
                composer.enter("header", f"{kind} {number}")
            try:
                parse(archive.read(part), story, name=archive.name, place=part, namespaces=True)
                story.finish()
            except ReadError as error:
                composer.ledger.lose(
                    kind, why=f"not read to its end: {error.reason}", where=error.place or part
                )
            composer.unwind(depth)


def _unread_parts(archive: Archive, composer: Composer) -> None:
    for part in archive.names():
        if part in _PARTS_NOT_READ:
            what, why = _PARTS_NOT_READ[part]
            composer.ledger.lose(what, why=why, where=part)
        for folder, what in _FOLDERS_NOT_READ:
            if part.startswith(folder) and part.endswith(".xml"):
                composer.ledger.lose(what, why="not read", where=part)


def _core_title(archive: Archive) -> str:
    handler = _Title()
    if "docProps/core.xml" in archive:
        try:
            parse(archive.read("docProps/core.xml"), handler, name=archive.name)
        except ReadError:
            return ""
    return handler.title.strip()
