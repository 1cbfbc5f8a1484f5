"""PDF by pdfium (extra [pdf]): text per character, pages, paragraphs, running heads, footnotes, hidden words.

pdfium itself takes ligatures and other presentation forms apart (measured: U+FB01 comes as "fi"); all other
letters come as the file maps them. Words on a layer that is switched off cannot be told from visible ones;
words inside pictures are not read.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from itertools import chain, pairwise
from typing import Any

from ..errors import MissingExtra, ReadError
from ..model import Document
from .compose import LINE, PARAGRAPH, Composer
from .pdf_layout import Block, blocks, body_size, mark_running_heads, runs_on
from .pdf_page import Line, PageText, page_text
from .pdf_rtl import mend_mirrored

_PASSWORD_ERROR = 4
_NO_TITLES = frozenset({"untitled", "(anonymous)", "Untitled"})
"""What writers put where nobody gave a title."""


def read(data: bytes, name: str) -> Iterable[Document]:
    """One document with page regions "p1", "p2", ... Raises: MissingExtra; ReadError when encrypted or
    broken."""
    try:
        pypdfium2 = import_module("pypdfium2")  # without stubs, so mypy is not asked to look for them
        pdfium = import_module("pypdfium2.raw")
    except ImportError as error:
        raise MissingExtra("PDF", "pypdfium2", "pdf", name=name) from error
    file = _open(pypdfium2, pdfium, data, name)
    composer = Composer()
    composer.meta["format"] = "pdf"
    try:
        pages = _pages(pdfium, file, composer)
        title = str(file.get_metadata_value("Title") or "")
        composer.title = "" if title in _NO_TITLES else title
        n_files = int(pdfium.FPDFDoc_GetAttachmentCount(file.raw))
        if n_files:
            composer.ledger.lose("attached file", why="not read", count=n_files)
    finally:
        file.close()
    mend_mirrored(line for page in pages for line in page.lines)
    mark_running_heads(pages)
    _write(composer, pages)
    yield composer.finish(data, name)


def _write(composer: Composer, pages: list[PageText]) -> None:
    """The body page by page, then footnotes and running heads: a sentence that goes on overleaf stays whole."""
    size = body_size(pages)
    last: Block | None = None
    beside: list[tuple[Block, str]] = []
    for number, page in enumerate(pages, 1):
        composer.page(f"p{number}")
        found = blocks(page, size)
        body = [block for block in found if block.role not in ("footnote", "header")]
        beside += [(block, f"p{number}") for block in found if block.role in ("footnote", "header")]
        for at, block in enumerate(body):
            goes_on = last is not None and not at and runs_on(last, block)
            _write_block(composer, block, f"p{number}", LINE if goes_on else PARAGRAPH)
            last = block
    composer.end_pages()
    for block, page_label in sorted(beside, key=lambda pair: pair[0].role == "header"):
        _write_block(composer, block, page_label)
    composer.close_block()


def _open(pypdfium2: Any, pdfium: Any, data: bytes, name: str) -> Any:
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", 0) == _PASSWORD_ERROR or "password" in str(error).lower():
            hint = "Remove the password first, e.g. with: qpdf --decrypt"
            raise ReadError("is an encrypted PDF", name=name, hint=hint) from error
        raise ReadError(f"is a broken PDF ({error})", name=name, hint="Download or save it again") from error
    if len(file) == 0:
        raise ReadError("is a broken PDF (no page can be read)", name=name, hint="Download or save it again")
    return file


def _pages(pdfium: Any, file: Any, composer: Composer) -> list[PageText]:
    pages = []
    for index in range(len(file)):
        where = f"p{index + 1}"
        try:
            page = file[index]
        except Exception as error:  # pypdfium2 has an exception of its own for a page that cannot be loaded
            composer.ledger.lose("page", why=f"broken, not read: {error}", where=where)
            pages.append(PageText())
            continue
        try:
            found = page_text(pdfium, page)
        finally:
            page.close()
        pages.append(found)
        _lose(composer, found, where)
    return pages


def _lose(composer: Composer, page: PageText, where: str) -> None:
    lose = composer.ledger.lose
    if not page.lines and page.n_images:
        lose("page", why="page is an image, not read", where=where)
    elif not page.lines and page.n_drawings:
        lose("page", why="page holds drawings but no text", where=where)
    elif page.is_scan:
        lose("image", why="a scanned page: its recognised text (OCR) is read, the image is not", where=where)
    elif page.n_images:
        lose("image", why="not read", where=where, count=page.n_images)
    for what, count in (("annotation", page.n_annotations), ("form field", page.n_fields)):
        if count:
            lose(what, why="not read", where=where, count=count)
    if page.unmapped:
        why = "the file does not say which letter it is, replaced by U+FFFD"
        lose("glyph", why=why, where=where, count=page.unmapped)


def _write_block(composer: Composer, block: Block, page: str, gap: str = PARAGRAPH) -> None:
    locator = {"header": f"{page}:header", "footnote": f"{page}:fn {block.number}"}.get(block.role, "")
    if block.role == "paragraph":
        composer.close_block(gap)
    else:
        composer.enter(block.role, locator)
    for number, line in enumerate(block.lines):
        if number:
            composer.write(LINE)
        _write_line(composer, line)
    if block.role != "paragraph":
        composer.leave()


def _write_line(composer: Composer, line: Line) -> None:
    """The line, with its hidden stretches; signs raised behind a word are marks of footnotes."""
    text = line.text
    hidden = [(start, min(end, len(text))) for start, end in line.hidden if start < len(text)]
    indent = len(text) - len(text.lstrip())
    raised = {(start, end) for start, end in line.raised if start > indent}
    begins, ends = {start for start, _ in hidden}, {end for _, end in hidden}
    for start, end in pairwise(sorted({0, len(text), *chain.from_iterable([*hidden, *raised])})):
        if start in begins:
            composer.begin("hidden")
        before = composer.length
        composer.write(text[start:end])
        if (start, end) in raised:
            composer.note_mark(before)
        if end in ends:
            composer.end()
