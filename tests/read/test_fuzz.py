"""Damaged files: each is read or refused with a ReadError; nothing else ever comes out."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from test_regions import FILES, check

from quoth.errors import ReadError
from quoth.read import read_bytes

SHORT, LONG = 150, 10_000
"""Mutated files a reader: in the default run, and behind the marker `slow`. Source: SAFETY.md section 2."""
_SPLICES = (
    b"<",
    b">",
    b'"',
    b"&#x",
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"</w:p>",
    b"<w:p>",
    b"endobj",
    b"{",
    b"1" * 50,
)


def mutants(content: bytes, number: int, seed: str) -> Iterator[bytes]:
    """Copies of a file with bytes flipped, cut out, doubled, moved or spliced in; always the same ones."""
    chance = random.Random(seed)
    for _ in range(number):
        mutant = bytearray(content)
        for _ in range(chance.choice((1, 1, 2, 4, 16))):
            at = chance.randrange(len(mutant) + 1)
            kind = chance.randrange(6)
            if kind == 0 and at < len(mutant):
                mutant[at] ^= 1 << chance.randrange(8)
            elif kind == 1:
                mutant[at:at] = chance.choice(_SPLICES)
            elif kind == 2:
                del mutant[at : at + chance.choice((1, 4, 40))]
            elif kind == 3:
                mutant[at:at] = mutant[at : at + chance.choice((2, 20, 200))]
            elif kind == 4:
                mutant[at : at + 4] = bytes(chance.randrange(256) for _ in range(4))
            elif chance.randrange(4) == 0:
                del mutant[at:]
        yield bytes(mutant)


def survive(content: bytes, name: str) -> bool:
    refused: ReadError | None = None
    try:
        documents = read_bytes(content, name)
    except ReadError as error:
        refused, documents = error, ()
    assert refused is None or refused.name == name
    for document in documents:
        check(document)
    return refused is None


def run(form: str, number: int) -> None:
    from reader_samples import unzip, zipped

    name, content = FILES[form]
    read = sum(survive(mutant, name) for mutant in mutants(content, number, form))
    if form in ("docx", "docx with 15 kinds", "epub"):
        members = unzip(content)
        for member in [m for m in members if m.endswith(("document.xml", "footnotes.xml", ".opf", ".xhtml"))]:
            for mutant in mutants(members[member], number // 3, member):
                read += survive(zipped({**members, member: mutant}), name)
    assert read > 0


@pytest.mark.parametrize("form", FILES)
def test_damaged_files(form: str) -> None:
    """A few damaged files of each format in every run."""
    run(form, SHORT)


@pytest.mark.slow
@pytest.mark.parametrize("form", FILES)
def test_many_damaged_files(form: str) -> None:
    """The long run."""
    run(form, LONG)
