"""The speaker named beside a quotation, compared with the source's record."""

from __future__ import annotations

from pathlib import Path

import pytest

import quoth
from quoth.judge.attribution import Record, Spoken, check_attribution, person, same_person
from quoth.model import AttributionCheck, Quotation
from quoth.offsets import Span

NAMED = [
    ("President Anna Lopez said: ⟦“Not now”⟧", "President Anna Lopez"),
    ("⟦“Not now,”⟧ said Dr. John Smith in May.", "Dr. John Smith"),
    ("⟦“Not now,”⟧ Smith said.", "Smith"),
    ("⟦“Not now,”⟧ Smith (R-Ohio) told reporters.", "Smith"),
    ("⟦“Not now,”⟧ a spokesman of the town, Jan Lund, said in May.", "Jan Lund"),
    ("⟦“Not now,”⟧ Edda Moor, the mayor, says.", "Edda Moor"),
    ("According to Mary Jones, ⟦“not now”⟧.", "Mary Jones"),
    ("Edda Moor: ⟦“Not now”⟧", "Edda Moor"),
    ("⟦“Not now”⟧ — Edda Moor", "Edda Moor"),
    ("Jan Lund said that the council ⟦“was not now”⟧ of one mind.", "Jan Lund"),
    ("The town was, Jan Lund said, ⟦“not now”⟧ of one mind.", "Jan Lund"),
    ("“Go,” Jan Lund said. ⟦“I will not stay for you now.”⟧", "Jan Lund"),
    ("Jan Lund said it was late. He added that it was ⟦“not now”⟧ to be done.", "Jan Lund"),
    ("Jean Dupont a déclaré : ⟦« Pas encore »⟧", "Jean Dupont"),
    ("⟦« Pas encore »⟧, a répondu Jean Dupont.", "Jean Dupont"),
    ("⟦„Noch nicht“⟧, sagte Karl Weber.", "Karl Weber"),
    ("Ana Ruiz dijo: ⟦«Todavía no»⟧", "Ana Ruiz"),
    ("⟦«Нет»⟧, — сказал Иван Петров.", "Иван Петров"),
    ("قال أحمد بن علي: ⟦«لا»⟧", "أحمد بن علي"),
    ("A guest from Lyon added: ⟦“Not now”⟧", "A guest from Lyon"),
    ("Decades later Edda Moor would strike that note, promising ⟦“not now”⟧ and no more.", "Edda Moor"),
    ("Two years earlier, Edda Moor had left, saying ⟦“not now”⟧.", "Edda Moor"),
    ("He is done. Final words: ⟦“Not now”⟧", "Final words"),
    ("“My aunt said, ⟦“not now”⟧ and went,” Jan Lund recalled.", "My aunt"),
    ("Night sailors are told that ⟦“it is not now”⟧ the time.", None),
    ("He said: ⟦“Not now”⟧", None),
    ("The day was long. ⟦“Not now”⟧ And then it rained.", None),
    ("Motto of the house: ⟦“Not now”⟧", None),
    ("It was said before. ⟦“Not now”⟧", None),
    ("Jan Lund said it was late. Edda Moor left. She added that it was ⟦“not now”⟧ to be done.", None),
    ("Mr. Lund said it was late. She added that it was ⟦“not now”⟧ to be done.", None),
    ("The report states of Oslo. ⟦“Not now”⟧ was a song.", None),
    ("قال تعالى: ⟦«لا»⟧", None),
]


def _quotation(marked_up: str) -> tuple[str, Quotation]:
    start, end = marked_up.index("⟦"), marked_up.index("⟧") - 1
    return marked_up.replace("⟦", "").replace("⟧", ""), Quotation(
        Span(start, end), Span(start + 1, end - 1), ("“", "”"), (Span(start + 1, end - 1),)
    )


def _checked(marked_up: str, *records: Record) -> AttributionCheck | None:
    from quoth.find.mark import mark
    from quoth.model import Document

    text, quotation = _quotation(marked_up)
    span = quotation.span
    beside = [q for q in mark(Document("d", text)) if q.span.end <= span.start or q.span.start >= span.end]
    return check_attribution(text, quotation, Spoken(text, [*beside, quotation]), records)


