"""HTML and XHTML: the whole text in order, nothing dropped, by lexbor (selectolax).

Main-text extraction loses quotations and lxml.html loses the tail of deep or long pages (SAFETY.md 1.2, 1.3),
so neither is used; furniture is labelled instead of dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ..errors import ReadError
from ..model import Document
from .compose import Composer
from .decode import codec_of, decode, refuse_binary
from .html_page import NO_TEXT, Page
from .html_scan import MAX_DEPTH, MAX_FORMATTING, tamed
from .ledger import Ledger
from .xml_events import parse

_CHARSET = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.I)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_EMPTY_ELEMENT = re.compile(
    r"<(title|script|style|textarea|iframe|a|div|p|span|em|i|b|td|th)\b([^<>]*)/>", re.I
)


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document. Raises: ReadError when the bytes are no text or hold none."""
    composer = Composer()
    composer.meta["format"] = "html"
    feed(data, name, composer)
    document = composer.finish(data, name)
    if not document.text.strip() and not document.losses:
        raise ReadError("holds no text", name=name)
    yield document


def feed(content: bytes, name: str, composer: Composer, *, place: str = "", show_title: bool = True) -> None:
    """Append one page to `composer`; well-formed XHTML is read as XML, where <title/> is an empty element."""
    page = Page(composer, show_title=show_title)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml") and _well_formed(content, name):
        parse(content, page, name=name, place=place, doctype=True)
        page.finish()
        return
    source = _decoded(content, name, composer)
    if "/>" in source and source[:400].lstrip("\ufeff \t\r\n").startswith("<?xml"):
        source = _EMPTY_ELEMENT.sub(r"<\1\2></\1>", source)
    source, removed = tamed(source)
    if removed:
        why = f"beyond {MAX_DEPTH:,} open tags or {MAX_FORMATTING} for formatting; the text in it is read"
        composer.ledger.lose("tag", why=why, count=removed)
    _walk(source, page)
    page.finish()


class _Silent:
    """A handler that only lets the parser find out whether a file is well formed."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def text(self, text: str) -> None: ...
    def end(self, tag: str) -> None: ...
    def entity(self, name: str) -> None: ...


def _well_formed(content: bytes, name: str) -> bool:
    try:
        parse(content, _Silent(), name=name, doctype=True)
    except ReadError:
        return False
    return True


def _decoded(content: bytes, name: str, composer: Composer) -> str:
    head = content[:4096]
    found = _XML_ENCODING.match(head) or _CHARSET.search(head)
    declared = codec_of(found.group(1).decode("ascii")) if found else ""
    ledger: Ledger = composer.ledger
    decoded = decode(content, ledger, declared=declared)
    refuse_binary(decoded.text, name)
    composer.meta["encoding"] = decoded.encoding + (" (guessed)" if decoded.guessed else "")
    return ledger.storable(decoded.text)


def _walk(source: str, page: Page) -> None:
    """Send the tree's events in document order, without recursion."""
    from selectolax.lexbor import LexborHTMLParser

    node: Any = LexborHTMLParser(source).root
    depth = 0
    while node is not None:
        tag: str = node.tag or ""
        child = None
        if tag == "-text":
            page.text(node.text_content or "")
        elif tag == "-comment":
            page.not_text["comment"] = page.not_text.get("comment", 0) + 1
        elif not tag.startswith("-"):
            page.start(tag, {key: value or "" for key, value in node.attributes.items()})
            child = None if tag in NO_TEXT else node.child
            if child is None:
                page.end(tag)
        if child is not None:
            node, depth = child, depth + 1
            continue
        while depth and (following := node.next) is None:
            node, depth = node.parent, depth - 1
            page.end(node.tag)
        node = following if depth else None
