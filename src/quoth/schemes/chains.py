"""What do "ibid.", "id. at 153", "the same verse", "v. 12" and שם point to? Each is resolved by the references before
it.

A chain is shown: the references it was resolved through, nearest first. Where nothing before can be meant, the
reference has no
readings, which the judge calls unresolved. A lone "v. 12" with no scripture before it is no reference at all.
Source: Chicago Manual of Style 14.34 (ibid.), The Bluebook rule 4.1 (id.), OSCOLA 1.2.1; SBL Handbook of Style 8.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..model import Reading, Reference
from .anchors import Anchors, number
from .bible_names import words
from .quran_heads import VERSE_CUES

SAME = (
    "ibid", "ibíd", "idem", "ebd.", "ebenda", "ebd,", "там же", "aynı yer", "שם", "المرجع نفسه", "المصدر نفسه", "نفس المرجع",  # noqa: E501
    "id.", "loc. cit", "a.a.o", "the same verse", "same verse", "same passage", "le même verset", "derselbe vers",
    "el mismo versículo", "الآية نفسها", "نفس الآية", "тот же стих", "supra",
)  # fmt: skip
"""Words that repeat the reference before them."""
_SURE = ("ibid", "Ibid", "ibíd", "Ibíd", "IBID")
"""What is a repeating reference even where nothing stands before it."""
_ALONE = re.compile(r"[,\d]\s[Ss]upra(?:,? at \*?\d{1,5}|(?=[,.;)]))|[^\w]{0,2}Id\.,? at \*?\d{1,5}")
"""The same of "id." and "supra": with a page, or set off by commas."""
REACH = 4000
"""Code points: how far back a reference may stand. Ours: two printed pages, tests/schemes/test_chains.py."""
VERSE_REACH = 1500
DEEP = 50
"""Links of a chain that are kept: what a reader can follow."""
_TAIL = re.compile(r"(?:em)?\.?(?:,?\s(?:at|p\.|pp\.|S\.|§|Rn\.|para\.?|v\.|vv\.|verses?)\s?|,?\s)?(?P<first>\d{1,4})(?!\d)(?:[:.,](?P<verse>\d{1,3})(?!\d))?"  # noqa: E501
                   r"(?:\s?[-–]\s?(?P<last>\d{1,4}))?")  # fmt: skip
_NOTE = re.compile(r"\s(?:note|n\.|fn\.?|footnote)\s?\d{1,4}")
_RANGE = re.compile(r"\s?[-–]\s?(?P<last>\d{1,3})(?!\d)")


@dataclass(frozen=True, slots=True)
class Chain:
    """A reference that repeats others, resolved, and the references it was resolved through, nearest first."""

    reference: Reference
    through: tuple[Reference, ...] = ()


def resolve(text: str | Anchors, references: Sequence[Reference]) -> list[Chain]:
    """Every repeating reference of the text with its chain, in text order."""
    anchors = Anchors.of(text)
    spots = sorted({*_said(anchors.text, references), *_verses(anchors, references)})
    known = sorted(references, key=lambda r: r.start)
    chains: list[Chain] = []
    seen: list[Chain] = []
    place = 0
    for start, end, verse in spots:
        while place < len(known) and known[place].end <= start:
            seen.append(Chain(known[place]))
            place += 1
        if (place < len(known) and known[place].start <= start) or (place and known[place - 1].end > start):
            continue
        source = _before(seen, start, verse)
        chain = _verse(anchors.text, start, end, source) if verse else _repeated(anchors.text, start, end, source)
        if chain is not None and not (chains and start < chains[-1].reference.end):
            chains.append(chain)
            seen.append(chain)
    return chains


def _said(text: str, references: Iterable[Reference]) -> list[tuple[int, int, bool]]:
    """The places of the repeating words, outside other references."""
    lowered, spots = text.lower(), []
    if len(lowered) != len(text):
        lowered = text  # a letter that grows when made small would shift every place
    for cue in SAME:
        at = lowered.find(cue)
        while at >= 0:
            if _is_cue(text, at, at + len(cue), cue):
                spots.append((at, at + len(cue), False))
            at = lowered.find(cue, at + 1)
    return spots


def _is_cue(text: str, start: int, end: int, cue: str) -> bool:
    """Whole words only; "id." only with a capital or before "at"; שם only in brackets or before a number."""
    if (start and text[start - 1].isalnum()) or (cue[-1].isalpha() and text[end : end + 1].isalnum() and cue != "ibid"):
        return False
    if cue == "id.":
        return text[start] == "I" or text.startswith((" at ", ","), end)
    if cue == "שם":
        return text[start - 1 : start] in ("(", "[") or bool(
            re.match(r"[,\s)]{1,2}(?:\d|פסוק|[א-ת]{1,2}[\"״'׳)])", text[end : end + 8])
        )
    if cue == "supra":
        return text[end : end + 1] != "-" and (start == 0 or text[start - 1] in "( ,")
    return True


def _verses(anchors: Anchors, references: Sequence[Reference]) -> list[tuple[int, int, bool]]:
    """Numbers behind a word for verse that belong to no reference yet."""
    if not any(r.readings and r.readings[0].scheme in ("bible", "quran") for r in references):
        return []
    taken = sorted((r.start, r.end) for r in references)
    text, spots, place = anchors.text, [], 0
    for start, end in anchors.numbers:
        while place < len(taken) and taken[place][1] <= start:
            place += 1
        if place < len(taken) and taken[place][0] <= start:
            continue
        near = anchors.words_before(start)[:1]
        if not near or start - near[0].end > 2 or near[0].key not in (words("verse") | VERSE_CUES):
            continue
        if len(near[0].key) == 1 and (
            text[near[0].end] != "." or re.search(r"[A-Z]\w*\.?\s$", text[max(0, near[0].start - 24) : near[0].start])
        ):
            continue
        spots.append((near[0].start, end, True))
    return spots


def _before(seen: Sequence[Chain], start: int, verse: bool) -> Chain | None:
    """The nearest reference before that may be meant: any within reach, for a lone verse one to a scripture."""
    for chain in reversed(seen):
        if start - chain.reference.end > (VERSE_REACH if verse else REACH):
            return None
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
    note = _NOTE.match(text, end)
    if note is not None:
        return Chain(Reference(text[start : note.end()], start, note.end(), ()))
    if source is None:
        alone = _ALONE.match(text, max(0, start - 2))
        if alone is None and not text.startswith(_SURE, start):
            return None
        end = max(end, alone.end() if alone else end)
        return Chain(Reference(text[start:end], start, end, ()))
    tail = _TAIL.match(text, end)
    readings = source.reference.readings
    if tail is not None and readings:
        moved = tuple(m for m in (_moved(r, tail) for r in readings) if m is not None)
        if moved:
            readings, end = moved, tail.end()
    return _chain(text, start, end, readings, source)


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
    from .bible import reading as bible_reading
    from .bible_lists import Place

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
    return _chain(text, start, end, kept, source) if kept else None
