"""The value of a number however it is written: figures of any script, words of many languages, Roman,
Chinese.

Nothing is folded: two writings are one number only when their values are equal. A mark between digits
may be the
decimal or the thousands mark; where the text does not tell, every reading counts and one must be shared.
"""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from functools import lru_cache

from .spelling_letters import MINUS, unmarked
from .spelling_number_words import CHINESE, CONNECTORS, MULTIPLIERS, ORDINALS, UNITS_FIRST, ZERO_TO_HUNDRED

_MARKS = ".,'’\u066b\u066c·"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ORDINAL_SIGNS = (
    "st",
    "nd",
    "rd",
    "th",
    "º",
    "ª",
    "°",
    "er",
    "re",
    "ère",
    "ème",
    "eme",
    "e",
    "è",
    "-й",
    "-я",
    "-е",
    "-го",
)


_MAX_LETTERS = 200
"""Code points. No number in words or figures that a text prints is longer."""


def number_value(words: str, language: str = "") -> Fraction | None:
    """The value of a number written in figures or words; None for no number or when two readings differ."""
    found = readings(words, language)
    values = {value for value, _ in found}
    return values.pop() if len(values) == 1 else None


def same_number(draft: str, source: str, language: str = "") -> bool:
    """Do the two writings share a reading: the same value, both cardinal or both ordinal, the same unit
    sign?"""
    if not (_in_numerals(draft) or _in_numerals(source)):
        return False  # two words of one value are forms of a word or two words: a and one, ein and eine
    return bool(readings(draft, language) & readings(source, language))


def _in_numerals(text: str) -> bool:
    """Is the text written in figures, Chinese or Roman numerals rather than in words?"""
    if any(unicodedata.numeric(c, None) is not None for c in text):
        return True
    letters = text.strip(" .,;:()")
    return letters.isupper() and all(c.lower() in _ROMAN for c in letters)


@lru_cache(maxsize=8192)
def readings(words: str, language: str = "") -> frozenset[tuple[Fraction, str]]:
    """Every (value, sign) the text may have; sign is "", "%" or "." for an ordinal number."""
    if len(words) > _MAX_LETTERS:
        return frozenset()
    text = unicodedata.normalize("NFKC", words).strip().strip('()[]"“”«»;:!?').rstrip(".,")
    text = text.replace("\u2044", "/").strip()
    negative, text = _sign(text)
    sign, text = _unit(text)
    if not text:
        return frozenset()
    values = _values(text, words, language)
    if not sign and not values:
        ordinal = _ordinal(text, language)
        if ordinal:
            values, sign = ordinal, "."
    return frozenset((-v if negative else v, sign) for v in values)


def _sign(text: str) -> tuple[bool, str]:
    if len(text) > 1 and text[0] in MINUS and text[1].isdigit():
        return True, text[1:]
    low = text.lower()
    return (True, text[6:]) if low.startswith("minus ") else (False, text)


def _unit(text: str) -> tuple[str, str]:
    low = text.lower()
    for word in (
        "%",
        "٪",
        "per cent",
        "percent",
        "prozent",
        "pour cent",
        "por ciento",
        "per cento",
        "процентов",
        "في المئة",
        "在百分之",
    ):
        if low.endswith(word) and len(low) > len(word):
            return "%", text[: -len(word)].strip(" -")
    return "", text


def _values(text: str, original: str, language: str) -> frozenset[Fraction]:
    """The values of a text without sign: figures, a figure and a word, words, Roman or Chinese numerals."""
    if any(c.isdecimal() for c in text):
        return _figures(text, language)
    if len(text) == 1 and unicodedata.numeric(text, None) is not None and unicodedata.category(text) == "No":
        return frozenset((Fraction(str(unicodedata.numeric(text))).limit_denominator(1000),))
    if all(c in CHINESE for c in text):
        value = chinese(text)
        return frozenset(() if value is None else (Fraction(value),))
    found = {Fraction(v) for v in _words(text, language)}
    letters = original.strip(" .,;:()")
    if letters.isupper() and len(letters) < 15 and all(c.lower() in _ROMAN for c in letters):
        roman_value = roman(letters)
        if roman_value is not None and letters != "I":
            found.add(Fraction(roman_value))
    return frozenset(found)


