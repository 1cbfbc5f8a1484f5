"""Words that announce others, and words that do not."""

from __future__ import annotations

import pytest

from quoth.find.lead_ins import leads_in


@pytest.mark.parametrize(
    "before",
    [
        "ثم قال",
        "وقد قال الله تعالى",
        "لقوله عز وجل",
        "كما في قَوْلِهِ سبحانه وتعالى",
        "فقرأ",
        "ونقرأ",
        "وكتب يقول",
        "جاء في الكتاب",
        "وورد في القرآن الكريم",
        "في هذه الآية الكريمة",
        "ومن ذلك",
        "ما نصه",
        "چنانکه خداوند می‌فرماید",
        "در قرآن کریم",
        "اللہ تعالیٰ کا ارشاد ہے",
        "انہوں نے کہا کہ",
        "ככתוב",
        "שנאמר",
        "**قال تعالى** ",
    ],
)
def test_words_that_announce(before: str) -> None:
    """Saying, reading, writing, a text, an example: with clitics, honorifics, marks and emphasis."""
    assert leads_in(before)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "ثم جاء",
        "وقد ورد",
        "كان الكتاب",
        "على ذلك",
        "قال الرجل كلاما",
        "قال،",
        "انتهى القول. ثم ذهب",
        "الله تعالى",
        "he said",
        "אבל הוא",
        "وفي الحديث",
    ],
)
def test_words_that_do_not(before: str) -> None:
    """What only came or stands somewhere, a noun of its own, words parted by punctuation, another source's."""
    assert not leads_in(before)
