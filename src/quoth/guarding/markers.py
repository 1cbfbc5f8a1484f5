"""Citation markers printed in an answer: [1], [doc-2], [^1], 【3†source】, (Document 3), superscripts, tags, links.

One pass of patterns whose repeats are all bounded. A bracket is a marker only when everything in it names a document or
is a small number; [sic], [2019] and [the author] are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from ..frozen import dataclass
from ..later import later
from ..offsets import Span
from .given import Given

Kind = Literal["mark", "tag", "span", "prose"]


@dataclass(frozen=True, slots=True)
class Marker:
    """A printed pointer to documents. cited: those it means. unknown: names or numbers of no document given.

    kind: mark = stands beside the words; tag = its tag holds them; span = a provider says which words [start, end) it
    is for; prose = "Document 2" in running text. printed: where a span's pointer is printed, where it is.
    """

    start: int
    end: int
    text: str
    cited: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    kind: Kind = "mark"
    printed: Span | None = None


DOCUMENT_WORDS = (
    "documents|document|docs|doc|sources|source|passages|passage|excerpts|excerpt|citations|citation|snippets|snippet"
    "|chunks|chunk|ref|refs|dokumen(?:t(?:e[ns]?|s|u|em|y|ów)?|cie)|quellen?|documentos?|documenti|fuentes?|fontes?|fonti|bron(?:nen)?"
    "|źród(?:ło|ła|le|eł)|документ(?:а|у|ом|е|ы|ів|ов|ах|і)?|источник(?:а|у|ом|е|и|ов|ах)?|джерел(?:о|а|у|і)"
    "|[وفبلك]{0,2}(?:ال|ل)?(?:وثيقة|مستند|مصدر)|سند|منبع|[ובהלמש]{0,3}(?:מסמך|מקור)|belge|kaynak"
    "|文档|文檔|文件|文献|文獻|资料|材料|来源|來源|資料|文書|出典|문서|출처"
)
"""What documents are called in prompts. Source: ours, the prompts of the frameworks in examples/; Article and Section
are left out, they cite laws."""
_SIGN = r"(?:no\.?|nr\.?|number|#|№|n[°º]|رقم|مס['׳]|第)?"
# All of them take 4 ms to compile, and most answers need three.
_BRACKET = later(lambda: re.compile(r"[\[【［]([^\[\]【】［］\n]{1,120})[\]】］]"))
_ROUND = later(lambda: re.compile(r"[(（]([^()（）\n]{1,120})[)）]"))
_IN_ROUND = later(lambda: re.compile(r"\(([^()\n]{1,100}\([^()\n]{1,20}\)[^()\n]{0,20})\)"))
"""With a bracket in it: (doc-2, Art. 7(3))."""
_NUMBERED = later(lambda: re.compile(rf"(?i)(?:{DOCUMENT_WORDS})?\.? ?{_SIGN} ?[:_-]?(\d{{1,3}})"))
_WITH_WORD = later(lambda: re.compile(rf"(?i)(?:{DOCUMENT_WORDS})\.? ?{_SIGN} ?[:_-]? ?(\d{{1,3}})"))
_LED = later(lambda: re.compile(
    rf"(?i)(?:see also|see|cf\.?|from|in|per|vgl\.?|siehe|aus|voir|dans|véase|ver|en|см\.?|из|انظر|ראו|见|參見|参见"
    rf"|(?:{DOCUMENT_WORDS})[:.：]) ?(.+)"
))
"""What stands before a document's name in its bracket."""
_NUMBER = later(lambda: re.compile(r"\d{1,3}(?![^\W\u2e80-\uffff]|[.,]\d)"))
"""A number; Han and kana may follow, which part words by no blank."""
_NAMED = later(lambda: re.compile(rf"(?i)(?:(?<!\w)|(?=[\u2e80-\uffff]))(?:{DOCUMENT_WORDS})\.? ?{_SIGN} ?\Z"))
_BEFORE_NUMBER = 24
"""Characters in front of a number that may say it is a document's; the longest of the pattern are 19."""
_RANGE = later(lambda: re.compile(r"(\d{1,3})\s?[-–]\s?(\d{1,3})"))
_PAGE = later(lambda: re.compile(
    r"(?i)(?:pp?|pages?|paras?|paragraphs?|¶|§§?|l|lines?|s|seiten?|abs|absatz|sec|sections?|art|arts|articles?|artikel"
    r"|ch|chap|chapters?|vv?|verses?|cl|clauses?|recitals?|points?|parts?|vol|no|nr|slides?|rows?|tables?"
    r"|kap|kapitel|ziff|ziffer|abschnitt|klausel|ligne|clause|pág|págs|página|cláusula|apartado|с|стр|п|пп|ст|гл|разд"
    r"|раздел|пункт|статья|ص|صفحة|المادة|البند|עמ['׳]?|עמוד|סעיף|第)"
    r"(?:\.? ?\d|[. ] ?[ivxlc])[\w().–-]{0,12}"
))
"""Where in a document: page, paragraph, article."""
_RAISED = later(lambda: re.compile(r"(?<=[\"'”’»«“.,;:!?…)\]*_>])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,˒][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){0,5}"))
_RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TAG = later(lambda: re.compile(
    r"<([A-Za-z][\w:.-]{0,30})\s[^<>]{0,200}?(?<![\w-])"
    r"(?:(?:source|doc|document|file|chunk|passage)[_-]?(?:id|name|number|index|ref)|sources?|cite|doc|document|docid|id|ref|index|n)\s?=\s?"
    r"[\"']?([^\"'<>]{1,120}?)[\"']?\s{0,3}(/?)>"
))
_ELEMENT = later(lambda: re.compile(r"(?i)<(source|cite|ref|sup|citation|doc|co)>([^<>\n]{1,120})</\1>"))
_LINK = later(lambda: re.compile(r"\]\(([^()\s]{1,400})\)"))
_LARGEST_RANGE = 20


