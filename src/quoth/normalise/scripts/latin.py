"""Latin: letters without a Unicode decomposition, and the letters that early printers did not tell apart."""

from __future__ import annotations

from .rule import Rule, merged, pairs, within

RANGES = (
    (0x0041, 0x024F),
    (0x0250, 0x02AF),
    (0x1D00, 0x1DBF),
    (0x1E00, 0x1EFF),
    (0x2C60, 0x2C7F),
    (0xA720, 0xA7FF),
)

RULES = (
    Rule("long s", "Unicode 16, U+017F compatibility decomposition", pairs("ſ:s ẛ:s ẞ:ss ß:ss")),
    Rule(
        "u and v, i and j",
        "printers kept no difference before about 1630: R. McKerrow, Introduction to Bibliography (1927)",
        pairs("v:u j:i ȷ:i"),
    ),
    Rule(
        "ligatures",
        "Unicode CLDR Latin-ASCII transform",
        pairs("æ:ae œ:oe ĳ:ii ꜳ:aa ꜵ:ao ꜷ:au ꜹ:au ꝏ:oo ᵫ:ue"),
    ),
    Rule(
        "stroked and special letters",
        "Unicode CLDR Latin-ASCII transform",
        pairs(
            "ø:o ł:l đ:d ð:d þ:th ħ:h ŧ:t ı:i ŋ:n ɖ:d ɗ:d ɓ:b ƙ:k ƴ:y ɛ:e ɔ:o ɩ:i ʊ:u ƀ:b ƃ:b ƈ:c ƌ:d ƒ:f "
            "ɠ:g ɣ:g ƚ:l ƞ:n ƥ:p ƭ:t ʋ:u ƶ:z ǥ:g ɨ:i ʉ:u ɇ:e ɉ:i ɍ:r ɏ:y ⱥ:a ⱦ:t ɲ:n ƿ:w "
            "ꞑ:n ꞓ:c ꞡ:g ꞣ:k ꞥ:n ꞧ:r ꞩ:s"
        ),
    ),
    Rule("saltillo", "Unicode 16, U+A78B and U+A78C are an apostrophe used as a letter", pairs("ꞌ: Ꞌ:")),
)
FOLDS = merged(RULES)


def handles(code: int) -> bool:
    """Is this a Latin letter?"""
    return within(code, RANGES)
