"""Which book's name stands before a number? Names are looked up word by word backwards from the number."""

from __future__ import annotations

import re
from dataclasses import replace

from ..frozen import dataclass
from .anchors import Anchors, Word, roman
from .bible_chinese import chapter_before
from .bible_names import NUMBERED, ORDINARY, SMALL_WORDS, bare_key, misspelt, tables, words
from .bible_romanised import books_of as romanised
from .letters import fold_name, spaceless
from .osis import ONE_CHAPTER
from .quran_heads import BOOK_CUES

_GAP = re.compile(r"[\s.:,;()\[\]《》〈〉«»\"'’”“ʼ`´΄ʹ᾿᾽&º°ª‐–—־_·ㆍ-]{0,5}")
_QUOTED = re.compile(r"[\"”“»」』]\s?[\[(（［]")
"""Between the last word of a quotation and the bracket behind it, which holds no chapter of that word."""
_APART = frozenset("([{（［;,!?\"”’“‘»«—–")
"""Signs that stand between no ordinal or title and the name behind it."""
_DIGIT_ORDINAL = re.compile(
    r"(?:^|[^\d:.,\w-]|(?<=[^\d])[-–—,.]|[^\W\d])([1-5١-٥۱-۵१-५১-৫੧-੫௧-௫౧-౫൧-൫๑-๕])\s?(?:[.:۔]{0,2}\s?[-‐–]?(?:[^\W\d_]{1,3}|[ºª°]))?[.)-]?[.ºª°۔-]?\s{0,2}$"
)
_PAIRED = re.compile(r"\d{1,3}\s?:\s?\d")
_VERSED = re.compile(r"\d{1,3}\s?[:,.：]\s?\d")
"""A chapter with its verse: the Roman number before it counts the book ("John I 4, 8"), not the chapter."""
_AROUND = " .'’"
_BEHIND = re.compile(r"(?<=\D)\s?([1-4])\s$")
_AHEAD = re.compile(r"[1-4]\s\d{1,3}:\d")
"""An ordinal behind the name: "Samuel 2 7:12"."""
_INITIAL = re.compile(r"(?:(?<![^\W\d_])[A-HJ-UW-Z]\.|\.\s?[IV]\.)\s?$")
"""Another initial right before a name of one letter."""
_SCENE = re.compile(r"(?<![^\W\d_])[IVX]{1,5}[.,]\s?[ivx]{1,6}[.,]\s?$")
"""The act and scene before a line: "(IV.i.31)" names no Iv(an) and no First John."""
_OPENING = "([{（［"
_CUES = frozenset(
    """see cf compare read chapter chapters ch in from vgl siehe voir vedi ver vease zie per also and of gospel book
    psalm to with reads says""".split()
)
_SURE_CUES = _CUES - {"and", "to", "in", "of", "with", "from", "also"}


@dataclass(frozen=True, slots=True)
class Head:
    """A book's name before a number.

    begin, end: of the name with its ordinal and title. books: what it may mean. exact: is the name in a table?
    sure: may a chapter alone follow ("Genesis 3", but not "Mark 3")? verse: does a verse word stand before the number?
    alone: a name that is also a word opens the sentence. small: printed without a capital, in no English table.
    chapter: of the old style with a Roman chapter, 0 for none. spaced: may ", " part chapter and verse ("Rm 8, 28")?
    """

    begin: int
    end: int
    books: tuple[str, ...]
    exact: bool = True
    sure: bool = True
    verse: bool = False
    alone: bool = False
    small: bool = False
    chapter: int = 0
    spaced: bool = False


