"""What a source's teller says between the parts of a speech ("Come in," said the miller, "and eat.") is no word of it.

Who quotes the speech alone leaves it out without a mark, and leaves out nothing that was said.
"""

from __future__ import annotations

import re

from ..settings.judging import TELLERS_WORDS
from .speech.tables import language_of, words
from .steps import Step

_CLOSES = re.compile(r"[,.?!;:—–-]\s?[\"'”’»]\s*$|[\"'”’»][,.]?\s*$")
_OPENS = re.compile(r"[,.;:]?\s*[\"'“‘«]")
_WORD = re.compile(r"[^\W\d_]+")


def is_tellers(step: Step, window: str) -> bool:
    """Is what a step leaves out a clause between a closing and an opening mark of the source, with a small letter first
    ("returned the miller") or a verb of saying?"""
    start, end = step.source
    if step.op != "delete" or not _OPENS.match(window, end) or not _CLOSES.search(window[max(0, start - 4) : start]):
        return False
    clause = [word.casefold() for word in _WORD.findall(window[start:end])]
    if len(clause) > TELLERS_WORDS or any(mark in window[start:end] for mark in "\"“”«»"):
        return False
    frames = words(language_of(window)).frames
    return window[start].islower() or any("say" in frames.get(word, ()) for word in clause)
