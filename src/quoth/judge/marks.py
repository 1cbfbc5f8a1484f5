"""Is it a verse number or a footnote mark instead of a word? Such marks are typography on either side.

They stand in brackets, behind the end-of-verse sign, raised, bare where one passage ends and the next
begins, or number the lines of a list.
"""

from __future__ import annotations

import re

from ..model import Window
from ..offsets import Span
from ..settings.judging import NOTED_LETTERS, NUMBERED_NEAR
from .keys import has_words
from .steps import Step
from .tokens import Token

_MAX_DIGITS = 3
_LINE = 12
"""Characters on either side of a page's number: "— 47 —". Ours."""
_STOPS = tuple(".!?:;,…؟؛،。！？：；।")
_VERSE = re.compile(r"\d{1,3}:\d{1,3}")
_VERSE_SIGNS = "۝٭*†‡§¶﴿﴾"


def is_mark(step: Step, draft_text: str, window: Window, edges: tuple[int, int]) -> bool:
    """Is an inserted or deleted step only a reference mark? `edges`: where the quotation's body starts and
    ends."""
    if step.op == "insert":
        if all(_raised(draft_text, word.span) for word in step.draft_words):
            return True
        figures = all(_figure(word) or _is_verse(word) for word in step.draft_words)
        return (figures and _inserted_mark(step, draft_text, window, edges)) or _names_passage(step, window)
    if step.op == "delete":
        if all(map(_figure, step.source_words)) and _source_mark(step, window):
            return True
        return _is_point(step, window) or _is_heading(step, window.text)
    return False


def _names_passage(step: Step, window: Window) -> bool:
    """Is it the number of the passage that begins there, as its own locator has it ("2.1 The Supplier" for the words of
    "Clause 2.1")?"""
    words, at = step.draft_words, step.source.start
    if len(words) != 1 or words[0].kind != "number":
        return False
    begun = [p for p in window.pieces if p.start - 2 <= at <= p.end and not has_words(window.text[p.start : at])]
    number = re.compile(rf"(?<![\d.]){re.escape(words[0].text)}\W*$")
    return any(number.search(piece.passage.locator) is not None for piece in begun)


_HEADED = re.compile(
    r"(?:^|\n)[ \t>#*]*(?:[^\W\d]\w{0,11}\.?[ \t]|[§¶][ \t]?)?\d{1,4}[a-z]?[.)]?[ \t*–—:-]*$"
)
_FIRST_POINT = re.compile(r"[ \t.:*]*\n\s*(?:\(\w{1,3}\)|1[.)])")


def _is_heading(step: Step, text: str) -> bool:
    """Is it what stands behind the number of a section on its line, above the section's first point ("14 Deposits",
    "(1) A landlord ...")? Who quotes "14 (1) A landlord" leaves the heading out."""
    before = text[max(0, step.source.start - 40) : step.source.start]
    return _HEADED.search(before) is not None and _FIRST_POINT.match(text, step.source.end) is not None


_POINT = re.compile(r"\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)")
_BEFORE_POINT = re.compile(r"(?:^|[:;,.—–\n]|[:;,.—–]\s\w{1,4})\s*$")
"""What stands before a point: a stop, or one and a word such as "or"."""


def _is_point(step: Step, window: Window) -> bool:
    """Is it the letter or number of a point of a list in the source ("if: (a) dues are unpaid"), which a quotation that
    runs on leaves out?"""
    unit = step.source_words[0].bracket if step.source_words else None
    if unit is None or any(word.bracket != unit for word in step.source_words):
        return False
    before = window.text[max(0, unit.start - 12) : unit.start]
    return _POINT.fullmatch(unit.of(window.text)) is not None and _BEFORE_POINT.search(before) is not None


def _figure(word: Token) -> bool:
    if word.text[:1] >= "\u3400":
        return False  # a Chinese numeral is a word
    short = sum(c.isdecimal() or c.isnumeric() for c in word.text) <= _MAX_DIGITS
    return word.kind == "number" and short and word.text[:1] not in "-+−" and "." not in word.text


def _is_verse(word: Token) -> bool:
    """Is it chapter and verse ("36:41")? In brackets it may be the time of a transcript."""
    return word.bracket is None and _VERSE.fullmatch(word.text) is not None


