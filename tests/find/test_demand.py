"""What an alignment must say where better ones are known: as much as another place of the same words, and no more."""

from __future__ import annotations

import pytest

from quoth.find.demand import Known, Least


@pytest.mark.parametrize(
    ("first", "last", "decades"),
    [
        pytest.param(0, 5, 3.0, id="nothing is known there"),
        pytest.param(8, 15, 3.0, id="it goes on before the known words"),
        pytest.param(15, 25, 3.0, id="it goes on behind the known words"),
        pytest.param(10, 20, 11.4, id="the same words: it may be as good a place"),
        pytest.param(12, 14, 11.4, id="some of the known words"),
    ],
)
def test_only_words_that_are_all_known_are_measured_by_what_is_known(first: int, last: int, decades: float) -> None:
    """Words 10 to 20 are known with 12 decades; a place within 0.6 decades is as good."""
    assert Least(3.0, (Known(10, 20, 12.0),)).of(first, last, 10) == pytest.approx(decades)


@pytest.mark.parametrize(
    ("other", "takes"),
    [
        (Known(30, 40, 1.0), False),
        (Known(20, 25, 1.0), False),
        (Known(10, 20, 1.0), False),
        (Known(12, 18, 1.0), False),
        (Known(5, 12, 1.0), True),
        (Known(5, 25, 1.0), True),
    ],
    ids=["far", "next to it", "the same", "within", "over its beginning", "around it"],
)
def test_an_agreement_that_another_takes_words_from_measures_nothing(other: Known, takes: bool) -> None:
    """What it says may be cut."""
    assert Known(10, 20, 12.0).takes_from(other) is takes
