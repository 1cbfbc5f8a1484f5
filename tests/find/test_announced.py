"""Common words behind the formula that announces scripture. All texts are ours."""

from __future__ import annotations

from checked import verdicts_and_words

REFRAIN = "وَالَّذِينَ جَاءُوا مِنْ بَعْدِهِمْ"
SOURCE = [
    *((f"1:{n}", f"{REFRAIN} {end}") for n, end in enumerate(("سَأَلُوا", "ذَهَبُوا", "كَتَبُوا", "رَكِبُوا", "زَرَعُوا"), 1)),
    ("2:1", "ثُمَّ نَامَ الْحَارِسُ تَحْتَ السُّورِ الْعَالِي وَالَّذِينَ مَعَهُ مِنْ بَعْدِ الْفَجْرِ"),
]


def found(text: str) -> list[tuple[str, str]]:
    return verdicts_and_words(text, SOURCE)


def test_common_words_without_the_formula_are_nobodys() -> None:
    """The same three words in a sentence, and behind a verb of saying with another subject."""
    assert found("رأينا والذين جاءوا من مدينة بعيدة") == []
    assert found("سمعت أن الشيخ قال والذين جاءوا من مدينة بعيدة") == []


def test_common_words_behind_the_formula_are_quoted() -> None:
    """They are taken as far as they stand, and all places are named."""
    assert found("كما قال الله تعالى والذين جاءوا من مدينة بعيدة") == [("variant", "والذين جاءوا من")]


def test_words_that_go_on_changed_are_left_alone() -> None:
    """Behind a word that differs the source goes on: the head is not called exact."""
    assert found("كما قال الله تعالى والذين جاءوا من قبلهم سألوا كثيرا") == []


def test_two_words_are_too_few() -> None:
    """Less than three words say nothing."""
    assert found("كما قال الله تعالى والذين جاءوا إلى مدينة بعيدة") == []