def head(anchors: Anchors, start: int) -> Head | None:
    """The head of the number at `start`, None when no book's name stands before it."""
    text, known = anchors.text, tables()
    behind = _BEHIND.search(text, max(0, start - 4), start) if _PAIRED.match(text, start) else None
    counted = text[start - 1 : start] == "第"  # "number" before a Chinese or Japanese chapter
    short = chapter_before(text, start)
    if short is not None:
        return Head(short.begin, short.end, short.books, chapter=short.chapter)
    near = _near_words(anchors, behind.start() if behind else start - counted)
    if not near or _SCENE.search(text, max(0, start - 16), start):
        return None
    old = _roman_chapter(anchors, near, start)
    if old is not None:
        return old
    verse, ordinal, skip = False, int(behind[1]) if behind else 0, 0
    while skip < len(near):
        found = _named(text, near, skip)
        if found is not None and not _says_chapter(text, near, skip):
            starred = any(code.endswith("*") for code in found[2])
            if (behind and not starred) or (starred and _AHEAD.match(text, start)):
                return None
            return _complete(anchors, near, found[0], found[1], found[2], ordinal, verse, skip)
        key = near[skip].key
        between = text[near[skip + 1].end : near[skip].start].strip(_AROUND) if skip + 1 < len(near) else ""
        if between in ("1", "2", "3", "4"):
            ordinal = int(between)  # "Johannes' 3. Brev"
        if near[skip].key in words("verse"):
            verse = True
        elif key in known.ordinals or (0 < roman(key) < 6 and text[near[skip].start].isupper()):
            ordinal = known.ordinals.get(key) or roman(key)
        elif key not in words("chapter") and key not in words("title"):
            break
        skip += 1
    return _guessed(anchors, near, start)


def _says_chapter(text: str, near: list[Word], skip: int) -> bool:
    """Is it a small word for chapter behind a book's name, though a name in another language ("Мф. гл. 5")?"""
    word = near[skip]
    small = word.key in words("chapter") and text[word.start].islower()
    return small and skip + 1 < len(near) and _named(text, near, skip + 1) is not None


def _roman_chapter(anchors: Anchors, near: list[Word], start: int) -> Head | None:
    """The old style "Matt. v. 16", "1 Cor. xiii. 4": a Roman chapter between the name and the verse."""
    chapter = roman(near[0].key)
    if len(near) < 2 or not 0 < chapter < 151 or _PAIRED.match(anchors.text, start):
        return None
    found = _named(anchors.text, near, 1)
    if found is None or found[1] == 1:
        return None
    whole = _complete(anchors, near[1:], found[0], found[1] - 1, found[2], 0, False)
    plain = whole is not None and (whole.begin != found[0] or not any(c.endswith("*") for c in found[2]))
    single = tuple(code for code in found[2] if not code.endswith("*"))
    if not plain and single and not _VERSED.match(anchors.text, start):
        whole = _complete(anchors, near[1:], found[0], found[1] - 1, single, 0, False)
        plain = whole is not None
    if whole is None or not plain or whole.small or all(book in ONE_CHAPTER for book in whole.books):
        return None
    return replace(whole, chapter=chapter)


def _near_words(anchors: Anchors, start: int) -> list[Word]:
    """Up to nine words before the number that stand close together."""
    text, at = anchors.text, start
    near: list[Word] = []
    for word in anchors.words_before(start)[:9]:
        gap = text[word.end : at]
        far = len(gap) > 5 or _GAP.fullmatch(gap) is None or gap.count(".") > 1 or gap.count("\n") > 1
        far = far or _QUOTED.search(gap) is not None or ("\n" in gap and "." in gap and text[word.start].islower())
        if far and not (near and len(gap) <= 6 and _ordinal_gap(gap)):
            break
        near.append(word)
        at = word.start
    return near


def _ordinal_gap(gap: str) -> bool:
    """A gap that holds a digit of the title, as in "Song of the 3 Jews"."""
    return gap.strip(_AROUND) in ("4", "3", "2", "1")


