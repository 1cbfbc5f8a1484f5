"""What letters stand for one character: what must stay apart first, then what must meet, then the laws."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.normalise.scripts import SCRIPTS, char_class, fold_char


def fold(text: str) -> str:
    return "".join(map(fold_char, text))


APART = [
    ("5", "6", "digits"),
    ("½", "12", "one half is not twelve"),
    ("²", "3", "superscript digits keep their value"),
    ("w", "v", "w is no v"),
    ("ひ", "ヒ", "hiragana and katakana"),
    ("か", "が", "voiced kana"),
    ("गि", "गी", "vowel signs of Devanagari"),
    ("ก่า", "ก้า", "tones of Thai"),
    ("ب", "ت", "dotted letters of Arabic"),
    ("گ", "ك", "Persian gaf"),
    ("ש", "ס", "shin and samekh"),
    ("欠", "缺", "characters of their own although Japanese writes one for the other"),
    ("ም", "ሞ", "vowel orders of Ethiopic"),
]
MEET = [
    ("ſaid", "said", "long s"),
    ("Iulius", "julius", "i and j"),
    ("haue", "have", "u and v"),
    ("Æsop", "aesop", "ligature ae"),
    ("ﬁre", "fire", "typographic ligature"),
    ("Straße", "STRASSE", "sharp s"),
    ("don’t", "don't", "apostrophe form"),
    ("café", "CAFE", "diacritics"),
    ("ｆｕｌｌ", "full", "full width"),
    ("so\u00adlu\u200btion", "solution", "invisible characters"),
    ("٣", "3", "Arabic digits"),
    ("९", "9", "Devanagari digits"),
    ("ΛΌΓΟΣ", "λόγος", "final sigma and accent"),
    ("τῷ", "τω", "iota subscript"),
    ("Съ", "съ", "case"),
    ("ещё", "еще", "yo"),
    ("мѣра", "мера", "yat"),
    ("שָׁלוֹם", "שלום", "points"),
    ("מלכ", "מלך", "final form"),
    ("أَحْمَد", "احمد", "hamza seat and vowels"),
    ("مدرسة", "مدرسه", "ta marbuta"),
    ("كتـــاب", "كتاب", "tatweel"),
    ("کتاب", "كتاب", "Persian kaf"),
    ("ﻻ", "لا", "presentation form"),
    ("說", "说", "traditional and simplified"),
    ("発", "發", "Japanese form"),
    ("ｶﾞ", "ガ", "half width kana"),
    ("ज़", "ज", "nukta"),
    ("हूँ", "हूं", "chandrabindu"),
    ("ሰላም", "ሠላም", "Ethiopic homophones"),
    ("ႠႡ", "აბ", "asomtavruli"),
    ("և", "եւ", "Armenian ew"),
    ("Ինչպե՞ս", "ինչպես", "Armenian question mark inside a word"),
    ("น\u0e4d\u0e32", "นำ", "sara am"),
]


@pytest.mark.parametrize(("one", "other"), [(a, b) for a, b, _ in APART], ids=[why for *_, why in APART])
def test_stays_apart(one: str, other: str) -> None:
    """Different letters and numbers keep different folds."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize(("one", "other"), [(a, b) for a, b, _ in MEET], ids=[why for *_, why in MEET])
def test_meets(one: str, other: str) -> None:
    """Writings of one word meet in one fold."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize("char", list("-־–—.,;:!?«»“”﴿﴾۝()/\t\n་፡"))
def test_parts_words(char: str) -> None:
    """Punctuation, spaces, ornaments and syllable marks part words."""
    assert fold_char(char) == " "
    assert char_class(char) == "separator"


CLASSES = [
    ("a", "letter"),
    ("7", "letter"),
    ("한", "letter"),
    ("ب", "letter"),
    ("क", "letter"),
    ("漢", "ideograph"),
    ("の", "ideograph"),
    ("ก", "ideograph"),
    ("ក", "ideograph"),
    ("\u0301", "mark"),
    ("\u064e", "mark"),
    ("\u0e34", "mark"),
    ("\u0e32", "mark"),
    ("\u200c", "mark"),
    ("’", "mark"),
]


@pytest.mark.parametrize(("char", "expected"), CLASSES)
def test_class(char: str, expected: str) -> None:
    """Every character knows whether it is a letter, a token of its own, a mark or a separator."""
    assert char_class(char) == expected


@given(st.characters(exclude_categories=["Cs", "Co", "Cn"]))
def test_composed_and_decomposed_agree(char: str) -> None:
    """NFC and NFD of a text fold alike."""
    assert fold_char(char) == fold(unicodedata.normalize("NFD", char))


@given(st.characters(exclude_categories=["Cs"]))
def test_folding_settles(char: str) -> None:
    """Folding a fold changes nothing, and a separator never hides inside letters."""
    folded = fold_char(char)
    assert fold(folded) == folded
    assert folded == " " or " " not in folded


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.__name__.rpartition(".")[2])
def test_rules_are_named_and_sourced(script: object) -> None:
    """Every rule of every script file has a name and a source."""
    rules = script.RULES  # type: ignore[attr-defined]
    assert rules
    assert all(rule.name and rule.source for rule in rules)
