# ruff: noqa: E501 (markup of the samples stays on one line)
"""PDF: characters as printed, pages, running heads, footnotes, and words nobody can see."""

from __future__ import annotations

from typing import Any

import pytest
from reader_samples import column, pdf

from quoth.errors import ReadError
from quoth.judge.notes import notes
from quoth.model import Document
from quoth.read import read_bytes


def read_one(content: bytes) -> Document:
    (document,) = read_bytes(content, "draft.pdf")
    return document


def stretches(document: Document, role: str) -> list[tuple[str, str]]:
    return [(r.locator, r.span.of(document.text)) for r in document.regions if r.role == role]


def test_line_end_hyphens_are_hyphens_and_line_ends_again() -> None:
    """pdfium swallows both; the text keeps "well-", a new line and "known"."""
    document = read_one(pdf(column("The state was well-", "known by then and unchang-", "ed since.")))
    assert document.text == "The state was well-\nknown by then and unchang-\ned since."


def test_paragraphs_by_gap_and_by_indent() -> None:
    """A wider gap parts paragraphs, and so does a first line that is set in."""
    lines = [
        "A first line of words here",
        "and its second line.",
        "",
        "After a gap, more words",
        "and an end.",
    ]
    document = read_one(pdf(column(*lines)))
    assert [words.split()[0] for _, words in stretches(document, "paragraph")] == ["A", "After"]

    def indented(sheet: Any) -> None:
        rows = [(72, "A first line of words is here"), (72, "it has a second line and"), (72, "ends.")]
        rows += [(90, "Set in, this begins anew"), (72, "with another line.")]
        for number, (x, words) in enumerate(rows):
            sheet.drawString(x, 700 - 14 * number, words)

    assert [words.split()[0] for _, words in stretches(read_one(pdf(indented)), "paragraph")] == ["A", "Set"]


LISTS = {
    "a hanging line": ([(90, "1. An item that goes on"), (104, "in a line set in."), (72, "Words follow.")], 3),
    "a hanging line that begins with a name": ([(90, "1. An item by"), (104, "Ruth Lund."), (72, "Words.")], 3),
    "hanging items": ([(90, "• One item on"), (104, "two lines."), (90, "• Another"), (104, "on two."), (72, "End.")], 4),
    "in mid-sentence": ([(72, "Sixth “write them"), (118, "slowly”"), (72, "Words follow.")], 2),
    "a paragraph set in": ([(72, "Words that end."), (90, "Set in, a new one"), (72, "that goes on.")], 3),
}


@pytest.mark.parametrize(("rows", "paragraphs"), LISTS.values(), ids=LISTS)
def test_a_line_set_in_goes_on_where_its_item_or_sentence_does(
    rows: list[tuple[int, str]], paragraphs: int
) -> None:
    """A quotation in an item of a list or in a cell is not cut at the end of its first line."""

    def draw(sheet: Any) -> None:
        for number, (x, words) in enumerate([(72, "A line of body text here"), (72, "and another."), *rows]):
            sheet.drawString(x, 700 - 14 * number - (10 if number > 1 else 0), words)

    assert len(stretches(read_one(pdf(draw)), "paragraph")) == paragraphs


def test_a_raised_sign_parts_no_paragraph() -> None:
    """pdfium cuts the printed line there; its words are on one base line."""

    def draw(sheet: Any) -> None:
        sheet.setFont("Helvetica", 11)
        sheet.drawString(72, 700, "Words before the sign end here")
        x = 72 + sheet.stringWidth("Words before the sign end here", "Helvetica", 11)
        sheet.setFont("Helvetica", 8)
        sheet.drawString(x, 705, "12")
        sheet.setFont("Helvetica", 11)
        sheet.drawString(x + 10, 700, "and go on behind it")
        sheet.drawString(72, 686, "in another line.")

    assert len(stretches(read_one(pdf(draw)), "paragraph")) == 1


