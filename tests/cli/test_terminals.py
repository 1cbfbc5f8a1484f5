"""What changes where standard output is a terminal: the full format, colour, and progress on standard
error."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

import quoth
from quoth.cli.progress import Progress
from quoth.cli.screens import coloured, columns

PASSAGE = "the keeper of the ferry takes two coins from every traveller who crosses after dusk"
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def on_terminal(folder: Path, *arguments: str, **variables: str) -> str:
    """What a terminal receives of a run of quoth in `folder`."""
    (folder / "draft.txt").write_text(
        f"He said: “{PASSAGE.replace('two', 'nine')}.”\n\x1b[35m\n", encoding="utf-8"
    )
    (folder / "src.tsv").write_text(f"1\t{PASSAGE}\n", encoding="utf-8")
    environment = {name: held for name, held in os.environ.items() if name != "NO_COLOR"}
    environment["PYTHONPATH"] = str(Path(quoth.__file__).parents[1])
    environment |= {
        "TERM": "xterm-256color",
        "COLUMNS": "100",
        "XDG_CACHE_HOME": str(folder / "c"),
        **variables,
    }
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "quoth", *arguments]
    run = subprocess.Popen(command, cwd=folder, env=environment, stdin=child, stdout=child, stderr=child)
    os.close(child)
    received = b""
    while True:
        try:
            received += os.read(parent, 65536)
        except OSError:
            break
    os.close(parent)
    run.wait()
    return received.decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_gets_the_full_report_in_colour(tmp_path: Path) -> None:
    """The words are the same with and without colour, and no escape of the draft comes through."""
    # --quiet: on a busy machine the progress would be shown, which moves the cursor.
    arguments = ("check", "draft.txt", "--against", "src.tsv", "--all", "--quiet")
    bright = on_terminal(tmp_path, *arguments)
    assert "\x1b[" in bright
    assert "\x1b[35m" not in bright
    assert "Searched 1 source" in bright
    plain = on_terminal(tmp_path, *arguments, NO_COLOR="1")
    assert "\x1b" not in plain
    assert "\x1b" not in on_terminal(tmp_path, *arguments, "--no-color")
    strip = [line.rstrip() for line in ESCAPE.sub("", bright).splitlines()]
    assert strip == [line.rstrip() for line in plain.splitlines()]


@pytest.mark.parametrize(("terminal", "variable", "option", "expected"), [
    (True, None, False, True),
    (True, "1", False, False),
    (True, "", False, True),
    (True, None, True, False),
    (False, None, False, False),
])  # fmt: skip
def test_colour_needs_a_terminal_and_consent(monkeypatch, terminal, variable, option, expected) -> None:
    """NO_COLOR counts when it is set and not empty (no-color.org)."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    if variable is not None:
        monkeypatch.setenv("NO_COLOR", variable)
    assert coloured(option) is expected


def test_the_width_asked_for_wins() -> None:
    """Else the terminal's, else 100."""
    assert columns(60) == 60
    assert columns(None) == 100


def test_no_progress_where_no_terminal_is(capsys) -> None:
    """Nothing is written, however long it takes."""
    with Progress(2) as progress:
        progress._began -= 100
        progress.done("a", "words")
    assert capsys.readouterr().err == ""


def test_progress_shows_name_and_speed_on_a_terminal(monkeypatch) -> None:
    """After a second, with the name made safe."""
    import io

    screen = io.StringIO()
    screen.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm-256color")
    with Progress(3) as progress:
        progress.done("early", "too soon to show")
        progress._began -= 100
        progress.done("b\x1b[35m.txt", "five words are in here")
        assert progress._bar is not None
        progress._bar.refresh()
    text = screen.getvalue()
    assert "2/3" in text
    assert "b<U+001B>[35m.txt" in text
    assert "words/s" in text
    assert "early" not in text
