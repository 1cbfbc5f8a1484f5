"""The names of God as Hebrew and Chinese drafts write them, and the signs of words left out. The texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts_and_words

SOURCES = [
    ("Ruth 2:4", "וַיִּקְרָא יְהוָה אֶל־הַשּׁוֹמֵר וַיַּדְלֵק נֵר לֵאלֹהָיו עַל־הַמִּגְדָּל בַּלַּיְלָה"),
    ("Ruth 2:5", "בָּרוּךְ יְהוָה אֱלֹהֵיכֶם"),
    ("Ruth 2:6", "וַיֵּשְׁבוּ הַזְּקֵנִים עַל־הָאֲבָנִים וַתָּבוֹא רוּחַ מֵאֶרֶץ הַצָּפוֹן"),
]
SAME = (
    "ויקרא ה' אל השומר וידלק נר לאלהיו על המגדל בלילה",
    "ויקרא ה׳ אל השומר וידלק נר לאלוקיו על המגדל בלילה",
    "ויקרא ה’ אל־השומר וידלק נר לאלקיו על־המגדל בלילה",
    "ויקרא ד' אל השומר וידלק נר לאלהיו",
    "ברוך ה' אלקיכם",
    "ברוך ה׳ אלוקיכם",
)
OPEN = (
    "ויקרא ה' אל השומר וידלק נר לאלקיו וגו' בלילה",
    "ויקרא ה׳ אל השומר וכו׳ על המגדל בלילה",
    "ויקרא ה׳ אל השומר וגומר על המגדל בלילה",
)
OTHER = (
    "ויקרא ה' אל הנער וידלק נר לאלהיו על המגדל בלילה",
    "ויקרא המלך אל השומר וידלק נר לאלקיו על המגדל בלילה",
    "ויקרא ה' אל השומר על המגדל בלילה",
)


@pytest.mark.parametrize("words", SAME)
def test_a_name_written_otherwise_is_the_same_word(words: str) -> None:
    """The stroke belongs to the letter; short verses are found by the names that they hold."""
    found = verdicts_and_words(f'ועוד נאמר: "{words}" (רות ב).', SOURCES)
    assert found == [("variant", words)]


@pytest.mark.parametrize("words", OPEN)
def test_and_so_on_leaves_words_out_openly(words: str) -> None:
    """As an ellipsis does."""
    assert verdicts_and_words(f'ועוד נאמר: "{words}".', SOURCES) == [("marked", words)]


@pytest.mark.parametrize("words", OTHER)
def test_other_words_beside_a_name_are_seen(words: str) -> None:
    """A letter without its stroke, too, is no name."""
    assert [verdict for verdict, _ in verdicts_and_words(f'ועוד נאמר: "{words}".', SOURCES)] == ["altered"]


CHINESE = [
    ("Ruth 2:4", "神在塔樓上點燈，看守的人便歡喜，向著北方唱歌。"),
    ("Ruth 2:5", "起初，神喜悅網。"),
    ("Ruth 2:6", "王在城門口坐著，數點船隻。"),
]


ONE_GOD = ("上帝在塔樓上點燈，看守的人便歡喜", "起初，上帝喜悅網", "上帝在塔楼上点灯，看守的人便欢喜，向着北方唱歌")
OTHERS = ("天使在塔樓上點燈，看守的人便歡喜", "上帝在塔樓下點燈，看守的人便歡喜", "上帝在城門口坐著，數點船隻")


@pytest.mark.parametrize("words", ONE_GOD)
def test_two_editions_write_god_in_two_ways(words: str) -> None:
    """One sign or two, in traditional or simplified characters."""
    assert verdicts_and_words(f"經上說：「{words}」。", CHINESE) == [("variant", words)]


@pytest.mark.parametrize("words", OTHERS)
def test_another_word_for_god_or_beside_it_is_seen(words: str) -> None:
    """Also where God stands for a king."""
    assert [verdict for verdict, _ in verdicts_and_words(f"經上說：「{words}」。", CHINESE)] == ["altered"]


def test_three_urdu_stops_leave_words_out() -> None:
    """The full stop of Urdu three times is an ellipsis."""
    sources = [("a 1", "بوڑھے ملاح نے شام کو اپنا جال مرمت کیا اور پھر شہر کی طرف چل پڑا")]
    words = "بوڑھے ملاح نے ۔۔۔ اپنا جال مرمت کیا اور پھر شہر کی طرف چل پڑا"
    assert verdicts_and_words(f"اس نے کہا: ”{words}“۔", sources) == [("marked", words)]


def test_the_words_of_a_reference_are_no_changed_quotation() -> None:
    """A chapter and a verse written in words."""
    sources = [
        ("Matt 24:30", "看守的人記在路加福音第二十四章第三十節的旁邊，便回家去了。"),
        ("Matt 24:31", "漁夫在岸邊修補舊網。"),
    ]
    assert verdicts_and_words("我們參看《馬太福音》第二十四章第三十六節。漁夫回來了。", sources) == []
