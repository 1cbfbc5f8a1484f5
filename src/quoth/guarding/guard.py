"""The guard: an answer in, its text with every quotation checked out. Built once for many answers of one library.

    read       the answer's text, and the citations that came beside it
    check      the pipeline every draft goes through
    verbatim   quotations too short or too common for the finder, where the answer says which document they are from
    source     each quotation's markers compared with the documents its words stand in
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from ..checker import Checker, numbered
from ..digest import blake2b
from ..errors import SettingsError
from ..find.verbatim import verbatim
from ..judge.language import guess
from ..judge.tokens import n_words
from ..library.shelf import Shelf
from ..model import OPEN, STANDS, Alignment, Candidate, Document, Finding, Quotation, Reason
from ..normalise.words import Words
from ..offsets import Span
from ..read import read_text
from ..report.report import Report
from ..settings import Settings
from ..settings.judging import FOREIGN_WORDS
from .answer import Answer, read_answer
from .belonging import Owners
from .citing import citation_finding, marker_of
from .claimed import claimed, denied
from .fields import fields_of
from .given import Documents, Given, pairs_of
from .guarded import Guarded, Repair
from .markers import Marker, counted, markers
from .marking import applied, marked_text, proposal
from .moved import shifted
from .notes import notes_of
from .partly import scattered, told_apart, without_columns
from .plain import restored, without_markers
from .policies import Policy, policy_of
from .sourcing import source_check
from .unproved import proved_whole

_WORSE = ("wrong", "impossible")
_FOREIGN = "These words are in another language than the documents cited."
_SCANNED = 20_000_000
"""Words of a shelf that are looked through for a phrase, one comparison a word (about 10 ms); beyond, what the finder
left open stays as it was."""


class Guard:
    """Guards answers against some documents, or against a shelf."""

    def __init__(
        self,
        documents: Documents = (),
        *,
        shelf: Shelf | None = None,
        policy: str | Policy | Mapping[str, str] = "strict",
        repair: str | None = None,
        settings: Settings = Settings(),  # noqa: B008 - frozen
    ) -> None:
        if repair not in (None, "source"):
            raise SettingsError(f"repair is None or 'source', not {repair!r}")
        pairs = pairs_of(documents)
        self._texts = dict(pairs)
        self._shelf = Shelf.from_rows(pairs, documents=True) if shelf is None else shelf
        self._ids = tuple(self._texts) if shelf is None else tuple(source.siglum for source in shelf.sources)
        self._numbered = shelf is None
        self._policy, self._settings, self._repair = policy_of(policy), settings, repair
        printed = shelf is not None or any(map(_is_locator, self._ids))
        self.checker = Checker(self._shelf, settings, printed=printed, unresolved=shelf is not None, typed=True)

    def __call__(self, answer: Any) -> Guarded:
        """The answer with its report. answer: a str, or a provider's message as plain dicts."""
        read = read_answer(answer)
        document = read_text(read.text)
        report = self.report(document, read)
        repairs = self._repairs(report) if self._repair else ()
        text = marked_text(document.text, report.findings, self._policy, repairs)
        return Guarded.of(report, document.text, text, self._policy, repairs)

    def report(self, document: Document, read: Answer) -> Report:
        """The report of the pipeline, with what the answer's markers and citations add to it."""
        pointers = Pointers(document.text, read, self.given())
        plain = replace(document, text=self._plain(pointers))
        report = next(self.checker.reports([plain]))
        quoted, words = self.checker.read_of(plain)
        proved = proved_whole(plain, quoted, report.findings, self._whole)
        sourced = _Sourced(self, plain, words, document.text, read, pointers, proved)
        restored_ones = [restored(finding, document) for finding in sourced.findings()]
        findings = told_apart(document.text, restored_ones, quoted)
        return replace(
            report,
            document=document,
            findings=numbered(sorted(findings, key=lambda f: (f.start, f.end, f.kind))),
            settings={**report.settings, "policy": {"name": self._policy.name, **self._policy.actions}},
            fingerprint=self._fingerprint,
        )

    def plain(self, text: str) -> str:
        """The text as the pipeline reads it, without its citation markers."""
        return self._plain(Pointers(text, Answer(text), self.given()))

    def _plain(self, pointers: Pointers) -> str:
        return without_markers(pointers.text, pointers.markers, tuple(self._texts.values()))

    @cached_property
    def _fingerprint(self) -> str:
        both = self._settings.fingerprint() + self._policy.fingerprint()
        return blake2b(both.encode(), digest_size=8).hexdigest()

    def given(self) -> Given:
        """The documents' names, for one answer."""
        return Given(self._ids, self._numbered)

    @property
    def shelf(self) -> Shelf:
        """What is searched."""
        return self._shelf

    @property
    def texts(self) -> dict[str, str]:
        """The documents' texts by id; empty for a library."""
        return self._texts

    def stands(self, words: str, names: Sequence[str]) -> str:
        """The verdict on some words as a quotation when only the named documents are asked."""
        body = Span(0, len(words))
        few = self._shelf.n_words <= _SCANNED
        found = [a for a in (verbatim(Words(words), body, self._shelf) if few else ()) if _source(a) in names]
        if found:
            return self.standing(read_text(words), body, found).verdict
        if not any(name in self._texts for name in names):
            return ""
        nearest = self.nearest(words, names)
        return nearest.verdict if nearest is not None else "not-found"

    def standing(self, document: Document, body: Span, found: Sequence[Alignment]) -> Finding:
        """The finding on some words of a document that stand at these places, folded: at the first where they stand as
        they are, the others its rivals; "±2" stands in neither "2.3" nor "2"."""
        alone = (self.checker.finding(document, Candidate(_quotation(body), (one,))).verdict for one in found)
        whole = [one for one, verdict in zip(found, alone, strict=True) if verdict in ("exact", "variant")] or found
        return self.checker.finding(document, Candidate(_quotation(body), (whole[0],), tuple(whole[1:])))

    def nearest(self, words: str, names: Sequence[str]) -> Finding | None:
        """The finding on some words as a quotation when only the named documents are asked; None where they are not
        found. Offsets count from the beginning of the words. What else was given makes no difference to it."""
        rows = [(name, self._texts[name]) for name in dict.fromkeys(names) if name in self._texts]
        if not rows:
            return None
        few = Shelf.from_rows(rows, documents=True)
        return _whole(words, Checker(few, self._settings, printed=False, unresolved=False, typed=True))

    def foreign(self, words: str, names: Sequence[str]) -> bool:
        """Are these words in the language of other documents than those named, whose languages are others?"""
        named = set(names) & set(self._texts)
        if not named or n_words(words) < FOREIGN_WORDS:
            return False
        own, spoken = guess(words), {name: guess(text) for name, text in self._texts.items()}
        theirs = {spoken[name] for name in named}
        return "" not in theirs and own not in theirs and own in spoken.values()

    def _whole(self, words: str) -> Finding | None:
        """The finding on some words as a quotation of their own, in all that is searched."""
        return _whole(words, self.checker)

    def _repairs(self, report: Report) -> tuple[Repair, ...]:
        """The proposals that hold: with the source's words in, the quotation is verified."""
        text = report.document.text
        offered = [found for finding in report.findings if (found := proposal(finding, text)) is not None]
        held = []
        for repair in offered:
            mended = applied(text, [(repair.start, repair.end, repair.after)])
            findings = self.report(read_text(mended), Answer(mended)).findings
            span = (repair.start, repair.start + len(repair.after))
            there = [f for f in findings if f.kind == "quotation" and f.start < span[1] and span[0] < f.end]
            if there and all(f.verdict in STANDS for f in there):
                held.append(repair)
        return tuple(held)


