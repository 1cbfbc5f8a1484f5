"""Which sura is named behind a verse: "verse 255 of Surat al-Baqarah", "139. Vers der 4. Sure", "الآية
139 من سورة النساء"?

Source: usage of the translations and of prose about the Qur'an in the languages of quran_heads; cases of our own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .anchors import number, roman
from .letters import fold_name
from .quran_heads import HONOURS, LINKS, SURA_CUES, VERSE_CUES
from .quran_names import names, sound

_OF = re.compile(
    r"\s?[)\]]?(?:\.|-\w{1,3})?[\s,]{1,2}(?:(?:of|from|in|de|du|der|aus|della|del|da|di|van|uit|من|از|في|в|из|the|la|le|al|il|az)\s)"
    r"{0,2}(?=[^\W_])"
)
_BEHIND = re.compile(r"(?:\.|º|ª|-?[^\W\d_]{1,4})?\s(?P<word>[^\W\d_]{1,12})(?!\w)")
_ORDINAL = re.compile(r"(?P<sura>\d{1,3})(?:\.|\.?ª|º|-?[^\W\d_]{1,4})?\s(?P<word>[^\W\d_]{1,12})(?!\w)")
_DIGITS = re.compile(r"\d{1,3}(?!\d)")
_WORDS = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0655\u0670'’ʼʾʿ‘`-])*")
_BETWEEN = " -'\"“«„»”’("


class Sura(NamedTuple):
    """The suras a name behind a verse may mean, and where it ends."""

    suras: tuple[int, ...]
    end: int


def verse_behind(text: str, end: int) -> int | None:
    """The end of a word for verse right behind a number ("139. Vers", "255 аяте"); None when none stands there."""
    step = _BEHIND.match(text, end)
    return step.end() if step is not None and fold_name(step["word"]) in VERSE_CUES else None


def sura_behind(text: str, end: int) -> Sura | None:
    """The sura named behind verses that end at `end`."""
    of = _OF.match(text, end)
    if of is None:
        return None
    counted = _ORDINAL.match(text, of.end())
    if counted is not None and fold_name(counted["word"]) in SURA_CUES:
        return Sura((number(counted["sura"]),), counted.end())
    found = _words_from(text, of.end())
    if not found or fold_name(found[0].group()) not in SURA_CUES:
        return None
    digits = _DIGITS.match(text, found[0].end() + 1)
    if digits is not None:
        return Sura((number(digits.group()),), digits.end())
    rest = found[1:]
    while (
        rest
        and fold_name(rest[0].group()) in LINKS | HONOURS
        and sound(fold_name(rest[0].group())) not in names().suras
    ):
        rest = rest[1:]
    return _named(rest)


def _named(found: list[re.Match[str]]) -> Sura | None:
    """The longest name that the words begin with, or a Roman number."""
    for length in (4, 3, 2, 1):
        part = found[:length]
        key = sound("".join(fold_name(m.group()) for m in part))
        if len(part) == length and key in names().suras:
            return Sura(names().suras[key], part[-1].end())
    first = found[0].group() if found else ""
    if first[1:2] in ("'", "’") and sound(fold_name(first[1:])) in names().suras:
        return Sura(names().suras[sound(fold_name(first[1:]))], found[0].end())
    value = roman(first) if first.isupper() else 0
    return Sura((value,), found[0].end()) if 0 < value < 115 else None


def _words_from(text: str, at: int) -> list[re.Match[str]]:
    """Up to seven words from `at` on, each directly behind the other."""
    found: list[re.Match[str]] = []
    while len(found) < 7:
        word = _WORDS.match(text, at)
        if word is None:
            break
        found.append(word)
        at = word.end()
        while at < len(text) and at - word.end() < 2 and text[at] in _BETWEEN:
            at += 1
    return found
