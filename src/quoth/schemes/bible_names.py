"""Which book of the Bible does a printed name mean? One table a language, and the rules of how names are built.

A table line is "OSIS TAB name|name|...", a starred one ("Sam*") needs an ordinal: "1 Samuel", "Second Samuel", "II Sam".
Lines that begin with "=" hold the words around names: ordinals (=1 ... =5), words of titles ("the gospel according to"),
chapter and verse words, "and", "to", and the signs for what follows.
Source: the tables of contents of the Bible Societies' and churches' editions in each language, and the abbreviation lists
printed in them; English: SBL Handbook of Style, section 8.3.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

from .letters import fold_name

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
    "or th zh ja ko vi id jv tl ceb sw so ht"
).split()
"""In the order in which readings are given when a name means different books in different languages."""
ORDINARY = frozenset(
    """act acts job jobs mark marks numbers number judges judge kings king song songs wisdom am is at so as no he ho me
    ex an in on ma mi na da do de di le la jo jn es os ag ob ab os ap am act sol his song rut ro est eze heb tit hag mal
    pro prov ps ec bar bel sus sir tim sam dan jer joe amo jon nah lam gen lev deut ti be gal col may mar""".split()
)
"""Printed small they are words of some language, or too short to be a name; printed with a capital they are names."""


@dataclass(slots=True)
class Tables:
    """Everything the tables say, folded. books: key -> OSIS names or starred bases, likeliest language first."""

    books: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    english: frozenset[str] = frozenset()
    longest: int = 1


@cache
def tables() -> Tables:
    """The tables of all languages, read once."""
    books: dict[str, list[str]] = {}
    words: dict[str, set[str]] = {}
    ordinals: dict[str, int] = {}
    english: frozenset[str] = frozenset()
    folder = files(__package__).joinpath("data/bible")
    for language in LANGUAGES:
        held = folder.joinpath(f"{language}.tsv")
        if not held.is_file():
            continue
        for line in held.read_text(encoding="utf-8").splitlines():
            code, _, names = line.partition("\t")
            if not names or code.startswith("#"):
                continue
            for name in names.split("|"):
                _enter(code, name, books, words, ordinals)
        if language == "en":
            english = frozenset(books)
    return Tables(
        {key: tuple(found) for key, found in books.items()},
        ordinals,
        {kind: frozenset(found) for kind, found in words.items()},
        english,
        max(map(len, books), default=1),
    )


def _enter(
    code: str, name: str, books: dict[str, list[str]], words: dict[str, set[str]], ordinals: dict[str, int]
) -> None:
    key = fold_name(name)
    if not key or (code[:2] in ("=1", "=2", "=3", "=4", "=5") and name[0].isdecimal()):
        return
    if code.startswith("="):
        kind = code[1:]
        if kind.isdecimal():
            ordinals.setdefault(key, int(kind))
        else:
            words.setdefault(kind, set()).add(key)
    elif code not in books.setdefault(key, []):
        books[key].append(code)


def words(kind: str) -> frozenset[str]:
    """The folded words of one kind: title, chapter, verse, and, to, following, next."""
    return tables().words.get(kind, frozenset())


@lru_cache(maxsize=8192)
def misspelt(key: str) -> tuple[str, ...]:
    """The books whose name differs from `key` by few letters; () when none or when several are as near.

    One letter in five to seven, two in eight or nine, three from ten on, counting doubled letters once.
    Source: measured on bench/references.py: real misspellings of English book names.
    """
    if len(key) < 4:
        return ()
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    bare = _single(key)
    if bare in tables().books:
        return tables().books[bare]
    for english, floor in ((True, 4), (False, 5)):
        known = _bare_keys(english=english)
        if bare in known:
            return known[bare]
        limit = 0 if len(bare) < floor else 1 if len(bare) < 8 - 2 * english else 2 if len(bare) < 9 else 3
        hits = process.extract(
            bare, list(known), scorer=DamerauLevenshtein.distance, score_cutoff=limit, limit=6
        )
        near = [(known[name], away) for name, away, _ in hits if abs(len(name) - len(bare)) <= max(1, limit - 1)]
        books = {held[0] for held, away in near if away == near[0][1]}
        if len(books) == 1:
            return near[0][0]
    return ()


def _single(key: str) -> str:
    """The key with doubled letters made single."""
    return "".join(c for i, c in enumerate(key) if i == 0 or c != key[i - 1])


@cache
def _bare_keys(english: bool) -> dict[str, tuple[str, ...]]:
    """Keys of four letters and more with doubled letters made single: the English ones, or all."""
    out: dict[str, tuple[str, ...]] = {}
    for key, books in tables().books.items():
        if len(key) > 3 and (not english or key in tables().english):
            out.setdefault(_single(key), books)
    return out
