"""What a quotation has to do with the editions and translations of its work, said beside the verdict.

Which editions have the same words; that the words follow two translations in turn; that the draft's language is none of
the library's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..library.originals import Originals
from ..library.shelf import Shelf
from ..model import Place, Quotation, Reason
from ..normalise.language import may_be
from ..settings.judging import LANGUAGE_LETTERS
from .judgement import Judgement
from .readings import mixed, with_readings

_MOST_NAMED = 6


class Editions:
    """The editions of one shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._originals = Originals(shelf)
        languages = {source.language.lower().partition("-")[0] for source in shelf.sources}
        self._languages = frozenset() if "" in languages else frozenset(languages)

    def originals(self, places: Sequence[Place]) -> tuple[Place, ...]:
        """The original passages beside these places of a translation."""
        return self._originals.beside(places)

    def told(self, judged: Judgement, quotation: Quotation, text: str) -> Judgement:
        """The judgement with what there is to say of editions, and `unchecked` where the library lacks the language."""
        if judged.verdict == "not-found" and self._foreign(quotation.body.of(text)):
            held = ", ".join(sorted(self._languages))
            message = f"The words are in none of the languages of the sources searched ({held})."
            why = Reason("language-not-covered", message, quotation.body)
            return replace(judged, verdict="unchecked", rivals=(), reasons=(why,))
        judged = with_readings(judged, text, judged.body or quotation.body, self._originals)
        reasons = [*_mixed(judged.places), *_also(judged.places, judged.rivals)]
        return replace(judged, reasons=(*judged.reasons, *reasons)) if reasons else judged

    def _foreign(self, words: str) -> bool:
        """Are the words in a language that is none of the library's?"""
        if not self._languages or sum(map(str.isalpha, words)) < LANGUAGE_LETTERS:
            return False
        return not may_be(words, self._languages)


def _mixed(places: Sequence[Place]) -> list[Reason]:
    """Do the parts of one quotation stand in two editions of one work?"""
    works: dict[str, list[str]] = {}
    for place in places:
        names = works.setdefault(place.work, []) if place.work else []
        if place.source not in names:
            names.append(place.source)
    return [mixed(names, work) for work, names in works.items() if len(names) > 1]


def _also(places: Sequence[Place], rivals: Sequence[Place]) -> list[Reason]:
    """Which other editions have the same words at the same place?"""
    works = {place.work for place in places if place.work}
    again = [place for place in rivals if place.work in works]
    if not again:
        return []
    here = {(place.work, _key(place)): place.source for place in places if place.work}
    found = [place for place in again if here.get((place.work, _key(place)), place.source) != place.source]
    names = list(dict.fromkeys(place.source for place in found))[:_MOST_NAMED]
    if not names:
        return []
    first = next(iter(here.values()))
    return [Reason("same-in-editions", f"{first} and {', '.join(names)} have the same words here.")]


def _key(place: Place) -> tuple[str, str]:
    from ..schemes import locator_key

    return locator_key(place.locator) or ("", place.locator)
