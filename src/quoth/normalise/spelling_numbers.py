"""The value of a number however it is written: figures of any script, words of many languages, Roman, Chinese.

Nothing is folded: two writings are one number only when their values are equal. A mark between digits may be the
decimal or the thousands mark; where neither the text nor its language tells, every reading counts and one must be
shared.
"""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from functools import lru_cache

from .number_words import CHINESE, NumberWords, bare, languages, number_words
from .spelling_letters import MINUS

_MARKS = ".,'’\u066b\u066c·"
_SPACES = " \u00a0\u2009\u202f"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ORDINAL_SIGNS = (
    *("st", "nd", "rd", "th", "º", "ª", "°", "er", "re", "ère", "ème", "eme", "e", "è"),
    *("-й", "-я", "-е", "-го"),
)
_PERCENT = (
    *("%", "٪", "per cent", "percent", "prozent", "pour cent", "por ciento", "per cento", "процентов"),
    *("في المئة", "パーセント"),
)
_PER_CENT_BEFORE = ("百分之",)
_POINTS = "點点"
_MAX_LETTERS = 200
"""Code points. No number in words or figures that a text prints is longer."""
_MAX_WORDS = 24


def same_number(draft: str, source: str, language: str = "") -> bool:
    """Do the two writings share a reading: the same value, both cardinal or both ordinal, the same unit sign?"""
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
def readings(words: str, language: str = "", decimal: str = "") -> frozenset[tuple[Fraction, str]]:
    """Every (value, sign) the text may have; sign is "", "%", "." for an ordinal number or "x" for "twice".

    decimal: the sign that is read as the decimal one where both readings are possible; "" keeps both.
    """
    if len(words) > _MAX_LETTERS:
        return frozenset()
    text = unicodedata.normalize("NFKC", words).strip().strip('()[]"“”«»;:!?').rstrip(".,")
    text = text.replace("\u2044", "/").strip()
    negative, text = _sign(text)
    sign, text = _unit(text)
    if not text:
        return frozenset()
    values = _values(text, words, language, decimal)
    if not sign and not values:
        values, sign = _marked_words(text, language)
    return frozenset((-v if negative else v, sign) for v in values)


def _sign(text: str) -> tuple[bool, str]:
    if len(text) > 1 and text[0] in MINUS and text[1].isdigit():
        return True, text[1:]
    low = text.lower()
    return (True, text[6:]) if low.startswith("minus ") else (False, text)


def _unit(text: str) -> tuple[str, str]:
    low = text.lower()
    for word in _PERCENT:
        if low.endswith(word) and len(low) > len(word):
            return "%", text[: -len(word)].strip(" -")
    for word in _PER_CENT_BEFORE:
        if low.startswith(word) and len(low) > len(word):
            return "%", text[len(word) :]
    return "", text


def _values(text: str, original: str, language: str, decimal: str) -> frozenset[Fraction]:
    """The values of a text without sign: figures, a figure and a word, words, Roman or Chinese numerals."""
    if any(c.isdecimal() for c in text):
        return _figures(text, language, decimal)
    if len(text) == 1 and unicodedata.numeric(text, None) is not None and unicodedata.category(text) == "No":
        return frozenset((Fraction(str(unicodedata.numeric(text))).limit_denominator(1000),))
    if all(c in CHINESE or c in _POINTS for c in text):
        value = _chinese_decimal(text)
        return frozenset(() if value is None else (value,))
    found = {Fraction(v) for v in _words(text, language)}
    letters = original.strip(" .,;:()")
    if letters.isupper() and len(letters) < 15 and all(c.lower() in _ROMAN for c in letters):
        roman_value = roman(letters)
        if roman_value is not None and letters != "I":
            found.add(Fraction(roman_value))
    return frozenset(found)


# ---------------------------------------------------------------- figures
def _figures(text: str, language: str, decimal: str) -> frozenset[Fraction]:
    """Figures, perhaps followed by a multiplier such as million, or written as a fraction."""
    end = next(
        (i for i, c in enumerate(text) if not (c.isdecimal() or c in _MARKS or c in _SPACES or c == "/")), len(text)
    )
    head, tail = text[:end].strip(" .,"), text[end:].strip(" -").lower()
    if head.count("/") == 1:
        parts = [_plain_figure(p.strip(), decimal) for p in head.split("/")]
        if any(len(p) != 1 for p in parts) or tail:
            return frozenset()
        top, bottom = parts[0].copy().pop(), parts[1].copy().pop()
        return frozenset((top / bottom,)) if bottom else frozenset()
    values = _plain_figure(head, decimal)
    if not tail:
        return frozenset(values)
    by = _multiplier(tail, language)
    return frozenset(v * by for v in values) if by else frozenset()


