"""Where words stand: every place of them, however short or frequent, and no place of others."""

from __future__ import annotations

import pytest

from quoth.find.phrase import places_of_phrase
from quoth.library.shelf import Shelf
from quoth.model import Source

ROWS = [
    ("1", "The lamp burns in the hall."),
    ("2", "In the hall the lamp burns low; the lamp burns on."),
    ("3", "בַּבַּיִת נֵר דּוֹלֵק"),
    ("4", "天下為公，選賢與能"),
]
SHELF = Shelf.from_rows(ROWS, source=Source("H", work="Hall", language="en"))


@pytest.mark.parametrize(
    ("phrase", "locators"),
    [
        ("the lamp went out", []),
        ("burns lamp", []),
        ("lam", []),
        ("", []),
        ("…!", []),
        ("lamp", ["1", "2", "2"]),
        ("The LAMP burns", ["1", "2", "2"]),
        ("the lamp burns on", ["2"]),
        ("in the hall. In the", ["1", "2"]),
        ("נר דולק", ["3"]),
        ("下為", ["4"]),
    ],
    ids=[
        "not there", "another order", "a part of a word", "nothing", "no word", "one word", "several places",
        "to the end", "over a border", "without its points", "inside a run without spaces",
    ],
)  # fmt: skip
def test_every_place_and_no_other(phrase: str, locators: list[str]) -> None:
    """In the order of the library; each text is what stands at its offsets."""
    places = places_of_phrase(phrase, SHELF)
    assert [place.locator for place in places] == locators
    stored = dict(ROWS)
    assert all(stored[place.locator][place.start : place.end] == place.text for place in places)
    assert all(place.source == "H" and place.work == "Hall" for place in places)


def test_words_of_two_sources_do_not_join() -> None:
    """The last words of one and the first of the next stand in no text together."""
    shelf = Shelf.from_rows([("a", "the lamp"), ("b", "burns low")], documents=True)
    assert places_of_phrase("lamp burns", shelf) == []
    assert [place.source for place in places_of_phrase("burns low", shelf)] == ["b"]
