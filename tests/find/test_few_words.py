"""Four marked words: when do they count though they are not the source's as they stand?"""

from __future__ import annotations

import pytest

import quoth

PASSAGE = "The millwright kept three brass gauges, nine tongs, two anvils and a pelican behind the copper kettle."
OTHER = "He had been there and it was good, but they did not know what he would have said of it to her then."

SILENT = (
    "“And it was said.”",
    "“He had not been.”",
    "“They did know this.”",
    "“Brass gauges and spoons.”",
)
TOLD = ("“Brass gauges, tongs, anvils.”", "“Millwright kept three gauges.”")


def verdicts(text: str) -> set[str]:
    """What is said of the quotations of a text."""
    report = quoth.check(text=f"She wrote: {text} Then she left.", against=[("a 1", PASSAGE), ("a 2", OTHER)])
    return {finding.verdict for finding in report.findings if finding.kind == "quotation"}


@pytest.mark.parametrize("text", SILENT)
def test_common_words_or_one_of_her_own_accuse_nobody(text: str) -> None:
    """Four common words out of a sentence, and four of which one is another."""
    assert verdicts(text) <= {"unchecked"}


@pytest.mark.parametrize("text", TOLD)
def test_words_left_out_among_rare_ones_are_told(text: str) -> None:
    """All four stand in the source in this order."""
    assert verdicts(text) == {"altered"}
