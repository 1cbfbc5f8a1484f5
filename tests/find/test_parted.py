"""Lemmas with notes between them are quotations of their own. Texts are ours."""

from __future__ import annotations

import pytest

from checked import verdicts_and_words

CHAPTER = [
    ("Ruth 2:4", "For every lantern of the harbour is mine, and the oil upon a thousand quays."),
    ("Ruth 2:5", "I know all the bells of the mountains: and the wild gulls of the shore are with me."),
    ("Ruth 2:6", "If I were cold, I would not tell thee: for the winter is mine, and the coals thereof."),
]
LEMMAS = ["For every lantern of the harbour is mine", "I know all the bells of the mountains"]
NOTES = ["here the sense is wider than in the letters.", "the word is rare, and the older versions differ about it."]
FORMS = [
    "4. *{}* — {}\n\n5. *{}* — {}",
    "**4 {}.** {}\n\n**5 {}.** {}",
    "4 {}] {}\n\n5 {}] {}",
    "Verse 4: *{}*; {}\n\nVerse 5: *{}*; {}",
    "- **{}** (v. 4): {}\n- **{}** (v. 5): {}",
    "2:4 **{}**. {}\n2:5 **{}**. {}",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_note_between_parts_two_lemmas(form: str) -> None:
    """They were one quotation, altered by the note."""
    text = "Ruth 2\n\n" + form.format(LEMMAS[0], NOTES[0], LEMMAS[1], NOTES[1]) + "\n\nSo far."
    assert verdicts_and_words(text, CHAPTER) == [("exact", lemma) for lemma in LEMMAS]


def test_a_word_changed_at_the_end_of_a_paragraph_parts_nothing() -> None:
    """Three words and more do."""
    changed = CHAPTER[0][1].replace("quays.", "ships.")
    text = f"He reads.\n\n{changed}\n\n{CHAPTER[1][1]}\n\nSo far."
    assert [verdict for verdict, _ in verdicts_and_words(text, CHAPTER)] == ["altered"]


@pytest.mark.parametrize("heading", ["# On *{}*", "Reading _{}_", "*{}*: notes"])
def test_a_title_in_emphasis_is_no_whole_line(heading: str) -> None:
    """A heading in capitals; the words before or behind it are the draft's own."""
    book = [("¶1", "THE KEEPER OF THE NORTHERN BELLS"), *CHAPTER]
    text = heading.format("The Keeper of the Northern Bells") + "\n\nIt begins slowly."
    assert [verdict for verdict, _ in verdicts_and_words(text, book)] in ([], ["exact"])


def test_a_word_behind_a_dash_is_the_drafts_own() -> None:
    """Though the source has it a word further on."""
    verses = [("Ruth 2:4", "Therefore the lamp of the harbour was given to all men; even so the oil was given to all.")]
    text = "Ruth 2\n\n(v. 4) the lamp of the harbour was given to all men — so most of the pilots read it.\n\nSo far."
    ((verdict, words),) = verdicts_and_words(text, verses)
    assert (verdict, words.endswith("to all men")) == ("exact", True)


@pytest.mark.parametrize("line", ["Moor, The Keeper of the Northern Bells", "Moor, Keeper of the Northern Bells"])
def test_who_names_a_heading_quotes_nothing(line: str) -> None:
    """The source has it in capitals."""
    book = [("¶1", "THE KEEPER OF THE NORTHERN BELLS"), *CHAPTER]
    assert [verdict for verdict, _ in verdicts_and_words(f"So it ends.\n\n{line}\n\nNext.", book)] in ([], ["exact"])


@pytest.mark.parametrize("title", ["The Keeper of the Northern Bells, 1904", "*The Keeper of the Northern Bells*"])
def test_a_signature_is_no_altered_title(title: str) -> None:
    """Name and year are the draft's own."""
    book = [("¶1", "THE KEEPER OF THE NORTHERN BELLS"), *CHAPTER]
    text = f"So it ends.\n\n— Moor, {title}\n\nIt begins slowly."
    assert [verdict for verdict, _ in verdicts_and_words(text, book)] in ([], ["exact"])


def test_a_page_behind_words_in_italics() -> None:
    """It is no word of them."""
    text = "As the book has it, *For every lantern of the harbour is mine, and the oil upon a thousand quays* (33)."
    assert [verdict for verdict, _ in verdicts_and_words(text, CHAPTER)] == ["exact"]
