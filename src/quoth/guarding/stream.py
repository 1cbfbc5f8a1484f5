"""An answer that arrives in pieces: findings as soon as a quotation closes, and at the end the same as in one piece.

A quotation is checked when it has closed and what follows can no longer be its citation marker; unmarked words when
their paragraph ends. What is checked then is the stretch since the last paragraph break outside all quotations, in long
paragraphs since a sentence end. The end checks the whole answer, so that it equals the batch by construction; what the
end sees otherwise is in `revised`.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence

from ..errors import SettingsError
from ..find.mark import mark
from ..model import Document, Finding, Quotation
from ..offsets import Span
from ..read import read_text
from .answer import Answer
from .guard import Guard
from .guarded import Guarded
from .moved import shifted
from .notes import notes_of

MOST_CHARACTERS = 1_000_000
"""Characters of one answer. It bounds the memory of a stream; the longest answers of today's models have about half."""
_LONG = 3_000
"""Characters of a paragraph from which on a stretch may end with a sentence. Each quotation that closes has its stretch
looked at again: 120 quotations in one paragraph of 19,560 characters took 6.5 s without this, 1.3 s with it."""
_STRETCH = 20_000
"""Characters of one stretch at most, whatever is still open in it."""
_SENTENCE = re.compile(r"[.!?…؟۔।]\s+(?=\w)|[。！？]")
_MARKER = 48
"""Characters behind a quotation in which a citation marker may begin and not yet have ended."""
_ENDING = frozenset("\"'”’»«“›‹」』】〉》）﴾﴿}>\n")
"""Signs with which a quotation may close; a piece without any closes none."""
_LOOSE = frozenset("\"'”’»«“›‹」』.,;:!?…。 \t*_`|⁰¹²³⁴⁵⁶⁷⁸⁹")
_NO_SOURCE = re.compile(
    r"\n[ \t]{0,9}\n|\n[> \t*_]{0,9}(?:[^\s> *_(\[—–―Ss]|[(\[—–―Ss][^\n]{0,79}(?:\n|(?<=[^\n]{79})))"
)
"""Behind a line's end: a line that names no source, or the whole of one that may."""
_CLOSES = {"[": "]", "(": ")", "【": "】", "（": "）", "<": ">"}


