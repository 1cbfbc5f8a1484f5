"""Laws of the mark scanner that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.find.mark import mark
from quoth.model import Document, Region
from quoth.offsets import Span

ALPHABET = "ab c.,!?—\n\n-'\"“”„‟«»‹›‘’‚‛「」『』﴿﴾״׳`´<>(){}[]*_ק ا你1٣"
TEXTS = st.text(st.sampled_from(ALPHABET), max_size=120)


@given(TEXTS)
@settings(max_examples=400)
def test_spans_hold_their_words(text: str) -> None:
    """Bodies lie in their spans and parts in their bodies, never empty, never with white space at an end."""
    for quotation in mark(Document("x", text)):
        span, body = quotation.span, quotation.body
        assert 0 <= span.start <= body.start < body.end <= span.end <= len(text)
        assert body.of(text) == body.of(text).strip()
        assert quotation.parts
        assert body.start <= quotation.parts[0].start
        assert quotation.parts[-1].end <= body.end
        if quotation.marks is not None and quotation.role == "quote":
            assert span.of(text).startswith(quotation.marks[0])
            assert span.of(text).endswith(quotation.marks[1])


@given(TEXTS)
@settings(max_examples=400)
def test_order(text: str) -> None:
    """Quotations come in document order, the outer before the inner, no span twice."""
    spans = [(q.span.start, -q.span.end) for q in mark(Document("x", text))]
    assert spans == sorted(spans)


@given(TEXTS.filter(lambda text: "'" not in text))
@settings(max_examples=200)
def test_a_lone_mark_shifts_nothing(text: str) -> None:
    """Pairs of a paragraph are the same whatever was left open in the paragraph before it."""
    before = "It was «left open 'here and \"there\n\nIt is plain. "
    alone = {q.span for q in mark(Document("x", "It is plain. " + text)) if q.marks and q.marks[1]}
    shift = len(before) - len("It is plain. ")
    after = {q.span for q in mark(Document("x", before + text)) if q.marks}
    assert {Span(s.start + shift, s.end + shift) for s in alone} <= after


@pytest.mark.parametrize(
    ("unit", "n"),
    [
        ("“", 0),
        ("“ a ", 0),
        ("“”", 0),
        ('"a" ', 25_000),
        ("“‘", 0),
        ('‘a “b "c ', 22_220),
        ("«a\n\n", 0),
        ('"a b c\n', 14_285),
        ("<a ", 0),
        ("`a ", 0),
        ("{ا ", 0),
        ("> a\n\n", 20_000),
    ],
)
def test_long_runs_are_read_through(unit: str, n: int) -> None:
    """100,000 characters of any pattern of marks; a quadratic scan would not end."""
    assert len(mark(Document("x", unit * (100_000 // len(unit))))) == n


def test_regions_do_not_break_the_laws() -> None:
    """Labelled regions that cover nothing but blanks give no quotation."""
    regions = (Region(Span(0, 3), "block-quote"), Region(Span(3, 3), "quote"))
    assert mark(Document("x", "   abc", regions=regions)) == []
