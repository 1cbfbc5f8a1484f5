"""Two numberings of one Bible, read off the editions: psalms, superscriptions, chapters cut elsewhere."""

from __future__ import annotations

import pytest

from quoth.schemes.osis import counts
from quoth.schemes.same_verse import numbering_of, same_verse


def edition(name: str) -> dict[str, list[int]]:
    """The numbering of an edition from its verse names."""
    rows = counts()[name]
    return numbering_of(
        f"{book}.{chapter}.{verse}"
        for book in rows
        for chapter, last in enumerate(rows[book], 1)
        for verse in range(1, last + 1)
    )


@pytest.mark.parametrize(
    ("verse", "here", "there", "found"),
    [
        ("John.3.16", "kjv", "vulgate", "John.3.16"),
        ("Ps.23.1", "kjv", "hebrew", "Ps.23.1"),
        ("Ps.23.1", "kjv", "vulgate", "Ps.22.1"),
        ("Ps.22.1", "vulgate", "hebrew", "Ps.23.1"),
        ("Ps.51.1", "kjv", "hebrew", "Ps.51.3"),
        ("Ps.51.1", "hebrew", "kjv", ""),
        ("Ps.50.3", "vulgate", "kjv", "Ps.51.1"),
        ("Mal.4.1", "kjv", "hebrew", "Mal.3.19"),
        ("Mal.3.19", "hebrew", "kjv", "Mal.4.1"),
        ("Joel.2.28", "kjv", "hebrew", "Joel.3.1"),
        ("Tob.1.1", "kjv", "hebrew", ""),
    ],
)
def test_the_same_verse(verse: str, here: str, there: str, found: str) -> None:
    """By the two editions' own counts; nothing where the other edition does not count the words."""
    assert same_verse(verse, edition(here), edition(there)) == found


@pytest.mark.parametrize(("verse", "found"), [("Gen.1.2", "Gen.1.2"), ("Gen.2.1", "")])
def test_books_of_unlike_length(verse: str, found: str) -> None:
    """A verse keeps its number where its chapter is as long in both; elsewhere nobody knows which one was split."""
    assert same_verse(verse, {"Gen": [3, 4, 5]}, {"Gen": [3, 5, 5]}) == found
