"""A stand-in for the pipeline, so that the command line is tested for what it does itself: read, order,
write, exit.

It takes every “...” of a draft for a quotation: exact when its words stand in the draft's own second half
after "##",
else altered. The words BOOM and INTERRUPT make it fail in two ways.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

from quoth.model import Document, Finding, Place, Reason, Source
from quoth.report.report import Report

SHELF = SimpleNamespace(
    segments=(), sources=(Source("S"),), digest="beef", skipped=(), n_words=9, n_passages=1
)


class Checker:
    """Has the interface of `quoth.checker.Checker`."""

    def __init__(self, shelf: Any, settings: Any, declared: Any = (), *, editions: Any = ()) -> None:
        self._shelf = shelf

    def reports(self, documents: Iterable[Document]) -> Iterator[Report]:
        """One report a document, in order."""
        for document in documents:
            if "BOOM" in document.text:
                raise RuntimeError("a fault inside")
            if "INTERRUPT" in document.text:
                raise KeyboardInterrupt
            shelf = self._shelf
            yield Report(document, tuple(_findings(document.text)), shelf.sources, 1, 9, shelf.skipped)


def _findings(text: str) -> Iterator[Finding]:
    draft, _, source = text.partition("##")
    start = draft.find("“")
    while start >= 0:
        end = draft.find("”", start) + 1 or len(draft)
        words = draft[start:end]
        right = words.strip("“”") in source
        place = Place("S", "", "1", 0, len(source), source)
        reasons = () if right else (Reason("word-changed", "the words differ"),)
        yield Finding(
            f"q{start}", "quotation", start, end, words, True, "exact" if right else "altered",
            places=(place,), reasons=reasons,
        )  # fmt: skip
        start = draft.find("“", end)


def install(monkeypatch: Any, shelf: Any = SHELF) -> None:
    """Puts the stand-in where the command line looks for the pipeline and the sources."""
    checker = ModuleType("quoth.checker")
    checker.Checker = Checker  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quoth.checker", checker)
    monkeypatch.setattr("quoth.library.against.shelf_for", lambda path, settings: shelf)
