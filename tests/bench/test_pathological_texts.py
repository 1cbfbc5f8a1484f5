"""Pathological text costs work in proportion to its size, and what it quotes is found. Counts of work, no times."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

import pytest

from quoth.checker import Checker
from quoth.library.shelf import Shelf
from quoth.normalise.words import Words
from quoth.read.entry import read_text
from quoth.report import reporter
from quoth.settings import Settings

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from pathological import FORMS, Work, work_of
from pathological_texts import Case, cases

SIZE, LIBRARY_WORDS = 8_000, 4_000
NAMES = tuple(cases(100, 500))
MOST_A_WORD = 2
"""Chains aligned for each word of the draft, and a hundred. A text without blanks is one word."""
SUPERLINEAR = frozenset(("two words in a library of them", "two words in a library of others"))
"""Texts whose alignments still grow faster than their size, with the library: 133 at 8,000 characters, 507 at
16,000."""


@lru_cache
def case(name: str, size: int) -> Case:
    return cases(size, LIBRARY_WORDS)[name]()


@lru_cache
def work(name: str, size: int) -> Work:
    return work_of(case(name, size), whole=False)


@pytest.mark.parametrize("name", NAMES)
def test_few_chains_are_aligned(name: str) -> None:
    """However often words repeat, in the draft or in the library."""
    assert work(name, SIZE).aligned <= MOST_A_WORD * len(Words(case(name, SIZE).draft)) + 100


def test_work_is_counted() -> None:
    """The counts that the tests here bound are none of them 0 by mistake."""
    for name in ("prose", "quoted prose", "verse, a verse many times"):
        assert min(work(name, SIZE).aligned, work(name, SIZE).seeds) > 50


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SUPERLINEAR])
def test_work_grows_with_the_draft(name: str) -> None:
    """Twice the text takes at most two and a half times the seeds and alignments (and a few)."""
    small, large = work(name, SIZE), work(name, 2 * SIZE)
    assert large.aligned <= 2.5 * small.aligned + 20
    assert large.seeds <= 2.5 * small.seeds + 50


@pytest.mark.parametrize("name", ["one verse", "one verse in marks"])
def test_every_verse_is_found(name: str) -> None:
    """Caps on work may not lose what stands in the library: each copy is a quotation."""
    draft = case(name, SIZE).draft
    verse = draft.strip("“").split(".")[0]
    assert work(name, SIZE).candidates >= draft.count(verse) - 1


def test_a_draft_that_is_its_source_is_found() -> None:
    """All of it, or nearly."""
    from quoth.find.engine import Finder
    from quoth.model import Document

    own = case("draft = source", SIZE)
    (found,) = Finder(own.shelf, Settings()).find([Document("d", own.draft)])
    spans = [one.quotation.body for one in found.candidates if one.alignments]
    assert sum(span.end - span.start for span in spans) > 0.95 * len(own.draft)


def calls(draft: str, shelf: Shelf) -> int:
    """How many functions a check and its reports call."""
    n = 0

    def count(*_: object) -> None:
        nonlocal n
        n += 1

    checker, document = Checker(shelf, Settings()), read_text(draft, title="d")
    sys.setprofile(count)
    try:
        (report,) = checker.reports([document])
        for form in FORMS:
            reporter(form)(report)
    finally:
        sys.setprofile(None)
    return n


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SUPERLINEAR])
def test_judging_and_reporting_grow_with_the_draft(name: str) -> None:
    """Twice the text takes at most two and a half times the calls, and a few."""
    shelf, draft = case(name, SIZE).shelf, case(name, SIZE).draft
    calls(draft[:200], shelf)  # tables load once a process
    assert calls(draft[: SIZE // 2], shelf) <= 2.5 * calls(draft[: SIZE // 4], shelf) + 5_000
