"""Probes: whole drafts with one quotation each, made from the tables of cases/ and from what any quotation survives.

A table holds the sources of one language (all written for this test) and quotations of them: `exact` ones, from which
harmless forms are made here (forms.py), and `genuine`, `altered`, `warned` and `missing` ones with what must come out.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from forms import FORMS

from quoth.library.against import joined
from quoth.library.shelf import Shelf
from quoth.model import Source

FOLDER = Path(__file__).parent / "cases"
GROUPS = ("genuine", "altered", "warned", "missing")


@dataclass(frozen=True)
class Probe:
    """A draft, where its quotation stands, and what must come out of it (keys as in the tables)."""

    id: str
    group: str
    draft: str
    start: int
    end: int
    expect: dict[str, Any] = field(default_factory=dict)


def tables() -> dict[str, dict[str, Any]]:
    """The tables by name."""
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


def probes() -> list[Probe]:
    """Every probe: what must not be flagged comes first."""
    out = [probe for name, table in tables().items() for probe in _forms(name, table)]
    for group in GROUPS:
        for name, table in tables().items():
            out += [_written(name, group, table, row) for row in table.get(group, ())]
    return out


def _forms(name: str, table: dict[str, Any]) -> Iterator[Probe]:
    for number, quote in enumerate(table.get("exact", ()), 1):
        for form, change in FORMS.items():
            made = change(quote)
            if made is None:
                continue
            text, expect = made
            row = {"quote": text, **expect}
            if form == "unmarked":
                row["marks"] = ["", ""]
            yield _written(name, "genuine", table, {"id": f"{form} {number}", **row})


def _written(name: str, group: str, table: dict[str, Any], row: dict[str, Any]) -> Probe:
    expect = {"verdict": "altered", **row} if group == "altered" else row
    if "draft" in row:
        return Probe(f"{name} {group}: {row['id']}", group, row["draft"], 0, len(row["draft"]), expect)
    before, after = table["carrier"]
    opened, closed = row.get("marks", table["marks"])
    head = row.get("before", before) + opened
    draft = head + row["quote"] + closed + row.get("after", after)
    return Probe(f"{name} {group}: {row['id']}", group, draft, len(head), len(head) + len(row["quote"]), expect)


def library() -> Shelf:
    """All sources of all tables and 400,000 characters of filler, none with a language on record."""
    shelves = []
    for table in tables().values():
        for source in table["source"]:
            record = Source(
                source["siglum"], work=source.get("work", ""), title=source["title"], speaker=source.get("speaker", "")
            )
            rows = [(f"{source['siglum']} {n}", text) for n, text in enumerate(source["paragraphs"], 1)]
            shelves.append(Shelf.from_rows(rows, source=record, documents=False))
    filler = [(f"Filler {n}", text) for n, text in enumerate(_filler(), 1)]
    shelves.append(Shelf.from_rows(filler, source=Source("Filler", title="Filler"), documents=False))
    return joined(shelves)


def _filler(characters: int = 400_000) -> Iterator[str]:
    """Paragraphs of made-up prose: the words of the English tables, and as many more, in sentences without sense."""
    dice = random.Random(4)
    listed = tomllib.loads((FOLDER / "en.toml").read_text(encoding="utf-8"))
    text = " ".join(p for source in listed["source"] for p in source["paragraphs"])
    common = [w.strip(".,;“”'").lower() for w in text.split() if w.isalpha()]
    parts = ["ba", "ce", "do", "fu", "gi", "lan", "mer", "nor", "pel", "ris", "sto", "tren", "vil", "wen"]
    rare = ["".join(dice.choices(parts, k=dice.randint(2, 3))) for _ in range(3000)]
    while characters > 0:
        sentences = []
        for _ in range(dice.randint(3, 6)):
            words = [dice.choice(common if dice.random() < 0.55 else rare) for _ in range(dice.randint(8, 24))]
            sentences.append(" ".join(words).capitalize() + ".")
        paragraph = " ".join(sentences)
        characters -= len(paragraph)
        yield paragraph
