"""The printed reference of a quotation: which one it is, and whether it points to the words' place."""

from __future__ import annotations

import pytest

from quoth.find.mark import mark
from quoth.judge.beside import references_beside
from quoth.judge.reference import belonging, check_reference
from quoth.model import Document, Place, Quotation, Reading, Reference, ReferenceCheck
from quoth.offsets import Span


def _parsed(marked_up: str) -> tuple[str, Quotation]:
    """The text and quotation of a string in which ⟦ and ⟧ stand around the quotation with its marks."""
    start = marked_up.index("⟦")
    end = marked_up.index("⟧") - 1
    text = marked_up.replace("⟦", "").replace("⟧", "")
    return text, Quotation(Span(start, end), Span(start + 1, end - 1), ("“", "”"))


def _printed(text: str, words: str, *readings: Reading) -> Reference:
    at = text.index(words)
    return Reference(words, at, at + len(words), readings)


BESIDE = [
    ("He read ⟦“in the word”⟧ (John 1:1) aloud.", True),
    ("He read ⟦“in the word.”⟧ John 1:1 is short.", True),
    ("He read ⟦“in the word”⟧ [John 1:1].", True),
    ("He read ⟦“in the word”⟧ — John 1:1", True),
    ("As John 1:1 says, ⟦“in the word”⟧.", True),
    ("John 1:1: ⟦“in the word”⟧", True),
    ("In John 1:1 we read: ⟦“in the word”⟧", True),
    ("Who read ⟦“in the word”⟧? (John 1:1)", True),
    ("Who read ⟦“in the word”⟧? John 1:1.", True),
    ("Read ⟦“in the word”⟧! John 1:1.", True),
    ("Who read ⟦“in the word”⟧? Nobody opened John 1:1.", False),
    ("Он читал ⟦“in the word”⟧ (Евангелие от John 1:1).", True),
    ("Er las ⟦“in the word”⟧ (Evangelium nach John 1:1).", True),
    ("他讀⟦“in the word”⟧（《John 1:1》）。", True),
    ("Er las ⟦“in the word”⟧ (seine Abschrift von John 1:1).", False),
    ("He read it.\n(John 1:1) ⟦“in the word”⟧ he read.", True),
    ("He read it.\n3. (John 1:1) ⟦“in the word”⟧.", True),
    ("He opened it: (John 1:1) — ⟦“in the word”⟧.", True),
    ("⟦“in the word”⟧─John 1:1", True),
    ("⟦“in the word”⟧׃ (John 1:1)", True),
    ("He read it (John 1:1) ⟦“in the word”⟧ he read.", False),
    ("他講到John 1:1：⟦“in the word”⟧。", True),
    ("《John 1:1》說：⟦“in the word”⟧。", True),
    ("他讀⟦“in the word”⟧（和合本，John 1:1）。", True),
    ("In John 1:1 lesen wir: ⟦“in the word”⟧", True),
    ("Er las: ⟦“in the word”⟧, heißt es weiter (John 1:1).", True),
    ("Ainsi, dans John 1:1, nous lisons : ⟦“in the word”⟧", True),
    ("⟦“in the word”⟧, — читаем мы далее (John 1:1).", True),
    ("John 1:1 ayetinde Cenâb-ı Hak, ⟦“in the word”⟧ buyuruyor.", True),
    ("Dalam John 1:1 disebutkan, ⟦“in the word”⟧", True),
    ("Lihat ⟦“in the word”⟧ (Q.S. John 1:1).", True),
    ("نقرأ في John 1:1 وهي قوله: ⟦“in the word”⟧", True),
    ("שמענו ⟦“in the word”⟧ (ספר John 1:1).", True),
    ("Er las ⟦“in the word”⟧, und seine Tochter schlug John 1:1 auf.", False),
    ("Il a lu ⟦“in the word”⟧ avant de rouvrir John 1:1.", False),
    ('<q ref="John 1:1">⟦“in the word”⟧</q>', True),
    ("As John 1:1 (⟦“in the word”⟧) says.", True),
    ("He read another (John 1:1) and ⟦“in the word”⟧.", False),
    ("He read ⟦“in the word”⟧. Much later he opened John 1:1 himself.", False),
    ("He read ⟦“in the word”⟧.\n\nJohn 1:1 opens the next chapter.", False),
    ("(John 1:1). ⟦“in the word”⟧ he read.", False),
    ("John 1:1 was torn out of the book. He read ⟦“in the word”⟧.", False),
]


