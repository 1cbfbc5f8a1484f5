"""Quotations in answers: words and sources, marked and unmarked, with every kind of citation marker."""

from __future__ import annotations

import pytest
from guard_texts import DELTA, DOCUMENTS, GLASS, GROWS, MINUTES, NEGATED

import quoth
from quoth.errors import SettingsError

STANDS = [
    pytest.param(f"“{NEGATED}” [1].", "right", id="number-in-brackets"),
    pytest.param(f"“{NEGATED}”[doc-a].", "right", id="id-in-brackets"),
    pytest.param(f"“{NEGATED}” (doc-a).", "right", id="id-in-round-brackets"),
    pytest.param(f"“{NEGATED}” (Document 1, p. 3).", "right", id="word-and-number-with-page"),
    pytest.param(f"“{NEGATED}” (doc-a, Art. 7(3)).", "right", id="id-with-article"),
    pytest.param(f"“{NEGATED}” [doc-a, Art. II, § 1].", "right", id="id-with-several-places"),
    pytest.param(f"“{NEGATED}” (source: doc-a).", "right", id="word-and-id"),
    pytest.param(f"“{NEGATED}” [Source: 1].", "right", id="word-colon-number"),
    pytest.param(f"“{NEGATED}” (see doc-a).", "right", id="see-id"),
    pytest.param(f"So ``{NEGATED}'' [1], and ``they'' met.", "right", id="latex-marks"),
    pytest.param(f"“{NEGATED}” (see 3).", None, id="see-a-number-is-no-marker"),
    pytest.param(f"“{NEGATED}” (as they said (in March)).", None, id="a-bracket-in-a-bracket"),
    pytest.param(f"“{NEGATED}” [2, 1].", "right", id="one-of-two-cited"),
    pytest.param(f"“{NEGATED}” [1-2].", "right", id="range"),
    pytest.param(f"“{NEGATED}.”¹ More.", "right", id="raised-number"),
    pytest.param(f"“{NEGATED}”【1†source】.", "right", id="openai-bracket"),
    pytest.param(f"“{NEGATED} [1]”.", "right", id="marker-inside-the-marks"),
    pytest.param(f'<quote source="1">{NEGATED}</quote>', "right", id="tag-with-source"),
    pytest.param(f"<quote source='doc-a'>“{NEGATED}”</quote>", "right", id="tag-and-marks"),
    pytest.param(f"“{NEGATED}” <cite>1</cite>", "right", id="element"),
    pytest.param(f"According to [1], “{NEGATED}”.", "right", id="leads-in"),
    pytest.param(f"Document 1 says “{NEGATED}”.", "right", id="named-in-prose"),
    pytest.param(f"“{NEGATED}”, as the minutes say [1].", "right", id="later-in-the-sentence"),
    pytest.param(f"“{NEGATED}”[^x]\n\n[^x]: doc-a, page 2\n", "right", id="footnote"),
    pytest.param(f"“{NEGATED}” [7].\n\nSources:\n[7] doc-a\n", "right", id="list-of-sources"),
    pytest.param(f"> {NEGATED}\n> [1]\n\nMore.", "right", id="block-quotation"),
    pytest.param(f"[2] “{GROWS}”\n[1] “{NEGATED}”", "right", id="markers-lead-lines"),
    pytest.param(f"- “{GROWS}” ([2])\n- “{NEGATED}” ([1])", "right", id="brackets-in-brackets"),
    pytest.param(f"(1) “{GROWS}”\n    — doc-b\n(2) “{NEGATED}”\n    — doc-a\n", "right", id="names-below"),
    pytest.param(f"“{GROWS}”\n*Source: doc-b*\n\n“{NEGATED}”\n*Source: doc-a*", "right", id="sources-below"),
    pytest.param(f"> {GROWS}\n\n(*doc-b*, line 2)\n\n> {NEGATED}\n>\n> — doc-a, line 3\n", "right", id="below-blocks"),
    pytest.param(
        f"[doc-b] says “{GROWS}.” [doc-a] adds that “{NEGATED}.” And [doc-c] says “Glass is made from sand.”",
        "right", id="markers-lead-sentences",
    ),
    pytest.param(f'<q doc_id="doc-a">{NEGATED}</q>', "right", id="tag-with-underscore"),
    pytest.param(f"- “{GROWS}” – Ann (doc-b)\n- “{NEGATED}” – Bea (doc-a)", "right", id="speakers-between"),
    pytest.param(f"“{GROWS}”, says Ann (doc-b)\n“{NEGATED}”, says Bea (doc-a)", "right", id="brackets-end-lines"),
    pytest.param(f"“{GROWS}” — doc-b\n“{NEGATED}” — doc-a", "right", id="names-end-lines"),
    pytest.param(f"“{GROWS}” ~ doc-b, page 2\n“{NEGATED}” ~ doc-a, page 3", "right", id="names-and-pages-end-lines"),
    pytest.param(f"| “{GROWS}” | doc-b |\n| “{NEGATED}” | doc-a, p. 2 |", "right", id="names-in-cells"),
    pytest.param(f"* Document: doc-b\n  Quote: “{GROWS}”\n* Document: doc-a\n  Quote: “{NEGATED}”", "right",
                 id="names-above"),
    pytest.param(f"[2] “{GROWS}”, [1] “{NEGATED}”, [3] “Glass is made from sand”", None, id="markers-lead-parts"),
    pytest.param(f"“{GROWS}”, says the second [2], and the first says “{NEGATED}”.", None, id="marker-ends-a-clause"),
    pytest.param(f"“{NEGATED}” and, as [2] adds, “{GROWS}”.", None, id="marker-leads-on"),
    pytest.param(f"In [1] we read “{NEGATED}”; [2] has “{GROWS}”.", "right", id="markers-lead-clauses"),
    pytest.param(f"According to [2], “{GROWS}”, and according to [1], “{NEGATED}”.", "right", id="leads-in-twice"),
    pytest.param(f"- Rivers grow [2]\n- “{NEGATED}” is said there.", None, id="marker-of-the-item-before"),
    pytest.param(f"“{NEGATED}” (doc-a – On money, Ann Lee)", "right", id="id-with-heading-and-speaker"),
    pytest.param(f"“{NEGATED}” (Ann Lee, `doc-a`).", "right", id="speaker-and-id"),
    pytest.param(f"“{NEGATED}” (See doc-a.)", "right", id="stop-in-the-bracket"),
    pytest.param(f"“{NEGATED}” (unlike doc-b).", None, id="another-document-named"),
    pytest.param(f"“{NEGATED}” (doc-b, which differs).", None, id="another-document-spoken-of"),
    pytest.param(f"“{NEGATED}” Source: doc-a", "right", id="source-and-id"),
    pytest.param(f"В документе 1: «{NEGATED}».", "right", id="russian-word"),
    pytest.param(f"بحسب المستند رقم 1: «{NEGATED}».", "right", id="arabic-word"),
    pytest.param(f"לפי מסמך 1, \"{NEGATED}\".", "right", id="hebrew-word"),
    pytest.param(f"根据文档1的说法，“{NEGATED}”。", "right", id="chinese-word"),
    pytest.param(f"“{NEGATED}”（文档1，第3页）", "right", id="chinese-bracket"),
    pytest.param(f"“{NEGATED}.” Then [doc-b] speaks of silt.", None, id="marker-of-the-next-sentence"),
    pytest.param(f"“{NEGATED}” [2019].", None, id="a-year-is-no-marker"),
    pytest.param(f"“{NEGATED}” [sic].", None, id="sic-is-no-marker"),
    pytest.param(f"“{NEGATED}” (3).", None, id="an-enumeration-is-no-marker"),
    pytest.param(f"Glass is old [3]. “{NEGATED}”, they wrote. More [2].", None, id="other-sentences-markers"),
]


