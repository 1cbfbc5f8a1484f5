"""Words of a lead-in that also stand in the source's neighbourhood are the draft's own. All texts are ours."""

from __future__ import annotations

import pytest

import quoth

ENGLISH = [
    ("1", "The pedlar may sleep in the barn, but he shall carry away one letter for every family that asks."),
    ("2", "They say the sea gives back what it takes; in this parish it gave back five caps and half a door."),
    ("3", "The railway was laid on the far side, and ever since we hear strangers pass at night."),
    ("4", "An elk walked into the station at six in the morning and looked for a long time at the clock."),
]
CHINESE = [
    ("1", "木匠做了一把没有腿的椅子，坐过的人都说比家里的稳。"),
    ("2", "天黑以后，他们盖好竹匾，熄了灶火，把门留一条缝，好让晚归的人进来。"),
    ("3", "采茶的人不在雾里唱歌，因为雾会把歌声带到别家的山坡上去。"),
]
SEA = "They say the sea gives back what it takes; in this parish it gave back five caps and half a door"
ELK = "An elk walked into the station at six in the morning and looked for a long time at the clock"


def verdicts(text: str, rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    report = quoth.check(text=text, against=rows)
    return [(f.verdict, f.text) for f in report.findings if f.kind == "quotation"]


@pytest.mark.parametrize(
    ("text", "rows", "quoted"),
    [
        (f"He was told by a family that {SEA}. A dog crossed it first.", ENGLISH, SEA),
        (f"He wrote since we hear: {ELK}. The choir laughed.", ENGLISH, ELK),
        (f"Nobody asked why. {SEA}. Ever since, the parish counts its caps.", ENGLISH, SEA),
        (f"当时大家都说，{CHINESE[1][1]}她把告示谱成曲子。", CHINESE, CHINESE[1][1].rstrip("。")),
        (
            "因为客人不着急，肯把伞的来历讲给他听。的人不在雾里唱歌，因为雾会把歌声带。听完了，他收半价。",
            CHINESE,
            "人不在雾里唱歌，因为雾会把歌声带",
        ),
    ],
    ids=["that", "colon", "behind it", "without spaces", "far before it"],
)
def test_a_lead_in_is_no_part_of_a_quotation(text: str, rows: list[tuple[str, str]], quoted: str) -> None:
    """Right quotations, although a word or two beside them stand near the place in the source."""
    (found,) = verdicts(text, rows)
    assert found[0] in ("exact", "variant")
    assert found[1].lstrip("的") == quoted


@pytest.mark.parametrize(
    "text",
    [
        "Nobody asked why. They say the sea gives back; in this parish it gave back five caps and half a door.",
        f"Nobody asked why. The pedlar may sleep in the barn, but he shall carry away one letter. {SEA}. So be it.",
    ],
    ids=["within a passage", "two passages that are each quoted at length"],
)
def test_what_is_left_out_of_a_quotation_is_reported(text: str) -> None:
    """A gap within a passage, or one with enough on both of its sides, is the quotation's own."""
    assert [verdict for verdict, _ in verdicts(text, ENGLISH)] == ["altered"]


def test_a_marked_omission_between_passages_stays_inside() -> None:
    """Dots say that something was left out."""
    text = "Nobody asked why. One letter for every family … They say the sea gives back what it takes. So be it."
    ((verdict, found),) = verdicts(text, ENGLISH)
    assert verdict == "marked"
    assert found.startswith("One letter")
