"""The public functions. Everything a Python program needs is here and is re-exported by `quoth`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .errors import SettingsError
from .frozen import dataclass
from .model import Document, Edit, Finding, Place, Reason, Reference, Source, WarningName
from .settings import Settings

if TYPE_CHECKING:
    from .guarding.given import Documents
    from .guarding.guarded import Guarded
    from .guarding.policies import Policy
    from .guarding.stream import GuardStream
    from .library.shelf import Shelf
    from .library.store import Added, LibraryFigures, Store
    from .report.report import Report

Draft = str | os.PathLike[str] | Document
_DEFAULT = Settings()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts against each other: the verdict on the first, the typed word edits that lead to it, the reasons, and
    what misleads though every word is right."""

    verdict: str
    edits: tuple[Edit, ...]
    reasons: tuple[Reason, ...]
    places: tuple[Place, ...] = ()
    warnings: tuple[WarningName, ...] = ()


class Library:
    """A library folder: sources that drafts are checked against. Opened or created; many readers, one writer."""

    def __init__(self, path: str | os.PathLike[str], *, settings: Settings = _DEFAULT) -> None:
        from pathlib import Path

        from .library.store import Store

        self.path = Path(path)
        self.settings = settings
        self._store: Store = Store(self.path)
        self._shelf: Shelf | None = None

    def add(
        self,
        what: str | os.PathLike[str] | Iterable[tuple[str, str]],
        *,
        work: str = "",
        siglum: str = "",
        language: str = "",
        scheme: str = "",
        title: str = "",
        speaker: str = "",
        date: str = "",
    ) -> Added:
        """Adds a folder, a file or (locator, text) pairs; what it returns says what came in and what could not be
        read. When it returns, what it added is durable."""
        self._shelf = None
        return self._store.add(
            what, work=work, siglum=siglum, language=language, scheme=scheme, title=title, speaker=speaker, date=date
        )

    def remove(self, name: str) -> tuple[Source, ...]:
        """Removes the sources of that siglum or path; returns them."""
        self._shelf = None
        return self._store.remove(name)

    def sources(self) -> tuple[Source, ...]:
        """The sources, in the order they were added."""
        return self._store.sources()

    def verify(self) -> list[str]:
        """Every damage of the library, a line each; empty when it is sound."""
        return self._store.verify()

    def compact(self) -> tuple[int, int]:
        """Merges small segments; returns how many there were and how many there are."""
        self._shelf = None
        return self._store.compact()

    def info(self) -> LibraryFigures:
        """Counts and sizes."""
        return self._store.info()

    def shelf(self) -> Shelf:
        """What is searched: the library as it stands now."""
        if self._shelf is None:
            self._shelf = self._store.shelf()
        return self._shelf

    def check(self, path: Draft | None = None, *, text: str | None = None, title: str = "") -> Report:
        """The report on one draft: a path, a `Document`, or `text`."""
        return _one(path, text, title, self.shelf(), self.settings)

    def guard(
        self, answer: Any, *, repair: str | None = None, policy: str | Policy | Mapping[str, str] = "strict"
    ) -> Guarded:
        """A language model's answer, its quotations checked against this library; see `quoth.guard`."""
        from .guarding.guard import Guard

        return Guard(shelf=self.shelf(), policy=policy, repair=repair, settings=self.settings)(answer)

    def find(self, words: str) -> list[Place]:
        """Where these words stand."""
        return find(words, self.shelf(), settings=self.settings)


Against = str | os.PathLike[str] | Iterable[tuple[str, str]] | Mapping[str, str] | Library


def check(
    path: Draft | None = None,
    *,
    text: str | None = None,
    title: str = "",
    against: Against,
    settings: Settings = _DEFAULT,
) -> Report:
    """The report on one draft (a path, a `Document`, or `text`) against a library, opened or its folder, a TSV, a
    document, a folder of documents, or texts as (locator, text) pairs or by their locators.

    Raises: ReadError when the draft or all sources cannot be read; SettingsError for a wrong call.
    """
    return _one(path, text, title, _shelf(against, settings), settings)