@pytest.mark.parametrize(("marked_up", "belongs"), BESIDE)
def test_which_reference_belongs(marked_up: str, belongs: bool) -> None:
    """Right behind, right before with a lead-in, or in the tag; nothing across a sentence of its own."""
    text, quotation = _parsed(marked_up)
    assert (belonging(text, quotation, [_printed(text, "John 1:1")]) is not None) is belongs


@pytest.mark.parametrize(("quoted", "belongs"), [("in the word, John", True), ("in the word, John 1:1 and", False)])
def test_a_reference_may_begin_inside_an_unmarked_quotation(quoted: str, belongs: bool) -> None:
    """Where the source goes on with a word like it. One that the quotation holds is not beside it."""
    text = "He read in the word, John 1:1 and on."
    span = Span(8, 8 + len(quoted))
    found = belonging(text, Quotation(span, span), [_printed(text, "John 1:1")])
    assert (found is not None) is belongs


WHICH = [
    # what follows behind the bracket of a quotation is another's
    ("See John 1:1 (⟦“in the word”⟧) and John 3:16.", "John 1:1"),
    ("See John 1:1 (⟦“in the word”⟧, John 3:16).", "John 3:16"),
    ("See John 1:1: ⟦“in the word”⟧ (John 3:16).", "John 3:16"),
    ("He read (⟦“in the word”⟧) John 3:16, not John 1:1.", "John 3:16"),
    # of a list one of its places makes it right
    ("⟦“in the word”⟧ (John 1:1, John 3:16).", "John 1:1, John 3:16"),
    ("⟦“in the word”⟧ (John 1:1; John 3:16)", "John 1:1; John 3:16"),
    ("⟦“in the word”⟧ — John 1:1 and John 3:16\nHe left.", "John 1:1 and John 3:16"),
    ("As John 1:1, and John 3:16 say, ⟦“in the word”⟧.", "John 1:1, and John 3:16"),
    ("⟦“in the word”⟧ (John 1:1.John 3:16)", "John 1:1.John 3:16"),
    ("⟦“in the word”⟧ (John 1:1; cf. John 3:16)", "John 1:1"),
    ("⟦“in the word”⟧, John 1:1, and John 3:16 has “into the wood”.", "John 1:1"),
    ("⟦“in the word”⟧ (John 1:1). John 3:16 is another.", "John 1:1"),
]


@pytest.mark.parametrize(("marked_up", "wanted"), WHICH)
def test_which_of_two_references_belongs(marked_up: str, wanted: str) -> None:
    """The one in front of a quotation's bracket, the one behind it, or both as a list."""
    text, quotation = _parsed(marked_up)
    printed = [_printed(text, name, Reading("bible", name.replace(" ", "."))) for name in ("John 1:1", "John 3:16")]
    found = belonging(text, quotation, sorted(printed, key=lambda reference: reference.start))
    assert found is not None
    assert found.text == wanted
    assert len(found.readings) == wanted.count("John")


ONCE = [
    ("“In the word,” John 1:1. “Into the wood” is another.", ["John 1:1", None]),
    ("“In the word,” John 1:1, and “into the wood”.", ["John 1:1", None]),
    ("“In the word” is short. John 1:1: “Into the wood.”", [None, "John 1:1"]),
    ("“In the word.” John 1:1: “Into the wood.”", ["John 1:1", "John 1:1"]),
]


