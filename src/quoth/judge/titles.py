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
_PREPOSITIONS = frozenset(
    """about above across after against along among around before behind below beneath beside between beyond during from
    inside into like near onto over past since through throughout toward towards under until upon with within
    without""".split()
)
"""What is small in a title however long. Source: Chicago Manual of Style, 8.159."""
_SMALL = 4
"""Letters below which a word of a title may be small ("of", "and", "the")."""


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
    """Has every word but the small ones a capital? Not where all are written in capitals."""
    found = _WORD.findall(words)
    if len(found) < TITLE_WORDS or words.rstrip()[-1:] in ";!" or all(map(str.isupper, found)):
        return False
    heavy = (word for word in found if len(word) >= _SMALL and word not in _PREPOSITIONS)
    return found[0][0].isupper() and all(word[0].isupper() for word in heavy)
