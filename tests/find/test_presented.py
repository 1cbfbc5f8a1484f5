"""Words in running Arabic text: which are somebody's own and which are presented as a source's.

All texts are ours.
"""

from __future__ import annotations

import pytest

import quoth
from checked import verdicts_and_words

SOURCE = [
    ("1:1", "خَرَجَ الرَّاعِي مِنْ خَيْمَتِهِ الْقَدِيمَةِ قَبْلَ طُلُوعِ الْقَمَرِ"),
    ("1:2", "فَنَادَى إِخْوَتَهُ التِّسْعَةَ وَأَوْقَدُوا نَارًا عَظِيمَةً فَوْقَ التَّلَّةِ"),
    ("1:3", "وَمَا زَالَتِ الْجِمَالُ تَرْعَى عُشْبًا يَابِسًا حَتَّى أَقْبَلَ الْمَسَاءُ"),
    ("2:1", "إِنَّ صَانِعَ الْفَخَّارِ لَا يَبِيعُ جِرَارَهُ الزَّرْقَاءَ إِلَّا لِجِيرَانِهِ"),
    ("2:2", "ثُمَّ حَمَلَتِ السَّفِينَةُ زَيْتُونًا وَكَتَّانًا إِلَى مَدِينَةٍ بَعِيدَةٍ"),
]


def verdicts(text: str) -> list[tuple[str, str]]:
    return verdicts_and_words(text, SOURCE)


def test_a_turn_of_phrase_in_ones_own_sentence_is_no_quotation() -> None:
    """Four words of a source, woven into a sentence, with or without a changed word."""
    assert verdicts("رأينا في الصيف الماضي أن أهل القرية أوقدوا نارا عظيمة فوق التلة ثم رجعوا") == []
    assert verdicts("وكان البائع يقف هناك حتى صانع الفخار لا يشتري جراره في السوق") == []


@pytest.mark.parametrize(
    "text",
    [
        "ثم قال الكاتب كلاما طويلا، قال تعالى وأوقدوا نارا عظيمة فوق التلة",
        "انتهى الدرس. وأوقدوا نارا عظيمة فوق التلة",
        "رأينا أهل القرية كلهم وَأَوْقَدُوا نَارًا عَظِيمَةً فَوْقَ التَّلَّةِ ثم رجعوا إلى البيوت",
        "It is written وأوقدوا نارا عظيمة فوق التلة and so on",
    ],
    ids=["lead-in", "sentence", "vowel marks", "another script"],
)
def test_the_same_words_set_off_are_one(text: str) -> None:
    """A lead-in, a sentence of their own, their vowel marks or another script around them present them."""
    found = verdicts(text)
    assert len(found) == 1
    assert found[0][0] in ("exact", "variant")


def test_a_whole_passage_needs_nothing_else() -> None:
    """From its first word to its last, in the middle of a sentence; without its last words it is a turn of phrase."""
    whole = "خرج الراعي من خيمته القديمة قبل طلوع القمر"
    assert verdicts(f"رأينا في الصيف كيف {whole} كل مساء") == [("variant", whole)]
    assert verdicts("رأينا في الصيف كيف خرج الراعي من خيمته القديمة كل مساء") == []


def test_a_passage_torn_letter_by_letter_is_a_quotation() -> None:
    """Most of its words are damaged; with as many words replaced it is somebody's own sentence."""
    torn = "وما زلت الجعال ترغى عشبا يابشا حتي أقيل"
    assert [text for _, text in verdicts(f"رأينا أهل القرية {torn} في الوادي")] == [torn]
    assert verdicts("رأينا أهل القرية وما رأت الجمال طعاما عشبا أخضر حتى وصل في الوادي") == []


def test_a_tag_begins_a_line() -> None:
    """The number of a verse in a tag: all words of the line are judged."""
    line = "إِنَّ صَانِعَ الْفَخَّارِ لَا يَبِيعُ جِرَارَهُ الزَّرْقَاءَ إِلَّا لِجِيرَانِكَ"
    assert verdicts(f"هذه نصوص الكتاب\n<number>21</number> {line}\nوهذا آخرها") == [("altered", line)]


def test_the_place_that_has_all_words_comes_first() -> None:
    """One that has another word in place of one is a rival, however alike the words are."""
    rows = [
        ("5:1", "كَتَبَ الْقَاضِي وَلَا تَبِيعُ بَائِعَةٌ بَيْعَ أُخْرَى وَانْصَرَفَ"),
        ("5:2", "أَلَّا تَبِيعُ بَائِعَةٌ بَيْعَ أُخْرَى"),
        ("5:3", "ثُمَّ نَامَ الْحَارِسُ تَحْتَ السُّورِ"),
    ]
    (finding,) = quoth.check(text="قال تعالى: ﴿أَلَّا تَبِيعُ بَائِعَةٌ بَيْعَ أُخْرَى﴾", against=rows).findings
    assert (finding.verdict, finding.places[0].locator) == ("exact", "5:2")


