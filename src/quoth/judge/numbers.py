"""Do two ways of writing a figure have one value? "5 million" = "5,000,000" = "five million"; "5" is not "9".

Digits of every script, thousands and decimal separators in both conventions, number words of the lexicon
languages, ordinals, simple fractions, Roman numerals, percent signs, and dates written in another order.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..normalise.spelling_numbers import readings, roman
from ..offsets import Span
from ..settings.judging import NUMBER_LOOK
from .lexicons import Lexicon, fold
from .tokens import tokens

_SIGNS = frozenset("%$€£¥₽₹°‰")
_CURRENCIES = {
    **dict.fromkeys(("dollar", "dollars", "dólares", "долларов", "دولار"), "$"),
    **dict.fromkeys(("euro", "euros", "евро", "ευρώ", "يورو"), "€"),
    **dict.fromkeys(("pound", "pounds"), "£"),
    **dict.fromkeys(("yen", "円"), "¥"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles", "рубль", "рубля", "рублей"), "₽"),
}

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
    values, sign = _values(rest, lexicon, decimal)
    unit += sign if sign in "%x" else ""
    return Figure(frozenset(values), unit, sign == ".") if values else None


def _values(words: Sequence[str], lexicon: Lexicon, decimal: str) -> tuple[set[Fraction | str], str]:
    """The values of a run of words without unit, and their sign: "." for an ordinal, "%", "x" for "twice"."""
    if not words:
        return set(), ""
    text = ("" if lexicon.spaceless else " ").join(words)
    if len(words) == 1 and (written := _groups(plain_digits(unicodedata.normalize("NFKC", text)))):
        return written, ""
    tongue = lexicon.language or "en"
    found = readings(text, tongue, decimal)
    if not found and not has_digit(text):
        found = readings(" ".join(map(lexicon.number_word, words)), tongue, decimal)
    return {value for value, _ in found}, next((sign for _, sign in found if sign), "")


def _groups(body: str) -> set[Fraction | str]:
    """Times, verses, dates and section numbers: groups of digits that are no single number."""
    marks = {c for c in body if not c.isdigit()}
    if len(marks) != 1 or not (body[0].isdigit() and body[-1].isdigit()) or len(body) > 40:
        return set()
    mark = marks.pop()
    groups = [group.lstrip("0") or "0" for group in body.split(mark)]
    if mark == ":" or (mark == "/" and len(groups) > 2) or (mark == "." and len(groups) > 2 and not readings(body)):
        return {mark.join(groups)}
    if mark == "." and len(body.split(".")[1]) == 2 and int(groups[1]) < 60:
        return {Fraction(body), ":".join(groups)}  # a time, "12.30 Uhr"
    return set()


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
            whole = [value for value, _ in readings(word, lexicon.language) if value.denominator == 1 and value > 0]
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
        {Fraction(r)} if (r := roman(w)) is not None else set(f.values if f else ())
        for w, f in ((draft[0], left), (source[0], right))
    ]
    both_digits = has_digit(draft[0]) or has_digit(source[0])
    return bool(values[0] & values[1]) if values[0] and values[1] and both_digits else None


def number_around(text: str, at: int, lexicon: Lexicon) -> list[str]:
    """The words of the number in words that `text` has around a place, joiners within it included."""
    near = Span(max(0, at - NUMBER_LOOK), min(len(text), at + NUMBER_LOOK))
    words = [t for t in tokens(text, near) if t.kind != "ellipsis"]
    part = [fold(lexicon.number_word(w.text)) in lexicon.numbers or fold(w.text) in lexicon.joiners for w in words]
    middle = next((n for n, word in enumerate(words) if word.span.end >= at), len(words))
    first = last = middle
    while first > 0 and part[first - 1]:
        first -= 1
    while last < len(words) and part[last]:
        last += 1
    return [word.text for word in words[first:last]]
