"""One case a bug: a draft against small sources, and the verdicts that must come out."""

from __future__ import annotations

import pytest

import quoth
from checked import verdicts

PROMISE = (
    "A roof is a promise to somebody who is not born yet. Good drains are the beginning of every republic that"
    " lasts. It was late in the evening and the road to the mill was long and dark."
)
SOURCES = [
    ("A 1", PROMISE),
    ("A 2", "The winter was long and the snow lay deep on the northern road until the end of March."),
    ("A 3", "The committee found five million crowns in the old account and returned them to the town."),
    ("A 4", "The keeper counts the boats before the storm, and the children count them after it."),
]

CASES = [
    pytest.param(
        "She wrote:\n\n“A roof is a promise to somebody who is not born yet.\n\n“Good drains are the beginning of every"
        " republic that lasts.\n\n“It was late in the evening and the road to the mill was long and dark.”\n\nThen she"
        " left.",
        ["exact"],
        id="paragraphs that repeat the opening mark are one quotation",
    ),
    pytest.param(
        "She wrote:\n\n“A roof is a promise to somebody who is not born yet.\n\n“It was late in the evening and the"
        " road to the mill was long and dark.”\n\nThen she left.",
        ["exact", "exact"],
        id="paragraphs between which the source has another are quoted one by one",
    ),
    pytest.param(
        "She wrote:\n\n“A roof is a promise to somebody who is not born yet.\n\n“The winter was long and the snow lay"
        " deep on the northern road.”\n\nThen she left.",
        ["exact", "exact"],
        id="paragraphs of two places are quoted one by one",
    ),
    pytest.param(
        "He wrote: “The win<b>ter</b> was long and the *sn*ow lay deep on the north<em>ern</em> road.”",
        ["exact"],
        id="emphasis inside words is no change",
    ),
    pytest.param(
        "He said “a roof is a promise to somebody who is not born yet”. She added that “good drains are the beginning"
        " of every republic that lasts”.",
        ["exact", "exact"],
        id="the words between two quotations are nobody's quotation",
    ),
    pytest.param(
        "“It was late in the evening,” she said, “and the road to the mill was long and dark.”",
        ["exact", "exact"],
        id="a said-clause is not an added word",
    ),
    pytest.param(
        "He wrote: “The committee found 5,000,000 crowns in the old account.”",
        ["variant"],
        id="a figure and its words are one number",
    ),
    pytest.param(
        "He wrote: “[T]he snow lay deep on the northern road … until the end of March.” Then he left.",
        ["marked"],
        id="a word behind the mark is not drawn in",
    ),
    pytest.param(
        "“The winter was long and the snow lay deep, and all the children of the town danced in the square.”",
        ["altered"],
        id="a true opening with an invented tail",
    ),
    pytest.param(
        "“The winter was long and the snow lay deep on the northern road” and “the keeper counts the boats before the"
        " storm” stand close to each other here as they do there.",
        ["exact", "exact"],
        id="two quotations near each other in draft and source stay two",
    ),
    pytest.param(
        "That was long ago. The winter was long and the snow lay deep on the northern road until the end of May."
        " So be it.",
        ["altered"],
        id="a changed last word of an unmarked sentence that ends there in the source",
    ),
    pytest.param(
        "“The harbour fee was paid by all of the fishermen of the southern islands.”",
        ["not-found"],
        id="invented words with a common phrase",
    ),
]


@pytest.mark.parametrize(("draft", "expected"), CASES)
def test_verdicts(draft: str, expected: list[str]) -> None:
    """The verdicts on a draft's quotations, in order."""
    assert verdicts(draft, SOURCES) == expected


def test_a_quotation_is_not_ambiguous_with_itself() -> None:
    """A second alignment with the same words of the source is no rival."""
    report = quoth.check(
        text="He wrote: “the snow lay deep on the northern road … until the end of March.”", against=SOURCES
    )
    assert report.findings[0].warnings == ()


def test_a_block_of_drafts_does_not_change_a_report() -> None:
    """A draft checked among others gives the same findings as alone."""
    from quoth.library.shelf import Shelf

    shelf = Shelf.from_rows(SOURCES)
    drafts = [quoth.Document(str(number), case.values[0]) for number, case in enumerate(CASES)]  # type: ignore[arg-type]
    together = [report.findings for report in quoth.check_many(drafts, shelf)]
    alone = [next(iter(quoth.check_many([draft], shelf))).findings for draft in drafts]
    assert together == alone


