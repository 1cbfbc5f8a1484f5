"""Which book of the Bible does a printed name mean? One table a language, and the rules of how names are built.

A table line is "OSIS TAB name|name|...", a starred one ("Sam*") needs an ordinal: "1 Samuel", "Second Samuel", "II
Sam".
Lines that begin with "=" hold the words around names: ordinals (=1 ... =5), words of titles ("the gospel according
to"),
chapter and verse words, "and", "to", the signs for what follows, and (=ordinary) names that are words of the
language: they count with chapter and verse, or as ORDINARY English ones do.
Source: the tables of contents of the Bible Societies' and churches' editions in each language, and the abbreviation
lists
printed in them; English: SBL Handbook of Style, section 8.3.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import cache, lru_cache

from ..frozen import dataclass
from ..shipped import beside, text_of
from .letters import fold_name

_THREE = frozenset(
    """three tres trois tre drei drie tri trei tri trzech harom ucn uc trys trije trojice trium troch triju tatu trij
    trojih
    ba tiga tatlo kolmen thriggja триох трех трима трех trzej tri troje troich trojich трох τριων lee""".split()
)
"""The word for three: "Song of the Three" is also printed "Song of the 3"."""
NUMBERED = {
    "Sam": ("1Sam", "2Sam"),
    "Kgs": ("1Kgs", "2Kgs"),
    "Chr": ("1Chr", "2Chr"),
    "Cor": ("1Cor", "2Cor"),
    "Thess": ("1Thess", "2Thess"),
    "Tim": ("1Tim", "2Tim"),
    "Pet": ("1Pet", "2Pet"),
    "John": ("1John", "2John", "3John"),
    "Macc": ("1Macc", "2Macc", "3Macc", "4Macc"),
    "Esd": ("1Esd", "2Esd"),
    "EsdLatin": ("Ezra", "Neh", "1Esd", "2Esd"),
    "EsdSlav": ("Ezra", "1Esd", "2Esd"),
    "Mos": ("Gen", "Exod", "Lev", "Num", "Deut"),
    "Reigns": ("1Sam", "2Sam", "1Kgs", "2Kgs"),
}
"""The books of a starred name, by ordinal. Reigns: the Greek and Slavonic count of Samuel and Kings as four."""
LANGUAGES = (
    "en de fr es pt it nl la el ru uk bg sr mk pl cs sk hr hu ro sv no da fi is sq tr he ar fa ur hi mr ne pa ta "
    "or th zh ja ko vi id jv tl ceb sw so ht bn te ml hy ka am be sl lt lv et ca af"
).split()
"""In the order in which readings are given when a name means different books in different languages."""
ORDINARY = frozenset(
    """act acts job jobs mark marks numbers number judges judge kings king song songs wisdom am is at so as no he ho me
    ex an in on ma mi na da do de di le la jo jn es os ag ob ab os ap am act sol his song rut ro est eze heb tit hag mal
    pro prov ps ec bar bel sus sir tim sam dan jer joe amo jon nah lam gen lev deut ti be gal col may mar""".split()
)
"""Printed small they are words of some language, or too short to be a name; printed with a capital they are names."""


SMALL_WORDS = frozenset(
    "am is at so as no he ho me ex an in on ma mi na da do de di le la es os ag ob ab ap his est be may".split()
)
"""Abbreviations that may open a sentence as a word, with a time behind: "At 4:15 we left"."""


@dataclass(slots=True)
class Tables:
    """Everything the tables say, folded. books: key -> OSIS names or starred bases, likeliest language first.
    marked: names that only their accents tell from an English one, as printed in small letters. lasts: their last
    words."""

    books: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    english: frozenset[str] = frozenset()
    marked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lasts: frozenset[str] = frozenset()


@cache
def tables() -> Tables:
    """The tables of all languages, read once."""
    lines = [line for language in LANGUAGES for line in lines_of(language)]
    kinds: dict[str, set[str]] = {}
    for code, name in lines:
        if code.startswith("=") and not name[0].isdecimal():
            kinds.setdefault(code[1:], set()).add(fold_name(name))
    titles = frozenset(kinds.get("title", ())) - {""}
    books: dict[str, list[str]] = {}
    marked: dict[str, list[str]] = {}
    english: frozenset[str] = frozenset()
    for code, name in lines:
        if code == "end":
            english = english or frozenset(books)
        elif not code.startswith("="):
            if language_marks(name) and fold_name(name) in english:
                marked.setdefault(name.casefold(), []).append(code)
                continue
            for key in _keys(code, name, titles):
                if code not in books.setdefault(key, []):
                    books[key].append(code)
    ordinals = {key: int(kind) for kind in "54321" for key in kinds.get(kind, ()) if key}
    words = {kind: frozenset(found - {""}) for kind, found in kinds.items() if not kind.isdecimal()}
    return Tables(
        {key: tuple(found) for key, found in books.items()},
        ordinals,
        words,
        english,
        {n: tuple(c) for n, c in marked.items()},
        frozenset(key.rpartition(" ")[2] for key in books) | frozenset(fold_name(n.split()[-1]) for n in marked),
    )


def language_marks(name: str) -> bool:
    """A Latin-letter name with accents: where the bare letters are an English name ("Dân"), only the accents tell."""
    return not name.isascii() and all(c < "\u0370" or "\u1e00" <= c < "\u1f00" for c in name)


def lines_of(language: str) -> Iterator[tuple[str, str]]:
    """(code, name) of everything in one language's table, closed by ("end", "")."""
    table = beside(__file__, "data", "bible", f"{language}.tsv")
    if os.path.isfile(table):
        for line in text_of(table).splitlines():
            code, _, names = line.partition("\t")
            if names and not code.startswith("#"):
                yield from ((code, name) for name in names.split("|") if name)
    yield "end", ""


