"""A plain word aligner for the judge's tests, so that they do not depend on the finder.

A case is a quotation and the passages of one window (or of several, for splices); the quotation is set
between two sentences of carrier text. Whatever stands in the draft or the sources is a known word unless
the case says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from quoth.judge import Draft
from quoth.judge.keys import key
from quoth.judge.lexicons import fold
from quoth.judge.tokens import tokens
from quoth.model import Alignment, Candidate, Edit, Passage, Piece, Quotation, Source, Window
from quoth.offsets import Span


@dataclass
class Words:
    """The vocabulary of a test: the words given, less the ones that are said not to exist."""

    known: set[str] = field(default_factory=set)

    def count(self, word: str) -> int:
        return int(fold(word) in self.known)

    def speaks(self, language: str) -> bool:
        return False

    def is_word(self, word: str, language: str) -> bool:
        return fold(word) in self.known

    def is_rare_word(self, word: str, language: str) -> bool:
        return False


def window(passages: Sequence[str], *, source: Source, first: int = 0, role: str = "paragraph") -> Window:
    """The passages joined as those of a library, numbered from `first`."""
    pieces, at, parts = [], 0, []
    for number, text in enumerate(passages, first):
        passage = Passage(source, number, f"{source.siglum} {number + 1}", text, role=role)
        pieces.append(Piece(passage, at, at + len(text)))
        parts.append(text)
        at += len(text) + 1
    return Window("\n".join(parts), tuple(pieces))


def align(draft: str, body: Span, source: Window, *, whole: bool = True) -> Alignment:
    """Semi-global word alignment of draft[body]: source words before and after are free."""
    left = [t for t in tokens(draft, body) if t.kind != "ellipsis"]
    right = [t for t in tokens(source.text, Span(0, len(source.text))) if t.kind != "ellipsis"]
    pairs = _pairs([key(t.text) for t in left], [key(t.text) for t in right])
    edits: list[Edit] = []
    for i, i2, j, j2 in _runs(pairs, len(left)):
        kept = (i, j) in pairs
        one = Span(left[i].span.start, left[i2 - 1].span.end) if i < i2 else _at(left, i, body.start)
        two = Span(right[j].span.start, right[j2 - 1].span.end) if j < j2 else _at(right, j, 0)
        op = "keep" if kept else "delete" if i == i2 else "insert" if j == j2 else "replace"
        edits.append(Edit(op, one, two, one.of(draft), two.of(source.text)))  # type: ignore[arg-type]
    rows = [j for _, j in pairs] or [0]
    stretch = Span(right[min(rows)].span.start, right[max(rows)].span.end) if pairs else Span(0, 0)
    stretch = Span(
        min([stretch.start, *(e.source.start for e in edits)]),
        max([stretch.end, *(e.source.end for e in edits)]),
    )
    return Alignment(source, body, stretch, tuple(edits), 50.0, 1e-20)


def _at(words: list[Any], number: int, start: int) -> Span:
    at = words[number - 1].span.end if number else start
    return Span(at, at)


def _pairs(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """Equal words of the best alignment; a changed word between two kept ones takes one source word with
    it."""
    n, m = len(left), len(right)
    score = [[0.0] * (m + 1) for _ in range(n + 1)]
    back = [[""] * (m + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        score[i][0], back[i][0] = -0.6 * i, "i"
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            same = left[i - 1] == right[j - 1]
            gap = 0.05 if back[i][j - 1] == "d" else 0.7
            choices = [
                (
                    score[i - 1][j - 1] + (1.0 + 0.1 * min(len(left[i - 1]), 8) if same else -0.6),
                    "k" if same else "r",
                ),
                (score[i - 1][j] - 0.6, "i"),
                (score[i][j - 1] - gap, "d"),
            ]
            score[i][j], back[i][j] = max(choices, key=lambda c: c[0])
    j = max(range(m + 1), key=lambda c: (score[n][c], -c))
    i, pairs = n, []
    while i > 0:
        step = back[i][j]
        if step == "k":
            pairs.append((i - 1, j - 1))
        i, j = (i - 1, j - 1) if step in "kr" else (i - 1, j) if step == "i" else (i, j - 1)
    return pairs[::-1]


def _runs(pairs: list[tuple[int, int]], n: int) -> Iterable[tuple[int, int, int, int]]:
    """The kept words one by one and the gaps between them, as (i, i2, j, j2)."""
    if not pairs:
        return
    i, j = 0, max(0, pairs[0][1] - pairs[0][0])
    for a, b in pairs:
        if a > i or b > j:
            yield i, a, min(j, b), b
        yield a, a + 1, b, b + 1
        i, j = a + 1, b + 1
    if i < n:
        yield i, n, j, j


def candidate(case: dict[str, Any]) -> tuple[Candidate, Draft, Words]:
    """The candidate of one case of a table, with its draft and vocabulary."""
    before, after = case.get("before", "He said that "), case.get("after", ". Then the talk went on.")
    quote, marked = case["quote"], case.get("marked", True)
    opened, closed = ("“", "”") if marked else ("", "")
    text = before + opened + quote + closed + after
    body = Span(len(before) + len(opened), len(before) + len(opened) + len(quote))
    source = Source("S", language=case.get("language", ""))
    passages = case["source"] if isinstance(case["source"], list) else [case["source"]]
    parts: list[Alignment] = []
    if "parts" in case:
        for words, number in case["parts"]:
            at = text.index(words, body.start)
            other = Source("T") if number >= 100 else source
            stretch = window([passages[number % 100]], source=other, first=number)
            parts.append(align(text, Span(at, at + len(words)), stretch))
    elif case.get("found", True):
        parts.append(align(text, body, window(passages, source=source, role=case.get("role", "paragraph"))))
    known = {fold(t.text) for p in [*passages, text] for t in tokens(p, Span(0, len(p)))}
    known -= {fold(w) for w in case.get("nonwords", ())}
    quotation = Quotation(
        Span(body.start - len(opened), body.end + len(closed)), body, ("“", "”") if marked else None
    )
    rivals = tuple(parts[:1]) if case.get("rival") else ()
    draft = Draft(text, case.get("damage", 0.0), case.get("language", ""))
    return Candidate(quotation, tuple(parts), rivals), draft, Words(known)
