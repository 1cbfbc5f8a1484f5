"""Number words by language, read from numbers/<language>.tsv at first use; and the Chinese numerals.

A file names its source and lists every word for a number in all its forms, a line each (section, word, value): words
(cardinals, hundreds and scale words), articles (a word for one that is mostly an article), times ("score", "puluh": the
number before them is multiplied), teens ("belas": ten more), ordinals, fractions, counts ("twice"); connectors stand
between them. Another language is one more file.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from functools import cache

from ..frozen import dataclass
from ..shipped import beside, stems, text_of

_FOLDER = beside(__file__, "numbers")
_SECTIONS = ("words", "articles", "times", "teens", "ordinals", "fractions", "counts")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language, without combining marks and in small letters.

    units: below a hundred. scales: from a hundred on. cardinals: every word a cardinal number may hold.
    listed: every word as the file spells it, but for articles.
    """

    units: Mapping[str, int]
    scales: Mapping[str, int]
    articles: Mapping[str, int]
    times: Mapping[str, int]
    teens: Mapping[str, int]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, float]
    counts: Mapping[str, int]
    connectors: frozenset[str]
    cardinals: frozenset[str]
    units_first: bool
    listed: frozenset[str]


@cache
def number_words(language: str) -> NumberWords:
    """The number words of an ISO 639 code; none for a language without a file."""
    rows = listed(language)
    plain = {name: {bare(word): value for word, value in rows[name].items()} for name in _SECTIONS}
    connectors = frozenset(map(bare, rows["connectors"]))
    whole = {name: {word: int(value) for word, value in plain[name].items()} for name in _SECTIONS}
    return NumberWords(
        units={word: value for word, value in whole["words"].items() if value < 100},
        scales={word: value for word, value in whole["words"].items() if value >= 100},
        articles=whole["articles"],
        times=whole["times"],
        teens=whole["teens"],
        ordinals=whole["ordinals"],
        fractions=plain["fractions"],
        counts=whole["counts"],
        connectors=connectors,
        cardinals=connectors.union(*(plain[name] for name in ("words", "articles", "times", "teens"))),
        units_first="" in rows["units_first"],
        listed=frozenset(word for name in _SECTIONS if name != "articles" for word in rows[name]),
    )


def listed(language: str) -> dict[str, dict[str, float]]:
    """The lines of a language's file by section: words with their values."""
    rows: dict[str, dict[str, float]] = {name: {} for name in (*_SECTIONS, "connectors", "units_first")}
    path = os.path.join(_FOLDER, f"{language}.tsv")
    if language.isalpha() and os.path.isfile(path):
        for line in text_of(path).splitlines():
            if not line.startswith("#"):
                section, word, value, *_ = (*line.split("\t"), "", "0")
                rows[section][word] = float(value or 0)
    return rows


@cache
def languages() -> tuple[str, ...]:
    """The codes that have number words, sorted."""
    return tuple(stems(_FOLDER, ".tsv"))


def bare(word: str) -> str:
    """The word in small letters without combining marks."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn").replace("ـ", "")


_DIGITS = "〇一二三四五六七八九"
CHINESE: dict[str, int] = {
    **{char: value for value, char in enumerate(_DIGITS)},
    **{char: value for value, char in enumerate("零壹貳參肆伍陸柒捌玖")},
    **{char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "兩": 2,
    "两": 2,
    "廿": 20,
    "卅": 30,
    "十": 10,
    "拾": 10,
    "百": 100,
    "佰": 100,
    "千": 1000,
    "仟": 1000,
    "萬": 10**4,
    "万": 10**4,
    "億": 10**8,
    "亿": 10**8,
    "兆": 10**12,
}
"""Source: Unicode 16, Unihan kPrimaryNumeric, kAccountingNumeric."""
