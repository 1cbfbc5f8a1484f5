"""What a finding is called and how it is drawn: its labels, its filters and its group."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Literal

from ..model import Finding, Place, Source
from .report import Report
from .severity import MISLEADING, is_problem, titles

Look = Literal["problem", "open", "fine"]

LOOKS: dict[Look, str] = {
    "problem": "to look at",
    "open": "not checked",
    "fine": "agrees, or only noted",
}
"""The three groups, told apart by their place, line style and words before their colour."""

_OPEN = frozenset({"unchecked", "unresolved", "not-addressed", "ambiguous"})


def look(finding: Finding, report: Report) -> Look:
    """Which group a finding is drawn in; one that somebody accepted is no problem any more."""
    if is_problem(finding) and finding.id not in report.accepted:
        return "problem"
    return "open" if finding.verdict in _OPEN else "fine"


def label(finding: Finding) -> str:
    """The words on a card: "ALTERED, REFERENCE WRONG"."""
    return ", ".join(dict.fromkeys(titles(finding)))


def filters(finding: Finding) -> list[str]:
    """The names a finding is filtered by: its verdict, its reference's, its attribution's, its warnings."""
    own = finding.verdict if finding.kind == "quotation" else f"{finding.kind} {finding.verdict}"
    found = [own]
    if finding.reference is not None:
        found.append(f"reference {finding.reference.verdict}")
    if finding.attribution is not None:
        found.append(f"attribution {finding.attribution.verdict}")
    found += [warning for warning in finding.warnings if warning in MISLEADING]
    return list(dict.fromkeys(found))


GRAVEST_FIRST = (
    "altered", "spliced", "reference wrong", "reference impossible", "attribution differs", "claim differs",
    "not-found", "context-cut", "elision-swallows", "look-alike", "hidden-characters", "damaged",
)  # fmt: skip
"""The order of filters and of the lanes of the map: what contradicts a source, what was not found, what misleads."""
_LAST = ("marked", "variant", "exact")


def filter_counts(report: Report) -> dict[str, int]:
    """How many findings each filter shows, the gravest first."""
    counts: Counter[str] = Counter(name for finding in report.findings for name in filters(finding))
    between = sorted(set(counts) - {*GRAVEST_FIRST, *_LAST})
    return {name: counts[name] for name in (*GRAVEST_FIRST, *between, *_LAST) if name in counts}


def languages(report: Report) -> dict[str, str]:
    """The language of each source by its siglum, where it is known."""
    return {source.siglum: source.language for source in report.searched if source.language}


def language_of(place: Place, known: dict[str, str]) -> str:
    """The language of a place: its own, else its source's."""
    return place.language or known.get(place.source, "")


def draft_language(report: Report) -> str:
    """The language the reader found for the draft, or nothing."""
    return report.document.meta.get("language", "")


def named(report: Report) -> str:
    """What to call the draft: its title, else its path, else its id."""
    document = report.document
    return document.title or document.path or document.id or "draft"


def edition(place: Place, sources: dict[str, Source]) -> str:
    """Which edition a place is in, in words: the work and the source's title, speaker, date and language."""
    source = sources.get(place.source)
    said = [place.work or (source.work if source else "")]
    if source is not None:
        said += [source.title, source.speaker, source.date]
    said.append(place.language or (source.language if source else ""))
    return " · ".join(dict.fromkeys(word for word in said if word and word != place.source))


def look_alikes(draft: str, source: str) -> str:
    """Which letters differ in their script only by name: "U+0430 CYRILLIC SMALL LETTER A for U+0061 ...".

    Empty where the words differ in more than such letters, for then the difference can be seen.
    """
    pairs = [pair for pair in zip(draft, source, strict=False) if pair[0] != pair[1]]
    if len(draft) != len(source) or not all(_script(one) != _script(other) for one, other in pairs):
        return ""
    return ", ".join(dict.fromkeys(f"{_named(one)} for {_named(other)}" for one, other in pairs))


def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]


def _named(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
