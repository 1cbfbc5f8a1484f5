"""United Nations documents and treaties: "A/RES/70/1", "S/RES/1325 (2000)", "General Assembly resolution 217 A
(III)", "1155 UNTS 331".

Canonical form: the document symbol, "A/RES/70/1", "A/RES/217(III)", "S/RES/1325 (2000)"; the treaty series by volume
and page.
Source: UN document symbols (Dag Hammarskjöld Library); OSCOLA 2006 section on international law.
"""

from __future__ import annotations

import re

from ..model import Reading, Reference
from .anchors import Anchors
from .paragraphs import canonical, neighbours, parents

__all__ = ["canonical", "neighbours", "parents", "parse"]

_SYMBOL = re.compile(
    r"(?<![\w/])(?P<body>[ASE]|ST|HRI|CCPR|CAT|CERD|CEDAW|CRC|E/CN\.\d|A/CN\.\d|A/HRC)(?P<parts>(?:/[A-Z]{1,8}(?:\.\d{1,3})?|/\d{1,4}){1,5})"
    r"(?P<add>/(?:Add|Rev|Corr|L)\.\d{1,3})?(?P<session>\s?\((?:[IVXLC]{1,7}|\d{4})(?:-[A-Z]{1,3})?\))?(?![\w/])"
)
_RESOLUTION = re.compile(
    r"(?P<number>\d{1,4})(?P<slash>/\d{1,3})?(?:\s?(?P<part>[A-Z]))?(?:\s?\((?P<session>[IVXLC]{1,7}|\d{4})\))?(?![\w/])"
)
_UNTS = re.compile(r"(?P<volume>\d{1,4})\s(?P<series>UNTS|U\.N\.T\.S\.|LNTS|I\.?L\.?M\.?)\s(?P<page>\d{1,5})(?!\d)")
_ASSEMBLY = frozenset(
    "generalassembly unga ga assembleegenerale generalversammlung asambleageneral الجمعيهالعامه".split()
)
_COUNCIL = frozenset("securitycouncil unsc sc conseildesecurite sicherheitsrat consejodeseguridad مجلسالامن".split())
_WORDS = frozenset("resolution resolutions res resolucion risoluzione резолюция резолюции قرار القرار".split())
_BODY = re.compile(
    r"\s(?:of\s(?:the\s)?(?:UN\s|United\sNations\s)?|de\sl['’]|du\s|del?\s|de\sla\s|der\s|des\s|della\s)"
    r"(?:(?P<assembly>General\sAssembly|Assemblée\sgénérale|Asamblea\sGeneral|Generalversammlung|Assemblea\sgenerale)|"
    r"Security\sCouncil|Conseil\sde\ssécurité|Consejo\sde\sSeguridad|(?:UN-)?Sicherheitsrat(?:e?s)?|Consiglio\sdi\ssicurezza)"
)
"""The body named behind: "Resolution 242 of the Security Council"."""
_PARAGRAPH = re.compile(r",?\s(?:op\.?\s|operative\s)?(?:para(?:graph)?s?\.?|¶)\s(?P<para>\d{1,3})(?!\d)")


def parse(text: str | Anchors) -> list[Reference]:
    """Every UN document and treaty cited, in text order."""
    anchors = Anchors.of(text)
    return anchors.read(lambda start, _: _at(anchors, start))


def _at(anchors: Anchors, start: int) -> tuple[Reference, ...]:
    found = _symbol(anchors.text, start) or _resolution(anchors, start) or _treaty(anchors.text, start)
    return () if found is None else (found,)


def _symbol(text: str, start: int) -> Reference | None:
    """The symbol that holds the number at `start`."""
    if start == 0 or text[start - 1] not in "/.":
        return None
    begin = start
    while (
        begin > 0
        and start - begin < 24
        and (text[begin - 1].isascii() and (text[begin - 1].isalnum() or text[begin - 1] in "/."))
    ):
        begin -= 1
    hit = _SYMBOL.match(text, begin)
    if hit is None or hit.end() <= start:
        return None
    session = hit["session"] or ""
    session = (" " if session.strip("() ").isdecimal() else "") + session.strip() if session else ""
    name = f"{hit['body']}{hit['parts']}{hit['add'] or ''}{session}"
    return _with_paragraph(text, begin, hit.end(), name)


def _resolution(anchors: Anchors, start: int) -> Reference | None:
    """ "Security Council resolution 1325 (2000)", "UNGA Res 217A (III)"."""
    near = anchors.words_before(start)[:6]
    if not near or near[0].key not in _WORDS or start - near[0].end > 3:
        return None
    hit = _RESOLUTION.match(anchors.text, start)
    if hit is None:
        return None
    for length in (3, 2, 1):
        chosen = near[1 : 1 + length]
        key = "".join(word.key for word in reversed(chosen))
        for bodies, letter in ((_ASSEMBLY, "A"), (_COUNCIL, "S")):
            if len(chosen) == length and key in bodies:
                return _with_paragraph(anchors.text, chosen[-1].start, hit.end(), _named(letter, hit))
    behind = _BODY.match(anchors.text, hit.end())
    if behind is not None:
        letter = "A" if behind["assembly"] else "S"
        return _with_paragraph(anchors.text, near[0].start, behind.end(), _named(letter, hit))
    if hit["slash"] or (hit["session"] or "").strip("() ").isalpha():
        return _with_paragraph(anchors.text, near[0].start, hit.end(), _named("A", hit))
    return None


def _named(letter: str, hit: re.Match[str]) -> str:
    session = hit["session"] or ""
    if letter == "S":
        return f"S/RES/{hit['number']}" + (f" ({session})" if session else "")
    part = hit["part"] or ""
    return f"A/RES/{hit['number']}{hit['slash'] or ''}{part}" + (f"({session})" if session else "")


def _treaty(text: str, start: int) -> Reference | None:
    hit = _UNTS.match(text, start)
    if hit is None:
        return None
    name = f"{hit['volume']} {hit['series'].replace('.', '')} {hit['page']}"
    return Reference(hit.group(), start, hit.end(), (Reading("un", name, "", name),))


def _with_paragraph(text: str, begin: int, end: int, name: str) -> Reference:
    paragraph = _PARAGRAPH.match(text, end)
    if paragraph is not None:
        name, end = f"{name} para. {paragraph['para']}", paragraph.end()
    return Reference(text[begin:end], begin, end, (Reading("un", name, "", name),))
