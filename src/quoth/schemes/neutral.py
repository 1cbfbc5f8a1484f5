"""Neutral citations and law reports of the United Kingdom and the Commonwealth: "[2019] UKSC 41 at [55]", "[1932] AC
562".

Canonical form "[2019] UKSC 41"; a pinpoint is a reference of its own, "[2019] UKSC 41 [55]".
Source: OSCOLA 2.1; Practice Direction (Judgments: Form and Citation) [2001] 1 WLR 194; the court identifiers of BAILII,
AustLII, CanLII and NZLII. The Supreme Court of the United Kingdom sat first in 2009, the Lords' committee last in 2009.
"""

from __future__ import annotations

import re

from ..model import Reading, Reference
from .anchors import Anchors

COURTS = """UKSC UKHL UKPC UKFTT UKUT UKEAT UKAIT UKSIAC EWCA EWHC EWCOP EWFC EWCC NICA NIQB NICh NIFam NICC NIKB CSIH
CSOH HCJAC HCJT
SC HCA FCA FCAFC FCCA NSWCA NSWSC NSWCCA NSWLEC VSC VSCA QCA QSC WASC WASCA SASC SASCFC TASSC ACTSC NTSC NZSC NZCA NZHC
SCC FC FCA TCC ONCA ONSC BCCA BCSC ABCA ABQB ABKB SKCA SKQB MBCA MBQB QCCA QCCS NSCA NSSC NBCA NLCA PECA YKCA IESC
IECA IEHC
SGCA SGHC HKCFA HKCA HKCFI ZASCA ZACC ZAGPJHC INSC UKFTT JMCA CCJ""".split()
REPORTS = """AC WLR QB KB Ch Fam ER All\\sER Lloyd's\\sRep Cr\\sApp\\sR BCLC ICR IRLR CLR ALR NZLR SCR DLR SLR SCC FLR
EMLR FSR RPC
BCC STC TC HLR PIQR JPL P&CR EGLR ECR CMLR EHRR SC\\s\\(HL\\) SLT IR ILRM""".split()
_DIVISIONS = r"(?:\s(?:Civ|Crim|Admin|Fam|Ch|QB|KB|Pat|Comm|TCC|IPEC|SCCO|AAC|IAC|LC|TC|Costs))?"
_COURT = re.compile(rf"\]\s(?P<court>(?:{'|'.join(sorted(COURTS, key=len, reverse=True))}){_DIVISIONS})\s(?P<number>\d{{1,5}})"  # noqa: E501
                    r"(?:\s\((?P<div>[A-Z][\w]{1,6})\))?(?!\d)")  # fmt: skip
_REPORT = re.compile(
    rf"\]\s(?:(?P<volume>\d{{1,2}})\s)?(?P<report>{'|'.join(sorted(REPORTS, key=len, reverse=True))})\s(?P<page>\d{{1,4}})(?!\d)"  # noqa: E501
)
_VOLUME = re.compile(r"\)\s(?P<volume>\d{1,3})\s(?P<report>Exch|E & B|H & N|B & S|C & P|App\sCas|QBD|ChD|CPD|CLR|ALR|ALJR|FCR|FLR|NSWLR|VR|SASR|WAR|DLR|CCC|OR|SLR|Cr\sApp\sR|P&CR|LGR|TC)\s"  # noqa: E501
                     r"(?P<page>\d{1,4})(?!\d)")  # fmt: skip
"""Reports counted by volume: "(1992) 175 CLR 1"."""
_CANADA = re.compile(r"\s(?P<court>SCC|ONCA|ONSC|BCCA|BCSC|ABCA|ABQB|ABKB|QCCA|QCCS|FCA|FC|TCC|NSCA|SKCA|MBCA|NBCA|CSIH|CSOH|CSC|HCJAC)\s"  # noqa: E501
                     r"(?P<number>\d{1,4})(?!\d)")  # fmt: skip
