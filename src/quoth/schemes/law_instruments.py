"""Which law does a printed name mean? European acts by number and short title, national codes by their abbreviations.

Source: EUR-Lex (numbers and official short titles of acts); the citation forms of OSCOLA, of the German
Abkürzungsverzeichnis
(Kirchner), of Légifrance, BOE, Normattiva, Planalto, and the Russian and Arabic codes' own titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

EU_NAMES = {
    "GDPR": "GDPR|DSGVO|DS-GVO|RGPD|AVG|RODO|ОРЗД|General Data Protection Regulation|Datenschutz-Grundverordnung|"
    "règlement général sur la protection des données|Reglamento General de Protección de Datos",
    "TFEU": "TFEU|AEUV|TFUE|VWEU|ДФЕС|Treaty on the Functioning of the European Union",
    "TEU": "TEU|EUV|TUE|VEU|Treaty on European Union",
    "CFR": "CFR EU|EU Charter|GRCh|GRC|EU-GRCh|EU-GRC|EU-Grundrechtecharta|Charter of Fundamental Rights of the European Union|Charter of "  # noqa: E501
    "Fundamental Rights|Charte des droits fondamentaux",
    "ECHR": "ECHR|EMRK|CEDH|CEDU|CEDDH|EVRM|ЕКПЧ|European Convention on Human Rights|"
    "Convention européenne des droits de l’homme|Convention européenne des droits de l'homme|"
    "Europäischen Menschenrechtskonvention|Convenio Europeo de Derechos Humanos",
    "DSA": "DSA|Digital Services Act",
    "DMA": "DMA|Digital Markets Act",
    "AI Act": "AI Act|AI-Act|EU AI Act|Artificial Intelligence Act|KI-VO|KI-Verordnung",
    "ePrivacy Directive": "ePrivacy Directive|e-Privacy Directive",
    "Rome I": "Rome I Regulation|Rom-I-VO|Rom I-VO|Rome I",
    "Rome II": "Rome II Regulation|Rom-II-VO|Rom II-VO|Rome II",
    "Brussels I bis": "Brussels I bis|Brussels Ia|Brussels I Recast|Brüssel Ia-VO",
    "LED": "Law Enforcement Directive",
    "NIS 2": "NIS 2 Directive|NIS2 Directive|NIS2|NIS-2-Richtlinie",
    "DSM Directive": "DSM Directive|CDSM Directive|DSM-Richtlinie",
    "InfoSoc Directive": "InfoSoc Directive|InfoSoc-Richtlinie",
}
EU_NUMBERS = {
    "2016/679": "GDPR", "2022/2065": "DSA", "2022/1925": "DMA", "2024/1689": "AI Act", "2002/58": "ePrivacy Directive",
    "593/2008": "Rome I", "864/2007": "Rome II", "1215/2012": "Brussels I bis", "2016/680": "LED", "2022/2555": "NIS 2",
    "2019/790": "DSM Directive", "2001/29": "InfoSoc Directive",
}  # fmt: skip
"""Numbers of acts that have a short title."""
CODES = """BGB StGB GG ZPO StPO HGB AktG GmbHG VwGO VwVfG BDSG UrhG MarkenG PatG InsO AO EStG UStG KStG GewO UWG GWB
BauGB
BImSchG AufenthG AsylG StVG StVO BetrVG KSchG ArbZG TzBfG AGG EGBGB FamFG GVG BVerfGG BWahlG ParlStG PartG VVG WEG TKG
TMG
TTDSG IFG NetzDG OWiG JGG BtMG WaffG VersG SGB ABGB UGB B-VG StGG ZGB OR BV SchKG StPO CC CP CPC CPP LEC LECrim ET CE LO
CDC CRP CPCivil Cost""".split()
"""Codes that are cited by abbreviation alone. Source: Kirchner, Abkürzungsverzeichnis; BOE; Diário da República."""
_TITLED = (
    "code civil|code pénal|code du travail|code de commerce|code de procédure civile|code de procédure pénale|code de la "  # noqa: E501
    "consommation|code de la propriété intellectuelle|code général des impôts|code de la santé publique|Constitution|la "  # noqa: E501
    "Constitution|Code civil suisse|Código Civil|Código Penal|Código de Comercio|Constitución Española|Constitución|Estatuto de "  # noqa: E501
    "los Trabajadores|codice civile|codice penale|codice di procedura civile|codice di procedura penale|Costituzione|Cost.|c.c.|"  # noqa: E501
    "c.p.|c.p.c.|c.p.p.|C. civ.|C. pén.|C. trav.|C. com.|C. consom.|Constituição Federal|Constituição|Código Civil Brasileiro|Código de Processo Civil|Código Penal|CLT|"  # noqa: E501
    "Grundgesetz|Grundgesetzes|Strafgesetzbuch|Strafgesetzbuchs|Bürgerliches Gesetzbuch|Bürgerlichen Gesetzbuchs|"
    "ГК РФ|УК РФ|ТК РФ|НК РФ|КоАП РФ|ГПК РФ|АПК РФ|УПК РФ|СК РФ|ЖК РФ|Конституции РФ|Конституции Российской Федерации|"
    "Конституции|Гражданского кодекса|Уголовного кодекса|Трудового кодекса|Налогового кодекса|"
    "الدستور|القانون المدني|قانون العقوبات|قانون العمل|قانون الإجراءات الجنائية|قانون المرافعات|نظام العمل|"
    "Vienna Convention on the Law of Treaties|VCLT|UN Charter|Charter of the United Nations|Universal Declaration of Human Rights|"  # noqa: E501
    "CRC|CEDAW|CERD|UNCLOS|International Covenant on Civil and Political Rights|"
    "International Covenant on Economic, Social and Cultural Rights|Convention on the Rights of the Child|"
    "UDHR|ICCPR|ICESCR|Geneva Convention|Rome Statute|US Const.|U.S. Const.|US Constitution|U.S. Constitution|"
    "Constitution of the United States|United States Constitution"
).split("|")
ALIASES = {
    "la Constitution": "Constitution", "Grundgesetz": "GG", "Grundgesetzes": "GG", "Strafgesetzbuch": "StGB",
    "Strafgesetzbuchs": "StGB", "Bürgerliches Gesetzbuch": "BGB", "Bürgerlichen Gesetzbuchs": "BGB",
    "Конституции РФ": "Конституция РФ", "Конституции Российской Федерации": "Конституция РФ",
    "Конституции": "Конституция", "Гражданского кодекса": "ГК", "Уголовного кодекса": "УК", "Трудового кодекса": "ТК",
    "Налогового кодекса": "НК", "C. civ.": "code civil", "C. pén.": "code pénal",
    "C. trav.": "code du travail", "C. com.": "code de commerce", "C. consom.": "code de la consommation",
    "Cost.": "Costituzione", "Cost": "Costituzione", "c.c.": "codice civile",
    "c.p.": "codice penale", "c.p.c.": "codice di procedura civile", "c.p.p.": "codice di procedura penale",
    "U.S. Const.": "US Const.", "US Constitution": "US Const.", "U.S. Constitution": "US Const.",
    "Constitution of the United States": "US Const.", "United States Constitution": "US Const.",
    "VCLT": "Vienna Convention on the Law of Treaties",
    "Charter of the United Nations": "UN Charter",
    "Universal Declaration of Human Rights": "UDHR",
    "International Covenant on Civil and Political Rights": "ICCPR",
    "International Covenant on Economic, Social and Cultural Rights": "ICESCR",
    "Convention on the Rights of the Child": "CRC",
}  # fmt: skip
_UDHR = (
    "Allgemeinen Erklärung der Menschenrechte", "Déclaration universelle des droits de l'homme",
    "Déclaration universelle des droits de l’homme", "Declaración Universal de Derechos Humanos",
    "Declaración Universal de los Derechos Humanos", "Declaração Universal dos Direitos Humanos",
    "Dichiarazione universale dei diritti umani", "Всеобщей декларации прав человека",
    "الإعلان العالمي لحقوق الإنسان",
)  # fmt: skip
EU_ACT = re.compile(
    r"(?P<kind>(?:Implementing |Delegated |Council |Framework )?(?:Regulation|Directive|Decision)|(?:Durchführungs|Delegierte )?Verordnung|"  # noqa: E501
    r"Richtlinie|Beschluss|Règlement|règlement|Directive|directive|Décision|Reglamento|Directiva|Regolamento|Direttiva|"
    r"Regulamento|Diretiva|Verordening|Richtlijn|Rozporządzenie|Dyrektywa|Регламент|Директива)\s?"
    r"(?:\((?P<body>EU|UE|EC|EG|CE|EEC|EWG|CEE|ЕС|Euratom)\)\s?)?(?:(?:No\.?|Nr\.?|n[°º]\.?|nº|№)\s?)?"
    r"(?P<number>\d{1,4}/\d{1,4})(?:/(?P<tail>EU|UE|EC|EG|CE|EEC|EWG|CEE|ЕС))?"
)
_BODIES = {"UE": "EU", "EG": "EC", "CE": "EC", "EWG": "EEC", "CEE": "EEC", "ЕС": "EU"}
_KINDS = (("Reg", "Regulation"), ("Rég", "Regulation"), ("règ", "Regulation"), ("Règ", "Regulation"), ("Verord", "Regulation"),  # noqa: E501
          ("Durchf", "Regulation"), ("Rozp", "Regulation"), ("Рег", "Regulation"), ("Dele", "Delegated Regulation"),
          ("Dir", "Directive"), ("dir", "Directive"), ("Richt", "Directive"), ("Dyr", "Directive"), ("Дир", "Directive"))  # fmt: skip  # noqa: E501
UK_ACT = re.compile(
    r"(?P<title>(?:[A-Z][\w'’&-]*(?:\s\([A-Z][\w\s]{1,30}\))?[,\s]{1,2}(?:(?:of|and|the|for|to|in|on|from)\s){0,3}){1,9}"
    r"(?:Act|Ordinance|Measure|Order|Rules|Regulations))\s(?P<year>1[2-9]\d\d|20\d\d)(?!\d)"
)


def eu_act(found: re.Match[str]) -> str:
    """The canonical name of a numbered European act: its short title, else "Directive 95/46/EC"."""
    number = found["number"]
    short = EU_NUMBERS.get(number)
    if short:
        return short
    body = found["tail"] or found["body"] or ""
    body = _BODIES.get(body, body)
    kind = next((name for head, name in _KINDS if found["kind"].startswith(head)), "Decision")
    if found["kind"].split()[0] in ("Implementing", "Delegated", "Council", "Framework"):
        kind = found["kind"].removeprefix("Council ")
    if kind.endswith("Regulation"):
        return f"{kind} ({body}) {number}" if body else f"{kind} {number}"
    return f"{kind} {number}/{body}" if body else f"{kind} {number}"


@cache
def names() -> dict[str, str]:
    """Every printed name of a law, as it is cited canonically."""
    known = {printed: short for short, all_names in EU_NAMES.items() for printed in all_names.split("|")}
    known |= dict.fromkeys(_UDHR, "UDHR")
    for printed in (*_TITLED, *CODES):
        known.setdefault(printed, ALIASES.get(printed, printed))
    for printed, name in list(known.items()):
        if " " in printed and printed[0].isalpha():  # "Code civil" and "code civil" are one
            known.setdefault(printed[0].upper() + printed[1:], name)
            known.setdefault(printed[0].lower() + printed[1:], name)
    return known


@cache
def first_words() -> dict[str, tuple[str, ...]]:
    """Printed names by their first word, longest first."""
    out: dict[str, list[str]] = {}
    for printed in names():
        out.setdefault(printed.split(" ")[0], []).append(printed)
    return {word: tuple(sorted(held, key=len, reverse=True)) for word, held in out.items()}


@cache
def last_words() -> dict[str, tuple[str, ...]]:
    """Printed names by their last word, longest first."""
    out: dict[str, list[str]] = {}
    for printed in names():
        out.setdefault(printed.split(" ")[-1], []).append(printed)
    return {word: tuple(sorted(held, key=len, reverse=True)) for word, held in out.items()}


_LINK = re.compile(
    r"[)\]]?[\s,]{0,2}(?:(?:of|in|to|under|du|des|de|der|vom|zur|della|del|dello|do|da|van|من|of the|of that)(?:\s(?:the|la|el|l['’]|die))?\s"  # noqa: E501
    r"|(?:de\s)?l['’]|dell['’]|the\s|\()?"
)
_TOKEN = re.compile(r"[^\W\d_][\w.-]*|[^\W\d_]\.\w[\w.]*")


def linked(text: str, end: int) -> Iterable[int]:
    """Where the name of its law may begin behind a division: behind "of the" and its like, or at once."""
    link = _LINK.match(text, end)
    at = link.end() if link is not None else end
    return dict.fromkeys((at, end + 1 if text[end : end + 1] == " " else at))


def named_after(text: str, end: int) -> tuple[str, int] | None:
    """(canonical law, its end) printed right behind a provision, with or without "of the"."""
    for place in linked(text, end):
        act = EU_ACT.match(text, place)
        if act is not None:
            return eu_act(act), act.end()
        named = _known(text, place)
        if named is not None:
            return named
        titled = UK_ACT.match(text, place, min(len(text), place + 120))
        if titled is not None:
            return f"{' '.join(titled['title'].split())} {titled['year']}", titled.end()
    return None


def _known(text: str, at: int) -> tuple[str, int] | None:
    token = _TOKEN.match(text, at)
    if token is None:
        return None
    word = token.group()
    for head in dict.fromkeys((word, word.rstrip("."), word.rstrip(".,"))):
        for printed in first_words().get(head, ()):
            end = at + len(printed)
            if text.startswith(printed, at) and not text[end : end + 1].isalnum():
                known = names()[printed]
                if known == "SGB":
                    part = re.compile(r"\s(?:X?V?I{1,3}V?X?|[IVX]{1,4})\b").match(text, end)
                    return (f"SGB{part.group()}", part.end()) if part else (known, end)
                return known, end
    return None


def named_before(text: str, begin: int) -> tuple[str, int] | None:
    """(canonical law, where it begins) printed right before a provision."""
    cut = begin
    while cut > 0 and begin - cut < 3 and text[cut - 1] in " ,\u00a0:":
        cut -= 1
    head = text[max(0, cut - 110) : cut]
    for act in EU_ACT.finditer(head):
        if act.end() == len(head):
            return eu_act(act), cut - len(act.group())
    word = re.split(r"[\s(]", head)[-1]
    for printed in last_words().get(word, ()):
        start = cut - len(printed)
        if head.endswith(printed) and (start == 0 or not text[start - 1].isalnum()):
            return names()[printed], start
    if head[-4:].isdecimal():
        for titled in UK_ACT.finditer(head):
            if titled.end() == len(head):
                name = f"{' '.join(titled['title'].split())} {titled['year']}"
                return name, cut - len(titled.group())
    return None


LAST = {
    ("GDPR", "Art."): 99, ("GDPR", "Recital"): 173, ("TFEU", "Art."): 358, ("TEU", "Art."): 55, ("UDHR", "Art."): 30,
    ("UN Charter", "Art."): 111, ("Vienna Convention on the Law of Treaties", "Art."): 85, ("BGB", "§"): 2385,
    ("GG", "Art."): 146, ("StGB", "§"): 358, ("ECHR", "Art."): 59,
}  # fmt: skip
"""The last article, section or recital of some laws, by which an impossible one is known. Source: the
texts at EUR-Lex, the UN Treaty Collection and gesetze-im-internet.de, as they stood in 2025."""


def beyond(law: str, kind: str, first: str, last: str = "") -> str:
    """Why there is no such division in the law; empty when there is, or when nothing is known."""
    most = LAST.get((law, kind))
    numbers = [int(found.group()) for part in (first, last) if (found := re.search(r"\d{1,6}", part))]
    if most is None or not numbers or max(numbers[0], *numbers[1:], 1) <= most:
        return ""
    noun = {"§": "sections", "Recital": "recitals"}.get(kind, "articles")
    return f"{law} has {most} {noun}."
