"""What did an ellipsis swallow, and does the mark stand where the words are missing?"""

from __future__ import annotations

from dataclasses import replace

from ..model import Window
from ..settings.judging import FAR_ACROSS, FAR_WORDS
from .ground import Ground
from .laws import one_article
from .lexicons import Hit
from .slide import is_ellipsis
from .steps import Step


def typed(step: Step, window: Window) -> Step:
    """An ellipsis step with its kind: an elision when words are missing there, typography when none are. An ellipsis of
    the source is punctuation: kept as it is, printed otherwise, or left out."""
    if step.kind:
        return step
    if step.source_words and all(word.kind == "ellipsis" for word in step.source_words):
        return _own(step)
    if not is_ellipsis(step):
        return step
    if not step.source_words:
        return replace(step, kind="typography", rule="ellipsis for nothing", open=False)
    crossed = any(step.source.start < piece.start <= step.source.end for piece in window.pieces)
    far = len(step.source_words) > (FAR_ACROSS if crossed else FAR_WORDS)
    if far and crossed:
        within = (piece for piece in window.pieces if piece.start < step.source.end and step.source.start <= piece.end)
        far = not one_article(piece.passage.locator for piece in within)
    return replace(step, kind="elision", rule="far elision" if far else "marked elision", open=True)


def _own(step: Step) -> Step:
    """The step of an ellipsis that the source itself has."""
    if step.op == "delete" or is_ellipsis(step):
        return step if step.op == "keep" else replace(step, kind="typography", rule="ellipsis", open=False)
    return step


def swallowed(step: Step, ground: Ground) -> list[Hit]:
    """The negations, conditions and qualifiers among the words an ellipsis stands for."""
    words = [w.text for w in step.source_words]
    return ground.lexicon.hits(words, ("negation", "condition", "qualifier"))
