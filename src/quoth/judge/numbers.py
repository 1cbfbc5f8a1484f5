"""Do two ways of writing a figure have one value? "5 million" = "5,000,000" = "five million"; "5" is not "9".

Digits of every script, thousands and decimal separators in both conventions, number words of the lexicon
languages, ordinals, simple fractions, Roman numerals, percent signs, and dates written in another order.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from .lexicons import Lexicon, fold

_SEPARATORS = ".,:/٫٬'’\u00a0\u2009\u202f"
_SUFFIXES = ("st", "nd", "rd", "th", "º", "ª", "er", "ème", "e", ".")
_SIGNS = frozenset("%$€£¥₽₹°‰")
_CURRENCIES = {
    **dict.fromkeys(("dollar", "dollars", "dólares", "долларов", "دولار"), "$"),
    **dict.fromkeys(("euro", "euros", "евро", "ευρώ", "يورو"), "€"),
    **dict.fromkeys(("pound", "pounds"), "£"),
    **dict.fromkeys(("yen", "円"), "¥"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles", "рубль", "рубля", "рублей"), "₽"),
}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_CJK_UNITS = {10, 100, 1000}


@dataclass(frozen=True, slots=True)
class Figure:
    """A value as written. values: every value it may have ("1,234" is 1234 or 1.234); unit: "%" or a
    currency sign."""

    values: frozenset[Fraction | str]
    unit: str = ""
    ordinal: bool = False

    def agrees(self, other: Figure) -> bool:
        """May both have one value, in one unit?"""
        return bool(self.values & other.values) and self.unit == other.unit


def plain_digits(text: str) -> str:
    """The text with every decimal digit as 0-9."""
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def has_digit(text: str) -> bool:
    """Does the text hold a decimal digit of any script?"""
    return any(c.isdecimal() for c in text)


def figure(words: Sequence[str], lexicon: Lexicon, decimal: str = "") -> Figure | None:
    """The value of a run of words that is one figure, or None when it is not a figure as a whole."""
    date = _date(words, lexicon)
    if date is not None:
        return date
    rest = [w for w in words if w not in _SIGNS and fold(w) not in _CURRENCIES]
    unit = "".join(sorted(_CURRENCIES.get(fold(w), w) for w in words if w not in rest))
    if lexicon.percent and rest:
        for length in (2, 1):
            tail, head = " ".join(fold(w) for w in rest[-length:]), " ".join(fold(w) for w in rest[:length])
            if tail in lexicon.percent and len(rest) > length:
                rest, unit = rest[:-length], unit + "%"
            elif head in lexicon.percent and len(rest) > length:
                rest, unit = rest[length:], unit + "%"
    values, ordinal = _values(rest, lexicon, decimal)
    return Figure(frozenset(values), unit, ordinal) if values else None


def _values(words: Sequence[str], lexicon: Lexicon, decimal: str) -> tuple[set[Fraction | str], bool]:
    if not words:
        return set(), False
    joined = "".join(words)
    if len(words) > 1 and joined.isdecimal() and all(len(w) == 3 for w in words[1:]) and len(words[0]) <= 3:
        return {Fraction(plain_digits(joined))}, False
    if len(words) == 1:
        written, ordinal = _written(words[0], decimal)
        if written:
            return written, ordinal
    return _in_words(words, lexicon)


def _written(word: str, decimal: str = "") -> tuple[set[Fraction | str], bool]:
    """Values of one word of digits, separators and a sign; an ordinal suffix is taken off.

    decimal: the sign that is read as decimal where both readings are possible; "" keeps both.
    """
    text = plain_digits(unicodedata.normalize("NFKC", word)).replace("−", "-").replace("⁄", "/")
    ordinal = False
    for suffix in _SUFFIXES:
        bare = text.casefold().removesuffix(suffix)
        if bare != text.casefold() and bare[-1:].isdigit():
            text, ordinal = bare, True
            break
    sign, body = (text[0], text[1:]) if text[:1] in ("-", "+") else ("", text)
    if not body or not (body[0].isdigit() and body[-1].isdigit()):
        return set(), False
    if any(not c.isdigit() and c not in _SEPARATORS for c in body) or len(body) > 40:
        return set(), False
    values = _readings(body, decimal)
    if sign == "-":
        values = {-v if isinstance(v, Fraction) else "-" + v for v in values}
    return values, ordinal


def _readings(body: str, decimal: str) -> set[Fraction | str]:
    separators = [c for c in body if not c.isdigit()]
    if not separators:
        return {Fraction(body)}
    groups = _split(body)
    if "/" in separators:
        whole = len(groups) == 2 and int(groups[1]) != 0 and len(groups[1]) <= 3
        return {Fraction(int(groups[0]), int(groups[1])), body} if whole else {"/".join(_trim(groups))}
    if ":" in separators:
        return {":".join(_trim(groups))}
    return _decimal_readings(groups, separators, decimal)


def _decimal_readings(groups: list[str], separators: list[str], decimal: str) -> set[Fraction | str]:
    values: set[Fraction | str] = set()
    thousands = all(len(g) == 3 for g in groups[1:]) and 1 <= len(groups[0]) <= 3 and groups[0] != "0"
    lone = len(groups) == 2 and thousands and separators[0] in ".," and decimal != ""
    if lone:  # "1,234": one thousand or one point, as the language has it
        whole = separators[0] != decimal
        return {Fraction("".join(groups)) if whole else Fraction(groups[0] + "." + groups[1])}
    if thousands and len(set(separators)) == 1:
        values.add(Fraction("".join(groups)))
    inner = all(len(g) == 3 for g in groups[1:-1]) and len(set(separators[:-1])) <= 1
    if inner and separators[-1] in ".,٫" and separators[-1] not in separators[:-1]:
        values.add(Fraction("".join(groups[:-1]) + "." + groups[-1]))
    if len(groups) == 2 and separators[0] == "." and len(groups[1]) == 2 and int(groups[1]) < 60:
        values.add(":".join(_trim(groups)))  # a time, "12.30 Uhr"
    if not values or (len(groups) > 2 and not thousands):
        values.add(".".join(_trim(groups)))  # a date or a section number
    return values


def _split(body: str) -> list[str]:
    groups, last = [], 0
    for at, char in enumerate(body):
        if not char.isdigit():
            groups.append(body[last:at])
            last = at + 1
    return [*groups, body[last:]]


def _trim(groups: list[str]) -> list[str]:
    return [g.lstrip("0") or "0" for g in groups]


def _in_words(words: Sequence[str], lexicon: Lexicon) -> tuple[set[Fraction | str], bool]:
    """Number words, digits before a scale word included ("5 million", "three hundred and two")."""
    total, current, ordinal, seen = Fraction(0), Fraction(0), False, False
    for word in _pieces(words, lexicon):
        written, _ = _written(word)
        if written:
            value = next((v for v in sorted(written, key=str) if isinstance(v, Fraction)), None)
            if value is None or (seen and current and not lexicon.spaceless):
                return set(), False
            current, seen = current + value, True
            continue
        listed = lexicon.number(word)
        if listed is None:
            return set(), False
        value, seen, ordinal = Fraction(listed[0]).limit_denominator(1000), True, ordinal or listed[1]
        if value >= 1000:
            total, current = total + max(current, Fraction(1)) * value, Fraction(0)
        elif value == 100:
            current = max(current, Fraction(1)) * value
        elif (value == 20 and lexicon.language == "fr" and current % 100 == 4) or (
            fold(word) == "score" and current
        ):
            current += current % 100 * (value - 1)  # quatre-vingt, four score
        elif value in _CJK_UNITS and (lexicon.spaceless or fold(word) == "puluh"):
            current += value * (current % 10 or 1) - current % 10
        else:
            current += value
    return ({total + current}, ordinal) if seen else (set(), False)


def _pieces(words: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The words cut at hyphens and, for compounds ("zweiundzwanzig"), into listed number words; joiners
    dropped."""
    pieces: list[str] = []
    for word in words:
        for part in word.replace("‑", "-").split("-"):
            folded = fold(part)
            if not part or (folded in lexicon.joiners and folded not in lexicon.numbers):
                continue
            if (
                folded in lexicon.numbers
                or not folded.isalpha()
                or lexicon.language not in ("de", "it", "nl")
            ):
                pieces.append(part)
            else:
                pieces.extend(_compound(folded, lexicon) or [part])
    return pieces


