"""The value of numbers in figures and words: what must have no single value first."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.normalise.spelling_numbers import readings, roman, same_number

NO_VALUE = [
    ("1,234", "", "thousands or decimals"),
    ("five twenty", "en", "words that make no number"),
    ("seventy times seven", "en", "a word between"),
    ("a", "en", "an article"),
    ("mix", "en", "small letters are no Roman numeral"),
    ("IIII", "en", "no proper Roman numeral"),
    ("and", "en", "a connector alone"),
    ("house", "en", "a noun"),
    ("1/0", "", "division by nothing"),
    ("", "en", "nothing"),
    ("1.2.3", "", "a section number"),
]
VALUE = [
    ("5,000,000", "", 5_000_000),
    ("5 million", "en", 5_000_000),
    ("five million", "en", 5_000_000),
    ("12 345,6", "fr", Fraction(123456, 10)),
    ("1.234,5", "", Fraction(12345, 10)),
    ("12,34,567", "hi", 1_234_567),
    ("½", "", Fraction(1, 2)),
    ("3/4", "", Fraction(3, 4)),
    ("-7", "", -7),
    ("threescore and ten", "en", 70),
    ("two hundred and five", "en", 205),
    ("XIV", "", 14),
    ("٢٥", "ar", 25),
    ("२५", "hi", 25),
    ("خمسة وعشرون", "ar", 25),
    ("fünfundzwanzig", "de", 25),
    ("zweihundertdreiundvierzig", "de", 243),
    ("quatre-vingt-dix-sept", "fr", 97),
    ("soixante et onze", "fr", 71),
    ("veintidós", "es", 22),
    ("ventitré", "it", 23),
    ("vinte e cinco", "pt", 25),
    ("двадцать пять", "ru", 25),
    ("עשרים וחמש", "he", 25),
    ("yirmi beş", "tr", 25),
    ("dua puluh", "id", 20),
    ("三點五", "zh", Fraction(7, 2)),
    ("百分之五", "zh", 5),
    ("zweihundertfünfzigtausend", "de", 250_000),
    ("двести пятьдесят тысяч", "ru", 250_000),
    ("είκοσι πέντε", "el", 25),
    ("viginti quinque", "la", 25),
    ("पच्चीस", "hi", 25),
    ("بیست و پنج", "fa", 25),
    ("五百万", "zh", 5_000_000),
    ("二千零二十六", "zh", 2026),
    ("二〇二六", "ja", 2026),
]


def values(words: str, language: str) -> set[Fraction]:
    """Every value the words may have."""
    return {value for value, _ in readings(words, language)}


@pytest.mark.parametrize(("words", "language"), [r[:2] for r in NO_VALUE], ids=[r[2] for r in NO_VALUE])
def test_no_single_value(words: str, language: str) -> None:
    """What is no number, or has two readings, has no value."""
    assert len(values(words, language)) != 1


@pytest.mark.parametrize(("words", "language", "value"), VALUE)
def test_value(words: str, language: str, value: int | Fraction) -> None:
    """Numbers in figures, words, Roman and Chinese numerals have their value."""
    assert values(words, language) == {value}


def test_ambiguous_figures_share_a_reading() -> None:
    """A mark that may be decimal or thousands agrees with each of its readings and with no other number."""
    assert same_number("1,234", "1234")
    assert same_number("1,234", "1.234")
    assert not same_number("1,234", "12.34")


@given(st.integers(min_value=1, max_value=3999))
def test_roman_round_trip(value: int) -> None:
    """Every Roman numeral that is well formed has its one value."""
    text = ""
    rest = value
    for worth, sign in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
                        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):  # fmt: skip
        text += sign * (rest // worth)
        rest %= worth
    assert roman(text) == value


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=10**9))
def test_only_equal_values_are_the_same(one: int, other: int) -> None:
    """Grouped and plain figures of one value are the same number; two values never are."""
    assert same_number(f"{one:,}", str(other)) is (one == other)
