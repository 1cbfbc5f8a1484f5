"""Words as arrays: offsets slice back to the words, and a hash depends on the folded letters alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.normalise.words import Words, fold_word, hash_of, words_of

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" -- ... ", [], id="no letters"),
        pytest.param("Don’t say", ["dont", "say"], id="an apostrophe joins"),
        pytest.param("well-known", ["well", "known"], id="a hyphen separates"),
        pytest.param("3rd of 10", ["3rd", "of", "10"], id="digits stay digits"),
        pytest.param("ﬁre ﬆone", ["fire", "stone"], id="ligatures are written out"),
        pytest.param("神說a", ["神", "说", "a"], id="an ideograph is a word, its traditional and simplified form one"),
    ],
)
def test_keys(text: str, keys: list[str]) -> None:
    """The folded letters of each word."""
    words = Words(text)
    assert words.keys(0, len(words)) == keys


@pytest.mark.parametrize(
    ("uthmani", "simple"),
    [
        ("ٱلۡحَيَوٰةِ", "الْحَيَاةِ"),
        ("تَلَىٰهَا", "تَلَاهَا"),
        ("ٱلۡمُسۡتَهۡزِءِينَ", "الْمُسْتَهْزِئِينَ"),
        ("رَءُوفٌ", "رَؤُوفٌ"),
        ("أَفۡـِٔدَةٗ", "أَفْئِدَةً"),
        ("بِٱلَّيۡلِ", "بِاللَّيْلِ"),
        ("نَبَؤُاْ", "نَبَأُ"),
        ("يَدۡعُواْ", "يَدْعُو"),
        ("اليل", "الليل"),
    ],
)
def test_the_spelling_of_the_quran_meets_the_simple_one(uthmani: str, simple: str) -> None:
    """Dagger alef on its seat, hamza with and without one: one key, and `fold_word` agrees."""
    assert Words(uthmani).keys(0, 1) == Words(simple).keys(0, 1) == fold_word(uthmani) == fold_word(simple)


def test_a_long_a_at_the_end_keeps_its_letter() -> None:
    """Upon and rose, to and except stay two words each."""
    assert Words("عَلَىٰ").keys(0, 1) != Words("عَلَا").keys(0, 1)


def test_the_last_alef_of_short_words_and_after_other_letters_stays() -> None:
    """Where it tells words apart: or and the first letters of them; he said, they said; I, that not."""
    assert Words("او").keys(0, 1) != Words("اوا").keys(0, 1)
    assert Words("قال").keys(0, 1) != Words("قالوا").keys(0, 1)
    assert Words("علا").keys(0, 1) != Words("عل").keys(0, 1)
    assert Words("الله").keys(0, 1) != Words("اله").keys(0, 1)


@pytest.mark.parametrize("text", ["(ءَأَنتُمْ)", "(السماء)", "[شيءٌ]", "«ءامن»"])
def test_a_loose_hamza_belongs_to_its_word(text: str) -> None:
    """At a word's beginning and end, with its vowel."""
    words = Words(text)
    assert text[int(words.start[0]) : int(words.end[0])] == text[1:-1]


def test_ends_take_in_vowel_marks() -> None:
    """A word ends behind the marks of its last letter, not behind a quotation mark."""
    text = "«بِسْمِ» “on’"
    words = Words(text)
    assert [text[a:b] for a, b in zip(words.start, words.end, strict=True)] == ["بِسْمِ", "on"]


@given(TEXTS)
def test_spans_are_ordered_and_hold_their_words(text: str) -> None:
    """Spans lie inside the text, in order, and folding the span again gives the word."""
    words = Words(text)
    last = 0
    for number, (start, end) in enumerate(zip(words.start.tolist(), words.end.tolist(), strict=True)):
        assert last <= start < end <= len(text)
        last = start
        assert "".join(Words(text[start:end]).keys(0, len(Words(text[start:end])))).startswith(words.key(number))


@given(TEXTS)
def test_one_word_at_a_time_is_the_same(text: str) -> None:
    """fold_word and hash_of agree with the arrays."""
    words = Words(text)
    assert fold_word(text) == words.keys(0, len(words))
    assert [hash_of(key) for key in fold_word(text)] == words.hash.tolist()


@given(TEXTS, TEXTS)
def test_words_do_not_depend_on_their_neighbours(one: str, other: str) -> None:
    """Two texts set apart by a line have the words of both."""
    both = Words(f"{one}\n{other}")
    assert both.keys(0, len(both)) == [*fold_word(one), *fold_word(other)]


@given(st.lists(TEXTS.map(lambda text: "a" + text), min_size=1, max_size=5))
def test_texts_cut_together_have_the_words_of_each(texts: list[str]) -> None:
    """Texts that begin with a sign that belongs to the letter before it apart: nothing is before them."""
    for text, together in zip(texts, words_of(texts), strict=True):
        alone = Words(text)
        assert together.text == text
        for name in ("start", "end", "hash", "letters", "first", "size"):
            assert getattr(together, name).tolist() == getattr(alone, name).tolist(), name
        assert together.keys(0, len(together)) == alone.keys(0, len(alone))


@given(st.lists(TEXTS, min_size=4, max_size=12).map(" a".join))
def test_a_long_text_is_cut_into_the_same_words_piece_by_piece(text: str) -> None:
    alone = Words(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quoth.normalise.words._PIECE", 8)
        pieces = Words(text)
    for name in ("start", "end", "hash", "letters", "first", "size"):
        assert getattr(pieces, name).tolist() == getattr(alone, name).tolist(), name
    assert pieces.keys(0, len(pieces)) == alone.keys(0, len(alone))


@pytest.mark.parametrize("text", ["\u0670", " \u0670 ,", "\u0626\u0654"])
def test_marks_and_seats_without_letters_are_read(text: str) -> None:
    """A dagger alef with nothing to stand on is no word."""
    assert Words(text).keys(0, len(Words(text))) == fold_word(text)


def test_a_night_without_an_alef_is_spelled_by_itself() -> None:
    """Whatever other words stand in the text."""
    assert Words("يللليل").keys(0, 1) == Words("يللليل باب").keys(0, 1)
