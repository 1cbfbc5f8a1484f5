"""How damaged is a document, and what language is it in? Computed once for each draft."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import regex

from ..later import later
from ..offsets import Span
from ..settings.judging import (
    CLEAN,
    CLEAN_SIGNS,
    CLEAN_UNKNOWN,
    COMMON_INTACT,
    DAMAGE_LETTERS,
    DAMAGE_SAMPLE,
    ERRORS_PER_MISREAD,
    ERRORS_PER_SIGN,
    ERRORS_PER_UNKNOWN,
    MOST_DAMAGE,
    MOST_UNKNOWN,
    SHORT_WORDS,
    SIGNS_SHOW,
)
from .damage import misreadings
from .judgement import Draft, Vocabulary
from .language import among, guess
from .lexicons import table

# Small letters that are words of their own in Romance and Slavic languages (Spanish "y", Portuguese "e", French "y",
# Polish "w" and "z", Czech "k", "s" and "v"): in English alone they are signs of damage.
_LONE_WORDS = "eywzksv"


def draft_context(
    text: str,
    vocabulary: Vocabulary | None = None,
    languages: Sequence[str] = (),
    *,
    typed: bool = False,
    note_marks: Sequence[Span] = (),
) -> Draft:
    """The draft with its damage rate (share of damaged letters) and language. Reads the first 40,000 characters.

    The rate is the highest of three estimates, each of which sees damage that the others miss (docs/design/judging.md).
    languages: those that the draft may be in, see `Settings`. typed: it never was on paper, so its rate is 0.
    note_marks: where footnote marks stand ("harbour3"), which are no damage.
    """
    sample = _without(text[:DAMAGE_SAMPLE], note_marks)
    language = among(guess(sample), languages)
    if typed:
        return Draft(text, 0.0, language)
    signs = _sign_rate(sample, language)
    rate = ERRORS_PER_SIGN * max(0.0, signs - CLEAN_SIGNS)
    if vocabulary is not None and rate >= SIGNS_SHOW:
        rate = max(rate, _short_word_rate(sample, vocabulary, language))
    if vocabulary is not None and language == "en":  # whose words the vocabulary has, whatever the sources
        rate = max(rate, _misread_rate(sample, vocabulary))
    return Draft(text, 0.0 if rate < CLEAN else min(rate, MOST_DAMAGE), language)


def _without(text: str, spans: Sequence[Span]) -> str:
    kept = zip([0, *(span.end for span in spans)], [*(span.start for span in spans), len(text)], strict=True)
    return "".join(text[start:end] for start, end in kept) if spans else text


_SPECKS = later(lambda: regex.compile(
    r"\p{Ll}[\^*|~_£{}\\=<>]+\p{L}|\p{Ll}[.,](?=\p{Ll}{2})(?<!\b\p{L}\p{P})|[|~]|(?<!\[)\^"
))
_DIGITS = later(lambda: regex.compile(r"\b\p{Ll}*+\p{Nd}++\p{Ll}++\b|\b\p{L}?+\p{Ll}++\p{Nd}++\b"))
_LONES = later(lambda: regex.compile(r"(?<![\p{L}\p{N}'’.\[\]-])[b-hj-np-rw-z](?![\p{L}\p{N}'’.)])"))
_ROW = re.compile(r"^ {0,3}\|.*\|[ \t]*$", re.MULTILINE)
"""A row of a Markdown table. It, footnote marks ([^1]) and "[t]he" are no damage."""
_STRAYS = later(lambda: regex.compile(r"(?<=\p{L})\s[.,*^](?=\s\p{L}|\p{L})"))
_SPECK = re.compile(r"[\^*|~_£{}\\=<>]|[.,](?=[^\W\d_]{2})(?<=[^\W\d_].)")
_DIGIT = re.compile(r"\d(?:[^\W\d_]|(?<=[^\W\d_].))")
_LONE = re.compile(r"(?<![^\W_])[b-hj-np-rw-z](?![^\W_])")
_STRAY = re.compile(r"\s[.,*^]")
"""What no match of the patterns can be without; most texts have none."""


def _sign_rate(text: str, language: str) -> float:
    """Signs of letter damage for each letter."""
    words = "" if language in ("en", "") else _LONE_WORDS
    signs = 0
    if "|\n" in text:
        text = _ROW.sub(lambda row: row[0].replace("|", " "), text)
    for lone in _LONE.finditer(text):
        at = lone.start()
        signs += lone[0] not in words and _LONES.match(text, at) is not None and not _is_typed(_word_at(text, at))
    if _STRAY.search(text):
        signs += sum(not _is_emphasis(text, stray.start() + 1) for stray in _STRAYS.finditer(text))
    signs += sum(len(_SPECKS.findall(word)) for word in _words_with(_SPECK, text))
    signs += sum(not _with_tail(found) for word in _words_with(_DIGIT, text) for found in _DIGITS.findall(word))
    if not signs:
        return 0.0
    letters = sum(map(str.isalpha, text))
    return signs / letters if letters >= DAMAGE_LETTERS else 0.0


def _words_with(sign: re.Pattern[str], text: str) -> list[str]:
    """What the patterns have to look at, from blank to blank: no match of theirs holds one. Nothing that was typed."""
    found: list[str] = []
    end = 0
    for hit in sign.finditer(text):
        if hit.start() >= end:
            start = max(end, text.rfind(" ", end, hit.start()) + 1)
            end = text.find(" ", hit.end())
            end = len(text) if end < 0 else end
            found.extend(word for word in text[start:end].split() if not _is_typed(word))
    return found


def _is_emphasis(text: str, at: int) -> bool:
    """Does a star open an emphasis here ("he *truly* said")?"""
    if text[at] != "*" or text[at + 1].isspace():
        return False
    close = text.find("*", at + 1, at + _LONGEST_EMPHASIS)
    return close > 0 and not text[close - 1].isspace() and not text[close + 1 : close + 2].isalnum()


def _word_at(text: str, at: int) -> str:
    """The word there, from blank to blank; of a long one the middle."""
    return re.split(r"\s", text[max(0, at - 80) : at])[-1] + re.split(r"\s", text[at : at + 80])[0]


_TYPED = ("://", "www.", "@", "`", "</", "doi:")
_SUFFIXES = frozenset(
    "com org net edu gov int info eu uk de fr it es nl ch at us ca au jp cn in ru br io "
    "htm html php asp pdf txt md doc docx odt csv tsv json xml yml toml js ts py jpg png svg zip".split()
)


def _is_typed(word: str) -> bool:
    """Is it an address, a file's name, code or a tag ("example.org/a_b", "notes2.txt", "`is_on`")? Its signs are no
    damage."""
    if any(sign in word for sign in _TYPED) or ("<" in word and ">" in word):
        return True
    name = word.partition("/")[0].rstrip(".,;:!?)]}>'\"’”»")
    stem, dot, suffix = name.rpartition(".")
    return bool(dot) and stem[-1:].isalnum() and suffix.casefold() in _SUFFIXES


_LONGEST_EMPHASIS = 200
"""Characters between two stars that are emphasis; a paragraph's sentence or two. Ours."""
_TAILS = frozenset("st nd rd th s d er e km kg mg cm mm am pm m g k".split())


