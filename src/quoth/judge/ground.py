"""What every rule of one judgement may look at."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..frozen import dataclass
from ..model import Alignment, Candidate
from ..settings import Settings
from ..settings.judging import CLEAN, SCRAP_LETTERS, SPECK_LETTERS
from .forms import forms_of_one
from .judgement import Draft, Vocabulary
from .language import guess
from .lexicons import Lexicon, fold, lexicon
from .steps import Step
from .tokens import IDEOGRAPHS, Token

if TYPE_CHECKING:
    from ..normalise.spelling_context import SpellingContext



@dataclass(frozen=True, slots=True)
class Ground:
    """The candidate with its draft, the words known, the settings and the language of the source."""

    candidate: Candidate
    draft: Draft
    vocabulary: Vocabulary
    settings: Settings
    language: str
    lexicon: Lexicon
    context: SpellingContext | None = None

    @property
    def alignments(self) -> tuple[Alignment, ...]:
        """The parts of the quotation, in draft order."""
        return self.candidate.alignments

    @property
    def decimal(self) -> str:
        """The decimal sign of the draft, "" when its language is unknown."""
        return lexicon(self.draft.language).decimal

    def window(self, step: Step) -> str:
        """The source text the step points into."""
        return self.alignments[step.part].window.text

    def draft_words(self, step: Step) -> str:
        """The draft's side of the step."""
        return step.draft.of(self.draft.text)

    def source_words(self, step: Step) -> str:
        """The source's side of the step."""
        return step.source.of(self.window(step))

    def is_real(self, words: tuple[Token, ...]) -> bool:
        """Do all of the words exist? A lone letter does only where the language has such a word."""
        return bool(words) and all(self._exists(word) for word in words)

    def other_form(self, step: Step) -> bool:
        """Is one word another form of the source's? Damaged text loses endings, too."""
        if self.draft.damage_rate >= CLEAN or not len(step.draft_words) == len(step.source_words) == 1:
            return False
        return forms_of_one(step.draft_words[0].text, step.source_words[0].text, self.lexicon.language)

    def is_scrap(self, word: Token) -> bool:
        """Is it a lone letter, or so few letters that are no word?"""
        if len(word.text) == 1:
            return True
        return len(word.text) <= (SCRAP_LETTERS if self.language == "en" else SPECK_LETTERS) and not self._exists(word)

    def _exists(self, word: Token) -> bool:
        if word.kind == "number":
            return True
        folded = fold(word.text)
        if len(folded) == 1 and folded >= IDEOGRAPHS:
            return True  # a script without spaces: every sign is a word of its own
        if len(folded) == 1 and folded.isascii():
            return folded in self.lexicon.common or folded in "aio"
        known = self.lexicon
        if self.vocabulary.is_word(word.text, known.language) or folded in known.numbers | known.common | known.firsts:
            return True
        return self.draft.damage_rate < CLEAN and self.vocabulary.is_rare_word(word.text, known.language)


def ground(candidate: Candidate, draft: Draft, vocabulary: Vocabulary, settings: Settings) -> Ground:
    """The ground of one candidate; the language is the source's, or guessed from its text."""
    language = source_language(candidate.alignments[0]) if candidate.alignments else ""
    language = language or draft.language or "en"
    return Ground(
        candidate, draft, vocabulary, settings, language, lexicon(language), _context(candidate, draft)
    )


def _context(candidate: Candidate, draft: Draft) -> SpellingContext | None:
    """How the quotation and its source are spelled as a whole; plain ASCII on both sides tells nothing."""
    quoted = candidate.quotation.body.of(draft.text)
    source = " ".join(a.source.of(a.window.text) for a in candidate.alignments)
    if quoted.isascii() and source.isascii():
        return None
    from ..normalise.spelling_context import SpellingContext

    return SpellingContext.of(quoted, source)


def source_language(alignment: Alignment) -> str:
    """The language of the source as catalogued, else guessed from the window's text."""
    for piece in alignment.window.pieces:
        if piece.passage.source.language:
            return piece.passage.source.language
    return _guess(alignment.window.text[:600])


@lru_cache(maxsize=1024)
def _guess(text: str) -> str:
    return guess(text)
