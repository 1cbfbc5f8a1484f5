"""The HTML report keeps the draft's text, shows all evidence and never lets a document become markup."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from dataclasses import replace

import pytest
import samples
import samples_rtl
from hypothesis import given
from hypothesis import strategies as st
from sample_rows import edits_between
from selectolax.lexbor import LexborHTMLParser

from quoth.model import Document, Finding, Place
from quoth.report.html import write, write_notebook
from quoth.report.html_alignment import Cell, row
from quoth.report.html_alignment import draw as drawn
from quoth.report.html_card import matched
from quoth.report.html_draft import Mark, draw, word_start
from quoth.report.html_look import look_alikes
from quoth.report.html_text import direction, escape, lang, link, words
from quoth.report.json import report_from_dict, report_to_dict
from quoth.report.report import Report

REPORTS = {"english": samples.english, "arabic": samples_rtl.arabic, "hebrew": samples_rtl.hebrew}


def text_of(lines: str) -> str:
    """The draft's text back from its drawn lines: numbers and role labels taken out, tags dropped."""
    lines = re.sub(r"<a class=\"n [^>]*>\d+</a>", "", lines)
    lines = re.sub(r'<span class="role">[^<]*</span> ', "", lines)
    lines = re.sub(r"<br>|</div>\n$", "", lines).replace("</div>\n", "\n")
    return html.unescape(re.sub(r"<[^>]*>", "", lines))


# ---------------------------------------------------------------- what must not be marked, boxed or changed
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("plain words, nothing hidden", id="plain"),
        pytest.param("می‌خواهم", id="Persian spelling has zero-width non-joiners"),
        pytest.param("क्‍ष", id="Indic spelling has joiners"),
        pytest.param("كَتَبَ الحَكِيمُ", id="vowel marks are letters"),
        pytest.param("👩‍🚀 and ❤️", id="emoji have joiners and selectors"),
        pytest.param("one\ttwo", id="tabs are white space"),
    ],
)
def test_ordinary_spelling_is_not_boxed(text: str) -> None:
    """No box where the script itself is spelled with invisible characters."""
    assert words(text) == escape(text)


def test_a_draft_without_findings_has_no_marks() -> None:
    """Nothing is marked, and the page says that nothing was found to check."""
    page = write(Report(Document("d", "Only plain words here.")))
    assert "<mark" not in page
    assert "No quotation or reference was found to check" in page
    assert "No source was searched" in page


def test_an_agreeing_draft_is_not_called_a_problem() -> None:
    """With right quotations only, the headline accuses nobody and no card is drawn as a problem."""
    report = samples.english()
    fine = tuple(f for f in report.findings if f.verdict == "exact" and not f.warnings)
    page = LexborHTMLParser(write(replace(report, findings=fine)))
    assert page.css_first("#summary").text() == "Nothing in what was checked contradicts the sources"
    assert not page.css(".card.problem")


@pytest.mark.parametrize("name", REPORTS)
def test_the_drafts_text_is_kept(name: str) -> None:
    """Without the numbers, the drawn draft is the draft, character by character."""
    report = REPORTS[name]()
    marks = [Mark(n, f.id, f.start, f.end, "fine", f.verdict) for n, f in enumerate(report.findings, 1)]
    assert text_of("".join(draw(report.document, marks))) == report.document.text


@given(
    st.text(alphabet=st.sampled_from("ab كت\n\r<&\"'\u200b\u202e\u2028\x00\x07…"), max_size=60),
    st.lists(st.tuples(st.integers(-2, 65), st.integers(-2, 65)), max_size=6),
)
def test_marks_never_change_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    """Marks may nest, cross, be empty or lie outside: the text stays and each has its number once."""
    marks = [Mark(n, f"q{n}", start, end, "fine", "exact") for n, (start, end) in enumerate(spans, 1)]
    drawn = "".join(draw(Document("d", text), marks))
    assert text_of(drawn) == text
    assert len(re.findall('<a class="n ', drawn)) == len(marks)


