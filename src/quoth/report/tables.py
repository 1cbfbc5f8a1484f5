"""Tables of findings: CSV that no spreadsheet can take for a formula, and Parquet for very many findings.

One row a finding, the same columns in both. Parquet holds the words as they are; in CSV a cell that begins
like a formula gets an apostrophe in front, which spreadsheets show as text.
Source: OWASP, "CSV Injection"; full-width signs are there because some spreadsheets read them as plain ones.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from ..errors import MissingExtra
from ..model import Finding, Place
from .report import Report
from .severity import level

COLUMNS = (
    "document", "path", "id", "kind", "verdict", "level", "accepted", "locator", "start", "end", "marked",
    "text", "source", "work", "place", "place_start", "place_end", "place_text", "rivals", "edits",
    "warnings", "chance", "reference", "reference_verdict", "cited", "found", "speaker",
    "attribution_verdict", "record", "reasons",
)  # fmt: skip
"""The columns in order. Several values in a cell stand apart by " | "; offsets are code points."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_INTEGERS = frozenset({"start", "end", "place_start", "place_end"})


def write_csv(report: Report) -> str:
    """One line a finding under a line of column names; UTF-8, all words quoted, formula-safe."""
    return write_csv_many([report])


def write_csv_many(reports: Iterable[Report]) -> str:
    """The same for several drafts, in one table."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    table.writeheader()
    for report in reports:
        for row in rows(report):
            table.writerow({name: _cell(held) for name, held in row.items()})
    return out.getvalue()


def write_table(report: Report) -> bytes:
    """One Parquet file as bytes, with a row a finding. Raises: MissingExtra without pyarrow."""
    return write_table_many([report])


def write_table_many(reports: Iterable[Report]) -> bytes:
    """The same for several drafts, in one table."""
    out = io.BytesIO()
    write_parquet(reports, out)
    return out.getvalue()


def write_parquet(reports: Iterable[Report], path: str | Path | IO[bytes]) -> None:
    """Write one Parquet file with a row a finding; memory holds one report at a time.

    Raises: MissingExtra without pyarrow.
    """
    try:
        import pyarrow  # type: ignore[import-untyped,unused-ignore]
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtra("Parquet", "pyarrow", "tables") from error
    numbers = dict.fromkeys(_INTEGERS, pyarrow.int64())
    kinds = {
        "chance": pyarrow.float64(),
        "marked": pyarrow.bool_(),
        **numbers,
    }
    schema = pyarrow.schema([(name, kinds.get(name, pyarrow.string())) for name in COLUMNS])
    where = str(path) if isinstance(path, Path) else path
    with parquet.ParquetWriter(where, schema, compression="zstd") as writer:
        for report in reports:
            held = [{name: _storable(cell) for name, cell in row.items()} for row in rows(report)]
            writer.write_table(pyarrow.Table.from_pylist(held, schema=schema))


def rows(report: Report) -> Iterator[dict[str, Any]]:
    """The findings as rows, in document order."""
    for finding in report.findings:
        yield {
            "document": report.document.id,
            "path": report.document.path,
            "id": finding.id,
            "kind": finding.kind,
            "verdict": finding.verdict,
            "level": level(finding),
            "accepted": report.accepted.get(finding.id, ""),
            "locator": finding.locator,
            "start": finding.start,
            "end": finding.end,
            "marked": finding.marked,
            "text": finding.text,
            **_places(finding.places),
            "rivals": _joined(f"{place.source} {place.locator}" for place in finding.rivals),
            "edits": _joined(
                f"{edit.kind or edit.op}: {edit.source_text} > {edit.draft_text}"
                for edit in finding.edits
                if edit.op != "keep" or edit.kind
            ),
            "warnings": _joined(finding.warnings),
            "chance": finding.chance,
            **_checks(finding),
            "reasons": _joined(f"{reason.rule}: {reason.message}" for reason in finding.reasons),
        }


def _places(places: tuple[Place, ...]) -> dict[str, Any]:
    return {
        "source": _joined(place.source for place in places),
        "work": _joined(place.work for place in places),
        "place": _joined(place.locator for place in places),
        "place_start": places[0].start if places else None,
        "place_end": places[0].end if places else None,
        "place_text": _joined(place.text for place in places),
    }


def _checks(finding: Finding) -> dict[str, Any]:
    reference, attribution = finding.reference, finding.attribution
    return {
        "reference": reference.text if reference else "",
        "reference_verdict": reference.verdict if reference else "",
        "cited": _joined(reference.cited) if reference else "",
        "found": _joined(reference.found) if reference else "",
        "speaker": attribution.speaker if attribution else "",
        "attribution_verdict": attribution.verdict if attribution else "",
        "record": attribution.record if attribution else "",
    }


def _joined(parts: Iterable[str]) -> str:
    return " | ".join(parts)


def _cell(held: Any) -> Any:
    """A value for a spreadsheet: words that begin like a formula are marked as words."""
    if not isinstance(held, str):
        return "" if held is None else held
    held = _storable(held).replace("\x00", "\ufffd")
    return "'" + held if held.startswith(_FORMULA) else held


def _storable(held: Any) -> Any:
    """A lone surrogate, as file names may hold, cannot be stored as UTF-8."""
    if not isinstance(held, str) or held.isascii():
        return held
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in held)
