"""Hand-made reports in English, Arabic and Hebrew; all sentences were written for these tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from quoth.model import (
    AttributionCheck,
    Document,
    Edit,
    Finding,
    Loss,
    Place,
    Reason,
    ReferenceCheck,
    Region,
    Skipped,
    Source,
)
from quoth.offsets import Span
from quoth.report.report import Report

_WORD = re.compile(r"[^\W_]+(?:[\u064b-\u065f\u0670\u0591-\u05c7]+[^\W_]*)*|…")


def edits_between(draft: str, offset: int, source: str, kind: str = "word", place: int = 0) -> tuple[Edit, ...]:
    """Word edits from source to draft as the judge writes them: kept words are listed too."""
    ours, theirs = list(_WORD.finditer(draft)), list(_WORD.finditer(source))
    steps = SequenceMatcher(
        None, [w.group().lower() for w in theirs], [w.group().lower() for w in ours], autojunk=False
    ).get_opcodes()
    found = []
    for tag, s0, s1, d0, d1 in steps:
        if tag == "equal":
            for word, other in zip(ours[d0:d1], theirs[s0:s1], strict=True):
                found.append(_edit("keep", draft, (word.start(), word.end()), source, other.span(), "", offset, place))
            continue
        at_draft = (ours[d0].start(), ours[d1 - 1].end()) if d1 > d0 else _between(ours, d0, draft)
        at_source = (theirs[s0].start(), theirs[s1 - 1].end()) if s1 > s0 else _between(theirs, s0, source)
        found.append(_edit(tag, draft, at_draft, source, at_source, kind, offset, place))
    return tuple(found)


def _between(words: Sequence[re.Match[str]], number: int, text: str) -> tuple[int, int]:
    at = words[number].start() if number < len(words) else len(text)
    return at, at


def _edit(
    op: str,
    draft: str,
    d: tuple[int, int],
    source: str,
    s: tuple[int, int],
    kind: str,
    offset: int,
    place: int,
) -> Edit:
    span = Span(d[0] + offset, d[1] + offset)
    return Edit(op, span, Span(*s), draft[d[0] : d[1]], source[s[0] : s[1]], kind, place)  # type: ignore[arg-type]


def finding(number: int, text: str, quoted: str, verdict: str, **more: object) -> Finding:
    """A quotation finding for the first place `quoted` stands in `text`."""
    start = text.index(quoted)
    made = Finding(f"q{number}-{number:04x}", "quotation", start, start + len(quoted), quoted, True, verdict)
    return replace(made, **more)  # type: ignore[arg-type]


HARBOUR = Source("HARBOUR", "Harbour Acts", "The Harbour Act, second printing", "en", "law", "", "1911", "9f3c11aa20")
LETTERS = Source("LETTERS", "Letters of the keeper", "Letters, edited from the manuscript", "en", digest="77ab03")


def english() -> Report:
    """One of each verdict, with references, attribution, warnings, losses and skipped files."""
    lines = [
        "On the keeping of the harbour",
        "The Act is plain: “The keeper shall light the lamp before nine in the evening” (Harbour Act s. 4).",
        "The keeper, Ida Marsh, wrote that “no ship was lost that winter, and none came late”, which is so.",
        "It adds “the bell need be rung in fog or in snow” and again “in honour of the colour of the sea”.",
        "Another has “the pier … is to be repaired by the town”, one “the sea forgives a careful town”.",
        "A poster joined “the keeper shall light the lamp and none came late” into one sentence.",
        "She said “quite so”. One \u200bhidden: “the lamp is\u200b lit and the d\u043eor is shut”.",
    ]
    text = "\n".join(lines)
    lamp = "The keeper shall light the lamp before five in the evening"
    bell = "the bell need not be rung in fog or in snow"
    pier = "the pier, which is not the property of the harbour, is to be repaired by the town"
    found = []
    quoted = "“The keeper shall light the lamp before nine in the evening”"
    found.append(
        finding(
            1,
            text,
            quoted,
            "altered",
            edits=edits_between(quoted, text.index(quoted), lamp, "number"),
            places=(
                Place(
                    "HARBOUR",
                    "Harbour Acts",
                    "s. 4(1)",
                    210,
                    268,
                    lamp,
                    "Of lamps. Every harbour shall have a lamp and a keeper. ",
                    " and shall put it out at dawn. A keeper who sleeps pays one shilling.",
                    "en",
                    "9f3c11aa20",
                ),
            ),
            chance=3.1e-14,
            reference=ReferenceCheck(
                "right",
                "Harbour Act s. 4",
                text.index("Harbour Act"),
                text.index(")."),
                ("s. 4",),
                ("s. 4(1)",),
            ),
            reasons=(Reason("number-changed", "A number differs: the source has five, the draft nine."),),
            locator="¶2",
        )
    )
    quoted = "“no ship was lost that winter, and none came late”"
    found.append(
        finding(
            2,
            text,
            quoted,
            "exact",
            edits=edits_between(quoted, text.index(quoted), quoted[1:-1]),
            places=(
                Place(
                    "LETTERS",
                    "Letters of the keeper",
                    "letter 12",
                    40,
                    88,
                    quoted[1:-1],
                    "You ask of the year: ",
                    "",
                    "en",
                    "77ab03",
                ),
            ),
            chance=2e-9,
            attribution=AttributionCheck(
                "agrees", "Ida Marsh", text.index("Ida"), text.index("Ida") + 9, None, "Ida Marsh"
            ),
            reasons=(Reason("same-words", "Every word is the same."),),
            locator="¶3",
        )
    )
    quoted = "“the bell need be rung in fog or in snow”"
    found.append(
        finding(
            3,
            text,
            quoted,
            "altered",
            edits=edits_between(quoted, text.index(quoted), bell, "negation"),
            places=(
                Place(
                    "HARBOUR",
                    "Harbour Acts",
                    "s. 9",
                    900,
                    943,
                    bell,
                    "Of bells. ",
                    " when the wind is high.",
                    "en",
                ),
            ),
            reasons=(Reason("negation-dropped", "The source has “not” here; the draft leaves it out."),),
            locator="¶4",
        )
    )
    quoted = "“in honour of the colour of the sea”"
    source = "in honor of the color of the sea"
    found.append(
        finding(
            4,
            text,
            quoted,
            "variant",
            edits=edits_between(quoted, text.index(quoted), source, "orthography"),
            places=(Place("LETTERS", "Letters of the keeper", "letter 3", 5, 37, source, "", "", "en"),),
            rivals=(Place("LETTERS", "Letters of the keeper", "letter 30", 5, 37, source, "", "", "en"),),
            warnings=("ambiguous",),
            reasons=(Reason("spelling", "Same words; British and American spelling."),),
            locator="¶4",
        )
    )
    quoted = "“the pier … is to be repaired by the town”"
    found.append(
        finding(
            5,
            text,
            quoted,
            "marked",
            edits=edits_between(quoted, text.index(quoted), pier, "elision"),
            places=(Place("HARBOUR", "Harbour Acts", "s. 12", 1500, 1580, pier, "", "", "en"),),
            warnings=("elision-swallows",),
            reasons=(Reason("elision-swallows-negation", "The ellipsis leaves out “not”."),),
            locator="¶5",
        )
    )
    found.append(
        finding(
            6,
            text,
            "“the sea forgives a careful town”",
            "not-found",
            reasons=(Reason("no-alignment", "No passage shares a run of words with it."),),
            locator="¶5",
        )
    )
    found.append(_splice(text))
    found.append(
        finding(
            8,
            text,
            "“quite so”",
            "unchecked",
            reasons=(Reason("too-short", "2 words, too short to carry evidence."),),
            locator="¶7",
        )
    )
    quoted = "“the lamp is\u200b lit and the d\u043eor is shut”"
    found.append(
        finding(
            9,
            text,
            quoted,
            "exact",
            places=(
                Place(
                    "LETTERS",
                    "Letters of the keeper",
                    "letter 7",
                    0,
                    35,
                    "the lamp is lit and the door is shut",
                ),
            ),
            warnings=("hidden-characters", "look-alike"),
            reasons=(Reason("hidden-characters", "One invisible character inside (U+200B)."),),
            locator="¶7",
        )
    )
    wrong = text.index("Harbour Act s. 4")
    found.append(
        Finding(
            "r10-00aa",
            "reference",
            wrong,
            wrong + 16,
            "Harbour Act s. 4",
            False,
            "wrong",
            reference=ReferenceCheck(
                "wrong", "Harbour Act s. 4", wrong, wrong + 16, ("s. 4",), ("s. 14",), "off by ten"
            ),
            reasons=(Reason("reference-off", "The section does not speak of lamps."),),
        )
    )
    found.sort(key=lambda one: one.start)
    document = Document(
        "d1a2b3",
        text,
        "On the keeping of the harbour",
        "drafts/harbour.docx",
        regions=(Region(Span(0, len(lines[0])), "heading", "¶1"),),
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


def _splice(text: str) -> Finding:
    quoted = "“the keeper shall light the lamp and none came late”"
    start = text.index(quoted)
    one, two = "The keeper shall light the lamp", "and none came late"
    return finding(
        7,
        text,
        quoted,
        "spliced",
        edits=edits_between("the keeper shall light the lamp", start + 1, one)
        + edits_between(two, start + quoted.index(two), two, "word", 1),
        places=(
            Place("HARBOUR", "Harbour Acts", "s. 4(1)", 210, 241, one, "", " before five in the evening", "en"),
            Place(
                "LETTERS",
                "Letters of the keeper",
                "letter 12",
                70,
                88,
                two,
                "no ship was lost that winter, ",
                "",
                "en",
            ),
        ),
        reasons=(Reason("joined", "Two passages that do not stand together are joined without a mark."),),
        locator="¶6",
    )


def long(n_findings: int = 1000, n_words: int = 30_000) -> Report:
    """A draft of 100 pages with a thousand findings, one in two of them altered."""
    vocabulary = [
        "harbour",
        "lamp",
        "keeper",
        "winter",
        "letter",
        "bell",
        "tide",
        "town",
        "pier",
        "stone",
        "rope",
        "sail",
    ]
    per_finding = n_words // n_findings
    parts: list[str] = []
    found = []
    at = 0
    for number in range(n_findings):
        said = " ".join(vocabulary[(number * 7 + k * k) % 12] for k in range(per_finding - 12))
        lead = f"Paragraph {number} says of the {vocabulary[number % 12]} that much is known: "
        quoted = f"“{said}”"
        source = said.replace("lamp", "candle") if number % 2 else said
        start = at + len(lead)
        edits = edits_between(quoted, start, source)
        verdict = "altered" if any(edit.op != "keep" for edit in edits) else "exact"
        place = Place(
            f"S{number % 40}",
            "Work",
            f"§{number}",
            0,
            len(source),
            source,
            "It is said: ",
            " and so on.",
            "en",
            "ab12",
        )
        found.append(
            Finding(
                f"q{number}-{number:04x}",
                "quotation",
                start,
                start + len(quoted),
                quoted,
                True,
                verdict,
                edits,
                (place,),
                chance=1e-9,
                reasons=(Reason("words", "The words were compared."),),
                locator=f"p{number // 10 + 1}",
            )
        )
        parts.append(lead + quoted + ".\n")
        at += len(parts[-1])
    sources = tuple(Source(f"S{n}", "Work", language="en") for n in range(40))
    return Report(Document("long", "".join(parts), "A long draft"), tuple(found), sources, 4000, 100_000)
