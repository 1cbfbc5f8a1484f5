"""Divided words: which hyphens at a line's end give way, and which stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checked import verdicts_and_words
from quoth.normalise.emphasis import JOINER
from quoth.normalise.hyphens import undivided

KNOWN = {"harbour", "корабль", "well"}
STAYS = ("well-\nknown", "harb- our", "harb-\nOur", "-\nour", "harb-\n\nour", "harb-our", "7-\nour")
GIVES_WAY = ("harb-\nour", "harb- \n  our", "> harb-\n> our", "harb\u00ad\nour", "кора-\nбль", "harb-\r\nour")


@pytest.mark.parametrize("text", STAYS)
def test_stays(text: str) -> None:
    """No line ends there, or the whole is no word."""
    assert undivided(text, KNOWN.__contains__) == text


@pytest.mark.parametrize("text", GIVES_WAY)
def test_gives_way(text: str) -> None:
    """The letters touch but for word joiners, and every offset stays."""
    out = undivided(text, KNOWN.__contains__)
    assert len(out) == len(text)
    assert out.replace(JOINER, "").strip("> .").split()[-1] in KNOWN


@given(st.text(st.sampled_from("abÀ-\n \u00ad>1"), max_size=30), st.booleans())
def test_offsets_stay(text: str, known: bool) -> None:
    """Whatever is joined, no character moves."""
    out = undivided(text, lambda _: known)
    assert [a for a, b in zip(out, text, strict=True) if a != b and a != JOINER] == []


SOURCE = [
    ("1", "Der Wächter am Hafen kannte jedes Schiff und jedes Schiffsführers Namen."),
    ("2", "Der Wächter am Hafen kannte jede Barke und jeder Barke Namen."),
]


@pytest.mark.parametrize(
    "words",
    [
        "Der Wächter am Ha-\nfen kannte jede Bar-\nke und jeder Barke Namen",
        "Wäch-\nter am Hafen kannte jedes Schiff und jedes Schiffs-\nführers",
    ],
)
def test_a_quotation_with_divided_words_is_exact(words: str) -> None:
    """In marks and without, also at its ends and where another place is much like it."""
    expected = [("exact", words.replace("\n", " "))]
    assert verdicts_and_words(f"Dort steht: „{words}“.", SOURCE) == expected
    assert verdicts_and_words(f"Dort steht\n\n{words}\n\nSo steht es da.", SOURCE) == expected
