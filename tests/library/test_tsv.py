"""Tables of passages: good lines as they stand, bad ones named with file and line, the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.errors import ReadError
from quoth.library.tsv import MAX_NAMED, Table, is_table

GOOD = [("Gen 1", "In the rain."), ("Gen 2", "In the sun.")]
TABLES: dict[str, tuple[bytes, list[tuple[str, str]], list[tuple[str, str]]]] = {
    "plain": (b"Gen 1\tIn the rain.\nGen 2\tIn the sun.\n", GOOD, []),
    "no line end at the end": (b"Gen 1\tIn the rain.\nGen 2\tIn the sun.", GOOD, []),
    "CRLF": (b"Gen 1\tIn the rain.\r\nGen 2\tIn the sun.\r\n", GOOD, []),
    "CR alone": (b"Gen 1\tIn the rain.\rGen 2\tIn the sun.\r", GOOD, []),
    "CR inside a line": (b"Gen 1\tIn the\rrain.\nGen 2\tIn the sun.\n", [("Gen 1", "In the\rrain."), GOOD[1]], []),
    "byte order mark": (b"\xef\xbb\xbfGen 1\tIn the rain.\nGen 2\tIn the sun.\n", GOOD, []),
    "UTF-16 with its mark": (
        "\ufeffGen 1\tIn the rain.\r\nGen 2\tIn the sun.\r\n".encode("utf-16-le"), GOOD, [],
    ),
    "UTF-16 with half a character": (
        "\ufeffGen 1\tIn the rain.\nGen 2\tIn the sun.".encode("utf-16-le") + b"a",
        [GOOD[0], ("Gen 2", "In the sun.\ufffd")],
        [("", "is not UTF-16 all through (byte 75); what is no character became U+FFFD")],
    ),
    "blank lines hold nothing": (b"\nGen 1\tIn the rain.\n  \nGen 2\tIn the sun.\n\n", GOOD, []),
    "locator and text are kept verbatim": (
        b" Gen 1 \t  In  the rain. \n", [(" Gen 1 ", "  In  the rain. ")], [],
    ),
    "further tabs belong to the text": (b"Gen 1\tIn\tthe rain.\n", [("Gen 1", "In\tthe rain.")], []),
    "an empty locator is allowed": (b"\tIn the rain.\n", [("", "In the rain.")], []),
    "an empty file": (b"", [], []),
    "a line without a tab": (
        b"Gen 1\tIn the rain.\nGen 3 no tab\nGen 2\tIn the sun.\n",
        GOOD,
        [("line 2", "has no tab between locator and text; the line is left out")],
    ),
    "no text behind the locator": (
        b"Gen 1\tIn the rain.\nGen 3\t \nGen 2\tIn the sun.\n",
        GOOD,
        [("line 2", "has no text behind the locator 'Gen 3'; the line is left out")],
    ),
    "one locator twice": (
        b"Gen 1\tIn the rain.\nGen 1\tIn the sun.\n",
        [("Gen 1", "In the rain."), ("Gen 1", "In the sun.")],
        [("line 2", "the locator 'Gen 1' stands on line 1 too; both are kept")],
    ),
    "another encoding in one line": (
        b"Gen 1\tIn the rain.\nGen 3\tcaf\xe9\nGen 2\tIn the sun.\n",
        GOOD,
        [("line 2", "is not UTF-8 (byte 10 of the line); left out, convert the file first")],
    ),
    "a lone surrogate as bytes": (
        b"Gen 1\tIn the rain.\nGen 3\t\xed\xa0\x80\nGen 2\tIn the sun.\n",
        GOOD,
        [("line 2", "is not UTF-8 (byte 7 of the line); left out, convert the file first")],
    ),
    "NUL": (b"Gen 1\tIn\0the rain.\n", [("Gen 1", "In\ufffdthe rain.")],
            [("line 1", "holds NUL characters; they became U+FFFD")]),
}  # fmt: skip


@pytest.mark.parametrize(("content", "passages", "skipped"), TABLES.values(), ids=TABLES)
def test_tables(
    tmp_path: Path, content: bytes, passages: list[tuple[str, str]], skipped: list[tuple[str, str]]
) -> None:
    """What each table gives, and what is said about its bad lines."""
    path = tmp_path / "verses.tsv"
    path.write_bytes(content)
    table = Table(path)
    assert list(table) == passages
    assert [(one.place, one.reason) for one in table.skipped] == skipped
    assert all(one.name == str(path) for one in table.skipped)


def test_a_long_line_is_one_passage(tmp_path: Path) -> None:
    """20 MB on one line come through whole."""
    path = tmp_path / "long.tsv"
    path.write_bytes(b"here\t" + b"rain " * 4_000_000)
    assert [(at, len(text)) for at, text in Table(path)] == [("here", 20_000_000)]


def test_a_first_line_longer_than_what_is_looked_at_is_one_line(tmp_path: Path) -> None:
    """Where no line end is near, the lines end in LF."""
    path = tmp_path / "long.tsv"
    path.write_bytes(b"one\t" + b"rain " * 20_000 + b"\ntwo\tIn the sun.\n")
    assert [(at, len(text)) for at, text in Table(path)] == [("one", 100_000), ("two", 11)]


def test_thousands_of_bad_lines_are_counted_not_listed(tmp_path: Path) -> None:
    """A file that is no table at all does not bury the rest of the report."""
    path = tmp_path / "prose.tsv"
    path.write_text("no tab here\n" * 1000)
    table = Table(path)
    assert list(table) == []
    assert len(table.skipped) == MAX_NAMED + 1
    assert table.skipped[-1].reason == "900 more lines like these"


def test_a_missing_table_is_a_read_error(tmp_path: Path) -> None:
    """Never a raw OSError."""
    with pytest.raises(ReadError, match="cannot be opened"):
        list(Table(tmp_path / "none.tsv"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.tsv", True), ("a.TAB", True), ("a.txt", False), ("tsv", False), ("a.tsv.txt", False)],
)
def test_the_suffix_tells_a_table(name: str, expected: bool) -> None:
    """A text with tabs in it is still a text."""
    assert is_table(Path(name)) is expected
