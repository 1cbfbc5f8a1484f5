"""Marks that open and are closed by nothing but the end of their line. All texts are ours."""

from __future__ import annotations

from checked import verdicts_and_words

BAKERS = (
    "Seven bakers carried the oven across the frozen meadow "
    "because the miller had promised them a bell for their village."
)
SOURCE = [
    ("1", "The keeper wrote also letters to praise the miller of the valley, and to speak for him, he said."),
    ("2", "Whoever mends a net by candlelight shall find every knot again at sunrise, and the river will forgive him."),
    ("3", BAKERS),
]


def test_nobody_quotes_across_a_mark_that_closes() -> None:
    """The words behind it are a quotation of their own."""
    inside, behind = "Whoever mends a net by candlelight", "shall find every knot again at sunrise"
    found = verdicts_and_words(f"We came late. “{inside}” {behind}. We slept.", SOURCE)
    assert found == [("exact", inside), ("exact", behind)]


def test_what_a_lines_end_closes_goes_on_behind_it() -> None:
    """In damaged text a closing mark may be lost: both lines are one quotation."""
    first = "5even bakcvs carricd tle oveu"
    second = "acrofs tbe frozcu rneadcw lecaufc tle miller bad prcmised tbern a be11 fcr thcir vi11age"
    before, behind = "Wc wevt hcme latc aud fouud tbe dcor opcn.", "Tbeu wc slept uutil tbe moruiug ligbt camc iu."
    draft = f"{before} “{first}\n{second}. {behind}"
    assert ("damaged", f"{first} {second}") in verdicts_and_words(draft, SOURCE)
