"""Markdown: the text verbatim, marks and all, with the regions its marks name.

Blocks: headings, paragraphs, list items, code ("code 1"), footnotes ("fn note"), front matter (role header).
A block quotation is a block-quote region around its paragraphs; its ">" signs stay in the text. HTML comments
are hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Document, Region, Role
from ..offsets import Span
from .compose import digest, trimmed
from .decode import plain
from .ledger import Ledger
from .paragraphs import lines

_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_QUOTE = re.compile(r" {0,3}>")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:")
_ITEM = re.compile(r"[ \t]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,60}|(?:-[ \t]*){3,60}|(?:_[ \t]*){3,60})$")
_IMAGE = re.compile(r"!\[([^\]\[\n]{0,300})\](?=[(\[])")
_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,60}\](?!:)")
_TITLE = re.compile(r"title[ \t]*[:=][ \t]*(.{1,300})")


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document. Raises: ReadError when the bytes are no text."""
    ledger = Ledger()
    decoded = plain(data, name, ledger)
    text = decoded.text
    blocks = _Blocks(text)
    blocks.run()
    regions = trimmed([*blocks.regions, *_comments(text)], text)
    for image in _IMAGE.finditer(text):
        where = f"line {text.count(chr(10), 0, image.start()) + 1}" if ledger.total < 20 else ""
        ledger.lose("image", why="not read", where=where, detail=f'alt text: "{image.group(1)}"')
    meta = {"format": "md", "encoding": decoded.encoding + (" (guessed)" if decoded.guessed else "")}
    marks = [f"{mark.start()}-{mark.end()}" for mark in _NOTE_MARK.finditer(text)]
    if marks:
        meta["note marks"] = " ".join(marks)
    yield Document(digest(data), text, blocks.title, name, regions, ledger.losses(), meta)


def _comments(text: str) -> Iterator[Region]:
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            return
        at = end + 3
        yield Region(Span(start, at), "hidden", "comment")


@dataclass(slots=True)
class _Open:
    """The block that the next line may continue."""

    start: int
    role: Role = "paragraph"
    locator: str = ""


class _Blocks:
    """One pass over the lines, with the state Markdown needs: the open block, a fence, a block quotation."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.title = ""
        self.regions: list[Region] = []
        self._block: _Open | None = None
        self._quote: int | None = None
        self._fence = ""
        self._blank = True
        self._numbers = {"paragraph": 0, "heading": 0, "code": 0}

    def run(self) -> None:
        start = self._front_matter()
        for at, line in lines(self.text):
            if at >= start:
                self._line(at, line.rstrip("\r\n"))
        self._close(len(self.text))
        self._end_quote(len(self.text))

    def _front_matter(self) -> int:
        if not self.text.startswith(("---\n", "---\r\n", "+++\n")):
            return 0
        end = self.text.find("\n" + self.text[:3], 3)
        if end < 0:
            return 0
        end += 4
        for line in self.text[:end].splitlines():
            found = _TITLE.match(line)
            if found:
                self.title = found.group(1).strip().strip("\"'")
        self.regions.append(Region(Span(0, end), "header", "front matter"))
        return end

    # ------------------------------------------------------------ one line
    def _line(self, at: int, line: str) -> None:
        if self._fence:
            if line.strip().startswith(self._fence) and not line.strip().strip(self._fence[0]):
                self._fence = ""
                self._close(at + len(line))
            return
        quoted = _QUOTE.match(line)
        if quoted:
            self._begin_quote(at)
            inner = line[quoted.end() :]
        else:
            inner = line
            if not line.strip():
                self._close(at)
                self._end_quote(at)
            elif self._quote is not None and (self._block is None or self._starts(line)):
                self._close(at)  # any other line goes on with the quotation, as Markdown has it
                self._end_quote(at)
        if inner.strip():
            self._words(at, inner.lstrip(" ") if quoted else inner, line)
        elif quoted:
            self._close(at)
        self._blank = not line.strip()

    def _starts(self, line: str) -> bool:
        return bool(_HEADING.match(line) or _FENCE.match(line) or _ITEM.match(line) or _NOTE.match(line))

    def _words(self, at: int, inner: str, line: str) -> None:
        end = at + len(line)
        block = self._block
        fence = _FENCE.match(inner)
        note = _NOTE.match(inner)
        if fence:
            self._open(at, "paragraph", self._number("code"))
            self._fence = fence.group(1)
        elif _HEADING.match(inner):
            self._open(at, "heading", self._number("heading"))
            self._heading(inner.strip().strip("#").strip())
            self._close(end)
        elif block is not None and block.role == "paragraph" and not self._blank and _UNDERLINE.match(inner):
            self._heading(self.text[block.start : at].lstrip("> ").strip())
            if block.locator.startswith("¶"):
                self._numbers["paragraph"] -= 1
            block.role, block.locator = "heading", self._number("heading")
            self._close(end)
        elif _RULE.match(inner):
            self._close(at)
        elif note:
            self._open(at, "footnote", f"fn {note.group(1)}")
        elif block is None and self._blank and inner.startswith(("    ", "\t")) and self._last_is_note():
            self._open(at, "footnote", self.regions[-1].locator)
        elif block is None or (_ITEM.match(inner) and block.role == "paragraph"):
            self._open(at, "paragraph", self._number("paragraph"))

    def _last_is_note(self) -> bool:
        return bool(self.regions) and self.regions[-1].role == "footnote"

    def _heading(self, words: str) -> None:
        self.title = self.title or words

    def _number(self, kind: str) -> str:
        self._numbers[kind] += 1
        return f"¶{self._numbers[kind]}" if kind == "paragraph" else f"{kind} {self._numbers[kind]}"

    # ------------------------------------------------------------ opening and closing
    def _open(self, at: int, role: Role, locator: str) -> None:
        self._close(at)
        self._block = _Open(at, role, locator)

    def _close(self, end: int) -> None:
        if self._block is not None:
            self.regions.append(Region(Span(self._block.start, end), self._block.role, self._block.locator))
            self._block = None

    def _begin_quote(self, at: int) -> None:
        if self._quote is None:
            self._close(at)
            self._quote = at

    def _end_quote(self, end: int) -> None:
        if self._quote is not None:
            self.regions.append(Region(Span(self._quote, end), "block-quote"))
            self._quote = None
