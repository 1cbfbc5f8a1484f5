"""Cyrillic: letters the reforms of 1708 to 1918 removed, and Church Slavonic forms.

й and ё fold by decomposition.
The hard sign at a word's end is a matter of words, not of letters: see `spelling_cyrillic`.
"""

from __future__ import annotations

from .rule import Rule, merged, pairs, within

RANGES = ((0x0400, 0x052F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F))

RULES = (
    Rule(
        "letters removed by the reform of 1918",
        "Decree of the Council of People's Commissars of 10 October 1918 on the new orthography",
        pairs("ѣ:е і:и ѳ:ф ѵ:и"),
    ),
    Rule(
        "Church Slavonic letters",
        "Unicode Technical Note 41, Church Slavonic Typography in Unicode",
        pairs("ѡ:о ѿ:от ѻ:о ꙍ:о ѽ:о ꙋ:у ᲈ:у ѹ:у ѧ:я ꙗ:я ѩ:я ѫ:у ѭ:ю ѯ:кс ѱ:пс ѕ:з ꙃ:з ꙁ:з ѥ:е є:е ꙑ:ы ꙇ:и")
        | pairs("ᲀ:в ᲁ:д ᲂ:о ᲃ:с ᲄ:т ᲅ:т ᲆ:ъ ᲇ:е"),
    ),
    Rule("letter ghe with upturn", "Ukrainian orthography of 1933, which wrote г for it", pairs("ґ:г")),
)
FOLDS = merged(RULES)


def handles(code: int) -> bool:
    """Is this a Cyrillic letter or sign?"""
    return within(code, RANGES)
