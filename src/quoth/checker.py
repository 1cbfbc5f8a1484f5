"""The pipeline: documents in, reports out. Each step is one call into the stage that does it.

find        which stretches of the draft quote, and where their words stand
judge       the verdict on each, from typed word edits
reference   the printed reference beside it, compared with where the words stand
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from .digest import blake2b
from .find.engine import Finder, Found
from .find.mark import deepest, mark
from .judge import Draft, Judgement, draft_context, judge
from .judge.attribution import Spoken, check_attribution, record_of
from .judge.editions import Editions
from .judge.named import other_edition, other_law, unsearched
from .judge.nested import settled_parts
from .judge.notes import note_marks
from .known import Known
from .library.shelf import Shelf
from .model import (
    Candidate,
    Document,
    Edit,
    Finding,
    Place,
    Quotation,
    Reading,
    Reason,
    Reference,
    ReferenceCheck,
    Skipped,
)
from .normalise.words import Words
from .offsets import Innermost, Span
from .read.ledger import skipped
from .report.report import Report
from .settings import Settings

if TYPE_CHECKING:
    from .judge.edition_names import Edition
    from .schemes.declared import Declared
    from .schemes.divisions import Divisions
    from .schemes.sources import SourceNames

_BLOCK_CHARACTERS = 400_000
"""Characters of drafts that go through the finder together: enough to make numpy's fixed costs small."""
_BLOCK_DOCUMENTS = 64


