"""A printed reference against the places of the words: right, wrong, or counted otherwise?

Ranges that reach further than the words, or less far, another edition named, and another way to count are told in the
note; only a place that no reading names makes a reference wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..later import later
from ..model import Place, Reading, Reference, ReferenceCheck
from .edition_names import bible_letters

if TYPE_CHECKING:
    from ..schemes.declared import Declared

LAW_SCHEMES = frozenset(("statutes", "eu_law"))
Key = tuple[str, str]
_PAGES = later(lambda: re.compile(r"(?:^|[^\w])pp?\.?\s?(\d{1,5})(?!\d)", re.IGNORECASE))
_PARAGRAPHS = later(lambda: re.compile(r"(?:¶|par(?:a|agraph)?\.?)\s?(\d{1,5})(?!\d)", re.IGNORECASE))
_EDITION = later(lambda: re.compile(r"[,;\s(\[]{1,3}([A-Z][A-Za-z0-9-]{1,11})(?=[)\],.;]|\s|$)"))
_PARTS = re.compile(r"[^a-z0-9]+")


def compared(
    text: str, own: Reference, places: Sequence[Place], rivals: Sequence[Place], declared: tuple[Declared, ...]
) -> ReferenceCheck:
    """The verdict on a reference whose words stand at `places`, or as well at `rivals`."""
    from ..schemes.locators import covers

    if not own.readings:
        return checked("unresolved", own, places, "What it repeats was not found in the draft.")
    every = (*places, *rivals)
    named = _source(own, every)
    if named is not None:
        return checked(named[0], own, places, named[1])
    keyed = _keyed(every, declared)
    readings = _comparable(own, {scheme for _, (scheme, _) in keyed})
    if not readings:
        return _placed(own, every, places) or _uncited(own, places)
    cited = [p for p, k in keyed if any(covers(reading, k) for reading in readings)]
    if cited:
        stands = places if any(place in places for place in cited) else cited[:1]
        return checked("right", own, stands, _extent(readings, places, declared) or _edition(text, own, every))
    counted = _other_chapter(own, keyed)
    if counted:
        return checked("ambiguous", own, places, counted)
    if all(reading.impossible for reading in readings):
        return checked("impossible", own, places, readings[0].impossible)
    if len(readings) < len(own.readings):
        return checked("ambiguous", own, places, "Another reading of the reference is not in the sources.")
    if any(reading.scheme in LAW_SCHEMES for reading in readings):
        from .laws import open_question

        if (why := open_question(text, own, readings, keyed)) != "":
            return checked("ambiguous", own, places, why)
    return _elsewhere(own, readings, [key for _, key in keyed], places)


def _keyed(places: Sequence[Place], declared: tuple[Declared, ...]) -> list[tuple[Place, Key]]:
    """The places whose locators a scheme can read, with what they mean."""
    from ..schemes.locators import locator_key

    return [(place, key) for place in places if (key := locator_key(place.locator, declared)) is not None]


def _comparable(own: Reference, schemes: set[str]) -> list[Reading]:
    """The readings that places of these schemes can be held against; divisions of laws are of one kind."""
    laws = LAW_SCHEMES if schemes & LAW_SCHEMES else frozenset()
    return [reading for reading in own.readings if reading.scheme in schemes or reading.scheme in laws]


def _uncited(own: Reference, places: Sequence[Place]) -> ReferenceCheck:
    impossible = next((r.impossible for r in own.readings if r.impossible), "")
    if impossible and all(r.impossible and not _short_title(r) for r in own.readings):
        return checked("impossible", own, places, impossible)
    note = f"The sources are not cited by {' or '.join(sorted({r.scheme for r in own.readings}))}."
    return checked("unchecked", own, places, note)


def _short_title(reading: Reading) -> bool:
    """May it be a title in letters and a page ("TI 85", "JE 106"), read as a book's chapter?"""
    return reading.scheme == "bible" and reading.canonical.count(".") < 2


def _elsewhere(
    own: Reference, readings: Sequence[Reading], keys: Sequence[Key], places: Sequence[Place]
) -> ReferenceCheck:
    """Wrong; but psalms, chapters and verses of Bibles are counted in several ways of equal standing, and
    where another count explains the difference the reader has to decide. The Qur'an's other counts are
    rare in print."""
    from ..schemes.locators import offset_note

    notes = (offset_note(reading, key) for reading in readings for key in keys)
    note = next((note for note in notes if note), "")
    open_question = note and any(scheme != "quran" for scheme, _ in keys)
    return checked("ambiguous" if open_question else "wrong", own, places, note)


