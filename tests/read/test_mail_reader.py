"""E-mail: the message as its reader sees it, decoded; what hangs on it is listed."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from quoth.errors import ReadError
from quoth.model import Document
from quoth.read import read_bytes

WORDS = "Sie sagte: „Der Fährmann nimmt zwei Münzen von jedem Reisenden, der nach Einbruch der Dunkelheit kommt.“"


def message(text: str = WORDS, cte: str = "quoted-printable", charset: str = "utf-8") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Ann Lee <ann@example.org>"
    made["Subject"] = "Die Fähre"
    made.set_content(text, cte=cte, charset=charset)
    return made


def read_one(made: EmailMessage) -> Document:
    (document,) = read_bytes(made.as_bytes(), "a.eml")
    return document


@pytest.mark.parametrize(
    ("cte", "charset"), [("quoted-printable", "utf-8"), ("base64", "utf-8"), ("base64", "cp1252"), ("8bit", "utf-8")]
)
def test_the_text_is_decoded(cte: str, charset: str) -> None:
    """Quoted-printable line ends cut words in two."""
    document = read_one(message(cte=cte, charset=charset))
    assert WORDS in document.text
    assert document.title == "Die Fähre"
    assert document.losses == ()
    assert [region.role for region in document.regions] == ["header", "header", "paragraph"]


def test_of_two_forms_the_plain_one_is_read_and_attachments_are_listed() -> None:
    """Each once."""
    made = message()
    made.add_alternative(f"<p>{WORDS}</p>", subtype="html")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="plan.pdf")
    document = read_one(made)
    assert document.text.count("Fährmann") == 1
    assert [(loss.what, loss.why) for loss in document.losses] == [("attached file", "not read (plan.pdf)")]


def test_a_page_is_read_where_there_is_no_plain_form() -> None:
    """As any page."""
    made = message()
    made.set_content(f"<p>{WORDS}<blockquote>Eins zwei</blockquote>", subtype="html")
    document = read_one(made)
    assert WORDS in document.text
    assert "block-quote" in {region.role for region in document.regions}


def test_an_attached_message_is_read() -> None:
    """Behind the one it hangs on."""
    made = message("Siehe unten.")
    made.add_attachment(message())
    assert WORDS in read_one(made).text


def test_what_is_no_message_says_so() -> None:
    """It would be read as one long header."""
    with pytest.raises(ReadError, match="is no e-mail message"):
        read_bytes(b"some words\n\nand more", "a.eml")


def test_a_header_line_is_shown_up_to_its_limit() -> None:
    """The standard library needs quadratic time, and gigabytes, for a subject of 60,000 encoded words."""
    (document,) = read_bytes(b"From: a\nSubject: " + b"=?utf-8?q?a?= " * 60_000 + b"\n\nwords", "a.eml")
    assert document.text.endswith("words")
    assert len(document.text) < 1_100
    assert [loss.why for loss in document.losses] == ["read up to 1,000 characters (Subject)"]
