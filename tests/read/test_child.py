
"""The child process: limits are held, named, and never the end of a batch."""

from __future__ import annotations

import contextlib
import os

import pytest
from reader_samples import column, epub, pdf, unzip, xhtml, zipped

from quoth.errors import ReadError
from quoth.read import child, read_bytes
from quoth.read.archive import SMALL

pytestmark = pytest.mark.skipif(os.name != "posix", reason="children are limited on POSIX only")


@pytest.mark.parametrize(
    ("content", "kind", "expected"),
    [
        (b"words", "txt", False),
        (b"<p>words", "html", False),
        (epub({"a.xhtml": xhtml("x")}), "epub", False),
        (b"%PDF-", "pdf", True),
        (b"x" * (child.LARGE + 1), "html", True),
        (epub({"a.xhtml": "x" * (child.LARGE + 1)}), "epub", True),
    ],
    ids=["text", "page", "book", "PDF", "large page", "book that unpacks large"],
)
def test_who_is_read_in_a_child(content: bytes, kind: str, expected: bool) -> None:
    """PDF always, other formats when they are large unpacked."""
    assert child.needs_child(content, kind) is expected


def test_a_child_gives_the_same_documents_as_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing changes on the way through the pipe."""
    content = pdf(column("Some words", "of a page."), column("And another."))
    there = read_bytes(content, "draft.pdf")
    monkeypatch.setenv("QUOTH_READ_CHILD", "0")
    assert read_bytes(content, "draft.pdf") == there


def test_one_child_serves_many_files_and_outlives_bad_ones() -> None:
    """A broken file costs no new process."""
    read_bytes(pdf(column("Words.")), "a.pdf")
    first = child._child
    with pytest.raises(ReadError, match="broken PDF"):
        read_bytes(b"%PDF-1.4 junk", "bad.pdf")
    assert read_bytes(pdf(column("More words.")), "b.pdf")[0].text == "More words."
    assert child._child is first


def test_a_child_is_replaced_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """After MAX_FILES files a new process takes over."""
    monkeypatch.setattr(child, "MAX_FILES", 1)
    read_bytes(pdf(column("Words.")), "a.pdf")
    first = child._child
    assert read_bytes(pdf(column("Words.")), "a.pdf")[0].text == "Words."
    assert child._child is not first


def test_a_child_that_dies_is_reported_and_replaced() -> None:
    """A crash of the parser is a ReadError; the next file is read."""
    read_bytes(pdf(column("Words.")), "a.pdf")
    assert child._child is not None
    child._child._process.kill()
    child._child._process.wait()
    assert read_bytes(pdf(column("Words.")), "a.pdf")[0].text == "Words."


def test_the_limit_on_time_is_named() -> None:
    """A file that takes longer than its seconds is stopped, and the message says which limit it was."""
    with pytest.raises(ReadError, match="reader_seconds"):
        child.read_in_child(b"<p>y" * 1_000_000, "slow.html", "html", seconds=0)
    assert read_bytes(pdf(column("Words.")), "a.pdf")[0].text == "Words."


def bomb(n_blocks: int) -> bytes:
    """A PDF whose one page is a packed stream of `n_blocks` times 16 MB of blanks."""
    import zlib

    packer = zlib.compressobj(9)
    block = packer.compress(b" " * 2**24) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = block[:2] + block[2:] * n_blocks
    head = (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF"
    )
    return head % (len(packed), packed)


def test_a_pdf_that_unpacks_to_gigabytes_never_reaches_the_parent() -> None:
    """A memory bomb ends in the child, as an error or an empty page; the parent stays small and goes on."""
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with contextlib.suppress(ReadError):
        assert read_bytes(bomb(250), "bomb.pdf")[0].text == ""
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000
    assert read_bytes(pdf(column("Words.")), "a.pdf")[0].text == "Words."


def test_a_zip_bomb_is_stopped_at_its_ratio() -> None:
    """A member that unpacks too far is refused by counting what comes out, and the limit is named."""
    members = unzip(epub({"a.xhtml": xhtml("<p>x</p>")}))
    members["OEBPS/a.xhtml"] = b" " * (SMALL + 2**20)
    with pytest.raises(ReadError, match="unpacks to more than 200 times its size"):
        read_bytes(zipped(members), "bomb.epub")


@pytest.mark.parametrize(
    ("limit", "reason"),
    [("MAX_MEMBER", "unpacks to more than 1 MB"), ("MAX_TOTAL", "more than 1 MB together")],
)
def test_zip_members_are_counted_one_by_one_and_together(
    monkeypatch: pytest.MonkeyPatch, limit: str, reason: str
) -> None:
    """Both limits are held while unpacking."""
    chapters = {
        f"{n}.xhtml": xhtml("<p>word</p>" * 30_000 * (1 + 5 * (limit == "MAX_MEMBER"))) for n in range(5)
    }
    monkeypatch.setattr(f"quoth.read.archive.{limit}", 2**20)
    with pytest.raises(ReadError, match=reason):
        read_bytes(epub(chapters), "bomb.epub")
