"""Words left out in silence near an end of an unmarked quotation are part of it. The texts are ours."""

from __future__ import annotations

import pytest

from checked import quotations, verdicts_and_words

LEASE = [
    (
        "1",
        ("The landlord may not end the contract during the whole of the works on the northern wall, and he must give "
         "notice to the tenants four weeks in advance and in writing."),
    ),
    ("2", "The rent falls due on the third day, whatever the weather on the northern road may be."),
    (
        "3",
        ("Der Vermieter darf den Vertrag während der Bauarbeiten an der nördlichen Mauer nicht ohne schriftliche "
         "Zustimmung des Amtes kündigen, und er muss die Mieter vier Wochen vorher benachrichtigen."),
    ),
    (
        "4",
        ("Хозяин не вправе расторгнуть договор в течение всего времени, пока на северной стене идут работы, и обязан "
         "за четыре недели предупредить всех жильцов дома."),
    ),
]
WALL = "the works on the northern wall, and he must give notice to the tenants four weeks in advance"


def verdicts(text: str) -> list[tuple[str, str]]:
    return verdicts_and_words(text, LEASE)


@pytest.mark.parametrize(
    "text",
    [
        f"He remembers {WALL}.",
        f"The landlord was ill. He forgot {WALL}.",
        f"The landlord is sure of {WALL}.",
        f"The landlord may not end it; that is why we waited for {WALL}.",
        f"The landlord may not end (so the clerk) {WALL}.",
        f"He spoke of the whole story of {WALL}.",
    ],
)
def test_words_of_ones_own_before_a_quotation_accuse_nobody(text: str) -> None:
    """Two words alike, another sentence, a mark between, words in another order."""
    assert {verdict for verdict, _ in verdicts(text)} == {"exact"}


@pytest.mark.parametrize(
    ("text", "omitted"),
    [
        (f"The landlord may not end {WALL}.", "contract during the whole of the"),
        (
            ("We read that the landlord may not end the contract on the northern wall, and he must give notice to the "
             "tenants four weeks in advance."),
            "during the whole of the works",
        ),
        (
            ("We heard that the landlord may not end the contract during the whole of the works on the northern wall, "
             "and he must give notice in advance and in writing."),
            "to the tenants four weeks",
        ),
        (
            ("In dem Vertrag heißt es: Der Vermieter darf den Vertrag nicht ohne schriftliche Zustimmung des Amtes "
             "kündigen, und er muss die Mieter benachrichtigen."),
            "während der Bauarbeiten an der nördlichen Mauer",
        ),
        (
            ("В договоре сказано: Хозяин не вправе расторгнуть договор, пока на северной стене идут работы, и обязан "
             "предупредить жильцов."),
            "в течение всего времени",
        ),
    ],
)
def test_an_omission_near_an_end_is_seen(text: str, omitted: str) -> None:
    """The quotation reaches over the gap, and the words left out are named."""
    (finding,) = quotations(text, LEASE)
    assert finding.verdict == "altered"
    assert any(omitted in edit.source_text for edit in finding.edits), finding.edits
