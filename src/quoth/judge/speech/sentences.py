"""A text as sentences of tokens, each quotation one token whatever stands inside it.

Rules of our own after CLAIMS.md section 5: quotation- and abbreviation-aware, exact offsets, linear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

import regex

from ...offsets import Span
from ...settings.judging import SENTENCE_TOKENS
from .tables import Words

_TOKEN = regex.compile(
    r"(\p{L}++)(?![-‐'’.&/@\p{M}\p{N}])|\p{L}\.(?:\p{L}\.)++|\([^()\n\"“”«»]{1,40}\)|[\p{L}\p{M}\p{N}]++(?:[-‐'’.&/@][\p{L}\p{M}\p{N}]++)*+|\n[^\S\n]*+\n|\.{2,}|[^\s\p{L}\p{N}\p{M}]"
)
_CLITIC = regex.compile(r"(?<=\p{L})(?:n['’]t|['’](?:s|ve|ll|d|re|m)|-(?:t-)?(?P<who>ils?|elles?|on|je|nous))$")
_ELIDED = regex.compile(r"(?i)(?:qu|l|d|j|n|s|c|m|t|jusqu|lorsqu|puisqu)['’](?=\p{L}{2})")
"""French words that lose their vowel before another."""
_JOINING = frozenset("'’-")
"""Signs without which a word is neither elided nor has a clitic."""
_ENDS = frozenset(".!?…؟。！？।۔")
_CLOSING = frozenset(")]}”’\"'»")


class Token(NamedTuple):
    """A word, a sign or a whole quotation. kind: "w", "p" or "q". key: in small letters, with straight apostrophes."""

    start: int
    end: int
    key: str
    kind: str
    capital: bool = False


_token_of: Callable[[tuple[Any, ...]], Token] = partial(tuple.__new__, Token)
"""A token of its five values, in half the time."""


def sentences(text: str, quotations: Iterable[Span], words: Words, within: Span) -> Iterator[list[Token]]:
    """The sentences within a stretch, in order, each with the sign that ends it. A paragraph ends a sentence."""
    tokens = _tokens(text, quotations, words.lists["abbreviations"], within)
    first = 0
    for place, token in enumerate(tokens):
        if token.kind == "w" and place - first + 1 < SENTENCE_TOKENS:
            continue
        if token.kind == "b":
            if place > first:
                yield tokens[first:place]
            first = place + 1
        elif place - first + 1 >= SENTENCE_TOKENS or _ends(text, tokens, place, words):
            yield tokens[first : place + 1]
            first = place + 1
    if first < len(tokens):
        yield tokens[first:]


def _tokens(text: str, quotations: Iterable[Span], short: frozenset[str], within: Span) -> list[Token]:
    at, found = within.start, list[Token]()
    for span in sorted(quotations, key=lambda s: (s.start, -s.end)):
        if span.start < at or span.end <= span.start or span.end > within.end:
            continue
        found += _plain(text, at, span.start, short)
        found.append(Token(span.start, span.end, "", "q"))
        at = span.end
    found += _plain(text, at, within.end, short)
    return found


def _plain(text: str, low: int, high: int, short: frozenset[str]) -> list[Token]:
    """Words and signs. A title's or initial's full stop belongs to it; a short bracket is one word of no letters."""
    done, found = low, list[Token]()
    for hit in _TOKEN.finditer(text, low, high):
        start, end = hit.span()
        if start < done:
            continue
        printed = hit[0]
        first = printed[0]
        if hit.lastindex:  # letters alone, as most words
            found.append(_token_of((start, end, printed.casefold(), "w", first.isupper())))
        elif first.isalnum():
            key = printed.casefold()
            if text.startswith(".", end) and (key in short or (len(key) == 1 and first.isupper())):
                done = end + 1
                found.append(Token(start, done, key, "w", first.isupper()))
            elif printed.isalpha() or not _JOINING.intersection(printed):
                found.append(Token(start, end, key, "w", first.isupper()))
            else:
                found += _joined(text, start, end)
        elif first.isspace():
            found.append(Token(start, end, "", "b"))
        elif len(printed) > 2 and first == "(":
            found.append(Token(start, end, "()", "w"))
        else:
            found.append(_token_of((start, end, printed, "p", False)))
    return found


def _joined(text: str, start: int, end: int) -> Iterator[Token]:
    """A word with an apostrophe or hyphen, as the words it is made of."""
    printed = text[start:end]
    elided = _ELIDED.match(printed)
    if elided is not None:
        cut = start + elided.end()
        yield Token(start, cut, _key(elided.group()), "w", printed[0].isupper())
        start, printed = cut, text[cut:end]
    capital = printed[0].isupper()
    clitic = _CLITIC.search(printed)
    if clitic is None:
        yield Token(start, end, _key(printed), "w", capital)
        return
    cut = start + clitic.start()
    yield Token(start, cut, text[start:cut].casefold(), "w", capital)
    cut = start + clitic.start("who") if clitic["who"] else cut
    yield Token(cut, end, clitic["who"] or _key(text[cut:end]), "w")


def _key(printed: str) -> str:
    return printed.casefold().replace("’", "'")


def _ends(text: str, tokens: Sequence[Token], place: int, words: Words) -> bool:
    """Does the sentence end with this sign or quotation?"""
    token = tokens[place]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.kind == "b":
        return False
    if token.kind == "q":
        last = text[token.start : token.end].rstrip("".join(_CLOSING) + " ")[-1:]
        if last not in _ENDS or (after.kind == "w" and not after.capital and _cased(text[after.start])):
            return False
        return after.kind != "p" and (last == "." or not _said_next(tokens, place, words))
    if token.key[-1:] not in _ENDS:
        return False
    if text[token.end : token.end + 1] in _CLOSING:
        return False
    if not text[token.end : after.start].strip() and token.end == after.start and token.key == ".":
        return False
    return after.kind == "q" or after.capital or not _cased(text[after.start])


def _cased(char: str) -> bool:
    return char.lower() != char.upper()


def _said_next(tokens: Sequence[Token], place: int, words: Words) -> bool:
    """Does a said-clause follow ("Really?" Moor asked)?"""
    for token in tokens[place + 1 : place + 7]:
        if token.kind != "w":
            return False
        if "say" in words.frames.get(token.key, ()):
            return True
    return False
