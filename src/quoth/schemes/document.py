"""Places in any document: "p. 12", "lines 5-7", "para. 3", "section 3.2", "note 4", "fol. 12r", "00:12:34".

Canonical form "p. 12", "l. 5", "para. 3", "sec. 3.2", "ch. 3", "n. 4", "fol. 12r", "00:12:34". Words that also stand in
ordinary prose (section, chapter, line, paragraph, note) count in brackets, behind a cue ("see", "at") or before
"above".
Source: Chicago Manual of Style 17.143-17.158; DIN 1505-3; usual abbreviations in the languages listed.
"""

from __future__ import annotations

import re

from ..model import Reading, Reference
from .anchors import Anchors

SURE = {
    "p.": "p pp pg pgs page pages seite seiten pagina paginas pag pags стр страница страницы صفحه ص صفحات blz bls side sidan σελ str strona"  # noqa: E501
          " sayfa halaman hlm s с",
    "l.": "ll zz",
    "para.": "para paras rn rdnr rz абз",
    "n.": "fn fussnote footnote footnotes prim сноска dipnot",
    "fol.": "fol fols ff",
    "ver.": "",
}  # fmt: skip
"""Words before a number that mean a place wherever they stand."""
WORDY = {
    "l.": "line lines zeile zeilen ligne lignes linea lineas riga righe linha строка строки سطر",
    "para.": "paragraph paragraphs par abs absatz paragraphe parrafo apartado paragrafo абзац فقره الفقره",
    "sec.": "section sections sec secs abschnitt seccion sezione secao раздел القسم",
    "ch.": "chapter chapters ch chap kapitel kap chapitre capitulo cap capitolo глава гл الفصل",
    "n.": "note notes nota anm anmerkung",
    "vol.": "vol vols volume volumes band bd tome tomo т المجلد",
}
"""Words that need a bracket, a cue, or "above" beside them."""
_CUES = frozenset(
    """see cf at in also compare supra infra above below vgl siehe s voir cfr vease ver vedi см ср انظر راجع and und
    et from""".split()
)
_PLACE = re.compile(r"\d{1,5}(?:\.\d{1,3}){0,4}(?P<side>[rv](?!\w))?")
_TO = re.compile(r"\s?(?:[-–—]|to|bis|à|a|до|إلى)\s?(?P<last>\d{1,5}(?:\.\d{1,3}){0,4}[rv]?)(?!\w)")
_TIME = re.compile(r"(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?:[.,]\d{1,3})?(?![\d:])")
_LIST = re.compile(r"\s?(?:,|and|und|et|y|e|и|و)\s?(?=\d{1,5}(?!\d))")
_INITIAL = re.compile(r"[A-Z]\.\s?$")
"""Another initial before "S.": "342 U. S. 36" is a reporter's volume."""
_SECTION = re.compile(r"§§?\s?$")
_PLACED = re.compile(r"\d{1,4}\.\d")
"""A section sign and a decimal number: "§ 3.2"; whole numbers are left to the statutes."""
_COUNTED = re.compile(r"\s?(?:页|頁|ページ|쪽|페이지)(?![수목面])")
"""Chinese, Japanese and Korean print the word for page behind the number."""
_ABOVE = re.compile(r",?\s(?:above|below|supra|infra|oben|unten|ci-dessus|arriba)\b")


_BEFORE = frozenset(' \u00a0\n\t([{（［,;:«"“—–')


def _table(words: dict[str, str]) -> dict[str, str]:
    return {word: kind for kind, held in words.items() for word in held.split()}


_SURE, _WORDY = _table(SURE), _table(WORDY)


def parse(text: str | Anchors) -> list[Reference]:
    """Every place of a document named in the text, in order."""
    anchors = Anchors.of(text)
    return anchors.read(lambda start, end: _timed(anchors.text, start) or _at(anchors, start, end))


