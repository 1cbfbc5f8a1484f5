"""Decisions about findings: they hold as long as both texts stay, and are reported as stale when one
changes."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from quoth.cli.accepting import draft_digest, entry_of, with_accepted, write_entry
from quoth.cli.config import Config, parse
from quoth.cli.exits import Outcome
from quoth.cli.last import find, load, save
from quoth.errors import SettingsError
from quoth.library import files
from quoth.model import Reason, ReferenceCheck, Skipped
from quoth.report.report import Report

sys.path.insert(0, str(Path(__file__).parent.parent / "report"))
import handmade


def decided(tmp_path: Path, report: Report, why: str = "known misprint") -> Config:
    """A configuration in which the report's first finding is accepted."""
    path = tmp_path / "quoth.toml"
    entry = entry_of(report.findings[0], report, why=why, by="ed", date="2026-11-23", folder=tmp_path)
    write_entry(path, entry)
    return parse(path)


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """A report on a draft in the test's folder, with one altered quotation."""
    made = handmade.report(handmade.altered())
    return replace(made, document=replace(made.document, path=str(tmp_path / "minutes.txt")))


def test_a_decision_holds_while_nothing_changes(tmp_path: Path, report: Report) -> None:
    """The finding is listed as accepted and no longer causes exit 1."""
    accepted, stale = with_accepted(report, decided(tmp_path, report))
    assert accepted.accepted == {"q1-aaaa": "known misprint"}
    assert stale == []
    outcome = Outcome("altered")
    outcome.add(accepted)
    assert outcome.code == 0


def test_a_new_number_in_the_id_does_not_end_a_decision(tmp_path: Path, report: Report) -> None:
    """Another quotation before it changes the id, not the words that were decided about."""
    config = decided(tmp_path, report)
    moved = replace(report, findings=(replace(report.findings[0], id="q2-aaaa", start=30, end=76),))
    assert with_accepted(moved, config)[0].accepted == {"q2-aaaa": "known misprint"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"text": "the gate shall be opened at noon"}, "no finding has these words any more"),
        ({"reference": ReferenceCheck("wrong", "s. 9", 0, 4)}, "no finding has these words any more"),
        ({"places": ()}, "the source's words changed"),
    ],
    ids=["the draft's words", "the reference", "the source's words"],
)
def test_a_decision_goes_stale_when_a_text_changes(tmp_path: Path, report: Report, change, said: str) -> None:
    """The finding is shown and counts again, and the decision is named with its reason."""
    config = decided(tmp_path, report)
    changed = replace(report, findings=(replace(report.findings[0], **change),))
    accepted, stale = with_accepted(changed, config)
    assert accepted.accepted == {}
    assert len(stale) == 1
    assert said in stale[0]
    assert "known misprint" in stale[0]


def test_a_decision_about_another_draft_is_none_here(tmp_path: Path, report: Report) -> None:
    """It is neither applied nor called stale."""
    config = decided(tmp_path, report)
    other = replace(report, document=replace(report.document, path=str(tmp_path / "other.txt")))
    accepted, stale = with_accepted(other, config)
    assert (accepted.accepted, stale) == ({}, [])


def test_the_rest_of_the_file_stays_and_a_second_decision_replaces_the_first(
    tmp_path: Path, report: Report
) -> None:
    """Comments and other entries are kept as they are."""
    path = tmp_path / "quoth.toml"
    other = '[[accept]]\nid = "q9"\nwhy = "other"\n'
    path.write_text(f"# ours\nsources = ['s']  # here\n\n{other}\n[limits]\nfile-mb = 3\n", encoding="utf-8")
    decided(tmp_path, report, "first")
    config = decided(tmp_path, report, 'second "one" \\ \n')
    assert [entry["why"] for entry in config.accepts] == ["other", 'second "one" \\ \n']
    text = path.read_text(encoding="utf-8")
    assert "sources = ['s']  # here" in text
    assert "file-mb = 3" in text


def test_a_file_written_on_windows_stays_one(tmp_path: Path, report: Report) -> None:
    """Its byte order mark and its line ends."""
    path = tmp_path / "quoth.toml"
    path.write_bytes(b"\xef\xbb\xbf# ours\r\nsources = ['s']\r\n")
    assert decided(tmp_path, report).sources == ("s",)
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf# ours\r\nsources = ['s']\r\n\r\n[[accept]]\r\n")
    assert written.count(b"\n") == written.count(b"\r\n")


