"""Chinese, Japanese and Korean: variant characters fold to one side; kana keep their two alphabets.

Width, compatibility ideographs and radicals fold through Unicode's decompositions. Simplified, traditional
and Japanese forms fold to the simplified character by the tables of OpenCC.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from ...errors import MissingExtra
from .rule import Rule, within

HAN = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3038, 0x303C),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x16FE0, 0x18DFF),
    (0x20000, 0x3FFFF),
)
KANA = ((0x3031, 0x3035), (0x3041, 0x30FF), (0x31F0, 0x31FF), (0x1AFF0, 0x1B16F), (0xFF66, 0xFF9F))
BOPOMOFO_AND_YI = ((0x3105, 0x312F), (0x31A0, 0x31BF), (0xA000, 0xA4CF))
RANGES = HAN + KANA + BOPOMOFO_AND_YI

RULES = (
    Rule(
        "simplified, traditional and Japanese forms", "OpenCC 1, TSCharacters and JPShinjitaiCharacters", {}
    ),
    Rule("voiced sound marks", "Unicode 16, chapter 18.4", {"\u309b": "\u3099", "\u309c": "\u309a"}),
)
FOLDS = dict(RULES[1].folds)


def handles(code: int) -> bool:
    """Is this an ideograph, kana, bopomofo or Yi syllable?"""
    return within(code, RANGES)


@cache
def converter(name: str) -> Callable[[str], str]:
    """One of OpenCC's conversions by its name. Raises MissingExtra."""
    try:
        import opencc
    except ImportError as error:
        raise MissingExtra("comparing Chinese characters", "opencc", "all") from error
    convert: Callable[[str], str] = opencc.OpenCC(name).convert
    return convert


def simplified(char: str) -> str:
    """The simplified Chinese form of one ideograph, or the character itself.

    A Japanese form is first turned into the traditional one, but only if it is no character of simplified
    Chinese in its own right (GB 2312): the Japanese form of "develop" meets the Chinese ones, a character
    that Japanese uses as short form of another (owe, lack) stays what it is in Chinese.
    """
    for _ in range(4):  # a rare variant reaches its simplified form over one or two others
        plain = converter("t2s")(char)
        if plain == char and not _in_gb2312(char):
            plain = converter("t2s")(converter("jp2t")(char))
        if plain == char:
            break
        char = plain
    return char


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
