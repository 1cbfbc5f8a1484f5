"""The board on texts of our own: its texts are sound, its scores right, and a small share of it holds its floors."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
import boards
import gate
from own.generate import board
from own.kinds import KINDS
from own.language import CODES, language
from own.score import by_document, score

BENCH = Path(boards.__file__).parent


def test_a_small_share_holds_its_floors() -> None:
    """`python bench/boards.py own-small` says the same; own is the whole board."""
    pinned = json.loads((BENCH / "baseline.json").read_text("utf-8"))["boards"]["own-small"]
    run = boards.run_board("own-small", BENCH, None, None)
    assert run["corpus"] == pinned["corpus"], "the board's documents changed: set its floors anew (--allow-regression)"
    assert [str(one) for one in gate.compare(pinned, gate.flat(run))] == []


@pytest.mark.parametrize("code", CODES)
def test_texts(code: str) -> None:
    """Locators name one passage; what is changed or dropped stands in the library, what is invented does not."""
    own = language(code)
    library = "\n".join(text for _, text in own.passages)
    assert len({locator for locator, _ in own.passages}) == len(own.passages)
    assert len({text for _, text in own.passages}) == len(own.passages) - 1
    missing = [word for word in (*own.swaps, *own.numbers, *own.negations) if own.place_of(word, library) < 0]
    assert missing == []
    assert [text for text in (*own.invented, *own.phrases, *own.carrier) if text in library] == []


def test_every_kind_is_planted_in_every_language() -> None:
    """But for heavy letter damage in a script where a letter is a word. The gold says where its words stand."""
    documents, gold = board([language(code) for code in CODES], 1, 1)
    planted = {(row["language"], row["kind"]) for row in gold if row["type"] == "quotation"}
    heavy = {("zh", "ocr15"), ("zh", "ocr25")}
    assert {(code, kind) for code in CODES for kind in KINDS} - planted == heavy
    texts = {one["id"]: one["text"] for one in documents}
    exact = [row for row in gold if row["kind"] == "ref_right"]
    passages = {locator: text for code in CODES for locator, text in language(code).passages}
    for row in exact:
        assert texts[row["doc"]][row["start"] : row["end"]] in passages[row["refs"][0][0]]


def test_the_same_seed_gives_the_same_board() -> None:
    """And another seed another one."""
    own = [language("fr")]
    assert board(own, 3, 2) == board(own, 3, 2)
    assert board(own, 3, 2) != board(own, 4, 2)


DOCUMENTS = [{"id": "d", "text": "Before it. The tide is late again. After it.", "group": "quotes"}]
GOLD: dict[str, Any] = {
    "doc": "d",
    "type": "quotation",
    "kind": "exact",
    "want": "same",
    "language": "en",
    "marked": True,
    "start": 11,
    "end": 33,
    "refs": [["B 1:1"]],
    "edits": [],
}


def found(verdict: str, start: int = 11, end: int = 33, **more: Any) -> dict[str, Any]:
    edits = more.pop("edits", [])
    places = [] if verdict == "not-found" else [{"locator": more.pop("locator", "B 1:1")}]
    return {"start": start, "end": end, "verdict": verdict, "places": places, "edits": edits, **more}


@pytest.mark.parametrize(
    ("gold", "finding", "expected"),
    [
        pytest.param({}, found("exact"), {"R": 1, "P": 1, "alter_spec": 1, "ref_at_1": 1}, id="right"),
        pytest.param({}, found("altered"), {"R": 1, "alter_spec": 0}, id="accused"),
        pytest.param({}, found("altered", 28), {"R": 0, "alter_spec": 0}, id="a part of it accused"),
        pytest.param({}, found("not-found"), {"R": 0, "quoted_never_denied": 0}, id="denied"),
        pytest.param({}, found("exact", locator="B 9:9"), {"R": 1, "ref_at_1": 0}, id="another place"),
        pytest.param({}, found("exact", 0, 9), {"R": 0, "P": 0}, id="other words"),
        pytest.param({"want": "altered"}, found("exact"), {"alter_sens": 0}, id="an alteration that passed"),
        pytest.param(
            {"want": "altered", "edits": [["late", "early"]]},
            found("altered", edits=[{"source": "late", "draft": "early"}]),
            {"alter_sens": 1, "edit_recall": 1},
            id="the word named",
        ),
        pytest.param(
            {"want": "altered", "edits": [["late", "early"]]},
            found("altered", edits=[{"source": "again", "draft": "early"}]),
            {"alter_sens": 1, "edit_recall": 0},
            id="another word named",
        ),
        pytest.param({"want": "open"}, found("spliced"), {"alter_spec_marked_edit": 0}, id="an open change accused"),
        pytest.param(
            {"kind": "ref_right"},
            found("exact", reference={"verdict": "wrong"}),
            {"right_refs_flagged": 1},
            id="a right reference accused",
        ),
    ],
)
def test_scores(gold: dict[str, Any], finding: dict[str, Any], expected: dict[str, float]) -> None:
    """One planted quotation and one finding."""
    scores = score(DOCUMENTS, [GOLD | gold], {"d": [finding]})
    assert {name: scores[name] for name in expected} == expected


def test_spans_of_another_program() -> None:
    """The runner protocol is read as findings."""
    span = {"start": 11, "end": 33, "refs": ["B 1:1"], "exact": True, "altered": False, "edits": []}
    read = by_document([{"id": "d", "spans": [span]}])
    assert score(DOCUMENTS, [GOLD], read)["recall"] == {"exact": 1.0}
