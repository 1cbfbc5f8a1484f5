"""The full, concise and github reports: what is shown and left out, and that no document can write into
them."""

from __future__ import annotations

import re
from dataclasses import replace

import handmade
import pytest

from quoth.model import AttributionCheck, Edit, Finding, Loss, Place, Reason, ReferenceCheck, Skipped
from quoth.offsets import Span
from quoth.report import concise, github, markdown
from quoth.report.columns import columns, shown_places, windowed
from quoth.report.lines import Lines
from quoth.report.severity import ORDER, fails, is_problem, level, titles
from quoth.report.terminal import summary, write_full

RIGHT = {
    "exact": {"verdict": "exact"},
    "another spelling": {"verdict": "variant"},
    "openly changed": {"verdict": "marked"},
    "too short to check": {"verdict": "unchecked"},
    "stands in several places": {"verdict": "exact", "warnings": ("ambiguous",)},
}
WRONG = {
    "letter damage": ({"verdict": "damaged"}, "DAMAGED", "warning"),
    "altered": ({"verdict": "altered"}, "ALTERED", "error"),
    "spliced": ({"verdict": "spliced"}, "SPLICED", "error"),
    "not found": ({"verdict": "not-found"}, "NOT FOUND", "warning"),
    "hidden characters": ({"warnings": ("hidden-characters",)}, "HIDDEN CHARACTERS", "warning"),
    "elision": ({"verdict": "marked", "warnings": ("elision-swallows",)}, "ELISION SWALLOWS", "warning"),
    "wrong reference": ({"reference": ReferenceCheck("wrong", "s. 9", 1, 5)}, "REFERENCE WRONG", "error"),
    "attribution": ({"attribution": AttributionCheck("differs", "he", 0, 2)}, "ATTRIBUTION DIFFERS", "error"),
}


def _finding(**values) -> Finding:
    return replace(handmade.altered(), **{"verdict": "exact", "edits": (), "reasons": (), **values})


@pytest.mark.parametrize("values", RIGHT.values(), ids=RIGHT.keys())
def test_what_is_right_or_undecided_is_no_problem(values) -> None:
    """It is not shown as one, never fails, and is a note."""
    finding = _finding(**values)
    assert not is_problem(finding)
    assert not fails(finding, "damaged")
    assert level(finding) == "note"
    assert finding.id not in concise.write(handmade.report(finding))


@pytest.mark.parametrize(("values", "title", "grave"), WRONG.values(), ids=WRONG.keys())
def test_each_kind_of_problem_has_its_words_and_level(values, title: str, grave: str) -> None:
    """The capitals say it without a colour."""
    finding = _finding(**values)
    assert is_problem(finding)
    assert title in titles(finding)
    assert level(finding) == grave
    assert title in write_full(handmade.report(finding))


@pytest.mark.parametrize(
    ("verdict", "fail_on", "failing"),
    [
        ("exact", "variant", False),
        ("damaged", "altered", False),
        ("unchecked", "exact", False),
        ("not-found", "never", False),
        ("altered", "altered", True),
        ("spliced", "altered", True),
        ("not-found", "wrong-reference", True),
        ("exact", "exact", True),
    ],
)
def test_fail_on_follows_the_order_of_verdicts(verdict: str, fail_on: str, failing: bool) -> None:
    """What is unchecked has no place in the order."""
    assert fails(_finding(verdict=verdict), fail_on) is failing


def test_the_order_of_verdicts_is_the_documented_one() -> None:
    """INTERFACE.md section 4, with the misleading warnings between damaged and altered."""
    assert " < ".join(ORDER) == (
        "exact < variant < marked < damaged < warning < altered < spliced < wrong-reference < not-found"
    )


def test_the_draft_stands_over_the_source_word_under_word() -> None:
    """The dropped word is bracketed in the source and leaves a gap in the draft."""
    text = write_full(handmade.report(handmade.altered()))
    draft, source = (line for line in text.splitlines() if line.startswith(("  draft", "  source")))
    assert source == "  source  the gate shall [not] be opened at dawn by the warden"
    assert draft.index("be opened") == source.index("be opened")
    assert "minutes.txt:¶1   ALTERED   GATE s. 4" in text
    assert "negation-dropped: “not” of the source is missing" in text


