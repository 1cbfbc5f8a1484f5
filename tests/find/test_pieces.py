"""Quotations parted by ellipses and brackets whose every piece is too common to be found by itself."""

from __future__ import annotations

import pytest

import quoth
from quoth.find.pieces import pieces_of
from quoth.offsets import Span

THINGS = (
    "bread water light shelter rest school work travel counsel music silence letters books boats nets ropes oars sails "
    "lamps maps wells roofs doors keys coats shoes seeds ploughs carts horses"
).split()
LAWS = [
    (f"Art. {n}", f"Every person of this town has the right to {thing}, alone or in the company of others.")
    for n, thing in enumerate(THINGS, 1)
]


@pytest.mark.parametrize(
    ("quoted", "verdict"),
    [
        ("[e]very person of this town has the right to boats, alone or in the company of others", "marked"),
        ("Every person of this town has the right to boats, … in the company of others", "marked"),
        ("Every person [...] has the right to boats", "marked"),
        ("Every person [alive] of this town has the right to boats", "marked"),
        ("In the company of others … every person of this town has the right to boats", "not marked"),
        ("Every person of this town … has the duty to boats, alone or in the company of others", "not marked"),
    ],
)
@pytest.mark.parametrize("draft", ["He read out: “{}”.", "By art. 14, “{}”. So it is."])
def test_what_stands_piece_by_piece_is_found(quoted: str, verdict: str, draft: str) -> None:
    """In one passage and in order, and nothing else."""
    (finding,) = (f for f in quoth.check(text=draft.format(quoted), against=LAWS).findings if f.kind == "quotation")
    assert (finding.verdict == "marked") is (verdict == "marked")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("as it stands", []),
        ("the old … gate", ["the old ", " gate"]),
        ("[t]he gate . . . is shut", ["", " gate ", " is shut"]),
        ("the *** gate [of the town]", ["the ", " gate ", ""]),
        ("the gate [of the town] is shut", []),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    """What stands between ellipses and brackets; a word that brackets begin goes with them."""
    assert [span.of(text) for span in pieces_of(text, Span(0, len(text)))] == pieces
