"""Writes draft.docx, the article of the editor's tutorial: python make_draft.py (needs python-docx)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from docx import Document

PARAGRAPHS = (
    "Ines Okafor runs a theatre in a tram depot. “We bought the old tram depot because nobody else wanted it,” "
    "she says, and shows where the rain came in. “The roof leaked in eleven places … but the hall had the best "
    "acoustics in the city.”\n"
    "About money she is blunt. “The rebuilding cost five million and two hundred thousand crowns, and every "
    "invoice is on the noticeboard in the foyer.” The council lent a part of it, though one member protested that "
    "it “should not lend what it could not count”.\n"
    "Rumours followed. “I have said that the theatre will close. I said that it cannot go on like this,” Okafor "
    "admits.\n"
    "The programme promises that “there is no booking fee and there are no bad seats”, and the loan was granted "
    "“to be repaid within twelve years”. On the opening night, she told us, “the whole street came in and danced "
    "on the stage until the lights went out”."
).split("\n")


def main() -> None:
    """One heading and four paragraphs; the properties carry a fixed date, so that the words "
    "decide the bytes."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = datetime(2024, 3, 20)
    document.core_properties.author = "the desk"
    document.add_heading("A stage in the tram depot", level=1)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.save(str(Path(__file__).parent / "draft.docx"))


if __name__ == "__main__":
    main()