def _inserted_mark(step: Step, draft_text: str, window: Window, edges: tuple[int, int]) -> bool:
    first = step.draft_words[0]
    before = draft_text[max(0, first.span.start - 2) : first.span.start].rstrip()
    if before[-1:] in _VERSE_SIGNS and before:
        return True
    if first.text.isnumeric() and not first.text.isdecimal():
        return True  # raised figures
    if first.bracket is not None and (not first.round or _written_to_a_word(draft_text, first.bracket.start)):
        return True
    if len(step.draft_words) == 1 and _behind_stop(draft_text, first.span):
        return True
    if len(step.draft_words) == 1 and (_alone_on_line(draft_text, first.span) or _in_margin(draft_text, first.span)):
        return True  # a page's number, a verse line's
    if len(step.draft_words) == 1 and _numbers_line(draft_text, first.span):
        return True
    if not has_words(draft_text[edges[0] : step.draft.start]):
        last = step.draft_words[-1]
        of_list = last.bracket is not None or draft_text[last.span.end : last.span.end + 1] in (".", ")")
        return of_list or _numbers_passage(step, window)
    if _at_border(step.source.start, window):
        return True
    if has_words(draft_text[step.draft.end : edges[1]]):
        return False
    if first.bracket is not None and _behind_italics(draft_text, first.bracket.start):
        return True  # a page's number
    glued = not draft_text[first.span.start - 1].isspace()
    return glued or _stops(draft_text, first.span.start) or _stops(window.text, step.source.start)


def _behind_italics(text: str, at: int) -> bool:
    """Does emphasis end before this place?"""
    return text[max(0, at - 4) : at].rstrip(" ").endswith(("*", "_"))


def is_last_note(step: Step, draft_text: str, window: Window, edges: tuple[int, int]) -> bool:
    """Is a figure behind the last stop of a quotation, held against the source's next sentence, a note's mark?"""
    if step.op != "replace" or len(step.draft_words) != 1 or not _figure(step.draft_words[0]):
        return False
    if has_words(draft_text[step.draft.end : edges[1]]) or any(word.kind == "number" for word in step.source_words):
        return False
    if _in_margin(draft_text, step.draft_words[0].span):
        return True
    return _stops(draft_text, step.draft.start) and _stops(window.text, step.source.start)


def _stops(text: str, at: int) -> bool:
    """Does a stop stand before this place? "... held for 5 ..." for "... held for 2 years" states a figure."""
    return text[max(0, at - 4) : at].rstrip(" \t\n\"'”’»)]^")[-1:] in _STOPS


def _in_margin(text: str, span: Span) -> bool:
    """Does a figure stand at a line's end, set off by two blanks or a tab, as editions number every fifth line?"""
    line = text[text.rfind("\n", 0, span[0]) + 1 : span[0]]
    behind = text[span[1] : span[1] + _LINE].partition("\n")[0]
    return has_words(line) and line.endswith(("  ", "\t")) and not behind.strip()


_LABEL = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")
_MOST_LABEL = 60
"""Characters of a speaker's name at the beginning of a line: "FIRST LORD OF THE HARBOUR". Ours."""


def is_label(step: Step, draft_text: str, window: Window) -> bool:
    """Does a step name who speaks next, put in or held against the end of the passage before, where a line of the draft
    and a passage of the source begin ("Moor: The bridge ...", "MOOR. The bridge ...", also on a line or in emphasis of
    its own, or set off by blanks; "Moor. ..." where the passage is cited as Moor's)?"""
    start, end = step.draft
    named = draft_text[start:end].rstrip(".:")
    begin = draft_text.rfind("\n", max(0, start - _MOST_LABEL), start) + 1
    if step.op not in ("insert", "replace") or not begin or draft_text[begin:start].strip(" \t*_>"):
        return False
    if len(named) > _MOST_LABEL or not _LABEL.fullmatch(named) or not all(word[0].isupper() for word in named.split()):
        return False
    if not _at_border(step.source.end, window):
        return False
    marks = draft_text[begin:start].strip(" \t>")
    behind = draft_text[start + len(named) : end + 4].lstrip("*_")[:1]
    if behind == ":":
        return True
    cited = " ".join(piece.passage.locator.casefold() for piece in window.pieces)
    known = named.isupper() or f" {named.casefold()} " in f" {cited} "
    apart = draft_text.startswith(("\t", "  "), start + len(named))
    return known and (behind in (".", "\n") or apart or bool(marks))


