"""CPU time of the guard: a 300-word answer against ten documents of 1,000 words, or against a library.

Usage: python bench/guard_speed.py [dev.jsonl] [--n 100] [--library FOLDER]

The documents are distinct passages of QuoteSum (not part of the project); the answer has three marked quotations with
markers, one unmarked, and 230 words of other passages; each call has other words and builds its own index. "first" is
a fresh process: imports, tables and the first answer; "imports done" counts from behind them. numpy's BLAS starts a
thread for each core there, which would wait busily for some 50 ms (quoth/blas.py lets it sleep), so the figure is given
with OPENBLAS_NUM_THREADS=1 as well. The compiled files are kept in a folder of their own, as an installation has them.
Against a library as many other answers come first, so that what is loaded once is there: the library's places, and
eyecite where a text may cite a case.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DATA = Path("/work/shared/data/gold/quotesum/dev.jsonl")


def texts(path: Path) -> list[str]:
    """The distinct passages' words."""
    seen: dict[str, None] = {}
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        for n in range(1, 9):
            if row.get(f"source{n}"):
                seen.setdefault(row[f"source{n}"])
    return " ".join(seen).split()


def case(words: list[str], turn: int = 0) -> tuple[str, list[tuple[str, str]]]:
    """The answer and the documents; another answer and other cuts for each turn."""
    words = words[turn * 37 :]
    documents = [(str(n + 1), " ".join(words[n * 1000 : n * 1000 + 1000])) for n in range(10)]

    def part(first: int, n: int) -> str:
        return " ".join(words[first : first + n])

    answer = (
        f"The first source says “{part(100, 20)}” [1]. {part(12000, 70)} “{part(3100, 25)}” [4]. {part(13000, 100)} "
        f"{part(5100, 20)} [6]. “{part(6100, 12)}” [7] {part(14000, 50)}"
    )
    return answer, documents


def against_library(folder: Path, others: list[str], answers: list[str]) -> None:
    """Answers per second of CPU against an opened library, behind others."""
    import quoth
    from quoth.guarding.guard import Guard

    library = quoth.Library(folder)
    guard = Guard(shelf=library.shelf())
    spent = []
    for answer in (*others, *answers):
        start = time.process_time()
        guard(answer)
        spent.append((time.process_time() - start) * 1000)
    told = sorted(spent[len(others) :])
    middle, late = statistics.median(told), told[-1 - len(told) // 100]
    print(f"library of {library.info().n_words:,} words    median {middle:.1f}  p99 {late:.1f} ms, "
          f"{len(told) * 1000 / sum(told):.0f} answers a second of CPU")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path", nargs="?", type=Path, default=DATA)
    parser.add_argument("--n", type=int, default=100)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--once", choices=("all", "imported"))
    given = parser.parse_args()
    answer, documents = case(texts(given.path))
    before = time.process_time()
    import quoth

    if given.once == "imported":
        import quoth.guarding.guard

        before = time.process_time()
    quoth.guard(answer, documents)
    if given.once:
        print((time.process_time() - before) * 1000)
        return
    from quoth.guarding.guard import Guard

    cases = [case(texts(given.path), turn) for turn in range(given.n)]
    indexed: list[float] = []
    answered: list[float] = []
    for answer, documents in cases:
        start = time.process_time()
        guard = Guard(documents)
        between = time.process_time()
        guard(answer)
        answered.append((time.process_time() - between) * 1000)
        indexed.append((between - start) * 1000)
    whole = [a + b for a, b in zip(indexed, answered, strict=True)]
    for name, spent in (("whole call", whole), ("index of the documents", indexed), ("answer alone", answered)):
        spent.sort()
        middle, late = statistics.median(spent), spent[-1 - given.n // 100]
        print(f"{name:24} least {spent[0]:.1f}  median {middle:.1f}  p99 {late:.1f} ms")
    with tempfile.TemporaryDirectory() as compiled:
        one = {"OPENBLAS_NUM_THREADS": "1"}
        ways = ("default", "all", {}), ("one BLAS thread", "all", one), ("imports done", "imported", one)
        for name, what, more in ways:
            env = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": "", **more}
            command = [sys.executable, __file__, str(given.path), "--once", what]
            told = [subprocess.run(command, capture_output=True, text=True, env=env).stdout for _ in range(8)][1:]
            first = sorted(map(float, told))
            print(f"first call, {name:15} least {first[0]:.0f}  median {first[3]:.0f} ms CPU")
    if given.library:
        others = [case(texts(given.path), turn)[0] for turn in range(given.n, 2 * given.n)]
        against_library(given.library, others, [answer for answer, _ in cases])
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
