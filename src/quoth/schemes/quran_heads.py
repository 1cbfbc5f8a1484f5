"""What stands before a number that may belong to a Qur'an reference: a sura's name, a cue word, a bracket, a tag?"""

from __future__ import annotations

import re

from ..frozen import dataclass
from .anchors import Anchors, Word, roman
from .quran_names import names, sound

SURA_CUES = frozenset(
    """surah sura surat surate suras surahs soorah soora suratul sure suresi suresinin suresinde suren sourate sourates
    suresindeki suresinden azora azoras surata suratas soera сура суры суре суру сурой сурах سوره السوره سورت بسوره
    وسوره لسوره سورتي""".split()
)
VERSE_CUES = frozenset(
    """verse verses v vv vs vers verset versets versiculo versiculos versetto versetti aleya aleyas aya ayah ayat ayaat
    ayas ayahs ayet ayeti ayetler ayetleri ayetinde ayette ayetlerinde verzen versen verso аят аята аяты аятов аяте
    аятом аятах айат стих стихи стиха стихе
    ايه الايه ايات الايات ايت الايت ايتان الايتان الايتين والايه بالايه""".split()
)
BOOK_CUES = frozenset(
    """quran qurans koran coran corano alcorao alcoran kuran quraan qs q qur quranic alquran qoran коран корана коране
    القران قران мукаддас 古蘭經 古兰经 可兰经""".split()
)
EPITHETS = frozenset("الكريم كريم المجيد مجيد العظيم kerim karim kareem majid hakim".split())
"""What may follow the word for Qur'an; by themselves they are words of many verses."""
HONOURS = frozenset("مباركه المباركه شريفه الشريفه كريمه الكريمه mubarakah".split())
"""What may stand between the word for sura and its name."""
STEPS = frozenset("number no nr num نمبر رقم رقمها شماره № كي كا كے ke nın nin nun".split()) | VERSE_CUES
GAP = re.compile(r"[\s:：,，،.\-–—/|()（）\[\]{}《》〈〉«»„\"'“”‘’\u200b-\u200f﴿﴾№#*_]{0,6}")
_ARTICLES = frozenset("the la le les die der das el los las".split())
LINKS = _ARTICLES | frozenset("de des du d l del den dem von of dos das di della delle".split())
"""Between "sura" and a name that translates: "la sourate de la Caverne", "azora de las Mujeres"."""
_CLOSING = frozenset('”»"’“')
_OPENED = frozenset('«„“"‘([')
_BEGINS_ANEW = frozenset("\n([{（［")
_ORDINAL = re.compile(r"(?<!\d)(?P<sura>\d{1,3})(?:-?(?:я|й|ая|ой|e|ème|th|st|nd|rd)|\.|\.?ª)\s$")
"""A sura's number before the word: "2. Sure, Vers 255", "2-я сура, 255-й аят"."""
_QS = re.compile(r"(?<!\w)Q\.\s?S\.?\s?:?\s?$")
"""Indonesian "Q.S.", Qur'an, surat."""
_S = re.compile(r"(?<![^\s([{«])S\.\s?$")
_V = re.compile(r"\d{1,3}\s?[,;:]?\s?[Vv]{1,2}\.\s?\d")
"""French and German "S. 4, v. 139", sura and verse, where the text speaks of the Qur'an; elsewhere it is a page."""
OPENING = frozenset('([{（［﴿«<"“„')


@dataclass(frozen=True, slots=True)
class Head:
    """What precedes the number.

    begin: where the reference starts. kind: name, sura, book, verse, or bare. suras: those the name may mean.
    sure: does it count without a pair of numbers that fits? spoken: does a verse word stand right before the number?
    """

    begin: int
    kind: str
    suras: tuple[int, ...] = ()
    sure: bool = True
    spoken: bool = False


