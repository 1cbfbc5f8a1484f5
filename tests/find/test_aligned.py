"""A chain is not aligned again where a hit has its words at the very same source words; anywhere else it is."""

from __future__ import annotations

from typing import Any

import pytest

from quoth.find.align import Step
from quoth.find.aligned import Aligned
from quoth.find.chain import Chain
from quoth.find.hit import Hit

NOTHING: Any = None


def hit_of(*steps: tuple[int, int, int, int, bool]) -> Hit:
    """Draft words from 100 on, window words from 1,000 on."""
    made = tuple(Step(*step, 1.0) for step in steps)
    return Hit(100 + made[0].i, 100 + made[-1].i2, 100, NOTHING, NOTHING, NOTHING, 1000, made, 9.0)


HIT = hit_of(*((n, n + 1, n, n + 1, True) for n in range(5)), (5, 6, 5, 6, False), *(
    (n, n + 1, n + 2, n + 3, True) for n in range(6, 10)
))  # fmt: skip


@pytest.mark.parametrize(
    ("chain", "again"),
    [
        ((100, 105, 1000, 1005), True),
        ((102, 104, 1002, 1004), True),
        ((106, 110, 1008, 1012), True),
        ((102, 104, 1003, 1005), False),  # other source words
        ((103, 107, 1003, 1007), False),  # over the changed word
        ((106, 111, 1008, 1013), False),  # beyond the end
        ((98, 102, 998, 1002), False),
        ((101, 109, 1001, 1011), False),  # words left out inside
    ],
)
def test_which_chains_are_aligned_already(chain: tuple[int, int, int, int], again: bool) -> None:
    aligned = Aligned()
    aligned.note(HIT)
    assert aligned.hit_of(Chain(*chain, 5.0)) == (HIT if again else None)
