"""The boundary: which reader reads a file, and how every file that cannot be read says so."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from reader_samples import FIFTEEN, column, epub, pdf, xhtml, zipped

from quoth.errors import ReadError
from quoth.read import SUFFIXES, read, read_bytes, read_text
from quoth.settings import Settings

HTML = b"<!DOCTYPE html><p>Words of a page.</p>"
TEI = b"<TEI><text><p>Words of an edition.</p></text></TEI>"
LINE = b'{"id": "a", "text": "Words of a line."}\n'


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.txt", b"Plain words.", "txt"),
        ("a.TXT", b"Plain words.", "txt"),
        ("a", b"Plain words.", "txt"),
        ("a.tsv", b"1\tPlain words.", "txt"),
        ("a.md", b"# Words", "md"),
        ("a.md", b"<html> in Markdown", "md"),
        ("a.html", b"Words without a tag", "html"),
        ("a.html", HTML, "html"),
        ("a.docx", FIFTEEN, "docx"),
        ("a.pdf", pdf(column("Words.")), "pdf"),
        ("a.epub", epub({"a.xhtml": xhtml("<p>Words.</p>")}), "epub"),
        ("a.jsonl", LINE, "jsonl"),
        ("a.xml", TEI, "tei"),
        ("a.txt", HTML, "html"),
        ("a.docx", HTML, "html"),
        ("a.txt", pdf(column("Words.")), "pdf"),
        ("a.pdf", HTML, "html"),
        ("a.doc", FIFTEEN, "docx"),
        ("a.zip", epub({"a.xhtml": xhtml("<p>Words.</p>")}), "epub"),
        ("standard input", HTML, "html"),
        ("standard input", TEI, "tei"),
        ("standard input", LINE, "jsonl"),
        ("standard input", b'{"curly words"} in prose', "txt"),
        ("a.xml", b"<?xml version='1.0'?><!DOCTYPE html><html><p>Words</p></html>", "html"),
        ("a.txt", b"\xef\xbb\xbf<!doctype html><p>Words", "html"),
        ("a.txt", b"Prose about <html> and %PDF files.", "txt"),
        ("a.md", b"A file begins with %PDF-1.7, the second line with a comment.", "md"),
        ("a.txt", b"ID3 is a tag of sound files.", "txt"),
        ("a.txt", b"GIF89 was the last of its kind, OggS came later.", "txt"),
        ("a.txt", b"Rar! he cried.", "txt"),
    ],
)
def test_the_reader_is_chosen_by_bytes_then_by_suffix(name: str, content: bytes, form: str) -> None:
    """A suffix that lies does not mislead; a suffix that helps is followed."""
    assert read_bytes(content, name)[0].meta["format"] == form


@pytest.mark.parametrize(
    ("name", "content", "reason", "hint"),
    [
        ("a.txt", b"", "is empty", "no words"),
        ("a.docx", b"", "is empty", "no words"),
        ("a.txt", b" \r\n\t ", "is empty", "no words"),
        ("a.txt", b"\xef\xbb\xbf", "is empty", "no words"),
        ("a.png", b"\x89PNG\r\n\x1a\n....", "PNG image", "OCR"),
        ("a.txt", b"\xff\xd8\xff\xe0....", "JPEG image", "OCR"),
        ("a.rtf", b"{\\rtf1 words}", "Rich Text", "docx"),
        ("a.odt", b"some words", "OpenDocument", "docx"),
        ("a.xlsx", zipped({"xl/workbook.xml": "<x/>"}), "spreadsheet", "csv"),
        ("a.zip", zipped({"words.txt": "x"}), "zip archive", "Unpack"),
        ("a.gz", b"\x1f\x8b\x08....", "gzip archive", "Unpack"),
        ("a.txt", bytes(range(256)) * 40, "not text", "Convert"),
    ],
)
def test_files_that_are_not_read_say_why_and_what_to_do(
    name: str, content: bytes, reason: str, hint: str
) -> None:
    """Reason, file and a way out."""
    with pytest.raises(ReadError, match=reason) as raised:
        read_bytes(content, name)
    assert raised.value.name == name
    assert hint in raised.value.hint


def test_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path, standard input, and the documents' path and id."""
    file = tmp_path / "draft.txt"
    file.write_bytes("Words with an é.".encode())
    (document,) = read(file)
    assert (document.text, document.path) == ("Words with an é.", str(file))
    assert document.id == read_bytes(file.read_bytes(), "other name.txt")[0].id
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(HTML)))
    assert read("-")[0].text == "Words of a page."