def page(number: int, *body: str, head: str = "The Running Head", foot: str | None = None) -> Any:
    def draw(sheet: Any) -> None:
        sheet.drawString(72, 800, head)
        column(*body)(sheet)
        sheet.drawCentredString(297, 30, foot if foot is not None else str(number + 40))

    return draw


def test_running_heads_and_page_numbers_are_labelled_and_kept() -> None:
    """What comes back at the edge of every page is a header; body text at the edge is not."""
    words = ["alpha", "bravo", "charlie", "delta"]
    document = read_one(
        pdf(*(page(n, f"Body words of {word} on", "this page.") for n, word in enumerate(words)))
    )
    heads = stretches(document, "header")
    assert [words for _, words in heads] == [w for n in range(4) for w in ("The Running Head", str(n + 40))]
    assert heads[0][0] == "p1:header"
    assert [locator for locator, _ in stretches(document, "paragraph")] == [f"p{n}:¶1" for n in range(1, 5)]
    assert document.text.count("The Running Head") == 4


def test_heads_of_left_and_right_pages_are_known_by_their_numbers() -> None:
    """Of four pages each head comes twice; its number grows with the pages."""
    heads = ["A Study 41", "42 The Review", "A Study 43", "44 The Review"]
    words = ["alpha", "bravo", "charlie", "delta"]
    pages = (page(n, f"Body words of {words[n]} on", f"{words[n]} this.", head=heads[n], foot="") for n in range(4))
    assert [words for _, words in stretches(read_one(pdf(*pages)), "header")] == heads


def test_body_lines_at_the_edge_are_no_running_heads() -> None:
    """Pages without heads keep their first and last lines as text."""
    pages = [
        column(f"Unlike beginning {word} of words", "in between", f"and an end {word}.") for word in "abcd"
    ]
    assert stretches(read_one(pdf(*pages)), "header") == []


def test_numbers_that_do_not_count_pages_are_text() -> None:
    """A lone year at the foot of pages does not grow with them."""
    pages = [
        page(n, f"Words {w} here.", head=f"Head {w}{w}", foot=str(1900 + n * n * 7))
        for n, w in enumerate("abcd")
    ]
    assert stretches(read_one(pdf(*pages)), "header") == []


def test_headings_and_footnotes_by_size() -> None:
    """Large short lines are headings; numbered small print at the foot is a footnote."""

    def draw(sheet: Any) -> None:
        sheet.setFont("Times-Bold", 18)
        sheet.drawString(72, 780, "A Chapter")
        sheet.setFont("Times-Roman", 11)
        column(*["A line of the body of this page with words."] * 6)(sheet)
        sheet.setFont("Times-Roman", 8)
        sheet.drawString(72, 80, "3 See the other book, p. 9.")

    document = read_one(pdf(draw))
    assert stretches(document, "heading") == [("heading 1", "A Chapter")]
    assert stretches(document, "footnote") == [("p1:fn 3", "3 See the other book, p. 9.")]


def footnoted(number: int) -> Any:
    """A page whose sentence runs on, with two notes of its own."""

    def draw(sheet: Any) -> None:
        sheet.setFont("Times-Roman", 9)
        sheet.drawString(72, 810, "The Running Head")
        sheet.setFont("Times-Roman", 11)
        column("and on it goes overleaf", "as a sentence does", f"on page {number}, before")(sheet)
        end = 72 + sheet.stringWidth(f"on page {number}, before", "Times-Roman", 11)
        sheet.setFont("Times-Roman", 7)
        sheet.drawString(end, 726, "1")
        sheet.setFont("Times-Roman", 8)
        sheet.drawString(72, 90, f"1 The first note of {number}.")
        sheet.drawString(72, 80, f"2 The second note of {number}.")

    return draw


