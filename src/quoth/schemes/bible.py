"""References to the Bible: book names and abbreviations in many languages, chapter-verse styles, ranges and lists.

Canonical form: OSIS, "John.3.16". Where a name or a numbering leaves several possibilities, all are returned; places
that
exist in no edition of data/bible.json are returned as impossible. Names that are also ordinary words or personal names
("Mark", "Job", "Acts", "Numbers") count with chapter and verse, or with a chapter alone in brackets or behind a cue
word.
Source: OSIS user's manual 2.1; names: data/bible/*.tsv (see bible_names); verse counts: see osis.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import Reading, Reference
from . import osis
from .anchors import Anchors
from .bible_heads import Head, head
from .bible_hebrew import hebrew
from .bible_lists import Member, Place, members
from .bible_names import tables
from .bible_readings import canonical_of, reading
from .bible_turned import turned
from .letters import fold_name


def parse(text: str | Anchors) -> list[Reference]:
    """Every reference to the Bible, in text order; impossible ones say why."""
    anchors = Anchors.of(text)
    found: list[Reference] = []
    heads = [(start, head(anchors, start)) for start, _ in anchors.numbers]
    marks = [(start, one) for start, one in heads if one is not None]
    done = -1
    first = turned(anchors, _named) if anchors.numbers else []
    first = sorted([*first, *hebrew(anchors)], key=lambda r: r.start)
    taken = 0
    for place, (start, one) in enumerate(marks):
        while taken < len(first) and first[taken].end <= one.begin:
            taken += 1
        if start < done or (taken < len(first) and first[taken].start < start and one.begin < first[taken].end):
            continue
        behind = (marks[number][1].begin for number in range(place + 1, len(marks)))
        stop = next((begin for begin in behind if begin > start), len(anchors.text))
        for reference in _of_book(anchors.text, one, start, stop):
            found.append(reference)
            done = reference.end
    return _joined(anchors.text, sorted([*found, *first], key=lambda r: r.start))


def _named(printed: str) -> str:
    """The one book of an English name; "" for none or several."""
    number = re.match(r"([1-4])\s|(First|Second|Third)\s", printed)
    if number is not None:
        read = parse(f"{printed} 1:1")
        books = {r.canonical.partition(".")[0] for f in read[:1] for r in f.readings}
        return books.pop() if len(books) == 1 else ""
    key = " ".join(fold_name(word) for word in printed.split())
    books = {book for book in tables().books.get(key, ()) if not book.endswith("*") and book != "AddPs"}
    english = key.replace(" ", "") in tables().english or key in tables().english
    return books.pop() if english and len(books) == 1 else ""


def _joined(text: str, found: list[Reference]) -> list[Reference]:
    """Two references with only a dash between them are one range over books ("Deut 34:1-Josh 2:24")."""
    out: list[Reference] = []
    for one in found:
        last = out[-1] if out else None
        dash = text[last.end : one.start].strip(" ") if last is not None and one.start - last.end <= 3 else ""
        if last is None or dash not in ("-", "–", "—") or not one.text[:1].isalnum() or one.text.isdecimal():
            out.append(one)
            continue
        opens, ends = last.readings[0], one.readings[0]
        order = [osis.PLACE.get(r.canonical.partition(".")[0], -1) for r in (opens, ends)]
        if opens.to or opens.impossible or ends.impossible or not 0 <= order[0] < order[1]:
            out.append(one)
            continue
        read = replace(opens, to=ends.to or ends.canonical, display=f"{opens.display}-{ends.display}")
        out[-1] = Reference(text[last.start : one.end], last.start, one.end, (read,))
    return out


def _of_book(text: str, one: Head, start: int, stop: int) -> Iterator[Reference]:
    """The references that one book's name heads."""
    single = all(book in osis.ONE_CHAPTER for book in one.books)
    listed = members(text, start, stop, single, one.verse, one.chapter, one.spaced)
    if listed and listed[0].sign == ", " and all(r.impossible for r in _readings(one.books, listed[0])):
        listed = members(text, start, stop, single, one.verse, one.chapter)
    if not listed or not _trusted(text, one, listed):
        return
    begin = one.begin
    for member in listed:
        readings = _readings(one.books, member)
        if all(r.impossible for r in readings) and (_figure(member) or one.end - one.begin == 1):
            return
        yield Reference(text[begin : member.end], begin, member.end, readings)
        begin = -1
        break
    for member in listed[1:]:
        yield Reference(text[member.start : member.end], member.start, member.end, _readings(one.books, member))


