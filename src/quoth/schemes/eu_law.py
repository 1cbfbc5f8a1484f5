"""European law: "Art. 5(1)(f) GDPR", "Article 101 TFEU", "Directive 95/46/EC", "recital 47", ELI and CELEX numbers.

Canonical form: short title (or kind and number) and division, "GDPR Art. 5(1)(f)", "GDPR Recital 47".
Source: EU Interinstitutional Style Guide; EUR-Lex (ELI and CELEX numbers).
"""

from __future__ import annotations

import re

from ..model import Reading, Reference
from .anchors import Anchors
from .law_instruments import EU_ACT, EU_NAMES, EU_NUMBERS, beyond, eu_act, named_after, named_before
from .law_provisions import Provision, provisions

_ELI = re.compile(r"(?:https?://data\.europa\.eu/)?eli/(?P<kind>reg|dir|dec)(?:_impl|_del)?/(?P<year>\d{4})/(?P<number>\d{1,4})"
                  r"(?:/(?P<rct>rct|art)_(?P<article>\d{1,3}))?(?:/par_(?P<para>\d{1,3}))?(?:/pnt_(?P<point>[a-z]{1,2}))?(?:/oj)?")  # fmt: skip  # noqa: E501
_CELEX = re.compile(r"\b3(?P<year>\d{4})(?P<kind>[RLD])(?P<number>\d{4})\b")
_NAMED = frozenset(EU_NAMES)


def parse(text: str | Anchors) -> list[Reference]:
    """Every reference to European law in the text, in order."""
    anchors = Anchors.of(text)
    found = [*_provisions(anchors), *_identifiers(anchors)]
    taken = [(r.start, r.end) for r in found]
    for act in _acts(anchors):
        if not any(start < act.end and act.start < end for start, end in taken):
            found.append(act)
    return sorted(found, key=lambda r: r.start)


def is_eu(law: str) -> bool:
    """Is the canonical name one of a European act?"""
    return law in _NAMED or law.split(" ")[0] in ("Regulation", "Directive", "Decision", "Implementing", "Delegated")


def _provisions(anchors: Anchors) -> list[Reference]:
    found: list[Reference] = []
    for provision, law, begin, end in attached(anchors):
        if law and is_eu(law):
            found.append(refer(anchors.text, "eu_law", provision, law, begin, end))
    return found


def attached(anchors: Anchors) -> list[tuple[Provision, str, int, int]]:
    """Each provision with its law ("" when none is named) and the span with that name."""
    known = anchors.memory.get("attached")
    if known is not None:
        return known  # type: ignore[return-value]
    text, rows = anchors.text, []
    group: list[Provision] = []
    every = provisions(anchors)
    for place, provision in enumerate(every):
        group.append(provision)
        follows = every[place + 1] if place + 1 < len(every) else None
        if follows is not None and not follows.cued:
            continue
        after = named_after(text, provision.end)
        opens = after is not None and follows is not None and not text[after[1] : follows.start].strip(" \u00a0")
        before = named_before(text, group[0].start) if after is None or opens else None
        if before is not None:
            after = None  # "GDPR Art. 4, GDPR Art. 5": the second name is the second article's
        law = after[0] if after else before[0] if before else ""
        for member in group:
            begin = before[1] if before and member is group[0] else member.start
            end = after[1] if after and member is group[-1] else member.end
            rows.append((member, law, begin, end))
        group = []
    anchors.memory["attached"] = rows
    return rows


def refer(text: str, scheme: str, provision: Provision, law: str, begin: int, end: int) -> Reference:
    """The reference to a division of a law; a range closes in `to`."""
    head = f"{law} " if law else ""
    to = f"{head}{provision.kind} {provision.to}" if provision.to else ""
    canonical = head + provision.canonical
    shown = canonical + (f"-{provision.to}" if provision.to else "")
    why = beyond(law, provision.kind, provision.canonical, provision.to)
    return Reference(text[begin:end], begin, end, (Reading(scheme, canonical, to, shown, why),))


def _acts(anchors: Anchors) -> list[Reference]:
    """Acts named by number alone."""
    found = []
    for window in anchors.windows:
        if "/" not in anchors.text[window.start : window.end]:
            continue
        for act in EU_ACT.finditer(anchors.text, *window):
            law = eu_act(act)
            found.append(Reference(act.group(), act.start(), act.end(), (Reading("eu_law", law, "", law),)))
    return found


def _identifiers(anchors: Anchors) -> list[Reference]:
    text, found = anchors.text, []
    if "eli/" in text:
        for hit in _ELI.finditer(text):
            found.append(_identified(hit.group(), hit.start(), hit["kind"], hit["year"], hit["number"], _divided(hit)))
    for start, end in anchors.numbers:
        if end - start == 5 and text[start] == "3" and text[end : end + 1] in ("R", "L", "D"):
            celex = _CELEX.match(text, start)
            if celex is not None:
                kind = {"R": "reg", "L": "dir", "D": "dec"}[celex["kind"]]
                found.append(_identified(celex.group(), start, kind, celex["year"], celex["number"], ""))
    return found


def _divided(hit: re.Match[str]) -> str:
    if not hit["article"]:
        return ""
    kind = "Recital" if hit["rct"] == "rct" else "Art."
    para = f"({hit['para']})" if hit["para"] else ""
    return f" {kind} {hit['article']}{para}" + (f"({hit['point']})" if hit["point"] else "")


def _identified(printed: str, start: int, kind: str, year: str, number: str, division: str) -> Reference:
    plain = f"{year}/{int(number)}"
    name = {"reg": f"Regulation (EU) {plain}", "dir": f"Directive {plain}/EU", "dec": f"Decision {plain}/EU"}[kind]
    law = EU_NUMBERS.get(plain, name) + division
    return Reference(printed, start, start + len(printed), (Reading("eu_law", law, "", law),))


def canonical(reading: Reading) -> str:
    """The normal form, "GDPR Art. 5(1)(f)"."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The wider divisions, nearest first: paragraph, article, act."""
    out = []
    while canonical.endswith(")"):
        canonical = canonical[: canonical.rindex("(")].rstrip()
        out.append(canonical)
    law = re.split(r"\s(?:Art\.|Recital|§|s\.|Sch\.|Amend\.)\s", canonical)[0]
    if law != canonical and law:
        out.append(law)
    return tuple(out)


def neighbours(canonical: str) -> tuple[str, ...]:
    """The division before and after on the lowest level, by number or letter."""
    last = re.search(r"\((\w+)\)$|(\d+)$", canonical)
    if last is None:
        return ()
    held = last[1] or last[2]
    head, tail = canonical[: last.start()], canonical[last.end() :]
    if held.isdecimal():
        steps = [str(n) for n in (int(held) - 1, int(held) + 1) if n > 0]
    elif len(held) == 1:
        steps = [chr(n) for n in (ord(held) - 1, ord(held) + 1) if chr(n).isalpha()]
    else:
        return ()
    return tuple(f"{head}({step}){tail}" if last[1] else f"{head}{step}{tail}" for step in steps)