def _shelf(against: Against | Shelf, settings: Settings) -> Shelf:
    """What is searched. Raises SettingsError for what holds no sources."""
    from .library.against import shelf_for
    from .library.shelf import Shelf

    if isinstance(against, Shelf):
        return against
    if isinstance(against, Library):
        return against.shelf()
    if isinstance(against, bytes) or not isinstance(against, str | os.PathLike | Iterable):
        raise SettingsError(f"against is a path, a Library, or (locator, text) pairs, not {type(against).__name__}")
    return shelf_for(against.items() if isinstance(against, Mapping) else against, settings=settings)


def _one(path: Draft | None, text: str | None, title: str, shelf: Shelf, settings: Settings) -> Report:
    if (path is None) == (text is None):
        raise SettingsError("give either a path or text=..., one of them")
    documents = _read(path, text, title, settings)
    if len(documents) != 1:
        raise SettingsError(f"{path} holds {len(documents)} documents; check each with check_many")
    return next(check_many(documents, shelf, settings))


def _read(path: Draft | None, text: str | None, title: str, settings: Settings) -> Sequence[Document]:
    from .read import read, read_text

    if isinstance(path, Document):
        return (path,)
    if isinstance(text, str):
        return (read_text(text, title=title),)
    if text is not None or not isinstance(path, str | os.PathLike):
        wrong = type(path if text is None else text).__name__
        raise SettingsError(f"a draft is a path, a Document, or a str as text=..., not {wrong}")
    return read(os.fspath(path), settings=settings)


def check_many(
    documents: Iterable[Document], shelf: Shelf | Library, settings: Settings = _DEFAULT
) -> Iterator[Report]:
    """One report a document, in order, as they are ready. The documents are as `quoth.read.read` gives them."""
    from .checker import Checker

    return Checker(_shelf(shelf, settings), settings).reports(documents)


def guard(
    answer: Any,
    documents: Documents,
    *,
    repair: str | None = None,
    policy: str | Policy | Mapping[str, str] = "strict",
    settings: Settings = _DEFAULT,
) -> Guarded:
    """A language model's answer, each quotation checked for its words and for the document it cites. No disk.

    answer: a str, or a provider's message as plain dicts. documents: (id, text) pairs, in the order the model saw them.
    repair: "source" puts the source's words into quotations that differ, and records each edit; else nothing is
    rewritten. policy: "strict", "block", "mark", "count", "words", or actions by outcome.

    Raises: SettingsError for a wrong call.
    """
    from .guarding.guard import Guard

    return Guard(documents, policy=policy, repair=repair, settings=settings)(answer)


def guard_stream(
    documents: Documents,
    *,
    repair: str | None = None,
    policy: str | Policy | Mapping[str, str] = "strict",
    settings: Settings = _DEFAULT,
) -> GuardStream:
    """`guard` for an answer that arrives in pieces: `feed(piece)` gives the findings that closed, `finish()` the same
    as `guard` on the whole."""
    from .guarding.guard import Guard
    from .guarding.stream import GuardStream

    return GuardStream(Guard(documents, policy=policy, repair=repair, settings=settings))


def find(words: str, against: Against | Shelf, *, settings: Settings = _DEFAULT) -> list[Place]:
    """Every place where these words stand one after the other, in the order of the library."""
    from .find.phrase import places_of_phrase

    return places_of_phrase(words, _shelf(against, settings))


def compare(quoted: str, source: str, *, settings: Settings = _DEFAULT) -> Comparison:
    """How `quoted` differs from `source`: typed word edits with both offsets, and the verdict they make."""
    from .checker import compared

    finding: Finding = compared(quoted, source, settings)
    return Comparison(finding.verdict, finding.edits, finding.reasons, finding.places, finding.warnings)


def references(text: str, *, schemes: Iterable[str] | None = None) -> list[Reference]:
    """Every reference printed in a text, with all its readings, in text order."""
    from .schemes import references as parse

    return parse(text, None if schemes is None else tuple(schemes))
