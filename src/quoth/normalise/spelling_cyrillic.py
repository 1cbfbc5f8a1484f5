"""Are two words in Cyrillic the same word? The reform of 1918, ё, stress marks, Church Slavonic letters."""

from __future__ import annotations

import unicodedata

from .scripts import fold_char
from .spelling_context import SpellingContext
from .spelling_letters import plain

YO = "yo"
STRESS = "stress marks"
REFORM = "pre-reform letters"
ENDINGS = "pre-reform endings"
SLAVONIC = "Church Slavonic letters"
SHORT_I = "short i without its mark"
GHE = "ghe with upturn"

_OLD = str.maketrans({"ѣ": "е", "і": "и", "ѳ": "ф", "ѵ": "и"})
_BARE = str.maketrans({"й": "и", "ї": "и"})
_ENDINGS = (
    ("аго", "ого"), ("яго", "его"), ("аго", "его"), ("ыя", "ые"), ("ыяся", "ыеся"),
    ("агося", "егося"), ("ягося", "егося"), ("иямъ", "иям"),
)  # fmt: skip
_PLURALS = (("ия", "ие", "гкхшщ"), ("ія", "ие", "гкхшщжчн"), ("іяся", "иеся", "шщ"))
"""Plural of adjectives, old and new, and the last letters of their stems. Nouns have both endings today ("знамения",
"знамение"), but none behind these letters, with і for и in the old one."""
_NOUNS = ("ен", "ан", "ян")
_WORDS = {"ея": "ее", "нея": "нее", "оне": "они", "одне": "одни", "однех": "одних", "однем": "одним",
"однеми": "одними",
          "самаго": "самого", "мир": "мир", "вообще": "вообще", "вобще": "вообще", "итти": "идти",
          "притти": "прийти"}  # fmt: skip
"""Source: Decree of 10 October 1918, points 5 to 11; Academy orthography of 1956 for the last two."""
_PREFIXES = ("без", "воз", "вз", "из", "низ", "раз", "роз", "чрез", "через")
_VOICELESS = "кпстфхцчшщ"


def same(draft: str, source: str, context: SpellingContext | None = None) -> str:
    """The rule under which two Cyrillic words are the same word, or ""."""
    a, b = _letters(draft), _letters(source)
    if a == b:
        return STRESS
    if a.replace("ё", "е") == b.replace("ё", "е"):
        return YO
    new_a, new_b = _reformed(a), _reformed(b)
    if new_a == new_b:
        return GHE if "ґ" in a + b else REFORM
    old = any(c in "ѣіѳѵ" for c in a + b) or a.endswith("ъ") or b.endswith("ъ")
    if _same_ending(new_a, new_b) or _same_prefix(new_a, new_b) or _adjective(a, new_b) or _adjective(b, new_a):
        return ENDINGS
    if any("\u0460" <= c <= "\u0481" or "\ua640" <= c <= "\ua69f" for c in a + b) and not old:
        return SLAVONIC if _skeleton(a) == _skeleton(b) else ""
    bare = context is not None and not (context.draft.marks and context.source.marks)
    if bare and new_a.translate(_BARE) == new_b.translate(_BARE):
        return SHORT_I
    return ""


def _letters(word: str) -> str:
    """The letters without stress marks and titlos; й and ё are letters of their own."""
    text = unicodedata.normalize("NFC", plain(word))
    return "".join(c for c in text if unicodedata.category(c) != "Mn")


def _reformed(word: str) -> str:
    """The word in the letters of 1918; a hard sign at the end falls."""
    return _WORDS.get(
        plain_word := word.translate(_OLD).replace("ё", "е").replace("ґ", "г").removesuffix("ъ"), plain_word
    )


def _same_ending(a: str, b: str) -> bool:
    return any(
        {a, b} == {stem + old, stem + new}
        for old, new in _ENDINGS
        for stem in (a.removesuffix(old), b.removesuffix(old))
        if len(stem) >= 2
    )


def _adjective(old: str, new: str) -> bool:
    """Is it an adjective's plural as it was and as it is written?"""
    for then, now, letters in _PLURALS:
        stem = _reformed(old.removesuffix(then))
        if old.endswith(then) and stem + now == new:
            return stem[-1:] in tuple(letters) and not stem.endswith(_NOUNS)
    return False


def _same_prefix(a: str, b: str) -> bool:
    """Prefixes in з written с before a voiceless consonant."""
    for old in _PREFIXES:
        new = old[:-1] + "с"
        for x, y in ((a, b), (b, a)):
            stem = x.removeprefix(old)
            if stem != x and stem[:1] and stem[0] in _VOICELESS and y == new + stem:
                return True
    return False


def _skeleton(word: str) -> str:
    return "".join(fold_char(c) for c in word).replace("оу", "у").removesuffix("ъ")
