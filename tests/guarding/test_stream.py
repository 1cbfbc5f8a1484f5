"""Answers that arrive in pieces end as the same answer in one piece does."""

from __future__ import annotations

import asyncio
from unittest import mock

import pytest
from guard_texts import DOCUMENTS, GROWS, NEGATED
from hypothesis import given, settings
from hypothesis import strategies as st

import quoth
from quoth.errors import SettingsError
from quoth.guarding import stream as streaming

ANSWER = (
    f"The minutes say “{NEGATED}” [1].\n\nThen: “{GROWS.replace('eleven', 'nine')}” [2], and “{GROWS}” (doc-c).\n\n"
    f"{GROWS}, as we know.\n\n> Sand is heated until it melts\n\n"
    'He said “the chair\n\n“thanked all 14 members” and "left.'
)
PIECES = st.lists(
    st.sampled_from([f"“{NEGATED}”", f"{GROWS} ", " [1]",
                     " [3", "]", "\n\n", "“", "”", '"', " said", "<q>", "</q>", "> ", "."]),
    max_size=14,
)  # fmt: skip


def fed(answer, size):
    """The stream after an answer in pieces of one size, and what each piece brought."""
    stream = quoth.guard_stream(DOCUMENTS)
    return stream, [stream.feed(answer[at : at + size]) for at in range(0, len(answer), size)]


@pytest.mark.parametrize("size", [1, 7, 60, 10_000])
def test_end_equals_batch(size):
    """The end is the batch, and what was given early slices out of the answer."""
    stream, brought = fed(ANSWER, size)
    assert stream.finish() == quoth.guard(ANSWER, DOCUMENTS)
    early = [finding for findings in brought for finding in findings]
    assert tuple(early) == stream.findings
    assert [f.text for f in early] == [ANSWER[f.start : f.end] for f in early]
    assert len({(f.start, f.end) for f in early}) == len(early)


@settings(max_examples=25)
@given(PIECES)
def test_any_pieces_end_as_the_batch(pieces):
    """Whatever the pieces hold, the end equals the batch."""
    stream = quoth.guard_stream(DOCUMENTS)
    for piece in pieces:
        stream.feed(piece)
    assert stream.finish() == quoth.guard("".join(pieces), DOCUMENTS)