def test_every_bound_of_the_report_is_said() -> None:
    """What was not read, not searched and not checked, the sources, the counts and the accepted ones."""
    text = write_full(handmade.everything())
    for said in (
        "not read: 2 embedded image (p. 4): pictures are not read",
        "not read or searched: broken.pdf p. 1: is encrypted",
        "Searched 1 source: 3 passages, 30 words: GATE",
        "2 quotations: 1 altered · 1 unchecked",
        "Warnings: 1 ambiguous · 1 hidden-characters",
        "Not checked: 1",
        "2 words, 5 are needed",
        "Accepted: q2-bbbb NOT CHECKED: ok",
        "quoth explain q1-aaaa",
        "reference wrong: s. 9; the words stand in s. 4 (off by five)",
        "attribution differs: the clerk; the source's record: the warden",
    ):
        assert said in text
    assert "broken.pdf" in summary(handmade.everything())


def test_not_found_names_the_sources_that_were_searched() -> None:
    """It always means: not found in these."""
    text = write_full(handmade.report(_finding(verdict="not-found", places=())))
    assert "NOT FOUND   in the 1 source searched" in text


def test_right_quotations_appear_only_when_all_are_asked_for() -> None:
    """Only problems by default."""
    made = handmade.report(_finding())
    assert "EXACT" not in write_full(made)
    assert "EXACT" in write_full(made, everything=True)
    assert "exact" in concise.write(made, everything=True)


def test_right_to_left_words_stand_isolated_on_lines_of_their_own() -> None:
    """No columns, no padding: the terminal orders each line by itself."""
    draft, source = "وقال السيد لن نعود", "وقال السيد لن نعود ابدا"
    place = Place("م", "", "ص ١", 0, len(source), source)
    left_out = Edit("delete", Span(18, 18), Span(19, 23), "", "ابدا", "elision")
    finding = handmade.quotation(draft, draft, verdict="altered", edits=(left_out,), places=(place,))
    lines = write_full(handmade.report(finding, text=draft)).splitlines()
    assert f"    \u2068{draft}\u2069" in lines
    assert "    \u2068وقال السيد لن نعود [ابدا]\u2069" in lines
    assert "  draft" in lines


def test_names_references_and_originals_are_isolated_each_by_itself() -> None:
    """A number or a Latin word beside right-to-left words keeps its place: source and locator, what a reference
    says, the original beside a translation."""
    place = Place("م", "", "ص ١", 0, 4, "five")
    original = Place("أصل", "", "ص ١", 0, 13, "وقال لن نعود 5")
    finding = _finding(
        places=(place,),
        originals=(original,),
        reference=ReferenceCheck("wrong", "ص ٢", 1, 5, found=("ص ١",)),
    )
    lines = write_full(handmade.report(finding), everything=True).splitlines()
    assert "  original: \u2068أصل ص ١\u2069" in lines
    assert "    \u2068وقال لن نعود 5\u2069" in lines
    assert "  reference wrong: \u2068ص ٢\u2069; the words stand in \u2068ص ١\u2069" in lines
    assert any(line.split("   ")[-1].strip() == finding.id and "\u2068م ص ١\u2069" in line for line in lines)


def test_punctuation_that_touches_a_change_stays_outside_its_brackets() -> None:
    """And beside it, on its own side."""
    draft, source = "rises by nine, then stops.", "rises by five, then stops"
    changed = Edit("replace", Span(9, 13), Span(9, 13), "nine", "five", "number")
    place = Place("S", "", "1", 0, len(source), source)
    finding = handmade.quotation(draft, draft, verdict="altered", edits=(changed,), places=(place,))
    lines = write_full(handmade.report(finding, text=draft)).splitlines()
    assert "  draft   rises by [nine], then stops." in lines
    assert "  source  rises by [five], then stops" in lines


def test_spelling_is_told_last() -> None:
    """What changes a word comes first, in every report for people."""
    reasons = (Reason("spelling", "“colour” for “color”: British."), Reason("word-changed", "A word differs."))
    made = handmade.report(replace(handmade.altered(), reasons=reasons))
    for text in (write_full(made), concise.write(made), markdown.write(made)):
        assert text.index("A word differs") < text.index("British")


