"""Articles, sections and paragraphs as printed in several languages: "Art. 5(1)(f)", "§ 823 Abs. 1 Satz 2", "п. 1
ст. 10".

What law they belong to is found elsewhere (law_instruments); here is only the grammar of divisions.
Source: EU Interinstitutional Style Guide, part 1, section 2.7 (divisions of acts in all languages); OSCOLA 2.4;
Légistique guide of the French Conseil d'État, 3.4; German Handbuch der Rechtsförmlichkeit, part B.
"""

from __future__ import annotations

import re

from ..frozen import dataclass
from .anchors import Anchors, Word, roman
from .law_instruments import CODES
from .letters import fold_name

ARTICLES = frozenset(
    """article articles art arts artikel artikels articulo articulos articolo articoli artigo artigos artt статья статьи
    статье статью статей статьям статьями ст ماده الماده المادتين المواد للماده بالماده والماده madde maddesi artykul
    clanek clanku clanak član члан αρθρο αρθρα cikk artikla artikeln articolul""".split()
)
RECITALS = frozenset(
    """recital recitals considerant considerants considerando considerandos erwagungsgrund erwagungsgrunde
    erwagungsgrundes
    erwgr eg overweging overwegingen""".split()
)
SECTIONS = frozenset("section sections s ss sec secs sect sch schedule".split())
_CODED = re.compile(r"\d{1,4}(?:-\d{1,3}){0,2}")
_NUMBER = re.compile(r"\d{1,4}(?:\s(?:bis|ter|quater|quinquies)\b|[a-z](?![a-z]))?(?:\.?[ºo°ª](?![a-z]))?")
_DIVISION = re.compile(
    r"\s?\((?P<round>\d{1,3}[a-z]?|[a-z]{1,2}|[ivx]{1,5}|[\u0621-\u064a])\)"
    r"|(?:,|\s)\s?(?:(?:sub-?)?para(?:graph)?s?\.?|Abs(?:atz|ätze|atzes|\.)|paragraphes?|alinéas?|al\.|apartados?|párrafos?|paragrafo"
    r"|par(?:ágrafo)?\.?|commas?|co\.|n\.?[º°o]|ust\.|inciso|lid|fıkra|част[ьи]|ч\.|пункт[аеу]?|п\.|الفقرة|الفقرات)\s?(?P<para>\d{1,3}[a-z]?)"
    r"(?:\.?[ºo](?![a-z]))?(?![\d:])"
    r"|(?:,|\s)\s?(?:inciso|inc\.)\s(?P<inciso>[IVXLC]{1,7})(?!\w)"
    r"|(?:,|\s)\s?(?:Satz|S\.|Unterabs\.|Halbs\.|sentence|Nr\.|Nummer|No\.?)\s?(?P<sentence>\d{1,3})(?!\d)"
    r"|(?:,|\s)\s?(?:sub-?points?|points?|lit(?:\.|era|t\.)?|Buchst(?:\.|abe)|letra|lettera|lett\.|alínea|подпункт|пп\.|البند|onder)"
    r"\s?[«„\"(]?(?P<letter>[a-z]{1,2}|[а-я]|[\u0621-\u064a])[»“\")]?(?![\w])",
)
_DOTTED = re.compile(r"\.(?:(?P<number>\d{1,2})(?![\d.]?\d)|(?P<letter>[a-z])\)?(?!\w|\.\w))")
"""Spanish, Italian and European print "art. 18.4", "art. 5.1.f)"."""
_ROMAN = re.compile(
    rf"\s(?P<para>[IVX]{{1,4}})(?:\s(?P<sentence>\d{{1,2}}))?(?=\s(?:{'|'.join(sorted(CODES, key=len))})\b)"
)
"""German "§ 823 I 1 BGB": paragraph and sentence."""
_TO = re.compile(r"\s?(?:-|–|—|\sto\s|\sbis\s|\sà\s|\sal?\s|\saté\s|\sпо\s|\sإلى\s)\s?(?=\d)")
_LISTED = re.compile(
    r"\s?,\s?(?=\d)|\s(?:and|or|und|oder|et|ou|y|o|e|и|или|و)\s?(?=\d)|,?\s(?:and|und|et|y|e|и)\s(?=\d)"
)
_BEFORE = re.compile(
    r"(?:(?P<word>para(?:graph)?\.?|paragraphe|alinéa|apartado|párrafo|comma|пункт[аеу]?|п\.|част[ьи]|ч\.|الفقرة)\s?\(?(?P<para>\d{1,3})\)?"
    r"\s?(?:of|de\s?l['’]|del?|dell['’]|do|من|,)?\s?)$",
    re.IGNORECASE,
)
_ROMAN_BEFORE = re.compile(
    r"(?:Art(?:icle|\.)|Amend(?:ment|\.)|amdt\.?)\s([IVXL]{1,6}),?\s(?:§|Sec(?:tion|\.|t\.)?)\s?$"
)


@dataclass(frozen=True, slots=True)
class Provision:
    """A printed division of some law. kind: "Art.", "Recital", "§" or "s."; name: "5(1)(f)"; to: the last of a
    range."""

    start: int
    end: int
    kind: str
    name: str
    to: str = ""
    cued: bool = True

    @property
    def canonical(self) -> str:
        """ "Art. 5(1)(f)", "§ 823(1)"."""
        return f"{self.kind} {self.name}"


