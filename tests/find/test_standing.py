"""A marked quotation that stands in the sources is never called not found, and every place of it is known."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quoth
from checked import quotations
from quoth.find import phrase
from quoth.find.weight import word_hashes
from quoth.library.segment import Segment, build_segment
from quoth.model import Source
from quoth.normalise.words import Words

REFRAIN = "for the river keeps what the river takes"
VERSES = ("the boats go down", "the nets come in", "the lamps are lit", "the bells are rung", "the doors are shut")
ROWS = [(f"Ps {n}:1", f"In year {n} {VERSES[n % 5]} at dawn, {REFRAIN}, and so say {n} men.") for n in range(1, 61)]


@pytest.mark.parametrize("number", [1, 17, 60])
def test_a_refrain_is_found_and_a_reference_to_any_of_its_places_is_right(number: int) -> None:
    """Sixty verses hold it, each with other words behind it than the draft has."""
    (finding,) = quotations(f"They sing “{REFRAIN}” (Psalm {number}:1) at the quay.", ROWS)
    assert finding.verdict == "exact"
    assert finding.reference is not None
    assert finding.reference.verdict == "right"
    assert finding.reference.found == (f"Ps {number}:1",)


def test_without_a_reference_all_places_are_named() -> None:
    """The first and fifty-nine rivals."""
    (finding,) = quoth.check(text=f"They sing “{REFRAIN}” at the quay.", against=ROWS).findings
    assert (finding.verdict, len(finding.rivals)) == ("exact", 59)


def test_a_reference_to_another_place_is_wrong() -> None:
    """The library holds a 140th psalm without the refrain."""
    rows = [*ROWS, ("Ps 140:1", "In the last year nobody sang at all.")]
    report = quoth.check(text=f"They sing “{REFRAIN}” (Psalm 140:1) at the quay.", against=rows)
    assert [f.reference.verdict for f in report.findings if f.reference is not None] == ["wrong"]


def test_words_that_stand_nowhere_are_not_found() -> None:
    """The same words in another order."""
    report = quoth.check(text="They sing “for what the river keeps the river takes” at the quay.", against=ROWS)
    assert [finding.verdict for finding in report.findings] == ["not-found"]


def test_common_words_that_stand_are_never_denied() -> None:
    """What stands is exact beside words that stand in another order."""
    report = quoth.check(text="She said “and so say the men and so say the men”, “and so say 7 men”.", against=ROWS)
    assert [f.verdict for f in report.findings] == ["not-found", "exact"]


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6), sizes=st.lists(st.integers(1, 12), min_size=1, max_size=6))
def test_all_places_are_those_a_plain_scan_finds(seed: int, sizes: list[int]) -> None:
    """In a language of few words, where most runs are lengthened; several runs looked up together, the last nowhere."""
    dice = random.Random(seed)
    words = ["ba", "ce", "di", "fo", "gu"][: dice.randint(1, 5)]
    text = dice.choices(words, k=400)
    segment = Segment(build_segment([(Source("A"), [("1", " ".join(text), 0, "paragraph")])]))
    begins = [dice.randint(0, 400 - size) for size in sizes]
    wanted = [word for begin, size in zip(begins, sizes, strict=True) for word in text[begin : begin + size]]
    ends = np.cumsum(sizes).tolist()
    runs = [*zip([0, *ends[:-1]], ends, strict=True), (ends[-1] - 1, ends[-1] + 1)]
    hashes = Words(" ".join([*wanted, "none"])).hash
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(phrase, "_SCANNED", 0)
        places = [found.tolist() for found in phrase.places_of_runs(segment, hashes, runs)]
    held = np.asarray(segment.arrays["words"])
    assert places == [phrase.word_runs(word_hashes(hashes[first:last]), held) for first, last in runs]
    assert all(begin in found for begin, found in zip(begins, places, strict=False))
    assert not places[-1]
