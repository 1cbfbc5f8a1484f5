"""When, where, to whom and through which medium was it said? Read in the adverbials beside the verb, never guessed."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from ...frozen import dataclass
from ...offsets import Span
from .frames import Frame
from .sentences import Token

_YEAR = regex.compile(r"(?:1[0-9]|20)\d\d")
_IN = frozenset("in at on from outside à au dans en bei im am в на في من".split())


@dataclass(frozen=True, slots=True)
class Slots:
    """Spans of what is printed; None where nothing is."""

    date: Span | None = None
    place: Span | None = None
    addressee: Span | None = None
    medium: Span | None = None


NOTHING = Slots()


def slots(tokens: Sequence[Token], frame: Frame, lists: dict[str, frozenset[str]]) -> Slots:
    """The slots of a frame, from the words behind its verb and the day in front of its subject."""
    low, high = frame.rest
    first = frame.speaker[0] if frame.speaker else frame.cue[0]
    around = [*range(max(0, first - 5), first), *range(low, high)]
    date = _date(tokens, around, lists)
    place = addressee = medium = None
    at = low
    while at < high:
        stop = _phrase_stop(tokens, at, high, lists)
        if tokens[at].key in lists["to_whom"] and stop > at + 1 and addressee is None:
            addressee = Span(tokens[at + 1].start, tokens[stop - 1].end)
        elif any(t.key in lists["medium"] for t in tokens[at:stop]) and stop > at + 1 and medium is None:
            medium = Span(tokens[at + 1].start, tokens[stop - 1].end)
        elif (
            tokens[at].key in _IN
            and stop > at + 1
            and place is None
            and tokens[at + 1].capital
            and not _dated(tokens, at, stop, lists)
        ):
            place = Span(tokens[at + 1].start, tokens[stop - 1].end)
        at = max(stop, at + 1)
    tells = low > 0 and tokens[frame.cue[1] - 1].key in lists["tells"] and frame.cue[1] == low
    if (
        addressee is None
        and tells
        and low < high
        and tokens[low].kind == "w"
        and tokens[low].key not in lists["adjunct"]
    ):
        stop = _phrase_stop(tokens, low, high, lists)
        if not _dated(tokens, low, stop, lists):
            addressee = Span(tokens[low].start, tokens[stop - 1].end)
    return Slots(date, place, addressee, medium)


def _phrase_stop(tokens: Sequence[Token], at: int, high: int, lists: dict[str, frozenset[str]]) -> int:
    stop = at + 1
    while stop < high and tokens[stop].kind == "w" and tokens[stop].key not in lists["adjunct"] | lists["days"]:
        if tokens[stop].key in lists["to_whom"] | lists["subordinate"]:
            break
        stop += 1
    return stop


def _dated(tokens: Sequence[Token], low: int, high: int, lists: dict[str, frozenset[str]]) -> bool:
    return any(_is_date(tokens, at, lists) for at in range(low, high))


def _is_date(tokens: Sequence[Token], at: int, lists: dict[str, frozenset[str]]) -> bool:
    """A day, a year, or a month beside a number or behind "in" (May and Jan are names too)."""
    key = tokens[at].key
    if key in lists["days"] or _YEAR.fullmatch(key) is not None:
        return True
    if key not in lists["months"]:
        return False
    before, after = tokens[at - 1].key if at else "", tokens[at + 1].key if at + 1 < len(tokens) else ""
    if after.isdecimal() or (before.isdecimal() and len(before) < 3):
        return True
    return before in lists["adjunct"] | {"of", "de", "last"}


def _date(tokens: Sequence[Token], around: Sequence[int], lists: dict[str, frozenset[str]]) -> Span | None:
    """The stretch of date words: a day, a month with its numbers, a year."""
    dated = [i for i in around if _is_date(tokens, i, lists)]
    if not dated:
        return None
    low = high = dated[0]
    while low - 1 in around and tokens[low - 1].key.isdecimal():
        low -= 1
    while high + 1 < len(tokens) and (
        tokens[high + 1].key.isdecimal() or (high + 1 in around and _is_date(tokens, high + 1, lists))
        or (tokens[high + 1].key == "," and high + 2 < len(tokens) and _YEAR.fullmatch(tokens[high + 2].key))
        or tokens[high + 1].key in lists["time_words"]
    ):  # fmt: skip
        high += 1
    return Span(tokens[low].start, tokens[high].end)
