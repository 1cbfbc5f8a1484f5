"""Does the draft name a source that was not searched? Then words that were not found say nothing: `unchecked`.

A source is named by the printed reference beside the quotation ("[2019] UKSC 41" where the library holds no such case)
or by the speaker, where every searched source has one on record. Words that were found are judged as found; but where
the draft names an edition that was not searched ("(NIV)"), other words than those of the editions searched may be its.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from ..model import Finding, Reading, Reason, Reference, Source
from ..offsets import Span
from .attribution import same_person

if TYPE_CHECKING:
    from .edition_names import Edition


class Held(Protocol):
    """What the library holds."""

    def holds_work(self, reading: Reading) -> bool:
        """Does any source belong to the work the reading points into?"""
        ...


def unsearched(finding: Finding, reference: Reference | None, held: Held, sources: Sequence[Source]) -> Finding:
    """The finding, `unchecked` where it is a miss of words whose named source is not among those searched."""
    if finding.verdict != "not-found" or not finding.marked:
        return finding
    named = _by_reference(reference, held) or _by_speaker(finding, sources)
    if named is None:
        return finding
    name, span = named
    message = f"The draft names “{name}”, which is not among the sources that were searched."
    kept = [reason for reason in finding.reasons if reason.rule != "not-found"]
    return replace(finding, verdict="unchecked", reasons=(Reason("source-not-searched", message, span), *kept))


_DIFFERING = ("altered", "damaged", "spliced", "not-found")


def other_edition(
    text: str, finding: Finding, around: Span, sources: Sequence[Source], declared: tuple[Edition, ...] = ()
) -> Finding:
    """The finding, `unchecked` where its words differ from the sources and the draft names an edition that was not
    searched. around: the quotation with its marks. declared: editions that a user names."""
    if finding.verdict not in _DIFFERING:
        return finding
    from .edition_names import unsearched_edition

    named = unsearched_edition(text, around, sources, finding.places, declared)
    return finding if named is None else _of_another(finding, named.name, named.span)


def other_law(finding: Finding, reference: Reference | None, held: Held) -> Finding:
    """The finding, `unchecked` where its words differ from those of a law by name and the reference beside it names
    another that was not searched: laws take over each other's words ("No one shall be held ...")."""
    if finding.verdict not in _DIFFERING or not finding.places or reference is None:
        return finding
    from ..schemes.divisions import LAW_SCHEMES, parts
    from ..schemes.locators import locator_key

    keys = [locator_key(place.locator) for place in finding.places]
    of_laws = all(key is not None and key[0] in LAW_SCHEMES and parts(key[1])[0] for key in keys)
    cited = all(reading.scheme in LAW_SCHEMES and parts(reading.canonical)[0] for reading in reference.readings)
    named = _by_reference(reference, held) if of_laws and cited else None
    return finding if named is None else _of_another(finding, *named)


def _of_another(finding: Finding, name: str, span: Span) -> Finding:
    """The finding, `unchecked`, its places as rivals. name, span: what the draft names, and where."""
    message = f"The draft names “{name}”, which is not among the sources that were searched."
    reasons = [Reason("source-not-searched", message, span)]
    if finding.places:
        first = finding.places[0]
        nearest = f"The nearest words searched are those of {first.source} {first.locator}; they differ."
        reasons.append(Reason("nearest-edition", nearest))
    bare = replace(finding, edits=(), places=(), warnings=(), originals=())
    rivals = (*finding.places, *finding.rivals)
    return replace(bare, verdict="unchecked", rivals=rivals, reasons=tuple(reasons))


def _by_reference(reference: Reference | None, held: Held) -> tuple[str, Span] | None:
    if reference is None:
        return None
    possible = [reading for reading in reference.readings if not reading.impossible]
    if not possible or any(held.holds_work(reading) for reading in possible):
        return None
    return " ".join(reference.text.split()), Span(reference.start, reference.end)


def _by_speaker(finding: Finding, sources: Sequence[Source]) -> tuple[str, Span] | None:
    """The named speaker, where every source has one on record and none is he."""
    said = finding.attribution
    if said is None or said.inferred or len(said.speaker.split()) < 2 or not sources:
        return None
    if any(not source.speaker or same_person(said.speaker, source.speaker) for source in sources):
        return None
    return said.speaker, Span(said.start, said.end)


def work_of(canonical: str) -> str:
    """The part of a canonical place that names the work: "1Cor" of "1Cor.13.4", "GDPR Art" of "GDPR Art. 5", the whole
    of a case; nothing where the scheme has one work only ("4:139")."""
    if canonical[:1] == "[":
        return canonical.split(" [", 1)[0]
    for at, char in enumerate(canonical):
        first_of_name = at == 0 and canonical[1:2].isalpha()
        if char.isdigit() and not first_of_name and not canonical[at - 1 : at].isalnum():
            return canonical[:at].rstrip(" .:")
    return canonical
