"""Classical places: "Hom. Il. 1.1-5", "Plat. Rep. 514a", "Arist. EN 1094a1", "Soph. Ant. 332",
"urn:cts:greekLit:tlg0012.tlg001:1.1".

Canonical form: author and work as the Oxford Classical Dictionary abbreviates them, then the numbers: "Hom. Il. 1.1".
Source: data/classical.tsv; CTS URNs: the catalogue of the Perseus Digital Library; book-line and page numbers of the
editions everyone cites by (Stephanus 1578 for Plato, Bekker 1831 for Aristotle).
"""

from __future__ import annotations

import itertools
import re
from functools import cache

from ..frozen import dataclass
from ..model import Reading, Reference
from ..shipped import beside, text_of
from .anchors import Anchors, Word, roman
from .letters import fold_name

_DOTTED = re.compile(r"\d{1,4}(?:[.,]\s?\d{1,4}){0,3}(?![\d])")
_PAGED = re.compile(r"(?P<page>\d{1,4})\s?(?P<column>[a-e])(?P<line>\d{1,2})?(?![\w])")
_TO = re.compile(r"\s?[-–—]\s?(?=\d)|[-–—](?=[a-e])")
_TO_PAGED = re.compile(r"(?P<page>\d{1,4})?\s?(?P<column>[a-e])(?P<line>\d{1,2})?(?!\w)|(?P<only>\d{1,2})(?!\w)")
_CHAPTERED = re.compile(r"\.?\s(?:\d{1,2}|[IVX]{1,4})(?:[.,]\s?\d{1,2})?,\s")
"""Book and chapter before a page: "Eth. Nic. 1.1, 1094a1"."""
_GREEK = frozenset("αβγδεζηθικλμν") | frozenset("abgdezhqiklmn")
"""Letters that count the books of Aristotle and Homer, as printed before a page of Bekker's edition."""
_CTS = re.compile(
    r"urn:cts:\w{3,12}:(?P<work>\w+\.\w+)(?:\.[\w-]+)?:(?P<first>\d+[\w.]*\w|\d)(?:-(?P<last>\d+[\w.]*\w|\d))?"
)


@dataclass(frozen=True, slots=True)
class Work:
    """A work. siglum: "Hom. Il."; kind: book, line, stephanus, bekker; low, high: its first and last book, line or
    page."""

    siglum: str
    kind: str
    low: int
    high: int


@cache
def works() -> tuple[dict[str, Work], dict[str, Work]]:
    """(works by folded name with author, or alone where that is enough; works by CTS number)."""
    named: dict[str, Work] = {}
    urns: dict[str, Work] = {}
    text = text_of(beside(__file__, "data", "classical.tsv"))
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        siglum, kind, authors, titles, extent, urn = ([*line.split("\t"), ""])[:6]
        low, _, high = extent.rpartition("-")
        work = Work(siglum, kind, int(low or 1), int(high))
        urns[urn] = work
        for author in authors.split("|"):
            if author.endswith("*"):
                named.setdefault(fold_name(author), work)
            for title in titles.split("|"):
                named.setdefault(fold_name(author) + fold_name(title), work)
                if title.endswith("*"):
                    named.setdefault(fold_name(title), work)
    return named, urns


def parse(text: str | Anchors) -> list[Reference]:
    """Every classical place in the text, in order; impossible ones say why."""
    anchors = Anchors.of(text)
    found = anchors.read(lambda start, _: _at(anchors, start))
    if "urn:cts:" in anchors.text:
        found.extend(_urns(anchors.text))
    return sorted(found, key=lambda r: r.start)


def _at(anchors: Anchors, start: int) -> tuple[Reference, ...]:
    near = anchors.words_before(start)[:6]
    named = _named(anchors.text, near, start)
    if named is None:
        return ()
    work, begin, book, whole = named
    if work.kind in ("stephanus", "bekker"):
        found = _paged(anchors.text, work, begin, start)
    else:
        found = _numbered(anchors.text, work, begin, start, book, whole)
    return () if found is None else (found,)


def _named(text: str, near: list[Word], start: int) -> tuple[Work, int, tuple[int, ...], bool] | None:
    """(work, where its name begins, its book or act and scene in Roman numerals, is the name whole words?)."""
    gap = text[near[0].end : start] if near else ""
    if not near or (len(gap) > 3 and not (_CHAPTERED.fullmatch(gap) and _PAGED.match(text, start))):
        return None
    book: tuple[int, ...] = ()
    skip = 0
    if len(near) > 1 and near[0].key in _GREEK and text[near[0].start].isupper() and _PAGED.match(text, start):
        near = near[1:]  # "Metaphysics Α 980a21": the page says which book
    if len(near) > 1 and text[near[0].start].isupper() and roman(near[0].key) and near[0].key not in ("c", "d", "m"):
        book, skip = (roman(near[0].key),), 1
    elif len(near) > 2 and gap == "." == text[near[1].end : near[0].start] and text[near[1].start].isupper():
        acts = (roman(near[1].key), roman(near[0].key))  # "Ham. III.i.56"
        book, skip = (acts, 2) if all(acts) else ((), 0)
    known = works()[0]
    for first in dict.fromkeys((skip, 0)):
        for length in range(_joined(text, near[first : first + 5]), 0, -1):
            chosen = near[first : first + length]
            work = known.get("".join([word.key for word in reversed(chosen)]))
            if work is not None and text[chosen[-1].start].isupper() | (not text[chosen[-1].start].islower()):
                key = "".join(word.key for word in chosen)
                return work, chosen[-1].start, book if first else (), len(key) > 4
    return None


