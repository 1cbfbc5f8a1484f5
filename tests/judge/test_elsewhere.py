"""Only places that are as near as the first are said to have the same words."""

from __future__ import annotations

import pytest

import quoth

FIRST = "The ferryman shall count every lantern that hangs along the eastern quay before the bell rings at dusk."
SAME = f"Item 9. {FIRST}"
LESS = FIRST.replace("every lantern", "lantern")
BETWEEN = " ".join(f"Rule {n} says how rope number {n} is to be coiled and dried." for n in range(9))
OTHER = FIRST.replace("eastern", "western")


@pytest.mark.parametrize(
    ("quoted", "second", "said"),
    [
        (FIRST, LESS, None),
        (FIRST, OTHER, None),
        (FIRST, SAME, "The same words stand in 2 places"),
        (FIRST.replace("bell", "horn"), SAME, "The same words stand in 2 places"),
        (FIRST.replace("eastern", "southern"), OTHER, "2 places of the sources are equally near"),
    ],
)
def test_places_that_are_as_near(quoted: str, second: str, said: str | None) -> None:
    """A place with a word less or another word is no second place of these words."""
    sources = [("a 1", FIRST), ("b", BETWEEN), ("a 2", second)]
    report = quoth.check(text=f"She wrote: “{quoted}” Then she left.", against=sources)
    [found] = [finding for finding in report.findings if finding.kind == "quotation"]
    messages = [reason.message for reason in found.reasons if reason.rule == "ambiguous"]
    assert ("ambiguous" in found.warnings) == bool(said)
    assert [said] == [message[: len(said)] for message in messages] if said else not messages


def test_a_copy_right_beside_is_another_place() -> None:
    """Two passages with the same words, one after the other in the library."""
    report = quoth.check(text=f"She wrote: “{FIRST}” Then she left.", against=[("a 1", FIRST), ("a 2", FIRST)])
    [found] = report.findings
    assert [place.locator for place in (*found.places, *found.rivals)] == ["a 1", "a 2"]
