"""Which of the other places have as much of a quotation's words as the one that is named first?

The finder names places as good by what they say; one of them may lack a word or have another. Only places that
differ in no more words make a quotation ambiguous.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Alignment, Edit
from ..normalise.words import Words


def as_near(first: Alignment, rivals: Sequence[Alignment]) -> list[Alignment]:
    """The rivals that differ from the draft in no more words than the first place does."""
    most = _unlike(first, first) if rivals else 0
    return [rival for rival in rivals if _unlike(rival, first) <= most]


def same_words(one: Alignment, other: Alignment) -> bool:
    """Do two places have the same words, whatever their spelling?"""
    texts = one.source.of(one.window.text), other.source.of(other.window.text)
    return texts[0] == texts[1] or _keys(texts[0]) == _keys(texts[1]) or not _unlike(one, one) + _unlike(other, one)


def _unlike(place: Alignment, first: Alignment) -> int:
    """Words of draft or source that are not the same there; so are draft words that only the first place explains."""
    differing = sum(
        max(len(edit.draft_text.split()), len(edit.source_text.split()))
        for edit in place.edits
        if edit.op != "keep" and not _same(edit)
    )
    return differing + _missing(place, first)


def _same(edit: Edit) -> bool:
    from ..normalise.spelling import same_word

    return same_word(edit.draft_text, edit.source_text) is not None


def _missing(place: Alignment, first: Alignment) -> int:
    return sum(
        len(edit.draft_text.split())
        for edit in first.edits
        if edit.draft.end <= place.draft.start or edit.draft.start >= place.draft.end
    )


def _keys(text: str) -> list[str]:
    words = Words(text)
    return list(words.keys(0, len(words)))