# ---------------------------------------------------------------- marks
@pytest.mark.parametrize(
    ("text", "at", "begins"),
    [
        pytest.param("كما هو", 4, 4, id="a word's beginning stays"),
        pytest.param("فالطريق بعيد", 1, 0, id="inside an Arabic word: to its beginning"),
        pytest.param("so “quoted”", 3, 3, id="a mark is not a letter"),
        pytest.param("", 0, 0, id="empty"),
        pytest.param("ab", 2, 2, id="the very end"),
    ],
)
def test_a_number_never_stands_inside_a_word(text: str, at: int, begins: int) -> None:
    """The number of a mark goes to the beginning of the word it starts in, so that letters stay joined."""
    assert word_start(text, at) == begins


def test_the_inner_of_two_marks_is_drawn() -> None:
    """A reference inside a claim is marked as the reference; the claim's mark goes on around it."""
    marks = [Mark(1, "c1", 0, 11, "fine", "claim"), Mark(2, "r2", 4, 7, "problem", "reference")]
    drawn = "".join(draw(Document("d", "one two six"), marks))
    assert re.findall(r'<mark class="(\w+)" data-n="(\d)">([^<]*)</mark>', drawn) == [
        ("fine", "1", "one "), ("problem", "2", "two"), ("fine", "1", " six"),
    ]  # fmt: skip


# ---------------------------------------------------------------- the words aligned
def _pairs(report: Report, number: int) -> list[tuple[str, str, str]]:
    cells = row(report.findings[number], report.document.text)
    return [
        (c.op, c.draft_glue[0] + c.draft + c.draft_glue[1], c.source_glue[0] + c.source + c.source_glue[1])
        for c in cells
    ]


def test_words_stand_over_words() -> None:
    """Each word of the draft over its word in the source, the marks glued to the words they touch."""
    assert _pairs(samples.english(), 0) == [
        ("keep", "“The", "The"),
        *((("keep", word, word)) for word in ["keeper", "shall", "light", "the", "lamp", "before"]),
        ("replace", "nine", "five"),
        ("keep", "in", "in"),
        ("keep", "the", "the"),
        ("keep", "evening”", "evening"),
    ]


@pytest.mark.parametrize("name", REPORTS)
def test_rows_need_no_kept_words(name: str) -> None:
    """A report read back from its JSON, which lists changes only, is drawn as the first was."""
    report = REPORTS[name]()
    back = report_from_dict(json.loads(json.dumps(report_to_dict(report))))
    changed = [n for n, f in enumerate(report.findings) if len(f.places) == 1 and any(e.kind for e in f.edits)]
    assert changed
    for number in changed:
        assert _pairs(report, number) == _pairs(back, number)


def test_words_of_the_source_beside_the_quotation_are_not_called_dropped() -> None:
    """A place that holds more than was quoted gives no deletion at the rims."""
    report = samples.english()
    finding = report.findings[3]
    place = replace(finding.places[0], text="Of bells: the bell need not be rung in fog or in snow, ever")
    shift = len("Of bells: ")
    edits = tuple(
        replace(e, source=type(e.source)(e.source.start + shift, e.source.end + shift)) for e in finding.edits
    )
    cells = row(replace(finding, places=(place,), edits=edits), report.document.text)
    assert [cell.source for cell in cells if cell.op != "keep"] == ["not"]
    assert "Of" not in [cell.source for cell in cells]
    assert "ever" not in [cell.source for cell in cells]


def test_passages_follow_each_other_with_a_bar_between() -> None:
    """A quotation over two places is one row; where the second begins stands a double bar."""
    drawn = _pairs(samples.english(), 7)
    assert ("keep", "lamp", "lamp ‖") in drawn
    assert drawn[0] == ("keep", "“the", "The")
    assert drawn[-1] == ("keep", "late”", "late")


@pytest.mark.parametrize("shift", [0, 210], ids=["offsets in the place", "offsets in the stored text"])
def test_source_spans_are_found(shift: int) -> None:
    """Spans in the place's words are the rule; those in the stored text are understood too."""
    report = samples.english()
    first = report.findings[0]
    edits = tuple(replace(e, source=type(e.source)(e.source.start + shift, e.source.end + shift)) for e in first.edits)
    assert first.places[0].start == 210
    assert row(replace(first, edits=edits), report.document.text) == row(first, report.document.text)


