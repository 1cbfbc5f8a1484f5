"""EPUB: the pages of the book in the order of its spine, each through the HTML reader.

Paragraphs are counted within a page of the spine: "ch3:¶12". Fonts may be scrambled; scrambled text is
refused.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from urllib.parse import unquote

from ..errors import ReadError
from ..model import Document
from .archive import Archive
from .compose import Composer
from .html import feed
from .xml_events import parse

_CONTAINER = "META-INF/container.xml"
_TEXT_TYPES = frozenset(
    {"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"}
)


class _Package:
    """An event handler for container.xml, encryption.xml and the package file."""

    def __init__(self) -> None:
        self.root = ""
        self.title = ""
        self.language = ""
        self.manifest: dict[str, tuple[str, str]] = {}
        self.spine: list[str] = []
        self.scrambled: list[str] = []
        self._field = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._field = tag
        if tag == "rootfile":
            self.root = self.root or attributes.get("full-path", "")
        elif tag == "item":
            self.manifest[attributes.get("id", "")] = (
                attributes.get("href", ""),
                attributes.get("media-type", ""),
            )
        elif tag == "itemref":
            self.spine.append(attributes.get("idref", ""))
        elif tag == "CipherReference":
            self.scrambled.append(attributes.get("URI", ""))
        elif (tag == "title" and self.title) or (tag == "language" and self.language):
            self._field = ""  # the first one is the main one

    def text(self, text: str) -> None:
        if self._field == "title":
            self.title += text
        elif self._field == "language":
            self.language += text

    def end(self, tag: str) -> None:
        self._field = ""

    def entity(self, name: str) -> None: ...


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document for the book. Raises: ReadError for a broken package or one locked by its seller."""
    archive = Archive(data, name)
    package, folder = _package(archive)
    composer = Composer()
    composer.meta["format"] = "epub"
    if package.language.strip():
        composer.meta["language"] = package.language.strip()
    listed: set[str] = set()
    for number, key in enumerate(package.spine, 1):
        href, _ = package.manifest.get(key, ("", ""))
        part = _part(folder, href) if href else key
        listed.add(part)
        composer.section(f"ch{number}:")
        _chapter(archive, part, composer)
    for href, media_type in package.manifest.values():
        part = _part(folder, href)
        if media_type in _TEXT_TYPES and part not in listed and not _is_contents(part):
            composer.ledger.lose("page", why="stands outside of the reading order, not read", where=part)
    composer.title = package.title or composer.title
    yield composer.finish(data, name)


def _chapter(archive: Archive, part: str, composer: Composer) -> None:
    depth = composer.depth
    composer.close_block()
    if part not in archive:
        composer.ledger.lose("page", why="is in the reading order but not in the file", where=part)
        return
    try:
        feed(archive.read(part), archive.name, composer, place=part, show_title=False)
    except ReadError as error:
        if "limit" in error.reason:
            raise
        composer.ledger.lose("page", why=f"not read to its end: {error.reason}", where=error.place or part)
    composer.unwind(depth)


def _package(archive: Archive) -> tuple[_Package, str]:
    package = _Package()
    parse(archive.read(_CONTAINER), package, name=archive.name, place=_CONTAINER)
    if not package.root:
        raise ReadError("names no package file", name=archive.name, place=_CONTAINER)
    parse(archive.read(package.root), package, name=archive.name, place=package.root, doctype=True)
    folder = posixpath.dirname(package.root)
    if not package.spine:
        raise ReadError("has an empty reading order (spine)", name=archive.name, place=package.root)
    if "META-INF/encryption.xml" in archive:
        parse(
            archive.read("META-INF/encryption.xml"),
            package,
            name=archive.name,
            place="META-INF/encryption.xml",
        )
        pages = {_part(folder, package.manifest[key][0]) for key in package.spine if key in package.manifest}
        if pages & {unquote(part) for part in package.scrambled}:
            raise ReadError(
                "is locked (encrypted by its seller)", name=archive.name, hint="Use a copy without a lock"
            )
    return package, folder


def _part(folder: str, href: str) -> str:
    path = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join(folder, path)).lstrip("/")


def _is_contents(part: str) -> bool:
    """The table of contents for the device: its words are the headings once more."""
    return posixpath.basename(part).lower() in ("nav.xhtml", "nav.html", "toc.xhtml", "toc.html")
