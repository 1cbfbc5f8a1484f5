"""What a check says of a draft's quotations, for tests of any stage."""

from __future__ import annotations

import quoth
from quoth.model import Finding

Rows = list[tuple[str, str]]


def quotations(draft: str, against: Rows) -> list[Finding]:
    """The findings on quotations, in order; not those on references."""
    return [finding for finding in quoth.check(text=draft, against=against).findings if finding.kind == "quotation"]


def verdicts(draft: str, against: Rows) -> list[str]:
    """Their verdicts."""
    return [finding.verdict for finding in quotations(draft, against)]


def verdicts_and_words(draft: str, against: Rows) -> list[tuple[str, str]]:
    """Their verdicts and the words they are on, lines joined."""
    return [(finding.verdict, " ".join(finding.text.split())) for finding in quotations(draft, against)]
