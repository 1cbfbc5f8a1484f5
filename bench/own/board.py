#!/usr/bin/env python3
"""How well does quoth find, judge and locate on texts of our own, in seven languages?

Usage: python bench/own/board.py own|own-small [--seed N] [--per-kind N] [--keep DIR] [--runner CMD] [--json]

Plants quotations of 19 kinds into our own prose, runs `$QUOTH check --jsonl` (default: this interpreter's quoth) or
CMD, a program that speaks the boards' runner protocol, and scores what comes back. A line of JSON, then a table.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from own.generate import board
from own.language import CODES, TEXTS, language
from own.score import by_document, score, table

PER_KIND = {"own": 6, "own-small": 2}
"""Quotations of each kind and language."""
SEED = 7


def main() -> int:
    """Runs the board; exit 2 when there is nothing to score."""
    wish = _arguments()
    own = [language(code) for code in CODES]
    per_kind = wish.per_kind or PER_KIND[wish.board]
    seed = SEED if wish.seed is None else wish.seed
    documents, gold = board(own, seed, per_kind)
    with tempfile.TemporaryDirectory(prefix="quoth-own-") as folder:
        kept = wish.keep or Path(folder) / "out"
        kept.mkdir(parents=True, exist_ok=True)
        _write(kept / "docs.jsonl", ({"id": one["id"], "text": one["text"]} for one in documents))
        _write(kept / "gold.jsonl", gold)
        started, before = time.time(), resource.getrusage(resource.RUSAGE_CHILDREN)
        code = _run(kept, Path(folder), wish.runner)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if code not in (0, 1, 3):
            print(f"the checker left with {code}", file=sys.stderr)
            return 2
        findings = by_document(json.loads(line) for line in (kept / "findings.jsonl").open(encoding="utf-8"))
    scores = score(documents, gold, findings)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    words = sum(len(one["text"].split()) for one in documents)
    told = {"board": wish.board, "seed": seed, "per_kind": per_kind, "n": len(gold)}
    spent = {"cpu_s": round(cpu, 2), "words_per_cpu_s": round(words / max(cpu, 0.01))}
    spent |= {"wall_s": round(time.time() - started, 1), "peak_rss_mb": round(after.ru_maxrss / 1024)}
    head = told | scores | {"words": words} | spent
    print(json.dumps(head, ensure_ascii=False))
    if not wish.json:
        print(table(scores))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("board", nargs="?", choices=sorted(PER_KIND), default="own")
    parser.add_argument("--seed", type=int, help=f"default {SEED}")
    parser.add_argument("--per-kind", type=int, help="quotations of each kind and language")
    parser.add_argument("--keep", type=Path, help="leave documents, gold and findings here")
    parser.add_argument("--runner", help="another program: CMD --library L.tsv < docs.jsonl > out.jsonl")
    parser.add_argument("--json", action="store_true", help="only the line of JSON")
    return parser.parse_args()


def _run(kept: Path, folder: Path, runner: str | None) -> int:
    """Checks the documents of `kept` against the texts of all languages; the program's exit code."""
    if runner:
        library = folder / "library.tsv"
        library.write_text("".join(path.read_text("utf-8") for path in sorted(TEXTS.glob("*.tsv"))), "utf-8")
        with (kept / "docs.jsonl").open("rb") as given, (kept / "findings.jsonl").open("wb") as out:
            return subprocess.run([*shlex.split(runner), "--library", str(library)], stdin=given, stdout=out).returncode
    library = folder / "library"
    library.mkdir()
    for path in TEXTS.glob("*.tsv"):
        (library / path.name).write_bytes(path.read_bytes())
    quoth = shlex.split(os.environ.get("QUOTH", f"{sys.executable} -m quoth"))
    asked = ["--jsonl", str(kept / "docs.jsonl"), "--against", str(library), "--out", str(kept / "findings.jsonl")]
    environment = os.environ | {"XDG_CACHE_HOME": str(folder)}  # indexed anew
    return subprocess.run([*quoth, "check", *asked, "--no-save", "--quiet"], env=environment).returncode


def _write(path: Path, rows: Sequence[Mapping[str, Any]] | Any) -> None:
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


if __name__ == "__main__":
    sys.exit(main())
