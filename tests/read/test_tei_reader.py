
"""TEI and other XML: text in order, quotations with the source they name, notes beside their sentence."""

from __future__ import annotations

import pytest

from quoth.errors import ReadError
from quoth.model import Document
from quoth.read import read_bytes


def read_one(body: str, *, prolog: str = "") -> Document:
    header = (
        "<teiHeader><fileDesc><titleStmt><title>The <hi>main</hi> title</title><title>second</title></titleStmt>"
        "<publicationStmt><p>not text</p></publicationStmt></fileDesc></teiHeader>"
    )
    source = (
        f'{prolog}<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}<text><body>{body}</body></text></TEI>'
    )
    (document,) = read_bytes(source.encode(), "edition.xml")
    return document


def stretches(document: Document, role: str) -> list[tuple[str, str]]:
    return [(r.locator, r.span.of(document.text)) for r in document.regions if r.role == role]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>one\n  two</p>\n<p>three</p>", "one two\n\nthree"),
        ("<p>w<hi>or</hi>d</p>", "word"),
        ("<lg><l>line one</l><l>line two</l></lg>", "line one\nline two"),
        ("<p>broken<lb/>line, bro<lb break='no'/>ken word</p>", "broken\nline, broken word"),
        ("<p>the <choice><sic>teh</sic><corr>the</corr></choice> end</p>", "the teh end"),
        ("<p><choice><abbr>Dr</abbr><expan>Doctor</expan></choice> A</p>", "Dr A"),
        ("<p><app><lem>read</lem><rdg>red</rdg></app> it</p>", "read it"),
        ("<p>kept <add>added</add> <del>struck</del> end</p>", "kept added end"),
        ("<list><item>a</item><item>b</item></list>", "a\nb"),
        ("<p>a &amp; &#233; &mdash;</p>", "a & é —"),
    ],
)
def test_text(body: str, text: str) -> None:
    """The printed words in their order; the editor's second reading is not printed twice."""
    document = read_one(body, prolog="<!DOCTYPE TEI SYSTEM 'tei.dtd'>" if "&mdash;" in body else "")
    assert document.text == text


def test_the_header_gives_the_title_and_no_text() -> None:
    """Only the first title; nothing of the header is text."""
    document = read_one("<p>words</p>")
    assert document.title == "The main title"
    assert document.text == "words"


def test_a_title_inside_the_title_does_not_end_it() -> None:
    """An edition may name another work in its own title."""
    title = "<titleStmt><title>On <title>Rain</title> and sun</title></titleStmt>"
    head = f"<teiHeader><fileDesc>{title}</fileDesc></teiHeader>"
    (document,) = read_bytes(f"<TEI>{head}<text><p>words</p></text></TEI>".encode(), "a.tei")
    assert document.title == "On Rain and sun"


@pytest.mark.parametrize(
    ("body", "role", "locator", "words"),
    [
        ("<p>he said <q>no</q></p>", "quote", "", "no"),
        ("<p>he said <quote source='#k'>no</quote></p>", "quote", "#k", "no"),
        ("<p>x</p><quote cRef='Hom. Il. 1.1'>sing</quote>", "block-quote", "Hom. Il. 1.1", "sing"),
        ("<cit><quote><l>a</l><l>b</l></quote><bibl>C</bibl></cit>", "block-quote", "", "a\nb"),
        ("<head>A heading</head><p>x</p>", "heading", "heading 1", "A heading"),
        ("<p>x</p><fw>Running head</fw>", "header", "header 1", "Running head"),
        ("<table><row><cell>a</cell><cell>b</cell></row></table>", "cell", "table 1:r1:c2", "b"),
        ("<pb n='12'/><p>x</p>", "page", "p12", "x"),
        ("<pb n='12'/><p>x</p>", "paragraph", "p12:¶1", "x"),
    ],
)
def test_labels(body: str, role: str, locator: str, words: str) -> None:
    """Quotations keep the source they name; pages count their own paragraphs."""
    assert (locator, words) in stretches(read_one(body), role)