def test_words_with_brackets_of_their_own_get_double_ones() -> None:
    """A bracket of the draft cannot be taken for a sign of change."""
    draft, source = "they [the clerks] went home", "they [the clerks] never went home"
    dropped = Edit("delete", Span(18, 18), Span(18, 23), "", "never", "negation")
    finding = handmade.quotation(
        draft,
        draft,
        verdict="altered",
        edits=(dropped,),
        places=(Place("S", "", "1", 0, len(source), source),),
    )
    assert "[[never]]" in write_full(handmade.report(finding, text=draft))


def test_a_long_quotation_is_shown_around_its_changes() -> None:
    """Far words give way to an ellipsis, the change stays."""
    words = " ".join(f"w{n}" for n in range(200))
    draft = words.replace("w100 ", "")
    dropped = Edit(
        "delete",
        Span(draft.index("w101"), draft.index("w101")),
        Span(words.index("w100"), words.index("w101") - 1),
        "",
        "w100",
        "word",
    )
    finding = handmade.quotation(
        draft, draft, verdict="altered", edits=(dropped,), places=(Place("S", "", "1", 0, len(words), words),)
    )
    text = write_full(handmade.report(finding, text=draft))
    assert "[w100]" in text
    assert "w95 " in text
    assert "w50 " not in text
    assert "… w92" in text


def test_a_quotation_over_two_passages_takes_words_from_both() -> None:
    """Places after those that carry the words are other places of the same words."""
    first, second, again = (Place("S", "", str(n), 0, 9, "one two x") for n in range(3))
    finding = handmade.quotation("one two x one two x", "one two x one two x", places=(first, second, again))
    assert shown_places(finding) == (first, second)
    assert [(c.draft, c.source) for c in columns(finding)] == [
        (w, w) for w in ("one", "two", "x", "one", "two", "x")
    ]
    assert "also in: S 2" in write_full(handmade.report(finding, text=finding.text), everything=True)


@pytest.mark.parametrize(
    ("values", "pointed_out"),
    [
        ({}, True),
        ({"reference": ReferenceCheck("wrong", "s. 9", 1, 5)}, False),
        ({"warnings": ("look-alike",)}, True),
        ({"verdict": "damaged"}, False),
    ],
)
def test_spelling_is_pointed_out_where_nothing_graver_is(values: dict[str, object], pointed_out: bool) -> None:
    """Beside a wrong reference another spelling is left alone; look-alike letters are what is to be seen."""
    place = Place("S", "", "1", 0, 15, "one colour here")
    edit = Edit("replace", Span(4, 9), Span(4, 10), "color", "colour", "orthography")
    made = {"verdict": "variant", "places": (place,), "edits": (edit,), **values}
    finding = handmade.quotation("one color here", "one color here", **made)
    assert [column.changed for column in columns(finding)] == [False, pointed_out, False]


def test_a_place_of_words_that_were_not_found_holds_some_of_them() -> None:
    """Where nothing was found, the rivals are no other places of the same words; what is too common stands in them."""
    place = Place("S", "", "2", 0, 9, "one two x")
    for verdict, label in (("not-found", "partly in: S 2"), ("unchecked", "also in: S 2"), ("exact", "also in: S 2")):
        finding = handmade.quotation("one two three", "one two three", verdict=verdict, rivals=(place,))
        assert label in write_full(handmade.report(finding, text=finding.text), everything=True)


def test_marks_between_words_are_no_words() -> None:
    """A dash that stands alone is not counted, in the terminal as on the page."""
    report = handmade.report(text="A gate — and - wall … stood.")
    assert report.n_words == 5
    assert "5 words" in write_full(report)
    assert "5 words" in report.to_html()


def test_columns_break_into_pairs_of_lines_at_the_width_of_the_screen() -> None:
    """No line of the evidence is wider than asked for."""
    text = write_full(handmade.report(handmade.altered()), width=40)
    evidence = [line for line in text.splitlines() if line.startswith(("  draft", "  source"))]
    assert len(evidence) == 4
    assert all(len(line) <= 40 for line in evidence)


