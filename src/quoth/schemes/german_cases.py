"""German decisions: collections by volume and page, "BVerfGE 65, 1 (43)", dockets, "1 BvR 209/83", journals, "NJW
1984, 419".

Canonical form "BVerfGE 65, 1"; the page cited is a reference of its own, "BVerfGE 65, 1 (43)".
Source: Kirchner, Abkürzungsverzeichnis der Rechtssprache; registers of the federal courts (docket letters).
"""

from __future__ import annotations

import re

from ..model import Reading, Reference
from .anchors import Anchors

COLLECTIONS = frozenset(
    "BVerfGE BVerfGK BGHZ BGHSt BVerwGE BAGE BSGE BFHE RGZ RGSt BPatGE RFHE RAGE OGHSt OVGE BayObLGZ".split()
)
JOURNALS = frozenset("NJW JZ NVwZ NStZ MDR GRUR ZIP DVBl DÖV JuS AöR NZA WM BB DB NZG FamRZ StV ZUM MMR ZD".split())
_VOLUME = re.compile(r"(?P<volume>\d{1,3}),\s(?P<page>\d{1,4})(?!\d)")
_YEAR = re.compile(r"(?P<volume>(?:18|19|20)\d\d),\s(?P<page>\d{1,5})(?!\d)")
_PIN = re.compile(
    r"\s?\((?P<pin>\d{1,4})(?:\s?(?:f{1,2}\.|[-–]\s?(?P<last>\d{1,4})))?\)|,\s(?P<bare>\d{1,4})(?=[\s.;)]|$)"
)
_DOCKET = re.compile(r"(?P<senate>\d{1,2}|[IVX]{1,5}[ab]?)\s(?P<letters>Ob[AS]?|Os|Bv[A-Z]{1,2}|B[vV]erfGH|ZR|ZB|ARZ|StR|ARs|BLw|AR|AZR|ABR|C|B|R|KR|RE|BvR)\s"  # noqa: E501
                     r"(?P<number>\d{1,5})/(?P<year>\d{2})(?!\d)")  # fmt: skip
_SURE = frozenset("BvR BvL BvF BvE BvQ BvB BvC BvG BvM BvN ZR ZB StR AZR ABR Ob ObA ObS Os".split())


_SWISS = re.compile(
    r"(?<!\w)(?:BGE|ATF|DTF)\s(?P<volume>\d{1,3})\s(?P<part>I[ab]?|II|III|IV|VI?)\s(?P<page>\d{1,4})(?!\d)"
    r"(?:,?\s(?:E\.|consid\.|c\.)\s(?P<ground>\d{1,2}(?:\.\d{1,2}){0,3}))?"
)


def parse(text: str | Anchors) -> list[Reference]:
    """Every decision cited in the text, in order."""
    anchors = Anchors.of(text)
    found: list[Reference] = []
    for start, _ in anchors.numbers:
        near = anchors.words_before(start)[:1]
        if near and 0 < start - near[0].end <= 2:
            found.extend(_of_word(anchors.text, near[0].start, near[0].end, start))
    if "BGE " in anchors.text or "ATF " in anchors.text or "DTF " in anchors.text:
        found += [_swiss(hit) for hit in _SWISS.finditer(anchors.text)]
    return sorted(found, key=lambda r: r.start)


def _swiss(hit: re.Match[str]) -> Reference:
    """The Swiss Federal Court's collection: "BGE 129 III 35 E. 6.1", in French ATF, in Italian DTF."""
    ground = f" E. {hit['ground']}" if hit["ground"] else ""
    name = f"BGE {hit['volume']} {hit['part']} {hit['page']}{ground}"
    return Reference(hit.group(), hit.start(), hit.end(), (Reading("german_cases", name, "", name),))


def _of_word(text: str, begin: int, end: int, start: int) -> list[Reference]:
    word = text[begin:end]
    if word in COLLECTIONS:
        return _collected(text, begin, start, word, _VOLUME)
    if word in JOURNALS:
        return _collected(text, begin, start, word, _YEAR)
    if word in _SURE:
        return _docket(text, begin, start)
    return []


def _collected(text: str, begin: int, start: int, name: str, shape: re.Pattern[str]) -> list[Reference]:
    place = shape.match(text, start)
    if place is None:
        return []
    case = f"{name} {place['volume']}, {place['page']}"
    found = [Reference(text[begin : place.end()], begin, place.end(), (Reading("german_cases", case, "", case),))]
    pin = _PIN.match(text, place.end())
    if pin is not None:
        page, last = pin["pin"] or pin["bare"], pin["last"]
        why = "" if int(page) >= int(place["page"]) else f"The decision begins on page {place['page']}."
        canonical, to = f"{case} ({page})", f"{case} ({last})" if last else ""
        at = pin.start() + len(pin.group()) - len(pin.group().lstrip(", "))
        reading = Reading("german_cases", canonical, to, f"{case} ({page}{'-' + last if last else ''})", why)
        found.append(Reference(text[at : pin.end()], at, pin.end(), (reading,)))
    return found


def _docket(text: str, begin: int, start: int) -> list[Reference]:
    """The senate stands before the letters, so the match begins some characters earlier."""
    for at in range(begin - 2, max(-1, begin - 8), -1):
        if at > 0 and text[at - 1].isalnum():
            continue
        docket = _DOCKET.match(text, at)
        if docket is not None and docket.end() > start:
            name = f"{docket['senate']} {docket['letters']} {docket['number']}/{docket['year']}"
            return [Reference(docket.group(), at, docket.end(), (Reading("german_cases", name, "", name),))]
    return []


def canonical(reading: Reading) -> str:
    """The normal form, "BVerfGE 65, 1"."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The decision of a page."""
    return (canonical.rsplit(" (", 1)[0],) if canonical.endswith(")") else ()


def neighbours(canonical: str) -> tuple[str, ...]:
    """The pages around a page cited."""
    head, _, page = canonical.rstrip(")").rpartition(" (")
    if not head or not page.isdecimal():
        return ()
    return tuple(f"{head} ({n})" for n in (int(page) - 1, int(page) + 1) if n > 0)