def _plain_figure(text: str, decimal: str = "") -> set[Fraction]:
    """The readings of digits with marks or spaces: 1,234 may be 1234 or 1.234; 1.234.567 has one reading."""
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    digits = digits.replace("\u066b", ".").replace("\u066c", "").replace("’", "'")
    for space in _SPACES:
        digits = digits.replace(space, " ")
    groups = digits.split(" ")
    if len(groups) > 1:
        whole = all(len(g.split(".")[0].split(",")[0]) == 3 for g in groups[1:]) and len(groups[0]) <= 3
        if not whole or not groups[0].isdigit():
            return set()
        digits = "".join(groups)
    digits = digits.replace("'", "") if _grouped(digits, "'") else digits
    marks = [c for c in digits if not c.isdigit()]
    if not marks:
        return {Fraction(int(digits))} if digits else set()
    if "'" in marks or (not digits[0].isdigit() and digits[0] not in ".,"):
        return set()
    return _marked_figure(digits, marks, decimal)


def _marked_figure(digits: str, marks: list[str], decimal: str) -> set[Fraction]:
    kinds = set(marks)
    if len(kinds) == 2:
        last = marks[-1]
        thousands = next(iter(kinds - {last}))
        if marks.count(last) > 1 or not _grouped(digits.split(last)[0], thousands):
            return set()
        return {Fraction(digits.replace(thousands, "").replace(last, "."))}
    if len(kinds) > 2:
        return set()
    mark = marks[0]
    found = set()
    if _grouped(digits, mark) and not (len(marks) == 1 and mark == decimal):
        found.add(Fraction(int(digits.replace(mark, ""))))
    if len(marks) == 1 and not digits.endswith(mark) and mark in ".," and (decimal in ("", mark) or not found):
        found.add(Fraction(digits.replace(mark, ".") if digits[0] != mark else "0" + digits.replace(mark, ".")))
    return found


def _grouped(digits: str, mark: str) -> bool:
    """Groups of three behind the mark (or the Indian two and three)."""
    groups = digits.split(mark)
    if len(groups) == 1:
        return True
    sizes = [len(g) for g in groups[1:]]
    return 1 <= len(groups[0]) <= 3 and sizes[-1] == 3 and all(s in (2, 3) for s in sizes) and groups[0] != "0"


# ---------------------------------------------------------------- Roman and Chinese numerals
def roman(text: str) -> int | None:
    """The value of a well-formed Roman numeral, else None."""
    low = text.lower()
    if not low or len(low) > 15 or any(c not in _ROMAN for c in low):
        return None
    values = [_ROMAN[c] for c in low]
    total = sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
    return total if as_roman(total) == low else None


def as_roman(value: int) -> str:
    """The Roman numeral of a value, in small letters."""
    found = ""
    for worth, sign in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
                        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):  # fmt: skip
        count, value = divmod(value, worth)
        found += sign * count
    return found


def _chinese_decimal(text: str) -> Fraction | None:
    """The value of a Chinese numeral, also with a spoken point ("三點五")."""
    point = next((c for c in text if c in _POINTS), "")
    if not point:
        value = chinese(text)
        return None if value is None else Fraction(value)
    head, _, tail = text.partition(point)
    whole, digits = chinese(head) if head else None, [CHINESE.get(c, 10) for c in tail]
    if whole is None or not digits or max(digits) > 9:
        return None
    return Fraction(f"{whole}.{''.join(map(str, digits))}")


def chinese(text: str) -> int | None:
    """The value of a Chinese or Japanese numeral, positional or with units; None when malformed."""
    if any(c not in CHINESE for c in text):
        return None
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


# ---------------------------------------------------------------- words
def _languages(language: str) -> tuple[str, ...]:
    return (language,) if language else languages()


def _words(text: str, language: str) -> set[int]:
    found = set()
    for tongue in _languages(language):
        value = _in_words(text, number_words(tongue))
        if value is not None:
            found.add(value)
    return found


