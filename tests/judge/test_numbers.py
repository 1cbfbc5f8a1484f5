"""Figures by value: one value written in two ways is no change, two values are."""

from __future__ import annotations

import pytest

from quoth.judge.lexicons import lexicon
from quoth.judge.numbers import same_unit, same_value

SAME = [
    ("en", "5 million", "5,000,000"),
    ("en", "five million", "5 000 000"),
    ("en", "twenty-five", "25"),
    ("en", "two hundred and six", "206"),
    ("en", "third", "3rd"),
    ("en", "a third", "one third"),
    ("en", "a third", "1/3"),
    ("en", "two fifths", "2/5"),
    ("en", "3.30 p.m", "15:30"),
    ("en", "3 p m", "15:00"),
    ("en", "12:15 am", "0:15"),
    ("en", "12 pm", "12:00"),
    ("en", "50 %", "50 per cent"),
    ("en", "11 February 2016", "February 11 2016"),
    ("en", "xiv", "14"),
    ("en", "half", "1/2"),
    ("en", "0.50", "0.5"),
    ("en", "threescore", "60"),
    ("de", "zweiundzwanzig", "22"),
    ("de", "dreihundertzwei", "302"),
    ("de", "1.234", "1234"),
    ("de", "3,5", "3,50"),
    ("fr", "quatre-vingt-dix-sept", "97"),
    ("fr", "quatre-vingts", "80"),
    ("es", "treinta y uno", "31"),
    ("it", "ventidue", "22"),
    ("pt", "mil e duzentos", "1200"),
    ("ru", "двадцать пять", "25"),
    ("ru", "11 февраля 2016", "февраля 11 2016"),
    ("ar", "١٢٫٥", "12.5"),
    ("ar", "السبعة", "7"),
    ("fa", "۱۹", "19"),
    ("hi", "५", "5"),
    ("zh", "三 百 二 十", "320"),
    ("zh", "兩 千 零 五", "2005"),
    ("ja", "三 十", "30"),
    ("id", "dua puluh tiga", "23"),
    ("tr", "on iki", "12"),
    ("en", "four score and seven", "87"),
    ("en", "five and twenty", "25"),
    ("en", "four million two hundred thousand", "4,200,000"),
    ("fr", "1 250,50", "1250,5"),
    ("fr", "soixante et onze", "71"),
    ("es", "veintiuna", "21"),
    ("it", "ventuno", "21"),
    ("ru", "двадцать одну", "21"),
    ("ru", "двести пятьдесят тысяч", "250000"),
    ("uk", "двадцять п'ять", "25"),
    ("pl", "dwadzieścia pięć", "25"),
    ("nl", "vijfentwintig", "25"),
    ("ar", "خمسة وعشرون", "25"),
    ("he", "עשרים וחמש", "25"),
    ("el", "είκοσι πέντε", "25"),
    ("la", "viginti quinque", "25"),
    ("fa", "بیست و پنج", "25"),
    ("ur", "دس ہزار", "10000"),
    ("id", "seratus dua puluh tiga", "123"),
    ("id", "dua belas", "12"),
    ("zh", "百分之三點五", "3.5 %"),
    ("zh", "500 万", "五百萬"),
    ("ja", "１，２５０", "1250"),
    ("de", "1. Mai 2016", "1 Mai 2016"),
]
OTHER = [
    ("en", "5", "9"),
    ("en", "1.5", "15"),
    ("en", "0.5", "0.05"),
    ("en", "1,200", "1.2"),
    ("en", "-5", "5"),
    ("en", "third", "three"),
    ("en", "six", "eight"),
    ("en", "50 %", "50"),
    ("en", "3:16", "3:17"),
    ("en", "3.30 a.m", "15:30"),
    ("en", "3.30 p.m", "3:30"),
    ("en", "12 am", "12:00"),
    ("en", "a third", "one fourth"),
    ("en", "two thirds", "a third"),
    ("en", "a third", "third"),
    ("en", "twenty third", "1/3"),
    ("en", "11 February 2016", "12 February 2016"),
    ("de", "1.234", "1,234"),
    ("de", "31.12.2019", "31.12.2020"),
    ("fr", "dix-huit", "8"),
    ("ru", "двадцать", "12"),
    ("zh", "三 十", "300"),
    ("zh", "百分之三", "3"),
    ("en", "twice", "two"),
    ("en", "four score and seven", "47"),
    ("ru", "двести пятьдесят тысяч", "200050"),
    ("fr", "1 250,50", "12 505,0"),
    ("id", "dua puluh", "12"),
    ("ar", "خمسة وعشرون", "52"),
]


@pytest.mark.parametrize(("language", "draft", "source"), SAME)
def test_one_value(language: str, draft: str, source: str) -> None:
    """The same value in another writing, whichever side has which."""
    assert same_value(draft.split(), source.split(), lexicon(language), "" if language == "en" else None)
    assert same_value(source.split(), draft.split(), lexicon(language), None)


@pytest.mark.parametrize(("language", "draft", "source"), OTHER)
def test_two_values(language: str, draft: str, source: str) -> None:
    """Another value, sign, unit or order of magnitude is never the same."""
    assert same_value(draft.split(), source.split(), lexicon(language)) is False


@pytest.mark.parametrize("words", ["house", "the", "in", "nine lives", "civil"])
def test_no_figure(words: str) -> None:
    """Words that are no figure have no value to compare."""
    assert same_value(words.split(), ["5"], lexicon("en")) is None


def test_percent_signs() -> None:
    """The sign and the words for it are one unit; another sign is not."""
    assert same_unit(["%"], ["per", "cent"], lexicon("en"))
    assert not same_unit(["%"], ["crowns"], lexicon("en"))
