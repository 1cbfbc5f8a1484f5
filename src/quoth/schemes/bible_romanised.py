"""Names of books in Indian scripts, printed in Latin letters: "yahošuko pustak 1:1" for यहोशूको पुस्तक १:१.

Computed from the names of the tables; no list of its own. The scripts from Devanagari to Malayalam stand in Unicode in
the same order, so that one row of letters serves all of them. Compared is what every usual romanisation agrees in: no
marks, no "a" but the first (the inherent vowel is written by some and left out by others), w as v, sh as s, ch as c,
dz and z as j, doubled letters once.
Source: ISO 15919:2001, table 1; Unicode 15, chapter 12.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product, zip_longest

from .bible_names import NUMBERED, lines_of
from .letters import fold_name

LANGUAGES = ("hi", "mr", "ne", "pa", "ta", "bn", "te", "ml")
"""The tables of names in an Indian script."""
SHORTEST, SHORTEST_BARE = 3, 6
"""Letters of the compared form, with signs of a romanisation (macron, dot or ring below, raised h) and without. Of
425,000 forms in 33 sources and 33 novels, 79 without signs were taken for names at 4 letters ("estate", "pile"),
31 at 5 ("romain", "Easter"); with both limits 12 are left, 5 of them no names ("pressait", "petrosa", "rāji")."""
_SIGNED = re.compile("[\u0304\u0325\u02b0\u02b1\u01c6\u01f3]|[^aeiou]\u0323", re.IGNORECASE)
_FIRST, _BLOCK = 0x900, 0x80
_CONSONANTS = "k kh g gh n c ch j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v s s s h".split()
_VOWELS = "a a i i u u r l e e e ai o o o au".split()
_SIGNS = "a i i u u r r e e e ai o o o au".split()
_NASAL = "~"
"""Written m, n or not at all."""
_LOOSE = re.compile(r"sh|ch(?!h)|dz|[wz]|ee|oo")
_WRITTEN = {"sh": "s", "ch": "c", "dz": "j", "w": "v", "z": "j", "ee": "i", "oo": "u"}
_DOUBLED = re.compile(r"(.)\1+")


def books_of(printed: str, keys: Sequence[str]) -> tuple[str, ...]:
    """The books that Latin words name together, OSIS names or starred bases; () when they are none.

    keys: the same words, folded.
    """
    joined = "".join(keys)
    if not joined.isascii() or len(joined) < SHORTEST:
        return ()
    key = _loose(joined)
    signed = _SIGNED.search(unicodedata.normalize("NFD", printed)) is not None
    return _table().get(key, ()) if len(key) >= (SHORTEST if signed else SHORTEST_BARE) else ()


@lru_cache(maxsize=8192)
def _loose(folded: str) -> str:
    """What the romanisations of one name have in common."""
    plain = _LOOSE.sub(lambda found: _WRITTEN[found.group()], folded)
    return _DOUBLED.sub(r"\1", plain[:1] + plain[1:].replace("a", ""))


def romanised(name: str) -> str:
    """The Latin letters of a name in an Indian script, without marks; the inherent vowel is left out."""
    return "".join(map(_latin, unicodedata.normalize("NFC", name)))


def _latin(char: str) -> str:
    place = (ord(char) - _FIRST) % _BLOCK
    if not _FIRST <= ord(char) < 0xD80:
        return fold_name(char)
    if 0x05 <= place <= 0x14:
        return _VOWELS[place - 0x05]
    if 0x15 <= place <= 0x39:
        return _CONSONANTS[place - 0x15]
    if 0x3E <= place <= 0x4C:
        return _SIGNS[place - 0x3E]
    return _NASAL if place in (0x01, 0x02, 0x70) else ""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Loose key -> books, of every language; built when the first unknown name stands before "chapter:verse"."""
    out: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for code, name in _names(language):
            latin = romanised(name)
            for written in _nasals(latin):
                key = _loose(written)
                if len(key) >= SHORTEST and code not in out.get(key, ()):
                    out[key] = (*out.get(key, ()), code)
    return out


def _nasals(latin: str) -> Iterator[str]:
    """The name with every nasal sign written in each way; of more than three signs all in the same way."""
    parts = latin.split(_NASAL)
    ways = ("m", "n", "")
    for chosen in product(ways, repeat=len(parts) - 1) if len(parts) < 5 else ((way,) * len(parts) for way in ways):
        yield "".join(part + way for part, way in zip_longest(parts, chosen[: len(parts) - 1], fillvalue=""))


def _names(language: str) -> Iterator[tuple[str, str]]:
    """The names of one table, those of numbered books also with each ordinal in words, as titles print them."""
    lines = list(lines_of(language))
    ordinals = [(int(code[1:]), name) for code, name in lines if code in ("=1", "=2", "=3") and not name.isascii()]
    for code, name in lines:
        if code.startswith("=") or code == "end" or name.isascii():
            continue
        yield code, name
        for number, word in ordinals if code.endswith("*") else ():
            row = NUMBERED[code[:-1]]
            if number <= len(row):
                first, _, last = name.rpartition(" ")
                yield row[number - 1], f"{word} {name}"
                yield row[number - 1], f"{first} {word} {last}"
