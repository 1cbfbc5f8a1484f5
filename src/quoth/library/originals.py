"""The original beside its translation: the passages of one work that stand at the same place in its own language.

Sources of one `work` are aligned by their locators. Where two editions number differently (psalms, superscriptions,
chapters cut elsewhere), the numbering is read off the editions themselves, see `schemes.same_verse`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from ..frozen import dataclass
from ..model import Passage, Place, Source
from .segment import Segment
from .shelf import Shelf

if TYPE_CHECKING:
    from ..schemes.same_verse import Numbering

OWN_LANGUAGES = {
    "quran": frozenset(("ar",)),
    "bible": frozenset(("he", "hbo", "arc", "grc")),
    "talmud": frozenset(("he", "arc")),
}
"""The languages that scriptures were written in, by the scheme of their references."""
_MOST = 12
"""Passages shown beside one quotation."""
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Edition:
    """One source: where each place stands in it, and how it numbers."""

    source: Source
    at: Mapping[Key, tuple[Segment, int]]
    numbering: Numbering = field(default_factory=dict)


class Originals:
    """Finds the original of what stands in a translation. Nothing is read before it is asked for."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        works: dict[str, list[Source]] = {}
        for source in shelf.sources:
            if source.work:
                works.setdefault(source.work, []).append(source)
        self._works = {work: sources for work, sources in works.items() if len(sources) > 1}
        self._editions: dict[str, _Edition] = {}

    def beside(self, places: Iterable[Place]) -> tuple[Place, ...]:
        """The original passages of these places, in their order, each once; none for a place that is original itself.

        The original of a work is what it has in a language of its scheme, else its one earliest dated source.
        """
        out: list[Place] = []
        for place in places:
            for source in self._originals(place):
                found = self._stands(place, source)
                if found is not None and found not in out:
                    out.append(found)
        return tuple(out[:_MOST])

    def translated(self, place: Place) -> bool:
        """Does the place stand in a translation? Known where the work has an original, or a scheme that has one."""
        source = next((one for one in self._works.get(place.work, []) if one.siglum == place.source), None)
        if source is None:
            return False
        key = _key(place.locator)
        own = OWN_LANGUAGES.get(source.scheme or (key[0] if key else ""), frozenset())
        return bool(own and _language(source) and _language(source) not in own) or bool(self._originals(place))

    def editions(self, places: Sequence[Place]) -> Iterator[tuple[str, list[str]]]:
        """The other editions of a work in the same language that have all of some places: siglum and the passages."""
        sources = self._works.get(places[0].work, []) if places else []
        here = next((source for source in sources if source.siglum == places[0].source), None)
        for source in sources if here is not None else []:
            if source.siglum in {place.source for place in places} or _language(source) != _language(here or source):
                continue
            found = [self._stands(place, source) for place in places]
            if all(place is not None for place in found):
                yield source.siglum, [place.text for place in found if place is not None]

    def _originals(self, place: Place) -> list[Source]:
        sources = self._works.get(place.work, [])
        here = next((source for source in sources if source.siglum == place.source), None)
        if here is None:
            return []
        key = _key(place.locator)
        own = OWN_LANGUAGES.get(here.scheme or (key[0] if key else ""), frozenset())
        original = [source for source in sources if _language(source) in own]
        if not original and all(source.date for source in sources):
            first, second = sorted(sources, key=lambda source: source.date)[:2]
            original = [first] if first.date < second.date else []
        return [] if _language(here) in {_language(source) for source in original} else original

    def _stands(self, place: Place, source: Source) -> Place | None:
        from ..schemes.same_verse import same_verse

        here = self._edition(next(s for s in self._works[place.work] if s.siglum == place.source))
        there = self._edition(source)
        key = _key(place.locator) or ("", place.locator)
        if key[0] == "bible":
            moved = same_verse(key[1], here.numbering, there.numbering)
            key = (key[0], moved) if moved else key
        found = there.at.get(key)
        return None if found is None else _place(found[0].passage(found[1]))

    def _edition(self, source: Source) -> _Edition:
        if source.siglum not in self._editions:
            from ..schemes.same_verse import numbering_of

            at: dict[Key, tuple[Segment, int]] = {}
            for segment in self._shelf.segments:
                own = [number for number, one in enumerate(segment.sources) if one.siglum == source.siglum]
                if own:
                    names, held = segment.locators(), segment.arrays["passage_source"].tolist()
                    for number, (name, holder) in enumerate(zip(names, held, strict=True)):
                        if holder in own:
                            at.setdefault(_key(name) or ("", name), (segment, number))
            numbering = numbering_of(name for scheme, name in at if scheme == "bible")
            self._editions[source.siglum] = _Edition(source, at, numbering)
        return self._editions[source.siglum]


def _key(locator: str) -> Key | None:
    from ..schemes import locator_key

    return locator_key(locator)


def _language(source: Source) -> str:
    return source.language.lower().partition("-")[0]


def _place(passage: Passage) -> Place:
    source = passage.source
    return Place(
        source=source.siglum,
        work=source.work,
        locator=passage.locator,
        start=passage.base,
        end=passage.base + len(passage.text),
        text=passage.text,
        language=source.language,
        digest=source.digest,
    )