LONG_PIECES = st.lists(
    st.sampled_from([f"The minutes say “{NEGATED}” [1]. ", f"And {GROWS}. ", "Nothing else was said of it. ", "“", "”",
                     " [2]", " and so on without end", "\n\n", "\n> ", "It isn't so. ", "¶", "。", "x" * 90]),
    min_size=4, max_size=40,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(LONG_PIECES, st.integers(1, 80))
def test_long_paragraphs_end_as_the_batch_and_stay_bounded(pieces, size):
    """Where a stretch is cut inside a paragraph, too: the end equals the batch, what was given early slices out of the
    answer and says at the end the same, or is listed as revised; and no stretch grows beyond its bound."""
    answer = "".join(pieces)
    stream = quoth.guard_stream(DOCUMENTS)
    with mock.patch.multiple(streaming, _LONG=150, _STRETCH=400):
        for at in range(0, len(answer), size):
            stream.feed(answer[at : at + size])
            assert len(stream._stretch) <= 400 + size
        ended = stream.finish()
    assert ended == quoth.guard(answer, DOCUMENTS)
    assert [f.text for f in stream.findings] == [answer[f.start : f.end] for f in stream.findings]
    assert len({(f.start, f.end) for f in stream.findings}) == len(stream.findings)
    batch = {(f.start, f.end): f.verdict for f in ended.findings}
    kept = [f for f in stream.findings if f not in stream.revised]
    assert [batch.get((f.start, f.end)) for f in kept] == [f.verdict for f in kept]


def test_each_quotation_of_a_long_paragraph_comes_early():
    """In one paragraph of 60 quotations each is told before the end, as the end tells it."""
    unit = f"The minutes say “{NEGATED}” [1] and nothing more was said of it on that day. "
    stream, brought = fed(unit * 60, 40)
    assert sum(map(len, brought)) == 60
    stream.finish()
    assert stream.revised == ()


def test_finding_comes_as_the_quotation_closes():
    """As soon as a word follows the quotation and its marker, the finding is there."""
    stream = quoth.guard_stream(DOCUMENTS)
    assert stream.feed(f"It says “{NEGATED}") == []
    assert stream.feed("”") == []
    assert stream.feed(" [2") == []
    (found,) = stream.feed("] an")
    assert (found.verdict, found.reference.verdict) == ("exact", "wrong")
    assert stream.feed(f"d {GROWS}.") == []
    (unmarked,) = stream.feed("\n\nNext")
    assert unmarked.text == GROWS
    assert stream.revised == ()


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(f"They say “{NEGATED}” (Document 1, p. 2), and more.", id="blank-in-the-marker"),
        pytest.param(f"| “{NEGATED}” | [doc-a] |\n| “{GROWS}” | [doc-b] |\n", id="cells"),
        pytest.param(f"They say “{NEGATED}” <cite>1</cite> and more.", id="element"),
        pytest.param(
            "“‘It did not approve the budget’ because the figures were two years old” [1]. And more.",
            id="one-in-another",
        ),
    ],
)
def test_nothing_given_early_is_read_otherwise(answer):
    """No marker is cut in two, and no quotation that is still open is judged."""
    stream, brought = fed(answer, 1)
    assert sum(map(len, brought)) > 0
    assert stream.finish().ok()
    assert stream.revised == ()


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(f"[1]: doc-b\n[2]: doc-a\n\nIt says “{NEGATED}” [2], “{GROWS}” [1].\n\nDone.", id="list-first"),
        pytest.param(f"| “{NEGATED}” | it says | doc-a |\n| “{GROWS}” | adds | doc-b |\n\nDone.", id="rows"),
    ],
)
def test_sources_named_elsewhere_are_known_early(answer):
    """A list of sources in front of the words, and the last cell of their row."""
    stream = quoth.guard_stream(DOCUMENTS)
    early = [finding for char in answer for finding in stream.feed(char)]
    assert [finding.reference.verdict for finding in early] == ["right", "right"]
    assert [finding.reference.verdict for finding in stream.finish().findings] == ["right", "right"]
    assert stream.revised == ()


def test_a_footnotes_number_means_nothing_before_its_note():
    """[^1] may be any document: no reference is given before the note says which."""
    answer = f"They say “{NEGATED}.”[^2] And “{GROWS}”.[^1] So.\n\n[^1]: doc-b\n[^2]: doc-a\n"
    stream, _ = fed(answer, 3)
    assert [f.reference for f in stream.findings][:2] == [None, None]
    assert [f.reference.verdict for f in stream.finish().findings] == ["right", "right"]


def test_early_finding_that_the_end_reads_otherwise_is_told():
    """A marker that comes later in the sentence changes what was said early; `revised` lists it."""
    stream = quoth.guard_stream(DOCUMENTS)
    stream.feed(f"It says “{NEGATED}” and it is")
    stream.feed(" printed so in [3].")
    assert stream.findings[0].reference is None
    assert stream.finish().findings[0].reference.verdict == "wrong"
    assert stream.revised == stream.findings


def test_iterators_bring_every_finding():
    """Over an iterable, and over an asynchronous one, all findings come, the last at the end."""

    async def pieces():
        for at in range(0, len(ANSWER), 9):
            yield ANSWER[at : at + 9]

    async def all_of(stream):
        return [finding async for finding in stream.aover(pieces())]

    first = list(quoth.guard_stream(DOCUMENTS).over(ANSWER[at : at + 9] for at in range(0, len(ANSWER), 9)))
    assert first == asyncio.run(all_of(quoth.guard_stream(DOCUMENTS)))
    places = {(f.start, f.end) for f in quoth.guard(ANSWER, DOCUMENTS).findings}
    assert len(places) == 6
    assert places <= {(f.start, f.end) for f in first}


def test_stream_is_bounded_and_ends(monkeypatch):
    """An answer beyond the limit is refused, and so is a piece after the end."""
    monkeypatch.setattr(streaming, "MOST_CHARACTERS", 100)
    stream = quoth.guard_stream(DOCUMENTS)
    stream.feed("x" * 90)
    with pytest.raises(SettingsError, match="at most"):
        stream.feed("x" * 11)
    stream.finish()
    with pytest.raises(SettingsError, match="ended"):
        stream.feed("x")
