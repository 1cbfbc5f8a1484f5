"""Runs of `quoth check`: formats, what is kept and said, exit codes, interruption, and faults of our own."""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
import stand_in

from quoth.cli.main import main
from quoth.library import files
from quoth.model import Skipped

RIGHT = "He said “one two” today. ##one two"
WRONG = "First line.\nHe said “one two” today. ##one three"


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path: Path) -> Path:
    """The stand-in for the pipeline, in a folder with two drafts."""
    stand_in.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    Path("right.txt").write_text(RIGHT, encoding="utf-8")
    Path("wrong.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def check(*arguments: str) -> int:
    """The exit code of a check against the stand-in's sources."""
    return main(["check", "--against", "s", *arguments])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("right.txt",), 0),
        (("wrong.txt",), 1),
        (("wrong.txt", "--fail-on", "spliced"), 0),
        (("wrong.txt", "--fail-on", "never"), 0),
        (("right.txt", "--fail-on", "exact"), 1),
        (("right.txt", "none.txt"), 3),
        (("wrong.txt", "none.txt"), 1),
        (("wrong.txt", "none.txt", "--strict"), 3),
        (("wrong.txt", "--fail-on", "bad"), 2),
        (("wrong.txt", "--frobnicate"), 2),
        (("wrong.txt", "--format", "odd"), 2),
        (("wrong.txt", "--config", "none.toml"), 2),
        (("wrong.txt", "--width", "x"), 2),
    ],
)
def test_exit_codes(arguments: tuple[str, ...], code: int) -> None:
    """As the reference page has them."""
    assert check(*arguments) == code


def test_concise_is_the_format_where_no_terminal_is(capsys) -> None:
    """Findings on standard output, the summary on standard error."""
    check("wrong.txt")
    out, err = capsys.readouterr()
    assert out == "wrong.txt:2:9  error altered  quotation  S 1  word-changed: the words differ  q20\n"
    assert "Searched 1 source" in err
    assert "1 quotation: 1 altered" in err
    check("wrong.txt", "--quiet")
    assert capsys.readouterr().err == ""


def test_one_draft_is_an_object_several_an_array(capsys) -> None:
    """By how many were asked for, not by how many could be read."""
    check("right.txt", "--format", "json")
    assert json.loads(capsys.readouterr().out)["document"]["path"] == "right.txt"
    check("right.txt", "wrong.txt", "--format", "json")
    assert [r["document"]["path"] for r in json.loads(capsys.readouterr().out)] == ["right.txt", "wrong.txt"]
    check("right.txt", "none.txt", "--format", "json")
    assert len(json.loads(capsys.readouterr().out)) == 1
    check("none.txt", "none2.txt", "--format", "json")
    assert json.loads(capsys.readouterr().out) == []


def test_out_chooses_the_format_by_a_telling_suffix() -> None:
    """And several HTML reports go into a folder, each under its draft's name."""
    check("right.txt", "--out", "r.json")
    assert json.loads(Path("r.json").read_text(encoding="utf-8"))["findings"][0]["verdict"] == "exact"
    check("right.txt", "wrong.txt", "--format", "html", "--out", "reports")
    assert sorted(p.name for p in Path("reports").iterdir()) == ["right.txt.html", "wrong.txt.html"]


def test_several_html_reports_without_a_folder_are_refused(capsys) -> None:
    """One after the other they would be no HTML."""
    assert check("right.txt", "wrong.txt", "--format", "html") == 2
    assert "--out FOLDER" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["no/such/x.json", "right.txt/x"])
def test_out_that_cannot_be_written_is_a_message_and_loses_no_report(name: str, capsys) -> None:
    """Not a traceback; the run is kept, and can be written elsewhere."""
    assert check("wrong.txt", "--format", "json", "--out", name) == 2
    assert f"--out {name}: cannot be written" in capsys.readouterr().err
    assert main(["report", "--format", "concise"]) == 0
    assert "wrong.txt:2" in capsys.readouterr().out


