"""Write the demonstration article as DOCX, HTML and plain text: python demo/make_docx.py

The article quotes the invented texts in demo/sources; README.md says what each quotation is meant to show.
"""

from __future__ import annotations

import datetime
import zipfile
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
TITLE = "What Tollhaven says, and what Tollhaven said"
ZERO_WIDTH_SPACE = "\u200b"
CYRILLIC_A = "\u0430"

# (kind, words); kind is heading, paragraph or block (a block quotation)
ARTICLE: list[tuple[str, str]] = [
    ("heading", "The mayor's promises"),
    (
        "paragraph",
        # 1 exact · 2 marked
        "The speech with which Mayor Amari Lund opened the harbour council in May 2019 is still quoted in every "
        "shop on the quay. “A town is not saved by one great work but by a thousand small repairs, done on time "
        "and paid for in full,” she told the meeting. Of the mornings of her childhood she said that “[t]he herring "
        "boats came in before the bells … and by noon the stones were washed and empty again.”",
    ),
    (
        "paragraph",
        # 3 altered (negation) · 4 altered (number)
        "Other sentences have changed on the way. A leaflet of the builders has her say: “We will borrow against the "
        "lifeboat fund.” The same leaflet gives her figures as follows: “The reserve stands tonight at nine hundred "
        "and twelve thousand crowns, and every crown of it was raised by people who are sitting in this room.”",
    ),
    (
        "paragraph",
        # 5 elision-swallows · 6 spliced
        "The ferry company prefers this version: “I promise that the ferry will run on every day of the week … and "
        "that it will stay free for every child who lives on the islands.” And a poster at the bus stop reads: “You "
        "see that the matter is urgent. We will not sell the old customs house to pay for a car park.”",
    ),
    (
        "paragraph",
        # 7 second-hand · 8 not-found
        "Her best-known line, “Whoever counts the waves will never cross the water”, is printed on the cups in the "
        "town hall. Nobody could show us where she said: “Every child on the islands shall have a boat before the "
        "council has a new table.”",
    ),
    (
        "paragraph",
        # 9 unmarked, exact
        "We leave a word of hers without any marks, as most people do: I would rather answer a hundred letters about "
        "the noise than one letter about a drowned child. It stays with you.",
    ),
    ("heading", "The letter of the law"),
    (
        "paragraph",
        # 10 exact, right place · 11 variant (spelling) · 12 context-cut
        "The Harbour Act is short. Whoever breaks a ladder has to “report the damage to the keeper before the vessel "
        "leaves the harbour”. An American guidebook prints the third rule on dues as “The council may reduce the dues "
        "of any neighbor whose labor has improved the color and marking of the buoys.” Night sailors are told that "
        "“The keeper may close the inner gate between midnight and dawn”, and no more than that.",
    ),
    (
        "paragraph",
        # 13 damaged · 14 title-only
        "The scanned copy in the museum is hard to read: “The owner of the vesse1 bears the cost of the repair, and "
        "the council deterrnines a reasonable tirne within which the comrnon walls, ladders and rnoorings must be "
        "rnade good.” As for winter, the Act is said to demand “Protection of small boats during the winter storms”.",
    ),
    (
        "paragraph",
        # 15 hidden-characters · 16 look-alike
        "Two copies that look perfect are not. One, from a web page, has “The keeper shall offer the owner a be"
        f"{ZERO_WIDTH_SPACE}rth in the inner basin at no charge.” The other, from a chat, has “No dues are owed for a "
        f"vessel that enters the h{CYRILLIC_A}rbour for shelter and leaves it on the following day.”",
    ),
    ("heading", "The old books"),
    (
        "paragraph",
        # 17 exact, right reference; says which edition
        "Sermons in the valley still turn to the reeds. The new translation has",
    ),
    (
        "block",
        "Whoever bends in the wind will still stand when the wind has gone, but whoever breaks will be gathered for "
        "the fire. (Book of Reeds 3:12)",
    ),
    (
        "paragraph",
        # 18 exact in the other edition, wrong reference · 19 ambiguous
        "and the old one is remembered for its lamp: “A lamp that is lit for thyself alone giveth but half its light; "
        "set it in the window, and it shall be whole.” (Book of Reeds 4:2) The refrain, “The water runs down to the "
        "sea, and the song rises from the reeds”, is sung at weddings.",
    ),
    (
        "paragraph",
        # 20 variant (Arabic without vowel marks) · 21 variant (Hebrew without points)
        "Over the door of the fish market stands, in Arabic letters and without the vowel marks of the manuscript: "
        "«من زرع شجرة على الضفة فقد ترك للمسافر ظلا لا يعرف صاحبه». Opposite, on the old well, one reads in Hebrew "
        "letters without points: “טובה סירה קטנה בנמל שקט מספינה גדולה בלב הסערה”.",
    ),
    (
        "paragraph",
        # 22 unchecked (too short) · 23 unchecked (language not covered)
        "The visitors' book calls all this “charming nonsense”, and a guest from Lyon added: “Personne ne nous avait "
        "expliqué pourquoi les habitants gardaient toujours une bougie allumée derrière leurs volets.”",
    ),
]


def write_text(path: Path) -> None:
    """The article as plain text; a block quotation is set off by > as in mail."""
    parts = [TITLE]
    for kind, words in ARTICLE:
        parts.append(f"> {words}" if kind == "block" else words)
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def write_html(path: Path) -> None:
    """The article as one HTML page."""
    tags = {"heading": ("<h2>", "</h2>"), "paragraph": ("<p>", "</p>"), "block": ("<blockquote><p>", "</p></blockquote>")}
    body = "\n".join(tags[kind][0] + escape(words, quote=False) + tags[kind][1] for kind, words in ARTICLE)
    title = escape(TITLE)
    path.write_text(
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n</head>\n'
        f"<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>\n",
        encoding="utf-8",
    )


def write_docx(path: Path) -> None:
    """The article as a Word document, the same bytes every time."""
    from docx import Document

    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = TITLE, "quoth", ""
    properties.created = properties.modified = datetime.datetime(2026, 11, 23)
    document.add_heading(TITLE, 0)
    for kind, words in ARTICLE:
        if kind == "heading":
            document.add_heading(words, 1)
        else:
            document.add_paragraph(words, style="Quote" if kind == "block" else None)
    document.save(str(path))
    _without_times(path)


def _without_times(path: Path) -> None:
    """Rewrite the zip with one fixed time, so that the file changes only when its words do."""
    with zipfile.ZipFile(path) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    write_text(HERE / "article.txt")
    write_html(HERE / "article.html")
    write_docx(HERE / "article.docx")