def test_verses_below_each_other_are_no_splice() -> None:
    """Each line is a quotation by itself, also where they come from two passages or skip one."""
    lines = [SOURCE[0][1], SOURCE[2][1]]
    found = verdicts("هذه نصوص من الكتاب\n١\n" + "\n٢\n".join(lines) + "\n٣\nوهذا آخر ما كتبنا في هذا الباب")
    assert [text for _, text in found] == lines
    assert {verdict for verdict, _ in found} == {"exact"}


def test_words_on_a_line_of_their_own_are_all_presented() -> None:
    """A changed first or last word of the line counts, although nothing marks the words."""
    line = "ثُمَّ حَمَلَتِ السَّفِينَةُ زَيْتُونًا وَكَتَّانًا إِلَى مَدِينَةٍ قَرِيبَةٍ"
    text = f"ومن نصوص هذا الكتاب التي نقلها عنه من جاء بعده من أهل العلم في بلاده:\n٢\n{line}\n٣\nانتهى"
    assert verdicts(text) == [("altered", line)]


TRUE_OPENING = "إن صانع الفخار لا يبيع سوى قدر مكسورة وجدها تحت شجرة ضخمة يوم أمس وهو نائم"


def test_an_invented_end_is_altered_where_the_text_names_a_source() -> None:
    """A true opening and an end of its own: altered as a whole beside a reference, else not found."""
    assert verdicts(f"قال تعالى: \"{TRUE_OPENING}\" [2:1]") == [("altered", TRUE_OPENING)]


def test_a_short_marked_quotation_that_names_its_source_is_looked_up() -> None:
    """Three common words are checked where a lead-in or a reference stands beside them."""
    short = "نارا عظيمة فوق"
    assert verdicts(f"قال تعالى ({short}) والكلام فيه كثير") == [("variant", short)]
    assert verdicts("قال تعالى (نارا صغيرة تحت) والكلام فيه كثير") == [("unchecked", "نارا صغيرة تحت")]


def test_an_unclosed_bracket_runs_to_the_end_of_its_line() -> None:
    """The answer of a model that was cut off in the middle of a verse."""
    cut = "وما زالت الجمال ترعى عشبا أخضر ح"
    assert verdicts(f"قال الله تعالى: {{{cut}") == [("altered", cut)]


def test_verses_in_brackets_inside_larger_marks_are_found() -> None:
    """Two that follow each other in the source, a reference between them."""
    inner = [SOURCE[0][1], SOURCE[1][1]]
    text = f"قال الشارح: «وهذا كلام لا يعرفه أحد، وقال سبحانه: ({inner[0]}) [1:1] وقال سبحانه: ({inner[1]}) [1:2] وكفى»"
    found = verdicts(text)
    assert [one for one in found if one[0] == "exact"] == [("exact", words) for words in inner]


REPEATED = [
    ("3:1", "قَالَ الْحَكِيمُ لِابْنِهِ الْكَبِيرِ إِنَّمَا الصَّدِيقُ مَنْ نَفَعَ وَقْتَ الشِّدَّةِ ثُمَّ سَكَتَ طَوِيلًا"),
    ("3:2", "وَكَانَ الشَّيْخُ يَمْشِي كُلَّ يَوْمٍ إِلَى شَاطِئِ الْبَحْرِ الْبَعِيدِ"),
    ("3:3", "إِنَّمَا الصَّدِيقُ مَنْ نَفَعَ وَقْتَ الشِّدَّةِ"),
]


def test_of_equal_places_the_whole_passage_comes_first() -> None:
    """The words stand in a longer passage too, which is a rival."""
    report = quoth.check(text="قال تعالى: «إنما الصديق من نفع وقت الشدة» وانتهى", against=REPEATED)
    (finding,) = report.findings
    assert [place.locator for place in finding.places] == ["3:3"]
    assert [place.locator for place in finding.rivals] == ["3:1"]


