"""Look-alike letters and invisible characters: what is in order first."""

from __future__ import annotations

import pytest

from quoth.normalise.lookalikes import hidden_characters, skeleton

IN_ORDER = [
    ("בָּ͏ר", "grapheme joiner between Hebrew points"),
    ("plain text", "nothing hidden"),
    ("می\u200cشود", "non-joiner in Persian"),
    ("क्\u200dष", "joiner in Devanagari"),
    ("👩\u200d🚀", "joiner in an emoji"),
    ("\ufeffstart", "byte order mark at the start"),
    ("so\u00ad\nlution", "soft hyphen at a line's end"),
    ("قال \u2067abc\u2069", "isolate beside Arabic"),
    ("ភាសា\u200bខ្មែរ", "zero width space between Khmer words"),
    ("\U0001f3f4\U000e0067\U000e0062", "tags behind the black flag"),
]
HIDDEN = [
    ("no\u200bt", [(2, 0x200B, "zero width space")]),
    ("so\u00adlution", [(2, 0xAD, "soft hyphen")]),
    ("a\u202eb", [(1, 0x202E, "right-to-left override")]),
    ("a\u2060b", [(1, 0x2060, "word joiner")]),
    ("a\u200db", [(1, 0x200D, "zero width joiner")]),
    ("a\U000e0041", [(1, 0xE0041, "tag character")]),
    ("a\ufeffb", [(1, 0xFEFF, "zero width no-break space")]),
    (
        "pure \u2066latin\u2069",
        [(5, 0x2066, "left-to-right isolate"), (11, 0x2069, "pop directional isolate")],
    ),
]


@pytest.mark.parametrize("text", [t for t, _ in IN_ORDER], ids=[why for _, why in IN_ORDER])
def test_in_order(text: str) -> None:
    """Invisible characters that do their proper work are not listed."""
    assert hidden_characters(text) == []


@pytest.mark.parametrize(("text", "expected"), HIDDEN, ids=[rows[0][2] for _, rows in HIDDEN])
def test_hidden(text: str, expected: list[tuple[int, int, str]]) -> None:
    """Invisible characters out of place are listed with place, code point and name."""
    assert hidden_characters(text) == expected


ALIKE = [
    ("раураl", "paypal", "Cyrillic letters"),
    ("Ηοme", "Home", "Greek letters"),
    ("ｐａｙ", "pay", "full width"),
    ("𝐩𝐚𝐲", "pay", "mathematical letters"),
    ("օne", "one", "Armenian letter"),
]


@pytest.mark.parametrize(("text", "latin"), [r[:2] for r in ALIKE], ids=[r[2] for r in ALIKE])
def test_skeleton(text: str, latin: str) -> None:
    """Letters that look alike share a skeleton."""
    assert skeleton(text) == skeleton(latin)


@pytest.mark.parametrize(("one", "other"), [("not", "now"), ("5", "6"), ("а", "б")])
def test_skeleton_keeps_apart(one: str, other: str) -> None:
    """Letters that look different keep different skeletons."""
    assert skeleton(one) != skeleton(other)
