"""Where does the source go on behind an ellipsis? The first place that has all of the words is the right one.

The finder sets words behind an ellipsis against the nearest like ones ("whom ... he would set up", where "whom he"
stands three times), or against another passage that has them too. Where the words up to the next ellipsis stand further
on, one after the other, the ellipsis stands for all in between and nothing was changed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from ..model import Alignment, Candidate, Edit
from ..offsets import Span
from ..settings.judging import RESUMED_ELSEWHERE
from .keys import same_letters
from .laws import one_article
from .tokens import SENTENCE_ENDS, Token, has_ellipsis, in_turn, tokens


def resumed(text: str, own: Span, alignment: Alignment) -> Alignment:
    """The alignment with the words between ellipses where they stand as they are. own: the words it has to explain."""
    if not has_ellipsis(text, own):
        return alignment
    words = _unlabelled(tokens(text, own))
    marks = [n for n, word in enumerate(words) if word.kind == "ellipsis"]
    if not marks or any(word.bracket for word in words if word.kind != "ellipsis"):
        return alignment
    for at, end in zip(marks, [*marks[1:], len(words)], strict=True):
        alignment = _behind(words[at + 1 : end], alignment)
    return _before(words[: marks[0]], alignment)


def _unlabelled(words: Sequence[Token]) -> list[Token]:
    """The words without the letter or number of a point right behind an ellipsis ("… (f) the processing"), which
    sources often keep beside the words."""
    kept: list[Token] = []
    for word in words:
        label = word.bracket is not None and word.round and word.bracket.end - word.bracket.start <= _LABEL
        if not (label and kept and kept[-1].kind == "ellipsis"):
            kept.append(word)
    return kept


_LABEL = 6
"""Characters of a point's label, brackets included: "(viii)"."""


def one_passage(text: str, candidate: Candidate) -> Candidate:
    """The candidate with the words of two parts in one passage, where an ellipsis parts them and that passage has both
    in order."""
    parts = list(candidate.alignments)
    for at in range(1, len(parts)):
        first, second = parts[at - 1 : at + 1] = _handed(text, parts[at - 1], parts[at], candidate.rivals)
        between = _unlabelled(tokens(text, _gap(first, second)))
        if not between or any(word.kind != "ellipsis" for word in between) or _follows(first, second):
            continue
        second = parts[at] = _of_article(first, second, candidate.rivals)
        parts[at] = _moved(text, second, first, Span(first.source.end, len(first.window.text))) or second
        if parts[at] is second:
            own = first
            if candidate.quotation.marks is None:  # the words before may be the draft's own
                own = replace(first, draft=Span(_sentence_begins(text, first.draft), first.draft.end), edits=())
            parts[at - 1] = _moved(text, own, second, Span(0, second.source.start)) or first
    return replace(candidate, alignments=tuple(parts))


def _of_article(first: Alignment, second: Alignment, others: Sequence[Alignment]) -> Alignment:
    """The second part, or the place of its words that is of the same article of a law as the first, where there is
    one."""
    here = _locator(first)
    if one_article((here, _locator(second))):
        return second
    return next((o for o in others if o.draft == second.draft and one_article((here, _locator(o)))), second)


def _locator(part: Alignment) -> str:
    """The locator of the passage that a part ends in."""
    pieces = [piece for piece in part.window.pieces if piece.start < part.source.end]
    return pieces[-1].passage.locator if pieces else ""


def _handed(text: str, first: Alignment, second: Alignment, others: Sequence[Alignment]) -> tuple[Alignment, Alignment]:
    """Two parts, where the first took words behind its last ellipsis that the source goes on with by chance ("... the
    following: … (e) aims to" and "adopt" for "authorise"): the second has them, if they stand before its own. others:
    places of the same words as the second's."""
    words = _unlabelled(tokens(text, first.draft))
    marks = [n for n, word in enumerate(words) if word.kind == "ellipsis"]
    taken = words[marks[-1] + 1 :] if marks and marks[-1] else []
    kept = [e for e in first.edits if e.op == "keep" and e.draft.end <= words[marks[-1]].span.start] if taken else []
    if not kept or any(word.kind in ("word", "number") for word in tokens(text, _gap(first, second))):
        return first, second
    shorter = replace(
        first,
        draft=Span(first.draft.start, kept[-1].draft.end),
        source=Span(first.source.start, kept[-1].source.end),
        edits=first.edits[: first.edits.index(kept[-1]) + 1],
    )
    there = [second, *(other for other in others if other.draft == second.draft)]
    there.sort(key=lambda one: not one_article((_locator(shorter), _locator(one))))
    for one in there:
        own = [word for word in taken if word.span.end <= one.draft.start]
        before = list(in_turn(one.window.text, Span(0, one.source.start)))[-len(own) :] if own else []
        if not own:
            return shorter, one
        if len(before) == len(own) and all(map(same_letters, own, before)):
            return shorter, replace(
                one,
                draft=Span(own[0].span.start, one.draft.end),
                source=Span(before[0].span.start, one.source.end),
                edits=(*_keeps(own, before), *one.edits),
            )
    return first, second


