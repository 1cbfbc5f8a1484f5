"""Named numpy arrays in one immutable file, every byte covered by a digest, opened without reading them.

    magic 8 | format u32 | header bytes u32 | digests bytes u32 | 0 u32 | root digest 16
    header JSON | digests | pad | arrays

The root digest covers everything before the arrays, the digests cover the arrays block by block. So opening
checks the table of contents, and showing a passage checks only the blocks that hold it.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unicodedata import unidata_version

import msgspec
import numpy as np
import numpy.typing as npt

from ..digest import blake2b
from ..errors import LibraryError

Array = npt.NDArray[np.generic]

MAGIC = b"QUOTHSEG"
FORMAT = 1
"""Raise it when an older quoth could not read the file; the first 40 bytes keep their meaning for ever."""
BLOCK = 1 << 16
"""Bytes under one digest. Measured: 71 microseconds to check, 0.02 % of the file for the digests."""
_ALIGN = 64
_FIXED = struct.Struct("<8sIIII16s")
_KINDS = frozenset("biuf")


class _Header(msgspec.Struct):
    unicode: str
    rules: str
    block: int
    begin: int
    end: int
    arrays: list[tuple[str, str, int, int]]
    """name, dtype, number of entries, first byte counted from `begin`."""


def pack_arrays(arrays: Mapping[str, Array], rules: str = "") -> tuple[str, list[bytes | memoryview]]:
    """The root digest of a file with these arrays, and its bytes in order."""
    table: list[tuple[str, str, int, int]] = []
    chunks: list[bytes | memoryview] = []
    at = 0
    for name, array in arrays.items():
        if array.ndim != 1 or array.dtype.kind not in _KINDS:
            raise ValueError(f"{name}: arrays are one-dimensional and of a plain type, not {array.dtype}")
        array = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
        table.append((name, array.dtype.str, len(array), at))
        if array.nbytes:
            chunks.append(array.view(np.uint8).data)
        pad = -array.nbytes % _ALIGN
        chunks.append(bytes(pad))
        at += array.nbytes + pad
    digests = _digests(chunks)
    begin = 0
    while True:  # the header states where it ends; its length settles at the second turn
        header = msgspec.json.encode(_Header(unidata_version, rules, BLOCK, begin, begin + at, table))
        needed = _FIXED.size + len(header) + len(digests)
        needed += -needed % _ALIGN
        if needed == begin:
            break
        begin = needed
    body = header + digests
    body += bytes(begin - _FIXED.size - len(body))
    numbers = (MAGIC, FORMAT, len(header), len(digests), 0)
    root = _root(_FIXED.pack(*numbers, bytes(16))[:24], body)
    return root.hex(), [_FIXED.pack(*numbers, root), body, *chunks]


def _root(fixed: bytes, body: bytes | memoryview) -> bytes:
    return blake2b(body, digest_size=16, key=fixed).digest()


def _digests(chunks: list[bytes | memoryview]) -> bytes:
    """The digest of each block of the chunks laid end to end."""
    out: list[bytes] = []
    hasher, free = blake2b(digest_size=16), BLOCK
    for chunk in chunks:
        view = memoryview(chunk)
        while len(view):
            hasher.update(view[:free])
            taken = min(free, len(view))
            view, free = view[taken:], free - taken
            if not free:
                out.append(hasher.digest())
                hasher, free = blake2b(digest_size=16), BLOCK
    if free < BLOCK:
        out.append(hasher.digest())
    return b"".join(out)


class ArrayFile(Mapping[str, Array]):
    """The arrays of one file, mapped into memory and read only.

    root: the root digest as hexadecimal digits. mend: what the user is told to run when the file proves
    damaged.
    """

    def __init__(self, path: Path, mend: str = "", on_damage: Callable[[Path], None] | None = None) -> None:
        self.path, self._mend, self._on_damage = path, mend, on_damage
        with open(path, "rb") as stream:
            self._map: mmap.mmap | bytes = b""
            if stream.seek(0, 2):
                self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        self._view = memoryview(self._map)
        try:
            self.root, self._header, self._block_digests = _contents(self._view)
        except ValueError as error:
            raise self._damage(str(error)) from None
        self._sound = bytearray(len(self._block_digests) // 16)
        self._arrays: dict[str, Array] = {}
        self._places: dict[str, tuple[int, int]] = {}
        for name, kind, length, at in self._header.arrays:
            dtype, first = np.dtype(kind), self._header.begin + at
            self._places[name] = (at, dtype.itemsize)
            self._arrays[name] = (
                np.frombuffer(self._map, dtype, length, first) if length else np.zeros(0, dtype=dtype)
            )

    def _damage(self, what: str) -> LibraryError:
        if self._on_damage is not None:
            self._on_damage(self.path)
        return LibraryError(f"{self.path} is damaged: {what}. {self._mend}".rstrip())

    def __getitem__(self, name: str) -> Array:
        return self._arrays[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._arrays)

    def __len__(self) -> int:
        return len(self._arrays)

    @property
    def unicode(self) -> str:
        """The version of the Unicode data the file was built with."""
        return self._header.unicode

    @property
    def rules(self) -> str:
        """What the caller said the file was built by."""
        return self._header.rules

    def check(self, name: str, start: int, stop: int) -> None:
        """Checks the blocks that hold entries [start, stop) of one array. Raises LibraryError when they
        changed."""
        at, size = self._places[name]
        if stop > start:
            for number in range((at + start * size) // BLOCK, (at + stop * size - 1) // BLOCK + 1):
                if not self._sound[number]:
                    if not self._block_is_sound(number):
                        raise self._damage(f"block {number} ({name}) does not have its digest")
                    self._sound[number] = 1

    def check_whole(self, name: str) -> None:
        """Checks all of one array. Raises LibraryError when it changed."""
        self.check(name, 0, len(self._arrays[name]))

    def _block_is_sound(self, number: int) -> bool:
        first = self._header.begin + number * BLOCK
        block = self._view[first : min(first + BLOCK, self._header.end)]
        stated = self._block_digests[number * 16 : number * 16 + 16]
        return blake2b(block, digest_size=16).digest() == stated

    def damages(self) -> list[str]:
        """A line for every block that does not have its digest."""
        bad = [number for number in range(len(self._sound)) if not self._block_is_sound(number)]
        return [
            f"{self.path}: block {number} ({self._names_in(number)}) does not have its digest"
            for number in bad
        ]

    def _names_in(self, number: int) -> str:
        first, last = number * BLOCK, (number + 1) * BLOCK
        inside = (
            name
            for name, (at, size) in self._places.items()
            if at < last and at + size * len(self._arrays[name]) > first
        )
        return ", ".join(inside) or "padding"


def _contents(view: memoryview) -> tuple[str, _Header, bytes]:
    """Root digest, header and block digests. Raises ValueError when the bytes are not what was written,
    LibraryError when they are, but not ours to read."""
    if len(view) < _FIXED.size:
        raise ValueError("it is cut short")
    magic, version, header_size, digests_size, _, root = _FIXED.unpack(view[: _FIXED.size])
    if magic != MAGIC:
        raise ValueError("it does not begin like a segment")
    begin = _FIXED.size + header_size + digests_size
    begin += -begin % _ALIGN
    if begin > len(view):
        raise ValueError("it is cut short")
    if _root(bytes(view[:24]), view[_FIXED.size : begin]) != root:
        raise ValueError("its table of contents does not have its digest")
    if version > FORMAT:
        raise LibraryError(
            f"a segment has format {version}, this quoth reads up to {FORMAT}: install a newer quoth"
        )
    after = _FIXED.size + header_size
    header = msgspec.json.decode(view[_FIXED.size : after], type=_Header)
    if header.end != len(view):
        raise ValueError(f"it has {len(view)} bytes instead of {header.end}")
    return root.hex(), header, bytes(view[after : after + digests_size])


def open_arrays(
    path: Path, *, rules: str | None = None, mend: str = "", on_damage: Callable[[Path], None] | None = None
) -> ArrayFile:
    """The arrays of a file, checked as far as its table of contents.

    Raises LibraryError when it is damaged, newer than this quoth, or built with other Unicode data or other
    rules than the ones in force (None: any), for then its words would be compared wrongly.
    """
    try:
        opened = ArrayFile(path, mend, on_damage)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise LibraryError(f"{path} cannot be read: {error.strerror}. {mend}".rstrip()) from error
    if rules is not None and opened.unicode != unidata_version:
        raise LibraryError(
            f"{path} was built with Unicode {opened.unicode}, this is {unidata_version}. {mend}".rstrip()
        )
    if rules is not None and opened.rules != rules:
        raise LibraryError(f"{path} was built by another version of quoth, with another index. {mend}".rstrip())
    return opened


def verify_arrays(path: Path, root: str = "") -> list[str]:
    """Every damage of a file, a line each; empty when every byte is as it was written.

    root: the root digest the file should have ("": any).
    """
    try:
        opened = ArrayFile(path)
        if root and opened.root != root:
            return [f"{path} is not the file that was written under this name"]
        return opened.damages()
    except FileNotFoundError:
        return [f"{path} is missing"]
    except (LibraryError, OSError) as error:
        return [str(error)]


def check_block(arrays: Mapping[str, Any], name: str, start: int, stop: int) -> None:
    """Checks that entries [start, stop) of an array are as they were written, before they are shown as
    evidence.

    Arrays in memory have nothing to check. Raises LibraryError. Cost: a block once a process, about 70
    microseconds.
    """
    if isinstance(arrays, ArrayFile):
        arrays.check(name, start, stop)