def _keys(code: str, name: str, titles: frozenset[str]) -> list[str]:
    """The folded keys of one name, words parted by a space: whole, without title words, and without the word for
    three in a song's title."""
    parts = [key for key in map(fold_name, name.replace("-", " ").replace("’", " ").split()) if key]
    if len(parts) < 2:
        return parts
    keys = [" ".join(parts), bare_key(parts, titles)]
    if code == "SgThree" and len(parts) > 2:
        keys.append(bare_key([part for part in parts if part not in _THREE], titles))
    return [key for key in dict.fromkeys(keys) if key]


def bare_key(parts: Sequence[str], titles: frozenset[str]) -> str:
    """The key of a name of several words without its title words; "" when fewer than two words are left."""
    left = [part for part in parts if part not in titles]
    return " ".join(left) if len(left) > 1 else ""


def words(kind: str) -> frozenset[str]:
    """The folded words of one kind: title, chapter, verse, and, to, following, next."""
    return tables().words.get(kind, frozenset())


@lru_cache(maxsize=8192)
def misspelt(key: str, numbered: bool = False) -> tuple[str, ...]:
    """The books whose name differs from `key` by few letters; () when none or when several are as near.

    One letter in five to seven, two in eight or nine, three from ten on, doubled letters counted once; English names
    and
    names behind an ordinal (numbered) a letter more freely. Source: measured on bench/references.py.
    """
    if len(key) < 4:
        return ()
    bare = _single(key)
    if not numbered and bare in tables().books:
        return tables().books[bare]
    for english, floor in ((True, 4), (False, 4 if numbered else 5)):
        known = _bare_keys(english, numbered)
        if bare in known:
            return known[bare]
        limit = 0 if len(bare) < floor else 1 if len(bare) < 8 - 2 * (english or numbered) else 2
        found = _nearest(bare, known, limit if len(bare) < 9 else 3)
        if found:
            return found
    return ()


def _nearest(bare: str, known: dict[str, tuple[str, ...]], limit: int) -> tuple[str, ...]:
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    hits = process.extract(bare, list(known), scorer=DamerauLevenshtein.distance, score_cutoff=limit, limit=6)
    near = [(known[name], away) for name, away, _ in hits if abs(len(name) - len(bare)) <= max(1, limit - 1)]
    books = {held[0] for held, away in near if away == near[0][1]}
    return near[0][0] if len(books) == 1 else ()


def _single(key: str) -> str:
    """The key with doubled letters made single."""
    return "".join(c for i, c in enumerate(key) if i == 0 or c != key[i - 1])


@cache
def _bare_keys(english: bool, numbered: bool) -> dict[str, tuple[str, ...]]:
    """Keys of four letters and more (three of numbered books) with doubled letters made single."""
    out: dict[str, tuple[str, ...]] = {}
    for key, books in tables().books.items():
        if len(key) < (3 if numbered else 4) or (english and key not in tables().english):
            continue
        held = tuple(code for code in books if code.endswith("*")) if numbered else books
        if held:
            out.setdefault(_single(key), held)
    return out
