"""Articles, sections and paragraphs as printed in several languages: "Art. 5(1)(f)", "§ 823 Abs. 1 Satz 2", "п. 1
ст. 10".

What law they belong to is found elsewhere (law_instruments); here is only the grammar of divisions.
Source: EU Interinstitutional Style Guide, part 1, section 2.7 (divisions of acts in all languages); OSCOLA 2.4;
Légistique guide of the French Conseil d'État, 3.4; German Handbuch der Rechtsförmlichkeit, part B.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..frozen import dataclass
from .anchors import Anchors, Word, roman
from .law_instruments import CODES
from .letters import fold_name

ARTICLES = frozenset(
    map(
        fold_name,
        """article articles art arts artikel artikels artikeln artikelen artículo artículos articolo articoli artigo
        artigos artt artykuł artykułu artykule articol articolul articole artikkel artikla artikulua artikulo
        статья статьи статье статью статьёй статей статьям статьями статьях ст стаття статті статтю статтею артыкул
        член чл члан članak članka člena člen článek článku článok čl neni cikk
        άρθρο άρθρα άρθρου άρθρων άρθ madde maddesi maddesinin maddə pasal perkara điều ibara kifungu
        მუხლი հոդված አንቀጽ ماده المادة المادتين المواد للمادة بالمادة والمادة لماده بماده دفعہ آرٹیکل
        סעיף הסעיף בסעיף לסעיף מסעיף וסעיף שבסעיף סע בסע לסע
        अनुच्छेद धारा অনুচ্ছেদ ধারা કલમ अनुच्छेदको มาตรา""".split(),
    )
)
SHORT = frozenset(("md", "m", "م", "ס", "اصل", "αρ"))
"""Words for an article that mean much else: before them only a law's name or a library of articles tells."""
RECITALS = frozenset(
    """recital recitals considerant considerants considerando considerandos erwagungsgrund erwagungsgrunde
    erwagungsgrundes
    erwgr eg overweging overwegingen""".split()
)
SECTIONS = frozenset("section sections s ss sec secs sect sch schedule paragraf paragrafen".split())
OTHERS = {
    **dict.fromkeys(("clause", "clauses", "cl"), "cl."), **dict.fromkeys(("rule", "rules"), "r."),
    **dict.fromkeys(("regulation", "regulations", "reg", "regs"), "reg."), "ziffer": "Ziff.", "ziff": "Ziff.",
}  # fmt: skip
"""Words for divisions of contracts, rules and orders; before them only a source that is cited so tells."""
_FIRST = re.compile(r"[^\W\d_]+")
_CODED = re.compile(r"\d{1,4}(?:-\d{1,3}){0,2}")
_NUMBER = re.compile(
    r"\d{1,4}(?!\d)(?:(?:er|ère|ère|-?[йяюе])\b|\s(?:bis|ter|quater|quinquies)\b|[a-zA-Z](?![a-zA-Z]))?"
    r"(?:\.?[ºo°ª](?![a-z]))?"
)
_ENDINGS = frozenset(("er", "ère", "ère", "й", "я", "ю", "е"))
"""Of ordinals: "article 1er", "статья 3-я"."""
_DECIMAL = re.compile(r"\d{1,5}(?!\d)(?:\.\d{1,3}(?!\d)){0,4}(?:[a-zA-Z](?![a-zA-Z]))?")
"""Sections and clauses: "s 55A", "§ 4.2", "clause 4.2.1"."""