class GuardStream:
    """Takes an answer piece by piece. `findings` are those so far; `revised` after the end, those that were given early
    and read otherwise now."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._passed: list[str] = []
        self._begin = 0
        self._stretch = ""
        self._waiting = False
        self._given: list[Finding] = []
        self._notes: dict[str, tuple[str, ...]] = {}
        self._known: set[tuple[int, int]] = set()
        self._end: Guarded | None = None
        self.revised: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings so far, as they were given."""
        return tuple(self._given)

    def feed(self, piece: str) -> list[Finding]:
        """Takes the next piece; the findings on quotations that it closed. Their offsets count from the beginning of
        the answer; their ids are final only at the end.

        Raises: SettingsError after the end, and for an answer longer than MOST_CHARACTERS.
        """
        if self._end is not None:
            raise SettingsError("the stream has ended; make a new one for the next answer")
        if self._begin + len(self._stretch) + len(piece) > MOST_CHARACTERS:
            raise SettingsError(f"an answer has at most {MOST_CHARACTERS:,} characters")
        before = len(self._stretch)
        self._stretch += piece
        if not piece or not self._may_close(before):
            return []
        return self._closed()

    def finish(self) -> Guarded:
        """The whole answer, guarded as in one piece."""
        if self._end is None:
            self._end = self._guard("".join([*self._passed, self._stretch]))
            seen = {(f.start, f.end): f for f in self._end.findings}
            self.revised = tuple(
                f for f in self._given if (now := seen.get((f.start, f.end))) is None or _says(now) != _says(f)
            )
        return self._end

    def over(self, pieces: Iterable[str]) -> Iterator[Finding]:
        """The findings of an iterable of pieces, as they come; the rest at its end."""
        for piece in pieces:
            yield from self.feed(piece)
        yield from self._rest()

    async def aover(self, pieces: AsyncIterable[str]) -> AsyncIterator[Finding]:
        """The same over an asynchronous iterable."""
        async for piece in pieces:
            for finding in self.feed(piece):
                yield finding
        for finding in self._rest():
            yield finding

    def _rest(self) -> list[Finding]:
        """The findings that only the end brings."""
        return [f for f in self.finish().findings if (f.start, f.end) not in self._known]

    def _may_close(self, before: int) -> bool:
        """Did the new piece end anything: a quotation, what may stand behind one, or a paragraph?"""
        ended = any(char in _ENDING for char in self._stretch[max(0, before - 1) :])
        return self._waiting or ended or len(self._stretch) > _STRETCH

    def _closed(self) -> list[Finding]:
        """The findings on what has closed since the last call; moves on past paragraphs that are done."""
        begin, stretch = self._begin, self._stretch
        quoted = mark(Document(id="", text=self._guard.plain(stretch)))
        closed = [q.body for q in quoted if q.marks is not None and q.marks[1] and q.span.end <= len(stretch)]
        opened = min((q.span.start for q in quoted if _is_open(q)), default=len(stretch))
        new = [b for b in closed if b.start < opened and (begin + b.start, begin + b.end) not in self._known]
        ready = [body for body in new if self._settled(stretch, body.end)]
        self._waiting = len(ready) < len(new)
        done = self._done(stretch, quoted) or _sentences(stretch, quoted)
        if not ready and not done:
            return []
        findings = self._fresh(stretch, ready, done)
        self._passed.append(stretch[:done])
        self._notes.update(notes_of(stretch[:done], self._guard.given())[0])
        self._begin, self._stretch = begin + done, stretch[done:]
        return findings

    def _fresh(self, stretch: str, ready: Sequence[Span], done: int) -> list[Finding]:
        """The findings in the stretch that are new: on ready quotations, and on all words before `done`."""
        out = []
        for found in self._guard.report(read_text(stretch), Answer(stretch, whole=False, notes=self._notes)).findings:
            place = (self._begin + found.start, self._begin + found.end)
            inside = any(found.start < body.end and body.start < found.end <= body.end for body in ready)
            if place not in self._known and ((inside and found.marked) or found.end <= done):
                self._known.add(place)
                out.append(shifted(found, self._begin))
        self._known.update((self._begin + body.start, self._begin + body.end) for body in ready)
        self._given += out
        return out

    def _done(self, stretch: str, quoted: Sequence[Quotation]) -> int:
        """Characters up to the last paragraph break that no quotation is open at."""
        end = stretch.rstrip("\n").rfind("\n\n") + 2 if not stretch.endswith("\n\n") else len(stretch)
        if end < 2 or not stretch[:end].strip():
            return 0
        open_ones = [q for q in quoted if _is_open(q)]
        if len(stretch) < _STRETCH:
            end = min([end, *(q.span.start for q in open_ones)])
            end = stretch.rfind("\n\n", 0, end) + 2 if end < len(stretch) and stretch[end - 2 : end] != "\n\n" else end
        return end if end >= 2 and not any(q.span.start < end < q.span.end for q in quoted) else 0

    @staticmethod
    def _settled(text: str, at: int) -> bool:
        """Is it plain whether a marker follows? Yes when a word does, or a whole marker and something behind it; in a
        table's row, when the row ends."""
        if text[text.rfind("\n", 0, at) + 1 : at].lstrip()[:1] == "|":
            return "\n" in text[at:]
        while at < len(text):
            if text[at] == "\n":
                return _NO_SOURCE.match(text, at) is not None
            if text[at] in _CLOSES:
                close = text.find(_CLOSES[text[at]], at + 1, at + _MARKER)
                if text[at] == "<" and close > 0 and text[at + 1] != "/":  # <cite>1</cite>
                    close = text.find(">", close + 1, at + _MARKER)
                if close < 0:
                    return len(text) - at >= _MARKER
                at = close + 1
            elif text[at] not in _LOOSE:
                return True
            else:
                at += 1
        return False


def _is_open(quotation: Quotation) -> bool:
    """Has it an opening mark that nothing closed yet?"""
    return quotation.marks is not None and not quotation.marks[1] and quotation.marks[0] not in ("", ">")


def _sentences(stretch: str, quoted: Sequence[Quotation]) -> int:
    """Characters up to the last sentence end of a long paragraph that no quotation is open at; of one beyond all
    measure, at least up to its last blank."""
    if len(stretch) < _LONG:
        return 0
    closed = [q.span for q in quoted if q.marks is not None and (q.marks[1] or q.marks[0] in ("", ">"))]
    opened = [q.span.start for q in quoted if _is_open(q)]
    most = len(stretch) if len(stretch) > _STRETCH else min(opened, default=len(stretch))
    ends = [hit.end() for hit in _SENTENCE.finditer(stretch, 0, most) if hit.end() < len(stretch)]
    for end in reversed(ends):
        if not any(span.start < end < span.end for span in closed):
            return end
    return stretch.rfind(" ") + 1 or len(stretch) if len(stretch) > _STRETCH else 0


def _says(finding: Finding) -> tuple[str, str]:
    return finding.verdict, finding.reference.verdict if finding.reference is not None else ""
