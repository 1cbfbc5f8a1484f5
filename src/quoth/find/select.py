"""From hits to candidates: which alignments explain which stretch of a draft.

A marked quotation is explained by the hits inside it; what lies outside all marks, and what marks hold only in part, is
taken best first. Hits of the same words elsewhere in the library are rivals, not further findings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..model import Alignment, Candidate, Quotation
from ..normalise.words import Words
from ..offsets import Span
from ..settings import Settings
from .align import best_stretch
from .chance import chance
from .hit import Hit, Stretch, covering

_AS_GOOD = 0.6
"""Decades. A place whose score is this near the best one's is as good a place for the quotation."""
_ALIKE = 0.6
"""Decades an unequal step must gain to count as the same word, damaged."""
_MAX_RIVALS = 40
_SENTENCE_ENDS = frozenset(".!?。！？؟۔।")


@dataclass(slots=True)
class Choice:
    """Hits chosen for one stretch of words: the parts in draft order and, for each place as good, a rival."""

    parts: list[Hit]
    rivals: list[Hit] = field(default_factory=list)


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
    candidates: list[tuple[int, Candidate]] = []
    left = sorted(hits, key=_rank)
    for quotation in quotations:
        for piece, choice in _pieces(quotation, left, stretch, offset, n_words, settings):
            if choice is None:
                partial, left = _partial(_word_range(words, piece.body, offset), left, n_words, settings)
            else:
                partial, covered = None, (choice.parts[0].first, choice.parts[-1].last)
                left = [found for found in left if not _inside(found, covered)]
            candidates.append((piece.body.start, _candidate(piece, choice, words, n_words, settings, partial)))
    bodies = [_word_range(words, quotation.body, offset) for quotation in quotations if quotation.marks]
    left = sorted((part for found in left for part in _within_marks(found, bodies)), key=_rank)
    for choice in _running(left, stretch, n_words, settings):
        quotation = _unmarked(choice, words, offset)
        candidates.append((quotation.body.start, _candidate(quotation, choice, words, n_words, settings)))
    kept = _without_nested([candidate for _, candidate in sorted(candidates, key=lambda pair: pair[0])])
    return [_shifted(candidate, offset) for candidate in kept]


def _pieces(
    quotation: Quotation, hits: Sequence[Hit], stretch: Stretch, offset: int, n_words: int, settings: Settings
) -> list[tuple[Quotation, Choice | None]]:
    """A quotation with what explains it; an interrupted one as a whole when its parts follow each other in one place,
    otherwise each part by itself."""
    parts = quotation.parts or (quotation.body,)
    bodies = [_word_range(stretch.words, part, offset) for part in parts]
    choices = [_explain(body, hits, stretch, settings, n_words) for body in bodies]
    if len(parts) == 1:
        return [(quotation, choices[0])]
    if all(choice is not None for choice in choices):
        found = [part for choice in choices if choice is not None for part in choice.parts]
        if all(_continues(one, other) for one, other in zip(found, found[1:], strict=False)):
            return [(quotation, Choice(found))]
    alone = (replace(quotation, span=part, body=part, parts=(part,)) for part in parts)
    return list(zip(alone, choices, strict=True))


_NEAR = 40
"""Words of the source that may lie between two parts of an interrupted quotation."""


def _continues(one: Hit, other: Hit) -> bool:
    """Does one agreement go on where another stops, in the same source?"""
    same = one.segment is other.segment and one.window.pieces[0].passage.source == other.window.pieces[0].passage.source
    return same and 0 <= other.place[0] - one.place[1] <= _NEAR


def _rank(found: Hit) -> tuple[float, int, int, int]:
    return (-round(found.score, 3), found.first, found.window.pieces[0].passage.number, found.place[0])


def _partial(
    body: tuple[int, int], hits: Sequence[Hit], n_words: int, settings: Settings
) -> tuple[Hit | None, list[Hit]]:
    """The best agreement inside a marked quotation that nothing explains, and the hits that are left without the weak
    and changed ones inside it: they are no findings by themselves."""
    inside = [found for found in hits if _inside(found, body)]
    weak = {
        id(found)
        for found in inside
        if not all(step.equal for step in found.steps)
        and chance(found.score, n_words, settings) > settings.sure_chance
    }
    return (inside[0] if inside else None), [found for found in hits if id(found) not in weak]


