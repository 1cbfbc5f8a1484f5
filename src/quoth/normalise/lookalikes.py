"""Letters of another script that look alike, and characters that are not seen.

Source: Unicode Technical Standard 39 (confusables.txt 16.0), the single letters of its Latin, Greek,
Cyrillic and
Armenian parts; Unicode 16, chapters 23.2 to 23.9, for invisible characters.
"""

from __future__ import annotations

import unicodedata

_ALIKE = {
    # Cyrillic
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ғ": "f", "һ": "h", "н": "h", "і": "i", "ј": "j",
    "к": "k", "ӏ": "l",
    "м": "m", "о": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t", "ѵ": "v", "ԝ": "w", "х": "x",
    "у": "y", "ү": "y",
    "ё": "e", "ї": "i", "ѡ": "w", "ь": "b", "з": "3",
    # Greek
    "α": "a", "β": "b", "ϲ": "c", "ε": "e", "η": "n", "ι": "i", "κ": "k", "μ": "u", "ν": "v", "ο": "o",
    "ρ": "p", "τ": "t",
    "υ": "u", "χ": "x", "γ": "y", "ω": "w", "ϳ": "j", "σ": "o", "ζ": "z", "ς": "c",
    # Armenian
    "ա": "w", "ց": "g", "հ": "h", "յ": "j", "ո": "n", "ս": "u", "օ": "o", "զ": "q", "ք": "p", "տ": "m",
    "լ": "l", "բ": "b",
    # Latin letters of their own
    "ı": "i", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ʏ": "y", "ꜱ": "s", "ᴄ": "c", "ᴏ": "o", "ᴠ": "v", "ᴡ": "w",
    "ᴢ": "z", "ſ": "f",
}  # fmt: skip
_ALIKE_CAPITALS = {
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "І": "I", "Ј": "J", "К": "K", "М": "M", "О": "O",
    "Р": "P", "Ѕ": "S",
    "Т": "T", "Х": "X", "У": "Y", "Ү": "Y", "Ԛ": "Q", "Ԝ": "W", "Ӏ": "I", "Α": "A", "Β": "B", "Ε": "E",
    "Ζ": "Z", "Η": "H",
    "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "Ϲ": "C",
    "Լ": "L", "Ս": "U",
    "Տ": "S", "Օ": "O",
}  # fmt: skip

_NAMES = {
    0x00AD: "soft hyphen", 0x034F: "combining grapheme joiner", 0x061C: "Arabic letter mark",
    0x115F: "Hangul filler",
    0x1160: "Hangul filler", 0x17B4: "Khmer inherent vowel", 0x17B5: "Khmer inherent vowel",
    0x180E: "Mongolian vowel separator",
    0x200B: "zero width space", 0x200C: "zero width non-joiner", 0x200D: "zero width joiner",
    0x200E: "left-to-right mark",
    0x200F: "right-to-left mark", 0x2060: "word joiner", 0x2061: "function application",
    0x2062: "invisible times",
    0x2063: "invisible separator", 0x2064: "invisible plus", 0x3164: "Hangul filler", 0xFEFF: "zero "
        "width no-break space",
    0xFFA0: "Hangul filler",
}  # fmt: skip
_OVERRIDES = frozenset((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_JOINER_SCRIPTS = (
    (0x0600, 0x08FF), (0x0900, 0x0DFF), (0x0F00, 0x109F), (0x1780, 0x18AF), (0xA840, 0xA87F), (0xFB50,
    0xFEFC),
)  # fmt: skip
"""Scripts whose spelling uses joiner and non-joiner: Arabic, Syriac, Brahmic, Mongolian. Source: UAX
31, section 2.3."""
_SPACE_LESS = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x9FFF))
"""Scripts in which a zero width space marks a line break between words. Source: Unicode 16, chapter 23.2."""


def skeleton(text: str) -> str:
    """The Latin letters that the characters look like, case kept; two texts with one skeleton look alike.

    Full width, mathematical and other compatibility letters count as the letters they show.
    """
    return "".join(map(_look, unicodedata.normalize("NFKC", text)))


def _look(char: str) -> str:
    if char in _ALIKE_CAPITALS:
        return _ALIKE_CAPITALS[char]
    return _ALIKE.get(char, char)


def hidden_characters(text: str) -> list[tuple[int, int, str]]:
    """Every invisible character that has no business where it stands: (index, code point, name).

    Joiners inside Persian, Indic and like words or emoji, soft hyphens at a line's end, a byte order
    mark at the
    start, direction marks and isolates around text of the other direction are in order and not listed.
    """
    if text.isascii():
        return []
    return [
        (at, ord(char), _name(ord(char)))
        for at, char in enumerate(text)
        if ord(char) > 0x7F and _invisible(char) and not _in_order(text, at)
    ]


def _invisible(char: str) -> bool:
    code = ord(char)
    return code in _NAMES or code in _OVERRIDES or 0xE0000 <= code <= 0xE0FFF or 0x1D173 <= code <= 0x1D17A


def _name(code: int) -> str:
    if 0xE0000 <= code <= 0xE007F:
        return "tag character"
    if 0xE0100 <= code <= 0xE01EF:
        return "variation selector"
    return _NAMES.get(code) or unicodedata.name(chr(code), "unassigned invisible character").lower()


def _in_order(text: str, at: int) -> bool:
    """Does an invisible character do its proper work at this place?"""
    code = ord(text[at])
    before, after = text[at - 1] if at else "", text[at + 1] if at + 1 < len(text) else ""
    if code in (0x200C, 0x200D):
        return _joins(before, after, code)
    if code == 0x200B:
        return _within(before, _SPACE_LESS) and _within(after, _SPACE_LESS)
    if code == 0xFEFF:
        return at == 0
    if code == 0x034F:
        return 0x0590 <= ord(before or " ") <= 0x05FF  # keeps the order of Hebrew points. Source: Unicode 16, 23.2
    if code == 0x00AD:
        return not after or after.isspace()
    if code in (0x200E, 0x200F, 0x061C) or 0x2066 <= code <= 0x2069:
        return _right_to_left(text)
    if 0xE0100 <= code <= 0xE01EF:
        return unicodedata.category(before or " ") == "Lo"
    if 0xE0020 <= code <= 0xE007F:
        return _flag(text, at)
    return False


def _joins(before: str, after: str, code: int) -> bool:
    if code == 0x200D and _pictograph(before) and _pictograph(after):
        return True
    return _within(before, _JOINER_SCRIPTS) and (not after or not after.isascii() or not after.isalnum())


def _within(char: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    return bool(char) and any(first <= ord(char) <= last for first, last in ranges)


def _pictograph(char: str) -> bool:
    return bool(char) and (unicodedata.category(char) in ("So", "Sk") or char in "\ufe0f\u2640\u2642\u2764")


def _right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def _flag(text: str, at: int) -> bool:
    """Tag characters spell a flag only right behind the black flag emoji."""
    while at >= 0 and 0xE0020 <= ord(text[at]) <= 0xE007F:
        at -= 1
    return at >= 0 and text[at] == "\U0001f3f4"
