"""Which marks belong together? One scan over the text with a stack.

Every mark is labelled by its neighbours (mark_context), then taken in order: an opening mark is pushed, a
closing
mark takes the nearest opening mark it may close and drops what stands above it. At the end of a paragraph
nothing
stays open, except where the next paragraph repeats the opening mark or plainly holds the closing one; so a
mark that
was never closed costs its own paragraph and shifts no other pair. Looking for an opening mark reads one
index per
kind of mark, never the whole stack: the scan is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ..frozen import dataclass
from ..settings.finding import MAX_AFTER_CLOSE, MAX_JOINED_LINES, MAX_JOINED_PARAGRAPHS, MIN_UNCLOSED_WORDS
from .mark_breaks import LINE, PARAGRAPH
from .mark_context import CLITIC, CLOSE, EITHER, NOTHING, OPEN, SURE, WEAK, depends_on_neighbours_alone, label
from .mark_said import said_inside
from .mark_styles import (
    ALSO_CLOSES,
    APOSTROPHE,
    CLOSES,
    CLOSES_TWO,
    FAMILY,
    MARKS,
    SINGLE,
    STRAIGHT,
    TEX,
    TICK,
    TWO,
)

_CLASS = "".join(sorted(MARKS - set("'’`"))).replace("^", r"\^")
# What is not a mark at all is read over first: heaps of marks, tags, code, rock 'n' roll. Every repeat is
# bounded.
_TOKEN = re.compile(
    rf"(?:[{_CLASS}'’`]{{6,}}"
    r"|</?[A-Za-z][\w:.-]{0,30}(?:\s[^<>]{0,400})?/?>"
    r"|`{3,}|``(?:[^`'\n]|'(?!')){1,200}``|`[^`\n]{0,200}[^`\s]`"
    r"|(?<!\w)['’‘][nN]['’‘](?!\w)"
    rf"|(?P<mark>``|''|‘‘|’’|,,|<<|>>|[{_CLASS}`]|(?<![A-Za-z])['’]|['’](?![A-Za-z])))"
)
# Where one may begin: no lone comma, no apostrophe between letters. `re` runs over plain prose many times faster
# when a pattern begins with a set of characters.
_FIRST = re.compile(rf"[{_CLASS}'’`<>,](?<!,(?!,))(?<![A-Za-z]['’](?=[A-Za-z]))")
_CLOSES = {mark: (*CLOSES.get(mark, ""), *CLOSES_TWO.get(mark, ())) for mark in FAMILY}
_CLEARLY_CLOSES = {mark: (*_CLOSES[mark], *ALSO_CLOSES.get(mark, "")) for mark in FAMILY}
_LIKE_APOSTROPHES = frozenset({SINGLE, APOSTROPHE, TICK})
_NEVER_UNCLOSED = _LIKE_APOSTROPHES | {TEX}
_ANNOUNCE = frozenset(",:،，：")
_STRAY = -2
"""A closing mark that belongs to nothing."""
_FACING = {("«", "»"), ("‹", "›")}
"""Marks that show by their form which one closes, also with a blank on either side (French)."""


class Pair(NamedTuple):
    """A quotation by its marks: [start, end) with them, [body_start, body_end) without; `close` "" = never
    closed."""

    start: int
    end: int
    body_start: int
    body_end: int
    open: str
    close: str
    pieces: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Opened:
    mark: str
    start: int
    end: int
    strict: bool
    piece_start: int
    cut: int = -1
    pieces: list[tuple[int, int]] | None = None  # filled when a paragraph repeats the mark

    def end_piece(self, at: int) -> list[tuple[int, int]]:
        self.pieces = self.pieces or []
        self.pieces.append((self.piece_start, max(at, self.piece_start)))
        return self.pieces


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Where the marks stand, in order."""
    after = 0
    for first in _FIRST.finditer(text):
        at = first.start()
        token = _TOKEN.match(text, at) if at >= after else None
        if token is not None:
            after = token.end()
            if token.lastgroup:
                yield token.span("mark")


