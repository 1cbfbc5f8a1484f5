"""What an engine that compares everything with everything finds with certainty, quoth finds."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from baselines.naive import Engine, words_of
from invented import Tongue
from quoth.checker import Checker
from quoth.library.shelf import Shelf
from quoth.model import Document
from quoth.settings import Settings

CERTAIN = 8.0
"""Decades from which the naive engine is sure. Of 4,700 alignments in 1,200 such drafts, quoth found each of the 3,000
of at least 7 decades; between 6 and 7 it missed 1 of 800, between 5 and 6 2 in 100."""
TONGUE = Tongue(n_words=3_000, n_turns=200)
Rows = list[tuple[str, str]]


def changed(dice: random.Random, words: Sequence[str], rate: float) -> list[str]:
    """Words left out, put in and taken for others."""
    out: list[str] = []
    for word in words:
        throw = dice.random()
        if throw >= rate / 3:
            out.append(dice.choice(TONGUE.words) if throw < 2 * rate / 3 else word)
        if 2 * rate / 3 <= throw < rate:
            out.append(dice.choice(TONGUE.words))
    return out


def quoting_draft(seed: int) -> tuple[Rows, str]:
    """A small library and five sentences with quotations of it: marked or not, whole or changed, some run together."""
    dice = random.Random(seed)
    rows = list(TONGUE.library(dice.choice((600, 1500)), seed))
    texts = [text.rstrip(".") for _, text in rows]
    parts = []
    for prose in list(TONGUE.sentences(150, seed + 1))[:5]:
        words, n = dice.choice(texts).split(), dice.randint(6, 25)
        first = dice.randint(0, max(0, len(words) - n))
        quoted = changed(dice, words[first : first + n], dice.choice((0, 0, 0.05, 0.1, 0.2)))
        if dice.random() < 0.3:
            quoted += dice.choice(texts).split()[: dice.randint(4, 12)]
        text = " ".join(quoted)
        parts += [prose, f"“{text}”" if dice.random() < 0.5 else f"{text}."]
    return rows, " ".join(parts)


@settings(max_examples=40)
@given(seed=st.integers(0, 10**6))
def test_what_is_certain_is_found(seed: int) -> None:
    """And what quoth calls exact stands in the library word for word."""
    rows, text = quoting_draft(seed)
    shelf = Shelf.from_rows(rows, documents=False)
    (report,) = Checker(shelf, Settings()).reports([Document("d", text)])
    placed = [one for one in report.findings if one.kind == "quotation" and one.places]
    covered = {at for one in placed for at in range(one.start, one.end)}
    words, places = words_of(text)
    for found in Engine(rows, CERTAIN).find(words):
        span = set(range(places[found.first][0], places[found.last - 1][1]))
        assert len(span & covered) >= len(span) / 2, text[min(span) : max(span) + 1]
    library = " ".join(word for _, one in rows for word in words_of(one)[0])
    for one in placed:
        if one.verdict == "exact":
            assert " ".join(words_of(one.text)[0]) in library


LIBRARY = [
    ("1:1", "The mill stood still for seventeen days and nobody baked."),
    ("1:2", "Whoever opens the weir pays for the mud below."),
]


@pytest.mark.parametrize(
    ("draft", "spans"),
    [
        pytest.param("Nothing of it stands here at all.", [], id="no quotation"),
        pytest.param("mill stood", [], id="two words are no evidence"),
        pytest.param("They say whoever opens the weir pays for mud.", [("1:2", [["the", ""]])], id="a word left out"),
        pytest.param(
            "Nobody knew. The mill stood still for seventeen days and nobody baked. So.", [("1:1", [])], id="verbatim"
        ),
        pytest.param(
            "The mill stood still for seventy days and nobody baked. Others: whoever opens the weir pays for the mud",
            [("1:1", [["seventeen", "seventy"]]), ("1:2", [])],
            id="two of them, one changed",
        ),
    ],
)
def test_naive(draft: str, spans: list[tuple[str, list[list[str]]]]) -> None:
    """The engine itself: places and edits."""
    between = [(f"2:{n}", text) for n, text in enumerate(TONGUE.sentences(3_000, 1))]
    engine = Engine([LIBRARY[0], *between, LIBRARY[1]], 5.0)
    words, places = words_of(draft)
    told = [engine.span(found, places, words) for found in engine.find(words)]
    assert [(one["refs"][0], one["edits"]) for one in told] == spans
