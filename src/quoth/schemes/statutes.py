"""National statutes and treaties in a general grammar: "§ 823 Abs. 1 BGB", "article 1240 du code civil", "ст. 10 ГК
РФ".

Canonical form: law and division, "BGB § 823(1)", "Human Rights Act 1998 s. 6(1)", "42 U.S.C. § 1983"; a division
without a law
named beside it stands alone ("Art. 5(1)"), so that it can be compared with a library that has articles. A lone
"section 5" or
"s. 5" is left to the scheme of documents.
Source: see law_provisions and law_instruments.
"""

from __future__ import annotations

import re

from ..model import Reading, Reference
from .anchors import Anchors
from .eu_law import attached, is_eu, neighbours, parents, refer
from .law_provisions import Provision
from .us_codes import us_codes

__all__ = ["canonical", "neighbours", "parents", "parse"]

_DECIMAL = re.compile(r"§§?\s?\d{1,4}\.\d")
"""A section of a document ("§ 3.2"), which the scheme of documents reads."""
_US_CODE = re.compile(r"(?P<title>\d{1,2})\s(?P<code>U\.?\s?S\.?\s?C\.?(?:\s?A\.)?|C\.?\s?F\.?\s?R\.?)\s?(?:§§?\s?|[Ss]ec(?:tion|\.)\s)?"  # noqa: E501
                      r"(?P<section>\d{1,5}[a-z]{0,2}(?:-\d{1,3})?(?:\.\d{1,4}[a-z]?(?:-\d{1,3})?)?)(?P<sub>(?:\([\w]{1,4}\)){0,6})")  # fmt: skip  # noqa: E501


_LISTED = re.compile(r"(?:,|,?\sand)\s(?P<section>\d{1,5}[a-z]{0,2}(?:-\d{1,3})?(?:\(\w{1,4}\)){0,6})(?![\w.]?\w)")


def parse(text: str | Anchors) -> list[Reference]:
    """Every reference to a statute or treaty in the text, in order."""
    anchors = Anchors.of(text)
    found = [*_us_code(anchors), *us_codes(anchors)]
    taken = [(r.start, r.end) for r in found]
    for provision, law, begin, end in attached(anchors):
        if law and is_eu(law):
            continue
        if not law and not (provision.sure and _alone(anchors.text, begin, provision)):
            continue
        if not any(start < end and begin < stop for start, stop in taken):
            found.append(refer(anchors.text, "statutes", provision, law, begin, end))
    return sorted(found, key=lambda r: r.start)


def _alone(text: str, begin: int, provision: Provision) -> bool:
    """May a division count though no law is named? A capital, a sign or a division of its own must show it."""
    if provision.kind in ("s.", "Sch.", "Recital") or (text[begin] == "§" and _DECIMAL.match(text, begin)):
        return False
    return text[begin] == "§" or "(" in provision.name or not text[begin].islower()


def _us_code(anchors: Anchors) -> list[Reference]:
    text, found = anchors.text, []
    for start, end in anchors.numbers:
        if text[end : end + 2] not in (" U", " C") or (start and text[start - 1].isalnum()):
            continue
        hit = _US_CODE.match(text, start)
        if hit is None:
            continue
        code = "U.S.C." if "U" in hit["code"] else "C.F.R."
        canonical = f"{hit['title']} {code} § {hit['section']}{hit['sub']}"
        found.append(Reference(hit.group(), start, hit.end(), (Reading("statutes", canonical, "", canonical),)))
        listed = _LISTED.match(text, hit.end()) if "§§" in hit.group() else None
        while listed is not None:
            name = f"{hit['title']} {code} § {listed['section']}"
            at = listed.start("section")
            found.append(Reference(listed["section"], at, listed.end(), (Reading("statutes", name, "", name),)))
            listed = _LISTED.match(text, listed.end())
    return found


def canonical(reading: Reading) -> str:
    """The normal form, "BGB § 823(1)"."""
    return reading.canonical