def _multiplier(word: str, language: str) -> int:
    if all(c in CHINESE for c in word):
        value = chinese(word)
        return value if value is not None and value >= 10 else 0
    for tongue in _languages(language):
        found = number_words(tongue).scales.get(bare(word))
        if found is not None and found >= 1000:
            return found
    return 0


def _in_words(text: str, known: NumberWords) -> int | None:
    """The cardinal number that words of one language spell, or None."""
    plain = bare(text).replace("-", " ").replace("\u2010", " ").replace("quatre vingt", "quatrevingt")
    tokens = _split(plain, known.cardinals)
    if not tokens or (len(tokens) == 1 and tokens[0] in known.articles):
        return None
    reader = _Reader(known)
    return reader.value if all(map(reader.takes, tokens)) and reader.seen else None


class _Reader:
    """Adds the number words of one language up, in the order they are said."""

    def __init__(self, known: NumberWords) -> None:
        self._known = known
        self._total, self._current, self._last = 0, 0, 10**15
        self._linked = self.seen = False

    @property
    def value(self) -> int:
        """The number so far."""
        return self._total + self._current

    def takes(self, word: str) -> bool:
        """Adds a word; False when the words make no number."""
        known = self._known
        if word in known.connectors and (self.seen or word in ("ال", "ה")):
            self._linked = True
            return True
        fits = self._fits(word)
        self._linked, self.seen = False, True
        return fits

    def _fits(self, word: str) -> bool:
        known = self._known
        if word in known.units or word in known.articles:
            return self._unit(known.units.get(word, 1))
        if word in known.times:
            said = self._current % 10
            self._current += (said or 1) * known.times[word] - said
            return said > 0 or self._current == known.times[word]
        if word in known.teens:
            self._current += known.teens[word]
            return 10 < self._current % 100 < 20
        return self._scale(known.scales[word]) if word in known.scales else False

    def _unit(self, value: int) -> bool:
        rest = self._current % 100
        low, high = sorted((rest, value))
        tens_first = value < 10 <= rest and rest % 10 == 0
        units_first = (self._known.units_first or self._linked) and 0 < low < 10 <= high and high % 10 == 0
        french = rest in (60, 80) and value < 20
        if not (tens_first or rest == 0 or units_first or french) or (value == 0 and self.seen):
            return False
        self._current += value
        return True

    def _scale(self, by: int) -> bool:
        if by == 100 and 0 <= self._current < 100:
            self._current = max(self._current, 1) * 100
        elif 100 < by < 1000 and self._current == 0:
            self._current = by  # ducenti, двести
        elif by >= 1000 and by < self._last:
            self._total, self._current, self._last = self._total + max(self._current, 1) * by, 0, by
        else:
            return False
        return True


@lru_cache(maxsize=4096)
def _split(text: str, words: frozenset[str]) -> tuple[str, ...]:
    """The number words of a text; compounds written as one word are cut, fewest parts first."""
    found: list[str] = []
    for word in text.split()[:_MAX_WORDS]:
        if word in words:
            found.append(word)
            continue
        parts = _cut(word, words)
        if not parts:
            return ()
        found += parts
    return tuple(found)


def _cut(word: str, known: frozenset[str]) -> list[str]:
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


def _marked_words(text: str, language: str) -> tuple[frozenset[Fraction], str]:
    """Values of an ordinal ("1st", "twenty-first"), a fraction ("half") or a count ("twice"), with the sign."""
    low = text.lower()
    for ending in _ORDINAL_SIGNS:
        head = low.removesuffix(ending)
        if head != low and head.isdecimal():
            return frozenset((Fraction(int(head)),)), "."
    for tongue in _languages(language):
        known = number_words(tongue)
        words = bare(low).replace("-", " ").split()
        if not words:
            break
        if len(words) == 1 and words[0] in known.fractions:
            return frozenset((Fraction(known.fractions[words[0]]).limit_denominator(1000),)), ""
        if len(words) == 1 and words[0] in known.counts:
            return frozenset((Fraction(known.counts[words[0]]),)), "x"
        if words[-1] in known.ordinals:
            before = _in_words(" ".join(words[:-1]), known) if len(words) > 1 else 0
            if before is not None:
                return frozenset((Fraction(before + known.ordinals[words[-1]]),)), "."
    return frozenset(), ""
