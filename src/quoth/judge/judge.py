"""A candidate judged: steps, kinds, verdict, warnings, reasons. The order of the stages is the order of
this file."""

from __future__ import annotations

from dataclasses import replace

from ..model import Candidate, Reason, WarningName
from ..offsets import Span
from ..settings import Settings
from ..settings.judging import (
    LIKE_WORDS,
    MIN_ALIGNED,
    MIN_ALIGNED_WEAKLY,
    PHRASE_CHANCE,
    WEAK_CHANCE,
    WEAK_CHANCE_OPENING,
)
from .edges import narrowed, settled, share, trimmed
from .ground import Ground, ground
from .judgement import Draft, Judgement, Vocabulary
from .lexicons import fold
from .miss import miss
from .places import PlaceList, places_of
from .slide import is_ellipsis
from .splice import Joint, joints
from .steps import Step, steps
from .tokens import SENTENCE_ENDS
from .verdict import UNSEEN, reason, verdict
from .warnings import warnings


def judge(
    candidate: Candidate, draft: Draft, vocabulary: Vocabulary, settings: Settings, *, cited: bool = False
) -> Judgement:
    """The verdict on one candidate, from typed word edits alone, with places, warnings and reasons.

    The same candidate gives the same judgement; nothing is searched here. cited: a reference is printed beside it.
    """
    if not candidate.alignments:
        return miss(candidate, draft, vocabulary, settings)
    candidate = settled(candidate, draft)
    base = ground(candidate, draft, vocabulary, settings)
    seams = joints(base)
    typed = type_steps(_raw_steps(base, seams), base)
    if _too_little(typed, base, cited=cited):
        lone = replace(candidate, alignments=(), partial=candidate.partial or candidate.alignments[0])
        return miss(lone, draft, vocabulary, settings)
    candidate = narrowed(candidate, typed, draft.text)
    if seams and all(seam.kind != "splice" for seam in seams):
        candidate = replace(candidate, rivals=())  # the parts stand together, so where each one stands is known
    return _judgement(typed, seams, replace(base, candidate=candidate))


def _raw_steps(base: Ground, seams: list[Joint]) -> list[Step]:
    """Untyped steps of all parts in draft order, with what lies in the joints."""
    out: list[Step] = []
    for part, alignment in enumerate(base.alignments):
        if part:
            out += seams[part - 1].steps
        own = share(base.candidate, part)
        out += steps(base.draft.text, own, alignment, part, base.language, alone=len(base.alignments) == 1)
    return out


def type_steps(raw: list[Step], base: Ground) -> list[Step]:
    """The steps with their kinds. Where all words stand as they are there is nothing to say, and what knows the kinds
    is not loaded."""
    if all(_stands(step, base) for step in raw):
        return trimmed(raw, base)
    from .kinds import with_kinds
    from .merge import merged

    out = with_kinds(raw, base)
    return merged(trimmed(out, base))


def _stands(step: Step, base: Ground) -> bool:
    """Is it a word that the source has as it is?"""
    same = step.op == "keep" and base.draft_words(step) == base.source_words(step)
    return same and not step.kind and not is_ellipsis(step)


def _too_little(typed: list[Step], base: Ground, *, cited: bool) -> bool:
    """May what stands of a marked quotation in the source be a common phrase inside other words?"""
    chance = min(alignment.chance for alignment in base.alignments)
    if base.candidate.quotation.marks is None or not typed or chance < PHRASE_CHANCE:
        return False
    weak = WEAK_CHANCE_OPENING if _opens_with_the_source(typed, base) else WEAK_CHANCE
    least = MIN_ALIGNED if cited or chance < weak else MIN_ALIGNED_WEAKLY
    words = sum(len(s.draft_words) for s in typed)
    return words - sum(len(s.draft_words) for s in typed if _unlike(s, base)) < least * words


