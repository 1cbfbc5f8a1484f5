"""One case a bug: a draft against small sources, and the verdicts that must come out."""

from __future__ import annotations

import pytest

import quoth

PROMISE = (
    "A roof is a promise to somebody who is not born yet. Good drains are the beginning of every republic that"
    " lasts. It was late in the evening and the road to the mill was long and dark."
)
SOURCES = [
    ("A 1", PROMISE),
    ("A 2", "The winter was long and the snow lay deep on the northern road until the end of March."),
    ("A 3", "The committee found five million crowns in the old account and returned them to the town."),
    ("A 4", "The keeper counts the boats before the storm, and the children count them after it."),
]

CASES = [
    pytest.param(
        "He said “a roof is a promise to somebody who is not born yet”. She added that “good drains are the beginning"
        " of every republic that lasts”.",
        ["exact", "exact"],
        id="the words between two quotations are nobody's quotation",
    ),
    pytest.param(
        "“It was late in the evening,” she said, “and the road to the mill was long and dark.”",
        ["exact", "exact"],
        id="a said-clause is not an added word",
    ),
    pytest.param(
        "He wrote: “The committee found 5,000,000 crowns in the old account.”",
        ["variant"],
        id="a figure and its words are one number",
    ),
    pytest.param(
        "He wrote: “[T]he snow lay deep on the northern road … until the end of March.” Then he left.",
        ["marked"],
        id="a word behind the mark is not drawn in",
    ),
    pytest.param(
        "“The winter was long and the snow lay deep, and all the children of the town danced in the square.”",
        ["altered"],
        id="a true opening with an invented tail",
    ),
    pytest.param(
        "“The winter was long and the snow lay deep on the northern road” and “the keeper counts the boats before the"
        " storm” stand close to each other here as they do there.",
        ["exact", "exact"],
        id="two quotations near each other in draft and source stay two",
    ),
    pytest.param(
        "That was long ago. The winter was long and the snow lay deep on the northern road until the end of May."
        " So be it.",
        ["altered"],
        id="a changed last word of an unmarked sentence that ends there in the source",
    ),
    pytest.param(
        "“The harbour fee was paid by all of the fishermen of the southern islands.”",
        ["not-found"],
        id="invented words with a common phrase",
    ),
]


@pytest.mark.parametrize(("draft", "verdicts"), CASES)
def test_verdicts(draft: str, verdicts: list[str]) -> None:
    """The verdicts on a draft's quotations, in order."""
    report = quoth.check(text=draft, against=SOURCES)
    assert [finding.verdict for finding in report.findings if finding.kind == "quotation"] == verdicts


def test_a_quotation_is_not_ambiguous_with_itself() -> None:
    """A second alignment with the same words of the source is no rival."""
    report = quoth.check(
        text="He wrote: “the snow lay deep on the northern road … until the end of March.”", against=SOURCES
    )
    assert report.findings[0].warnings == ()


def test_a_block_of_drafts_does_not_change_a_report() -> None:
    """A draft checked among others gives the same findings as alone."""
    from quoth.library.shelf import Shelf

    shelf = Shelf.from_rows(SOURCES)
    drafts = [quoth.Document(str(number), case.values[0]) for number, case in enumerate(CASES)]  # type: ignore[arg-type]
    together = [report.findings for report in quoth.check_many(drafts, shelf)]
    alone = [next(iter(quoth.check_many([draft], shelf))).findings for draft in drafts]
    assert together == alone