def _word_range(words: Words, span: Span, offset: int) -> tuple[int, int]:
    starts = words.start
    return bisect_left(starts, span.start + offset), bisect_left(starts, span.end + offset)


def _inside(found: Hit, body: tuple[int, int]) -> bool:
    overlap = min(found.last, body[1]) - max(found.first, body[0])
    return overlap * 2 > found.last - found.first


def _explain(
    body: tuple[int, int], hits: Sequence[Hit], stretch: Stretch, settings: Settings, n_words: int
) -> Choice | None:
    """The hits that explain a marked quotation as a whole; None when too little of it agrees with any place."""
    n = body[1] - body[0]
    if n <= 0:
        return None
    inside = [found for found in hits if _inside(found, body)]
    near = [found for found in inside if _counts(found, body, n_words, settings)]
    if not near:
        return None
    parts = _parts(near)
    together = [part for part in parts if part is near[0] or _continues_any(part, near[0])]
    agreeing = sum(_agreeing(part, body) for part in together)
    sure = chance(near[0].score, n_words, settings) <= settings.sure_chance
    if agreeing < (settings.sure_coverage if sure else settings.min_coverage) * n or _foreign(together, body, stretch):
        together = parts
        if sum(_agreeing(part, body) for part in parts) < settings.quilt_coverage * n:
            return None
    else:
        others = [part for part in parts if part not in together]
        together += [p for p in others if chance(p.score, n_words, settings) <= settings.max_chance]
        together += _rest(inside, together, body, n_words, settings)
        together.sort(key=lambda part: part.first)
    if len(together) > 1:
        return Choice(together)
    rivals = _rivals(near[0], near)
    return Choice([covering(near[0], body, stretch)], [covering(rival, body, stretch) for rival in rivals])


def _rest(
    inside: Sequence[Hit], parts: Sequence[Hit], body: tuple[int, int], n_words: int, settings: Settings
) -> list[Hit]:
    """A hit that explains, word for word, all of what the parts leave at one end of a marked quotation."""
    first, last = min(part.first for part in parts), max(part.last for part in parts)
    for low, high in ((body[0], first), (last, body[1])):
        for found in inside if high - low >= settings.running_words else ():
            part = _beside(found, parts)
            if part is None or part.first > low + 1 or part.last < high - 1:
                continue
            if part.n_kept >= high - low - 1 and chance(part.score, n_words, settings) <= settings.whole_chance:
                return [part]
    return []


_FOREIGN = 8
"""Words. A head or tail this long, in sentences of its own, is not part of what agrees: somebody's speech that holds a
quotation rather than a quotation with an invented head. Set on english-kjv (novels' dialogue)."""


def _foreign(parts: Sequence[Hit], body: tuple[int, int], stretch: Stretch) -> bool:
    """Do the marks hold whole sentences before or behind what agrees?"""
    words = stretch.words
    head, tail = (body[0], parts[0].first), (parts[-1].last, body[1])
    for first, last, low, high in (
        (*head, head[0], head[1]),
        (*tail, tail[0] - 1, tail[1] - 1),
    ):
        if last - first >= _FOREIGN:
            text = words.text[int(words.end[low]) : int(words.start[high])]
            if any(char in _SENTENCE_ENDS for char in text):
                return True
    return False


def _continues_any(one: Hit, other: Hit) -> bool:
    """Does either agreement go on where the other stops?"""
    first, second = (one, other) if one.first < other.first else (other, one)
    return _continues(first, second)


def _counts(found: Hit, body: tuple[int, int], n_words: int, settings: Settings) -> bool:
    """Is an agreement inside quotation marks good enough to count?"""
    n = body[1] - body[0]
    whole = found.first <= body[0] and found.last >= body[1] and all(step.equal for step in found.steps)
    most = settings.whole_chance if whole else settings.marked_chance
    if n < settings.min_words:
        most = most if _joins_words(found) else settings.max_chance
        return whole and n > 2 and chance(found.score, n_words, settings) <= most
    return chance(found.score, n_words, settings) <= most


def _joins_words(found: Hit) -> bool:
    """Is the agreement in a script that writes article, conjunction and prepositions into the word?"""
    return 0x0590 <= int(found.source.letters[found.source.first[found.steps[0].j]]) < 0x0900


