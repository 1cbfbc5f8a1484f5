#!/usr/bin/env python3
"""How far does a join of five-word runs get? A baseline that speaks the boards' runner protocol.

Usage: fivegram.py --library L.tsv [--least 7] < docs.jsonl > out.jsonl. Runs of five folded words shared with
one passage
are lengthened to both sides as far as words agree; runs of at least `--least` words are spans.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict

WORD = re.compile(r"[^\W_]+")
N = 5
MOST = 64
"""Places of one run that are looked at."""


def words_of(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Folded words and where they stand."""
    found = list(WORD.finditer(text))
    return [word.group().casefold() for word in found], [word.span() for word in found]


class Engine:
    """All runs of five words of a library."""

    def __init__(self, path: str, least: int) -> None:
        self.least = least
        self.passages: list[tuple[str, list[str]]] = []
        self.places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                locator, _, text = line.rstrip("\n").partition("\t")
                words, _ = words_of(text)
                for at in range(len(words) - N + 1):
                    self.places[tuple(words[at : at + N])].append((len(self.passages), at))
                self.passages.append((locator, words))

    def spans(self, text: str) -> list[dict[str, object]]:
        """The longest agreements, none inside another."""
        words, places = words_of(text)
        out: list[dict[str, object]] = []
        at = 0
        while at + N <= len(words):
            first, last, refs = self._longest(words, at)
            if last - first >= self.least:
                span = {"start": places[first][0], "end": places[last - 1][1], "refs": refs}
                out.append({**span, "exact": True, "edits": [], "altered": False})
                at = last
            else:
                at += 1
        return out

    def _longest(self, words: list[str], at: int) -> tuple[int, int, list[str]]:
        best, refs = at, []
        for passage, there in self.places.get(tuple(words[at : at + N]), ())[:MOST]:
            locator, held = self.passages[passage]
            last = N
            while at + last < len(words) and there + last < len(held) and words[at + last] == held[there + last]:
                last += 1
            if at + last > best:
                best, refs = at + last, []
            if at + last == best:
                refs.append(locator)
        return at, best, refs


def main() -> None:
    """Reads documents, writes spans."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", required=True)
    parser.add_argument("--least", type=int, default=7)
    wish = parser.parse_args()
    engine = Engine(wish.library, wish.least)
    for line in sys.stdin:
        document = json.loads(line)
        print(json.dumps({"id": document["id"], "spans": engine.spans(document["text"])}, ensure_ascii=False))


if __name__ == "__main__":
    main()
