"""Laws of the judge: whatever the texts, edits are in order, point at what they name, and the verdict is
repeatable."""

from __future__ import annotations

import pytest
from aligner import align, candidate, window
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.judge import Draft, Judgement, judge
from quoth.judge.tokens import tokens
from quoth.judge.verdict import UNSEEN, is_open, verdict
from quoth.model import Candidate, Edit, Quotation, Source
from quoth.normalise.emphasis import unmarked
from quoth.offsets import Span
from quoth.settings import Settings

SOURCE = (
    "The keeper shall not open the 3 gates before dawn, unless the bell has rung twice. "
    "[Applause.] A guest may sleep in the barn; he must leave 1,200 steps behind him."
)
WORDS = SOURCE.split()
EXTRA = [
    "not",
    "never",
    "…",
    "[sic]",
    "[the]",
    "(2)",
    "12",
    "“",
    "golden",
    "op-\nen",
    "ﬁve",
    "٣",
    "不",
    "\u200b",
    "ke eper",
]
pieces = st.lists(
    st.one_of(
        st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 9)).map(lambda p: WORDS[p[0] : p[0] + p[1]]),
        st.sampled_from(EXTRA).map(lambda w: [w]),
    ),
    min_size=1,
    max_size=5,
)
quotations = pieces.map(lambda ps: " ".join(word for piece in ps for word in piece))
anything = st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60)


def _judged(quote: str, marked: bool = True) -> tuple[Judgement, Candidate, Draft]:
    case = {"quote": quote, "source": SOURCE, "marked": marked, "before": "Then: ", "after": " And on."}
    given_candidate, draft, words = candidate(case)
    return judge(given_candidate, draft, words, Settings()), given_candidate, draft


@given(quotations, st.booleans())
@settings(max_examples=150)
def test_edits_are_ordered_and_point_at_their_words(quote: str, marked: bool) -> None:
    """Edits follow each other on the draft's side and both spans hold the texts they name."""
    found, _, draft = _judged(quote, marked)
    at = 0
    for edit in found.edits:
        assert edit.draft.start >= at
        assert edit.draft.of(draft.text) == edit.draft_text
        assert edit.kind
        at = edit.draft.end
    for edit in found.edits:
        assert 0 <= edit.source.start <= edit.source.end <= len(SOURCE)
        if found.places and edit.op != "insert":
            assert SOURCE[edit.source.start : edit.source.end] == edit.source_text


@given(quotations)
@settings(max_examples=60)
def test_judging_twice_gives_the_same(quote: str) -> None:
    """No order, no cache and no chance enters the judgement."""
    assert _judged(quote)[0] == _judged(quote)[0]


@given(quotations)
@settings(max_examples=100)
def test_the_verdict_follows_from_the_edits(quote: str) -> None:
    """A saved judgement says by its edits alone what its verdict was."""
    found, _, _ = _judged(quote)
    if found.verdict in ("not-found", "unchecked", "spliced"):
        return
    kinds = [(edit.kind, is_open(edit)) for edit in found.edits]
    assert verdict(kinds, hidden=bool(UNSEEN & set(found.warnings))) == found.verdict


@given(quotations)
@settings(max_examples=100)
def test_places_hold_their_words(quote: str) -> None:
    """A place's text is what stands at its offsets, with its context before and behind."""
    found, _, _ = _judged(quote)
    for place in found.places:
        assert SOURCE[place.start : place.end] == place.text
        assert SOURCE[: place.start].endswith(place.before)
        assert SOURCE[place.end :].startswith(place.after)


@given(st.integers(0, len(WORDS) - 5), st.integers(5, 20))
@settings(max_examples=60)
def test_words_of_the_source_are_exact(first: int, length: int) -> None:
    """Whatever stretch of five words or more is copied, nothing is held against it."""
    quote = " ".join(WORDS[first : first + length])
    found, _, _ = _judged(quote.strip(" ;,"))
    assert found.verdict == "exact"


@given(anything, anything)
@settings(max_examples=150)
def test_any_two_texts_are_judged(quote: str, source: str) -> None:
    """No text breaks the judge."""
    body = Span(0, len(quote))
    alignment = align(quote, body, window([source], source=Source("S")))
    found = judge(
        Candidate(Quotation(body, body, ("“", "”")), (alignment,)), Draft(quote), _Nothing(), Settings()
    )
    assert found.verdict


class _Nothing:
    """A vocabulary without words."""

    def count(self, word: str) -> int:
        return 0

    def speaks(self, language: str) -> bool:
        return False

    def is_word(self, word: str, language: str) -> bool:
        return False

    def is_rare_word(self, word: str, language: str) -> bool:
        return False


@given(anything)
@settings(max_examples=100)
def test_tokens_are_ordered_and_lie_in_the_text(text: str) -> None:
    """Words follow each other without overlap and are what stands there, emphasis inside a word joined ("*A*A")."""
    at, joined = 0, unmarked(text)
    for token in tokens(text, Span(0, len(text))):
        assert token.span.start >= at
        assert token.span.of(joined) == token.text
        at = token.span.end


@pytest.mark.parametrize(
    ("unit", "times", "behind", "n"),
    [
        ("[", 50_000, "", 0),
        (". ", 50_000, "", 1),
        ("1", 50_000, "a", 1),
        ("1.a", 30_000, "", 30_001),
        ("a'", 30_000, "", 1),
        ("[]", 50_000, "", 50_000),
    ],
)
def test_hostile_texts_are_read_through(unit: str, times: int, behind: str, n: int) -> None:
    """Open brackets, dots, digits and apostrophes without end; a quadratic scan would not end."""
    text = unit * times + behind
    assert len(tokens(text, Span(0, len(text)))) == n


def test_open_edits_are_known_by_their_marks() -> None:
    """An edit needs no flag to say that the draft announced it."""
    at = Span(0, 0)
    assert is_open(Edit("replace", at, at, "...", "some words", "elision"))
    assert is_open(Edit("insert", at, at, "[his]", "", "insertion"))
    assert is_open(Edit("delete", at, at, "", "[Applause.]", "elision"))
    assert not is_open(Edit("delete", at, at, "", "some words", "elision"))
    assert not is_open(Edit("insert", at, at, "his", "", "insertion"))


@given(
    st.integers(0, 20),
    st.integers(3, 12),
    st.integers(0, 20),
    st.integers(3, 12),
    st.sampled_from([" ", " … ", " and so "]),
)
@settings(max_examples=100)
def test_two_parts_are_judged_in_order(a: int, n: int, b: int, m: int, joint: str) -> None:
    """Whatever two stretches are joined, the edits keep the draft's order and the verdict has a reason."""
    first, second = " ".join(WORDS[a : a + n]), " ".join(WORDS[b : b + m])
    quote = first + joint + second
    body, cut = Span(0, len(quote)), len(first)
    whole = window([SOURCE], source=Source("S"))
    parts = (align(quote, Span(0, cut), whole), align(quote, Span(cut + len(joint), len(quote)), whole))
    found = judge(Candidate(Quotation(body, body, ("“", "”")), parts), Draft(quote), _Nothing(), Settings())
    starts = [edit.draft.start for edit in found.edits]
    assert starts == sorted(starts)
    assert found.verdict == "exact" or found.reasons
