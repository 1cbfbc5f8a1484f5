#!/usr/bin/env python3
"""What does an engine find that compares everything with everything? Slow and exact; no seeds, no caps, no chains.

Usage: naive.py --library L.tsv [--least 5] < docs.jsonl > out.jsonl (the boards' runner protocol). Every word of a
document is compared with every word of the library by local alignment (Smith and Waterman 1981): an equal word gains
log10(library words / how often it stands there) - `EXPECTED`; a word that is another, left out or put in takes `COST`.
The best alignment is a span, then the best before and behind it, as long as they gain `--least` decades. For small
texts: it keeps a table of eight bytes for each pair of a draft word and a library word.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log10
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

WORD = re.compile(r"[一-鿿]|[^\W_一-鿿]+")
COST = 0.8
"""Decades that a word which does not agree takes from an alignment."""
EXPECTED, LEAST = 1.8, 0.1
"""Decades by which a word is easier to guess from its neighbours than from its frequency, and the fewest that it says.
With 0 in place of 1.8, a tenth of the documents of our own board that quote nothing have a span."""
Floats = npt.NDArray[np.float64]


class Found(NamedTuple):
    """Draft words [first, last) and library words [begin, end) that agree; pairs of those that are equal."""

    first: int
    last: int
    begin: int
    end: int
    score: float
    equal: tuple[tuple[int, int], ...]


class Engine:
    """All words of a library, one after the other."""

    def __init__(self, rows: Sequence[tuple[str, str]], least: float) -> None:
        self.least = least
        self.locators = [locator for locator, _ in rows]
        self.words: list[str] = []
        passage: list[int] = []
        for number, (_, text) in enumerate(rows):
            words = words_of(text)[0]
            self.words += words
            passage += [number] * len(words)
        self.passage = passage
        counts = Counter(self.words)
        self._gain = {word: max(LEAST, log10(len(self.words) / n) - EXPECTED) for word, n in counts.items()}
        self._number = {word: number for number, word in enumerate(counts)}
        self._numbers = np.array([self._number[word] for word in self.words], dtype=np.int64)

    def find(self, words: Sequence[str]) -> list[Found]:
        """The best alignment of the words, then the best before and behind it."""
        return sorted(self._between(words, 0, len(words)))

    def _between(self, words: Sequence[str], low: int, high: int) -> Iterator[Found]:
        if low >= high:
            return
        table = self._table(words[low:high])
        at = int(table.argmax())
        if table.flat[at] < self.least:
            return
        found = self._trace(table, words, low, *divmod(at, table.shape[1]))
        yield found
        yield from self._between(words, low, found.first)
        yield from self._between(words, found.last, high)

    def _table(self, words: Sequence[str]) -> Floats:
        """The best gain of an alignment that ends with each draft word (rows from 1) and library word (columns)."""
        n = len(self._numbers)
        table = np.zeros((len(words) + 1, n + 1))
        slope = COST * np.arange(n + 1)
        for row, word in enumerate(words, 1):
            above = table[row - 1]
            same = self._numbers == self._number.get(word, -1)
            here = np.maximum(above - COST, 0.0)
            here[1:] = np.maximum(here[1:], above[:-1] + np.where(same, self._gain.get(word, 0.0), -COST))
            table[row] = np.maximum.accumulate(here + slope) - slope  # library words that the draft leaves out
        return table

    def _trace(self, table: Floats, words: Sequence[str], low: int, row: int, column: int) -> Found:
        last, end, score = low + row, column, float(table[row, column])
        equal = []
        while table[row, column] > 1e-9:
            here = table[row, column]
            word = words[low + row - 1]
            if word == self.words[column - 1] and abs(here - table[row - 1, column - 1] - self._gain[word]) < 1e-6:
                row, column = row - 1, column - 1
                equal.append((low + row, column))
            elif abs(here - table[row - 1, column - 1] + COST) < 1e-6:
                row, column = row - 1, column - 1
            elif abs(here - table[row - 1, column] + COST) < 1e-6:
                row -= 1
            else:
                column -= 1
        return Found(low + row, last, column, end, score, tuple(equal[::-1]))

    def span(self, found: Found, places: Sequence[tuple[int, int]], words: Sequence[str]) -> dict[str, Any]:
        """An alignment as the runner protocol tells it."""
        edits = self._edits(found, words)
        refs = dict.fromkeys(self.locators[self.passage[at]] for at in range(found.begin, found.end))
        span = {"start": places[found.first][0], "end": places[found.last - 1][1], "refs": list(refs)}
        return {**span, "exact": not edits, "edits": edits, "altered": bool(edits)}

    def _edits(self, found: Found, words: Sequence[str]) -> list[list[str]]:
        """(source words, draft words) between the equal ones."""
        out, i, j = [], found.first, found.begin
        for at, there in (*found.equal, (found.last, found.end)):
            if at > i or there > j:
                out.append([" ".join(self.words[j:there]), " ".join(words[i:at])])
            i, j = at + 1, there + 1
        return out


def words_of(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Folded words and where they stand."""
    found = list(WORD.finditer(text))
    return [word.group().casefold() for word in found], [word.span() for word in found]


def main() -> None:
    """Reads documents, writes spans."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", required=True)
    parser.add_argument("--least", type=float, default=5.0, help="decades that an alignment must gain")
    wish = parser.parse_args()
    with open(wish.library, encoding="utf-8") as lines:
        rows = [(locator, text) for locator, _, text in (line.rstrip("\n").partition("\t") for line in lines)]
    engine = Engine(rows, wish.least)
    for line in sys.stdin:
        document = json.loads(line)
        words, places = words_of(document["text"])
        spans = [engine.span(found, places, words) for found in engine.find(words)]
        print(json.dumps({"id": document["id"], "spans": spans}, ensure_ascii=False))


if __name__ == "__main__":
    main()