class _Events:
    """The marks of a text in order: offsets, name, label, and what follows in the same family."""

    def __init__(self, text: str, breaks: list[tuple[int, int]]) -> None:
        self.start: list[int] = []
        self.end: list[int] = []
        self.mark: list[str] = []
        self.label: list[int] = []
        known: dict[str, int] = {}
        for start, end in _marks(text):
            mark = text[start:end]
            mark = TWO.get(mark, mark)
            around = text[start - 1 : end + 1] if start else ""
            what = known.get(around, -1)
            if what < 0:
                what = label(text, start, end, mark)
                if depends_on_neighbours_alone(around):
                    known[around] = what
            if what != NOTHING:
                self.start.append(start)
                self.end.append(end)
                self.mark.append(mark)
                self.label.append(what)
        self.following: list[int] = []
        self.decisive: list[int] = []
        self._look_ahead(breaks)
        opened = [m for m, w in zip(self.mark, self.label, strict=True) if w == OPEN]
        # Swedish, Finnish, Hebrew and Arabic texts open with ”; elsewhere ” before a word is a slip.
        self.right_opens = "”" in opened and "“" not in opened

    def _look_ahead(self, breaks: list[tuple[int, int]]) -> None:
        """following[i]: the next mark of i's family; decisive[i]: the next clear label there, in the
        paragraph."""
        hard = [at for at, kind in breaks if kind == PARAGRAPH]
        last, clear = [-1] * 9, [NOTHING] * 9
        for i in range(len(self.mark) - 1, -1, -1):
            while hard and hard[-1] > self.start[i]:
                hard.pop()
                clear = [NOTHING] * 9
            family, what = FAMILY[self.mark[i]], self.label[i]
            self.following.append(last[family])
            self.decisive.append(clear[family])
            last[family] = i
            if what in (OPEN, SURE, EITHER):
                clear[family] = what
        self.following.reverse()
        self.decisive.reverse()


