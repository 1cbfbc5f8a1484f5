"""The one door through which words of a document reach a terminal: `show` makes hidden characters visible.

A terminal obeys control characters (C0, C1, ESC and OSC sequences) and reorders text at bidi controls, so a
document could recolour, hide or forge the lines around it. Here each such character becomes a label, as in
<U+200B>. Joiners inside Arabic, Indic and emoji text are ordinary spelling and stay; so do Arabic number
signs, which are drawn.
"""

from __future__ import annotations

import re
import unicodedata

LIMIT = 400
"""Characters of one printed excerpt. Source: SAFETY.md section 2, "huge lines"."""

FSI, PDI = "\u2068", "\u2069"
QUOTED = re.compile("“([^“”]*)”")
"""How messages quote words of a document."""
_SPACES = frozenset("\t\n\r\v\f\x85\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d")
# Arabic number signs and end of ayah, Syriac abbreviation, Kaithi signs: format characters with a glyph
# (Unicode Standard 23.2, "prepended concatenation marks").
_DRAWN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
# Letters, marks and symbols without a glyph: grapheme joiner, Hangul fillers, Khmer inherent vowels, blank
# Braille.
_BLANK = frozenset("\u034f\u115f\u1160\u3164\uffa0\u17b4\u17b5\u2800")
# Blocks whose spelling uses ZWNJ and ZWJ (Unicode Standard 23.2): Arabic to Thaana, Indic to Sinhala,
# Tibetan, Myanmar, Khmer, Mongolian, Arabic presentation forms, and later Indic blocks.
_JOINING = (
    (0x0600, 0x08FF), (0x0900, 0x0DFF), (0x0F00, 0x109F), (0x1780, 0x18AF), (0xA8E0, 0xA9FF),
    (0xFB50, 0xFDFF), (0xFE70, 0xFEFE), (0x11000, 0x11FFF),
)  # fmt: skip


def show(text: str, limit: int = LIMIT) -> str:
    """The text as one safe line: white space as spaces, hidden characters as labels, cut after `limit`.

    Unit: `limit` counts characters of `text`; a cut text ends with an ellipsis.
    """
    cut = len(text) > limit
    shown = text[: max(0, limit - 1)] if cut else text
    if not shown.isprintable() or not _BLANK.isdisjoint(shown) or _has_selector(shown):
        shown = "".join(_visible(shown, at) for at in range(len(shown)))
    return shown + "…" if cut else shown


def _has_selector(text: str) -> bool:
    return any("\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef" for char in text)


def _visible(text: str, at: int) -> str:
    char = text[at]
    if char in _SPACES:
        return "" if char == "\r" and text[at + 1 : at + 2] == "\n" else " "
    return f"<U+{ord(char):04X}>" if hidden(text, at) else char


def hidden(text: str, at: int) -> bool:
    """Is the character at `at` unseen by a reader: control, format, bidi, blank? White space is not."""
    char = text[at]
    if char in _SPACES:
        return False
    if char in _JOINERS:
        return not _joins(text, at)
    if char in _BLANK:
        return True
    if _has_selector(char):
        return not (at and _may_vary(text[at - 1]))
    category = unicodedata.category(char)
    return category in ("Cc", "Cs", "Cn") or (category == "Cf" and char not in _DRAWN)


def _joins(text: str, at: int) -> bool:
    """Does the joiner stand where spelling has one, between joining letters or at a word's end?"""
    before = text[at - 1] if at else ""
    after = text[at + 1 : at + 2]
    if not before:
        return False
    if _is_emoji(before) and after:
        return text[at] == "\u200d" and _is_emoji(after)
    return _in_joining_script(before) and (not after or _in_joining_script(after) or not after.isalnum())


def _in_joining_script(char: str) -> bool:
    code = ord(char)
    return any(first <= code <= last for first, last in _JOINING) and unicodedata.category(char)[0] in "LM"


def _is_emoji(char: str) -> bool:
    return unicodedata.category(char) == "So" or char == "\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff"


def _may_vary(char: str) -> bool:
    """May a variation selector follow: after an emoji or symbol, a keycap, an ideograph or other letter."""
    return (
        unicodedata.category(char) in ("So", "Sm", "Lo")
        or char in "0123456789#*\u203c\u2049\u2139"
        or "\U0001f3fb" <= char <= "\U0001f3ff"
    )


def right_to_left(text: str) -> bool:
    """Does the text hold a letter of a right-to-left script?"""
    return not text.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def sentence(text: str, limit: int = LIMIT) -> str:
    """`show(text)` of a sentence of ours, which runs left to right; right-to-left words it “quotes” are isolated."""
    shown = show(text, limit)
    if not right_to_left(shown):
        return shown
    return QUOTED.sub(lambda found: f"“{isolated(found[1], len(shown))}”", shown)


def isolated(text: str, limit: int = LIMIT) -> str:
    """`show(text)`, wrapped in a bidi isolate when it holds right-to-left letters, for a line of its own."""
    shown = show(text, limit)
    return FSI + shown + PDI if right_to_left(shown) else shown
