"""Whatever goes wrong while a library is written, what was acknowledged is there and the next writer goes on.

The file layer is made to fail, and the process to die, at each change to the disk; SQLite's own writes are
covered by
real processes that are killed at random and by a limit on the size of files.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from quoth.errors import LibraryError
from quoth.library import files
from quoth.library.store import Store

RAIN = [("Rain 1", "It fell on the hills."), ("Rain 2", "It rose in the valley.")]
SUN = [("Sun 1", "It shone on the sea.")]


def held(store: Store) -> set[str]:
    """Every text a reader finds."""
    return {p.text for segment in store.shelf().segments for p in segment.passages()}


def leftovers(store: Store) -> list[str]:
    """Files in the library that its catalogue does not know."""
    contents = store._contents()
    known = {part.text for part in contents.parts} | {part.passages for part in contents.parts}
    known |= {f"{segment.file}.seg" for segment in contents.segments} | {
        "catalogue.sqlite",
        "catalogue.sum",
        "lock",
    }
    return sorted(path.name for path in store.path.rglob("*") if path.is_file() and path.name not in known)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of three small segments, so that the next addition also merges and removes."""
    store = Store(tmp_path_factory.mktemp("crash") / "lib")
    for number in range(3):
        store.add([(f"{number}", f"The word of day {number}.")], siglum=f"d{number}")
    return store.path


def _copy(library: Path, path: Path) -> Store:
    return Store(shutil.copytree(library, path))


ACTS: dict[str, Callable[[Store], object]] = {
    "add": lambda store: store.add(RAIN, siglum="RN"),
    "remove": lambda store: store.remove("d1"),
    "compact": lambda store: store.compact(),
}
OUTCOMES = {
    "add": {text for _, text in RAIN} | {f"The word of day {n}." for n in range(3)},
    "remove": {"The word of day 0.", "The word of day 2."},
    "compact": {f"The word of day {n}." for n in range(3)},
}


class Fault(OSError):
    """A disk that is full at the n-th change."""


def _failing(monkeypatch: pytest.MonkeyPatch, at: int, *, for_good: bool) -> list[str]:
    changes: list[str] = []

    def before(change: str, path: Path) -> None:
        changes.append(f"{change} {path.name}")
        if len(changes) == at or (for_good and len(changes) > at):
            raise Fault(28, "No space left on device", str(path))

    monkeypatch.setattr(files, "before", before)
    return changes


def _refusal(act: Callable[[], object]) -> str | None:
    try:
        act()
    except LibraryError as error:
        return str(error)
    return None


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("act", ACTS)
def test_a_failure_at_every_change(
    prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: str, for_good: bool
) -> None:
    """A clean error each time, the library is as before or as asked, and afterwards the act succeeds."""
    at = failures = 0
    while True:
        at += 1
        store = _copy(prepared, tmp_path / f"lib{at}")
        before = held(store)
        with monkeypatch.context() as patched:
            changes = _failing(patched, at, for_good=for_good)
            refusal = _refusal(lambda store=store: ACTS[act](store))  # type: ignore[misc]
        assert refusal is None or "No space left on device" in refusal, changes
        failures += refusal is not None
        if len(changes) < at:
            break
        assert held(store) in (before, OUTCOMES[act]), changes
        assert store.verify() == [], changes
        if held(store) == before:
            ACTS[act](store)
        store.add(SUN, siglum="S")
        assert held(store) == OUTCOMES[act] | {text for _, text in SUN}, changes
        assert (store.verify(), leftovers(store)) == ([], []), changes
    assert failures >= 8


def _killed_at(at: int, act: Callable[[], object]) -> bool:
    """Runs the act in a child that is killed right before its change number `at`; whether it came to that."""
    child = os.fork()
    if not child:
        left = iter(range(at - 1, -1, -1))

        def before(change: str, path: Path) -> None:
            if next(left, None) == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        files.before = before
        try:
            act()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


