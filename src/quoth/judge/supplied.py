"""Does the draft itself say, beside its quotation, the word that the cut leaves out of it?

"Nobody, she added, “will lose their job”" cuts a "nobody" off and says it. Looked at is the draft's own sentence: the
word must stand right beside the marks, or with nothing but an inserted clause between, or be the very word that the
source has there, a little further away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import regex

from ..later import later
from ..offsets import Span
from ..settings.judging import SUPPLIED_BESIDE, SUPPLIED_LOOK, SUPPLIED_NEAR
from .lexicons import fold
from .tokens import COLONS, tokens

if TYPE_CHECKING:
    from .ground import Ground
    from .lexicons import Hit

Side = Literal["before", "after"]

_ENDS = later(lambda: regex.compile(r"[.!?。！？؟।॥…\n]"))
_CLAUSE = later(lambda: regex.compile(r"[\s\"'”»’“«]*+[,،，–—-]\s*+[^,،，;:.!?–—]{1,50}+[,،，:–—-][\s\"'“«„]*+"))
"""What is said by whom, between the listed word and the opening mark."""


def supplied(ground: Ground, side: Side, cut_off: Hit) -> bool:
    """Does the draft's own sentence say the listed word that the cut on this side leaves out?"""
    span, text = ground.candidate.quotation.span, ground.draft.text
    if side == "before":
        start = max(0, span.start - SUPPLIED_LOOK)
        ends = [found.end() for found in _ENDS.finditer(text, start, span.start)]
        around = Span(ends[-1] if ends else start, span.start)
        if around.of(text).rstrip().endswith(tuple(COLONS)):
            return False  # what is announced so stands by itself
    else:
        end = _ENDS.search(text, span.end, span.end + SUPPLIED_LOOK)
        around = Span(span.end, end.start() if end else min(len(text), span.end + SUPPLIED_LOOK))
    return around.start < around.end and _says(ground, side, cut_off, around)


def _says(ground: Ground, side: Side, cut_off: Hit, around: Span) -> bool:
    text, known = ground.draft.text, ground.lexicon
    words = [word for word in tokens(text, around) if word.kind == "word"]
    hits = known.hits([word.text for word in words], (cut_off.category,))
    reach = 3 if known.spaceless else 1
    for hit in hits:
        if hit.end > len(words) or hit.start >= hit.end:
            continue
        far = len(words) - hit.end if side == "before" else hit.start
        same = fold(hit.words) == fold(cut_off.words) and far <= SUPPLIED_NEAR * reach
        between = Span(words[hit.end - 1].span.end, around.end)
        clause = side == "before" and _CLAUSE.fullmatch(text, between.start, between.end) is not None
        if far < SUPPLIED_BESIDE * reach or same or clause:
            return True
    return False
