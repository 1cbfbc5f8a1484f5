"""What do "ibid.", "op. cit.", "supra note 5", "the same verse", "v. 12" and שם point to? Each is resolved by the
references of the draft.

A chain is shown: the references it was resolved through, nearest first. Where nothing before can be meant, the
reference has no
readings, which the judge calls unresolved. A lone "v. 12" with no scripture before it is no reference at all.
Source: Chicago Manual of Style 14.34 (ibid.), The Bluebook rule 4.1 (id.), OSCOLA 1.2.1; SBL Handbook of Style 8.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..frozen import dataclass
from ..model import Reading, Reference
from ..offsets import Span
from .anchors import Anchors, number
from .bible_names import words
from .hebrew_numbers import PRINTED, value
from .note_lines import note_lines
from .quoted import Quoted
from .quran_heads import VERSE_CUES
from .repeats import Spot, spots

_SURE = ("ibid", "Ibid", "ibíd", "Ibíd", "IBID")
"""What is a repeating reference even where nothing stands before it."""
_ALONE = re.compile(r"[,\d]\s[Ss]upra(?:,? at \*?\d{1,5}|(?=[,.;)]))|[^\w]{0,2}Id\.,? at \*?\d{1,5}")
"""The same of "id." and "supra": with a page, or set off by commas."""
REACH = 4000
"""Code points: how far back a reference may stand. Ours: two printed pages, tests/schemes/test_chains.py."""
VERSE_REACH = 1500
LEAD = 100
"""Code points before a reference in which its author may be named."""
DEEP = 50
"""Links of a chain that are kept: what a reader can follow."""
_S = "[ \u00a0]"
_TAIL = re.compile(
    rf"(?:em)?\.?(?:(?:[,،、，:]|\.(?={_S}\D))?{_S}?(?:(?P<page>pp?\.?|S\.|s\.|С\.|с\.|стр\.|σ\.|ص\.?|页|頁)|at|§|Rn\.|para\.?|[vVwV]\.|vv\.|"
    rf"verses?|آیه|آية|الآية|ст\.){_S}?|[,،、，:]?{_S}|[,،、，:])?"
    rf"(?P<first>\d{{1,4}})(?!\d)(?:[:.,](?P<verse>\d{{1,3}})(?!\d))?(?:\s?[-–]\s?(?P<last>\d{{1,4}}))?(?:[節节])?"
)
"""The place printed behind a repeating word: "at 14", ", p. 14", ", 4:12"."""
_LETTERS = re.compile(rf"[,\s]{{1,2}}(?P<one>{PRINTED})(?![א-ת])(?:[,:\s]{{1,2}}(?P<two>{PRINTED})(?![א-ת]))?")
_NAME = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_]+)[’']?s?[,.:]?\s{1,2}$")
_RANGE = re.compile(r"\s?[-–]\s?(?P<last>\d{1,3})(?!\d)")


@dataclass(frozen=True, slots=True)
class Chain:
    """A reference that repeats others, resolved, and the references it was resolved through, nearest first."""

    reference: Reference
    through: tuple[Reference, ...] = ()


def resolve(text: str | Anchors, references: Sequence[Reference], quoted: Quoted | None = None) -> list[Chain]:
    """Every repeating reference of the text with its chain, in text order.

    quoted: what a quotation cites is its source's, and repeated in that quotation only.
    """
    anchors = Anchors.of(text)
    found = sorted({*spots(anchors), *_verses(anchors, references)}, key=lambda spot: (spot.start, -spot.end))
    known = sorted(references, key=lambda r: r.start)
    labelled = note_lines(anchors.text) if any(spot.kind == "note" for spot in found) else {}
    chains: list[Chain] = []
    seen: list[Chain] = []
    place = 0
    for spot in found:
        while place < len(known) and known[place].end <= spot.start:
            seen.append(Chain(known[place]))
            place += 1
        if (place < len(known) and known[place].start <= spot.start) or (place and known[place - 1].end > spot.start):
            continue
        start = spot.start
        if spot.kind == "note":
            chain: Chain | None = _noted(anchors.text, spot, [*map(Chain, known), *chains], labelled)
        elif spot.kind == "verse":
            chain = _verse(anchors.text, start, spot.end, _before(seen, start, True, quoted))
        elif spot.kind == "cited":
            chain = _cited(anchors.text, spot, seen, quoted)
        else:
            chain = _repeated(anchors.text, start, spot.end, _before(seen, start, False, quoted))
        if chain is not None and not (chains and start < chains[-1].reference.end):
            chains.append(chain)
            seen.append(chain)
    return chains


def _verses(anchors: Anchors, references: Sequence[Reference]) -> list[Spot]:
    """Numbers behind a word for verse that belong to no reference yet."""
    if not any(r.readings and r.readings[0].scheme in ("bible", "quran") for r in references):
        return []
    taken, cues = sorted((r.start, r.end) for r in references), words("verse") | VERSE_CUES
    text, place = anchors.text, 0
    out: list[Spot] = []
    for start, end in anchors.numbers:
        while place < len(taken) and taken[place][1] <= start:
            place += 1
        if place < len(taken) and taken[place][0] <= start:
            continue
        near = anchors.words_before(start)[:1]
        if not near or start - near[0].end > 2 or near[0].key not in cues or "\n" in text[near[0].end : start]:
            continue
        if len(near[0].key) == 1 and (
            text[near[0].end] != "." or re.search(r"[A-Z]\w*\.?\s$", text[max(0, near[0].start - 24) : near[0].start])
        ):
            continue
        out.append(Spot(near[0].start, end, "verse"))
    return out


def _before(seen: Sequence[Chain], start: int, verse: bool, quoted: Quoted | None) -> Chain | None:
    """The nearest reference before that may be meant: any within reach, for a lone verse one to a scripture."""
    for chain in reversed(seen):
        if start - chain.reference.end > (VERSE_REACH if verse else REACH):
            return None
        if quoted is not None and quoted.holds(chain.reference, start):
            continue
        if not verse or _scriptural(chain.reference):
            return chain
    return None


def _scriptural(reference: Reference) -> bool:
    return bool(reference.readings) and reference.readings[0].scheme in ("bible", "quran")


def _repeated(text: str, start: int, end: int, source: Chain | None) -> Chain | None:
    """ "ibid.", with a new number behind it or without."""
    if text[end : end + 1] == "." or text.startswith("em", end):
        end += 1 if text[end] == "." else 2
        end += text[end : end + 1] == "."
    if source is None:
        alone = _ALONE.match(text, max(0, start - 2))
        if alone is None and not text.startswith(_SURE, start):
            return None
        end = max(end, alone.end() if alone else end)
        return Chain(Reference(text[start:end], start, end, ()))
    return _placed(text, start, end, source)


def _placed(text: str, start: int, end: int, source: Chain) -> Chain:
    """The chain to `source`, at the place printed behind `end` if one is."""
    readings = source.reference.readings
    letters = _LETTERS.match(text, end) if readings and readings[0].scheme == "bible" else None
    if letters is not None and value(letters["one"]):
        two = value(letters["two"]) if letters["two"] else 0
        chapter, verse = (value(letters["one"]), two) if two else (0, value(letters["one"]))
        moved = tuple(
            m for m in (_scripture(r, chapter, verse, 0) for r in readings) if m is not None and not m.impossible
        )
        if moved:
            return _chain(text, start, letters.end("two") if two else letters.end("one"), moved, source)
    tail = _TAIL.match(text, end)
    if tail is not None and readings:
        moved = tuple(m for m in (_moved(r, tail) for r in readings) if m is not None)
        if tail["page"] and readings[0].scheme in ("bible", "quran"):
            return Chain(Reference(text[start : tail.end()], start, tail.end(), ()), (source.reference,))
        if moved:
            readings, end = moved, tail.end()
    return _chain(text, start, end, readings, source)


def _stop(text: str, end: int) -> int:
    """The end with the full stop of an abbreviation."""
    return end + (text[end : end + 1] == "." and text[end - 1] != ".")


def _cited(text: str, spot: Spot, seen: Sequence[Chain], quoted: Quoted | None) -> Chain:
    """ "Moor, op. cit., p. 14": the last reference to the author in front of it, else the last one at all."""
    name = _NAME.search(text, max(0, spot.start - 40), spot.start)
    end = _stop(text, spot.end)
    source: Chain | None = None
    if name is not None:
        source = next((chain for chain in reversed(seen) if _names(text, chain.reference, name["name"])), None)
    elif not text[max(0, spot.start - 2) : spot.start].strip(" ,").isalpha():
        source = _before(seen, spot.start, False, quoted)
    if source is None:
        return Chain(Reference(text[spot.start : end], spot.start, end, ()))
    return _placed(text, spot.start, end, source)


def _names(text: str, reference: Reference, name: str) -> bool:
    """Does the reference, or what stands before it in its sentence or note, name the author?"""
    lead = text[max(0, reference.start - LEAD) : reference.start].rpartition("\n")[2].rpartition(";")[2]
    return name in lead or name in reference.text


def _noted(text: str, spot: Spot, known: Sequence[Chain], labelled: dict[int, Span]) -> Chain:
    """ "Moor, supra note 5, at 14": what that note cites; of several the author's, else all."""
    note = labelled.get(spot.number)
    bare = Chain(Reference(text[spot.start : spot.end], spot.start, spot.end, ()))
    if note is None:
        return bare
    held = [chain for chain in known if note.start <= chain.reference.start < note.end and chain.reference.readings]
    held.sort(key=lambda chain: chain.reference.start)
    name = _NAME.search(text, max(0, spot.start - 40), spot.start)
    if name is not None:
        held = [chain for chain in held if _names(text, chain.reference, name["name"])] or held
    if not held:
        return bare
    if len(held) == 1 or name is not None:
        return _placed(text, spot.start, spot.end, held[0])
    readings = tuple(dict.fromkeys(reading for chain in held for reading in chain.reference.readings))
    return _chain(text, spot.start, spot.end, readings, held[0])


