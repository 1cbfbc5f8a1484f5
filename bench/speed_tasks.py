"""What speed.py measures, each task in a process of its own: `speed_tasks.py TASK FOLDER` prints one line of JSON.

CPU times are of this process, without its start and its imports.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

Figures = dict[str, Any]


def build(folder: Path) -> Figures:
    """Indexing `library.tsv` into a library folder."""
    from quoth.api import Library

    empty = _peak_mb()
    start = time.process_time()
    library = Library(folder / "library")
    library.add(folder / "library.tsv", siglum="T")
    spent = time.process_time() - start
    n_words = library.shelf().n_words
    size = sum(path.stat().st_size for path in (folder / "library").rglob("*") if path.is_file())
    return {
        "library_words": n_words,
        "build_words_per_cpu_s": round(n_words / spent),
        "build_peak_mb": _peak_mb(),
        "build_peak_mb_before": empty,
        "bytes_a_word": round(size / n_words, 1),
        "bytes_a_word_of_text": round((folder / "library.tsv").stat().st_size / n_words, 1),
        "segments": len(library.shelf().segments),
    }


def opening(folder: Path) -> Figures:
    """Opening the library, and making it ready to check."""
    from quoth.api import Library
    from quoth.checker import Checker
    from quoth.settings import Settings

    shelf, first = _timed(lambda: Library(folder / "library").shelf())
    _, ready = _timed(lambda: Checker(shelf, Settings()))
    again = [_timed(lambda: Library(folder / "library").shelf())[1] for _ in range(9)]
    return {
        "open_first_ms": _ms(first),
        "open_ms": _ms(statistics.median(again)),
        "ready_ms": _ms(ready),
    }


def running(folder: Path) -> Figures:
    """Running text, by the finder alone and by the whole checker."""
    from quoth.find.engine import Finder
    from quoth.model import Document
    from quoth.settings import Settings

    shelf, checker = _checker(folder)
    drafts = _drafts(folder / "running.jsonl")
    documents = [Document(str(number), draft["text"]) for number, draft in enumerate(drafts)]
    n_words = sum(len(draft["text"].split()) for draft in drafts)
    list(checker.reports(documents[:2]))  # tables load once a process
    finder = Finder(shelf, Settings())
    _, finding = _timed(lambda: [finder.find(documents[at : at + 64]) for at in range(0, len(documents), 64)])
    reports, whole = _timed(lambda: list(checker.reports(documents)))
    return {
        "running_words": n_words,
        "find_words_per_cpu_s": round(n_words / finding),
        "check_words_per_cpu_s": round(n_words / whole),
        **_counts("running", drafts, reports, n_words),
    }


def marked(folder: Path) -> Figures:
    """Quotations of thirty words in quotation marks, a document each, one after the other."""
    from quoth.model import Document

    _, checker = _checker(folder)
    drafts = _drafts(folder / "marked.jsonl")
    documents = [Document(str(number), draft["text"]) for number, draft in enumerate(drafts)]
    list(checker.reports(documents[:2]))
    times, reports = [], []
    for document in documents:
        (report,), spent = _timed(lambda document=document: list(checker.reports([document])))
        times.append(spent)
        reports.append(report)
    times.sort()
    return {
        "marked_ms": _ms(statistics.median(times)),
        "marked_p95_ms": _ms(times[int(0.95 * (len(times) - 1))]),
        **_counts("marked", drafts, reports, 0),
    }


def memory(folder: Path) -> Figures:
    """What one check of the first hundred drafts adds to the memory of a process."""
    from quoth.model import Document

    before = _status("RssAnon")
    _, checker = _checker(folder)
    documents = [Document(str(n), draft["text"]) for n, draft in enumerate(_drafts(folder / "running.jsonl")[:100])]
    for _ in checker.reports(documents):
        pass
    return {
        "check_peak_mb": _peak_mb(),
        "check_own_mb": round((_status("RssAnon") - before) / 1024),
        "check_mapped_mb": round(_status("RssFile") / 1024),
    }


def _checker(folder: Path) -> tuple[Any, Any]:
    from quoth.api import Library
    from quoth.checker import Checker
    from quoth.settings import Settings

    shelf = Library(folder / "library").shelf()
    return shelf, Checker(shelf, Settings())


def _drafts(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def _counts(name: str, drafts: Sequence[dict[str, Any]], reports: Iterable[Any], n_words: int) -> Figures:
    """Planted quotations, those found where they stand, those called exact, and the other findings."""
    planted = found = exact = other = 0
    for draft, report in zip(drafts, reports, strict=True):
        placed = [one for one in report.findings if one.kind == "quotation" and one.places]
        mine = set()
        for start, end in draft["spans"]:
            planted += 1
            own = [one for one in placed if 2 * (min(one.end, end) - max(one.start, start)) > end - start]
            found += bool(own)
            exact += any(one.verdict == "exact" for one in own)
            mine |= {one.id for one in own}
        other += sum(one.id not in mine for one in placed)
    told = {f"{name}_planted": planted, f"{name}_found": found, f"{name}_exact": exact, f"{name}_other": other}
    return told | ({f"{name}_other_per_10k": round(1e4 * other / n_words, 2)} if n_words else {})


def _timed(what: Callable[[], Any]) -> tuple[Any, float]:
    start = time.process_time()
    out = what()
    return out, time.process_time() - start


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 2)


def _peak_mb() -> int:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _status(name: str) -> int:
    """Kilobytes, 0 where the system does not tell."""
    path = Path("/proc/self/status")
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith(f"{name}:")), 0)


TASKS = {"build": build, "opening": opening, "running": running, "marked": marked, "memory": memory}

if __name__ == "__main__":
    print(json.dumps(TASKS[sys.argv[1]](Path(sys.argv[2]))))
