"""References as lawyers print them, from the draft to the report. All texts are ours."""

from __future__ import annotations

import pytest

import quoth
from quoth.model import Finding

SOURCES = [
    ("DSA Art. 3(1)", "The keeper shall answer every signal of a ship, as Articles 15 to 22 provide, within an hour."),
    ("DSA Art. 3(2)", "That period may be prolonged by two further hours if fog hides the coast from the tower."),
    ("DSA Art. 4", "The keeper shall tell the harbour master about each lamp that has gone out during the night."),
    ("DSA Art. 5", "Whoever owns a boat may ask the keeper for a copy of the tide tables of his own harbour."),
    ("DSA Art. 16", "No lamp is lit by day, whether the sun shines or the sky over the sea is grey."),
]
PROSE = [
    (
        "“may be prolonged by two further hours” (DSA Art. 3(2))",
        ["right"],
        [],
    ),
    # a second reference behind the bracket that holds the quotation is the next one's
    (
        "DSA Art. 3(2) (“may be prolonged by two further hours”) and Art. 4 (“shall tell the harbour master”)",
        ["right", "right"],
        [],
    ),
    # the reference of one quotation does not lead into the next sentence, which begins with another
    (
        (
            "“That period may be prolonged by two further hours,” DSA Art. 3(2). “The keeper shall tell the "
            "harbour master,” it goes on."
        ),
        ["right", None],
        [],
    ),
    (
        "“shall tell the harbour master about each lamp” and “may ask the keeper for a copy” (DSA Art. 4, DSA Art. 5)",
        [None, "right"],
        [],
    ),
    # an article without a law is of the law cited last: right where that agrees, and never wrong
    (
        (
            "See DSA Art. 4. Under Art. 5, a copy is free; Art. 4 says “may ask the keeper for a copy of the tide"
            " tables”."
        ),
        ["ambiguous"],
        ["right", "right"],
    ),
    (
        "See DSA Art. 4. Art. 5 says “may ask the keeper for a copy of the tide tables”.",
        ["right"],
        ["right"],
    ),
    # what a quotation cites is its source's: no reference of the draft, and no "ibid." means it
    (
        "Under DSA Art. 3(1), “every signal of a ship, as Articles 15 to 22 provide” is answered.",
        ["right"],
        [],
    ),
    (
        (
            "DSA Art. 3(1): “answer every signal of a ship, as Articles 15 to 22 provide, within an hour”. It "
            "“may be prolonged by two further hours” (ibid., see also DSA Art. 5)."
        ),
        ["right", "wrong"],
        ["right"],
    ),
    # a number in it that the source lacks is told by the edit
    (
        "DSA Art. 3(1): “answer every signal of a ship, as Articles 15 to 24 provide, within an hour”.",
        ["right"],
        [],
    ),
    # what the draft adds in brackets is the draft's, and may be of the only law that was searched
    (
        "“answer every signal of a ship (Art. 5), as Articles 15 to 22 provide, within an hour”",
        [None],
        ["right"],
    ),
]


@pytest.mark.parametrize(("draft", "beside", "alone"), PROSE)
def test_references(draft: str, beside: list[str | None], alone: list[str]) -> None:
    """The verdicts on the references of the quotations, in text order, and on those that stand alone."""
    found = quoth.check(text=draft + "\n", against=SOURCES).findings
    assert [_reference(one) for one in found if one.kind == "quotation"] == beside
    assert [one.verdict for one in found if one.kind == "reference"] == alone


def _reference(finding: Finding) -> str | None:
    return finding.reference.verdict if finding.reference is not None else None


CUTS = [
    ("“No lamp is lit by day” is the rule.", []),
    ("“may be prolonged by two further hours” is the rule.", ["context-cut"]),
]


@pytest.mark.parametrize(("draft", "warnings"), CUTS)
def test_whether_is_no_condition(draft: str, warnings: list[str]) -> None:
    """What holds "whether ... or" holds anyway; "if" restricts it."""
    (found,) = quoth.check(text=draft, against=SOURCES).findings
    assert list(found.warnings) == warnings