_DIVISION = re.compile(
    r"\s?\((?P<round>\d{1,3}[a-z]?|[a-z]{1,2}|[ivx]{1,5}|[\u0621-\u064a]|[а-я]|[א-ת]{1,2})\)"
    r"|(?:[,،、]|\s)\s?(?:(?:sub-?)?para(?:graph)?s?\.?|Abs(?:atz|ätze|atzes|\.)?|paragraphes?|alinéas?|al\.|apartados?|párrafos?|paragrafo"
    r"|par(?:ágrafo)?\.?|commas?|c\.|co\.|pkt|n\.?[º°o]|ust(?:ęp)?(?:\.|u)?|odst(?:\.|avec)?|stk\.?|stav(?:ak)?|inciso|lid|fıkrası?|f\.|част[ьи]|частина|ч\.|пункт[аеу]?|п\.|абзац|ал(?:инея)?\.?|παρ(?:άγραφος)?\.?"
    r"|ayat|khoản|alin(?:\.|eatul)?|bekezdés|mom\.?|الفقرة|الفقرات|فقرة|فقره|بند|סעיף\sקטן|ס[\"״]ק|पैरा|उपधारा)\s?(?:\((?P<held>\d{1,3}[a-z]?)\)|(?P<para>\d{1,3}[a-z]?))"
    r"(?:\.?[ºo](?![a-z]))?(?!:?\d)"
    r"|,?\s?§\s?(?P<sign>\d{1,2})(?:\.?º)?(?![\d.:]?\d)"
    r"|(?<=\d)/(?P<slash>\d{1,2})(?![\d/])"
    r"|(?:,|\s)\s?(?:inciso|inc\.)\s(?P<inciso>[IVXLC]{1,7})(?!\w)"
    r"|(?:,|\s)\s?(?:Satz|S\.|zd(?:anie|\.)|Unterabs\.|Halbs\.|sentence|Nr\.|Nummer|No\.?)\s?(?P<sentence>\d{1,3})(?!\d)"
    r"|(?:,|\s)\s?(?:sub-?points?|points?|lit(?:\.|era|t\.)?|Buchst(?:\.|abe)|letra|lettera|lett\.|alínea|подпункт|пп\.|البند|onder)"
    r"\s?[«„\"(]?(?P<letter>[a-z]{1,2}|[а-я]|[\u0621-\u064a])[»“\")]?(?![\w])",
)
_ARTICLES_ONLY = frozenset(("sign", "slash"))
"""Divisions that are only an article's: "art. 3, § 2", "md. 3/2"; "§ 5, § 7" are two sections."""
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
    r"(?<!\w)(?:(?P<word>para(?:graph|s)?\.?|paragraphe|paragraf|alinéa|alin\.|al\.|Abs(?:atz|\.)|apartado|párrafo|comma|lid|n\.?[ºo°]|ust(?:ęp|\.)|odst(?:avec|\.)"
    r"|stav(?:ak)?|пункт[аеу]?|п\.|част[ьи]|ч\.|частина|абзац|ал(?:инея|\.)|παρ(?:άγραφος|\.)|ayat|khoản|الفقرة|فقرة|بند)\s?\(?(?P<para>\d{1,3})\)?"
    r"\s?(?:of(?:\sthe)?|de\s?l['’]|del?|dell['’]|do|van|av|af|του|من|,)?\s?)$",
    re.IGNORECASE,
)
_POINT = re.compile(
    r"(?<!\w)(?:(?:sub-?)?points?|let(?:ter|tre|ra|tera)|lit\.|Buchst(?:abe|\.))\s\(?(?P<point>[a-z]{1,2})\)?"
    r"\s(?:of|in|de\s?l['’]|del?|dell['’]|do|des)\s?(?:the\s)?$",
    re.IGNORECASE,
)
"""Acts of the Union put the smallest division first: "point (f) of Article 6(1)"."""
_ROMAN_BEFORE = re.compile(
    r"(?:Art(?:icle|\.)|Amend(?:ment|\.)|amdt\.?)\s([IVXL]{1,6}),?\s(?:§|Sec(?:tion|\.|t\.)?)\s?$"
)


def is_division_word(name: str) -> bool:
    """Is it a word that stands before the number of an article, section or clause?"""
    key = fold_name(name)
    return key in ARTICLES or key in RECITALS or key in SECTIONS or key in OTHERS or key in SHORT


@dataclass(frozen=True, slots=True)
class Provision:
    """A printed division of some law. kind: "Art.", "Recital", "§", "s." or one of OTHERS; name: "5(1)(f)"; to: the
    last of a range; cued: is it no further member of a list; sure: does its word mean a division wherever it stands?"""

    start: int
    end: int
    kind: str
    name: str
    to: str = ""
    cued: bool = True
    sure: bool = True

    @property
    def canonical(self) -> str:
        """ "Art. 5(1)(f)", "§ 823(1)"."""
        return f"{self.kind} {self.name}"


def provisions(anchors: Anchors) -> list[Provision]:
    """Every division printed in the text, in order; members of a list each by itself. Looked up once a text."""
    known = anchors.memory.get("provisions")
    if known is None:
        from .law_counted import counted

        read = anchors.read(lambda start, _: _at(anchors, start))
        known = anchors.memory["provisions"] = merged(read, counted(anchors))
    return known  # type: ignore[return-value]


