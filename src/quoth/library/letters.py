"""Letter seeds: short runs of letters, spaces and marks set aside, for damaged text, joined words and torn ones.

Not every run is kept: closed syncmers choose about a third of them by their own letters alone, so the same letters are
chosen in any text. Source: FIELD.md section 7 (of the letter seeds measured at like density, syncmers survive noise
best).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..normalise.words import Hashes, Ints, Words, mix
from .shapes import shapes

RUN = 10
"""Letters in a seed. english-kjv, 25 % letter damage: of 48 quotations a chain is left of 32 with runs of 9, of 35
with 10, 33 with 11, 30 with 12."""
INNER = 5
"""Letters of the inner run whose place decides whether a seed is chosen; density 2 / (RUN - INNER + 1)."""
_SALT = np.uint64(0x27D4EB2F165667C5)
_STEP = np.uint64(0x9E3779B97F4A7C15)
_BASE = 0xD6E8FEB86659FD93
_POWER = np.uint64(pow(_BASE, RUN - INNER, 1 << 64))
"""What carries a run of INNER letters to the front of one of RUN, which is two of INNER (RUN == 2 * INNER)."""


def letter_keys(words: Words) -> tuple[Hashes, Ints]:
    """The keys of the chosen letter runs of a text, and the number of the word each begins in."""
    keys, word = chosen_runs(words)
    return mix(keys + _SALT), word


def letter_keys_in(words: Words, wanted: npt.NDArray[np.bool_]) -> tuple[Hashes, Ints]:
    """The same for the letter runs that begin in the wanted words."""
    edges = np.flatnonzero(np.diff(wanted, prepend=False, append=False)).tolist()
    found = [_chosen_in(words, first, last) for first, last in zip(edges[::2], edges[1::2], strict=True)]
    if not found:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    return mix(np.concatenate([keys for keys, _ in found]) + _SALT), np.concatenate([word for _, word in found])


def chosen_runs(words: Words) -> tuple[Hashes, Ints]:
    """A number for each chosen letter run of a text, the same for the same letters, and the word it begins in."""
    return _chosen_in(words, 0, len(words))


def _chosen_in(words: Words, first: int, last: int) -> tuple[Hashes, Ints]:
    """The same for the runs that begin in the words [first, last)."""
    begin = int(words.first[first]) if first < len(words) else len(words.letters)
    end = int(words.first[last]) if last < len(words) else len(words.letters)
    letters = words.letters[begin : end + RUN - 1]
    n = len(letters) - RUN + 1
    if n <= 0:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    runs = _inner_runs(letters)
    inner = mix(runs)
    least = _least(inner, RUN - INNER + 1)
    chosen = np.flatnonzero((inner[:n] == least) | (inner[RUN - INNER :] == least))
    return runs[chosen] * _POWER + runs[chosen + INNER], np.arange(first, last).repeat(words.size[first:last])[chosen]


def every_run(words: Words) -> npt.NDArray[np.uint32]:
    """The upper halves of the numbers of all letter runs of a text, by the letter they begin with.

    Of the same letters all are chosen or none, so whoever knows the chosen ones of one text need not choose those of
    another.
    """
    out = np.empty(max(0, len(words.letters) - RUN + 1), dtype=np.uint32)
    for low in range(0, len(out), _PIECE):
        runs = _inner_runs(words.letters[low : low + _PIECE + RUN - 1])
        out[low : low + _PIECE] = (runs[:-INNER] * _POWER + runs[INNER:]) >> np.uint64(32)
    return out


_PIECE = 1 << 13
"""Letters looked at at once: few enough for the processor's cache."""


def _inner_runs(letters: npt.NDArray[np.uint32]) -> Hashes:
    spread = shapes(letters).astype(np.uint64) * _STEP
    spread ^= spread >> np.uint64(31)
    return _rolled(spread, INNER)


def _least(values: Hashes, width: int) -> Hashes:
    """The least of every `width` neighbours."""
    out, covered = values, 1
    while covered < width:
        step = min(covered, width - covered)
        out = np.minimum(out[:-step], out[step:])
        covered += step
    return out


def _rolled(spread: Hashes, length: int) -> Hashes:
    """A hash of each run of `length` letters: their polynomial, put together from those of its halves."""
    if length == 1:
        return spread
    half = length // 2
    left = _rolled(spread, half)
    out: Hashes = left[: len(spread) - length + 1] * np.uint64(pow(_BASE, length - half, 1 << 64))
    right = left if half == length - half else _rolled(spread, length - half)
    out += right[half:]
    return out