def provisions(anchors: Anchors) -> list[Provision]:
    """Every division printed in the text, in order; members of a list each by itself. Looked up once a text."""
    known = anchors.memory.get("provisions")
    if known is None:
        known = anchors.memory["provisions"] = anchors.read(lambda start, _: _at(anchors, start))
    return known  # type: ignore[return-value]


def _at(anchors: Anchors, start: int) -> list[Provision]:
    text = anchors.text
    kind, begin = _kind(anchors, start)
    if not kind:
        return []
    above = ""
    roman = _ROMAN_BEFORE.search(text, max(0, start - 40), start)
    if roman is not None:
        begin, above = roman.start(), f"{roman[1]} §"
        kind = "Amend." if roman[0][:2].lower() == "am" else "Art."
    first = _one(text, start, begin, kind, above)
    if first is None:
        return []
    prefix = _BEFORE.search(text, max(0, begin - 40), begin)
    if prefix is not None and "(" not in first.name:
        first = Provision(prefix.start(), first.end, kind, f"{first.name}({prefix['para']})", first.to)
    found = [first]
    while len(found) < 20:
        listed = _LISTED.match(text, found[-1].end)
        another = _one(text, listed.end(), listed.end(), kind, "") if listed is not None else None
        if another is None or (listed is not None and not _plural(anchors, start, text, another)):
            return found
        found.append(Provision(another.start, another.end, kind, another.name, another.to, False))
    return found


def _unelided(text: str, word: Word) -> Word:
    """The word behind an article or preposition written to it: "l'article", "dell'art."."""
    start = max(text.rfind(sign, word.start, word.end) for sign in "'’") + 1
    return Word(start, word.end, fold_name(text[start : word.end])) if start > word.start else word


def _plural(anchors: Anchors, start: int, text: str, another: Provision) -> bool:
    """Does the cue announce several ("Articles 5 and 6"), or does the next one carry divisions itself?"""
    near = anchors.words_before(start)
    cue = near[0].key if near and start - near[0].end < 4 else "§§" if text[start - 3 : start].count("§") > 1 else ""
    return cue in {"articles", "arts", "artt", "articulos", "articoli", "artigos", "sections", "ss", "secs", "§§", "recitals",  # noqa: E501
                   "artikeln", "статьи", "статей", "المواد", "considerants"} or "(" in another.name  # fmt: skip


def _kind(anchors: Anchors, start: int) -> tuple[str, int]:
    """("Art.", where its cue begins) for the number at `start`; ("", start) when no cue stands before it."""
    text = anchors.text
    sign = start - 1
    while sign >= 0 and start - sign < 4 and text[sign] in " \u00a0":
        sign -= 1
    if sign >= 0 and text[sign] == "§":
        while sign > 0 and text[sign - 1] == "§":
            sign -= 1
        return "§", sign
    near = anchors.words_before(start)[:2]
    if not near or start - near[0].end > 3 or text[near[0].end : start].strip(" .\u00a0("):
        return _coded(anchors, start)
    word = _unelided(text, near[0])
    if word.key in ARTICLES:
        return "Art.", word.start
    if word.key in RECITALS and (len(word.key) > 2 or text[word.start] == "E"):
        return "Recital", word.start
    if word.key in SECTIONS:
        if word.key in ("s", "ss") and word.start and text[word.start - 1] in "'’":
            return "", start
        return ("Sch." if word.key.startswith("sch") else "s."), word.start
    return _coded(anchors, start)


def _coded(anchors: Anchors, start: int) -> tuple[str, int]:
    """The French "article L. 123-4": a code letter between the cue and the number."""
    near = anchors.words_before(start)[:2]
    if len(near) == 2 and near[0].key in ("l", "r", "d") and near[1].key in ARTICLES and start - near[0].end < 4:
        return f"Art. {near[0].key.upper()}.", near[1].start
    return "", start


def _one(text: str, start: int, begin: int, kind: str, above: str) -> Provision | None:
    number = (_CODED if len(kind) > 5 and kind[-1] == "." and kind[5].isupper() else _NUMBER).match(text, start)
    if number is None:
        return None
    name, end = above + _plain(number.group()), number.end()
    counted = _ROMAN.match(text, end)
    if counted is not None and roman(counted["para"]):
        name += f"({roman(counted['para'])})" + (f" S. {counted['sentence']}" if counted["sentence"] else "")
        end = counted.end()
    for _ in range(6):
        division = _DIVISION.match(text, end)
        dotted = _DOTTED.match(text, end) if division is None and kind == "Art." else None
        if division is None and dotted is None:
            break
        name += _division(division) if division is not None else f"({dotted['number'] or dotted['letter']})"  # type: ignore[index]
        end = division.end() if division is not None else dotted.end()  # type: ignore[union-attr]
    to = ""
    joined = _TO.match(text, end)
    if joined is not None and "-" not in number.group():
        last = _NUMBER.match(text, joined.end())
        if last is not None:
            to, end = _plain(last.group()), last.end()
    return Provision(begin, end, kind, name, to)


def _plain(number: str) -> str:
    digits = re.match(r"[\d-]+", number)
    head = digits.group() if digits else number
    head = "-".join(str(int(part)) for part in head.split("-") if part)
    tail = number[len(digits.group()) if digits else 0 :].strip(" .ºo°ª")
    return head + (f" {tail}" if len(tail) > 1 else tail)


def _division(found: re.Match[str]) -> str:
    if found["sentence"]:
        return f" S. {found['sentence']}"
    held = found["round"] or found["para"] or found["letter"] or found["inciso"]
    return f"({int(held) if held.isdecimal() else held})"
