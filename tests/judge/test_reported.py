"""Indirect speech is no quotation, and says nothing false by its person and time. All texts are ours."""

from __future__ import annotations

import pytest

from checked import quotations

SPEECH = [
    ("1", "We have counted our boats on the quay, and we must mend our nets before the winter takes us."),
    ("2", "We will not sell the lighthouse to a stranger, and I have told them so in twelve letters this year."),
    ("3", "Nobody who has rowed out in fog will ever laugh at a bell again, nor at those who ring it."),
    ("4", "The ebb asks us all which rope we mean to cut. Nobody who has rowed out in fog will laugh at their bells."),
]
REPORTED = [
    "Moor said that they had counted their boats on the quay, and had to mend their nets before the winter took them.",
    "The mayor told the council that they had counted their boats on the quay and must mend their nets this winter.",
    "They had counted their boats on the quay, and they must mend their nets before the winter, Moor told the council.",
    "Moor said that nobody who had rowed out in fog will ever laugh at a bell again, nor at those who ring it.",
    "Moor wrote that they would not sell the lighthouse to a stranger, and he had told them so in twelve letters.",
]
CHANGED = [
    "The ebb asks us all which rope they mean to cut. Nobody who has rowed out in fog will laugh at their bells.",
    "Moor said: “They have counted their boats on the quay, and they must mend their nets before the winter takes us.”",
    "We have counted our boats on the quay, and we must burn our nets before the winter takes us.",
    "Moor said that we have counted our boats on the quay, and we must burn our nets before the winter takes us.",
    "Moor said that they had counted their boats on the quay, and they must not mend their nets before the winter.",
    "Moor wrote that they would not sell the lighthouse to a stranger, and he had told them so in eleven letters.",
    "They have counted their boats on the quay, and they must mend their nets before the winter takes them.",
]


@pytest.mark.parametrize("text", REPORTED)
def test_who_reports_is_not_accused(text: str) -> None:
    """The draft's own person and time, under a verb of saying before or behind."""
    for found in quotations(f"It rained. {text} It was late.", SPEECH):
        assert found.verdict in ("unchecked", "exact"), found
        assert found.verdict == "exact" or found.reasons[0].rule == "indirect-speech"


@pytest.mark.parametrize("text", CHANGED)
def test_what_is_no_report_is_told(text: str) -> None:
    """Marks; no verb of saying; no word as only reports have it; a negation or a figure beside one."""
    assert "altered" in [found.verdict for found in quotations(f"It rained. {text} It was late.", SPEECH)]
