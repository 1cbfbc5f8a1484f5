"""What verdict does the stored evidence of a finding give? The same as when it was judged, for every verdict.

A saved finding keeps its edits, places, warnings and reasons; nothing else is asked here: no source, no search, no
score. The edits say what was changed and whether the draft announced it; what no edit can say (two places joined,
nothing found, nothing to be checked) is said by a reason, which is evidence only together with what it speaks of.
"""

from __future__ import annotations

from ..model import Finding, QuotationVerdict
from .verdict import UNSEEN, is_open, verdict

UNCHECKED = frozenset({
    "too-few-words", "language-not-covered", "source-not-searched", "too-common", "reads-as-title", "indirect-speech",
})
"""Rules of reasons that say why words could not be checked."""
JOINED = frozenset({"splice", "far-elision"})
"""Rules of reasons that say that places were joined which do not stand together."""


def rejudged(finding: Finding) -> QuotationVerdict:
    """The verdict on a quotation, from its evidence alone."""
    rules = {reason.rule for reason in finding.reasons}
    if not finding.places:
        return "unchecked" if rules & UNCHECKED else "not-found"
    shown = {reason.draft for reason in finding.reasons if reason.rule == "marked-insertion"}
    kinds = [(edit.kind, is_open(edit) or (edit.kind == "insertion" and edit.draft in shown)) for edit in finding.edits]
    hidden = bool(UNSEEN & set(finding.warnings))
    return verdict(kinds, spliced=bool(rules & JOINED), hidden=hidden)
