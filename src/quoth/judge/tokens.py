"""What are the words of a stretch of text, and which of them stand in editorial brackets?

The judge cuts words coarser than the finder: a figure with its separators and sign is one word
("-1,234.50", "1 250,50", 一千二百), so that a moved decimal point is one edit. Han, kana and the scripts written
without spaces give one word a character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Literal, NamedTuple

import regex

from ..later import later
from ..normalise.emphasis import unmarked
from ..offsets import Span, span_of

TokenKind = Literal["word", "number", "symbol", "ellipsis"]

# Possessive quantifiers (++, *+) keep every pattern linear on hostile text.
TEX_DOTS = ("\\dots", "\\ldots", "\\textellipsis")
"""LaTeX's ellipses; "\\dots{}" with the braces that keep the blank behind."""
_TEX_DOTS = r"\\(?:l?dots|textellipsis)(?![A-Za-z])(?:\{\})?+"
_DOTS = rf"(?:…|⋯|‥|{_TEX_DOTS}|۔{{3}}|\.(?:[ \u00a0\u2009\u202f]?+\.){{2}})(?:[ \u00a0]?+[.…⋯‥۔])*+"
# What lawyers write for words left out beside the points: three asterisks apart, and brackets around nothing
# (GPO Style Manual, chapter 8, "Ellipses"; Bluebook, rule 5.2: written to a word they stand for letters, "judgment[]").
_STARS = r"(?<![*\w])\*[ \u00a0]\*[ \u00a0]\*(?![*\w])|(?<=[ \u00a0])\*{3}(?=[ \u00a0])"
_EMPTY = r"(?<!\w)\[[ \u00a0_]{0,3}+\](?!\w)"
# "etc." of Hebrew, the usual mark of words left out of a verse.
_AND_SO_ON = r"(?<![\p{L}\p{M}])ו(?:גו|כו)['’׳](?![\p{L}\p{M}])|(?<![\p{L}\p{M}])וגומר(?![\p{L}\p{M}])"
_ALONE = r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_PLAIN = r"\p{Nd}++(?:[.,:/٫٬．，'’\u00a0\u2009\u202f]\p{Nd}++)*+"
_SPACED = r"\p{Nd}{1,3}+(?:[ ]\p{Nd}{3}(?!\p{Nd}))++(?:[.,]\p{Nd}++)?+"  # 1 250,50: groups of three behind blanks
_NUMERAL = "[〇零一二三四五六七八九十百千萬万億亿兩两壹貳贰參叁肆伍陸陆柒捌玖拾佰仟廿卅]"
# Chinese numerals of several signs are one figure, as 1,250 is; a single one is a word like any other sign.
_HAN = (
    rf"百分之{_NUMERAL}++(?:[點点]{_NUMERAL}++)?+|{_NUMERAL}{{2,}}+(?:[點点]{_NUMERAL}++)?+|{_NUMERAL}[點点]{_NUMERAL}++"
)
_UNSEEN = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_TAG = (
    r"</?+(?:i|b|u|em|strong|sup|sub|small|mark|q|span|cite|br|tt|s|del|ins|strike)\s?+/?+>"
    r"|\\(?:emph|text(?:it|bf|sc|sl|sf|tt|rm|up|md|normal)?+|underline|uline|enquote|textquote)(?=\{)"  # LaTeX
)
# The sign before each line of what a message answers or a Markdown block quotes: "> The tenant". It is no word.
_LINE_QUOTED = r">(?<=\n[ \t>]{0,8}>)"
# ה' and ד' are the Name, with prefixes written to it: the stroke is one of their letters (source: spelling_hebrew).
_NAME = r"(?=['’׳])(?<=(?<![\p{L}\p{M}])[ובלכמש]{0,2}[הד])['’׳](?![\p{L}\p{M}])"
_ELLIPSES = ("…", "⋯", "‥", "* *", "***", "*\u00a0*", "[]", "[ ", "[\u00a0", "[_", "וגו", "וכו", "۔۔۔", *TEX_DOTS)


def _token(letter: str, alone: str = "", figures: str = "") -> str:
    """The pattern of a token. letter: of words of several; alone: what is a word by itself; figures: beside digits."""
    inner = rf"[{letter}\p{{M}}\p{{Nd}}\p{{Nl}}{_UNSEEN}]*+ (?:['’ʼ‘`´·״׳][{letter}\p{{M}}]++)*+"
    digits = rf"(?:{_SPACED}|{_PLAIN})(?![{letter}\p{{M}}])"
    return rf"""
  {_TAG}
| {_LINE_QUOTED}
| (?P<ellipsis> [\[(（〔［<⟨]\s{{0,2}}+{_DOTS}\s{{0,2}}+[\])）〕］>⟩] | {_DOTS} | {_STARS} | {_EMPTY} | {_AND_SO_ON} )
| (?P<number> (?:(?<![{letter}\p{{M}}\p{{N}}.,])[-−+])?+{digits} | \p{{No}}++ {figures} )
| (?P<symbol> (?:パ|ハ\u309a)ーセント | [%‰°$€£¥₽₹<>≤≥≠±×÷] )
| (?P<char> & {alone} )
| (?P<word> [{letter}\p{{Nd}}\p{{Nl}}]{inner} (?:{_NAME})?+ (?:\[\])?+ )
"""


