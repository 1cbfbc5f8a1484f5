"""What should a reader know although the words may be right? One function a warning, each silent without
evidence."""

from __future__ import annotations

import re

from ..model import Reason, WarningName
from ..offsets import Span
from ..settings.judging import QUOTING_LOOK
from .cuts import cuts
from .elision import swallowed
from .elsewhere import as_near, same_words
from .ground import Ground
from .slide import is_ellipsis
from .steps import Step

Warned = tuple[WarningName, Reason]
_TITLE_ROLES = frozenset({"title", "heading", "header"})
_PAIRS = {"“": "”", "«": "»", "„": "“", "「": "」", "『": "』", "‹": "›", "〈": "〉", "《": "》"}
_SIGNS = re.compile(rf"[\n\"{''.join({*_PAIRS, *_PAIRS.values()})}](?:(?<!\n)|(?=\n))")
"""Marks, and the first line break of two. A pattern that begins with a set of signs is found three times as fast."""
_SHOWN = 160
"""Characters of a part that are shown where it stands in several places."""


def warnings(ground: Ground, steps: list[Step]) -> list[Warned]:
    """All warnings of a found quotation with their evidence, in the order of the contract."""
    return [
        *_context_cut(ground),
        *_elision_swallows(ground, steps),
        *_hidden(ground),
        *_look_alike(ground, steps),
        *_second_hand(ground),
        *_ambiguous(ground),
        *_title_only(ground),
    ]


def _context_cut(ground: Ground) -> list[Warned]:
    found: list[Warned] = []
    for cut in cuts(ground):
        where = (
            "right before the quotation begins" if cut.side == "before" else "right after the quotation ends"
        )
        message = f"In the source “{cut.hit.words}” stands {where}; the cut leaves it out."
        found.append(("context-cut", Reason(f"cut-{cut.hit.category}", message, None, cut.source)))
    return found


def _elision_swallows(ground: Ground, steps: list[Step]) -> list[Warned]:
    found: list[Warned] = []
    for step in steps:
        if step.open and is_ellipsis(step):
            for hit in swallowed(step, ground):
                message = f"The ellipsis leaves out “{hit.words}”."
                reason = Reason(f"swallowed-{hit.category}", message, step.draft, step.source)
                found.append(("elision-swallows", reason))
    return found


def _hidden(ground: Ground) -> list[Warned]:
    """Invisible characters in the draft's words that the source does not have."""
    from ..normalise.lookalikes import hidden_characters

    body = ground.candidate.quotation.body
    hidden = hidden_characters(body.of(ground.draft.text))
    if not hidden:
        return []
    source = "".join(a.source.of(a.window.text) for a in ground.alignments)
    known = {name for _, _, name in hidden_characters(source)}
    found = [h for h in hidden if h[2] not in known]
    if not found:
        return []
    names = ", ".join(sorted({name for _, _, name in found}))
    where = Span(body.start + found[0][0], body.start + found[0][0] + 1)
    many = "an invisible character" if len(found) == 1 else f"{len(found)} invisible characters"
    message = f"The quotation holds {many} the source does not have: {names}."
    return [("hidden-characters", Reason("hidden-characters", message, where))]


def _look_alike(ground: Ground, steps: list[Step]) -> list[Warned]:
    """Letters of another script that look like the source's letters."""
    from ..normalise.lookalikes import skeleton

    found: list[Warned] = []
    for step in steps:
        draft, source = ground.draft_words(step), ground.source_words(step)
        if (
            step.op == "delete"
            or not draft
            or not source
            or draft == source
            or (draft.isascii() and source.isascii())
        ):
            continue
        if step.rule == "look-alike" or (
            _scripts(draft) != _scripts(source) and skeleton(draft) == skeleton(source)
        ):
            message = f"“{draft}” is written with letters of another script than the source's “{source}”."
            found.append(("look-alike", Reason("look-alike", message, step.draft, step.source)))
    return found


def _scripts(word: str) -> frozenset[str]:
    import unicodedata

    return frozenset(unicodedata.name(c, "?").split()[0] for c in word if c.isalpha())


def _second_hand(ground: Ground) -> list[Warned]:
    """The source's own quotation marks are open around the whole place."""
    found: list[Warned] = []
    for alignment in ground.alignments:
        opened = _open_mark(alignment.window.text, alignment.source)
        if opened is None:
            return []
        message = "The source is itself quoting somebody there."
        found.append(
            ("second-hand", Reason("second-hand", message, None, Span(opened, alignment.source.end)))
        )
    return found[:1]


def _open_mark(text: str, span: Span) -> int | None:
    """Offset of a quotation mark open when the span begins and closed only behind its end, or None."""
    stack: list[tuple[int, str]] = []
    for sign in _SIGNS.finditer(text, max(0, span.start - QUOTING_LOOK), span.start):
        at, char = sign.start(), sign.group()
        if stack and char == stack[-1][1]:
            stack.pop()
        elif char in _PAIRS:
            stack.append((at, _PAIRS[char]))
        elif char == '"':
            stack.append((at, '"'))
        elif char == "\n":
            stack.clear()
    inside = span.of(text)
    for at, close in reversed(stack):
        if close not in inside.rstrip(close) and close in text[span.end - 1 : span.end + QUOTING_LOOK]:
            return at
    return None


def _ambiguous(ground: Ground) -> list[Warned]:
    rivals, parts = ground.candidate.rivals, ground.alignments
    if not rivals:
        return []
    found: list[Warned] = []
    for part in parts:
        own = [one for one in rivals if part.draft.start < one.draft.end and one.draft.start < part.draft.end]
        near = as_near(part, own)
        if not near:
            continue
        places = f"{len(near) + 1} places of the sources"
        if not all(same_words(part, one) for one in near):
            found.append(("ambiguous", Reason("ambiguous", f"{places} are equally near.")))
        elif len(parts) == 1:
            found.append(("ambiguous", Reason("ambiguous", f"The same words stand in {places}.")))
        else:
            shown = " ".join(part.draft.of(ground.draft.text).split())[:_SHOWN]
            message = f"“{shown}” stands in {places}."
            found.append(("ambiguous", Reason("ambiguous", message, part.draft)))
    return found


def _title_only(ground: Ground) -> list[Warned]:
    from .places import touched

    roles = [piece.passage.role for a in ground.alignments for piece, _ in touched(a)]
    if not roles or any(role not in _TITLE_ROLES for role in roles):
        return []
    message = "In the source the words stand in a title or heading only."
    return [("title-only", Reason("title-only", message))]
