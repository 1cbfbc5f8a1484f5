"""The library: sources cut into passages, stored so that nothing acknowledged is lost, opened as
memory-mapped segments."""

from __future__ import annotations

from .. import blas as blas  # before a module here imports numpy
