#!/usr/bin/env python3
"""Which letters does bad print or OCR take for which? Trains src/quoth/judge/confusions.tsv from aligned
OCR lines.

    train_confusions.py bln600-train.csv > src/quoth/judge/confusions.tsv

Input: CSV with the columns "OCR Text" and "Ground Truth" (10,400 sentences of 19th-century newspapers,
Shef-AIRE post-OCR corpus). Each pair is aligned by letters; neighbouring edits are read as one confusion
of up to two letters for up to two. Output ("_" is a blank): truth, read, log10 P(read | truth is
damaged), at least MIN_COUNT times seen; only these counts leave the corpus, no text. Lines with more than
30 % damage are left out: their alignment says nothing about letters.
"""

from __future__ import annotations

import csv
import math
import sys
from collections import Counter
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

MIN_COUNT = 6
MAX_DAMAGE = 0.3


def confusions(truth: str, read: str) -> list[tuple[str, str]]:
    """The differing stretches of two readings of one line, (truth, read), at most two letters each."""
    found = []
    for code in Levenshtein.opcodes(truth, read):
        if code.tag == "equal":
            continue
        left, right = truth[code.src_start : code.src_end], read[code.dest_start : code.dest_end]
        if len(left) <= 2 and len(right) <= 2:
            found.append((left, right))
    return widened(found, truth, read)


def widened(found: list[tuple[str, str]], truth: str, read: str) -> list[tuple[str, str]]:
    """Levenshtein reads "m" as "rn" in two steps, replaced and added; opcodes give them apart when letters
    are shared."""
    codes = [c for c in Levenshtein.opcodes(truth, read) if c.tag != "equal"]
    for first, second in pairwise(codes):
        if first.src_end == second.src_start and first.dest_end == second.dest_start:
            left, right = truth[first.src_start : second.src_end], read[first.dest_start : second.dest_end]
            if 1 <= len(left) <= 2 and 1 <= len(right) <= 2:
                found.append((left, right))
    return found


def wanted(truth: str, read: str) -> bool:
    """Letters and signs inside words; blanks only where a word is split or two are joined."""
    return all(c.isalnum() or c in " .,'-^*" for c in truth + read) and truth.casefold() != read.casefold()


def main() -> None:
    csv.field_size_limit(1 << 24)
    counts: Counter[tuple[str, str]] = Counter()
    with open(sys.argv[1], encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            truth, read = row["Ground Truth"] or "", row["OCR Text"] or ""
            if truth and Levenshtein.normalized_distance(truth, read) <= MAX_DAMAGE:
                counts.update((t, r) for t, r in confusions(truth.lower(), read.lower()) if wanted(t, r))
    totals: Counter[str] = Counter()
    for (truth, _), n in counts.items():
        totals[truth] += n
    print("# Letter confusions of OCR, log10 P(read | truth is damaged). Made by bench/train_confusions.py")
    print("# from 10,400 aligned sentences of 19th-century newspapers (BLN600); only counts, no text.")
    for (truth, read), n in sorted(counts.items()):
        if n >= MIN_COUNT:
            print(f"{truth}\t{read}\t{math.log10(n / totals[truth]):.2f}".replace(" ", "_"))


if __name__ == "__main__":
    main()
