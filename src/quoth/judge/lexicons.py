"""Which words deny, bind, condition or qualify in a language, and which name numbers? Read from
lexicon/<lang>.toml.

One language is read at a time, at first use. A language without a file gets an empty lexicon: then no
edit is called a negation, but it is still an edit. Another language is one more file of the same keys.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, Literal

from ..digest import blake2b
from ..frozen import dataclass
from ..shipped import beside, bytes_of, stems, text_of

Category = Literal["negation", "modal", "condition", "qualifier"]
CATEGORIES: tuple[Category, ...] = ("negation", "modal", "condition", "qualifier")
SPACELESS = frozenset({"zh", "ja", "th", "lo", "km", "my"})
_FOLDER = beside(__file__, "lexicon")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'"})
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": None})


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word as lexicon files spell it: small letters, no Semitic vowel marks, no Greek accents, plain
    apostrophes.

    Accents of Latin and Cyrillic letters stay: French "né" is not "ne".
    """
    if word.isascii():
        return word.replace("`", "'").lower()
    word = unicodedata.normalize("NFC", word.translate(_APOSTROPHES)).casefold()
    if word.isascii():
        return word
    if any(0x370 <= ord(c) <= 0x3FF or 0x1F00 <= ord(c) <= 0x1FFF for c in word):
        word = unicodedata.normalize("NFD", word)
        return "".join(c for c in word if not unicodedata.combining(c)).replace("ς", "σ")
    if any(0x590 <= ord(c) <= 0x6FF for c in word):
        word = unicodedata.normalize("NFKD", word.translate(_ARABIC)).translate(_ARABIC)
        return "".join(c for c in word if unicodedata.category(c) not in ("Mn", "Cf"))
    return "".join(c for c in word if unicodedata.category(c) != "Cf")


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed word found in a text: words[start:end] of the sequence given (characters for scripts
    without spaces)."""

    category: Category
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The listed words of one language, folded. Phrases are tuples of words, longest tried first.

    numbers: words that name one (quoth.normalise.number_words). manner: negations that may only say how something is
    done ("without"). forces: modals of which one may stand for another in brackets. decimal: the
    language's decimal sign, "" when unknown.
    firsts: the first word of every phrase of `words`.
    """

    language: str
    words: dict[Category, frozenset[tuple[str, ...]]]
    numbers: frozenset[str]
    manner: frozenset[str]
    forces: tuple[frozenset[str], ...]
    joiners: frozenset[str]
    months: dict[str, int]
    common: frozenset[str]
    percent: frozenset[str]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    decimal: str
    firsts: frozenset[str]

    @property
    def spaceless(self) -> bool:
        """Is the language written without spaces between words?"""
        return self.language in SPACELESS

    def hits(self, words: Sequence[str], categories: Iterable[Category] = CATEGORIES) -> list[Hit]:
        """Every listed word or phrase among `words`, in order, one category each (the first that lists
        it)."""
        folded = [fold(w) for w in words]
        wanted = [c for c in CATEGORIES if c in set(categories)]
        if self.spaceless:
            return self._substrings("".join(folded), wanted)
        found: list[Hit] = []
        at = 0
        while at < len(folded):
            hit = self._hit_at(folded, words, at, wanted)
            if hit is not None:
                found.append(hit)
            at = hit.end if hit else at + 1
        return found

    def _hit_at(self, folded: list[str], words: Sequence[str], at: int, wanted: list[Category]) -> Hit | None:
        first = folded[at]
        if not (first in self.firsts or first.startswith(self.prefixes) or first.endswith(self.suffixes)):
            return None
        for length in (4, 3, 2, 1):
            if at + length > len(folded):
                continue
            phrase = tuple(folded[at : at + length])
            listed = [c for c in wanted if phrase in self.words[c]] or [c for c in wanted if self.lists(c, phrase)]
            if listed:
                return Hit(listed[0], " ".join(words[at : at + length]), at, at + length)
        return None

    def lists(self, category: Category, phrase: tuple[str, ...]) -> bool:
        """Is the folded phrase listed, as it stands, behind a clitic, or before a listed suffix ("n't")?"""
        listed = self.words[category]
        if phrase in listed:
            return True
        first = phrase[0]
        for prefix in self.prefixes:
            bare = first.removeprefix(prefix)
            if bare != first and len(bare) > 1 and (bare, *phrase[1:]) in listed:
                return True
        return category == "negation" and len(phrase) == 1 and first.endswith(self.suffixes or ("\0",))

    def same_force(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Are all these modals forms or equals of one ("shall" and "must", "muss" and "musste")?"""
        words = {fold(word) for word in (*one, *other)}
        return any(words <= group for group in self.forces)

    def number_word(self, word: str) -> str:
        """The word, without a clitic before it where the rest is a number word."""
        folded = fold(word)
        for prefix in self.prefixes if folded not in self.numbers else ():
            bare = folded.removeprefix(prefix)
            if bare != folded and len(bare) > 2 and bare in self.numbers:
                return bare
        return word

    def _substrings(self, text: str, wanted: list[Category]) -> list[Hit]:
        found: list[Hit] = []
        at = 0
        while at < len(text):
            best: Hit | None = None
            for category in wanted:
                for (term,) in self.words[category]:
                    if text.startswith(term, at) and (best is None or len(term) > best.end - best.start):
                        best = Hit(category, term, at, at + len(term))
            if best is not None:
                found.append(best)
            at = best.end if best else at + 1
        return found


def _phrases(terms: Iterable[str], spaceless: bool) -> frozenset[tuple[str, ...]]:
    if spaceless:
        return frozenset((fold(t),) for t in terms)
    return frozenset(tuple(fold(w) for w in t.replace("-", " ").split()) for t in terms)


def _number_words(code: str) -> frozenset[str]:
    from ..normalise.number_words import CHINESE, number_words

    return frozenset(number_words(code).listed) | (frozenset(CHINESE) if code in ("zh", "ja") else frozenset())


_SPEECH = "speech/"
COMPILED = os.path.join(_FOLDER, "compiled.tsv")
"""The tables of all languages, of their speech, and cues.toml as JSON, a line each with the digest of its file: in a
quarter of the time of parsing the TOML. Written by scripts/update_tables.py; a file that changed since is parsed
itself."""


@cache
def _compiled() -> dict[str, list[str]]:
    lines = (line.split("\t") for line in text_of(COMPILED).split("\n"))
    return {name: [digest, table] for name, digest, table in (line for line in lines if len(line) == 3)}


def table(name: str) -> dict[str, Any]:
    """The table of a language, "cues", or "speech/en" ...; empty when there is no such file."""
    path = _path(name)
    if not name.removeprefix(_SPEECH).isalpha() or not os.path.isfile(path):
        return {}
    data = bytes_of(path)
    digest, compiled = _compiled().get(name, ["", ""])
    if digest != _digest(data):
        return _parsed(data)
    read: dict[str, Any] = json.loads(compiled)
    return read


def compiled_lines() -> str:
    """What stands in COMPILED, from the TOML files."""
    spoken = [_SPEECH + name for name in stems(beside(__file__, "speech"), ".toml")]
    files = {name: bytes_of(_path(name)) for name in [*languages(), "cues", *spoken]}
    rows = ((name, _digest(data), json.dumps(_parsed(data), ensure_ascii=False)) for name, data in files.items())
    return "".join("\t".join(row) + "\n" for row in rows)


def _path(name: str) -> str:
    folder = beside(__file__) if name == "cues" or name.startswith(_SPEECH) else _FOLDER
    return os.path.join(folder, f"{name}.toml")


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=8).hexdigest()


def _parsed(data: bytes) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(data.decode("utf-8"))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of an ISO 639 code ("pt-BR" reads pt); an empty one when no file lists the language."""
    code = language.replace("_", "-").split("-")[0].lower()
    code = {"iw": "he", "hbo": "he", "grc": "el", "lzh": "zh", "arb": "ar", "ind": "id"}.get(code, code)
    listed = table(code)
    bare = code in SPACELESS
    words = {c: _phrases(listed.get(c, ()), bare) for c in CATEGORIES}
    return Lexicon(
        language=code if listed else "",
        words=words,
        numbers=frozenset(map(fold, _number_words(code))),
        manner=frozenset(fold(w) for w in listed.get("manner", ())),
        forces=tuple(frozenset(map(fold, group)) for group in listed.get("forces", ())),
        joiners=frozenset(fold(w) for w in listed.get("joiners", ())),
        months={fold(w): i for i, w in enumerate(listed.get("months", ()), 1)},
        common=frozenset(fold(w) for w in listed.get("common", ())),
        percent=frozenset(fold(w) for w in listed.get("percent", ())),
        prefixes=tuple(fold(w) for w in listed.get("prefixes", ())),
        suffixes=tuple(fold(w) for w in listed.get("suffixes", ())),
        decimal=listed.get("decimal", ""),
        firsts=frozenset(phrase[0] for phrases in words.values() for phrase in phrases if phrase),
    )


def languages() -> list[str]:
    """The codes that have a lexicon, sorted."""
    return stems(_FOLDER, ".toml")
