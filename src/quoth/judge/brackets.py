"""Are bracketed words the editor's or the source's own? Both readings are tried; the one that holds is named.

The alignment has already tried the first: bracketed words that stand in the source are kept words. What
is left are words only the draft has, or words that stand for others.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ..offsets import Span
from ..settings.judging import MOST_REPLACED
from ..shipped import beside, text_of
from .cues import cues
from .keys import key
from .lexicons import fold
from .steps import Step
from .tokens import IDEOGRAPHS


def is_remark(text: str) -> bool:
    """Is the bracketed text an editorial remark such as "emphasis added"?"""
    return "".join(fold(text.strip("()[]（）［］〔〕 ")).rstrip(".").split()) in _remarks()


@cache
def _remarks() -> frozenset[str]:
    lines = text_of(beside(__file__, "lexicon", "remarks.txt")).splitlines()
    return frozenset("".join(fold(line).split()) for line in lines if not line.startswith("#"))


def bracketed(step: Step) -> bool:
    """Do all draft words of the step stand in brackets?"""
    words = step.draft_words
    return bool(words) and all(w.bracket is not None for w in words)


def square(step: Step) -> bool:
    """Do all draft words of the step stand in editorial brackets, not in round ones?"""
    return bracketed(step) and not any(w.round for w in step.draft_words)


def own_of_source(step: Step) -> bool:
    """Is it a whole bracketed unit of the source, such as "[Applause.]", that the draft leaves out?"""
    words = step.source_words
    return step.op == "delete" and bool(words) and all(w.bracket is not None and not w.round for w in words)


def restored(step: Step) -> bool:
    """Has the draft put brackets around letters the source has ("[T]he", "word[s]", "[the king]")?"""
    letters = "".join(key(w.text) for w in step.draft_words)
    if any(w.round for w in step.source_words) and all(w.bracket is None or w.round for w in step.draft_words):
        return False  # they are the source's own
    return any(w.bracket is not None for w in step.draft_words) and letters == "".join(
        key(w.text) for w in step.source_words
    )


def partly(step: Step) -> bool:
    """Are only some letters bracketed, so that the unbracketed rest begins or ends the source's word
    ("walk[ed]"), or are another tense of its verb ("say[s]" for "said"), or do empty brackets stand for its last ones
    ("judgment[]")?"""
    if len(step.source_words) != 1 or not (any(w.bracket for w in step.draft_words) or _cut_short(step)):
        return False
    bare = "".join(key(w.text) for w in step.draft_words if w.bracket is None)
    whole = key(step.source_words[0].text)
    if len(bare) >= 2 and (whole.startswith(bare) or whole.endswith(bare) or bare.startswith(whole)):
        return True
    return whole in _past_forms().get(bare, ())


@cache
def _past_forms() -> dict[str, frozenset[str]]:
    """What irregular verbs are in the past ("say", "said"), by their first form."""
    rows = (row.split() for row in cues()["shifts"])
    return {first: frozenset(forms) for first, *forms in rows}


def _cut_short(step: Step) -> bool:
    return len(step.draft_words) == 1 and step.draft_words[0].text.endswith("[]")


def joined(steps: list[Step]) -> list[Step]:
    """The steps with brackets joined to what they stand for: words left out right beside them ("[my brother]" for
    "you"), the word they are written to ("count[s]" for "counted"), or one for several ("[had to]" for "shall")."""
    out: list[Step] = []
    for step in steps:
        last = out[-1] if out else None
        if last is not None and last.part == step.part and (
            _stands_for(last, step) or _ending(last, step) or _one_unit(last, step)
        ):
            out[-1] = _both(last, step)
        else:
            out.append(step)
    return out


def _stands_for(left: Step, right: Step) -> bool:
    added, gone = (left, right) if left.op == "insert" else (right, left)
    if added.op != "insert" or gone.op != "delete" or not square(added) or gone.open:
        return False
    words = [word.text for word in added.draft_words]
    remark = is_remark(" ".join(words)) or all(not word[:1].isalpha() for word in words)
    own = any(word.bracket is not None for word in gone.source_words)
    return not remark and not own and len(gone.source_words) <= MOST_REPLACED


def _one_unit(left: Step, right: Step) -> bool:
    """Do both stand in one pair of brackets, one for a word of the source ("[had to]" for "shall")?"""
    if {left.op, right.op} != {"insert", "replace"} or not (square(left) and square(right)):
        return False
    return len({word.bracket for word in (*left.draft_words, *right.draft_words)}) == 1


def _ending(left: Step, right: Step) -> bool:
    """Are the two one word of the draft, one of them brackets written to the other?"""
    if left.draft.end != right.draft.start or not (left.draft_words and right.draft_words):
        return False
    letters = left.draft_words[-1].text[-1] + right.draft_words[0].text[0]
    if not letters.isalpha() or max(letters) >= IDEOGRAPHS:
        return False
    added, word = (left, right) if left.op == "insert" else (right, left)
    return added.op == "insert" and square(added) and word.op in ("replace", "keep") and not word.open


def _both(left: Step, right: Step) -> Step:
    added, other = (left, right) if left.op == "insert" else (right, left)
    start, end = min(left.draft.start, right.draft.start), max(left.draft.end, right.draft.end)
    return replace(
        other,
        op="replace",
        draft=Span(start, end) if other.draft_words else added.draft,
        open=True,
        draft_words=left.draft_words + right.draft_words,
        source_words=other.source_words,
    )
