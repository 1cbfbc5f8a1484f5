#!/usr/bin/env python3
"""Which `chance_slope` and `chance_offset` make prose that quotes nothing have as many findings as `chance` says?

Usage: python bench/calibrate.py --library L.tsv [--library ...] --prose FILE_OR_FOLDER [--limit WORDS]

Searches prose that quotes nothing with open limits, counts the best agreements of each sentence of twenty words by
score, before anything is left out as too short or too loose, and fits log10(findings a sentence with at least this
score) = log10(library words) + offset - slope x score. Several libraries (one 16 times the other) show whether one
line serves both.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log10
from pathlib import Path

import numpy as np

from quoth.find import engine
from quoth.find.chance import chance
from quoth.find.engine import Finder
from quoth.find.hit import Hit
from quoth.library.against import shelf_for
from quoth.library.shelf import Shelf
from quoth.model import Document
from quoth.settings import Settings

SENTENCE = 20
"""Words. `chance` counts findings for each stretch of this many draft words."""
STEP = 0.25
"""Decades between two rows of the table."""
LEAST_COUNT = 5
"""Findings from which a row enters the fit: fewer say too little."""
FROM = 4.0
"""Decades from which rows enter the fit: below, agreements are not aligned in running text."""
TRUE_FROM = 8.0
"""Decades from which an agreement is a quotation that the prose does make; such ones are taken off every row. Novels of
169,000 words: 21 of them against the King James Bible."""
OPEN = Settings().changed(max_chance=1.0, marked_chance=1.0, whole_chance=1.0, run_slack=0.5)


@dataclass(frozen=True, slots=True)
class Counted:
    """scores: the best score of each sentence that has one. n_sentences, n_library: sentences, words searched."""

    scores: Sequence[float]
    n_sentences: int
    n_library: int


def main() -> int:
    """Prints the table of each library and one fit over all."""
    wish = _arguments()
    documents = list(_limited(_prose(wish.prose), wish.limit))
    counted = [count(shelf_for(library), documents) for library in wish.library]
    for one in counted:
        _print_table(one)
    rows = [row for one in counted for row in rows_of(one)]
    if len(rows) < 3:
        print("too few findings to fit a line: more prose is needed", file=sys.stderr)
        return 1
    slope, offset = fit(rows)
    now = Settings()
    print(f"chance_slope {slope:.2f} (now {now.chance_slope}), chance_offset {offset:.2f} (now {now.chance_offset})")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", action="append", required=True, help="what is searched; may be given again")
    parser.add_argument("--prose", type=Path, required=True, help="text, or a folder of .txt and .txt.gz")
    parser.add_argument("--limit", type=int, default=500_000, help="words of prose")
    return parser.parse_args()


def _prose(path: Path) -> Iterator[Document]:
    for file in sorted(path.rglob("*.txt*")) if path.is_dir() else [path]:
        raw = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        text = raw.decode("utf-8")
        yield Document(file.name, text.translate(dict.fromkeys(map(ord, '"“”«»„'), " ")))


def _limited(documents: Iterable[Document], words: int) -> Iterator[Document]:
    for document in documents:
        if words <= 0:
            return
        words -= len(document.text.split())
        yield document


def count(shelf: Shelf, documents: Sequence[Document]) -> Counted:
    """The best score of every sentence of prose: what is aligned, before anything is chosen or left out."""
    best: dict[tuple[int, int], float] = {}
    n_words, at = 0, 0
    finder, select = Finder(shelf, OPEN), engine.select

    def noted(hits: Sequence[Hit], *_: object) -> list[object]:
        for found in hits:
            place = (at, found.first // SENTENCE)
            best[place] = max(best.get(place, 0.0), found.score)
        return []

    engine.select = noted  # type: ignore[assignment]
    try:
        for document in documents:
            at += 1
            finder.find([document])
            n_words += len(document.text.split())
    finally:
        engine.select = select
    return Counted(sorted(best.values()), n_words // SENTENCE, shelf.n_words)


def rows_of(counted: Counted) -> list[tuple[float, float]]:
    """(score, log10 of findings a sentence with at least this score, less log10 of the library's words)."""
    rows = []
    scores = np.array(counted.scores)
    for score in np.arange(FROM, TRUE_FROM, STEP):
        n = int(((scores >= score) & (scores < TRUE_FROM)).sum())
        if n >= LEAST_COUNT:
            rows.append((float(score), log10(n / counted.n_sentences) - log10(counted.n_library)))
    return rows


def fit(rows: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Slope and offset by least squares over the rows."""
    score, rate = np.array(rows).T
    fall, offset = np.polyfit(score, rate, 1)
    return float(-fall), float(offset)


def _print_table(counted: Counted) -> None:
    print(f"{counted.n_library:,} library words, {counted.n_sentences:,} sentences of {SENTENCE} words")
    print("score   findings   expected now")
    scores, now = np.array(counted.scores), Settings()
    for score in np.arange(FROM, TRUE_FROM + STEP, STEP):
        expected = counted.n_sentences * chance(float(score), counted.n_library, now)
        print(f"{score:5.2f} {int((scores >= score).sum()):10,} {expected:14.2f}")


if __name__ == "__main__":
    sys.exit(main())