def _chain(text: str, start: int, end: int, readings: Iterable[Reading], source: Chain) -> Chain:
    shown = tuple(
        replace(r, display=f"{(r.display or r.canonical).partition(' ← ')[0]} ← {source.reference.text}")
        for r in readings
    )
    return Chain(Reference(text[start:end], start, end, shown), (source.reference, *source.through)[:DEEP])


def _moved(reading: Reading, tail: re.Match[str]) -> Reading | None:
    """The reading at the place that follows "ibid."; None where the scheme has no such place."""
    first, verse, last = number(tail["first"]), tail["verse"], tail["last"]
    if reading.scheme in ("bible", "quran"):
        if verse is not None:
            return _scripture(reading, first, number(verse), number(last) if last else 0)
        return _scripture(reading, 0, first, number(last) if last else 0)
    if reading.scheme in ("us_law", "neutral", "german_cases"):
        return replace(reading, display=f"{reading.canonical}, at {first}")
    if reading.scheme == "source":
        siglum = re.sub(r" (?:p|l|para|sec|ch|n|fol|vol)\. \S+$", "", reading.canonical)
        return Reading("source", f"{siglum} p. {first}", "", f"{siglum}, p. {first}")
    if reading.scheme == "document":
        kind = reading.canonical.partition(" ")[0]
        return Reading("document", f"{kind} {first}", f"{kind} {last}" if last else "", f"{kind} {first}")
    return None


