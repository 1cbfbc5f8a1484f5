"""From texts to segments: which texts go into one segment, and by which rules its words were folded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby, pairwise
from typing import TypeVar

from ..digest import blake2b
from ..model import Source
from .passages import Part
from .segment import Arrays, build_segment

SEGMENT_CHARS = 80_000_000
"""Code points in one segment, about 14 million English words; set by the memory of building one. A key that stands in
many places is lengthened within its segment only, so eight segments of 1.6 million words give seven times the chance
seeds of one of 12.6 million (docs/design/library.md)."""
SMALL_CHARS = 250_000
"""Code points up to which segments count as equally small; every further tier is FAN times the last."""
FAN = 4
"""Segments of one tier that become one: at most FAN - 1 stay in each, and a text is rewritten once a tier."""

_Thing = TypeVar("_Thing")


def batches(things: Iterable[_Thing], size: Callable[[_Thing], int], limit: int) -> Iterator[list[_Thing]]:
    """Neighbours together as long as their sizes fit into `limit`; a larger one stands alone."""
    batch: list[_Thing] = []
    total = 0
    for thing in things:
        if batch and total + size(thing) > limit:
            yield batch
            batch, total = [], 0
        batch.append(thing)
        total += size(thing)
    if batch:
        yield batch


def build_all(texts: Iterable[tuple[Source, Part]], limit: int = SEGMENT_CHARS) -> Iterator[Arrays]:
    """The arrays of segments of bounded size holding these texts in order."""
    coming = iter(texts)
    first = next(coming, None)
    while first is not None:
        batch = _Batch(first, coming, limit)
        yield build_arrays(batch)[0]
        first = batch.next


class _Batch:
    """Texts as long as they fit into one segment, each let go as soon as it is folded. next: the one that did not."""

    def __init__(self, first: tuple[Source, Part], coming: Iterator[tuple[Source, Part]], limit: int) -> None:
        self.next: tuple[Source, Part] | None = first
        self._coming, self._left = coming, max(limit, len(first[1].text))

    def __iter__(self) -> Iterator[tuple[Source, Part]]:
        while self.next is not None and len(self.next[1].text) <= self._left:
            self._left -= len(self.next[1].text)
            text, self.next = self.next, None
            yield text
            del text
            self.next = next(self._coming, None)


def build_arrays(texts: Iterable[tuple[Source, Part]]) -> tuple[Arrays, list[int]]:
    """The arrays of one segment, and how many words each part brought. Parts of one source must follow each
    other."""
    counts: list[int] = []

    def passages(group: Iterable[tuple[Source, Part]]) -> Iterator[tuple[str, str, int, str]]:
        for _, part in group:
            counts.append(len(part.rows))
            yield from part.passages()

    arrays = build_segment(
        (source, passages(group)) for source, group in groupby(texts, key=lambda pair: pair[0])
    )
    words = arrays["passage_word"].tolist()
    borders = [0]
    for count in counts:
        borders.append(borders[-1] + count)
    return arrays, [words[end] - words[start] for start, end in pairwise(borders)]


def merged_with(new: int, sizes: dict[str, int], limit: int = SEGMENT_CHARS) -> set[str]:
    """Which of the segments of these sizes are to become one with `new` code points, so that segments stay
    few."""
    merged: set[str] = set()
    total = new
    while True:
        alike = [name for name, size in sizes.items() if name not in merged and _tier(size) <= _tier(total)]
        grown = total + sum(sizes[name] for name in alike)
        if len(alike) + 1 < FAN or grown > limit:
            return merged
        merged.update(alike)
        total = grown


def _tier(size: int) -> int:
    tier = 0
    while size > SMALL_CHARS:
        size //= FAN
        tier += 1
    return tier


_SAMPLE = (
    "Straße ﬁne naïve Œuvre ſuch ćwierć İstanbul Ἀχιλῆος μῆνιν ἄειδε σοφίᾳ Ёлка їжак ъ בְּרֵאשִׁ֖ית שלום־עולם "
    "بِسْمِ ٱللَّهِ الرحمٰن یک ة ى ئ कर्म ज्ञान অসমীয়া தமிழ் ไทยนี้ ລາວ 漢字 汉字 かな カナ ｶﾅ 한국어 հայերեն ქართული "
    "ٱلزَّكَوٰةَ سئيل رءوف رؤوف አማርኛ don't don’t to-day co\u00adoperate 1,000 3.5 −7 ½ ² № 12:3 U.S. x̱́ e\u200dm \ufeff"
    " ה' ד׳ אלקים אלוהים 上帝"
)


@cache
def rules() -> str:
    """A digest of how this quoth folds, hashes and seeds a sample of many scripts.

    A segment built under other rules would be searched in vain without a word, so it is refused instead. A
    sample is used, not a version number, because nobody can forget to raise it.
    """
    passages = [(f"{n}", f"{_SAMPLE} {n} {_SAMPLE[n:]}", 0, "paragraph") for n in range(0, 60, 5)]
    arrays = build_segment([(Source("sample"), passages)])
    hasher = blake2b(digest_size=8)
    for name in sorted(arrays):
        if name != "frequent":  # 1 MiB of zeros, and what stands in it shows in the postings
            hasher.update(name.encode() + arrays[name].dtype.str.encode() + arrays[name].tobytes())
    return hasher.hexdigest()