def _with_tail(word: str) -> bool:
    """Is it a figure with what is written to figures: the ending of an ordinal, a unit, an hour's half of the day? Or a
    name with a number of two digits or more ("sha256")?"""
    return word.lstrip("0123456789").casefold() in _TAILS or word[-2:].isdecimal()


def _short_word_rate(text: str, vocabulary: Vocabulary, language: str) -> float:
    """Damage rate from words of two or three small letters that do not exist; only where most of them do."""
    words = regex.findall(r"(?<![\p{L}\p{N}'’.-])\p{Ll}{2,3}(?![\p{L}\p{N}'’.-])", text)
    if len(words) < SHORT_WORDS:
        return 0.0
    counts = Counter(words)
    unknown = sum(counts[word] for word in counts if not vocabulary.is_word(word, language)) / len(words)
    return 0.0 if unknown > MOST_UNKNOWN else ERRORS_PER_UNKNOWN * max(0.0, unknown - CLEAN_UNKNOWN)


_SHORT = later(lambda: re.compile(r"([a-z]{3,6}+)(?![\w'’.-])|[\w'’.-]++"))


def _misread_rate(text: str, vocabulary: Vocabulary) -> float:
    """Damage rate from the commonest English words with one letter misread ("tbe", "aud"), each counted once. Terms and
    abbreviations of a trade, which are in no vocabulary either, are not like them."""
    words = Counter(_SHORT.findall(text))
    frequent = _frequent()
    intact = sum(n for word, n in words.items() if word in frequent)
    if intact < COMMON_INTACT:
        return 0.0
    found = sum(not vocabulary.is_word(word, "en") for word in words.keys() & _misread())
    return ERRORS_PER_MISREAD * max(0, found - 1) / intact


@cache
def _frequent() -> frozenset[str]:
    """The commonest English words of three to six letters."""
    return frozenset(table("en")["frequent"])


@cache
def _misread() -> frozenset[str]:
    """What they are misread as."""
    return frozenset(read for word in _frequent() for read in misreadings(word)) - _frequent()
