"""Which law does an article without a name belong to? As a reader takes it, to the law cited last before it.

"GDPR Art. 33(1) ... and Art. 34(1)": the second may be of the GDPR. It may as well be of a law that only words name
("the Charter", "Article 8 of the Act"), so what it inherits is a reading beside its own: it can show a reference to be
right, and never that it is wrong.
Source: OSCOLA 2.4.2, Bluebook rule 12.10 (short forms of statutes).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model import Reading, Reference
from .quoted import Quoted

_SCHEMES = frozenset(("eu_law", "statutes"))
_DIVISION = re.compile(r"(?P<law>.*?)(?P<kind>Art\.|Recital|§|s\.|Sch\.)(?= )")


def inherited(references: Sequence[Reference], quoted: Quoted) -> list[Reference]:
    """The references, in text order, those to bare divisions with a reading in the law cited last for such a division.

    quoted: what a quotation cites is cited by its source, and nothing in the draft inherits it.
    """
    laws: dict[str, tuple[str, Reference]] = {}
    out = []
    for reference in references:
        reading = reference.readings[0] if len(reference.readings) == 1 else None
        parted = _DIVISION.match(reading.canonical) if reading is not None and reading.scheme in _SCHEMES else None
        if reading is not None and parted is not None:
            if parted["law"] and not quoted.holds(reference):
                laws[parted["kind"]] = parted["law"], reference
            elif not parted["law"] and parted["kind"] in laws:
                reference = _joined(reference, reading, *laws[parted["kind"]])
        out.append(reference)
    return out


def _joined(reference: Reference, bare: Reading, law: str, source: Reference) -> Reference:
    to = law + bare.to if bare.to else ""
    shown = f"{law}{bare.display or bare.canonical} ← {source.text}"
    return replace(reference, readings=(bare, Reading(source.readings[0].scheme, law + bare.canonical, to, shown)))
