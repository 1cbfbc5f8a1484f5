"""Are bracketed words the editor's or the source's own? Both readings are tried; the one that holds is named.

The alignment has already tried the first: bracketed words that stand in the source are kept words. What
is left are words only the draft has, or words that stand for others.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .lexicons import fold
from .steps import Step, key


def is_remark(text: str) -> bool:
    """Is the bracketed text an editorial remark such as "emphasis added"?"""
    return "".join(fold(text.strip("()[]（）［］〔〕 ")).rstrip(".").split()) in _remarks()


@cache
def _remarks() -> frozenset[str]:
    lines = (Path(__file__).parent / "lexicon" / "remarks.txt").read_text(encoding="utf-8").splitlines()
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
    return any(w.bracket is not None for w in step.draft_words) and letters == "".join(
        key(w.text) for w in step.source_words
    )


def partly(step: Step) -> bool:
    """Are only some letters bracketed, so that the unbracketed rest begins or ends the source's word
    ("walk[ed]")?"""
    if len(step.source_words) != 1 or not any(w.bracket for w in step.draft_words):
        return False
    bare = "".join(key(w.text) for w in step.draft_words if w.bracket is None)
    whole = key(step.source_words[0].text)
    return len(bare) >= 2 and (whole.startswith(bare) or whole.endswith(bare) or bare.startswith(whole))
