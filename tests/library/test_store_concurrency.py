"""One writer, any readers: nobody sees a half-made library, and the second writer learns who holds it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from quoth.errors import LibraryError
from quoth.library.lock import writer_lock
from quoth.library.store import Store

WRITER = """
import sys
from quoth.library.store import Store
name, times = sys.argv[2], int(sys.argv[3])
for number in range(times):
    store = Store(sys.argv[1], wait=60)
    store.add([(f"{n}", f"Part {n} of {name} {number}.") for n in range(3)], siglum=f"{name}{number}")
    if number % 3 == 2:
        store.remove(f"{name}{number - 1}")
    if number % 7 == 6:
        store.compact()
"""
READER = """
import sys, time
from collections import Counter
from quoth.library.store import Store
end, times = time.monotonic() + float(sys.argv[2]), 0
while time.monotonic() < end:
    shelf = Store(sys.argv[1]).shelf()
    counts = Counter(p.source.siglum for segment in shelf.segments for p in segment.passages())
    assert set(counts.values()) <= {3}, counts
    assert set(counts) == {source.siglum for source in shelf.sources}
    times += 1
print(times)
"""


def _run(code: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _crowd(path: Path, additions: int, seconds: float, readers: int) -> None:
    writers = [_run(WRITER, path, name, additions) for name in ("a", "b")]
    reading = [_run(READER, path, seconds) for _ in range(readers)]
    for process in (*writers, *reading):
        out, err = process.communicate(timeout=900)
        assert (process.returncode, err) == (0, "")
        assert process in writers or int(out) > 0
    store = Store(path)
    kept = {f"{name}{n}" for name in "ab" for n in range(additions) if not (n % 3 == 1 and n + 1 < additions)}
    assert {source.siglum for source in store.sources()} == kept
    assert store.verify() == []


def test_two_writers_and_readers(tmp_path: Path) -> None:
    """Every reader sees whole sources only; every addition of both writers is there at the end."""
    _crowd(tmp_path / "lib", 21, 3, 2)


@pytest.mark.slow
def test_two_writers_and_eight_readers_for_ten_minutes(tmp_path: Path) -> None:
    """As above, for long."""
    _crowd(tmp_path / "lib", 2000, 600, 8)


HOLDER = """
import sys, time
from pathlib import Path
from quoth.library.lock import writer_lock
with writer_lock(Path(sys.argv[1]), "adding", 1):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_second_writer_says_who_holds_the_library(tmp_path: Path) -> None:
    """After its wait; and the moment the holder is killed the next works, whatever its lock file says."""
    store = Store(tmp_path / "lib", wait=0.1)
    store.add([("1", "One word.")])
    holder = _run(HOLDER, store.path)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(LibraryError, match=rf"is being written by process {holder.pid} on .*, adding, since"):
        store.add([("2", "Two words.")])
    with pytest.raises(LibraryError, match="is being written"):
        store.verify()
    assert store.shelf().n_passages == 1
    holder.kill()
    holder.communicate()
    store.add([("2", "Two words.")])
    assert store.shelf().n_passages == 2


def test_the_second_writer_waits(tmp_path: Path) -> None:
    """A short hold is waited for, and the lock file is empty again afterwards."""
    with writer_lock(tmp_path, "adding", 0):
        waiting = _run("import sys; from pathlib import Path; from quoth.library.lock import writer_lock\n"
                       "with writer_lock(Path(sys.argv[1]), 'x', 60): print('mine')", tmp_path)  # fmt: skip
        time.sleep(0.3)
        assert waiting.poll() is None
    assert waiting.communicate(timeout=30)[0] == "mine\n"
    assert (tmp_path / "lock").read_bytes() == b""
