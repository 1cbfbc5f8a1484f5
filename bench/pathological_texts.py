"""Texts that are hard to search, judge or report: words, verses and marks again and again, and libraries of them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from invented import Tongue
from quoth.library.shelf import Shelf

Rows = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Case:
    """A draft and the library it is held against."""

    draft: str
    shelf: Shelf


Cases = dict[str, Callable[[], Case]]


def cases(size: int, library_words: int) -> Cases:
    """Every case by name; "prose" is what the others are compared with. size: characters of the draft."""
    tongue = Tongue()
    rows = list(tongue.library(library_words))
    shelf = Shelf.from_rows(rows, documents=False)
    verse = max((text for _, text in rows[:50]), key=len)
    prose = " ".join(tongue.sentences(size // 4, 1))[:size]
    drafts = {
        "prose": prose,
        "draft = source": "\n".join(text for _, text in rows)[:size],
        **_repeated(verse, tongue.words[:2], _rarest(rows), size),
        **_in_marks(verse, list(tongue.sentences(size // 4, 2)), size),
        **_odd(verse, prose, size),
    }
    made: Cases = {name: _against(draft, shelf) for name, draft in drafts.items()}
    return made | _libraries(prose, verse, tongue.words[:2], size, max(100, library_words // 80))


def _against(draft: str, shelf: Shelf) -> Callable[[], Case]:
    return lambda: Case(draft, shelf)


def _repeated(verse: str, common: Sequence[str], rare: Sequence[str], size: int) -> dict[str, str]:
    changed = verse.split()
    changed[len(changed) // 2] = "zzz"
    return {
        "one common word": _filled(f"{common[0]} ", size),
        "one rare word": _filled(f"{rare[0]} ", size),
        "one verse": _filled(f"{verse} ", size),
        "one verse, a word changed": _filled(f"{' '.join(changed)} ", size),
        "one verse, a paragraph each": _filled(f"{verse}\n\n", size),
        "fibonacci, common": _fibonacci(*common, size),
        "fibonacci, rare": _fibonacci(*rare, size),
    }


def _in_marks(verse: str, sentences: Sequence[str], size: int) -> dict[str, str]:
    piece, dice = verse[:40], random.Random(1)
    some = [f"{dice.choice('“„«')}{word}" if dice.random() < 0.3 else word for word in " ".join(sentences).split()]
    drafts = {
        "quoted prose": " ".join(f"“{sentence}”" for sentence in sentences),
        "one verse in marks": _filled(f"“{verse}” ", size),
        "a book in one pair of marks": f"“{_filled(f'{verse} ', size - 2)}”",
        "a block quotation": _filled(f"> {piece} ", size),
        "marks inside marks": _filled(f"“{piece} ‘", size // 2) + _filled(f"’ {piece}” ", size // 2),
        "marks that cross": _filled(f"“{piece} «{piece}” {piece}» ", size),
        "opening marks among prose": " ".join(some),
        "an opening mark at each word": _filled(" ".join(f"“{word}" for word in piece.split()) + " ", size),
        **{f"open marks {mark}": _filled(f"{mark}{piece} ", size) for mark in "“„«‘\"'「"},
        **{f"nothing but {mark}": mark * size for mark in "“\"'«"},
    }
    return {name: draft[:size] for name, draft in drafts.items()}


def _odd(verse: str, prose: str, size: int) -> dict[str, str]:
    words = prose.split()
    return {
        "no blank": "".join(words)[:size],
        "a word a line": "\n".join(words)[:size],
        "a word a paragraph": "\n\n".join(words)[:size],
        "brackets": "[" * size,
        "digits": _filled("1 2 3 ", size),
        "pairs of numbers": _filled("1:1; ", size),
        "references": _filled("John 3:16 ", size),
        "a speaker for each verse": _filled(f"Paul said, “{verse}” ", size),
    }


def _libraries(prose: str, verse: str, common: Sequence[str], size: int, copies: int) -> Cases:
    """Drafts against libraries that repeat themselves."""

    def of(*texts: str) -> Shelf:
        return Shelf.from_rows([(str(number), text) for number, text in enumerate(texts)], documents=False)

    dice, other = random.Random(2), random.Random(3)
    two, again = (" ".join(d.choices(common, k=size // 4))[:size] for d in (dice, other))
    fibonacci, word = _fibonacci(*common, size), _filled(f"{common[0]} ", size)
    return {
        "prose, a verse many times": lambda: Case(prose, of(*[verse] * copies)),
        "verse, a verse many times": lambda: Case(_filled(f"{verse} ", size), of(*[verse] * copies)),
        "verse in marks, a verse many times": lambda: Case(_filled(f"“{verse}” ", size), of(*[verse] * copies)),
        "fibonacci in a library of it": lambda: Case(fibonacci, of(fibonacci)),
        "one word in a library of it": lambda: Case(word, of(word)),
        "two words in a library of them": lambda: Case(two, of(two)),
        "two words in a library of others": lambda: Case(two, of(again)),
    }


def _rarest(rows: Rows) -> list[str]:
    """Two words of the library that stand in it as seldom as any."""
    counts = Counter(word.strip(",.").lower() for _, text in rows for word in text.split())
    return [word for word, _ in counts.most_common()[-2:]]


def _filled(text: str, size: int) -> str:
    return (text * (size // len(text) + 1))[:size]


def _fibonacci(one: str, two: str, size: int) -> str:
    first, second = one, f"{one} {two}"
    while len(second) < size:
        first, second = second, f"{second} {first}"
    return second[:size]
