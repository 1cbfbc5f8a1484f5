"""The finder: drafts in, candidates out. Seeds, chains and alignments of a block of documents at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from ..library.segment import Segment
from ..library.shelf import Shelf
from ..model import Candidate, Document, Quotation, Reference
from ..normalise.emphasis import unmarked
from ..normalise.words import Ints, Words
from ..offsets import Span
from ..settings import Settings
from .agreement import Agreements
from .aligned import Aligned
from .announced import announced
from .block import Block, block_of
from .caps import capped_spans
from .chain import Chain, Chained, chain
from .cited import CitedWords, Stands
from .demand import Demand, Least
from .edited import edited_hits
from .hit import Hit
from .runs import runs_of
from .seed import seed
from .select import select
from .standing import standing_hits
from .surroundings import hits, prepare
from .weight import Information

_CHAINS = 256
"""Chains whose windows are made at once."""


class Found(NamedTuple):
    """The candidates of a document. capped: where it agrees with more places than were compared, in its offsets.
    marked: what it presents as somebody's words. words: of a document that is a block by itself."""

    candidates: list[Candidate]
    capped: tuple[Span, ...] = ()
    marked: Sequence[Quotation] = ()
    words: Words | None = None


class Finder:
    """Finds quotations of one library. Build it once for many drafts."""

    def __init__(self, shelf: Shelf, settings: Settings) -> None:
        self._shelf, self._settings = shelf, settings
        self._information = Information(shelf)

    def find(self, documents: Sequence[Document]) -> list[Found]:
        """What is found in each document, in document order."""
        block = block_of(documents, self._information)
        demand = Demand(block, self._information.n_words, self._settings)
        found: list[list[Hit]] = [[] for _ in documents]
        capped: list[Ints] = []
        for segment in self._shelf.segments:
            chains = _chains(segment, block, demand)
            capped.append(chains.capped)
            for number, one in _hits(chains.chains, segment, block, demand, self._information):
                found[number].append(one)
        spans = capped_spans(np.concatenate([*capped, np.array(demand.capped, dtype=np.int64)]), block)
        n_words = self._information.n_words
        least = demand.floors.needed(self._settings.max_chance)
        presented: list[Sequence[Quotation]] = []
        for number, marked in enumerate(block.marked):
            told = [hit for hit in found[number] if hit.score >= least]
            presented.append([*marked, *announced(number, block, self._shelf.segments, told)])
        for number, one in list(standing_hits(presented, self._shelf.segments, block, found)):
            found[number].append(one)
        for number, one in edited_hits(presented, self._shelf.segments, block):
            found[number].append(one)
        words = block.words if len(documents) == 1 else None
        return [
            Found(select(own, quotations, block.stretch, begin, n_words, self._settings), over, marked, words)
            for own, quotations, marked, begin, over in zip(
                found, presented, block.marked, block.begins, spans, strict=True
            )
        ]

    def cited(
        self,
        document: Document,
        words: Words | None,
        references: Sequence[Reference],
        taken: Sequence[Span],
        stands: Stands,
    ) -> list[Candidate]:
        """The quotations beside a draft's references (see `CitedWords`). words: the draft's, where they are known."""
        words = Words(unmarked(document.text)) if words is None else words
        return list(CitedWords(words, stands, self._information, self._settings).candidates(references, taken))

    def referred(
        self, document: Document, words: Words | None, missed: Sequence[tuple[Quotation, Reference]], stands: Stands
    ) -> list[Candidate | None]:
        """Marked quotations that were not found, each at the place that the reference beside it names, if it stands
        there (see `referred`). words: the draft's, where they are known."""
        from .referred import referred

        words = Words(unmarked(document.text)) if words is None else words
        known = self._information, self._settings
        return [referred(quotation, reference.readings, words, stands, *known) for quotation, reference in missed]


def _chains(segment: Segment, block: Block, demand: Demand) -> Chained:
    """The chains of all documents of the block with one segment."""
    seeds = seed(segment, block.words, block.known, block.document_of, block.damaged)
    runs = runs_of(seeds, segment.arrays["words"], demand.floors, block)
    return chain(runs, demand.floors, segment, block)


def _hits(
    chains: Sequence[Chain], segment: Segment, block: Block, demand: Demand, information: Information
) -> Iterator[tuple[int, Hit]]:
    """The number of a document and a hit, of all chains with one segment.

    Document by document the heaviest chains come first, so that lighter ones can be measured by them; what was measured
    by one that proved not to stand comes again.
    """
    document = block.document_of[[one.draft for one in chains]].tolist()
    damaged = block.damaged[[one.draft for one in chains]].tolist()
    order = sorted(range(len(chains)), key=lambda number: (document[number], -chains[number].weight))
    own: dict[int, list[Hit]] = {}
    asked: dict[int, Least] = {}
    agreements, aligned = Agreements(block.stretch, block.known, partial(information.of_source, segment)), Aligned()
    for numbers in (order[low : low + _CHAINS] for low in range(0, len(order), _CHAINS)):
        prepare([chains[number] for number in numbers], segment, [damaged[number] for number in numbers])
        for number in numbers:
            if demand.full(chains[number]):
                continue
            again = aligned.hit_of(chains[number])
            least = demand.least(chains[number])
            own[number] = _hits_of(chains[number], segment, block, demand, least, agreements, again, damaged[number])
            if again is None:
                asked[number] = least
            for hit in own[number]:
                demand.note(hit)
                aligned.note(hit)
    for number, least in asked.items():
        if not own[number] and demand.lost(least) and not demand.full(chains[number]):
            least = demand.least(chains[number])
            own[number] = _hits_of(chains[number], segment, block, demand, least, agreements, None, damaged[number])
    for number in sorted(own):
        yield from ((document[number], hit) for hit in own[number])


def _hits_of(
    found: Chain,
    segment: Segment,
    block: Block,
    demand: Demand,
    least: Least,
    agreements: Agreements,
    again: Hit | None,
    damaged: bool,
) -> list[Hit]:
    """The hits of one chain. again: the hit that it would find again."""
    floor, spend = float(demand.floors.anywhere[found.draft]), partial(demand.spend, found)
    own: list[Hit] = []
    if again is None:
        own = hits(found, segment, agreements, block.document_around(found.draft), damaged, floor, least, spend)
    if block.body[found.draft]:  # another copy may stand right outside the marks and take the words
        inside = block.marks_around(found.draft)
        if any(hit.first < inside[0] or hit.last > inside[1] for hit in (own if again is None else (again,))):
            own += hits(found, segment, agreements, inside, damaged, floor, least, spend)
    return own
