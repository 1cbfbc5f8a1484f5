"""Tables: read back by the csv module and by pyarrow, and no cell that a spreadsheet takes for a formula."""

from __future__ import annotations

import builtins
import csv
import io
from pathlib import Path
from typing import Any

import pytest
import samples
import samples_rtl

from quoth.errors import MissingExtra
from quoth.model import Document, Finding, Place, Reason
from quoth.report.report import Report
from quoth.report.tables import COLUMNS, rows, write_csv, write_parquet

REPORTS = {"english": samples.english, "arabic": samples_rtl.arabic, "hebrew": samples_rtl.hebrew}


def read(report: Report) -> list[dict[str, str]]:
    """The table as the csv module reads it."""
    return list(csv.DictReader(io.StringIO(write_csv(report))))


def with_words(words: str) -> Report:
    """A report with the same words in every cell a document fills."""
    place = Place(words, words, words, 0, 1, words)
    finding = Finding("q1", "quotation", 0, 1, words, True, "altered", (), (place,), (place,), locator=words,
                      reasons=(Reason(words, words),))  # fmt: skip
    return Report(Document(words, words, words, words), (finding,), accepted={"q1": words})


# ---------------------------------------------------------------- what must be left as it is
@pytest.mark.parametrize("words", ["plain", "a=b", "“quoted”", "1 + 1", "'tis", "كتب", " = after a space", ""])
def test_ordinary_words_are_untouched(words: str) -> None:
    """Nothing is prefixed that no spreadsheet takes for a formula."""
    assert read(with_words(words))[0]["text"] == words


# ---------------------------------------------------------------- formulas
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(sign: str) -> None:
    """Every cell that begins like a formula gets an apostrophe, and the words behind it stay."""
    (row,) = read(with_words(f'{sign}HYPERLINK("http://example.invalid","x")'))
    assert not [name for name, held in row.items() if held.startswith(sign)]
    assert row["text"][0] == "'"


@pytest.mark.parametrize("words", ['a "b", c', "two\nlines", "a\rb", "semi;colon", "\x00", "\ud800"])
def test_awkward_words_stay_in_one_cell(words: str) -> None:
    """Quotes, commas and line breaks never shift a column; what UTF-8 cannot hold is replaced."""
    write_csv(with_words(words)).encode("utf-8")
    (row,) = read(with_words(words))
    assert tuple(row) == COLUMNS
    assert row["verdict"] == "altered"


@pytest.mark.parametrize("name", REPORTS)
def test_one_row_a_finding(name: str) -> None:
    """As many rows as findings, in document order, offsets as numbers."""
    report = REPORTS[name]()
    table = read(report)
    assert [row["id"] for row in table] == [finding.id for finding in report.findings]
    for row in table:
        assert report.document.text[int(row["start"]) : int(row["end"])] == row["text"]


# ---------------------------------------------------------------- Parquet
@pytest.mark.parametrize("name", REPORTS)
def test_parquet_reads_back(tmp_path: Path, name: str) -> None:
    """pyarrow reads the rows back as they were, with numbers as numbers and words unprefixed."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    path = tmp_path / "findings.parquet"
    write_parquet([REPORTS[name](), with_words("=1")], path)
    table = parquet.read_table(path)
    assert table.column_names == list(COLUMNS)
    assert table.to_pylist() == [*rows(REPORTS[name]()), *rows(with_words("=1"))]
    assert str(table.schema.field("start").type) == "int64"


def test_parquet_without_pyarrow_names_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where pyarrow is absent, the message says what to install."""
    known = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return known(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra, match=r"quoth\[tables\]"):
        write_parquet([], tmp_path / "x.parquet")