class Checker:
    """Checks drafts against one shelf. Build it once for many drafts.

    editions: the user's names of editions.
    printed: are the references printed in drafts read? They cannot be held against sources that are not cited so.
    unresolved: is a named speaker told where no source says who speaks? Where one does it always is.
    typed: answers of a model, which never were on paper: no sign or odd word tells of damaged letters, and what is
        claimed of a source is for the guard to say.
    """

    def __init__(
        self,
        shelf: Shelf,
        settings: Settings,
        declared: Sequence[Declared] = (),
        *,
        editions: Sequence[Edition] = (),
        printed: bool = True,
        unresolved: bool = True,
        typed: bool = False,
    ) -> None:
        self._shelf, self._settings, self._unresolved, self._typed = shelf, settings, unresolved, typed
        self._own, self._named = tuple(declared), tuple(editions)
        self._declared = _schemes(shelf, declared) if printed else ()
        self._names = _names(shelf) if printed else None
        self._divisions = _divisions(shelf) if printed else None
        self._fingerprint = settings.fingerprint()
        self._finder = Finder(shelf, settings)
        self._editions = Editions(shelf)
        self._lexis = Known(shelf, self._own)
        self._last: _Last | None = None
        self._where: _Located | None = None

    def reports(self, documents: Iterable[Document]) -> Iterator[Report]:
        """One report a document, in order. A document's report does not depend on those beside it."""
        for block in _blocks(documents):
            for document, found in zip(block, self._finder.find(block), strict=True):
                yield self._report(document, found)

    def _report(self, document: Document, found: Found) -> Report:
        candidates, references, beside = self._printed(document, found)
        loose = (candidate.quotation for candidate in candidates if candidate.quotation.marks is None)
        draft, spoken = self._read(document, [*found.marked, *loose])
        self._last = _Last(document, draft, spoken, found)
        quoted = [
            self._quotation(document, candidate, draft, own, spoken)
            for candidate, own in zip(candidates, beside, strict=True)
        ]
        findings = settled_parts(document.text, quoted)
        if references:
            findings += self._standing(document, references, beside, findings)
        findings.sort(key=lambda finding: (finding.start, finding.end, finding.kind))
        return Report(
            document=document,
            findings=numbered(findings),
            searched=self._shelf.sources,
            n_passages=self._shelf.n_passages,
            n_source_words=self._shelf.n_words,
            skipped=(*self._skipped(document, found), *self._shelf.skipped),
            settings=self._settings.as_dict(),
            fingerprint=self._fingerprint,
            library_digest=self._shelf.digest,
        )

    def _read(self, document: Document, quotations: Sequence[Quotation]) -> tuple[Draft, Spoken]:
        """How damaged a document is and in which language, and who says what in it."""
        text, languages = document.text, self._settings.languages
        marks = note_marks(document)
        draft = draft_context(text, self._lexis, languages, typed=self._typed, note_marks=marks)
        return draft, Spoken(text, quotations, languages)

    def _printed(
        self, document: Document, found: Found
    ) -> tuple[Sequence[Candidate], Sequence[Reference], Sequence[Reference | None]]:
        """The candidates of a draft, with those that only a reference beside them makes quotations; the references that
        it prints, in text order; and the one that belongs to each candidate."""
        references = self._references(document, found.candidates)
        candidates: Sequence[Candidate] = found.candidates
        if not references:
            return candidates, (), [None] * len(candidates)
        from .judge.beside import in_reference

        found = found._replace(candidates=[one for one in candidates if not in_reference(one, references)])
        beside = self._beside(document, found.candidates, references)
        candidates = self._referred(document, found, beside)
        cited = self._cited(document, found, references, beside)
        if not cited:
            return candidates, references, beside
        both = sorted([*candidates, *cited], key=lambda one: one.quotation.body.start)
        beside = self._beside(document, both, references)
        new = set(map(id, cited))
        kept = [(one, own) for one, own in zip(both, beside, strict=True) if own is not None or id(one) not in new]
        return [one for one, _ in kept], references, [own for _, own in kept]

    def _beside(
        self, document: Document, candidates: Sequence[Candidate], references: Sequence[Reference]
    ) -> list[Reference | None]:
        """The reference that belongs to each candidate."""
        from .judge.beside import references_beside
        from .schemes import covers, locator_key

        def stands(number: int, reference: Reference) -> bool:
            for part in (*candidates[number].alignments, *candidates[number].rivals):
                for piece in part.window.pieces:
                    if piece.start < part.source.end and part.source.start < piece.end:
                        key = locator_key(piece.passage.locator, self._own)
                        if key is not None and any(covers(reading, key) for reading in reference.readings):
                            return True
            return False

        return references_beside(document, [one.quotation for one in candidates], references, stands)

    def _referred(
        self, document: Document, found: Found, beside: Sequence[Reference | None]
    ) -> Sequence[Candidate]:
        """The candidates; those that were not found, where the reference beside them says, if they stand there."""
        missed = {
            number: (candidate.quotation, own)
            for number, (candidate, own) in enumerate(zip(found.candidates, beside, strict=True))
            if own is not None and not candidate.alignments and candidate.quotation.marks is not None
        }
        if not missed:
            return found.candidates
        stand = self._finder.referred(document, found.words, list(missed.values()), self._lexis.words_of)
        there = {number: one for number, one in zip(missed, stand, strict=True) if one is not None}
        return [there.get(number, candidate) for number, candidate in enumerate(found.candidates)]

    def _cited(
        self,
        document: Document,
        found: Found,
        references: Sequence[Reference],
        beside: Sequence[Reference | None],
    ) -> list[Candidate]:
        """What the draft quotes beside the references that belong to no quotation. beside: those that do."""
        from .judge.reference import members

        owned = {member for own in dict.fromkeys(beside) if own is not None for member in members(own, references)}
        free = [reference for reference in references if reference not in owned]
        if not free:
            return []
        taken = [one.quotation.span for one in found.candidates] + [Span(one.start, one.end) for one in owned]
        return self._finder.cited(document, found.words, free, taken, self._lexis.words_of)

    def _references(self, document: Document, candidates: Sequence[Candidate]) -> Sequence[Reference]:
        """The references that a draft prints, in text order."""
        if self._names is None:
            return ()
        from .schemes import references

        spans = [candidate.quotation.span for candidate in candidates]
        return references(
            document.text, declared=self._declared, names=self._names, quoted=spans, divisions=self._divisions
        )

    def finding(self, document: Document, candidate: Candidate) -> Finding:
        """The finding one candidate makes, without an id. For candidates that did not come from the finder; what was
        read of the document last reported on is used again."""
        last = self._last
        if last is not None and last.document is document:
            return self._quotation(document, candidate, last.draft, None, last.spoken)
        draft, spoken = self._read(document, [candidate.quotation])
        return self._quotation(document, candidate, draft, None, spoken)

    def read_of(self, document: Document) -> tuple[Sequence[Quotation], Words]:
        """What a document presents as somebody's words, and its words; again those of the one last reported on."""
        last = self._last
        if last is None or last.document is not document or last.found.words is None:
            return mark(document), Words(document.text)
        return last.found.marked, last.found.words

    def _quotation(
        self, document: Document, candidate: Candidate, draft: Draft, own: Reference | None, spoken: Spoken
    ) -> Finding:
        """own: the printed reference that belongs to the quotation."""
        quotation = candidate.quotation
        judged = judge(candidate, draft, self._lexis, self._settings, cited=own is not None)
        judged = self._editions.told(judged, quotation, document.text)
        body = judged.body or quotation.body
        aligned = (*candidate.alignments, *candidate.rivals)
        records = [record_of(part) for part in aligned]
        asked = self._unresolved or any(record.speaker or record.date for record in records)
        finding = Finding(
            id="",
            kind="quotation",
            start=body.start,
            end=body.end,
            text=body.of(document.text),
            marked=quotation.marks is not None,
            verdict=judged.verdict,
            edits=_in_places(judged.edits, judged.places),
            places=judged.places,
            rivals=judged.rivals,
            chance=min((part.chance for part in candidate.alignments), default=None),
            warnings=judged.warnings,
            reference=self._checked(document, own, judged) if own else None,
            attribution=check_attribution(
                document.text, quotation, spoken, records, second_hand="second-hand" in judged.warnings
            )
            if asked
            else None,
            reasons=judged.reasons,
            locator=self._located(document).at(quotation.span.start),
            originals=self._editions.originals(judged.places),
        )
        finding = unsearched(finding, own, self._lexis, self._shelf.sources)
        finding = other_law(finding, own, self._lexis)
        finding = other_edition(document.text, finding, quotation.span, self._shelf.sources, self._named)
        if self._typed:
            return finding
        from .judge.reported import reported
        from .judge.titles import titled

        return titled(reported(finding, document.text, quotation, spoken), own, draft.language)

    def _checked(self, document: Document, own: Reference, judged: Judgement) -> ReferenceCheck:
        from .judge.reference import check_reference

        return check_reference(document.text, own, judged.places, judged.rivals, self._own, self._lexis.passages_of)

    def _skipped(self, document: Document, found: Found) -> Iterator[Skipped]:
        """What of the draft was not read, and not compared with everything."""
        located = self._located(document)
        yield from (skipped(loss, located.name) for loss in document.losses)
        yield from _named(located, found.capped, _CAPPED)
        yield from _named(located, list(deepest(found.marked)), _NESTED)

    def _located(self, document: Document) -> _Located:
        """How places of a document are cited; worked out once for those that follow each other."""
        if self._where is None or self._where.document is not document:
            self._where = _Located(document)
        return self._where

    def _standing(
        self,
        document: Document,
        references: Sequence[Reference],
        beside: Sequence[Reference | None],
        quoted: Sequence[Finding],
    ) -> list[Finding]:
        """The references that belong to no quotation and are not words of one."""
        from .judge.beside import of_sources
        from .judge.reference import members

        taken = {*of_sources(references, quoted)}
        taken |= {member for own in dict.fromkeys(beside) if own is not None for member in members(own, references)}
        left = [reference for reference in references if reference not in taken]
        resolved = {readings: self._resolved(readings) for readings in {one.readings for one in left}}
        return [self._reference(one, document, *resolved[one.readings]) for one in left]

    def _reference(self, reference: Reference, document: Document, verdict: str, reason: Reason) -> Finding:
        """A printed reference with no quotation."""
        return Finding(
            id="",
            kind="reference",
            start=reference.start,
            end=reference.end,
            text=reference.text,
            marked=False,
            verdict=verdict,
            reasons=(reason,),
            locator=self._located(document).at(reference.start),
        )

    def _resolved(self, readings: Sequence[Reading]) -> tuple[str, Reason]:
        """Does the place that a printed reference names exist, and does the library hold it?"""
        possible = [reading for reading in readings if not reading.impossible]
        if readings and not possible:
            return "impossible", Reason("impossible-reference", readings[0].impossible)
        held = [reading for reading in possible if self._lexis.holds(reading)]
        names = ", ".join(reading.display or reading.canonical for reading in held or possible)
        if len(held) == 1:
            return "right", Reason("reference-stands", f"{names} is in the sources searched.")
        if len(held) > 1:
            return "ambiguous", Reason("several-readings", f"May mean {names}.")
        return "unresolved", Reason("not-in-library", f"{names or 'This reference'} is not in the sources searched.")


