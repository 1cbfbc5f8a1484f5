#!/usr/bin/env python3
"""How far does a full-text search of each sentence get? SQLite FTS5 with rapidfuzz, over the runner protocol.

Usage: fts5.py --library L.tsv [--least 75] < docs.jsonl > out.jsonl. Each sentence asks for its ten best passages;
the one that holds the sentence's words best (`rapidfuzz.fuzz.partial_ratio_alignment`) makes a span when it
scores `--least`.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
import sys

from rapidfuzz import fuzz

WORD = re.compile(r"[^\W_]+")
SENTENCE = re.compile(r"[^.!?\n]+")
TOP = 10
LEAST_WORDS = 4


def library(path: str) -> sqlite3.Connection:
    """The library as a full-text table in memory."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE passages USING fts5(locator UNINDEXED, text)")
    with open(path, encoding="utf-8") as lines:
        rows = (line.rstrip("\n").partition("\t")[::2] for line in lines)
        base.executemany("INSERT INTO passages VALUES (?, ?)", rows)
    return base


def span_of(base: sqlite3.Connection, sentence: str, begin: int, least: float) -> dict[str, object] | None:
    """The sentence's part that agrees best with a passage."""
    words = WORD.findall(sentence)
    if len(words) < LEAST_WORDS:
        return None
    asked = " OR ".join(f'"{word}"' for word in words)
    found = base.execute(
        "SELECT locator, text FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?", (asked, TOP)
    ).fetchall()
    best = None
    for locator, text in found:
        part = fuzz.partial_ratio_alignment(sentence.casefold(), text.casefold(), score_cutoff=least)
        if part is not None and (best is None or part.score > best[0]):
            best = (part.score, part.src_start, part.src_end, locator)
    if best is None:
        return None
    score, start, end, locator = best
    span = {"start": begin + start, "end": begin + end, "refs": [locator], "edits": []}
    return {**span, "exact": score == 100, "altered": score < 100}


def main() -> None:
    """Reads documents, writes spans."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", required=True)
    parser.add_argument("--least", type=float, default=75)
    wish = parser.parse_args()
    base = library(wish.library)
    for line in sys.stdin:
        document = json.loads(line)
        sentences = ((found.group(), found.start()) for found in SENTENCE.finditer(document["text"]))
        spans = (span_of(base, sentence, begin, wish.least) for sentence, begin in sentences)
        kept = [span for span in spans if span is not None]
        print(json.dumps({"id": document["id"], "spans": kept}, ensure_ascii=False))


if __name__ == "__main__":
    main()
