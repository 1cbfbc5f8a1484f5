"""Who names what a source names quotes nothing. All texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts

SOURCE = [
    ("1", "President Jan Oke Lund delivers his Winter of the Boats Address to the Council of Nine on the quay."),
    ("2", "In 1931 President Jan Oke Lund of the Harbour Party said that no boat would be built in vain."),
    ("3", "The men of Varn and Eskil, ninety and four, carried the lamps of the drowned to the chapel of Saint Olga."),
    ("4", "It was late, and the ropes were wet, and all who had waited went home to mend what was left of the nets."),
]
NAMES = [
    "President Jan Oke Lund used his 1929 Winter of the Boats address to plead for the bridge.",
    "A line of his.\n\n— Jan Oke Lund, Winter of the Boats Address, 1929\n\nNobody read it.",
    "Jan Oke Lund, speaking in the Winter of the Boats address, asked for rope.",
    "So it was. In 1934 President Jan Oke Lund of the Harbour Party bought a bell.",
    "So it was. In 1934, President Jan Oke Lund bought a bell for the chapel.",
]
WORDS = [
    "He read. The men of Varn and Eskil, ninety and six, carried the lamps of the drowned to the chapel of Saint Olga.",
    "He read on. The men of Varn and Eskil carried the lamps of the living to the chapel of Saint Olga.",
]


@pytest.mark.parametrize("text", NAMES)
def test_names_with_other_words_are_no_altered_quotation(text: str) -> None:
    """However rare the names are."""
    assert "altered" not in verdicts(text, SOURCE)


@pytest.mark.parametrize("text", WORDS)
def test_names_among_quoted_words_count(text: str) -> None:
    """A sentence with names in it, one word changed."""
    assert verdicts(text, SOURCE) == ["altered"]
