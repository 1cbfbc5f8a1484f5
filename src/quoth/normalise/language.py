"""Which language a text is in: by its script, then by small words and telling letters; "" when unsure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence

from ..later import later
from .language_words import LANGUAGES_OF_SCRIPT, SMALL_WORDS, TELLING_LETTERS
from .spelling_letters import script_of

_LETTERS_READ = 4000
"""Letters that are looked at: enough for the small words to speak, little enough to cost nothing."""
_MIN_SHARE = 0.6
"""Share of the letters that the chief script must hold."""
_LEAD = 1.25
"""How much more the best language must score than the second. Source: UDHR in 22 languages,
docs/design/spelling.md."""
_BY_RANGE = (
    ("th", 0x0E00, 0x0E7F), ("lo", 0x0E80, 0x0EFF), ("bo", 0x0F00, 0x0FFF), ("my", 0x1000, 0x109F),
    ("km", 0x1780, 0x17FF),
    ("ka", 0x10A0, 0x10FF), ("hy", 0x0530, 0x058F), ("am", 0x1200, 0x139F), ("ko", 0xAC00, 0xD7AF),
    ("ko", 0x1100, 0x11FF),
    ("bn", 0x0980, 0x09FF), ("pa", 0x0A00, 0x0A7F), ("gu", 0x0A80, 0x0AFF), ("or", 0x0B00, 0x0B7F),
    ("ta", 0x0B80, 0x0BFF),
    ("te", 0x0C00, 0x0C7F), ("kn", 0x0C80, 0x0CFF), ("ml", 0x0D00, 0x0D7F), ("si", 0x0D80, 0x0DFF),
    ("dv", 0x0780, 0x07BF),
    ("syc", 0x0700, 0x074F), ("ja", 0x3041, 0x30FF), ("zh", 0x3400, 0x9FFF), ("zh", 0x20000, 0x3FFFF),
)  # fmt: skip
"""Scripts that write one language of those told apart here. Source: Unicode 16, Blocks.txt."""


def may_be(text: str, languages: Collection[str]) -> bool:
    """May the text be in one of these languages? True where it does not tell.

    Says no only when its script is none of theirs, or when another language's small words and letters speak clearly
    louder than those of each of them.
    """
    group = _chief(text)
    if group in ("", "other", "mixed") or any(language not in _TOLD for language in languages):
        return True
    if group not in LANGUAGES_OF_SCRIPT:
        return bool({group, *_NEAR.get(group, ())} & set(languages))
    scores = _scores(text, group)
    top = max(scores.values())
    loud = {language for language, score in scores.items() if top < _CLEAR or score * _LEAD >= top}
    return any({language, *_NEAR.get(language, ())} & set(languages) for language in loud)


_CLEAR = 3.0
"""Small words by which a language is clearly heard. Ours; a sentence of eight words has about three."""
_TOLD = frozenset(language for names in LANGUAGES_OF_SCRIPT.values() for language in names) | {
    language for language, _, _ in _BY_RANGE
} | {"hbo", "arc", "lzh", "nb", "nn"}
_NEAR = {
    "grc": ("el",), "el": ("grc",), "he": ("hbo", "arc"), "ur": ("fa",), "fa": ("ur",),
    "no": ("nb", "nn", "da"), "da": ("nb", "nn", "no"), "id": ("ms",), "zh": ("ja", "lzh"), "ja": ("zh",),
    "hr": ("sr", "bs"), "sr": ("hr", "bs"),
}  # fmt: skip
"""Languages that short texts are taken for, and names of which ISO 639 has several."""


def language_of(text: str) -> str:
    """The ISO 639-1 code of the text's language ("grc" for ancient Greek), or "" when the text does not tell.

    One or two words seldom tell; a text in several languages counts as its chief one or as "".
    """
    group = _chief(text)
    if group in LANGUAGES_OF_SCRIPT:
        return _by_words(text, group)
    return group if group not in ("other", "mixed") else ""


_ASCII_WORD = later(lambda: re.compile("[A-Za-z]+"))


def _chief(text: str) -> str:
    """The script that holds most of the letters, or the one language that writes it; "" where none does."""
    if text.isascii():
        return "latin" if _ASCII_WORD.search(text, 0, _LETTERS_READ * 2) else ""
    letters = [c for c in text[: _LETTERS_READ * 2] if unicodedata.category(c)[0] == "L"][:_LETTERS_READ]
    if not letters:
        return ""
    counts = Counter(map(_group, letters))
    if counts["ja"] * 20 >= len(letters) and counts["ja"] + counts["zh"] >= _MIN_SHARE * len(letters):
        return "ja"
    group, count = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
    return group if count >= _MIN_SHARE * len(letters) else ""


def _group(char: str) -> str:
    code = ord(char)
    for language, first, last in _BY_RANGE:
        if first <= code <= last:
            return language
    return script_of(char)


def _by_words(text: str, script: str) -> str:
    """The language whose small words and letters speak loudest; with one candidate, that one."""
    scores = _scores(text, script)
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    (best, top), (_, second) = ranked[0], ranked[1]
    return best if top >= 1 and top >= _LEAD * second else ""


def _scores(text: str, script: str) -> dict[str, float]:
    """How loud the small words and letters of each language of the script are."""
    words = _words(text.lower())[:_WORDS_READ]
    return {language: _score(text, words, language) for language in LANGUAGES_OF_SCRIPT[script]}


_WORDS_READ = 600
"""Words at the beginning of a text by which its language is told; ours, so that long texts cost no more."""


def _score(text: str, words: Sequence[str], language: str) -> float:
    small, telling = SMALL_WORDS[language], TELLING_LETTERS.get(language, "")
    hits = sum(1.0 for word in (map(_bare, words) if language == "grc" else words) if word in small)
    letters = sum(text.count(letter) for letter in telling) if telling else 0
    return hits + min(0.5 * letters, 0.3 * len(words) + 1)


def _words(text: str) -> list[str]:
    """Words with their marks, apostrophes as borders, vowel points of Arabic and Hebrew left out."""
    if text.isascii():
        return _ASCII_WORD.findall(text)
    found = [[""]]
    for char in unicodedata.normalize("NFC", text):
        category = unicodedata.category(char)
        if category[0] == "L" or (category[0] == "M" and "\u0900" <= char <= "\u0dff"):
            found[-1].append(char)
        elif category[0] != "M" and category != "Cf":
            found.append([])
    return [word for letters in found if (word := "".join(letters))]


def _bare(word: str) -> str:
    from .spelling_letters import unmarked

    return unmarked(word)
