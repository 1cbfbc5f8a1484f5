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


INSIDE = [
    ("1", "Мы сосчитали все фонари на пристани до колокола, и никто не вернулся домой без своей лодки."),
    ("2", "Nous avons compté toutes les lanternes du quai avant la cloche, et nul ne rentrera sans sa barque."),
    ("3", "Contamos todos los faroles del muelle antes de la campana, y nadie volverá a casa sin su barca."),
    ("4", "Вот, наступит вечер, говорит старый лоцман, когда ни одна лодка не найдёт своего причала."),
    ("5", "Le soir viendra, dit le vieux pilote, où aucune barque ne trouvera plus son quai ni sa lanterne."),
]
SAID_INSIDE = [
    ("«Мы сосчитали все фонари на пристани до колокола, — сказал он, — и никто не вернулся домой без своей лодки.»", 2),
    ("« Nous avons compté toutes les lanternes du quai avant la cloche, dit-il, et nul ne rentrera »", 2),
    ("« Nous avons compté toutes les lanternes du quai avant la cloche, dit le maire, et nul ne rentrera. »", 2),
    ("«Contamos todos los faroles del muelle antes de la campana —dijo ella—, y nadie volverá a casa sin su barca»", 2),
    ("«Вот, наступит вечер, говорит старый лоцман, когда ни одна лодка не найдёт своего причала.»", 1),
    ("« Le soir viendra, dit le vieux pilote, où aucune barque ne trouvera plus son quai ni sa lanterne. »", 1),
]


@pytest.mark.parametrize(("text", "pieces"), SAID_INSIDE)
def test_a_said_clause_inside_the_marks(text: str, pieces: int) -> None:
    """Between dashes, in French between commas; where the source itself says it, it is a part of the quotation."""
    found = verdicts_and_words(text, INSIDE)
    assert [verdict for verdict, _ in found] == ["exact"] * pieces, found


def test_a_changed_word_beside_a_said_clause_inside_is_told() -> None:
    """The pieces are judged."""
    text = "«Мы сосчитали все фонари на пристани до колокола, — сказал он, — и никто не вернулся домой без собаки.»"
    assert [verdict for verdict, _ in verdicts_and_words(text, INSIDE)] == ["exact", "altered"]


def test_a_short_common_part_that_stands_in_many_places_is_found() -> None:
    """Words with which forty sentences begin, before the clause that interrupts them."""
    things = "bell rope quay boat lamp mast oar sail net hook".split()
    rows = [
        (f"{one}:{other}", f"For the next winter year the {one} of the {other} will cost us nine crowns more.")
        for one in things
        for other in things
        if one != other
    ]
    rows.append(("plan", "For the next winter year, this would mend each bell rope of the lower quay and pay for oil."))
    text = "“For the next winter year,” he said, “this would mend each bell rope of the lower quay and pay for oil.”"
    assert [verdict for verdict, _ in verdicts_and_words(text, rows)] == ["exact", "exact"]
