
"""The promises all readers make about regions and offsets (read/compose.py), for every format."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_samples import FIFTEEN, column, docx, epub, paragraph, pdf, run, xhtml

from quoth.model import Document
from quoth.read import BLOCK_ROLES, read_bytes, read_text

WORDS = [
    "plain",
    "“quoted”",
    "naïve",
    "Слово",
    "كلمة",
    "言葉",
    "\U0001f600",
    "e\u0301",
    "a\u00adb",
    "don’t",
    "12%",
]
TEXT = " ".join(WORDS)
HTML = f"<p>{TEXT}<blockquote>  <p>{TEXT} </p> <q> {TEXT} </q></blockquote><table><td>{TEXT}<td> <b hidden> {TEXT}"
TEI = f"<TEI><text><pb n='1'/><p>{TEXT} <q> {TEXT} </q></p><quote><l>{TEXT}</l></quote><note>{TEXT}</note></text></TEI>"
CUE = "00:02.000 --> 00:03.000"

FILES = {
    "txt": ("a.txt", f"{TEXT}\n\n  {TEXT}".encode()),
    "md": ("a.md", f"# {TEXT}\n\n> {TEXT}\n\n[^1]: {TEXT}\n\n- {TEXT}".encode()),
    "html": ("a.html", HTML.encode()),
    "docx": ("a.docx", docx(paragraph(run(f" {TEXT} ") + run(TEXT, "<w:vanish/>")), paragraph(run(TEXT)))),
    "docx with 15 kinds": ("a.docx", FIFTEEN),
    "pdf": ("a.pdf", pdf(column("One line-", "end hyphen.", "", "More."), column("Two."))),
    "epub": (
        "a.epub",
        epub({"a.xhtml": xhtml(HTML.split("<table>")[0] + "</blockquote></p>"), "b.xhtml": xhtml(TEXT)}),
    ),
    "jsonl": ("a.jsonl", json.dumps({"id": "1", "text": f"{TEXT}\n\n{TEXT}"}).encode()),
    "tei": ("a.xml", TEI.encode()),
    "subtitles": ("a.vtt", f"WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ann>{TEXT}\n\n2\n{CUE}\n{TEXT}\n".encode()),
    "mail": ("a.eml", f"From: a@b.c\nSubject: words\n\n{TEXT}\n\n> {TEXT}\n".encode()),
}


def check(document: Document) -> None:
    text = document.text
    text.encode("utf-8")
    assert "\0" not in text
    order = [(r.span.start, -r.span.end) for r in document.regions]
    assert order == sorted(order)
    for region in document.regions:
        words = region.span.of(text)
        assert words
        assert words == words.strip()
    at = 0
    for block in (region for region in document.regions if region.role in BLOCK_ROLES):
        assert not any(map(str.isalnum, text[at : block.span.start]))
        assert block.span.start >= at
        assert block.locator
        at = block.span.end
    assert not any(map(str.isalnum, text[at:]))


@pytest.mark.parametrize(("name", "content"), FILES.values(), ids=FILES)
def test_blocks_part_the_whole_text(name: str, content: bytes) -> None:
    """Blocks do not overlap and hold every letter; no region begins or ends with white space."""
    documents = list(read_bytes(content, name))
    assert documents
    for document in documents:
        check(document)


@pytest.mark.parametrize("form", ["txt", "md", "html", "docx", "epub", "jsonl", "tei"])
def test_characters_come_through_unchanged(form: str) -> None:
    """Every script, composed letters and invisible signs are the same after reading."""
    name, content = FILES[form]
    documents = list(read_bytes(content, name))
    assert documents
    assert [TEXT in document.text for document in documents] == [True] * len(documents)


@pytest.mark.parametrize(("name", "content"), FILES.values(), ids=FILES)
def test_reading_twice_gives_the_same(name: str, content: bytes) -> None:
    """Same bytes, same documents."""
    assert read_bytes(content, name) == read_bytes(content, name)


@settings(max_examples=150)
@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=60))
def test_any_text_of_a_caller(text: str) -> None:
    """Any string at all: same length, the promises hold."""
    document = read_text(text)
    assert len(document.text) == len(text)
    check(document)


TAGS = ["p", "q", "blockquote", "table", "tr", "td", "h1", "aside", "pre", "b", "li"]
WRITING = ["<br>", "<b hidden>", " ", "\n", "x y", "word", "&amp;", "<!-- c -->"]
MARKUP = st.lists(
    st.sampled_from([*(f"<{t}>" for t in TAGS), *(f"</{t}>" for t in TAGS), *WRITING]), max_size=40
)


@settings(max_examples=150)
@given(MARKUP)
def test_any_html(pieces: list[str]) -> None:
    """Any order of tags: the promises hold and no word is lost."""
    source = "<!doctype html><p>begin</p>" + "".join(pieces)
    (document,) = read_bytes(source.encode(), "a.html")
    check(document)
    assert document.text.count("word") == pieces.count("word")


LINES = st.lists(
    st.sampled_from(
        [
            "# h",
            "> q",
            ">",
            "> > q",
            "- i",
            "1. i",
            "[^1]: n",
            "    c",
            "```",
            "~~~",
            "===",
            "---",
            "",
            "a",
            "b c",
            "<!--",
            "-->",
        ]
    ),
    max_size=25,
)


@settings(max_examples=150)
@given(LINES)
def test_any_markdown(lines: list[str]) -> None:
    """Any order of lines: the text is verbatim and the promises hold."""
    source = "begin\n" + "\n".join(lines)
    (document,) = read_bytes(source.encode(), "a.md")
    assert document.text == source
    check(document)
