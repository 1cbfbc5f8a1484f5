"""Which quotation does a reference in the margin belong to? To the only one beside it.

A margin note (an HTML <aside> that is no footnote) holding nothing but a reference stands between two paragraphs. It
belongs to the one quotation without a reference of its own in these; of a row of notes each is taken as soon as all but
one quotation beside it have theirs. Where two are left, none is taken.
Source: ours; tests/judge/test_margins.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..model import Document, Quotation, Reference
from ..offsets import Span

MARGIN = "margin"
"""How the locators of margin notes begin."""
_AROUND = " \t\n\u00a0()[]{}.,;:–—-*†‡"


def margin_references(
    document: Document,
    quotations: Sequence[Quotation],
    references: Sequence[Reference],
    beside: Sequence[Reference | None],
) -> list[Reference | None]:
    """`beside`, with the references in the margin of quotations that have none; all in text order."""
    notes = [region.span for region in document.regions if region.locator.startswith(MARGIN)]
    out = list(beside)
    held = [(note, own) for note in notes if (own := _only(document.text, note, references)) is not None]
    blocks = sorted({r.span for r in document.regions if r.role == "paragraph"}) if held else []
    near = [(own, _near(document.text, note, notes, blocks, quotations)) for note, own in held]
    while near:
        chosen = {}
        for own, places in near:
            left = [place for place in places if out[place] is None]
            if len(left) == 1:
                chosen[own] = left[0]
        sure = {own: place for own, place in chosen.items() if list(chosen.values()).count(place) == 1}
        if not sure:
            return out
        for own, place in sure.items():
            out[place] = own
        near = [(own, places) for own, places in near if own not in sure]
    return out


def _only(text: str, note: Span, references: Sequence[Reference]) -> Reference | None:
    """The reference that is all the note says."""
    low = bisect_left(references, note.start, key=lambda r: r.start)
    inside = [r for r in references[low : low + 2] if r.end <= note.end]
    if len(inside) != 1:
        return None
    own = inside[0]
    rest = text[note.start : own.start] + text[own.end : note.end]
    return own if not rest.strip(_AROUND) else None


def _near(
    text: str, note: Span, notes: Sequence[Span], blocks: Sequence[Span], quotations: Sequence[Quotation]
) -> list[int]:
    """The quotations in the blocks right before and right behind the note, other margin notes passed over."""
    above = [block for block in blocks if block.end <= note.start][-1:]
    below = [block for block in blocks if block.start >= note.end][:1]
    gaps = [*(Span(block.end, note.start) for block in above), *(Span(note.end, block.start) for block in below)]
    around = [block for block, gap in zip([*above, *below], gaps, strict=True) if _empty(text, gap, notes)]
    return [
        place
        for place, quotation in enumerate(quotations)
        if any(block.start <= quotation.body.start < block.end for block in around)
    ]


def _empty(text: str, gap: Span, notes: Sequence[Span]) -> bool:
    """Does nothing but margin notes stand there?"""
    at = gap.start
    for note in notes:
        if gap.start <= note.start and note.end <= gap.end:
            if text[at : note.start].strip():
                return False
            at = note.end
    return not text[at : gap.end].strip()