def _opens_with_the_source(typed: list[Step], base: Ground) -> bool:
    """Does the quotation begin with the first words of a sentence or passage of the source?"""
    before = base.window(typed[0])[: typed[0].source.start].rstrip(" ")
    return typed[0].op == "keep" and (not before or before[-1] in SENTENCE_ENDS)


def _unlike(step: Step, base: Ground) -> bool:
    """Are the step's draft words silently others than the source's, and not even like them?"""
    from rapidfuzz.distance import Levenshtein

    if step.kind not in _OTHER_WORDS or step.open:
        return False
    draft, source = fold(base.draft_words(step)), fold(base.source_words(step))
    return Levenshtein.normalized_similarity(draft, source) < LIKE_WORDS


_OTHER_WORDS = frozenset(("word", "number", "negation", "modal", "name", "insertion"))


def _judgement(typed: list[Step], seams: list[Joint], base: Ground) -> Judgement:
    listed = PlaceList()
    for alignment in base.alignments:
        listed.add(alignment)
    spliced = any(seam.kind == "splice" for seam in seams) or any(s.rule == "far elision" for s in typed)
    kept = [s for s in typed if s.kind]
    warned = warnings(base, typed)
    names: list[WarningName] = []
    for name, _ in warned:
        if name not in names:
            names.append(name)
    found = verdict(((s.kind, s.open) for s in kept), spliced=spliced, hidden=bool(UNSEEN & set(names)))
    reasons = [*_splice_reasons(typed, seams, base), *_step_reasons(kept, base), *(r for _, r in warned)]
    text = base.draft.text
    return Judgement(
        verdict=found,
        edits=tuple(listed.edit(s, base.alignments[s.part], text) for s in _runs(typed, base)),
        places=tuple(listed.places),
        rivals=places_of(base.candidate.rivals),
        warnings=tuple(names),
        reasons=tuple(reasons),
        body=base.candidate.quotation.body,
    )


def _runs(typed: list[Step], base: Ground) -> list[Step]:
    """Kept words side by side with one kind of difference as one step ("vowel marks differ" over a verse)."""
    out: list[Step] = []
    beside = False
    for step in typed:
        last = out[-1] if out else None
        same = last is not None and (last.op, last.kind, last.part) == (step.op, step.kind, step.part)
        if last is not None and beside and same and step.op == "keep" and not _border(last, step, base):
            out[-1] = replace(
                last,
                draft=Span(last.draft.start, step.draft.end),
                source=Span(last.source.start, step.source.end),
                draft_words=last.draft_words + step.draft_words,
                source_words=last.source_words + step.source_words,
            )
        elif step.kind:
            out.append(step)
        beside = bool(step.kind)
    return out


def _border(left: Step, right: Step, base: Ground) -> bool:
    """Does a passage begin between the two steps?"""
    pieces = base.alignments[left.part].window.pieces
    return any(left.source.end <= piece.start <= right.source.start for piece in pieces)


def _step_reasons(kept: list[Step], base: Ground) -> list[Reason]:
    """One reason a step; spellings that follow one rule share one."""
    out: list[Reason] = []
    seen: set[str] = set()
    for step in kept:
        why = reason(step, base.draft_words(step), base.source_words(step))
        if why is None or (why.rule == "spelling" and step.rule in seen):
            continue
        seen.add(step.rule)
        out.append(why)
    return out


def _splice_reasons(typed: list[Step], seams: list[Joint], base: Ground) -> list[Reason]:
    out = []
    for seam in seams:
        if seam.kind == "splice":
            left, right = base.alignments[seam.after - 1], base.alignments[seam.after]
            joint = "an ellipsis" if seam.open else "no mark"
            message = f"Two passages that do not stand together are joined with {joint} between them."
            out.append(Reason("splice", message, Span(left.draft.start, right.draft.end)))
    for step in typed:
        if step.rule == "far elision":
            message = f"The ellipsis spans {len(step.source_words)} words of the source."
            out.append(Reason("far-elision", message, step.draft, step.source))
    return out
