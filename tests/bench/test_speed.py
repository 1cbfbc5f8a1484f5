"""The speed bench finds what it planted, and fails when it does not. No time is asserted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
import speed
import speed_tasks
from invented import Tongue, quotations, quoting


def test_what_is_timed_finds_what_was_planted(tmp_path: Path) -> None:
    """A library of 5,000 words; running text and marked quotations."""
    speed._invented(tmp_path, 5_000, 4_000)
    figures: dict[str, Any] = {}
    for task in (speed_tasks.build, speed_tasks.running, speed_tasks.marked):
        figures |= task(tmp_path)
    assert figures["running_planted"] == 5
    assert figures["marked_planted"] > 50
    assert figures["library_words"] >= 5_000
    assert speed.faults(figures, natural=False) == []


GOOD = {
    **{f"{kind}_{what}": 5 for kind in ("running", "marked") for what in ("planted", "found", "exact")},
    "running_other_per_10k": 0.1,
}


@pytest.mark.parametrize(
    ("changed", "natural", "expected"),
    [
        pytest.param({}, False, [], id="all found"),
        pytest.param({"running_other_per_10k": 9.0}, True, [], id="prose may quote by itself"),
        pytest.param({"running_found": 4}, False, ["running: 4 found of 5 planted"], id="one not found"),
        pytest.param({"marked_exact": 4}, True, ["marked: 4 exact of 5 planted"], id="one not exact"),
        pytest.param(
            {"running_other_per_10k": 9.0}, False, ["running: 9.0 other findings in 10,000 words"], id="too many others"
        ),
        pytest.param(
            {"marked_planted": 0, "marked_found": 0, "marked_exact": 0},
            False,
            ["marked: nothing was planted"],
            id="nothing to find",
        ),
    ],
)
def test_faults(changed: dict[str, Any], natural: bool, expected: list[str]) -> None:
    """Which counts make the bench fail."""
    assert speed.faults(GOOD | changed, natural=natural) == expected


@pytest.mark.parametrize(("text", "n"), [("50k", 50_000), ("12.6M", 12_600_000), ("700", 700)])
def test_sizes(text: str, n: int) -> None:
    """As they are given on the command line."""
    assert speed.size_of(text) == n


def test_invented_text() -> None:
    """The same seed gives the same text; sizes are as asked; quotations stand where the drafts say."""
    tongue = Tongue(n_words=3_000, n_turns=300)
    rows = list(tongue.library(3_000))
    assert rows == list(Tongue(n_words=3_000, n_turns=300).library(3_000))
    assert 3_000 <= sum(len(text.split()) for _, text in rows) < 3_050
    assert len({locator for locator, _ in rows}) == len(rows)
    texts = [text for _, text in rows]
    quoted = quotations(texts, 4, 12, 1)
    assert len(quoted) == 4
    drafts = list(quoting(list(tongue.sentences(2_000, 3)), quoted, 300, marked=True))
    assert [draft.text[slice(*span)] for draft in drafts for span in draft.spans] == quoted
    assert all(any(one in text for text in texts) for one in quoted)
