"""Do two ways of writing a figure have one value? "5 million" = "5,000,000" = "five million"; "5" is not "9".

Digits of every script, thousands and decimal separators in both conventions, number words of the lexicon
languages, ordinals, simple fractions, Roman numerals, percent signs, and dates written in another order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction

from ..frozen import dataclass
from ..later import later
from ..normalise.number_words import number_words
from ..normalise.spelling_numbers import readings, roman
from ..offsets import Span
from ..settings.judging import NUMBER_LOOK
from .dates import date_values, plain_digits, same_order
from .lexicons import Lexicon, fold
from .tokens import tokens
from .units import named_unit

_SIGNS = frozenset("%$€£¥₽₹°‰")
_CURRENCIES = {
    **dict.fromkeys(("dollar", "dollars", "dólares", "долларов", "دولار"), "$"),
    **dict.fromkeys(("euro", "euros", "евро", "ευρώ", "يورو"), "€"),
    **dict.fromkeys(("pound", "pounds"), "£"),
    **dict.fromkeys(("yen", "円"), "¥"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles", "рубль", "рубля", "рублей"), "₽"),
}

_CENTURY = later(lambda: re.compile("([IVX]+)(?:e|ème|º|ª)"))
"""A Roman numeral with the ending of an ordinal, as French and Spanish count centuries."""


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


def has_digit(text: str) -> bool:
    """Does the text hold a decimal digit of any script?"""
    return any(c.isdecimal() for c in text)


def is_currency(folded: str) -> bool:
    """Does a folded word name a currency?"""
    return folded in _CURRENCIES


def figure(words: Sequence[str], lexicon: Lexicon, decimal: str = "") -> Figure | None:
    """The value of a run of words that is one figure, or None when it is not a figure as a whole."""
    hour = _hour(words)
    if hour:
        return Figure(frozenset({hour}))
    shared = _share(words, lexicon)
    if shared is not None:
        return Figure(frozenset({shared}))
    days = date_values(words, lexicon)
    if days:
        own = _groups(plain_digits(words[0])) if len(words) == 1 else set()
        return Figure(frozenset({*days, *own}))
    if len(words) == 1 and (century := _CENTURY.fullmatch(words[0])) is not None and (value := roman(century[1])):
        return Figure(frozenset({Fraction(value)}), ordinal=True)
    rest = [w for w in words if w not in _SIGNS and fold(w) not in _CURRENCIES]
    unit = "".join(sorted(_CURRENCIES.get(fold(w), w) for w in words if w not in rest))
    if unit and len(rest) == 1:
        rest = _shortened(rest[0])
    if lexicon.percent and rest:
        for length in (2, 1):
            tail, head = " ".join(fold(w) for w in rest[-length:]), " ".join(fold(w) for w in rest[:length])
            if tail in lexicon.percent and len(rest) > length:
                rest, unit = rest[:-length], unit + "%"
            elif head in lexicon.percent and len(rest) > length:
                rest, unit = rest[length:], unit + "%"
    values, sign = _values(rest, lexicon, decimal)
    if not values and len(rest) > 1:
        values = _part(rest, lexicon, decimal)
    unit += sign if sign in "%x" else ""
    return Figure(frozenset(values), unit, sign == ".") if values else None


_SHORT = {"k": "thousand", "m": "million", "mn": "million", "mln": "million", "bn": "billion", "tn": "trillion"}
"""What is written to a sum of money for its size, "$5m"."""


def _shortened(word: str) -> list[str]:
    """ "5m" as "5 million"; the word itself where no such letters are written to it."""
    digits = word.rstrip("".join(_SHORT)).rstrip()
    scale = _SHORT.get(word[len(digits) :].strip().lower(), "")
    return [digits, scale] if digits and scale and digits[-1].isdecimal() else [word]


_CLOCK = later(lambda: re.compile(r"(1[0-2]|0?[1-9])(?:[.:]([0-5]\d))?[.]?([ap])[.]?m[.]?", re.IGNORECASE))


def _hour(words: Sequence[str]) -> str:
    """ "3.30 p.m." as the group of digits that "15:30" is; "" where "am" or "pm" is not said."""
    said = _CLOCK.fullmatch(plain_digits(".".join(words))) if len(words) < 5 else None
    if said is None:
        return ""
    return f"{int(said[1]) % 12 + 12 * (said[3] in 'pP')}:{int(said[2] or 0)}"


def _share(words: Sequence[str], lexicon: Lexicon) -> Fraction | None:
    """ "a third", "one third" and "two thirds": an ordinal behind one, or in the plural behind a number. Down to the
    ninety-ninth part; what is smaller is rarely written out, and "a hundredth" is as often a place in a row (ours)."""
    parts = [fold(part) for word in words for part in word.split("-")]
    known = number_words(lexicon.language or "en")
    if len(parts) != 2:
        return None
    times = 1 if parts[0] in known.articles else known.units.get(parts[0], 0)
    share = known.ordinals.get(parts[1] if times == 1 else parts[1].removesuffix("s"), 0)
    plural = parts[1].endswith("s") and parts[1] not in known.ordinals
    return Fraction(times, share) if times and 2 < share < 100 and plural == (times > 1) else None


def _part(words: Sequence[str], lexicon: Lexicon, decimal: str) -> set[Fraction | str]:
    """The values of "one half", "a quarter", "three quarters"."""
    tongue = lexicon.language or "en"
    part = {value for value, sign in readings(words[-1], tongue) if not sign and 0 < value < 1}
    if not part or has_digit(words[-1]):
        return set()
    known = number_words(tongue)
    head = [fold(word) for word in words[:-1]]
    many = {Fraction(1)} if len(head) == 1 and head[0] in known.articles else {
        value for value, sign in readings(" ".join(head), tongue, decimal) if not sign
    }  # fmt: skip
    return {times * value for times in many for value in part}


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


def same_value(
    draft: Sequence[str], source: Sequence[str], lexicon: Lexicon, decimal: str | None = None
) -> bool | None:
    """True: figures of one value. False: figures of different values. None: one side is no figure.

    lexicon: of the source's language. decimal: the decimal sign of the draft; None for that of the source.

    Ordinals and cardinals of one number differ ("third" is not "three"); "3rd" is "third".
    """
    if len(draft) == len(source) == 1 and (same := same_order(draft[0], source[0])) is not None:
        return same
    left = figure(draft, lexicon, lexicon.decimal if decimal is None else decimal)
    right = figure(source, lexicon, lexicon.decimal)
    if left is None or right is None:
        return _roman_value(draft, source, left, right)
    worded = not (has_digit("".join(draft)) and has_digit("".join(source)))
    if worded and left.ordinal != right.ordinal:
        return False
    return left.agrees(right)


def same_unit(draft: Sequence[str], source: Sequence[str], lexicon: Lexicon) -> bool:
    """Are both sides a way of writing "per cent", one unit, or "and"?"""
    sides = [" ".join(map(fold, words)) for words in (draft, source)]
    if all(side in lexicon.percent | {"%"} for side in sides):
        return True
    named = {named_unit(word) for word in (*draft, *source)} if len(draft) == len(source) == 1 else {""}
    return (len(named) == 1 and "" not in named) or all(side in lexicon.joiners | {"&"} for side in sides)


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
