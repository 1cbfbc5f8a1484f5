"""A library's own locators as places, what a reference covers, and differences of numbering."""

from __future__ import annotations

import pytest

from quoth.model import Reading
from quoth.schemes import covers, locator_key, offset_note, osis
from quoth.schemes.locators import SCRIPTURE


@pytest.mark.parametrize(
    ("locator", "key"),
    [
        ("John 3:16", ("bible", "John.3.16")),
        ("1Cor 13:4", ("bible", "1Cor.13.4")),
        ("Gen 1:1", ("bible", "Gen.1.1")),
        ("John.3.16", ("bible", "John.3.16")),
        ("Genesis 1:1", ("bible", "Gen.1.1")),
        ("1 Corinthians 13:4", ("bible", "1Cor.13.4")),
        ("Song of Solomon 1:1", ("bible", "Song.1.1")),
        ("Q 4:139", ("quran", "4:139")),
        ("Q[warsh] 2:3", ("quran", "2:3")),
        ("Qur'an 4:139", ("quran", "4:139")),
        ("4:139", ("quran", "4:139")),
        ("139:4", None),
        ("GDPR Art. 5(1)(f)", ("eu_law", "GDPR Art. 5(1)(f)")),
        ("GDPR Art. 6(1) p2", ("eu_law", "GDPR Art. 6(1)")),
        ("GDPR Recital 47", ("eu_law", "GDPR Recital 47")),
        ("BGB § 823(1)", ("statutes", "BGB § 823(1)")),
        ("[2019] UKSC 41", ("neutral", "[2019] UKSC 41")),
        ("Hom. Il. 1.1", ("classical", "Hom. Il. 1.1")),
        ("UDHR[eng] p20", None),
        ("1789-Washington p1", None),
        ("hamlet 1.1.2 HORATIO", None),
        ("p. 12", None),
        ("", None),
    ],
)
def test_locator_key(locator: str, key: tuple[str, str] | None) -> None:
    """The scheme and the canonical form of a library's own locator; in haste only that of scripture."""
    assert locator_key(locator) == key
    assert locator_key(locator, scripture=True) == (key if key and key[0] in SCRIPTURE else None)


@pytest.mark.parametrize(
    ("scheme", "canonical", "to", "place", "expected"),
    [
        ("bible", "John.3.16", "", "John.3.16", True),
        ("bible", "John.3.16", "", "John.3.17", False),
        ("bible", "John.3.16", "John.3.18", "John.3.17", True),
        ("bible", "John.3.16", "John.4.1", "John.3.36", True),
        ("bible", "John.3.16", "John.3.18", "John.3.19", False),
        ("bible", "John.3", "", "John.3.16", True),
        ("bible", "John.3", "", "John.4.1", False),
        ("bible", "John", "", "John.4.1", True),
        ("bible", "Gen.50.1", "Exod.1.2", "Exod.1.1", True),
        ("bible", "John.3.16", "", "John.3", True),
        ("quran", "4:139", "", "4:139", True),
        ("quran", "4:135", "", "4:139", False),
        ("quran", "4:135", "4:140", "4:139", True),
        ("quran", "4", "", "4:139", True),
        ("quran", "2:285", "3:2", "3:1", True),
        ("eu_law", "GDPR Art. 5", "", "GDPR Art. 5(1)(f)", True),
        ("eu_law", "GDPR Art. 5(1)(f)", "", "GDPR Art. 5(1)", True),
        ("eu_law", "GDPR Art. 5", "", "GDPR Art. 50", False),
        ("eu_law", "GDPR Art. 5(1)", "", "GDPR Art. 5(2)", False),
        ("eu_law", "GDPR Art. 12", "GDPR Art. 15", "GDPR Art. 13(1)", True),
        ("eu_law", "GDPR Art. 12", "GDPR Art. 15", "GDPR Art. 16", False),
        ("neutral", "[2019] UKSC 41", "", "[2019] UKSC 41 [55]", True),
        ("quran", "4:139", "", "John.4.139", False),
    ],
)
def test_covers(scheme: str, canonical: str, to: str, place: str, expected: bool) -> None:
    """Ranges, chapters and books cover what is in them; a coarser library cannot refute."""
    kind = "bible" if place.startswith("John.4.139") else scheme
    assert covers(Reading(scheme, canonical, to), (kind, place)) is expected


@pytest.mark.parametrize(
    ("scheme", "cited", "found", "word"),
    [
        ("bible", "Ps.22.1", "Ps.23.1", "Hebrew numbering"),
        ("bible", "Ps.23.1", "Ps.22.1", "Greek and Latin numbering"),
        ("bible", "Ps.51.1", "Ps.51.3", "superscription"),
        ("bible", "Ps.51.3", "Ps.51.1", "superscription"),
        ("bible", "Mal.4.1", "Mal.3.19", "Hebrew"),
        ("bible", "Joel.3.1", "Joel.2.28", "English"),
        ("bible", "Gen.32.1", "Gen.31.55", "English"),
        ("quran", "2:255", "2:254", "Medinan count"),
        ("quran", "1:2", "1:1", "basmala"),
        ("bible", "John.3.16", "John.3.17", ""),
        ("bible", "John.3.16", "John.18.36", ""),
        ("bible", "Ps.1.1", "Ps.1.2", ""),
        ("bible", "Ps.23.1", "Ps.24.1", "Hebrew numbering"),
        ("bible", "Ps.23.1", "Ps.51.1", ""),
        ("quran", "4:139", "4:135", ""),
        ("quran", "12:4", "12:5", ""),
        ("quran", "4:139", "3:139", ""),
    ],
)
def test_offset_note(scheme: str, cited: str, found: str, word: str) -> None:
    """Only a known difference of numbering explains a place that is off."""
    note = offset_note(Reading(scheme, cited), (scheme, found))
    assert word in note
    assert bool(note) is bool(word)


def test_books_have_counts() -> None:
    """Every book but the additions has verse counts, and the Bible has its well-known sizes."""
    assert [book for book in osis.BOOKS if not osis.longest(book)] == ["AddPs"]
    assert len(osis.usual("Ps")) == 150
    assert sum(osis.usual("John")) == 879


def test_a_hadith_counted_by_volume_is_no_other_hadith() -> None:
    """Two ways to number a collection are a known difference; two numbers of one way, or two collections, are not."""
    by_volume = Reading("hadith", "Bukhari 4:52:220", "", "")
    assert offset_note(by_volume, ("hadith", "Bukhari 6018"))
    assert not offset_note(by_volume, ("hadith", "Bukhari 4:52:221"))
    assert not offset_note(by_volume, ("hadith", "Muslim 6018"))


def test_the_wider_places_of_a_hadith() -> None:
    """The book of a number in two parts; the volume of one printing is no book."""
    from quoth.schemes import hadith

    assert hadith.parents("Bukhari 52") == ("Bukhari",)
    assert hadith.parents("Bukhari 1:2") == ("Bukhari 1", "Bukhari")
    assert hadith.parents("Bukhari 4:52:220") == ("Bukhari",)