def quotation(guarded, words):
    """The finding over some words."""
    (found,) = [f for f in guarded.findings if f.kind == "quotation" and words[:20] in f.text]
    return found


@pytest.mark.parametrize(("answer", "source"), STANDS)
def test_quotation_that_stands_where_it_is_cited(answer, source):
    """Nothing is flagged: the words stand, in the document cited if one is."""
    guarded = quoth.guard(answer, DOCUMENTS)
    found = quotation(guarded, NEGATED)
    assert found.verdict == "exact"
    assert (found.reference and found.reference.verdict) == source
    assert {(place.source, place.locator) for place in found.places} == {("doc-a", "doc-a")}
    assert guarded.ok()
    assert guarded.text == answer
    assert guarded.policy_message == ""


@pytest.mark.parametrize(
    ("answer", "verdict", "cited"),
    [
        pytest.param(f"“{NEGATED}” [3].", "wrong", ("doc-c",), id="number-of-another-document"),
        pytest.param(f"“{NEGATED}” [doc-b].", "wrong", ("doc-b",), id="id-of-another-document"),
        pytest.param(f'<quote source="2">{NEGATED}</quote>', "wrong", ("doc-b",), id="tag-of-another-document"),
        pytest.param(f"“{NEGATED}” [9].", "impossible", ("9",), id="no-such-document"),
        pytest.param(f"- “{MINUTES[:30]}” ([1])\n- So “{NEGATED}” ([3])", "wrong", ("doc-c",), id="in-round-brackets"),
        pytest.param(f"{NEGATED} [3].", "wrong", ("doc-c",), id="unmarked"),
        pytest.param(f"“{NEGATED}” (source: doc-b, Art. 2(1)).", "wrong", ("doc-b",), id="word-id-and-article"),
        pytest.param(f"So ``{NEGATED}'' [2], and ``they'' met.", "wrong", ("doc-b",), id="latex-marks"),
    ],
)
def test_right_words_from_another_document(answer, verdict, cited):
    """The words stand, but not in the document cited: the reference is wrong, with both documents named."""
    guarded = quoth.guard(answer, DOCUMENTS)
    found = quotation(guarded, NEGATED)
    assert found.verdict == "exact"
    assert (found.reference.verdict, found.reference.cited, found.reference.found) == (verdict, cited, ("doc-a",))
    assert not guarded.ok()


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param(NEGATED.replace("not ", ""), "altered", id="negation-dropped"),
        pytest.param(GROWS.replace("eleven", "twelve"), "altered", id="figure-changed"),
        pytest.param("made of sand", "not-found", id="short-and-cited"),
        pytest.param("silt", "exact", id="one-cited-word-that-stands"),
        pytest.param("gravel", "not-found", id="one-cited-word-that-does-not"),
        pytest.param("Every member of the chamber voted for the old bridge at noon", "not-found", id="nowhere"),
    ],
)
def test_words_that_are_cited(words, verdict):
    """A quotation with a marker is checked however short it is, and its difference is told."""
    guarded = quoth.guard(f"It reads “{words}” [2].", [("1", MINUTES), ("2", f"{DELTA} {MINUTES} {GLASS}")])
    assert quotation(guarded, words).verdict == verdict


