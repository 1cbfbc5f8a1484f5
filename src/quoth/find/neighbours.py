"""How hits lie to each other: which compete for the same words, which follow each other, which stand elsewhere."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import field, replace
from functools import lru_cache
from unicodedata import normalize

import regex

from ..frozen import dataclass
from ..later import later
from ..normalise.words import Words
from ..settings.finding import AS_GOOD, MAX_RIVALS, NEAR_PARTS, RIVAL_SHARE, SHARED_WORDS
from .align import best_stretch
from .hit import Hit


@dataclass(slots=True)
class Choice:
    """Hits chosen for one stretch of words: the parts in draft order and, for each place as good, a rival."""

    parts: list[Hit]
    rivals: list[Hit] = field(default_factory=list)


def rank(found: Hit) -> tuple[float, int, int, int]:
    """Sorts hits: the best score first, then by draft place and by place in the library."""
    return (-round(found.score, 3), found.first, found.window.pieces[0].passage.number, found.place[0])


def overlap(one: Hit, other: Hit) -> int:
    """Draft words that both hits cover; negative: the words between them."""
    return min(one.last, other.last) - max(one.first, other.first)


def inside(found: Hit, body: tuple[int, int]) -> bool:
    """Does more than half of the hit stand between these draft words?"""
    overlap = min(found.last, body[1]) - max(found.first, body[0])
    return overlap * 2 > found.last - found.first


def continues(one: Hit, other: Hit) -> bool:
    """Does one agreement go on where another stops, in the same source?"""
    same = one.segment is other.segment and one.window.pieces[0].passage.source == other.window.pieces[0].passage.source
    return same and 0 <= other.place[0] - one.place[1] <= NEAR_PARTS


def continues_any(one: Hit, other: Hit) -> bool:
    """Does either agreement go on where the other stops?"""
    first, second = (one, other) if one.first < other.first else (other, one)
    return continues(first, second)


def at_start(found: Hit) -> bool:
    """Does the agreement begin where a passage does?"""
    first = found.place[0]
    return first == int(found.segment.passage_word[found.segment.passage_of(first)])


def at_end(found: Hit) -> bool:
    """Does the agreement end where a passage does?"""
    last = found.place[1]
    return last == int(found.segment.passage_word[found.segment.passage_of(last - 1) + 1])


def beside(found: Hit, taken: Sequence[Hit]) -> Hit | None:
    """The hit without the few words at its ends that others took already; None when it competes with one of them."""
    first, last = found.first, found.last
    for other in taken:
        if overlap(found, other) <= 0:
            continue
        if overlap(found, other) > SHARED_WORDS or (found.first >= other.first and found.last <= other.last):
            return None
        first, last = (max(first, other.last), last) if other.first <= first else (first, min(last, other.first))
    return found if (first, last) == (found.first, found.last) else between(found, first, last)


def between(found: Hit, low: int, high: int) -> Hit | None:
    """The best stretch of a hit's steps between two draft words."""
    steps = [step for step in found.steps if low <= found.base + step.i and found.base + step.i2 <= high]
    first, last, score = best_stretch(steps)
    if first >= last:
        return None
    kept = tuple(steps[first:last])
    return replace(found, first=found.base + kept[0].i, last=found.base + kept[-1].i2, steps=kept, score=score)


def within_marks(hits: Sequence[Hit], edges: Sequence[int]) -> list[Hit]:
    """The hits, cut where a quotation mark opens or closes inside one: nobody quotes across a mark.

    edges: the words before which a mark opens or closes, in order.
    """
    out: list[Hit] = []
    for found in hits:
        cuts = edges[bisect_right(edges, found.first) : bisect_left(edges, found.last)]
        if not cuts:
            out.append(found)
            continue
        ends = [found.first, *cuts, found.last]
        cut = (between(found, low, high) for low, high in itertools.pairwise(ends))
        out += [piece for piece in cut if piece is not None]
    return out


def rivals_of(best: Hit, hits: Sequence[Hit]) -> list[Hit]:
    """Other places where the same words stand as well."""
    rivals: list[Hit] = []
    for found in hits:
        if found.score < best.score - AS_GOOD or any(_share_place(found, one) for one in (best, *rivals)):
            continue
        if overlap(found, best) >= RIVAL_SHARE * (best.last - best.first):
            rivals.append(found)
            if len(rivals) >= MAX_RIVALS:
                break
    return rivals


def preferred(
    best: Hit, rivals: Sequence[Hit], words: Words, within: tuple[int, int] | None = None
) -> tuple[Hit, list[Hit]]:
    """Of places as good as each other the one to name first: that has most of the words, then in which most are spelled
    and marked as in the draft, then a whole passage before a piece of a longer one.

    within: the draft words that may be explained; those of the best hit where nothing marks them."""
    if not rivals:
        return best, []
    low, high = within or (best.first, best.last)
    level = [best, *(rival for rival in rivals if low <= rival.first and rival.last <= high)]
    first = max(level, key=lambda found: (*_spelled_alike(found, words), at_start(found) + at_end(found)))
    if first is best:
        return best, list(rivals)
    return first, [best, *(rival for rival in rivals if rival is not first)]


_IGNORED = later(lambda: regex.compile(r"[\p{M}\p{P}\p{S}\p{Cf}\u0640\s]"))


def _spelled_alike(found: Hit, words: Words) -> tuple[int, int, int]:
    """How many of the draft's words are the same word in the source, less those of the source that it lacks, how many
    with the same letters, and how many with the same marks as well."""
    same = letters = marks = 0
    for step in found.steps:
        if step.i == step.i2 or step.j == step.j2:
            same -= step.j2 - step.j
            continue
        at, last = found.base + step.i, found.base + step.i2
        draft = words.text[int(words.start[at]) : int(words.end[last - 1])]
        source = found.source.text[int(found.source.start[step.j]) : int(found.source.end[step.j2 - 1])]
        one_word, lettered, marked = _alike(draft, source)
        same += (last - at) * one_word
        letters += lettered
        marks += marked
    return same, letters, marks


@lru_cache(maxsize=65536)
def _alike(draft: str, source: str) -> tuple[bool, bool, bool]:
    """Are two writings the same word, and then, have they the same letters, and the same marks as well?"""
    from ..normalise.spelling import same_word

    if same_word(draft, source) is None:
        return False, False, False
    marked = normalize("NFC", draft).lower() == normalize("NFC", source).lower()
    return True, _bare(draft) == _bare(source), marked


def _bare(word: str) -> str:
    return _IGNORED.sub("", normalize("NFD", word)).lower()


def _share_place(one: Hit, other: Hit) -> bool:
    """Do two hits cover words of the source in common?"""
    return one.segment is other.segment and max(one.place[0], other.place[0]) < min(one.place[1], other.place[1])
