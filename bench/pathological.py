#!/usr/bin/env python3
"""How much longer than prose of the same size does pathological text take, and what is said to be left out?

Usage: python bench/pathological.py [--size CHARACTERS ...] [--library-words N] [--seconds N] [--case NAME ...]

Libraries and drafts are invented (invented.py, pathological_texts.py). Prints CPU times of the finder, of the whole
check and of everything (reading, the check, and the report for terminals, as JSON, HTML and SARIF) as multiples of
prose of the same size, seeds, chains and aligned chains, findings, and how often the report says that the search was
capped. A case of which one step takes longer than --seconds of CPU is stopped. Exit 1 when one takes more than BAR
times as long as prose, or was capped in the finder and the report does not say so.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pathological_texts import Case, cases
from quoth.checker import Checker
from quoth.find import engine
from quoth.find.engine import Finder
from quoth.read.entry import read_text
from quoth.report import reporter
from quoth.settings import Settings

BAR = 20.0
"""Times prose of the same size. Source: issue 3."""


PROSE_RUNS = 3
"""Times that prose is checked before each case: other work on the machine makes a run take up to twice as long, so each
case is held against what prose takes at the same time. The median counts."""


@dataclass(slots=True)
class Work:
    """What a case cost. aligned: chains whose surroundings were aligned. capped: stretches of the draft where not every
    place was compared. other_s: reading and reports. Seconds are of CPU."""

    seeds: int = 0
    chains: int = 0
    aligned: int = 0
    candidates: int = 0
    capped: int = 0
    find_s: float = 0.0
    check_s: float = 0.0
    other_s: float = 0.0
    findings: int = 0
    skipped: tuple[str, ...] = ()
    stopped: bool = False


FORMS = ("full", "json", "html", "sarif")


def work_of(case: Case, seconds: int | None = None, whole: bool = True) -> Work:
    """What finding, checking and reporting a case costs; stopped after so many seconds of CPU each."""
    done = Work()
    done.other_s, document, done.stopped = _within(seconds, lambda: read_text(case.draft, title="d"))
    if done.stopped:
        return done
    checker = Checker(case.shelf, Settings())
    finder = Finder(case.shelf, Settings())
    with _counted(done):
        done.find_s, found, done.stopped = _within(seconds, lambda: finder.find([document]))
    if done.stopped:
        return done
    done.candidates = sum(bool(one.alignments) for one in found[0].candidates)
    done.capped = len(found[0].capped)
    if whole:
        done.check_s, reports, done.stopped = _within(seconds, lambda: list(checker.reports([document])))
        if not done.stopped:
            done.findings = len(reports[0].findings)
            done.skipped = tuple(f"{one.name}: {one.reason}" for one in reports[0].skipped)
            spent, _, done.stopped = _within(seconds, lambda: [reporter(form)(reports[0]) for form in FORMS])
            done.other_s += spent
    return done


class _Late(Exception):
    pass


def _within(seconds: int | None, what: Callable[[], Any]) -> tuple[float, Any, bool]:
    """(CPU seconds, what comes back, was it stopped?)."""

    def late(*_: object) -> None:
        raise _Late

    start, out, stopped = time.process_time(), None, False
    if seconds is not None:
        signal.signal(signal.SIGPROF, late)
        signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        out = what()
    except _Late:
        stopped = True
    finally:
        if seconds is not None:
            signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start, out, stopped


@contextmanager
def _counted(done: Work) -> Iterator[None]:
    """Counts what the engine's stages hand on."""
    seed, chain, hits = engine.seed, engine.chain, engine.hits

    def seeds(*given: Any) -> Any:
        out = seed(*given)
        done.seeds += len(out.draft)
        return out

    def chains(*given: Any) -> Any:
        out = chain(*given)
        done.chains += len(out.chains)
        return out

    def aligned(*given: Any, **named: Any) -> Any:
        done.aligned += 1
        return hits(*given, **named)

    engine.seed, engine.chain, engine.hits = seeds, chains, aligned
    try:
        yield
    finally:
        engine.seed, engine.chain, engine.hits = seed, chain, hits


def main() -> int:
    """Prints a table for each size; 1 when a case passes the bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, nargs="+", default=[100_000, 1_000_000], help="characters of the drafts")
    parser.add_argument("--library-words", type=int, default=800_000)
    parser.add_argument("--seconds", type=int, default=300, help="CPU seconds after which a step is stopped")
    parser.add_argument("--case", nargs="+", default=[], metavar="NAME", help="these only, and prose")
    wish = parser.parse_args()
    if unknown := set(wish.case) - set(cases(100, 500)):
        parser.error(f"no such case: {', '.join(sorted(unknown))}; there are {', '.join(cases(100, 500))}")
    return max(_measured(size, wish.library_words, wish.seconds, wish.case) for size in wish.size)


def _measured(size: int, library_words: int, seconds: int, names: Sequence[str]) -> int:
    made = cases(size, library_words)
    work_of(Case(made["prose"]().draft[:2000], made["prose"]().shelf))  # tables load once a process
    print(f"| {size:,} characters | find | whole check | everything | seeds | chains | aligned | findings | capped |")
    print("|" + " --- |" * 9)
    slow, base = [], Work()
    for name in dict.fromkeys(["prose", *(names or made)]):
        runs = [work_of(made["prose"]()) for _ in range(PROSE_RUNS)]
        base = sorted(runs, key=lambda work: work.check_s)[PROSE_RUNS // 2]
        done = work_of(made[name](), seconds)
        print(_row(name, done, base), flush=True)
        if done.stopped or any(took > BAR * prose for took, prose in zip(_times(done), _times(base), strict=True)):
            slow.append(f"SLOW {name}")
        if done.capped and not done.stopped and not any("only the best" in line for line in done.skipped):
            slow.append(f"SILENT {name}")
    times = zip(("find", "whole check", "everything"), _times(base), strict=True)
    print("prose, before the last case:", ", ".join(f"{what} {took:.2f} s" for what, took in times), "of CPU")
    print("".join(f"{line}\n" for line in slow), end="")
    return 1 if slow else 0


def _times(done: Work) -> tuple[float, float, float]:
    return done.find_s, done.check_s, done.check_s + done.other_s


def _row(name: str, done: Work, base: Work) -> str:
    times = [f"{took / prose:.1f}" for took, prose in zip(_times(done), _times(base), strict=True)]
    counts: Sequence[int] = (done.seeds, done.chains, done.aligned, done.findings, done.capped)
    stopped = " stopped" * done.stopped
    return "| " + " | ".join([name + stopped, *times, *(f"{count:,}" for count in counts)]) + " |"


if __name__ == "__main__":
    sys.exit(main())
