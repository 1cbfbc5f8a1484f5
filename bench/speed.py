#!/usr/bin/env python3
"""How fast is quoth, and does it find what it should while it is fast?

Usage: python bench/speed.py [--sizes 50k 800k 12.6M] [--library L.tsv --prose PATH] [--no-record]

Libraries of invented text of each size (bench/invented.py), or a TSV and prose (.txt, .txt.gz, or a folder of them) of
your own. Running text with verbatim quotations of thirty words, marked quotations of thirty words, building, opening,
memory. CPU time is recorded and compared with the last record as a ratio, never judged. Exit 1 when a planted quotation
was not found, or not as exact, or when there are too many other findings.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from invented import Quoting, Tongue, quotations, quoting

HERE = Path(__file__).resolve().parent
TASKS = ("build", "opening", "running", "marked", "memory")
QUOTED_WORDS = 30
MOST_OTHERS = 3.0
"""Findings in 10,000 words of invented prose that are not planted, from which the bench fails: turns of phrase that
both texts share are true agreements, but a run that reports more of them than this is not what was to be timed."""
FIGURES = {
    "library_words": ",.0f",
    "build_words_per_cpu_s": ",.0f",
    "build_peak_mb": ",.0f",
    "bytes_a_word": ".1f",
    "open_ms": ".1f",
    "ready_ms": ".1f",
    "find_words_per_cpu_s": ",.0f",
    "check_words_per_cpu_s": ",.0f",
    "running_other_per_10k": ".2f",
    "marked_ms": ".2f",
    "marked_p95_ms": ".2f",
    "check_peak_mb": ",.0f",
    "check_own_mb": ",.0f",
    "check_mapped_mb": ",.0f",
}


def main() -> int:
    """Measures every size; 1 when a count is wrong."""
    wish = _arguments()
    runs: dict[str, dict[str, Any]] = {}
    wrong: list[str] = []
    for name in ["own"] if wish.library else wish.sizes:
        with tempfile.TemporaryDirectory(prefix="quoth-speed-") as made:
            folder = Path(made)
            if wish.library:
                _real(folder, wish.library, wish.prose, wish.words)
            else:
                _invented(folder, size_of(name), wish.words)
            runs[name] = measured(folder)
        wrong += [f"{name}: {fault}" for fault in faults(runs[name], natural=bool(wish.library))]
    key = f"speed-{wish.library.stem}" if wish.library else "speed"
    _print(runs, _last(key))
    if not wish.no_record:
        _write(HERE / "record" / f"{key}-{date.today()}.json", runs)
    for fault in wrong:
        print(f"WRONG {fault}")
    return 1 if wrong else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", default=["50k", "800k"], help="words of the libraries: 50k, 12.6M")
    parser.add_argument("--words", type=size_of, default=100_000, help="words of running text")
    parser.add_argument("--library", type=Path, help="a TSV in place of invented libraries")
    parser.add_argument("--prose", type=Path, help="with --library: text that does not quote it, or a folder")
    parser.add_argument("--no-record", action="store_true")
    wish = parser.parse_args()
    if bool(wish.library) != bool(wish.prose):
        parser.error("--library and --prose go together")
    return wish


def size_of(text: str) -> int:
    """50k, 12.6M or a plain number."""
    return int(float(text.rstrip("kM")) * {"k": 1e3, "M": 1e6}.get(text[-1], 1))


def _invented(folder: Path, n_library: int, n_words: int) -> None:
    tongue = Tongue()
    rows = list(tongue.library(n_library))
    _lay_out(folder, rows, list(tongue.sentences(n_words, 1)), list(tongue.sentences(12_000, 2)))


def _real(folder: Path, library: Path, prose: Path, n_words: int) -> None:
    rows = [row.partition("\t")[::2] for row in library.read_text("utf-8").splitlines() if "\t" in row]
    files = sorted(prose.rglob("*.txt*")) if prose.is_dir() else [prose]
    sentences, size = [], 0
    for file in files:
        raw = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        for paragraph in re.split(r"\n\s*\n", raw.decode("utf-8", "replace")):
            sentences.append(" ".join(paragraph.split()))
            size += len(sentences[-1].split())
        if size > n_words + 12_000:
            break
    some = next(at for at in range(len(sentences)) if sum(len(one.split()) for one in sentences[: at + 1]) > 12_000)
    _lay_out(folder, rows, sentences[some:], [one for one in sentences[:some] if one])


def _lay_out(folder: Path, rows: Sequence[tuple[str, str]], prose: Sequence[str], other: Sequence[str]) -> None:
    """Writes library and drafts: running text of 400 words a draft, half of them with a quotation; marked quotations
    in sixty words of other prose."""
    with (folder / "library.tsv").open("w", encoding="utf-8") as out:
        out.writelines(f"{locator}\t{text}\n" for locator, text in rows)
    texts = [text for _, text in rows]
    n_drafts = sum(len(one.split()) for one in prose) // 400
    _drafts(folder / "running.jsonl", quoting(prose, quotations(texts, n_drafts // 2, QUOTED_WORDS, 5), 400, False))
    _drafts(folder / "marked.jsonl", quoting(other, quotations(texts, 150, QUOTED_WORDS, 6), 60, True))


def _drafts(path: Path, drafts: Iterable[Quoting]) -> None:
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps({"text": one.text, "spans": one.spans}, ensure_ascii=False) + "\n" for one in drafts)


def measured(folder: Path) -> dict[str, Any]:
    """The figures of all tasks over the library and drafts in a folder, each task in a process of its own."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE.parent / "src"), *sys.path[1:]])}
    figures: dict[str, Any] = {}
    for task in TASKS:
        command = [sys.executable, str(HERE / "speed_tasks.py"), task, str(folder)]
        run = subprocess.run(command, env=environment, capture_output=True, text=True)
        if run.returncode:
            raise RuntimeError(f"{task}: exit {run.returncode}: {run.stderr[-2000:]}")
        figures |= json.loads(run.stdout)
    return figures


