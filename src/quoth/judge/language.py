"""What language is a text in? A guess by script and by the commonest words, for choosing a lexicon only.

A wrong guess can lose the name of an edit's kind; it can neither make nor hide an edit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from ..shipped import beside, text_of
from .lexicons import fold, languages, table

# One letter range each; the first letter class that fills the text decides. Source: Unicode blocks.
_RANGES = (
    (0x0041, 0x024F, "latin"),
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "arabic"),
    (0x0900, 0x097F, "hi"),
    (0x0E00, 0x0E7F, "th"),
    (0x1F00, 0x1FFF, "el"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "ko"),
    (0xFB50, 0xFDFF, "arabic"),
)
# Letters that only one of the lexicon languages of the script uses.
_TELLTALE = {"cyrillic": ("uk", "іїєґ"), "arabic": ("ur", "ٹڈڑںےہھ")}
_OF_LATIN = (("tr", "ığ"), ("ro", "ășțţ"), ("pl", "ąęł"), ("cs", "řěů"), ("hu", "őű"))
"""The same for Latin script; Romanian, Czech and Hungarian have no lexicon, and would be given another's."""
_PERSIAN = "پچژگکی"


def among(guessed: str, tags: Sequence[str]) -> str:
    """The guessed language of a text that is known to be in one of some languages (BCP 47): the first of them where
    another was guessed. Without tags as guessed."""
    codes = [tag.replace("_", "-").partition("-")[0].lower() for tag in tags]
    return guessed if not codes or guessed in codes else codes[0]


@lru_cache(maxsize=4096)
def guess(text: str) -> str:
    """ISO 639 code of the language of `text`, "" when nothing tells. Reads the first 2,000 characters."""
    text = text[:2000]
    sample = text[:: max(1, len(text) // 300)]
    if sample.isascii():
        return _by_words(text, "latin") if any(map(str.isalpha, sample)) else ""
    scripts = Counter(map(_script, sample))
    del scripts[""]
    if not scripts:
        return ""
    if scripts["kana"] * 10 > scripts["han"] and scripts["kana"] > 2:
        return "ja"
    script = scripts.most_common(1)[0][0]
    if script in ("latin", "cyrillic", "arabic"):
        return _by_words(text, script)
    return {"han": "zh", "kana": "ja"}.get(script, script)


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    point = ord(char)
    if not char.isalpha():
        return ""
    for low, high, name in _RANGES:
        if low <= point <= high:
            return name
    return ""


def _by_words(text: str, script: str) -> str:
    if script in _TELLTALE:
        code, letters = _TELLTALE[script]
        if sum(c in letters for c in text) * 60 > len(text):
            return code
        if script == "cyrillic":
            return "ru"
        return "fa" if sum(c in _PERSIAN for c in text) * 60 > len(text) else "ar"
    if not text.isascii():
        for code, letters in _OF_LATIN:
            if sum(map(text.count, letters)) * 60 > len(text):
                return code
    known, scores = _commonest(), Counter[str]()
    folded = text.isascii()  # at once
    for printed, n in Counter((text.replace("`", "'").lower() if folded else text).split()).items():
        word = printed.strip(_PUNCTUATION)
        for code in known.get(word if folded else fold(word), ()):
            scores[code] += n
    return max(scores, key=lambda c: (scores[c], c == "en", c)) if scores else ""


_PUNCTUATION = ".,;:!?\"'()[]«»“”„"

COMMONEST = beside(__file__, "lexicon", "commonest.tsv")
"""The commonest words of every language in Latin script, a line each, so that guessing one parses no lexicon.
Written from the lexicons by scripts/update_tables.py; a test holds it to them."""


@cache
def _commonest() -> dict[str, list[str]]:
    """The languages in which a word is one of the commonest, Latin script only."""
    known: dict[str, list[str]] = {}
    for line in text_of(COMMONEST).splitlines():
        code, *words = line.split("\t")
        for word in words:
            known.setdefault(word, []).append(code)
    return known


def commonest_lines() -> str:
    """What stands in COMMONEST, from the lexicons."""
    latin = [code for code in languages() if _script_of(code) == "latin"]
    words = (sorted({fold(word) for word in table(code).get("common", ())}) for code in latin)
    return "".join("\t".join([code, *listed]) + "\n" for code, listed in zip(latin, words, strict=True))


def _script_of(code: str) -> str:
    if code in ("ru", "uk"):
        return "cyrillic"
    return "other" if code in ("ar", "fa", "ur", "he", "el", "hi", "zh", "ja") else "latin"
