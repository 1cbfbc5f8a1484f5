"""What explains a marked quotation: one place, a place and its continuation, or several that were put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush
from itertools import pairwise, takewhile

import regex

from ..later import later
from ..model import Quotation
from ..offsets import Span
from ..settings import Settings
from ..settings.finding import (
    ALIKE_DECADES,
    FEW_ALIKE,
    FOREIGN_EDGE,
    OWN_SHARE,
    SURE_UNSET,
    TRUE_OPENING,
    UNBROKEN_EDGE,
)
from .chance import chance
from .edited import edited_words
from .hit import Hit, Stretch, covering, joined
from .mark_styles import MARKS, SENTENCE_ENDS
from .neighbours import (
    Choice,
    beside,
    between,
    continues,
    continues_any,
    inside,
    overlap,
    preferred,
    rank,
    rivals_of,
)
from .pool import Pool
from .presented import claimed, stands_alone
from .set_off import WHOLE, ends_set_off
from .written import joins_words


def pieces(
    quotation: Quotation, hits: Sequence[Hit], stretch: Stretch, offset: int, n_words: int, settings: Settings
) -> list[tuple[Quotation, Choice | None]]:
    """A quotation with what explains it; of an interrupted one each part by itself, so that the words between its parts
    ("she said") are never taken for quoted ones. Paragraphs that each repeat the opening mark are one quotation where
    one place has them all, one after the other; so is what a said-clause of the source's own parts."""
    parts = quotation.parts or (quotation.body,)
    bodies = [stretch.word_range(part, offset) for part in parts]
    span = quotation.span
    owned = quotation.role == "line" or claimed(span.start + offset, span.end + offset, stretch.words.text)
    adjoining = all(before[1] == after[0] for before, after in pairwise(bodies))
    if len(parts) > 1 and (adjoining or MARKS.isdisjoint(_between(parts, offset, stretch))):
        whole = _explain((bodies[0][0], bodies[-1][1]), hits, stretch, settings, n_words, owned=owned)
        if whole is not None and len(whole.parts) == 1 and _goes_on(whole.parts[0], bodies, adjoining=adjoining):
            return [(replace(quotation, parts=(quotation.body,)), whole)]
    choices = [_explain(body, hits, stretch, settings, n_words, owned=owned) for body in bodies]
    if len(parts) == 1:
        return [(quotation, choices[0])]
    alone = (replace(quotation, span=part, body=part, parts=(part,)) for part in parts)
    return list(zip(alone, choices, strict=True))


def _between(parts: Sequence[Span], offset: int, stretch: Stretch) -> str:
    """The text between the parts."""
    text = stretch.words.text
    return "".join(text[one.end + offset : other.start + offset] for one, other in pairwise(parts))


def _goes_on(found: Hit, bodies: Sequence[tuple[int, int]], *, adjoining: bool) -> bool:
    """Does the source go on from part to part with nothing left out, or has it the words between them, too
    ("... the evening comes, says the old pilot, when ...")?"""
    if adjoining:
        borders = {end for _, end in bodies[:-1]}
        return not any(step.i == step.i2 and found.base + step.i in borders for step in found.steps)
    own = {found.base + word for step in found.steps if step.equal for word in range(step.i, step.i2)}
    return all(word in own for before, after in pairwise(bodies) for word in range(before[1], after[0]))


def partial_of(
    body: tuple[int, int], hits: Sequence[Hit], stretch: Stretch, n_words: int, settings: Settings
) -> tuple[Hit | None, list[Hit]]:
    """The best agreement inside a marked quotation that nothing explains, and the weak ones inside it, changed or part
    of a sentence of its own: they are no findings by themselves."""
    held = [found for found in hits if inside(found, body)]
    weak = [found for found in held if _weak(found, body, stretch, n_words, settings)]
    return (held[0] if held else None), weak


