"""`quoth eval`: rates with intervals, the gate against a baseline, and exit codes."""

from __future__ import annotations

import json

import pytest

from quoth.cli.run import run
from quoth.guarding.measure import Rate

MINUTES = "The committee met in March. It did not approve the budget because the figures were two years old."
RIGHT = "“It did not approve the budget because the figures were two years old” [1]"
DOCUMENTS = [["minutes", MINUTES], ["other", "Glass is made from sand that is heated until it melts."]]
ROWS = {
    "right": {"answer": RIGHT, "documents": DOCUMENTS},
    "message": {"answer": {"content": [{"type": "text", "text": RIGHT}]}, "documents": {"minutes": MINUTES}},
    "objects": {"answer": RIGHT, "documents": [{"id": "minutes", "text": MINUTES}]},
    "altered": {"answer": RIGHT.replace("not ", ""), "documents": DOCUMENTS},
    "source": {"answer": RIGHT.replace("[1]", "[2]"), "documents": DOCUMENTS},
}


def written(path, *names):
    """A file of answers."""
    path.write_text("".join(json.dumps(ROWS[name]) + "\n" for name in names), encoding="utf-8")
    return str(path)


def test_rates(tmp_path, capsys):
    """Every quotation counts once by its words and once by its source."""
    answers = written(tmp_path / "a.jsonl", *ROWS)
    assert run(["eval", answers, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    counts = {name: (rate["count"], rate["of"]) for name, rate in told["rates"].items()}
    assert counts == {
        "verbatim": (4, 5), "altered": (1, 5), "not-found": (0, 5), "not-checked": (0, 5), "wrong-source": (1, 5),
        "answers-in-order": (3, 5),
    }  # fmt: skip


def test_gate(tmp_path, capsys):
    """Worse than the baseline by more than was allowed: exit 1, each rate named; within it: 0."""
    good, bad = written(tmp_path / "a.jsonl", "right", "message"), written(tmp_path / "b.jsonl", "right", "altered")
    baseline = str(tmp_path / "base.json")
    assert run(["eval", good, "--out", baseline]) == 0
    assert run(["eval", good, "--baseline", baseline]) == 0
    assert run(["eval", bad, "--baseline", baseline]) == 1
    said = capsys.readouterr().err
    assert "verbatim: 100.0% before, 50.0% now" in said
    assert "altered: 0.0% before, 50.0% now" in said
    assert run(["eval", bad, "--baseline", baseline, "--max-drop", "0.5"]) == 0


def test_gate_says_what_chance_may_explain_and_passes_over_what_was_not_counted(tmp_path, capsys):
    """Rates of nothing are no rates; a baseline of another policy is wrong usage."""
    bare = {"answer": "No quotation here.", "documents": DOCUMENTS}
    none = tmp_path / "none.jsonl"
    none.write_text(json.dumps(bare) + "\n", encoding="utf-8")
    good, bad = written(tmp_path / "a.jsonl", "right", "message"), written(tmp_path / "b.jsonl", "right", "altered")
    baseline = str(tmp_path / "base.json")
    assert run(["eval", good, "--out", baseline]) == 0
    assert run(["eval", str(none), "--baseline", baseline]) == 0
    captured = capsys.readouterr()
    assert "verbatim               -   0 of 0" in captured.out
    assert captured.err == ""
    assert run(["eval", bad, "--baseline", baseline]) == 1
    assert "50.0% now (the intervals overlap: it may be chance)" in capsys.readouterr().err
    many = written(tmp_path / "c.jsonl", *["right"] * 30), written(tmp_path / "d.jsonl", *["altered"] * 30)
    assert run(["eval", many[0], "--out", baseline]) == 0
    assert run(["eval", many[1], "--baseline", baseline]) == 1
    assert "overlap" not in capsys.readouterr().err
    assert run(["eval", good, "--baseline", baseline, "--policy", "block"]) == 2


def test_answers_not_in_order_are_named(tmp_path, capsys):
    """By line and id; the file says what differs, word for word."""
    answers, out = tmp_path / "a.jsonl", tmp_path / "out.json"
    rows = [dict(ROWS[name], id=name) for name in ("right", "altered", "source")]
    answers.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run(["eval", str(answers), "--out", str(out)]) == 0
    said = capsys.readouterr().out
    assert "  line 2 (altered): words differ from minutes\n  line 3 (source): stands in minutes\n" in said
    told = json.loads(out.read_text(encoding="utf-8"))["not_in_order"]
    assert [(one["line"], one["id"]) for one in told] == [(2, "altered"), (3, "source")]
    assert "It did not approve" in told[0]["differences"][0]
    assert run(["eval", str(answers), "--out", str(tmp_path / "no" / "out.json")]) == 2


def test_no_answer_and_a_line_without_sources(tmp_path, capsys):
    empty, bare = tmp_path / "e.jsonl", tmp_path / "b.jsonl"
    empty.write_text("\n", encoding="utf-8")
    bare.write_text(json.dumps(ROWS["right"]) + "\n" + json.dumps({"answer": RIGHT}) + "\n", encoding="utf-8")
    assert run(["eval", str(empty)]) == 3
    assert run(["eval", str(bare)]) == 2
    assert "line 2 has no documents" in capsys.readouterr().err


def test_bad_line_and_bad_baseline(tmp_path, capsys):
    """A line that cannot be read is told and causes exit 3, the rest counts; a wrong baseline is wrong usage."""
    answers = tmp_path / "a.jsonl"
    answers.write_text(json.dumps(ROWS["right"]) + '\n{"text": 1}\nnot json\n', encoding="utf-8")
    assert run(["eval", str(answers)]) == 3
    captured = capsys.readouterr()
    assert "line 2" in captured.err
    assert "1 answer," in captured.out
    assert run(["eval", str(answers), "--baseline", str(answers)]) == 2
    assert run(["eval", str(tmp_path / "none.jsonl")]) == 3


def test_sources_of_the_command_line(tmp_path, capsys):
    """Answers without documents of their own are checked against --against."""
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    answers = tmp_path / "a.jsonl"
    answers.write_text(json.dumps({"answer": RIGHT.replace("[1]", "[minutes]")}) + "\n", encoding="utf-8")
    assert run(["eval", str(answers), "--against", str(tmp_path / "minutes.txt"), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["rates"]["verbatim"]["count"] == 1
    assert run(["eval", str(answers)]) == 2


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662)],
)
def test_wilson_interval(count, n, low, high):
    """Against the values printed in Newcombe 1998, table I (81 of 263) and computed by hand."""
    assert Rate(count, n).interval == pytest.approx((low, high), abs=5e-5)