def _schemes(shelf: Shelf, declared: Sequence[Declared]) -> tuple[Declared, ...]:
    """The schemes that were declared, and those by which the library cites itself."""
    from .schemes.locators import own_schemes

    return (*declared, *own_schemes({name for segment in shelf.segments for name in segment.locators()}))


def _names(shelf: Shelf) -> SourceNames:
    from .schemes.sources import SourceNames

    return SourceNames(shelf.sources)


def _divisions(shelf: Shelf) -> Divisions:
    from .schemes.divisions import Divisions

    return Divisions(lambda: (name for segment in shelf.segments for name in segment.locators()))


class _Last(NamedTuple):
    """What was read of the document last reported on."""

    document: Document
    draft: Draft
    spoken: Spoken
    found: Found


def compared(quoted: str, source: str, settings: Settings) -> Finding:
    """`quoted` judged against `source` as a whole, nothing searched."""
    from .find.whole import align_texts

    lexis = Known(Shelf.from_rows([("source", source)], documents=False))
    candidate = align_texts(quoted, source)
    judged = judge(candidate, draft_context(quoted, lexis, settings.languages), lexis, settings)
    return Finding(
        id="comparison",
        kind="quotation",
        start=0,
        end=len(quoted),
        text=quoted,
        marked=True,
        verdict=judged.verdict,
        edits=_in_places(judged.edits, judged.places),
        places=judged.places,
        warnings=judged.warnings,
        reasons=judged.reasons,
    )


