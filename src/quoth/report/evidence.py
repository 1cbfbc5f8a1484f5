"""The draft over the source, word under word, changed words in [brackets]; distant words left out."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .columns import Column, columns, windowed
from .screen import Line, Run, cells, padded
from .show import isolated, right_to_left, show

LABELS = ("  draft   ", "  source  ")
_MARGIN = len(LABELS[0])
SWALLOWED = 16
"""Words of a longer change shown at each end; a screen line holds about as many."""


def evidence(finding: Finding, width: int, around: int = 8) -> Iterator[Line]:
    """The lines that set the draft's words over the source's; just the draft when no source is shown."""
    pairs = columns(finding)
    if not pairs:
        yield from _alone(LABELS[0], finding.text, width)
        return
    shown = windowed(pairs, around)
    brackets = _brackets(pairs)
    if right_to_left(finding.text) or any(right_to_left(pair.source) for pair in pairs):
        yield from _stacked(shown, brackets)
    else:
        yield from _aligned(shown, brackets, width)


def _brackets(pairs: list[Column]) -> tuple[str, str]:
    """Single brackets, or double ones where the words have brackets of their own."""
    own = any("[" in pair.draft + pair.source or "]" in pair.draft + pair.source for pair in pairs)
    return ("[[", "]]") if own else ("[", "]")


def _marked(words: str, tail: str, pair: Column, brackets: tuple[str, str]) -> str:
    if not words:
        return show(tail)
    parts = words.split()
    if pair.changed and len(parts) > 2 * SWALLOWED:
        left_out = len(parts) - 2 * SWALLOWED
        words = " ".join([*parts[:SWALLOWED], f"… {left_out} words …", *parts[-SWALLOWED:]])
    shown = f"{brackets[0]}{show(words)}{brackets[1]}" if pair.changed else show(words)
    return shown + show(tail)


def _sides(pair: Column, brackets: tuple[str, str]) -> tuple[str, str]:
    """The words of draft and source, marked where they were changed."""
    return _marked(pair.draft, pair.tails[0], pair, brackets), _marked(pair.source, pair.tails[1], pair, brackets)


def _alone(label: str, text: str, width: int) -> Iterator[Line]:
    if right_to_left(text):
        yield (Run(label.rstrip(), "dim"),)
        yield (Run(" " * 4), Run(isolated(text)))
        return
    for stretch in _wrapped(show(text), max(20, width - _MARGIN)):
        yield (Run(label, "dim"), Run(stretch))
        label = " " * _MARGIN


def _stacked(shown: list[Column | None], brackets: tuple[str, str]) -> Iterator[Line]:
    """Right-to-left words: draft and source on an isolated line each, never in columns."""
    for side, label in enumerate(LABELS):
        words = ["…" if pair is None else _sides(pair, brackets)[side] for pair in shown]
        yield (Run(label.rstrip(), "dim"),)
        yield (Run(" " * 4), Run(isolated(" ".join(word for word in words if word), limit=2000)))


def _aligned(shown: list[Column | None], brackets: tuple[str, str], width: int) -> Iterator[Line]:
    """Columns of equal width, broken into several pairs of lines where they exceed the screen."""
    room = max(20, width - _MARGIN)
    draft: list[Run] = []
    source: list[Run] = []
    used = 0
    for pair in shown:
        for above, below, changed in _fitted(pair, brackets, room):
            wide = max(cells(above), cells(below))
            if used and used + wide > room:
                yield from _pair(draft, source)
                draft, source, used = [], [], 0
            draft += [Run(padded(above, wide), "draft" if changed else ""), Run(" ")]
            source += [Run(padded(below, wide), "source" if changed else ""), Run(" ")]
            used += wide + 1
    if used:
        yield from _pair(draft, source)


def _fitted(pair: Column | None, brackets: tuple[str, str], room: int) -> Iterator[tuple[str, str, bool]]:
    """The column, in several parts where its words are wider than the screen."""
    if pair is None:
        yield "…", "…", False
        return
    above, below = _sides(pair, brackets)
    uppers, lowers = _wrapped(above, room), _wrapped(below, room)
    for number in range(max(len(uppers), len(lowers))):
        yield "".join(uppers[number : number + 1]), "".join(lowers[number : number + 1]), pair.changed


def _wrapped(words: str, room: int) -> list[str]:
    """The words in stretches that fit into `room` cells; a longer word is cut."""
    if cells(words) <= room:
        return [words]
    stretches, held = [], ""
    for word in words.split(" "):
        while cells(word) > room:
            half = max(1, room // 2)
            stretches += [held] if held else []
            stretches.append(word[:half])
            held, word = "", word[half:]
        if held and cells(held) + 1 + cells(word) > room:
            stretches.append(held)
            held = word
        else:
            held = f"{held} {word}" if held else word
    return [*stretches, held] if held else stretches


def _pair(draft: list[Run], source: list[Run]) -> Iterator[Line]:
    yield (Run(LABELS[0], "dim"), *draft)
    yield (Run(LABELS[1], "dim"), *source)
