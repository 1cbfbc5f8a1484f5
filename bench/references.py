"""How many printed Bible references are read as the gold says, by language?

Usage: python bench/references.py [CASES.tsv] [--language xx] [--show N]. The cases are not part of the project: each
line is
language, input, expected OSIS (comma-separated; empty: no reference), test name. Right means: the possible readings
that
stand first give the expected list ("first"), or some choice of readings does ("any").
"""

from __future__ import annotations

import sys
from collections import defaultdict
from itertools import product
from pathlib import Path

from quoth.model import Reading
from quoth.schemes.bible import parse

CASES = Path("/work/shared/data/gold/references/bible-cases-dev.tsv")


def written(reading: Reading) -> str:
    """A reading as the gold writes it."""
    return f"{reading.canonical}-{reading.to}" if reading.to else reading.canonical


def judged(line: str, expected: str) -> tuple[bool, bool, str]:
    """(right by first readings, right by any readings, what was read)."""
    read = [[written(r) for r in found.readings if not r.impossible] for found in parse(line)]
    read = [options for options in read if options]
    first = ",".join(options[0] for options in read)
    if first == expected:
        return True, True, first
    wanted = expected.split(",") if expected else []
    fits = len(wanted) == len(read) and all(w in options for w, options in zip(wanted, read, strict=True))
    joined = any(_merged(choice) == expected for choice in product(*(o[:2] for o in read[:6])))
    return joined, fits or joined, " | ".join(",".join(options) for options in read)


def _merged(places: tuple[str, ...]) -> str:
    """Neighbouring whole places as one range, the gold's other way to write a list."""
    return f"{places[0]}-{places[-1]}" if len(places) > 1 else ""


def main() -> None:
    """Print one line a language, and the misses asked for."""
    arguments = sys.argv[1:]
    show = int(arguments[arguments.index("--show") + 1]) if "--show" in arguments else 0
    only = arguments[arguments.index("--language") + 1] if "--language" in arguments else ""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    misses: list[str] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        language, text, expected, name = line.split("\t")
        if only and language != only:
            continue
        first, some, read = judged(text, expected)
        count = counts[language]
        count[0] += 1
        count[1] += first
        count[2] += some
        if not some:
            misses.append(f"{language}\t{text}\t{expected}\t{read}\t{name}")
    for language, (total, first, some) in sorted(counts.items(), key=lambda pair: -pair[1][0]):
        print(f"{language:10} {total:6} first {100 * first / total:6.2f} % any {100 * some / total:6.2f} %")
    total, first, some = (sum(c[i] for c in counts.values()) for i in range(3))
    print(f"{'all':10} {total:6} first {100 * first / total:6.2f} % any {100 * some / total:6.2f} %")
    print("\n".join(misses[:show]))


if __name__ == "__main__":
    main()