def _numbers_passage(step: Step, window: Window) -> bool:
    """May figures before a quotation's first word number the passage that it begins in ("16 Lambs were sold"), also as
    other editions do? "7 lambs" for "lambs" of verse 12 states a number. What has no number cannot tell."""
    begun = [piece for piece in window.pieces if piece.start <= step.source.start] or list(window.pieces)
    numbers = [int(number) for number in re.findall(r"\d+", begun[-1].passage.locator)]
    figures = [int(number) for word in step.draft_words for number in re.findall(r"\d+", word.text)]
    return not numbers or not figures or abs(figures[-1] - numbers[-1]) <= NUMBERED_NEAR


_MOST_STRUCK = 160
"""Characters between the words and either mark; more than that struck out is no correction inside a quotation. Ours."""
_STRUCK = re.compile(rf"~~[^~]{{1,{2 * _MOST_STRUCK}}}~~|<(del|s|strike)>.{{1,{2 * _MOST_STRUCK}}}?</\1>", re.DOTALL)
"""How Markdown and HTML strike words out. Source: GitHub Flavored Markdown 6.5; HTML, sections 4.5.5 and 4.7.2."""


_PUT_IN = re.compile(rf"<(ins)>.{{1,{2 * _MOST_STRUCK}}}?</\1>", re.DOTALL)


def is_struck(words: Span, text: str, edges: tuple[int, int]) -> bool:
    """Are words that only the draft has struck out in plain sight ("shall ~~not~~ assign")?"""
    return _inside(_STRUCK, words, text, edges)


def is_put_in(words: Span, text: str, edges: tuple[int, int]) -> bool:
    """Does the draft itself say that it puts them in ("within <del>sixty</del> <ins>ninety</ins> days")?"""
    return _inside(_PUT_IN, words, text, edges)


def _inside(marks: re.Pattern[str], words: Span, text: str, edges: tuple[int, int]) -> bool:
    low, high = max(edges[0], words.start - _MOST_STRUCK), min(edges[1], words.end + _MOST_STRUCK)
    return any(found.start() <= words.start and words.end <= found.end() for found in marks.finditer(text, low, high))


def _written_to_a_word(text: str, at: int) -> bool:
    """Does a bracket follow letters or a stop with no blank between ("the lease(3)")? Behind a figure it belongs to
    that: "section 4(2)"."""
    return at > 0 and (text[at - 1].isalpha() or text[at - 1] in _STOPS)


def _behind_stop(text: str, span: tuple[int, int]) -> bool:
    """Does a figure follow a word's stop, or the marks behind it, with no blank between ("damages.3 The court")?"""
    head, tail = text[max(0, span[0] - 4) : span[0]], text[span[1] : span[1] + 1]
    bare = head.rstrip("".join(_STOPS) + "\"'”’»)")
    return len(bare) < len(head) and bare[-1:].isalpha() and not tail.strip()


_RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
"""Letters that number notes, raised. Source: Unicode, Phonetic Extensions and Superscripts."""


def _raised(text: str, span: Span) -> bool:
    """Does a letter or two stand raised by themselves ("the lamp<sup>b</sup>")?"""
    before, behind = text[max(0, span[0] - 5) : span[0]].lower(), text[span[1] : span[1] + 6].lower()
    tagged = (before, behind) == ("<sup>", "</sup>") or (before[-1:], behind[:1]) == ("^", "^")
    return span[1] - span[0] <= 2 and (tagged or not text[span[0] : span[1]].strip(_RAISED))


def noted(marked: str, plain: str) -> bool:
    """Is it the word with a note's figure or raised letter written to it ("the lease3 without", "leaseᵇ")? Figures not
    of names and short words, which have some of their own ("B12")."""
    if marked[-1] in _RAISED or marked[0] in _RAISED:
        return marked.strip(_RAISED) == plain
    stem = marked.rstrip("0123456789")
    return stem == plain and stem.isalpha() and stem.islower() and NOTED_LETTERS <= len(stem) >= len(marked) - 2


