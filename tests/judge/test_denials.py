"""A negation that was put in is no letter damage, also where it is written into the word."""

from __future__ import annotations

import pytest

import quoth
from checked import verdicts
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


LEDGER = "The keeper of the old mill was {} the best ledger {}, and the miller knew it"
SAME = (
    ("not in", "not in", "any where", "anywhere"),
    ("for ever in", "forever in", "of the town", "of the town"),
    ("in", "in", "never the less", "nevertheless"),
    ("in", "in", "not withstanding", "notwithstanding"),
    ("no body for", "nobody for", "with out end", "without end"),
    ("in", "in", "and can not say it", "and cannot say it"),
)
OTHER = (
    ("notable in", "not able in", "of the town", "of the town"),
    ("not able in", "notable in", "of the town", "of the town"),
    ("now here in", "nowhere in", "of the town", "of the town"),
    ("nowhere in", "now here in", "of the town", "of the town"),
)


def verdict_of(words: tuple[str, str, str, str]) -> str:
    """Of a sentence with the first and third of the words, whose source has the second and fourth."""
    source = [("1", LEDGER.format(words[1], words[3]) + "."), ("2", "Notable men stood nowhere else.")]
    (verdict,) = verdicts(f"He wrote: “{LEDGER.format(words[0], words[2])}”.", source)
    return verdict


@pytest.mark.parametrize("words", SAME)
def test_other_word_division_is_spelling(words: tuple[str, str, str, str]) -> None:
    """Also of a negation, where both forms deny."""
    assert verdict_of(words) in ("exact", "variant")


@pytest.mark.parametrize("words", OTHER)
def test_word_division_that_denies_is_an_alteration(words: tuple[str, str, str, str]) -> None:
    """The same letters, but only one side says no."""
    assert verdict_of(words) == "altered"
