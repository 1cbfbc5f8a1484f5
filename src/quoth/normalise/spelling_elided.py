"""Does an English word written with an apostrophe stand for the one written out: "lov'd", "heav'n", "ev'ry", "know'st"?

The apostrophe stands for one vowel; in the past tense the spelling follows it ("try'd" tried, "stop'd" stopped). What
stands for another word ("he'd", "we'll") is a contraction and listed as such (spelling_english_words.CONTRACTIONS).
Source: C. Barber, Early Modern English (1997), chapter 3 (syncope); the First Folio's and Augustan verse's spellings.
"""

from __future__ import annotations

from .scripts import APOSTROPHES
from .spelling_english import archaic_ending
from .spelling_letters import plain

RULE = "elided letter"
_VOWELS = "aeiou"
_OTHER_ENDINGS = frozenset(("s", "t", "re", "ve", "ll", "m"))
"""What an apostrophe makes of other words: genitives, "not", and verbs."""
_OTHER_HEADS = frozenset("i he she we you they it who what that there here where how".split())
"""Words behind which 'd is "had" or "would"; "he'd" is not "heed"."""


def elided(a: str, b: str) -> str:
    """The rule when one of two words is the other with a letter elided, else ""."""
    return RULE if _of(a, b) or _of(b, a) else ""


def _of(short: str, whole: str) -> bool:
    at = next((place for place, char in enumerate(short) if char in APOSTROPHES), -1)
    if at < 1 or any(char in APOSTROPHES for char in short[at + 1 :]) or " " in short + whole:
        return False
    head, tail, letters = plain(short[:at]), plain(short[at + 1 :]), plain(whole)
    if not head or not tail or tail in _OTHER_ENDINGS or (tail == "d" and head in _OTHER_HEADS):
        return False
    if tail == "d" and letters in _past(head):
        return True
    if tail == "st" and archaic_ending(head + "est", letters):
        return True
    return any(head + vowel + tail == letters for vowel in _VOWELS)


def _past(head: str) -> tuple[str, ...]:
    """What a past tense written with 'd may be in full, where more than an e is missing."""
    return head + head[-1] + "ed", head[:-1] + "ied" if head.endswith("y") else head + "d"
