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


def letter_keys(words: Words) -> tuple[Hashes, Ints]:
    """The keys of the chosen letter runs of a text, and the number of the word each begins in."""
    n = len(words.letters) - RUN + 1
    if n <= 0:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    spread = shapes(words.letters).astype(np.uint64) * _STEP
    spread ^= spread >> np.uint64(31)
    inner = mix(_rolled(spread, INNER))
    places = RUN - INNER + 1
    least = inner[: n].copy()
    for place in range(1, places):
        np.minimum(least, inner[place : place + n], out=least)
    chosen = np.flatnonzero((inner[:n] == least) | (inner[places - 1 : places - 1 + n] == least))
    keys = mix(_rolled(spread, RUN)[chosen] + _SALT)
    word = np.searchsorted(words.first, chosen, side="right") - 1
    return keys, word


def _rolled(spread: Hashes, length: int) -> Hashes:
    """A hash of each run of `length` letters."""
    n = len(spread) - length + 1
    out: npt.NDArray[np.uint64] = np.zeros(n, dtype=np.uint64)
    for place in range(length):
        out *= np.uint64(0xD6E8FEB86659FD93)
        out += spread[place : place + n]
    return out
