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
_LEAD = 60
"""Code points before a number in which its court is named. The longest form of the Corte di cassazione has 40."""


def parse(text: str | Anchors) -> list[Reference]:
    """Every decision cited by number, in text order."""
    anchors = Anchors.of(text)
    found = list(_french(anchors.text))
    for start, end in anchors.numbers:
        if anchors.text[end : end + 1] == "/":
            found.extend(_at(anchors.text, start))
    return sorted(found, key=lambda r: r.start)


def _french(text: str) -> Iterator[Reference]:
    if any(court in text for court in ("Cass", "Conseil", "Cons.", "CE,")):
        for hit in _FRENCH.finditer(text):
            yield _decision(hit, f"{_short(hit['court'])} {' '.join(hit['number'].split())}")


def _at(text: str, start: int) -> Iterator[Reference]:
    """The decision whose number, "123/2010", begins at `start`; its court stands before it."""
    low = max(0, start - _LEAD)
    for pattern in (_APPLICATION, _ITALIAN, _SPANISH):
        for hit in pattern.finditer(text, low, start + 12):
            if hit.start("number") == start:
                court = "App. no." if pattern is _APPLICATION else _short(hit["court"])
                yield _decision(hit, f"{court} {hit['number']}")
                return


def _short(court: str) -> str:
    plain = " ".join(court.split())
    return _SHORT.get(plain, plain)


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