def _weak(found: Hit, body: tuple[int, int], stretch: Stretch, n_words: int, settings: Settings) -> bool:
    said = chance(found.score, n_words, settings)
    if ends_set_off(found, stretch) == WHOLE:
        return False
    part = _agreeing(found, body) >= settings.part_coverage * (body[1] - body[0])
    if said > settings.part_chance and found.n_kept < SURE_UNSET and part:
        return True
    if said <= settings.sure_chance:
        return False
    return not (all(step.equal for step in found.steps) and _quoted_within(found, body, stretch))


def _quoted_within(found: Hit, body: tuple[int, int], stretch: Stretch) -> bool:
    """Is an agreement set off from the other words between the marks?"""
    return not joins_words(found) or (found.first > body[0] and stands_alone(found, stretch, pointed=False))


def _explain(
    body: tuple[int, int], hits: Sequence[Hit], stretch: Stretch, settings: Settings, n_words: int, *, owned: bool
) -> Choice | None:
    """The hits that explain a marked quotation as a whole; None when too little of it agrees with any place.

    owned: the text beside it says that the words are a source's."""
    if body[1] <= body[0]:
        return None
    edited = edited_words(body, stretch)
    n = body[1] - body[0] - len(edited) or body[1] - body[0]
    held = _without_editors(_held(hits, body), body, edited)
    near = [found for found in held if _counts(found, body, n_words, settings, edited, owned=owned)]
    if not near:
        return None
    parts = _parts(near, body)
    together = [part for part in parts if part is near[0] or continues_any(part, near[0])]
    agreeing = sum(_agreeing(part, body) for part in together)
    least_chance = settings.part_chance if _a_phrase(near[0], body) else settings.sure_chance
    sure = chance(near[0].score, n_words, settings) <= least_chance
    whole = agreeing >= settings.min_coverage * n and together[0].first <= body[0]
    least = (settings.sure_coverage if sure else settings.min_coverage) * n
    if owned and _opens(near[0], body, n_words, settings):
        least = min(least, settings.opening_coverage * n)
    if joins_words(near[0]) and not owned and agreeing < settings.min_coverage * n and near[0].first > body[0] + 1:
        return None
    if agreeing < least or (not whole and _foreign(together, body, stretch)):
        together = parts
        if sum(_agreeing(part, body) for part in parts) < settings.quilt_coverage * n:
            return None
    else:
        kept = set(map(id, together))
        others = [part for part in parts if id(part) not in kept]
        together += [p for p in others if chance(p.score, n_words, settings) <= settings.max_chance]
        together += _rest(held, together, body, n_words, settings)
        together.sort(key=lambda part: part.first)
    together = _chained(together, stretch)
    if len(together) > 1:
        return _quilt(together, held, stretch)
    best = together[0]
    best, elsewhere = preferred(best, rivals_of(best, near), stretch.words, body)
    return Choice([covering(best, body, stretch)], [covering(rival, body, stretch) for rival in elsewhere])


def _without_editors(held: Sequence[Hit], body: tuple[int, int], edited: frozenset[int]) -> list[Hit]:
    """The hits without those that agree in nothing but an editor's words in square brackets, where words stand beside
    them: an editor's words are not said to be the source's."""
    if not edited or len(edited) == body[1] - body[0]:
        return list(held)
    return [found for found in held if any(word not in edited for word in _equal_words(found))]


def _equal_words(found: Hit) -> Iterator[int]:
    """The draft words that stand in the source as they are."""
    return (word for s in found.steps if s.equal for word in range(found.base + s.i, found.base + s.i2))


def _is_whole(found: Hit, body: tuple[int, int], edited: frozenset[int]) -> bool:
    """Do all words of a quotation stand in the source one after the other, an editor's own aside?"""
    if not edited:
        return found.first <= body[0] and found.last >= body[1] and all(step.equal for step in found.steps)
    return frozenset(range(*body)) <= edited.union(_equal_words(found))