def _at(anchors: Anchors, start: int, end: int) -> list[Reference]:
    text = anchors.text
    if (start and text[start - 1] == "¶") or text[start - 2 : start] == "¶ ":
        return _placed(text, "para.", text.rindex("¶", 0, start), start)
    counted = _COUNTED.match(text, end)
    if counted is not None:
        return _placed(text, "p.", start - (text[start - 1 : start] == "第"), start)
    sign = _SECTION.search(text, max(0, start - 3), start)
    if sign is not None:
        return _placed(text, "sec.", sign.start(), start) if _PLACED.match(text, start) else []
    near = anchors.words_before(start)[:2]
    if not near or start - near[0].end > 3 or text[near[0].end : start].strip(" .\u00a0:"):
        return []
    word = near[0]
    kind = _SURE.get(word.key, "")
    if word.start and text[word.start - 1] not in _BEFORE:
        return []
    if kind and _refused(text, word.start, word.end, word.key):
        return []
    if not kind:
        kind = _WORDY.get(word.key, "")
        if not kind or not _wanted(text, near[1].key if len(near) > 1 else "", word.start, start):
            return []
    return _placed(text, kind, word.start, start)


def _refused(text: str, begin: int, end: int, key: str) -> bool:
    """A one-letter sign without its full stop, or a word that only looks like a sign."""
    if key == "ff":
        return True
    if key == "s" and (text[begin] == "s" or _INITIAL.search(text, max(0, begin - 4), begin)):
        return True
    return len(key) == 1 and (key.isascii() or key == "с") and text[end : end + 1] != "."


def _wanted(text: str, before: str, begin: int, start: int) -> bool:
    if begin and text[begin - 1] in "([":
        return True
    place = _PLACE.match(text, start)
    if place is not None and _ABOVE.match(text, place.end()):
        return True
    return before in _CUES and text[begin - 1 : begin] == " "


def _placed(text: str, kind: str, begin: int, start: int) -> list[Reference]:
    found: list[Reference] = []
    while True:
        place = _PLACE.match(text, start)
        if place is None:
            return found
        end, to = place.end(), ""
        printed = _plain(place.group())
        joined = _TO.match(text, end)
        if joined is not None:
            to, end = f"{kind} {_last(printed, _plain(joined['last']))}", joined.end()
        name = f"{kind} {printed}"
        shown = name + (f"-{to[len(kind) + 1 :]}" if to else "")
        found.append(Reference(text[begin:end], begin, end, (Reading("document", name, to, shown),)))
        listed = _LIST.match(text, end)
        if listed is None or len(found) > 20:
            return found
        begin = start = listed.end()


def _plain(printed: str) -> str:
    """The same place in the digits 0 to 9."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in printed)


def _last(first: str, last: str) -> str:
    """The full last number of "145-8"."""
    if first.isdecimal() and last.isdecimal() and len(last) < len(first) and int(last) < int(first):
        return first[: len(first) - len(last)] + last
    return last


def _timed(text: str, start: int) -> list[Reference]:
    """A time stamp: hours, minutes and seconds, or minutes and seconds in square brackets."""
    if start and (text[start - 1].isalnum() or text[start - 1] in ":.-/T"):
        return []
    time = _TIME.match(text, start)
    if time is None:
        return []
    if time["s"] is None:
        bracketed = (
            start > 0 and text[start - 1] == "[" and text[time.end() : time.end() + 1] == "]" and len(time["h"]) == 2
        )
        if not bracketed:
            return []
        name = f"00:{time['h']}:{time['m']}"
    else:
        name = f"{int(time['h']):02}:{time['m']}:{time['s']}"
    return [Reference(time.group(), start, time.end(), (Reading("document", name, "", name),))]


def canonical(reading: Reading) -> str:
    """The normal form, "p. 12"."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The wider sections of "sec. 3.2.1"."""
    out = []
    while "." in canonical.partition(" ")[2]:
        canonical = canonical.rpartition(".")[0]
        out.append(canonical)
    return tuple(out)


def neighbours(canonical: str) -> tuple[str, ...]:
    """The page, line or section before and after."""
    head = re.fullmatch(r"(.*\D)(\d+)", canonical)
    if head is None or ":" in canonical:
        return ()
    return tuple(f"{head[1]}{n}" for n in (int(head[2]) - 1, int(head[2]) + 1) if n > 0)
