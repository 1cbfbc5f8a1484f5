"""Text in an invented language, of any length, from a seed: libraries and prose of which every quotation is known.

Words follow Zipf's law (rank-frequency 1 / (rank + 2.7), Mandelbrot's form); a quarter of the text is made of turns of
phrase that follow it as well, for independent words would share far fewer runs by chance than a language does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

_HEADS = "b d f g h k l m n p r s t v z br dr gr kl pr st tr".split()
_VOWELS = "a e i o u ai ea ou".split()
_TAILS = ["", "", "n", "r", "s", "t", "l", "m"]
_SHARE = 0.12
"""Share of units that are turns of phrase (2 or 3 words): a quarter of the words."""
_COMMON = 150
"""Rank up to which words go into turns of phrase. With rarer ones in them, prose has 70 to 90 true agreements with
the library in 10,000 words; novels have 1 to 3 with the King James Bible."""
Ids = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Tongue:
    """An invented language. Texts of one language with different seeds quote each other only by chance."""

    seed: int = 1
    n_words: int = 13_000
    n_turns: int = 4_000

    @cached_property
    def words(self) -> list[str]:
        """The vocabulary, commonest first; common words are short."""
        dice = np.random.default_rng(self.seed)
        seen: dict[str, None] = {}
        while len(seen) < self.n_words:
            syllables = 1 + (len(seen) > 60) + (len(seen) > 2000) * int(dice.random() < 0.5)
            throws = (dice.random((syllables, 3)) * (len(_HEADS), len(_VOWELS), len(_TAILS))).astype(int)
            seen.setdefault("".join(_HEADS[a] + _VOWELS[b] + _TAILS[c] for a, b, c in throws.tolist()))
        return list(seen)

    @cached_property
    def _units(self) -> tuple[list[str], npt.NDArray[np.float64]]:
        """Words and turns of phrase, and the sums of their probabilities."""
        dice = np.random.default_rng(self.seed + 1)
        words = 1 / (np.arange(self.n_words) + 2.7)
        sums = np.cumsum(words / words.sum())
        turns = []
        for _ in range(self.n_turns):
            ids = np.searchsorted(sums, dice.random(2 + int(dice.random() * 2)) * sums[_COMMON]).tolist()
            turns.append(" ".join(self.words[word] for word in ids))
        often = 1 / (np.arange(self.n_turns) + 2.7)
        both = np.concatenate([words / words.sum() * (1 - _SHARE), often / often.sum() * _SHARE])
        return self.words + turns, np.cumsum(both)

    def sentences(self, n_words: int, seed: int) -> Iterator[str]:
        """Sentences of 12 to 45 words, about so many words in all."""
        units, sums = self._units
        dice = np.random.default_rng((self.seed, seed))
        done = 0
        while done < n_words:
            ids = np.searchsorted(sums, dice.random(30_000) * sums[-1])
            lengths = (12 + dice.random(1000) * 28).astype(int)
            ends = np.cumsum(lengths)
            for first, last in zip((ends - lengths).tolist(), ends.tolist(), strict=True):
                if last > len(ids) or done >= n_words:
                    break
                said = [units[one] for one in ids[first:last].tolist()]
                half = len(said) // 2
                text = f"{' '.join(said[:half])}, {' '.join(said[half:])}."
                done += text.count(" ") + 1
                yield text[0].upper() + text[1:]

    def library(self, n_words: int, seed: int = 0) -> Iterator[tuple[str, str]]:
        """(locator, sentence): chapters of thirty sentences, books of forty chapters."""
        for number, text in enumerate(self.sentences(n_words, seed)):
            chapter, verse = divmod(number, 30)
            book, chapter = divmod(chapter, 40)
            yield f"Tome {book + 1} {chapter + 1}:{verse + 1}", text


@dataclass(frozen=True, slots=True)
class Quoting:
    """A draft and the spans of what it quotes."""

    text: str
    spans: Sequence[tuple[int, int]]


def quotations(texts: Sequence[str], n: int, n_words: int, seed: int) -> list[str]:
    """`n` verbatim runs of so many words, each from another text that is long enough."""
    dice = np.random.default_rng(seed)
    out: list[str] = []
    for at in dice.permutation(len(texts)).tolist():
        words = texts[at].split()
        if len(out) == n:
            break
        if len(words) >= n_words:
            first = int(dice.random() * (len(words) - n_words + 1))
            out.append(" ".join(words[first : first + n_words]))
    return out


def quoting(prose: Sequence[str], quoted: Sequence[str], per_draft: int, marked: bool) -> Iterator[Quoting]:
    """Drafts of about `per_draft` words of prose; each that has a quotation left puts it in its middle."""
    waiting = list(quoted)[::-1]
    parts: list[str] = []
    size = 0
    for number, sentence in enumerate(prose):
        parts.append(sentence)
        size += sentence.count(" ") + 1
        if size >= per_draft or number == len(prose) - 1:
            yield _draft(parts, waiting.pop() if waiting else "", marked)
            parts, size = [], 0


def _draft(parts: Sequence[str], quoted: str, marked: bool) -> Quoting:
    half = max(1, len(parts) // 2)
    before, after = " ".join(parts[:half]), " ".join(parts[half:])
    if not quoted:
        return Quoting(f"{before}\n\n{after}", ())
    before += " “" if marked else "\n\n"
    start = len(before)
    closing = "” " if marked else "\n\n"
    return Quoting(before + quoted + closing + after, ((start, start + len(quoted)),))
