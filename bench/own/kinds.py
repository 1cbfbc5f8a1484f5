"""What is done to a quotation before it is planted. Each kind: (dice, language) -> Planted, or None to throw again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Literal

from .language import Language

Want = Literal["same", "damaged", "open", "altered", "spliced"]


@dataclass(frozen=True, slots=True)
class Planted:
    """text: as it stands in the draft. refs: for each source of the quotation, the locators that are right for it.

    edits: (source words, draft words) that must be named. rate: letter damage. printed: a reference in brackets.
    """

    text: str
    refs: Sequence[Sequence[str]]
    edits: Sequence[tuple[str, str]] = ()
    rate: float = 0.0
    printed: str = ""


Kind = Callable[[Random, Language], "Planted | None"]
_STOPS = ".。"


def _passage(dice: Random, own: Language) -> tuple[str, str]:
    """A passage that stands once, without its full stop."""
    while True:
        locator, text = dice.choice(own.passages)
        if len(own.same_text(locator)) == 1:
            return locator, text.rstrip(_STOPS)


def _cut(dice: Random, own: Language, text: str, least: int, most: int) -> str:
    """So many words of the text from anywhere."""
    words = own.words(text)
    n = min(len(words), dice.randint(least, most))
    first = dice.randint(0, len(words) - n)
    return text[words[first][0] : words[first + n - 1][1]]


def _some(dice: Random, own: Language) -> tuple[str, str]:
    locator, text = _passage(dice, own)
    return locator, text if dice.random() < 0.5 else _cut(dice, own, text, *((9, 18) if own.spaced else (14, 24)))


def exact(dice: Random, own: Language) -> Planted:
    """Word for word."""
    locator, text = _some(dice, own)
    return Planted(text, [[locator]])


def casepunct(dice: Random, own: Language) -> Planted | None:
    """Other case, no commas, a line break."""
    locator, text = _some(dice, own)
    new = text
    for change in dice.sample(("lower", "commas", "break"), 2):
        if change == "lower":
            new = new.lower()
        elif change == "commas":
            new = re.sub("[,;:،，；：]", "" if own.spaced else " ", new)
        else:
            new = re.sub(" ", lambda found: "\n" if dice.random() < 0.12 else " ", new)
    return None if new == text else Planted(new, [[locator]])


def truncated(dice: Random, own: Language) -> Planted | None:
    """Stops in the middle; the words are verbatim."""
    locator, text = _passage(dice, own)
    words = own.words(text)
    least = 8 if own.spaced else 14
    if len(words) < least + 4:
        return None
    return Planted(text[: words[dice.randint(least, len(words) - 3)][1]], [[locator]])


def short(dice: Random, own: Language) -> Planted:
    """Four or five words (eight to ten characters), the weightiest of eight throws by letters."""
    throws = []
    for _ in range(8):
        locator, text = _passage(dice, own)
        throws.append((_cut(dice, own, text, *((4, 5) if own.spaced else (8, 10))), locator))
    text, locator = max(throws, key=lambda throw: (len(throw[0]), throw))
    return Planted(text, [[locator]])


def ambiguous(dice: Random, own: Language) -> Planted:
    """Words that stand in two places."""
    twice = [(locator, text) for locator, text in own.passages if len(own.same_text(locator)) > 1]
    locator, text = dice.choice(twice)
    return Planted(text.rstrip(_STOPS), [own.same_text(locator)])


def ref_right(dice: Random, own: Language) -> Planted:
    """Word for word, with its place."""
    locator, text = _some(dice, own)
    return Planted(text, [[locator]], printed=locator)


def ref_wrong(dice: Random, own: Language) -> Planted:
    """Word for word, with the place of other words."""
    locator, text = _some(dice, own)
    others = [other for other, _ in own.passages if other != locator]
    return Planted(text, [[locator]], printed=dice.choice(others))


def ocr(rate: float) -> Kind:
    """Letter damage at this rate, of the quotation and of the paragraph around it."""

    def plant(dice: Random, own: Language) -> Planted | None:
        if rate > 0.1 and not own.spaced:
            return None
        locator, text = _passage(dice, own)
        return Planted(text, [[locator]], rate=rate)

    return plant


def omit_marked(dice: Random, own: Language) -> Planted | None:
    """Words left out behind dots."""
    return _omitted(dice, own, dice.choice((" ... ", " … ", " [...] ", " […] ")) if own.spaced else "……")


def omit_silent(dice: Random, own: Language) -> Planted | None:
    """Words left out without a mark."""
    return _omitted(dice, own, own.space)


def _omitted(dice: Random, own: Language, joint: str) -> Planted | None:
    locator, text = _passage(dice, own)
    words = own.words(text)
    edge, most = (5, 9) if own.spaced else (9, 9)
    if len(words) < 2 * edge + 4:
        return None
    n = dice.randint(4, min(most, len(words) - 2 * edge))
    first = dice.randint(edge, len(words) - edge - n)
    before, after = text[: words[first - 1][1]], text[words[first + n][0] :]
    gone = text[words[first][0] : words[first + n - 1][1]]
    return Planted(before + joint + after, [[locator]], [(gone, "")])


def bracket(dice: Random, own: Language) -> Planted:
    """A word or two put in between square brackets."""
    locator, text = _passage(dice, own)
    words = own.words(text)
    at = words[dice.randint(4, len(words) - 4)][0]
    return Planted(f"{text[:at]}[{dice.choice(own.inserts)}]{own.space}{text[at:]}", [[locator]])


def swapped(dice: Random, own: Language) -> Planted | None:
    """One word is another."""
    return _replaced(dice, own, own.swaps)


def number(dice: Random, own: Language) -> Planted | None:
    """One number is another."""
    return _replaced(dice, own, own.numbers)


def _replaced(dice: Random, own: Language, table: Mapping[str, str]) -> Planted | None:
    locator, text = _passage(dice, own)
    words = own.words(text)
    inside = range(words[1][0], words[-1][0])
    fits = [(old, at) for old in table if (at := own.place_of(old, text)) in inside]
    if not fits:
        return None
    old, at = dice.choice(fits)
    return Planted(text[:at] + table[old] + text[at + len(old) :], [[locator]], [(old, table[old])])


def negation(dice: Random, own: Language) -> Planted | None:
    """A negation is gone."""
    locator, text = _passage(dice, own)
    words = own.words(text)
    inside = range(words[1][0], words[-1][0])
    fits = [(old, at) for old in own.negations if (at := own.place_of(old, text)) in inside]
    if not fits:
        return None
    old, at = dice.choice(fits)
    return Planted(text[:at].rstrip() + own.space + text[at + len(old) :].lstrip(), [[locator]], [(old, "")])


def order(dice: Random, own: Language) -> Planted | None:
    """Two neighbouring words (two clauses where no spaces are written) change places."""
    locator, text = _passage(dice, own)
    if not own.spaced:
        clauses = text.split("，")
        if len(clauses) < 3:
            return None
        return Planted("，".join([clauses[1], clauses[0], *clauses[2:]]), [[locator]])
    words = own.words(text)
    pairs = [
        (one, two)
        for one, two in pairwise(words[2:-1])
        if text[one[1] : two[0]] == " " and min(one[1] - one[0], two[1] - two[0]) > 3
    ]
    if not pairs:
        return None
    one, two = dice.choice(pairs)
    changed = f"{text[slice(*two)]} {text[slice(*one)]}"
    return Planted(text[: one[0]] + changed + text[two[1] :], [[locator]])


def splice(dice: Random, own: Language) -> Planted | None:
    """The beginning of one passage and the end of another as one sentence."""
    (first, head), (second, tail) = _passage(dice, own), _passage(dice, own)
    n = (8, 12) if own.spaced else (13, 18)
    heads, tails = own.words(head), own.words(tail)
    if first == second or min(len(heads), len(tails)) < n[1] + 2:
        return None
    text = head[: heads[dice.randint(*n) - 1][1]] + own.space + tail[tails[-dice.randint(*n)][0] :]
    return Planted(text, [[first], [second]])


KINDS: dict[str, tuple[Want, Kind]] = {
    "exact": ("same", exact),
    "casepunct": ("same", casepunct),
    "truncated": ("same", truncated),
    "short": ("same", short),
    "ambiguous": ("same", ambiguous),
    "ref_right": ("same", ref_right),
    "ref_wrong": ("same", ref_wrong),
    "ocr03": ("damaged", ocr(0.03)),
    "ocr08": ("damaged", ocr(0.08)),
    "ocr15": ("damaged", ocr(0.15)),
    "ocr25": ("damaged", ocr(0.25)),
    "omit_marked": ("open", omit_marked),
    "bracket": ("open", bracket),
    "omit_silent": ("altered", omit_silent),
    "swapped": ("altered", swapped),
    "number": ("altered", number),
    "negation": ("altered", negation),
    "order": ("altered", order),
    "splice": ("spliced", splice),
}
MARKED_ONLY = frozenset(("ref_right", "ref_wrong"))
