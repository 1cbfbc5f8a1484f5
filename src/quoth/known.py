"""What is known before a draft is read: which words there are, and which places the sources hold.

The library knows its own words and places, `find.prose` those of general prose; the judge asks for both as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .find.prose import is_common, is_rare, stems
from .judge.language import guess
from .judge.named import work_of
from .library.holdings import Holdings
from .library.lexis import Lexis
from .library.segment import Segment
from .library.shelf import Shelf
from .model import Reading

if TYPE_CHECKING:
    from .schemes.declared import Declared

_SAMPLED, _TELLING = 40, 40
"""Passages of a segment whose language is guessed, and the characters a passage must have for that."""


class Known(Lexis):
    """The words and places of one shelf, with the words of general prose: the judge's `Vocabulary`."""

    def __init__(self, shelf: Shelf, declared: tuple[Declared, ...] = ()) -> None:
        super().__init__(shelf.segments)
        self._shelf, self._holdings = shelf, Holdings(shelf.segments, declared)
        self._works: dict[str, frozenset[str]] = {}
        self._languages: frozenset[str] | None = None

    def is_word(self, word: str, language: str) -> bool:
        """Does the library have the word, or general prose of the language, or what stands before a possessive 's?"""
        if self.count(word) or is_common(word, language):
            return True
        return word[-2:] in ("'s", "’s") and self.is_word(word[:-2], language)

    def is_rare_word(self, word: str, language: str) -> bool:
        """Is it a rarer word of the language, or in English a regular form of a known one?"""
        if is_rare(word, language):
            return True
        return language == "en" and any(self.is_word(stem, "en") or is_rare(stem, "en") for stem in stems(word))

    def speaks(self, language: str) -> bool:
        """Is any source catalogued in the language, or does a sample of the passages read like it?"""
        if self._languages is None:
            self._languages = frozenset(self._guessed())
        return language in self._languages

    def _guessed(self) -> Iterator[str]:
        yield from (source.language for source in self._shelf.sources if source.language)
        for segment in self._shelf.segments:
            step = max(1, segment.n_passages // _SAMPLED)
            for number in range(0, segment.n_passages, step):
                text = segment.passage(number).text
                if len(text) >= _TELLING:
                    yield guess(text)

    def holds(self, reading: Reading) -> bool:
        """Does any locator of the library name this place?"""
        scheme, canonical = reading.scheme, reading.canonical
        return scheme == "source" or (scheme, canonical) in self._holdings.of(scheme)

    def holds_work(self, reading: Reading) -> bool:
        """Does any locator of the library name a place of the reading's work?"""
        own = reading.scheme
        if own == "source":
            return True
        if own not in self._works:
            held = self._holdings.of(own)
            self._works[own] = frozenset(work_of(canonical) for scheme, canonical in held if scheme == own)
        return work_of(reading.canonical) in self._works[own]

    def words_of(self, reading: Reading) -> Sequence[tuple[Segment, int, int]]:
        """The words [first, last) of segments that the reading names."""
        return self._holdings.words(reading)

    def passages_of(self, reading: Reading) -> Iterator[str]:
        """The texts of the passages that the reading names."""
        return self._holdings.passages(reading)