def _whole(words: str, checker: Checker) -> Finding | None:
    """The one finding over all of the words, put in marks; None where there are several or none."""
    marked = read_text(f"“{words}”")
    report = next(checker.reports([marked]))
    found = proved_whole(marked, checker.read_of(marked)[0], report.findings)
    whole = [f for f in found if f.kind == "quotation" and f.places and _covers(f, marked.text)]
    return shifted(replace(whole[0], id=""), -1) if len(found) == len(whole) == 1 else None


def _covers(finding: Finding, text: str) -> bool:
    """Does the finding leave no letter and no figure of the text out?"""
    return not any(map(str.isalnum, text[: finding.start] + text[finding.end :]))


class Pointers:
    """What in one answer points to documents: printed markers, fields of JSON and providers' citations.

    text: the answer's, with the marks of JSON around what quotes alone.
    """

    def __init__(self, text: str, read: Answer, given: Given) -> None:
        self.given = given
        counted(text, given)
        fields = fields_of(text, given)
        self.text = fields.as_prose(text)
        own, lines = notes_of(text, given)
        notes = {**read.notes, **own}
        printed = [m for m in markers(text, given, notes) if not any(a <= m.start < b for a, b in lines)]
        if not read.whole:
            printed = [_open(marker, notes) for marker in printed]
        printed = fields.markers(text, given, printed)
        beside = [marker_of(citation, given, text) for citation in read.citations]
        self.markers = _merged(printed, beside)


