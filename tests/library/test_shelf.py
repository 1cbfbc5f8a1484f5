"""Shelves in memory, from (locator, text) pairs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from quoth.errors import SettingsError
from quoth.library.shelf import Shelf
from quoth.model import Source

VERSES = [("Rain 1", "It fell on the hills."), ("Rain 2", "It rose in the valley.")]
DOCUMENTS = [("doc-a", "One paragraph.\n\nAnother paragraph."), ("doc-b", "Only one here.")]


def _passages(shelf: Shelf) -> list[tuple[str, str, str, int]]:
    return [
        (p.source.siglum, p.locator, p.text, p.base) for segment in shelf.segments for p in segment.passages()
    ]


def test_short_pairs_are_passages_of_one_source() -> None:
    """So a quotation may run from one verse into the next."""
    shelf = Shelf.from_rows(VERSES)
    assert _passages(shelf) == [("given", *VERSES[0], 0), ("given", *VERSES[1], 0)]
    assert [source.siglum for source in shelf.sources] == ["given"]
    assert (shelf.n_passages, shelf.n_words) == (2, 10)


def test_texts_of_several_paragraphs_are_documents() -> None:
    """Each is a source by itself, its locator the siglum; offsets count from its own beginning."""
    shelf = Shelf.from_rows(DOCUMENTS)
    assert _passages(shelf) == [
        ("doc-a", "doc-a", "One paragraph.", 0),
        ("doc-a", "doc-a", "Another paragraph.", 16),
        ("doc-b", "doc-b", "Only one here.", 0),
    ]


def test_the_caller_may_say_what_the_pairs_are() -> None:
    """A source makes them passages of it, `documents` makes each its own."""
    rain = Source("RN", work="Rain")
    assert {siglum for siglum, *_ in _passages(Shelf.from_rows(DOCUMENTS, source=rain))} == {"RN"}
    assert [siglum for siglum, *_ in _passages(Shelf.from_rows(VERSES, documents=True))] == [
        "Rain 1",
        "Rain 2",
    ]


def test_empty_texts_are_named_not_lost() -> None:
    """A pair without words cannot be searched, and is said so."""
    shelf = Shelf.from_rows([("Rain 1", " "), *VERSES])
    assert shelf.n_passages == 2
    assert [(one.reason, one.place) for one in shelf.skipped] == [
        ("has no text behind the locator 'Rain 1'", "pair 1")
    ]


def test_no_pairs_make_an_empty_shelf() -> None:
    """Nothing to search is no error here; the report says 0 sources."""
    shelf = Shelf.from_rows([])
    assert (shelf.segments, shelf.sources, shelf.n_words) == ((), (), 0)


def test_the_digest_is_of_the_texts() -> None:
    """Equal for equal texts, different for a changed word, locator or border."""
    digests = [
        Shelf.from_rows(rows).digest
        for rows in (
            VERSES,
            VERSES,
            [("Rain 1", "It fell on the hill."), VERSES[1]],
            [("Rain 3", VERSES[0][1]), VERSES[1]],
        )
    ]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


@pytest.mark.parametrize(
    "row", ["ab", ("one",), ("a", 1), ("a", "b", "c")], ids=["a string", "one", "a number", "three"]
)
def test_anything_but_pairs_of_strings_is_refused(row: object) -> None:
    """The message shows what was given. A two-letter string is no pair."""
    with pytest.raises(SettingsError, match="pair"):
        Shelf.from_rows([row])  # type: ignore[list-item]


def test_lone_surrogates_never_get_in() -> None:
    """They are replaced one for one, so offsets stay."""
    shelf = Shelf.from_rows([("a\ud800", "x\udfffy\0z")])
    assert _passages(shelf) == [("given", "a\ufffd", "x\ufffdy\ufffdz", 0)]


def test_a_shelf_in_memory_loads_no_store() -> None:
    """A guard that checks one answer pays for neither SQLite nor the readers of files."""
    code = (
        "import sys; from quoth.library.shelf import Shelf; Shelf.from_rows([('a', 'b c d')]); "
        "print([n for n in ('sqlite3', 'lxml', 'selectolax', 'pypdfium2', 'hypothesis') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
