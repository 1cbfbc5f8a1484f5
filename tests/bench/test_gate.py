"""The gate: what may waver, what breaks a bound, and which bounds a new run may move."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
import gate

RUN: dict[str, Any] = {
    "board": "english-kjv",
    "corpus": "c1",
    "F1": 0.95,
    "alter_spec": 0.99,
    "fragments": 1.02,
    "fp_per_10k": {"clean": 0.3},
    "negatives_hit": {"fabricated": "3/120"},
    "recall": {"ocr25": 0.75},
    "splice_reported": None,
    "words_per_cpu_s": 50000,
}


def changed(**values: Any) -> dict[str, Any]:
    return RUN | values


@pytest.mark.parametrize(
    "run",
    [
        pytest.param(RUN, id="the same scores"),
        pytest.param(changed(words_per_cpu_s=5), id="slower: speed is recorded, not judged here"),
        pytest.param(changed(F1=0.941), id="less than an epsilon below a floor"),
        pytest.param(changed(recall={"ocr25": 0.72}), id="one item of a small kind"),
        pytest.param(changed(alter_spec=0.986), id="less than an epsilon more accusations"),
        pytest.param(changed(fp_per_10k={"clean": 0.1}), id="fewer false findings"),
    ],
)
def test_nothing_broken(run: dict[str, Any]) -> None:
    """A score that wavers or rises breaks nothing."""
    assert gate.compare(gate.bounds_of(RUN), gate.flat(run)) == []


@pytest.mark.parametrize(
    ("run", "metric"),
    [
        pytest.param(changed(F1=0.93), "F1", id="a floor"),
        pytest.param(changed(alter_spec=0.98), "alter_spec", id="accusations have a finer epsilon"),
        pytest.param(changed(fp_per_10k={"clean": 0.6}), "fp_per_10k.clean", id="a ceiling"),
        pytest.param(changed(negatives_hit={"fabricated": "9/120"}), "negatives_hit.fabricated", id="a share"),
        pytest.param(changed(F1=None), "F1", id="a score that is gone"),
    ],
)
def test_broken(run: dict[str, Any], metric: str) -> None:
    """A score past its bound by more than its epsilon is named."""
    assert [one.metric for one in gate.compare(gate.bounds_of(RUN), gate.flat(run))] == [metric]


def test_accusations_stand_first() -> None:
    """Whatever else broke, accusations of right quotations are named before it."""
    broken = gate.compare(gate.bounds_of(RUN), gate.flat(changed(F1=0.1, alter_spec=0.5)))
    assert [one.metric for one in broken] == ["alter_spec", "F1"]
    assert "verbatim quotations called altered" in str(broken[0])


def test_repin_only_tightens() -> None:
    """Floors rise and ceilings sink with a better run; a worse one moves them only when that is allowed."""
    old = {"english-kjv": gate.bounds_of(RUN)}
    mixed = changed(F1=0.97, alter_spec=0.9, fp_per_10k={"clean": 0.9})
    kept = gate.repinned(old, {"english-kjv": mixed}, allow_regression=False)["english-kjv"]
    assert kept["floors"]["F1"] == 0.97
    assert kept["accusations"]["alter_spec"] == 0.01
    assert kept["ceilings"]["fp_per_10k.clean"] == 0.3
    lowered = gate.repinned(old, {"english-kjv": mixed}, allow_regression=True)["english-kjv"]
    assert lowered["accusations"]["alter_spec"] == 0.1
    assert lowered["ceilings"]["fp_per_10k.clean"] == 0.9


def test_another_corpus_keeps_the_old_bounds() -> None:
    """Floors of one corpus say nothing of another: they stay until somebody says otherwise."""
    old = {"english-kjv": gate.bounds_of(RUN)}
    other = changed(corpus="c2", F1=0.99)
    assert gate.repinned(old, {"english-kjv": other}, allow_regression=False) == old
    assert gate.repinned(old, {"english-kjv": other}, allow_regression=True)["english-kjv"]["corpus"] == "c2"
