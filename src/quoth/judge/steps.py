"""Which words of the draft stand against which words of the source? The finder's alignment, regrouped for
judging.

The finder's kept words are trusted as anchors. What lies between two anchors is aligned again in the
judge's coarser words (tokens.py), with brackets and ellipses as what they are: an ellipsis may stand for
any number of source words, bracketed words may be the editor's or the source's, and 2:1 or 1:2 groups are
tried where the letters agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..frozen import dataclass
from ..model import Alignment, EditKind, EditOp
from ..offsets import Span
from .keys import has_words, key, same_letters
from .regroup import regroup
from .tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Step:
    """A word-level step on its way to becoming an Edit. Spans are those of the draft text and of the
    part's window.

    part: number of the alignment. rule: why it has its kind. open: announced by an ellipsis or by brackets.
    """

    op: EditOp
    draft: Span
    source: Span
    part: int = 0
    kind: EditKind = ""
    rule: str = ""
    open: bool = False
    draft_words: tuple[Token, ...] = ()
    source_words: tuple[Token, ...] = ()

    def typed(self, kind: EditKind, rule: str) -> Step:
        """The step with its kind and the reason for it."""
        return replace(self, kind=kind, rule=rule)


def steps(
    draft_text: str, body: Span, alignment: Alignment, part: int = 0, language: str = "", *, alone: bool = True
) -> list[Step]:
    """All steps of one alignment, in order; `body` is the stretch of the draft it has to explain.

    alone: there are no other parts, so that of the very same words nothing is to be said. Beside another part its words
    are steps all the same: what lies in the joint is not at the quotation's edge.
    """
    window = alignment.window.text
    if alone and body == alignment.draft and draft_text[body.start : body.end] == alignment.source.of(window):
        return []
    reach = _with_brackets(window, alignment.source)
    draft, source = tokens(draft_text, body), tokens(window, reach)
    cut = _Cut(draft_text, window, part, language)
    at_draft = at_source = 0
    for first, second in [*_anchors(alignment, draft, source), (len(draft), len(source))]:
        cut.block(draft[at_draft:first], source[at_source:second], body.start, reach.start)
        if first < len(draft):
            cut.keep(draft[first], source[second])
        at_draft, at_source = first + 1, second + 1
    return cut.steps


def _with_brackets(text: str, span: Span) -> Span:
    """The span with the brackets, marks and stops that touch it, so that a bracketed unit at its edge is seen
    whole."""
    start, end = span
    while start > 0 and span.start - start < 4 and text[start - 1] in "([（［〔‘“„\"'«":
        start -= 1
    while end < len(text) and end - span.end < 4 and text[end] in ".!?…)]）］〕’”\"'»":
        end += 1
    return Span(start, end)


def _anchors(alignment: Alignment, draft: list[Token], source: list[Token]) -> list[tuple[int, int]]:
    """Pairs of token numbers that the finder kept, rising on both sides."""
    pairs: list[tuple[int, int]] = []
    at_draft = at_source = 0
    for edit in alignment.edits:
        if edit.op != "keep":
            continue
        first, at_draft = _inside(draft, edit.draft, at_draft)
        second, at_source = _inside(source, edit.source, at_source)
        if len(first) == len(second):
            sure = [(a, b) for a, b in zip(first, second, strict=True) if same_letters(draft[a], source[b])]
            pairs += [(a, b) for a, b in sure if _signs(draft, a) == _signs(source, b)]
    return _whole_brackets(draft, pairs)


def _signs(words: list[Token], at: int) -> str:
    """The sign that belongs to a figure: "$" before it, "%" behind it; nothing for words."""
    if words[at].kind != "number":
        return ""
    beside = [words[n].text for n in (at - 1, at + 1) if 0 <= n < len(words) and words[n].kind == "symbol"]
    return "".join(beside)


def _whole_brackets(words: list[Token], pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs without those of a bracketed unit that is not kept as a whole, or is repeated right beside
    it.

    "[men of the city] the wicked": the source's "the" is not the one in brackets.
    """
    if not any(word.bracket for word in words):
        return pairs
    kept = {a for a, _ in pairs}
    lost = {w.bracket for n, w in enumerate(words) if w.bracket and n not in kept}
    beside = {
        words[n].bracket
        for n in kept
        for m in (n - 1, n + 1)
        if words[n].bracket and 0 <= m < len(words) and words[m].bracket is None
        if key(words[n].text) == key(words[m].text)
    }
    open_ones = {n for n, w in enumerate(words) if w.bracket in lost | beside and w.bracket}
    return [(a, b) for a, b in pairs if a not in open_ones]


def _inside(words: list[Token], span: Span, at: int) -> tuple[list[int], int]:
    """Numbers of the words (ellipses left out) that lie wholly in `span`, looking from number `at`; where
    it stopped."""
    while at < len(words) and words[at].span.start < span.start:
        at += 1
    numbers = []
    while at < len(words) and words[at].span.end <= span.end:
        if words[at].kind != "ellipsis":
            numbers.append(at)
        at += 1
    return numbers, at


class _Cut:
    """Collects the steps of one alignment."""

    __slots__ = ("_at_draft", "_at_source", "draft_text", "language", "part", "steps", "window")

    def __init__(self, draft_text: str, window: str, part: int, language: str) -> None:
        self.draft_text, self.window, self.part, self.language = draft_text, window, part, language
        self.steps: list[Step] = []
        self._at_draft = self._at_source = -1

    def keep(self, draft: Token, source: Token) -> None:
        """Add a word the finder kept."""
        if draft.bracket or source.bracket:
            self._add("keep", [draft], [source])
            return
        self._at_draft, self._at_source = draft.span.end, source.span.end
        self.steps.append(Step("keep", draft.span, source.span, self.part, "", "", False, (draft,), (source,)))

    def block(self, draft: list[Token], source: list[Token], draft_from: int, source_from: int) -> None:
        """Align what lies between two anchors and add its steps."""
        if self._at_draft < 0:
            self._at_draft, self._at_source = draft_from, source_from
        if not draft and not source:
            return
        for group_draft, group_source in regroup(draft, source, self.language):
            if not group_draft:
                self._add("delete", group_draft, group_source)
            elif not group_source:
                self._add("insert", group_draft, group_source)
            else:
                equal = len(group_draft) == len(group_source) == 1 and same_letters(group_draft[0], group_source[0])
                self._add("keep" if equal else "replace", group_draft, group_source)

    def _add(self, op: EditOp, draft: Sequence[Token], source: Sequence[Token]) -> None:
        draft_span = self._span(draft, self._at_draft, self.draft_text)
        source_span = self._span(source, self._at_source, self.window)
        if draft:
            self._at_draft = draft_span.end
        if source:
            self._at_source = source_span.end
        shown = any(t.kind == "ellipsis" or t.bracket is not None for t in draft) and op != "keep"
        step = Step(op, draft_span, source_span, self.part, "", "", shown, tuple(draft), tuple(source))
        self.steps.append(step)

    @staticmethod
    def _span(words: Sequence[Token], at: int, text: str) -> Span:
        """From the first word to the last; brackets that hold nothing but these words belong to it."""
        if not words:
            return Span(at, at)
        first, last = words[0].span.start, words[-1].span.end
        start, end = first, last
        for word in words:
            unit = word.bracket
            if unit is None or unit.start < at or has_words(text[unit.start : first]):
                continue
            if not has_words(text[last : unit.end]):
                start, end = min(start, unit.start), max(end, unit.end)
        return Span(start, end)