def test_the_end_of_another_sentence_is_no_part_of_unmarked_words():
    """A few words of the sentence before that agree by chance are neither quoted nor held against the answer."""
    pay = (
        "Pay has nothing to do with the roof; it has nothing to do with whether a keeper is a good keeper or a bad "
        "keeper. A keeper has a duty to mend the roof just because he or she is a keeper. It is mended in spring."
    )
    documents = [("a", MINUTES), ("b", pay)]
    answer = (
        "It may be kept when the other one is a salaried keeper [1]. A keeper has a duty to mend the roof just because "
        "he or she is a keeper [2]."
    )
    (found,) = quoth.guard(answer, documents).findings
    assert (found.verdict, found.text[:17]) == ("exact", "A keeper has a du")
    left_out = "It has nothing to do with bad keeper. A keeper has a duty to mend the roof just because he is a keeper."
    (found,) = quoth.guard(left_out, documents).findings
    assert (found.verdict, found.text[:17]) == ("altered", "It has nothing to")
    (changed,) = quoth.guard(answer.replace("mend", "paint"), documents).findings
    assert (changed.verdict, changed.text[:17]) == ("altered", "A keeper has a du")


@pytest.mark.parametrize(
    ("quoted", "verdict"),
    [
        pytest.param("answers for, paragraph 1 (‘accountability’).", "exact", id="as-printed"),
        pytest.param("answers for, paragraph 1 ('accountability')", "exact", id="other-marks"),
        pytest.param("answers for, paragraph 1 [(‘accountability’)].", "marked", id="a-quoters-brackets"),
        pytest.param("answers for, paragraph 1 (‘duty’).", "altered", id="another-word"),
    ],
)
def test_brackets_and_marks_of_the_source_at_the_end(quoted, verdict):
    """Where the source has them itself nothing was changed, openly or not."""
    wardens = "The warden keeps the keys, and answers for, paragraph 1 (‘accountability’). He is paid in corn."
    (found,) = quoth.guard(f"“The warden keeps the keys, and {quoted}”", [("a", wardens)]).findings
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        pytest.param('You asked: "May the keeper sell the gate to a passing stranger?"', "askers-words", id="asked"),
        pytest.param('As for your question "may the gate be sold to a stranger": no.', "askers-words", id="question"),
        pytest.param('Sie haben gefragt: „May anybody sell the gate to a stranger?“', "askers-words", id="german"),
        pytest.param("Вы спросили: «May the keeper sell the gate to a stranger?»", "askers-words", id="russian"),
        pytest.param("سألت: «May the keeper sell the gate to a stranger?»", "askers-words", id="arabic"),
        pytest.param('שאלת: "May the keeper sell the gate to a stranger?"', "askers-words", id="hebrew"),
        pytest.param('השאלה שלך: "May the keeper sell the gate now?"', "askers-words", id="hebrew-noun"),
        pytest.param("您问“May the keeper sell the gate to a stranger?”", "askers-words", id="chinese"),
        pytest.param("Suggested reply: “The keeper cannot sell the old gate now.”", "own-words", id="proposal"),
        pytest.param("You could write: “The keeper cannot sell the old gate now.”", "own-words", id="template"),
        pytest.param("In other words, “the keeper cannot sell the old gate now”.", "own-words", id="other-words"),
        pytest.param("> **Tip:** Ask the keeper of the gate before the winter comes.", "own-words", id="callout"),
        pytest.param('**Question:** "May the keeper sell the gate to a stranger?"', "askers-words", id="label"),
        pytest.param('In "The Long History of Floods and Budgets" more is said.', "reads-as-title", id="title"),
        pytest.param('You asked: "May the keeper sell the gate to a stranger?" [1]', "not-found", id="cited"),
        pytest.param('They say: "may the keeper sell the gate to a stranger"', "not-found", id="somebody-else"),
        pytest.param('You know that it says "the keeper may sell the gate to strangers".', "not-found", id="it-says"),
        pytest.param('You know they said "the keeper may sell the gate to strangers".', "not-found", id="they-said"),
        pytest.param('If you are asked, say "the keeper may sell the gate to strangers".', "not-found", id="be-asked"),
        pytest.param('"The Keeper sold the gate to a stranger for money" it is said.', "not-found", id="a-sentence"),
        pytest.param('In "The Long History of Floods and Budgets" [1] more is said.', "not-found", id="cited-title"),
        pytest.param("She proposed: “The keeper cannot sell the old gate now.”", "not-found", id="a-proposal-of-hers"),
        pytest.param("You could write: “The keeper cannot sell the gate.” [1]", "not-found", id="cited-proposal"),
        pytest.param("> **Article 5:** The keeper cannot sell the old gate now.", "not-found", id="heading"),
        pytest.param('It held: "The Council of the Harbour Voids Budgets."', "not-found", id="in-capitals"),
    ],
)
def test_words_that_nobody_presents_as_a_documents(answer, outcome):
    """The asker's own words and titles are told as what they are, and count; what is cited is claimed."""
    (found,) = quoth.guard(answer, DOCUMENTS).findings
    assert found.reasons[0].rule == outcome
    assert found.verdict == ("not-found" if outcome == "not-found" else "unchecked")
    guarded = quoth.guard(answer, DOCUMENTS)
    assert guarded.decision() == ("ask" if outcome == "not-found" else "count")


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        pytest.param("It says “two years old” and not “ten years old” [1].", "unchecked", id="and-not"),
        pytest.param("It says “all 14 members”, not “all of the 15 members” [1].", "unchecked", id="comma-not"),
        pytest.param("It says “all 14 members” rather than “every member of it”.", "unchecked", id="rather-than"),
        pytest.param("It does not say “the chair thanked nobody for patience”.", "unchecked", id="does-not-say"),
        pytest.param("They did not “approve the budget because the figures were ten years old”.", "altered", id="did"),
        pytest.param("It says “14 members” and “because the figures were ten years old”.", "altered", id="and"),
    ],
)
def test_words_that_are_said_not_to_stand(answer, verdict):
    """Who says that the words are others is right that these do not stand; a denied verb goes on in the quotation."""
    found = quoth.guard(answer, DOCUMENTS).findings[-1]
    assert found.verdict == verdict
    assert quoth.guard(answer, DOCUMENTS).ok() is (verdict == "unchecked")