def head(anchors: Anchors, start: int) -> Head:
    """The head of the number at `start`; kind "bare" when nothing speaks for the Qur'an."""
    words = anchors.words_before(start)
    if not words:
        return Head(start, "bare")
    skip = _skipped(anchors.text, words, start)
    cues = [word.key for word in words[:skip]]
    named = _name(anchors.text, words, skip, start, cues)
    if named is not None:
        return named
    spoken = _spoken(cues)
    initials = _QS.search(anchors.text, max(0, start - 8), start)
    if initials is not None:
        return Head(initials.start(), "book")
    if _V.match(anchors.text, start) and (short := _S.search(anchors.text, max(0, start - 5), start)):
        return Head(short.start(), "sura", sure=False)
    counted = _roman(anchors.text, words, skip, start, spoken)
    if counted is not None:
        return counted
    sura = next((i for i, cue in enumerate(cues) if cue in SURA_CUES), None)
    if sura is not None:
        low = words[sura].start
        ordinal = _ORDINAL.search(anchors.text, max(0, low - 8), low)
        if ordinal is not None:
            return Head(ordinal.start(), "name", (int(ordinal["sura"]),), True, spoken)
    if sura is not None and not spoken:
        return Head(_with_book(anchors.text, words, sura + 1, words[sura].start), "sura")
    book = _book(words, skip)
    if book and words[skip].start and anchors.text[words[skip].start - 1].isalnum():
        book = 0  # "1QS 3:13" is a scroll
    if book and _near(anchors.text, words, skip, start):
        capital = anchors.text[words[skip].start] == "Q"
        if words[skip].key != "q" or capital:
            return Head(words[skip + book - 1].start, "book")
    if spoken:
        return Head(words[skip - 1].start, "verse", spoken=True)
    return Head(start, "bare")


def _roman(text: str, words: list[Word], skip: int, start: int, spoken: bool) -> Head | None:
    """A sura's number in Roman letters: "sourate IV, verset 139", "Coran, IV, 139"."""
    if skip + 1 >= len(words) or not all(_near(text, words, i, start) for i in (skip, skip + 1)):
        return None
    value, printed = roman(words[skip].key), text[words[skip].start : words[skip].end]
    if not 0 < value < 115 or not printed.isupper():
        return None
    book = _book(words, skip + 1)
    if words[skip + 1].key in SURA_CUES:
        begin = _with_book(text, words, skip + 2, words[skip + 1].start)
    elif book and words[skip + book].key != "q":
        begin = words[skip + book].start
    else:
        return None
    return Head(begin, "name", (value,), True, spoken)


def _skipped(text: str, words: list[Word], start: int) -> int:
    """How many cue words stand between the number and a name."""
    count = 0
    while count < min(4, len(words)) and (words[count].key in STEPS or words[count].key in SURA_CUES):
        if text[words[count].start] in "Şş":
            break  # Şûrâ is a sura's name
        if not _near(text, words, count, start):
            break
        count += 1
    return count


def _near(text: str, words: list[Word], index: int, start: int) -> bool:
    """Does only a small gap part word `index` from what follows it?"""
    follows = words[index - 1].start if index else start
    gap = text[words[index].end : follows]
    return GAP.fullmatch(gap) is not None and gap.count("\n") < 2


def _with_book(text: str, words: list[Word], index: int, begin: int) -> int:
    """Where the reference begins when "Qur'an," or "the Noble Qur'an, sura" stands before it as well."""
    book = _book(words, index)
    if book and GAP.fullmatch(text, words[index].end, begin):
        return words[index + book - 1].start
    return begin


def _book(words: list[Word], index: int) -> int:
    """How many words from `index` back mean the Qur'an: its name, or an epithet and its name; 0 for none."""
    if index >= len(words):
        return 0
    if words[index].key in BOOK_CUES:
        return 1
    if words[index].key not in EPITHETS:
        return 0
    joined = index + 1 < len(words) and words[index + 1].key in ("i", "al", "ul", "el", "e")  # Kur'ân-ı Kerîm
    at = index + 1 + joined
    return at + 1 - index if at < len(words) and words[at].key in BOOK_CUES else 0


def _name(text: str, words: list[Word], skip: int, start: int, cues: list[str]) -> Head | None:
    known = names()
    for length in range(_close(text, words, skip, start), 0, -1):
        last = skip + length
        key = sound("".join(words[i].key for i in range(last - 1, skip - 1, -1)))
        suras = known.suras.get(key)
        low = words[last - 1].start
        if suras is None and text[low] in "lLd" and text[low + 1 : low + 2] in ("'", "’"):
            suras = known.suras.get(sound("".join(words[i].key for i in range(last - 1, skip - 1, -1))[1:]))
        if suras is None and length == 1 and key.startswith("suratul"):
            suras = known.suras.get(key[5:])
        if suras is None:
            continue
        begin = words[last - 1].start
        gap = text[words[skip].end : words[skip - 1].start if skip else start]
        if _CLOSING & set(gap) and not _OPENED & set(text[max(0, begin - 6) : begin]):
            continue  # "... before dawn” (sura 4": the word ends a quotation
        if skip and words[skip - 1].key in SURA_CUES and _BEGINS_ANEW & set(gap) and not _counts(text, start, suras):
            continue  # "... the dawn\n(sura 4": it ends what stands before the reference
        cue = any(c in SURA_CUES for c in cues)
        begin, last = _linked(words, last, begin)
        if last < len(words) and words[last].key in SURA_CUES and GAP.fullmatch(text, words[last].end, begin):
            cue, begin = True, words[last].start
            begin = _with_book(text, words, last + 1, begin)
        elif (book := _book(words, last)) and GAP.fullmatch(text, words[last].end, begin):
            cue, begin = True, words[last + book - 1].start
        cue = cue or _numbered(text, words, last, begin, suras)
        sure = cue or _plain(text, words, skip, begin, start, key, cues)
        spoken = _spoken(cues)
        return Head(begin, "name", suras, sure, spoken)
    return None


