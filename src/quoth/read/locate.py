"""Where a place of a document stands, in the words people cite it by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..model import Region
from .compose import BLOCK_ROLES


class Locator:
    """Finds the block that holds an offset; built once for a document, then logarithmic."""

    __slots__ = ("_blocks", "_starts")

    def __init__(self, regions: Sequence[Region]) -> None:
        self._blocks = [region for region in regions if region.role in BLOCK_ROLES]
        self._starts = [region.span.start for region in self._blocks]

    def block(self, offset: int) -> Region | None:
        """The block at `offset`, or the last one before it; None before the first."""
        at = bisect_right(self._starts, offset) - 1
        return self._blocks[at] if at >= 0 else None


def locator_at(regions: Sequence[Region], offset: int) -> str:
    """The locator of the block at `offset`, e.g. "p7:¶3"; "" where there is none. Linear: for many, use
    Locator."""
    block = Locator(regions).block(offset)
    return block.locator if block is not None else ""
