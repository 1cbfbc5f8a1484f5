"""The judge on the tables of cases/: for each text what must not be flagged, what must, and what is warned
about."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from aligner import candidate

from quoth.judge import Judgement, judge
from quoth.settings import Settings

FOLDER = Path(__file__).parent / "cases"


def _cases() -> list[Any]:
    """Every case of every table; the harmless ones of all texts come first."""
    out = []
    tables = {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))
    }
    for group in ("harmless", "altered", "warned"):
        for stem, table in tables.items():
            base = {k: v for k, v in table.items() if k not in ("harmless", "altered", "warned", "kind")}
            out += [pytest.param({**base, **c}, id=f"{stem}: {c['id']}") for c in table.get(group, ())]
    return out


def _judged(case: dict[str, Any]) -> Judgement:
    return judge(*candidate(case), Settings())


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, Any]) -> None:
    """Verdict, edits and warnings are those of the table."""
    found = _judged(case)
    assert found.verdict == case["verdict"], found
    if "warnings" in case:
        wanted = set(case["warnings"])
        got = set(found.warnings)
        assert got == wanted if not wanted else wanted <= got, found.reasons
    if "rules" in case:
        assert set(case["rules"]) <= {r.rule for r in found.reasons}, found.reasons
    if "edits" in case:
        shown = [e for e in found.edits if e.kind != "typography"]
        assert len(shown) == len(case["edits"]), found.edits
        for (source, draft, kind), edit in zip(case["edits"], shown, strict=True):
            assert (source, draft) == (edit.source_text.strip(), edit.draft_text.strip()), edit
            assert kind in ("", edit.kind), edit


@pytest.mark.parametrize("case", _cases())
def test_every_verdict_but_exact_has_a_reason(case: dict[str, Any]) -> None:
    """What is not exact says why."""
    found = _judged(case)
    assert found.verdict == "exact" or found.reasons
