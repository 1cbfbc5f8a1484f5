"""Right-to-left lines of a PDF: in the order they are read, whichever way the writer stored them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import pytest

from quoth.read.pdf_rtl import Glyph, is_right_to_left, mend_mirrored, reading_order

PLACES = "0123456789abcdefghijklmnopqrstuvwxyz"

CASES = {
    "Latin": ("abc def", "0123456", "abc def"),
    "a foreign word in a Latin line": ("abcde שלום", "012346a987", "abcde שלום"),
    "already right": ("שלום", "9876", "שלום"),
    "two words": ("שלום אב", "9876532", "שלום אב"),
    "one letter": ("ש", "5", "ש"),
    "a mark stays on its letter": ("שָל", "998", "שָל"),
    "a ligature that is right": ("سلام", "9774", "سلام"),
    "figures stay": ("في ١٣ من", "87645321", "في ١٣ من"),
    "a figure with a sign": ("في 2:5 من", "987456210", "في 2:5 من"),
    "a blank of pdfium at the place of what follows": ("אב (ג", "98665", "אב (ג"),
    "stored from left to right": ("שלום"[::-1], "6789", "שלום"),
    "two words stored from left to right": ("שלום"[::-1] + " " + "אב"[::-1], "6789534", "שלום אב"),
    "only a part stored from left to right": ("غريب"[::-1] + "ا", "56781", "غريبا"),
    "a mark finds its letter again": ("بيرغ" + "\u064b" + "ا", "567854", "غريب\u064bا"),
    "a ligature in a word stored from left to right": ("م" + "لا" + "س", "2447", "سلام"),
    "a ligature turned round with its line": ("ال" + " مس", "99865", "لا مس"),
    "a turned ligature in a word": ("س" + "ال" + "م", "9774", "سلام"),
    "alef and lam of two glyphs": ("الم", "987", "الم"),
    "signs drawn before their blank": ('אב," גד', "9875643", 'אב, "גד'),
    "foreign words that pdfium turned": ("אבגד Lee Ann הוזח", "nmlkj9ab856743210", "אבגד Ann Lee הוזח"),
}


def glyphs(chars: str, places: str) -> list[Glyph]:
    """Ten points apart, nine wide. Blanks are those that pdfium makes."""
    at = [10.0 * PLACES.index(place) for place in places]
    return [Glyph(char, x, x, x + 9, None if char == " " else 1) for char, x in zip(chars, at, strict=True)]


@pytest.mark.parametrize(("chars", "places", "expected"), CASES.values(), ids=CASES)
def test_reading_order(chars: str, places: str, expected: str) -> None:
    """What is right stays, the rest is put where it stands. Places: higher to the right."""
    assert reading_order(glyphs(chars, places), size=10).text == expected


@pytest.mark.parametrize(
    ("chars", "places", "expected"),
    [
        pytest.param("כָּ ךְ", "999788", "כָּךְ", id="a blank of pdfium where a mark leaves a gap"),
        pytest.param("רֶם בְּטֶ", "6654" + "888" + "77", "בְּטֶרֶם", id="pieces of a line in any order"),
        pytest.param("לֹאמִי", "998665", "לֹא מִי", id="a gap is a blank"),
        pytest.param("ָּכ", "999", "כּ\u05b8", id="a mark before its letter"),
    ],
)
def test_lines_full_of_marks(chars: str, places: str, expected: str) -> None:
    """Letters where they stand, blanks where there is a gap, marks with their letters."""
    read = reading_order(glyphs(chars, places), size=10).text
    assert unicodedata.normalize("NFC", read) == unicodedata.normalize("NFC", expected)


def test_marks_drawn_by_themselves_go_to_the_letter_they_stand_over() -> None:
    """LibreOffice draws each mark as a glyph of its own, somewhere over its letter."""
    letters = [Glyph("ش", 20, 20, 34, 1), Glyph("ر", 12, 12, 20, 2)]
    marks = [Glyph("\u064e", 24, 25, 29, 3), Glyph("\u0650", 13, 14, 18, 4)]
    assert reading_order([marks[1], *letters, marks[0]], size=10).text == "شَرِ"


@dataclass
class _Line:
    text: str
    mirrored: tuple[int, ...] = ()


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("אב «גד» (הו)", "אב «גד» (הו)"),
        ("אב »גד« )הו(", "אב «גד» (הו)"),
        ("אב »גד« (הו) »זח«", "אב «גד» )הו( «זח»"),
        ("אב « גד", "אב « גד"),
    ],
    ids=["stand right", "stand the wrong way", "most stand the wrong way", "nobody can tell"],
)
def test_brackets_and_guillemets_are_turned_back_by_how_most_stand(drawn: str, expected: str) -> None:
    """pdfium mirrors them whatever the writer stored; curly marks it always mirrors wrongly."""
    lines = [_Line(drawn, tuple(at for at, char in enumerate(drawn) if char in "«»()"))]
    mend_mirrored(lines)
    assert [line.text for line in lines] == [expected]


def test_curly_marks_are_turned_back() -> None:
    """No writer mirrors them, pdfium does."""
    assert reading_order(glyphs("א ”בג“ ד", "98765432"), size=10).text == "א “בג” ד"


@pytest.mark.parametrize(
    ("char", "expected"),
    [
        ("a", False),
        ("1", False),
        ("٣", False),
        ("۳", False),
        ("Ж", False),
        ("ש", True),
        ("ﻻ", True),
        ("ع", True),
    ],
)
def test_letters_that_are_written_from_right_to_left(char: str, expected: bool) -> None:
    """Letters of right-to-left blocks; never digits."""
    assert is_right_to_left(ord(char)) is expected
