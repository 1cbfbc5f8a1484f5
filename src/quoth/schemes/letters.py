"""Which letters count when a printed name of a book or sura is looked up?

Names are compared by their letters alone: no case, no marks, no spaces, no apostrophes. This fold is for names of
works only; the words of quotations are folded elsewhere and by stricter rules.
Source: Unicode NFKD and casefolding; the extra pairs below are letters without a decomposition.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_EXTRA = {
    "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss", "ə": "a",
    "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ۃ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه",
    "ʾ": "", "ʿ": "", "ʼ": "", "ʻ": "", "ʹ": "", "书": "書", "记": "記", "约": "約", "后": "後", "传": "傳", "诗": "詩", "罗": "羅", "马": "馬", "门": "門", "来": "來", "犹": "猶", "启": "啟", "玛": "瑪", "该": "該", "赛": "賽", "结": "結", "纪": "紀", "圣": "聖", "达": "達", "亚": "亞", "弥": "彌", "赞": "贊", "ٱ": "ا", "ؤ": "و", "ء": "", "ـ": "", "ς": "σ", "ё": "е", "і": "и", "ї": "и", "є": "е", "ґ": "г", "ў": "у",  # noqa: E501
}  # fmt: skip


def _speaks(mark: str) -> bool:
    """A vowel sign of an Indian script, or the sign for none: without the first "letter" and "Peter" are one word in
    Marathi, without the second "letter" is Hindi "Pet."."""
    name = unicodedata.name(mark, "") if "\u0900" <= mark <= "\u0dff" else ""
    return "VOWEL SIGN" in name or name.endswith("SIGN VIRAMA")


class _Fold(dict[str, str]):
    """Folded letters by character, filled at first sight of each character."""

    def __missing__(self, char: str) -> str:
        out = []
        for part in unicodedata.normalize("NFKD", char.casefold()):
            if part in _EXTRA:
                out.append(_EXTRA[part])
            elif part.isalpha() or unicodedata.category(part) == "Mc" or _speaks(part):
                out.append(part)
        folded = "".join(out)
        self[char] = folded
        return folded


_FOLD = _Fold()


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """The bare letters of a name: "1st Épître" gives "stepitre"."""
    return "".join(map(_FOLD.__getitem__, name))


def spaceless(char: str) -> bool:
    """Is this a script that writes words without spaces (Han, kana, Thai, Lao, Khmer, Burmese)?"""
    return (
        "\u0e00" <= char <= "\u0eff"
        or "\u1000" <= char <= "\u109f"
        or "\u1780" <= char <= "\u17ff"
        or ("\u3005" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff")
    )