def merged(first: Sequence[Provision], others: Sequence[Provision]) -> list[Provision]:
    """Both in text order; of two over the same text the longer, or the first."""
    kept: list[Provision] = []
    for one in sorted((*first, *others), key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept


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
    if kind in OTHERS.values() and text[first.end : first.end + 1] == "/":
        return []  # "Regulation 2016/679" is an act
    if kind in OTHERS.values() or _short(text, begin):
        first = replace(first, sure=False)
    prefix = _POINT.search(text, max(0, begin - 40), begin)
    if prefix is not None:
        first = replace(first, start=prefix.start(), name=f"{first.name}({prefix['point']})")
        return [first]
    prefix = _BEFORE.search(text, max(0, begin - 40), begin)
    if prefix is not None and "(" not in first.name:
        first = replace(first, start=prefix.start(), name=f"{first.name}({prefix['para']})")
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
    start = max(text.rfind(sign, word.start, word.end - 1) for sign in "'’") + 1
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
    if word.key in OTHERS and text[word.start] not in "čČ":  # "čl." is an article
        return OTHERS[word.key], word.start
    if word.key in ARTICLES or (word.key in SHORT and _marked(text, word)):
        return "Art.", word.start
    if word.key in RECITALS and (len(word.key) > 2 or text[word.start] == "E"):
        return "Recital", word.start
    if word.key in SECTIONS:
        if word.key in ("s", "ss") and word.start and text[word.start - 1] in "'’":
            return "", start
        return ("Sch." if word.key.startswith("sch") else "s."), word.start
    return _coded(anchors, start)


def _short(text: str, begin: int) -> bool:
    word = _FIRST.match(text, begin)
    return word is not None and fold_name(word[0]) in SHORT


def _marked(text: str, word: Word) -> bool:
    """Do signs show that a short word is an abbreviation: its stop, and nothing or a bracket before it?"""
    return text[word.end : word.end + 1] in (".", "/") or text[word.end - 1] in "'’׳" or len(word.key) > 1


def _coded(anchors: Anchors, start: int) -> tuple[str, int]:
    """The French "article L. 123-4": a code letter between the cue and the number."""
    near = anchors.words_before(start)[:2]
    if len(near) == 2 and near[0].key in ("l", "r", "d") and near[1].key in ARTICLES and start - near[0].end < 4:
        return f"Art. {near[0].key.upper()}.", near[1].start
    return "", start


_WHOLE = ("Art.", "Recital", "Amend.")


def _one(text: str, start: int, begin: int, kind: str, above: str) -> Provision | None:
    coded = len(kind) > 5 and kind[-1] == "." and kind[5].isupper()
    number = (_CODED if coded else _NUMBER if kind in _WHOLE else _DECIMAL).match(text, start)
    if number is None:
        return None
    name, end = above + _plain(number.group()), number.end()
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")" and start - 1 > begin:
        end += 1  # "المادة (3)"
    counted = _ROMAN.match(text, end)
    if counted is not None and roman(counted["para"]):
        name += f"({roman(counted['para'])})" + (f" S. {counted['sentence']}" if counted["sentence"] else "")
        end = counted.end()
    inner, end = divided(text, end, kind)
    name, to = name + inner, ""
    joined = _TO.match(text, end)
    if joined is not None and "-" not in number.group():
        last = _NUMBER.match(text, joined.end())
        if last is not None:
            to, end = _plain(last.group()), last.end()
    return Provision(begin, end, kind, name, to)


def divided(text: str, end: int, kind: str) -> tuple[str, int]:
    """The divisions printed behind a number, as the canonical form writes them, and where they end."""
    name = ""
    for _ in range(6):
        division = _DIVISION.match(text, end)
        dotted = _DOTTED.match(text, end) if division is None and kind == "Art." else None
        if division is None and dotted is None:
            break
        if division is not None and division.lastgroup in _ARTICLES_ONLY and kind != "Art.":
            break
        name += _division(division) if division is not None else f"({dotted['number'] or dotted['letter']})"  # type: ignore[index]
        end = division.end() if division is not None else dotted.end()  # type: ignore[union-attr]
    return name, end


def _plain(number: str) -> str:
    digits = re.match(r"[\d-]+(?:\.\d+)*", number)
    head = digits.group() if digits else number
    head = re.sub(r"\d+", lambda part: str(int(part[0])), head.strip("-"))
    tail = number[len(digits.group()) if digits else 0 :].strip(" .-ºo°ª")
    tail = "" if tail in _ENDINGS else tail
    return head + (f" {tail}" if len(tail) > 1 else tail)


def _division(found: re.Match[str]) -> str:
    if found["sentence"]:
        return f" S. {found['sentence']}"
    named = ("round", "held", "para", "sign", "slash", "letter", "inciso")
    held = next(found[name] for name in named if found[name])
    return f"({int(held) if held.isdecimal() else held})"