def test_of_equal_places_the_one_spelled_alike_comes_first() -> None:
    """Two editions of a work: the draft follows the spelling of one of them."""
    old = [("4:1", "ذَٰلِكَ ٱلۡبُسۡتَٰنُ ٱلۡقَدِيمُ يُحِيطُ بِهِۦ سُورٌ مِّنۡ حِجَٰرَةٍ"), ("4:2", "وَلَا يَدۡخُلُهُۥ إِلَّا ٱلۡبُسۡتَٰنِيُّ")]
    new = [("4:1", "ذَلِكَ الْبُسْتَانُ الْقَدِيمُ يُحِيطُ بِهِ سُورٌ مِنْ حِجَارَةٍ"), ("4:2", "وَلَا يَدْخُلُهُ إِلَّا الْبُسْتَانِيُّ")]
    between = [(f"{n} {name}", text) for n in range(3) for name, text in SOURCE]
    rows = [(f"old {name}", text) for name, text in old] + between + [(f"new {name}", text) for name, text in new]
    for text, first in ((old[0][1], "old 4:1"), (new[0][1], "new 4:1")):
        (finding,) = quoth.check(text=f"قال تعالى: «{text}» وانتهى", against=rows).findings
        assert finding.verdict == "exact"
        assert finding.places[0].locator == first
        assert len(finding.rivals) == 1


def test_a_text_that_is_nothing_but_a_few_words_is_looked_up() -> None:
    """Word for word, never as a changed quotation."""
    assert verdicts("نارا عظيمة فوق التلة") == [("variant", "نارا عظيمة فوق التلة")]
    assert verdicts("نارا صغيرة فوق الجبل") == []
    assert verdicts("حتى أقبل المساء") == [("variant", "حتى أقبل المساء")]


def test_a_document_does_not_see_its_neighbours() -> None:
    """What stands before and behind the words is the document's own."""
    from quoth.checker import Checker
    from quoth.library.shelf import Shelf
    from quoth.model import Document
    from quoth.settings import Settings

    checker = Checker(Shelf.from_rows(SOURCE, documents=False), Settings())
    text = "وكل أهل القرية أوقدوا نارا عظيمة فوق التلة"
    beside = [Document("a", "قال تعالى"), Document("b", text), Document("c", "It is written")]
    alone, *_ = checker.reports([beside[1]])
    among = list(checker.reports(beside))[1]
    assert alone.findings == among.findings


def test_verses_that_follow_each_other_in_two_documents_are_both_found() -> None:
    """Neighbours in the source and in the block: no chain runs from one document into the next."""
    from quoth.checker import Checker
    from quoth.library.shelf import Shelf
    from quoth.model import Document
    from quoth.settings import Settings

    checker = Checker(Shelf.from_rows(SOURCE, documents=False), Settings())
    documents = [Document(str(n), text) for n, (_, text) in enumerate(SOURCE)]
    assert [len(report.findings) for report in checker.reports(documents)] == [1] * len(SOURCE)

MILL = "Die alte Mühle am Fluss mahlte Tag und Nacht das Korn der neun Dörfer"
ROWS = [
    ("1:1", f"{MILL}, und der Müller sprach: Es ist genug."),
    ("1:2", "Niemand wusste, woher der Müller gekommen war."),
]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (MILL, "exact"),
        (f"[d]{MILL[1:]}", "marked"),
        (MILL.replace(" ", " krumme ", 1), "altered"),
        ("das Korn krumm der neun Dörfer, und der Müller sprach: Es ist genug", "altered"),
    ],
    ids=["all", "a letter in brackets", "a word put in behind the first", "the same, with a colon"],
)
def test_a_word_near_the_end_of_a_line(line: str, expected: str) -> None:
    """Who gives words a line of their own presents all of them, those beside a changed one as well."""
    assert verdicts_and_words(f"Dort steht\n\n{line}\n\nSo lautet es.", ROWS) == [(expected, line)]


def test_a_lead_in_above_is_no_part_of_the_line() -> None:
    """Its last word stands in the source before the quoted words by chance."""
    rows = [("1:1", "Warum er kam, weiß keiner, und gewiss nur das ist."), ("1:2", ROWS[0][1])]
    text = f"Geschrieben ist\n\n{ROWS[0][1]}\n\nSo lautet es."
    assert verdicts_and_words(text, rows) == [("exact", ROWS[0][1].rstrip("."))]


SAILOR = "बूढ़ा नाविक हर रात नौ दीपक जलाकर नाव को किनारे बाँधता था"


@pytest.mark.parametrize(
    ("lead", "rows", "quoted"),
    [
        ("Gesagt ist", [("1", "Niemand weiß, was gewiss gesagt worden ist."), ("2", MILL)], MILL),
        ("पाठ में है", [("1", "इस घर में समान दीपक है"), ("2", SAILOR)], SAILOR),
    ],
    ids=["de", "hi"],
)
def test_the_paragraph_above_is_the_drafts_own(lead: str, rows: list[tuple[str, str]], quoted: str) -> None:
    """Words of a lead-in that the source has before the quoted ones by chance, with others between them."""
    assert verdicts_and_words(f"{lead}\n\n{quoted}\n\n", rows) == [("exact", quoted)]
