"""Which quotation has the reference in the margin of an HTML page?"""

from __future__ import annotations

import pytest

from quoth.find.mark import mark
from quoth.judge.margins import margin_references
from quoth.read.entry import read_bytes
from quoth.schemes import references

A = "<p>Of the keeper it says “the lamp of the ninth tower burned low over the grey water”, and no more.</p>"
B = "<p>Elsewhere “nobody in the lower town had seen the keeper since the feast of the boats” is told.</p>"
PLAIN = "<p>Moor says nothing about the boats.</p>"
JOHN, ROM = "<aside>John 3:16</aside>", "<aside><p>(Rom 8:28)</p></aside>"

NOTHING = {
    "between two quotations": A + JOHN + B,
    "two quotations in one paragraph": A[:-4] + B[3:] + JOHN,
    "more than a reference": A + "<aside>John 3:16 is read at Easter, too.</aside>",
    "a paragraph between": A + PLAIN + JOHN,
    "a heading between": A + "<h2>Boats</h2>" + JOHN,
    "two notes, one quotation": A + JOHN + ROM,
    "a footnote nobody points to": A + '<aside role="doc-footnote">John 3:16</aside>',
}
BELONGS = {
    "behind": (A + JOHN, ["John 3:16"]),
    "before": (JOHN + A, ["John 3:16"]),
    "in brackets, in a paragraph": (A + ROM, ["Rom 8:28"]),
    "a plain paragraph on the other side": (PLAIN + JOHN + A + PLAIN, ["John 3:16"]),
    "a row, each behind": (A + JOHN + B + ROM, ["John 3:16", "Rom 8:28"]),
    "a row, each before": (JOHN + A + ROM + B, ["John 3:16", "Rom 8:28"]),
    "a block quotation": ("<blockquote>The lamp of the ninth tower burned low.</blockquote>" + JOHN, ["John 3:16"]),
}


def read(page: str) -> list[str | None]:
    """The reference of each quotation of a page."""
    document = read_bytes(page.encode(), "page.html")[0]
    quotations = mark(document)
    found = margin_references(document, quotations, references(document.text), [None] * len(quotations))
    return [reference.text if reference else None for reference in found]


@pytest.mark.parametrize("page", NOTHING.values(), ids=NOTHING)
def test_nothing(page: str) -> None:
    """Where it could be another's, or is no reference alone, no quotation gets it."""
    assert set(read(page)) == {None}


@pytest.mark.parametrize(("page", "expected"), BELONGS.values(), ids=BELONGS)
def test_belongs(page: str, expected: list[str | None]) -> None:
    """The note beside the only quotation without a reference; each quotation has its own."""
    assert read(page) == expected
