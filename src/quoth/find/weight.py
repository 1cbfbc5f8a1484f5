"""How much a word says: its information, in decades (powers of ten), from how common it is.

Two frequencies count: in the library (a library has its own common words) and in general prose (the draft's author may
use any common word by chance). A word weighs by the geometric mean of the two. Frequency is never taken from the draft.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from ..library.index import pair_keys
from ..library.segment import Segment
from ..library.shelf import Shelf
from ..normalise.words import Bools, Floats, Hashes, Hashes32, Ints, Words
from ..settings.finding import (
    BACKGROUND_HELD,
    EXPECTED,
    FROM_SMALL,
    HABIT,
    LEAST_SAID,
    LEAST_WORDS,
    MAX_DECADES,
    MOST_SMALL,
)
from ..shipped import beside, bytes_of, text_of

_MANY = 2000
"""Words looked up at once from which on the first bits of a table are worth finding."""
_FOLDER = beside(__file__, "background")


@cache
def _background(language: str) -> tuple[Hashes32, npt.NDArray[np.float64]]:
    """(sorted word hashes, occurrences per word of prose) of one shipped table."""
    data = bytes_of(compiled(language))
    n = len(data) // 12
    return np.frombuffer(data, np.dtype("<u4"), n), np.frombuffer(data, np.dtype("<f8"), n, 4 * n)


def compiled(name: str) -> str:
    """A background table as arrays, written from its .tsv by scripts/update_tables.py; a test holds it to that."""
    return os.path.join(_FOLDER, f"{name}.bin")


def background_bytes(language: str) -> bytes:
    """What stands in `compiled(language)`: the sorted hashes, then the rates."""
    names, rates = _columns(language)
    hashes = word_hashes(Words("\n".join(names)).hash)
    order = np.argsort(hashes)
    sorted_rates = np.array(rates, dtype=np.float64)[order] / 1e9
    return hashes[order].astype("<u4").tobytes() + sorted_rates.astype("<f8").tobytes()


def _columns(name: str) -> tuple[Sequence[str], Sequence[str]]:
    lines = text_of(os.path.join(_FOLDER, f"{name}.tsv")).splitlines()[1:]
    names, values = zip(*(line.split("\t") for line in lines), strict=True)
    return names, values


def _found(table: Hashes32, words: Hashes32) -> tuple[Ints, Bools]:
    """Where in a sorted table these words would stand, and which of them do."""
    at = np.minimum(np.searchsorted(table, words), len(table) - 1)
    return at, table[at] == words


class _Table:
    """A sorted table of hashes in which many words are looked up: by their first bits, then step by step."""

    def __init__(self, hashes: Hashes32) -> None:
        self._hashes = hashes
        self._shift = np.uint32(32 - min(24, max(8, len(hashes).bit_length() - 1)))
        self._begins: Ints | None = None

    def found(self, words: Hashes32) -> tuple[Ints, Bools]:
        """As `_found`."""
        if len(words) < _MANY or not len(self._hashes):
            return _found(self._hashes, words)
        if self._begins is None:
            self._begins = np.searchsorted(self._hashes, np.arange(1 << (32 - int(self._shift))) << self._shift)
        at = np.minimum(self._begins[words >> self._shift], len(self._hashes) - 1)
        open_ones = np.flatnonzero(self._hashes[at] < words)
        while len(open_ones):
            at[open_ones] += 1
            open_ones = open_ones[at[open_ones] < len(self._hashes) - 1]
            open_ones = open_ones[self._hashes[at[open_ones]] < words[open_ones]]
        np.minimum(at, len(self._hashes) - 1, out=at)
        return at, self._hashes[at] == words


class Information:
    """Word counts over all segments of a shelf, and what they make a word weigh."""

    def __init__(self, shelf: Shelf) -> None:
        self._segments = [segment for segment in shelf.segments if segment.n_words]
        self._vocabularies = [_Table(segment.arrays["vocabulary"]) for segment in self._segments]
        self._formulas = [_Table(segment.arrays["formulas"]) for segment in self._segments]
        self.n_words = max(LEAST_WORDS, sum(segment.n_words for segment in self._segments))
        self._languages = [language for language in ("en",) if self._coverage(language) >= BACKGROUND_HELD]

    def _coverage(self, language: str) -> float:
        table, _ = _background(language)
        known = 0
        for segment in self._segments:
            vocabulary, counts = segment.arrays["vocabulary"], segment.arrays["counts"]
            if len(vocabulary) < len(table):
                known += int(counts[_found(table, vocabulary)[1]].sum())
                continue
            at, same = _found(vocabulary, table)
            known += int(counts[at[same]].sum())
        return known / max(1, sum(segment.n_words for segment in self._segments))

    def counts(self, words: Hashes32) -> Ints:
        """How often the library has each word (32-bit hashes)."""
        total = np.zeros(len(words), dtype=np.int64)
        for segment, table in zip(self._segments, self._vocabularies, strict=True):
            at, same = table.found(words)
            total += np.where(same, segment.arrays["counts"][at], 0)
        return total

    def of_source(self, segment: Segment, first: int, last: int) -> Sequence[float]:
        """The information of the words [first, last) of a segment, whatever stands before each."""
        words = np.asarray(segment.arrays["words"][first:last])
        said: list[float] = self.decades(words, self.counts(words), np.zeros(len(words), dtype=np.float32)).tolist()
        return said

    def decades(self, words: Hashes32, counts: Ints, habits: Floats) -> Floats:
        """The information of words with these counts; a word the library lacks says as much as its rarest."""
        library = np.log10(self.n_words + 1.0) - np.log10(np.maximum(counts, 0.5) + 0.5)
        for language in self._languages:
            rates = _background(language)[1]
            at, same = _background_table(language).found(words)
            prose = -np.log10(np.where(same, rates[at], 10.0**-MAX_DECADES))
            library = (library + prose) / 2
        telling = library - np.maximum(EXPECTED, HABIT * habits)
        said: Floats = np.clip(telling, LEAST_SAID, MAX_DECADES).astype(np.float32)
        return said

    def of_draft(self, hashes: Hashes) -> list[float]:
        """The information of draft words that follow each other."""
        words = word_hashes(hashes)
        decades: list[float] = self.decades(words, self.counts(words), self.habits(hashes)).tolist()
        return decades

    def strange(self, words: Hashes32, counts: Ints) -> Bools:
        """Which words, of these counts, neither the library nor the table of general prose that speaks for it has:
        names, and words whose letters were damaged. None where no table speaks for it, or it is small."""
        if not self._languages or self.n_words < MOST_SMALL:
            return np.zeros(len(words), dtype=bool)
        out: Bools = (counts == 0) & ~self._in_prose(words)
        return out

    def common(self, words: Hashes32) -> Bools:
        """Which words general prose has, where the library is too small to have most of them; else none."""
        if not FROM_SMALL <= self.n_words < MOST_SMALL:
            return np.zeros(len(words), dtype=bool)
        return self._in_prose(words)

    def _in_prose(self, words: Hashes32) -> Bools:
        """Which words a table of general prose has that speaks for the library."""
        out = np.zeros(len(words), dtype=bool)
        for language in self._languages:
            out |= _background_table(language).found(words)[1]
        return out

    def habits(self, hashes: Hashes) -> Floats:
        """Decades by which each draft word is easier to guess after the word before it, from the formulas of the
        library and of general prose. Shape: one entry a word, 0 for the first."""
        out = np.zeros(len(hashes), dtype=np.float32)
        if len(hashes) < 2:
            return out
        keys = (pair_keys(hashes, 1) >> np.uint64(32)).astype(np.uint32)
        decades = [segment.arrays["formula_tenths"] for segment in self._segments]
        decades += [_background_pairs(language)[1] for language in self._languages]
        tables = [*self._formulas, *map(_background_pairs_table, self._languages)]
        for table, tenths in zip(tables, decades, strict=True):
            if len(tenths):
                at, same = table.found(keys)
                np.maximum(out[1:], np.where(same, tenths[at] / 10.0, 0.0), out=out[1:])
        return out


@cache
def _background_pairs(language: str) -> tuple[Hashes32, npt.NDArray[np.uint8]]:
    """(sorted pair keys, tenths of a decade) of the pairs of one shipped table."""
    data = bytes_of(compiled(f"{language}-pairs"))
    n = len(data) // 5
    return np.frombuffer(data, np.dtype("<u4"), n), np.frombuffer(data, np.uint8, n, 4 * n)


@cache
def _background_table(language: str) -> _Table:
    return _Table(_background(language)[0])


@cache
def _background_pairs_table(language: str) -> _Table:
    return _Table(_background_pairs(language)[0])


def pairs_bytes(language: str) -> bytes:
    """What stands in `compiled(f"{language}-pairs")`: the sorted keys, then the tenths."""
    pairs, tenths = _columns(f"{language}-pairs")
    keys = word_hashes(pair_keys(Words("\n".join(pairs)).hash, 1)[::2])
    order = np.argsort(keys)
    return keys[order].astype("<u4").tobytes() + np.array(tenths, dtype=np.uint8)[order].tobytes()


def word_hashes(hashes: Hashes) -> Hashes32:
    """The 32 bits of a word's hash by which libraries and tables know it."""
    return (hashes >> np.uint64(32)).astype(np.uint32)
