"""numpy comes in with idle BLAS threads asleep, and nobody's own choice is touched."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

IDLE = "OPENBLAS_THREAD_TIMEOUT"
CODE = f"""
import os, sys
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "numpy":
            print("import", os.environ.get("{IDLE}"))
sys.meta_path.insert(0, Watch())
{{before}}
import {{module}}
print("after", os.environ.get("{IDLE}"), "numpy" in sys.modules)
"""


def run(module: str, before: str = "", **env: str) -> list[str]:
    """What a process of its own prints: the variable while numpy is imported, and afterwards."""
    kept = {
        name: held for name, held in os.environ.items() if name not in {IDLE, "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"}
    }
    code = CODE.format(before=before, module=module)
    done = subprocess.run([sys.executable, "-c", code], env=kept | env, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize("name", ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"])
def test_who_chose_threads_keeps_them(name: str) -> None:
    """A number of threads of one's own says how they are to be used."""
    assert run("quoth.find.engine", **{name: "2"}) == ["import None", "after None True"]


def test_a_time_of_ones_own_stays() -> None:
    """Then and afterwards."""
    assert run("quoth.find.engine", **{IDLE: "20"}) == ["import 20", "after 20 True"]


def test_numpy_that_is_there_stays() -> None:
    """Its threads were started as its importer wished."""
    assert run("quoth.find.engine", "import numpy") == ["import None", "after None True"]


@pytest.mark.parametrize(
    "module", ["quoth.find.engine", "quoth.library.shelf", "quoth.guarding.guard", "quoth.checker"]
)
def test_idle_threads_sleep(module: str) -> None:
    """Whichever part of quoth needs numpy first; the process's own children see nothing of it."""
    assert run(module) == ["import 4", "after None True"]


@pytest.mark.parametrize("module", ["quoth", "quoth.api", "quoth.cli.main"])
def test_what_needs_no_numpy_imports_none(module: str) -> None:
    """The names of the package cost nothing."""
    assert run(module) == ["after None False"]