def _agreeing(found: Hit, body: tuple[int, int]) -> int:
    """Draft words of the body that stand in the source as they are, or nearly."""
    return sum(
        step.i2 - step.i
        for step in found.steps
        if (step.equal or step.gain > 0) and body[0] <= found.base + step.i and found.base + step.i2 <= body[1]
    )


def _parts(near: Sequence[Hit]) -> list[Hit]:
    """The best hit, then the best ones for the words it leaves, in draft order."""
    parts: list[Hit] = []
    for found in near:
        left = _beside(found, parts)
        if left is not None:
            parts.append(left)
    return sorted(parts, key=lambda part: part.first)


_SHARED = 3
"""Words. Two agreements that overlap by at most this many are neighbours that share a common word or two at their
seam; with more they compete for the same words."""


def _beside(found: Hit, taken: Sequence[Hit]) -> Hit | None:
    """The hit without the few words at its ends that others took already; None when it competes with one of them."""
    first, last = found.first, found.last
    for other in taken:
        if _overlap(found, other) <= 0:
            continue
        if _overlap(found, other) > _SHARED or found.first >= other.first and found.last <= other.last:
            return None
        first, last = (max(first, other.last), last) if other.first <= first else (first, min(last, other.first))
    return found if (first, last) == (found.first, found.last) else _between(found, first, last)


def _between(found: Hit, low: int, high: int) -> Hit | None:
    """The best stretch of a hit's steps between two draft words."""
    steps = [step for step in found.steps if low <= found.base + step.i and found.base + step.i2 <= high]
    first, last, score = best_stretch(steps)
    if first >= last:
        return None
    kept = tuple(steps[first:last])
    return replace(found, first=found.base + kept[0].i, last=found.base + kept[-1].i2, steps=kept, score=score)


def _rivals(best: Hit, hits: Sequence[Hit]) -> list[Hit]:
    """Other places where the same words stand as well."""
    rivals: list[Hit] = []
    seen = {_passages(best)}
    for found in hits:
        if found is best or found.score < best.score - _AS_GOOD or _passages(found) in seen:
            continue
        overlap = min(found.last, best.last) - max(found.first, best.first)
        if overlap >= 0.8 * (best.last - best.first):
            seen.add(_passages(found))
            rivals.append(found)
            if len(rivals) >= _MAX_RIVALS:
                break
    return rivals


def _passages(found: Hit) -> tuple[str, int, int]:
    first, last = found.place
    segment = found.segment
    source = found.window.pieces[0].passage.source
    return source.siglum + source.path, segment.passage_of(first), segment.passage_of(max(first, last - 1))


def _running(hits: Sequence[Hit], stretch: Stretch, n_words: int, settings: Settings) -> list[Choice]:
    """The choices of running text, best first, each stretch of words taken once; neighbours joined."""
    taken: list[Choice] = []
    for found in hits:
        if chance(found.score, n_words, settings) > settings.max_chance:
            break
        if _too_short(found, settings) or _loose(found):
            continue
        part = _beside(found, [choice.parts[0] for choice in taken])
        if part is not None and (part is found or chance(part.score, n_words, settings) <= settings.max_chance):
            taken.append(Choice([part], _rivals(part, hits)))
    taken.sort(key=lambda choice: choice.parts[0].first)
    return _joined(taken, stretch)


def _too_short(found: Hit, settings: Settings) -> bool:
    """Does an unmarked agreement hold too few words to be more than a turn of phrase?"""
    kept = [step for step in found.steps if step.equal or step.gain >= _ALIKE]
    n = sum(step.i2 - step.i for step in kept)
    letter = int(found.source.letters[found.source.first[found.steps[0].j]])
    if _joins_words(found):
        return n < settings.running_words_joined
    if letter >= 0x0E00 and not 0x10A0 <= letter < 0x2E80:
        return n < settings.running_characters
    letters = sum(int(found.source.size[step.j : step.j2].sum()) for step in kept)
    return n < settings.running_words or letters < settings.running_letters


_DENSE, _UNBROKEN = 0.75, 4
"""Share of words and words in a row: an unmarked agreement needs one of the two. Names and dates in a sentence of one's
own ("Mayor X opened the council in May") agree with a source here and there."""


