"""The answer's own list of sources: what it says [^1] or [1] means, and where that list stands."""

from __future__ import annotations

import re

from ..offsets import Span
from .given import Given

_NOTE = re.compile(r"^[ \t]{0,3}(?:[-*] )?\[\^?([^\[\]\n]{1,20})\](:?)[ \t]+([^\n]{1,400})$", re.MULTILINE)
_MENTION = re.compile(r"[\w./:%-]{1,200}")


def notes_of(text: str, given: Given) -> tuple[dict[str, tuple[str, ...]], list[Span]]:
    """Labels and the documents they stand for, and the lines that say so.

    A line counts when a colon follows its label, or when it does nothing but name a document.
    """
    notes: dict[str, tuple[str, ...]] = {}
    lines: list[Span] = []
    for line in _NOTE.finditer(text):
        named = _named(line[3], given)
        if not line[2] and any(mark in line[3] for mark in "\"“«„"):
            continue  # a sentence with a quotation
        if named:
            notes[line[1].lstrip("^")] = named
        if named or line[2]:
            lines.append(Span(*line.span()))
    return notes, lines


def _named(line: str, given: Given) -> tuple[str, ...]:
    """The documents a line names: as a whole, by number and word, or by an id in it."""
    from .markers import meaning

    whole = meaning(line.strip(" .[]()"), given, {}, worded=True)
    if whole is not None:
        return whole[0]
    words = [word.strip(".,:;-") for word in _MENTION.findall(line)]
    found = [given.named(word) for word in words if len(word) > 2 or len(words) == 1]
    if any(found):
        return tuple(dict.fromkeys(name for name in found if name is not None))
    return tuple(name for name in given.ids if len(name) > 2 and name in line)[:1]
