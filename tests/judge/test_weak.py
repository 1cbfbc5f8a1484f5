"""A weak agreement of a marked quotation: other words around a common phrase are no altered quotation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aligner import candidate

from quoth.judge import Judgement, judge
from quoth.model import Candidate
from quoth.settings import Settings

SOURCE = "I am sorry to give you the keys of the lower gate before the baker has come home with his cart."


def _judged(quote: str, chance: float, *, cited: bool = False, marked: bool = True) -> Judgement:
    found, draft, words = candidate({"quote": quote, "source": SOURCE, "language": "en", "marked": marked})
    parts = tuple(replace(part, chance=chance) for part in found.alignments)
    return judge(replace(found, alignments=parts), draft, words, Settings(), cited=cited)


@pytest.mark.parametrize(
    "quote",
    [
        "I am sorry to disappoint everybody, madam",
        "Thank you, sir, but I am sorry to give you",
        "And was the lower gate before the baker painted green again",
    ],
)
def test_other_words_around_a_common_phrase(quote: str) -> None:
    """They are not found, and what agrees is shown as what it is."""
    found = _judged(quote, 1e-3)
    assert found.verdict == "not-found"
    assert {"not-found", "partial"} == {reason.rule for reason in found.reasons}


@pytest.mark.parametrize(
    ("quote", "chance", "cited", "marked"),
    [
        ("I am sorry to disappoint everybody, madam", 1e-5, False, True),  # too good for a phrase
        ("I am sorry to disappoint everybody, madam", 1e-3, True, True),  # a reference says where it is from
        ("I am sorry to grant you the keys of the lower gate", 1e-3, False, True),  # one word of eleven
        ("I am sorry to gibe you the kays", 1e-3, False, True),  # words like the source's
    ],
)
def test_a_changed_quotation_is_one(quote: str, chance: float, cited: bool, marked: bool) -> None:
    """Where less is foreign, or more speaks for it."""
    assert _judged(quote, chance, cited=cited, marked=marked).verdict in ("altered", "damaged")


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("My cousin will come back before the baker has", "not-found"),
        ("I am sorry to disappoint everybody, madam", "altered"),
    ],
    ids=["behind words of somebody's own", "from the source's first words on"],
)
def test_who_begins_as_a_sentence_of_the_source_does_needs_less(quote: str, verdict: str) -> None:
    assert _judged(quote, 5e-5).verdict == verdict


def test_words_that_stand_are_told_from_words_around_them() -> None:
    """Only where every word of it stands in the source a quotation is too common to be told."""
    for quote, verdict, rule in (
        ("I am sorry to give you the keys", "unchecked", "too-common"),
        ("I am sorry to throw you the keys", "not-found", "not-found"),
    ):
        given, draft, words = candidate({"quote": quote, "source": SOURCE, "language": "en"})
        part = given.alignments[0]
        kept = replace(part, edits=tuple(edit for edit in part.edits if edit.op == "keep"))
        found = judge(Candidate(given.quotation, partial=kept), draft, words, Settings())
        assert (found.verdict, found.reasons[0].rule) == (verdict, rule)
