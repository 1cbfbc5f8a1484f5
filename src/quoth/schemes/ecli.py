"""European Case Law Identifiers and case numbers of the Court of Justice: "ECLI:EU:C:2014:317", "C-131/12".

Canonical form: the identifier in capitals where it is case-insensitive (its first four parts), the case number as it
stands.
Source: Council conclusions 2011/C 127/01 (ECLI); Rules of Procedure of the Court of Justice (case numbers since 1989).
"""

from __future__ import annotations

import re

from ..model import Reading, Reference
from .anchors import Anchors
from .paragraphs import canonical, neighbours, parents

__all__ = ["canonical", "neighbours", "parents", "parse"]

_ECLI = re.compile(
    r"ECLI:(?P<country>[A-Z]{2}):(?P<court>[A-Z][A-Z0-9]{0,6}):(?P<year>\d{4}):(?P<number>[A-Z0-9.]{1,25})",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?<![\w-])(?P<court>[CTF])[-‑–](?P<number>\d{1,4})/(?P<year>\d{2})(?P<kind>\s(?:P|PPU|RX|R|REV|OPINION)\b)?(?!\d)"
)
_PIN = re.compile(
    r",?\s(?:at\s)?(?P<cue>paras?\.?|paragraphs?|Rn\.|points?|apartados?|punt[oi]|pkt|n\.o)\s(?P<first>\d{1,4})(?:\s?[-–]\s?(?P<last>\d{1,4}))?(?!\d)"
)
_COUNTRIES = frozenset(
    "AT BE BG CY CZ DE DK EE EL ES EU FI FR GB HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK CE EP UK".split()
)


def parse(text: str | Anchors) -> list[Reference]:
    """Every identifier and case number in the text, in order; impossible ones say why."""
    anchors = Anchors.of(text)
    found: list[Reference] = []
    whole = anchors.text
    if "ecli:" in whole.lower():
        for hit in _ECLI.finditer(whole):
            printed = hit.group().rstrip(".")
            name = f"ECLI:{hit['country'].upper()}:{hit['court']}:{hit['year']}:{hit['number'].rstrip('.')}"
            why = _impossible(hit["country"].upper(), int(hit["year"]))
            end = hit.start() + len(printed)
            found.append(Reference(printed, hit.start(), end, (Reading("ecli", name, "", name, why),)))
            found.extend(_pinned(whole, end, name))
    for start, _ in anchors.numbers:
        if start > 1 and whole[start - 1] in "-‑–" and whole[start - 2] in "CTF":
            case = _CASE.match(whole, start - 2)
            if case is not None:
                name = f"{case['court']}-{case['number']}/{case['year']}{case['kind'] or ''}"
                found.append(Reference(case.group(), case.start(), case.end(), (Reading("ecli", name, "", name),)))
                found.extend(_pinned(whole, case.end(), name))
    return sorted(found, key=lambda r: r.start)


def _pinned(text: str, end: int, name: str) -> list[Reference]:
    """The paragraph cited behind a decision."""
    pin = _PIN.match(text, end)
    if pin is None:
        return []
    place, last = f"{name} para. {pin['first']}", f"{name} para. {pin['last']}" if pin["last"] else ""
    read = Reading("ecli", place, last, f"{name}, para. {pin['first']}" + (f"-{pin['last']}" if last else ""))
    return [Reference(text[pin.start("cue") : pin.end()], pin.start("cue"), pin.end(), (read,))]


def _impossible(country: str, year: int) -> str:
    if country not in _COUNTRIES:
        return f"No country or court takes part in ECLI as {country}."
    return "" if year >= 1840 else "No court with an ECLI is so old."
