"""Do the parts of a quotation stand together in the source, or were distant places joined?

Between two neighbouring parts lies a joint. It is a run-on (the second part follows the first), a gap
(words between them left out), a turn (the second stands before the first) or a splice (they do not stand
together).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from ..frozen import dataclass
from ..model import Alignment, Piece
from ..offsets import Span
from ..settings.judging import FAR_ACROSS, FAR_WORDS, NEAR_PASSAGES, SPLICE_SEAM
from .ground import Ground
from .laws import one_article
from .steps import Step
from .tokens import Token, tokens

JointKind = Literal["run-on", "gap", "turn", "splice"]


@dataclass(frozen=True, slots=True)
class Joint:
    """How the part `after` follows the one before it. open: an ellipsis stands between them in the draft."""

    kind: JointKind
    after: int
    open: bool
    steps: tuple[Step, ...] = ()


class _Gap(NamedTuple):
    """Source words between two parts. before: they stand in the window of the first part, else in the second's."""

    span: Span
    words: list[Token]
    before: bool = False


def joints(ground: Ground) -> list[Joint]:
    """One joint between each two neighbouring parts, with the steps that lie in it."""
    return [_joint(ground, number) for number in range(1, len(ground.alignments))]


def piece_at(alignment: Alignment, at: int) -> Piece:
    """The piece of the window that holds the offset (the nearest before it when it falls between two)."""
    pieces = alignment.window.pieces
    best = pieces[0]
    for piece in pieces:
        if piece.start <= at:
            best = piece
    return best


def _joint(ground: Ground, number: int) -> Joint:
    first, second = ground.alignments[number - 1], ground.alignments[number]
    between = tokens(ground.draft.text, Span(first.draft.end, max(first.draft.end, second.draft.start)))
    marks = [w for w in between if w.kind == "ellipsis"]
    added = _added(ground, number, between, first)
    kind, gap = _relation(first, second, open=bool(marks))
    if kind == "gap":
        crossed = piece_at(first, first.source.start).passage != piece_at(second, second.source.start).passage
        if len(gap.words) > (FAR_ACROSS if crossed else FAR_WORDS):
            return Joint("splice", number, bool(marks), added)
        return Joint(
            "gap", number, bool(marks), _in_order(_gap_step(ground, number, gap, marks, second), *added)
        )
    if kind == "turn":
        turned = Step(
            "insert",
            second.draft,
            Span(second.source.start, second.source.start),
            number,
            "order",
            "parts in reverse order",
        )
        return Joint("turn", number, bool(marks), _in_order(turned, *added))
    return Joint(kind, number, bool(marks), added)


def _in_order(*steps: Step) -> tuple[Step, ...]:
    return tuple(sorted(steps, key=lambda step: step.draft))


def _added(ground: Ground, number: int, between: list[Token], first: Alignment) -> tuple[Step, ...]:
    """Words of the draft between the two parts, but for verse numbers."""
    words = [w for w in between if w.kind in ("word", "number")]
    if all(w.kind == "number" and len(w.text) <= 3 for w in words):
        return ()
    span, at = Span(words[0].span.start, words[-1].span.end), first.source.end
    shown = all(w.bracket is not None for w in words)
    if shown:
        span = Span(
            min(w.bracket.start for w in words if w.bracket), max(w.bracket.end for w in words if w.bracket)
        )
    return (Step("insert", span, Span(at, at), number - 1, "", "", shown, tuple(words), ()),)


def _relation(first: Alignment, second: Alignment, *, open: bool = False) -> tuple[JointKind, _Gap]:
    """How the second part's place follows the first's, and what lies between them. open: an ellipsis parts them."""
    nothing = _Gap(Span(0, 0), [])
    here, there = (
        piece_at(first, max(first.source.start, first.source.end - 1)),
        piece_at(second, second.source.start),
    )
    if here.passage.source != there.passage.source:
        return "splice", nothing
    apart = there.passage.number - here.passage.number
    if open and apart > NEAR_PASSAGES and one_article((here.passage.locator, there.passage.locator)):
        return "gap", _Gap(Span(second.source.start, second.source.start), [])
    if abs(apart) > NEAR_PASSAGES:
        return "splice", nothing
    left = here.passage.base + first.source.end - here.start
    right = there.passage.base + second.source.start - there.start
    if apart < 0 or (apart == 0 and right < left):
        overlap = apart == 0 and right >= here.passage.base + first.source.start - here.start
        ends = right + second.source.end - second.source.start
        overlap = overlap and ((left - right <= SPLICE_SEAM and ends > left) or _goes_on(first, second))
        return ("run-on" if overlap else "turn"), nothing
    gap = _between(first, second, here, there)
    if not gap.words and apart > 1:  # whole passages lie between, and neither window holds them
        return "splice", nothing
    return ("gap" if gap.words else "run-on"), gap


def _goes_on(first: Alignment, second: Alignment) -> bool:
    """Do the words of the second part stand behind the first as well? So they do where a text repeats itself."""
    after = first.window.text[first.source.end :][: 2 * SPLICE_SEAM]
    again = second.source.of(second.window.text)[: 2 * SPLICE_SEAM]
    letters = ["".join(filter(str.isalnum, text.casefold())) for text in (after, again)]
    least = min(map(len, letters))
    return least >= SPLICE_SEAM // 2 and letters[0][:least] == letters[1][:least]


def _between(first: Alignment, second: Alignment, here: Piece, there: Piece) -> _Gap:
    """Source words between the parts, in the second's window when it holds both places, else in the part
    it shows."""
    for piece in second.window.pieces:
        if piece.passage.number == here.passage.number:
            start = min(piece.start + first.source.end - here.start, second.source.start)
            span = Span(start, second.source.start)
            return _Gap(span, _words(second.window.text, span))
    span = Span(there.start, second.source.start)
    if words := _words(second.window.text, span):
        return _Gap(span, words)
    rest = Span(first.source.end, here.end)
    if words := _words(first.window.text, rest):
        return _Gap(rest, words, before=True)
    between = range(here.passage.number + 1, there.passage.number)
    begins = [piece.start for piece in second.window.pieces if piece.passage.number in between]
    span = Span(min(begins, default=second.source.start), second.source.start)
    if words := _words(second.window.text, span):
        return _Gap(span, words)
    ends = [piece.end for piece in first.window.pieces if piece.passage.number in between]
    rest = Span(first.source.end, max(ends, default=first.source.end))
    return _Gap(rest, _words(first.window.text, rest), before=True)


def _words(text: str, span: Span) -> list[Token]:
    return [t for t in tokens(text, span) if t.kind in ("word", "number")]


def _gap_step(ground: Ground, number: int, gap: _Gap, marks: list[Token], second: Alignment) -> Step:
    number -= gap.before
    inside = [w for w in gap.words if w.span.start >= gap.span.start and w.span.end <= gap.span.end]
    source = Span(inside[0].span.start, inside[-1].span.end) if inside else Span(gap.span.end, gap.span.end)
    if marks:
        return Step(
            "replace",
            marks[0].span,
            source,
            number,
            "elision",
            "marked elision",
            True,
            (marks[0],),
            tuple(inside),
        )
    at = second.draft.start
    return Step("delete", Span(at, at), source, number, "", "", False, (), tuple(inside))
