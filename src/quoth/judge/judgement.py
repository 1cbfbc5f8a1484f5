"""What the judge is told and what it gives back."""

from __future__ import annotations

from typing import Protocol

from ..frozen import dataclass
from ..model import Edit, Place, QuotationVerdict, Reason, WarningName
from ..offsets import Span


class Vocabulary(Protocol):
    """Which words exist. Implemented by the library; a word that is known is not taken for letter damage."""

    def count(self, word: str) -> int:
        """How often the folded word occurs in the library."""
        ...

    def is_word(self, word: str, language: str) -> bool:
        """Is the word known in the library or among the commonest of the language?"""
        ...

    def is_rare_word(self, word: str, language: str) -> bool:
        """Is it a rarer word of the language, which in damaged text may be a misreading of another?"""
        ...

    def speaks(self, language: str) -> bool:
        """Is any source written in the language (ISO 639)?"""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """The document a quotation stands in, with what is known of it as a whole.

    damage_rate: share of letters that look damaged, 0 for a clean text (see context.draft_context).
    language: ISO 639 code guessed from the text, "" when unclear.
    """

    text: str
    damage_rate: float = 0.0
    language: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its evidence. `edits` point into `draft.text` and into the stored text of
    places[edit.place]. body: the words judged, where they are fewer than the finder's; None for all."""

    verdict: QuotationVerdict
    edits: tuple[Edit, ...] = ()
    places: tuple[Place, ...] = ()
    rivals: tuple[Place, ...] = ()
    warnings: tuple[WarningName, ...] = ()
    reasons: tuple[Reason, ...] = ()
    body: Span | None = None
