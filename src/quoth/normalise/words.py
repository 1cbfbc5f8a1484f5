"""The words of a text as arrays: where each stands, its folded letters and a 64-bit hash of them.

One code point is folded by `scripts.fold_char`; what it says is kept in a table that fills as code points are met, so
a text costs a few passes of numpy and the rules stay plain Python. Offsets come from the folding itself, never from
comparing texts afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, cycle, pairwise
from operator import mul
from unicodedata import category

import numpy as np
import numpy.typing as npt

from ..later import later
from .scripts import char_class, fold_char
from .scripts.hebrew import THE_NAME

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]
Hashes = npt.NDArray[np.uint64]
Hashes32 = npt.NDArray[np.uint32]
"""The arrays of words that stages hand on. Of a word's hash libraries and tables keep the upper 32 bits."""

_CODE = np.uint32(0x1FFFFF)
_LETTER, _SEPARATOR, _ALONE, _MARK, _MANY = (np.uint32(1 << bit) for bit in (21, 22, 23, 24, 25))
_MET = np.uint32(1 << 26)
"""In every entry of the table that was made; the others are zeros, which take no memory."""
_IGNORED, _SEAT = np.uint32(1 << 27), np.uint32(1 << 28)
_YEH_SEAT, _WAW_SEAT = 0x0626, 0x0624
_SEATS = frozenset(map(chr, (0x0670, _YEH_SEAT, _WAW_SEAT)))
"""The dagger alef and the seats of hamza, by which a word may be spelled in two ways."""
_MAX_LETTERS = 64
"""Letters of a word that enter its hash at different powers; longer words still hash, with powers repeating."""

_table: npt.NDArray[np.uint32] = np.zeros(0x110000, dtype=np.uint32)
_expansions: list[tuple[int, ...]] = []

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_POWERS = np.cumprod(np.full(_MAX_LETTERS, 0xD6E8FEB86659FD93, dtype=np.uint64))


_30, _27, _31 = np.uint64(30), np.uint64(27), np.uint64(31)
_MIX_1, _MIX_2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def mix(values: Hashes) -> Hashes:
    """A well-spread 64-bit hash of each value. Source: the finaliser of splitmix64 (public domain, S. Vigna)."""
    out: Hashes = values >> _30
    out ^= values
    out *= _MIX_1
    held = out >> _27
    out ^= held
    out *= _MIX_2
    np.right_shift(out, _31, out=held)
    out ^= held
    return out


def distinct(values: npt.NDArray[np.uint32]) -> tuple[npt.NDArray[np.uint32], Ints]:
    """The different values, sorted, and how often each stands. (`np.unique` loads numpy.ma at its first call.)"""
    ordered = np.sort(values)
    first = np.flatnonzero(ordered[1:] != ordered[:-1]) + 1
    first = np.concatenate((np.zeros(min(1, len(ordered)), dtype=np.int64), first))
    return ordered[first], np.diff(first, append=len(ordered))


_64 = 0xFFFFFFFFFFFFFFFF
_POWERS_INT: list[int] = [int(power) for power in _POWERS]


def fold_word(text: str) -> list[str]:
    """The folded letters of each word of a short text: what `Words(text).keys` gives, without arrays."""
    if text.isascii() and text.isalpha():
        return [text.translate(_ascii())]
    out: list[str] = []
    open_word = False
    for char in text:
        entry = int(_table[ord(char)])
        if not entry:
            entry = _entry(ord(char))
            _table[ord(char)] = entry
        if entry & int(_SEAT):
            return Words(text).keys(0, len(Words(text)))
        if entry & int(_SEPARATOR):
            open_word = False
        elif entry & int(_LETTER):
            if entry & int(_ALONE):
                return Words(text).keys(0, len(Words(text)))
            code = entry & int(_CODE)
            folded = "".join(map(chr, _expansions[code])) if entry & int(_MANY) else chr(code)
            if open_word:
                out[-1] += folded
            else:
                out.append(folded)
                open_word = True
    return [_skeleton_of(key) for key in out]