def _quilt(parts: Sequence[Hit], held: Sequence[Hit], stretch: Stretch) -> Choice:
    """Several parts, with the places where the words of one of them stand as well."""
    chosen: list[Hit] = []
    rivals: list[Hit] = []
    pool = Pool(held)
    for part in parts:
        near = pool.near(part.first, part.last)
        own = [cut for found in near if (cut := between(found, part.first, part.last)) is not None]
        best, elsewhere = preferred(part, rivals_of(part, own), stretch.words)
        beside_it = next((rival for rival in elsewhere if chosen and continues(chosen[-1], rival)), None)
        if beside_it is not None and not continues(chosen[-1], best):
            best, elsewhere = beside_it, [best, *(rival for rival in elsewhere if rival is not beside_it)]
        chosen.append(best)
        rivals += elsewhere
    return Choice(_chained(chosen, stretch), rivals)


def _held(hits: Sequence[Hit], body: tuple[int, int]) -> list[Hit]:
    """The hits inside the marks, best first, without what lies outside: nobody quotes across a mark."""
    held = [found for found in hits if inside(found, body)]
    if all(body[0] <= found.first and found.last <= body[1] for found in held):
        return held
    cut = (between(found, max(body[0], found.first), min(body[1], found.last)) for found in held)
    return sorted((found for found in cut if found is not None), key=rank)


def _chained(parts: Sequence[Hit], stretch: Stretch) -> list[Hit]:
    """The parts, those that follow each other in draft and source joined into one."""
    out: list[Hit] = []
    for part in parts:
        if out and part.first >= out[-1].last and continues(out[-1], part):
            out[-1] = joined(out[-1], part, stretch)
        else:
            out.append(part)
    return out


def _a_phrase(found: Hit, body: tuple[int, int]) -> bool:
    """May what agrees be a phrase that the quotation's own sentence shares with a source? Not where the quotation opens
    with it, nor where it is long, nor damaged."""
    return not (found.n_kept >= SURE_UNSET or found.damaged or _opens_unbroken(found, body))


def _opens_unbroken(found: Hit, body: tuple[int, int]) -> bool:
    """Does the quotation begin with a run of the source's words?"""
    head = takewhile(lambda step: step.equal, found.steps)
    return found.first <= body[0] and sum(1 for _ in head) >= UNBROKEN_EDGE


def _opens(found: Hit, body: tuple[int, int], n_words: int, settings: Settings) -> bool:
    """Does a quotation begin with a run of the source's words that chance does not explain?"""
    head = sum(1 for _ in takewhile(lambda step: step.equal, found.steps))
    opens = found.first <= body[0] and head >= TRUE_OPENING
    return opens and chance(found.score, n_words, settings) <= settings.max_chance


def _rest(
    held: Sequence[Hit], parts: Sequence[Hit], body: tuple[int, int], n_words: int, settings: Settings
) -> list[Hit]:
    """A hit that explains, word for word, all of what the parts leave at one end of a marked quotation."""
    first, last = min(part.first for part in parts), max(part.last for part in parts)
    for low, high in ((body[0], first), (last, body[1])):
        for found in held if high - low >= settings.running_words else ():
            part = beside(found, parts) if found.first <= low + 1 and found.last >= high - 1 else None
            if part is None or part.first > low + 1 or part.last < high - 1:
                continue
            if part.n_kept >= high - low - 1 and chance(part.score, n_words, settings) <= settings.whole_chance:
                return [part]
    return []


_ELLIPSIS = later(lambda: regex.compile(r"[….]\s?[….](?:\s?[….])*+|…"))
"""Several points, which end no sentence."""


def _foreign(parts: Sequence[Hit], body: tuple[int, int], stretch: Stretch) -> bool:
    """Do the marks hold whole sentences before or behind what agrees?"""
    words = stretch.words
    head, tail = (body[0], parts[0].first), (parts[-1].last, body[1])
    for first, last, low, high in (
        (*head, head[0], head[1]),
        (*tail, tail[0] - 1, tail[1] - 1),
    ):
        if last - first >= FOREIGN_EDGE:
            text = _ELLIPSIS.sub("", words.text[int(words.end[low]) : int(words.start[high])])
            if any(char in SENTENCE_ENDS for char in text):
                return True
    return False


