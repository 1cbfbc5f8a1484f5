"""The speaker named beside a quotation, compared with the source's record."""

from __future__ import annotations

import pytest

from quoth.judge.attribution import check_attribution, find_speaker, same_person
from quoth.model import Quotation
from quoth.offsets import Span

NAMED = [
    ("President Anna Lopez said: ⟦“Not now”⟧", "President Anna Lopez"),
    ("⟦“Not now,”⟧ said Dr. John Smith in May.", "Dr. John Smith"),
    ("⟦“Not now,”⟧ Smith said.", "Smith"),
    ("According to Mary Jones, ⟦“not now”⟧.", "Mary Jones"),
    ("Edda Moor: ⟦“Not now”⟧", "Edda Moor"),
    ("⟦“Not now”⟧ — Edda Moor", "Edda Moor"),
    ("Jean Dupont a déclaré : ⟦« Pas encore »⟧", "Jean Dupont"),
    ("⟦„Noch nicht“⟧, sagte Karl Weber.", "Karl Weber"),
    ("Ana Ruiz dijo: ⟦«Todavía no»⟧", "Ana Ruiz"),
    ("⟦«Нет»⟧, — сказал Иван Петров.", "Иван Петров"),
    ("قال أحمد بن علي: ⟦«لا»⟧", "أحمد بن علي"),
    ("He said: ⟦“Not now”⟧", None),
    ("The day was long. ⟦“Not now”⟧ And then it rained.", None),
    ("It was said before. ⟦“Not now”⟧", None),
    ("قال تعالى: ⟦«لا»⟧", None),
]


def _parsed(marked_up: str) -> tuple[str, Quotation]:
    start, end = marked_up.index("⟦"), marked_up.index("⟧") - 1
    return marked_up.replace("⟦", "").replace("⟧", ""), Quotation(Span(start, end), Span(start + 1, end - 1))


@pytest.mark.parametrize(("marked_up", "name"), NAMED)
def test_who_is_named(marked_up: str, name: str | None) -> None:
    """A name with a verb of saying, a colon or a dash; never a pronoun."""
    text, quotation = _parsed(marked_up)
    found = find_speaker(text, quotation)
    assert (found[0] if found else None) == name
    if found is not None:
        assert text[found[1] : found[2]] == name


@pytest.mark.parametrize(
    ("name", "speaker", "same"),
    [
        ("Lincoln", "Abraham Lincoln", True),
        ("President A. Lincoln", "Lincoln, Abraham", True),
        ("Émile Zola", "Emile Zola", True),
        ("Mary Lincoln", "Abraham Lincoln", False),
        ("Smith", "Abraham Lincoln", False),
        ("President", "Abraham Lincoln", False),
    ],
)
def test_same_person(name: str, speaker: str, same: bool) -> None:
    """Part of a name, initials, titles and accents aside."""
    assert same_person(name, speaker) is same


@pytest.mark.parametrize(
    ("speakers", "verdict"), [(["Moor"], "agrees"), (["Jan Lund"], "differs"), (["", ""], "unresolved")]
)
def test_verdicts(speakers: list[str], verdict: str) -> None:
    """agrees, differs, unresolved without a record."""
    text, quotation = _parsed("Edda Moor said: ⟦“Not now”⟧")
    found = check_attribution(text, quotation, speakers)
    assert found is not None
    assert found.verdict == verdict


def test_nobody_named() -> None:
    """Silence without a name."""
    text, quotation = _parsed("⟦“Not now”⟧")
    assert check_attribution(text, quotation, ["Moor"]) is None
