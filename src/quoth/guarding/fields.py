"""Answers written as JSON: which of their strings quote, and which document each is said to be from.

A string in JSON stands in marks because of the format. It quotes where its key says so ("quote", "excerpt"); the
document is the one that a neighbouring field of the same object names ("source": "doc-2"). What models write is often
cut off or not quite JSON, so the text is scanned and not parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import NamedTuple

from ..frozen import dataclass
from ..later import later
from ..normalise.emphasis import JOINER
from ..offsets import Span, span_of
from .given import Given
from .markers import Marker, meaning

_BLOCK = later(lambda: re.compile(
    r"(?:\A|^```[a-zA-Z]{0,10}[ \t]*\n)\s{0,40}(?=[\[{]\s{0,40}[\[{\"])", re.MULTILINE
))
_TOKEN = later(lambda: re.compile(
    r'"((?:[^"\\]|\\.)*+)(?:"(\s{0,40}:)?|\\?\Z)|([{}\[\]])|(?<![\w.])(\d{1,3})(?![\w.])', re.DOTALL
))
"""A string, a key, a sign, a small number. The last string of an answer that is still coming has no end."""
_QUOTES = later(lambda: re.compile(
    r"quot|verbatim|excerpt|extract|snippet|cited_?text|passage|zitat|\bcitat|\bcita\b|citazione|цитат|引用|引文|اقتباس"
))
_HOLDS_QUOTES = later(lambda: re.compile(r"quot|citation|evidence|excerpt|snippet|support|reference|source|zitat|引"))
"""Keys of lists whose objects have the words under a key that says nothing ("text")."""
_SAYS_NOTHING = frozenset({"text", "content", "value", "words"})
_NAMES = later(lambda: re.compile(r"source|doc|file|cite|citation|ref|(?:\b|_)id\b|title|url|quelle|fuente|来源|文档"))
_DOCUMENT = later(lambda: re.compile(r"source|doc|file|url|quelle|fuente|来源|文档"))
"""Keys of a document rather than of the entry itself ("id", "ref", "title"), which count where there are none."""
_ESCAPE = later(lambda: re.compile(r'\\(?:u[0-9a-fA-F]{4}|.)', re.DOTALL))


class Value(NamedTuple):
    """A string or number of an object: [start, end) without its marks. holder: which object it is in."""

    key: str
    start: int
    end: int
    holder: int
    string: bool


@dataclass(slots=True)
class Fields:
    """The JSON of one answer. blocks: where it stands; keys: its keys with their marks and colon."""

    blocks: list[Span] = field(default_factory=list)
    keys: list[Span] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    quotes: list[Value] = field(default_factory=list)

    def holds(self, at: int) -> bool:
        """Is the place in JSON?"""
        return any(block.start <= at < block.end for block in self.blocks)

    def markers(self, text: str, given: Given, printed: Sequence[Marker]) -> list[Marker]:
        """The markers of the answer: those printed outside JSON and inside its sentences, and what its fields say."""
        if not self.blocks:
            return list(printed)
        named = [(value, meant) for value in self.values if (meant := _meant(value, text, given)) is not None]
        sure = {value.holder for value, _ in named if _DOCUMENT.search(value.key.casefold())}
        named = [(v, m) for v, m in named if v.holder not in sure or _DOCUMENT.search(v.key.casefold())]
        names = {value.start: value.end for value, _ in named}
        inside = [value for value in self.values if value.string and value.start not in names]
        kept = [
            m for m in printed
            if not self.holds(m.start) or any(v.start <= m.start and m.end <= v.end for v in inside)
        ]  # fmt: skip
        for quote in self.quotes:
            for value, (cited, unknown) in named:
                if value.holder == quote.holder and value is not quote:
                    at = Span(value.start, value.end)
                    words = at.of(text)
                    kept.append(Marker(quote.start - 1, quote.end + 1, words, cited, unknown, "span", at))
        return sorted(kept, key=lambda m: (m.start, m.end))

    def as_prose(self, text: str) -> str:
        """The text with marks around what quotes alone, each key a paragraph's end; every offset stays."""
        if not self.blocks:
            return text
        quotes = {quote.start for quote in self.quotes}
        changes = [(key.start, key.end, "\n\n".ljust(key.end - key.start)) for key in self.keys]
        for value in self.values:
            if value.string:
                marks = "“”" if value.start in quotes else "  "
                words = _unescaped(text[value.start : value.end], "‘’" if value.start in quotes else "“”")
                closed = text.startswith('"', value.end)
                changes.append((value.start - 1, value.end + closed, f"{marks[0]}{words}{marks[1] * closed}"))
        out, done = [], 0
        for start, end, words in sorted(changes):
            out += [text[done:start], words]
            done = end
        return "".join([*out, text[done:]])


