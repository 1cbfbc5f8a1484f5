"""Hand-made reports in English: one shows everything, one is long. All sentences were written for them."""

from __future__ import annotations

from collections.abc import Iterator

from sample_rows import Row, cited, edits_between, findings, named

from quoth.model import Document, Finding, Loss, Place, Reason, Region, Skipped, Source
from quoth.offsets import Span
from quoth.report.report import Report

HARBOUR = Source("HARBOUR", "Harbour Acts", "The Harbour Act, second printing", "en", "law", "", "1911", "9f3c11aa20")
LETTERS = Source("LETTERS", "Letters of the keeper", "Letters, edited from the manuscript", "en", digest="77ab03")

TITLE = "On the keeping of the harbour"
TEXT = f"""{TITLE}
The Act is plain: “The keeper shall light the lamp before nine in the evening” (Harbour Act s. 4).
The keeper, Ida Marsh, wrote that “no ship was lost that winter, and none came late”, which is so.
It adds “the bell need be rung in fog or in snow” and again “in honour of the colour of the sea”.
Another has “the pier … is to be repaired by the town”, one “the sea forgives a careful town”.
A poster joined “the keeper shall light the lamp and none came late” into one sentence.
She said “quite so”. One \u200bhidden: “the lamp is\u200b lit and the d\u043eor is shut”."""

LAMP = "The keeper shall light the lamp before five in the evening"
SHIPS = "no ship was lost that winter, and none came late"
BELL = "the bell need not be rung in fog or in snow"
PIER = "the pier, which is not the property of the harbour, is to be repaired by the town"
HONOUR = "in honor of the color of the sea"
CITED = "Harbour Act s. 4"


def _act(locator: str, start: int, words: str, before: str = "", after: str = "", digest: str = "") -> Place:
    return Place("HARBOUR", "Harbour Acts", locator, start, start + len(words), words, before, after, "en", digest)


def _letter(number: int, start: int, words: str, before: str = "", language: str = "en", digest: str = "") -> Place:
    name = "Letters of the keeper"
    return Place("LETTERS", name, f"letter {number}", start, start + len(words), words, before, "", language, digest)


ROWS = (
    Row(
        "“The keeper shall light the lamp before nine in the evening”",
        "altered",
        "¶2",
        ("number-changed", "A number differs: the source has five, the draft nine."),
        (
            _act(
                "s. 4(1)",
                210,
                LAMP,
                "Of lamps. Every harbour shall have a lamp and a keeper. ",
                " and shall put it out at dawn. A keeper who sleeps pays one shilling.",
                "9f3c11aa20",
            ),
        ),
        "number",
        chance=3.1e-14,
        reference=cited(TEXT, "right", CITED, "s. 4", "s. 4(1)"),
    ),
    Row(
        f"“{SHIPS}”",
        "exact",
        "¶3",
        ("same-words", "Every word is the same."),
        (_letter(12, 40, SHIPS, "You ask of the year: ", digest="77ab03"),),
        "word",
        chance=2e-9,
        attribution=named(TEXT, "agrees", "Ida Marsh", "Ida Marsh"),
    ),
    Row(
        "“the bell need be rung in fog or in snow”",
        "altered",
        "¶4",
        ("negation-dropped", "The source has “not” here; the draft leaves it out."),
        (_act("s. 9", 900, BELL, "Of bells. ", " when the wind is high."),),
        "negation",
    ),
    Row(
        "“in honour of the colour of the sea”",
        "variant",
        "¶4",
        ("spelling", "Same words; British and American spelling."),
        (_letter(3, 5, HONOUR),),
        "orthography",
        rivals=(_letter(30, 5, HONOUR),),
        warnings=("ambiguous",),
    ),
    Row(
        "“the pier … is to be repaired by the town”",
        "marked",
        "¶5",
        ("elision-swallows-negation", "The ellipsis leaves out “not”."),
        (_act("s. 12", 1500, PIER),),
        "elision",
        warnings=("elision-swallows",),
    ),
    Row(
        "“the sea forgives a careful town”",
        "not-found",
        "¶5",
        ("no-alignment", "No passage shares a run of words with it."),
    ),
    Row(
        "“the keeper shall light the lamp and none came late”",
        "spliced",
        "¶6",
        ("joined", "Two passages that do not stand together are joined without a mark."),
        (
            _act("s. 4(1)", 210, "The keeper shall light the lamp", "", " before five in the evening"),
            _letter(12, 70, "and none came late", "no ship was lost that winter, "),
        ),
        "word",
        ("the keeper shall light the lamp", "and none came late"),
    ),
    Row("“quite so”", "unchecked", "¶7", ("too-short", "2 words, too short to carry evidence.")),
    Row(
        "“the lamp is\u200b lit and the d\u043eor is shut”",
        "exact",
        "¶7",
        ("hidden-characters", "One invisible character inside (U+200B)."),
        (_letter(7, 0, "the lamp is lit and the door is shut", language=""),),
        warnings=("hidden-characters", "look-alike"),
    ),
)


