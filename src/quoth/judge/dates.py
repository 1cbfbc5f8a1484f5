"""One day in several writings: "5 March 2019", "March 5th, 2019", "5 Mar 2019", "2019-03-05", "05.03.2019".

A date in figures may be read by day or by month first where the writing does not tell; two dates in figures of one
order are compared group by group, so that 5/3/2019 is never 3/5/2019.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from ..later import later
from ..normalise.spelling_numbers import readings
from ..settings.judging import DATE_WORDS, MONTH_LETTERS
from .lexicons import Lexicon, fold

_YEAR_FIRST = later(lambda: re.compile(r"(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)"))
_YEAR_LAST = later(lambda: re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4})"))
_FILLERS = frozenset("of de the del le den di der am г года р року e".split())
"""Words inside a date that say nothing."""


def date_values(words: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    """Every day a run of words may name, as year-month-day, without the year where none is printed; empty for no
    date."""
    if len(words) == 1:
        return frozenset(_in_figures(words[0], lexicon.language))
    found = _in_words(words, lexicon)
    return frozenset((found,)) if found else frozenset()


def same_order(draft: str, source: str) -> bool | None:
    """Are two dates in figures, the year last in both, the same groups? None where one is no such date."""
    one, other = (_YEAR_LAST.fullmatch(plain_digits(text.strip())) for text in (draft, source))
    if one is None or other is None:
        return None
    return [int(one[n]) for n in (1, 3, 4)] == [int(other[n]) for n in (1, 3, 4)]


def is_date_in_figures(text: str) -> bool:
    """Is a stretch of text as a whole a date in figures?"""
    plain = plain_digits(text.strip())
    return bool(_YEAR_FIRST.fullmatch(plain) or _YEAR_LAST.fullmatch(plain))


def plain_digits(text: str) -> str:
    """The text with every decimal digit as 0-9."""
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def _in_figures(text: str, language: str) -> list[str]:
    plain = plain_digits(text.strip())
    if (found := _YEAR_FIRST.fullmatch(plain)) is not None:
        month, day = found[3] or found[5], found[4] or found[6]
        return _day(found[1], month, day)
    if (found := _YEAR_LAST.fullmatch(plain)) is None:
        return []
    days = _day(found[4], found[3], found[1])
    both = language in ("", "en") and found[2] != "."
    return [*days, *_day(found[4], found[1], found[3])] if both else days


def _day(year: str, month: str, day: str) -> list[str]:
    right = 0 < int(month) <= 12 and 0 < int(day) <= 31
    return [f"{int(year)}-{int(month)}-{int(day)}"] if right else []


def _in_words(words: Sequence[str], lexicon: Lexicon) -> str:
    if not 2 <= len(words) <= DATE_WORDS or not lexicon.months:
        return ""
    month, rest = 0, []
    for word in words:
        folded = fold(word).rstrip(".")
        named = 0 if month else _month(folded, lexicon)
        if named:
            month = named
        elif folded not in _FILLERS:
            whole = [value for value, _ in readings(word, lexicon.language) if value.denominator == 1 and value > 0]
            if not whole:
                return ""
            rest.append(int(whole[0]))
    if not month or not rest or len(rest) > 2:
        return ""
    days = sorted(rest)
    return f"{days[-1] if len(days) > 1 else ''}-{month}-{days[0]}"


def in_date(word: str, lexicon: Lexicon) -> bool:
    """May a folded word that is no number stand in a date: a month, or a word that says nothing?"""
    return word in _FILLERS or _month(word.rstrip("."), lexicon) > 0


def _month(word: str, lexicon: Lexicon) -> int:
    """The month a word names, shortened or not; 0 for none."""
    if word in lexicon.months:
        return lexicon.months[word]
    if len(word) < MONTH_LETTERS:
        return 0
    meant = {number for name, number in lexicon.months.items() if name.startswith(word)}
    return meant.pop() if len(meant) == 1 else 0