def fields_of(text: str, given: Given) -> Fields:
    """The JSON in an answer: all of it, or in a fence; none where no key is in it."""
    found = Fields()
    if '":' not in text and '" :' not in text:
        return found
    for begin in _BLOCK.finditer(text):
        if found.holds(begin.start()):
            continue
        fence = text.find("\n```", begin.end()) if "`" in begin[0] else -1
        end = fence if fence >= 0 else len(text)
        keys, values = _scanned(text, begin.end(), end)
        if keys:
            found.blocks.append(Span(begin.end(), end))
            found.keys += keys
            found.values += [value for value, _ in values]
            found.quotes += [v for v, around in values if v.string and _quotes(v, around, text, given)]
    return found


def _scanned(text: str, start: int, end: int) -> tuple[list[Span], list[tuple[Value, str]]]:
    """The keys and the values of one block; each value with the key of the object it is in."""
    keys: list[Span] = []
    values: list[tuple[Value, str]] = []
    open_ones: list[tuple[str, int, str]] = []  # sign, number of the object, the key it is the value of
    key, holder = "", 0
    for token in _TOKEN.finditer(text, start, end):
        sign = token[3]
        if sign in ("{", "["):
            holder += sign == "{"
            open_ones.append((sign, holder, key))
        elif sign is not None:
            if open_ones:
                key = open_ones.pop()[2]
        elif token[2] is not None:
            keys.append(span_of(token.span()))
            key = token[1]
        else:
            objects = [one for one in open_ones if one[0] == "{"]
            number, around = (objects[-1][1], objects[-1][2]) if objects else (0, "")
            group = 1 if token[1] is not None else 4
            values.append((Value(key, *token.span(group), number, group == 1), around))
    return keys, values


def _quotes(value: Value, around: str, text: str, given: Given) -> bool:
    """Does a key say that these words are a document's, and do they not name one?"""
    key = value.key.casefold()
    if not (_QUOTES.search(key) or (key in _SAYS_NOTHING and _HOLDS_QUOTES.search(around.casefold()))):
        return False
    words = text[value.start : value.end]
    return bool(words.strip()) and meaning(words, given, {}) is None


def _meant(value: Value, text: str, given: Given) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The documents that a field names, by its key and its words."""
    if not _NAMES.search(value.key.casefold()):
        return None
    meant = meaning(text[value.start : value.end], given, {})
    return meant if meant is not None and (meant[0] or not value.string) else None


def _unescaped(words: str, marks: str) -> str:
    """The words of a string with what its escapes stand for, each as long as it was."""
    if "\\" not in words:
        return words
    turn: Iterator[int] = iter(range(len(words)))

    def meant(escape: re.Match[str]) -> str:
        char = escape[0][1]
        if char == '"':
            closes = next(turn) % 2
            return f"{marks[1]} " if closes else f" {marks[0]}"
        if char == "u" and len(escape[0]) > 2:
            char = chr(int(escape[0][2:], 16))
            return char.ljust(len(escape[0]), " " if char.isspace() else JOINER)
        return {"n": " \n", "t": "  ", "r": "  ", "/": " /"}.get(char, escape[0])

    return _ESCAPE.sub(meant, words)
