"""Batch mode: order, errors line by line, streaming in blocks, and going on after an interruption."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import stand_in

from quoth.cli import batch
from quoth.cli.main import main

RIGHT = "“one two” ##one two"
WRONG = "“one two” ##one three"


@pytest.fixture(autouse=True)
def pipeline(monkeypatch, tmp_path: Path) -> None:
    """The stand-in, in a folder of its own."""
    stand_in.install(monkeypatch)
    monkeypatch.chdir(tmp_path)


def run(*lines: object, more: tuple[str, ...] = ()) -> tuple[int, list[dict]]:
    """Exit code and output lines of a batch; strings are taken as raw lines."""
    rows = [line if isinstance(line, str | bytes) else json.dumps(line) for line in lines]
    raw = b"\n".join(row if isinstance(row, bytes) else row.encode() for row in rows)
    Path("docs.jsonl").write_bytes(raw + b"\n")
    code = main(["check", "--jsonl", "docs.jsonl", "--against", "s", "--out", "out.jsonl", *more])
    out = Path("out.jsonl")
    return code, [
        json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()
    ] if out.exists() else []


def test_lines_come_out_in_the_order_they_went_in() -> None:
    """Whatever was found in them, ids as they were given."""
    code, out = run({"id": "b", "text": RIGHT}, {"id": 7, "text": WRONG}, {"id": "a", "text": "nothing"})
    assert code == 1
    assert [line["id"] for line in out] == ["b", 7, "a"]
    assert [[f["verdict"] for f in line["findings"]] for line in out] == [["exact"], ["altered"], []]


def test_nothing_found_is_exit_0() -> None:
    """And empty lines are passed over."""
    code, out = run({"id": "a", "text": RIGHT}, "", "   ", {"id": "b", "text": "x"})
    assert (code, len(out)) == (0, 2)


BAD = {
    "no JSON": ("{", None, "no valid JSON"),
    "no object": ("[1]", None, 'not an object with "id" and "text"'),
    "no id": ('{"text": "x"}', None, '"id" is missing'),
    "an id that is no name": ('{"id": [1], "text": "x"}', [1], '"id" is no string or number'),
    "no text": ('{"id": "x"}', "x", '"text" is missing'),
    "a text that is no string": ('{"id": "x", "text": 5}', "x", '"text" is no string'),
    "bytes that are no UTF-8": (b'{"id": "x", "text": "\xff"}', None, "no valid JSON"),
    "nested too deeply": ("[" * 100_000, None, "no valid JSON"),
}


@pytest.mark.parametrize(("line", "name", "said"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named_and_the_rest_goes_on(line, name, said: str, capsys) -> None:
    """Its place in the output stays, with the number of its line; exit 3."""
    code, out = run({"id": "a", "text": RIGHT}, line, {"id": "z", "text": RIGHT})
    assert code == 3
    assert [row["id"] for row in out] == ["a", name, "z"]
    assert out[1]["error"].startswith("line 2: ")
    assert said in out[1]["error"]
    assert "docs.jsonl line 2" in capsys.readouterr().err


def test_lone_surrogates_and_nul_are_read_as_replaced() -> None:
    """The reader replaces them; offsets stay."""
    code, out = run('{"id": "s", "text": "a\\ud800b\\u0000 “one two” ##one two"}')
    assert code == 0
    assert out[0]["findings"][0]["start"] == 5


def test_a_document_that_breaks_the_checker_does_not_take_others_along() -> None:
    """1 bad one in many gives all the others."""
    rows = [{"id": n, "text": "BOOM" if n == 3 else RIGHT} for n in range(6)]
    code, out = run(*rows)
    assert code == 3
    assert [line["id"] for line in out] == list(range(6))
    assert "internal error" in out[3]["error"]
    assert all(line["findings"] for n, line in enumerate(out) if n != 3)


def test_strict_turns_a_bad_line_into_3_even_with_findings() -> None:
    """1 wins otherwise."""
    lines = ({"id": "a", "text": WRONG}, "{")
    assert run(*lines)[0] == 1
    assert run(*lines, more=("--strict",))[0] == 3


def test_an_interruption_keeps_what_is_done_and_resume_goes_on(monkeypatch, capsys) -> None:
    """Whole lines stay, a torn one is cut off, nothing is checked twice and nothing left out."""
    monkeypatch.setattr(batch, "BLOCK_LINES", 2)
    rows = [{"id": n, "text": "INTERRUPT" if n == 3 else RIGHT} for n in range(5)]
    code, out = run(*rows)
    assert code == 130
    assert [line["id"] for line in out] == [0, 1]
    assert "--resume" in capsys.readouterr().err
    with open("out.jsonl", "a", encoding="utf-8") as stream:
        stream.write('{"id": 2, "fin')
    rows[3]["text"] = RIGHT
    code, out = run(*rows, more=("--resume",))
    assert code == 0
    assert [line["id"] for line in out] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("earlier", "code"), [(RIGHT, 0), (WRONG, 1), (None, 3)])
def test_what_an_earlier_run_found_counts_when_it_is_gone_on_with(earlier: str | None, code: int) -> None:
    """Else a run that was interrupted behind its findings would end with 0."""
    first, second = {"id": 1, "text": earlier}, {"id": 2, "text": RIGHT}
    assert run(first)[0] == code
    assert run(first, second, more=("--resume",))[0] == code


def test_a_file_that_is_no_output_is_left_as_it_is(capsys) -> None:
    """Its last line is nobody's torn record."""
    Path("out.jsonl").write_text("some notes\nwith a last line", "utf-8")
    Path("docs.jsonl").write_text(json.dumps({"id": 1, "text": RIGHT}) + "\n", "utf-8")
    assert main(["check", "--jsonl", "docs.jsonl", "--against", "s", "--out", "out.jsonl", "--resume"]) == 2
    assert "out.jsonl line 1 is no line of a batch" in capsys.readouterr().err
    assert Path("out.jsonl").read_text("utf-8") == "some notes\nwith a last line"


