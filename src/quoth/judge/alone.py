"""Which reference on a line of its own, above or below a block quotation, belongs to it?

In one draft such lines are headings or they are signatures. A run of quotations and lone references says which: where
it begins with a reference and ends with a quotation they are headings, the other way round they stand below. Where
neither is clear no reference is taken, since the wrong one would accuse a right quotation.
Source: ours; tests/judge/test_alone.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..later import later
from ..model import Document, Quotation, Reference
from ..offsets import Innermost, Span
from ..settings.judging import ALONE_LINES

_BEFORE = later(lambda: re.compile(r"[\s>#*_|•·–—―~\"“”„«»‘’'(\[﴿﴾（「『《-]*$"))
_AFTER = later(lambda: re.compile(r"[^\w\n(\[{<（#]*(?=\n|$)"))
"""What may stand behind a quotation or a reference in its line: the stops and marks of any script."""
_NAMED = later(lambda: re.compile(r"[ \u00a0]?\(?[A-Z][A-Za-z0-9]{1,7}\)?"))
"""An edition behind the reference: "John 3:16 (KJV)"."""
_GAP = later(lambda: re.compile(r"[ \t\u00a0\r>*_]*\n(?:[ \t\u00a0\r>*_]*\n)?[ \t\u00a0>]*"))
_HEADS = frozenset(("title", "heading", "header"))


def lone_references(
    document: Document,
    quotations: Sequence[Quotation],
    references: Sequence[Reference],
    beside: Sequence[Reference | None],
) -> list[Reference | None]:
    """`beside`, with the lone references of the quotations that fill their paragraphs and have none beside them.

    quotations, references: in text order; beside: the reference of each quotation, None where none stands beside it.
    """
    text, heads = document.text, Innermost(r.span for r in document.regions if r.role in _HEADS)
    references = [r for r in references if heads.at(r.start) is None]
    lone = {line.start: (reference, line) for reference in references if (line := _line(text, reference)) is not None}
    out = list(beside)
    if not lone:
        return out
    blocks = [
        (place, span) for place, q in enumerate(quotations) if beside[place] is None and (span := _block(text, q))
    ]
    ends = {line.end: reference for reference, line in lone.values()}
    for run in _runs(text, blocks, {start: (r, line.end) for start, (r, line) in lone.items()}, ends):
        for place, reference in _assigned(run):
            out[place] = reference
    return out


Item = tuple[int, Reference | None]
"""A quotation's place and None, or -1 and a lone reference."""


def _runs(
    text: str, blocks: Sequence[tuple[int, Span]], starts: dict[int, tuple[Reference, int]], ends: dict[int, Reference]
) -> list[list[Item]]:
    """Block quotations and lone references that follow each other with nothing between them."""
    runs: list[list[Item]] = []
    reach = -1
    for place, span in blocks:
        above = _above(text, span.start, ends)
        if reach >= 0 and _next(text, reach) == span.start:
            runs[-1].append((place, None))
        else:
            runs.append([(-1, above), (place, None)] if above is not None else [(place, None)])
        reach = span.end
        below = starts.get(_next(text, span.end))
        if below is not None:
            runs[-1].append((-1, below[0]))
            reach = below[1]
    return runs


def _assigned(run: Sequence[Item]) -> list[tuple[int, Reference]]:
    heads, signs = run[0][0] < 0, run[-1][0] < 0
    if heads == signs:
        return []
    step = -1 if heads else 1
    out = []
    for at, (place, _) in enumerate(run):
        beside = run[at + step] if 0 <= at + step < len(run) else (0, None)
        if place >= 0 and beside[0] < 0 and beside[1] is not None:
            out.append((place, beside[1]))
    return out


def _line(text: str, reference: Reference) -> Span | None:
    """The line that holds nothing but the reference; None when it holds more."""
    start = text.rfind("\n", 0, reference.start) + 1
    lead = text[start : reference.start]
    if _BEFORE.match(lead) is None or lead.lstrip().startswith("#"):
        return None  # a heading announces what the section is about
    end = reference.end
    named = _NAMED.match(text, end)
    rest = _AFTER.match(text, end) or (_AFTER.match(text, named.end()) if named is not None else None)
    return Span(_first(text, start), rest.end()) if rest is not None else None


def _first(text: str, start: int) -> int:
    while text[start : start + 1] in (" ", "\t", "\u00a0", ">"):
        start += 1
    return start


def _block(text: str, quotation: Quotation) -> Span | None:
    """The quotation with its marks, when it fills its paragraph."""
    span = quotation.span
    start = text.rfind("\n", 0, span.start) + 1
    after = _AFTER.match(text, span.end)
    if after is None or _BEFORE.match(text[start : span.start]) is None:
        return None
    return Span(_first(text, start), after.end())


def _next(text: str, end: int) -> int:
    """Where the line behind a line end, or behind one empty line, begins."""
    gap = _GAP.match(text, end)
    return gap.end() if gap is not None else -1


def _above(text: str, start: int, ends: dict[int, Reference]) -> Reference | None:
    """The lone reference whose line ends right above `start`, one empty line between them at most."""
    at = text.rfind("\n", 0, start)
    for _ in range(ALONE_LINES):
        if at < 0:
            return None
        line = text[:at].rstrip(" \t\r>*_") if at < 2000 else text[at - 2000 : at].rstrip(" \t\r>*_")
        end = (0 if at < 2000 else at - 2000) + len(line)
        for close in (end, at):
            if close in ends:
                return ends[close]
        if line and line[-1] != "\n":
            return None
        at = text.rfind("\n", 0, at)
    return None