def test_what_cannot_be_matched_is_not_drawn() -> None:
    """Edits whose spans hold other words give no row; the card shows both texts and the changes in words."""
    report = samples.english()
    first = report.findings[0]
    edits = tuple(replace(e, source=type(e.source)(e.source.start + 1, e.source.end + 1)) for e in first.edits)
    broken = replace(first, edits=edits)
    assert row(broken, report.document.text) == []
    page = LexborHTMLParser(write(replace(report, findings=(broken,))))
    assert not page.css(".card .words")
    assert "the draft has nine, the source has five" in page.css_first(".card").text()


def test_words_cut_otherwise_pair_from_both_ends() -> None:
    """Where a gap has more words on one side, only the words that differ share a cell."""
    draft, source = "a b well-known c x", "a b well known c y"
    edits = tuple(e for e in edits_between(draft, 0, source) if e.draft_text == "x")
    finding = Finding("q1", "quotation", 0, 18, draft, True, "altered", edits, (Place("S", "", "1", 0, 18, source),))
    cells = row(finding, draft)
    assert [(cell.draft, cell.source) for cell in cells] == [
        ("a", "a"), ("b", "b"), ("well-known", "well known"), ("c", "c"), ("x", "y"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("draft", "source", "said"),
    [
        pytest.param("harbour", "harbor", "", id="a difference that can be seen"),
        pytest.param("nine", "five", "", id="other letters of the same script"),
        pytest.param(
            "h\u0430t", "hat", "U+0430 CYRILLIC SMALL LETTER A for U+0061 LATIN SMALL LETTER A", id="Cyrillic"
        ),
    ],
)
def test_letters_that_look_alike_are_named(draft: str, source: str, said: str) -> None:
    """Two words that look the same are told apart by the names of their letters."""
    assert look_alikes(draft, source) == said


def test_long_runs_that_agree_are_folded() -> None:
    """Of a hundred words that agree only the ends are drawn, and how many were folded is said."""
    draft = " ".join(f"w{n}" for n in range(100)) + " end"
    source = draft[:-3] + "finish"
    edits = edits_between(draft, 0, source)
    finding = Finding(
        "q1-1",
        "quotation",
        0,
        len(draft),
        draft,
        True,
        "altered",
        edits,
        (Place("S", "", "1", 0, 9, source),),
    )
    page = write(Report(Document("d", draft), (finding,)))
    assert "76 more words, the same in both" in page


# ---------------------------------------------------------------- the whole page
@pytest.mark.parametrize("name", REPORTS)
def test_every_finding_has_its_card(name: str) -> None:
    """One card a finding, in document order, with a text label, a permalink and a link to its mark."""
    report = REPORTS[name]()
    page = LexborHTMLParser(write(report))
    cards = page.css(".card")
    assert [card.attributes["id"] for card in cards] == [finding.id for finding in report.findings]
    for number, card in enumerate(cards, 1):
        assert card.css_first(".tag").text().strip()
        assert {a.attributes["href"] for a in card.css("a")} >= {
            f"#{card.attributes['id']}",
            f"#mark-{number}",
        }
        assert page.css_first(f"#mark-{number}") is not None


@pytest.mark.parametrize(
    "said",
    [
        "7 findings to look at; 1 could not be checked",
        "2 words, too short to carry evidence.",
        "embedded image",
        "pictures are not read",
        "the format is not known",
        "2 sources searched: 412 passages, 91,000 words",
        "0a1b2c3d",
        "ffee0011",
        "the section was renumbered",
        "Not found in the 2 sources searched.",
        "source has:",
        "source has in place of this:",
        "Stands as well in",
    ],
)
def test_nothing_is_silent(said: str) -> None:
    """What was checked, what was not and why, by which sources and settings: all of it stands in the page."""
    text = LexborHTMLParser(write(samples.english())).body.text()
    if said.startswith("7 findings"):
        said = said.replace("7", "6", 1)  # one of them was accepted
    assert said in text


def test_the_first_page_lists_what_is_to_be_looked_at() -> None:
    """Each problem once with its label, its words, why, and where the words stand; not those that were accepted."""
    page = LexborHTMLParser(write(samples.english()))
    lines = [" ".join(line.text().split()) for line in page.css(".problems > li")]
    assert [line.split()[0] for line in lines] == [card.attributes["data-n"] for card in page.css(".card.problem")]
    assert lines[0] == (
        "1 ALTERED “The keeper shall light the lamp before nine in the evening” "
        "A number differs: the source has five, the draft nine. HARBOUR s. 4(1)"
    )


def test_many_problems_are_folded_not_left_out() -> None:
    """Twelve are listed at once, the rest behind a fold."""
    report = samples.long(100, 3000)
    rest = sum(finding.verdict == "altered" for finding in report.findings) - 12
    assert rest > 0
    page = LexborHTMLParser(write(report))
    assert [len(listed.css("li")) for listed in page.css(".problems")] == [12, rest]
    assert f"{rest} more to look at" in page.body.text()


def test_the_map_has_a_lane_for_each_kind() -> None:
    """The gravest first; what agrees last; a finding with two faults stands in two lanes."""
    page = LexborHTMLParser(write(samples.english()))
    lanes = {lane.css_first(".who").text(): lane.css_first(".value").text() for lane in page.css(".map li")}
    assert lanes == {
        "altered": "2", "spliced": "1", "not-found": "1", "elision-swallows": "1", "look-alike": "1",
        "hidden-characters": "1", "not checked": "1", "agrees, or only noted": "3",
    }  # fmt: skip
    assert next(iter(lanes)) == "altered"
    assert list(lanes)[-2:] == ["not checked", "agrees, or only noted"]
    assert not LexborHTMLParser(write(Report(Document("d", "no findings")))).css(".map")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("drafts/harbour.docx", "drafts/harbour.docx"),
        ("/home/ana/clients/secret/harbour.docx", "harbour.docx"),
        ("C:\\Users\\ana\\harbour.docx", "harbour.docx"),
    ],
)
def test_folders_of_the_machine_are_not_sent_on(path: str, shown: str) -> None:
    """Of the draft, the sources and what was skipped; neither in the page nor in its JSON."""
    base = samples.english()
    report = replace(
        base,
        document=replace(base.document, path=path),
        searched=(replace(base.searched[0], path=path),),
        skipped=(replace(base.skipped[0], name=path),),
    )
    page = write(report)
    assert shown in page
    assert "ana" not in page.replace("Banana", "")
    assert f'"path":"{shown}"' in page


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "10 of 11 words as they stand in the source, 1 changed or put in"),
        (3, "10 of 10 words as they stand in the source; 1 word of the source left out"),
        (4, "6 of 8 words as they stand in the source, 2 in another spelling"),
        (5, "9 of 9 words as they stand in the source; 8 words of the source left out"),
        (6, ""),
    ],
)
def test_how_the_words_were_matched_is_counted(number: int, said: str) -> None:
    """From the edits alone."""
    assert matched(samples.english().findings[number]) == said


