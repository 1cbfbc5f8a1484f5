"""Where in the source do the outermost words of a quotation stand?

The finder ends an alignment at the last word it is sure of. The words between it and the quotation mark
are set against the source words that follow there; where that explains them better than "added", the
alignment is widened. Words that repeat ("and he ... sound. And he") are moved next to the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import category

from ..model import Alignment, Edit
from ..offsets import Span
from ..settings.judging import (
    CHANGED_AT_EDGE,
    EDGE_LOOK,
    EDGE_WORDS,
    EXPLAINED,
    FAR_FROM_EDGE,
    MOVED_INSIDE,
    ONE_DROPPED,
    REPEATED_AT_EDGE,
    RUN_ELSEWHERE,
)
from .keys import has_words, key, same_letters
from .regroup import edge_cost
from .tokens import SENTENCE_ENDS, Token, tokens

_SIGNS = frozenset("+-−")
_LONGEST_FIGURE = 24
_FIGURE = re.compile(r"(?<!\w)\d+(?:[.,]\d+)+(?!\w)")
_DECIMAL = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+[.,]\d+")
"""A figure with decimals or groups of three; "3.4.0" and "12.04.2024" are none."""
_MONTH = re.compile(r"\d{1,2}\.(?:19|20)\d\d")


def widened(text: str, body: Span, alignment: Alignment, language: str = "") -> Alignment:
    """The alignment with its source stretch set anew: just the words that `body` holds, and all of them."""
    kept = _without_editors(text, body, [e for e in alignment.edits if e.op == "keep"])
    if not kept:
        return alignment
    found = _explained(text, body, alignment, kept, language)
    source = _with_whole_figures(text, body, found)
    return found if source == found.source else replace(found, source=source)


def _explained(text: str, body: Span, alignment: Alignment, kept: list[Edit], language: str) -> Alignment:
    """The alignment with the source words that explain the body best, from the words the finder kept."""
    kept = _tightened(text, alignment.window.text, body, kept, language)
    head = _words(text, Span(body.start, kept[0].draft.start))
    tail = [word for word in _words(text, Span(kept[-1].draft.end, body.end)) if not _raised(word)]
    if not head and not tail and (kept[0].source.start, kept[-1].source.end) == tuple(alignment.source):
        moved = _with_moved(text, alignment, alignment.source)
        return alignment if moved == alignment.source else replace(alignment, source=moved, edits=tuple(kept))
    source = Span(
        _start(text, head, kept[0], alignment, language), _end(text, tail, kept[-1], alignment, language)
    )
    source = _with_moved(text, alignment, source)
    return replace(alignment, source=source, edits=tuple(kept))


def _with_whole_figures(text: str, body: Span, found: Alignment) -> Span:
    """The source's stretch without a figure cut in two: "2 million" does not stand in "4.2 million", nor "3 %" in
    "3.5 %"; a last "3" may be a section's. The sign of a figure belongs to it where the draft has one; without one the
    draft may name the amount of a loss."""
    window, (start, end) = found.window.text, found.source
    if window[start : start + 1].isdecimal() and not text[max(0, body.start - 2) : body.start].strip(".,").isdecimal():
        if (whole := _cut_figure(window, start)) is not None:
            start = whole.start
        if text[body.start] in _SIGNS and window[start - 1] in _SIGNS and not window[start - 2 : start - 1].isalnum():
            start -= 1
    if not text[body.end - 1].isdecimal() and (whole := _cut_figure(window, end)) is not None:
        end = whole.end + window.startswith("%", whole.end)
    return Span(start, end)


def _cut_figure(window: str, at: int) -> Span | None:
    """The figure with decimals or groups of three that `at` parts at one of its points."""
    if not window[max(0, at - 1) : at + 1].strip(".,").isdecimal():
        return None
    near = (figure for figure in _FIGURE.finditer(window, max(0, at - _LONGEST_FIGURE), at + _LONGEST_FIGURE))
    whole = next((Span(*figure.span()) for figure in near if figure.start() < at < figure.end()), None)
    if whole is None or not _DECIMAL.fullmatch(whole.of(window)) or _MONTH.fullmatch(whole.of(window)):
        return None
    return whole


def _raised(word: Token) -> bool:
    """Is it the raised figure of a note?"""
    return word.kind == "number" and all(category(char) == "No" for char in word.text)


def _without_editors(text: str, body: Span, kept: list[Edit]) -> list[Edit]:
    """Without the words of square brackets of which the source has only some: they are an editor's, alike by chance."""
    if "[" not in body.of(text):
        return kept
    words = [word for word in tokens(text, body) if word.bracket is not None and not word.round]
    starts = {edit.draft.start for edit in kept}
    foreign = {word.bracket for word in words if word.span.start not in starts and word.kind != "ellipsis"}
    return [e for e in kept if not any(unit and unit.start <= e.draft.start < unit.end for unit in foreign)]