def _other_chapter(own: Reference, keyed: Sequence[tuple[Place, Key]]) -> str:
    """A note where a lone verse ("v. 14") has the number of the words' verse, and only the chapter, which it takes from
    the reference before it, is another: the draft may have come back to its own chapter."""
    numbers = [int(number) for number in re.findall(r"\d+", own.text)]
    if not 1 <= len(numbers) <= 2 or not all("←" in reading.display for reading in own.readings):
        return ""
    for place, (_, canonical) in keyed:
        counted = re.findall(r"\d+", canonical)[-1:]
        if counted and numbers[0] <= int(counted[0]) <= numbers[-1]:
            return f"The words stand in verse {counted[0]} of another chapter, {place.locator}; no chapter is printed."
    return ""


def _extent(readings: Sequence[Reading], places: Sequence[Place], declared: tuple[Declared, ...]) -> str:
    """What to say of a right reference that names fewer places than the words fill, or more."""
    from ..schemes.locators import covers

    held = _keyed(places, declared)
    if not held or len(readings) != 1:
        return ""
    reading = readings[0]
    left = [place.locator for place, key in held if not covers(reading, key)]
    shown = reading.display or reading.canonical
    if left and len(left) < len(held):
        return f"Too narrow: the words stand in {', '.join(left)} too, which {shown} does not name."
    if reading.to and not left:
        ends = {key[1] for _, key in held}
        if reading.to not in ends or reading.canonical not in ends:
            return f"Wider than the words, which stand in {', '.join(dict.fromkeys(p.locator for p, _ in held))}."
    return ""


def _edition(text: str, own: Reference, every: Sequence[Place]) -> str:
    """The edition printed behind the reference ("John 3:16 KJV") when the words stand in others only."""
    printed = _EDITION.match(text, own.end)
    if printed is None:
        return ""
    name = printed[1].casefold()
    sigla = {place.source.casefold(): place.source for place in every}
    if not printed[1].isupper() or any(name in _PARTS.split(siglum) for siglum in sigla):
        return ""
    letters = any(siglum.isalpha() and siglum.isupper() for siglum in sigla.values())
    if printed[1] not in bible_letters() and not letters:
        return ""
    return f"The place is right; the words are those of {', '.join(sorted(sigla.values()))}, not {printed[1]}."


def _source(own: Reference, every: Sequence[Place]) -> tuple[str, str] | None:
    """(verdict, note) of a reference to a source by its name; None for any other reference."""
    from ..schemes.sources import SCHEME, split

    sigla = {place.source for place in every if place.source}
    readings = [r for r in own.readings if r.scheme == SCHEME or r.canonical in sigla]
    if not readings:
        return None
    noted = ""
    for reading in readings:
        for place in every:
            inner = split(reading.canonical, place.source)
            if inner is None:
                continue
            same = _same_place(inner, place) if inner else True
            if same is not False:
                return "right", "" if same else f"Only the source is compared: it is not cited by {inner.split()[0]}"
            noted = f"The source is right; its words stand at {place.locator}, which may be counted otherwise."
    return ("ambiguous", noted) if noted else ("wrong", "")


def _placed(own: Reference, every: Sequence[Place], places: Sequence[Place]) -> ReferenceCheck | None:
    """A page, line, paragraph or time stamp without a source, where the library's locators have such."""
    readings = [r for r in own.readings if r.scheme == "document"]
    outcome = [_same_place(_whole(r), place) for r in readings for place in every]
    known = [same for same in outcome if same is not None]
    if not known:
        return None
    if any(known):
        return checked("right", own, places)
    note = f"The words stand at {every[0].locator}, which may be counted otherwise."
    return checked("ambiguous", own, places, note)


def _whole(reading: Reading) -> str:
    last = reading.to.rpartition(" ")[2]
    return f"{reading.canonical}-{last}" if last else reading.canonical


def _same_place(inner: str, place: Place) -> bool | None:
    """Does "p. 12" or "p. 12-14" name the locator's page, line or paragraph? None where the locator has none."""
    if ":" in inner:
        return inner in place.locator if ":" in place.locator else None
    kind, _, numbers = inner.partition(" ")
    finder = {"p.": _PAGES, "para.": _PARAGRAPHS}.get(kind)
    if finder is None:
        marked = re.escape(kind.rstrip("."))
        finder = re.compile(rf"(?:^|\W){marked}\.?\s?(\d{{1,5}})(?!\d)", re.IGNORECASE)
    at = finder.search(place.locator)
    first, _, last = numbers.partition("-")
    if at is None or not first.isdecimal():
        return None
    return int(first) <= int(at[1]) <= int(last if last.isdecimal() else first)


def checked(verdict: str, own: Reference, places: Sequence[Place], note: str = "") -> ReferenceCheck:
    """The outcome with what is cited and where the words stand."""
    cited = tuple(r.display or r.canonical for r in own.readings)
    found = tuple(dict.fromkeys(p.locator for p in places))
    return ReferenceCheck(verdict, own.text, own.start, own.end, cited, found, note)  # type: ignore[arg-type]
