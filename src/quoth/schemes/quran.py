"""References to the Qur'an: "4:139" with a cue or in brackets, "An-Nisa:139", "سورة النساء آية ١٣٩", "Sure 4, Vers
139".

Canonical form "sura:verse" in the Kufan count. A bare "(4:139)" counts only in brackets and when sura and verse exist;
one that could be a time of day or a score (first number up to 24, second below 60) counts only in a text that shows
the Qur'an some other way: a cue word such as Quran, sura, Allah or verse, or Arabic letters.
Source: verse counts by counting an edition of 6,236 verses; names in data/quran.tsv; forms from translations' custom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Reading, Reference
from .anchors import Anchors, number
from .letters import fold_name
from .quran_chinese import counted
from .quran_heads import VERSE_CUES, Head, head
from .quran_names import verse_counts
from .quran_turned import sura_behind, verse_behind
from .verses import Stretch, stretches

_SIGNS = re.compile(r"\s?[:：∶/٫﹕.]\s?(?=\d)")
_COLON = re.compile(r"\s?[:：∶﹕/]\s?(?=\d)")
_FOLLOWING = re.compile(r"\s?(?:(?P<one>f|sq|vd)|ff|sqq|vdd)(?:\.|(?!\w))")
_PAIR = re.compile(r"(?P<sura>\d{1,3})\s?[,،]\s?(?P<verse>\d{1,3})(?!\d|[,.:]\d)")
_TO_VERSE = re.compile(
    r"(?:\.|-\w{1,3}|st|nd|rd|th)?\s?[)\]]?\s?[,،:：;/.|–—-]?\s?(?:(?P<word>[^\W\d_][^\W\d_\u064b-\u0655]{0,12}[\u064b-\u0655]*"
    r"[^\W\d_]{0,3})\.?\s?(?:رقم|no\.?|nr\.?)?\s?[:：(]?\s?)?(?=\d)"
)
_SHOWS = re.compile(
    r"qur.?.?[aā]n|koran|kor[aá]n|coran|kuran|коран|s[uū]ra|sure\b|sourate|allah|alá\b|аллах|аят|ayah|ayat|ayet|verse|"
    r"[古可][兰蘭][经經]|真主|安拉|阿拉|クルアーン|コーラン|"
    r"[\u0621-\u064a]",
    re.IGNORECASE,
)
_NOTE_OPENS = frozenset("[(”’\"',;")
"""What stands before a note's or a page's number, and between no word for sura and its own."""
_CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|o.clock|uhr|hrs?\b|h\b|gmt|utc|est\b|:\d)", re.IGNORECASE)
_PAIRED = dict(zip("([{（［﴿", ")]}）］﴾", strict=True)) | {"﴾": "﴿"}
_TAG = re.compile(
    r"(?:qur.?an|ayah?|aya|sura|verse)[^<>]{0,40}(?:ref|verse|cite|id|n)\s?=\s?[\"']?(?:qur'?an\W)?$", re.I
)


def parse(text: str | Anchors) -> list[Reference]:
    """Every reference to the Qur'an, in text order; impossible ones say why."""
    anchors = Anchors.of(text)
    found: list[Reference] = []
    for one in anchors.read(lambda start, end: _at(anchors, start, end) if _short(anchors.text, start, end) else ()):
        if found and _named_again(anchors.text, found[-1], one):
            begin = found.pop().start
            one = Reference(anchors.text[begin : one.end], begin, one.end, one.readings)
        found.append(one)
    return found


def _short(text: str, start: int, end: int) -> bool:
    """May the number count suras or verses? Chinese numerals take more signs than digits."""
    return end - start <= 3 or not text[start].isdecimal()


def _named_again(text: str, sura: Reference, verse: Reference) -> bool:
    """Is it one reference: "Sure 4 (Die Frauen), Vers 139"?"""
    chapter = sura.readings[0].canonical
    if ":" in chapter or not all(r.canonical.partition(":")[0] == chapter for r in verse.readings):
        return False
    between = text[sura.end : verse.start]
    return len(between) < 5 and verse.start >= sura.end and not any(c.isalnum() or c == "\n" for c in between)


