"""A turn of phrase that the sources repeat is no quotation where a sentence of the draft's own begins with it."""

from __future__ import annotations

import pytest

from checked import verdicts

ENDS = """granaries of Hathor stay shut|weir by Oldbury gives way|wandering shepherds return|twelve lanterns go out
quarrymen finish the stair|herons leave the marsh|millstones crack at night|beekeepers lose the swarm
ferrymen count the coins|glaziers bring new panes|tanners close the vats|weavers sell the looms""".replace("\n", "|")
BEGINNING = "Hearken brethren, solemnly declare the"
ROWS = [
    (f"{number}", f"{BEGINNING} elders, that when the {end}, all rejoice.")
    for number, end in enumerate(ENDS.split("|"), 1)
]
OTHERS = [(f"{n}", f"Upon the {n}th morning somebody walks slowly to the harbour {n} times.") for n in range(20, 90)]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        pytest.param(f"{BEGINNING} tax rates fell again this year.", [], id="its own sentence"),
        pytest.param(
            f"{BEGINNING} elders, that when the weir by Oldbury gives way, all rejoice.",
            ["exact"],
            id="the whole of one place",
        ),
        pytest.param("The weir by Oldbury gives way, all rejoice.", ["exact"], id="words of one place only"),
        pytest.param(f"He read “{BEGINNING} elders” aloud.", ["exact"], id="in marks"),
    ],
)
def test_formulas(draft: str, found: list[str]) -> None:
    """Twelve passages begin with the same five words."""
    assert verdicts(draft, ROWS + OTHERS) == found