LANTERN = (
    "The ferryman keeps the winter lantern beside the oak door, so that late travellers may find the landing, and"
    " in stormy weeks his daughter rings a bell made from a broken plough every quarter of an hour."
)
GEESE = (
    "Seven geese crossed the frozen marsh that year and nobody counted them, because the parish clerk had lost his"
    " spectacles in the flour bin and would not borrow those of the miller, with whom he was at law over a hedge."
)
BREAD = "Barley bread was handed out to widows under the copper roof until the evening bell."
FERRY = [("F 1", LANTERN), ("F 2", GEESE), ("F 3", BREAD)]


@pytest.mark.parametrize(("joint", "verdict"), [(" ", "altered"), (" … ", "marked"), (" and yet ", "altered")])
def test_the_heads_of_two_passages_with_a_long_one_between(joint: str, verdict: str) -> None:
    """What is left out stands in the window of the first part alone; it is named, and nothing breaks."""
    head, tail = LANTERN.split(",")[0], BREAD.split(" until")[0]
    (finding,) = quoth.check(text=f"“{head}{joint}{tail}”", against=FERRY).findings
    assert finding.verdict == verdict
    (change,) = [edit for edit in finding.edits if edit.kind]
    assert change.source_text.startswith("so that late travellers")
    place = finding.places[change.place]
    assert LANTERN[place.start :][change.source.start : change.source.end] == change.source_text


@pytest.mark.parametrize(
    "quoted",
    [f"{LANTERN} {BREAD}", f"{BREAD} Barley bread was handed out to widows under the copper roof"],
    ids=["a whole passage between is left out", "the words come twice"],
)
def test_two_true_parts_are_not_one_exact_quotation(quoted: str) -> None:
    """Each part stands; together they do not."""
    (finding,) = quoth.check(text=f"“{quoted}”", against=FERRY).findings
    assert finding.verdict in ("altered", "spliced")


def test_the_possessive_of_a_known_word_is_a_word() -> None:
    """So it is another word than the source's, and no letter damage."""
    sources = [("A 5", "The workmen’s hammer lay on the anvil, and every workman of the village knew its sound.")]
    assert verdicts("She read: “The workman's hammer lay on the anvil, and every workman.”", sources) == ["altered"]
    assert verdicts("She read: “The workmem's hammer lay on the anvil, and every workman.”", sources) == ["damaged"]


@pytest.mark.parametrize(("marks", "expected"), [("“”", ["altered", "exact"]), (("", ""), ["exact"])])
def test_changed_words_before_a_quotation_in_marks(marks: tuple[str, str], expected: list[str]) -> None:
    """Where the source has the marks too, all is quoted; else who set them tells the rest in words of his own."""
    inner = "no boat goes over the sound before the lamps are out."
    told = "The old keeper of the northern lighthouse told the {} on the harbour steps that evening, {}{}{}"
    draft = told.format("people", "“", inner, "”")
    source = told.format("crowd", marks[0], inner, marks[1])
    assert verdicts(f"It is well known. {draft} So be it.", [("1", source)]) == expected


FIRST = (
    "In those days the keeper built the lamp and the tower. The tower was dark and bare, and a fog lay over the rocks,"
    " and the wind of the sea moved over the harbour. Then the keeper called: Let us have light! and they had light."
)
OPENING = [
    ("B 1", FIRST),
    ("B 2", "The boats came home and the children counted them at the pier until the night was over."),
]


@pytest.mark.parametrize("before", ["The book begins", "It was the end of the day and the people were glad. It says"])
@pytest.mark.parametrize(("between", "wanted"), [(" […] ", "marked"), (" ... ", "marked"), (" ", "altered")])
def test_the_first_words_of_a_source_before_a_long_omission(before: str, between: str, wanted: str) -> None:
    """The halves share a word at the omission, and nothing of the source stands before the first: with a dozen words of
    the draft before it only the second was found, and the whole was not."""
    halves = "In those days the keeper built the lamp and the tower.", "Then the keeper called: Let us have light!"
    assert verdicts(f"{before}: “{between.join(halves)}” That is all.", OPENING) == [wanted]