def test_same_report_same_bytes() -> None:
    """Two runs give the same page, and no date is printed unless one is given."""
    assert write(samples.english()) == write(samples.english())
    assert "Checked on" not in write(samples.english())
    assert "23 Nov 2026" in write(samples.english(), checked_on="23 Nov 2026")


def test_the_page_allows_its_own_style_and_script_only() -> None:
    """The policy names the digests of the style and script in the page; there is no other and no address."""
    page = write(samples.english())
    for kind, text in (
        ("style", re.findall(r"<style>(.*?)</style>", page, re.S)),
        ("script", re.findall(r"<script>(.*?)</script>", page, re.S)),
    ):
        assert len(text) == 1
        digest = base64.b64encode(hashlib.sha256(text[0].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in page
    assert "default-src 'none'" in page
    tree = LexborHTMLParser(page)
    assert not tree.css("[style], [src], link, iframe, object, embed, img, base")
    assert all((a.attributes["href"] or "").startswith("#") for a in tree.css("[href]"))


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--",
        "]]>",
        "\u2028\u2029",
        '"\\',
        "</ScRiPt >",
        "\ud800",
        "\x00",
    ],
)
def test_the_json_in_the_page_is_the_report(text: str) -> None:
    """The island reads back as the report's own JSON, whatever stands in the draft."""
    report = Report(Document("d", text))
    page = write(report)
    page.encode("utf-8")
    island = re.search(r'<script type="application/json" id="quoth-report">(.*?)</script>', page, re.S)
    assert island is not None
    held = json.loads(island.group(1))["document"]["text"]
    assert held == text.replace("\ud800", "\ufffd")
    assert page.count("<script") == 2


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\u200b", "ZWSP"),
        ("\u202e", "RLO"),
        ("\u00ad", "SHY"),
        ("\u0007", "U+0007"),
        ("\U000e0041", "U+E0041"),
    ],
)
def test_hidden_characters_are_boxed_and_kept(char: str, name: str) -> None:
    """An invisible character is drawn as a labelled box that still holds it, so that a copy has it."""
    drawn = words(f"a{char}b")
    assert f'data-c="{name}">{char}</span>' in drawn
    assert f"U+{ord(char):04X}" in drawn


