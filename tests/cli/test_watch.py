"""`quoth check --watch` as a process of its own: files are changed under it, and it is ended by Ctrl-C."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import quoth
from quoth.cli.main import main
from quoth.cli.watching import files_of

SPOKEN = "the keeper of the ferry takes two coins from every traveller who crosses after dusk"
PATIENCE = 60
"""Seconds a line is waited for before the test fails."""


class Watched:
    """A running watch, its output line by line."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        environment = os.environ | {
            "PYTHONPATH": str(Path(quoth.__file__).parents[1]), "XDG_CACHE_HOME": str(folder / "cache"),
        }  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "quoth", "check", "--watch", "--width", "100", *arguments],
            cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background jobs ignore it
        )  # fmt: skip
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, wanted: str) -> str:
        """Everything printed up to the line that holds `wanted`."""
        said = ""
        while wanted not in said:
            try:
                said += self._lines.get(timeout=PATIENCE)
            except queue.Empty:
                raise AssertionError(f"{wanted!r} was not printed, but: {said}") from None
        return said

    def end(self) -> int:
        """Its exit code after Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A draft with a right quotation in a folder of drafts, and its source."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.md").write_text(f"He said: “{SPOKEN}.”\n", encoding="utf-8")
    (tmp_path / "src.tsv").write_text(f"1\t{SPOKEN}\n", encoding="utf-8")
    (tmp_path / "quoth.toml").write_text("sources = ['src.tsv']\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def watched(folder: Path) -> Iterator[Watched]:
    """The watch of the folder of drafts."""
    made = Watched(folder, "drafts", "--format", "concise")
    yield made
    made.process.kill()
    made.process.wait()


def test_each_change_is_checked_and_trouble_does_not_end_the_watch(folder: Path, watched: Watched) -> None:
    """A draft replaced as editors do, a source, wrong settings, a new draft; then Ctrl-C, exit code of the last."""
    assert "altered" not in watched.until("watching 3 files")
    spare = folder / "drafts" / ".a.md.swp"
    spare.write_text(f"He said: “{SPOKEN.replace('two', 'nine')}.”\n", encoding="utf-8")
    spare.replace(folder / "drafts" / "a.md")
    said = watched.until("watching 3 files")
    assert "changed: drafts/a.md" in said
    assert "number-changed" in said
    (folder / "src.tsv").write_text(f"1\t{SPOKEN.replace('two', 'nine')}\n", encoding="utf-8")
    assert "altered" not in watched.until("watching 3 files")
    (folder / "quoth.toml").write_text("sauces = ['src.tsv']\n", encoding="utf-8")
    assert "unknown key 'sauces'" in watched.until("watching")
    (folder / "quoth.toml").write_text("sources = ['src.tsv']\n", encoding="utf-8")
    (folder / "drafts" / "b.md").write_text(f"She said: “{SPOKEN}.”\n", encoding="utf-8")
    assert "b.md:1:12  error altered" in watched.until("watching 4 files")
    assert watched.end() == 1


def test_the_report_does_not_set_off_another_check(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written among the drafts or the sources it is neither; a look after it shows the same files."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    out = "drafts/report.html"
    assert main(["check", "drafts", "--quiet", "--out", out]) == 0
    assert main(["check", "drafts", "--quiet", "--out", out]) == 0
    held = list(files_of([], ["drafts"], None, out))
    assert [Path(name).name for name in held] == ["a.md"]


@pytest.mark.parametrize("arguments", [("-",), ("--jsonl", "x.jsonl")])
def test_what_cannot_be_watched_is_refused(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """Standard input and batches come once."""
    assert main(["check", "--watch", *arguments]) == 2
    assert "--watch" in capsys.readouterr().err


def test_a_library_is_watched_by_what_every_writing_renews(tmp_path: Path) -> None:
    """The file named is there, reading leaves it alone, adding renews it."""
    library = quoth.Library(tmp_path / "lib")
    library.add([("1", SPOKEN)], siglum="one")
    (name,) = files_of([], [str(tmp_path / "lib")], None, None)
    before = Path(name).stat()
    library.check(text=f"He said: “{SPOKEN}.”")
    assert Path(name).stat().st_mtime_ns == before.st_mtime_ns
    library.add([("2", SPOKEN[::-1])], siglum="two")
    assert Path(name).stat().st_mtime_ns != before.st_mtime_ns
