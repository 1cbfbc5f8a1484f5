"""Numbers to be sorted, more of them than memory should hold, and arrays too large to hold twice.

Building an index sorts several times as many keys as the library has words. They are split by their top bits and wait
in a temporary file, so that only one part is in memory when it is sorted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any, Literal

import numpy as np
import numpy.typing as npt

U64 = npt.NDArray[np.uint64]

HELD = 40 << 20
"""Bytes a pile keeps in memory before it goes to a file; at most three piles are filled at once. 12.6 M words in one
segment: a peak of 574 MB, of which 364 are the mapped arrays themselves (bench/README.md)."""
MAPPED = 32 << 20
"""Bytes from which an array lies in a file from the start."""
_BITS = 5
"""log2 of the parts of a pile that went to a file."""


class Pile:
    """Numbers in any order in, sorted parts out, lowest first; no two parts share the upper 32 bits of a number.

    runs: what is added is sorted in itself, so that it need only be merged (a sixth of the time of sorting it).
    """

    def __init__(self, *, runs: bool = False) -> None:
        self.count = 0
        self._sort: Literal["stable", "quicksort"] = "stable" if runs else "quicksort"
        self._held: U64 = np.empty(0, dtype=np.uint64)
        self._n_held = 0
        self._file: IO[bytes] | None = None
        self._chunks: list[list[tuple[int, int]]] = [[] for _ in range(1 << _BITS)]

    def add(self, numbers: U64) -> None:
        """Adds numbers."""
        self.count += len(numbers)
        while len(numbers):
            self._make_room(len(numbers))
            taken = min(len(numbers), len(self._held) - self._n_held)
            self._held[self._n_held : self._n_held + taken] = numbers[:taken]
            self._n_held += taken
            numbers = numbers[taken:]
            if self._n_held >= HELD // 8:
                self._put_away()

    def _make_room(self, count: int) -> None:
        """Room for `count` more numbers, as far as HELD allows it."""
        room = min(HELD // 8, self._n_held + count)
        if room > len(self._held):
            larger = np.empty(min(HELD // 8, max(room, 2 * len(self._held))), dtype=np.uint64)
            larger[: self._n_held] = self._held[: self._n_held]
            self._held = larger

    def parts(self) -> Iterator[U64]:
        """All numbers, sorted, part by part; the pile is empty afterwards."""
        if self._file is None:
            if self._n_held:
                self._held[: self._n_held].sort(kind=self._sort)
                yield self._held[: self._n_held]
            return
        self._put_away()
        self._held = self._held[:0]
        with self._file as file:
            for chunks in self._chunks:
                part = np.empty(sum(size for _, size in chunks), dtype=np.uint64)
                at = 0
                for place, size in chunks:
                    file.seek(place)
                    file.readinto(part[at : at + size].data)  # type: ignore[attr-defined]
                    at += size
                part.sort(kind="stable")
                if len(part):
                    yield part

    def _put_away(self) -> None:
        if not self._n_held:
            return
        if self._file is None:
            self._file = _temporary()
        numbers = self._held[: self._n_held]
        numbers.sort(kind=self._sort)
        self._n_held = 0
        firsts = np.arange(1 << _BITS, dtype=np.uint64) << np.uint64(64 - _BITS)
        edges = [*np.searchsorted(numbers, firsts).tolist(), len(numbers)]
        place = self._file.seek(0, 2)
        for chunks, low, high in zip(self._chunks, edges, edges[1:], strict=False):
            if high > low:
                chunks.append((place + low * 8, high - low))
        self._file.write(numbers.data)


def _temporary() -> IO[bytes]:
    import tempfile

    return tempfile.TemporaryFile(prefix="quoth-index-")


class Stream:
    """Blocks of one array, in a file as soon as they are large together."""

    def __init__(self, kind: npt.DTypeLike) -> None:
        self._kind = np.dtype(kind)
        self._blocks: list[npt.NDArray[Any]] = []
        self._n_bytes = 0
        self._file: IO[bytes] | None = None

    def add(self, block: npt.NDArray[Any]) -> None:
        """Adds a block behind the others."""
        self._n_bytes += block.nbytes
        self._blocks.append(block)
        if self._file is None and self._n_bytes >= MAPPED:
            self._file = _temporary()
        if self._file is not None:
            for waiting in self._blocks:
                self._file.write(waiting.data)
            self._blocks.clear()

    def whole(self) -> npt.NDArray[Any]:
        """All blocks as one array; to be asked once."""
        if self._file is None:
            return np.concatenate([np.empty(0, dtype=self._kind), *self._blocks])
        with self._file as file:
            file.flush()
            return np.memmap(file, dtype=self._kind, mode="r+")


def room(count: int, kind: npt.DTypeLike) -> npt.NDArray[Any]:
    """An array to be filled: in memory, or in a temporary file of its own when it is large."""
    size = count * np.dtype(kind).itemsize
    if size < MAPPED:
        return np.empty(count, dtype=kind)
    with _temporary() as file:
        return np.memmap(file, dtype=kind, mode="w+", shape=(count,))


def let_go(array: npt.NDArray[Any]) -> None:
    """Lets the pages of an array that lies in a file leave memory; what stands in them stays."""
    mapped = getattr(array, "_mmap", None)
    if mapped is not None:
        import mmap

        mapped.flush()
        mapped.madvise(mmap.MADV_DONTNEED)