def test_scattered_words_and_names_on_a_line_are_no_quotations():
    """A heading and the first words below it, with other words between, are a turn of phrase."""
    law = [("law-22", "Article 22\n\n1. The data keeper shall have the right not to be asked twice in any one year.")]
    assert quoth.guard("Article 22(1) LAW gives the data keeper something to think of.", law).findings == ()
    (found,) = quoth.guard("The data keeper shall have the duty not to be asked twice in any one year.", law).findings
    assert found.verdict == "altered"
    (found,) = quoth.guard("It holds that the right to be asked twice in any one year is his.", law).findings
    assert (found.verdict, found.marked) == ("altered", False)
    dashes = "— law-22\n— law-22\n— law-22\n— law-22\n"
    assert quoth.guard(dashes, law).findings == ()


def test_scare_quotes_are_left_alone():
    """One word in marks that nobody cites is no quotation to accuse."""
    guarded = quoth.guard("The “so-called” reform passed.", DOCUMENTS)
    assert guarded.ok()
    assert guarded.text == "The “so-called” reform passed."


def test_a_part_that_stands_does_not_prove_the_whole():
    """Words added before or behind what stands, inside the marks, make the quotation altered."""
    guarded = quoth.guard(f"“{GROWS} without any doubt” [2]", DOCUMENTS)
    (found,) = guarded.findings
    assert found.verdict == "altered"
    assert "without any doubt" in found.edits[-1].draft_text


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("| when | what |\n|---|---|\n| March | “{}” |\n| May | nothing |\n" * 2, id="table"),
        pytest.param("“{}”[^1] and more.[^2]\n\n[^1]: doc-a\n[^2]: doc-b\n", id="footnotes"),
        pytest.param("In `x^2 | y^2` ~3 it says “{}” and “[t]he chair” thanked.", id="code"),
    ],
)
def test_markdown_is_no_damage(answer):
    """Another word of the same letters is a changed word, whatever signs stand around it."""
    assert quoth.guard(answer.replace("{}", NEGATED), DOCUMENTS).ok()
    changed = quoth.guard(answer.replace("{}", NEGATED.replace("figures", "fires")), DOCUMENTS)
    assert "altered" in {f.verdict for f in changed.findings}
    assert "damaged" not in {f.verdict for f in changed.findings}


