"""Quotations in LaTeX. All texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts

SOURCE = [("1", "The harbour belongs to whoever mends it in winter, and the council knows it well. The mayor does.")]
TEX = [
    (r"\enquote{The harbour belongs to whoever mends it in winter}", "exact"),
    (r"\enquote{The harbour belongs to \emph{whoever} mends it in winter}", "exact"),
    (r"\enquote{The harbour belongs to whoever mends it \dots{} and the council knows it well.}", "marked"),
    (r"``The harbour belongs to whoever mends it [\ldots] and the council knows it well.''", "marked"),
    (r"``The harbour belongs to whoever mends it, \textellipsis\ the council knows it well.''", "marked"),
    (r"\enquote{The harbour belongs to nobody who mends it in winter}", "altered"),
    (r"\enquote{The harbour belongs to whoever mends it \dots{} and the mayor knows it well.}", "altered"),
    (r"\textquote{The harbour belongs to whoever mends it, and the council knows it well}", "altered"),
]


@pytest.mark.parametrize(("text", "verdict"), TEX)
def test_a_quotation_in_latex(text: str, verdict: str) -> None:
    """Its commands are marks, emphasis and ellipses, and no words."""
    assert verdicts(rf"He writes {text}~\autocite[12]{{moor1901}}. So it was.", SOURCE) == [verdict]
