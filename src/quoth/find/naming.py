"""How much of what an agreement says do the names in it say?

Who writes of a speech names it and its speaker as a source does ("President Jan Lund used his 2003 Winter of the Boats
address"): that is no quotation with words changed, however rare the names are.
"""

from __future__ import annotations

from ..settings.finding import ALIKE_DECADES, BEYOND_NAMES, BEYOND_NAMES_SET_OFF, NAME_LINKS, NAMES_AROUND
from .align import Step
from .hit import Hit, Stretch, ends_sentence_at


def only_names(found: Hit, stretch: Stretch, *, set_off: bool) -> bool:
    """Do the words of an agreement other than the names that draft and source share say too little? German gives
    capital letters to every noun. set_off: it fills a sentence, or differs by what is left out or damaged only."""
    if found.score - _said(found, stretch) >= (BEYOND_NAMES_SET_OFF if set_off else BEYOND_NAMES):
        return False
    from ..normalise.language import may_be

    at, end = int(found.source.start[found.steps[0].j]), int(found.source.end[found.steps[-1].j2 - 1])
    return not may_be(found.window.text[max(0, at - NAMES_AROUND) : end + NAMES_AROUND], ("de",))


def _said(found: Hit, stretch: Stretch) -> float:
    """The decades of names: words with a capital letter in draft and source, and the one or two that join two of them
    ("of the"). What the draft writes in capitals throughout is a heading."""
    said, joins = 0.0, 0.0
    since = NAME_LINKS + 1  # words since the last name
    for step in found.steps:
        if not step.equal and step.gain < ALIKE_DECADES:
            since = NAME_LINKS + 1
        elif _names(step, found, stretch):
            said += step.gain + (joins if since <= NAME_LINKS else 0.0)
            since, joins = 0, 0.0
        else:
            since, joins = since + 1, joins + step.gain
    return said


def _names(step: Step, found: Hit, stretch: Stretch) -> bool:
    """Has a word a capital letter in both, and not because the agreement opens with a sentence of the source?"""
    words, source, at = stretch.words, found.source, step.j
    here, there = int(words.start[found.base + step.i]), int(source.start[at])
    if not words.text[here].isupper() or words.text[here + 1 : here + 2].isupper() or not source.text[there].isupper():
        return False
    opens = found.base + step.i == found.first and (at == 0 or ends_sentence_at(source, at - 1, "\n"))
    return not opens or (at > 0 and int(source.size[at - 1]) == 1)  # behind "George W."
