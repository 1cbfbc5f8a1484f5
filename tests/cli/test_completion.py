"""What the shell is offered: commands, options, sigla of a library, ids of the last check."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from quoth.cli.config import Config
from quoth.cli.group import quoth
from quoth.cli.last import save
from quoth.cli.main import main

sys.path.insert(0, str(Path(__file__).parent.parent / "report"))
import handmade


def offered(*words: str, incomplete: str = "") -> list[str]:
    """What is offered after these words."""
    completer = ShellComplete(quoth, {}, "quoth", "_QUOTH_COMPLETE")
    return [completion.value for completion in completer.get_completions(list(words), incomplete)]


def test_commands_and_options_are_offered() -> None:
    """By what was typed so far."""
    assert offered(incomplete="co") == ["compare", "completion"]
    assert "--against" in offered("check", incomplete="--ag")
    assert offered("check", "--fail-on", incomplete="sp") == ["spliced"]
    assert offered("library", incomplete="ve") == ["verify"]


def test_sigla_of_a_library_are_offered(tmp_path: Path, monkeypatch) -> None:
    """Of the library named before; of none when it is missing."""
    monkeypatch.chdir(tmp_path)
    Path("s.tsv").write_text("1\tthe lamp burns in the hall\n", encoding="utf-8")
    assert main(["library", "add", "lib", "s.tsv", "--siglum", "LAMP"]) == 0
    assert offered("library", "remove", "lib", incomplete="L") == ["LAMP"]
    assert offered("library", "remove", "lib", incomplete="x") == []
    assert offered("library", "remove", "none") == []


@pytest.mark.parametrize("command", ["explain", "accept"])
def test_ids_of_the_last_check_are_offered(tmp_path: Path, monkeypatch, command: str) -> None:
    """Nothing is offered where nothing is kept."""
    monkeypatch.chdir(tmp_path)
    assert offered(command) == []
    save([handmade.report(handmade.altered())], Config())
    assert offered(command, incomplete="q") == ["q1-aaaa"]
