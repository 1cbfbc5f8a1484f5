"""What is searched: some segments, the sources in them, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from itertools import groupby

from ..digest import blake2b
from ..errors import SettingsError
from ..frozen import dataclass
from ..model import Skipped, Source
from .build import build_all
from .loose import FEW_CHARS
from .passages import Part, are_documents, parts_of_pairs
from .segment import Segment, small_segment
from .tsv import storable

GIVEN = Source(siglum="given", title="passages given by the caller")
"""The source of passages that came as (locator, text) without a name of their own."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Segments and the sources in them, at one moment.

    digest: of the sources and their texts, the same however they are spread over segments.
    skipped: files and lines that should be here and could not be read.
    """

    segments: tuple[Segment, ...] = ()
    sources: tuple[Source, ...] = ()
    digest: str = ""
    skipped: tuple[Skipped, ...] = ()

    @property
    def n_passages(self) -> int:
        """Passages in all segments."""
        return sum(segment.n_passages for segment in self.segments)

    @property
    def n_words(self) -> int:
        """Words in all segments."""
        return sum(segment.n_words for segment in self.segments)

    @classmethod
    def from_rows(
        cls, rows: Iterable[tuple[str, str]], *, source: Source | None = None, documents: bool | None = None
    ) -> Shelf:
        """A shelf in memory from (locator, text) pairs; nothing is written anywhere.

        source: all pairs are passages of it. documents: each pair is a document by itself, its locator the
        siglum. With neither, the pairs are documents when any text has several paragraphs or more than 400
        words, and else passages of one source, so that a quotation may run from one passage into the next.
        """
        named, skipped = sources_of_pairs(rows, source=source, documents=documents)
        sources = tuple(source for source, _ in named)
        return cls(tuple(_segments(named)), sources, shelf_digest(sources), tuple(skipped))


def _segments(named: Sequence[tuple[Source, Sequence[Part]]]) -> Iterator[Segment]:
    """The segments of these sources: without an index where they are few words."""
    if not named:
        return
    texts = [(source, part) for source, parts in named for part in parts]
    if sum(len(part.text) for _, part in texts) <= FEW_CHARS:
        grouped = groupby(texts, key=lambda pair: pair[0])
        yield small_segment(
            (source, (row for _, part in group for row in part.passages())) for source, group in grouped
        )
    else:
        yield from map(Segment, build_all(texts))


def sources_of_pairs(
    rows: Iterable[tuple[str, str]], *, source: Source | None = None, documents: bool | None = None
) -> tuple[list[tuple[Source, list[Part]]], list[Skipped]]:
    """The sources and texts of (locator, text) pairs, as `Shelf.from_rows` describes them, and the empty
    pairs.

    Raises SettingsError for anything that is not such a pair.
    """
    pairs = [_pair(row) for row in rows]
    name = (source or GIVEN).siglum
    skipped = [
        Skipped(name, f"has no text behind the locator {locator[:80]!r}", f"pair {number}")
        for number, (locator, text) in enumerate(pairs, 1)
        if not text.strip()
    ]
    pairs = [pair for pair in pairs if pair[1].strip()]
    if documents is None:
        documents = source is None and are_documents(text for _, text in pairs)
    if documents:
        blank = source or Source("")
        named = [(replace(blank, siglum=locator), list(parts_of_pairs([(locator, text)]))) for locator, text in pairs]
    else:
        named = [(source or GIVEN, list(parts_of_pairs(pairs)))] if pairs else []
    return [(replace(source, digest=parts_digest(parts)), parts) for source, parts in named], skipped


def _pair(row: tuple[str, str]) -> tuple[str, str]:
    if not (isinstance(row, tuple | list) and len(row) == 2 and all(isinstance(value, str) for value in row)):
        raise SettingsError(f"a source is a pair (locator, text) of two strings, not {str(row)[:80]!r}")
    return storable(row[0]), storable(row[1])


def parts_digest(parts: Iterable[Part]) -> str:
    """A digest of texts and of where their passages stand."""
    hasher = blake2b(digest_size=16)
    for part in parts:
        hasher.update(part.text.encode("utf-8"))
        for row in part.rows:
            hasher.update(repr(row).encode("utf-8"))
    return hasher.hexdigest()


def shelf_digest(sources: Iterable[Source]) -> str:
    """A digest of what is searched. The path is left out: the same texts elsewhere are the same library."""
    names = [field.name for field in fields(Source) if field.name != "path"]
    lines = sorted(repr([getattr(source, name) for name in names]) for source in sources)
    return blake2b("\n".join(lines).encode("utf-8"), digest_size=16).hexdigest()