def test_a_sentence_goes_on_overleaf_and_notes_and_heads_come_after_the_text() -> None:
    """One line end parts the pages; each note has a name of its own, and its mark is known."""
    document = read_one(pdf(*map(footnoted, (1, 2, 3))))
    assert document.text.startswith("and on it goes overleaf\nas a sentence does\non page 1, before1\nand on it")
    assert [where for where, _ in stretches(document, "footnote")] == [f"p{n}:fn {m}" for n in (1, 2, 3) for m in (1, 2)]
    assert [where for where, _ in stretches(document, "header")] == ["p1:header", "p2:header", "p3:header"]
    marks = [tuple(map(int, pair.split("-"))) for pair in document.meta["note marks"].split()]
    assert [document.text[start - 6 : end] for start, end in marks] == ["before1"] * 3
    linked = [document.text[note.text[0].start : note.text[0].end] for note in notes(document)]
    assert linked == [f"1 The first note of {n}." for n in (1, 2, 3)]


def white(sheet: Any) -> None:
    sheet.setFillColorRGB(1, 1, 1)
    sheet.drawString(72, 600, "secret words")


def invisible(sheet: Any) -> None:
    text = sheet.beginText(72, 600)
    text.setTextRenderMode(3)
    text.textLine("secret words")
    sheet.drawText(text)


def tiny(sheet: Any) -> None:
    sheet.setFont("Times-Roman", 0.1)
    sheet.drawString(72, 600, "secret words")


def off_page(sheet: Any) -> None:
    sheet.drawString(72, -300, "secret words")


def covered(sheet: Any) -> None:
    sheet.drawString(72, 600, "secret words")
    sheet.setFillColorRGB(1, 1, 1)
    sheet.rect(60, 590, 200, 30, fill=1, stroke=0)


def behind_picture(sheet: Any) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    sheet.drawString(72, 600, "secret words")
    sheet.drawImage(ImageReader(Image.effect_noise((40, 20), 90)), 60, 590, 200, 30)


def own_colour(sheet: Any) -> None:
    sheet.rect(60, 590, 200, 30, fill=1)
    sheet.drawString(72, 600, "secret words")


@pytest.mark.parametrize("trick", [white, invisible, tiny, off_page, covered, behind_picture, own_colour])
def test_words_nobody_can_see_are_labelled(trick: Any) -> None:
    """Hidden words are read, and labelled hidden; the words around them are not."""

    def draw(sheet: Any) -> None:
        sheet.drawString(72, 700, "open words")
        trick(sheet)

    document = read_one(pdf(draw))
    assert [words for _, words in stretches(document, "hidden")] == ["secret words"]
    assert document.text.split() == ["open", "words", "secret", "words"]


def grey(sheet: Any) -> None:
    sheet.setFillColorRGB(0.6, 0.6, 0.6)
    sheet.drawString(72, 600, "open words")


def white_on_dark(sheet: Any) -> None:
    sheet.setFillColorRGB(0.1, 0.1, 0.4)
    sheet.rect(60, 590, 200, 30, fill=1)
    sheet.setFillColorRGB(1, 1, 1)
    sheet.drawString(72, 600, "open words")


def boxed(sheet: Any) -> None:
    sheet.setFillColorRGB(0.9, 0.9, 0.7)
    sheet.rect(60, 590, 200, 30, fill=1)
    sheet.setFillColorRGB(0, 0, 0)
    sheet.drawString(72, 600, "open words")


def small(sheet: Any) -> None:
    sheet.setFont("Times-Roman", 5)
    sheet.drawString(72, 600, "open words")


@pytest.mark.parametrize("look", [grey, white_on_dark, boxed, small])
def test_words_that_can_be_seen_are_not_called_hidden(look: Any) -> None:
    """Light letters on dark ground, letters on a tint and small print are ordinary text."""
    document = read_one(pdf(look))
    assert document.text == "open words"
    assert stretches(document, "hidden") == []


def scan(sheet: Any) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    sheet.drawImage(ImageReader(Image.effect_noise((60, 80), 90)), 0, 0, 595, 842)