def test_a_full_disk_leaves_the_earlier_report(monkeypatch, capsys) -> None:
    """And no half of the new one."""
    assert check("right.txt", "--out", "x.json") == 0
    earlier = Path("x.json").read_bytes()

    def full(change: str, path: Path) -> None:
        if change == "rename":
            raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as disk:
        disk.setattr(files, "before", full)
        assert check("wrong.txt", "--out", "x.json") == 2
    assert "--out x.json: cannot be written (No space left on device)" in capsys.readouterr().err
    assert Path("x.json").read_bytes() == earlier
    assert not list(Path().glob(f"{files.TEMPORARY}*"))


def test_a_report_may_go_into_a_pipe_or_through_a_link(capsys) -> None:
    """A link stays a link; what is no file is written into."""
    Path("real.json").write_text("old")
    Path("link.json").symlink_to("real.json")
    assert check("right.txt", "--out", "link.json") == 0
    assert Path("link.json").is_symlink()
    assert '"document"' in Path("real.json").read_text(encoding="utf-8")
    assert check("right.txt", "--format", "json", "--out", "/dev/null") == 0


def test_texts_without_a_reader_in_a_folder_are_said(monkeypatch, capsys) -> None:
    """And a folder that cannot be opened; pictures are no drafts."""
    Path("d/locked").mkdir(parents=True)
    for name in ("a.md", "b.odt", "image.png"):
        Path("d", name).write_text(RIGHT, encoding="utf-8")
    scan = os.scandir

    def locked(path):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", locked)
    assert check("d", "--format", "jsonl") == 3
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert "d/b.odt: is an OpenDocument text, which quoth does not read" in err
    assert "d/locked: the folder cannot be opened" in err
    assert "image.png" not in err


def test_a_folder_of_drafts_is_read_by_name_and_ignore_is_obeyed(capsys) -> None:
    """Hidden files and kinds without a reader are passed over."""
    for name in ("b.txt", "a.md", "skip/x.txt", ".hidden.txt", "image.png"):
        Path("d", name).parent.mkdir(parents=True, exist_ok=True)
        Path("d", name).write_text(RIGHT, encoding="utf-8")
    Path("quoth.toml").write_text("sources = ['s']\n[check]\nignore = ['d/skip/**']\n")
    assert main(["check", "d", "--format", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert main(["check", "d/skip"]) == 3
    assert "no draft to check" in capsys.readouterr().err


def test_without_sources_the_message_says_how_to_name_them(capsys) -> None:
    """Wrong usage: exit 2."""
    assert main(["check", "right.txt"]) == 2
    assert "--against PATH" in capsys.readouterr().err


def test_what_the_sources_lack_is_said_and_is_exit_3(monkeypatch, capsys) -> None:
    """A source that could not be read bounds every finding."""
    shelf = SimpleNamespace(**{**vars(stand_in.SHELF), "skipped": (Skipped("s/bad.pdf", "is encrypted"),)})
    stand_in.install(monkeypatch, shelf)
    assert check("right.txt") == 3
    assert "s/bad.pdf: is encrypted" in capsys.readouterr().err


def test_a_fault_of_ours_is_named_with_its_place_and_no_traceback(capsys) -> None:
    """Exit 4; --debug lets it through."""
    Path("boom.txt").write_text("BOOM")
    assert check("boom.txt") == 4
    err = capsys.readouterr().err
    assert "internal error at stand_in.py:" in err
    assert "RuntimeError: a fault inside" in err
    assert "Traceback" not in err
    with pytest.raises(RuntimeError):
        check("boom.txt", "--debug")


def test_an_interruption_keeps_the_reports_that_are_done(capsys) -> None:
    """Exit 130, and what was not checked is named."""
    Path("stop.txt").write_text("INTERRUPT")
    assert check("wrong.txt", "stop.txt", "right.txt") == 130
    out, err = capsys.readouterr()
    assert "wrong.txt:2:9" in out
    assert "not checked: stop.txt right.txt" in err
    assert main(["explain", "q20"]) == 0


def test_explain_accept_and_report_work_on_the_last_run(capsys) -> None:
    """A decision silences the finding until its words change."""
    assert check("wrong.txt") == 1
    assert main(["explain", "q20"]) == 0
    assert "What would change it" in capsys.readouterr().out
    assert main(["accept", "q20", "--why", "house style", "--by", "ed"]) == 0
    assert check("wrong.txt") == 0
    err = capsys.readouterr().err
    assert "Accepted: q20 ALTERED: house style" in err
    assert main(["report", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["accepted"] == {"q20": "house style"}
    Path("wrong.txt").write_text(WRONG.replace("one two", "one  two"), encoding="utf-8")
    assert check("wrong.txt") == 1
    assert "acceptance q20 is stale" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("explain", "q21"), "the last check has no finding 'q21'; did you mean q20?"),
        (("accept", "q20"), "Missing option '--why'"),
        (("accept", "q20", "--why", " "), "--why is empty"),
        (("report", "--draft", "other.txt"), "no draft 'other.txt'"),
        (("report", "--format", "odd"), "no reporter is called 'odd'"),
        (("repot",), "Did you mean 'report'?"),
        (("serve",), "is not part of this installation"),
    ],
)
def test_wrong_usage_after_a_check_names_what_is_right(arguments: tuple[str, ...], said: str, capsys) -> None:
    """Exit 2 each."""
    check("wrong.txt")
    assert main(list(arguments)) == 2
    assert said in capsys.readouterr().err


def test_without_an_earlier_check_the_message_says_so(capsys) -> None:
    """Not a missing file."""
    assert main(["explain", "q1"]) == 2
    assert "run quoth check first" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_does_not_stop_the_check(capsys) -> None:
    """It is said, the exit code is that of the check."""
    Path(".quoth").write_text("in the way")
    assert check("right.txt") == 0
    assert "cannot be written" in capsys.readouterr().err
    assert check("right.txt", "--no-save", "--quiet") == 0
    assert capsys.readouterr().err == ""


def test_a_file_name_cannot_command_the_terminal(capsys) -> None:
    """Names are shown like words of a document."""
    name = "a\x1b[31m\u202eb.txt"
    Path(name).write_text(WRONG, encoding="utf-8")
    check(name, "no\x1b[2Jfile.txt")
    out, err = capsys.readouterr()
    assert "<U+001B>[31m<U+202E>" in out
    assert "\x1b" not in out + err
    assert "no<U+001B>[2Jfile.txt" in err


def test_standard_input_is_read(monkeypatch, capsys) -> None:
    """`-` stands for it."""
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(WRONG.encode())))
    assert check("-") == 1
    assert "standard input:2:9" in capsys.readouterr().out


