"""Subtitles: what is said, each cue with its time; a sentence that goes on in the next cue stays whole."""

from __future__ import annotations

import pytest

import quoth
from quoth.errors import ReadError
from quoth.model import Document
from quoth.read import read_bytes

SRT = """1
00:00:01,000 --> 00:00:04,000
She said: “The ferryman takes
two coins from every traveller.

2
00:00:04,000 --> 00:00:07,500
He takes <i>three</i> after dusk.”

3
00:01:08,000 --> 00:01:12,000
{\\an8}7 boats.
"""
VTT = """WEBVTT - a talk

NOTE made by hand

STYLE
::cue { color: red }

intro
00:01.000 --> 00:04.000 align:start
<v Ann Lee>The ferryman &amp; his son

00:04.000 --> 00:07.000
<v Ann Lee>take <c.loud>two</c> coins.

00:07.000 --> 00:09.000
<v Bo><00:07.500>Three!
"""


def read_one(text: str, name: str) -> Document:
    (document,) = read_bytes(text.encode(), name)
    return document


def test_the_words_of_the_cues_and_their_times() -> None:
    """Numbers, times and tags of style are no text; a number that is said is."""
    document = read_one(SRT, "a.srt")
    assert document.text == (
        "She said: “The ferryman takes\ntwo coins from every traveller.\nHe takes three after dusk.”\n7 boats."
    )
    assert [region.locator for region in document.regions] == ["00:00:01", "00:00:04", "00:01:08"]
    assert document.losses == ()


def test_voices_are_named_where_they_change_and_asides_are_listed() -> None:
    """Nobody says a note."""
    document = read_one(VTT, "a.vtt")
    assert document.text == "Ann Lee: The ferryman & his son\ntake two coins.\nBo: Three!"
    assert [loss.what for loss in document.losses] == ["note", "style"]


@pytest.mark.parametrize(
    ("text", "words", "lost"),
    [
        ("1\n00:00:01,000 --> 00:00:02,000\nOne line\n\nand one behind a blank", "One line", ["line in no cue"]),
        ("00:00:01,000 --> 00:00:02,000\nNOTE that this is said", "NOTE that this is said", []),
        ("1\n00:01.000 --> 00:02.000\nOne\n2\n00:02.000 --> 00:03.000\nTwo", "One\nTwo", []),
        ("WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nA&nbsp;&quot;b&quot; &amp;lt;", 'A\xa0"b" &lt;', []),
        ("NOTES taken\n\n7\n\n00:01.000 --> 00:02.000\nOne", "One", ["line in no cue"]),
    ],
    ids=["a blank line in a cue", "a cue like a note", "no blank", "references", "a bare number"],
)
def test_what_stands_in_no_cue_is_listed(text: str, words: str, lost: list[str]) -> None:
    """A source whose words were passed over in silence would make right quotations of them `not-found`."""
    document = read_one(text, "a.srt")
    assert document.text == words
    assert [loss.what for loss in document.losses] == lost


def test_a_file_without_cues_says_so() -> None:
    """It would be an empty document."""
    with pytest.raises(ReadError, match="no words with a time"):
        read_one("some words", "a.srt")


def test_a_quotation_over_two_cues_is_one() -> None:
    """Its words were two, with a time between them."""
    source = "The ferryman takes two coins from every traveller. He takes three after dusk."
    report = quoth.check(read_one(SRT, "a.srt"), against=[("1", source)])
    assert [(finding.verdict, finding.locator) for finding in report.findings if finding.kind == "quotation"] == [
        ("exact", "00:00:01")
    ]
