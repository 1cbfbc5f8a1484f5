"""Right-to-left words of a PDF: letters in the order they are read, whichever way the writer stored them."""

from __future__ import annotations

import pytest

from quoth.read.pdf_rtl import is_right_to_left, reading_order

CASES = {
    "Latin": ("abc def", "-------", "abc def"),
    "already right": ("שלום", "9876", "שלום"),
    "two words": ("שלום אב", "9876-32", "שלום אב"),
    "among others": ("ab שלום 12", "---9876---", "ab שלום 12"),
    "one letter": ("ש", "5", "ש"),
    "a mark stays on its letter": ("שָל", "998", "שָל"),
    "a ligature that is right": ("سلام"[:1] + "لا" + "م", "9774", "سلام"),
    "digits stay": ("في ١٣", "98---", "في ١٣"),
    "stored from left to right": ("שלום"[::-1], "6789", "שלום"),
    "two words stored from left to right": ("שלום"[::-1] + " " + "אב"[::-1], "6789-23", "שלום אב"),
    "only a part stored from left to right": ("غريب"[::-1] + "ا", "56781", "غريبا"),
    "a mark finds its letter again": ("بيرغ" + "\u064b" + "ا", "567851", "غريب\u064bا"),
    "a ligature in a word stored from left to right": ("م" + "لا" + "س", "2447", "سلام"),
    "a ligature turned round with its line": ("ال" + " مس", "99-32", "لا مس"),
    "a turned ligature in a word": ("س" + "ال" + "م", "9774", "سلام"),
    "other ligatures of a turned line": ("حم" + "د " + "ال", "997-22", "محد لا"),
    "alef and lam of two glyphs": ("الم", "987", "الم"),
}


@pytest.mark.parametrize(("chars", "places", "expected"), CASES.values(), ids=CASES)
def test_reading_order(chars: str, places: str, expected: str) -> None:
    """Words that are right stay, others are turned. Places: a digit a letter, higher to the right."""
    known = [None if place == "-" else float(place) for place in places]
    assert "".join(chars[index] for index in reading_order(chars, known)) == expected


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