SENTENCE_SIGNS = frozenset(".!?؟।。")
SENTENCE_ENDS = SENTENCE_SIGNS | {"\n"}
"""Signs that end a sentence, by themselves and with the end of a line."""
COLONS = frozenset(":：")
IDEOGRAPHS = "\u0e00"
"""Letters from here on are Thai and its neighbours, kana, Han and Hangul."""
_OPEN = {"[": "]", "［": "］", "〔": "〕", "(": ")", "（": "）", "⟨": "⟩"}
_EDITORIAL = "[［〔⟨"
_BRACKET = later(lambda: regex.compile(rf"[{regex.escape(''.join([*_OPEN, *_OPEN.values()]))}]"))


class Token(NamedTuple):
    """One word, figure, sign or ellipsis of a text.

    bracket: the bracketed unit it stands in, brackets included, or None. round: that unit has round brackets.
    """

    kind: TokenKind
    text: str
    span: Span
    bracket: Span | None = None
    round: bool = False


_token_of: Callable[[tuple[Any, ...]], Token] = partial(tuple.__new__, Token)
"""A token of its five values, in half the time."""
_FLAGS, _SETS = int(regex.VERBOSE | regex.UNICODE), int(regex.V1)
"""As numbers: the compiler looks at them a thousand times. Only sets less others need the second."""
_EVERY = later(
    lambda: regex.compile(_token(rf"[\p{{L}}--{_ALONE}]", rf"| 上帝 | {_ALONE}\p{{M}}*+", f"| {_HAN}"), _FLAGS | _SETS)
)
_SPACING = later(
    lambda: regex.compile(r"(?![ \n])(?:(?P<word> [A-Za-z]++(?=[ ,.;:]) )|" + _token(r"\p{L}") + ")", _FLAGS)
)
"""Of texts without scripts that write no blanks: in a third of the time."""
_CROWDED = regex.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u2e80-\U0010ffff]")
"""Where the scripts without blanks stand. Source: Unicode 16, Blocks.txt; all above the symbols is taken in.
`re` would take 3 ms to compile it."""


def brackets(text: str, span: Span) -> list[tuple[Span, bool]]:
    """Bracketed units wholly inside `span`, innermost ones dropped, each with "is it round?". One linear
    scan."""
    found: list[tuple[Span, bool]] = []
    if not any(sign in text[span.start : span.end] for sign in _OPEN):
        return found
    stack: list[tuple[int, str]] = []
    for sign in _BRACKET.finditer(text, *span):
        at, char = sign.start(), sign[0]
        if char in _OPEN:
            stack.append((at, _OPEN[char]))
        elif stack and char == stack[-1][1]:
            start, _ = stack.pop()
            unit = Span(start, at + 1)
            while found and found[-1][0].start > start:
                found.pop()
            found.append((unit, text[start] not in _EDITORIAL))
        else:
            stack = [s for s in stack if s[1] != char]
    return found


def has_ellipsis(text: str, span: Span) -> bool:
    """May an ellipsis stand in text[span]? What holds neither its signs nor three full stops has none."""
    held = text[span.start : span.end]
    return any(sign in held for sign in _ELLIPSES) or held.count(".") > 2


def tokens(text: str, span: Span) -> list[Token]:
    """The words, figures, signs and ellipses of text[span], in order. Offsets are those of `text`."""
    units = brackets(text, span)
    return list(_with_brackets(in_turn(text, span), units) if units else in_turn(text, span))


def said(text: str, span: Span) -> list[str]:
    """What the words and figures among them say."""
    if _simple(text, span):
        return _SIMPLE_WORD.findall(text, *span)
    return [found[0] for found in _found(text, span) if found.lastgroup in _SAID]


def words_in(text: str, span: Span) -> Iterator[Token]:
    """The words among them, in turn."""
    return (token for token in in_turn(text, span) if token.kind == "word")


_SIMPLE = re.compile(r"[A-Za-z ,;:.!?\n“”\"()'’–—-]*")
_SIMPLE_WORD = re.compile("[A-Za-z]+(?:['’][A-Za-z]+)*")
"""Text of these signs alone holds words only, if no ellipsis; most stretches of English are such."""


def _simple(text: str, span: Span) -> bool:
    return _SIMPLE.fullmatch(text, *span) is not None and text.count(".", *span) < 3


def in_turn(text: str, span: Span) -> Iterator[Token]:
    """The tokens of text[span], each when it is asked for; what brackets they stand in is not looked at."""
    if _simple(text, span):
        for word in _SIMPLE_WORD.finditer(text, *span):
            yield _token_of(("word", word[0], span_of(word.span()), None, False))
        return
    for found in _found(text, span):
        group = found.lastgroup
        if group is None:
            continue  # mark-up: of emphasis, of lines quoted
        kind = "word" if group == "char" else group
        yield _token_of((kind, found[0], span_of(found.span()), None, False))


_SAID = frozenset(("word", "char", "number"))


def _found(text: str, span: Span) -> Iterator[regex.Match[str]]:
    text = _unmarked_in(text, span)
    pattern = _SPACING if span.of(text).isascii() or not _CROWDED.search(text, *span) else _EVERY
    return pattern.finditer(text, *span)


def _unmarked_in(text: str, span: Span) -> str:
    """The text, the marks of emphasis inside the words of a stretch gone; it is copied only where there are any."""
    held = text[span.start : span.end]
    without = unmarked(held)
    return text if without is held else text[: span.start] + without + text[span.end :]


def _with_brackets(plain: Iterator[Token], units: list[tuple[Span, bool]]) -> Iterator[Token]:
    at = 0
    for token in plain:
        while at < len(units) and units[at][0].end <= token.span.start:
            at += 1
        if at < len(units) and units[at][0].start <= token.span.start and token.kind != "ellipsis":
            yield Token(token.kind, token.text, token.span, *units[at])
        else:
            yield token


def n_words(text: str) -> int:
    """How many words and figures a text has."""
    return len(said(text, Span(0, len(text))))
