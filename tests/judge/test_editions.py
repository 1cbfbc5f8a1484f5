"""Editions and translations of one work: the original beside, two in one quotation, a language that is not held.

All texts are ours.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import quoth
from quoth.report import json as report_json
from quoth.report import terminal

ORIGINAL = {
    "4:1": "خَرَجَ الرَّاعِي مِنْ خَيْمَتِهِ الْقَدِيمَةِ قَبْلَ طُلُوعِ الْقَمَرِ",
    "4:2": "فَنَادَى إِخْوَتَهُ التِّسْعَةَ وَأَوْقَدُوا نَارًا عَظِيمَةً فَوْقَ التَّلَّةِ",
}
FIRST = {
    "4:1": "The herdsman left his ancient tent before the moon had risen over the valley.",
    "4:2": "He called his nine brothers together and they lit a mighty fire upon the hill.",
}
SECOND = {
    "4:1": "A shepherd went out of the old tent of his fathers ahead of the rising of the moon.",
    "4:2": "Then he summoned all nine of his brethren to kindle a great blaze on top of the mound.",
}
FRENCH = "Le berger sortit de sa vieille tente avant que la lune ne se lève au-dessus de la vallée et des collines."


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> quoth.Library:
    folder = tmp_path_factory.mktemp("editions")
    held = quoth.Library(folder / "lib")
    for siglum, language, verses in (("ar", "ar", ORIGINAL), ("Hill", "en", FIRST), ("Mound", "en", SECOND)):
        path = folder / f"{siglum}.tsv"
        path.write_text("".join(f"Q {name}\t{text}\n" for name, text in verses.items()), "utf-8")
        held.add(path, work="Tales", siglum=siglum, language=language, scheme="quran")
    return held


def test_the_original_stands_beside_a_translation(library: quoth.Library) -> None:
    """In the finding, its JSON and back, the terminal and the page; an original has none beside it."""
    report = library.check(text=f"It is written: “{FIRST['4:2']}”")
    (finding,) = report.findings
    (beside,) = finding.originals
    assert (beside.source, beside.locator, beside.text) == ("ar", "Q 4:2", ORIGINAL["4:2"])
    plain = report_json.finding_to_dict(finding)
    assert plain["originals"][0]["locator"] == "Q 4:2"
    assert report_json.finding_from_dict(plain).originals == finding.originals
    assert "original: ar Q 4:2" in terminal.write_full(report, everything=True)
    assert "In the original" in report.to_html()
    (own,) = library.check(text=f"قال تعالى: «{ORIGINAL['4:1']}»").findings
    assert own.originals == ()
    assert "originals" not in report_json.finding_to_dict(own)


def test_a_quotation_of_two_translations_is_said_to_mix_them(library: quoth.Library) -> None:
    """One verse after each."""
    (finding,) = library.check(text=f"It is written: “{FIRST['4:1']} {SECOND['4:2']}”").findings
    assert {place.source for place in finding.places} == {"Hill", "Mound"}
    assert [reason.message for reason in finding.reasons if reason.rule == "mixed-editions"] == [
        "The words follow Hill and Mound in turn, two texts of one work (Tales)."
    ]
    (whole,) = library.check(text=f"It is written: “{FIRST['4:1']} {FIRST['4:2']}”").findings
    assert not any(reason.rule == "mixed-editions" for reason in whole.reasons)


def test_a_language_that_the_library_lacks_is_unchecked(library: quoth.Library) -> None:
    """Not "not found": nothing of that language was searched."""
    (finding,) = library.check(text=f"Il est écrit : « {FRENCH} »").findings
    assert finding.verdict == "unchecked"
    assert [reason.rule for reason in finding.reasons] == ["language-not-covered"]
    other = "Nobody in the whole valley had ever seen that kind of bridge before the engineers came there."
    (unknown,) = library.check(text=f"It is written: “{other}”").findings
    assert unknown.verdict == "not-found"


def test_editions_with_the_same_words_are_all_named(tmp_path: Path) -> None:
    """Two editions equally good are both named; one that differs in a word is not."""
    held = quoth.Library(tmp_path / "lib")
    other = FIRST | {"4:2": FIRST["4:2"].replace("mighty", "huge")}
    for siglum, verses in (("A", FIRST), ("B", FIRST), ("C", other)):
        path = tmp_path / f"{siglum}.tsv"
        path.write_text("".join(f"Q {name}\t{text}\n" for name, text in verses.items()), "utf-8")
        held.add(path, work="Tales", siglum=siglum, language="en")
    (finding,) = held.check(text=f"It is written: “{FIRST['4:2']}”").findings
    assert finding.verdict == "exact"
    assert {place.source for place in (*finding.places, *finding.rivals)} == {"A", "B"}
    assert "A and B have the same words here." in [reason.message for reason in finding.reasons]
    (own,) = held.check(text=f"It is written: “{other['4:2']}”").findings
    assert (own.verdict, own.places[0].source) == ("exact", "C")


OLD_EDITION = {
    "1": "The ferryman kept seven brazen lamps beneath the willow and told his elder sister nothing of them",
    "2": "In the ninth winter the river froze from bank to bank and the mill stood still until the thaw",
}
NEW_EDITION = {
    "1": "The ferryman kept seven copper lamps beneath the willow and told his younger sister nothing of them",
    "2": OLD_EDITION["2"],
}


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> quoth.Library:
    folder = tmp_path_factory.mktemp("readings")
    held = quoth.Library(folder / "lib")
    for siglum, verses in (("A1818", OLD_EDITION), ("B1831", NEW_EDITION)):
        path = folder / f"{siglum}.tsv"
        path.write_text("".join(f"{name}\t{text}\n" for name, text in verses.items()), "utf-8")
        held.add(path, work="Ferry", siglum=siglum, language="en")
    return held


def test_a_reading_of_another_edition_is_no_alteration(editions: quoth.Library) -> None:
    """One word from each edition: variant, and the reading is named with its edition."""
    text = OLD_EDITION["1"].replace("elder", "younger")
    (finding,) = editions.check(text=f"It says: “{text}”").findings
    assert finding.verdict == "variant"
    (said,) = [reason for reason in finding.reasons if reason.rule == "edition-reading"]
    assert "is the reading of" in said.message
    assert {place.source for place in finding.places} == {"A1818"} or "A1818" in said.message


@pytest.mark.parametrize("word", ["wooden", "no"])
def test_a_word_of_no_edition_is_an_alteration(editions: quoth.Library, word: str) -> None:
    """Also beside a word that is the other edition's reading."""
    text = OLD_EDITION["1"].replace("elder", "younger").replace("seven", word)
    (finding,) = editions.check(text=f"It says: “{text}”").findings
    assert finding.verdict == "altered"


def test_a_reading_elsewhere_in_the_sentence_is_an_alteration(editions: quoth.Library) -> None:
    """The other edition's word, but not between the same words."""
    text = OLD_EDITION["1"].replace("seven brazen lamps", "seven brazen willows").replace("the willow", "the copper")
    (finding,) = editions.check(text=f"It says: “{text}”").findings
    assert finding.verdict == "altered"


def test_two_translations_in_turn_are_told_also_where_they_share_most_words(library: quoth.Library) -> None:
    """The first half follows one, the second the other; a single changed word follows none."""
    mixed = "The herdsman left his ancient tent ahead of the rising of the moon."
    (finding,) = library.check(text=f"It is written: “{mixed}”").findings
    assert "mixed-editions" in {reason.rule for reason in finding.reasons}
    changed = FIRST["4:1"].replace("ancient", "leather")
    (finding,) = library.check(text=f"It is written: “{changed}”").findings
    assert finding.verdict == "altered"
    assert "mixed-editions" not in {reason.rule for reason in finding.reasons}