def test_a_page_that_is_an_image_is_listed_as_not_read() -> None:
    """A scan without text is named with its page; the other pages are read."""
    document = read_one(pdf(column("The first page."), scan, column("The third page.")))
    assert [(loss.what, loss.where, loss.why) for loss in document.losses] == [
        ("page", "p2", "page is an image, not read")
    ]
    assert document.text == "The first page.\n\nThe third page."
    assert [locator for locator, _ in stretches(document, "page")] == ["p1", "p3"]


def test_the_recognised_text_of_a_scan_is_text_and_said_to_be() -> None:
    """An OCR layer is invisible by nature; it is read, not called hidden, and the ledger says what it is."""

    def draw(sheet: Any) -> None:
        scan(sheet)
        invisible(sheet)

    document = read_one(pdf(draw))
    assert document.text == "secret words"
    assert stretches(document, "hidden") == []
    assert "OCR" in document.losses[0].why


def mapped(words: bytes, *letters: tuple[str, str]) -> bytes:
    """A PDF written by hand whose font says which letters its codes stand for (reportlab cannot, beyond U+FFFF)."""
    lines = "\n".join(f"<{code}> <{letter}>" for code, letter in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def "
        f"1 begincodespacerange <00> <FF> endcodespacerange {len(letters)} beginbfchar\n{lines}\nendbfchar endcmap end end"
    ).encode()
    drawn = b"BT /F 12 Tf 72 700 Td (" + words + b") Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(cmap), cmap),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, text) for n, text in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("D835DC00", "x\U0001d400y"),
        ("D83DDE00", "x\U0001f600y"),
        ("00660069", "xfiy"),
        ("FB01", "xfiy"),
        ("FB31", "x\u05d1\u05bcy"),
        ("0000", "x\ufffdy"),
    ],
    ids=[
        "mathematical letter",
        "emoji",
        "ligature mapped to letters",
        "ligature",
        "presentation form",
        "no letter",
    ],
)
def test_what_a_glyph_stands_for(code: str, text: str) -> None:
    """Offsets count code points: an astral letter is one. pdfium takes presentation forms apart itself."""
    document = read_one(mapped(b"xAy", ("41", code), ("78", "0078"), ("79", "0079")))
    assert document.text == text
    assert [loss.what for loss in document.losses] == (["glyph"] if code == "0000" else [])


def test_title_and_annotations() -> None:
    """The title comes from the file's properties; notes and form fields are listed as not read."""

    def draw(sheet: Any) -> None:
        sheet.drawString(72, 700, "Words.")
        sheet.textAnnotation("A remark", Rect=[10, 10, 60, 60])
        sheet.acroForm.textfield(name="f", value="typed", x=100, y=100)

    document = read_one(pdf(draw, title="The title"))
    assert document.title == "The title"
    assert {(loss.what, loss.count) for loss in document.losses} == {("annotation", 1), ("form field", 1)}


@pytest.mark.parametrize(
    ("content", "reason", "hint"),
    [
        (pdf(column("Words."), encrypt="secret"), "encrypted PDF", "Remove the password"),
        (pdf(column("Words."))[:400], "broken PDF", "again"),
        (b"%PDF-1.7\n" + b"junk " * 400, "broken PDF", "again"),
        (b"no such thing", "not a PDF", "again"),
    ],
    ids=["encrypted", "truncated", "junk", "text"],
)
def test_files_that_cannot_be_read_say_why(content: bytes, reason: str, hint: str) -> None:
    """The message names the reason and what to do."""
    with pytest.raises(ReadError, match=reason) as raised:
        read_bytes(content, "draft.pdf")
    assert hint in raised.value.hint


def test_without_pypdfium2_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which extra brings the reader."""
    import sys

    from quoth.errors import MissingExtra
    from quoth.read import pdf as reader

    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtra, match=r"quoth\[pdf\]"):
        list(reader.read(pdf(column("Words.")), "a.pdf"))