def _figures(text: str, language: str) -> frozenset[Fraction]:
    """Figures, perhaps followed by a multiplier such as million, or written as a fraction."""
    end = next(
        (i for i, c in enumerate(text) if not (c.isdecimal() or c in _MARKS or c in " \u00a0\u202f/")),
        len(text),
    )
    head, tail = text[:end].strip(" .,"), text[end:].strip(" -").lower()
    if head.count("/") == 1:
        parts = [_plain_figure(p.strip()) for p in head.split("/")]
        if any(len(p) != 1 for p in parts) or tail:
            return frozenset()
        top, bottom = parts[0].copy().pop(), parts[1].copy().pop()
        return frozenset((top / bottom,)) if bottom else frozenset()
    values = _plain_figure(head)
    if not tail:
        return frozenset(values)
    by = _multiplier(tail, language)
    return frozenset(v * by for v in values) if by else frozenset()


def _plain_figure(text: str) -> set[Fraction]:
    """The readings of digits with marks or spaces: 1,234 may be 1234 or 1.234; 1.234.567 has one reading."""
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    digits = digits.replace("\u066b", ".").replace("\u066c", "").replace("’", "'")
    groups = digits.replace("\u00a0", " ").replace("\u202f", " ").split(" ")
    if len(groups) > 1:
        if not all(len(g.split(".")[0].split(",")[0]) == 3 for g in groups[1:]) or not groups[0].isdigit():
            return set()
        digits = "".join(groups)
    digits = digits.replace("'", "") if _grouped(digits, "'") else digits
    marks = [c for c in digits if not c.isdigit()]
    if not marks:
        return {Fraction(int(digits))} if digits else set()
    if "'" in marks or (not digits[0].isdigit() and digits[0] not in ".,"):
        return set()
    return _marked_figure(digits, marks)


def _marked_figure(digits: str, marks: list[str]) -> set[Fraction]:
    kinds = set(marks)
    if len(kinds) == 2:
        last = marks[-1]
        thousands = next(iter(kinds - {last}))
        if marks.count(last) > 1 or not _grouped(digits.split(last)[0], thousands):
            return set()
        return {Fraction(digits.replace(thousands, "").replace(last, "."))}
    mark = marks[0]
    found = set()
    if _grouped(digits, mark):
        found.add(Fraction(int(digits.replace(mark, ""))))
    if len(marks) == 1 and not digits.endswith(mark) and mark in ".,":
        found.add(
            Fraction(digits.replace(mark, ".") if digits[0] != mark else "0" + digits.replace(mark, "."))
        )
    return found


def _grouped(digits: str, mark: str) -> bool:
    """Groups of three behind the mark (or the Indian two and three)."""
    groups = digits.split(mark)
    if len(groups) == 1:
        return True
    sizes = [len(g) for g in groups[1:]]
    return (
        1 <= len(groups[0]) <= 3 and sizes[-1] == 3 and all(s in (2, 3) for s in sizes) and groups[0] != "0"
    )


def roman(text: str) -> int | None:
    """The value of a well-formed Roman numeral, else None."""
    values = [_ROMAN[c] for c in text.lower()]
    total = sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
    return total if _as_roman(total) == text.lower() else None


def _as_roman(value: int) -> str:
    found = ""
    for worth, sign in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
                        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):  # fmt: skip
        count, value = divmod(value, worth)
        found += sign * count
    return found


def chinese(text: str) -> int | None:
    """The value of a Chinese or Japanese numeral, positional or with units; None when malformed."""
    if all(0 <= CHINESE[c] < 10 for c in text):
        return int("".join(str(CHINESE[c]) for c in text)) if len(text) > 1 or text in CHINESE else None
    total = section = digit = 0
    for char in text:
        value = CHINESE[char]
        if value < 10:
            digit = value
        elif value < 10000:
            section += (digit or 1) * value
            digit = 0
        else:
            total += (section + digit or 1) * value
            section = digit = 0
    return total + section + digit


