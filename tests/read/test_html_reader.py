# ruff: noqa: E501 (markup of the samples stays on one line)
"""HTML: the whole page in order, labelled instead of cut down."""

from __future__ import annotations

import pytest

from quoth.model import Document
from quoth.read import read_bytes
from quoth.read.html_scan import MAX_DEPTH, tamed


def read_one(source: str | bytes, name: str = "page.html") -> Document:
    (document,) = read_bytes(source.encode() if isinstance(source, str) else source, name)
    return document


def stretches(document: Document, role: str) -> list[tuple[str, str]]:
    return [(r.locator, r.span.of(document.text)) for r in document.regions if r.role == role]


PAGE = """<!doctype html><html><head><title>A title &amp; more</title><style>p {}</style>
<script>var s = "<div>no text</div>";</script></head><body>
<header>The site</header><nav><a href="/">Home</a></nav>
<article><h1>The heading</h1>
<p>One   <b>bo</b>ld <q cite="http://a.example/">inner words</q> said.<sup class="reference"><a href="#n">1</a></sup></p>
<blockquote cite="http://b.example/"><p>Block one.</p><p>Block two.</p></blockquote>
<table><tr><td>a1</td><td>b1</td></tr><tr><td><p>a2</p><p>more</p></td></tr></table>
<ul><li>first item<li>second item</ul>
<p>seen <span style="display: none">unseen</span> again<br>new line</p>
<pre>  kept
   spaces</pre><img src="m.png" alt="a map"><iframe src="x"></iframe><template><p>later</p></template>
<p>漢<ruby>字<rt>ji</rt></ruby></p></article>
<aside role="doc-footnote">The note.</aside><footer>Imprint</footer></body></html>"""


@pytest.fixture(scope="module")
def page() -> Document:
    return read_one(PAGE)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("title", [("title", "A title & more")]),
        ("heading", [("heading 1", "The heading")]),
        ("quote", [("http://a.example/", "inner words")]),
        ("block-quote", [("http://b.example/", "Block one.\n\nBlock two.")]),
        (
            "cell",
            [("table 1:r1:c1", "a1"), ("table 1:r1:c2", "b1"), ("table 1:r2:c1", "a2\n\nmore")],
        ),
        ("hidden", [("", "unseen")]),
        ("footnote", [("fn 1", "The note.")]),
        ("header", [("header 1", "The site"), ("header 2", "Home"), ("header 3", "Imprint")]),
    ],
)
def test_labels(page: Document, role: str, expected: list[tuple[str, str]]) -> None:
    """Every kind of element that matters gives its region, with exactly its words."""
    assert stretches(page, role) == expected


@pytest.mark.parametrize(
    "words",
    [
        "One bold inner words said.1",
        "first item\nsecond item",
        "seen unseen again\nnew line",
        "  kept\n   spaces",
        "a1\tb1",
        "漢字",
    ],
)
def test_white_space_is_what_a_browser_shows(page: Document, words: str) -> None:
    """Spaces collapse outside of <pre>, inline elements do not part words, lines and cells do."""
    assert words in page.text


def test_programs_are_no_text_and_no_loss(page: Document) -> None:
    """Scripts and style sheets are counted apart from what was lost."""
    assert page.meta["not text"] == "1 script, 1 style"
    assert "no text" not in page.text


@pytest.mark.parametrize(
    ("what", "note"),
    [
        ("image", 'alt text: "a map"'),
        ("frame", "not read"),
        ("template", "not read"),
        ("ruby text", "not read"),
    ],
)
def test_losses(page: Document, what: str, note: str) -> None:
    """What is not read is in the ledger."""
    (loss,) = [loss for loss in page.losses if loss.what == what]
    assert loss.count == 1
    assert note in loss.why


def test_footnote_marks_are_known(page: Document) -> None:
    """The mark of a footnote is glued to its word in the text, and its place is kept."""
    start, end = map(int, page.meta["note marks"].split("-"))
    assert page.text[start:end] == "1"


@pytest.mark.parametrize(
    ("source", "hidden"),
    [
        ("<p>open words</p>", []),
        ("<p style='display:block'>words</p>", []),
        ("<p aria-hidden=false>words</p>", []),
        ("<p style='opacity:0.5'>words</p>", []),
        ("<p style='font-size:0.9em'>words</p>", []),
        ("<details><summary>more</summary>words</details>", []),
        ("<p hidden>words</p>", ["words"]),
        ("<div hidden><p>one</p><p>two</p></div>", ["one\n\ntwo"]),
        ("<p style='color:red; DISPLAY : none'>words</p>", ["words"]),
        ("<p><b style='visibility:hidden'>words</b> seen</p>", ["words"]),
        ("<p aria-hidden=true>words</p>", ["words"]),
    ],
)
def test_hidden_text(source: str, hidden: list[str]) -> None:
    """Text the page's own attributes hide is read and labelled; visible text never is."""
    document = read_one(source)
    assert [words for _, words in stretches(document, "hidden")] == hidden
    assert "words" in document.text or "one" in document.text


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "span"])
@pytest.mark.parametrize("depth", [300, 3_900])
def test_deep_nesting_comes_through_whole(tag: str, depth: int) -> None:
    """Words below 256 open elements are where other readers stop."""
    if tag == "b":
        depth = 60
    document = read_one(f"<{tag}>" * depth + "deep words" + f"</{tag}>" * depth + "<p>the tail</p>")
    assert document.text.split() == ["deep", "words", "the", "tail"]
    assert document.losses == ()


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 200_000 + "deep words" + "</div>" * 200_000 + "<p>the tail</p>",
        "".join(f"<b id={n}>" for n in range(20_000)) + "deep words" + "<p></p>" * 20_000 + "<p>the tail",
    ],
    ids=["200,000 nested elements", "20,000 formatting elements left open"],
)
def test_pages_made_to_exhaust_readers_lose_tags_but_no_words(source: str) -> None:
    """Tags beyond the caps are taken out and counted; every word stays."""
    document = read_one(source)
    assert document.text.split() == ["deep", "words", "the", "tail"]
    assert [loss.what for loss in document.losses] == ["tag"]


