"""Whole drafts through the public functions: genuine quotations accepted, altered ones never, cuts warned about."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from verdicts import differences

import quoth
from probes import Probe, library, probes
from quoth.report.report import Report


@cache
def reports() -> dict[str, Report]:
    wanted = probes()
    drafts = [quoth.Document(probe.id, probe.draft) for probe in wanted]
    reports = quoth.check_many(drafts, library())
    return {probe.id: report for probe, report in zip(wanted, reports, strict=True)}


def _parameters() -> list[Any]:
    return [
        pytest.param(
            probe,
            id=probe.id,
            marks=[pytest.mark.xfail(reason=probe.expect["known"], strict=True)] if "known" in probe.expect else [],
        )
        for probe in probes()
    ]


@pytest.mark.parametrize("probe", _parameters())
def test_probe(probe: Probe) -> None:
    """The finding on the quotation is the expected one, and nothing beside it is accused."""
    assert not differences(probe, reports()[probe.id].findings)
