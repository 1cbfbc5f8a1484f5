"""From hits to candidates: which alignments explain which stretch of a draft.

A marked quotation is explained by the hits inside it; what lies outside all marks, and what marks hold only in part, is
taken best first. Hits of the same words elsewhere in the library are rivals, not further findings.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from ..model import Alignment, Candidate, Quotation
from ..normalise.words import Words
from ..offsets import Span
from ..settings import Settings
from ..settings.finding import AGREES_BETTER, FOREIGN_WORDS, QUOTED_BESIDE
from .chance import chance
from .hit import Hit, Stretch
from .mark_styles import MARKS
from .marked import partial_of, pieces
from .neighbours import Choice, inside, rank, within_marks
from .pool import Pool
from .running import running, unmarked
from .specks import without_specks


def select(
    hits: Sequence[Hit],
    quotations: Sequence[Quotation],
    stretch: Stretch,
    offset: int,
    n_words: int,
    settings: Settings,
) -> list[Candidate]:
    """The candidates of one document. hits: its hits. offset: where the document begins in the block's text."""
    words = stretch.words
    candidates: list[Candidate] = []
    pool = Pool(hits)
    weak: list[Hit] = []  # dropped at last: to a quotation inside this one they may be all
    explained: list[tuple[int, int]] = []
    claimed: list[Hit] = []
    quotations = without_specks(quotations, hits, stretch, offset)
    bodies = [stretch.word_range(quotation.body, offset) for quotation in quotations]
    for number, (quotation, body) in enumerate(zip(quotations, bodies, strict=True)):
        nested = _nested_bodies(number, quotations, bodies) if quotation.marks else []
        near = _own(pool.offered(body), body, nested) if quotation.marks else pool.near(*body)
        for piece, choice in pieces(quotation, near, stretch, offset, n_words, settings):
            partial: Hit | None = None
            if quotation.role == "line" and not _word_for_word(choice):
                continue
            if choice is None:
                partial, less = partial_of(stretch.word_range(piece.body, offset), near, stretch, n_words, settings)
                weak += less
            else:
                covered = (choice.parts[0].first, choice.parts[-1].last)
                held = (found for found in pool.near(*covered) if inside(found, covered))
                pool.drop(found for found in held if not any(inside(found, one) for one in nested))
                if quotation.marks:
                    claimed += choice.parts
                if _closed(quotation):  # the end of a line may be none of the quotation's
                    explained.append(covered)
            candidates.append(_candidate(piece, choice, words, n_words, settings, partial))
    pool.drop(weak)
    edges = sorted({*_edges(quotations, bodies), *_broken_at(quotations, stretch, offset)})
    left = sorted(_unexplained(within_marks(pool.rest(), edges), explained), key=rank)
    for choice in running(left, stretch, n_words, settings):
        if _leads_in(choice.parts, claimed):
            continue
        candidates.append(_candidate(unmarked(choice, stretch, offset), choice, words, n_words, settings))
    candidates.sort(key=lambda candidate: candidate.quotation.body.start)
    return _without_nested([_shifted(candidate, offset) for candidate in candidates])


def _closed(quotation: Quotation) -> bool:
    """Do marks stand at both ends of a quotation?"""
    return quotation.marks is not None and all(quotation.marks)


