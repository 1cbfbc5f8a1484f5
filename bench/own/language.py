"""The texts of one language: a library of our own, prose that quotes nothing, and the words by which we change it.

All of it was written for this board (`texts/`, Apache-2.0); nothing is taken from elsewhere.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).resolve().parent / "texts"
CODES = ("en", "de", "fr", "ar", "he", "ru", "zh")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CHARACTER = re.compile(r"[^\W_]")
_SENTENCE = re.compile(r"[^.!?。؟]+[.!?。؟]*\s*")


@dataclass(frozen=True, slots=True)
class Language:
    """passages: (locator, text). swaps, numbers: a word of the library and what stands in its place when it is changed.

    negations: words that are dropped. leads, flowing: what stands before marked and unmarked quotations.
    invented: sentences in the library's style that stand nowhere. phrases: everyday ones that share short runs with it.
    spaced: are words set off by spaces? Otherwise a character is a word.
    """

    code: str
    name: str
    passages: Sequence[tuple[str, str]]
    marks: tuple[str, str]
    leads: Sequence[str]
    flowing: Sequence[str]
    inserts: Sequence[str]
    invented: Sequence[str]
    phrases: Sequence[str]
    carrier: Sequence[str]
    swaps: Mapping[str, str]
    numbers: Mapping[str, str]
    negations: Sequence[str]
    spaced: bool

    @property
    def space(self) -> str:
        """What stands between two sentences."""
        return " " if self.spaced else ""

    def words(self, text: str) -> list[tuple[int, int]]:
        """Where the words of a text stand."""
        return [found.span() for found in (_WORD if self.spaced else _CHARACTER).finditer(text)]

    def place_of(self, word: str, text: str) -> int:
        """Where the whole word stands first in the text; -1 when it does not."""
        if not self.spaced:
            return text.find(word)
        found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
        return found.start() if found else -1

    def same_text(self, locator: str) -> list[str]:
        """The locators of all passages with the words of this one."""
        words = dict(self.passages)[locator]
        return [other for other, text in self.passages if text == words]


def language(code: str) -> Language:
    """Reads the texts of one language."""
    rows = (TEXTS / f"{code}.tsv").read_text("utf-8").splitlines()
    told = tomllib.loads((TEXTS / f"{code}.toml").read_text("utf-8"))
    return Language(
        code=code,
        name=told["name"],
        passages=[(locator, text) for locator, _, text in (row.partition("\t") for row in rows)],
        marks=tuple(told["marks"]),
        leads=told["leads"],
        flowing=told["flowing"],
        inserts=told["inserts"],
        invented=told["invented"],
        phrases=told["phrases"],
        carrier=told["carrier"],
        swaps=told["swaps"],
        numbers=told["numbers"],
        negations=told["negations"]["drop"],
        spaced=told.get("spaced", True),
    )


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, each with the space behind it."""
    return _SENTENCE.findall(text)