def _scripture(reading: Reading, chapter: int, verse: int, last: int) -> Reading | None:
    """Another verse of the chapter (or of the book) that the reading names."""
    if reading.scheme == "quran":
        from .quran import reading as quran_reading

        sura = chapter or int(reading.canonical.partition(":")[0])
        return quran_reading((sura, verse), (sura, last or verse))
    from . import osis
    from .bible_lists import Place
    from .bible_readings import reading as bible_reading

    book, old, _ = osis.split(reading.to or reading.canonical)
    if not (chapter or old):
        return None
    place = chapter or old
    return bible_reading(book, Place(place, verse), Place(place, last or verse))


def _verse(text: str, start: int, end: int, source: Chain | None) -> Chain | None:
    """ "v. 12" in the chapter cited last."""
    if source is None:
        return None
    digits = re.search(r"\d+$", text[start:end])
    verse = number(digits.group()) if digits else -1
    joined = _RANGE.match(text, end)
    last = number(joined["last"]) if joined is not None else 0
    end = joined.end() if joined is not None and last > verse else end
    moved = [_scripture(r, 0, verse, last if last > verse else 0) for r in source.reference.readings]
    kept = [r for r in moved if r is not None]
    if kept and all(r.impossible for r in kept):
        kept = []  # the chapter meant was not read, or is named further on
        return Chain(Reference(text[start:end], start, end, ()), (source.reference,))
    return _chain(text, start, end, kept, source) if kept else None