def _named(text: str, near: list[Word], skip: int) -> tuple[int, int, tuple[str, ...]] | None:
    """(first word's start, words used up to, books) of the longest name that ends at word `skip`."""
    known = tables()
    books = known.books
    if near[skip].key not in known.lasts and near[skip].key.isascii():
        return None
    for length in range(min(7, len(near) - skip), 0, -1):
        chosen = near[skip : skip + length]
        parts = [word.key for word in reversed(chosen)]
        key = " ".join(parts)
        found = known.marked.get(text[chosen[-1].start : chosen[0].end].casefold()) or books.get(key)
        if found is None and length > 2 and parts[0] not in words("title"):
            found = books.get(bare_key(parts, words("title")) or key)
        if found is not None and length > 1 and _parted_by_ordinal(text, chosen, found):
            continue
        if found is not None and not (length > 1 and _hides_ordinal(text, chosen, key)):
            return chosen[-1].start, skip + length, found
    word = near[skip]
    if not spaceless(text[word.end - 1]) and not "가" <= text[word.end - 1] <= "힣":
        return None
    for begin in range(word.start + 1, word.end - 1):
        found = books.get(fold_name(text[begin : word.end]))
        if found is not None:
            return begin, skip + 1, found
    return None


def _parted_by_ordinal(text: str, chosen: list[Word], books: tuple[str, ...]) -> bool:
    """Does the number of a numbered book stand inside its name ("Johannes' 3. Brev")?"""
    inside = text[chosen[-1].start : chosen[0].end]
    return any(code.endswith("*") for code in books) and any(char.isdecimal() for char in inside)


def _hides_ordinal(text: str, chosen: list[Word], key: str) -> bool:
    """Is the first of the words a Roman ordinal before a numbered book ("I Sa", which is not Isa)?"""
    first = chosen[-1]
    if not 0 < roman(first.key) < 6 or not text[first.start].isupper():
        return False
    rest = tables().books.get(key[len(first.key) :].strip(), ())
    return any(code.endswith("*") for code in rest)


def _guessed(anchors: Anchors, near: list[Word], start: int) -> Head | None:
    """A misspelt name: only with a capital and only before "chapter:verse"."""
    text, titles = anchors.text, words("title")
    if _PAIRED.match(text, start) is None:
        return None
    skip = 0
    while skip < len(near) - 1 and near[skip].key in titles:
        skip += 1
    for length in (5, 4, 3, 2, 1):
        chosen = near[skip : skip + length]
        if len(chosen) < length:
            continue
        books = romanised(text[chosen[-1].start : chosen[0].end], [word.key for word in reversed(chosen)])
        if books:
            return _in_latin_letters(text, near, skip + length, books)
        if not any(text[word.start].isupper() for word in chosen):
            continue
        first = chosen[-1]
        if length > 1 and (first.key in titles or first.key in tables().ordinals or 0 < roman(first.key) < 6):
            continue
        parts = [word.key for word in reversed(chosen)]
        key = bare_key(parts, titles) if length > 2 else " ".join(parts)
        if length == 1 and first.key in BOOK_CUES:
            return None  # "Koran" is near to a short form of Corinthians
        numbered = length == 1 and _ordinal(text, near, skip + 1, first.start)[0] > 0
        books = (misspelt(key, True) if numbered else ()) or misspelt(key)
        if books:
            found = _complete(anchors, near, first.start, skip + length, books, 0, False, skip)
            return Head(found.begin, found.end, found.books, False, False) if found else None
    return None


def _in_latin_letters(text: str, near: list[Word], used: int, books: tuple[str, ...]) -> Head | None:
    """The head of an Indian name in Latin letters; they are words of no other language, small or not."""
    begin = near[used - 1].start
    ordinal, at = _ordinal(text, near, used, begin)
    chosen = _with_ordinal(books, ordinal)
    if not chosen:
        ordinal, chosen = 0, _with_ordinal(books, 0)
    return Head(at if ordinal else begin, near[0].end, chosen, False, False) if chosen else None


