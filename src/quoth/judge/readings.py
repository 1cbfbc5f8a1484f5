"""Words that differ from the edition followed and stand in another edition of the work at the same place.

In editions of one text they are that edition's reading and no alteration. In translations they show that the quotation
follows two of them in turn: that is said, and stays an alteration, since nobody translated so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..frozen import dataclass
from ..library.originals import Originals
from ..model import Edit, Place, Reason
from ..normalise.words import Words
from ..offsets import Span
from ..settings.judging import CLAUSE_WORDS, MOST_READINGS, SEVERAL_READINGS
from .judgement import Judgement
from .verdict import ALTERING, is_open, verdict


@dataclass(frozen=True, slots=True)
class _Draft:
    """The words of a quotation: where each begins and its folded letters."""

    starts: tuple[int, ...]
    keys: tuple[str, ...]

    def around(self, span: Span) -> tuple[str, ...]:
        """The words of a span with one word on each side."""
        first, last = self._range(span)
        return self.keys[max(0, first - 1) : last + 1]

    def of(self, span: Span) -> tuple[str, ...]:
        """The words of a span."""
        first, last = self._range(span)
        return self.keys[first:last]

    def _range(self, span: Span) -> tuple[int, int]:
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


def with_readings(judged: Judgement, text: str, body: Span, originals: Originals) -> Judgement:
    """The judgement with the readings of other editions named, and not counted as alterations of their text."""
    changes = [edit for edit in judged.edits if edit.kind in ALTERING and not is_open(edit)]
    if judged.verdict != "altered" or not changes or len({place.work for place in judged.places}) != 1:
        return judged
    words = Words(body.of(text))
    draft = _Draft(tuple(start + body.start for start in words.start.tolist()), tuple(words.keys(0, len(words))))
    for siglum, translated, passages in _beside(judged.places, originals):
        explained = [edit for edit in changes if _holds(passages[edit.place], draft.around(edit.draft))]
        if not translated and explained and len(explained) == len(changes):
            return _of_edition(judged, explained, siglum)
        clause = any(_is_clause(draft.of(edit.draft), passages[edit.place]) for edit in changes)
        if translated and (clause or len(explained) >= max(SEVERAL_READINGS, MOST_READINGS * len(changes))):
            followed = mixed((judged.places[0].source, siglum), judged.places[0].work)
            return replace(judged, reasons=(*judged.reasons, followed))
    return judged


def _beside(places: Sequence[Place], originals: Originals) -> Iterator[tuple[str, bool, list[tuple[str, ...]]]]:
    """Each other edition in the same language: its siglum, whether these are translations, its words at each place."""
    for siglum, texts in originals.editions(places):
        keys = [tuple(words.keys(0, len(words))) for words in map(Words, texts)]
        yield siglum, originals.translated(places[0]), keys


def _is_clause(own: tuple[str, ...], passage: tuple[str, ...]) -> bool:
    """Do several words in a row, which the edition followed lacks, stand in another one?"""
    return len(own) >= CLAUSE_WORDS and _holds(passage, own)


def _holds(passage: tuple[str, ...], words: tuple[str, ...]) -> bool:
    n = len(words)
    return n > 0 and any(passage[at : at + n] == words for at in range(len(passage) - n + 1))


def mixed(sigla: Sequence[str], work: str) -> Reason:
    """The reason that says which editions of one work the words follow in turn."""
    return Reason("mixed-editions", f"The words follow {' and '.join(sigla)} in turn, two texts of one work ({work}).")


def _of_edition(judged: Judgement, explained: Sequence[Edit], siglum: str) -> Judgement:
    """The explained edits as readings of the other edition."""
    edits = tuple(replace(edit, kind="orthography") if edit in explained else edit for edit in judged.edits)
    kept = tuple(reason for reason in judged.reasons if not any(reason.draft == edit.draft for edit in explained))
    said = tuple(
        Reason("edition-reading", _message(edit, judged.places[edit.place], siglum), edit.draft) for edit in explained
    )
    found = verdict([(edit.kind, is_open(edit)) for edit in edits])
    return replace(judged, verdict=found, edits=edits, reasons=(*kept, *said))


def _message(edit: Edit, place: Place, siglum: str) -> str:
    if not edit.draft_text:
        return f"{siglum} lacks “{edit.source_text}” here as well; {place.source} has it."
    if not edit.source_text:
        return f"“{edit.draft_text}” is in {siglum} at this place; {place.source} lacks it."
    return f"“{edit.draft_text}” is the reading of {siglum} at this place; {place.source} has “{edit.source_text}”."