@pytest.mark.parametrize(("marked_up", "name"), NAMED)
def test_who_is_named(marked_up: str, name: str | None) -> None:
    """A name with a verb of saying, a colon or a dash; a pronoun only where it can mean one person."""
    found = _checked(marked_up)
    assert (found.speaker if found else None) == name
    if found is not None:
        text, _ = _quotation(marked_up)
        assert found.inferred or text[found.start : found.end] == name


@pytest.mark.parametrize(
    ("name", "speaker", "same"),
    [
        ("Lincoln", "Abraham Lincoln", True),
        ("President A. Lincoln", "Lincoln, Abraham", True),
        ("Émile Zola", "Emile Zola", True),
        ("Mary Lincoln", "Abraham Lincoln", False),
        ("Smith", "Abraham Lincoln", False),
        ("President", "Abraham Lincoln", False),
        ("Анны Смирновой", "Анна Смирнова", True),
        ("Льву Толстому", "Лев Толстой", False),
        ("Толстому", "Лев Толстой", True),
        ("Коваля", "Петро Коваль", True),
        ("Ивана Петрова", "Анна Смирнова", False),
        ("Иваненко", "Пётр Иванов", False),
        ("Jana Lund", "Jan Lund", False),
    ],
)
def test_same_person(name: str, speaker: str, same: bool) -> None:
    """Part of a name, initials, titles and accents aside."""
    assert same_person(name, speaker) is same


VERDICTS = [
    ("Edda Moor said: ⟦“Not now”⟧", Record("Moor"), "agrees"),
    ("Edda Moor said: ⟦“Not now”⟧", Record("Jan Lund"), "differs"),
    ("Edda Moor said: ⟦“Not now”⟧", Record(), "unresolved"),
    ("The president said: ⟦“Not now”⟧", Record("Jan Lund"), "unresolved"),
    ("A spokesman said: ⟦“Not now”⟧", Record("Jan Lund"), "unresolved"),
    ("The Harbour Post said: ⟦“Not now”⟧", Record("Jan Lund"), "unresolved"),
    ("Edda Moor said it was late. She added: ⟦“Not now”⟧", Record("Jan Lund"), "unresolved"),
    ("Edda Moor said it was late. She added: ⟦“Not now”⟧", Record("Edda Moor"), "agrees"),
    ("Edda Moor said on 3 May 2016: ⟦“Not now”⟧", Record("Edda Moor", "2016-05-03"), "agrees"),
    ("Edda Moor said on 3 May 2016: ⟦“Not now”⟧", Record("Edda Moor", "2016"), "agrees"),
    ("Edda Moor said on 3 May 2016: ⟦“Not now”⟧", Record("Edda Moor", "2016-05-04"), "differs"),
    ("Edda Moor said on May 3, 2015: ⟦“Not now”⟧", Record("Edda Moor", "2016-05-03"), "differs"),
    ("Он сказал, что поздно. По словам Анны Смирновой, ⟦«мост закрыт»⟧", Record("Анна Смирнова"), "agrees"),
    ("Он сказал, что поздно. По словам Анны Смирновой, ⟦«мост закрыт»⟧", Record("Иван Петров"), "differs"),
    ("Ona powiedziała, że jest późno. Zdaniem Anny Nowak ⟦„most jest stary”⟧", Record("Anna Nowak"), "unresolved"),
    ("Ona powiedziała, że jest późno. Zdaniem Anny Nowak ⟦„most jest stary”⟧", Record("Jan Lis"), "differs"),
    ("Anna Klein sagte: ⟦„Nicht jetzt“⟧", Record("Anna Kleins"), "unresolved"),
    ("Edda Moor said on Monday: ⟦“Not now”⟧", Record("Edda Moor", "2016-05-03"), "agrees"),
]


@pytest.mark.parametrize(("marked_up", "record", "verdict"), VERDICTS)
def test_verdicts(marked_up: str, record: Record, verdict: str) -> None:
    """agrees, differs, unresolved without a record; an office, a paper and a pronoun never differ."""
    found = _checked(marked_up, record)
    assert found is not None
    assert found.verdict == verdict


