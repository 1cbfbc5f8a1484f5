"""Which text is searched as damaged: one full of words that neither its sources nor general prose has."""

from __future__ import annotations

import pytest

from quoth.find.block import block_of
from quoth.find.weight import Information
from quoth.library.shelf import Shelf
from quoth.read import read_text

TOPIC = (
    "the ferry crosses the river twice a day and carries grain and timber to the mill where it is ground and sawn "
    "and the keeper writes down what was carried and who paid for it before the evening boat leaves the landing "
)
SMALL, TINY = 60, 4
"""How often the topic's 39 words stand in a library."""
OTHER = (
    "Every government should publish its budget before parliament votes, because citizens cannot judge spending they "
    "have never seen, and newspapers cannot report figures that ministers keep secret until the debate is over."
)
TORN = (
    "Evcry govcrnmeut shou1d pub1ish its budgct beforc par1iamcnt votcs, bccausc citizcns cauuot judgc spcuding thcy "
    "havc ncvcr sccn, aud ncwspapcrs cauuot rcport figurcs that miuistcrs kccp sccrct uuti1 thc dcbatc is ovcr."
)


@pytest.mark.parametrize(
    ("text", "size", "damaged"),
    [
        (OTHER, SMALL, False),  # its words are those of prose, if not of the ferry
        (TORN, SMALL, True),
        (TOPIC, SMALL, False),
        (OTHER, TINY, True),  # of so few words any text is searched with all care
    ],
)
def test_text_about_something_else_is_not_damaged(text: str, size: int, damaged: bool) -> None:
    shelf = Shelf.from_rows([("ferry", TOPIC * size)], documents=True)
    assert bool(block_of([read_text(text)], Information(shelf)).damaged.any()) is damaged