@pytest.mark.parametrize(("text", "wanted"), ONCE)
def test_the_reference_behind_one_is_not_the_next_ones(text: str, wanted: list[str | None]) -> None:
    """A sentence that ends in a quotation and its reference says nothing of the quotation the next begins with."""
    document = Document("d", text)
    found = references_beside(document, mark(document), [_printed(text, "John 1:1")])
    assert [own and own.text for own in found] == wanted


LONE = [
    ("v. 14", "John 15:14", "ambiguous"),
    ("Ver. 14", "Luke 15:14", "ambiguous"),
    ("vv. 13-14", "John 15:14", "ambiguous"),
    ("v. 14", "John 3:14", "right"),
    ("v. 14", "John 15:13", "wrong"),
    ("v. 14", "John 14:15", "wrong"),
]


@pytest.mark.parametrize(("printed", "locator", "verdict"), LONE)
def test_a_lone_verse_takes_its_chapter_from_the_draft(printed: str, locator: str, verdict: str) -> None:
    """Which may have come back to its own; the verse's number is what it states."""
    text, quotation = _parsed(f"He read ⟦“in the word”⟧ ({printed}).")
    reading = Reading("bible", "John.3.14", "", "John 3:14 ← John 3:2")
    if "-" in printed:
        reading = Reading("bible", "John.3.13", "John.3.14", "John 3:13-14 ← John 3:2")
    assert _check(text, quotation, [_place(locator)], [], _printed(text, printed, reading)).verdict == verdict


def _place(locator: str) -> Place:
    return Place("S", "", locator, 0, 5, "words")


def _check(
    text: str, quotation: Quotation, places: list[Place], rivals: list[Place], reference: Reference
) -> ReferenceCheck:
    own = belonging(text, quotation, [reference])
    assert own is not None
    return check_reference(text, own, places, rivals)


CASES = [
    ("the place itself", "Q 4:139", [], "quran", "4:139", "right"),
    ("a rival place", "Q 2:3", ["Q 4:139"], "quran", "4:139", "right"),
    ("the whole sura", "Q 4:139", [], "quran", "4", "right"),
    ("another verse", "Q 4:138", [], "quran", "4:139", "wrong"),
    ("another sura", "Q 3:139", [], "quran", "4:139", "wrong"),
    ("a Bible verse", "John 18:36", [], "bible", "John.18.36", "right"),
    ("another Bible verse", "John 18:36", [], "bible", "John.3.16", "wrong"),
    ("a psalm counted otherwise", "Ps 23:1", [], "bible", "Ps.22.1", "ambiguous"),
    ("a scheme the sources do not use", "page 12, line 3", [], "bible", "John.3.16", "unchecked"),
    ("the Qur'an cited, a Bible searched", "John 18:36", [], "quran", "4:139", "unchecked"),
]


@pytest.mark.parametrize(
    ("place", "rivals", "scheme", "canonical", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_verdicts(place: str, rivals: list[str], scheme: str, canonical: str, wanted: str) -> None:
    """One agreement with any place of the words makes a reference right."""
    text, quotation = _parsed("He read ⟦“in the word”⟧ (THERE) aloud.")
    reference = _printed(text, "THERE", Reading(scheme, canonical))
    found = _check(text, quotation, [_place(place)], [_place(r) for r in rivals], reference)
    assert found.verdict == wanted, found


@pytest.mark.parametrize(
    ("said", "wanted"),
    [(["The lamp has burned."], "wrong"), ([], "wrong"), (["And so the LAMP burned low, they said."], "right")],
    ids=["other words", "no such passage", "the same words"],
)
def test_a_passage_that_says_the_same(said: list[str], wanted: str) -> None:
    """A reference to another place is right when the passage it names has the same words."""
    text, quotation = _parsed("He read ⟦“The lamp burned low”⟧ (Q 1:2).")
    own = belonging(text, quotation, [_printed(text, "Q 1:2", Reading("quran", "1:2"))])
    assert own is not None
    place = Place("S", "", "Q 7:3", 0, 19, "The lamp burned low")
    assert check_reference(text, own, [place], [], passages=lambda _: said).verdict == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("And the lamp burned on until the evening", "wrong"),
        ("So the old lamp burned low by the door, until they slept", "ambiguous"),
    ],
    ids=["some of the words", "most of them"],
)
def test_a_passage_that_says_nearly_the_same(said: str, wanted: str) -> None:
    """A reference to it may be meant, though the words stand elsewhere."""
    text, quotation = _parsed("He read ⟦“The lamp burned low by the gate until they slept”⟧ (Q 1:2).")
    own = belonging(text, quotation, [_printed(text, "Q 1:2", Reading("quran", "1:2"))])
    assert own is not None
    place = Place("S", "", "Q 7:3", 0, 49, "The lamp burned low by the gate until they slept")
    assert check_reference(text, own, [place], [], passages=lambda _: [said]).verdict == wanted