def markers(text: str, given: Given, notes: dict[str, tuple[str, ...]] | None = None) -> list[Marker]:
    """The markers of an answer in text order, without overlap; the earlier of two that overlap stands.

    notes: what the answer's own list of sources or footnotes says a label means.
    """
    found = [*_tags(text, given), *_links(text, given), *_brackets(text, given, notes or {}), *_names(text, given)]
    found.sort(key=lambda marker: (marker.start, -marker.end))
    out: list[Marker] = []
    for marker in found:
        if not out or marker.start >= out[-1].end:
            out.append(marker)
    return out


def counted(text: str, given: Given) -> None:
    """Says whether the answer counts documents from 0: it does where it cites [0]."""
    given.first = 0 if "[0]" in text and given.named("0") is None else 1


def meaning(held: str, given: Given, notes: dict[str, tuple[str, ...]], *, worded: bool = False) -> _Meaning | None:
    """What the words in a bracket mean; None when they are not all names or small numbers of documents.

    worded: a bare number means nothing.
    """
    held = held.strip(" .") if held.endswith(".") and given.named(held) is None else held
    whole = given.named(held.strip())
    if whole is not None:
        return (whole,), ()
    cited: list[str] = []
    unknown: list[str] = []
    for token in _tokens(held):
        if not _one(token, given, notes, worded, cited, unknown):
            return _with_place(held, given)
    return (tuple(dict.fromkeys(cited)), tuple(dict.fromkeys(unknown))) if cited or unknown else None


_Meaning = tuple[tuple[str, ...], tuple[str, ...]]


def _with_place(held: str, given: Given) -> _Meaning | None:
    """The one document that a part of the words names, the others saying where in it or who speaks there:
    "(minutes.txt, Ann Lee)", "(doc-2 – On glass)"."""
    named: list[str] = []
    for piece in _PIECES.split(held):
        piece = piece.strip(" \t`*_")
        led = _LED.fullmatch(piece)
        name = given.named(piece) or (given.named(led[1]) if led is not None else None)
        if name is not None and _telling(name):
            named.append(name)
        elif not is_place(piece):
            return None
    return (tuple(named), ()) if len(named) == 1 else None


_PIECES = re.compile(r"[,;،、，；|–—]|\s-\s|[:：]\s?")
_PLACE_WORDS = 6


def is_place(piece: str) -> bool:
    """A heading, a speaker or a number of something; no clause of the answer's ("but not here")."""
    first = next((char for char in piece if char.isalnum()), "a")
    return len(piece.split()) <= _PLACE_WORDS and (not first.islower() or any(map(str.isdecimal, piece)))


def _tokens(held: str) -> Iterator[str]:
    for token in re.split(r"[,;،、，；&]| and ", held):
        token = token.partition("†")[0].strip(" \t`*_").lstrip("^@#").strip()
        if token:
            yield token