def english() -> Report:
    """One of each verdict, with references, attribution, warnings, losses and skipped files."""
    found = sorted((*findings(TEXT, ROWS), _reference()), key=lambda one: one.start)
    document = Document(
        "d1a2b3",
        TEXT,
        TITLE,
        "drafts/harbour.docx",
        regions=(Region(Span(0, len(TITLE)), "heading", "¶1"),),
        losses=(Loss("embedded image", 1, "p. 4", "pictures are not read"),),
        meta={"author": "R. Weir"},
    )
    return Report(
        document,
        tuple(found),
        (HARBOUR, LETTERS),
        412,
        91_000,
        (Skipped("old.doc", "the format is not known"),),
        {"min_words": 5, "fail_on": "altered"},
        "0a1b2c3d",
        "ffee0011",
        {"r10-00aa": "the section was renumbered"},
    )


def _reference() -> Finding:
    check = cited(TEXT, "wrong", CITED, "s. 4", "s. 14", "off by ten")
    why = Reason("reference-off", "The section does not speak of lamps.")
    return Finding(
        "r10-00aa", "reference", check.start, check.end, CITED, False, "wrong", reference=check, reasons=(why,)
    )


# ---------------------------------------------------------------- a long one
VOCABULARY = "harbour lamp keeper winter letter bell tide town pier stone rope sail".split()


def long(n_findings: int = 1000, n_words: int = 30_000) -> Report:
    """A draft of 100 pages with a thousand findings, one in two of them altered."""
    parts: list[str] = []
    found, at = [], 0
    for number, (lead, said) in enumerate(_paragraphs(n_findings, n_words // n_findings)):
        found.append(_compared(number, at + len(lead), said))
        parts.append(f"{lead}“{said}”.\n")
        at += len(parts[-1])
    sources = tuple(Source(f"S{n}", "Work", language="en") for n in range(40))
    return Report(Document("long", "".join(parts), "A long draft"), tuple(found), sources, 4000, 100_000)


def _paragraphs(n: int, n_words: int) -> Iterator[tuple[str, str]]:
    """What leads in each quotation, and its words."""
    for number in range(n):
        said = " ".join(VOCABULARY[(number * 7 + k * k) % 12] for k in range(n_words - 12))
        yield f"Paragraph {number} says of the {VOCABULARY[number % 12]} that much is known: ", said


def _compared(number: int, start: int, said: str) -> Finding:
    quoted, source = f"“{said}”", said.replace("lamp", "candle") if number % 2 else said
    place = Place(
        f"S{number % 40}", "Work", f"§{number}", 0, len(source), source, "It is said: ", " and so on.", "en", "ab12"
    )
    return Finding(
        f"q{number}-{number:04x}",
        "quotation",
        start,
        start + len(quoted),
        quoted,
        True,
        "altered" if source != said else "exact",
        edits_between(quoted, start, source),
        (place,),
        chance=1e-9,
        reasons=(Reason("words", "The words were compared."),),
        locator=f"p{number // 10 + 1}",
    )