@pytest.mark.parametrize(
    ("text", "way"), [("(ש)", "rtl"), ("12 كتب", "rtl"), ("“a ש", "ltr"), ("12", "ltr"), ("", "ltr")]
)
def test_direction_is_that_of_the_first_strong_letter(text: str, way: str) -> None:
    """Digits and marks do not decide a direction."""
    assert direction(text) == way


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("grc", "logos", ' lang="grc"'),
        ("zh-Hant", "", ' lang="zh-Hant"'),
        ("", "كتب", ' lang="ar"'),
        ("", "written", ""),
        ('en" onload="x', "written", ""),
        ("english language", "", ""),
    ],
)
def test_language_is_named_where_known(language: str, text: str, said: str) -> None:
    """A language tag is the source's own or the script's usual one; something that is no tag is left out."""
    assert lang(text, language) == said


def test_links_stay_inside_the_page() -> None:
    """An anchor can hold nothing but a percent-encoded fragment."""
    assert link('q1" onclick=x javascript:') == "#q1%22%20onclick%3Dx%20javascript%3A"


def test_the_notebook_fragment_is_small_and_plain() -> None:
    """No script, no id, no outside address; problems in full, the rest counted, what is missing said."""
    fragment = write_notebook(samples.english())
    tree = LexborHTMLParser(fragment)
    assert not tree.css("script, [id], [src], [href], [style]")
    assert len(tree.css("details")) == 6
    assert "1 finding not checked" in fragment
    assert "embedded image" in fragment


def test_what_ears_need_is_said_once_and_says_how_grave_it_is() -> None:
    """A word kept says nothing; another spelling is named as one; a change says what the source has."""
    kept, soft, hard, added = (
        Cell("keep", "", "boat", "boat"),
        Cell("keep", "orthography", "color", "colour"),
        Cell("replace", "word", "red", "blue"),
        Cell("insert", "insertion", "very", ""),
    )
    said = re.findall('<span class="sr"> (.*?) </span>', drawn([kept, soft, hard, added]))
    assert said == [
        "(orthography; source writes: colour)", "(source has in place of this: blue)", "(the source lacks this)",
    ]  # fmt: skip
    assert 'class="one"' not in drawn([soft])


def test_a_number_stands_before_a_persian_word_with_a_joiner() -> None:
    """A joiner that is not one is inside the word."""
    text = "او می\u200cخواهد"
    assert word_start(text, text.index("خ")) == 3


def test_what_only_programs_read_is_no_fact_of_the_draft() -> None:
    """Where the marks of notes stand is in the JSON; an author's name is on the first page."""
    document = Document("d", "Words.", meta={"author": "A. Moor", "note marks": "273-277"})
    page = write(Report(document))
    assert "A. Moor" in page
    assert "Note marks" not in page
