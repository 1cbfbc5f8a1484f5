"""A finding's words as columns, draft over source: what the terminal prints and `explain` looks into.

The columns come from the finding's own edits, so what is shown is what the verdict followed from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from ..frozen import dataclass
from ..model import Edit, EditKind, Finding, Place
from .severity import is_problem


@dataclass(frozen=True, slots=True)
class Column:
    """Words that stand over each other; "" on one side means that nothing stands there.

    changed: an edit made them differ. place: index of the source passage the words belong to. tails: punctuation that
    touches the words (draft, source) and is no part of the change.
    """

    draft: str
    source: str
    changed: bool = False
    kind: EditKind = ""
    place: int = 0
    tails: tuple[str, str] = ("", "")


def shown_places(finding: Finding) -> tuple[Place, ...]:
    """The places that together carry the quotation; the places after them hold the same words elsewhere.

    Places are taken until no edit points further and their words cover three quarters of the quotation's.
    """
    last = max((edit.place for edit in finding.edits), default=0)
    wanted, covered = 0.75 * len(finding.text.split()), 0
    for number, place in enumerate(finding.places):
        covered += len(place.text.split())
        if number >= last and covered >= wanted:
            return finding.places[: number + 1]
    return finding.places


def columns(finding: Finding) -> list[Column]:
    """Draft and source of a quotation word by word, in draft order; empty where no source is shown."""
    places = shown_places(finding)
    if not places:
        return []
    out: list[Column] = []
    for column in _walk(finding, places):
        if out and not (column.draft or column.source):
            out[-1] = replace(out[-1], tails=column.tails)
        else:
            out.append(column)
    return out


def _walk(finding: Finding, places: tuple[Place, ...]) -> Iterator[Column]:
    """The columns; one without words holds the tails of the one before."""
    draft_at, place_at, source_at = finding.start, 0, 0
    harmless = _harmless(finding)
    for edit in finding.edits:
        if edit.draft.start < draft_at or edit.place < place_at or edit.place >= len(places):
            continue
        if edit.place == place_at and edit.source.start < source_at:
            continue
        kept = finding.text[draft_at - finding.start : edit.draft.start - finding.start]
        yield from _kept(kept, _between(places, place_at, source_at, edit.place, edit.source.start), place_at)
        yield from _edited(edit, harmless)
        draft_at, place_at, source_at = edit.draft.end, edit.place, edit.source.end
    last = len(places) - 1
    rest = finding.text[max(0, draft_at - finding.start) :]
    yield from _kept(rest, _between(places, place_at, source_at, last, len(places[last].text)), place_at)


def _between(places: tuple[Place, ...], first: int, start: int, last: int, end: int) -> str:
    """The source's words from one point to a later one, over the borders of passages."""
    if first == last:
        return places[first].text[start:end]
    inner = [place.text for place in places[first + 1 : last]]
    return " ".join([places[first].text[start:], *inner, places[last].text[:end]])


def _harmless(finding: Finding) -> frozenset[str]:
    """The edits not pointed out: typography, and spelling where something graver was found beside it."""
    letters = not {"look-alike", "hidden-characters"}.isdisjoint(finding.warnings)
    graver = any(edit.kind not in ("", "typography", "orthography") for edit in finding.edits)
    graver = graver or (is_problem(finding) and not letters)
    return frozenset({"typography", "orthography"} if graver else {"typography"})


def _kept(draft: str, source: str, place: int) -> Iterator[Column]:
    tails = _tail(draft), _tail(source)
    if any(tails):
        yield Column("", "", place=place, tails=tails)
        draft, source = draft[len(tails[0]) :], source[len(tails[1]) :]
    for word, witness in zip_longest(_words(draft), _words(source), fillvalue=""):
        yield Column(word, witness, place=place)


def _tail(text: str) -> str:
    """The punctuation at the beginning of what stands between two edits, where it touches the edit before."""
    first = text.split(maxsplit=1)[0] if text and not text[0].isspace() else ""
    return "" if any(char.isalnum() for char in first) else first


def _words(text: str) -> list[str]:
    """The words between white space; a dash or mark that stands alone stays with the word before it."""
    words: list[str] = []
    for word in text.split():
        if words and not any(char.isalnum() for char in word):
            words[-1] += " " + word
        else:
            words.append(word)
    return words


def _edited(edit: Edit, harmless: frozenset[str]) -> Iterator[Column]:
    if edit.op == "keep" and edit.draft_text == edit.source_text:
        yield from _kept(edit.draft_text, edit.source_text, edit.place)
        return
    draft, source = " ".join(edit.draft_text.split()), " ".join(edit.source_text.split())
    yield Column(draft, source, edit.op != "keep" and edit.kind not in harmless, edit.kind, edit.place)


def windowed(all_columns: list[Column], around: int = 8) -> list[Column | None]:
    """The columns within `around` words of a change; None stands for what was left out between.

    Without a change: the first and last `around` columns.
    """
    changed = [at for at, column in enumerate(all_columns) if column.changed]
    near: set[int] = set()
    for at in changed or [0, len(all_columns) - 1]:
        near.update(range(at - around, at + around + 1))
    out: list[Column | None] = []
    for at, column in enumerate(all_columns):
        if at in near:
            out.append(column)
        elif not out or out[-1] is not None:
            out.append(None)
    return out