def _close(text: str, words: list[Word], skip: int, start: int) -> int:
    """How many words from `skip` back, at most four, stand as close together as those of a name?"""
    at = skip
    while at < min(skip + 4, len(words)) and _near(text, words, at, start):
        if at > skip and words[at - 1].start - words[at].end > 2:
            break
        at += 1
    return at - skip


def _counts(text: str, start: int, suras: tuple[int, ...]) -> bool:
    """Is the number at `start` that of one of the suras?"""
    at = start
    while at < min(len(text), start + 4) and text[at].isdecimal():
        at += 1
    return at > start and int(text[start:at]) in suras


def _spoken(cues: list[str]) -> bool:
    """Does a word for verse stand before the number, nearer than one for sura?"""
    return next((cue in VERSE_CUES for cue in cues if cue in VERSE_CUES or cue in SURA_CUES), False)


def _numbered(text: str, words: list[Word], last: int, begin: int, suras: tuple[int, ...]) -> bool:
    """Does the sura's number stand between the word for sura and its name: "Sure 4 (Die Frauen)"?"""
    if last >= len(words) or words[last].key not in SURA_CUES:
        return False
    printed = text[words[last].end : begin].strip(" \u00a0,.:;([{«„“‚‘'\"—–-")
    return len(printed) < 4 and printed.isdecimal() and int(printed) in suras


def _linked(words: list[Word], last: int, begin: int) -> tuple[int, int]:
    """(start, words used) with the article before a name, or all that stands between "sura" and it."""
    at, low = last, begin
    while at < min(last + 2, len(words)) and (words[at].key in LINKS or words[at].key in HONOURS):
        if low - words[at].end > 1:
            break
        low, at = words[at].start, at + 1
        if at < len(words) and words[at].key in SURA_CUES:
            return low, at
    if last < len(words) and words[last].key in _ARTICLES and begin - words[last].end == 1:
        return words[last].start, last + 1
    return begin, last


def _plain(text: str, words: list[Word], skip: int, begin: int, start: int, key: str, cues: list[str]) -> bool:
    """May a name without the word "sura" be trusted? By its article, a bracket around it, or its own sign."""
    known = names()
    first = begin
    gap = text[words[skip].end : start]
    enclosed = first > 0 and text[first - 1] in OPENING
    arabic = "\u0600" <= key[0] <= "\u06ff"
    article = key in known.with_article
    signed = ":" in gap or "/" in gap or "：" in gap
    if arabic and enclosed and cues and cues[0] in VERSE_CUES:
        return True
    if key in known.ordinary or (arabic and len(key) < 3):
        return enclosed and signed and len(gap) <= 2
    if arabic:
        spoken = bool(cues) and cues[0] in VERSE_CUES
        whole = " " in text[first : words[skip].end] and _ends(text, start)  # "آل عمران ١٣٩"
        return enclosed or (signed and len(gap) <= 3) or spoken or whole
    if not (text[first].isupper() or article):
        return False
    if enclosed or article or cues or (gap in (":", "/") and text[first].isupper()):
        return True
    marked = any(c in "âîûāīūÂÎÛĀĪŪ" for c in text[first : words[skip].end])
    return (gap == ": " or (marked and gap in (" ", ", "))) and text[first].isupper() and _ends(text, start)


def _ends(text: str, start: int) -> bool:
    """Is the number at `start` followed by no word of a sentence ("Yûnus 12 yaşında")?"""
    at = start
    while at < len(text) and (text[at].isdecimal() or text[at] in "-–"):
        at += 1
    return text[at : at + 1] != "%" and not text[at : at + 2].strip(" \u00a0").isalpha()