@pytest.mark.parametrize("act", ACTS)
def test_death_at_every_change(prepared: Path, tmp_path: Path, act: str) -> None:
    """The process is killed right before the n-th change, for every n; nothing acknowledged is lost."""
    at = 0
    while True:
        at += 1
        store = _copy(prepared, tmp_path / f"lib{at}")
        before = held(store)
        died = _killed_at(at, lambda store=store: ACTS[act](store))  # type: ignore[misc]
        assert held(store) in ((before, OUTCOMES[act]) if died else (OUTCOMES[act],)), at
        assert store.verify() == [], at
        store.add(SUN, siglum="S")
        assert (store.verify(), leftovers(store)) == ([], []), at
        if not died:
            break
    assert at >= 8


WRITER = """
import sys
from pathlib import Path
from quoth.library.store import Store
store, begin = Store(sys.argv[1]), int(sys.argv[2])
for number in range(begin, begin + 10_000):
    store.add([(str(number), f"The word of day {number} in the book of days.")], siglum=f"d{number}")
    if number % 5 == 4:
        store.remove(f"d{number - 2}")
        print(-(number - 2), flush=True)
    print(number, flush=True)
"""


def _kill_loop(path: Path, times: int, seed: int) -> None:
    """Kills a writer again and again; after each death all that it acknowledged is there."""
    rng = random.Random(seed)
    store = Store(path)
    expected: set[int] = set()
    begin = 0
    for _ in range(times):
        command = [sys.executable, "-c", WRITER, str(path), str(begin)]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        said = [int(writer.stdout.readline())]  # it is at work
        time.sleep(rng.random() * 0.15)
        writer.kill()
        said.extend(int(line) for line in writer.stdout.read().split("\n")[:-1])
        writer.wait()
        for number in said:
            expected = expected - {-number} if number < 0 else expected | {number}
        found = {int(p.locator) for segment in store.shelf().segments for p in segment.passages()}
        last = max(said)
        # the addition and removal that were under way may or may not have become durable
        assert expected - {last - 1, last} <= found <= expected | {last + 1}
        assert store.verify() == []
        expected, begin = found, last + 2
    store.add(SUN, siglum="S")
    assert (store.verify(), leftovers(store)) == ([], [])


def test_20_random_kills_lose_nothing(tmp_path: Path) -> None:
    """Real processes, killed at random moments while they add and remove."""
    _kill_loop(tmp_path / "lib", 20, 5)


@pytest.mark.slow
def test_200_random_kills_lose_nothing(tmp_path: Path) -> None:
    """As above, for longer."""
    _kill_loop(tmp_path / "lib", 200, 6)


FULL = """
import resource, signal, sys
from quoth.errors import LibraryError
from quoth.library.store import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    Store(sys.argv[1]).add([("new", "A new word. " * 20_000)], siglum="N")
    print("added")
except LibraryError as error:
    print("refused", error)
"""


@pytest.mark.parametrize("limit", [0, 100, 4096, 20_000, 60_000, 250_000, 1_100_000, 40_000_000])
def test_a_full_disk_leaves_the_library_as_it_was(prepared: Path, tmp_path: Path, limit: int) -> None:
    """Emulated by a limit on the size of files, which SQLite meets as well; every refusal is a clean
    error."""
    store = _copy(prepared, tmp_path / "lib")
    before = held(store)
    command = [sys.executable, "-c", FULL, str(store.path), str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    added = done.stdout.startswith("added")
    assert added or "could not be written" in done.stdout, done.stdout
    assert added is (limit == 40_000_000)
    assert len(held(store)) == len(before) + added
    assert store.verify() == []
    store.add(SUN, siglum="S")
    assert (store.verify(), leftovers(store)) == ([], [])


def test_death_at_every_change_while_a_library_is_made(tmp_path: Path) -> None:
    """A library that was killed while it was made is none or an empty one, and the next addition makes it."""
    at, died = 0, True
    while died:
        at += 1
        store = Store(tmp_path / f"lib{at}")
        died = _killed_at(at, lambda store=store: store.add(RAIN, siglum="RN"))  # type: ignore[misc]
        assert held(store) in (set(), {text for _, text in RAIN}), at
        store.add(RAIN, siglum="RN")
        assert (len(store.sources()), store.verify(), leftovers(store)) == (1, [], []), at
    assert at >= 20
