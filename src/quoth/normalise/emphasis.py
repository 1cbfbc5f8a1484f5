"""Emphasis inside a word ("**ten**ant", "as<em>sign</em>ed"): its marks part no words.

Only a pair around letters that other letters touch is one. A star by itself parts words that a language writes so
("Leser*innen"), and an underscore inside a word is no mark of Markdown.
"""

from __future__ import annotations

import re

from ..later import later

JOINER = "\u2060"
"""What words hold unseen: the marks give way to as many of it, so that every offset stays."""
_MOST = 40
"""Letters between the marks; longer runs are no part of a word."""
_PAIR = later(
    lambda: re.compile(rf"(?:(\*{{1,3}})|<(b|em|i|mark|small|strong|tt|u)>)([^\W\d_]{{1,{_MOST}}})(?(1)\1|</\2>)")
)


def unmarked(text: str) -> str:
    """The text, with word joiners for the marks of emphasis inside words. Shape: as long as `text`."""
    if "*" not in text and "</" not in text:
        return text
    return _PAIR.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    text, (start, end), letters = found.string, found.span(), found[3]
    if not (text[max(0, start - 1) : start].isalpha() or text[end : end + 1].isalpha()):
        return found[0]
    opening = found.start(3) - start
    return JOINER * opening + letters + JOINER * (end - start - opening - len(letters))