def _at(anchors: Anchors, start: int, end: int) -> Iterable[Reference]:
    chinese = counted(anchors.text, start, end, lambda: shows_quran(anchors))
    if chinese is not None:
        begin, stop, first, last = chinese
        return [Reference(anchors.text[begin:stop], begin, stop, (reading(first, last),))]
    before = head(anchors, start)
    if before.kind == "name":
        return _after_name(anchors.text, before, start, end)
    if before.kind == "sura" and (before.sure or shows_quran(anchors)):
        return _after_sura(anchors.text, before, start, end)
    if before.kind == "book":
        signed = _SIGNS.match(anchors.text, end) is not None
        if signed:
            return _listed(anchors.text, before.begin, start, (0,), _SIGNS)
        return _comma(anchors.text, before.begin, start)
    if before.kind == "verse":
        return _turned(anchors.text, before.begin, start) or _bare(anchors, start, end, begin=before.begin)
    return (_counted(anchors.text, start, end) if before.kind == "bare" else ()) or _bare(anchors, start, end)


def _turned(text: str, begin: int, start: int) -> list[Reference]:
    """ "verse 255 of Surat al-Baqarah": the sura is named behind the verses."""
    listed = stretches(text, start, 1, _COLON)
    found = sura_behind(text, listed[-1].end) if listed else None
    if found is None:
        return []
    out = list(_listed(text, begin, start, found.suras, _COLON))
    last = out[-1]
    out[-1] = Reference(text[last.start : found.end], last.start, found.end, last.readings)
    return out


def _counted(text: str, start: int, end: int) -> list[Reference]:
    """ "139-й аят суры ан-Ниса", "le 139e verset de la sourate 4"."""
    verse = verse_behind(text, end)
    found = sura_behind(text, verse) if verse is not None else None
    if found is None:
        return []
    value = number(text[start:end])
    readings = tuple(reading((sura, value), (sura, value)) for sura in found.suras)
    return [Reference(text[start : found.end], start, found.end, readings)]


def _comma(text: str, begin: int, start: int) -> list[Reference]:
    """ "Koran 4,139", "Corán, 4, 139": only where there is such a verse."""
    at = _PAIR.match(text, start)
    if at is None or (text[begin] in "Qq" and " " in at.group() and len(text[begin:start].strip(" .")) == 1):
        return []
    found = list(_listed(text, begin, at.start("verse"), (number(at["sura"]),), _COLON))
    return [] if any(r.readings[0].impossible for r in found) else found


def _after_name(text: str, before: Head, start: int, end: int) -> Iterable[Reference]:
    """The number behind a name is the verse, or the sura's number followed by the verse."""
    value = number(text[start:end])
    verse = None if before.spoken else _verse_at(text, end)
    if verse is not None and value in before.suras:
        return _listed(text, before.begin, verse, (value,), _COLON)
    if not before.sure:
        return ()
    if verse is not None and ":" in text[end:verse]:
        return _listed(text, before.begin, verse, (value, *before.suras), _COLON)
    return _listed(text, before.begin, start, before.suras, _COLON)


def _after_sura(text: str, before: Head, start: int, end: int) -> Iterable[Reference]:
    """ "Surah 4, verse 139", "Sure 4:139", "Surah 4"."""
    value = number(text[start:end])
    verse = _verse_at(text, end)
    if verse is not None:
        return _listed(text, before.begin, verse, (value,), _COLON)
    if not _NOTE_OPENS.isdisjoint(text[before.begin : start]):
        return ()  # "of that he was sure,” [154]"
    fits = 1 <= value <= 114
    why = "" if fits else "The Qur'an has 114 suras."
    reading = Reading("quran", str(value), "", f"Qur'an, sura {value}", why)
    return (Reference(text[before.begin : end], before.begin, end, (reading,)),)


def _verse_at(text: str, end: int) -> int | None:
    """Where the verse number begins that follows a sura number ending at `end`."""
    step = _TO_VERSE.match(text, end)
    if step is None or step.end() == end:
        return None
    word = step.group("word")
    if word:
        return step.end() if fold_name(word) in VERSE_CUES else None
    between = step.group()
    return step.end() if any(c in between for c in ":：/)]") or between.strip() in (",", "،", ".") else None


