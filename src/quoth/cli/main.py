"""Entry point of the command line. Answers `--version` without loading anything else."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from .._version import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in (["--version"], ["-V"]):
        print(f"quoth {__version__}")
        return 0
    from .run import run

    return run(given)
