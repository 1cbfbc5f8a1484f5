"""The draft's words over the source's words: one ruby a word, so that both lines wrap together.

The words a finding keeps need not be listed as edits (they are not in the JSON); the gaps between the edits
are paired word by word. Punctuation is glued to the word it touches, so that no cell begins inside a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..frozen import dataclass
from ..model import Edit, Finding, Place
from ..offsets import Span
from .columns import shown_places
from .html_text import direction, escape, lang, words

SOFT = frozenset({"typography", "orthography", "damage"})
"""Edits that leave the word the same word; drawn quietly."""
BORDER = "‖"
FOLD_AFTER = 40
"""Words. A longer run that is the same on both sides is folded to its first and last FOLD_KEEP words."""
FOLD_KEEP = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """One word, or one edit, on both lines; `glue` is the punctuation before and after it (draft, source)."""

    op: str
    kind: str
    draft: str
    source: str
    draft_glue: tuple[str, str] = ("", "")
    source_glue: tuple[str, str] = ("", "")
    spaced: bool = True


class _Word(NamedTuple):
    text: str
    before: str
    after: str
    spaced: bool


class _Gap(NamedTuple):
    """What stands between two edits: words, punctuation after the edit before, and before the edit after."""

    words: list[_Word]
    touching: str
    opening: str


def row(finding: Finding, text: str) -> list[Cell]:
    """The finding's words over those of its places, one after the other, a bar between two places.

    `text` is the draft's whole text. Empty where nothing was changed or joined, or where an edit's span does
    not hold the words it names: what cannot be matched is not drawn as if it could.
    """
    places = shown_places(finding)
    if not places or (not changed(finding.edits) and finding.verdict != "spliced"):
        return []
    source, edits = "", []
    for number, place in enumerate(places):
        source += f" {BORDER} " if number else ""
        own = [edit for edit in finding.edits if edit.place == number]
        shift = next((s for s in (0, place.start) if all(_holds(edit, place, s) for edit in own)), None)
        if shift is None:
            return []
        for edit in own:
            start = len(source) + edit.source.start - shift
            edits.append(replace(edit, source=Span(start, start + edit.source.end - edit.source.start)))
        source += place.text
    edits.sort(key=lambda edit: (edit.draft, edit.source))
    return _cells(edits, text, (finding.start, finding.end), source) if len(edits) == len(finding.edits) else []


def _holds(edit: Edit, place: Place, shift: int) -> bool:
    """Are the edit's words where it says? An edit over the border of two passages holds the first's."""
    start, end = edit.source.start - shift, edit.source.end - shift
    if start < 0 or start > len(place.text):
        return False
    held = place.text[start:end]
    return held == edit.source_text or bool(held and edit.source_text.startswith(held))


def changed(edits: tuple[Edit, ...]) -> list[Edit]:
    """The edits that are not a word kept as it stands."""
    return [edit for edit in edits if edit.op != "keep" or edit.kind]


def draw(cells: list[Cell], language: str = "") -> str:
    """The cells as one isolated block, its direction by its first strong letter."""
    drafted = " ".join(cell.draft or cell.source for cell in cells)
    label = '<ruby class="label" lang="en" dir="ltr">draft<rt>source</rt></ruby> '
    inner = "".join(_fold(cells))
    # dir is worked out here: dir="auto" would skip the isolated words and see the label only.
    return f'<bdi class="words"{lang(drafted, language)} dir="{direction(drafted)}">{label}{inner}</bdi>'


def _cells(edits: list[Edit], text: str, draft: tuple[int, int], source: str) -> list[Cell]:
    cells: list[Cell] = []
    at_draft, at_source = draft[0], 0
    for edit in edits:
        lead = text[at_draft : edit.draft.start]
        # Words of the source before the quotation begins are its context, not part of what was aligned.
        beside = source[at_source : edit.source.start] if cells or _has_word(lead) else ""
        _fill(cells, lead, beside)
        # Punctuation alone at the very beginning is the quotation's opening mark.
        opening = lead.strip() if not cells else _split(lead).opening
        spaced = _spaced(text, edit.draft.start - len(opening), at_draft)
        glue = (opening, ""), (_split(beside).opening, "")
        cells.append(Cell(edit.op, edit.kind, edit.draft_text, edit.source_text, *glue, spaced))
        at_draft, at_source = max(at_draft, edit.draft.end), max(at_source, edit.source.end)
    tail = text[at_draft : draft[1]]
    _fill(cells, tail, source[at_source:] if _has_word(tail) else "")
    return cells


def _has_word(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _spaced(text: str, here: int, after: int) -> bool:
    """Is there white space before `here`, or nothing between two edits to say so?"""
    return here == 0 or text[here - 1 : here].isspace() or here == after


def _fill(cells: list[Cell], draft: str, source: str) -> None:
    """Add the words between two edits; punctuation at their rims is kept for the neighbouring cells."""
    ours, theirs = _split(draft), _split(source)
    if cells:
        cells[-1] = replace(
            cells[-1],
            draft_glue=(cells[-1].draft_glue[0], cells[-1].draft_glue[1] + ours.touching),
            source_glue=(cells[-1].source_glue[0], cells[-1].source_glue[1] + theirs.touching),
        )
    cells += _paired(ours.words, theirs.words)


def _paired(ours: list[_Word], theirs: list[_Word]) -> Iterator[Cell]:
    """Words that are the same from both ends inwards; what is left in the middle pairs up, or is one cell."""
    shorter = min(len(ours), len(theirs))
    head = next((n for n in range(shorter) if not _same(ours[n], theirs[n])), shorter)
    left = shorter - head
    tail = next((n for n in range(left) if not _same(ours[-1 - n], theirs[-1 - n])), left)
    middle = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    yield from map(_pair, ours[:head], theirs[:head])
    if len(middle[0]) == len(middle[1]):
        yield from map(_pair, *middle)
    else:
        yield Cell("keep", "", _join(middle[0]), _join(middle[1]))
    yield from map(_pair, ours[len(ours) - tail :], theirs[len(theirs) - tail :])


def _same(one: _Word, other: _Word) -> bool:
    return one.text.casefold() == other.text.casefold()


def _pair(one: _Word, other: _Word) -> Cell:
    return Cell("keep", "", one.text, other.text, (one.before, one.after), (other.before, other.after), one.spaced)


def _join(pieces: list[_Word]) -> str:
    return " ".join(piece.before + piece.text + piece.after for piece in pieces)


def _split(gap: str) -> _Gap:
    """The words of a gap, each with the punctuation that touches it or stands alone after it."""
    found: list[_Word] = []
    touching, opening = "", ""
    tokens = gap.split()
    for number, token in enumerate(tokens):
        apart = number > 0 or gap[:1].isspace()
        last = number == len(tokens) - 1 and not gap[-1:].isspace()
        if _has_word(token):
            found.append(_Word(token, opening, "", apart))
            opening = ""
        elif not apart:
            touching = token
        elif last:
            opening = token
        elif found:
            found[-1] = found[-1]._replace(after=f"{found[-1].after} {token}")
        else:
            touching = f"{touching} {token}"
    return _Gap(found, touching, opening)


def _fold(cells: list[Cell]) -> Iterator[str]:
    """The cells as HTML, long runs of kept words shortened to their ends."""
    at = 0
    while at < len(cells):
        end = at
        while end < len(cells) and _is_kept(cells[end]):
            end += 1
        if end - at > FOLD_AFTER:
            yield from map(_rubies, cells[at : at + FOLD_KEEP])
            yield f' <span class="fold">{end - at - 2 * FOLD_KEEP} more words, the same in both</span> '
            yield from map(_rubies, cells[end - FOLD_KEEP : end])
        else:
            yield from map(_rubies, cells[at:end])
        if end < len(cells):
            yield _rubies(cells[end])
        at = end + 1


def _is_kept(cell: Cell) -> bool:
    return cell.op == "keep" and not cell.kind


def _rubies(cell: Cell) -> str:
    """One ruby for each word of the cell; what ears need is said once, after the draft's words."""
    over = _line(cell.draft, cell.draft_glue, _wrap(cell, "ins"))
    under = _line(cell.source, cell.source_glue, _wrap(cell, "del"))
    empty = "" if _is_kept(cell) else _GAP
    look = "" if _is_kept(cell) else f' class="{"soft" if cell.kind in SOFT else "ed"} {escape(cell.kind)}"'
    drawn = []
    last = max(len(over), len(under), 1) - 1
    for n in range(last + 1):
        top, low = (side[n] if n < len(side) else empty if n == len(side) else "" for side in (over, under))
        space = " " if n or cell.spaced else ""
        said = _said(cell) if n == last else ""
        drawn.append(f'{space}<ruby{look}>{top}{said}<rt aria-hidden="true">{low}</rt></ruby>')
    return "".join(drawn)