def _figure(member: Member) -> bool:
    """Is it printed as an amount would be: a number beyond the psalms ("Daniel 300"), or thousands ("Amos 2,350")?"""
    chapter, verse = member.first
    return verse > 99 if member.sign == "," else not verse and chapter > 151


def _trusted(text: str, one: Head, listed: list[Member]) -> bool:
    """Is this a reference, and not a name before a figure?"""
    first = listed[0]
    paired = bool(first.sign) or first.to_end or one.chapter > 0
    if not one.exact or one.small:
        return first.sign == ":"
    if not paired and not one.sure and not (one.verse and first.first.verse):
        return False
    tail = text[listed[-1].end : listed[-1].end + 2]
    hour = first.first.chapter < 24 and first.first.verse < 60
    if one.alone and tail[:1] == " " and (tail[1:].islower() or (hour and tail[1:].isalpha())):
        return False  # "At 10:30 we left", "At 10:30 Moor left"
    return paired or not (tail[:1] in ".,-" and tail[1:].isalnum())


def _readings(books: Iterable[str], member: Member) -> tuple[Reading, ...]:
    """What a member means in each of the books; impossible readings only when there is no other."""
    readings = []
    for book in books:
        if book == "AddPs" and "Ps" in books:
            continue  # Psalm 151 is read as one of the Psalms
        readings.append(reading(book, member.first, _last(book, member)))
        if member.either:
            readings.append(reading(book, Place(member.first.verse, 0), Place(member.first.verse, 0)))
    possible = [r for r in readings if not r.impossible]
    return tuple(possible or readings)


def _last(book: str, member: Member) -> Place:
    """The last place of a member: its printed end, the next place for "f", the chapter's or book's end for "ff"."""
    chapter, verse = member.last
    rows = osis.usual(book)
    if not (member.to_end or member.to_next) or not 1 <= chapter <= len(rows):
        return member.last
    if member.to_end:
        return Place(chapter, rows[chapter - 1]) if verse else Place(len(rows), 0)
    if not verse:
        return Place(min(chapter + 1, len(rows)), 0)
    return Place(chapter, verse + 1) if verse < rows[chapter - 1] else Place(min(chapter + 1, len(rows)), 1)


def canonical(reading: Reading) -> str:
    """The OSIS form of a reading, a range with a hyphen."""
    return f"{reading.canonical}-{reading.to}" if reading.to else reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The chapter and the book of a verse."""
    parts = canonical.split(".")
    return tuple(".".join(parts[:n]) for n in range(len(parts) - 1, 0, -1))


def neighbours(canonical: str) -> tuple[str, ...]:
    """The verse (or chapter) before and the one after, in the usual numbering, within the book."""
    book, chapter, verse = osis.split(canonical)
    rows = osis.usual(book)
    if not rows or not 1 <= chapter <= len(rows):
        return ()
    if not verse:
        return tuple(f"{book}.{n}" for n in (chapter - 1, chapter + 1) if 1 <= n <= len(rows))
    out = []
    if verse > 1:
        out.append(Place(chapter, verse - 1))
    elif chapter > 1:
        out.append(Place(chapter - 1, rows[chapter - 2]))
    if verse < rows[chapter - 1]:
        out.append(Place(chapter, verse + 1))
    elif chapter < len(rows):
        out.append(Place(chapter + 1, 1))
    return tuple(canonical_of(book, place) for place in out)