def numbered(marked: Token, plain: Token, window: Window) -> bool:
    """Is it the first word of a passage with that passage's number written to it ("16Lambs were sold")?"""
    stem = marked.text.lstrip("0123456789")
    number = marked.text[: len(marked.text) - len(stem)]
    if not number or not stem.isalpha() or stem.casefold() != plain.text.casefold():
        return False
    begun = [piece for piece in window.pieces if piece.start <= plain.span.start < piece.end]
    begins = any(not has_words(window.text[piece.start : plain.span.start]) for piece in begun)
    return begins and number in re.findall(r"\d+", begun[-1].passage.locator)[-1:]


def _alone_on_line(text: str, span: tuple[int, int]) -> bool:
    """Does a figure stand on a line with nothing but signs beside it?"""
    begin, end = text.rfind("\n", max(0, span[0] - _LINE), span[0]), text.find("\n", span[1], span[1] + _LINE)
    return begin >= 0 and end >= 0 and not has_words(text[begin : span[0]]) and not has_words(text[span[1] : end])


def _numbers_line(text: str, span: tuple[int, int]) -> bool:
    """Does a figure number a line of a list, behind a line that ends with a stop?"""
    begin = text.rfind("\n", max(0, span[0] - _LINE), span[0])
    if begin < 0 or text[begin : span[0]].strip(" \t\n(*>-") or text[span[1] : span[1] + 2] not in (". ", ") "):
        return False
    return text[max(0, begin - _LINE) : begin].rstrip("*_\"'”’»)] \t\r\n")[-1:] in _STOPS


def _at_border(at: int, window: Window) -> bool:
    """Do two passages meet at this place of the window, no word between?"""
    for piece in window.pieces:
        for border in (piece.start, piece.end):
            left, right = min(at, border), max(at, border)
            if right - left < 40 and not has_words(window.text[left:right]):
                return True
    return False


def _source_mark(step: Step, window: Window) -> bool:
    first = step.source_words[0]
    if first.bracket is not None or (first.text.isnumeric() and not first.text.isdecimal()):
        return True
    if len(step.source_words) == 1 and _numbers_note(window.text, first.span):
        return True
    starts = [p.start for p in window.pieces if p.start <= step.source.start < p.end]
    if any(not has_words(window.text[start : step.source.start]) for start in starts):
        return True
    return len(step.source_words) == 1 and _counts(window.text, first)


def _numbers_note(text: str, span: Span) -> bool:
    """Does a bracket close behind the figure that none opened ("the harbour.12) The")? It numbers a note or a list's
    member."""
    low = max(0, span.start - _COUNTED)
    return text[span.end : span.end + 1] == ")" and text.rfind("(", low, span.start) <= text.rfind(")", low, span.start)


def carries_note(draft: Token, source: Token, text: str) -> bool:
    """Is it the source's word without the number of the note written to it ("harbour12) The"), of the source's text?"""
    stem = source.text.rstrip("0123456789")
    if stem != draft.text or stem == source.text or not stem.isalpha() or len(stem) < NOTED_LETTERS - 1:
        return False
    closed = stem.islower() and text[source.span.end : source.span.end + 1] == ")"
    return closed or noted(source.text, stem) or _numbers_note(text, source.span)


def _counts(text: str, figure: Token) -> bool:
    """Is it one of the figures that number the sentences or verses of a running text: behind a stop, before a word, and
    the one before it or behind it stands so, too?"""
    if not figure.text.isdecimal() or not _numbers(text, figure.span):
        return False
    for number in (int(figure.text) - 1, int(figure.text) + 1):
        low, high = max(0, figure.span.start - _COUNTED), figure.span.end + _COUNTED
        for other in re.finditer(rf"(?<!\w){number}(?!\w)", text[low:high]):
            if _numbers(text, Span(low + other.start(), low + other.end())):
                return True
    return False


_COUNTED = 1_000
"""Characters from one number to the next; the longest verse of a Bible has 530. Ours."""


def _numbers(text: str, span: Span) -> bool:
    """Does the figure stand at the beginning, or behind a stop, and before a word?"""
    before = text[max(0, span.start - 4) : span.start].rstrip(" \n\"'”’»)")
    if span.start > 0 and not text[span.start - 1].isspace():
        return False
    behind = text[span.end : span.end + 2]
    return (not before or before[-1] in _STOPS) and behind[:1].isspace() and behind[1:].isalpha()
