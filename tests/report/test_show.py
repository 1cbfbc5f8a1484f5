"""`show` lets ordinary writing through and makes every control, format and bidi character visible."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.report.show import hidden, isolated, right_to_left, sentence, show

ORDINARY = {
    "plain": "the gate shall be opened",
    "accents": "où est l’île – „dort“ … naïve ﬁne",
    "pointed Arabic": "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ ۝١",
    "pointed Hebrew": "בְּרֵאשִׁית בָּרָא",
    "Persian with ZWNJ": "می\u200cخواهم خانه\u200cها",
    "Hindi with ZWJ": "क्\u200dष र्\u200dय",
    "Sinhala with ZWJ": "ශ්\u200dරී",
    "emoji with ZWJ and selector": "👩\u200d👩\u200d👧 ❤\ufe0f 👍🏽",
    "keycaps and signs with a selector": "1\ufe0f\u20e3 #\ufe0f\u20e3 ‼\ufe0f",
    "Chinese": "天下為公",
    "Arabic number sign": "\u0600١٢",
    "brackets of markup": "[bold]not markup[/bold] [link=x]",
}
HOSTILE = {
    "ESC colour": ("\x1b[31mred", "<U+001B>[31mred"),
    "OSC hyperlink": ("\x1b]8;;http://x\x07y", "<U+001B>]8;;http://x<U+0007>y"),
    "C1 CSI": ("\x9b31m", "<U+009B>31m"),
    "bell": ("a\x07b", "a<U+0007>b"),
    "backspace": ("ab\x08c", "ab<U+0008>c"),
    "NUL": ("a\x00b", "a<U+0000>b"),
    "delete": ("a\x7fb", "a<U+007F>b"),
    "override": ("a\u202eb\u202c", "a<U+202E>b<U+202C>"),
    "isolates": ("\u2066a\u2069", "<U+2066>a<U+2069>"),
    "direction marks": ("a\u200e\u200f\u061cb", "a<U+200E><U+200F><U+061C>b"),
    "zero-width space": ("no\u200bt", "no<U+200B>t"),
    "word joiner": ("a\u2060b", "a<U+2060>b"),
    "soft hyphen": ("a\u00adb", "a<U+00AD>b"),
    "byte order mark": ("\ufeffa", "<U+FEFF>a"),
    "tag letters": ("a\U000e0041", "a<U+E0041>"),
    "lone surrogate": ("a\ud800", "a<U+D800>"),
    "joiner between Latin letters": ("n\u200dot", "n<U+200D>ot"),
    "non-joiner between Latin letters": ("n\u200cot", "n<U+200C>ot"),
    "joiner at the beginning": ("\u200da", "<U+200D>a"),
    "grapheme joiner": ("a\u034fb", "a<U+034F>b"),
    "Hangul filler": ("a\u3164b", "a<U+3164>b"),
    "selector after a Latin letter": ("a\U000e0101b", "a<U+E0101>b"),
    "line break": ("one\r\ntwo\nthree\tfour", "one two three four"),
    "line separator": ("one\u2028two\x85three", "one two three"),
}


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY.keys())
def test_ordinary_writing_is_left_alone(text: str) -> None:
    """Nothing is labelled in what people write."""
    assert show(text) == text


@pytest.mark.parametrize(("text", "shown"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_could_command_a_terminal_or_hide_is_labelled(text: str, shown: str) -> None:
    """Every control and format character becomes its code point."""
    assert show(text) == shown


BIDI = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN")


def _controls() -> list[str]:
    every = (chr(code) for code in range(0x110000))
    return [
        char
        for char in every
        if unicodedata.category(char) in ("Cc", "Cs") or unicodedata.bidirectional(char) in BIDI
    ]


def test_no_control_or_bidi_character_of_unicode_comes_through() -> None:
    """All of them, between two letters."""
    assert [f"{ord(char):04X}" for char in _controls() if char in show(f"a{char}b")] == []


@given(st.text(st.characters(categories=["Cc", "Cf", "Cs", "L", "M", "Zs", "Zl", "Zp", "So"]), max_size=60))
def test_what_is_shown_holds_no_control_and_shows_the_same_again(text: str) -> None:
    """Laws: the outcome is one line, has no control or bidi character, and showing it again changes
    nothing."""
    shown = show(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in shown)
    assert not any(unicodedata.bidirectional(char) in ("LRO", "RLO", "LRE", "RLE", "PDF") for char in shown)
    assert len(shown.splitlines()) <= 1
    assert show(shown, limit=10_000) == shown


def test_a_long_text_is_cut_and_says_so() -> None:
    """400 characters of one excerpt at most; the ellipsis counts."""
    shown = show("word " * 5_000_00)
    assert len(shown) == 400
    assert shown.endswith("…")
    assert show("a" * 400) == "a" * 400


def test_hidden_tells_what_a_reader_cannot_see() -> None:
    """White space and joiners in their place are not hidden."""
    assert hidden("a\u200bb", 1)
    assert not hidden("a b\n", 1)
    assert not hidden("a b\n", 3)
    assert not hidden("می\u200cخ", 2)


def test_right_to_left_words_are_isolated_and_others_are_not() -> None:
    """The isolate keeps the digits and marks around a run in their order."""
    assert isolated("שלום 12") == "\u2068שלום 12\u2069"
    assert isolated("peace 12") == "peace 12"
    assert isolated("a\u202eb") == "a<U+202E>b"
    assert right_to_left("x א")
    assert not right_to_left("x é 天")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The source has “not”.", "The source has “not”."),
        ("“שלום” for “שָׁלוֹם”: vowel marks.", "“\u2068שלום\u2069” for “\u2068שָׁלוֹם\u2069”: vowel marks."),
        ("It says “أربعة”, the quotation “four”.", "It says “\u2068أربعة\u2069”, the quotation “four”."),
        ("unclosed “שלום", "unclosed “שלום"),
        ("“a\u202eb”", "“a<U+202E>b”"),
    ],
)
def test_our_sentences_run_left_to_right(text: str, shown: str) -> None:
    """Only the words they quote are isolated, never the whole: it would begin from the right."""
    assert sentence(text) == shown
