"""A quotation in a quotation: which of the two is reported?"""

from __future__ import annotations

import pytest

from checked import verdicts_and_words

SOURCES = [
    ("a 1", "They whispered among themselves: “You stayed only ten days in the harbour!” And the king heard it all."),
    ("a 2", "The garden was full of roses, and nobody came to see them in the spring of that year."),
]
INNER = "You stayed only ten days in the harbour!"

OWN_WORDS = (
    f"My uncle told us at the fair: ‘{INNER}’ and went home with his brother.",
    f"He said: ‘{INNER}’",
    f"My uncle told us at the fair: ‘{INNER}’",
)
QUOTED_TOO = (
    (f"They shouted among themselves: ‘{INNER}’ And the queen heard it all.", "altered"),
    (f"They whispered about themselves: ‘{INNER}’", "altered"),
    (f"They whispered among themselves: ‘{INNER}’ And the king heard it all.", "exact"),
)


@pytest.mark.parametrize("speech", OWN_WORDS)
def test_a_quotation_in_somebodys_speech_stands_alone(speech: str) -> None:
    """What the speaker says beside it is no alteration of the source."""
    assert verdicts_and_words(f"She wrote: “{speech}” Then she left.", SOURCES) == [("exact", INNER)]


@pytest.mark.parametrize(("words", "verdict"), QUOTED_TOO)
def test_speech_that_the_source_has_is_part_of_it(words: str, verdict: str) -> None:
    """The words beside it are the source's, or were: the quotation is judged as a whole."""
    assert verdicts_and_words(f"She wrote: “{words}” Then she left.", SOURCES) == [(verdict, words)]
