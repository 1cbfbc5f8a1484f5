"""Places that are aligned already.

A chain all of whose words stand against the same source words in a hit would find that hit again, or a part of it: the
seeds of one long quotation make several chains where a quotation mark stands inside it. The same words at another place
are another hit; that they are compared only once is the work of `agreement.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from .chain import Chain
from .hit import Hit


class Aligned:
    """The hits of one segment, by the runs of equal words in them."""

    def __init__(self) -> None:
        self._runs: dict[int, list[tuple[int, int, Hit]]] = {}

    def note(self, found: Hit) -> None:
        """Keeps a hit."""
        for shift, first, last in _runs(found):
            self._runs.setdefault(shift, []).append((first, last, found))

    def hit_of(self, one: Chain) -> Hit | None:
        """A hit in which each word of a chain stands against the source word that the chain has for it."""
        shift = one.source - one.draft
        if one.source_end - one.draft_end != shift:
            return None
        runs = self._runs.get(shift, ())
        return next((found for first, last, found in runs if first <= one.draft and one.draft_end <= last), None)


def _runs(found: Hit) -> Iterator[tuple[int, int, int]]:
    """Runs of equal words: how much further on the source is than the draft, and the draft words [first, last)."""
    first, last, shift = found.base, found.base, 0
    for i, i2, j, _, equal, _ in found.steps:
        if equal and found.base + i == last and j - i == shift:
            last += i2 - i
            continue
        if last > first:
            yield shift + found.window_first - found.base, first, last
        first, shift = found.base + i, j - i
        last = first + i2 - i if equal else first
    if last > first:
        yield shift + found.window_first - found.base, first, last