def test_both_are_shown() -> None:
    """The printed name and date, and the record's."""
    found = _checked("Edda Moor said on 3 May 2016 in a letter to the council: ⟦“Not now”⟧", Record("Jan Lund", "2015"))
    assert found is not None
    assert (found.speaker, found.date, found.record) == ("Edda Moor", "3 May 2016", "Jan Lund, 2015")
    assert (found.medium, found.addressee) == ("a letter", "the council")


def test_nobody_named() -> None:
    """Silence without a name."""
    assert _checked("⟦“Not now”⟧", Record("Moor")) is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("a spokesman of the town, Jan Lund,", "Jan Lund"),
        ("the head of Harbour Works, Jan Lund", "the head of Harbour Works, Jan Lund"),
        ("Flynn, a friend of Oslo,", "Flynn"),
        ("many citizens", "many citizens"),
        ("Final words", "Final words"),
        ("My grandfather", "My grandfather"),
        ("Flynn of Oslo", "Flynn"),
    ],
)
def test_the_name_inside(printed: str, name: str) -> None:
    """A name among the words of an office."""
    assert person(printed) == name


def test_a_transcript_names_its_speakers() -> None:
    """A label before the words inside the source is the record, before the catalogue's."""
    import quoth

    source = (
        "MINUTES\n\nMs. Moor: The bridge will be closed in the spring of next year.\n\n"
        "Mr. Lund: We shall build another one beside it before that."
    )
    for name, verdict in (("Edda Moor", "agrees"), ("Jan Lund", "differs")):
        report = quoth.check(
            text=f"{name} said: “The bridge will be closed in the spring of next year.”", against=[("minutes", source)]
        )
        found = report.findings[0].attribution
        assert found is not None
        assert found.verdict == verdict, found


@pytest.mark.parametrize(
    "text",
    [
        "MOOR: Lund wrote, “{}” What of it?",
        "MOOR: It is the next part that people forget. “{}” That is all.",
        "Edda Moor wrote:\n\n> The line I had in mind was {} Look again.\n",
        "“My grandfather used to say, ‘{}’ and I believed him,” said Edda Moor.",
        "(1) {} (Lund, minutes)",
        "As Lund put it:\n\n    {} Lund wrote this before Edda Moor said more.\n",
    ],
    ids=["label", "turn", "mail", "nested", "numbered", "named inside"],
)
def test_who_says_the_words_around_is_not_said_to_say_these(text: str) -> None:
    """A panel, a mail, a person who quotes another."""
    words = "The bridge will be closed in the spring of next year, and no ferry will be paid for."
    library = [("minutes", f"Mr. Lund: {words}")]
    for found in quoth.check(text=text.format(words), against=library).findings:
        assert found.attribution is None or found.attribution.verdict != "differs", found.attribution


def test_words_that_the_source_quotes_are_not_only_its_speakers() -> None:
    """Who names the one whom the source quotes is not wrong; of its speaker's own words he is."""
    source = "Ms. Moor: Pilots say, “nobody who has rowed out in fog will laugh at a bell.” I have rung it for years."
    for words, verdict in (
        ("nobody who has rowed out in fog will laugh at a bell", "unresolved"),
        ("I have rung it for years", "differs"),
    ):
        [found] = quoth.check(text=f"Jan Oke said: “{words}.”", against=[("minutes", source)]).findings
        assert found.attribution is not None
        assert found.attribution.verdict == verdict


def test_a_label_of_a_whole_turn_differs() -> None:
    """All that the speaker is said to say."""
    words = "The bridge will be closed in the spring of next year, and no ferry will be paid for."
    for turn in (f"MOOR: {words}", f"MOOR: “{words}”"):
        [found] = quoth.check(text=f"{turn}\n", against=[("minutes", f"Mr. Lund: {words}")]).findings
        assert found.attribution is not None
        assert found.attribution.verdict == "differs"


def test_editions_without_a_speaker_leave_the_record_empty(tmp_path: Path) -> None:
    """Two dated editions with the same words: no separator is shown for what neither says."""
    library = quoth.Library(tmp_path / "lib")
    words = "The ferryman counted every lantern along the eastern quay before the bell rang at dusk."
    library.add([("1", words)], siglum="A", date="1901")
    library.add([("1", words)], siglum="B", date="1902")
    [found] = library.check(text=f"Mixed: “{words}”").findings
    assert found.attribution is not None
    assert found.attribution.record == ""