def test_paths_that_cannot_be_opened(tmp_path: Path) -> None:
    """Missing, a folder, a name no file can have, too large."""
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "missing.txt")
    with pytest.raises(ReadError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(ReadError, match="cannot be opened"):
        read("a\0b")
    big = tmp_path / "big.txt"
    with big.open("wb") as stream:
        stream.truncate(2**20 + 1)
    with pytest.raises(ReadError, match="larger than 1 MB"):
        read(big, settings=Settings(file_mb=1))
    if hasattr(os, "mkfifo") and Path("/dev/zero").exists():
        with pytest.raises(ReadError, match="larger than 1 MB"):
            read("/dev/zero", settings=Settings(file_mb=1))


@pytest.mark.parametrize(
    ("text", "stored", "lost"),
    [
        ("plain words", "plain words", []),
        ("café \U0001f600 \ufffd \ufeff", "café \U0001f600 \ufffd \ufeff", []),
        ("a\ud800b", "a\ufffdb", [("lone surrogate", 1)]),
        ("\ud83d \ude00", "\ufffd \ufffd", [("lone surrogate", 2)]),
        ("a\0b\0c", "a\ufffdb\ufffdc", [("NUL character", 2)]),
        ("\0\udfff", "\ufffd\ufffd", [("NUL character", 1), ("lone surrogate", 1)]),
        ("", "", []),
    ],
)
def test_text_of_a_caller_keeps_its_offsets(text: str, stored: str, lost: list[tuple[str, int]]) -> None:
    """What cannot be stored is replaced one for one and counted; all else stays as it is."""
    document = read_text(text, title="T\0", id="x")
    assert document.text == stored
    assert [(loss.what, loss.count) for loss in document.losses] == lost
    assert (document.title, document.id) == ("T\ufffd", "x")


def test_ids_of_texts_follow_their_words() -> None:
    """Without an id of the caller's, equal texts have equal ids."""
    assert read_text("one").id == read_text("one").id != read_text("two").id


def test_a_reader_that_fails_in_any_way_gives_a_read_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception of a parser never reaches the user raw."""
    for error in (ValueError("odd"), RecursionError("deep"), AssertionError(), KeyError("k"), MemoryError()):

        def broken(data: bytes, name: str, error: BaseException = error) -> list[object]:
            raise error

        monkeypatch.setattr("quoth.registry.load", lambda kind, name, broken=broken: broken)
        with pytest.raises(ReadError) as raised:
            read_bytes(b"words", "a.txt")
        assert raised.value.name == "a.txt"


def test_import_is_light() -> None:
    """Importing the readers loads no parser and no numpy."""
    heavy = "numpy selectolax pypdfium2 lxml charset_normalizer msgspec subprocess zipfile xml.parsers.expat"
    code = f"import sys, quoth.read; print([m for m in {heavy.split()!r} if m in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.strip() == "[]"


def test_every_suffix_has_a_reader() -> None:
    """The table of suffixes names only readers of the registry."""
    from quoth.registry import names

    assert set(SUFFIXES.values()) <= set(names("reader"))


@pytest.mark.parametrize("text", ["Two lines.\nOf a draft.", "word " * 80])
def test_a_text_where_a_path_is_asked(text: str) -> None:
    """Only its beginning is shown, with what to do."""
    with pytest.raises(ReadError, match=r"is no path") as caught:
        list(read(text))
    assert len(str(caught.value)) < 160
    assert "text=" in str(caught.value)
