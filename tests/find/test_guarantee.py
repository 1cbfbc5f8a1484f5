"""The printed guarantee: a verbatim run of N words that stands in the library is found, whatever surrounds it.

N is 16 words (25 characters in scripts that write none): the fewest at which no run of nine Bibles, the Qur'an and a
corpus of speeches says less than is asked of running text (bench/README.md). Not covered: a run that the draft repeats
with fewer than 20 words between, where one of the two may be cut short.
"""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.find.engine import Finder
from quoth.library.shelf import Shelf
from quoth.model import Document
from quoth.settings import Settings

N_WORDS, N_CHARACTERS = 16, 25
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo xu".split()


def vocabulary(dice: random.Random, size: int) -> list[str]:
    """Invented words of two to four syllables."""
    return ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(size)]


def sentence(dice: random.Random, words: list[str], size: int) -> list[str]:
    """Words as languages use them: the n-th commonest n times rarer than the first."""
    weights = [1 / (rank + 3) for rank in range(len(words))]
    return dice.choices(words, weights, k=size)


def letters(text: str) -> str:
    """Without what parts sentences and passages."""
    return "".join(filter(str.isalnum, text))


def found_words(draft: str, passages: list[str], first: int, last: int) -> float:
    """The share of draft[first:last] that findings cover with words that stand there."""
    shelf = Shelf.from_rows([(str(n), text) for n, text in enumerate(passages)], documents=False)
    covered: set[int] = set()
    for candidate in Finder(shelf, Settings()).find([Document("d", draft)])[0].candidates:
        for part in candidate.alignments:
            for edit in part.edits:
                if edit.op == "keep" and letters(edit.draft_text) == letters(edit.source_text):
                    covered |= set(range(edit.draft.start, edit.draft.end))
    return len(covered & set(range(first, last))) / (last - first)


@settings(max_examples=25)
@given(
    seed=st.integers(0, 10**6),
    length=st.integers(N_WORDS, 60),
    copies=st.integers(1, 12),
    repeated=st.integers(1, 3),
    noise=st.integers(20, 120),
)
def test_a_run_of_words_is_found(seed: int, length: int, copies: int, repeated: int, noise: int) -> None:
    """However often the run stands in the library or in the draft, and with the library's own words around it."""
    dice = random.Random(seed)
    words = vocabulary(dice, 2000)
    run = sentence(dice, words, length)
    passages = [" ".join(sentence(dice, words, dice.randint(5, 40))) for _ in range(80)]
    for copy in range(copies):
        around = sentence(dice, words, 4)
        passages.insert(dice.randint(0, len(passages)), " ".join([*around[:2], *run, *around[2:], f"copy{copy}"]))
    draft, places = "", []
    for _ in range(repeated):
        draft += " ".join(sentence(dice, words, noise)) + " "
        places.append((len(draft), len(draft) + len(" ".join(run))))
        draft += " ".join(run) + " "
    for first, last in places:
        assert found_words(draft, passages, first, last) > 0.9


@settings(max_examples=15)
@given(seed=st.integers(0, 10**6), length=st.integers(N_CHARACTERS, 60), copies=st.integers(1, 12))
def test_a_run_of_characters_is_found(seed: int, length: int, copies: int) -> None:
    """The same where a character is a word."""
    dice = random.Random(seed)
    signs = [chr(0x4E00 + n * 7) for n in range(1500)]
    run = "".join(sentence(dice, signs, length))
    passages = ["".join(sentence(dice, signs, dice.randint(10, 60))) for _ in range(60)] + [run + "。"] * copies
    head = "".join(sentence(dice, signs, 40)) + "。"
    assert found_words(head + run + "。", passages, len(head), len(head) + len(run)) > 0.9


def test_a_run_that_stands_in_eighteen_places_is_found() -> None:
    """A refrain of sixteen words; the draft is nothing but the refrain."""
    dice = random.Random(0)
    words = vocabulary(dice, 2000)
    run = " ".join(sentence(dice, words, 16))
    passages = [" ".join(sentence(dice, words, 20)) for _ in range(80)]
    passages += [f"{run} {' '.join(sentence(dice, words, 4))}" for _ in range(18)]
    assert found_words(run, passages, 0, len(run)) > 0.9


def test_a_run_of_two_common_words_is_found() -> None:
    """A library of two words, drafted word for word: no run of it is too heavy to be chance. Where so many places agree
    that the search is capped, and says so, a run between two others may go unseen."""
    one, two = "ba", "ba ce"
    while len(two.split()) < 5000:
        one, two = two, f"{two} {one}"
    assert found_words(two, [two], 0, len(two)) > 0.85
