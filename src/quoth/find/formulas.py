"""Sayings of prayers and sermons that take up words of a scripture and change them: they quote nothing.

The list is data (formulas.txt, with its source). What one of them holds word for word is no changed quotation, and no
two quotations put together; the words of a source as they stand are found as ever.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from ..normalise.words import Words
from ..shipped import beside, text_of
from .neighbours import Choice


def is_formula(choice: Choice, words: Words) -> bool:
    """Do the words of a choice that differ from the source, or come from two places, stand in such a saying?"""
    first, last = choice.parts[0].first, choice.parts[-1].last
    if _verbatim(choice) or last - first > _longest():
        return False
    said = " ".join(words.keys(first, last))
    return any(f" {said} " in saying for saying in _sayings())


def _verbatim(choice: Choice) -> bool:
    return len(choice.parts) == 1 and all(step.equal for step in choice.parts[0].steps)


@cache
def _sayings() -> tuple[str, ...]:
    """The sayings, folded, a blank before and behind each word. Read as one text: a line by itself takes as long."""
    lines = (line for line in text_of(beside(__file__, "formulas.txt")).splitlines() if not line.startswith("#"))
    text = "\n".join(lines) + "\n"
    words = Words(text)
    ends = words.start.searchsorted([at for at, char in enumerate(text) if char == "\n"]).tolist()
    return tuple(f" {' '.join(words.keys(first, last))} " for first, last in pairwise([0, *ends]))


@cache
def _longest() -> int:
    return max(len(saying.split()) for saying in _sayings())