def test_same_words_twice_once_changed():
    """Two quotations of one passage next to each other do not take each other's words."""
    changed = GROWS.replace("eleven", "twelve")
    found = quoth.guard(f"“{GROWS}” [2]. And “{changed}” [2].", DOCUMENTS).findings
    assert [f.verdict for f in found] == ["exact", "altered"]


def test_unmarked_turn_of_phrase_is_not_held_against_a_marker():
    """A sentence may share words with one document and cite another for its claim."""
    answer = (
        f"Whatever the engineers of the port may believe about its future, {GROWS}, and the trade of glass goes on "
    )
    answer += "as it has for centuries in the workshops along the western shore of the lake [3]."
    (found,) = quoth.guard(answer, DOCUMENTS).findings
    assert (found.verdict, found.marked, found.reference.verdict) == ("exact", False, "unchecked")


def test_words_that_stand_in_several_documents():
    """Any of the documents that hold the words may be cited."""
    documents = [("a", MINUTES), ("b", f"{GLASS} {MINUTES}"), ("c", DELTA)]
    for marker, verdict in (("[a]", "right"), ("[b]", "right"), ("[c]", "wrong")):
        found = quotation(quoth.guard(f"“{NEGATED}” {marker}", documents), NEGATED)
        assert found.reference.verdict == verdict, marker


@pytest.mark.parametrize(
    "documents",
    [
        pytest.param([MINUTES, DELTA], id="texts-alone"),
        pytest.param({"1": MINUTES, "2": DELTA}, id="by-id"),
        pytest.param([(1, MINUTES), (2, DELTA)], id="numbers-as-ids"),
        pytest.param([("doc-1", MINUTES), ("doc-2", DELTA)], id="ids-with-numbers"),
        pytest.param([("doc-2", DELTA), ("doc-1", MINUTES)], id="ids-with-numbers-in-another-order"),
        pytest.param([("minutes.pdf", MINUTES), ("delta.pdf", DELTA)], id="places-in-the-list"),
    ],
)
def test_what_a_number_means(documents):
    """[2] is the id 2, the id that ends in 2, or the second document."""
    assert quotation(quoth.guard(f"“{GROWS}” [2]", documents), GROWS).reference.verdict == "right"
    assert quotation(quoth.guard(f"“{GROWS}” [1]", documents), GROWS).reference.verdict == "wrong"