def _compound(word: str, lexicon: Lexicon) -> list[str] | None:
    """Greedy longest cut of a compound into number words; in German units before tens stay a sum, so order
    is free."""
    pieces, at = [], 0
    while at < len(word):
        for end in range(min(len(word), at + 12), at + 1, -1):
            part = word[at:end]
            if part in lexicon.numbers or part in ("und", "en"):
                if part in lexicon.numbers:
                    pieces.append(part)
                at = end
                break
        else:
            return None
    return pieces


def roman(word: str) -> int | None:
    """Value of a Roman numeral in strict form, None for anything else."""
    letters = word.casefold()
    if not letters or any(c not in _ROMAN for c in letters) or len(letters) > 15:
        return None
    total = 0
    for at, char in enumerate(letters):
        value = _ROMAN[char]
        total += -value if at + 1 < len(letters) and _ROMAN[letters[at + 1]] > value else value
    return total if to_roman(total) == letters else None


def to_roman(value: int) -> str:
    """The Roman numeral of a value, in small letters."""
    parts = ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40)
    written = ""
    for letters, size in (*parts, ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)):
        written += letters * (value // size)
        value %= size
    return written


def _date(words: Sequence[str], lexicon: Lexicon) -> Figure | None:
    """ "11 February 2016" and "February 11, 2016" have one value; also without the year."""
    if not 2 <= len(words) <= 5 or not lexicon.months:
        return None
    month, rest = 0, []
    for word in words:
        folded = fold(word)
        if folded in lexicon.months and not month:
            month = lexicon.months[folded]
        elif folded not in ("of", "de", "the", "del", "г", "года", "р", "року"):
            values, _ = _written(word)
            whole = [v for v in values if isinstance(v, Fraction) and v.denominator == 1 and v > 0]
            if not whole:
                return None
            rest.append(int(whole[0]))
    if not month or not rest or len(rest) > 2:
        return None
    days = sorted(rest)
    return Figure(frozenset({f"{days[-1] if len(days) > 1 else ''}-{month}-{days[0]}"}))


def same_value(
    draft: Sequence[str], source: Sequence[str], lexicon: Lexicon, decimal: str | None = None
) -> bool | None:
    """True: figures of one value. False: figures of different values. None: one side is no figure.

    lexicon: of the source's language. decimal: the decimal sign of the draft; None for that of the source.

    Ordinals and cardinals of one number differ ("third" is not "three"); "3rd" is "third".
    """
    left = figure(draft, lexicon, lexicon.decimal if decimal is None else decimal)
    right = figure(source, lexicon, lexicon.decimal)
    if left is None or right is None:
        return _roman_value(draft, source, left, right)
    worded = not (has_digit("".join(draft)) and has_digit("".join(source)))
    if worded and left.ordinal != right.ordinal:
        return False
    return left.agrees(right)


def same_unit(draft: Sequence[str], source: Sequence[str], lexicon: Lexicon) -> bool:
    """Are both sides a way of writing "per cent", or "and"?"""
    sides = [" ".join(map(fold, words)) for words in (draft, source)]
    same = all(side in lexicon.percent | {"%"} for side in sides)
    return same or all(side in lexicon.joiners | {"&"} for side in sides)


def _roman_value(
    draft: Sequence[str], source: Sequence[str], left: Figure | None, right: Figure | None
) -> bool | None:
    if len(draft) != 1 or len(source) != 1:
        return None
    values = [
        {Fraction(r)} if (r := roman(w)) is not None and len(w) > 0 else set(f.values if f else ())
        for w, f in ((draft[0], left), (source[0], right))
    ]
    both_digits = has_digit(draft[0]) or has_digit(source[0])
    return bool(values[0] & values[1]) if values[0] and values[1] and both_digits else None