def _joined(text: str, near: list[Word]) -> int:
    """How many words, nearest first, have nothing between them that no name has?"""
    for number, (word, before) in enumerate(itertools.pairwise(near), 1):
        gap = text[before.end : word.start]
        if len(gap) > 3 or gap.strip(" .,'’:\u00a0"):
            return number
    return len(near)


def _numbered(text: str, work: Work, begin: int, start: int, book: tuple[int, ...], whole: bool) -> Reference | None:
    place = _DOTTED.match(text, start)
    if place is None:
        return None
    numbers = _split(place.group())
    end = start + len(place.group())
    if book:
        numbers = [*book, *numbers]
    if len(numbers) < 2 and (work.kind == "book" and not (work.high > 40 and len(numbers) == 1)):
        return None
    if whole and len(numbers) == 1 and work.kind == "line" and text[end : end + 1].isalpha():
        return None
    to = ""
    joined = _TO.match(text, end)
    if joined is not None:
        last = _DOTTED.match(text, joined.end())
        if last is not None:
            tail = _split(last.group())
            tail = numbers[: len(numbers) - len(tail)] + tail if len(tail) < len(numbers) else tail
            if tail > numbers:
                to, end = f"{work.siglum} {'.'.join(map(str, tail))}", last.end()
    why = "" if work.low <= numbers[0] <= work.high else _extent(work)
    canonical = f"{work.siglum} {'.'.join(map(str, numbers))}"
    shown = canonical + (f"-{to[len(work.siglum) + 1 :]}" if to else "")
    return Reference(text[begin:end], begin, end, (Reading("classical", canonical, to, shown, why),))


def _split(printed: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", printed)]


def _extent(work: Work) -> str:
    unit = {"line": "lines", "book": "books"}.get(work.kind, "pages")
    if work.kind in ("stephanus", "bekker"):
        return f"{work.siglum} stands on pages {work.low} to {work.high} of {work.kind.capitalize()}'s edition."
    return f"{work.siglum} has {work.high} {unit if work.high < 41 or work.kind == 'line' else 'parts'}."


def _paged(text: str, work: Work, begin: int, start: int) -> Reference | None:
    """ "514a", "1094a1-5": page, column, line."""
    place = _PAGED.match(text, start)
    if place is None or (work.kind == "bekker" and place["column"] > "b"):
        return None
    end, to = place.end(), ""
    canonical = f"{work.siglum} {place['page']}{place['column']}{place['line'] or ''}"
    joined = _TO.match(text, end)
    last = _TO_PAGED.match(text, joined.end()) if joined is not None else None
    if last is not None:
        page, column = last["page"] or place["page"], last["column"] or place["column"]
        to, end = f"{work.siglum} {page}{column}{last['line'] or last['only'] or ''}", last.end()
    why = "" if work.low <= int(place["page"]) <= work.high else _extent(work)
    shown = canonical + (f"-{to[len(work.siglum) + 1 :]}" if to else "")
    return Reference(text[begin:end], begin, end, (Reading("classical", canonical, to, shown, why),))


def _urns(text: str) -> list[Reference]:
    found = []
    for urn in _CTS.finditer(text):
        work = works()[1].get(urn["work"])
        name = work.siglum if work is not None else urn["work"]
        to = f"{name} {urn['last']}" if urn["last"] else ""
        canonical = f"{name} {urn['first']}"
        numbers = _split(urn["first"])
        why = _extent(work) if work is not None and not work.low <= numbers[0] <= work.high else ""
        reading = Reading("classical", canonical, to, canonical + (f"-{urn['last']}" if to else ""), why)
        found.append(Reference(urn.group(), urn.start(), urn.end(), (reading,)))
    return found


def canonical(reading: Reading) -> str:
    """The normal form, "Hom. Il. 1.1"."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The book or page and the work."""
    work, _, place = canonical.rpartition(" ")
    out = []
    while "." in place:
        place = place.rpartition(".")[0]
        out.append(f"{work} {place}")
    page = re.fullmatch(r"(\d+)([a-e])(\d+)?", place)
    if page is not None:
        out += [f"{work} {page[1]}{page[2]}"] if page[3] else []
        out.append(f"{work} {page[1]}")
    return (*out, work)


def neighbours(canonical: str) -> tuple[str, ...]:
    """The line, section or column before and after."""
    head = re.fullmatch(r"(.*?)(\d+)", canonical)
    if head is not None:
        return tuple(f"{head[1]}{n}" for n in (int(head[2]) - 1, int(head[2]) + 1) if n > 0)
    column = re.fullmatch(r"(.* )(\d+)([a-e])", canonical)
    if column is None:
        return ()
    letters, page, place = "abcde", int(column[2]), "abcde".index(column[3])
    before = f"{page}{letters[place - 1]}" if place else f"{page - 1}e"
    after = f"{page}{letters[place + 1]}" if place < 4 else f"{page + 1}a"
    return f"{column[1]}{before}", f"{column[1]}{after}"