@pytest.mark.parametrize("limit", [1, 2, 3, 1000])
def test_the_output_does_not_depend_on_the_size_of_a_block(monkeypatch, limit: int) -> None:
    """Byte for byte."""
    rows = [{"id": n, "text": RIGHT if n % 2 else WRONG} for n in range(7)] + ["{"]
    run(*rows)
    whole = Path("out.jsonl").read_bytes()
    monkeypatch.setattr(batch, "BLOCK_LINES", limit)
    run(*rows)
    assert Path("out.jsonl").read_bytes() == whole


def test_a_block_ends_when_its_texts_are_long(monkeypatch) -> None:
    """Memory follows the block, not the input."""
    monkeypatch.setattr(batch, "BLOCK_CHARACTERS", 10)
    lines = batch.lines(json.dumps({"id": n, "text": "x" * 6}).encode() for n in range(5))
    assert [len(block) for block in batch.blocks(lines)] == [2, 2, 1]


def test_without_out_the_lines_go_to_standard_output(capfdbinary) -> None:
    """And only they."""
    Path("docs.jsonl").write_text(json.dumps({"id": "ä", "text": RIGHT}) + "\n", encoding="utf-8")
    assert main(["check", "--jsonl", "docs.jsonl", "--against", "s"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["id"] == "ä"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--jsonl", "none.jsonl"), 3, "none.jsonl: cannot be read"),
        (("--jsonl", "d", "draft.txt"), 2, "--jsonl takes no drafts"),
        (("--jsonl", "d", "--resume"), 2, "--resume needs --jsonl and --out"),
        (("--jsonl", "d", "--format", "html"), 2, "--jsonl writes jsonl"),
        (("--jsonl", "d", "--out", "no/such/folder/x"), 2, "cannot be written"),
        (("--jsonl", "d", "--out", "."), 2, "cannot be written"),
        (("--jsonl", "d", "--out", ".", "--resume"), 2, "cannot be written"),
        (("--jsonl", "d", "--out", "d"), 2, "--out d is a file to be read"),
        ((), 2, "Name the drafts to check"),
    ],
    ids=[
        "no input",
        "drafts as well",
        "resume alone",
        "another format",
        "out cannot be made",
        "out is a folder",
        "out to go on with is a folder",
        "out is the input",
        "nothing to check",
    ],
)
def test_wrong_usage_is_said(arguments, code: int, said: str, capsys) -> None:
    """Each in one message."""
    Path("d").write_text("{}\n")
    assert main(["check", "--against", "s", *arguments]) == code
    assert said in capsys.readouterr().err
