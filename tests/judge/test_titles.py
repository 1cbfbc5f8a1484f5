"""A title in marks claims nothing of the sources. All texts are ours."""

from __future__ import annotations

import pytest

from checked import quotations

SOURCE = [
    ("1", "The keepers of the eastern lighthouse wrote down every storm, and the town paid for ink and for oil."),
    ("2", "When the harbour was sold, the council promised that no boat would lie in it without a licence."),
]
TITLES = [
    "Hartwell, Dana. “The Manner and the Occasion of Rope.” Quarterly of Harbours, vol. 4, 2014, pp. 112–34.",
    "Dana Hartwell, “The Keepers and the Council in an Age of Oil,” Quarterly of Harbours 4 (2014): 112.",
    "Dana Hartwell, “The Long Promise: Letters to the Council since 1901,” Quarterly of Harbours 4 (2014): 112.",
    'The song "My Mother Sings of Green Apples" was heard on every boat.',
]
CLAIMS = [
    "He wrote that “the keepers sold the storm to the council” in May.",
    "“THE KEEPERS SOLD THE STORM TO THE COUNCIL” was painted on the wall.",
    "„Die Wärter des Sturms und der Preis des Öls“, so hieß es damals in der Stadt, und niemand hat es je vergessen.",
    "“The Keepers of the storm were paid for every licence,” he said.",
    "“Who sold it at a loss?” he said.",
    "“When I go, I'll see Dana Hartwell,” he said.",
]


@pytest.mark.parametrize("text", TITLES)
def test_a_title_is_not_looked_for_in_vain(text: str) -> None:
    """Bibliographies, notes and songs."""
    (found,) = quotations(f"This was long ago, and the town forgot. {text}", SOURCE)
    assert (found.verdict, found.reasons[0].rule) == ("unchecked", "reads-as-title")


@pytest.mark.parametrize("text", CLAIMS)
def test_a_sentence_is(text: str) -> None:
    """Small letters, a headline's capitals, German nouns."""
    (found,) = quotations(text, SOURCE)
    assert found.reasons[0].rule != "reads-as-title"


def test_a_title_that_a_source_has_is_found() -> None:
    """Capitals do not hide words that stand there."""
    (found,) = quotations("It is called “The Keepers of the Eastern Lighthouse Wrote Down Every Storm”.", SOURCE)
    assert found.verdict == "exact"