def test_notes_leave_their_sentence_whole() -> None:
    """A note is read behind the text, on no page, and its place in the sentence is kept."""
    document = read_one(
        "<pb n='1'/><p>He said <note n='a'>Or: <q>wrote</q>.</note>that it was so.</p><p>Next.</p>"
    )
    assert document.text == "He said that it was so.\n\nNext.\n\nOr: wrote."
    assert stretches(document, "footnote") == [("fn a", "Or: wrote.")]
    start = int(document.meta["note marks"].split("-")[0])
    assert document.text[:start].rstrip() == "He said"
    assert stretches(document, "page") == [("p1", "He said that it was so.\n\nNext.")]


def test_what_is_left_out_is_listed() -> None:
    """Corrections, variants, gaps and pictures are counted."""
    document = read_one(
        "<p><choice><sic>a</sic><corr>b</corr></choice><app><lem>c</lem><rdg>d</rdg></app><gap reason='lost'/></p>"
        "<figure><graphic url='x.png'/></figure>"
    )
    assert [loss.what for loss in document.losses] == ["correction", "variant reading", "gap", "image"]


def test_a_word_of_another_look_stays_in_its_verse() -> None:
    """USX: words the translators added stand in an element of their own."""
    para = '<para style="p"><verse number="1"/>In the <char style="add">long</char> rain.<verse eid="x"/></para>'
    (document,) = read_bytes(f'<usx version="3.0">{para}</usx>'.encode(), "john.usx")
    assert document.text == "In the long rain."


def test_other_xml_is_read_with_words_parted() -> None:
    """In XML that is not TEI unknown elements part words and known inline ones do not."""
    source = "<doc><verse>one</verse><verse>tw<i>o</i></verse><x>three</x><y>four</y></doc>"
    (document,) = read_bytes(source.encode(), "bible.xml")
    assert document.text.split() == ["one", "two", "three", "four"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-r"])
def test_declared_encodings(encoding: str) -> None:
    """Every encoding Python knows may be declared."""
    source = f"<?xml version='1.0' encoding='{encoding}'?><TEI><text><p>слово</p></text></TEI>".encode(
        encoding
    )
    assert read_bytes(source, "a.xml")[0].text == "слово"


def test_an_east_asian_encoding_is_recoded() -> None:
    """expat itself knows none with several bytes a letter."""
    source = "<?xml version='1.0' encoding='gbk'?><TEI><text><p>一句话</p></text></TEI>".encode("gbk")
    assert read_bytes(source, "a.xml")[0].text == "一句话"


@pytest.mark.parametrize(
    ("prolog", "body", "reason"),
    [
        ("", "<p>no end", "mismatched tag"),
        ("", "<p>&unknown</p>", "not well-formed"),
        ("<!DOCTYPE TEI [<!ENTITY a 'xx'><!ENTITY b '&a;&a;'>]>", "<p>&b;</p>", "other entities"),
        (f"<!DOCTYPE TEI [<!ENTITY a '{'x' * 200}'>]>", "<p>&a;</p>", "over 100 characters"),
    ],
    ids=["not closed", "entity without end", "entities of entities", "long entity"],
)
def test_xml_that_is_refused_names_the_place(prolog: str, body: str, reason: str) -> None:
    """Broken or dangerous XML is refused with line and column."""
    with pytest.raises(ReadError, match=reason) as raised:
        read_one(body, prolog=prolog)
    assert "line" in raised.value.place


def test_entities_that_point_outside_are_not_fetched() -> None:
    """The text of an external entity is a loss, never the content of a file."""
    document = read_one("<p>a &e; b</p>", prolog="<!DOCTYPE TEI [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>")
    assert document.text == "a \ufffd b"
    assert [loss.what for loss in document.losses] == ["entity"]


def test_short_declared_entities_are_read() -> None:
    """An entity for a character or a name is ordinary."""
    assert read_one("<p>&dr; A</p>", prolog="<!DOCTYPE TEI [<!ENTITY dr 'Doctor'>]>").text == "Doctor A"
