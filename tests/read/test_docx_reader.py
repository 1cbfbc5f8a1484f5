"""DOCX: every kind of text Word knows is read or listed as not read, and labelled for what it is."""

from __future__ import annotations

import pytest
from reader_samples import FIFTEEN, MORE, docx, paragraph, run, unzip, with_parts, zipped

from quoth.errors import ReadError
from quoth.model import Document
from quoth.read import read_bytes


def read_one(content: bytes) -> Document:
    (document,) = read_bytes(content, "draft.docx")
    return document


@pytest.fixture(scope="module")
def fifteen() -> Document:
    return read_one(FIFTEEN)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A plain alpha sentence.", "plain paragraph"),
        ("Before inserted bravo after.", "tracked insertion"),
        ("moved charlie", "moved text at its new place"),
        ("Left behind.", "words beside moved text"),
        ("Noted here.", "a footnote reference parts no words"),
        ("block delta", "block content control"),
        ("In inline echo text.", "inline content control"),
        ("smart foxtrot", "smart tag"),
        ("field golf", "field: its stored words"),
        ("outer hotel", "table cell"),
        ("nested india", "nested table"),
        ("row juliet", "row content control"),
        ("A sentence with a box inside goes on.", "the sentence around a text box stays whole"),
        ("boxed kilo", "text box"),
        ("linked lima", "hyperlink"),
        ("shown vanished mike shown again", "hidden text"),
        ("kept on.", "words around a deletion"),
        ("non\u2011break\tsoft\u00adly\noscar\u03b1", "hyphens, tab, break and symbol"),
        ("footnote papa", "footnote"),
        ("endnote quebec", "endnote"),
        ("comment romeo", "comment"),
        ("header sierra", "header"),
        ("footer tango", "footer"),
    ],
)
def test_every_kind_of_text_is_read_once(fifteen: Document, words: str, kind: str) -> None:
    """Each kind stands in the text exactly once, whole."""
    assert fifteen.text.count(words) == 1, kind


@pytest.mark.parametrize(
    ("what", "place"),
    [
        ("deleted text", "¶"),
        ("moved text", "¶"),
        ("image", "¶"),
        ("alternative text", "¶"),
        ("equation", "¶"),
    ],
)
def test_what_is_not_read_is_in_the_ledger(fifteen: Document, what: str, place: str) -> None:
    """What is no text, or no longer text, is counted with its place."""
    (loss,) = [loss for loss in fifteen.losses if loss.what == what]
    assert loss.count == 1
    assert place in loss.where


@pytest.mark.parametrize("words", ["deleted november", "codeword", "----", "x+y"])
def test_what_word_does_not_print_is_no_text(fifteen: Document, words: str) -> None:
    """Deleted words, field codes, separators and equations are no words of the draft."""
    assert words not in fifteen.text


@pytest.mark.parametrize(
    ("words", "role", "locator"),
    [
        ("vanished mike", "hidden", ""),
        ("comment romeo", "hidden", "comment"),
        ("comment romeo", "footnote", "comment 0"),
        ("footnote papa", "footnote", "fn 1"),
        ("endnote quebec", "footnote", "en 1"),
        ("header sierra", "header", "header 1"),
        ("footer tango", "header", "footer 1"),
        ("nested india", "cell", "table 2:r1:c1"),
        ("row juliet", "cell", "table 1:r2:c1"),
        ("A plain alpha sentence.", "paragraph", "¶1"),
    ],
)
def test_labels(fifteen: Document, words: str, role: str, locator: str) -> None:
    """Each kind carries its role and the place people cite."""
    found = {
        (region.role, region.locator) for region in fifteen.regions if region.span.of(fifteen.text) == words
    }
    assert (role, locator) in found


def test_footnote_marks_keep_their_places(fifteen: Document) -> None:
    """A reference mark that Word only implies is kept as an empty span where it stands."""
    first, second = (mark.split("-") for mark in fifteen.meta["note marks"].split())
    assert first[0] == first[1]
    assert fifteen.text[: int(first[0])].endswith("Noted")
    assert fifteen.text[: int(second[0])].endswith("Ended")


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("Normal", "paragraph"),
        ("ListBullet", "paragraph"),
        ("Quote", "block-quote"),
        ("IntenseQuote", "block-quote"),
        ("Zitat", "block-quote"),
        ("Heading2", "heading"),
        ("Title", "title"),
    ],
)
def test_styles_say_what_a_paragraph_is(style: str, expected: str) -> None:
    """Quotation styles make block quotations, ordinary ones do not."""
    document = read_one(docx(paragraph(run("some words"), f'<w:pStyle w:val="{style}"/>')))
    roles = {region.role for region in document.regions}
    assert expected in roles
    assert ("block-quote" in roles) == (expected == "block-quote")


