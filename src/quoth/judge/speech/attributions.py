"""The attributions of a text: what is said, who says it, by which verb, and when, where, to whom, through what.

A quotation nobody is named beside takes the speaker of the one before it in the paragraph, and a pronoun the person it
can only mean; both are marked as inferred. Marked words that no verb presents as said count as a quotation from
MIN_QUOTED words on; shorter ones may be scare quotes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

import regex

from ...frozen import dataclass
from ...model import Quotation
from ...offsets import Span, covered, outermost
from ...settings.finding import MAX_WRAP
from ...settings.judging import ANTECEDENT_NEAR, MIN_QUOTED
from .antecedents import antecedent
from .frames import Frame, frames
from .labels import labels
from .sentences import Token, sentences
from .slots import NOTHING, Slots, slots
from .tables import Words, language_of
from .tables import words as table

_MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›`「」『』")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*+")
_NUMBER = regex.compile(r"[\W\p{N}]*+(?:[IVXLC]{2,}\W*+)?")
_PARAGRAPH = regex.compile(rf"\n[ \t\r]*+\n|(?<=[^\n]{{{MAX_WRAP}}})\n")
"""Between two paragraphs: a blank line, or the end of a line too long to be wrapped. Short lines (verse, a list, talk)
stay with what follows."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One thing said or thought, as the text presents it; every span is in the text.

    content: its stretches, marks included. speaker, cue: None where none is printed. name: the speaker as printed, or
    whom a pronoun or an unnamed quotation was resolved to (then `inferred`). direct: is the content in marks?
    """

    content: tuple[Span, ...]
    speaker: Span | None = None
    cue: Span | None = None
    name: str = ""
    inferred: bool = False
    direct: bool = False
    slots: Slots = NOTHING


def attributions(
    text: str, quotations: Iterable[Quotation] = (), language: str = "", near: Sequence[Span] | None = None
) -> list[Attribution]:
    """Every attribution of the text, in text order.

    quotations: what the text presents as such (`quoth.find.mark`). language: ISO 639 code, guessed by default.
    near: only the sentences are asked that these spans stand in, and for whom a pronoun means those before, in the same
    paragraph and the one before it.
    """
    words = table(language or language_of(text))
    marked = outermost(span for quotation in quotations for span in _pieces(text, quotation))
    asked = _Asked(text, words, None if near is None else covered([*near, *marked]))
    found: list[Attribution] = []
    for stretch in _stretches(text, near):
        inside = marked[bisect_left(marked, (stretch.start,)) : bisect_left(marked, (stretch.end,))]
        inside = [span for span in inside if span.end <= stretch.end]
        first = len(found)
        for sentence in sentences(text, inside, words, stretch):
            found.extend(asked.said_in(sentence))
        found.extend(Attribution((held,), name, None, name.of(text)) for name, held in labels(text, stretch))
        found.extend(_unnamed(text, found[first:], inside))
    found.sort(key=lambda a: (a.content[0].start, a.content[-1].end))
    return _resolved(text, found, words)


def _stretches(text: str, near: Sequence[Span] | None) -> list[Span]:
    if near is None:
        return [Span(0, len(text))]
    breaks = [0, *(hit.end() for hit in _PARAGRAPH.finditer(text)), len(text)]
    wanted: list[Span] = []
    place = 0
    for span in sorted(near):
        while place + 1 < len(breaks) - 1 and breaks[place + 1] <= span.start:
            place += 1
        last = place
        while last + 1 < len(breaks) - 1 and breaks[last + 1] < span.end:
            last += 1
        low, high = breaks[max(0, place - 1)], breaks[last + 1]
        if wanted and low < wanted[-1].end:
            wanted[-1] = Span(wanted[-1].start, max(high, wanted[-1].end))
        else:
            wanted.append(Span(low, high))
    return wanted


def _pieces(text: str, quotation: Quotation) -> list[Span]:
    """The quotation's parts with the marks around each; one that no said-clause interrupts is one piece."""
    if quotation.marks is None:
        return []
    if len(quotation.parts) < 2:
        return [quotation.span]
    out = []
    for part in quotation.parts:
        start, end = part.start, part.end
        while start > quotation.span.start and text[start - 1] in _MARKS:
            start -= 1
        while end < quotation.span.end and text[end] in _MARKS:
            end += 1
        out.append(Span(start, end))
    return out


