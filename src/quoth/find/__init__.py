"""Finding: mark, seed, chain, align. `Finder(shelf, settings).find(documents)` gives each document's candidates."""

from __future__ import annotations

from .. import blas as blas  # before a module here imports numpy