def hash_of(key: str) -> int:
    """The hash of one folded word, the same as in `Words.hash`."""
    powers = _POWERS_INT if len(key) <= _MAX_LETTERS else cycle(_POWERS_INT)
    total: int = sum(map(mul, map(_spread, key), powers)) & _64
    total = ((total ^ (total >> 30)) * 0xBF58476D1CE4E5B9) & _64
    total = ((total ^ (total >> 27)) * 0x94D049BB133111EB) & _64
    return total ^ (total >> 31)


@cache
def _ascii() -> dict[int, str]:
    """What stands for each letter of ASCII."""
    return {code: fold_char(chr(code)) for code in range(128) if chr(code).isalpha()}


@cache
def _spread(letter: str) -> int:
    spread = (ord(letter) * 0x9E3779B97F4A7C15) & _64
    return spread ^ (spread >> 29)


def _entry(code: int) -> int:
    """The table entry of one code point."""
    return int(_MET) | _meaning(chr(code))


def _meaning(char: str) -> int:
    kind = char_class(char)
    folded = fold_char(char)
    if kind == "separator" or folded == " ":
        return int(_SEPARATOR)
    folded = folded.replace(" ", "")
    mark = int(_MARK) if category(char)[0] == "M" else 0
    seat = int(_SEAT) if char in _SEATS else 0
    if not folded:  # an ignored letter, as the hamza on the line, belongs to its word like a mark
        letter = int(_IGNORED) if category(char)[0] == "L" else 0
        return letter | seat | (int(_MARK) if category(char)[0] in "LM" else 0)
    alone = int(_ALONE) if kind == "ideograph" else 0
    if len(folded) == 1:
        return ord(folded) | int(_LETTER) | alone | mark | seat
    _expansions.append(tuple(map(ord, folded)))
    return (len(_expansions) - 1) | int(_LETTER) | int(_MANY) | alone | mark


_WRITTEN = ("ה'", "ה׳", "ה’", "ד'", "ד׳", "ד’", "אלק", "אלוק", "אלוה", "上帝")
_NAMES = later(
    lambda: re.compile(
        r"(?<![א-ת])[ובלכמש]{0,2}(?P<name>[הד])['’׳](?![א-ת])|(?<![א-ת])[ובלכמשה]{0,2}אל(?P<vav>ו)?(?P<last>[קה])(?=י)"
        r"|(?P<first>上)(?P<second>帝)"
    )
)
_WRITTEN_OUT = {"name": THE_NAME, "vav": "\u05b9", "last": "ה", "first": "神", "second": "\u05b9"}
"""What stands for these letters of a name: for a vav the point that it is written for, for one too many a mark."""


