"""Which quotation does a reference in the margin belong to? To the only one beside it.

A margin note (an HTML <aside> that is no footnote) holding nothing but a reference stands between two paragraphs. It
belongs to the one quotation without a reference of its own in these; of a row of notes each is taken as soon as all but
one quotation beside it have theirs. Where two are left, none is taken.
Source: ours; tests/judge/test_margins.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
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
    notes = sorted(region.span for region in document.regions if region.locator.startswith(MARGIN))
    out = list(beside)
    held = [(note, own) for note in notes if (own := _only(document.text, note, references)) is not None]
    if not held:
        return out
    blocks = sorted({r.span for r in document.regions if r.role == "paragraph"})
    bodies = sorted((quotation.body.start, place) for place, quotation in enumerate(quotations))
    near = {own: _near(document.text, note, notes, blocks, bodies) for note, own in held}
    beside_place = defaultdict(list)
    for own, places in near.items():
        for place in places:
            beside_place[place].append(own)
    claims: defaultdict[int, list[Reference]] = defaultdict(list)
    open_ = list(near)
    while open_:
        claimed = set()
        for own in open_:
            left = [place for place in near[own] if out[place] is None]
            if len(left) == 1:
                claims[left[0]].append(own)
                claimed.add(left[0])
        taken = [place for place in claimed if len(claims[place]) == 1]
        for place in taken:
            out[place] = claims[place][0]
        open_ = list(dict.fromkeys(own for place in taken for own in beside_place[place]))
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
    text: str, note: Span, notes: Sequence[Span], blocks: Sequence[Span], bodies: Sequence[tuple[int, int]]
) -> list[int]:
    """The quotations in the blocks right before and right behind the note, other margin notes passed over.

    bodies: where each quotation begins, and its number.
    """
    ended = (blocks[at] for at in range(bisect_left(blocks, (note.start,)) - 1, -1, -1) if blocks[at].end <= note.start)
    above, below = next(ended, None), bisect_left(blocks, (note.end,))
    around = []
    if above is not None and _empty(text, Span(above.end, note.start), notes):
        around.append(above)
    if below < len(blocks) and _empty(text, Span(note.end, blocks[below].start), notes):
        around.append(blocks[below])
    inside = (bodies[bisect_left(bodies, (block.start,)) : bisect_left(bodies, (block.end,))] for block in around)
    return [place for held in inside for _, place in held]


def _empty(text: str, gap: Span, notes: Sequence[Span]) -> bool:
    """Does nothing but margin notes stand there?"""
    at = gap.start
    for number in range(bisect_left(notes, (gap.start,)), len(notes)):
        note = notes[number]
        if note.end > gap.end:
            break
        if text[at : note.start].strip():
            return False
        at = note.end
    return not text[at : gap.end].strip()
