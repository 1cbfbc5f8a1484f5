"""Which lone references belong to which block quotations: those above them, or those below?"""

from __future__ import annotations

import pytest

from quoth.find.mark import mark
from quoth.judge.alone import lone_references
from quoth.model import Document, Region
from quoth.offsets import Span
from quoth.schemes import references

A = "> The lamp of the ninth tower burned low over the grey water of the harbour."
B = "> Nobody in the lower town had seen the keeper since the feast of the boats."
C = "“The bells of the harbour church were cast from the anchors of lost ships.”"

NOTHING = {
    "a sentence between": f"{A}\n\nSee John 3:16 for more of this.",
    "words behind the reference": f"{A}\n\nJohn 3:16 is where Moor begins.",
    "two empty lines": f"{A}\n\n\nJohn 3:16",
    "a paragraph between": f"{A}\n\nThe keeper said no more.\n\nJohn 3:16",
    "a heading above": f"# John 3:16\n\n{A}",
    "above and below: nobody knows which": f"John 3:16\n\n{A}\n\nRom 8:28",
    "a quotation inside a sentence": f"He wrote {C} and left.\n\nJohn 3:16",
}
BELONGS = {
    "below": (f"{A}\n\nJohn 3:16", ["John 3:16"]),
    "below, behind a dash": (f"{A}\n\n— John 3:16", ["John 3:16"]),
    "below, in brackets": (f"{A}\n\n(John 3:16)", ["John 3:16"]),
    "below, with an edition": (f"{A}\n\nJohn 3:16 (KJV)", ["John 3:16"]),
    "above": (f"Some words.\n\nJohn 3:16\n\n{A}", ["John 3:16"]),
    "a row of signatures": (f"{A}\n\nJohn 3:16\n\n{B}\n\nRom 8:28", ["John 3:16", "Rom 8:28"]),
    "a row of headings": (f"John 3:16\n\n{A}\n\nRom 8:28\n\n{B}", ["John 3:16", "Rom 8:28"]),
    "marks instead of a block": (f"{C}\n\nJohn 3:16", ["John 3:16"]),
    "two rows with words between": (f"John 3:16\n\n{A}\n\nMoor goes on.\n\n{B}\n\nRom 8:28", ["John 3:16", "Rom 8:28"]),
    "below a stop of another script": (f"{A[:-1]}。\n（John 3:16）", ["John 3:16"]),
    "below, behind the end of a verse": (f"{A[:-1]}׃\n(John 3:16)", ["John 3:16"]),
    "only one has one": (f"{A}\n\nMoor goes on.\n\n{B}\n\nRom 8:28", [None, "Rom 8:28"]),
}


def read(text: str) -> list[str | None]:
    """The lone reference of each quotation of a Markdown text."""
    document = Document(id="d", text=text)
    quotations = mark(document)
    found = lone_references(document, quotations, references(text), [None] * len(quotations))
    return [reference.text if reference else None for reference in found]


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing(text: str) -> None:
    """Where it is not clear, no quotation gets a reference."""
    assert set(read(text)) == {None}


@pytest.mark.parametrize(("text", "expected"), BELONGS.values(), ids=BELONGS)
def test_belongs(text: str, expected: list[str | None]) -> None:
    """One line, or two with an empty one between."""
    assert read(text) == expected


def test_one_beside_stays() -> None:
    """A quotation that has a reference beside it keeps it."""
    text = f"{A}\n\nJohn 3:16"
    printed, document = references(text), Document(id="d", text=text)
    assert lone_references(document, mark(document), printed, [printed[0]]) == [printed[0]]


def test_a_heading_announces() -> None:
    """A reference in a region that is a heading is none of the quotation below it."""
    text = f"John 3:16\n\n{A}"
    document = Document(id="d", text=text, regions=(Region(Span(0, 9), "heading"),))
    assert lone_references(document, mark(document), references(text), [None]) == [None]