def test_init_by_force_keeps_the_decisions(capsys) -> None:
    """A decision is somebody's work: the settings around it are replaced, it is not."""
    Path("quoth.toml").write_text('languages = ["de"]\n\n[[accept]]\nid = "q1-aaaa"\nwhy = "as agreed"\n', "utf-8")
    assert main(["init", "--force"]) == 0
    assert "with its decisions (1)" in capsys.readouterr().out
    written = tomllib.loads(Path("quoth.toml").read_text("utf-8"))
    assert written["accept"] == [{"id": "q1-aaaa", "why": "as agreed"}]
    assert "languages" not in written


def test_init_writes_once(capsys) -> None:
    """A file that is there is not replaced unless told to."""
    assert main(["init"]) == 0
    assert main(["init"]) == 2
    assert "--force" in capsys.readouterr().err
    assert main(["init", "--force"]) == 0
    assert main(["init", "no/such/folder"]) == 2


def test_schemas_are_printed(capsys) -> None:
    """Both as JSON."""
    for arguments, title in ((["schema"], "quoth report 1.0"), (["schema", "config"], "quoth.toml")):
        assert main(arguments) == 0
        assert json.loads(capsys.readouterr().out)["title"] == title


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_program(shell: str, capsys) -> None:
    """Each says where it goes."""
    assert main(["completion", shell]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# ")
    assert "_QUOTH_COMPLETE" in out


def test_doctor_examines_and_never_fails_with_a_traceback(capsys) -> None:
    """Every line has a state."""
    code = main(["doctor"])
    lines = capsys.readouterr().out.splitlines()
    states = {line.split()[0] for line in lines}
    assert states <= {"ok", "missing", "wrong"}
    assert (code == 3) is ("wrong" in states)
    assert any(line.startswith("ok      quoth") for line in lines)
    Path("quoth.toml").write_text("sorces = []")
    assert main(["doctor"]) == 3
    assert "did you mean 'sources'?" in capsys.readouterr().out
