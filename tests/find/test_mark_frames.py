"""Quotations without quotation marks: tags, quoted lines, regions, dash dialogue."""

from __future__ import annotations

import pytest

from quoth.find.mark import mark
from quoth.model import Document, Region
from quoth.offsets import Span


def found(text: str) -> list[tuple[str, str]]:
    return [(q.role, q.body.of(text)) for q in mark(Document("x", text))]


NOTHING = {
    "a tag that presents nothing": "an <em>important word here</em> stands",
    "an unclosed tag": "a <quote>without an end at all",
    "LaTeX that is never closed": "so \\enquote{one two three",
    "a macro of LaTeX by its name": "the command \\enquote quotes",
    "a closing tag alone": "no beginning</quote> here",
    "an arrow": "a -> b\nc => d",
    "one line after a dash": "— Ann Lee wrote this",
    "signatures": "So one.\n\n— Ann Lee, second speech, 1901\n\nSo two.\n\n—Jan Moor, address to the council, 1904\n",
    "a list with hyphens": "- one thing\n- another thing\n– a third thing",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_no_frame(text: str) -> None:
    """Ordinary tags, signs and lists present no quotation."""
    assert found(text) == []


FRAMES = {
    "who wrote a block, below it": (
        "So:\n\n> one two\n> three.\n>\n> Jan F. Lee, to the council, 1901\n\nThen:\n\n> four\n>\n> Five six, 7",
        [("block-quote", "one two\n> three."), ("block-quote", "four\n>\n> Five six, 7")],
    ),
    "who speaks, above a block": (
        "So:\n\n> MOOR\n> one two three\n\nThen:\n\n> OLD LUND. four five six",
        [("block-quote", "one two three"), ("block-quote", "four five six")],
    ),
    "what a block is, in bold letters": (
        "So:\n\n> **Passage 7.** “one two three” (12)\n\nThen:\n\n> **Moor**\n> four five six",
        [("quote", "one two three"), ("block-quote", "four five six")],
    ),
    "a first word in bold or in capitals": (
        "So:\n\n> **one** two three\n\nThen:\n\n> FOUR five six\n\nAnd:\n\n> SEVEN EIGHT",
        [("block-quote", "one** two three"), ("block-quote", "FOUR five six"), ("block-quote", "SEVEN EIGHT")],
    ),
    "a page behind the last stop of a block": (
        "So:\n\n> one two three four, five six, p. 85\n\nThen:\n\n> seven eight nine? pp. 8–9.",
        [("block-quote", "one two three four, five six"), ("block-quote", "seven eight nine?")],
    ),
    "a tag of a scripture": ('<quran ref="4:139">one two three</quran>', [("quote", "one two three")]),
    "any tag with a reference": ('<cite ref="Jn 3:16">one two</cite>', [("quote", "one two")]),
    "a quote tag": ("so <quote>one two three</quote> then", [("quote", "one two three")]),
    "a block tag in capitals": ("<BLOCKQUOTE>\none two\n</BLOCKQUOTE>", [("block-quote", "one two")]),
    "tags in each other": (
        "<quote>a b <q>c d</q> e</quote>",
        [("quote", "a b <q>c d</q> e"), ("quote", "c d")],
    ),
    "LaTeX": ("so \\enquote{one two three} then", [("quote", "one two three")]),
    "LaTeX with a command inside": (
        "so \\enquote{one \\emph{two} three} then \\textquote{four five}",
        [("quote", "one \\emph{two} three"), ("quote", "four five")],
    ),
    "a tag around marks": ('<quote>"one two three"</quote>', [("quote", "one two three")]),
    "a tag around ornate brackets": ('<quran ref="1:1">﴿نزل المطر﴾</quran>', [("quote", "نزل المطر")]),
    "quoted lines": ("see:\n> one two\n> three four\n\nend", [("block-quote", "one two\n> three four")]),
    "a reply within quoted lines": (
        "> > one two\n> >\n> > three\n> four five\n",
        [("block-quote", "one two\n> >\n> > three"), ("block-quote", "four five")],
    ),
    "quoted lines in quoted lines": ("> > one two\n> > three\n", [("block-quote", "one two\n> > three")]),
    "two quoted blocks": (
        "> one two\n\nmid\n\n> three four\n",
        [("block-quote", "one two"), ("block-quote", "three four")],
    ),
    "a quoted line that ends in a reference": (
        "> one two three (Reeds 3:12)\n",
        [("block-quote", "one two three")],
    ),
    "a last line that ends in figures": (
        "> one two three\n> was sold in May, 7, 9 and 12 at\n",
        [("block-quote", "one two three\n> was sold in May, 7, 9 and 12 at")],
    ),
    "a last line with a sentence and a time": (
        "> one two three.\n> He came! It was at 5:30\n",
        [("block-quote", "one two three.\n> He came! It was at 5:30")],
    ),
    "a reference on the last line": ("> one two three\n> 1. Reeds 3:12-14\n", [("block-quote", "one two three")]),
    "a reference and an edition on the last line": ("> one two\n> Reeds 3,12 (KJV)\n", [("block-quote", "one two")]),
    "a reference behind the last stop": ("> one two three. 2 Reeds 3:12\n", [("block-quote", "one two three.")]),
    "a quoted line and who wrote it": ("> one two three\n> — Ann Lee\n", [("block-quote", "one two three")]),
    "a quoted line and a name without a dash": (
        "> One two three.\n> Ann Lee, 1901\n",
        [("block-quote", "One two three.")],
    ),
    "a quoted line and a work": (
        "> One two three.\n>\n> *Ann Lee, Second Speech on the Harbour, 4 May 1901*\n",
        [("block-quote", "One two three.")],
    ),
    "a quoted line and a name and a work": (
        "> One two three.\n>\n> Ann Lee\n> *Second Speech*, 1901\n",
        [("block-quote", "One two three.")],
    ),
    "a quoted line and one that goes on": (
        "> One two three,\n> Ann Lee and Jan\n",
        [("block-quote", "One two three,\n> Ann Lee and Jan")],
    ),
    "quoted lines of which the last is a sentence": (
        "> One two three.\n> Ann Lee Sang.\n",
        [("block-quote", "One two three.\n> Ann Lee Sang.")],
    ),
    "a quoted line around marks": (
        '> **"one two three"** [Reeds: 3]\n> and a remark\n',
        [("quote", "one two three")],
    ),
    "a quoted line with marks inside": (
        "> one “two three” four\n",
        [("block-quote", "one “two three” four"), ("quote", "two three")],
    ),
    "dash dialogue": (
        "— Come in now.\nHe came.\n— Yes, sir — he said.\n",
        [("dialogue", "Come in now."), ("dialogue", "Yes, sir")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FRAMES.values(), ids=FRAMES.keys())
def test_frames(text: str, expected: list[tuple[str, str]]) -> None:
    """Each frame gives the words inside it; a frame that only wraps marks gives way to them."""
    assert found(text) == expected


def test_a_signature_below_a_block_is_no_dialogue() -> None:
    """Also without a year."""
    text = "> one two\n\n— Ann Lee, in her second speech\n\n> three four\n\n— Jan Moor, to the council\n"
    assert found(text) == [("block-quote", "one two"), ("block-quote", "three four")]


def test_dash_dialogue_is_weak() -> None:
    """The dash also lists and signs, so dialogue carries no marks and is judged like running text."""
    quotations = mark(Document("x", "— Come in now.\n— Yes, sir.\n"))
    assert [q.marks for q in quotations] == [None, None]


def test_a_block_in_a_block_is_one() -> None:
    """Of blocks in blocks, and of a region over quoted lines, only the outermost is reported."""
    text = "> one two\n> three four\n"
    regions = (Region(Span(0, 23), "block-quote"), Region(Span(2, 9), "block-quote"))
    quotations = mark(Document("x", text, regions=regions))
    assert [(q.role, q.span) for q in quotations] == [("block-quote", Span(0, 22))]


def test_a_region_ends_what_was_left_open() -> None:
    """Paragraphs that a reader labelled bound a mark that was never closed, without any blank line
    between."""
    text = "He said “no end of it here. She said “yes” then."
    regions = (Region(Span(0, 28), "paragraph"), Region(Span(28, len(text)), "paragraph"))
    quotations = mark(Document("x", text, regions=regions))
    assert [q.body.of(text) for q in quotations] == ["no end of it here.", "yes"]
