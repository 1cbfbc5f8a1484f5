"""Imports numpy so that the threads of its BLAS sleep while they have nothing to do.

OpenBLAS starts a thread for each further core when it is loaded; each waits busily for work for a tenth of a second, of
which quoth has none: the first call of a guard takes 234 ms of CPU with them and 131 without (two cores,
bench/guard_speed.py). They still work for whoever asks. What somebody has set, or has imported already, stays as it is.
"""

from __future__ import annotations

import os
import sys

_IDLE = "OPENBLAS_THREAD_TIMEOUT"
_LEAST = "4"
"""log2 of the cycles that an idle thread waits before it sleeps; OpenBLAS takes nothing less."""

if "numpy" not in sys.modules and os.environ.keys().isdisjoint({_IDLE, "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"}):
    os.environ[_IDLE] = _LEAST
    try:
        import numpy  # noqa: F401
    finally:
        del os.environ[_IDLE]
