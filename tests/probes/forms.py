"""What any true quotation survives: other spaces, lines, letter cases, compositions, notes. One function a form.

Each takes the quoted words and gives (the words as a draft may print them, what must come out), or None where the form
does not fit the words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

Made = tuple[str, dict[str, Any]] | None
_EXACT: dict[str, Any] = {"verdict": "exact", "warnings": []}


def _plain(quote: str) -> Made:
    return quote, _EXACT


def _unmarked(quote: str) -> Made:
    return (quote, _EXACT) if len(quote.split()) >= 7 or not quote.isascii() else None


def _spaces(quote: str) -> Made:
    words = quote.split(" ")
    if len(words) < 4:
        return None
    return words[0] + "\u00a0" + words[1] + "\n" + words[2] + "  " + " ".join(words[3:]), _EXACT


def _lines(quote: str) -> Made:
    out, length = "", 0
    for word in quote.split(" "):
        gap = "" if not out else "\n" if length > 30 else " "
        length = 0 if gap == "\n" else length + len(word) + 1
        out += gap + word
    return (out, _EXACT) if "\n" in out else None


def _first_letter(quote: str) -> Made:
    other = quote[0].swapcase()
    return (other + quote[1:], _EXACT) if other != quote[0] and len(other) == 1 else None


def _capitals(quote: str) -> Made:
    turkish = any(char in "ığş" for char in quote)
    made = (quote.replace("i", "İ") if turkish else quote).upper()
    return (made, _EXACT) if made != quote and "ß" not in quote else None


def _bracketed_letter(quote: str) -> Made:
    other = quote[0].swapcase()
    if other == quote[0] or len(other) != 1:
        return None
    return f"[{other}]{quote[1:]}", {"verdict": "marked", "warnings": []}


def _broken(hyphen: str, quote: str) -> Made:
    words = [word for word in quote.split(" ") if len(word) > 7 and word.isalpha() and _cased(word)]
    if not words:
        return None
    half = len(words[0]) // 2
    return quote.replace(words[0], words[0][:half] + hyphen + words[0][half:], 1), _EXACT


def _cased(word: str) -> bool:
    return word.upper() != word.lower()


def _line_end(quote: str) -> Made:
    return _broken("-\n", quote)


def _soft_hyphen(quote: str) -> Made:
    made = _broken("\u00ad", quote)
    return made and (made[0], {"verdict": "variant", "warnings": ["hidden-characters"]})


def _decomposed(quote: str) -> Made:
    made = unicodedata.normalize("NFD", quote)
    return (made, _EXACT) if made != quote else None


def _ligature(quote: str) -> Made:
    return (quote.replace("fi", "ﬁ").replace("fl", "ﬂ"), _EXACT) if "fi" in quote or "fl" in quote else None


def _note(quote: str) -> Made:
    words = quote.split(" ")
    if len(words) < 8:
        return None
    words[3] += "[12]"
    return " ".join(words), {"verdict": ["exact", "marked"], "warnings": []}


def _emphasis(quote: str) -> Made:
    words = quote.split(" ")
    if len(words) < 8:
        return None
    words[3] = f"*{words[3]}*"
    return " ".join(words), _EXACT


def _no_stops(quote: str) -> Made:
    made = quote.rstrip(".。").replace(";", ",")
    return (made, _EXACT) if made != quote else None


FORMS: dict[str, Callable[[str], Made]] = {
    "as it stands": _plain,
    "unmarked": _unmarked,
    "other spaces": _spaces,
    "other lines": _lines,
    "letter case": _first_letter,
    "capitals": _capitals,
    "bracketed letter": _bracketed_letter,
    "hyphen at the line's end": _line_end,
    "soft hyphen": _soft_hyphen,
    "decomposed": _decomposed,
    "ligature": _ligature,
    "note in brackets": _note,
    "emphasis": _emphasis,
    "other stops": _no_stops,
}
