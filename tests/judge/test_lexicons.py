"""The word lists: complete, sourced, and found in running text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import quoth.judge
from quoth.judge.language import COMMONEST, commonest_lines, guess
from quoth.judge.lexicons import CATEGORIES, COMPILED, compiled_lines, fold, languages, lexicon

FOLDER = Path(quoth.judge.__file__).parent / "lexicon"
WANTED = [
    "en",
    "fr",
    "de",
    "es",
    "pt",
    "it",
    "ru",
    "uk",
    "ar",
    "he",
    "el",
    "tr",
    "fa",
    "zh",
    "ja",
    "la",
    "hi",
    "id",
]


@pytest.mark.parametrize("language", languages())
def test_every_list_is_whole(language: str) -> None:
    """Four categories, number words and a source in each file."""
    listed = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    assert len(listed["source"]) > 30
    assert lexicon(language).numbers
    assert all(len(lexicon(language).words[c]) >= 5 for c in CATEGORIES)


def test_wanted_languages_are_there() -> None:
    """The eighteen languages of the design."""
    assert set(WANTED) <= set(languages())


@pytest.mark.parametrize(
    ("language", "words", "category"),
    [
        ("en", "they don't mind", "negation"),
        ("en", "provided that it rains", "condition"),
        ("en", "only the mill", "qualifier"),
        ("fr", "il ne vient jamais", "negation"),
        ("de", "es sei denn er kommt", "condition"),
        ("es", "salvo que llueva", "condition"),
        ("ru", "он не пришёл", "negation"),
        ("ar", "وَلَا تَمْشِ", "negation"),
        ("ar", "إِلَّا قَلِيلًا", "condition"),
        ("he", "וְלֹא הלך", "negation"),
        ("el", "ΔΕΝ μπορεί", "negation"),
        ("tr", "bu değil", "negation"),
        ("fa", "اگر بیاید", "condition"),
        ("zh", "不 可", "negation"),
        ("ja", "行 か な い", "negation"),
        ("la", "nisi venerit", "condition"),
        ("hi", "यदि वर्षा हो", "condition"),
        ("id", "tidak pergi", "negation"),
        ("it", "non viene mai", "negation"),
        ("it", "purché piova", "condition"),
        ("pt", "nunca chove", "negation"),
        ("pt", "salvo se chover", "condition"),
        ("uk", "він не прийшов", "negation"),
        ("uk", "якщо прийде", "condition"),
        ("en", "but never more", "condition"),
        ("de", "aber nur heute", "condition"),
        ("fr", "peut être demain", "qualifier"),
        ("tr", "ancak gelirse", "condition"),
    ],
)
def test_listed_words_are_found(language: str, words: str, category: str) -> None:
    """With marks, clitics, capitals and phrases."""
    found = [hit.category for hit in lexicon(language).hits(words.split())]
    assert category in found


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the knot is noted"),
        ("fr", "elle est née au nord"),
        ("de", "die Nichte nimmt"),
        ("ru", "небо нива"),
    ],
)
def test_words_that_only_contain_a_listed_one(language: str, words: str) -> None:
    """Parts of words are not found where words have spaces."""
    assert not lexicon(language).hits(words.split(), ["negation"])


def test_unknown_language_has_an_empty_lexicon() -> None:
    """A language without a file names no kind and raises nothing."""
    assert not lexicon("xx").hits(["not"])
    assert lexicon("../en").language == ""


def test_accents_of_latin_letters_are_kept() -> None:
    """ "né" is not "ne"; Greek accents and Semitic marks are folded away."""
    assert fold("né") != fold("ne")
    assert fold("δέν") == fold("δεν")
    assert fold("لَا") == fold("لا")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The cat is on the mat of the house", "en"),
        ("Le chat est sur la table de la maison", "fr"),
        ("Die Katze ist nicht auf dem Tisch", "de"),
        ("Lumina farului arde în fiecare seară și pescarii se întorc în port", "ro"),
        ("Balıkçılar bu akşam limana döndü, ışık yandı", "tr"),
        ("In the café the naïve Łukasz met Jiří and Ğazi of the old harbour town", "en"),
        ("Он не пришёл на берег", "ru"),
        ("Він не прийшов і є на березі їх", "uk"),
        ("قال الرجل إن النهر بعيد", "ar"),
        ("این کتاب را برای او گفتم که پیش از آن", "fa"),
        ("הוא לא בא אל הנהר", "he"),
        ("Δεν είναι εδώ", "el"),
        ("他不在這裡", "zh"),
        ("これは本です", "ja"),
        ("यह नदी है", "hi"),
        ("12 + 30", ""),
    ],
)
def test_language_is_guessed(text: str, language: str) -> None:
    """By script and by the commonest words."""
    assert guess(text) == language


def test_the_compiled_tables_are_in_step() -> None:
    """The tables as JSON say what the TOML files say."""
    assert Path(COMPILED).read_text("utf-8") == compiled_lines(), "run scripts/update_tables.py"


def test_the_commonest_words_are_in_step() -> None:
    """The short table that languages are guessed by says what the lexicons say."""
    assert Path(COMMONEST).read_text("utf-8") == commonest_lines(), "run scripts/update_tables.py"
