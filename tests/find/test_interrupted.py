"""A said-clause between two parts of a quotation is never one of its words. All texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts_and_words

COUNTED, PRICE = "counted every lantern along the quay before the bell", "the price of a hundred quiet crossings"
SPEECH = [
    ("1", f"We have {COUNTED}, {PRICE}, the slow wages of patience."),
    ("2", "The harbour belongs to whoever mends it in winter, to the council and the children who carry rope."),
    ("3", "Nobody who has rowed out in fog will ever laugh at a bell again."),
]
HARMLESS = [
    f"“We have {COUNTED},” Moor said, “{PRICE}, the slow wages of patience.”",
    f"“We have {COUNTED},” Moor declared; “{PRICE}, the slow wages of patience.”",
    f"‘We have {COUNTED}’, he said, ‘{PRICE}, the slow wages of patience.’",
    '"The harbour belongs to whoever mends it in winter," she said, "to the council and the children who carry rope."',
]
CHANGED = [
    f"“We have {COUNTED},” Moor said, “{PRICE.replace('hundred', 'dozen')}, the slow wages of patience.”",
    f"“We have {COUNTED.replace('before', 'behind')},” Moor said, “{PRICE}, the slow wages of patience.”",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_said_between_is_no_word_of_it(text: str) -> None:
    """Two right parts and nothing over both of them."""
    found = verdicts_and_words(f"It rained. {text} The lamps were lit.", SPEECH)
    assert [verdict for verdict, _ in found] == ["exact", "exact"], found


@pytest.mark.parametrize("text", CHANGED)
def test_a_changed_part_is_told(text: str) -> None:
    """One part stands, the other is altered."""
    assert sorted(verdict for verdict, _ in verdicts_and_words(text, SPEECH)) == ["altered", "exact"]
