"""Collections of hadith by number: "Sahih al-Bukhari 6018", "Muslim no. 2564", "رواه الترمذي (2516)", "Muwatta 47:8".

Canonical form "Bukhari 6018", "Muwatta 47:8", with volume and book "Bukhari 4:52:220". A name alone ("Muslim", "Ahmad")
counts only with "Sahih", "Sunan", "Musnad", a word for hadith or number, or in brackets. Collections are numbered in
several ways; a number above the highest in use is impossible.
Source: Concordance et indices (Wensinck) and the numbering of Fu'ad Abd al-Baqi; the editions' last numbers.
"""

from __future__ import annotations

import re
from functools import cache

from ..model import Reading, Reference
from .anchors import Anchors, Word, number
from .letters import fold_name

COLLECTIONS = {
    "Bukhari": ("Bukhari|al-Bukhari|Bukhārī|Boukhari|Buchari|Buhari|Buhârî|Бухари|البخاري|بخاری|بخاري", 7563),
    "Muslim": ("Muslim|Mouslim|Müslim|Муслим|مسلم", 7563),
    "Abu Dawud": (("Abu Dawud|Abi Dawud|Abu Dawood|Abi Dawood|Abu Daud|Abou Daoud|Ebu Davud|Abû Dâwûd|Абу Дауд|أبو داود|أبي داود|"  # noqa: E501
                  "أبوداود"), 5274),
    "Tirmidhi": ("Tirmidhi|al-Tirmidhi|at-Tirmidhi|Tirmizi|Tirmidzi|Tirmizî|Тирмизи|الترمذي|ترمذی", 3956),
    "Nasai": ("Nasai|an-Nasai|al-Nasai|Nasa'i|an-Nasa'i|Nesai|Nasâ'î|Насаи|النسائي|نسائی", 5769),
    "Ibn Majah": ("Ibn Majah|Ibn Maja|Ibnu Majah|İbn Mace|Ibn Mâjah|Ибн Маджа|ابن ماجه|ابن ماجة", 4341),
    "Muwatta": ("Muwatta|al-Muwatta|Muwatta Malik|Muvatta|Мувата|الموطأ|موطأ مالك", 1891),
    "Ahmad": ("Ahmad|Musnad Ahmad|Ahmed|Ахмад|أحمد|مسند أحمد", 28199),
    "Riyad as-Salihin": ("Riyad as-Salihin|Riyad us-Saliheen|Riyadh as-Salihin|رياض الصالحين", 1896),
    "Nawawi 40": ("Nawawi 40|Forty Hadith of Nawawi|Arbain Nawawi|الأربعين النووية", 42),
}  # fmt: skip
"""Printed names and the highest number in use."""
_CUES = frozenset(
    """sahih sahih sunan jami musnad muwatta hadith hadiths hadis hadits hadithno no nr number nombre num n numero hn
    book vol volume хадис
    сахих сунан صحيح سنن جامع مسند حديث الحديث رواه اخرجه رقم برقم حديثرقم خرجه وراه روي""".split()
)  # fmt: skip
_SKIP = frozenset(
    "vol volume bk hadith hadis hadits no nr number num n numero хадис حديث الحديث رقم برقم book kitab في".split()
)
_PAIR = re.compile(r"\d{1,2}(?:[:/]\d{1,3})?[:/]\d{1,4}(?![\d:])")
"""Book and number, or volume, book and number."""
_WORDED = re.compile(
    r"(?:Vol(?:ume|\.)?\s?(?P<volume>\d{1,2}),?\s)?(?:Book|Bk\.?|Kitab)\s?(?P<book>\d{1,3}),?\s"
    r"(?:(?:Hadith|Number|No\.?|Nr\.?|#)\s?){1,2}(?P<number>\d{1,4})(?!\d)",
    re.IGNORECASE,
)
_LEAD = 10
"""Code points of "Volume " before its number, the longest word `_WORDED` begins with, and a few blanks."""
_LIST = re.compile(r"\s?(?:,|and|و|،)\s?(?=\d{1,5}(?!\d))")


