"""Nothing was found: is the quotation not in the sources, or could it not be checked?"""

from __future__ import annotations

import re

from ..model import Alignment, Candidate, Place, Reason
from ..offsets import Span
from ..settings import Settings
from ..settings.judging import COMMON_WORDS_HELD, KNOWN_WORDS
from .judgement import Draft, Judgement, Vocabulary
from .keys import has_words
from .language import guess
from .lexicons import lexicon
from .places import places_of
from .tokens import said


def miss(candidate: Candidate, draft: Draft, vocabulary: Vocabulary, settings: Settings) -> Judgement:
    """`not-found` with the best partial agreement as a rival, or `unchecked` with the reason."""
    body = candidate.quotation.body
    words = said(draft.text, body)
    partial: tuple[Place, ...] = places_of([candidate.partial]) if candidate.partial else ()
    if len(words) < settings.min_words:
        message = f"Too short to be told from chance: {len(words)} words, {settings.min_words} are needed."
        return Judgement("unchecked", reasons=(Reason("too-few-words", message, body),))
    letters = [w for w in words if any(map(str.isalpha, w))]
    known = _known(letters, vocabulary)
    if letters and known < KNOWN_WORDS * len(letters) and not _covered(" ".join(words), vocabulary):
        message = f"Only {known} of {len(letters)} words occur in the sources: their language is not covered."
        return Judgement("unchecked", reasons=(Reason("language-not-covered", message, body),))
    if candidate.partial is not None and _stands(candidate.partial, body, draft.text):
        message = "These words stand in the sources, but are too common to say that they are quoted from there."
        return Judgement("unchecked", rivals=partial, reasons=(Reason("too-common", message, body),))
    reasons = [Reason("not-found", "These words do not stand in the sources that were searched.", body)]
    if candidate.partial is not None:
        part = candidate.partial
        shown = part.draft.of(draft.text)
        message = f"Best partial agreement, not evidence of a quotation: “{' '.join(shown.split())[:160]}”."
        reasons.append(Reason("partial", message, part.draft, part.source))
    return Judgement("not-found", rivals=partial, reasons=tuple(reasons))


def _known(words: list[str], vocabulary: Vocabulary) -> int:
    """How many of the words the library has; counted until they are enough to say something."""
    known, enough = 0, KNOWN_WORDS * len(words)
    for word in words:
        known += vocabulary.count(word) > 0
        if known >= enough:
            break
    return known


_EDITORS = re.compile(r"\w*\[[^\[\]\n]{1,200}\]\w*")


def _stands(partial: Alignment, body: Span, text: str) -> bool:
    """Does a place hold all words of a quotation as they are, an editor's in brackets aside? Of an alignment only what
    it keeps is listed."""
    kept = [edit.draft for edit in partial.edits if edit.op == "keep"]
    if any(edit.op != "keep" and not _EDITORS.search(edit.draft_text) for edit in partial.edits):
        return False
    edges = [body.start, *(place for span in kept for place in span), body.end]
    between = (text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return not any(has_words(_EDITORS.sub(" ", own)) for own in between)


def _covered(text: str, vocabulary: Vocabulary) -> bool:
    """Does the library hold texts in the language of these words?"""
    language = guess(text)
    common = lexicon(language).common
    known = sum(vocabulary.count(word) > 0 for word in common)
    return bool(language) and (vocabulary.speaks(language) or known >= COMMON_WORDS_HELD * max(1, len(common)))