@pytest.mark.parametrize(
    ("ids", "number", "verdict"),
    [
        pytest.param(("act-13", "act-16"), 2, "right", id="no-id-has-the-number"),
        pytest.param(("act-13", "act-16"), 16, "right", id="an-id-has-it"),
        pytest.param(("act-13", "act-16"), 1, "wrong", id="another-place"),
        pytest.param(("act-13", "act-16"), 7, "impossible", id="neither"),
        pytest.param(("act-5", "act-6"), 2, "right", id="ids-in-turn-from-five"),
        pytest.param(("act-5", "act-6"), 6, "right", id="the-id-in-turn"),
        pytest.param(("act-5", "act-6"), 1, "wrong", id="another-place-in-turn"),
        pytest.param(("act-2", "act-3"), 2, "right", id="id-or-place"),
        pytest.param(("act-0", "act-1"), 2, "impossible", id="ids-that-count"),
    ],
)
def test_number_that_no_id_has_is_a_place(ids, number, verdict):
    """Ids that count from 0 or 1 are what the model counts by; of others a number may be the place as well."""
    documents = list(zip(ids, (MINUTES, DELTA), strict=True))
    assert quotation(quoth.guard(f"“{GROWS}” [{number}]", documents), GROWS).reference.verdict == verdict


def test_numbers_as_ids_are_not_places():
    """Where ids are numbers, [2] never means the second document."""
    found = quotation(quoth.guard(f"“{GROWS}” [2]", [("4", MINUTES), ("5", DELTA)]), GROWS)
    assert found.reference.verdict == "impossible"


def test_answer_that_counts_from_zero():
    """Where [0] is cited, [1] is the second document."""
    found = quoth.guard(f"“{NEGATED}” [0] and “{GROWS}” [1]", [("minutes", MINUTES), ("delta", DELTA)]).findings
    assert [f.reference.verdict for f in found] == ["right", "right"]


@pytest.mark.parametrize(
    "documents",
    [
        pytest.param("one text", id="a-text"),
        pytest.param([("a", MINUTES), ("a", DELTA)], id="one-id-twice"),
        pytest.param([("a", 3)], id="no-text"),
        pytest.param([("", MINUTES)], id="no-id"),
    ],
)
def test_wrong_documents(documents):
    """What is no list of documents is refused."""
    with pytest.raises(SettingsError):
        quoth.guard("“x”", documents)


def test_offsets_are_of_the_answer():
    """Blanked markers never show: findings slice out of the answer as it came."""
    answer = f"“It did not approve [1] the budget because the figures were two years old” and “{GROWS} [2].”"
    guarded = quoth.guard(answer, DOCUMENTS)
    assert guarded.document.text == guarded.answer == answer
    assert [f.text for f in guarded.findings] == [answer[f.start : f.end] for f in guarded.findings]
    assert {f.verdict for f in guarded.findings} == {"exact"}


def test_marker_that_the_source_has_itself_may_be_quoted():
    """[3] in the documents is part of their words."""
    documents = [
        ("a", "The bridge was rebuilt [3] after the great flood of the second winter by the guild."),
        ("b", DELTA),
    ]
    found = quoth.guard("“The bridge was rebuilt [3] after the great flood of the second winter”", documents).findings
    assert [f.verdict for f in found] == ["exact"]


def test_library_guards_by_sigla(tmp_path):
    """A library's sources are cited by their sigla; numbers mean none of them."""
    library = quoth.Library(tmp_path / "lib")
    library.add([("1", MINUTES)], siglum="minutes-1962")
    library.add([("1", DELTA)], siglum="delta-1970")
    found = library.guard(f"“{NEGATED}” [minutes-1962]. “{GROWS}” [minutes-1962].").findings
    assert [f.reference.verdict for f in found] == ["right", "wrong"]


def test_same_answer_same_report():
    """Twice the same, byte for byte."""
    answer = f"“{NEGATED}” [3]. “{GROWS.replace('eleven', 'ten')}” [2]."
    assert quoth.guard(answer, DOCUMENTS).to_json() == quoth.guard(answer, DOCUMENTS).to_json()


