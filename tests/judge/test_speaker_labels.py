"""Who speaks next, at the beginning of a line of a dialogue, is no word of it. All texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts

PLAY = [
    ("quay 1.1.1 MOOR", "The bell has rung three times tonight and nobody has come to the water."),
    ("quay 1.1.2 LUND", "Then let it ring a fourth time, for I have counted eleven lanterns out and ten came home."),
    ("quay 1.1.3 MOOR", "Eleven went, and the eleventh was my brother's, with the blue glass that my mother cut."),
]
LINES = [words for _, words in PLAY]
DIALOGUES = [
    "MOOR. {}\nLUND. {}\nMOOR. {}",
    "Moor: {}\nLund: {}\nMoor: {}",
    "Éléonore: {}\nÓscar: {}\nÉléonore: {}",
    "    Moor. {}\n    Lund. {}\n    Moor. {}",
    "**MOOR:** {}\n**LUND:** {}\n**MOOR:** {}",
    "**Moor** {}\n**Lund** {}\n**Moor** {}",
    "MOOR\n{}\n\nLUND\n{}\n\nMOOR\n{}",
    "Moor\n{}\n\nLund\n{}\n\nMoor\n{}",
    "MOOR\t{}\nLUND\t{}\nMOOR\t{}",
    "Moor  {}\nLund  {}\nMoor  {}",
    "> Moor. {}\n>\n> Lund. {}\n>\n> Moor. {}",
]


@pytest.mark.parametrize("form", DIALOGUES)
def test_labels_are_no_words_put_in(form: str) -> None:
    """In capitals, before a colon, or as the passage is cited."""
    assert set(verdicts(f"It begins so:\n\n{form.format(*LINES)} (1.1.1-9)\n\nThen all leave.", PLAY)) == {"exact"}


@pytest.mark.parametrize(
    "text",
    [
        "MOOR. {}\nLUND. {}\nMOOR. Nine went, and the eleventh was my brother's, with the glass my mother cut.",
        "Moor: {}\nQuickly then let it ring a fourth time, for I have counted eleven lanterns out and ten came home.",
        "Moor: {} Lund then let it ring a fourth time, for I have counted eleven lanterns out and ten came home.",
    ],
)
def test_words_put_in_are_told(text: str) -> None:
    """A changed word beside labels; a word at the beginning of a line, a name inside one."""
    assert "altered" in verdicts(f"It begins so:\n\n{text.format(*LINES[:2])}\n\nThen all leave.", PLAY)


def test_a_name_of_two_words() -> None:
    """As the passage is cited."""
    play = [(name.replace("LUND", "OLD MRS LUND"), words) for name, words in PLAY]
    text = "Moor. {}\nOld Mrs Lund. {}\nMoor. {}".format(*LINES)
    assert set(verdicts(f"It begins so:\n\n{text}\n\nThen all leave.", play)) == {"exact"}


def test_another_first_word_of_a_block_is_a_changed_one() -> None:
    """No speaker of the passage, and a word of the sentence."""
    text = f"> Quickly let it ring a fourth time, {LINES[1][32:]}"
    assert verdicts(f"It begins so:\n\n{text}\n\nThen all leave.", PLAY) == ["altered"]
