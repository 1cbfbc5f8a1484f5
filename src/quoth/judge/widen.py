"""Do the outermost words of a marked quotation stand in the source after all, changed or damaged?

The finder ends an alignment at the last word it is sure of. The words between it and the quotation mark
are set against the source words that follow there; where that explains them better than "added", the
alignment is widened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Alignment
from ..offsets import Span
from .regroup import edge_cost
from .steps import key
from .tokens import Token, tokens

_MOST_WORDS = 12
"""Words at one edge. More than that are an invented head or tail, not a damaged one."""
_PREFERENCE = 0.5
"""In words. A single changed word at the edge is read as changed, not as added."""
_LOOK = 240
_INSIDE = 3
"""Words between the quotation's edge and a word that was moved away from it."""


def widened(text: str, body: Span, alignment: Alignment) -> Alignment:
    """The alignment with its source stretch extended over the words that `body` holds beyond the sure
    ones."""
    kept = [e for e in alignment.edits if e.op == "keep"]
    if not kept:
        return alignment
    window = alignment.window.text
    start, end = kept[0].source.start, kept[-1].source.end
    head = _words(text, Span(body.start, kept[0].draft.start))
    if len(head) > _MOST_WORDS:
        start = min(start, alignment.source.start)
    elif head:
        before = _words(window, Span(max(0, start - _LOOK), start))
        n = _best(head, before[-2 * len(head) - 3 :], before=True)
        start = before[-n].span.start if n else start
    tail = _words(text, Span(kept[-1].draft.end, body.end))
    if len(tail) > _MOST_WORDS:
        end = max(end, alignment.source.end)
    elif tail:
        after = _words(window, Span(end, min(len(window), end + _LOOK)))
        n = _best(tail, after[: 2 * len(tail) + 3], before=False)
        end = after[n - 1].span.end if n else end
    start, end = _with_moved(text, alignment, Span(start, end))
    if (start, end) == tuple(alignment.source):
        return alignment
    return replace(alignment, source=Span(start, end), edits=tuple(kept))


def _with_moved(text: str, alignment: Alignment, source: Span) -> Span:
    """The stretch extended over source words at its edge that the draft has one or two words further
    inside."""
    window, (start, end) = alignment.window.text, source
    for edit in alignment.edits:
        if edit.op != "insert":
            continue
        moved = [key(t.text) for t in _words(text, edit.draft)]
        if not moved:
            continue
        after = _words(window, Span(end, min(len(window), end + _LOOK)))[: len(moved)]
        before = _words(window, Span(max(0, start - _LOOK), start))[-len(moved) :]
        behind = len(_words(text, Span(edit.draft.end, alignment.draft.end)))
        ahead = len(_words(text, Span(alignment.draft.start, edit.draft.start)))
        if 0 < behind <= _INSIDE and [key(t.text) for t in after] == moved:
            end = after[-1].span.end
        elif 0 < ahead <= _INSIDE and [key(t.text) for t in before] == moved:
            start = before[0].span.start
    return Span(start, end)


def _words(text: str, span: Span) -> list[Token]:
    return tokens(text, span) if span.start < span.end else []


def _best(edge: Sequence[Token], near: Sequence[Token], *, before: bool) -> int:
    """How many of the source words next to the alignment explain the edge best; 0 for none."""
    if any(t.kind == "ellipsis" for t in edge):
        return 0
    fees = edge_cost(edge, near, before=before)
    if len(edge) == 1:
        fees[0] += _PREFERENCE
    return min(range(len(fees)), key=lambda n: (fees[n], n))