def test_a_decision_in_pyproject_goes_into_our_table(tmp_path: Path, report: Report) -> None:
    """[[tool.quoth.accept]]."""
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\nname = 'x'\n[tool.quoth]\nsources = ['s']\n", encoding="utf-8")
    write_entry(path, entry_of(report.findings[0], report, why="w", by="", date="", folder=tmp_path))
    assert parse(path).accepts[0]["id"] == "q1-aaaa"


def test_a_file_that_would_break_is_left_as_it_is(tmp_path: Path, report: Report) -> None:
    """`accept = []` as a value cannot take a table."""
    path = tmp_path / "quoth.toml"
    path.write_text("accept = []\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="could not be added"):
        decided(tmp_path, report)
    assert path.read_text(encoding="utf-8") == "accept = []\n"
    assert [p.name for p in tmp_path.iterdir()] == ["quoth.toml"]


def test_two_findings_with_other_words_have_other_digests(report: Report) -> None:
    """The digest is of the words, not of the place."""
    first = report.findings[0]
    assert draft_digest(first) == draft_digest(replace(first, id="x", start=0, end=46))
    assert draft_digest(first) != draft_digest(replace(first, text=first.text + "s"))


def test_the_last_run_is_kept_and_found_again(tmp_path: Path, report: Report) -> None:
    """Reports come back as they were; an unknown id names the nearest."""
    config = Config(path=tmp_path / "quoth.toml")
    assert save([report], config) == ""
    assert load(config) == [report]
    assert find("q1-aaaa", load(config)) == (report.findings[0], report)
    with pytest.raises(SettingsError, match="did you mean q1-aaaa"):
        find("q1-aaab", [report])
    with pytest.raises(SettingsError, match="several drafts"):
        find("q1-aaaa", [report, report])


def test_no_damaged_or_foreign_last_run_is_taken(tmp_path: Path) -> None:
    """Each says what to do."""
    config = Config(path=tmp_path / "quoth.toml")
    with pytest.raises(SettingsError, match="run quoth check first"):
        load(config)
    (tmp_path / ".quoth").mkdir()
    for content in (
        b"",
        b"[]",
        b"{}",
        b'{"schema": "1.0", "reports": [{}]}',
        b'{"schema": "0.1", "reports": []}',
    ):
        (tmp_path / ".quoth" / "last.json").write_bytes(content)
        with pytest.raises(SettingsError, match="run quoth check again"):
            load(config)


def test_a_folder_that_cannot_be_written_is_said_and_no_error(tmp_path: Path, report: Report) -> None:
    """The check itself went well."""
    (tmp_path / ".quoth").write_text("a file where the folder should be")
    assert "cannot be written" in save([report], Config(path=tmp_path / "quoth.toml"))


def test_a_disk_that_fills_up_leaves_nothing_half_written(tmp_path: Path, report: Report, monkeypatch) -> None:
    """The earlier run stays, and no spare file beside it."""
    config = Config(path=tmp_path / "quoth.toml")
    save([report], config)

    def full(change: str, path: Path) -> None:
        if change == "rename":
            raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(files, "before", full)
    assert "No space left" in save([replace(report, fingerprint="new")], config)
    monkeypatch.undo()
    assert load(config) == [report]
    assert sorted(path.name for path in (tmp_path / ".quoth").iterdir()) == [".gitignore", "last.json"]


@pytest.mark.parametrize(
    ("verdict", "rule", "skipped", "strict", "code"),
    [
        ("exact", "", False, False, 0),
        ("unchecked", "too-few-words", False, False, 0),
        ("unchecked", "too-few-words", False, True, 0),
        ("altered", "", False, False, 1),
        ("altered", "", True, False, 1),
        ("altered", "", True, True, 3),
        ("exact", "", True, False, 3),
    ],
    ids=[
        "nothing found", "too short", "too short, strict", "altered", "altered and a file unread",
        "the same, strict", "only a file unread",
    ],
)  # fmt: skip
def test_exit_codes(verdict: str, rule: str, skipped: bool, strict: bool, code: int) -> None:
    """1 wins over 3 unless strict; a quotation too short to check is no trouble."""
    finding = replace(
        handmade.altered(), verdict=verdict, reasons=(Reason(rule, "") if rule else Reason("r", ""),)
    )
    outcome = Outcome("altered", strict)
    outcome.add(handmade.report(finding, skipped=(Skipped("f", "broken"),) if skipped else ()))
    assert outcome.code == code
