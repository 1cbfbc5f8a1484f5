"""How words of a document become HTML: always escaped, isolated for direction, hidden characters boxed.

Everything the HTML report shows of a draft or a source goes through `words`, `run`, `escape` or `attribute`;
nothing else here or in the other `html_*` modules puts document text into markup.
"""

from __future__ import annotations

import html
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import quote

from .show import QUOTED, _visible, show

if TYPE_CHECKING:
    import regex

_NAMES = {
    0x00AD: "SHY", 0x034F: "CGJ", 0x061C: "ALM", 0x180E: "MVS", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ",
    0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
    0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xFEFF: "BOM",
}  # fmt: skip
"""Short names of invisible characters. Source: the abbreviations in Unicode's NameAliases.txt."""

_SCRIPTS = {
    "ARABIC": "ar", "HEBREW": "he", "GREEK": "el", "THAI": "th", "HANGUL": "ko", "HIRAGANA": "ja",
    "KATAKANA": "ja", "ARMENIAN": "hy", "GEORGIAN": "ka", "KHMER": "km", "LAO": "lo", "TAMIL": "ta",
    "TELUGU": "te", "MALAYALAM": "ml", "KANNADA": "kn", "GUJARATI": "gu", "SINHALA": "si",
}  # fmt: skip
"""The language most texts of a script are in, used only where nobody says: it chooses fonts and a voice."""


def escape(text: str) -> str:
    """The text as HTML character data, safe inside an element and inside a quoted attribute."""
    return html.escape(text).replace("\r", "&#13;")


def attribute(text: str) -> str:
    """The text as one safe line for an attribute: hidden characters named, cut when long."""
    return escape(show(text, 120))


def link(anchor: str) -> str:
    """A reference inside the page; never anything but a fragment."""
    return "#" + quote(anchor.encode("utf-8", "replace").decode(), safe="-._~")


def words(text: str, start: int = 0, end: int | None = None) -> str:
    """text[start:end] as HTML; a hidden character is a labelled box that still holds the character itself."""
    end = len(text) if end is None else end
    if (whole := text[start:end]).isascii() and whole.isprintable():
        return escape(whole)
    parts, at = [], start
    for found in _suspects().finditer(text, start, end):
        here = found.start()
        if text[here] in "\n\r\t\f\u2028\u2029" or _visible(text, here) == text[here]:
            continue
        parts += [escape(text[at:here]), _box(text[here])]
        at = here + 1
    return "".join([*parts, escape(text[at:end])])


def run(text: str, language: str = "", tag: str = "bdi", extra: str = "") -> str:
    """One quoted run: isolated, its direction by its first strong letter, its language named where known."""
    return f'<{tag}{extra}{lang(text, language)} dir="auto">{words(text)}</{tag}>'


def sentence(message: str) -> str:
    """A sentence of ours, left to right; the words it quotes are isolated, each in its own direction."""
    parts, at = [], 0
    for found in QUOTED.finditer(message):
        parts += [words(message[at : found.start()]), "“", run(found[1], "", "bdi", ' class="q"'), "”"]
        at = found.end()
    return f'<bdi dir="ltr">{"".join(parts)}{words(message[at:])}</bdi>'


def lang(text: str, language: str = "") -> str:
    """A ` lang="..."` attribute: the language given, else the usual one of the script, else nothing."""
    tag = language if _is_tag(language) else _of_script(text)
    return f' lang="{tag}"' if tag else ""


def direction(text: str) -> str:
    """ "rtl" or "ltr", by the first strong letter."""
    for char in text:
        strong = unicodedata.bidirectional(char)
        if strong in ("R", "AL"):
            return "rtl"
        if strong == "L":
            return "ltr"
    return "ltr"


def asset(name: str) -> str:
    """The text of a file that is built into the page."""
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def plural(number: int, thing: str, several: str = "") -> str:
    """A number with its noun: "1 source", "412 sources"."""
    return f"{number:,} {thing if number == 1 else several or thing + 's'}"


def _box(char: str) -> str:
    name = unicodedata.name(char, "control character")
    code = f"U+{ord(char):04X}"
    return (
        f'<span class="box" role="img" aria-label="{escape(name.lower())} {code}" '
        f'data-c="{_NAMES.get(ord(char), code)}">{escape(char)}</span>'
    )


@cache
def _suspects() -> regex.Pattern[str]:
    import regex

    blank = "\u034f\u115f\u1160\u3164\uffa0\u17b4\u17b5\u2800"
    return regex.compile(rf"[\p{{Cc}}\p{{Cf}}\p{{Cs}}\p{{Cn}}\p{{Variation_Selector}}{blank}]")


def _is_tag(language: str) -> bool:
    """Is it shaped like a BCP 47 tag: a language of two or three letters, then short subtags?"""
    first, *rest = language.split("-")
    return (
        language.isascii()
        and first.isalpha()
        and 2 <= len(first) <= 3
        and all(part.isalnum() and len(part) <= 8 for part in rest)
    )


def _of_script(text: str) -> str:
    for char in text[:200]:
        if char.isalpha():
            return _SCRIPTS.get(unicodedata.name(char, "").partition(" ")[0], "")
    return ""
