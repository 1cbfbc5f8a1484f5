"""Printed divisions of laws against a library's: right, wrong only where the same law is meant, else left open."""

from __future__ import annotations

import pytest

import quoth

WORDS = [
    "The harbour master shall keep a register of every vessel that enters the port.",
    "No vessel may leave the port without a certificate of clearance signed by the master.",
    "A lantern must burn at the end of the pier from dusk until dawn.",
]
QUOTED = f"“{WORDS[1]}”"


def _reference(draft: str, style: str = "Art. {}") -> str | None:
    report = quoth.check(text=draft, against=[(style.format(n), words) for n, words in enumerate(WORDS, 1)])
    finding = max((f for f in report.findings if f.kind == "quotation"), key=lambda f: f.end - f.start)
    return finding.reference.verdict if finding.reference else None


@pytest.mark.parametrize("style", ["Art. {}", "Article {}", "Madde {}", "第{}条", "UDHR Art. {}", "LPD Art. {}"])
@pytest.mark.parametrize(
    "draft",
    [
        "{q} (art. 2).",
        "Article 2 provides that {q}",
        "As article 2 says: {q}",
        "{q} (md. 2)",
        "2. madde: {q}",
        "第二条规定：{q}",
        "Selon l'article 2, {q}",
        "Артикл: {q} (ст. 2).",
        "{q} (art. 2 of the Act).",
    ],
)
def test_the_right_article_is_never_wrong(style: str, draft: str) -> None:
    """However it is written, and whether the library names the law or not."""
    assert _reference(draft.format(q=QUOTED), style) == "right"


@pytest.mark.parametrize(
    ("draft", "style", "wanted"),
    [
        ("{q} (art. 3).", "Art. {}", "wrong"),
        ("Article 3 provides that {q}", "Article {}", "wrong"),
        ("{q} (§ 3).", "Section {}", "wrong"),
        ("{q} (cl. 3).", "Clause {}", "wrong"),
        ("{q} (UDHR art. 3).", "UDHR Art. {}", "wrong"),
        ("{q} (art. 3 LPD).", "LPD Art. {}", "wrong"),
        ("{q} (art. 3 of the Housing Act).", "Art. {}", "ambiguous"),
        ("{q} (Art. 3 GG).", "Art. {}", "ambiguous"),
        ("{q} (§ 3).", "Art. {}", "ambiguous"),
        ("{q} (art. 3).", "UDHR Art. {}", "ambiguous"),
        ("Under the Housing Act, art. 3: {q}", "Art. {}", "ambiguous"),
        ("民法第3条：{q}", "第{}条", "ambiguous"),
    ],
)
def test_another_article(draft: str, style: str, wanted: str) -> None:
    """It is wrong where the same law is meant, and an open question where another may be."""
    assert _reference(draft.format(q=QUOTED), style) == wanted


LIST = [
    ("Harbour Act s. 4(1)", "The keeper shall have all of the following powers:"),
    ("Harbour Act s. 4(1)(a)", "to enter any vessel that lies at the quay by day;"),
    ("Harbour Act s. 4(1)(b)", "to order a master to move his vessel to another berth;"),
    ("Harbour Act s. 4(1)(c)", "to close the gates while the storm signal is shown;"),
    ("Harbour Act s. 4(1)(d)", "to enter in the book what each lamp has cost;"),
    ("Harbour Act s. 4(1)(e)", "to let out the harbour's boats to fishermen of the parish."),
    ("Harbour Act s. 5", "Each master shall keep a lantern and a log."),
    ("Harbour Act s. 6(1)", "The board meets at noon on the first day of each month."),
    ("Harbour Act s. 6(2)", "It may act in accordance with the procedure referred to in section 4."),
    ("Harbour Act s. 9", "The owner of a wreck shall pay for its removal within sixty days."),
]


@pytest.mark.parametrize(
    ("quoted", "verdict"),
    [
        (
            "The keeper shall have all of the following powers: … (e) to let out the harbour's boats to fishermen",
            "marked",
        ),
        (
            "The keeper shall have all of the following powers: [...] to enter in the book what each lamp has cost",
            "marked",
        ),
        ("The keeper shall have all of the following powers: *** (c) to close the gates while the storm", "marked"),
        ("The keeper shall have all of the following powers: … pay for its removal within sixty days", "spliced"),
        ("The keeper shall have all of the following powers: to let out the harbour's boats to fishermen", "spliced"),
    ],
)
def test_an_ellipsis_over_points_of_one_section(quoted: str, verdict: str) -> None:
    """It may leave out any of them, and the label of a point is no word put in; other sections are joined as before."""
    (finding,) = quoth.check(text=f"It reads: “{quoted}”.", against=LIST).findings
    assert finding.verdict == verdict


