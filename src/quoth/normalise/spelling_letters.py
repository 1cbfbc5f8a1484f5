"""Reading a word's letters for comparison: what is typography, which script it is, which marks it carries."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from .scripts import APOSTROPHES, SCRIPTS

MINUS = "-\u2212\u2013\u2010\u2011\ufe63\uff0d"
_SCRIPT_NAMES = (
    "latin", "greek", "cyrillic", "hebrew", "arabic", "indic", "thai", "cjk", "ethiopic", "armenian",
    "georgian",
)  # fmt: skip
_IGNORED = frozenset({"\u0640", *APOSTROPHES, "\u02bc"})


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """The text without case, punctuation, spaces, invisible signs and compatibility forms, composed (NFC).

    Digits keep the signs between and before them, so that 1.5 is not 15 and -5 is not 5; symbols such
    as percent
    or currency signs are kept.
    """
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).lower())
    kept: list[str] = []
    for at, char in enumerate(text):
        category = unicodedata.category(char)
        if char in _IGNORED or category == "Cf":
            continue
        if (
            category[0] in "LMN"
            or (category in ("Sc", "Sm", "So") and char not in "|~<>")
            or char in "%&@#‰°§"
        ):
            kept.append(char)
        elif category[0] == "P" and _counts(text, at):
            kept.append("-" if char in MINUS else char)
    return unicodedata.normalize("NFC", "".join(kept))


def _counts(text: str, at: int) -> bool:
    """Does this punctuation mark belong to a number: between two digits, or a sign before the first one?"""
    if at + 1 >= len(text) or not text[at + 1].isdigit():
        return False
    if at and text[at - 1].isdigit():
        return True
    return at == 0 and text[at] in MINUS


@lru_cache(maxsize=16384)
def unmarked(letters: str) -> str:
    """The letters without combining marks."""
    return "".join(c for c in unicodedata.normalize("NFD", letters) if unicodedata.category(c) != "Mn")


@lru_cache(maxsize=16384)
def marks_of(letters: str) -> tuple[tuple[str, str], ...]:
    """Each letter with the combining marks on it, in canonical order."""
    found: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFD", letters):
        if unicodedata.category(char) == "Mn" and found:
            found[-1] = (found[-1][0], found[-1][1] + char)
        else:
            found.append((char, ""))
    return tuple(found)


@lru_cache(maxsize=16384)
def script_of(text: str) -> str:
    """The script of all letters of the text: "latin", "arabic" ...; "" when there is none, "mixed" when
    several."""
    found = {_script(char) for char in text if unicodedata.category(char)[0] == "L"}
    if not found:
        return ""
    return found.pop() if len(found) == 1 else "mixed"


def _script(char: str) -> str:
    code = ord(char)
    for name, script in zip(_SCRIPT_NAMES, SCRIPTS, strict=True):
        if script.handles(code):
            return name
    return "other"