_GAP = '<span class="gap" aria-hidden="true"></span>'


def _wrap(cell: Cell, tag: str) -> str:
    if _is_kept(cell):
        return ""
    return "span" if cell.kind in SOFT else tag


def _said(cell: Cell) -> str:
    """The change in words, for a screen reader; the lower line is hidden from it."""
    if _is_kept(cell):
        return ""
    source = words(_short(cell.source))
    if cell.kind in SOFT:
        said = f"({escape(cell.kind)}; source writes: {source})"
    elif not cell.source:
        said = "(the source lacks this)"
    else:
        said = f"(source has{' in place of this' if cell.draft else ''}: {source})"
    return f'<span class="sr"> {said} </span>'


def _short(text: str) -> str:
    pieces = text.split()
    if len(pieces) <= FOLD_AFTER:
        return text
    ends = " ".join(pieces[:FOLD_KEEP]), " ".join(pieces[-FOLD_KEEP:])
    return f"{ends[0]} … {len(pieces) - 2 * FOLD_KEEP} more words … {ends[1]}"


def _line(text: str, glue: tuple[str, str], tag: str) -> list[str]:
    """The words of one side as HTML; of a long passage left out or put in, its ends."""
    pieces = text.split()
    drawn = [_word(piece, tag, n, len(pieces)) for n, piece in enumerate(pieces)]
    if len(pieces) > FOLD_AFTER:
        fold = f'<span class="fold">{len(pieces) - 2 * FOLD_KEEP} more words</span>'
        drawn = [*drawn[:FOLD_KEEP], fold, *drawn[-FOLD_KEEP:]]
    if drawn:
        drawn[0] = words(glue[0]) + drawn[0]
        drawn[-1] += words(glue[1])
    return drawn


def _word(text: str, tag: str, number: int, count: int) -> str:
    """One word; the brackets of several words dropped together stand at the first and the last only."""
    if not tag:
        return words(text)
    part = "same" if tag == "span" else "one"
    if tag != "span" and count > 1:
        part = "first" if number == 0 else "last" if number == count - 1 else "mid"
    return f'<{tag} class="{part}">{words(text)}</{tag}>'