def _start(text: str, head: list[Token], first: Edit, alignment: Alignment, language: str) -> int:
    window, start = alignment.window.text, first.source.start
    if len(head) > EDGE_WORDS:
        return min(start, alignment.source.start)
    if not head:
        return start
    before = _words(window, Span(max(0, start - EDGE_LOOK), start))
    found = _stands(head, before)
    if found is not None:
        return before[found].span.start
    near = before[-2 * len(head) - 3 :]
    if not _sentence_ends(text, Span(head[-1].span.end, first.draft.start)):
        near = _behind_sentence(window, near, start)
    n = _best(head, near, before=True, language=language)
    return before[-n].span.start if n else start


def _end(text: str, tail: list[Token], last: Edit, alignment: Alignment, language: str) -> int:
    window, end = alignment.window.text, last.source.end
    if len(tail) > EDGE_WORDS:
        return max(end, alignment.source.end)
    if not tail:
        return end
    after = _words(window, Span(end, min(len(window), end + EDGE_LOOK)))
    found = _stands(tail, after)
    if found is not None:
        return after[found + _length(tail) - 1].span.end
    near = after[: 2 * len(tail) + 3]
    if not _sentence_ends(text, Span(last.draft.end, tail[0].span.start)):
        near = _before_sentence(window, near, end)
    n = _best(tail, near, before=False, language=language)
    return after[n - 1].span.end if n else end


def _sentence_ends(text: str, span: Span) -> bool:
    return any(char in SENTENCE_ENDS for char in span.of(text))


def _behind_sentence(window: str, near: list[Token], start: int) -> list[Token]:
    """The words before `start` that stand in its sentence: what ends a sentence of its own is no changed head."""
    for number in range(len(near) - 1, -1, -1):
        until = near[number + 1].span.start if number + 1 < len(near) else start
        if _sentence_ends(window, Span(near[number].span.end, until)):
            return near[number + 1 :]
    return near


def _before_sentence(window: str, near: list[Token], end: int) -> list[Token]:
    """The words behind `end` that stand in its sentence."""
    for number, word in enumerate(near):
        since = near[number - 1].span.end if number else end
        if _sentence_ends(window, Span(since, word.span.start)):
            return near[:number]
    return near


def _length(edge: Sequence[Token]) -> int:
    return sum(word.kind != "ellipsis" for word in edge)


def _stands(edge: Sequence[Token], near: Sequence[Token]) -> int | None:
    """Where the words of the edge stand word for word among the words near it; None when nowhere or too
    few."""
    wanted = [key(word.text) for word in edge if word.kind != "ellipsis"]
    if len(wanted) < RUN_ELSEWHERE:
        return None
    keys = [key(word.text) for word in near]
    for at in range(len(keys) - len(wanted) + 1):
        if keys[at : at + len(wanted)] == wanted:
            return at
    return None


def _tightened(text: str, window: str, body: Span, kept: list[Edit], language: str) -> list[Edit]:
    """Without a few outermost kept words that stand beyond a gap of the source, if the words at the gap's
    other side explain them as well."""
    cut = 1
    while cut:
        cuts = _gaps(window, kept)
        head = (
            c
            for c in cuts
            if _strays(text, window, Span(body.start, kept[c].draft.start), kept[:c], kept[c], language)
        )
        cut = next(head, 0)
        kept = kept[cut:]
    cut = 1
    while cut:
        cuts = _gaps(window, kept[::-1])
        tail = (
            c
            for c in cuts
            if _strays(text, window, Span(kept[-c - 1].draft.end, body.end), kept[-c:], kept[-c - 1], language)
        )
        cut = next(tail, 0)
        kept = kept[: len(kept) - cut]
    return kept