def _loose(found: Hit) -> bool:
    """Is an unmarked agreement scattered, without either density or a run of words?"""
    kept = sum(step.i2 - step.i for step in found.steps if step.equal or step.gain > 0)
    if kept >= _DENSE * (found.last - found.first):
        return False
    longest = run = 0
    for step in found.steps:
        run = run + 1 if step.equal or step.gain >= _ALIKE else 0
        longest = max(longest, run)
    return longest < _UNBROKEN


def _overlap(one: Hit, other: Hit) -> int:
    return min(one.last, other.last) - max(one.first, other.first)


def _joined(choices: Sequence[Choice], stretch: Stretch) -> list[Choice]:
    """Neighbouring choices that run on in one sentence, as one quotation of several parts."""
    out: list[Choice] = []
    for choice in choices:
        if out and _runs_on(out[-1].parts[-1], choice.parts[0], stretch.words):
            out[-1] = Choice([*out[-1].parts, *choice.parts])
        else:
            out.append(choice)
    return out


def _within_marks(found: Hit, bodies: Sequence[tuple[int, int]]) -> list[Hit]:
    """The hit, cut where a quotation mark opens or closes inside it: nobody quotes across a mark."""
    cuts = {edge for body in bodies for edge in body if found.first < edge < found.last}
    if not cuts:
        return [found]
    edges = [found.first, *sorted(cuts), found.last]
    pieces = (_between(found, low, high) for low, high in zip(edges, edges[1:], strict=False))
    return [piece for piece in pieces if piece is not None]


def _runs_on(one: Hit, other: Hit, words: Words) -> bool:
    """Are two neighbouring agreements one quotation? Yes when nothing but an ellipsis or a number stands between them,
    no sentence ends there, and they are not simply two passages quoted one after the other."""
    between = words.text[int(words.end[one.last - 1]) : int(words.start[other.first])]
    if other.first > one.last and any(char.isalpha() for char in between):
        return False
    dots = between.replace("...", "…").replace(". . .", "…")
    if any(char in _SENTENCE_ENDS for char in dots) or "\n\n" in between:
        return False
    return _continues(one, other) or not (_at_end(one) and _at_start(other))


def _at_start(found: Hit) -> bool:
    """Does the agreement begin where a passage does?"""
    first = found.place[0]
    return first == int(found.segment.passage_word[found.segment.passage_of(first)])


def _at_end(found: Hit) -> bool:
    """Does the agreement end where a passage does?"""
    last = found.place[1]
    return last == int(found.segment.passage_word[found.segment.passage_of(last - 1) + 1])


def _unmarked(choice: Choice, words: Words, offset: int) -> Quotation:
    first, last = choice.parts[0].first, choice.parts[-1].last
    span = Span(int(words.start[first]) - offset, int(words.end[last - 1]) - offset)
    return Quotation(span, span)


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
    """Of quotations inside each other the one that was found stays; of two found ones the one that agrees better."""
    kept: list[Candidate] = []
    for candidate in candidates:
        outer = next((other for other in kept if _holds(other.quotation, candidate.quotation)), None)
        if outer is None:
            kept.append(candidate)
        elif candidate.alignments and not outer.alignments:
            kept.append(candidate)
        elif candidate.alignments and _agreement(candidate) > _agreement(outer) + 0.1:
            kept[kept.index(outer)] = candidate
    return kept


def _holds(outer: Quotation, inner: Quotation) -> bool:
    return outer.body.start <= inner.body.start and inner.body.end <= outer.body.end


def _agreement(candidate: Candidate) -> float:
    """Share of the quotation's letters that stand in its alignments as they are."""
    kept = sum(
        edit.draft.end - edit.draft.start
        for part in candidate.alignments
        for edit in part.edits
        if edit.op == "keep"
    )
    return kept / max(1, candidate.quotation.body.end - candidate.quotation.body.start)


def _shifted(candidate: Candidate, offset: int) -> Candidate:
    """The candidate with draft offsets counted from its own document."""
    if not offset:
        return candidate
    return Candidate(
        candidate.quotation,
        tuple(_shift(part, offset) for part in candidate.alignments),
        tuple(_shift(part, offset) for part in candidate.rivals),
        None if candidate.partial is None else _shift(candidate.partial, offset),
        candidate.capped,
    )


def _shift(part: Alignment, offset: int) -> Alignment:
    edits = tuple(replace(e, draft=Span(e.draft.start - offset, e.draft.end - offset)) for e in part.edits)
    return replace(part, draft=Span(part.draft.start - offset, part.draft.end - offset), edits=edits)