def _one(
    token: str, given: Given, notes: dict[str, tuple[str, ...]], worded: bool, cited: list[str], unknown: list[str]
) -> bool:
    """Takes in one token of a bracket; says whether it is a pointer at all."""
    if token in notes:
        cited.extend(notes[token])
        return True
    name = given.named(token)
    if name is not None and not (worded and token.isdecimal()):
        cited.append(name)
        return True
    several = _RANGE.fullmatch(token)
    if several and not worded:
        low, high = int(several[1]), int(several[2])
        if not low < high <= low + _LARGEST_RANGE:
            return False
        numbers = list(range(low, high + 1))
    else:
        numbered = (_WITH_WORD if worded else _NUMBERED).fullmatch(token)
        if numbered is None and (led := _LED.fullmatch(token)) is not None:
            return _one(led[1], given, notes, worded, cited, unknown)
        if numbered is None:
            return bool(cited or unknown) and _PAGE.fullmatch(token) is not None
        numbers = [int(numbered[1])]
    for number in numbers:
        meant = given.number(number)
        cited.extend(meant)
        if not meant:
            unknown.append(str(number))
    return True


def _brackets(text: str, given: Given, notes: dict[str, tuple[str, ...]]) -> Iterator[Marker]:
    for pattern, worded, signs in ((_BRACKET, False, "[【［"), (_ROUND, True, "(（"), (_IN_ROUND, True, "(")):
        if not any(sign in text for sign in signs):
            continue
        for bracket in pattern.finditer(text):
            meant = meaning(bracket[1], given, notes, worded=worded)
            if meant is not None and not text.startswith("(", bracket.end()):
                yield Marker(*bracket.span(), bracket[0], *meant)
    for raised in () if text.isascii() else _RAISED.finditer(text):
        meant = meaning(raised[0].translate(_RAISED_DIGITS).replace("˒", ","), given, notes)
        if meant is not None:
            yield Marker(*raised.span(), raised[0], *meant)


def _tags(text: str, given: Given) -> Iterator[Marker]:
    if "<" not in text:
        return
    for tag in _TAG.finditer(text):
        meant = meaning(tag[2], given, {})
        if meant is not None:
            yield Marker(*tag.span(), tag[0], *meant, kind="mark" if tag[3] else "tag")
    for element in _ELEMENT.finditer(text):
        meant = meaning(element[2].strip("[]"), given, {})
        if meant is not None:
            yield Marker(*element.span(), element[0], *meant)


def _links(text: str, given: Given) -> Iterator[Marker]:
    """[title](address), where the address is a document's id, and [1](address)."""
    for link in _LINK.finditer(text) if "](" in text else ():
        name = given.named(link[1])
        opened = text.rfind("[", max(0, link.start() - 200), link.start())
        if opened < 0 or "\n" in text[opened : link.start()]:
            continue
        if name is not None:
            yield Marker(opened, link.end(), text[opened : link.end()], (name,))
            continue
        meant = meaning(text[opened + 1 : link.start()], given, {})
        if meant is not None:
            yield Marker(opened, link.end(), text[opened : link.end()], *meant)


def _names(text: str, given: Given) -> Iterator[Marker]:
    """ "Document 2" in running text, and ids that cannot be anything else."""
    for number in _NUMBER.finditer(text):
        word = _NAMED.search(text, max(0, number.start() - _BEFORE_NUMBER), number.start())
        meant = given.number(int(number[0])) if word is not None else ()
        if word is not None and meant:
            yield Marker(word.start(), number.end(), word[0] + number[0], meant, kind="prose")
    for name in given.ids if len(given.ids) <= _MOST_NAMES else ():
        if not _telling(name):
            continue
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                cell = _CELL.search(text, max(0, at - 8), at) and _CELL_ENDS.match(text, end)
                yield Marker(at, end, name, (name,), kind="mark" if cell else "prose")
            at = text.find(name, end)


_CELL = re.compile(r"\|[ \t*_`(\[]{0,6}\Z")
_CELL_ENDS = re.compile(r"[*_`)\]]{0,4}(?:[,،，] ?[^|\n]{1,40}+)?[ \t*_`)\]]{0,6}(?:\||$)", re.MULTILINE)
"""A table's cell of nothing but a document's name: "| doc-a, p. 2 |"."""
_MOST_NAMES = 500
"""Documents up to which their ids are looked for in running text as well; set by the cost of it."""


def _telling(name: str) -> bool:
    """Is the id one that stands in running text only to name the document?"""
    letters = any(char.isalpha() for char in name)
    return len(name) >= 4 and letters and any(char.isdecimal() or char in "-_./:" for char in name)
