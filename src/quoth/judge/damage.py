"""Did bad print, OCR or a slip of the hand turn the source's word into the draft's, or was the word changed?

Two stories are weighed in powers of ten. Damage: so many letter errors, each as likely as the damage of
the text around and the letter confusion allow. Change: somebody wrote another word. A draft word that is
no word speaks for damage; a real one ("now" for "not") needs a text that is damaged throughout, and is
then never certain: both readings are shown.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from itertools import pairwise
from unicodedata import normalize

from ..frozen import dataclass
from ..settings.judging import (
    CHANGED_WORD,
    CLEAN,
    DIFFER_ANYWAY,
    DIFFER_BY_RATE,
    DIFFER_MOST,
    GARBLED,
    HEAVY_DAMAGE,
    LETTERS_OF_NO_WORD,
    LIKELY_ERROR,
    MOST_RATE,
    MOST_WRONG,
    NEW_NAME,
    NO_WORD,
    ONE_OF_MANY,
    REAL_SLIPS,
    REAL_WORD,
    SLIPS,
    STRETCH_LETTERS,
    STRETCH_RATE,
    UNSEEN_ERROR,
    WEIGHED_LETTERS,
)
from ..shipped import beside, text_of

_KEYBOARD = "qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"
_ARABIC = "بتثنيىئپ", "جحخچ", "دذ", "رزژ", "سش", "صض", "طظ", "عغ", "فق", "كلگ", "وفق", "هةم", "اأإآل", "ةت"
_HEBREW = "דרך", "החת", "בכ", "וןזי", "סם", "גנ", "טמ", "עצ"
# Letters and letter pairs that print alike, (read, truth). Source: Unicode confusables, Tesseract's
# unicharambigs.
SHAPES = (
    *(("vv", "w"), ("rn", "m"), ("cl", "d"), ("li", "h"), ("ii", "n"), ("lc", "k"), ("ſ", "f"), ("0", "o")),
    *(("1", "l"), ("5", "s"), ("6", "b"), ("9", "g"), ("8", "b"), ("i", "l"), ("j", "l")),
)
IMPOSSIBLE = -99.0
"""Decades of damage that no text has, or of a change that nobody makes."""
SPECKS = frozenset(".,'^*-·•|~`_°\"")


@dataclass(frozen=True, slots=True)
class Assessment:
    """The two stories, in decades: `damage` and `change` are log10 likelihoods; errors: letters that went
    wrong."""

    damage: float
    change: float
    errors: int
    real: bool

    @property
    def is_damage(self) -> bool:
        """Letter damage explains the difference better."""
        return self.damage >= self.change

    @property
    def undecided(self) -> bool:
        """Letter damage explains it, but the outcome is a real word."""
        return self.is_damage and self.real


@cache
def _table() -> dict[tuple[str, str], float]:
    """log10 P(read | truth is damaged), for up to two letters on each side."""
    table: dict[tuple[str, str], float] = {}
    lines = text_of(beside(__file__, "confusions.tsv")).splitlines()
    for line in lines:
        if not line.startswith("#"):
            truth, read, value = line.split("\t")
            table[truth.replace("_", " "), read.replace("_", " ")] = float(value)
    table["f", "ſ"] = table["s", "ſ"] = -0.5
    for read, truth in (*SHAPES, ("1", "i"), ("8", "b"), ("4", "a"), ("3", "e"), ("2", "z")):
        table[truth, read] = max(table.get((truth, read), -9.0), -0.8)
    for row in _KEYBOARD:
        for left, right in pairwise(row):
            for pair in ((left, right), (right, left)):
                table[pair] = max(table.get(pair, -9.0), -1.5)
    for group in (*_ARABIC, *_HEBREW):
        for left in group:
            for right in group:
                if left != right:
                    table[left, right] = max(table.get((left, right), -9.0), -0.7)
    return table


def _chance(truth: str, read: str, table: dict[tuple[str, str], float]) -> float:
    """log10 of one confusion; a lost letter, a doubled one or a speck is likelier than a strange one."""
    known = table.get((truth, read))
    if known is not None:
        return known
    if len(truth) > 1 or len(read) > 1:
        return -9.0
    if not read:
        return -1.2
    if not truth:
        return -1.2 if read in SPECKS or read == " " else -2.0
    return -1.0 if read in SPECKS else UNSEEN_ERROR


@lru_cache(maxsize=16384)
def letter_errors(source: str, draft: str, rate: float) -> tuple[float, int]:
    """(log10 likelihood, number of errors) of the cheapest way from the source's letters to the draft's."""
    table, toll = _table(), math.log10(rate)
    n, m = len(source), len(draft)
    best = [[(-1e9, 0)] * (m + 1) for _ in range(n + 1)]
    best[0][0] = (0.0, 0)
    for i in range(n + 1):
        for j in range(m + 1):
            here, errors = best[i][j]
            if here <= -1e9:
                continue
            for di, dj, fee in _moves(source, draft, i, j, table):
                price = here + (fee + toll if fee < 0 else 0.0)
                if price > best[i + di][j + dj][0]:
                    best[i + di][j + dj] = price, errors + (fee < 0)
    return best[n][m]


def _moves(
    source: str, draft: str, i: int, j: int, table: dict[tuple[str, str], float]
) -> list[tuple[int, int, float]]:
    left, right = source[i : i + 2], draft[j : j + 2]
    moves: list[tuple[int, int, float]] = []
    if left and right:
        moves.append((1, 1, 0.0 if left[0] == right[0] else _chance(left[0], right[0], table)))
    if left:
        moves.append((1, 0, _chance(left[0], "", table)))
    if right:
        after = source[i - 1] if i else ""
        moves.append((0, 1, -1.0 if right[0] == after else _chance("", right[0], table)))
    for a, b in ((2, 1), (1, 2), (2, 2)):
        if len(left) >= a and len(right) >= b:
            fee = -1.3 if a == b == 2 and left == right[::-1] else table.get((left[:a], right[:b]), -9.0)
            if fee > -9.0:
                moves.append((a, b, fee))
    return moves


@cache
def _likely() -> dict[str, list[str]]:
    """What letters are likely to be read as: one or two, each as other letters."""
    likely: dict[str, list[str]] = {}
    for (truth, read), value in _table().items():
        if value >= LIKELY_ERROR and truth and read.isalpha():
            likely.setdefault(truth, []).append(read)
    return likely


def misreadings(word: str) -> set[str]:
    """What a word becomes by one likely confusion of a letter or two."""
    ends = [(at, at + n) for at in range(len(word)) for n in (1, 2)]
    return {word[:at] + read + word[end:] for at, end in ends for read in _likely().get(word[at:end], ())}


def assess(draft: str, source: str, *, real: bool, rate: float) -> Assessment:
    """Weigh both stories for one word (or group of words) of the draft against the source's.

    real: the draft's words exist. rate: share of damaged letters in the text around, 0 for a clean text.
    """
    left, right = _letters(draft)[:WEIGHED_LETTERS], _letters(source)[:WEIGHED_LETTERS]
    rate = min(MOST_RATE, max(rate, REAL_SLIPS if real else SLIPS))
    damage, errors = letter_errors(right, left, rate)
    change = CHANGED_WORD + (REAL_WORD if real else _unreal(draft, source, rate) * max(1, len(draft.split())))
    if not real and left.replace(" ", "") == right.replace(" ", ""):
        change = IMPOSSIBLE  # who writes another word moves more than blanks
    letters = max(1, sum(c.isalnum() for c in right))
    if errors > math.ceil((MOST_WRONG + rate) * letters) or (errors >= letters > 1 and rate < HEAVY_DAMAGE):
        damage = IMPOSSIBLE
    return Assessment(damage, change, errors, real)


def _letters(text: str) -> str:
    """The text in small letters; a Hangul syllable is the two or three it is put together of."""
    small = text.lower()
    if max(small, default="") < "\uac00":
        return small
    return "".join(normalize("NFD", c) if "\uac00" <= c <= "\ud7a3" else c for c in small)


def _unreal(draft: str, source: str, rate: float) -> float:
    """How likely somebody writes this word that does not exist, in decades; letters with digits or capitals inside
    nobody does. In a damaged text a long one is a string among many."""
    if _garbled(draft) and not _garbled(source):
        likely = GARBLED
    else:
        likely = NEW_NAME if draft[:1].isupper() and draft[1:2].islower() else NO_WORD
    if rate < CLEAN:
        return likely
    letters = sum(map(str.isalnum, draft)) / max(1, len(draft.split()))
    return likely - ONE_OF_MANY * max(0.0, letters - LETTERS_OF_NO_WORD)


def _garbled(text: str) -> bool:
    """Does it hold digits, or a capital behind a small letter?"""
    return any(b.isdigit() or (a.islower() and b.isupper()) for a, b in pairwise(" " + text))


def explains_block(draft: str, source: str, rate: float) -> bool:
    """Is a whole stretch of damaged text, whose words fell apart, still the source's stretch letter by
    letter?"""
    from rapidfuzz.distance import Levenshtein

    if rate < STRETCH_RATE:
        return False
    left = "".join(c for c in draft.casefold() if c.isalnum())
    right = "".join(c for c in source.casefold() if c.isalnum())
    if min(len(left), len(right)) < STRETCH_LETTERS:
        return False
    return Levenshtein.normalized_distance(left, right) <= min(DIFFER_MOST, DIFFER_BY_RATE * rate + DIFFER_ANYWAY)