def test_neighbouring_quotation_paragraphs_are_one_block_quotation() -> None:
    """Two quoted paragraphs are one block quotation of two paragraphs; the next ordinary one is outside."""
    quote = '<w:pStyle w:val="Quote"/>'
    document = read_one(
        docx(paragraph(run("one"), quote), paragraph(run("two"), quote), paragraph(run("three")))
    )
    (block,) = [region for region in document.regions if region.role == "block-quote"]
    assert block.span.of(document.text) == "one\n\ntwo"
    assert [r.locator for r in document.regions if r.role == "paragraph"] == ["¶1", "¶2", "¶3"]


@pytest.mark.parametrize(
    ("properties", "hidden"),
    [
        ("", False),
        ("<w:vanish w:val='0'/>", False),
        ("<w:color w:val='FF0000'/>", False),
        ("<w:color w:val='FFFFFF'/><w:shd w:fill='000000'/>", False),
        ("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", False),
        ("<w:sz w:val='16'/>", False),
        ("<w:vanish/>", True),
        ("<w:color w:val='FFFFFF'/>", True),
        ("<w:sz w:val='1'/>", True),
    ],
    ids=[
        "plain", "vanish off", "red", "white on black", "vanish before the tracked change", "8 points",
        "vanish", "white on white", "half a point",
    ],
)  # fmt: skip
def test_hidden_runs_are_labelled(properties: str, hidden: bool) -> None:
    """Only text that cannot be seen is called hidden; it is always read."""
    document = read_one(docx(paragraph(run("open ") + run("secret", properties))))
    assert document.text == "open secret"
    assert [r.span.of(document.text) for r in document.regions if r.role == "hidden"] == ["secret"] * hidden


def test_pages_of_word_become_page_regions() -> None:
    """Word's own page breaks, where it stored them, give pages and paragraphs counted within them."""
    document = read_one(
        docx(
            paragraph(run("first page")),
            paragraph("<w:r><w:lastRenderedPageBreak/></w:r>" + run("second page")),
            parts={"footnotes": f'<w:footnote w:id="2"><w:p>{run("a note")}</w:p></w:footnote>'},
        )
    )
    pages = [(r.locator, r.span.of(document.text)) for r in document.regions if r.role == "page"]
    assert pages == [("p1", "first page"), ("p2", "second page")]
    assert [r.locator for r in document.regions if r.role == "paragraph"] == ["p1:¶1", "p2:¶1"]


def test_a_damaged_side_part_is_a_loss_and_the_rest_is_read() -> None:
    """Broken footnotes do not take the body with them."""
    document = read_one(
        with_parts(FIFTEEN, {"footnotes": "<w:footnote><w:p>", "header9": f"<w:p>{run('x')}</w:p>"})
    )
    assert "A plain alpha sentence." in document.text
    assert "comment romeo" in document.text
    assert [loss.what for loss in document.losses if "broken XML" in loss.why] == ["footnotes"]


def test_a_field_that_is_never_closed_hides_nothing_after_its_paragraph() -> None:
    """A damaged field must not swallow the rest of the draft."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    document = read_one(docx(paragraph(begin + run("lost")), paragraph(run("kept words"))))
    assert document.text == "kept words"
    assert [loss.what for loss in document.losses] == ["field"]


def changed(member: str, content: bytes) -> bytes:
    members = unzip(FIFTEEN)
    members[member] = content
    return zipped(members)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (FIFTEEN[:2000], "broken zip"),
        (b"just some words", "broken zip"),
        (changed("word/document.xml", b"<w:document"), "broken XML"),
        (changed("word/document.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "DOCTYPE"),
        (zipped({"word/styles.xml": "<x/>"}), "main part"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old binary Office file"),
    ],
    ids=["truncated", "no zip", "broken XML", "entities", "no main part", "encrypted", "old Word"],
)
def test_broken_files_say_why(content: bytes, reason: str) -> None:
    """A file that cannot be read names itself and the reason."""
    with pytest.raises(ReadError, match=reason) as raised:
        read_bytes(content, "draft.docx")
    assert raised.value.name == "draft.docx"


def test_text_of_twenty_megabytes_in_one_node_comes_through_whole() -> None:
    """One run of 20 MB is read to its last word."""
    words = "word " * 4_000_000 + "last"
    xml = f"<w:document {MORE}><w:body><w:p>{run(words)}</w:p></w:body></w:document>"
    assert read_one(changed("word/document.xml", xml.encode())).text.startswith(words)


def test_what_follows_a_comment_is_not_hidden_with_it() -> None:
    """The next comment and the header stand by themselves."""
    notes = "".join(f'<w:comment w:id="{n}"><w:p>{run(f"remark {n}")}</w:p></w:comment>' for n in (0, 1))
    document = read_one(docx(paragraph("Body."), parts={"comments": notes, "header1": f"<w:p>{run('Head')}</w:p>"}))
    hidden = [region.span.of(document.text) for region in document.regions if region.role == "hidden"]
    assert hidden == ["remark 0", "remark 1"]