def _complete(
    anchors: Anchors,
    near: list[Word],
    begin: int,
    used: int,
    books: tuple[str, ...],
    ordinal: int,
    verse: bool,
    skip: int = 0,
) -> Head | None:
    """The head with its ordinal and title words, and how far it may be trusted. The name is words skip to used."""
    text = anchors.text
    name_start, end = begin, near[0].end
    glued = begin > 0 and text[begin - 1].isdecimal()
    before, at = _ordinal(text, near, used, begin)
    if not before:
        for place in range(used, len(near)):
            if near[place].key not in words("title") or _set_apart(text, near, place, begin):
                break
            before, at = _ordinal(text, near, place + 1, near[place].start)
            if before:
                break
    chosen = _with_ordinal(books, before or ordinal)
    if before and chosen and chosen != _with_ordinal(books, 0):
        begin = at
    elif glued:
        return None
    else:
        chosen = _with_ordinal(books, ordinal)
    if not chosen:
        return None
    key = fold_name(text[name_start : near[max(0, used - 1)].end]) if used else ""
    key = "".join(word.key for word in reversed(near[skip:used])) if used else key
    numbered = bool(before or ordinal) and begin != name_start
    small = not numbered and not _printed_as_name(text[name_start:end], _title_before(text, near, used), key)
    if small and (key in ORDINARY or len(key) < 3 or any(book in _WORDLIKE for book in chosen)):
        return None
    if numbered and _printed_small(text[name_start:end].lstrip("'’ʼʾʿ‘`´")[:1]) and (key in ORDINARY or len(key) < 3):
        return None  # "1 in 10", "2 am 5"
    if len(key) == 1 and _INITIAL.search(text, max(0, name_start - 6), name_start):
        return None  # "1 U.S. 12" is a reporter
    if not numbered and set(key) <= set("ivx") and text[name_start:end].isupper():
        return None  # "vol. IV, 139"
    letter = len(key) == 1 and not numbered and key < "\u0900"
    if letter and begin and text[begin - 1] not in "([;":
        return None  # "Group A 4:1"
    sure = numbered or _trusted(anchors, begin, chosen, key)
    opens = _sentence_opens(text, begin) and key in SMALL_WORDS
    return Head(begin, end, chosen, True, sure, verse, opens, small, spaced=not small and _spaced(anchors, key))


_ENGLISH_WORDS = re.compile(r"\b(?:the|and|of|that|was|with)\b")
_OTHER_WORDS = re.compile(r"\b(?:der|und|das|den|de|la|el|los|que|les|et|il|di|che|het|een|och|att|og|się|na|por)\b")
_WEIGHED = 20000
"""Code points of the text in which English words are counted against others."""


def _spaced(anchors: Anchors, key: str) -> bool:
    """Is it printed in a language that writes "Rm 8, 28"? In English that is a list of chapters."""
    if key not in tables().english:
        return True
    weight = anchors.memory.get("english")
    if weight is None:
        head = anchors.text[:_WEIGHED]
        weight = anchors.memory["english"] = len(_ENGLISH_WORDS.findall(head)) - len(_OTHER_WORDS.findall(head))
    return int(str(weight)) < (len(key) < 5)


def _ordinal(text: str, near: list[Word], used: int, begin: int) -> tuple[int, int]:
    """(ordinal, its start) right before `begin`; (0, begin) when there is none."""
    digit = _DIGIT_ORDINAL.search(text, max(0, begin - 9), begin)
    if digit is not None and not _parted(text[digit.end(1) : begin]):
        return int(digit[1]), digit.start(1)
    if used < len(near) and begin - near[used].end <= 3 and not _set_apart(text, near, used, begin):
        word = near[used]
        value = tables().ordinals.get(word.key, 0)
        if not value and text[word.start] in "IVXi":
            value = roman(word.key) if roman(word.key) < 6 else 0
        if value:
            return value, word.start
    return 0, begin


def _set_apart(text: str, near: list[Word], place: int, begin: int) -> bool:
    """Does a bracket or a sign that ends a clause stand behind the word: "here am I. (John 8:58)"?"""
    behind = near[place - 1].start if place else begin
    return not _APART.isdisjoint(text[near[place].end : behind])