class _Sourced:
    """One answer's findings, each with what its markers say."""

    def __init__(
        self,
        guard: Guard,
        plain: Document,
        words: Words,
        text: str,
        read: Answer,
        pointers: Pointers,
        findings: Iterable[Finding],
    ) -> None:
        self._guard, self._document, self._words, self._text, self._read = guard, plain, words, text, read
        self._findings = list(findings)
        self._given, self._markers = pointers.given, pointers.markers
        bodies = [Span(f.start, f.end) for f in self._findings if f.kind == "quotation" and f.marked]
        self._owners = Owners(text, self._markers, sorted(bodies))

    def findings(self) -> list[Finding]:
        """All findings, without ids of their own."""
        out = [self._quotation(f) for f in self._findings if f.kind == "quotation" and not self._is_noise(f)]
        pointed = [(m.start, m.end) for m in self._markers]
        out += [
            f for f in self._findings
            if f.kind != "quotation" and not any(a < f.end and f.start < b and m.kind != "span"
                                                 for (a, b), m in zip(pointed, self._markers, strict=True))
        ]  # fmt: skip
        for citation in self._read.citations:
            found = citation_finding(
                citation, self._given, self._text, self._guard.texts, self._guard.stands
            )
            if found is not None:
                out.append(found)
        return out

    def _is_noise(self, finding: Finding) -> bool:
        """Is it a turn of phrase, a table with fewer columns, or a document's name on a line of its own?"""
        if finding.marked:
            return False
        named = finding.verdict in OPEN and self._given.named(finding.text) is not None
        return named or scattered(finding) or without_columns(finding)

    def _quotation(self, finding: Finding) -> Finding:
        if (absent := denied(finding, self._text)) is not finding:
            return absent
        own, direct = self._owners.of(Span(finding.start, finding.end), finding.marked)
        own = [marker for marker in own if marker.cited or marker.unknown]
        cited = [name for m in own for name in m.cited]
        if finding.marked and finding.verdict not in ("exact", "variant"):
            finding = self._again(finding, cited, bool(own) and direct)
        if finding.marked and finding.verdict == "not-found" and self._guard.foreign(finding.text, cited):
            why = Reason("language-not-covered", _FOREIGN, Span(finding.start, finding.end))
            finding = replace(finding, verdict="unchecked", reasons=(why,))
        if not own:
            return claimed(finding, self._text)
        check = source_check(finding, own, self._text, self._elsewhere)
        old = finding.reference
        if old is not None and old.verdict in _WORSE and check.verdict not in _WORSE:
            return finding
        return replace(finding, reference=check)

    def _elsewhere(self, finding: Finding, names: Sequence[str]) -> str:
        return self._guard.stands(finding.text, names)

    def _again(self, finding: Finding, cited: Sequence[str], direct: bool) -> Finding:
        """A quotation the finder left open or explained by a place that differs, looked up word for word. One word
        alone only where it is cited."""
        short = any(reason.rule == "too-few-words" for reason in finding.reasons)
        body = Span(finding.start, finding.end)
        if short and not direct and len(finding.text.split()) < 2:
            return finding
        if self._guard.shelf.n_words > _SCANNED:
            return finding
        found = verbatim(self._words, body, self._guard.shelf)
        if found:
            found.sort(key=lambda a: _source(a) not in cited)
            again = self._guard.standing(self._document, body, found)
            if finding.places and again.verdict not in ("exact", "variant"):
                return finding
            if again.verdict in OPEN and short and direct:
                return _absent(finding)
            return replace(again, locator=finding.locator, reference=finding.reference)
        if finding.verdict == "not-found" and direct:
            nearest = self._guard.nearest(body.of(self._document.text), cited)
            return finding if nearest is None else shifted(nearest, finding.start)
        if not short or not direct:
            return finding
        return _absent(finding)


def _absent(finding: Finding) -> Finding:
    """The finding on a short quotation that a document is cited for and none has."""
    words = "These words do not stand together in the documents given."
    reason = Reason("not-found", words, Span(finding.start, finding.end))
    return replace(finding, verdict="not-found", reasons=(reason,))


def _open(marker: Marker, notes: Mapping[str, tuple[str, ...]]) -> Marker:
    """The marker; one of a footnote that may still come, without what its number would mean by itself."""
    waits = marker.text.startswith("[^") and marker.text[2:-1] not in notes
    return replace(marker, cited=(), unknown=()) if waits else marker


def _merged(printed: Sequence[Marker], beside: Sequence[Marker]) -> list[Marker]:
    """All markers in text order; where a provider says what a printed one means, that holds."""
    known = [(m.start, m.end) for m in beside if m.kind == "mark"]
    kept = [m for m in printed if not any(a <= m.end and m.start <= b for a, b in known)]
    return sorted([*kept, *beside], key=lambda m: (m.start, m.end))


def _is_locator(name: str) -> bool:
    """Is a document called after a place in a work, as "John 3:16" is?"""
    if not any(char.isdecimal() for char in name) or not any(sign in name for sign in " :."):
        return False
    from ..schemes import locator_key

    return locator_key(name) is not None


def _quotation(body: Span) -> Quotation:
    return Quotation(body, body, ("“", "”"), (body,))


def _source(found: Alignment) -> str:
    return found.window.pieces[0].passage.source.siglum