@cache
def _names() -> dict[str, str]:
    return {fold_name(n): siglum for siglum, (all_names, _) in COLLECTIONS.items() for n in all_names.split("|")}


def parse(text: str | Anchors) -> list[Reference]:
    """Every hadith cited by number, in text order."""
    anchors = Anchors.of(text)
    return anchors.read(lambda start, end: _at(anchors, start, end) if end - start <= 5 else ())


def _at(anchors: Anchors, start: int, end: int) -> list[Reference]:
    text, near = anchors.text, anchors.words_before(start)[:7]
    skip = 0
    while skip < min(3, len(near)) and near[skip].key in _SKIP:
        skip += 1
    if not _close(text, near[: skip + 1], start):
        return []
    for length in (4, 3, 2, 1):
        chosen = near[skip : skip + length]
        siglum = _names().get("".join(word.key for word in reversed(chosen)))
        if len(chosen) < length or siglum is None:
            continue
        begin, cued = chosen[-1].start, skip > 0 or text[start - 1 : start] in ("(", "[")
        if skip + length < len(near) and near[skip + length].key in _CUES and begin - near[skip + length].end < 3:
            cued, begin = True, near[skip + length].start
        if (
            (begin and text[begin - 1] in "([")
            or text[start - 1 : start] == "#"
            or any(w.key in _CUES for w in chosen[1:])
        ):
            cued = True
        if not (
            cued or siglum in ("Bukhari", "Muwatta", "Tirmidhi", "Abu Dawud", "Ibn Majah", "Nasai", "Riyad as-Salihin")
        ):
            return []
        return _numbered(text, siglum, begin, start, end)
    return []


def _close(text: str, near: list[Word], start: int) -> bool:
    at = start
    for word in near:
        gap = text[word.end : at]
        if len(gap) > 4 or gap.strip(" ().,:#،[-\u00a0"):
            return False
        at = word.start
    return bool(near)


def _worded(text: str, start: int) -> re.Match[str] | None:
    """ "Vol. 4, Book 52, Hadith 220" around its first number."""
    for begin in range(max(0, start - _LEAD), start):
        found = _WORDED.match(text, begin)
        if found is not None and found.start("volume" if found["volume"] else "book") == start:
            return found
    return None


def _numbered(text: str, siglum: str, begin: int, start: int, end: int) -> list[Reference]:
    paired = _PAIR.match(text, start) or _worded(text, start)
    if paired is not None:
        place = ":".join(str(number(part)) for part in re.findall(r"\d+", paired.group()))
        name = f"{siglum} {place}"
        return [Reference(text[begin : paired.end()], begin, paired.end(), (Reading("hadith", name, "", name),))]
    found: list[Reference] = []
    while True:
        value = number(text[start:end])
        name, highest = f"{siglum} {value}", COLLECTIONS[siglum][1]
        why = "" if 1 <= value <= highest else f"The highest number in use in {siglum} is {highest}."
        found.append(Reference(text[begin:end], begin, end, (Reading("hadith", name, "", name, why),)))
        another = _LIST.match(text, end)
        if another is None:
            return found
        begin = start = end = another.end()
        while end < len(text) and text[end].isdecimal():
            end += 1


def canonical(reading: Reading) -> str:
    """The normal form, "Bukhari 6018"."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """The collection, and the book where the number has two parts; of three, the first is a volume of one printing."""
    work, _, place = canonical.rpartition(" ")
    return (f"{work} {place.partition(':')[0]}", work) if place.count(":") == 1 else (work,)


def neighbours(canonical: str) -> tuple[str, ...]:
    """The hadith before and after."""
    head = re.fullmatch(r"(.*\D)(\d+)", canonical)
    if head is None:
        return ()
    return tuple(f"{head[1]}{n}" for n in (int(head[2]) - 1, int(head[2]) + 1) if n > 0)
