"""How a text becomes passages: one for each paragraph-like region, nothing of the text left out.

A `Part` is a stored text and where its passages stand in it. Long paragraphs stay one passage: cutting them
would put a border where the source has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ..frozen import dataclass
from ..model import Document, Region
from ..offsets import Span
from ..read import BLOCK_ROLES

LONG_WORDS = 400
"""Words. A text given as (locator, text) with more than these is a document of several paragraphs, not a
passage.
Source: the longest verse of the KJV has 90 words, the longest of the Qur'an (2:282) 129, GDPR Art. 4(16)
150."""
PART_CHARS = 8_000_000
"""Code points of one stored part of a TSV or of a list of pairs; bounds the memory of adding it."""

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_WITHIN = ("hidden", "block-quote", "cell")
"""Roles that hold paragraphs or parts of them and are what a reader needs to know first."""

Row = tuple[int, int, int, str, str]
"""start, end in the part's text; base, locator, role of the passage."""


@dataclass(frozen=True, slots=True)
class Part:
    """A text as stored and the rows that cut it into passages."""

    text: str
    rows: Sequence[Row]

    def passages(self) -> Iterator[tuple[str, str, int, str]]:
        """(locator, text, base, role) of each passage, as a segment is built from them."""
        for start, end, base, locator, role in self.rows:
            yield locator, self.text[start:end], base, role


def part_of_document(document: Document) -> Part:
    """The passages of a document: its blocks in order, and whatever text no block covers.

    Every character that is not white space lies in exactly one passage. Where hidden text begins or ends
    inside a block, the block is cut, so that hidden words are never shown as part of visible ones.
    """
    text = document.text
    blocks = sorted((r for r in document.regions if r.role in BLOCK_ROLES), key=lambda r: r.span)
    within = _Within(document.regions)
    rows: list[Row] = []
    at, before = 0, ""
    for block in blocks:
        span = Span(max(at, block.span.start), min(block.span.end, len(text)))
        if span.end <= span.start:
            continue
        rows.extend(_uncovered(text, Span(at, span.start), before))
        rows.extend(_block_rows(text, span, block, within))
        at, before = span.end, block.locator
    rows.extend(_uncovered(text, Span(at, len(text)), before))
    return Part(text, rows)


class _Within:
    """The regions that say more about blocks, asked in the order of the text."""

    def __init__(self, regions: Iterable[Region]) -> None:
        self._coming = sorted((r for r in regions if r.role in _WITHIN), key=lambda r: r.span, reverse=True)
        self._open: list[Region] = []

    def over(self, span: Span) -> list[Region]:
        """The regions that share a character with `span`; spans must be asked for in order."""
        while self._coming and self._coming[-1].span.start < span.end:
            self._open.append(self._coming.pop())
        self._open = [region for region in self._open if region.span.end > span.start]
        return self._open


def _block_rows(text: str, span: Span, block: Region, within: _Within) -> Iterator[Row]:
    over = within.over(span)
    cuts = {span.start, span.end}
    for region in over:
        if region.role == "hidden":
            cuts.update(at for at in region.span if span.start < at < span.end)
    borders = sorted(cuts)
    for start, end in pairwise(borders):
        role = block.role
        for region in over:
            covers = region.span.start <= start and end <= region.span.end
            if covers and (role == "paragraph" or region.role == "hidden"):
                role = region.role
        yield from _stripped(text, start, end, block.locator, role)


def _stripped(text: str, start: int, end: int, locator: str, role: str) -> Iterator[Row]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end, start, locator, role


def _uncovered(text: str, span: Span, before: str) -> Iterator[Row]:
    """Text outside all blocks, cut at blank lines, cited by the block before it."""
    start = span.start
    while start < span.end:
        blank = _BLANK_LINES.search(text, start, span.end)
        end = blank.start() if blank else span.end
        yield from _stripped(text, start, end, before, "paragraph")
        start = blank.end() if blank else span.end


def parts_of_pairs(pairs: Iterable[tuple[str, str]]) -> Iterator[Part]:
    """Texts that came with one locator each, gathered into parts of bounded size.

    A text of several paragraphs becomes as many passages, all with its locator; base counts from its own
    beginning.
    """
    texts: list[str] = []
    rows: list[Row] = []
    at = 0
    for locator, text in pairs:
        texts.append(text)
        for start, end, _, _, role in _uncovered(text, Span(0, len(text)), ""):
            rows.append((at + start, at + end, start, locator, role))
        at += len(text) + 1
        if at >= PART_CHARS:
            yield Part("\n".join(texts), rows)
            texts, rows, at = [], [], 0
    if rows:
        yield Part("\n".join(texts), rows)


def are_documents(texts: Iterable[str]) -> bool:
    """Whether a list of texts is one of documents rather than of passages: any has two paragraphs or is
    long."""
    return any(_BLANK_LINES.search(text.strip()) or text.count(" ") >= LONG_WORDS for text in texts)
