"""A segment: the passages of some sources and the index over their words, as named numpy arrays.

The arrays may lie in memory or be mapped from a file; nothing here writes them. Passages are stored as UTF-8 bytes and
decoded when they are needed, so opening a segment costs nothing that grows with it.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from ..model import Passage, Piece, Source, Window
from ..normalise.words import Hashes, Ints, Words, words_of
from .index import build_index, postings
from .letters import letter_keys
from .loose import Loose
from .pile import Pile, Stream, let_go

Row = tuple[str, str, int, str]
"""locator, text, base (offset in the stored text of its document), role."""
Arrays = Mapping[str, npt.NDArray[Any]]

ROLES = ("paragraph", "heading", "title", "footnote", "block-quote", "quote", "header", "cell", "hidden", "page")
_BLOCK = 1 << 20
"""Characters that are folded at once while building: large enough for numpy, small enough for memory."""
_CACHED_WINDOWS = 1024


def build_segment(sources: Iterable[tuple[Source, Iterable[Row]]]) -> dict[str, npt.NDArray[Any]]:
    """The arrays of a segment holding these sources, passages in the order given."""
    passages = _Columns()
    names = [asdict(source) for source in passages.gathered(sources)]
    arrays = passages.arrays()
    hashes = passages.hashes()
    header = json.dumps({"sources": names, "n_words": len(hashes)}, ensure_ascii=False, separators=(",", ":")).encode()
    index = build_index(hashes, _breaks(arrays, len(names)), passages.letters())
    return {**arrays, **index, "header": np.frombuffer(header, dtype=np.uint8)}


def small_segment(sources: Iterable[tuple[Source, Iterable[Row]]]) -> Segment:
    """A segment of few words, in memory and without an index."""
    passages = _Columns(few=True)
    every = tuple(passages.gathered(sources))
    arrays = passages.arrays()
    loose = Loose(passages.words, _breaks(arrays, len(every)))
    return Segment({**arrays, **loose.arrays()}, every, loose)


def _breaks(arrays: Arrays, n_sources: int) -> Ints:
    """The first word of each source."""
    first = np.searchsorted(arrays["passage_source"], np.arange(n_sources))
    return arrays["passage_word"][first].astype(np.int64)


class _Columns:
    """Passages gathered column by column; text, words and seeds block by block.

    few: all of them are one block, of which `words` are kept and no seeds made.
    """

    def __init__(self, *, few: bool = False) -> None:
        self._few = few
        self.words = Words("")
        self._text = Stream(np.uint8)
        self._text_sizes = array("Q")
        self._locators: list[bytes] = []
        self._locator_sizes = array("Q")
        self._sources, self._bases, self._roles = array("I"), array("I"), bytearray()
        self._waiting: list[str] = []
        self._n_waiting = 0
        self._hashes = Stream(np.uint64)
        self._letters = Pile()
        self._n_words: list[npt.NDArray[np.int64]] = []
        self._n_folded = 0

    def gathered(self, sources: Iterable[tuple[Source, Iterable[Row]]]) -> Iterator[Source]:
        """Takes in these sources, passages in the order given, and gives them back."""
        for number, (source, rows) in enumerate(sources):
            for row in rows:
                self.add(number, row)
            yield source

    def add(self, source: int, row: Row) -> None:
        locator, text, base, role = row
        self._locators.append(locator.encode("utf-8"))
        self._locator_sizes.append(len(self._locators[-1]))
        self._sources.append(source)
        self._bases.append(base)
        self._roles.append(ROLES.index(role) if role in ROLES else 0)
        self._waiting.append(text)
        self._n_waiting += len(text) + 1
        if self._n_waiting >= _BLOCK and not self._few:
            self._fold()

    def _fold(self) -> None:
        if not self._waiting:
            return
        pieces = [text.encode("utf-8") for text in self._waiting]
        self._text.add(np.frombuffer(b"".join(pieces), dtype=np.uint8))
        self._text_sizes.extend(map(len, pieces))
        self._locators = [b"".join(self._locators)]
        words = Words("\n".join(self._waiting))
        borders = np.concatenate(([0], np.cumsum([len(text) + 1 for text in self._waiting])))
        if self._few:
            self.words = words
        else:
            keys, at = letter_keys(words)
            self._letters.add(postings(keys, at + self._n_folded))
            self._n_folded += len(words)
            self._hashes.add(words.hash)
        self._n_words.append(np.diff(np.searchsorted(words.start, borders)))
        self._waiting, self._n_waiting = [], 0

    def hashes(self) -> Hashes:
        """The hash of every word; to be asked once."""
        self._fold()
        return self._hashes.whole()

    def letters(self) -> Pile:
        """The postings of all letter seeds."""
        self._fold()
        return self._letters

    def arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """The passages; to be asked once."""
        self._fold()
        counts = np.concatenate([np.zeros(1, dtype=np.int64), *self._n_words])
        text = self._text.whole()
        let_go(text)
        return {
            "passage_word": np.cumsum(counts).astype(np.uint32),
            "passage_source": np.array(self._sources, dtype=np.uint32),
            "passage_base": np.array(self._bases, dtype=np.uint32),
            "passage_role": np.array(self._roles, dtype=np.uint8),
            "text": text,
            "text_at": _ends(self._text_sizes),
            "locator": np.frombuffer(b"".join(self._locators), dtype=np.uint8),
            "locator_at": _ends(self._locator_sizes),
        }


def _ends(sizes: array[int]) -> npt.NDArray[np.uint64]:
    ends = np.zeros(len(sizes) + 1, dtype=np.uint64)
    np.cumsum(np.frombuffer(sizes, dtype=np.uint64) if len(sizes) else ends[:0], out=ends[1:])
    return ends


class Segment:
    """A read-only view over a segment's arrays.

    loose: its words, where they are so few that there is no index.
    """

    def __init__(self, arrays: Arrays, sources: tuple[Source, ...] = (), loose: Loose | None = None) -> None:
        self.arrays, self.loose, self.sources = arrays, loose, sources
        if loose is None:
            header = json.loads(arrays["header"].tobytes())
            self.sources = tuple(map(_source, header["sources"]))
        self.n_words: int = len(loose.words) if loose is not None else header["n_words"]
        self.n_passages: int = len(arrays["passage_source"])
        self._windows: dict[tuple[int, int], tuple[Window, Words]] = {}
        self.stood: dict[bytes, npt.NDArray[np.int64]] = {}  # where runs of words stand that were last asked for
        self._asked: dict[tuple[int, int], tuple[int, int]] = {}  # the passages of words last asked for

    @cached_property
    def passage_word(self) -> npt.NDArray[np.int64]:
        """The number of the first word of each passage, and the end. Shape: n_passages + 1."""
        return np.asarray(self.arrays["passage_word"], dtype=np.int64)

    @cached_property
    def _passage_source(self) -> npt.NDArray[np.int64]:
        return np.asarray(self.arrays["passage_source"], dtype=np.int64)

    @cached_property
    def source_edges(self) -> npt.NDArray[np.int64]:
        """The first word of each source but the first."""
        return self.passage_word[np.flatnonzero(np.diff(self._passage_source)) + 1]

    def passage(self, number: int) -> Passage:
        """One passage by its number in the segment."""
        return self._between(number, number + 1)[0]

    def _between(self, first: int, last: int) -> list[Passage]:
        """The passages [first, last)."""
        arrays = self.arrays
        if not isinstance(arrays, dict):  # in a file; arrays in memory have nothing to check
            self._check_passages(first, last)
        texts, locators = (arrays[name][first : last + 1].tolist() for name in ("text_at", "locator_at"))
        sources, bases, roles = (arrays[f"passage_{name}"][first:last].tolist() for name in ("source", "base", "role"))
        return [
            Passage(
                source=self.sources[source],
                number=number,
                locator=arrays["locator"][c:d].tobytes().decode("utf-8"),
                text=arrays["text"][a:b].tobytes().decode("utf-8"),
                base=base,
                role=ROLES[role],
            )
            for number, source, base, role, (a, b), (c, d) in zip(
                range(first, last), sources, bases, roles, pairwise(texts), pairwise(locators), strict=True
            )
        ]

    def _check_passages(self, first: int, last: int) -> None:
        """Raises LibraryError when the file's bytes of these passages are not what was written."""
        from .arrays import check_block

        arrays = self.arrays
        for name, stored in (("text_at", "text"), ("locator_at", "locator")):
            check_block(arrays, name, first, last + 1)
            check_block(arrays, stored, int(arrays[name][first]), int(arrays[name][last]))
        for name in ("passage_source", "passage_base", "passage_role"):
            check_block(arrays, name, first, last)

    def locators(self) -> list[str]:
        """The locators of all passages in order."""
        text = self.arrays["locator"].tobytes()
        ends = self.arrays["locator_at"].tolist()
        if text.isascii():  # decoded at once
            printed = text.decode()
            return [printed[a:b] for a, b in pairwise(ends)]
        return [text[a:b].decode("utf-8") for a, b in pairwise(ends)]

    def passages(self) -> Iterator[Passage]:
        """All passages in order."""
        return map(self.passage, range(self.n_passages))

    def passage_of(self, word: int) -> int:
        """The number of the passage that holds this word."""
        return int(np.searchsorted(self.passage_word, word, side="right")) - 1

    def window(self, first_word: int, last_word: int) -> tuple[Window, Words, int]:
        """The passages that hold the words [first_word, last_word), as far as they belong to the source of the middle
        word: their text as one window, its words, and the number in the segment of the window's first word."""
        asked = (first_word, last_word)
        if asked not in self._asked:
            if len(self._asked) >= _CACHED_WINDOWS:
                self._asked.clear()
            (self._asked[asked],) = self._ranges(np.array([first_word]), np.array([last_word]))
        first, last = self._asked[asked]
        if (first, last) not in self._windows:
            window = _window(self._between(first, last + 1))
            self._keep(first, last, window, Words(window.text))
        window, words = self._windows[first, last]
        return window, words, int(self.passage_word[first])

    def prepare(self, first_words: Ints, last_words: Ints) -> None:
        """Makes the windows of many stretches of words at once, for `window` to find: their words are cut together,
        which takes a fraction of the time. Shape: two parallel arrays."""
        ranges = self._ranges(first_words, last_words)
        self._asked = dict(zip(zip(first_words.tolist(), last_words.tolist(), strict=True), ranges, strict=True))
        asked = dict.fromkeys(ranges)
        wanted = [span for span in asked if span not in self._windows]
        if len(self._windows) + len(wanted) > _CACHED_WINDOWS:  # what is asked for now stays
            self._windows = {span: self._windows[span] for span in asked if span in self._windows}
        for low in range(0, len(wanted), _CACHED_WINDOWS):
            spans = wanted[low : low + _CACHED_WINDOWS]
            windows = [_window(self._between(first, last + 1)) for first, last in spans]
            for (first, last), window, words in zip(spans, windows, self._words_of(spans, windows), strict=True):
                self._keep(first, last, window, words)

    def _words_of(self, spans: Sequence[tuple[int, int]], windows: Sequence[Window]) -> list[Words]:
        """The words of windows over these passages."""
        if self.loose is None:
            return words_of([window.text for window in windows])
        edges, begins = self.passage_word, self._passage_begin
        return [
            self.loose.words.part(int(edges[first]), int(edges[last + 1]), begins[first], begins[last + 1] - 1)
            for first, last in spans
        ]

    @cached_property
    def _passage_begin(self) -> list[int]:
        """Where each passage begins in the text of `loose`, and where one more would."""
        text, ends = self.arrays["text"].tobytes(), self.arrays["text_at"].tolist()
        sizes = (len(text[a:b].decode("utf-8")) + 1 for a, b in pairwise(ends))
        return list(accumulate(sizes, initial=0))

    def _ranges(self, first_words: Ints, last_words: Ints) -> list[tuple[int, int]]:
        """The first and last passage that hold the words [first_word, last_word), within the source of the middle."""
        passages, starts = self._passage_source, self.passage_word
        middle = passages[np.searchsorted(starts, (first_words + last_words) // 2, side="right") - 1]
        first = np.searchsorted(starts, np.maximum(first_words, 0), side="right") - 1
        last = np.searchsorted(starts, np.minimum(last_words, self.n_words) - 1, side="right") - 1
        first = np.maximum(first, np.searchsorted(passages, middle, side="left"))
        last = np.minimum(last, np.searchsorted(passages, middle, side="right") - 1)
        return list(zip(first.tolist(), last.tolist(), strict=True))

    def _keep(self, first: int, last: int, window: Window, words: Words) -> None:
        if len(self._windows) >= _CACHED_WINDOWS:
            self._windows.pop(next(iter(self._windows)))
        self._windows[first, last] = (window, words)


_SOURCE = tuple(field.name for field in fields(Source))


def _source(named: Mapping[str, str]) -> Source:
    """The source of a header; what a newer quoth may have added is passed over."""
    return Source(**{name: named[name] for name in _SOURCE if name in named})


def _window(passages: list[Passage]) -> Window:
    pieces, at = [], 0
    for passage in passages:
        pieces.append(Piece(passage, at, at + len(passage.text)))
        at += len(passage.text) + 1
    return Window("\n".join(passage.text for passage in passages), tuple(pieces))