def test_windowed_keeps_the_ends_of_what_has_no_change() -> None:
    """An exact quotation shows how it begins and ends."""
    all_columns = columns(
        handmade.quotation(
            "a b c d e f g", "a b c d e f g", places=(Place("S", "", "1", 0, 13, "a b c d e f g"),)
        )
    )
    assert ["…" if c is None else c.draft for c in windowed(all_columns, 1)] == ["a", "b", "…", "f", "g"]


def test_concise_is_one_line_with_place_level_verdict_and_id() -> None:
    """path:line:col, then what is wrong, then the id."""
    assert concise.write(handmade.report(handmade.altered())) == (
        "minutes.txt:1:19  error altered  quotation  GATE s. 4  "
        "negation-dropped: “not” of the source is missing  q1-aaaa\n"
    )


def test_concise_leaves_out_what_was_accepted() -> None:
    """A decision silences the line; --all brings it back, labelled."""
    made = handmade.report(handmade.altered(), accepted={"q1-aaaa": "known misprint"})
    assert concise.write(made) == ""
    assert "(accepted)" in concise.write(made, everything=True)
    assert github.write(made) == ""


def test_line_numbers_count_from_one() -> None:
    """An offset at a line's end belongs to that line."""
    lines = Lines("ab\ncd\n\nx")
    assert [lines.place(at) for at in (0, 2, 3, 6, 7)] == [(1, 1), (1, 3), (2, 1), (3, 1), (4, 1)]


def test_github_commands_are_escaped() -> None:
    """A colon, a comma, a percent sign or a line break cannot end a command or begin another."""
    finding = replace(handmade.altered(), reasons=(Reason("word", "100%: a,b\n::error::x"),))
    made = handmade.report(finding)
    made = replace(made, document=replace(made.document, path="a,b:c%.md"))
    text = github.write(made)
    assert text.startswith("::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=19,title=ALTERED::")
    assert "100%25: a,b ::error::x" in text
    assert text.count("\n") == 1


HOSTILE = "\x1b[31m\x9b0m\x07\x1b]8;;x\x07[red]\u202e\u200b\r\n::error::"
FIELDS = (
    "path",
    "title",
    "loss",
    "skipped",
    "text",
    "place",
    "locator",
    "reason",
    "reference",
    "speaker",
    "siglum",
)


@pytest.mark.parametrize("field", FIELDS)
def test_no_field_of_a_document_reaches_the_terminal_raw(field: str) -> None:
    """Escape sequences, bidi controls and rich markup, in each field that is printed."""
    made = _hostile(field)
    outputs = [write_full(made, everything=True), concise.write(made, everything=True), github.write(made)]
    for out in [*outputs, summary(made)]:
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u200b]", out)
        assert not any(line.startswith("::error::") for line in out.splitlines())
    assert any("[red]" in out for out in outputs)


def _hostile(field: str):
    bad, base = HOSTILE, handmade.everything()
    first, *others = base.findings
    place = replace(
        first.places[0], text=bad if field == "place" else SOURCE, locator=bad if field == "locator" else "1"
    )
    reference = replace(
        first.reference,
        text=bad if field == "reference" else "s. 9",
        found=(bad,) if field == "reference" else (),
    )
    finding = replace(
        first,
        text=bad if field == "text" else first.text,
        places=(place,),
        edits=() if field in ("text", "place") else first.edits,
        locator=bad if field == "locator" else "",
        reasons=(Reason("rule", bad if field == "reason" else "why"),),
        reference=reference,
        attribution=replace(first.attribution, speaker=bad if field == "speaker" else "he"),
    )
    document = replace(
        base.document,
        path=bad if field == "path" else "" if field == "title" else "d.txt",
        title=bad if field == "title" else "",
        losses=(Loss(bad if field == "loss" else "image", 1),),
    )
    return replace(
        base,
        document=document,
        findings=(finding, *others),
        accepted={},
        skipped=(Skipped(bad if field == "skipped" else "f", "why"),),
        searched=(replace(base.searched[0], siglum=bad if field == "siglum" else "S"),),
    )


SOURCE = handmade.SOURCE