class _Asked:
    """Which sentences are asked what they say? near: stretches, ascending; None for every sentence."""

    def __init__(self, text: str, words: Words, near: Sequence[Span] | None) -> None:
        self._text, self._words, self._near = text, words, near
        self._place = 0
        self._passed: list[Sequence[Token]] = []

    def said_in(self, sentence: Sequence[Token]) -> list[Attribution]:
        """What a sentence near says; where a pronoun says it, before it what those say that may name whom it means.
        Asked in text order only."""
        if not self._is_near(sentence):
            self._passed.append(sentence)
            return []
        said = list(_of_sentence(self._text, sentence, self._words))
        if any(one.name.casefold() in self._words.lists["singular"] for one in said):
            low = sentence[0].start - ANTECEDENT_NEAR
            before = [earlier for earlier in self._passed if earlier[-1].end >= low]
            said = [one for earlier in before for one in _of_sentence(self._text, earlier, self._words)] + said
            self._passed.clear()
        return said

    def _is_near(self, sentence: Sequence[Token]) -> bool:
        near = self._near
        if near is None:
            return True
        while self._place < len(near) and near[self._place].end <= sentence[0].start:
            self._place += 1
        return self._place < len(near) and near[self._place].start < sentence[-1].end


def _of_sentence(text: str, tokens: Sequence[Token], words: Words) -> Iterable[Attribution]:
    for frame in frames(text, tokens, words):
        content = tuple(_span(tokens, low, high) for low, high in frame.content if high > low)
        if not content:
            continue
        speaker = _span(tokens, *frame.speaker) if frame.speaker else None
        if speaker is not None and _NUMBER.fullmatch(text, *speaker):
            speaker = None  # "amend. IV, and demands", "Philippians 4:13 says"
        yield Attribution(
            content,
            speaker,
            _span(tokens, *frame.cue),
            speaker.of(text) if speaker else "",
            False,
            _direct(tokens, frame),
            slots(tokens, frame, words.lists),
        )


def _direct(tokens: Sequence[Token], frame: Frame) -> bool:
    return any(tokens[i].kind == "q" for low, high in frame.content for i in range(low, high))


def _span(tokens: Sequence[Token], low: int, high: int) -> Span:
    return Span(tokens[low].start, tokens[high - 1].end)


def _unnamed(text: str, found: Sequence[Attribution], marked: Sequence[Span]) -> list[Attribution]:
    """The quotations that no verb took in, with the speaker of the paragraph's quotation before them."""
    out = []
    held = _Held(found)
    named = [a for a in found if a.speaker and a.direct]
    place, last = 0, None
    named.sort(key=lambda a: a.content[0].start)
    for span in marked:
        while place < len(named) and named[place].content[0].start < span.start:
            last, place = named[place], place + 1
        if held.holds(span) or sum(1 for _ in islice(_WORD.finditer(text, *span), MIN_QUOTED)) < MIN_QUOTED:
            continue
        if last is not None and _PARAGRAPH.search(text, last.content[0].start, span.start) is None:
            out.append(Attribution((span,), last.speaker, None, last.name, True, last.direct))
        else:
            out.append(Attribution((span,), direct=True))
    return out


class _Held:
    """Which stretches lie inside the content of an attribution?"""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._spans = sorted((span for a in found for span in a.content), key=lambda s: s.start)
        self._at, self._reach = 0, 0

    def holds(self, span: Span) -> bool:
        """Asked in text order only."""
        while self._at < len(self._spans) and self._spans[self._at].start <= span.start:
            self._reach = max(self._reach, self._spans[self._at].end)
            self._at += 1
        return span.end <= self._reach


def _resolved(text: str, found: Sequence[Attribution], words: Words) -> list[Attribution]:
    """The same with pronouns resolved where they can only mean one person."""
    out: list[Attribution] = []
    last: Attribution | None = None
    for one in found:
        pronoun = one.name.casefold() in words.lists["pronouns"]
        if pronoun and one.speaker is not None and last is not None and last.speaker is not None:
            name = antecedent(text, last.speaker, last.name, one.speaker, words)
            one = replace(one, name=name, inferred=True) if name else one
        if one.speaker is not None and one.name.casefold() not in words.lists["pronouns"]:
            last = one
        out.append(one)
    return out