def _named(text: str, codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """The codes of a text, the names of God that Hebrew and Chinese write in two ways written in one: short
    verses hold little else. Source: as `spelling_hebrew` and `spelling_asia`, which say whether it is the same word."""
    if text.isascii() or not any(written in text for written in _WRITTEN):
        return codes
    codes = codes.copy()
    for found in _NAMES.finditer(text):
        for group, written in _WRITTEN_OUT.items():
            if found[group]:
                codes[found.start(group)] = ord(written)
    return codes


def _fold(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    folded = _table.take(codes)
    unknown = folded == 0
    if unknown.any():
        for code in distinct(codes[unknown])[0].tolist():
            _table[code] = _entry(code)
        folded = _table.take(codes)
    return folded


class Words:
    """The words of `text`, in order.

    Shape: `start`, `end`, `hash`, `first`, `size` have one entry a word; `letters` one a folded letter.
    Unit: `start`, `end` are code points of `text` (`end` takes in trailing vowel marks); `first`, `size` count letters.
    In scripts written without spaces every character is a word.
    """

    __slots__ = ("_begin", "_skeleton", "end", "first", "hash", "letters", "size", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        if len(text) > 2 * _PIECE and len(cuts := _cuts(text)) > 2:
            self._join([Words(text[low:high]) for low, high in pairwise(cuts)], cuts)
            return
        codes = _named(text, np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32))
        folded = _fold(codes)
        at = ((folded & _LETTER) != 0).nonzero()[0]
        kept = folded.take(at)
        breaks = _breaks(folded, at, kept)
        first = breaks.nonzero()[0]
        last = np.append(first[1:], len(at))[: len(first)] - 1
        self.start: Ints = _with_letters(folded, at[first])
        self.end: Ints = _with_marks(folded, at[last] + 1)
        if len(at) and (folded & _SEAT).any():
            kept, first = _simply_spelled(codes, at, kept, first)
        self.letters, self.first = _expanded(kept, first)
        self.size: Ints = np.diff(np.append(self.first, len(self.letters)))
        self._skeleton, self._begin = _without_mute(self.letters, self.first)
        size = np.diff(np.append(self._begin, len(self._skeleton)))
        self.hash: Hashes = _hashes(self._skeleton, self._begin, size)

    def _join(self, parts: Sequence[Words], cuts: Sequence[int]) -> None:
        """Takes in the words of parts of the text, which begin at these places."""
        letters = [0, *accumulate(len(part.letters) for part in parts)]
        kept = [0, *accumulate(len(part._skeleton) for part in parts)]
        self.start = np.concatenate([part.start + at for part, at in zip(parts, cuts, strict=False)])
        self.end = np.concatenate([part.end + at for part, at in zip(parts, cuts, strict=False)])
        self.first = np.concatenate([part.first + at for part, at in zip(parts, letters, strict=False)])
        self.size = np.concatenate([part.size for part in parts])
        self.hash = np.concatenate([part.hash for part in parts])
        self.letters = np.concatenate([part.letters for part in parts])
        if letters[-1] == kept[-1]:
            self._skeleton, self._begin = self.letters, self.first
        else:
            self._skeleton = np.concatenate([part._skeleton for part in parts])
            self._begin = np.concatenate([part._begin + at for part, at in zip(parts, kept, strict=False)])

    def __len__(self) -> int:
        return len(self.start)

    def key(self, number: int) -> str:
        """The letters by which one word is compared."""
        return self.keys(number, number + 1)[0]

    def keys(self, first: int, last: int) -> list[str]:
        """The letters by which the words [first, last) are compared: folded, Arabic without the alefs inside words."""
        if last <= first:
            return []
        base = int(self._begin[first])
        end = int(self._begin[last]) if last < len(self._begin) else len(self._skeleton)
        run = str(self._skeleton[base:end].tobytes(), "utf-32-le", "surrogatepass")
        cuts = (self._begin[first:last] - base).tolist()
        return [run[a:b] for a, b in zip(cuts, [*cuts[1:], end - base], strict=True)]

    def part(self, first: int, last: int, begin: int, end: int) -> Words:
        """The words [first, last) by themselves, as words of the text between the code points `begin` and `end`."""
        part = Words.__new__(Words)
        part.text = self.text[begin:end]
        part.start, part.end = self.start[first:last] - begin, self.end[first:last] - begin
        part.size, part.hash = self.size[first:last], self.hash[first:last]
        part.letters, part.first = _cut(self.letters, self.first, first, last)
        part._skeleton, part._begin = _cut(self._skeleton, self._begin, first, last)
        return part


_PIECE = 1 << 13
"""Code points of a long text that are cut into words at once: few enough for the processor's cache and for memory that
is not asked of the system each time. 62,000 characters of English: 5.0 ms in one piece, 2.9 in pieces of this size, on
a loaded machine."""
_TRIES = 16


def _cuts(text: str) -> list[int]:
    """Where a long text is cut, its ends included: before blanks with a letter behind them, which no word, mark or sign
    reaches over."""
    cuts = [0]
    while len(text) - cuts[-1] > 2 * _PIECE:
        at, least = cuts[-1] + _PIECE, cuts[-1] + _PIECE // 2
        for _ in range(_TRIES):
            at = text.rfind(" ", least, at)
            if at < 0 or text[at + 1].isalpha():
                break
        if at < 0 or not text[at + 1].isalpha():
            break
        cuts.append(at)
    return [*cuts, len(text)]


def _cut(letters: npt.NDArray[np.uint32], begins: Ints, first: int, last: int) -> tuple[npt.NDArray[np.uint32], Ints]:
    """The letters of the words [first, last), and where each of these words begins among them."""
    base = int(begins[first]) if first < len(begins) else len(letters)
    end = int(begins[last]) if last < len(begins) else len(letters)
    return letters[base:end], begins[first:last] - base


def words_of(texts: Sequence[str]) -> list[Words]:
    """The words of several texts, cut together: many times faster for short ones."""
    every = Words("\n".join(texts))
    begins = np.concatenate(([0], np.cumsum([len(text) + 1 for text in texts])))
    edges = np.searchsorted(every.start, begins).tolist()
    ends = zip(pairwise(edges), pairwise(begins.tolist()), strict=True)
    return [every.part(first, last, begin, end - 1) for (first, last), (begin, end) in ends]


def _breaks(
    folded: npt.NDArray[np.uint32], at: Ints, kept: npt.NDArray[np.uint32]
) -> npt.NDArray[np.bool_]:
    """Which kept characters begin a word."""
    breaks = np.ones(len(at), dtype=bool)
    if len(at) < 2:
        return breaks
    separators = np.cumsum((folded & _SEPARATOR) != 0, dtype=np.int32)[at]
    breaks[1:] = separators[1:] != separators[:-1]
    alone = (kept & _ALONE) != 0
    if alone.any():  # a character word ends where anything but its own signs follows
        sign = (kept & _MARK) != 0
        base = np.maximum.accumulate(np.where(sign, 0, np.arange(len(sign))))
        breaks[1:] |= ~sign[1:] & (alone[1:] | alone[base][:-1])
    return breaks


def _with_letters(folded: npt.NDArray[np.uint32], starts: Ints) -> Ints:
    """Word starts moved before ignored letters that open the word, as the hamza on the line does."""
    before = (folded & _IGNORED) != 0
    if not before.any():
        return starts
    marks = (folded & _MARK) != 0
    run = np.maximum.accumulate(np.where(marks, -1, np.arange(len(folded))))  # the last that is no mark, up to each
    opened = np.where(starts > 0, run[np.maximum(starts - 1, 0)] + 1, starts)
    return np.where(before[np.minimum(opened, starts)], np.minimum(opened, starts), starts)


_DAGGER, _WAW, _YEHS = 0x0670, 0x0648, (0x0649, 0x064A, 0x06CC)


def _simply_spelled(
    codes: npt.NDArray[np.uint32], at: Ints, kept: npt.NDArray[np.uint32], first: Ints
) -> tuple[npt.NDArray[np.uint32], Ints]:
    """The kept letters in the spelling of today where the Qur'an's differs by rule: a waw or yeh that carries a dagger
    alef inside a word is an alef (alms, recited), and a hamza on a yeh, or on a waw beside a waw, has no seat (hearts,
    kind).
    A hamza on a waw with a mute alef behind it is a last hamza (tidings).
    Source: al-Dani, al-Muqni`, chapters on waw and yeh for alef, on hamza before waw and yeh, and on hamza on waw."""
    original, letters = codes[at], kept & _CODE
    inner = np.ones(len(at), dtype=bool)
    inner[first] = inner[np.append(first[1:], len(at)) - 1] = False
    behind = codes[np.minimum(at + 1, len(codes) - 1)]
    long_a = inner & (behind == _DAGGER) & ((original == _WAW) | np.isin(original, _YEHS))
    kept = np.where(long_a, (kept & ~_CODE) | np.uint32(_ALEF), kept)
    beside = (letters == _WAW) & (original != _WAW_SEAT)
    same = inner & (original == _WAW_SEAT) & (np.append(beside[1:], False) | np.append(False, beside[:-1]))
    same |= inner & (original == _YEH_SEAT)
    same |= inner & (original == _WAW_SEAT) & _before_last_alef(letters, first)
    if not same.any():
        return kept, first
    return kept[~same], first - np.concatenate(([0], np.cumsum(same)))[first]


def _before_last_alef(letters: npt.NDArray[np.uint32], first: Ints) -> npt.NDArray[np.bool_]:
    """Which letters are the last but one of a word that ends in alef?"""
    found = np.zeros(len(letters), dtype=bool)
    last = np.append(first[1:], len(letters)) - 1
    found[last[(letters[last] == _ALEF) & (last > first)] - 1] = True
    return found


def _with_marks(folded: npt.NDArray[np.uint32], ends: Ints) -> Ints:
    """Word ends moved behind the marks that belong to the last letter."""
    marks = (folded & _MARK) != 0
    if not marks.any():
        return ends
    other = np.flatnonzero(~marks)
    if not len(other):
        return np.full(len(ends), len(folded), dtype=np.int64)
    where = np.searchsorted(other, ends)
    return np.where(where < len(other), other[np.minimum(where, len(other) - 1)], len(folded))


def _expanded(kept: npt.NDArray[np.uint32], first: Ints) -> tuple[npt.NDArray[np.uint32], Ints]:
    """The folded letters, those that stand for several written out, and where each word now begins."""
    letters = kept & _CODE
    many = np.flatnonzero(kept & _MANY)
    if not len(many):
        return letters, first.astype(np.int64)
    sizes = np.ones(len(kept), dtype=np.int64)
    sizes[many] = [len(_expansions[number]) for number in letters[many].tolist()]
    begins = np.concatenate(([0], np.cumsum(sizes)))
    out = np.repeat(letters, sizes)
    for number, begin in zip(letters[many].tolist(), begins[many].tolist(), strict=True):
        expansion = _expansions[number]
        out[begin : begin + len(expansion)] = expansion
    return out, begins[first]


_ALEF = 0x0627


def _without_mute(letters: npt.NDArray[np.uint32], first: Ints) -> tuple[npt.NDArray[np.uint32], Ints]:
    """Arabic words without what the Uthmani spelling writes as a mark or not at all: in 64 % of the verses of the
    Qur'an it differs from the simple one (DESIGN.md section 7). Whether two words that agree so are the same word is
    for the judge to say.

    The alefs inside words; at a word's ends alef tells words apart (قال قالوا) and stays, but behind the waw of a
    plural or of a verb, where it is mute and often left out. One of the two lams of the night.
    Source: al-Dani, al-Muqni`, chapters on the alef behind waw and on the dropping of one of two lams."""
    dropped = letters == _ALEF
    if not dropped.any():
        return letters, first
    last = np.append(first[1:], len(letters)) - 1
    dropped[first] = False
    dropped[last] &= (letters[last - 1] == _WAW) & (last - first >= _MUTE_FROM)
    night = last[(last - first >= len(_NIGHT)) & np.logical_or.reduceat(letters == _ALEF, first)]
    for back, letter in enumerate(reversed(_NIGHT)):
        night = night[letters[night - back] == letter]
    dropped[night - len(_NIGHT) + 1] = True
    before = np.concatenate(([0], np.cumsum(dropped)))
    return letters[~dropped], first - before[first]


_NIGHT = tuple(map(ord, "لليل"))
_MUTE_FROM = 3
"""Letters before the last: in shorter words the last alef is no mute one ("or", "father of")."""


def _skeleton_of(key: str) -> str:
    """The same of one word."""
    if chr(_ALEF) not in key:
        return key
    if len(key) > len(_NIGHT) and key.endswith("لليل"):
        key = key[:-4] + key[-3:]
    mute = len(key) > _MUTE_FROM and key.endswith("وا")
    return key[0] + key[1:-1].replace(chr(_ALEF), "") + ("" if mute else key[-1]) if len(key) > 2 else key


def _hashes(letters: npt.NDArray[np.uint32], first: Ints, size: Ints) -> Hashes:
    """One hash a word, the same for the same letters in any text."""
    if not len(first):
        return np.zeros(0, dtype=np.uint64)
    place = np.arange(len(letters)) - first.repeat(size)
    spread = letters.astype(np.uint64) * _MULTIPLIER
    spread ^= spread >> np.uint64(29)
    spread *= _POWERS.take(place & (_MAX_LETTERS - 1))
    return mix(np.add.reduceat(spread, first))