def test_points_in_another_order_are_judged() -> None:
    """It raised: the first part ended in words left out."""
    points = [
        "to enter any vessel that lies at the quay by day;",
        "to order a master to move his vessel to another berth;",
        "to close the gates while the storm signal is shown;",
        "to enter in the book what each lamp has cost;",
        "to let out the harbour's boats to fishermen of the parish;",
        "to enter any vessel that carries oil or powder to another berth;",
        "to order a master to keep the gates open by day.",
    ]
    head = "The keeper shall have all of the following powers:"
    law = [("s. 4(1)", head), *((f"s. 4(1)({chr(97 + n)})", point) for n, point in enumerate(points))]
    quoted = f"{head} … {points[2]} … {points[1]}"
    verdicts = [one.verdict for one in quoth.check(text=f"It reads: “{quoted.rstrip(';')}”.", against=law).findings]
    assert verdicts in (["altered"], ["spliced"])


@pytest.mark.parametrize(
    ("source", "quoted", "verdict"),
    [
        ([("Clause 2.1", WORDS[0]), ("Clause 2.2", WORDS[2])], f"2.1 {WORDS[0]}\n> 2.2 {WORDS[2]}", "exact"),
        ([("Clause 2.1", WORDS[0]), ("Clause 2.2", WORDS[2])], f"2.1 {WORDS[0]}\n> 2.7 {WORDS[2]}", "altered"),
        ([("r", f"It may refuse if: (a) {WORDS[0].lower()}")], f"It may refuse if: {WORDS[0].lower()}", "exact"),
        ([("r", f"It may refuse (a) {WORDS[0].lower()}")], f"It may refuse {WORDS[0].lower()}", "altered"),
    ],
    ids=["numbers of clauses", "another number", "a point's letter left out", "a letter that opens no point"],
)
def test_numbers_of_divisions(source: list[tuple[str, str]], quoted: str, verdict: str) -> None:
    """What only counts the divisions is no word; it stands where a clause or point begins, and says what is its own."""
    (finding,) = quoth.check(text=f"It is in these terms:\n\n> {quoted}\n\nSo far.", against=source).findings
    assert finding.verdict == verdict


def test_a_clause_is_no_place_of_scripture() -> None:
    """ "Cl. 5.1" was the fifth chapter of Colossians, which has four, and impossible."""
    draft = f"{QUOTED} (Cl. 5.1)."
    assert _reference(draft, "page {}") is None
    assert _reference(draft, "Clause 5.{}") == "wrong"
    assert _reference(draft.replace("5.1", "5.2"), "Clause 5.{}") == "right"


@pytest.mark.parametrize("cited", ["section 7 of the Charter", "section 5 of the Harbour Act 1901", "s. 3"])
def test_words_around_a_reference_are_no_quotation(cited: str) -> None:
    """Laws are cited alike everywhere, with other numbers."""
    found = quoth.check(text=f"He did so in accordance with the procedure referred to in {cited}.", against=LIST)
    assert [one for one in found.findings if one.kind == "quotation" and one.verdict != "exact"] == []


@pytest.mark.parametrize(
    ("draft", "style", "wanted"),
    [
        ("{q} (cf. art. 3).", "Art. {}", "ambiguous"),
        ("{q} (cf. art. 2).", "Art. {}", "right"),
        ("Art. 2 PortG: {q}", "Art. {}", "right"),
        ("Art. 3 PortG: {q}", "Art. {}", "ambiguous"),
        ("{q} (ICCPR art. 3).", "UDHR Art. {}", "ambiguous"),
        ("{q} (Article 3 ECHR).", "UDHR Art. {}", "ambiguous"),
        ("{q} (Article 3 ECHR).", "ECHR Art. {}", "wrong"),
    ],
)
def test_what_is_compared_and_laws_that_nobody_searched(draft: str, style: str, wanted: str) -> None:
    """Neither need be where the words stand."""
    assert _reference(draft.format(q=QUOTED), style) == wanted


@pytest.mark.parametrize(
    ("cited", "style", "verdict"),
    [
        ("Article 3 ECHR", "UDHR Art. {}", "unchecked"),
        ("Article 2 UDHR", "UDHR Art. {}", "altered"),
        ("Article 3 ECHR", "Art. {}", "altered"),
        ("page 3", "UDHR Art. {}", "altered"),
    ],
)
def test_other_words_of_a_law_that_nobody_searched(cited: str, style: str, verdict: str) -> None:
    """Laws take over each other's words, with a word changed; where the library names no law it may be that law."""
    quoted = WORDS[1].replace("certificate", "letter")
    source = [(style.format(n), words) for n, words in enumerate(WORDS, 1)]
    found = quoth.check(text=f"“{quoted}” ({cited}).", against=source).findings
    assert [one.verdict for one in found if one.kind == "quotation"] == [verdict]


@pytest.mark.parametrize(
    "draft",
    [
        "{q}, which article 3 forbids.",
        "{q}. Article 3 is about lanterns.",
        "{q}; article 3 adds the lanterns.",
        "{q} and article 3, taken together, keep the port safe.",
        "{q}, article 3 notwithstanding.",
        "{q}. Article 3: “A lantern must burn at the end of the pier”.",
        "Article 7 (see also article 3) calls for this: {q}",
    ],
)
def test_what_follows_is_about_something_else(draft: str) -> None:
    """An article that the draft goes on with belongs to no quotation before it."""
    assert _reference(draft.format(q=QUOTED)) is None
