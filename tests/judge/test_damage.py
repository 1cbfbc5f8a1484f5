"""Letter damage against change: the weights of one word, and how damaged a document is."""

from __future__ import annotations

import random

import pytest
from aligner import Words

from quoth.judge.context import draft_context
from quoth.judge.damage import assess, explains_block, letter_errors
from quoth.offsets import Span

PROSE = (
    "The ferryman rowed them over before the sun had cleared the hills, and he told them of the winter in "
    "which the river froze so hard that wagons crossed it. His brother had driven the first of them, with "
    "a load of salt and two frightened calves, while the whole village stood on the bank and counted the "
    "cracks. Mr. J. Harrow's 3rd wagon "
    "(No. 12) weighed 5 kg more; they'd say so still. "
) * 4


@pytest.mark.parametrize(
    ("draft", "source", "real", "rate"),
    [
        ("thier", "their", False, 0.0),
        ("tbe", "the", False, 0.0),
        ("rniller", "miller", False, 0.0),
        ("w0rks", "works", False, 0.0),
        ("ofthe", "of the", False, 0.05),
        ("vvo rlc5", "works", False, 0.12),
        ("be", "he", True, 0.05),
        ("الكنات", "الكتاب", False, 0.1),
    ],
)
def test_damage(draft: str, source: str, real: bool, rate: float) -> None:
    """Likely confusions that make no word, or any word in a text damaged throughout."""
    assert assess(draft, source, real=real, rate=rate).is_damage


@pytest.mark.parametrize(
    ("draft", "source", "real", "rate"),
    [
        ("now", "not", True, 0.0),
        ("heart", "hear", True, 0.0),
        ("eight", "six", True, 0.0),
        ("parcel", "letter", False, 0.0),
        ("parcel", "letter", True, 0.1),
        ("Petrograd", "Paris", False, 0.0),
        ("لم", "لا", True, 0.0),
    ],
)
def test_change(draft: str, source: str, real: bool, rate: float) -> None:
    """Real words in clean text, unlike words anywhere."""
    assert not assess(draft, source, real=real, rate=rate).is_damage


def test_a_real_word_is_never_certain_damage() -> None:
    """Both readings stay open."""
    assert assess("now", "not", real=True, rate=0.08).undecided


def test_more_damage_around_makes_damage_likelier() -> None:
    """The likelihood grows with the damage rate."""
    likelihoods = [letter_errors("miller", "rnlller", rate)[0] for rate in (0.001, 0.01, 0.1)]
    assert likelihoods == sorted(likelihoods)


def test_blocks_are_explained_only_in_damaged_text() -> None:
    """A stretch whose words fell apart is the source's stretch, but not in a clean text."""
    assert explains_block("thesinof man.y", "the sin of many", 0.1)
    assert not explains_block("thesinof man.y", "the sin of many", 0.0)
    assert not explains_block("a golden ladder", "the sin of many", 0.1)


def test_clean_prose_has_no_damage() -> None:
    """Names, initials, ordinals, contractions and units are no damage."""
    assert draft_context(PROSE).damage_rate == 0.0
    assert draft_context(PROSE).language == "en"


@pytest.mark.parametrize("rate", [0.04, 0.08, 0.15])
def test_damage_rate_is_measured(rate: float) -> None:
    """Within a factor of three of the truth, with and without a vocabulary."""
    noise = random.Random(7)
    swaps = {"e": "c", "h": "b", "n": "u", "l": "1", "s": "5", "o": "0", "t": "f", "a": "o"}
    out = []
    for char in PROSE:
        if noise.random() < rate:
            signs = char + noise.choice("^*.,"), char + " "
            out.append(noise.choice((noise.choice(signs), *[swaps.get(char, "")] * 4, *[swaps.get(char, char)] * 4)))
        else:
            out.append(char)
    for vocabulary in (None, Words({w.strip(".,;()").lower() for w in PROSE.split()})):
        assert rate / 3 < draft_context("".join(out), vocabulary).damage_rate < rate * 3


KNOWN = {word.strip(".,;()").lower() for word in PROSE.split()}


TERMS = (
    "Run uv sync, then npm ci; the cli reads the cfg from env vars and the api from a toml file. The dbs and the ids of"
    " the vms are in the url. You can add a pkg with pip, and the gui shows the log of the cpu. That was the map. "
) * 4


def test_dialect_terms_and_another_language_are_no_damage() -> None:
    """A few short words that are in no vocabulary, those of a trade, and a text of which most are not."""
    assert draft_context(PROSE + "He wuz tired. ", Words(KNOWN)).damage_rate == 0.0
    assert draft_context(TERMS, Words(KNOWN)).damage_rate == 0.0
    assert draft_context(PROSE, Words({"ferryman"})).damage_rate == 0.0


