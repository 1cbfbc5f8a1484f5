#!/usr/bin/env python3
"""How much longer than prose of the same size does pathological text take, and what is said to be left out?

Usage: python bench/pathological.py [--size CHARACTERS] [--library-words N] [--seconds N] [CASE ...]

Libraries and drafts are invented (bench/invented.py). Prints CPU times of the finder and of the whole check as
multiples of prose of the same size, seeds, chains and aligned chains, findings, and what the report lists as skipped. A
case that takes longer than --seconds of CPU is stopped. Exit 1 when a case takes more than BAR times as long as prose.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from invented import Tongue
from quoth.checker import Checker
from quoth.find import engine
from quoth.find.engine import Finder
from quoth.library.shelf import Shelf
from quoth.model import Document
from quoth.settings import Settings

BAR = 20.0
"""Times prose of the same size. Source: issue 3."""


@dataclass(frozen=True, slots=True)
class Case:
    """A draft and the library it is held against."""

    draft: str
    shelf: Shelf


@dataclass(slots=True)
class Work:
    """What a case cost. aligned: chains whose surroundings were aligned. capped: stretches of the draft where not every
    place was compared. Seconds are of CPU."""

    seeds: int = 0
    chains: int = 0
    aligned: int = 0
    candidates: int = 0
    capped: int = 0
    find_s: float = 0.0
    check_s: float = 0.0
    findings: int = 0
    skipped: tuple[str, ...] = ()
    stopped: bool = False


def cases(size: int, library_words: int) -> dict[str, Callable[[], Case]]:
    """Every case by name; "prose" is what the others are compared with. size: characters of the draft."""
    tongue = Tongue()
    rows = list(tongue.library(library_words))
    shelf = Shelf.from_rows(rows, documents=False)
    verse = max((text for _, text in rows[:50]), key=len)
    common, rare = tongue.words[:2], _rarest(rows)

    def ten_thousand() -> Shelf:
        n = max(100, library_words // 80)
        return Shelf.from_rows([(str(number), verse) for number in range(n)], documents=False)

    prose = " ".join(tongue.sentences(size // 4, 1))[:size]
    marks = " ".join(f"“{sentence}”" for sentence in tongue.sentences(size // 4, 2))[:size]
    return {
        "prose": lambda: Case(prose, shelf),
        "one common word": lambda: Case(_filled(f"{common[0]} ", size), shelf),
        "one rare word": lambda: Case(_filled(f"{rare[0]} ", size), shelf),
        "one verse": lambda: Case(_filled(f"{verse} ", size), shelf),
        "one verse in marks": lambda: Case(_filled(f"“{verse}” ", size), shelf),
        "fibonacci, common": lambda: Case(_fibonacci(*common, size), shelf),
        "fibonacci, rare": lambda: Case(_fibonacci(*rare, size), shelf),
        "fibonacci in a library of it": lambda: Case(
            _fibonacci(*common, size), Shelf.from_rows([("f", _fibonacci(*common, size))], documents=False)
        ),
        "draft = source": lambda: Case("\n".join(text for _, text in rows)[:size], shelf),
        "prose, a verse many times": lambda: Case(prose, ten_thousand()),
        "verse, a verse many times": lambda: Case(_filled(f"{verse} ", size), ten_thousand()),
        "quoted prose": lambda: Case(marks, shelf),
        "open marks": lambda: Case(_filled("“" + verse[:40] + " ", size), shelf),
    }


def _rarest(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Two words of the library that stand in it as seldom as any."""
    counts = Counter(word.strip(",.").lower() for _, text in rows for word in text.split())
    return [word for word, _ in counts.most_common()[-2:]]


def _filled(text: str, size: int) -> str:
    return (text * (size // len(text) + 1))[:size]


def _fibonacci(one: str, two: str, size: int) -> str:
    first, second = one, f"{one} {two}"
    while len(second) < size:
        first, second = second, f"{second} {first}"
    return second[:size]


def work_of(case: Case, seconds: int | None = None, whole: bool = True) -> Work:
    """What finding and checking a case costs; stopped after so many seconds of CPU each."""
    done = Work()
    document = Document("d", case.draft)
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
    """Prints a table; 1 when a case passes the bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="CASE")
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of the drafts")
    parser.add_argument("--library-words", type=int, default=800_000)
    parser.add_argument("--seconds", type=int, default=300, help="CPU seconds after which a case is stopped")
    wish = parser.parse_args()
    made = cases(wish.size, wish.library_words)
    if unknown := set(wish.names) - set(made):
        parser.error(f"no such case: {', '.join(sorted(unknown))}; there are {', '.join(made)}")
    work_of(Case(made["prose"]().draft[:2000], made["prose"]().shelf))  # tables load once a process
    print("| text | find | whole check | seeds | chains | aligned | findings | capped |\n|" + " --- |" * 8)
    slow, base = [], Work()
    for name in dict.fromkeys(["prose", *(wish.names or made)]):
        done = work_of(made[name](), wish.seconds)
        base = base if base.find_s else done
        print(_row(name, done, base), flush=True)
        for line in done.skipped[:3]:
            print(f"  said: {line}")
        if done.stopped or done.find_s > BAR * base.find_s or done.check_s > BAR * base.check_s:
            slow.append(name)
    print(f"prose: find {base.find_s:.2f} s, whole check {base.check_s:.2f} s of CPU")
    for name in slow:
        print(f"SLOW {name}")
    return 1 if slow else 0


def _row(name: str, done: Work, base: Work) -> str:
    find = f"{done.find_s / base.find_s:.1f}" + (" stopped" if done.stopped else "")
    check = f"{done.check_s / base.check_s:.1f}" if done.check_s else "-"
    counts: Sequence[int] = (done.seeds, done.chains, done.aligned, done.findings, done.capped)
    return "| " + " | ".join([name, find, check, *(f"{count:,}" for count in counts)]) + " |"


if __name__ == "__main__":
    sys.exit(main())
