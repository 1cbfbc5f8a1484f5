"""A figure before a quotation's first word: the verse's number, or one that was put in?"""

from __future__ import annotations

import pytest

from checked import verdicts

WORDS = "ambs were sold at the fair of the upper town, and the miller wept"
SOURCES = [
    ("Ledger 4:12", f"L{WORDS}."),
    ("Ledger 4:13", "The garden was full of roses, and nobody came to see them in the spring of that year."),
]
NUMBERS = ("12 L", "12 l", "13 L", "14 l", "4:12 L", "(40) L", "40. L", "[40] L", "¹² L", "12L")
PUT_IN = ("7 l", "40 l", "700 L", "٧ l")


def verdict_of(words: str, locator: str = "Ledger 4:12") -> str:
    """Of the words in marks, the first of which the source has at the locator."""
    sources = [(locator, SOURCES[0][1]), SOURCES[1]]
    (verdict,) = verdicts(f"He wrote: “{words}”.", sources)
    return verdict


@pytest.mark.parametrize("opening", NUMBERS)
def test_the_number_of_the_verse_is_no_word(opening: str) -> None:
    """Its own, that of another edition close by, one in brackets or of a list."""
    assert verdict_of(opening + WORDS) == "exact"


def test_where_passages_have_no_number_any_figure_may_be_one() -> None:
    """Nothing says that it is none."""
    assert verdict_of("7 L" + WORDS, locator="preface") == "exact"


@pytest.mark.parametrize("opening", PUT_IN)
def test_another_number_is_put_in(opening: str) -> None:
    """Seven lambs are not the lambs of verse 12."""
    assert verdict_of(opening + WORDS) == "altered"


CHAPTER = (
    "1 The fair was held in the upper town. 2 Lambs were sold there, and wool, 3 And the miller wept for his own. "
    "4 There came 30 men; 31 of them were robbed. In the year 1850 it rained."
)


@pytest.mark.parametrize(
    ("quoted", "verdict"),
    [
        pytest.param("Lambs were sold there, and wool, And the miller wept for his own.", "exact", id="left-out"),
        pytest.param("Lambs were sold there, and wool, 3 And the miller wept for his own.", "exact", id="kept"),
        pytest.param("the miller wept for his own. There came 30 men; 31 of them were robbed.", "exact", id="one-kept"),
        pytest.param("There came men; 31 of them were robbed. In the year 1850 it rained.", "altered", id="how-many"),
        pytest.param("There came 30 men; of them were robbed. In the year 1850 it rained.", "altered", id="behind"),
        pytest.param("31 of them were robbed. In the year it rained.", "altered", id="a-year"),
    ],
)
def test_verses_numbered_in_one_text(quoted: str, verdict: str) -> None:
    """A chapter as one text has its numbers between the verses; a figure of a sentence is none."""
    assert verdict_of_text(quoted) == verdict


def verdict_of_text(words: str) -> str:
    """Of the words in marks, of a chapter with its numbers in it."""
    (verdict,) = verdicts(f"He wrote: “{words}”.", [("Ledger 4", CHAPTER)])
    return verdict


LAST = [
    ("The council paid the miller for 2 barrels of the best flour that spring. He wept.", "spring.3", "exact"),
    ("The council paid the miller for 2 barrels of the best flour that spring. He wept.", "spring. 3", "exact"),
    ("The council paid the miller for 2 barrels of the best flour that spring.", "spring 14", "exact"),
    ("The council paid the miller for 2 barrels of the best flour that spring. He wept.", "for 5", "altered"),
    ("The council paid the miller for 2 barrels of the best flour that spring. He wept.", "for 5 ...", "altered"),
    ("The council paid the miller for 2 barrels of the best flour that spring. He wept.", "barrels 7 ...", "altered"),
]


@pytest.mark.parametrize(("source", "end", "verdict"), LAST)
def test_a_figure_behind_the_last_word(source: str, end: str, verdict: str) -> None:
    """The mark of a note behind a stop, or where a passage ends; inside a sentence a figure says something."""
    words = source[: source.index(end.split(" ")[0].rstrip("0123456789"))] + end
    assert verdicts(f"He wrote: “{words}”", [("Ledger 4:12", source), SOURCES[1]]) == [verdict]


NOTED = [
    ("h 1", "The keeper mended6) the net at the harbour.7) Nobody paid12) Tabitha13) for it, 14) and so she sang."),
    ("h 2", "Nobody bought the tin marked B12) but the miller took 30 sacks of meal to the upper town in spring."),
]
LEFT_OUT = ("The keeper mended the net at the harbour.", "Nobody paid Tabitha for it, and so she sang.")
KEPT = (
    "Nobody bought the tin but the miller took 30 sacks of meal",
    "the miller took sacks of meal to the upper town in spring",
)


@pytest.mark.parametrize("words", LEFT_OUT)
def test_numbers_of_notes_in_the_source_are_no_words(words: str) -> None:
    """A figure written to a word, or behind it, whose bracket none opened."""
    assert verdicts(f"She wrote: “{words}”", NOTED) == ["exact"]


@pytest.mark.parametrize("words", KEPT)
def test_other_figures_of_the_source_are(words: str) -> None:
    """Those in names, and those without a bracket."""
    assert verdicts(f"She wrote: “{words}”.", NOTED) == ["altered"]


VERSES = [
    ("quay 1.1", "The bell has rung three times tonight And nobody has come down to the water, For all are deaf."),
    ("quay 1.2", "Then let it ring again."),
]
LINES = ["The bell has rung three times tonight", "And nobody has come down to the water,", "For all are deaf."]


@pytest.mark.parametrize("numbered", [0, 1, 2])
@pytest.mark.parametrize("margin", ["    5", "\t10", "  155"])
def test_the_number_of_a_verse_line_is_no_word(numbered: int, margin: str) -> None:
    """Set off at a line's end, also at the last."""
    lines = [line + margin * (number == numbered) for number, line in enumerate(LINES)]
    text = "He answers:\n\n> " + "\n> ".join(lines) + "\n\nThen he goes."
    assert verdicts(text, VERSES) == ["exact"]


@pytest.mark.parametrize("line", ["And nobody has come 5 down to the water,", "And nobody    5 has come to the water,"])
def test_a_figure_inside_a_line_is_put_in(line: str) -> None:
    """One blank, and words behind it."""
    text = "He answers:\n\n> " + "\n> ".join([LINES[0], line, LINES[2]]) + "\n\nThen he goes."
    assert verdicts(text, VERSES) == ["altered"]


@pytest.mark.parametrize("mark", ["bell<sup>a</sup>", "<sup>b</sup>bell", "bellᵃ", "ᵇbell", "bell^a^"])
def test_a_raised_letter_is_no_word(mark: str) -> None:
    """As study editions mark their notes."""
    words = LINES[0].replace("bell", mark)
    assert verdicts(f"He answers: “{words} {LINES[1]}” Then he goes.", VERSES) == ["exact"]


@pytest.mark.parametrize("word", ["a bell", "bell a", "bella", "<sup>no</sup>bell loud"])
def test_a_letter_that_is_not_raised_is_a_word(word: str) -> None:
    """Or words raised beside others."""
    words = LINES[0].replace("bell", word)
    assert "exact" not in verdicts(f"He answers: “{words} {LINES[1]}” Then he goes.", VERSES)


def test_a_raised_figure_behind_a_block_quotation() -> None:
    """As Pandoc writes it."""
    text = "He answers:\n\n> And nobody has come down to the water, For all are deaf.^3^\n\nThen he goes."
    assert verdicts(text, VERSES) == ["exact"]
