"""A marked quotation that was not found as a whole, and words in it that were: what must stay two findings first."""

from __future__ import annotations

import quoth
from checked import quotations

SOURCES = [
    ("A 1", "A roof is a promise to somebody who is not born yet."),
    ("A 2", "Good drains are the beginning of every republic that lasts, and good bread is the second step."),
    ("A 3", "Molitori non licet aquam vicini ducere dum opera durant."),
]

SPEECH = (
    "You know me, I said. I have never been a man of many words."
    " Good drains are the beginning of every republic"
)


def _found(draft: str) -> list[tuple[bool, str, str]]:
    return [(f.marked, f.verdict, f.text) for f in quotations(draft, SOURCES)]


def test_a_speech_that_leads_into_a_quotation_is_not_the_source_s() -> None:
    """The words before a quotation inside somebody's speech are his own: the whole is no alteration of the source."""
    assert (False, "exact", "Good drains are the beginning of every republic") in _found(f"“{SPEECH}”")
    assert "altered" not in [verdict for _, verdict, _ in _found(f"“{SPEECH}”")]


def test_the_whole_says_that_a_part_stands() -> None:
    """A miss beside a find in its own words names the part."""
    report = quoth.check(text=f"“{SPEECH}”", against=SOURCES)
    whole = next(finding for finding in report.findings if finding.marked)
    assert [reason.rule for reason in whole.reasons] == ["not-found", "part-found"]


def test_a_true_opening_with_sentences_that_stand_nowhere_is_altered() -> None:
    """Words that agree from the opening mark on are quoted with all that stands behind them."""
    quote = (
        "Good drains are the beginning of every republic that lasts. And the mayor shall feed the hens of"
        " the whole parish on Sundays."
    )
    assert _found(f"He wrote: “{quote}”") == [(True, "altered", quote)]


def test_few_marked_words_that_stand_are_one_finding() -> None:
    """A marked quotation is never unchecked beside an unmarked finding of the very same words."""
    for quote in ("Molitori non licet aquam", "good bread is the second step"):
        assert len(_found(f"He wrote: “{quote}”. Then he left.")) == 1