def _gaps(window: str, kept: list[Edit]) -> list[int]:
    """Numbers of those among the first kept edits before which source words are left out."""
    found = []
    for at in range(1, min(len(kept), REPEATED_AT_EDGE + 1)):
        one, two = sorted((kept[at - 1].source, kept[at].source))
        if has_words(window[one.end : two.start]):
            found.append(at)
    return found


def _strays(text: str, window: str, stretch: Span, edge: list[Edit], rest: Edit, language: str) -> bool:
    """Do the edge's few words, across a gap from the rest, stand next to the rest as well (damaged or
    not)?"""
    before = edge[0].source.start < rest.source.start
    gap = (
        Span(edge[-1].source.end, rest.source.start)
        if before
        else Span(rest.source.end, edge[0].source.start)
    )
    n_kept = sum(len(_words(text, edit.draft)) for edit in edge)
    words, near = _words(text, stretch), _words(window, gap)
    if n_kept > MOVED_INSIDE:
        return _repeated(words, near[-n_kept:] if before else near[:n_kept])
    if not near or len(words) > EDGE_WORDS or any(word.kind == "ellipsis" for word in words):
        return False
    size = 2 * len(words) + 3
    fees = edge_cost(words, near[-size:] if before else near[:size], before=before, language=language)
    dropped = ONE_DROPPED if len(near) >= FAR_FROM_EDGE else 0.0
    return min(fees) < EXPLAINED * len(words) + dropped and min(fees) < len(near) - (len(words) - n_kept)


def _repeated(edge: Sequence[Token], near: Sequence[Token]) -> bool:
    """Do the words of the edge, but for an editor's in brackets, stand at the gap's other side as they are?"""
    own = [word for word in edge if word.bracket is None or word.round]
    return len(own) == len(near) and all(map(same_letters, own, near))


def _with_moved(text: str, alignment: Alignment, source: Span) -> Span:
    """The stretch extended over source words at its edge that the draft has one or two words further
    inside."""
    window, (start, end) = alignment.window.text, source
    for edit in alignment.edits:
        moved = [key(t.text) for t in _words(text, edit.draft)] if edit.op == "insert" else []
        if not moved:
            continue
        after = _words(window, Span(end, min(len(window), end + EDGE_LOOK)))[: len(moved)]
        before = _words(window, Span(max(0, start - EDGE_LOOK), start))[-len(moved) :]
        behind = len(_words(text, Span(edit.draft.end, alignment.draft.end)))
        ahead = len(_words(text, Span(alignment.draft.start, edit.draft.start)))
        if 0 < behind <= MOVED_INSIDE and [key(t.text) for t in after] == moved:
            end = after[-1].span.end
        elif 0 < ahead <= MOVED_INSIDE and [key(t.text) for t in before] == moved:
            start = before[0].span.start
    return Span(start, end)


def _words(text: str, span: Span) -> list[Token]:
    return tokens(text, span) if span.start < span.end else []


def _best(edge: Sequence[Token], near: Sequence[Token], *, before: bool, language: str) -> int:
    """How many of the source words next to the alignment explain the edge best; 0 for none."""
    if any(t.kind == "ellipsis" for t in edge):
        return 0
    if before and all(t.kind == "number" for t in edge) and not _ends_in_number(near, language):
        return 0  # a verse number, not another word than the one before it
    fees = edge_cost(edge, near, before=before, language=language)
    fees[0] += CHANGED_AT_EDGE
    return min(range(len(fees)), key=lambda n: (fees[n], n))


def _ends_in_number(near: Sequence[Token], language: str) -> bool:
    """Do source words end in a figure, one word behind it at most, or in a number in words?"""
    from .lexicons import lexicon
    from .numbers import figure

    if any(word.kind == "number" for word in near[-2:]):
        return True
    return bool(near) and figure([near[-1].text], lexicon(language)) is not None
