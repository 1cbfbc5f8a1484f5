#!/usr/bin/env python3
"""Has quoth become worse at anything since the floors were set? Runs the boards, compares with baseline.json.

Usage: python bench/boards.py [BOARD ...] [--boards DIR] [--seed N] [--per-kind N] [--repin] [--allow-regression]

"own" and "own-small" are texts of our own (bench/own). The other boards are not part of the project: DIR, $QUOTH_BOARDS
or ../shared/bench beside the checkout. They keep what they generate in $QUOTH_BOARD_CACHE or the temporary folder
($TMPDIR). Every run leaves a dated record in bench/record/.
Exit 0: nothing fell. 1: a bound was broken by more than its epsilon. 2: no boards, or a board gave no scores.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

from gate import Break, Scores, compare, flat, repinned

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent
OWN = ("own", "own-small")
BOARDS = (*OWN, "english-kjv", "english-prose", "quran-docs", "quran-real", "editions", "translations")


def main() -> int:
    """Runs what the command line asks for; the exit code."""
    wish = _arguments()
    folder = Path(wish.boards)
    names = wish.names or BOARDS
    if not set(names) <= set(OWN) and not (folder / "board.py").is_file():
        print(f"no boards at {folder}: give --boards or $QUOTH_BOARDS, or name {' or '.join(OWN)}", file=sys.stderr)
        return 2
    baseline = json.loads(wish.baseline.read_text("utf-8")) if wish.baseline.exists() else {"boards": {}}
    standard = wish.seed is None and wish.per_kind is None
    runs: dict[str, dict[str, Any]] = {}
    broken: list[Break] = []
    for board in names:
        try:
            runs[board] = run_board(board, folder, wish.seed, wish.per_kind)
        except RuntimeError as error:
            print(error, file=sys.stderr)
            return 2
        print(f"{board}: {runs[board]['words_per_cpu_s']:,} words per CPU second, corpus {runs[board]['corpus']}")
        if standard:
            broken += _judged(board, runs[board], baseline["boards"].get(board))
    _write(HERE / "record" / f"{date.today()}{'' if standard else '-other-seed'}.json", runs)
    if wish.repin and standard:
        boards = repinned(baseline["boards"], runs, wish.allow_regression)
        _dump(wish.baseline, {"boards": boards})
        return 0
    return 1 if broken else 0


def _arguments() -> argparse.Namespace:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("names", nargs="*", metavar="BOARD", help=", ".join(BOARDS))
    parser.add_argument("--boards", default=os.environ.get("QUOTH_BOARDS", CHECKOUT.parent / "shared" / "bench"))
    parser.add_argument("--baseline", type=Path, default=HERE / "baseline.json")
    parser.add_argument("--seed", type=int, help="another seed: recorded, not compared with the floors")
    parser.add_argument("--per-kind", type=int, help="another size: recorded, not compared with the floors")
    parser.add_argument("--repin", action="store_true", help="raise the floors to what this run reached")
    parser.add_argument("--allow-regression", action="store_true", help="with --repin: lower floors as well")
    wish = parser.parse_args()
    if unknown := set(wish.names) - set(BOARDS):
        parser.error(f"no such board: {', '.join(sorted(unknown))}")
    return wish


def run_board(board: str, folder: Path, seed: int | None, per_kind: int | None) -> dict[str, Any]:
    """A board's headline scores and `corpus`, the digest of its files. Raises RuntimeError when it gives none."""
    place = HERE / "own" if board in OWN else folder
    command = [sys.executable, "-B", str(place / "board.py"), board, "--json"]
    command += ["--seed", str(seed)] if seed is not None else []
    command += ["--per-kind", str(per_kind)] if per_kind is not None else []
    paths = [str(CHECKOUT / "src"), os.environ.get("PYTHONPATH", "")]
    with tempfile.TemporaryDirectory(prefix="quoth-boards-") as kept:
        environment = os.environ | {
            "QUOTH": os.environ.get("QUOTH", f"{sys.executable} -m quoth"),
            "PYTHONPATH": os.pathsep.join(path for path in paths if path),
            "XDG_CACHE_HOME": kept,  # the library is indexed anew, so its cost is part of every run
        }
        run = subprocess.run(
            [*command, "--keep", f"{kept}/out"], env=environment, capture_output=True, text=True, cwd=CHECKOUT
        )
        if run.returncode:
            raise RuntimeError(f"{board}: exit {run.returncode}: {run.stderr[-2000:]}")
        corpus = digest_of(Path(kept) / "out")
    scores: dict[str, Any] = json.loads(run.stdout.splitlines()[0])
    return {**scores, "corpus": corpus}


def digest_of(folder: Path) -> str:
    """A digest of a board's documents and gold: floors hold for one corpus only."""
    hasher = blake2b(digest_size=8)
    for path in sorted(folder.iterdir()):
        if path.name.startswith(("docs", "gold")):
            hasher.update(path.name.encode() + path.read_bytes())
    return hasher.hexdigest()


def _judged(board: str, run: Scores, pinned: Scores | None) -> list[Break]:
    if pinned is None:
        print("  no floors yet: --repin sets them")
        return []
    if pinned["corpus"] != run["corpus"]:
        print(f"  the corpus is another ({pinned['corpus']} when the floors were set): not compared")
        return []
    broken = compare(pinned, flat(run))
    for one in broken:
        print(f"  BROKEN {one}")
    return broken


def _write(path: Path, runs: dict[str, dict[str, Any]]) -> None:
    """The record of a day: boards run again replace what they said before."""
    path.parent.mkdir(exist_ok=True)
    earlier = json.loads(path.read_text("utf-8"))["boards"] if path.exists() else {}
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, cwd=CHECKOUT
    ).stdout.strip()
    stamped = {board: {**run, "commit": commit} for board, run in runs.items()}
    _dump(path, {"date": time.strftime("%Y-%m-%d %H:%M"), "boards": earlier | stamped})


def _dump(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
