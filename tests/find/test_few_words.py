"""Four marked words: when do they count though they are not the source's as they stand?"""

from __future__ import annotations

import pytest

from checked import verdicts

PASSAGE = "The millwright kept three brass gauges, nine tongs, two anvils and a pelican behind the copper kettle."
OTHER = "He had been there and it was good, but they did not know what he would have said of it to her then."

SILENT = (
    "“And it was said.”",
    "“He had not been.”",
    "“They did know this.”",
    "“Brass gauges and spoons.”",
)
TOLD = ("“Brass gauges, tongs, anvils.”", "“Millwright kept three gauges.”")


def told(text: str) -> list[str]:
    """What is said of the quotations of a text."""
    return verdicts(f"She wrote: {text} Then she left.", [("a 1", PASSAGE), ("a 2", OTHER)])


@pytest.mark.parametrize("text", SILENT)
def test_common_words_or_one_of_her_own_accuse_nobody(text: str) -> None:
    """Four common words out of a sentence, and four of which one is another."""
    assert told(text) == ["unchecked"]


@pytest.mark.parametrize("text", TOLD)
def test_words_left_out_among_rare_ones_are_told(text: str) -> None:
    """All four stand in the source in this order."""
    assert told(text) == ["altered"]


DECLINED = [
    ("c 1", "Die Gemeinsame Ordnung der Seilmacherinnen"),
    ("c 2", "Jede Meisterin hat das Recht auf Hanf, Licht und Ruhe am Abend."),
]


@pytest.mark.parametrize(
    "text",
    [
        "So heißt es in der Gemeinsamen Ordnung der Seilmacherinnen von damals.",
        "Die Zunft folgt seit langem der Gemeinsamen Ordnung der Seilmacherinnen.",
    ],
)
def test_a_title_declined_in_a_sentence_quotes_nothing(text: str) -> None:
    """Its ending is no change of the source's words."""
    assert "altered" not in verdicts(text, DECLINED)
