"""Which words of the draft does each part of a quotation have to explain, and where does an unmarked
quotation end?"""

from __future__ import annotations

from dataclasses import replace

from ..model import Alignment, Candidate
from ..normalise.bracketed import reference_behind
from ..offsets import Span
from ..settings.judging import CARRIER_PARAGRAPH, CARRIER_STEPS, UNLIKE_AT_EDGE
from .ground import Ground, source_language
from .judgement import Draft
from .keys import has_words, key
from .resume import one_passage, resumed
from .steps import Step
from .tokens import COLONS, SENTENCE_ENDS, SENTENCE_SIGNS
from .widen import widened


def presented(candidate: Candidate) -> bool:
    """Does the draft itself show where the quotation begins and ends, by marks or by a line of its own?"""
    return candidate.quotation.marks is not None or candidate.quotation.role == "line"


def share(candidate: Candidate, part: int) -> Span:
    """The words of one part: its own, and at the edges of a marked quotation all up to the marks."""
    own, body = candidate.alignments[part].draft, candidate.quotation.body
    if part:  # parts may touch, never overlap
        own = Span(min(max(own.start, candidate.alignments[part - 1].draft.end), own.end), own.end)
    if not presented(candidate):
        return own if part else Span(min(own.start, body.start), own.end)
    start = body.start if part == 0 else max(own.start, body.start)
    end = body.end if part == len(candidate.alignments) - 1 else min(own.end, body.end)
    return Span(start, max(start, end))


def settled(candidate: Candidate, draft: Draft) -> Candidate:
    """The candidate with every part's stretch of the source set to the words the part has to explain."""
    candidate = one_passage(draft.text, candidate)
    shares = [share(candidate, number) for number in range(len(candidate.alignments))]
    language = source_language(candidate.alignments[0])
    pairs = zip(shares, candidate.alignments, strict=True)
    parts = [widened(draft.text, own, resumed(draft.text, own, part), language) for own, part in pairs]
    return replace(candidate, alignments=tuple(parts))


def trimmed(steps: list[Step], base: Ground) -> list[Step]:
    """Without the changed words at the very edges of an unmarked quotation: nothing says they belong to it.

    Words that announce the others go with them, a few words beyond a sentence end of the draft, and a lone kept word
    beyond an addition. Of what fills a line only an announcement is cut off. A word that stands for another where the
    sentence ends in draft and source, and a number for a number, do belong to it.
    """
    if base.candidate.quotation.marks is not None:
        return steps
    steps = steps[_announcing(steps, base) :]
    if presented(base.candidate):
        return steps
    text, n = base.draft.text, len(steps)
    first, last = 0, n
    for at in range(min(CARRIER_PARAGRAPH, n - 1), 0, -1):
        if any(map(_changed, steps[:at])) and _carrier_ends(text, steps, at, steps[:at]):
            first = at
            break
    for at in range(max(first + 1, n - CARRIER_PARAGRAPH), n):
        if any(map(_changed, steps[at:])) and _carrier_ends(text, steps, at, steps[at:]):
            last = at
            break
    first, last = _without_strays(steps, first, last, base)
    if last - first > CARRIER_STEPS and steps[first].op == "keep" and _added(steps[first + 1]):
        first += 1
    if last - first > CARRIER_STEPS and steps[last - 1].op == "keep" and _added(steps[last - 2]):
        last -= 1
    if last - first > CARRIER_STEPS and _behind_dash(text, steps[last - 3 : last]):
        last -= 1
    while first < last and _foreign(steps[first]) and not _stands_for(steps[first], base):
        first += 1
    while last > first and _foreign(steps[last - 1]) and not _stands_for(steps[last - 1], base):
        last -= 1
    return steps[first:last] or steps


def _behind_dash(text: str, end: list[Step]) -> bool:
    """Is the last kept word beyond words left out, and a dash or bracket of the draft before it ("... the lamp — so the
    old ones read it" for "... the lamp; even so")? It is the draft's own."""
    before, gone, lone = end
    if (before.op, gone.op, lone.op) != ("keep", "delete", "keep") or gone.open:
        return False
    return any(sign in text[before.draft.end : lone.draft.start] for sign in ("—", "–", " - ", "]"))


def _carrier_ends(text: str, steps: list[Step], at: int, outside: list[Step]) -> bool:
    """May the carrier end, or begin again, before step `at`: near the edge with a sentence, further in with a sentence
    most of whose words differ, or with a paragraph; either holds the fewer steps."""
    if len(outside) > CARRIER_STEPS and 2 * len(outside) >= len(steps):
        return False
    if len(outside) <= CARRIER_STEPS or _mostly_changed(outside):
        return _sentence_ends(text, steps[at - 1], steps[at])
    between = text[steps[at - 1].draft.end : steps[at].draft.start]
    return "\n\n" in between.replace(" ", "")