def test_what_comes_back_is_a_report():
    """Counts, what was not checked, and every form of a report, as of any draft."""
    guarded = quoth.guard(f"“{NEGATED.replace('not ', '')}” [1].", DOCUMENTS)
    assert isinstance(guarded, quoth.Report)
    assert guarded.counts == {"altered": 1, "reference right": 1}
    assert (guarded.unchecked, guarded.skipped) == ((), ())
    assert guarded.to_json() == guarded.report.to_json()
    assert type(guarded.report) is quoth.Report


ACCOUNTS = (
    "Salt rose by 3.5% to 1,234,567 sacks. Rope: -2.9% | Wool: +17.4% a year. See section 4.1 and edition 3.4.0 of "
    "12.04.2024. A sack costs £18.50. In 3.7 sacks of 2.3 the scales err by 2 or ±2 %. He has 7 sacks."
)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("+17.4% a year", "exact", id="sign"),
        pytest.param("-2.9%", "exact", id="sign-of-a-figure-alone"),
        pytest.param("2.9%", "exact", id="the-amount-of-a-loss"),
        pytest.param("section 4", "exact", id="first-number-of-a-section"),
        pytest.param("edition 3.4", "exact", id="first-numbers-of-an-edition"),
        pytest.param("1,234,567 sacks", "exact", id="groups"),
        pytest.param("£18.50", "exact", id="currency"),
        pytest.param("±2 %", "exact", id="a-sign-at-the-last-of-several-places"),
        pytest.param("7 sacks", "exact", id="whole-at-the-last-of-several-places"),
        pytest.param("+2.9%", "altered", id="other-sign"),
        pytest.param("-17.4% a year", "altered", id="other-sign-with-words"),
        pytest.param("5% to 1,234,567 sacks", "altered", id="decimals-for-the-whole"),
        pytest.param("Salt rose by 3%", "altered", id="without-decimals"),
        pytest.param("567 sacks", "not-found", id="last-group-alone"),
        pytest.param("$18.50", "not-found", id="other-currency"),
    ],
)
def test_figures_at_the_edge(words, verdict):
    """A figure is quoted whole, with its sign if the answer has one; "567" does not stand in "1,234,567"."""
    guarded = quoth.guard(f"It is said to be “{words}” [1].", [("accounts", ACCOUNTS), ("doc-c", GLASS)])
    assert quotation(guarded, words).verdict == verdict


@pytest.mark.parametrize(
    "words",
    ["童鎖啟動後，按住“設置”鍵三秒即可解除。", "童鎖啟動後，按住“設置”鍵三秒即可啟動。"],
)
def test_words_said_again_at_the_end(words):
    """Two signs at the end that stand earlier in the sentence do not stand at its end."""
    rows = [("manual", f"{MINUTES} {DELTA} 童鎖啟動後，按住“設置”鍵三秒即可解除。 {GLASS}")]
    (found,) = quoth.guard(f"“{words}” [1]", rows).findings
    assert found.verdict == ("exact" if words in rows[0][1] else "altered")


def test_a_letter_in_brackets_in_a_long_answer():
    """What the quoter changed openly is looked up however much else the answer says."""
    rows = [("a", f"The owner said it was too early to speak of the cause. {MINUTES}"), ("b", f"{DELTA} {GLASS}")]
    answer = f"“[I]t was too early to speak of the cause” [1] is what I found. {'So be it. ' * 99}"
    assert quotation(quoth.guard(answer, rows), "[I]t was too early").verdict == "marked"


LEASE = "Le loyer mensuel est fixé à 745 euros, charges non comprises, payable le 5 de chaque mois par virement."


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        pytest.param("“The rent is fixed at 745 euros and is payable by the fifth” [1]", "unchecked", id="its"),
        pytest.param("“The rent is fixed at 745 euros and is payable by the fifth” [2]", "not-found", id="other"),
        pytest.param("“The rent is fixed at 745 euros and is payable by the fifth”", "not-found", id="nobody's"),
        pytest.param("“450 pulses per gallon” [1]", "not-found", id="too-few-to-tell"),
        pytest.param("« Le loyer mensuel est fixé à 754 euros » [1]", "altered", id="the-words-themselves"),
    ],
)
def test_translation_of_the_document_cited(answer, verdict):
    """What is cited from a document in another language is a translation, though one in this language was given too."""
    rows = [("bail", LEASE), ("minutes", f"{MINUTES} {DELTA} {GLASS}")]
    (found,) = quoth.guard(answer, rows).findings
    assert found.verdict == verdict