def _parted(between: str) -> bool:
    """Does a word of its own stand between a figure and the name ("1. See Jn 3:16"), and no ending ("1-е", "1 e")?"""
    lead, letters = between[: len(between) - len(between.lstrip(" .:"))], between.strip(" .:")
    return " " in lead and letters[1:2].isalpha() and (letters[0].isupper() or "." in lead)


def _with_ordinal(books: tuple[str, ...], ordinal: int) -> tuple[str, ...]:
    """The OSIS books that the codes mean with this ordinal (0: none printed)."""
    out: list[str] = []
    for code in books:
        if not code.endswith("*"):
            if not ordinal:
                out.append(code)
            continue
        row = NUMBERED[code[:-1]]
        if 0 < ordinal <= len(row):
            out.append(row[ordinal - 1])
        elif not ordinal and code not in ("Mos*", "John*", "Reigns*"):
            out.extend(row[:2])
    if ordinal and not out:
        return ()
    return tuple(dict.fromkeys(out))


def _printed_small(letter: str) -> bool:
    """A small letter of a script whose names take capitals; Georgian names take none."""
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"


def _title_before(text: str, near: list[Word], used: int) -> str:
    """The title words in front of the name, as printed."""
    last = used
    while last < len(near) and near[last].key in words("title"):
        last += 1
    return text[near[last - 1].start : near[used - 1].start] if last > used else ""


def _printed_as_name(printed: str, title: str, key: str) -> bool:
    """A capital in the name or its title, a script without capitals, or an English name printed small."""
    if any(c.isupper() for c in printed) or not _printed_small(printed[:1]):
        return True
    if key in tables().english and key not in ORDINARY and len(key) > 2:
        return True
    return any(c.isupper() for c in title) and key not in ORDINARY


_WORDLIKE = frozenset("Num Judg Kgs Acts Song Wis Rev Prov 1Kgs 2Kgs 1Chr 2Chr Job Lam Ps Eccl".split())
_COMMON = frozenset(
    """Mark Luke John Jas Jude Dan Joel Amos Ruth Esth Job Acts Judg Num Titus 1Tim 2Tim Song Wis 1Sam 2Sam 1Kgs 2Kgs
    Josh
    Ezra Hag Jonah Nah Mic Tob Jdt Bar Sus Bel Zech Sir Prov Rev Phil Lam 1Pet 2Pet 1John Jer Hos Mal 1Chr
    2Chr""".split()
)
"""Books whose names are also people's names or words: a chapter alone behind them needs a bracket or a cue."""
_FIGURES = frozenset("no nos nr am is so he la es do".split())
"""Short forms that are words before figures: "(No 2)" names no chapter of Numbers."""
_PLAIN = frozenset(
    "jeremiah hosea malachi zechariah ecclesiasticus proverbs revelation philippians lamentations chronicles".split()
)


def _trusted(anchors: Anchors, begin: int, books: tuple[str, ...], key: str) -> bool:
    """May a chapter alone follow this name?"""
    text = anchors.text
    if key in _FIGURES:
        return False
    if begin and text[begin - 1] in _OPENING:
        return True
    cue = next((w.key for w in anchors.words_before(begin)[:1] if begin - w.end <= 2), "")
    if cue in _SURE_CUES or cue in words("chapter"):
        return True
    if _printed_small(text[begin]) or len(key) < 2 or key in words("ordinary"):
        return False
    if key in tables().english and all(book in ONE_CHAPTER for book in books):
        return True
    if key in _PLAIN:
        return True
    return not any(book in _COMMON for book in books) and (len(key) > 4 or key in tables().english)


def _sentence_opens(text: str, begin: int) -> bool:
    """Does a sentence of running prose begin here?"""
    before = text[max(0, begin - 3) : begin].rstrip()
    return not before or before[-1] in ".!?\n"