def _edges(quotations: Sequence[Quotation], bodies: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The words before which a mark opens or closes; what the end of a line closes may go on behind it."""
    for quotation, body in zip(quotations, bodies, strict=True):
        if quotation.marks:
            yield from (edge for edge, mark in zip(body, quotation.marks, strict=True) if mark)


def _broken_at(quotations: Sequence[Quotation], stretch: Stretch, offset: int) -> Iterator[int]:
    """The words at which a said-clause interrupts a quotation ("..." she said, "...")."""
    for quotation in quotations:
        for part in quotation.parts if len(quotation.parts) > 1 else ():
            yield from stretch.word_range(part, offset)


def _nested_bodies(
    number: int, quotations: Sequence[Quotation], bodies: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The words [first, last) of what stands in marks of its own inside a quotation."""
    end = quotations[number].body.end
    inner = takewhile(lambda n: quotations[n].span.start < end, range(number + 1, len(quotations)))
    return [bodies[n] for n in inner if _closed(quotations[n])]


def _own(near: list[Hit], body: tuple[int, int], inner: Sequence[tuple[int, int]]) -> list[Hit]:
    """The hits for a marked quotation. Where it has many words besides those of quotations inside it, a speaker's or of
    a mark that was never closed, what lies in these does not explain it, unless the best hit lies outside them."""
    within = [part for part in inner if body[0] <= part[0] and part[1] <= body[1]]
    foreign = body[1] - body[0] - sum(last - first for first, last in within)
    if not near or not within or foreign < FOREIGN_WORDS:
        return near
    own = [found for found in near if not any(first <= found.first and found.last <= last for first, last in within)]
    return near if own and own[0] is near[0] else own


def _unexplained(hits: Sequence[Hit], explained: Sequence[tuple[int, int]]) -> Iterator[Hit]:
    """The hits that do not lie inside what marked quotations are explained by: a verse and the next one, in marks of
    their own, may agree as one stretch that was cut at the marks."""
    spans = sorted(explained)
    firsts, lasts = [first for first, _ in spans], list(accumulate((last for _, last in spans), max))
    for found in hits:
        at = bisect_right(firsts, found.first)
        if not at or lasts[at - 1] < found.last:
            yield found


def _leads_in(parts: Sequence[Hit], claimed: Sequence[Hit]) -> bool:
    """Do changed words of running text go right up to a quotation in marks, in draft and source? Who sets marks of his
    own where the source's words begin has put what comes before in words of his own."""
    if all(step.equal for part in parts for step in part.steps):
        return False
    first, last = parts[0], parts[-1]
    return any(_goes_on(last, one) or _goes_on(one, first) for one in claimed)


def _goes_on(left: Hit, right: Hit) -> bool:
    """Does one hit follow the other at once in draft and source, where the source has no quotation mark?"""
    if left.last != right.first or left.segment is not right.segment or left.place[1] != right.place[0]:
        return False
    end = left.steps[-1].j2
    behind = left.source.start[end] if end < len(left.source) else len(left.window.text)
    return MARKS.isdisjoint(left.window.text[left.source.end[end - 1] : behind])


def _word_for_word(choice: Choice | None) -> bool:
    """Is it one place that has all of the words as they are?"""
    return choice is not None and len(choice.parts) == 1 and all(step.equal for step in choice.parts[0].steps)


def _candidate(
    quotation: Quotation,
    choice: Choice | None,
    words: Words,
    n_words: int,
    settings: Settings,
    partial: Hit | None = None,
) -> Candidate:
    def aligned(found: Hit) -> Alignment:
        return found.alignment(words, chance(found.score, n_words, settings))

    if choice is None:
        return Candidate(quotation, partial=aligned(partial) if partial else None)
    return Candidate(quotation, tuple(map(aligned, choice.parts)), tuple(map(aligned, choice.rivals)))


def _without_nested(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Of quotations inside each other the ones that were found stay; of found ones the outer one where its own words
    are quoted, too, else those that agree better. No stretch without marks of its own takes the place of a marked
    quotation that was found. candidates: in text order."""
    kept: list[Candidate] = []
    open_ones: list[int] = []
    inner: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        start = candidate.quotation.body.start
        open_ones = [number for number in open_ones if kept[number].quotation.body.end > start]
        outer = next((number for number in open_ones if _holds(kept[number].quotation, candidate.quotation)), None)
        if outer is None or (candidate.alignments and not kept[outer].alignments):
            open_ones.append(len(kept))
            kept.append(candidate)
        elif candidate.alignments and (candidate.quotation.marks is not None or kept[outer].quotation.marks is None):
            inner.setdefault(outer, []).append(candidate)
    out: list[Candidate] = []
    for number, candidate in enumerate(kept):
        held = inner.get(number, [])
        better = any(_agreement(one) > _agreement(candidate) + AGREES_BETTER for one in held)
        own = better and _agreement_beside(candidate, candidates) < QUOTED_BESIDE
        out += _without_nested(held) if own else [candidate]
    return out


def _holds(outer: Quotation, inner: Quotation) -> bool:
    return outer.body.start <= inner.body.start and inner.body.end <= outer.body.end


def _agreement(candidate: Candidate) -> float:
    """Share of the quotation's letters that stand in its alignments as they are."""
    return _kept_of(candidate, [candidate.quotation.body])


def _agreement_beside(outer: Candidate, candidates: Sequence[Candidate]) -> float:
    """The same of its letters beside the quotations inside it that were found."""
    body = outer.quotation.body
    spans, at = [], body.start
    low = bisect_left(candidates, body.start, key=lambda one: one.quotation.body.start)
    behind = map(candidates.__getitem__, range(low, len(candidates)))
    for one in takewhile(lambda one: one.quotation.body.start < body.end, behind):
        if one is not outer and one.alignments and _holds(outer.quotation, one.quotation):
            spans.append(Span(at, max(at, one.quotation.span.start)))
            at = max(at, one.quotation.span.end)
    return _kept_of(outer, [*spans, Span(at, max(at, body.end))])


def _kept_of(candidate: Candidate, spans: Sequence[Span]) -> float:
    kept = sorted(edit.draft for part in candidate.alignments for edit in part.edits if edit.op == "keep")
    begins, both = [own.start for own in kept], 0
    for start, end in spans:
        near = kept[max(0, bisect_right(begins, start) - 1) : bisect_left(begins, end)]
        both += sum(max(0, min(own.end, end) - max(own.start, start)) for own in near)
    return both / max(1, sum(end - start for start, end in spans))


def _shifted(candidate: Candidate, offset: int) -> Candidate:
    """The candidate with draft offsets counted from its own document."""
    if not offset:
        return candidate
    return Candidate(
        candidate.quotation,
        tuple(_shift(part, offset) for part in candidate.alignments),
        tuple(_shift(part, offset) for part in candidate.rivals),
        None if candidate.partial is None else _shift(candidate.partial, offset),
    )


def _shift(part: Alignment, offset: int) -> Alignment:
    edits = tuple(replace(e, draft=Span(e.draft.start - offset, e.draft.end - offset)) for e in part.edits)
    return replace(part, draft=Span(part.draft.start - offset, part.draft.end - offset), edits=edits)
