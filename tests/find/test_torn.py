"""Damaged text: words that differ are compared by the shapes of their letters, and say what the source's word says.

All texts are ours.
"""

from __future__ import annotations

import pytest

from checked import verdicts_and_words
from quoth.find.torn import torn

SOURCE = [
    ("1", "The keeper of the northern lighthouse counted eleven ships before the storm and wrote down their names."),
    ("2", "Whoever mends a net by candlelight shall find every knot again at sunrise, and the river will forgive him."),
    ("3", "Seven bakers carried the oven across the frozen meadow because the miller had promised them a bell."),
    ("4", "No orchard remembers the hand that planted it, yet every apple repeats the secret of the spring."),
]
BEFORE = "Wc wevt hcme latc aud fouud tbe dcor opcn. "
BEHIND = " Tbeu wc slept uutil tbe moruiug ligbt camc iu."


@pytest.mark.parametrize(
    "own",
    [
        "Thc baker mcnds u cbair ly tbe frczeu rivcr, aud every villaqe hcars a bcll at fuurise.",
        "Tbc kecper wrctc tle uame of tbe orcbard ou tbe bcll aud forgct tbe secrct.",
    ],
)
def test_damaged_words_of_ones_own_are_no_quotation(own: str) -> None:
    """They share words with several sentences of the source."""
    assert verdicts_and_words(f"{BEFORE}{own}{BEHIND}", SOURCE) == []


@pytest.mark.parametrize(
    "quoted",
    [
        "N0 orcburd rernernbcrs tle lrand tlat plautcd jt, yct cvery applc rcpcats tbe fecret ol tbe fpriug",
        "5even bakcvs carricd tle oveu acrofs tbe frozcu rneadcw lecaufc tle miller bad prcmised tbern a be11",
        "Wboever mcnds u net ly caudlcliglt slall fiud euery kuot agaiu ut snnrifc, aud tbe rivcr wiil forgive hirn",
    ],
)
def test_a_damaged_quotation_is_found_to_its_last_word(quoted: str) -> None:
    assert verdicts_and_words(f"{BEFORE}{quoted}.{BEHIND}", SOURCE) == [("damaged", quoted)]


@pytest.mark.parametrize(
    ("draft", "source", "said", "least", "most"),
    [
        ("lhe", "the", 0.1, 0.0, 1.0),  # a common word, torn
        ("rcmaincs", "remaines", 3.0, 2.0, 3.2),  # a rare one
        ("stone", "water", 3.0, -1.2, -1.2),
    ],
)
def test_a_torn_word_says_what_the_word_of_the_source_says(
    draft: str, source: str, said: float, least: float, most: float
) -> None:
    """The draft's word weighs four decades: no library has it."""
    words = torn([draft], [source], [said], [False])
    assert words is not None
    gain = words.gain(slice(0, 1), slice(0, 1), 4.0)
    assert gain is not None
    assert least <= gain <= most
    held = torn([draft], [source], [said], [True])
    assert held is not None
    assert held.gain(slice(0, 1), slice(0, 1), 4.0) is None  # its letters tell


@pytest.mark.parametrize("source", ["يسمن", "שלום"])
def test_look_alike_letters_tell_words_apart_in_arabic_and_hebrew(source: str) -> None:
    assert torn([source], [source], [1.0], [False]) is None


@pytest.mark.parametrize(
    "quoted",
    ["counted e1even ships\nbef ore thc\nstorm and\nwrotc", "by candle ligbt slall\nfind\neuery knot"],
)
def test_the_second_half_of_a_torn_word_parts_no_lines(quoted: str) -> None:
    """It stands against the same word of the source as the first half, and no verse ends near it."""
    assert verdicts_and_words(f"{BEFORE}{quoted}.{BEHIND}", SOURCE) == [("damaged", " ".join(quoted.split()))]


@pytest.mark.parametrize(
    ("before", "quoted", "behind"),
    [
        (
            "Cf larn p road or faid bcll oul bcli out c r the nigbl of befove.",
            "pianted il, yel evcry app ie repeatf lhc",
            "Night we in we of the of lbe dc g of thc at road the.",
        ),
        (
            "Thc the said we doc r oul uulil went lhe word the and door until.",
            "elcv en sbips befcre tbe slovrn aud wro tc",
            "Lbe and the by dog slept night la mp and road went out voad the.",
        ),
    ],
)
def test_chance_words_around_a_torn_quotation_do_not_align_it(before: str, quoted: str, behind: str) -> None:
    """By fewest edits of words "the" and "and" around it stand for those of the source, and it for nothing."""
    assert verdicts_and_words(f"{before} {quoted}. {behind}", SOURCE) == [("damaged", quoted)]
