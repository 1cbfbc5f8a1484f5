"""A figure before a quotation's first word: the verse's number, or one that was put in?"""

from __future__ import annotations

import pytest

from checked import verdicts

WORDS = "ambs were sold at the fair of the upper town, and the miller wept"
SOURCES = [
    ("Ledger 4:12", f"L{WORDS}."),
    ("Ledger 4:13", "The garden was full of roses, and nobody came to see them in the spring of that year."),
]
NUMBERS = ("12 L", "12 l", "13 L", "14 l", "4:12 L", "(40) L", "40. L", "[40] L", "¹² L")
PUT_IN = ("7 l", "40 l", "700 L", "٧ l")


def verdict_of(words: str, locator: str = "Ledger 4:12") -> str:
    """Of the words in marks, the first of which the source has at the locator."""
    sources = [(locator, SOURCES[0][1]), SOURCES[1]]
    (verdict,) = verdicts(f"He wrote: “{words}”.", sources)
    return verdict


@pytest.mark.parametrize("opening", NUMBERS)
def test_the_number_of_the_verse_is_no_word(opening: str) -> None:
    """Its own, that of another edition close by, one in brackets or of a list."""
    assert verdict_of(opening + WORDS) == "exact"


def test_where_passages_have_no_number_any_figure_may_be_one() -> None:
    """Nothing says that it is none."""
    assert verdict_of("7 L" + WORDS, locator="preface") == "exact"


@pytest.mark.parametrize("opening", PUT_IN)
def test_another_number_is_put_in(opening: str) -> None:
    """Seven lambs are not the lambs of verse 12."""
    assert verdict_of(opening + WORDS) == "altered"
