"""How do the differing words between two agreed ones belong together? An exact alignment of a small block.

Costs are in units of one deleted word. They were set by hand so that (1) one word for another is one
replacement, never a deletion and an insertion; (2) words divided otherwise stay together when their
letters agree; (3) an ellipsis takes the deletions beside it; (4) deletions stay in one piece. Source:
ours, tests/judge/cases, english-kjv board.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from ..settings.judging import BRACKETED, ELIDED, MAX_CELLS, OPENED, SPELLED, UNLIKE_LENGTHS
from .damage import SHAPES
from .keys import key
from .tokens import Token

Group = tuple[list[Token], list[Token]]

_GROUPS = ((1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3), (3, 2), (2, 3), (4, 1), (1, 4))
_FIGURES = ((1, 5), (5, 1), (1, 6), (6, 1), (1, 7), (7, 1))
"""Groups tried where one word is written in digits: "four million and two hundred"."""
_BIG = 1e9


def regroup(draft: list[Token], source: list[Token], language: str = "") -> list[Group]:
    """The block's words in groups that belong together; an empty side is an insertion or a deletion.

    An ellipsis is a group with the source words it stands for (none, when it stands for nothing).
    """
    if not source or not draft:
        return _runs(draft, source)
    if len(draft) == len(source) == 1:
        return [(draft, source)]
    if len(draft) * len(source) > MAX_CELLS:
        return _cut(draft, source, language)
    return _merged(_Block(draft, source, language).groups())


def edge_cost(
    draft: Sequence[Token], source: Sequence[Token], *, before: bool, language: str = ""
) -> list[float]:
    """What it costs to set all draft words against the n source words next to them, for every n from 0.

    before: the source words stand before the alignment, so the n last of them count, else the n first.
    """
    if before:
        draft, source = [_mirrored(t) for t in draft[::-1]], [_mirrored(t) for t in source[::-1]]
    block = _Block(list(draft), list(source), language, mirrored=before)
    block.fill()
    return [min(row) for row in block.cost[-1]]


def _mirrored(word: Token) -> Token:
    """The word read from its end, so that groups of words keep their letters' order when a block is
    reversed."""
    return word._replace(text=word.text[::-1]) if word.kind == "word" else word


def _runs(draft: list[Token], source: list[Token]) -> list[Group]:
    """Only insertions or only deletions: one group, but ellipses and bracketed units by themselves."""
    if source:
        return [([], source)]
    groups: list[Group] = []
    for word in draft:
        alone = word.kind == "ellipsis" or (groups and groups[-1][0][-1].kind == "ellipsis")
        if groups and not alone and groups[-1][0][-1].bracket == word.bracket:
            groups[-1][0].append(word)
        else:
            groups.append(([word], []))
    return groups


def _cut(draft: list[Token], source: list[Token], language: str) -> list[Group]:
    """A block too large to align exactly, cut at equal words; what stays too large is one replacement."""
    from rapidfuzz.distance import Levenshtein

    left, right = [key(t.text) for t in draft], [key(t.text) for t in source]
    groups: list[Group] = []
    for code in Levenshtein.opcodes(left, right):
        a, b = draft[code.src_start : code.src_end], source[code.dest_start : code.dest_end]
        if code.tag == "equal":
            groups += [([x], [y]) for x, y in zip(a, b, strict=True)]
        elif a and b and len(a) * len(b) <= MAX_CELLS:
            groups += regroup(a, b, language)
        else:
            groups += [(a, b)] if a and b else _runs(a, b)
    return groups


def _merged(groups: list[Group]) -> list[Group]:
    """Neighbouring deletions, or insertions of one bracket, as one group."""
    out: list[Group] = []
    for draft, source in groups:
        if out and not draft and not out[-1][0]:
            out[-1][1].extend(source)
        elif out and not source and not out[-1][1] and _joins(out[-1][0][-1], draft[0]):
            out[-1][0].extend(draft)
        else:
            out.append((list(draft), list(source)))
    return out


def _joins(left: Token, right: Token) -> bool:
    return left.kind != "ellipsis" and right.kind != "ellipsis" and left.bracket == right.bracket


_APOSTROPHES = frozenset("'’")


class _Block:
    """The table of the block. State 0 between groups, 1 inside a deletion, 2 inside an insertion, 3 behind
    an ellipsis."""

    def __init__(
        self, draft: list[Token], source: list[Token], language: str = "", mirrored: bool = False
    ) -> None:
        self.mirrored = mirrored
        self.draft, self.source, self.language = draft, source, language
        n, m = len(draft) + 1, len(source) + 1
        self.cost = [[[_BIG] * 4 for _ in range(m)] for _ in range(n)]
        self.back: list[list[list[tuple[int, int, int] | None]]] = [
            [[None] * 4 for _ in range(m)] for _ in range(n)
        ]
        self.cost[0][0][0] = 0.0
        self.draft_size = list(accumulate((len(key(t.text)) for t in draft), initial=0))
        self.source_size = list(accumulate((len(key(t.text)) for t in source), initial=0))
        self.both_bracketed = any(t.bracket for t in draft) and any(t.bracket for t in source)
        self.figures = any(t.kind in ("number", "symbol") for t in (*draft, *source))
        self.small = len(draft) * len(source) <= MAX_CELLS // 8

    def fill(self) -> None:
        """Compute the whole table."""
        for i in range(len(self.draft) + 1):
            for j in range(len(self.source) + 1):
                matches: list[tuple[int, int, float]] | None = None
                for state in range(4):
                    if self.cost[i][j][state] < _BIG:
                        self._extend(i, j, state)
                        if i < len(self.draft) and j < len(self.source) and self.draft[i].kind != "ellipsis":
                            matches = self._matches(i, j) if matches is None else matches
                            here = self.cost[i][j][state]
                            for end, source_end, fee in matches:
                                self._reach(end, source_end, 0, here + fee, (i, j, state))

    def groups(self) -> list[Group]:
        """The cheapest grouping."""
        self.fill()
        return self._trace()

    def _extend(self, i: int, j: int, state: int) -> None:
        here = self.cost[i][j][state]
        if j < len(self.source):
            if state == 3:
                self._reach(i, j + 1, 3, here + ELIDED, (i, j, 3))
            else:
                own = self.source[j].bracket and not self.source[j].round and not self.both_bracketed
                fee = 0.3 if own else 1.0
                self._reach(i, j + 1, 1, here + fee + OPENED * (state != 1), (i, j, state))
        if i == len(self.draft):
            return
        word = self.draft[i]
        if word.kind == "ellipsis":
            self._reach(i + 1, j, 3, here + ELIDED, (i, j, state))
            return
        editorial = word.bracket is not None and not self.both_bracketed
        fee = BRACKETED if editorial else 0.8 + 0.04 * len(key(word.text))
        self._reach(i + 1, j, 2, here + fee + OPENED * (state != 2 and not editorial), (i, j, state))

    def _matches(self, i: int, j: int) -> list[tuple[int, int, float]]:
        """The groups that may stand for each other from these words on: where they end, and what they cost."""
        found = []
        groups: tuple[tuple[int, int], ...] = _GROUPS if self.small else _GROUPS[:4]
        if self.figures and self.small and "number" in (self.draft[i].kind, self.source[j].kind):
            groups += _FIGURES
        for m, n in groups:
            if i + m > len(self.draft) or j + n > len(self.source) or not self._sizes_agree(i, m, j, n):
                continue
            fee = group_cost(self._group(self.draft, i, m), self._group(self.source, j, n), self.language)
            if fee < _BIG:
                found.append((i + m, j + n, fee))
        return found

    def _group(self, words: list[Token], at: int, length: int) -> tuple[Token, ...]:
        """A group of words, turned back when the block is mirrored."""
        group = words[at : at + length]
        return tuple(map(_mirrored, group[::-1])) if self.mirrored else tuple(group)

    def _sizes_agree(self, i: int, m: int, j: int, n: int) -> bool:
        if m == n == 1 or self.figures:
            return True
        left = self.draft_size[i + m] - self.draft_size[i]
        right = self.source_size[j + n] - self.source_size[j]
        if m + n == 3 and _APOSTROPHES & set((self.draft[i] if m == 1 else self.source[j]).text):
            return True  # "she'd", "she would"
        return min(left, right) >= UNLIKE_LENGTHS * max(left, right)

    def _reach(self, i: int, j: int, state: int, cost: float, source: tuple[int, int, int]) -> None:
        if cost < self.cost[i][j][state] - 1e-9:
            self.cost[i][j][state] = cost
            self.back[i][j][state] = source

    def _trace(self) -> list[Group]:
        i, j = len(self.draft), len(self.source)
        state = min(range(4), key=lambda s: self.cost[i][j][s])
        groups: list[Group] = []
        while (step := self.back[i][j][state]) is not None:
            a, b, before = step
            group = self.draft[a:i], self.source[b:j]
            if state == 3 and groups and not group[0] and before == 3 and self._elided(groups[-1]):
                groups[-1][1][:0] = group[1]
            elif state == 3 and group[0] and groups and self._elided(groups[-1]):
                groups[-1][0][:0] = group[0]
            else:
                groups.append((list(group[0]), list(group[1])))
            i, j, state = a, b, before
        return groups[::-1]

    @staticmethod
    def _elided(group: Group) -> bool:
        """Is it the source words behind an ellipsis whose mark is still to come (the table is read
        backwards)?"""
        return not group[0]


def group_cost(draft: tuple[Token, ...], source: tuple[Token, ...], language: str = "") -> float:
    """What it costs to set these draft words against these source words; beyond reason for unlike groups."""
    kinds = {word.kind for word in draft + source}
    if "ellipsis" in kinds:
        return _BIG
    return _letters_cost(
        tuple([word.text for word in draft]), tuple([word.text for word in source]), kinds != {"word"}, language
    )


@lru_cache(maxsize=65536)
def _letters_cost(draft: tuple[str, ...], source: tuple[str, ...], figures: bool, language: str) -> float:
    from rapidfuzz.distance import Levenshtein

    extra = len(draft) + len(source) - 2
    left, right = "".join(map(key, draft)), "".join(map(key, source))
    single = len(draft) == len(source) == 1
    if left == right and (not figures or single):
        return 0.1 * extra
    if figures:
        return _figures_cost(draft, source, extra, language)
    distance = Levenshtein.normalized_distance(left, right)
    if distance > 0.2:
        distance = min(distance, Levenshtein.normalized_distance(_shape(draft), _shape(source)))
    if single:
        maybe = distance <= SPELLED or max(len(left), len(right)) <= 4
        return 0.15 if maybe and _spelled_alike(draft[0], source[0]) else 0.35 + 1.25 * distance
    if extra in (1, 2) and min(len(draft), len(source)) == 1 and _spelled_alike(" ".join(draft), " ".join(source)):
        return 0.3
    if set(map(key, draft)) & set(map(key, source)):
        return _BIG  # one of the words stands on both sides: it is kept, and the others are left out or added
    both = 0.3 if min(len(draft), len(source)) > 1 else 0.0
    return 0.35 + 1.6 * distance + 0.35 * extra + both if distance <= 0.4 else _BIG


@lru_cache(maxsize=65536)
def _shape(words: tuple[str, ...]) -> str:
    text = "".join(words).lower()
    for letters, like in SHAPES:
        text = text.replace(letters, like)
    return "".join(c for c in text if c.isalnum())


def _figures_cost(draft: tuple[str, ...], source: tuple[str, ...], extra: int, language: str) -> float:
    from .lexicons import lexicon
    from .numbers import figure, has_digit, same_unit, same_value

    known = lexicon(language or "en")
    if same_value(draft, source, known, "") or same_unit(draft, source, known):
        return 0.2 + 0.05 * extra
    if extra:
        alike = "".join(draft).casefold() == "".join(source).casefold()
        if alike:
            return 0.2 * extra
        both = figure(draft, known) is not None and figure(source, known) is not None
        return 0.9 + 0.1 * extra if both else _BIG
    signs = not (draft[0] + source[0]).strip("%‰°$€£¥₽₹<>≤≥≠±×÷")
    return 0.9 if signs or (has_digit(draft[0]) and has_digit(source[0])) else 1.6


def _spelled_alike(draft: str, source: str) -> bool:
    from .spellings import same_word

    return same_word(draft, source, "") is not None
