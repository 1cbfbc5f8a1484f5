"""What a library's own locators name: which places are held, and which passages a reference means."""

from __future__ import annotations

import pytest

from quoth.library.holdings import Holdings
from quoth.library.shelf import Shelf
from quoth.model import Reading

LOCATORS = (
    "John 3:16", "John 3:17", "John 4:1", "1John 3:16", "Luke 24:53", "Q 4:139", "Q 41:39", "Q 5:1",
    "GDPR Art. 5(1)(f)", "GDPR Art. 50", "BGB § 823(1)", "BGB § 823", "[2019] UKSC 41", "Hom. Il. 1.1", "a page",
    "Book of Reeds 3:12",
)  # fmt: skip
HOLDINGS = Holdings(Shelf.from_rows([(name, f"The text of {name}.") for name in LOCATORS], documents=False).segments)


@pytest.mark.parametrize(
    ("scheme", "canonical", "to", "names"),
    [
        ("bible", "John.3.16", "", ["John 3:16"]),
        ("bible", "John.3", "", ["John 3:16", "John 3:17"]),
        ("bible", "John", "", ["John 3:16", "John 3:17", "John 4:1"]),
        ("bible", "John.3.17", "John.4.2", ["John 3:17", "John 4:1"]),
        ("bible", "Luke.24.1", "John.3.16", ["Luke 24:53", "John 3:16"]),
        ("bible", "Mark.1.1", "", []),
        ("quran", "4:139", "", ["Q 4:139"]),
        ("quran", "4:130", "5:2", ["Q 4:139", "Q 5:1"]),
        ("quran", "4", "", ["Q 4:139"]),
        ("eu_law", "GDPR Art. 5", "", ["GDPR Art. 5(1)(f)"]),
        ("eu_law", "GDPR", "", ["GDPR Art. 5(1)(f)", "GDPR Art. 50"]),
        ("statutes", "BGB § 823(1)", "", ["BGB § 823(1)", "BGB § 823"]),
        ("neutral", "[2019] UKSC 41", "", ["[2019] UKSC 41"]),
        ("classical", "Hom. Il. 1", "", ["Hom. Il. 1.1"]),
        ("library", "Book of Reeds 3:12", "", ["Book of Reeds 3:12"]),
        ("document", "p. 12", "", []),
    ],
)
def test_passages(scheme: str, canonical: str, to: str, names: list[str]) -> None:
    """The passages that a reading names, whatever else begins alike."""
    found = list(HOLDINGS.passages(Reading(scheme, canonical, to)))
    assert sorted(found) == sorted(f"The text of {name}." for name in names)


def test_all_that_is_inside_is_near() -> None:
    """What is looked at for a reading is no less than looking at every place would find."""
    from quoth.schemes import covers

    every = [key for scheme in ("bible", "eu_law") for key in HOLDINGS.of(scheme)]
    for scheme, canonical in every:
        for _, to in ("", ""), *((own, end) for own, end in every if own == scheme):
            reading = Reading(scheme, canonical, to)
            inside = {key for key in every if key[0] == scheme and covers(reading, key)}
            expected = {name for key in inside for name in HOLDINGS.of(scheme)[key]}
            assert len(list(HOLDINGS.passages(reading))) == len(expected)


def test_scripture_is_held_without_the_rest() -> None:
    """A reference to the Bible reads no statutes."""
    assert {scheme for scheme, _ in HOLDINGS.of("bible")} == {"bible", "quran"}
    assert ("statutes", "BGB § 823") in HOLDINGS.of("statutes")


def test_editions_share_a_place() -> None:
    """The passages of all segments with the same locator."""
    shelves = (Shelf.from_rows([("Q 4:139", text)], documents=False) for text in ("one", "two"))
    both = Holdings([segment for shelf in shelves for segment in shelf.segments])
    assert list(both.passages(Reading("quran", "4:139"))) == ["one", "two"]