class _Scan:
    def __init__(self, text: str, breaks: list[tuple[int, int]]) -> None:
        self.text, self.breaks = text, breaks
        self.break_starts = [at for at, _ in breaks]
        self.hard = [at for at, kind in breaks if kind == PARAGRAPH]
        self.events = _Events(text, breaks)
        self.stack: list[_Opened] = []
        self.places: dict[str, list[int]] = {mark: [] for mark in FAMILY}
        self.latest = [-1] * 9
        self.pairs: list[Pair] = []
        self.inner: dict[int, int] = {}
        """The numbers of pairs inside other marks, by where they open."""

    def run(self) -> list[Pair]:
        events, n_breaks, b, i = self.events, len(self.breaks), 0, 0
        while i < len(events.mark):
            consumed = 0
            while b < n_breaks and self.breaks[b][0] <= events.start[i]:
                if self.stack and not consumed:
                    consumed = self._break(b, i)
                b += 1
            for k in range(i, i + consumed):
                self.latest[FAMILY[events.mark[k]]] = k
            i += consumed
            if not consumed:
                self._take(i)
                self.latest[FAMILY[events.mark[i]]] = i
                i += 1
        if self.stack:
            limit = self.breaks[b][0] if b < n_breaks else len(self.text)
            self._flush(0, limit)
        return self.pairs

    # ------------------------------------------------------------ one mark
    def _take(self, i: int) -> None:
        events = self.events
        mark, what = events.mark[i], events.label[i]
        if what == OPEN and mark == "”" and not events.right_opens:
            what = CLOSE
        if what in (CLOSE, SURE, EITHER, WEAK):
            at = self._opening_for(mark, what)
            if what in (CLOSE, SURE) and at >= 0 and FAMILY[mark] not in _LIKE_APOSTROPHES:
                at = self._own(i, mark, at)
                if at == _STRAY:
                    return
            if at >= 0 and (what != WEAK or self._closes_weakly(i, at)):
                self._close(at, events.start[i], events.end[i], mark)
            elif at < 0 and what == EITHER:
                self._open(i, strict=False)
            elif at < 0 and mark == "''" and what == CLOSE:
                self._close_twice(i)
        elif self._may_open(i, what):
            self._open(i, strict=what == OPEN)

    def _opening_for(self, mark: str, what: int) -> int:
        """Where on the stack the nearest opening mark stands that this one closes; -1 if none."""
        nearest = -1
        for opening in (_CLEARLY_CLOSES if what in (CLOSE, SURE) else _CLOSES)[mark]:
            places = self.places[opening]
            if places and places[-1] > nearest:
                nearest = places[-1]
        return nearest

    def _own(self, i: int, mark: str, at: int) -> int:
        """The opening mark that a clear closing mark takes when both are not of one kind, or when others were opened
        between: a mark of the quoted words whose partner was not quoted with them (“He says: "Come and eat”) closes
        nothing of the draft's, and nothing of it is closed by the draft's."""
        top, own = self.stack[-1], FAMILY[mark]
        if FAMILY[top.mark] != own and self._awaits(i, top):
            return _STRAY
        if FAMILY[self.stack[at].mark] == own:
            return at
        proper = max((self.places[opening][-1] for opening in _CLOSES[mark] if self.places[opening]), default=-1)
        return proper if proper >= 0 and not self._awaits(i, self.stack[proper]) else at

    def _awaits(self, i: int, opened: _Opened) -> bool:
        """Does the paragraph hold, behind mark i, the closing mark of an opening one, none of both opened first?"""
        events, family = self.events, FAMILY[opened.mark]
        if family in _LIKE_APOSTROPHES:
            return False
        k = events.following[i if family == FAMILY[events.mark[i]] else self.latest[family]]
        if k < 0 or events.label[k] != CLOSE or opened.mark not in _CLOSES[events.mark[k]]:
            return False
        own = events.following[i]
        if 0 <= own < k and events.label[own] == OPEN:
            return False
        following = bisect_right(self.hard, events.start[i])
        return following == len(self.hard) or events.start[k] < self.hard[following]

    def _closes_weakly(self, i: int, at: int) -> bool:
        """The boys' house: an apostrophe when a clear closing mark follows; it never closes over other
        marks."""
        if at != len(self.stack) - 1:
            return False
        return self.events.decisive[i] != SURE or len(self.places[self.stack[at].mark]) > 1

    def _may_open(self, i: int, what: int) -> bool:
        events, mark = self.events, self.events.mark[i]
        family = FAMILY[mark]
        if family not in (SINGLE, APOSTROPHE):
            return True
        opened = self._nearest(family)
        if what == CLITIC:
            return opened is None and events.decisive[i] == SURE
        if mark == "’":
            following = events.following[i]
            turned = following >= 0 and events.mark[following] == "‘" and events.label[following] != OPEN
            return events.right_opens or turned or bool(self.places["”"] or self.places["„"])
        if mark in "'＇" and opened is not None:
            return self._begins_anew(events.start[i], events.end[i], opened)
        return True

    def _begins_anew(self, start: int, end: int, opened: _Opened) -> bool:
        """A second ' that opens: a new quotation after a pause or with a capital, else a clipped word
        ('prentice)."""
        before = self.text[max(0, start - 40) : start].rstrip()[-1:]
        if before.isalnum() and not (self.text[end : end + 1].isupper() and self.text[opened.end].islower()):
            return False
        at = self.stack.index(opened)
        if at == len(self.stack) - 1:
            self._drop(at)
        return True

    def _nearest(self, family: int) -> _Opened | None:
        marks = "‘‚‛’" if family == SINGLE else "'＇"
        at = max((self.places[m][-1] for m in marks if self.places[m]), default=-1)
        return self.stack[at] if at >= 0 else None

    def _open(self, i: int, *, strict: bool) -> None:
        events, mark = self.events, self.events.mark[i]
        places = self.places[mark]
        if places and self.stack[places[-1]].cut < 0:
            self.stack[places[-1]].cut = events.start[i]
        places.append(len(self.stack))
        self.stack.append(_Opened(mark, events.start[i], events.end[i], strict, events.end[i]))

    def _close_twice(self, i: int) -> None:
        start, end = self.events.start[i], self.events.end[i]
        mark = self.text[start]
        for at in (start, end - 1):
            opening = self._opening_for(mark, SURE)
            if opening >= 0:
                self._close(opening, at, at + 1, mark)

    def _close(self, at: int, start: int, end: int, mark: str) -> None:
        opened = self.stack[at]
        self._drop(at)
        shown = self.text[start:end]
        pieces = tuple(opened.end_piece(start)) if opened.pieces else ()
        body = _trim(self.text, opened.end, start)
        if body[0] < body[1]:
            opening = self.text[opened.start : opened.end]
            if self.stack:
                self.inner[opened.start] = len(self.pairs)
            self.pairs.append(Pair(opened.start, end, *body, opening, shown, self._trimmed(pieces)))

    def _trimmed(self, pieces: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple(p for p in (_trim(self.text, *piece) for piece in pieces) if p[0] < p[1])

    def _drop(self, at: int) -> None:
        """Take everything from `at` up off the stack."""
        for opened in self.stack[at:]:
            self.places[opened.mark].pop()
        del self.stack[at:]

    # ------------------------------------------------------------ paragraph ends
    def _break(self, b: int, i: int) -> int:
        """What stays open over break b, before mark i; how many repeated opening marks were taken."""
        position, kind = self.breaks[b]
        kept = self._repeated(position, i)
        taken = kept
        if kept == 0 and self._joined(b, kind, i):
            kept = 1
        self._flush(kept, position)
        return taken

    def _repeated(self, position: int, i: int) -> int:
        """How many open quotations the new paragraph continues by repeating their opening marks."""
        events, kept, at = self.events, 0, position
        while kept < len(self.stack) and i + kept < len(events.mark):
            opened, k = self.stack[kept], i + kept
            same = events.mark[k] == opened.mark or (events.mark[k] == "»" and opened.mark == "«")
            gap = events.start[k] - at
            if not same or gap > 40 or self.text[at : events.start[k]].strip("*_> \t\n\u00a0\u3000\u2029"):
                break
            if events.label[k] not in (OPEN, EITHER, CLITIC) or said_inside(self.text[opened.piece_start : position]):
                break
            opened.end_piece(position)
            opened.piece_start = at = events.end[k]
            kept += 1
        return kept

    def _joined(self, b: int, kind: int, i: int) -> bool:
        """Does the lowest open quotation plainly go on to a closing mark further down, with no mark
        between?"""
        opened, events = self.stack[0], self.events
        family = FAMILY[opened.mark]
        k = events.following[self.latest[family]]
        if k < i or not (events.label[k] in (CLOSE, SURE) or (opened.mark, events.mark[k]) in _FACING):
            return False
        if opened.mark not in CLOSES.get(events.mark[k], ""):
            return False
        first = bisect_right(self.break_starts, opened.start)
        final = bisect_right(self.break_starts, events.start[k])
        if final - first > MAX_JOINED_LINES:
            return False
        n_paragraphs = sum(1 for _, hard in self.breaks[first:final] if hard == PARAGRAPH)
        if n_paragraphs == 0:
            return kind == LINE
        return n_paragraphs <= MAX_JOINED_PARAGRAPHS and self._frames(opened, first, final, k)

    def _frames(self, opened: _Opened, first: int, final: int, k: int) -> bool:
        """Do the marks stand at the outer ends of whole paragraphs?"""
        if FAMILY[opened.mark] in _NEVER_UNCLOSED:
            return False
        if FAMILY[opened.mark] == STRAIGHT and self.text[self.events.start[k] - 1].isdigit():
            return False
        begins = self.break_starts[first - 1] if first else 0
        before = self.text[begins : opened.start][-400:].strip("*_> \t\n\u00a0\u3000")
        ends = self.break_starts[final] if final < len(self.break_starts) else len(self.text)
        return (not before or before[-1] in ":,") and ends - self.events.end[k] <= MAX_AFTER_CLOSE

    def _flush(self, kept: int, limit: int) -> None:
        """End what is still open at `limit`; a clear opening mark without its closing one still begins a
        quotation."""
        ended = self.stack[kept:]
        self._drop(kept)
        for opened in ended:
            if not opened.strict or FAMILY[opened.mark] in _NEVER_UNCLOSED:
                continue
            if self._with_speech(opened):
                continue
            until = min(limit, opened.cut) if opened.cut >= 0 else limit
            for n, (start, end) in enumerate(opened.end_piece(until)):
                start, end = _trim(self.text, start, end)
                if len(self.text[start : min(end, start + 200)].split()) < MIN_UNCLOSED_WORDS:
                    continue
                at = opened.start if n == 0 else start
                self.pairs.append(Pair(at, end, start, end, opened.mark, ""))

    def _with_speech(self, opened: _Opened) -> bool:
        """Does a speech in marks of the same form, behind a comma or colon, end the quotation, the mark behind it for
        both ("The keeper says, "Come and eat.")? Then they are one."""
        number = self.inner.get(opened.cut, -1)
        if number < 0 or self.text[max(0, opened.cut - 4) : opened.cut].rstrip()[-1:] not in _ANNOUNCE:
            return False
        speech = self.pairs[number]
        self.pairs[number] = speech._replace(start=opened.start, body_start=opened.end)
        return True


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def pairs(text: str, breaks: list[tuple[int, int]]) -> list[Pair]:
    """Every pair of marks, and every opening mark without its closing one, by where they close.

    Shape: `breaks` as from mark_breaks.breaks; linear in the text.
    """
    return _Scan(text, breaks).run()
