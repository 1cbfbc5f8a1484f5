"""Typography of words: what differs when only case, punctuation, division or code points differ;
abbreviations."""

from __future__ import annotations

import unicodedata
from functools import cache

from .scripts import APOSTROPHES
from .spelling_letters import plain

_LINE_END = ("-\n", "\u00ad\n", "\u2010\n", "¬\n", "- \n", "\ufffe", "\x02", "-\r")
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u05be\u00ad")
_JOINED_ELSE_LIST = """
apart ahead again away abroad aside asleep awake alike alive alone along around across aboard amiss
anew aloud abed adoor nowhere notable anyway below beside forgo forgone maybe everyday
"""
_JOINED_ELSE = frozenset(_JOINED_ELSE_LIST.split())
"""Words that mean something else when written as two ("a part", "now here", "every day")."""
_APOSTROPHE_ELSE = frozenset(
    ["well", "were", "shell", "hell", "ill", "shed", "wed", "id", "wont", "cant", "hed", "lets"]
)
"""Words that mean something else with an apostrophe ("we'll", "we're", "I'll")."""


_NO_OTHER_WORD = frozenset(("tis", "twas", "twere", "twould"))
"""Contractions that begin with an apostrophe, which may be taken for a mark; their letters are no other word."""


def typography(draft: str, source: str) -> str:
    """The name of the typographic difference of two writings with the same letters; "" when they are
    two words."""
    if draft == source:
        return "identical"
    a, b = unicodedata.normalize("NFC", draft), unicodedata.normalize("NFC", source)
    if a == b:
        return "Unicode form"
    if ("ſ" in a) != ("ſ" in b) and a.replace("ſ", "s").lower() == b.replace("ſ", "s").lower():
        return "long s"
    if a.lower() == b.lower():
        return "letter case"
    letters = plain(draft)
    if letters in _APOSTROPHE_ELSE and _apostrophes(a) != _apostrophes(b):
        return ""
    if len(a.split()) != len(b.split()):
        if any(mark in text for mark in _LINE_END for text in (draft, source)):
            return "line-end hyphen"
        return "" if letters in _JOINED_ELSE else "word division"
    if any(c in _HYPHENS for c in a + b) and _without(a, _HYPHENS) == _without(b, _HYPHENS):
        return "hyphenation"
    if _without(a, APOSTROPHES) == _without(b, APOSTROPHES):
        return "apostrophe form"
    if _visible(a) == _visible(b):
        return "invisible signs"
    if unicodedata.normalize("NFKC", a).lower() == unicodedata.normalize("NFKC", b).lower():
        return "ligature or width"
    return "punctuation"


def _apostrophes(text: str) -> bool:
    return any(c in APOSTROPHES for c in text.rstrip("'‘’\"`"))


def _without(text: str, signs: frozenset[str]) -> str:
    return "".join(c for c in text.lower() if c not in signs)


def _visible(text: str) -> str:
    return "".join(c for c in text.lower() if unicodedata.category(c) != "Cf" and c != "\u0640")


_ABBREVIATIONS = {
    "&": "and et und y e en i och og", "dr": "doctor doktor docteur", "mr": "mister", "mrs": "mistress "
    "missis",
    "messrs": "messieurs", "prof": "professor professeur", "jr": "junior", "sr": "senior", "etc": "etcetera",
    "&c": "etc etcetera", "viz": "namely videlicet", "vs": "versus", "ca": "circa", "cf": "compare confer",
    "vol": "volume", "vols": "volumes", "pp": "pages", "chap": "chapter", "capt": "captain",
    "lieut": "lieutenant",
    "lt": "lieutenant", "sgt": "sergeant", "maj": "major", "brig": "brigadier", "esq": "esquire",
    "govt": "government",
    "dept": "department", "assn": "association", "bros": "brothers", "corp": "corporation",
    "inc": "incorporated",
    "ltd": "limited", "wm": "william", "chas": "charles", "jas": "james", "thos": "thomas", "geo": "george",
    "feb": "february", "aug": "august", "sept": "september", "oct": "october", "nov": "november",
    "dec": "december",
    "%": "percent prozent pourcent porciento", "bzw": "beziehungsweise", "usw": "undsoweiter",
    "mme": "madame",
    "mlle": "mademoiselle", "eg": "forexample exempligratia", "ie": "thatis idest", "zb": "zumbeispiel",
    "dh": "dasheisst dasheißt", "ca.": "circa", "ste": "sainte",
}  # fmt: skip
_WITH_STOP = {
    "st": "saint street sankt", "no": "number numero", "art": "article artikel", "sec": "section",
    "ch": "chapter",
    "gen": "general", "col": "colonel", "gov": "governor", "rev": "reverend", "hon": "honourable honorable",
    "sen": "senator", "rep": "representative", "jan": "january", "mar": "march", "apr": "april",
    "us": "unitedstates",
    "usa": "unitedstatesofamerica", "uk": "unitedkingdom", "par": "paragraph", "mt": "mount",
    "ft": "fort feet",
    "tr": "translator", "ed": "editor edition", "p": "page", "m": "monsieur", "v": "versus",
}  # fmt: skip
"""Abbreviations that are also words, or stand for several: taken only with a full stop, or in capitals.
Source: New Hart's Rules (2014), chapter 10."""


@cache
def _contractions() -> frozenset[str]:
    from .spelling_english_words import CONTRACTIONS

    return frozenset(CONTRACTIONS.split())


def abbreviation(draft: str, source: str) -> str:
    """The rule when one side is a known short form of the other ("abbreviation", "contraction"), else ""."""
    for short, long in ((draft, source), (source, draft)):
        key, whole = plain(short), plain(long)
        if (_apostrophes(short) or key in _NO_OTHER_WORD) and f"{key}:{whole}" in _contractions():
            return "contraction"
        if whole in _ABBREVIATIONS.get(key, "").split():
            return "abbreviation"
        marked = "." in short or (short.isupper() and len(key) > 1)
        if marked and whole in _WITH_STOP.get(key, "").split():
            return "abbreviation"
    return ""
