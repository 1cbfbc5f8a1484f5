"""What the first moments of a command load: little, so that quoth can stand in a hook."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("numpy", "rich", "msgspec", "rapidfuzz", "selectolax", "quoth.model")


def loaded(*arguments: str) -> tuple[int, str, set[str]]:
    """Exit code, output and loaded modules of a run of the command line in a process of its own."""
    code = (
        "import sys, quoth.cli.main as m\n"
        f"code = m.main({list(arguments)!r})\n"
        "sys.stdout.flush()\n"
        "print('\\n@@', code, *sys.modules)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    output, _, modules = run.stdout.rpartition("\n@@ ")
    exit_code, *names = modules.split()
    return int(exit_code), output, set(names)


def test_the_version_needs_nothing_but_itself() -> None:
    """Not even click."""
    code, output, modules = loaded("--version")
    assert code == 0
    assert output.startswith("quoth ")
    assert not modules & {"click", *HEAVY}


@pytest.mark.parametrize("arguments", [("--help",), ("completion", "bash"), ("frobnicate",)])
def test_help_completion_and_usage_errors_load_nothing_heavy(arguments: tuple[str, ...]) -> None:
    """No numpy, no rich, no model."""
    assert not loaded(*arguments)[2] & set(HEAVY)


def test_a_commands_help_loads_no_engine() -> None:
    """The options of `check` need neither numpy nor rich."""
    code, output, modules = loaded("check", "--help")
    assert code == 0
    assert "--against" in output
    assert not modules & {"numpy", "rich", "msgspec", "rapidfuzz"}


def test_the_first_help_page_of_check_is_short() -> None:
    """Advanced options stand under --help-all only."""
    short, long = loaded("check", "--help")[1], loaded("check", "--help-all")[1]
    assert "--strict" not in short
    assert "--strict" in long
    assert len(short.splitlines()) <= 40
    assert "--fail-on" in short


def test_python_minus_m_quoth_works() -> None:
    """And gives the exit code of the command."""
    run = subprocess.run([sys.executable, "-m", "quoth", "nonsense"], capture_output=True, text=True)
    assert run.returncode == 2
    assert "No such command 'nonsense'" in run.stderr


def test_help_all_shows_every_command_and_option() -> None:
    """The page to search in."""
    code, output, _ = loaded("--help-all")
    assert code == 0
    for word in ("--strict-marks", "quoth library add", "--speaker", "--resume"):
        assert word in output
