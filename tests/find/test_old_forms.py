"""Old pronouns, verbs and forms in a source, today's in the draft: the same sentence still."""

from __future__ import annotations

import pytest

from quoth.find.align import best_stretch, steps_of

OTHER_WORDS = (
    ("have they not known", "have ye not known"),
    ("he is not come", "he hath not come"),
    ("and told me all", "and told thee all"),
    ("go from the ford", "go unto the ford"),
)
OLD_FORMS = (
    ("have you not known", "have ye not known"),
    ("he has not come", "he hath not come"),
    ("and told you all", "and told thee all"),
    ("go to the ford", "go unto the ford"),
    ("so hath he come", "so has he come"),
)


def said(draft: str, source: str) -> float:
    """Decades of the best agreement, where each word weighs half a decade."""
    words = draft.split()
    return best_stretch(steps_of(words, source.split(), [0.5] * len(words)))[2]


@pytest.mark.parametrize(("draft", "source"), OTHER_WORDS)
def test_another_word_parts_what_agrees(draft: str, source: str) -> None:
    """It costs more than a common word beside it says."""
    assert said(draft, source) < 1.5


@pytest.mark.parametrize(("draft", "source"), OLD_FORMS)
def test_an_old_form_costs_nothing(draft: str, source: str) -> None:
    """It counts as much as each of the three words around it."""
    assert said(draft, source) == 2.0
