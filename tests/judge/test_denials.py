"""A negation that was put in is no letter damage, also where it is written into the word."""

from __future__ import annotations

import pytest

import quoth
from quoth.judge.denials import denied


@pytest.mark.parametrize(
    ("word", "other", "language", "is_denial"),
    [
        ("نمی‌خواندم", "می‌خواندم", "", True),
        ("نکردم", "کردم", "fa", True),
        ("չասաց", "ասաց", "", True),
        ("nepřišel", "přišel", "cs", True),
        ("nebe", "be", "cs", False),
        ("نكتب", "كتب", "ar", False),
        ("never", "ver", "en", False),
    ],
)
def test_prefixes_of_negation(word: str, other: str, language: str, is_denial: bool) -> None:
    """Persian, Czech, Armenian; not Arabic, whose n- is "we"."""
    assert denied(word, other, language) is is_denial


def test_a_negation_beside_a_word_in_old_spelling_is_an_alteration() -> None:
    """The old spelling's last letter is no half of it."""
    source = [("1", "Старый мельникъ спряталъ семь тяжёлыхъ ключей подъ бѣлымъ камнемъ")]
    text = "«Старый мельник не спрятал семь тяжелых ключей под белым камнем»"
    (finding,) = quoth.check(text=text, against=source).findings
    assert finding.verdict == "altered"
    assert "negation" in {edit.kind for edit in finding.edits}
