"""How does running text show that words are somebody's, without quotation marks?

A lead-in before them, a line of their own, a sentence that begins with them, a text of another
script around them, or vowel marks in a text that has none.
"""

from __future__ import annotations

import regex

from ..later import later
from ..model import Quotation
from ..offsets import Span
from ..settings.finding import (
    BARE,
    LEAD_LOOK,
    LEAST_ALONE,
    LEAST_LINE,
    LINE_MORE,
    LONG_LINE,
    MARKS_NEAR,
    MOST_ALONE,
    POINTED,
)
from .hit import Hit, Stretch
from .lead_ins import leads_in
from .mark_styles import SENTENCE_ENDS

_SETS_OFF = SENTENCE_ENDS | frozenset(":;؛：\"“”«»‹›„([{﴿﴾۞۝>•|")
"""What stands before words that begin anew: the end of a sentence or clause, a colon, an opening mark."""
_OTHER_SCRIPT = later(lambda: regex.compile(r"[\p{L}--\p{Arabic}--\p{Hebrew}]\P{L}*$", flags=regex.V1))
_BORDER = "\n\n\n"
"""What parts the documents of a block."""
_MARKS = later(lambda: regex.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2]"))
_INSIDE_LINE = frozenset(" \t\u00a0*_,،ۖۗۘۙۚۛ")
"""What may stand between the words of one line without parting them."""


def stands_alone(found: Hit, stretch: Stretch, *, pointed: bool = True) -> bool:
    """Is an agreement set off from the running text around it? pointed: do vowel marks of its own set it off?"""
    words = stretch.words
    start, end = int(words.start[found.first]), int(words.end[found.last - 1])
    before = _before(words.text, start, LEAD_LOOK)
    last = before.rstrip(" \t\u00a0*_")[-1:]
    if not last or last == "\n" or last in _SETS_OFF or leads_in(before):
        return True
    if _OTHER_SCRIPT.search(before) is not None:
        return True
    sides = (_before(words.text, start, MARKS_NEAR), words.text[end : end + MARKS_NEAR].split(_BORDER)[0])
    return pointed and _pointing(words.text[start:end]) >= POINTED and min(map(_pointing, sides)) <= BARE


def _before(text: str, at: int, n: int) -> str:
    """Up to n characters before a place, none of another document."""
    return text[max(0, at - n) : at].rsplit(_BORDER, 1)[-1]


def claimed(start: int, end: int, text: str) -> bool:
    """Does the text around text[start:end], a quotation with its marks, say that the words come from a source of such
    references: a lead-in or a reference before them, a reference in brackets behind them?"""
    before = _before(text, start, LEAD_LOOK).rstrip(" \t\n*_>:.،,")
    if leads_in(before) or _REFERENCE_BEFORE.search(before) is not None:
        return True
    return _REFERENCE_BEHIND.match(text, end) is not None


_REFERENCE_BEFORE = regex.compile(r"\p{N}[:：.]\s?\p{N}{1,3}[)\]]?$")
_REFERENCE_BEHIND = regex.compile(r"[ \t\n*_.،,\"”»]{0,6}(?<!\n\n\n)[\[(（{][^\])）}\n]{0,40}\p{N}")


def _pointing(text: str) -> float:
    return len(_MARKS.findall(text)) / max(1, len(text))


def whole_text(text: str) -> list[Quotation]:
    """A text of a few words as one quotation without marks, role "line"; nothing for a longer one."""
    if len(text) > 40 * MOST_ALONE or not LEAST_ALONE <= len(text.split()) <= MOST_ALONE:
        return []
    span = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    return [Quotation(span, span, parts=(span,), role="line")]


def line_of(first: int, last: int, stretch: Stretch) -> tuple[int, int] | None:
    """The words [first, last) of the lines that these words fill but for a word or two at an end; else None."""
    words = stretch.words
    more = more_in_line(last - first)
    for _ in range(more + 1):
        if _ends(first - 1, ">", stretch):
            break
        if not _beside(stretch, first - 1):
            return None
        first -= 1
    for _ in range(more + 1):
        if _ends(last - 1, "<", stretch):
            break
        if not _beside(stretch, last - 1):
            return None
        last += 1
    if not (_ends(first - 1, ">", stretch) and _ends(last - 1, "<", stretch)):
        return None
    text = words.text[int(words.start[first]) : int(words.end[last - 1])]
    return (first, last) if last - first >= LEAST_LINE and not any(c in text for c in "()[]{}") else None


def more_in_line(n: int) -> int:
    """How many words at each end of a line may stand beside n that agree."""
    return LINE_MORE + (n >= LONG_LINE)


def _ends(word: int, tag: str, stretch: Stretch) -> bool:
    """Does a line end behind this word, or the side of a line that a tag of markup fills?"""
    if stretch.ends_line(word):
        return True
    return tag in stretch.words.text[int(stretch.words.end[word]) : int(stretch.words.start[word + 1])]


def _beside(stretch: Stretch, word: int) -> bool:
    """Do this word and the next stand in one line with nothing but blanks between them?"""
    words = stretch.words
    between = words.text[int(words.end[word]) : int(words.start[word + 1])]
    return all(char in _INSIDE_LINE for char in between)