def _bare(anchors: Anchors, start: int, end: int, begin: int | None = None) -> Iterable[Reference]:
    """A pair in brackets, in a tag, or behind "verse"."""
    text = anchors.text
    signed = _COLON.match(text, end)
    if signed is None or (start and text[start - 1] in ":.-/"):
        return ()
    closing = _PAIRED.get(text[start - 1]) if start else None
    tagged = _TAG.search(text, max(0, start - 80), start) is not None
    if closing is None and begin is None and not tagged:
        return ()  # before the list is read, which may be as long as the text
    found = list(_listed(text, start if begin is None else begin, start, (0,), _COLON))
    if not found:
        return ()
    enclosed = closing == text[found[-1].end : found[-1].end + 1]
    if not (enclosed or tagged or begin is not None) or _CLOCK.match(text, found[-1].end):
        return ()
    if tagged:
        return found
    slashed = "/" in text[start : found[-1].end]
    doubtful = slashed or begin is not None or any(_like_clock(r) or r.readings[0].impossible for r in found)
    return () if doubtful and not shows_quran(anchors) else found


def _like_clock(reference: Reference) -> bool:
    """Could the pair be a time of day or a score?"""
    chapter, _, verse = reference.readings[0].canonical.partition(":")
    return int(chapter) <= 24 and int(verse) < 60


def shows_quran(anchors: Anchors) -> bool:
    """Does anything in the text besides number pairs speak of the Qur'an? Looked up once a text."""
    known = anchors.memory.get("quran")
    if known is None:
        known = anchors.memory["quran"] = _SHOWS.search(anchors.text) is not None
    return bool(known)


def _listed(text: str, begin: int, at: int, chapters: tuple[int, ...], signs: re.Pattern[str]) -> Iterable[Reference]:
    """One reference for each member of the verse list at `at`; chapters[0] == 0 means the chapter is printed there."""
    found = _opened(text, stretches(text, at, chapters[0] if chapters else 0, signs))
    for stretch in found[:1]:
        first = stretch.first[0]
        others = chapters[1:] if chapters and first == chapters[0] else ()
        readings = [reading(stretch.first, stretch.last)]
        for other in others:
            readings.append(reading((other, stretch.first[1]), (other, stretch.last[1])))
        possible = [r for r in readings if not r.impossible] or readings
        yield Reference(text[begin : stretch.end], begin, stretch.end, tuple(possible))
    for stretch in found[1:]:
        readings = [reading(stretch.first, stretch.last)]
        yield Reference(text[stretch.start : stretch.end], stretch.start, stretch.end, tuple(readings))


def _opened(text: str, found: list[Stretch]) -> list[Stretch]:
    """The same, the last one up to the next verse before "f.", up to the sura's end before "ff."."""
    more = _FOLLOWING.match(text, found[-1].end) if found else None
    if more is None or found[-1].first != found[-1].last:
        return found
    sura, verse = found[-1].last
    most = verse_counts()[sura] if 0 < sura < 115 else 0
    last = (sura, min(most, verse + 1) if more["one"] else most)
    if verse >= most:
        return found
    return [*found[:-1], Stretch(found[-1].start, more.end(), found[-1].first, last)]


def reading(first: tuple[int, int], last: tuple[int, int]) -> Reading:
    """The reading of verses `first` to `last`, with the reason when they do not exist."""
    canonical = f"{first[0]}:{first[1]}"
    to = f"{last[0]}:{last[1]}" if last != first else ""
    shown = f"{canonical}-{last[1] if last[0] == first[0] else to}" if to else canonical
    why = impossible(*first) or impossible(*last)
    return Reading("quran", canonical, to, f"Qur'an {shown}", why)


def impossible(sura: int, verse: int) -> str:
    """Why there is no such verse; empty when there is."""
    counts = verse_counts()
    if not 1 <= sura <= 114:
        return "The Qur'an has 114 suras."
    if not 1 <= verse <= counts[sura]:
        return f"Sura {sura} has {counts[sura]} verses."
    return ""


def canonical(reading: Reading) -> str:
    """The normal form of a reading, "4:139" or "4:139-141"."""
    return f"{reading.canonical}-{reading.to}" if reading.to else reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The sura of a verse."""
    sura, sign, _ = canonical.partition(":")
    return (sura,) if sign else ()


def neighbours(canonical: str) -> tuple[str, ...]:
    """The verse before and the verse after, over the border of suras."""
    sura, _, verse = canonical.partition(":")
    counts = verse_counts()
    if not verse:
        return tuple(str(n) for n in (int(sura) - 1, int(sura) + 1) if 1 <= n <= 114)
    s, v = int(sura), int(verse)
    before = (s, v - 1) if v > 1 else (s - 1, counts[s - 1])
    after = (s, v + 1) if v < counts[s] else (s + 1, 1)
    return tuple(f"{a}:{b}" for a, b in (before, after) if 1 <= a <= 114)