def _languages(language: str) -> tuple[str, ...]:
    return (language,) if language in ZERO_TO_HUNDRED else tuple(ZERO_TO_HUNDRED) if not language else ()


def _words(text: str, language: str) -> set[int]:
    found = set()
    for tongue in _languages(language):
        value = _in_words(text, tongue)
        if value is not None:
            found.add(value)
    return found


def _multiplier(word: str, language: str) -> int:
    for tongue in _languages(language):
        found = MULTIPLIERS[tongue].get(_key(word))
        if found is not None and found >= 1000:
            return found
    return 0


def _key(word: str) -> str:
    return unmarked(word.lower()).replace("ـ", "")


def _in_words(text: str, language: str) -> int | None:
    """The cardinal number that words of one language spell, or None."""
    units, multipliers = ZERO_TO_HUNDRED[language], MULTIPLIERS[language]
    tokens = _tokens(
        _key(text).replace("-", " ").replace("\u2010", " ").replace("quatre vingt", "quatrevingt"), language
    )
    if not tokens or (len(tokens) == 1 and tokens[0] in ("a", "an")):
        return None
    total, current, last = 0, 0, 10**15
    seen = False
    for token in tokens:
        if token in CONNECTORS.get(language, ()):
            continue
        if token in units:
            value = units[token]
            low, high = sorted((current % 100, value))
            ordered = value < 10 and current % 100 >= 20 and current % 10 == 0
            ordered = ordered or current % 100 == 0
            ordered = ordered or (language in UNITS_FIRST and 0 < low < 10 <= high and high % 10 == 0)
            ordered = ordered or (current % 100 in (60, 80) and value < 20 and language in ("fr", "en"))
            if not ordered or (value == 0 and len(tokens) > 1):
                return None
            current += value
        elif token in multipliers:
            by = multipliers[token]
            if (by == 100 and 0 < current < 100) or (by == 100 and current == 0):
                current = max(current, 1) * 100
            elif by > 100 and by < last:
                total, current, last = total + max(current, 1) * by, 0, by
            elif 100 < by < 1000 and current == 0:
                current = by
            else:
                return None
        else:
            return None
        seen = True
    return total + current if seen else None


@lru_cache(maxsize=4096)
def _tokens(text: str, language: str) -> tuple[str, ...]:
    """The number words of a text; compounds written as one word are cut greedily, longest word first."""
    found: list[str] = []
    units, multipliers = ZERO_TO_HUNDRED[language], MULTIPLIERS[language]
    connectors = CONNECTORS.get(language, frozenset())
    for word in text.split()[:24]:
        if word in units or word in multipliers or word in connectors:
            found.append(word)
            continue
        parts = _cut(word, {*units, *multipliers, *connectors})
        if not parts:
            return ()
        found += parts
    return tuple(found)


def _cut(word: str, known: set[str]) -> list[str]:
    """The word as a row of known words, or nothing. Fewest parts win; at most 60 letters are looked at."""
    if len(word) > 60:
        return []
    best: list[list[str] | None] = [[]] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 16), end):
            row = best[start]
            if (
                row is not None
                and word[start:end] in known
                and (best[end] is None or len(row) + 1 < len(best[end] or ()))
            ):
                best[end] = [*row, word[start:end]]
    return best[-1] or []


def _ordinal(text: str, language: str) -> frozenset[Fraction]:
    """The value of an ordinal number: 1st, first, twenty-first."""
    low = text.lower()
    for ending in _ORDINAL_SIGNS:
        head = low.removesuffix(ending)
        if head != low and head.isdecimal():
            return frozenset((Fraction(int(head)),))
    for tongue in _languages(language):
        table = ORDINALS.get(tongue, {})
        words = _key(low).replace("-", " ").split()
        if words and words[-1] in table:
            before = _in_words(" ".join(words[:-1]), tongue) if len(words) > 1 else 0
            if before is not None:
                return frozenset((Fraction(before + table[words[-1]]),))
    return frozenset()
