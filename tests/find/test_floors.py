"""What a chain must weigh: less between marks that hold words which no seed can see."""

from __future__ import annotations

import numpy as np
import pytest

from quoth.find.block import block_of
from quoth.find.floors import Floors
from quoth.find.weight import word_hashes
from quoth.model import Document
from quoth.normalise.words import Hashes32, Words
from quoth.settings import Settings
from quoth.settings.finding import LEAST_STRANGE, STRANGE_SAYS


class _Information:
    """A library and a table that have all words but one."""

    def __init__(self, lacked: str) -> None:
        self._lacked = word_hashes(Words(lacked).hash)

    def counts(self, words: Hashes32) -> np.ndarray:
        return np.where(np.isin(words, self._lacked), 0, 9)

    def decades(self, words: Hashes32, counts: np.ndarray, habits: np.ndarray) -> np.ndarray:
        return np.ones(len(words), dtype=np.float32)

    def habits(self, hashes: np.ndarray) -> np.ndarray:
        return np.zeros(len(hashes), dtype=np.float32)

    def common(self, words: Hashes32) -> np.ndarray:
        return np.zeros(len(words), dtype=bool)

    def strange(self, words: Hashes32, counts: np.ndarray) -> np.ndarray:
        return counts == 0


def _floor(text: str, lacked: str, word: str) -> float:
    """What is asked of a chain at a word."""
    block = block_of([Document("d", text)], _Information(lacked))  # type: ignore[arg-type]
    at = block.words.keys(0, len(block.words)).index(word)
    return float(Floors(block, 800_000, Settings()).anywhere[at])


_SHORT = 'In the evening they read "the gate of the orchard was mended" once more by the light of the stove.'
_LONG = 'They read "' + "the gate of the orchard was mended and painted " * 3 + '" by the light of the stove.'


@pytest.mark.parametrize(
    ("text", "lacked", "word", "less"),
    [
        pytest.param(_SHORT, "stove", "gate", 0.0, id="the word stands outside the marks"),
        pytest.param(_SHORT, "orchard", "read", 0.0, id="running text is asked for as much as ever"),
        pytest.param(_LONG, "mended", "gate", 0.0, id="too long a quotation: it has seeds enough"),
        pytest.param(_SHORT, "orchard", "gate", STRANGE_SAYS, id="a strange word between the marks"),
    ],
)
def test_marks_with_a_strange_word_have_a_lower_floor(text: str, lacked: str, word: str, less: float) -> None:
    plain = _floor(text, "windmill", word)
    assert _floor(text, lacked, word) == pytest.approx(max(plain - less, min(plain, LEAST_STRANGE)), abs=1e-5)


@pytest.mark.parametrize(
    ("text", "kept", "too_few"),
    [
        pytest.param(_LONG.replace('"', ""), 3, True, id="three words of running text are a turn of phrase"),
        pytest.param(_LONG.replace('"', ""), 4, False, id="four may be a quotation"),
        pytest.param(_SHORT, 3, False, id="marks near by may hold them"),
        pytest.param("כתב השומר " * 20, 3, False, id="three words of Hebrew may be a quotation"),
    ],
)
def test_running_text_asks_for_some_words(text: str, kept: int, too_few: bool) -> None:
    block = block_of([Document("d", text)], _Information(""))  # type: ignore[arg-type]
    assert Floors(block, 800_000, Settings()).too_few(2, 5, kept) is too_few
