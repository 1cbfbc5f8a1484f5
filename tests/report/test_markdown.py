"""The Markdown summary: everything said, and no word of a document is obeyed."""

from __future__ import annotations

import re

import pytest
import samples
import samples_rtl

from quoth.model import Document, Finding
from quoth.report.markdown import escape, write
from quoth.report.report import Report


@pytest.mark.parametrize("words", ["plain words", "it's “quoted”, so", "50 % off; yes?", "naïve café"])
def test_ordinary_words_are_untouched(words: str) -> None:
    """No escape where Markdown has nothing to read."""
    assert escape(words) == words


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        pytest.param("**bold** _it_", r"\*\*bold\*\* \_it\_", id="emphasis"),
        pytest.param("![x](y)", r"\!\[x\]\(y\)", id="image"),
        pytest.param("<img src=x>", r"&lt;img src\=x&gt;", id="html"),
        pytest.param("&lt;b&gt;", "&amp;lt;b&amp;gt;", id="entities stay what they are"),
        pytest.param("`code` | cell", r"\`code\` \| cell", id="code and table"),
        pytest.param("@team see #12", r"@<!-- -->team see \#<!-- -->12", id="mentions and issue numbers"),
        pytest.param("https://x.y", r"https:/<!-- -->/x\.y", id="bare address"),
        pytest.param("www.x.y", r"www<!-- -->\.x\.y", id="address without a scheme"),
        pytest.param("a\n# b", r"a \#<!-- --> b", id="a line break cannot start a heading"),
        pytest.param("a\u202eb", "a&lt;U\\+202E&gt;b", id="hidden characters are named"),
        pytest.param("كتب", "\u2068كتب\u2069", id="right-to-left words are isolated"),
    ],
)
def test_words_are_shown_not_obeyed(words: str, drawn: str) -> None:
    """Each sign Markdown or a forge would act on is escaped or broken."""
    assert escape(words) == drawn


def test_the_summary_says_everything() -> None:
    """Counts, each problem with both texts, what was not checked and not read, and the digests."""
    text = write(samples.english())
    assert "6 to look at, 1 not checked." in text
    assert "| altered | 2 |" in text
    assert "> source HARBOUR s\\. 9: the bell need not be rung in fog or in snow" in text
    assert "- negation: source has not, draft has nothing" in text
    assert "- not found in the 2 sources searched" in text
    assert "- not checked: “quite so” (2 words, too short to carry evidence\\.)" in text
    assert "- not read: 1 x embedded image" in text
    assert "- skipped: old\\.doc" in text
    assert "0a1b2c3d" in text
    assert "r10" not in text  # accepted


def test_right_to_left_words_stand_in_no_table() -> None:
    """Table rows hold verdicts and numbers only."""
    rows = [line for line in write(samples_rtl.arabic()).splitlines() if line.startswith("|")]
    assert len(rows) == 6
    assert [row for row in rows if not re.fullmatch(r"[ -~]+", row)] == []


def test_many_problems_are_counted() -> None:
    """Beyond fifty, the summary says how many more there are."""
    findings = tuple(Finding(f"q{n}", "quotation", 0, 1, "a", True, "altered") for n in range(60))
    assert "10 more to look at are in the full report." in write(Report(Document("d", "a"), findings))


def test_nothing_found() -> None:
    """An empty report is a short summary."""
    assert "0 to look at, 0 not checked." in write(Report(Document("d", "a")))
