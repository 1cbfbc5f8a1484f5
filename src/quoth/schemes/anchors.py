"""Where in a text can a reference be? Almost every reference holds a number, so numbers are the anchors.

One linear scan finds the numbers; all schemes look only at what stands around them. Plain prose has few numbers,
hence the speed; nothing here can backtrack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from typing import NamedTuple, Protocol, TypeVar

from ..frozen import dataclass
from ..offsets import Span, covered
from .letters import fold_name

BEFORE = 90
"""Code points. The longest book title of the tables (Bulgarian epistles) has 53 letters; ours, schemes/data/bible."""
AFTER = 60
"""Code points read after a number for pinpoints such as "at [55]"; ours, tests/schemes."""

HAN_NUMERALS = "一二三四五六七八九十百零〇"
# A run of digits; CJK numerals count only before the sign for chapter, section or article.
_NUMBER = re.compile(rf"\d\d*|[{HAN_NUMERALS}]{{1,6}}(?=[章篇節节條条])")
_DIGITS = re.compile(r"\d\d*")
"""Faster than "+", and than either of two."""
_HAN_NUMBERED = "章篇節节條条"
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903"
                   r"\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a4d\u0a70\u0a71\u0b01-\u0b57\u0b82-\u0bcd\u0e31-\u0e4e"
                   r"\u0c00-\u0c56\u0d00-\u0d4d\u200b-\u200d'’ʼʾʿ‘`´])+")  # fmt: skip


class Word(NamedTuple):
    """A word before a number: its span and its folded letters."""

    start: int
    end: int
    key: str


_word = Word._make


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Read = TypeVar("_Read", bound=_Stretch)


@dataclass(slots=True)
class Anchors:
    """The numbers of a text, and the stretches around them.

    numbers: spans of the numbers, in order. windows: the stretches to search, in order, without overlap.
    memory: what a scheme found out about the whole text, so that it is looked up once.
    """

    text: str
    numbers: list[Span] = field(init=False)
    windows: list[Span] = field(init=False)
    memory: dict[str, object] = field(init=False, default_factory=dict)
    _words: dict[int, list[Word]] = field(init=False, default_factory=dict)
    _run: tuple[int, list[Word]] = field(init=False, default=(-1, []))

    @classmethod
    def of(cls, text: str | Anchors) -> Anchors:
        """The anchors of a text; anchors already made are given back."""
        return text if isinstance(text, Anchors) else cls(text)

    def __post_init__(self) -> None:
        numbered = _NUMBER if any(sign in self.text for sign in _HAN_NUMBERED) else _DIGITS
        self.numbers = [Span(*found.span()) for found in numbered.finditer(self.text)]
        self.windows = merge(self.numbers, BEFORE, AFTER, len(self.text))

    def words_before(self, end: int) -> list[Word]:
        """The words of the last BEFORE code points before `end`, nearest first, folded."""
        words = self._words.get(end)
        if words is None:
            low = max(0, end - BEFORE)
            at, known = self._run
            if low < at <= end and (not known or known[-1].end < at):  # go on where the scan before stopped
                words = [word for word in known if word.start >= low]
            else:
                at, words = low, []
            for found in _WORD.finditer(self.text, at, end):
                start, stop = found.span()
                key = fold_name(found.group())
                if key and (start > low or low == 0 or not self.text[low - 1].isalnum()):
                    words.append(_word((start, stop, key)))
            self._run = (end, words)
            words = words[::-1]
            self._words[end] = words
        return words

    def hits(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """What matches in the windows. That is all of the text where each match has its first number less than BEFORE
        behind its beginning and less than AFTER behind its last one."""
        return (hit for low, high in self.windows for hit in pattern.finditer(self.text, low, high))

    def read(self, at: Callable[[int, int], Iterable[_Read]]) -> list[_Read]:
        """What `at` reads at the span of each number, number by number, none inside what was read before it."""
        found: list[_Read] = []
        done = -1
        for start, end in self.numbers:
            if start < done:
                continue
            for one in at(start, end):
                if one.start >= done:
                    found.append(one)
                    done = one.end
        return found


def merge(spans: Iterable[Span], before: int, after: int, length: int) -> list[Span]:
    """The stretches of a text of that length that spans cover together, each widened by `before` and `after`."""
    return covered(Span(max(0, start - before), min(length, end + after)) for start, end in spans)


_HAN = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0}


def number(digits: str) -> int:
    """The value of a number in any script's decimal digits, or in CJK numerals below 1,000; -1 when it is too long."""
    if len(digits) > 9:
        return -1
    if digits[0].isdecimal():
        return int(digits) if digits.isdecimal() else -1
    if "十" not in digits and "百" not in digits:
        return int("".join(str(_HAN[c]) for c in digits))
    total, unit = 0, 0
    for char in digits:
        if char == "百":
            total, unit = total + (unit or 1) * 100, 0
        elif char == "十":
            total, unit = total + (unit or 1) * 10, 0
        else:
            unit = _HAN[char]
    return total + unit


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_SHAPE = re.compile(r"m{0,3}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})", re.IGNORECASE)


def roman(letters: str) -> int:
    """The value of a Roman numeral, 0 when it is none."""
    if not letters or _ROMAN_SHAPE.fullmatch(letters) is None:
        return 0
    values = [_ROMAN[c] for c in letters.lower()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
