"""Sayings of sermons that take up words of a source by custom. The sources are ours."""

from __future__ import annotations

import pytest

from checked import verdicts

SOURCES = [
    ("a 1", "وآخر نشيدهم أن الحمد لله رب العالمين في القرية التي على النهر"),
    ("a 2", "وبنى الصياد قاربا ونعم المولى ونعم النصير لمن سكن الجبل"),
    ("a 3", "حسبنا الله ونعم الوكيل قال الراعي وهو يصعد إلى القمة"),
]
SAYINGS = (
    "وآخر دعوانا أن الحمد لله رب العالمين.",
    "حسبنا الله ونعم الوكيل نعم المولى ونعم النصير.",
)


@pytest.mark.parametrize("saying", SAYINGS)
def test_a_saying_is_no_changed_quotation(saying: str) -> None:
    """At the end of a sermon, in a paragraph of its own or behind a sentence."""
    for text in (f"ثم جلس الناس.\n\n{saying}", f"ثم جلس الناس تحت الشجرة. {saying}"):
        assert not {"altered", "spliced"} & set(verdicts(text, SOURCES))


def test_other_words_in_its_place_are() -> None:
    """Nobody says so by custom."""
    text = "ثم جلس الناس.\n\nوآخر كلامهم أن الحمد لله رب العالمين في القرية التي على النهر."
    assert verdicts(text, SOURCES) == ["altered"]


def test_in_marks_it_is_compared() -> None:
    """Marks say that somebody's words are given."""
    assert verdicts(f"قال: «{SAYINGS[0]}»", SOURCES) == ["altered"]
