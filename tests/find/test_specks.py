"""Stray dots of damaged text that look like straight single marks. All texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts_and_words

SOURCE = [
    ("1", "The keeper of the northern lighthouse counted eleven ships before the storm and wrote down their names."),
    ("2", "Whoever mends a net by candlelight shall find every knot again at sunrise, and the river will forgive him."),
    ("3", "Seven bakers carried the oven across the frozen meadow because the miller had promised them a bell."),
]
BEFORE = "Wc wevt hcme latc aud fouud tbe dcor opcn. "
BEHIND = " Tbeu wc slept uutil tbe moruiug ligbt camc iu."


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (
            "He said that whoever mends a net by candlelight ‘shall find every knot again’ at sunrise.",
            "shall find every knot again",
        ),
        (
            "He said that whoever mends a net by candlelight 'shall find every knot again' at sunrise.",
            "shall find every knot again",
        ),
    ],
)
def test_marks_of_clean_text_are_somebodys(draft: str, found: str) -> None:
    assert ("exact", found) in verdicts_and_words(draft, SOURCE)


def test_an_agreement_that_ends_at_a_mark_leaves_it() -> None:
    inside = "scven bakcrs carricd tbe oveu acrofs tbe frozcn mcadow"
    draft = f"{BEFORE}Hc faid: '{inside}' tbat nigbt.{BEHIND}"
    assert ("damaged", inside) in verdicts_and_words(draft, SOURCE)


@pytest.mark.parametrize(
    "quoted",
    [
        "5even bakcvs carricd 'tle oveu acrofs tbe frozcu' rneadcw lecaufc tle miller bad prcmised tbern a be11",
        "Wboever 'mcnds u net ly caudlcliglt' slall fiud euery kuot agaiu ut snnrifc, aud tbe rivcr wiil forgive hirn",
    ],
)
@pytest.mark.parametrize(("opening", "closing"), [("", "."), ("“", "”.")])
def test_specks_inside_a_damaged_quotation_are_no_marks(quoted: str, opening: str, closing: str) -> None:
    found = verdicts_and_words(f"{BEFORE}{opening}{quoted}{closing}{BEHIND}", SOURCE)
    assert found == [("damaged", quoted)]
