"""Texts made to explode the search: the steps taken stay in proportion to the draft, and nothing is dropped unsaid."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest

import quoth
from quoth.find import engine
from quoth.find.chain import Chained
from quoth.find.engine import Finder
from quoth.find.seed import Seeds
from quoth.library.shelf import Shelf
from quoth.model import Document
from quoth.settings import Settings

VERSE = "the lamp of the tower burns until the grey ferry comes home from the outer islands with salt and rope"
DICE = random.Random(3)
WORDS = ["".join(DICE.choices(["ba", "ce", "di", "fo", "gu", "la"], k=DICE.randint(2, 4))) for _ in range(900)]
PASSAGES = [" ".join(DICE.choices(WORDS, k=18)) for _ in range(400)] + [VERSE]
N_WORDS = 4000


def fibonacci(one: str, two: str) -> str:
    one, two = one, f"{one} {two}"
    while len(two.split()) < N_WORDS:
        one, two = two, f"{two} {one}"
    return two


def steps(draft: str, passages: list[str], monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How many seeds, chains and words to align one search took."""
    took: Counter[str] = Counter()
    seed, chain = engine.seed, engine.chain

    def counted_seed(*given: Any) -> Seeds:
        found = seed(*given)
        took["seeds"] += len(found.draft)
        return found

    def counted_chain(*given: Any) -> Chained:
        found = chain(*given)
        took["chains"] += len(found.chains)
        took["words"] += sum(one.draft_end - one.draft + 16 for one in found.chains)
        return found

    monkeypatch.setattr(engine, "seed", counted_seed)
    monkeypatch.setattr(engine, "chain", counted_chain)
    shelf = Shelf.from_rows([(str(n), text) for n, text in enumerate(passages)], documents=False)
    (found,) = Finder(shelf, Settings()).find([Document("d", draft)])
    took["capped"] = len(found.capped)
    return took


@pytest.mark.parametrize(
    ("draft", "passages", "least", "capped"),
    [
        pytest.param("lamp " * N_WORDS, PASSAGES, 0, 0, id="one word"),
        pytest.param((VERSE + " ") * (N_WORDS // 20), PASSAGES, 200, 0, id="one verse"),
        pytest.param(fibonacci("the", "lamp"), PASSAGES, 1, 0, id="Fibonacci words"),
        pytest.param(" ".join(PASSAGES)[: N_WORDS * 6], PASSAGES, 1, 0, id="the source itself"),
        pytest.param((VERSE + " ") * (N_WORDS // 20), [VERSE] * 1000, 1, 1, id="one verse against itself"),
        pytest.param("lamp " * N_WORDS, ["lamp " * N_WORDS], 1, 1, id="one word against itself"),
    ],
)
def test_steps_stay_in_proportion(
    draft: str, passages: list[str], least: int, capped: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At most 48 chains in 32 words and, in drafts of this size, 100,000 words to align; what was capped is said.

    least: chains that must be there, so that what is bounded is what was counted: one for each copy of the verse, but
    one for all of them where the source goes on with the next copy as well.
    """
    n = len(draft.split())
    took = steps(draft, passages, monkeypatch)
    assert took["seeds"] <= 100 * n
    assert took["chains"] >= least
    assert took["chains"] <= 48 * (n / 32 + 1)
    assert took["words"] <= max(100_000, 10 * n)
    assert took["capped"] == capped


def test_a_report_names_where_it_was_capped() -> None:
    """Among what was not searched; what was found stands all the same."""
    lamps = "lamp " * 2000
    report = quoth.check(text=lamps, against=[("lamps", lamps)])
    (skipped,) = report.skipped
    assert "only the best" in skipped.reason
    assert skipped.place == "¶1"
    assert {finding.verdict for finding in report.findings} == {"exact"}
    assert not quoth.check(text=f"He wrote: {VERSE}.", against=[(str(n), VERSE) for n in range(20)]).skipped


def test_a_document_is_capped_by_itself() -> None:
    """What stands beside it in a batch changes nothing."""
    rows = [(str(n), text) for n, text in enumerate([*PASSAGES, "lamp " * 1000])]
    drafts = [" ".join(PASSAGES[3:6]), "lamp " * 1000, f"They sing: {PASSAGES[9]} and go."]
    alone = [quoth.check(text=draft, against=rows) for draft in drafts]
    assert [len(report.skipped) for report in alone] == [0, 1, 0]
    shelf = Shelf.from_rows(rows, documents=False)
    together = Finder(shelf, Settings()).find([Document(str(n), draft) for n, draft in enumerate(drafts)])
    for report, found in zip(alone, together, strict=True):
        assert len(report.skipped) == len(found.capped)
        assert len(report.findings) == len(found.candidates)
