"""What does the draft present as somebody's words?

Marks are paired by one linear scan with a stack (mark_pairs); tags, block quotations, labelled regions and
brackets
around Arabic are read beside it (mark_frames); a quotation that a said-clause interrupts is made one
(mark_said).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Document, Quotation
from ..offsets import Span
from ..settings.finding import MAX_NESTED
from .mark_breaks import breaks
from .mark_frames import frames, is_reference, strip
from .mark_pairs import Pair, pairs
from .mark_said import join, parted


def mark(document: Document) -> list[Quotation]:
    """Every quotation the text presents as such, in document order, outer before inner.

    Shape: `body` is without marks and surrounding white space. `parts` has one span for each piece of a
    quotation that
        a said-clause interrupts or that repeats its opening mark at new paragraphs, else the body alone.
    marks: the characters that stand there. ("“", "") = never closed: it runs to the end of its paragraph,
    and where
        the quotation truly ends is not known. (">", "") a quoted line; ("", "") a region the reader labelled.
    role: "quote", "block-quote", or "dialogue" (spoken after a dash; weak, so `marks` is None).
    Source: DESIGN.md section 6; recall and precision on LitBank in the module's tests' docstring.
    """
    marked = _nested(document.text, pairs(document.text, breaks(document)))
    return _outermost(document.text, frames(document), marked)


def _nested(text: str, found: Iterable[Pair]) -> list[Quotation]:
    """Pairs as quotations, in order; said-clauses are looked for between neighbours inside the same outer
    pair. What is nested deeper than MAX_NESTED is part of what it stands in."""
    levels: dict[int, list[Quotation]] = {}
    open_ends: list[int] = []
    for pair in sorted(found, key=lambda p: (p.start, -p.end)):
        if pair.open in "﴿﴾" and is_reference(text[pair.body_start : pair.body_end]):
            continue
        open_ends = [end for end in open_ends if end > pair.start]
        if len(open_ends) >= MAX_NESTED:
            continue
        around = open_ends[-1] if open_ends else -1
        levels.setdefault(around, []).append(_quotation(text, pair))
        open_ends.append(pair.end)
    joined = [quotation for level in levels.values() for quotation in join(text, level)]
    return sorted(joined, key=_order)


def deepest(quotations: Iterable[Quotation]) -> Iterator[Span]:
    """Of what `mark` found, what stands MAX_NESTED deep: marks inside it may have presented nothing of their own."""
    ends: list[int] = []
    for quotation in quotations:
        ends = [*(end for end in ends if end > quotation.span.start), quotation.span.end]
        if len(ends) >= MAX_NESTED:
            yield quotation.span


def _without_brackets(text: str, body: Span) -> Span:
    """The words inside round brackets that hold all of a quotation: they are the draft's or the source's, not words."""
    inner = text[body.start + 1 : body.end - 1]
    held = text[body.start] == "(" and text[body.end - 1] == ")" and bool(inner.strip())
    return strip(text, body.start + 1, body.end - 1) if held and not set("()") & set(inner) else body


def _quotation(text: str, pair: Pair) -> Quotation:
    body = _without_brackets(text, Span(pair.body_start, pair.body_end))
    parts = tuple(Span(*piece) for piece in pair.pieces) or parted(text, body, pair.open)
    return Quotation(Span(pair.start, pair.end), body, (pair.open, pair.close), parts)


def _order(quotation: Quotation) -> tuple[int, int]:
    return quotation.span.start, -quotation.span.end


def _outermost(text: str, framed: list[Quotation], marked: list[Quotation]) -> list[Quotation]:
    """All in order, but a frame that only wraps marked words (> "..." [ref]) gives way to them."""
    if not framed:
        return marked
    wrapping = _wrapping(text, framed, [*framed, *marked])
    known: set[tuple[int, int]] = set()
    kept: list[Quotation] = []
    for quotation in sorted([*framed, *marked], key=_order):
        body = (quotation.body.start, quotation.body.end)
        if id(quotation) in wrapping or (body in known and quotation.marks is None):
            continue
        known.add(body)
        kept.append(quotation)
    return kept


def _wrapping(text: str, framed: list[Quotation], every: list[Quotation]) -> set[int]:
    """The frames whose words begin with a quotation of their own: then that one is the quotation."""
    starts: dict[int, int] = {}
    for quotation in every:
        at = quotation.span.start
        starts[at] = max(starts.get(at, 0), quotation.span.end)
    return {
        id(frame)
        for frame in framed
        if starts.get(strip(text, *frame.body).start, 0) > 0
        and frame.span.start != strip(text, *frame.body).start
        and starts[strip(text, *frame.body).start] <= frame.span.end
    }
