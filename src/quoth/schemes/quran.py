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
from .quran_heads import SURA_CUES, VERSE_CUES, Head, head
from .quran_names import names, sound, verse_counts
from .verses import stretches

_SIGNS = re.compile(r"\s?[:：∶/٫﹕.]\s?(?=\d)")
_COLON = re.compile(r"\s?[:：∶﹕/]\s?(?=\d)")
_DIGITS = re.compile(r"\d{1,3}(?!\d)")
_TO_VERSE = re.compile(
    r"(?:\.|-\w{1,3}|st|nd|rd|th)?\s?[)\]]?\s?[,،:：;/.|–—-]?\s?(?:(?P<word>[^\W\d_][^\W\d_\u064b-\u0655]{0,12}[\u064b-\u0655]*"
    r"[^\W\d_]{0,3})\.?\s?(?:رقم|no\.?|nr\.?)?\s?[:：(]?\s?)?(?=\d)"
)
_OF = re.compile(r"(?:\.|-\w{1,3})?[\s,]{1,2}(?:(?:of|from|in|de|du|der|aus|della|del|da|di|van|uit|من|از|في|в|из|the|la|"  # noqa: E501
                 r"le|al|il)\s){0,2}(?=[^\W\d_])")  # fmt: skip
_WORDS = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0655\u0670'’ʼʾʿ‘`-])*")
_SHOWS = re.compile(
    r"qur.?.?[aā]n|koran|kor[aá]n|coran|kuran|коран|s[uū]ra|sure\b|sourate|allah|alá\b|аллах|аят|ayah|ayat|ayet|verse|"
    r"[\u0621-\u064a]",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|o.clock|uhr|hrs?\b|h\b|gmt|utc|est\b|:\d)", re.IGNORECASE)
_PAIRED = dict(zip("([{（［﴿", ")]}）］﴾", strict=True)) | {"﴾": "﴿"}
_TAG = re.compile(
    r"(?:qur.?an|ayah?|aya|sura|verse)[^<>]{0,40}(?:ref|verse|cite|id|n)\s?=\s?[\"']?(?:qur'?an\W)?$", re.I
)


def parse(text: str | Anchors) -> list[Reference]:
    """Every reference to the Qur'an, in text order; impossible ones say why."""
    anchors = Anchors.of(text)
    return anchors.read(lambda start, end: _at(anchors, start, end) if end - start <= 3 else ())


def _at(anchors: Anchors, start: int, end: int) -> Iterable[Reference]:
    before = head(anchors, start)
    if before.kind == "name":
        return _after_name(anchors.text, before, start, end)
    if before.kind == "sura":
        return _after_sura(anchors.text, before, start, end)
    if before.kind == "book":
        signed = _SIGNS.match(anchors.text, end) is not None
        return _listed(anchors.text, before.begin, start, (0,), _SIGNS) if signed else ()
    if before.kind == "verse":
        return _verse_of(anchors.text, before, start, end) or _bare(anchors, start, end, begin=before.begin)
    return _bare(anchors, start, end)


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


def _verse_of(text: str, before: Head, start: int, end: int) -> list[Reference]:
    """ "verse 255 of Surat al-Baqarah", "الآية 139 من سورة النساء", "139. Vers der Sure 4"."""
    of = _OF.match(text, _list_end(text, start))
    found = _words_from(text, of.end()) if of else []
    if not found or fold_name(found[0].group()) not in SURA_CUES:
        return []
    digits = _DIGITS.match(text, found[0].end() + 1)
    if digits is not None:
        chapter: tuple[int, ...] = (number(digits.group()),)
        close = digits.end()
    else:
        chapter, close = (), 0
        for length in (4, 3, 2, 1):
            part = found[1 : 1 + length]
            key = sound("".join(fold_name(m.group()) for m in part))
            if len(part) == length and key in names().suras:
                chapter, close = names().suras[key], part[-1].end()
                break
    return [
        Reference(text[before.begin : close], before.begin, close, r.readings)
        for r in list(_listed(text, before.begin, start, chapter, _COLON))[:1]
        if chapter
    ]


def _words_from(text: str, at: int) -> list[re.Match[str]]:
    """Up to five words from `at` on, each directly behind the other."""
    found: list[re.Match[str]] = []
    while len(found) < 5:
        word = _WORDS.match(text, at)
        if word is None:
            break
        found.append(word)
        at = word.end()
        while at < len(text) and at - word.end() < 2 and text[at] in " -'\"“«’":
            at += 1
    return found


def _list_end(text: str, start: int) -> int:
    last = stretches(text, start, 1, _COLON)
    return last[-1].end if last else start


def _bare(anchors: Anchors, start: int, end: int, begin: int | None = None) -> Iterable[Reference]:
    """A pair in brackets, in a tag, or behind "verse"."""
    text = anchors.text
    signed = _COLON.match(text, end)
    if signed is None or (start and text[start - 1] in ":.-/"):
        return ()
    found = list(_listed(text, start if begin is None else begin, start, (0,), _COLON))
    if not found:
        return ()
    opened = text[start - 1] if start else ""
    enclosed = _PAIRED.get(opened) == text[found[-1].end : found[-1].end + 1] != ""
    tagged = _TAG.search(text, max(0, start - 80), start) is not None
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
    for stretch in stretches(text, at, chapters[0] if chapters else 0, signs):
        first = stretch.first[0]
        others = chapters[1:] if chapters and first == chapters[0] else ()
        readings = [reading(stretch.first, stretch.last)]
        for other in others:
            readings.append(reading((other, stretch.first[1]), (other, stretch.last[1])))
        possible = [r for r in readings if not r.impossible] or readings
        yield Reference(text[begin : stretch.end], begin, stretch.end, tuple(possible))
        begin = -1
        break
    for stretch in stretches(text, at, chapters[0] if chapters else 0, signs)[1:]:
        readings = [reading(stretch.first, stretch.last)]
        yield Reference(text[stretch.start : stretch.end], stretch.start, stretch.end, tuple(readings))


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