_PIN = re.compile(r",?\s(?:at\s)?(?:(?:paras?\.?|paragraphs?|¶¶?)\s)?\[(?P<first>\d{1,4})\](?:\s?(?:-|–|to)\s?\[(?P<last>\d{1,4})\])?"  # noqa: E501
                  r"|,?\s(?:at\s)?(?:paras?\.?|paragraphs?|¶¶?)\s(?P<para>\d{1,4})(?:\s?(?:-|–|to)\s?(?P<end>\d{1,4}))?")  # fmt: skip  # noqa: E501
_MORE = re.compile(r"(?:,|\sand)\s\[(?P<first>\d{1,4})\]")


def parse(text: str | Anchors) -> list[Reference]:
    """Every neutral citation and report citation in the text, in order, each pinpoint behind its case."""
    anchors = Anchors.of(text)
    found: list[Reference] = []
    for start, end in anchors.numbers:
        if end - start == 4 and text_at(anchors.text, start) in "12":
            found.extend(_at(anchors.text, start, end))
    return found


def text_at(text: str, at: int) -> str:
    """The character there."""
    return text[at]


def _at(text: str, start: int, end: int) -> list[Reference]:
    year, bracketed = text[start:end], start > 0 and text[start - 1] == "["
    if bracketed:
        court = _COURT.match(text, end)
        if court is not None:
            division = f" ({court['div']})" if court["div"] else ""
            name = f"[{year}] {' '.join(court['court'].split())} {court['number']}{division}"
            return _cited(text, start - 1, court.end(), name, _impossible(court["court"], int(year)))
        report = _REPORT.match(text, end)
        if report is not None:
            volume = f"{report['volume']} " if report["volume"] else ""
            name = f"[{year}] {volume}{report['report']} {report['page']}"
            return _cited(text, start - 1, report.end(), name, "")
        return []
    held = _VOLUME.match(text, end) if text[start - 1 : start] == "(" else None
    if held is not None:
        name = f"({year}) {held['volume']} {' '.join(held['report'].split())} {held['page']}"
        return _cited(text, start - 1, held.end(), name, "")
    canada = _CANADA.match(text, end)
    if canada is None or (start and text[start - 1] in "-/."):
        return []
    return _cited(text, start, canada.end(), f"{year} {canada['court']} {canada['number']}", "")


def _impossible(court: str, year: int) -> str:
    if court == "UKSC" and year < 2009:
        return "The Supreme Court of the United Kingdom gave its first judgment in 2009."
    if court == "UKHL" and year > 2009:
        return "The House of Lords gave its last judgment in 2009."
    return ""


def _cited(text: str, begin: int, end: int, name: str, why: str) -> list[Reference]:
    found = [Reference(text[begin:end], begin, end, (Reading("neutral", name, "", name, why),))]
    pin = _PIN.match(text, end)
    while pin is not None:
        groups = pin.groupdict()
        first, last = groups.get("first") or groups.get("para"), groups.get("last") or groups.get("end")
        to = f"{name} [{last}]" if last else ""
        shown = f"{name} [{first}]" + (f"-[{last}]" if last else "")
        start = pin.start() + len(pin.group()) - len(pin.group().lstrip(", "))
        found.append(
            Reference(
                text[start : pin.end()], start, pin.end(), (Reading("neutral", f"{name} [{first}]", to, shown, why),)
            )
        )
        pin = _MORE.match(text, pin.end())
    return found


def canonical(reading: Reading) -> str:
    """The normal form, "[2019] UKSC 41"."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The case of a pinpoint."""
    case = re.match(r"(.*\S) \[\d+\]$", canonical)
    return (case[1],) if case else ()


def neighbours(canonical: str) -> tuple[str, ...]:
    """The paragraphs before and after a pinpoint; a case has none."""
    pin = re.match(r"(.*\S) \[(\d+)\]$", canonical)
    if pin is None:
        return ()
    number = int(pin[2])
    return tuple(f"{pin[1]} [{n}]" for n in (number - 1, number + 1) if n > 0)
