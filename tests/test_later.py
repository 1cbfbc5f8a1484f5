"""What is made later is made once, when it is first asked for something, and is then like any other."""

from __future__ import annotations

import regex

from quoth.later import later


def test_made_once_at_the_first_use() -> None:
    made: list[int] = []

    def make() -> regex.Pattern[str]:
        made.append(1)
        return regex.compile(r"\p{L}+")

    words = later(make)
    assert made == []
    assert words.findall("two words") == ["two", "words"]
    assert words.search("12") is None
    assert words.sub("-", "a1") == "-1"
    assert made == [1]
