"""JSON lines: a document a line; a bad line is named and stops nothing."""

from __future__ import annotations

import pytest

from quoth.errors import ReadError
from quoth.read import read_bytes

GOOD = b'{"id": "a", "text": "Good words.", "title": "T", "date": "2001", "list": [1]}\n'


def test_good_lines() -> None:
    """Id, text, title; further plain values are kept."""
    first, second = read_bytes(GOOD + b"\n" + b'{"id": 7, "text": "More."}', "docs.jsonl")
    assert (first.id, first.text, first.title) == ("a", "Good words.", "T")
    assert first.meta == {"date": "2001", "format": "jsonl", "line": "1"}
    assert (second.id, second.meta["line"]) == ("7", "3")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{broken", "not JSON"),
        (b"[1, 2]", "not a JSON object"),
        (b'"words"', "not a JSON object"),
        (b'{"id": "b"}', 'no "text"'),
        (b'{"text": 5}', '"text" is not a string'),
        (b'{"id": ["x"], "text": "words"}', '"id" is neither'),
        (b'{"id": true, "text": "words"}', '"id" is neither'),
        (b'{"text": "caf\xe9"}', "not valid UTF-8 at byte 14"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "integer string conversion"),
    ],
)
def test_a_bad_line_keeps_its_place_and_stops_nothing(line: bytes, reason: str) -> None:
    """The bad line comes back without text, with its number and the reason."""
    documents = read_bytes(GOOD + line + b"\n" + GOOD.replace(b'"a"', b'"c"'), "docs.jsonl")
    assert [d.text for d in documents] == ["Good words.", "", "Good words."]
    (loss,) = documents[1].losses
    assert (loss.what, loss.where) == ("line", "line 2")
    assert reason in loss.why


def test_lone_surrogates_are_replaced() -> None:
    """JSON can spell what Unicode forbids."""
    (document,) = read_bytes(
        rb'{"id": "\udc00", "text": "a\ud800b \ud83d\ude00", "x": "\ud801"}', "docs.jsonl"
    )
    assert document.text == "a\ufffdb \U0001f600"
    assert (document.id, document.meta["x"]) == ("\ufffd", "\ufffd")
    assert [loss.what for loss in document.losses] == ["lone surrogate"]


def test_repeated_ids_are_said() -> None:
    """Both documents are read; the second says whose id it repeats."""
    first, second = read_bytes(GOOD + GOOD, "docs.jsonl")
    assert first.losses == ()
    assert second.losses[0].why == "id repeats that of line 1"


def test_a_file_without_a_good_line_is_an_error() -> None:
    """The first reason is given with its line."""
    with pytest.raises(ReadError, match="not JSON") as raised:
        read_bytes(b"\nno\nnor this\n", "docs.jsonl")
    assert raised.value.place == "line 2"
