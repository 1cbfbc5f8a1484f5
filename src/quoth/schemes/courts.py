"""Decisions cited by court and number: European Court of Human Rights, France, Spain, Italy.

"App. no. 5493/72", "requête n° 5493/72", "Cass. civ. 1re, 12 mai 2010, n° 09-12.345", "Cons. const., n° 2010-1 QPC",
"STS 123/2010", "STC 292/2000", "Corte cost. n. 1/2010". Canonical form: the court's short name and the number.
Source: citation note of the ECHR; Légistique guide 3.5 and the registers of the Cour de cassation, Conseil d'État and
Conseil constitutionnel; CENDOJ (STS, STC ...); the Corte costituzionale's own form of citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Reading, Reference
from .anchors import Anchors

_N = r"n(?:[°ºo]\.?|r\.?|\.|os?\.?)?\s?"
_APPLICATION = re.compile(
    rf"(?:[Aa]pplications?|[Aa]pps?\.?|[Rr]equêtes?|[Rr]eq\.|Beschwerde-?|[Bb]eschwerdenummer|[Dd]emandas?|[Rr]icors[oi]|жалоба)"
    rf"(?:\s|-)?(?:{_N}|Nr\.\s?|№\s?)(?P<number>\d{{1,5}}/\d{{2}})(?!\d)"
)
_FRENCH = re.compile(
    r"(?P<court>Cass\.|Cour\sde\scassation|CE|Conseil\sd['’]État|Cons\.\sconst\.|Conseil\sconstitutionnel)"
    r"(?:[,\s]{1,2}[^\s,;()«»]{1,14}){0,10}?[,\s]{1,2}(?:déc(?:ision|\.)\s)?"
    r"n[°ºo]s?\s?(?P<number>\d{2}-\d{2}[.\s]?\d{3}|\d{5,6}|\d{4}-\d{1,4}\s(?:QPC|DC|L|LP))(?!\d)"
)
_SPANISH = re.compile(
    r"(?<!\w)(?P<court>STS|STC|ATS|ATC|SAN|SAP|STSJ|STJUE|STEDH)\s(?:núm\.\s|n[.º°]\s?)?(?P<number>\d{1,5}/(?:19|20)\d\d)(?!\d)"
)
_ITALIAN = re.compile(
    r"(?P<court>Cass\.(?:\s(?:civ|pen|lav)\.)?|Corte\scost\.|Cons\.\s(?:di\s)?Stato)(?:,?\s(?:sez\.\s[\w.]{1,5}|sent\.|ss\.uu\.))?,?\s(?:n\.\s?)?"
    r"(?P<number>\d{1,5}/(?:(?:19|20)\d\d|\d{2}))(?!\d)"
)
_SHORT = {
    "Cour de cassation": "Cass.", "Conseil d'État": "CE", "Conseil d’État": "CE",
    "Conseil constitutionnel": "Cons. const.",
}  # fmt: skip
_CUES = ("pp", "equ", "Req", "eschw", "emand", "icors", "жалоб")


def parse(text: str | Anchors) -> list[Reference]:
    """Every decision cited by number, in text order."""
    anchors = Anchors.of(text)
    return sorted(_found(anchors.text), key=lambda r: r.start)


def _found(text: str) -> Iterator[Reference]:
    if any(cue in text for cue in _CUES):
        for hit in _APPLICATION.finditer(text):
            yield _decision(hit, f"App. no. {hit['number']}")
    if "Cass" in text or "Co" in text or "CE" in text:
        for pattern in (_FRENCH, _ITALIAN):
            for hit in pattern.finditer(text):
                court = " ".join(hit["court"].split())
                yield _decision(hit, f"{_SHORT.get(court, court)} {' '.join(hit['number'].split())}")
    if "S" in text or "A" in text:
        for hit in _SPANISH.finditer(text):
            yield _decision(hit, f"{hit['court']} {hit['number']}")


def _decision(hit: re.Match[str], name: str) -> Reference:
    return Reference(hit.group(), hit.start(), hit.end(), (Reading("courts", name, "", name),))


def canonical(reading: Reading) -> str:
    """The court and the number."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """A decision has no wider place."""
    return ()


def neighbours(canonical: str) -> tuple[str, ...]:
    """A decision has no neighbours."""
    return ()
