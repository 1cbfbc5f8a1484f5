"""Short marked quotations that name their source: three or four words, looked up word for word.

So few words are often too common to be seeds, and by themselves say too little; a lead-in or a reference beside them
says that they are a source's, and then the sources are asked whether they stand there as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..library.segment import Segment
from ..model import Quotation
from .align import Step
from .hit import Hit, Stretch
from .neighbours import joins_words
from .phrase import word_runs
from .presented import claimed
from .weight import word_hashes

_LEAST, _MOST = 3, 6
"""Words. Fewer are checked by nobody; seven and more are found by their seeds, refrains of a book too."""
_MANY = 200
"""Places. Words that stand in more are a turn of phrase and no place is named for them."""


def short_hits(
    quotations: Sequence[Quotation], segments: Sequence[Segment], stretch: Stretch, offset: int
) -> Iterator[Hit]:
    """Where the short marked quotations of a document stand word for word. offset: where the document begins in the
    block's text."""
    text = stretch.words.text
    for quotation in quotations:
        first, last = body = stretch.word_range(quotation.body, offset)
        alone = quotation.role == "line"
        if (quotation.marks is None and not alone) or not _LEAST <= last - first <= _MOST:
            continue
        if alone or claimed(quotation.span.start + offset, quotation.span.end + offset, text):
            for segment in segments:
                yield from _in_segment(body, segment, stretch)


def _in_segment(body: tuple[int, int], segment: Segment, stretch: Stretch) -> Iterator[Hit]:
    first, last = body
    size = last - first
    keys, weights = stretch.slice(first, last)
    at = word_runs(word_hashes(stretch.words.hash[first:last]), segment.arrays["words"])
    for place in at if len(at) <= _MANY else ():
        window, held, begin = segment.window(place, place + size)
        start = place - begin
        if start < 0 or held.keys(start, min(len(held), start + size)) != keys:
            continue
        steps = tuple(Step(k, k + 1, start + k, start + k + 1, True, weights[k]) for k in range(size))
        found = Hit(first, last, first, segment, window, held, begin, steps, sum(step.gain for step in steps))
        if joins_words(found):
            yield found