def _announcing(steps: list[Step], base: Ground) -> int:
    """How many steps at the beginning, not all of them the source's words, announce the others?"""
    near = enumerate(steps[:CARRIER_PARAGRAPH])
    changed = next((at for at, s in near if _changed(s) or s.kind == "damage"), CARRIER_PARAGRAPH)
    ends = range(min(CARRIER_PARAGRAPH, len(steps) - 1), changed, -1)
    return next((at for at in ends if _lead_in_ends(steps, at, base)), 0)


def _lead_in_ends(steps: list[Step], at: int, base: Ground) -> bool:
    """Does a colon before step `at` end words that announce the others: "And the miller said: Mend the roof"? The
    source may have a comma there. A capital letter shows it; without one they are few, or the script has none."""
    before, after, text = steps[at - 1], steps[at], base.draft.text
    between = base.window(before)[before.source.end : after.source.start]
    if COLONS.isdisjoint(text[before.draft.end : after.draft.start]) or between.strip(" \n,،"):
        return False
    opening = text[after.draft.start]
    return 2 * at < len(steps) if opening.isupper() else at <= CARRIER_STEPS and not opening.islower()


def _mostly_changed(steps: list[Step]) -> bool:
    """Are no more of the draft's words kept than changed or put in?"""
    changed = sum(len(s.draft_words) for s in steps if _changed(s))
    return changed >= sum(len(s.draft_words) for s in steps if not _changed(s))


def narrowed(candidate: Candidate, steps: list[Step], text: str) -> Candidate:
    """The unmarked quotation without the words that were trimmed from its edges: they are neither quoted nor judged."""
    if candidate.quotation.marks is not None or not steps:
        return candidate
    body, parts = candidate.quotation.body, list(candidate.alignments)
    first, last = steps[0], steps[-1]
    if first.part == 0 and has_words(text[body.start : first.draft.start]):
        body = Span(first.draft.start, body.end)
        parts[0] = _between(parts[0], first.draft.start, first.source.start, parts[0].draft.end, parts[0].source.end)
    if last.part == len(parts) - 1 and has_words(text[last.draft.end : body.end]):
        body = Span(body.start, last.draft.end)
        begin = parts[-1].draft.start, parts[-1].source.start
        parts[-1] = _between(parts[-1], *begin, last.draft.end, last.source.end)
    if body == candidate.quotation.body:
        return candidate
    quotation = replace(candidate.quotation, span=body, body=body, parts=(body,))
    return replace(candidate, quotation=quotation, alignments=tuple(parts))


def _between(part: Alignment, draft: int, source: int, draft_end: int, source_end: int) -> Alignment:
    """The part of an alignment between two places of the draft and the source."""
    edits = tuple(
        edit
        for edit in part.edits
        if edit.draft.start >= draft
        and edit.draft.end <= draft_end
        and edit.source.start >= source
        and edit.source.end <= source_end
    )
    return replace(part, draft=Span(draft, draft_end), source=Span(source, source_end), edits=edits)


def _without_strays(steps: list[Step], first: int, last: int, base: Ground) -> tuple[int, int]:
    """Without a last word of the sentence before, or a first one of the sentence behind, that agrees by chance."""
    text, most = base.draft.text, CARRIER_STEPS if base.lexicon.spaceless else 1
    if last - first <= 2 * CARRIER_STEPS + 2:
        return first, last
    for n in range(most, 0, -1):
        if _sentence_ends(text, steps[first + n - 1], steps[first + n]):
            first += n
            break
    for n in range(most, 0, -1):
        if _sentence_ends(text, steps[last - n - 1], steps[last - n]):
            return first, last - n
    return first, last


def _stands_for(step: Step, base: Ground) -> bool:
    """Is it one word for one word that ends the sentence on both sides, or stands before a reference, or a number for a
    number?"""
    if step.op != "replace" or not len(step.draft_words) == len(step.source_words) == 1:
        return False
    from .numbers import figure

    if all(figure([word.text], base.lexicon) for word in (step.draft_words[0], step.source_words[0])):
        return True
    text, end = base.draft.text, step.draft.end
    return (_at_end(text, end) or reference_behind(text, end)) and _at_end(base.window(step), step.source.end)


def _at_end(text: str, at: int) -> bool:
    return at >= len(text) or text[at] in SENTENCE_SIGNS


def _added(step: Step) -> bool:
    return step.op == "insert" and step.kind == "insertion" and not step.open


def _changed(step: Step) -> bool:
    harmless = step.kind in ("typography", "orthography", "damage")
    return step.op != "keep" and not step.open and not harmless


def _sentence_ends(text: str, before: Step, after: Step) -> bool:
    """Does a sentence of the draft end between two steps?"""
    return any(c in SENTENCE_ENDS for c in text[before.draft.end : after.draft.start].rstrip(" "))


def _foreign(step: Step) -> bool:
    """Is it an addition, a gap, or a word unlike the source's?"""
    if step.op == "keep" or step.open or step.kind in ("typography", "orthography", "damage", "order"):
        return False
    if step.op != "replace":
        return True
    from rapidfuzz.distance import Levenshtein

    draft, source = ("".join(key(w.text) for w in side) for side in (step.draft_words, step.source_words))
    return Levenshtein.normalized_distance(draft, source) > UNLIKE_AT_EDGE
