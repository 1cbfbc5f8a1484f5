"""How do many reference schemes read one text? Each in its own file; here they are called and their answers settled.

A scheme module offers `parse(text) -> Iterable[Reference]`, `canonical(reading)`, `parents(canonical)` and
`neighbours(canonical)`. Third parties add schemes through the entry-point group quoth.schemes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from .. import registry
from ..errors import SettingsError
from ..model import Reading, Reference
from ..offsets import Span
from .anchors import Anchors
from .chains import resolve
from .declared import Declared, parse_declared
from .inherited import inherited
from .quoted import Quoted

if TYPE_CHECKING:
    from .divisions import Divisions
    from .sources import SourceNames

ORDER: tuple[str, ...] = (
    "classical",
    "bible",
    "quran",
    "eu_law",
    "statutes",
    "neutral",
    "ecli",
    "german_cases",
    "courts",
    "us_law",
    "talmud",
    "hadith",
    "un",
    "document",
)
"""The built-in schemes; where two read the same words, the earlier one's reading stands first."""


class Scheme(Protocol):
    """One reference system."""

    def parse(self, text: str | Anchors) -> Iterable[Reference]:
        """Every reference of this scheme in the text, in order."""

    def parents(self, canonical: str) -> tuple[str, ...]:
        """The wider places that hold this one, nearest first: verse, chapter, book."""

    def neighbours(self, canonical: str) -> tuple[str, ...]:
        """The place before and the place after, as far as the scheme knows them."""


def scheme(name: str) -> Scheme:
    """The scheme of that name. Raises SettingsError listing the known ones."""
    if name in ORDER:
        return import_module(f"{__package__}.{name}")
    try:
        return registry.load("scheme", name)  # type: ignore[no-any-return]
    except SettingsError:
        known = ", ".join(sorted({*ORDER, *registry.names("scheme")}))
        raise SettingsError(f"no scheme is called {name!r}; known: {known}") from None


def references(
    text: str,
    schemes: Sequence[str] | None = None,
    declared: Iterable[Declared] = (),
    names: SourceNames | None = None,
    quoted: Sequence[Span] | None = None,
    divisions: Divisions | None = None,
) -> list[Reference]:
    """Every reference in the text, in text order, each with all its readings; "ibid." and its like resolved.

    schemes: names to look for, all by default. declared: the user's own schemes. names: of the library's sources.
    quoted: the quotations of a draft, where they are known; what stands in them is cited by their sources, and an
    article without a law is read as one of the law cited before it, too (`inherited`). divisions: those by which the
    library is cited.
    Where two overlap the longer one stands; over the same words the readings are joined, likeliest first.
    A reading's display shows what an "ibid." was resolved by; `chains.resolve` gives the whole chain.
    Raises: SettingsError for an unknown scheme.
    """
    anchors = Anchors(text)
    found = plain_references(anchors, schemes, declared)
    if names is not None and (named := names.parse(text)):
        found = settle([*found, *named])
    held = None if quoted is None else Quoted(text, quoted)
    if held is not None:
        found = inherited(found, held)
    if divisions is not None and (own := divisions.parse(anchors)):
        found = settle([*_undivided(found, own), *own])
    return settle([*found, *(chain.reference for chain in resolve(anchors, found, held))])


def _undivided(found: Iterable[Reference], own: Sequence[Reference]) -> list[Reference]:
    """What was found, without the pages and sections of documents that are divisions of the library."""
    covered = {at for one in own for at in range(one.start, one.end)}
    return [one for one in found if one.start not in covered or any(r.scheme != "document" for r in one.readings)]


def plain_references(
    text: str | Anchors, schemes: Sequence[str] | None = None, declared: Iterable[Declared] = ()
) -> list[Reference]:
    """The references that can be read by themselves, without those that repeat others."""
    anchors = Anchors.of(text)
    found: list[Reference] = []
    chosen = (*ORDER, *registry.names("scheme")) if schemes is None else tuple(schemes)
    for own in declared:
        found.extend(parse_declared(anchors, own))
    for name in dict.fromkeys(chosen):
        found.extend(scheme(name).parse(anchors))
    return [one for one in settle(found) if not _is_clause(one, anchors)]


def _is_clause(reference: Reference, anchors: Anchors) -> bool:
    """Is a place that cannot exist a clause or rule of a contract or a law ("Cl. 5.1", which is no fifth chapter of the
    Colossians)?"""
    if not all(reading.impossible and reading.scheme not in ("statutes", "eu_law") for reading in reference.readings):
        return False
    from .law_provisions import OTHERS, provisions

    kinds = frozenset(OTHERS.values())
    return any(one.start == reference.start and one.kind in kinds for one in provisions(anchors))


def settle(found: Iterable[Reference]) -> list[Reference]:
    """References without overlap: of two, the longer; of the same span, one with both readings."""
    kept: list[Reference] = []
    for reference in sorted(found, key=lambda r: (r.start, -r.end)):
        if not kept or reference.start >= kept[-1].end:
            kept.append(reference)
        elif (reference.start, reference.end) == (kept[-1].start, kept[-1].end):
            kept[-1] = join(kept[-1], reference)
        elif reference.end - reference.start > kept[-1].end - kept[-1].start:
            kept[-1] = reference
    return kept


def join(first: Reference, second: Reference) -> Reference:
    """One reference with the readings of both; possible readings first."""
    readings: dict[tuple[str, str, str], Reading] = {}
    for reading in (*first.readings, *second.readings):
        readings.setdefault((reading.scheme, reading.canonical, reading.to), reading)
    ordered = sorted(readings.values(), key=lambda r: bool(r.impossible))
    if any(not r.impossible for r in ordered):
        ordered = [r for r in ordered if not r.impossible]
    return Reference(first.text, first.start, first.end, tuple(ordered))
