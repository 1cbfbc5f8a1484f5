"""Cases of the command line: a folder each with drafts, sources, the command, and what it prints and returns.

`expected` holds standard output and the exit code, with the digests of ids as `ID`; QUOTH_RENEW=1 writes
it anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from quoth.cli.main import main

CASES = Path(__file__).parent / "cases"
_ID = re.compile(r"\b([qrcs]\d+)-[0-9a-f]{4}\b")


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_a_case_prints_and_returns_what_it_should(case: str, tmp_path: Path, monkeypatch, capsys) -> None:
    """In a copy of its folder, with a cache of its own."""
    folder = tmp_path / "case"
    shutil.copytree(CASES / case, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    name, *arguments = shlex.split((folder / "command").read_text(encoding="utf-8"))
    assert name == "quoth"
    code = main(arguments)
    out = _ID.sub(r"\1-ID", capsys.readouterr().out)
    told = f"{out}exit {code}\n"
    expected = CASES / case / "expected"
    if os.environ.get("QUOTH_RENEW"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")