BETWEEN = [
    ("Ruth 2:3. ⟦in the word⟧. Ruth 2:4. He went.", "Ruth 2:3", "Ruth 2:3"),
    ("Ruth 2:3. ⟦in the word⟧. Ruth 2:4. He went.", "Ruth 2:4", "Ruth 2:4"),
    ("Ruth 2:3. ⟦in the word⟧. Ruth 2:4. He went.", "", "Ruth 2:4"),
    ("Ruth 2:3. ⟦in the word⟧; Ruth 2:4. He went.", "Ruth 2:3", "Ruth 2:3"),
    ("Ruth 2:3: ⟦in the word⟧ (Ruth 2:4).", "Ruth 2:3", "Ruth 2:4"),
]


@pytest.mark.parametrize(("marked_up", "stands", "wanted"), BETWEEN)
def test_between_two_references_the_words_belong_to_theirs(marked_up: str, stands: str, wanted: str) -> None:
    """Drafts print references before their quotations or behind them; a bracket leaves no choice."""
    start, end = marked_up.index("⟦"), marked_up.index("⟧") - 1
    text = marked_up.replace("⟦", "").replace("⟧", "")
    span = Span(start, end)
    printed = [_printed(text, name) for name in ("Ruth 2:3", "Ruth 2:4")]
    found = belonging(text, Quotation(span, span), printed, stands=lambda reference: reference.text == stands)
    assert found is not None
    assert found.text == wanted


def test_no_reference_no_check() -> None:
    """Silence where nothing is printed."""
    text, quotation = _parsed("He read ⟦“in the word”⟧ aloud.")
    assert belonging(text, quotation, []) is None


def test_impossible_unread_and_unfound() -> None:
    """A place that cannot exist, a reference that could not be read, words that were not found."""
    text, quotation = _parsed("He read ⟦“in the word”⟧ (THERE) aloud.")
    places = [_place("John 1:1")]
    unread = _printed(text, "THERE")
    far = _printed(text, "THERE", Reading("bible", "John.51.3", impossible="John has 21 chapters."))
    title = _printed(text, "THERE", Reading("bible", "Titus.85", impossible="Titus has 3 chapters."))
    for reference, held, wanted in (
        (unread, places, "unresolved"),
        (far, places, "impossible"),
        (far, [], "unchecked"),
        (title, [_place("p. 85")], "unchecked"),
        (title, places, "impossible"),
    ):
        found = _check(text, quotation, held, [], reference)
        assert found.verdict == wanted


def test_an_open_reading_leaves_it_open() -> None:
    """Where another reading belongs to a book that was not searched, nothing is accused."""
    text, quotation = _parsed("He read ⟦“in the word”⟧ (THERE) aloud.")
    both = _printed(text, "THERE", Reading("bible", "John.3.16"), Reading("classical", "Hom. Il. 3.16"))
    found = _check(text, quotation, [_place("John 1:1")], [], both)
    assert found.verdict == "ambiguous"
