"""Words in another order say nearly what they say in their places; words of the draft's own do not."""

from __future__ import annotations

import pytest

import quoth
from quoth.find.align import best_stretch, steps_of
from quoth.find.swapped import with_swapped
from quoth.settings.finding import SWAPPED

SOURCE = (
    "The ferrymen of the lower bridge keep rope and lantern ready. When the brown water rises over the third step they "
    "carry the widow's chest and the miller's sacks to the upper storehouse. No one pays them before the river falls."
)


def score(draft: str, source: str, swapped: bool) -> float:
    """The best stretch, each word of two decades."""
    said, there = draft.split(), source.split()
    weights = [2.0] * len(said)
    steps = steps_of(said, there, weights)
    return best_stretch(with_swapped(steps, said, there, weights, None) if swapped else steps)[2]


@pytest.mark.parametrize(
    ("draft", "source", "words"),
    [
        # what says no more than before comes first
        ("they keep rope and lamp here", "they keep rope and lantern here", 0),
        ("lantern they keep it up there ready", "they keep it up there ready lantern", 0),  # too far away
        ("keep rope lantern ready", "keep rope and the old lantern ready", 0),  # stands in its place
        ("keep lantern and rope ready here", "keep rope and good lantern ready here", 1),
        ("keep lantern and rope ready", "keep rope and lantern ready", 1),
        ("the water brown rises", "the brown water rises", 1),
        ("you the water brown rises", "ye the brown water rises", 1),
        ("water thou brown rises", "you brown water rises", 1),  # today's form stands elsewhere
    ],
)
def test_one_of_two_words_in_another_order_says_what_it_says(draft: str, source: str, words: int) -> None:
    before, after = score(draft, source, swapped=False), score(draft, source, swapped=True)
    assert (after > before) == bool(words)
    assert after <= before + words * (2.0 - SWAPPED + 1.2)


@pytest.mark.parametrize(
    ("draft", "verdicts"),
    [
        ("She said “keep a rope and some lanterns about” and left.", ["not-found"]),
        ("It was late. When water turns brown it rises over it. So it was.", []),
        ("It was late. When the water brown rises over it. So it was.", ["altered"]),  # was not found
        ("She said “the water brown rises over the third step” and left.", ["altered"]),
    ],
)
def test_words_in_another_order_are_found_and_changed(draft: str, verdicts: list[str]) -> None:
    report = quoth.check(text=draft, against=[("s", SOURCE)])
    assert [finding.verdict for finding in report.findings if finding.kind == "quotation"] == verdicts
