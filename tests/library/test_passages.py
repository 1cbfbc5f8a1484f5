"""How texts become passages: no word lost, none twice, offsets that slice back to the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.library.passages import are_documents, part_of_document, parts_of_pairs
from quoth.model import Document, Region, Role
from quoth.offsets import Span
from quoth.read import read_text

TEXTS = st.text("ab. \n\t\u00a0é", max_size=80)
ROLES: list[Role] = [
    "paragraph",
    "heading",
    "title",
    "footnote",
    "header",
    "cell",
    "block-quote",
    "quote",
    "hidden",
    "page",
]
REGIONS = st.lists(
    st.tuples(st.integers(0, 85), st.integers(0, 40), st.sampled_from(ROLES)).map(
        lambda t: Region(Span(t[0], t[0] + t[1]), t[2], f"{t[2]} {t[0]}")
    ),
    max_size=8,
)


@given(TEXTS, REGIONS)
def test_every_character_stands_in_exactly_one_passage(text: str, regions: list[Region]) -> None:
    """Whatever the regions, overlapping, nested or outside the text: nothing is lost and nothing doubled."""
    part = part_of_document(Document("d", text, regions=tuple(regions)))
    covered = [0] * len(text)
    for start, end, base, _, _ in part.rows:
        assert base == start
        assert part.text[start:end] == part.text[start:end].strip() != ""
        for at in range(start, end):
            covered[at] += 1
    assert all(n <= 1 for n in covered)
    assert all(n == 1 for n, char in zip(covered, text, strict=True) if not char.isspace())
    assert [row[0] for row in part.rows] == sorted(row[0] for row in part.rows)


@given(st.lists(st.tuples(st.text("Jn 3:", max_size=5), TEXTS), max_size=6))
def test_a_pair_keeps_its_locator_and_its_offsets(pairs: list[tuple[str, str]]) -> None:
    """Each passage slices out of the text it was given with, and carries that text's locator verbatim."""
    found = [passage for part in parts_of_pairs(pairs) for passage in part.passages()]
    unread = iter(found)
    for locator, text in pairs:
        rest = text
        while rest.strip():
            got, words, base, _ = next(unread)
            assert got == locator
            assert text[base : base + len(words)] == words
            rest = text[base + len(words) :]
    assert next(unread, None) is None


def _document(text: str, *regions: tuple[str, Role, str]) -> Document:
    spans = [
        (Span(text.index(words), text.index(words) + len(words)), role, at) for words, role, at in regions
    ]
    return Document("d", text, regions=tuple(Region(span, role, at) for span, role, at in spans))


DOCUMENTS = {
    "each block is one passage with its role and locator": (
        _document("On Rain\n\nIt fell.\n\nIt rose.", ("On Rain", "title", "title"),
                  ("It fell.", "paragraph", "¶1"), ("It rose.", "paragraph", "¶2")),
        [("title", "On Rain", "title"), ("¶1", "It fell.", "paragraph"), ("¶2", "It rose.", "paragraph")],
    ),
    "a paragraph in a block quotation is a quotation": (
        _document("Then:\n\nIt fell.", ("Then:", "paragraph", "¶1"), ("It fell.", "paragraph", "¶2"),
                  ("It fell.", "block-quote", "")),
        [("¶1", "Then:", "paragraph"), ("¶2", "It fell.", "block-quote")],
    ),
    "a heading in a cell stays a heading": (
        _document("Rain", ("Rain", "cell", ""), ("Rain", "heading", "heading 1")),
        [("heading 1", "Rain", "heading")],
    ),
    "hidden words are cut out of the visible ones": (
        _document("It never fell.", ("It never fell.", "paragraph", "¶1"), ("never", "hidden", "")),
        [("¶1", "It", "paragraph"), ("¶1", "never", "hidden"), ("¶1", "fell.", "paragraph")],
    ),
    "an inline quotation does not cut": (
        _document("He said it fell.", ("He said it fell.", "paragraph", "¶1"), ("it fell", "quote", "")),
        [("¶1", "He said it fell.", "paragraph")],
    ),
    "a page does not cut a paragraph": (
        _document("One day. The next.", ("One day. The next.", "paragraph", "p1:¶1"),
                  ("One day.", "page", "p1")),
        [("p1:¶1", "One day. The next.", "paragraph")],
    ),
    "words outside all blocks are cited by the block before": (
        _document("First.\n\nLoose one.\n\nLoose two.", ("First.", "paragraph", "¶1")),
        [("¶1", "First.", "paragraph"), ("¶1", "Loose one.", "paragraph"), ("¶1", "Loose two.", "paragraph")],
    ),
    "a long paragraph stays one passage": (
        _document("word " * 900, (("word " * 900).strip(), "paragraph", "¶1")),
        [("¶1", ("word " * 900).strip(), "paragraph")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("document", "expected"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_passages_of_a_document(document: Document, expected: list[tuple[str, str, str]]) -> None:
    """One passage a block, with the role a reader needs to know."""
    found = [(locator, text, role) for locator, text, _, role in part_of_document(document).passages()]
    assert found == expected


def test_plain_text_is_cut_at_blank_lines() -> None:
    """The readers number paragraphs; the library keeps their numbers."""
    part = part_of_document(read_text("One.\n\nTwo\nlines.\n"))
    assert [(at, text, base) for at, text, base, _ in part.passages()] == [
        ("¶1", "One.", 0),
        ("¶2", "Two\nlines.", 6),
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], False),
        (["For rain came.", "And it went."], False),
        (["Two lines\nof one verse."], False),
        (["A verse.\n\n"], False),
        (["One paragraph.\n\nAnother."], True),
        (["word " * 401], True),
    ],
    ids=[
        "nothing",
        "verses",
        "a verse in two lines",
        "blank lines at the end",
        "two paragraphs",
        "a long text",
    ],
)
def test_documents_are_told_from_passages(texts: list[str], expected: bool) -> None:
    """Several paragraphs or more than 400 words make a document."""
    assert are_documents(texts) is expected
