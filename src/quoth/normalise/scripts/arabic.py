"""Arabic script: alef forms, hamza seats, and the letters of other languages that only look otherwise.

Vowel marks, the dagger alef and the small signs of the Qur'an are marks and ignored. Letters that another
language adds (گ پ چ ڤ ڭ ...) are kept: they are other letters. For Uthmani spelling see `spelling_arabic`.
"""

from __future__ import annotations

from .rule import Rule, merged, pairs, within

RANGES = (
    (0x0600, 0x06FF),
    (0x0750, 0x077F),
    (0x0870, 0x08FF),
    (0xFB50, 0xFDFF),
    (0xFE70, 0xFEFC),
    (0x10EC0, 0x10EFF),
)

RULES = (
    Rule(
        "alef forms",
        "Unicode 16, chapter 9.2; Darwish, Term Selection for Searching Arabic (2002)",
        pairs("أ:ا إ:ا آ:ا ٱ:ا ٲ:ا ٳ:ا ࡰ:ا ࡱ:ا ࡲ:ا"),
    ),
    Rule(
        "hamza seats",
        "Unicode 16, canonical decompositions of U+0623 to U+0626",
        pairs("ئ:ي ؤ:و ء: ٴ: ۂ:ه ۓ:ي ۀ:ه ࢨ:ي"),
    ),
    Rule("ta marbuta", "W. Wright, A Grammar of the Arabic Language I, section 294", pairs("ة:ه ۃ:ه ە:ه")),
    Rule(
        "alef maqsura and Persian yeh",
        "Unicode 16, names list of U+0649 and U+06CC",
        pairs("ى:ي ی:ي ے:ي ۍ:ي"),
    ),
    Rule(
        "kaf and heh forms of Persian and Urdu",
        "Unicode 16, names list of U+06A9 and U+06BE to U+06C1",
        pairs("ک:ك ڪ:ك ہ:ه ھ:ه"),
    ),
    Rule("tatweel", "Unicode 16, U+0640: it only stretches", pairs("ـ:")),
    Rule("small letters of the Qur'an", "Unicode 16, U+06E5 and U+06E6", pairs("ۥ: ۦ:")),
    Rule(
        "numbered signs",
        "Unicode 16, Prepended_Concatenation_Mark",
        dict.fromkeys("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2\u0890\u0891", " "),
    ),
)
FOLDS = merged(RULES)


def handles(code: int) -> bool:
    """Is this a letter or sign of the Arabic script?"""
    return within(code, RANGES)
