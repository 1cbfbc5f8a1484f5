"""Talmud and Mishnah: "Sanhedrin 37a", "b. Ber. 2a-3b", "m. Avot 1:14", "y. Peah 1:1", "סנהדרין לז ע״א", "סנהדרין דף
ל״ז עמוד א".

Canonical form "b. Sanhedrin 37a", "m. Avot 1:14", "y. Peah 1:1". The Bavli begins on folio 2.
Source: data/talmud.tsv; SBL Handbook of Style 8.3.8 (b., m., y., t.).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..model import Reading, Reference
from ..shipped import beside, text_of
from .anchors import Anchors, Word
from .hebrew_numbers import PRINTED, marked, value
from .letters import fold_name

_HEBREW = re.compile("[א-ת]")
_FOLIO = re.compile(r"(?P<folio>\d{1,3})\s?(?P<side>[abаб])(?![\w])(?:\s?[-–]\s?(?P<to>(?:\d{1,3})?[abаб])(?!\w))?")
_SIDES = str.maketrans("аб", "ab")
"""The sides of a leaf in Russian print."""
_JOINED = re.compile(r"(?P<kind>[bmyjt])(?P<name>[A-Z][a-zé]{2,9})\.?\s$")
"""The Continental short forms "bSanh 37a", "mAvot 1:14"."""
_CHAPTER = re.compile(r"(?P<chapter>\d{1,2})[:.](?P<part>\d{1,2})(?!\d)(?:\s?[-–]\s?(?P<to>\d{1,2})(?!\d))?")
_LETTERS = {c: v for v, c in enumerate("אבגדהוזחט", 1)} | {c: 10 * v for v, c in enumerate("יכלמנסעפצ", 1)} | {
    "ק": 100, "ר": 200, "ך": 20, "ם": 40, "ן": 50, "ף": 80, "ץ": 90,
}  # fmt: skip
_HEBREW_FOLIO = re.compile(
    r"[\s,]{1,2}(?:דף\s)?(?P<folio>[א-ת]{1,3}(?:[\"״'׳][א-ת]?)?)(?:,?\s(?:ע[\"״](?P<side>[אב])|עמוד\s(?P<page>[אב])['׳]?)|(?P<dots>[.:])(?!\w))"
)
_HEBREW_MISHNAH = re.compile(
    rf"\s(?P<word>פרק\s|פ[\"״'׳]\s)?(?P<chapter>{PRINTED})(?![א-ת])(?:,?\sמשנה\s|,?\sמ[\"״'׳]\s|\s?[,:]\s?)(?P<part>{PRINTED})(?![א-ת])"
)
_KINDS = {"b": "b.", "bt": "b.", "bavli": "b.", "talmud": "b.", "babyloniantalmud": "b.", "tb": "b.", "m": "m.", "mishnah": "m.",  # noqa: E501
          "mishna": "m.", "mischna": "m.", "y": "y.", "j": "y.", "yt": "y.", "jt": "y.", "pt": "y.", "yerushalmi": "y.", "t": "t.",  # noqa: E501
          "tosefta": "t.", "талмуд": "b.", "вавилонскийталмуд": "b.", "мишна": "m.", "тосефта": "t."}  # fmt: skip


class Tractate(NamedTuple):
    """name, last folio of the Bavli (0: none), chapters."""

    name: str
    folios: int
    chapters: int


@cache
def tractates() -> tuple[dict[str, Tractate], dict[str, Tractate]]:
    """Tractates by folded Latin name and by Hebrew name."""
    latin: dict[str, Tractate] = {}
    hebrew: dict[str, Tractate] = {}
    for line in text_of(beside(__file__, "data", "talmud.tsv")).splitlines():
        if line.startswith("#"):
            continue
        name, folios, chapters, names, letters = line.split("\t")
        held = Tractate(name, int(folios), int(chapters))
        latin |= {fold_name(n): held for n in names.split("|")}
        hebrew |= dict.fromkeys(letters.split("|"), held)
    return latin, hebrew


def parse(text: str | Anchors) -> list[Reference]:
    """Every place in Talmud or Mishnah, in text order; impossible ones say why."""
    anchors = Anchors.of(text)
    found = [r for start, _ in anchors.numbers if (r := _at(anchors, start)) is not None]
    if _HEBREW.search(anchors.text):
        found.extend(_hebrew(anchors.text))
    return sorted(found, key=lambda r: r.start)


def _at(anchors: Anchors, start: int) -> Reference | None:
    text, near = anchors.text, anchors.words_before(start)[:5]
    if not near or start - near[0].end > 2:
        return None
    joined = _JOINED.search(text, max(0, start - 14), start)
    if joined is not None and (joined.start() == 0 or not text[joined.start() - 1].isalnum()):
        held = tractates()[0].get(fold_name(joined["name"]))
        if held is not None:
            return _placed(text, held, _KINDS[joined["kind"]], joined.start(), start, False)
    for length in (3, 2, 1):
        chosen = near[:length]
        tractate = tractates()[0].get("".join(word.key for word in reversed(chosen)))
        if len(chosen) == length and tractate is not None and text[chosen[-1].start].isupper():
            kind, begin = _kind(text, near[length : length + 2], chosen[-1].start)
            short = len("".join(word.key for word in chosen)) < 5
            return _placed(text, tractate, kind, begin, start, short)
    return None


def _kind(text: str, before: list[Word], begin: int) -> tuple[str, int]:
    """ "b.", "m.", "y." or "t." with where it begins; "" when nothing says which."""
    for length in (2, 1):
        key = "".join(word.key for word in reversed(before[:length]))
        if len(before) >= length and key in _KINDS and begin - before[0].end <= 2:
            return _KINDS[key], before[length - 1].start
    return "", begin


def _placed(text: str, tractate: Tractate, kind: str, begin: int, start: int, short: bool) -> Reference | None:
    folio = _FOLIO.match(text, start)
    if folio is not None and kind in ("", "b.") and not (short and not kind and tractate.folios == 0):
        to = folio["to"] or ""
        to = folio["folio"] + to if len(to) == 1 else to
        side, to = folio["side"].translate(_SIDES), to.translate(_SIDES)
        return _folio(text, tractate, begin, folio.end(), int(folio["folio"]), side, to)
    place = _CHAPTER.match(text, start)
    if place is None or (short and not kind):
        return None
    kind = "m." if kind in ("", "b.") else kind
    name = f"{kind} {tractate.name} {place['chapter']}:{place['part']}"
    to = f"{kind} {tractate.name} {place['chapter']}:{place['to']}" if place["to"] else ""
    most = tractate.chapters * (2 if kind == "t." else 1)  # the Tosefta divides otherwise; Sotah has fifteen
    many = int(place["chapter"]) > most or int(place["chapter"]) < 1
    why = f"{tractate.name} has {tractate.chapters} chapters." if many else ""
    reading = Reading("talmud", name, to, name + (f"-{place['to']}" if to else ""), why)
    return Reference(text[begin : place.end()], begin, place.end(), (reading,))


def _folio(text: str, tractate: Tractate, begin: int, end: int, folio: int, side: str, to: str) -> Reference:
    name = f"b. {tractate.name} {folio}{side}"
    why = ""
    if not tractate.folios:
        why = f"{tractate.name} has no Babylonian Talmud."
    elif not 2 <= folio <= tractate.folios:
        why = f"{tractate.name} stands on folios 2 to {tractate.folios}."
    last = f"b. {tractate.name} {to}" if to else ""
    reading = Reading("talmud", name, last, name + (f"-{to}" if to else ""), why)
    return Reference(text[begin:end], begin, end, (reading,))


@cache
def _hebrew_names() -> re.Pattern[str]:
    names = sorted(tractates()[1], key=len, reverse=True)
    return re.compile(rf"(?<![א-ת])(?:מסכת\s|ב)?(?P<name>{'|'.join(names)})(?![א-ת])")


def _hebrew(text: str) -> list[Reference]:
    found = []
    for hit in _hebrew_names().finditer(text):
        folio = _HEBREW_FOLIO.match(text, hit.end())
        if folio is None:
            mishnah = _mishnah(text, hit)
            if mishnah is not None:
                found.append(mishnah)
            continue
        number = sum(_LETTERS.get(c, 0) for c in folio["folio"])
        side = folio["side"] or folio["page"] or ("א" if folio["dots"] == "." else "ב")
        end = folio.end()
        tractate = tractates()[1][hit["name"]]
        found.append(_folio(text, tractate, hit.start("name"), end, number, "a" if side == "א" else "b", ""))
    return found


def _mishnah(text: str, hit: re.Match[str]) -> Reference | None:
    """ "אבות א, יד", "אבות פרק א משנה יד"; behind tractates of the Bavli only with a word ("ל״ז, א" is a folio)."""
    place = _HEBREW_MISHNAH.match(text, hit.end())
    if place is None:
        return None
    chapter, part = value(place["chapter"]), value(place["part"])
    tractate = tractates()[1][hit["name"]]
    said = bool(place["word"]) or text[: hit.start("name")].endswith(("משנה ", "במשנה "))
    if not chapter or not part:
        return None
    if tractate.folios and not said:
        side = {1: "a", 2: "b"}.get(part)
        if side is None or not marked(place["chapter"]):
            return None
        return _folio(text, tractate, hit.start("name"), place.end(), chapter, side, "")
    if chapter > tractate.chapters:
        return None
    name = f"m. {tractate.name} {chapter}:{part}"
    begin, end = hit.start("name"), place.end()
    return Reference(text[begin:end], begin, end, (Reading("talmud", name, "", name),))


def canonical(reading: Reading) -> str:
    """The normal form, "b. Sanhedrin 37a"."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The folio or chapter and the tractate."""
    work, _, place = canonical.rpartition(" ")
    wide = place.partition(":")[0] if ":" in place else place.rstrip("ab")
    return (f"{work} {wide}", work) if wide != place else (work,)


def neighbours(canonical: str) -> tuple[str, ...]:
    """The side of a folio (or the mishnah) before and after."""
    work, _, place = canonical.rpartition(" ")
    if ":" in place:
        chapter, _, part = place.partition(":")
        return tuple(f"{work} {chapter}:{n}" for n in (int(part) - 1, int(part) + 1) if n > 0)
    folio, side = int(place.rstrip("ab") or 0), place[-1:]
    before = f"{folio}a" if side == "b" else f"{folio - 1}b"
    after = f"{folio}b" if side == "a" else f"{folio + 1}a"
    return tuple(f"{work} {p}" for p in (before, after) if p != "1b")
