"""Puts a document together while a reader walks through a file: text, regions, losses, places.

What every reader promises about its regions (tested in tests/read/test_regions.py):

- *Blocks* are the regions with a role of BLOCK_ROLES. They do not overlap, and every letter and digit of
  the text lies in exactly one of them. A block carries the locator people cite ("¶3", "p7:¶3", "fn 4").
- The other roles (page, cell, block-quote, quote, hidden) say more about a stretch and may hold several
  blocks or a part of one. The locator of a block-quote or quote is the source it names itself (cite=,
  @source), else "".
- Regions begin and end with a character that is not white space, and are sorted by (start, -end).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..digest import blake2b
from ..model import Document, Region, Role
from ..offsets import Span
from .ledger import Ledger

BLOCK_ROLES = frozenset({"title", "heading", "paragraph", "footnote", "header"})
PARAGRAPH, LINE, CELL = "\n\n", "\n", "\t"
_STRENGTH = {"": 0, CELL: 1, LINE: 2, PARAGRAPH: 3}
_SOLID = re.compile(r"\S")


def digest(content: bytes) -> str:
    """The id of a document: 32 hexadecimal digits of the BLAKE2b digest of the file's bytes."""
    return blake2b(content, digest_size=16).hexdigest()


class Composer:
    """Text and regions under construction. A reader writes, begins and ends regions, then calls `finish`."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.length = 0
        self.title = ""
        self.meta: dict[str, str] = {}
        self.note_marks: list[Span] = []
        self._parts: list[str] = []
        self._regions: list[Region] = []
        self._gap = ""
        self._block: tuple[int, Role, str] | None = None
        self._roles: list[tuple[Role, str]] = [("paragraph", "")]
        self._open: list[tuple[int, Role, str]] = []
        self._page: tuple[int, str] | None = None
        self._section = ""
        self._numbers: dict[str, int] = {}

    # ------------------------------------------------------------ text
    def write(self, text: str) -> None:
        """Append text; opens a block when none is open."""
        if not text:
            return
        if self._gap and self.length:
            self._append(self._gap)
        self._gap = ""
        if self._block is None and not text.isspace():
            role, locator = self._roles[-1]
            self._block = (self.length, role, locator or self._number(role))
        self._append(text)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    @property
    def fresh(self) -> bool:
        """True where a space would stand at the beginning of a block or of a line."""
        return bool(self._gap) or self._block is None or self._parts[-1].endswith(("\n", "\t"))

    def close_block(self, gap: str = PARAGRAPH) -> None:
        """End the block, if one is open; `gap` is written before the next text (the strongest gap wins)."""
        if self._block is not None:
            start, role, locator = self._block
            self._regions.append(Region(Span(start, self.length), role, locator))
            self._block = None
        if _STRENGTH[gap] > _STRENGTH[self._gap]:
            self._gap = gap

    # ------------------------------------------------------------ regions
    def enter(self, role: Role, locator: str = "") -> None:
        """Blocks from here on have this role, until `leave`; without a locator they are numbered."""
        self.close_block()
        self._roles.append((role, locator))

    def leave(self) -> None:
        """End what `enter` began."""
        self.close_block()
        self._roles.pop()

    @property
    def role(self) -> Role:
        """The role a block opened now would get."""
        return self._roles[-1][0]

    def begin(self, role: Role, locator: str = "") -> None:
        """Begin a region that is no block (cell, block-quote, quote, hidden); they nest."""
        self._open.append((self.length, role, locator))

    def end(self) -> None:
        """End the region begun last."""
        start, role, locator = self._open.pop()
        self._regions.append(Region(Span(start, self.length), role, locator))

    @property
    def depth(self) -> tuple[int, int]:
        """How many regions and roles are open; see `unwind`."""
        return len(self._open), len(self._roles)

    def unwind(self, depth: tuple[int, int]) -> None:
        """End what was begun and entered since `depth` was taken, as after a part that broke off."""
        self.close_block()
        while len(self._open) > depth[0]:
            self.end()
        del self._roles[depth[1] :]

    def page(self, label: str) -> None:
        """A new page begins; paragraphs are numbered within it from now on."""
        self._end_page()
        self._page = (self.length, label)
        self.section(f"{label}:")

    def end_pages(self) -> None:
        """What follows (notes, comments) stands on no page."""
        self.close_block()
        self._end_page()
        self.section("")

    def _end_page(self) -> None:
        if self._page is not None:
            start, label = self._page
            self._regions.append(Region(Span(start, self.length), "page", label))
            self._page = None

    def section(self, prefix: str) -> None:
        """Locators from here on begin with `prefix`, and paragraphs are counted anew."""
        self._section = prefix
        self._numbers.pop("paragraph", None)

    def _number(self, role: Role) -> str:
        if role == "title":
            return "title"
        self._numbers[role] = self._numbers.get(role, 0) + 1
        sign = {"paragraph": "¶", "footnote": "fn "}.get(role, f"{role} ")
        prefix = self._section if role in ("paragraph", "header") else ""
        return f"{prefix}{sign}{self._numbers[role]}"

    # ------------------------------------------------------------ places and the end
    def where(self) -> str:
        """The place of the reader's eye now, for the ledger."""
        if self._block is not None:
            return self._block[2]
        number = self._numbers.get("paragraph", 0)
        return f"{self._section}¶{number}" if number else self._section.rstrip(":") or "begin"

    def lose(self, what: str, *, why: str, count: int = 1, detail: str = "") -> None:
        """Write a loss down at the present place."""
        self.ledger.lose(what, why=why, where=self.where(), count=count, detail=detail)

    def note_mark(self, start: int) -> None:
        """A footnote mark stands from `start` to here (from here to here when the file only implies it)."""
        self.note_marks.append(Span(start, self.length))

    def finish(self, content: bytes, name: str) -> Document:
        """The document. Regions left open, as by a damaged file, end with the text."""
        self.close_block("")
        while self._open:
            self.end()
        self._end_page()
        if self.note_marks:
            self.meta["note marks"] = " ".join(f"{mark.start}-{mark.end}" for mark in self.note_marks)
        text = self.ledger.storable("".join(self._parts))
        return Document(
            id=digest(content),
            text=text,
            title=" ".join(self.title.split()),
            path=name,
            regions=trimmed(self._regions, text),
            losses=self.ledger.losses(),
            meta=self.meta,
        )


def trimmed(regions: Iterable[Region], text: str) -> tuple[Region, ...]:
    """The regions in order, without white space at either end; empty ones are left out. Linear in the
    text."""
    shortened: list[tuple[int, Region]] = []
    run = (0, 0)
    for region in sorted(regions, key=lambda region: region.span.start):
        start = region.span.start
        if not run[0] <= start < run[1]:
            solid = _SOLID.search(text, start)
            run = (start, solid.start() if solid else len(text))
        shortened.append((max(start, run[1]), region))
    kept: list[Region] = []
    run = (0, 0)
    for start, region in sorted(shortened, key=lambda pair: -pair[1].span.end):
        end = region.span.end
        if not run[0] < end <= run[1]:
            run = (_solid_end(text, end), end)
        end = min(end, run[0])
        if start < end:
            kept.append(Region(Span(start, end), region.role, region.locator))
    return tuple(sorted(kept, key=_reading_order))


def _solid_end(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


_OUTER_FIRST = {"page": 0, "cell": 1, "block-quote": 2, "hidden": 4, "quote": 5}


def _reading_order(region: Region) -> tuple[int, int, int]:
    return region.span.start, -region.span.end, _OUTER_FIRST.get(region.role, 3)
