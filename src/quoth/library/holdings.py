"""Which places does a library hold, by its own locators, and which passages stand there?

Read when a printed reference is first asked for. Most libraries are cited as the Bible or the Qur'an are; the locators
of a reference to these are read in haste, since what no other scheme knows takes fifty times as long.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from ..model import Reading
from .segment import Segment

if TYPE_CHECKING:
    from ..schemes.declared import Declared

Key = tuple[str, str]
"""scheme, canonical form."""
_HEAD = re.compile(r"[^\W_]*")
_CHAPTER = re.compile(r"[^\W_]+\.\d+")
_REMEMBERED = 4096
"""Readings whose passages, and their words, are kept."""


class Holdings:
    """The places of some segments. declared: the user's own schemes."""

    def __init__(self, segments: Sequence[Segment], declared: tuple[Declared, ...] = ()) -> None:
        self._segments, self._declared = segments, declared
        self._places: dict[bool, dict[Key, list[int]]] = {}
        self._heads: dict[bool, dict[Key, list[str]]] = {}
        self._numbers: dict[Reading, list[int]] = {}
        self._words: dict[Reading, Sequence[tuple[Segment, int, int]]] = {}

    def of(self, scheme: str) -> Mapping[Key, Sequence[int]]:
        """The places, all of the scheme among them, and the numbers of their passages in all segments."""
        scripture = _is_scripture(scheme)
        if scripture not in self._places:
            self._places[scripture] = self._read(scripture)
        return self._places[scripture]

    def passages(self, reading: Reading) -> Iterator[str]:
        """The texts of the passages that a reading names."""
        yield from map(self._text, self._named(reading))

    def words(self, reading: Reading) -> Sequence[tuple[Segment, int, int]]:
        """The words [first, last) of segments that a reading names; neighbouring passages as one."""
        if reading not in self._words:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            self._words[reading] = self._stretches(reading)
        return self._words[reading]

    def _stretches(self, reading: Reading) -> Sequence[tuple[Segment, int, int]]:
        stretches: list[tuple[Segment, int, int]] = []
        for number in sorted(self._named(reading)):
            segment, own = self._segment(number)
            first, last = segment.passage_word[own : own + 2].tolist()
            if stretches and stretches[-1][0] is segment and stretches[-1][2] == first:
                stretches[-1] = segment, stretches[-1][1], last
            else:
                stretches.append((segment, first, last))
        return stretches

    def _named(self, reading: Reading) -> list[int]:
        """The numbers of the passages that a reading names."""
        from ..schemes import covers

        if reading not in self._numbers:
            if len(self._numbers) >= _REMEMBERED:
                self._numbers.clear()
            held, own = self.of(reading.scheme), reading.scheme
            named = (held[own, canonical] for canonical in self._near(reading) if covers(reading, (own, canonical)))
            self._numbers[reading] = [number for numbers in named for number in numbers]
        return self._numbers[reading]

    def _near(self, reading: Reading) -> Sequence[str]:
        """The places of the scheme that may be inside the reading: those of its chapter of the Bible, book, sura or
        law, for a range over several all."""
        scripture, head = _is_scripture(reading.scheme), _head(reading.canonical)
        if reading.to and (not scripture or _head(reading.to) != head):
            return [canonical for scheme, canonical in self.of(reading.scheme) if scheme == reading.scheme]
        if scripture not in self._heads:
            by_head: defaultdict[Key, list[str]] = defaultdict(list)
            for scheme, canonical in self.of(reading.scheme):
                by_head[scheme, _head(canonical)].append(canonical)
                if (chapter := _chapter(scheme, canonical)) is not None:
                    by_head[scheme, chapter].append(canonical)
            self._heads[scripture] = by_head
        chapter = _chapter(reading.scheme, reading.canonical)
        one = chapter if chapter and (not reading.to or _chapter(reading.scheme, reading.to) == chapter) else head
        return self._heads[scripture].get((reading.scheme, one), ())

    def _read(self, scripture: bool) -> dict[Key, list[int]]:
        from ..schemes import locator_key

        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(chain.from_iterable(segment.locators() for segment in self._segments)):
            numbers[name].append(number)
        places: dict[Key, list[int]] = {}
        for name, own in numbers.items():
            key = locator_key(name, self._declared, scripture=scripture)
            if key is not None:
                places.setdefault(key, []).extend(own)
        return places

    def _text(self, number: int) -> str:
        segment, own = self._segment(number)
        return segment.passage(own).text

    def _segment(self, number: int) -> tuple[Segment, int]:
        """The segment of a passage, and its number there."""
        for segment in self._segments:
            if number < segment.n_passages:
                return segment, number
            number -= segment.n_passages
        raise IndexError(number)


def _is_scripture(scheme: str) -> bool:
    from ..schemes.locators import SCRIPTURE

    return scheme in SCRIPTURE


def _chapter(scheme: str, canonical: str) -> str | None:
    """Book and chapter of a place in the Bible; None for any other."""
    found = _CHAPTER.match(canonical) if scheme == "bible" else None
    return found[0] if found else None


def _head(canonical: str) -> str:
    """The letters and figures that a place begins with; what is inside another begins with the same."""
    found = _HEAD.match(canonical)
    return found[0] if found else ""
