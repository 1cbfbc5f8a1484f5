"""Formats that are files of their own: Word comments and Parquet; several drafts in one SARIF log or table."""

from __future__ import annotations

import csv
import json
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from quoth.cli.main import main

SPOKEN = "the keeper of the ferry takes two coins from every traveller who crosses after dusk"
WRONG, RIGHT = f"He said: “{SPOKEN.replace('two', 'nine')}.”", f"She said: “{SPOKEN}.”"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with a Word draft of two quotations, one of them altered, a text draft, and their source."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = docx.Document()
    made.add_paragraph(WRONG)
    made.add_paragraph(RIGHT)
    made.save("draft.docx")
    Path("draft.txt").write_text(WRONG + "\n", encoding="utf-8")
    Path("src.tsv").write_text(f"1\t{SPOKEN}\n", encoding="utf-8")
    return tmp_path


def check(*arguments: str) -> int:
    """The exit code of a quiet check against the source."""
    return main(["check", "--against", "src.tsv", "--quiet", *arguments])


def comments(path: str) -> str:
    """The comments of a Word file, as they stand in its package; empty where there are none."""
    with zipfile.ZipFile(path) as package:
        return package.read("word/comments.xml").decode() if "word/comments.xml" in package.namelist() else ""


# ---------------------------------------------------------------- Word
def test_a_telling_suffix_gives_a_word_file_with_comments_at_problems() -> None:
    """At the altered quotation; with --all at the other as well."""
    assert check("draft.docx", "--out", "checked.docx") == 1
    assert comments("checked.docx").count("<w:comment ") == 1
    assert check("draft.docx", "--out", "checked.docx", "--all") == 1
    assert comments("checked.docx").count("<w:comment ") == 2


def test_the_draft_is_never_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither by its name, nor by another name for it, nor through its folder."""
    before = Path("draft.docx").read_bytes()
    for out in ("draft.docx", "./draft.docx", "."):
        assert check("draft.docx", "--format", "docx", "--out", out) == 2
        assert "itself" in capsys.readouterr().err
    for form in ("json", "concise"):
        assert check("draft.txt", "--format", form, "--out", "draft.txt") == 2
    assert Path("draft.docx").read_bytes() == before
    assert Path("draft.txt").read_text(encoding="utf-8") == WRONG + "\n"


def test_other_drafts_are_refused_before_anything_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    """The message names the one that is no Word file."""
    assert check("draft.docx", "draft.txt", "--format", "docx", "--out", "checked") == 2
    assert "draft.txt" in capsys.readouterr().err
    assert not Path("checked").exists()


def test_the_last_check_becomes_a_word_file_unless_the_draft_was_changed(capsys: pytest.CaptureFixture[str]) -> None:
    """A comment beside other words than those that were checked would mislead."""
    check("draft.docx")
    assert main(["report", "--out", "later.docx"]) == 0
    assert comments("later.docx").count("<w:comment ") == 1
    made = docx.Document()
    made.add_paragraph("Other words.")
    made.save("draft.docx")
    assert main(["report", "--out", "later2.docx"]) == 3
    assert "not the file the report was made of" in capsys.readouterr().err
    Path("draft.docx").unlink()
    assert main(["report", "--out", "later2.docx"]) == 3
    assert not Path("later2.docx").exists()


# ---------------------------------------------------------------- tables, logs
def test_parquet_of_several_drafts_is_one_table() -> None:
    """A row a finding, read back by pyarrow."""
    parquet = pytest.importorskip("pyarrow.parquet")
    assert check("draft.docx", "draft.txt", "--out", "found.parquet") == 1
    rows = parquet.read_table("found.parquet").to_pylist()
    assert [(row["path"], row["verdict"]) for row in rows] == [
        ("draft.docx", "altered"), ("draft.docx", "exact"), ("draft.txt", "altered"),
    ]  # fmt: skip


def test_csv_of_several_drafts_is_one_table() -> None:
    """One line of column names."""
    check("draft.docx", "draft.txt", "--out", "found.csv")
    with open("found.csv", encoding="utf-8", newline="") as table:
        assert [row["path"] for row in csv.DictReader(table)] == ["draft.docx", "draft.docx", "draft.txt"]


def test_sarif_of_several_drafts_is_one_run() -> None:
    """GitHub refuses a second run of the same tool; each result names its own draft."""
    check("draft.docx", "draft.txt", "--out", "found.sarif")
    (run,) = json.loads(Path("found.sarif").read_text(encoding="utf-8"))["runs"]
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"]]
    assert places == [{"uri": "draft.docx", "index": 0}, {"uri": "draft.txt", "index": 1}]
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["draft.docx", "draft.txt"]


@pytest.mark.parametrize(("out", "begins"), [("r.md", "## Quotations"), ("r.jsonld", '{"@context"'), ("r.html", "<!")])
def test_a_telling_suffix_chooses_the_format(out: str, begins: str) -> None:
    """As for json, sarif and the rest."""
    check("draft.txt", "--out", out)
    assert Path(out).read_text(encoding="utf-8").replace("\n", "").replace(" ", "").startswith(begins.replace(" ", ""))


def test_bytes_do_not_go_to_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """They would change what it shows."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert check("draft.txt", "--format", "parquet") == 2
    assert "--out FILE" in capsys.readouterr().err


@pytest.mark.parametrize(("out", "instead"), [("r.pdf", "report.html"), ("r.odt", "docx"), ("r.xlsx", "csv")])
def test_a_suffix_of_another_format_is_refused(out: str, instead: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is written, with what can be written instead; a format that is named has its way."""
    assert check("draft.txt", "--out", out) == 2
    assert instead in capsys.readouterr().err
    assert not Path(out).exists()
    assert check("draft.txt", "--out", out, "--format", "json") == 1


def test_a_file_in_place_of_a_command_is_told_how_to_check_it(capsys: pytest.CaptureFixture[str]) -> None:
    """The first thing many try."""
    assert main(["draft.docx"]) == 2
    assert "quoth check draft.docx --against" in capsys.readouterr().err


def test_reports_never_land_among_the_drafts(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of drafts cannot be the folder of its reports."""
    Path("drafts").mkdir()
    Path("drafts", "a.txt").write_text(RIGHT, encoding="utf-8")
    assert check("drafts", "--format", "html", "--out", "drafts") == 2
    assert "holds the drafts" in capsys.readouterr().err