@pytest.mark.parametrize(
    "source",
    [
        "<p>one<p>two" * 6_000,
        "<ul>" + "<li>item" * 6_000 + "</ul>",
        "<table>" + "<tr><td>x" * 6_000 + "</table>",
        "<script>" + "<div>" * 9_000 + "</script><p>words",
        "<!--" + "<div>" * 9_000 + "--><p>words",
        '<p title="' + "<div>" * 9_000 + '">words',
        "<br><img><input>" * 9_000,
        "<svg>" + "<path/>" * 9_000 + "</svg>",
    ],
    ids=["p", "li", "table", "script", "comment", "attribute", "void", "empty"],
)
def test_long_flat_pages_are_left_alone(source: str) -> None:
    """Many tags that are not nested lose nothing."""
    assert tamed(source) == (source, 0)


def test_the_cap_keeps_the_tags_that_fit() -> None:
    """Only what is beyond the cap goes."""
    kept, removed = tamed("<div>" * (MAX_DEPTH + 7) + "x" + "</div>" * (MAX_DEPTH + 7))
    assert removed == 7
    assert kept.count("<div>") == kept.count("</div>") == MAX_DEPTH


def test_a_text_node_of_twenty_megabytes_comes_through_whole() -> None:
    """lxml gives 0 characters for such a page."""
    words = "word " * 4_000_000
    document = read_one(f"<p>{words}</p><p>the tail</p>")
    assert len(document.text) == len(words.strip()) + len("\n\nthe tail")
    assert document.text.endswith("the tail")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('<meta charset="iso-8859-1"><p>caf\xe9 \x93quoted\x94</p>'.encode("latin-1"), "café “quoted”"),
        ('<meta charset="windows-1251"><p>слово</p>'.encode("cp1251"), "слово"),
        ('<meta charset="shift_jis"><p>言葉です</p>'.encode("shift_jis"), "言葉です"),
        ('<meta charset="iso-8859-9"><p>“ığüşöç”</p>'.encode("cp1254"), "“ığüşöç”"),
        ('<meta charset="Shift_JIS"><p>①髙橋</p>'.encode("cp932"), "①髙橋"),
        ('<meta charset="x-sjis"><p>言葉です</p>'.encode("shift_jis"), "言葉です"),
        ('<meta charset="euc-kr"><p>똠방각하</p>'.encode("cp949"), "똠방각하"),
        ('<meta charset="gb2312"><p>朱镕基</p>'.encode("gbk"), "朱镕基"),
        ('<meta charset="windows-874"><p>วันนี้ “ฝน” ตก</p>'.encode("cp874"), "วันนี้ “ฝน” ตก"),
        ('<meta charset="iso-8859-8-i"><p>הגשם “ירד”</p>'.encode("cp1255"), "הגשם “ירד”"),
        ('<meta charset="x-mac-cyrillic"><p>Дождь “шёл”</p>'.encode("mac_cyrillic"), "Дождь “шёл”"),
        ('<meta charset="x-user-defined"><p>caf\xe9</p>'.encode("latin-1"), "café"),
        (b"<?xml version='1.0' encoding='iso-8859-1'?><html><p>a \x93word\x94</p></html>", "a “word”"),
        ("<p>слово</p>".encode("utf-16"), "слово"),
        ('<meta charset="iso-8859-1"><p>really “UTF-8”</p>'.encode(), "really “UTF-8”"),
        (b"<p>a\x00b</p>", "a\ufffdb"),
        (b"<p>&#0;&#xD800;&hellip;&nbsp;&nosuchentity;</p>", "\ufffd\ufffd…\xa0&nosuchentity;"),
    ],
    ids=[
        "latin-1 as browsers read it",
        "declared",
        "East Asian",
        "latin-5 as browsers read it",
        "the signs of Windows in Shift JIS",
        "a label Python does not know",
        "the syllables of Windows in EUC-KR",
        "GBK under an old name",
        "Thai",
        "Hebrew",
        "of the Macintosh",
        "a label nobody knows",
        "latin-1 in XHTML",
        "UTF-16",
        "declared wrongly",
        "NUL",
        "entities",
    ],
)
def test_encodings_and_entities(content: bytes, words: str) -> None:
    """The page is decoded as a browser does, damage is replaced and never dropped."""
    assert read_one(content).text == words


def test_xhtml_with_an_empty_title_keeps_its_body() -> None:
    """<title/> opens an endless title in HTML; in XHTML, and in broken XHTML, it is empty."""
    whole = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{}</body></html>'
    assert read_one(whole.format("<p>all <a/>here&nbsp;&mdash;</p>")).text == "all here\xa0—"
    assert read_one(whole.format("<p>all <a/>here</b>")).text == "all here"


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_words_struck_out_are_no_text_and_are_listed(tag: str) -> None:
    """As tracked deletions in Word and <del> in TEI; what was put in stays."""
    page = read_one(f"<p>The <{tag}>first <i>and</i></{tag}> <ins>second</ins> boat</p>".encode())
    assert page.text == "The second boat"
    assert [(loss.what, loss.count, loss.where) for loss in page.losses] == [("struck text", 1, "¶1")]
