"""Words that a line's end divides ("harb-", "our"): the hyphen and the break give way, where the whole is a word.

A compound that is written with a hyphen anyway ("well-", "known") stays two words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..later import later
from .emphasis import JOINER

_MOST = 40
"""Letters on either side; longer runs are no part of a word."""
_SIGNS = ("-\n", "- \n", "-\r", "\u2010\n", "\u00ad\n", "¬\n")
"""What a text with divided words holds one of; most texts do not."""
_DIVISION = later(lambda: re.compile(rf"[-\u2010\u00ad¬][ \t]?\r?\n[ \t>]{{0,8}}([^\W\d_]{{1,{_MOST}}})"))
"""A hyphen, the line's end, the sign of a quoted line, and the letters behind."""


def undivided(text: str, is_word: Callable[[str], bool]) -> str:
    """The text, with word joiners for the hyphens and breaks inside divided words. Shape: as long as `text`."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return _DIVISION.sub(lambda found: _joined(found, is_word), text)


def _joined(found: re.Match[str], is_word: Callable[[str], bool]) -> str:
    text, start, tail = found.string, found.start(), found[1]
    head = start
    while head > max(0, start - _MOST) and text[head - 1].isalpha():
        head -= 1
    if head == start or not tail[0].islower() or not is_word(text[head:start] + tail):
        return found[0]
    return JOINER * (found.start(1) - start) + tail
