"""Two texts aligned as wholes, nothing searched: what `compare` judges."""

from __future__ import annotations

from ..model import Candidate, Passage, Piece, Quotation, Source, Window
from ..normalise.emphasis import unmarked
from ..normalise.words import Words
from ..offsets import Span
from .align import alignment, steps_of


def align_texts(draft_text: str, source_text: str, *, source: Source = Source("source")) -> Candidate:  # noqa: B008
    """A candidate whose quotation is the whole draft and whose one alignment covers the whole source text."""
    draft, words = Words(unmarked(draft_text)), Words(source_text)
    passage = Passage(source, 0, "", source_text)
    window = Window(source_text, (Piece(passage, 0, len(source_text)),))
    body = Span(0, len(draft_text))
    quotation = Quotation(body, body, ("", ""), (body,))
    if not len(draft) or not len(words):
        return Candidate(quotation)
    keys = draft.keys(0, len(draft))
    steps = steps_of(keys, words.keys(0, len(words)), [1.0] * len(keys))
    score = float(sum(step.i2 - step.i for step in steps if step.equal))
    return Candidate(quotation, (alignment(steps, draft, 0, window, words, 0, score, 0.0),))
