"""Disguises and instructions: a share of bench/evasions.py, and what must not be flagged beside it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from guard_texts import DOCUMENTS, GROWS

import quoth

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
import evasions


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(f"“{GROWS}”", id="plain"),
        pytest.param(f"«{GROWS}»", id="other-marks"),
        pytest.param(f"“**{GROWS}**”", id="markup-around"),
        pytest.param("“the delta grows … every year”", id="harmless-ellipsis"),
        pytest.param("“the delta grows\nby eleven metres every year”", id="line-break"),
    ],
)
def test_honest_quotation_is_verified(words):
    """Layout alone makes no quotation unverified."""
    assert len(quoth.guard(f"It says {words} [2].", DOCUMENTS).verified) == 1


@pytest.mark.parametrize("number", range(96))
def test_altered_quotation_in_disguise_is_not_verified(number):
    """Eight altered quotations in each of twelve disguises: none passes."""
    name, passed, answer = evasions.run(number)
    assert not passed, f"{name}: {answer!r}"


def test_instructions_in_documents_change_nothing():
    """A document that tells the checker what to say leaves every finding as it is."""
    assert all(evasions.injected(number) for number in range(20))