def faults(figures: Mapping[str, Any], natural: bool) -> list[str]:
    """What was not found that was planted. natural: prose may quote by itself: others do not count."""
    out = []
    for kind in ("running", "marked"):
        planted = figures[f"{kind}_planted"]
        if not planted:
            out.append(f"{kind}: nothing was planted")
        for what in ("found", "exact"):
            if figures[f"{kind}_{what}"] != planted:
                out.append(f"{kind}: {figures[f'{kind}_{what}']} {what} of {planted} planted")
    if not natural and figures["running_other_per_10k"] > MOST_OTHERS:
        out.append(f"running: {figures['running_other_per_10k']} other findings in 10,000 words")
    return out


def machine() -> str:
    """The processor, as far as the system tells."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    return f"{model or platform.processor()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _last(key: str) -> dict[str, Any]:
    """The last record's runs by size."""
    pattern = re.compile(rf"{re.escape(key)}-\d{{4}}-\d\d-\d\d\.json")
    files = sorted(path for path in (HERE / "record").glob(f"{key}-*.json") if pattern.fullmatch(path.name))
    return json.loads(files[-1].read_text("utf-8"))["runs"] if files else {}


def _print(runs: Mapping[str, Mapping[str, Any]], last: Mapping[str, Mapping[str, Any]]) -> None:
    print("| " + " | ".join(["", *runs]) + " |\n|" + " --- |" * (len(runs) + 1))
    for name, form in FIGURES.items():
        cells = []
        for size, run in runs.items():
            before = last.get(size, {}).get(name)
            ratio = f" (x {run[name] / before:.2f})" if before else ""
            cells.append(f"{run[name]:{form}}{ratio}")
        print("| " + " | ".join([name, *cells]) + " |")
    for kind in ("running", "marked"):
        said = (f"{run[f'{kind}_exact']}/{run[f'{kind}_found']}/{run[f'{kind}_planted']}" for run in runs.values())
        print("| " + " | ".join([f"{kind}: exact/found/planted", *said]) + " |")


def _write(path: Path, runs: dict[str, dict[str, Any]]) -> None:
    earlier = json.loads(path.read_text("utf-8"))["runs"] if path.exists() else {}
    asked = ["git", "describe", "--always", "--dirty"]
    commit = subprocess.run(asked, capture_output=True, text=True, cwd=HERE).stdout.strip()
    stamped = {size: {**run, "commit": commit} for size, run in runs.items()}
    told = {"date": time.strftime("%Y-%m-%d %H:%M"), "machine": machine(), "runs": earlier | stamped}
    path.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
