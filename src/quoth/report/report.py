"""The outcome of checking one draft: findings in document order, and everything that bounds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from ..frozen import dataclass
from ..model import Document, Finding, Skipped, Source

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked, by which sources, and what was found. Nothing is silent: see `unchecked` and `skipped`.

    searched: the sources that bound every "not-found". skipped: what was not read or not searched, with reasons.
    settings: the settings in force, as plain values; `fingerprint` is their digest.
    accepted: findings somebody accepted, by id, with the reason given; they are listed and cause no failure.
    """

    document: Document
    findings: tuple[Finding, ...] = ()
    searched: tuple[Source, ...] = ()
    n_passages: int = 0
    n_source_words: int = 0
    skipped: tuple[Skipped, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    fingerprint: str = ""
    library_digest: str = ""
    accepted: Mapping[str, str] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """Findings by "kind verdict": quotations by verdict, references under "reference right" and so on."""
        counts: Counter[str] = Counter()
        for finding in self.findings:
            counts[finding.verdict if finding.kind == "quotation" else f"{finding.kind} {finding.verdict}"] += 1
            if finding.kind == "quotation" and finding.reference is not None:
                counts[f"reference {finding.reference.verdict}"] += 1
        return dict(counts)

    @property
    def n_words(self) -> int:
        """The words of the draft, counted as those of the sources are; a mark between two words is none."""
        from ..normalise.words import Words

        return len(Words(self.document.text))

    @property
    def unchecked(self) -> tuple[Finding, ...]:
        """The findings that could not be checked; each says why in its reasons."""
        return tuple(f for f in self.findings if f.verdict == "unchecked")

    def to_json(self, path: str | Path | None = None) -> str:
        """The report in the versioned JSON of the published schema; also written to `path` when given."""
        return self._write("json", path)

    def to_html(self, path: str | Path | None = None) -> str:
        """One offline HTML file: the draft beside its evidence."""
        return self._write("html", path)

    def to_sarif(self, path: str | Path | None = None) -> str:
        """SARIF 2.1.0, for code-scanning services."""
        return self._write("sarif", path)

    def to_annotations(self, path: str | Path | None = None) -> str:
        """W3C Web Annotations with position and quote selectors; the unit is code points."""
        return self._write("annotations", path)

    def to_tei(self, path: str | Path | None = None) -> str:
        """TEI standoff: one cit/quote/ref for each quotation."""
        return self._write("tei", path)

    def _repr_html_(self) -> str:
        return self._write("notebook", None)

    def _write(self, form: str, path: str | Path | None) -> str:
        from . import reporter

        text = reporter(form)(self)
        if path is not None:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        return text