def _counts(
    found: Hit, body: tuple[int, int], n_words: int, settings: Settings, edited: frozenset[int], *, owned: bool
) -> bool:
    """Is an agreement inside quotation marks good enough to count? edited: the words that are an editor's."""
    n = body[1] - body[0]
    whole = _is_whole(found, body, edited)
    most = settings.whole_chance if whole else settings.marked_chance
    if n < settings.min_words:
        most = most if joins_words(found) else settings.short_chance
        if whole and n > 2 and owned and joins_words(found):
            return True
        if whole and n > 2 and chance(found.score, n_words, settings) <= most:
            return True
        few = n == settings.min_words - 1 and found.n_kept >= FEW_ALIKE
        return few and chance(found.score, n_words, settings) <= _few_chance(found, n, settings)
    alike = sum(step.i2 - step.i for step in found.steps if step.equal or step.gain >= ALIKE_DECADES)
    unlike = 2 * alike < n or any(not step.equal and step.gain < 0 for step in found.steps)
    if joins_words(found) and found.n_kept < FEW_ALIKE and unlike:
        most = min(most, settings.sure_chance)
    return chance(found.score, n_words, settings) <= most


def _few_chance(found: Hit, n: int, settings: Settings) -> float:
    """What is asked of few words that are not the source's as they stand: little where it only has others between
    them, most where one of them is another. english-kjv, seeds 7, 11 and 23, english-prose: the same findings as
    when nothing was reported; editions: Romans 1:31 and Matthew 11:15 with a word less are told."""
    if joins_words(found):
        return settings.changed_chance
    return settings.max_chance if found.n_kept == n else settings.part_chance


def _agreeing(found: Hit, body: tuple[int, int]) -> int:
    """Draft words of the body that stand in the source as they are, or nearly."""
    return sum(
        step.i2 - step.i
        for step in found.steps
        if (step.equal or step.gain > 0) and body[0] <= found.base + step.i and found.base + step.i2 <= body[1]
    )


def _parts(near: Sequence[Hit], body: tuple[int, int]) -> list[Hit]:
    """The best hit, then the best ones for the words it leaves, in draft order. near: best first.

    A part changes only what shares words with it: of a whole book between two marks each hit is looked at a few
    times."""
    parts: list[Hit] = []
    left, taken = dict(enumerate(near)), [list[Hit]() for _ in near]
    number_of, pool = {id(found): number for number, found in left.items()}, Pool(near)
    waiting = [(-found.score, number) for number, found in left.items()]
    heapify(waiting)
    while waiting:
        score, number = heappop(waiting)
        if number not in left or left[number].score != -score:
            continue
        best = left.pop(number)
        parts.append(best)
        for found in pool.touching(best.first, best.last):
            other = number_of[id(found)]
            if left.pop(other, None) is None:
                continue
            taken[other].append(best)
            part = _outside(found, taken[other], body)
            if part is not None:
                left[other] = part
                heappush(waiting, (-part.score, other))
    return sorted(parts, key=lambda part: part.first)


def _outside(found: Hit, taken: Sequence[Hit], body: tuple[int, int]) -> Hit | None:
    """The hit on the words of the quotation that others have not taken; None when little of what speaks for it is
    left."""
    part = beside(found, taken)
    if part is not None:
        return part
    first, last = max(found.first, body[0]), min(found.last, body[1])
    for other in taken:
        if overlap(found, other) > 0:
            if other.first <= first:
                first = max(first, other.last)
            else:
                last = min(last, other.first)
    part = between(found, first, last) if first < last else None
    return part if part is not None and part.score >= OWN_SHARE * found.score else None
