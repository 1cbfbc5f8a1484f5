"""The calls of Python: every kind of draft and of sources, and what is said of what is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import quoth
from quoth.errors import QuothError, ReadError, SettingsError

WORDS = "The ferryman takes two coins from every traveller who crosses after dusk."
DRAFT = "He said: “The ferryman takes three coins from every traveller who crosses after dusk.”"


@pytest.fixture
def library(tmp_path: Path) -> quoth.Library:
    made = quoth.Library(tmp_path / "lib")
    made.add([("1", WORDS)], siglum="S", language="en")
    return made


def test_a_draft_is_a_text_a_path_or_a_document(tmp_path: Path, library: quoth.Library) -> None:
    """The same finding each time, also against an opened library."""
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, "utf-8")
    by_text = quoth.check(text=DRAFT, against=library)
    for report in (
        quoth.check(path, against=library),
        quoth.check(by_text.document, against=library),
        library.check(by_text.document),
        *quoth.check_many([by_text.document], library),
    ):
        assert [finding.verdict for finding in report.findings] == ["altered"]
        assert report.findings == by_text.findings


def test_sources_are_pairs_or_texts_by_their_locators() -> None:
    """A mapping is as good as its pairs."""
    pairs, mapping = (quoth.check(text=DRAFT, against=it) for it in ([("doc", WORDS)], {"doc": WORDS}))
    assert pairs.to_json() == mapping.to_json()


WRONG: dict[str, tuple[dict[str, Any], type[QuothError], str]] = {
    "no draft": ({}, SettingsError, "give either a path or text="),
    "two drafts": ({"path": "a.txt", "text": DRAFT}, SettingsError, "give either a path or text="),
    "bytes": ({"path": DRAFT.encode()}, SettingsError, "a path, a Document, or a str as text=..., not bytes"),
    "bytes as text": ({"text": DRAFT.encode()}, SettingsError, "not bytes"),
    "a list": ({"path": ["a.txt"]}, SettingsError, "not list"),
    "a text as path": ({"path": "He said so."}, ReadError, "Give a text itself as text="),
    "no sources": ({"text": DRAFT, "against": None}, SettingsError, "not NoneType"),
    "a source as text": ({"text": DRAFT, "against": WORDS}, ReadError, "(locator, text) pairs"),
    "a source that is no pair": ({"text": DRAFT, "against": [(1, WORDS)]}, SettingsError, "(locator, text)"),
}


@pytest.mark.parametrize(("call", "error", "said"), WRONG.values(), ids=WRONG)
def test_wrong_calls_say_what_would_be_right(call: dict[str, Any], error: type[QuothError], said: str) -> None:
    """One of quoth's errors, never one of the standard library's."""
    with pytest.raises(error) as raised:
        quoth.check(**{"against": [("1", WORDS)], **call})
    assert said in str(raised.value)


@pytest.mark.parametrize(
    "values",
    [
        {"max_chance": 0.0},
        {"max_chance": -1.0},
        {"max_chance": float("nan")},
        {"min_words": 0},
        {"min_words": "five"},
        {"languages": "en"},
        {"languages": ("English",)},
    ],
)
def test_settings_that_cannot_be_are_refused(values: dict[str, Any]) -> None:
    """Whether they are given at once or changed."""
    with pytest.raises(SettingsError):
        quoth.Settings(**values)
    with pytest.raises(SettingsError):
        quoth.Settings().changed(**values)
    assert quoth.Settings(max_chance=1e-9, min_words=1, languages=("en", "pt-BR", "grc")).min_words == 1


def test_a_language_is_a_tag(library: quoth.Library) -> None:
    """By a language's name its figures and negations would not be read, and nobody would be told."""
    with pytest.raises(SettingsError, match="no tag of a language"):
        library.add([("2", WORDS)], language="English")