def _gap(first: Alignment, second: Alignment) -> Span:
    return Span(first.draft.end, max(first.draft.end, second.draft.start))


def _sentence_begins(text: str, span: Span) -> int:
    """Where the last sentence inside a stretch begins."""
    ends = (at for at in range(span.end - 1, span.start, -1) if text[at] in SENTENCE_ENDS)
    return next(ends, span.start - 1) + 1


def _follows(first: Alignment, second: Alignment) -> bool:
    """Does the second part stand behind the first in one passage?"""
    here, there = first.window.pieces[0].passage, second.window.pieces[0].passage
    if here.source != there.source:
        return False
    places = {piece.passage.number: piece.start for piece in first.window.pieces}
    for piece in second.window.pieces:
        if piece.passage.number in places:
            shift = piece.start - places[piece.passage.number]
            return second.source.start - shift >= first.source.end
    return False


def _moved(text: str, part: Alignment, other: Alignment, where: Span) -> Alignment | None:
    """The words of a part in a stretch of another part's window; None where they do not stand there."""
    words = tokens(text, part.draft)
    run = _run(words, other.window.text, where)
    if run is None:
        return None
    source = Span(run[0].span.start, run[-1].span.end)
    return replace(part, window=other.window, source=source, edits=_keeps(words, run))


def _behind(words: Sequence[Token], alignment: Alignment) -> Alignment:
    """The alignment with the words behind an ellipsis where they first stand as they are."""
    if not words or _stand(words, alignment):
        return alignment
    before = [e for e in alignment.edits if e.op == "keep" and e.draft.end <= words[0].span.start]
    start = before[-1].source.end if before else alignment.source.start
    run = _run(words, alignment.window.text, Span(start, _reach(words, alignment, start).end))
    if run is None:
        return alignment
    last = words[-1].span.end, run[-1].span.end
    after = [
        e for e in alignment.edits if e.op == "keep" and e.draft.start >= last[0] and e.source.start >= last[1]
    ]
    end = max(alignment.source.end, last[1]) if after else last[1]
    return _with(alignment, Span(min(alignment.source.start, start), end), (*before, *_keeps(words, run), *after))


def _before(words: Sequence[Token], alignment: Alignment) -> Alignment:
    """The alignment with the words before the first ellipsis where they last stand as they are."""
    if not words or _stand(words, alignment):
        return alignment
    after = [e for e in alignment.edits if e.op == "keep" and e.draft.start >= words[-1].span.end]
    if not after:
        return alignment
    end = after[0].source.start
    run = _run(words, alignment.window.text, Span(_reach(words, alignment, end).start, end), last=True)
    if run is None:
        return alignment
    return _with(alignment, Span(run[0].span.start, alignment.source.end), (*_keeps(words, run), *after))


def _reach(words: Sequence[Token], alignment: Alignment, at: int) -> Span:
    """Where in the window words beside an ellipsis may stand: a few of them only in the passage of the words beyond the
    ellipsis, at `at`, since they stand in many."""
    if len(words) < RESUMED_ELSEWHERE:
        for piece in alignment.window.pieces:
            if piece.start <= at <= piece.end:
                return Span(piece.start, piece.end)
    return Span(0, len(alignment.window.text))


def _with(alignment: Alignment, source: Span, edits: tuple[Edit, ...]) -> Alignment:
    """The alignment with other kept words, its draft stretched over them."""
    draft = Span(min(alignment.draft.start, edits[0].draft.start), max(alignment.draft.end, edits[-1].draft.end))
    return replace(alignment, draft=draft, source=source, edits=edits)


def _stand(words: Sequence[Token], alignment: Alignment) -> bool:
    """Are the words kept as they are, with nothing left out between them?"""
    first, last = words[0].span.start, words[-1].span.end
    own = [e for e in alignment.edits if e.draft.end > first and e.draft.start < last]
    if not own or any(e.op != "keep" for e in own):
        return False
    source = tokens(alignment.window.text, Span(own[0].source.start, own[-1].source.end))
    return len(source) == len(words) and all(map(same_letters, words, source))


def _run(words: Sequence[Token], window: str, where: Span, *, last: bool = False) -> list[Token] | None:
    """The source words in a stretch of the window that are these words, one after the other: the first such run, or the
    last."""
    near: deque[Token] = deque(maxlen=len(words))
    run = None
    for token in in_turn(window, where):
        near.append(token)
        if len(near) == len(words) and all(map(same_letters, words, near)):
            run = list(near)
            if not last:
                break
    return run


def _keeps(words: Sequence[Token], run: Sequence[Token]) -> tuple[Edit, ...]:
    return tuple(Edit("keep", w.span, other.span, w.text, other.text) for w, other in zip(words, run, strict=True))
