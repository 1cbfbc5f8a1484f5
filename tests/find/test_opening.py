"""A sentence of the source whose first words the draft has otherwise is quoted from its beginning. Texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts_and_words

ENGLISH = [
    ("1", "There is no honour in a cargo that was saved by throwing the trunks into the sea."),
    ("2", "The third lamp burned red that season because the glass had been broken in the spring."),
    ("3", "Young keepers fear the storm and old keepers fear the calm, for in a calm the ships drift."),
]
RUSSIAN = [
    ("1", "Кузнец лечил кузницу от сырости и лечил успешно."),
    ("2", "За девять вёрст отсюда стоит сосна, под которой мой дед зарыл топор и старое обещание."),
]
FRENCH = [
    ("1", "Il notait le prix des paniers et le nom des garçons qui savaient grimper."),
    ("2", "La neige est une couverture honnête, elle ne cache que ce qui dormait depuis longtemps."),
]
LAMP = "lamp burned red that season because the glass had been broken in the spring"


@pytest.mark.parametrize(
    "text",
    [
        f"We were glad that the old {LAMP}.",
        f"They wrote: the one {LAMP} was ours.".replace("the one", "of the big red"),
        f"People there believe that The big fifth {LAMP}.",
        f"She wrote that Saint Mary {LAMP}.",
        f"They agreed: never. Now {LAMP}.",
    ],
    ids=["in ones own sentence", "more of ones own behind a colon", "one word more", "a name", "another sentence"],
)
def test_words_of_ones_own_before_a_quotation_are_no_change(text: str) -> None:
    """What does not take the place of the source's opening accuses nobody."""
    ((verdict, found),) = verdicts_and_words(text, ENGLISH)
    assert verdict in ("exact", "variant")
    assert found.startswith("lamp burned")


@pytest.mark.parametrize("before", ["Lamps 2:3: ", "Lamps 2:3 - ", "(Lamps 2:3) ", "Lamps 23: "])
def test_the_number_of_a_reference_is_no_changed_word(before: str) -> None:
    """It stands where the source has a word that the quotation leaves out."""
    text = f"{before}Third {LAMP}."
    ((verdict, found),) = verdicts_and_words(text, ENGLISH)
    assert (verdict, found) == ("exact", f"Third {LAMP}")


@pytest.mark.parametrize(
    ("text", "rows", "opening"),
    [
        (f"People there believe that The fifth {LAMP}.", ENGLISH, "The fifth lamp"),
        (f"Here is what they believe: the fifth {LAMP}.", ENGLISH, "the fifth lamp"),
        (
            "Запомнилось мне и другое: За одиннадцать вёрст отсюда стоит сосна, под которой мой дед зарыл топор.",
            RUSSIAN,
            "За одиннадцать",
        ),
        ("La règle : La nuit est une couverture honnête, elle ne cache que ce qui dormait.", FRENCH, "La nuit"),
    ],
    ids=["capital letter", "colon", "number", "noun"],
)
def test_a_changed_word_in_the_opening_is_reported(text: str, rows: list[tuple[str, str]], opening: str) -> None:
    """Behind a colon, or with the source's first word and its capital letter, both begin at one place."""
    ((verdict, found),) = verdicts_and_words(text, rows)
    assert verdict == "altered"
    assert found.startswith(opening)
