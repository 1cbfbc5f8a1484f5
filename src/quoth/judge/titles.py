"""Words in marks that read as a title: the heading of an article in a bibliography, a song, a headline.

They were not found, and that says nothing: nobody claims that a title stands in the sources. Where a reference is
printed beside them they are claimed all the same.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import Finding, Reason, Reference
from ..offsets import Span
from ..settings.judging import TITLE_WORDS

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = frozenset(
    """a an the and as but for if nor or so than yet about above across after against along among around at before
    behind below beneath beside between beyond by down during from in inside into like near of off on onto out
    over past per since through throughout till to toward towards under until up upon via vs with within
    without de del della der des di du la las le les los van von und y et e""".split()
)
"""What is small in a title: articles, conjunctions, prepositions, and those of names. Source: Chicago Manual of
Style, 8.159."""


def titled(finding: Finding, reference: Reference | None, language: str) -> Finding:
    """The finding; `unchecked` where it is a miss that reads as a title. reference: printed beside it. language: of the
    draft; German gives a capital letter to every noun."""
    if finding.verdict != "not-found" or not finding.marked or reference is not None or language == "de":
        return finding
    return as_title(finding) if is_title(finding.text) else finding


def as_title(finding: Finding) -> Finding:
    """The finding, `unchecked` because it reads as a title."""
    message = "These words are written as a title is, and no source has them."
    reason = Reason("reads-as-title", message, Span(finding.start, finding.end))
    return replace(finding, verdict="unchecked", reasons=(reason,))


def is_title(words: str) -> bool:
    """Has every word but the small ones a capital, and two behind the first? Not where all are written in capitals."""
    found = _WORD.findall(words)
    if len(found) < TITLE_WORDS or words.rstrip()[-1:] in ";!" or all(map(str.isupper, found)):
        return False
    large = sum(word[0].isupper() and not word.startswith("I'") for word in found[1:] if word != "I")
    return found[0][0].isupper() and large >= 2 and all(word[0].isupper() or word in _SMALL for word in found)
