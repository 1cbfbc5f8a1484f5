"""Words of a lead-in that also stand in the source's neighbourhood are the draft's own. All texts are ours."""

from __future__ import annotations

import pytest

from checked import quotations, verdicts_and_words

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
    (found,) = verdicts_and_words(text, rows)
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
    assert [verdict for verdict, _ in verdicts_and_words(text, ENGLISH)] == ["altered"]


PEDLAR = ENGLISH[0][1].rstrip(".")


@pytest.mark.parametrize(
    "between",
    ["The elders of our parish add: They say", "And we also read that They say", "This holds still. They say"],
    ids=["with a colon", "without one", "a sentence"],
)
def test_words_of_ones_own_between_two_sentences_part_them(between: str) -> None:
    """Both are right, one after the other in the source; they were one quotation, altered by the words between."""
    text = f"Nobody asked why. {PEDLAR}. {SEA.replace('They say', between)}. So be it."
    assert verdicts_and_words(text, ENGLISH) == [("exact", PEDLAR), ("exact", SEA)]


def test_so_they_do_where_the_source_has_more_between() -> None:
    text = f"Nobody asked why. {PEDLAR}. The elders of our parish add: {ELK}. So be it."
    assert verdicts_and_words(text, ENGLISH) == [("exact", PEDLAR), ("exact", ELK)]


def test_words_put_into_a_sentence_are_reported() -> None:
    """Where the source's sentence goes on, they are in the quotation."""
    text = f"Nobody asked why. {SEA.replace('; in', '. Our elders say that in')}. So be it."
    assert [verdict for verdict, _ in verdicts_and_words(text, ENGLISH)] == ["altered"]


def test_a_marked_omission_between_passages_stays_inside() -> None:
    """Dots say that something was left out."""
    text = "Nobody asked why. One letter for every family … They say the sea gives back what it takes. So be it."
    ((verdict, found),) = verdicts_and_words(text, ENGLISH)
    assert verdict == "marked"
    assert found.startswith("One letter")


VERSES = [
    ("7:1", "وَخَرَجَ الصَّيَّادُونَ مِنَ الْمِينَاءِ قَبْلَ الْفَجْرِ فِي الزَّوَارِقِ"),
    ("7:2", "وَرَمَوْا شِبَاكَهُمُ الْجَدِيدَةَ فِي خَلِيجٍ عَمِيقٍ بَعِيدٍ"),
    ("7:3", "قَدْ عَادَ أَكْبَرُهُمْ بِسَمَكَةٍ فِضِّيَّةٍ وَنَامَ تَحْتَ شِرَاعِهِ"),
]


@pytest.mark.parametrize(
    "text",
    [
        "وجاء في النص ورموا شباكهم الجديدة في خليج عميق بعيد كما هو معلوم",
        "ومن ذلك ورموا شباكهم الجديدة في خليج عميق بعيد لكن قد يكون الأمر غير ذلك",
        "قال تعالى ورموا شباكهم الجديدة في خليج عميق بعيد [سورة قد عاد، الآية 2] انتهى",
    ],
    ids=["in the text", "but may be", "reference"],
)
def test_a_word_beyond_the_passage_is_the_drafts_own(text: str) -> None:
    """Small words beside the quotation that stand at the edge of the neighbouring passage as well."""
    findings = quotations(text, VERSES)
    assert [(f.verdict, f.text) for f in findings] == [("variant", "ورموا شباكهم الجديدة في خليج عميق بعيد")]


def test_words_of_the_next_passage_that_agree_stay() -> None:
    """Two passages in a row, one word of the second changed."""
    text = "قال تعالى ورموا شباكهم الجديدة في خليج عميق بعيد قد عاد أصغرهم بسمكة فضية ونام تحت شراعه"
    (finding,) = quotations(text, VERSES)
    assert finding.verdict == "altered"
    assert [place.locator for place in finding.places] == ["7:2", "7:3"]


def test_of_two_copies_the_one_next_to_the_rest_is_meant_also_with_a_number_between() -> None:
    """A refrain before a numbered verse is no moved text."""
    refrain = "فَسَكَتَ الْجَمِيعُ طَوِيلًا"
    rows = [
        ("8:1", refrain),
        ("8:2", "وَهَبَّتْ رِيحٌ بَارِدَةٌ مِنْ جِهَةِ الْجَبَلِ"),
        ("8:3", refrain),
        ("8:4", "ثُمَّ أَوْقَدَ الْحَارِسُ سِرَاجَهُ النُّحَاسِيَّ عِنْدَ الْبَابِ"),
    ]
    text = "قال تعالى: «فسكت الجميع طويلا (3) ثم أوقد الحارس سراجه النحاسي عند الباب»"
    (finding,) = quotations(text, rows)
    assert finding.verdict == "variant"
    assert [place.locator for place in finding.places] == ["8:3", "8:4"]
