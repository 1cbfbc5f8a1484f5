"""Laws of the United States in Bluebook form: codes of the states, constitutions, court rules, public laws.

Canonical form: as the Bluebook prints it, "Conn. Gen. Stat. § 46b-137", "US Const. amend. XIV §1", "Ala. Const. Art.
VIII §177", "Fed. R. Civ. P. 12(b)(6)", "Pub. L. 116-344". Part of the scheme `statutes`.
Source: The Bluebook, 21st ed., rules 11, 12 and table T1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Reading, Reference
from .anchors import Anchors, roman

_SUB = r"(?:\([\w]{1,4}\)){0,5}"
_NUMBER = rf"\d[\w]{{0,5}}(?:[-.:]\d[\w]{{0,5}}){{0,3}}(?![\w]){_SUB}"
_CODE = re.compile(
    r"(?<![\w.])(?P<title>\d{1,3}\s)?(?P<law>(?:[A-Z][\w.&’']{0,14}\s){0,4}"
    r"(?:Code(?:\sAnn\.|\sR\.)?|Stat\.(?:\sAnn\.)?|Laws|Gen\.\sLaws|C\.|Reg\.|Regs\.|Act|Ann\.|ILCS|[A-Z]{2,5}A?))"
    rf",?\s§§?\s?(?P<section>{_NUMBER})"
)
_LISTED = re.compile(
    rf"(?<![\w.])(?P<title>\d{{1,3}}\s)(?P<law>ILCS|AAC)\s(?P<section>\d{{1,4}}[/.]\d[\w.-]{{0,9}}){_SUB}"
)
_RULE = re.compile(
    r"(?<!\w)(?P<law>Fed\.\s?R\.\s?(?:Civ|Crim|App|Evid|Bankr)\.(?:\sP(?:roc)?\.)?|FRCP|FRCrP|FRAP|FRE|UCC|U\.C\.C\.)"
    rf"\s(?:Rule\s|§\s?)?(?P<section>{_NUMBER})"
)
_PUBLIC = re.compile(r"(?<!\w)Pub(?:lic|\.)\s?L(?:aw|\.)\s(?:No\.\s)?(?P<section>\d{2,3}[-–]\d{1,4})(?!\d)")
_ARTICLE = re.compile(
    r"(?<!\w)(?P<law>(?:U\.\s?S\.|US|[A-Z][\w.]{1,14}(?:\s[A-Z][\w.]{1,14})?)\sConst(?:\.|itution)),?\s"
    r"(?P<kind>[Aa]rt(?:\.|icle)|[Aa]m(?:end(?:\.|ment)?|dt\.?))\s(?P<part>[IVXLC]{1,7}|\d{1,3})(?![\w])"
    r"(?:,?\s(?:§|[Ss]ec(?:\.|tion))\s?(?P<section>\d{1,3}(?:\.\d{1,3})?)(?!\d))?(?:,\s(?:cl\.|clause)\s(?P<clause>\d{1,2}))?"
)
_ORDINALS = """First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth
Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth Twenty-First Twenty-Second Twenty-Third Twenty-Fourth
Twenty-Fifth Twenty-Sixth Twenty-Seventh""".split()
_AMENDMENT = re.compile(
    rf"(?<!\w)(?:[Tt]he\s)?(?P<nth>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})\sAmendment\s(?:to|of)\s"
    r"(?:the\s)?(?:U\.\s?S\.|US|United\sStates|Federal)\sConstitution"
)
_LEADING = frozenset(
    """the in under see of and at by for as to if that this our its both or with cf cf. e.g. accord but compare contra
    quoting citing section""".split()
)
_GENERAL = frozenset(
    ("Act", "Code", "Laws", "C.", "Reg.", "Regs.", "Ann.", "Stat.", "Gen. Laws", "AND", "OR", "SEE", "THE")
)
"""What names no law by itself."""
_FEDERAL = re.compile(r"U\.?\s?S\.?\sConst")


def us_codes(anchors: Anchors) -> list[Reference]:
    """Every such reference, in text order. Texts without a word of one are not searched."""
    text = anchors.text
    found: list[Reference] = []
    if "§" in text:
        found += _coded(anchors, _CODE)
    if "ILCS" in text or "AAC" in text:
        found += _coded(anchors, _LISTED)
    if "R." in text or "FR" in text or "UCC" in text or "U.C.C." in text:
        found += _coded(anchors, _RULE)
    if "Pub" in text:
        found += (_made(hit, f"Pub. L. {hit['section'].replace('–', '-')}") for hit in anchors.hits(_PUBLIC))
    if "Const" in text:
        found += [*_constitutions(text), *_amendments(text)]
    return sorted(found, key=lambda r: r.start)


def _coded(anchors: Anchors, pattern: re.Pattern[str]) -> Iterator[Reference]:
    text = anchors.text
    for hit in anchors.hits(pattern):
        title = (hit.groupdict().get("title") or "").strip()
        words = hit["law"].split()
        while words and words[0].casefold() in _LEADING:
            del words[0]
        law = " ".join(words)
        if not words or law in _GENERAL or roman(words[-1]) or law.endswith(("U.S.C.", "C.F.R.", "USC", "CFR")):
            continue  # no law is named, or the statutes' own pattern reads it
        begin = (
            hit.start() if title and len(words) == len(hit["law"].split()) else text.index(words[0], hit.start("law"))
        )
        sign = "" if pattern is not _CODE else "§ "
        name = " ".join(filter(None, (title if begin == hit.start() else "", law)))
        canonical = f"{name} {sign}{text[hit.start('section') : hit.end()]}"
        reading = Reading("statutes", canonical, "", canonical)
        yield Reference(text[begin : hit.end()], begin, hit.end(), (reading,))


def _constitutions(text: str) -> Iterator[Reference]:
    for hit in _ARTICLE.finditer(text):
        words = hit["law"].split()
        if words[0].casefold() in _LEADING:
            del words[0]
        federal = _FEDERAL.match(" ".join(words)) is not None
        if len(words) == 1 and not federal:
            continue  # "The Constitution, Article 3"
        law = "US Const." if federal else " ".join(words).replace("Constitution", "Const.")
        kind = "Art." if hit["kind"][:2].lower() == "ar" else "amend."
        name = f"{law} {kind} {hit['part']}" + (f" §{hit['section']}" if hit["section"] else "")
        most = 27 if kind == "amend." else 7
        value = roman(hit["part"]) or (int(hit["part"]) if hit["part"].isdecimal() else 0)
        noun = "amendments" if kind == "amend." else "articles"
        why = f"The Constitution of the United States has {most} {noun}." if federal and value > most else ""
        begin = text.index(words[0], hit.start("law"))
        yield _made(hit, name + (f", cl. {hit['clause']}" if hit["clause"] else ""), why, begin)


def _amendments(text: str) -> Iterator[Reference]:
    for hit in _AMENDMENT.finditer(text):
        number = _ORDINALS.index(hit["nth"]) + 1
        yield _made(hit, f"US Const. amend. {_ROMAN[number // 10 * 10]}{_ROMAN[number % 10]}")


_ROMAN = dict(enumerate(["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"])) | {10: "X", 20: "XX"}


def _made(hit: re.Match[str], canonical: str, why: str = "", begin: int = -1) -> Reference:
    begin = hit.start() if begin < 0 else begin
    reading = Reading("statutes", canonical, "", canonical, why)
    return Reference(hit.string[begin : hit.end()], begin, hit.end(), (reading,))