@pytest.mark.parametrize(
    ("signs", "damaged"),
    [
        pytest.param("| toll | crossings |\n|------|-----------|\n| 2 | 30 |\n", False, id="table"),
        pytest.param("The ferry was old.[^1] It leaked.\n\n[^1]: The log says so.\n", False, id="footnotes"),
        pytest.param("“[t]he ferry” and “[n]o toll” and “[s]he rowed” and “[h]e slept”. ", False, id="letters"),
        pytest.param("The fer|ry was o^ld and le~aked at th|e b ow and g ave wa^y. ", True, id="specks-in-words"),
        pytest.param("The old ferry | was late and | the tide ^ was out ~ again. ", True, id="rules-between-words"),
    ],
)
def test_signs_of_a_typed_text_are_no_damage(signs: str, damaged: bool) -> None:
    """Tables, footnotes and openly changed letters are the writer's; the same signs in and between words are not."""
    assert (draft_context(signs * 6).damage_rate > 0.0) is damaged


def test_typed_text_has_no_damage() -> None:
    """What never was on paper is not measured."""
    assert draft_context("The fer|ry was o^ld and le~aked. " * 20, typed=True).damage_rate == 0.0


def test_misread_common_words_tell_of_damage_without_signs() -> None:
    """Letters read as other letters leave no strange sign, but words that are nearly the commonest ones."""
    read = PROSE.replace(" the ", " tbe ", 5).replace(" had ", " bad ").replace(" and ", " aud ", 4)
    assert draft_context(read).damage_rate == 0.0
    assert 0.01 <= draft_context(read, Words(KNOWN)).damage_rate < 0.35
    assert draft_context(PROSE.replace(" the ", " tbe "), Words(KNOWN)).damage_rate == 0.0  # always one word: a name


def test_short_words_tell_of_damage_in_english_only() -> None:
    """Elsewhere a short word that no source has is no sign of it, unless strange signs stand in the text."""
    read = "La casa sta in riva al mare e il vento di notte fa un gran rumore tra le case del porto vecchio. " * 30
    known = {word.strip(".").lower() for word in read.split()} - {"fa", "tra"}
    assert draft_context(read).language == "it"
    assert draft_context(read, Words(known)).damage_rate == 0.0


def test_short_and_empty_texts() -> None:
    """Nothing to measure is no damage."""
    assert draft_context("").damage_rate == 0.0
    assert draft_context("^^^").damage_rate == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "El barquero contó las barcas y las estrellas y luego cerró la puerta y apagó la lámpara y se fue a casa. ",
        "O barqueiro contou os barcos e as estrelas e depois fechou a porta e apagou a lâmpada e foi para casa. ",
        "Il y a dans la ville un marché et il y avait une halle, mais on n'y trouve plus de poisson le soir. ",
        "Przewoźnik stał w porcie z latarnią w ręku i z synem, a w łodzi leżała sieć z dwiema rybami. ",
        "The engine H5 and the label B12 stand on page A4 of the plan, and nobody asked about the label C3. ",
    ],
)
def test_words_and_labels_of_one_letter_are_no_damage(text: str) -> None:
    """Languages that have words of one small letter, and labels of a capital and a figure, are clean text."""
    assert draft_context(text * 3).damage_rate == 0.0


TYPED = [
    "See www.example.org for more.",
    "See https://www.example.org/a_b/report2/page3.html and http://data.example.net/x1/y2.pdf.",
    "[the report](https://www.example.org/a_b/report2.html)",
    "file:///tmp/w/pages/print2.html 1/4",
    "Mail to info.desk@example.com; see report.docx and notes.txt.",
    "Written in `is_on` for vue.js, by sha256 and h264.",
    "He *really* meant it, *every word* of it.",
    "<b>tags</b> and doi:10.1000/xyz123",
]


@pytest.mark.parametrize("typed", TYPED)
def test_addresses_names_of_files_code_and_emphasis_are_no_damage(typed: str) -> None:
    """Their points, strokes and figures are their own, however often they stand there."""
    assert draft_context(PROSE + f" {typed}" * 4).damage_rate == 0.0


def test_marks_of_footnotes_are_no_damage() -> None:
    """Where the reader knows them; without that a figure in a word is a sign."""
    text = PROSE + " Behind the harbour3 stood a mill4 and an inn5."
    marks = [Span(at, at + 1) for at in (text.index("harbour3") + 7, text.index("mill4") + 4, text.index("inn5") + 3)]
    assert draft_context(text, note_marks=marks).damage_rate == 0.0
    assert draft_context(text).damage_rate > 0.0
