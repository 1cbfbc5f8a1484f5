"""Which words the library has, one word at a time (the finder asks for thousands at once, see find/weight.py)."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..normalise.words import fold_word, hash_of
from .segment import Segment


class Lexis:
    """How often folded words occur in some segments."""

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self._segments = segments
        self.count = lru_cache(maxsize=1 << 16)(self._count)

    def _count(self, word: str) -> int:
        """Occurrences of the word; of the rarest where `word` falls into several."""
        counts = [self._count_hash(hash_of(key) >> 32) for key in fold_word(word)]
        return min(counts) if counts else 0

    def _count_hash(self, hashed: int) -> int:
        total = 0
        for segment in self._segments:
            vocabulary = segment.arrays["vocabulary"]
            at = int(vocabulary.searchsorted(np.uint32(hashed)))
            if at < len(vocabulary) and vocabulary[at] == hashed:
                total += int(segment.arrays["counts"][at])
        return total