def _in_places(edits: Sequence[Edit], places: Sequence[Place]) -> tuple[Edit, ...]:
    """The edits with source spans counted from the beginning of their place's text."""
    out = []
    for edit in edits:
        begin = places[edit.place].start
        out.append(replace(edit, source=Span(edit.source.start - begin, edit.source.end - begin)))
    return tuple(out)


def _blocks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    waiting = iter(documents)
    while block := list(islice(waiting, 1)):
        size = len(block[0].text)
        while size < _BLOCK_CHARACTERS and len(block) < _BLOCK_DOCUMENTS and (more := list(islice(waiting, 1))):
            block += more
            size += len(more[0].text)
        yield block


def numbered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings with their ids: number in the document and a digest of the words and where they stand."""
    out, counts = [], {"quotation": 0, "reference": 0, "claim": 0, "statement": 0}
    for finding in findings:
        counts[finding.kind] += 1
        said = f"{finding.kind}\0{finding.text}\0{[place.locator for place in finding.places]}"
        digest = blake2b(said.encode("utf-8", "replace"), digest_size=2).hexdigest()
        name = f"{finding.kind[0]}{counts[finding.kind]}-{digest}"
        out.append(finding if finding.id == name else replace(finding, id=name))
    return tuple(out)


def _named(located: _Located, spans: Sequence[Span], reason: str) -> Iterator[Skipped]:
    """Stretches of the draft of which one thing is to be said; many are one entry."""
    for span in spans if len(spans) <= _MOST_NAMED else ():
        place = located.at(span.start) or f"characters {span.start} to {span.end}"
        yield Skipped(located.name, reason, place)
    if len(spans) > _MOST_NAMED:
        reach = f"{len(spans)} stretches between characters {spans[0].start} and {spans[-1].end}"
        yield Skipped(located.name, reason, reach)


_CAPPED = "agrees with so many places of the sources that only the best were compared"
_NESTED = "stands in so many quotation marks that further ones inside it were not looked at"
_MOST_NAMED = 20
"""Stretches that are named one by one."""


class _Located:
    """How to cite a place in a draft: the locator of the smallest region that holds it."""

    def __init__(self, document: Document) -> None:
        self.document, self.name = document, document.name
        self._regions = [region for region in document.regions if region.locator]
        self._innermost = Innermost(region.span for region in self._regions)

    def at(self, start: int) -> str:
        """The locator; empty where no region has one."""
        number = self._innermost.at(start)
        return "" if number is None else self._regions[number].locator
