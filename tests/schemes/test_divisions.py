"""Divisions of laws as a library is cited by them, in the languages people write them in."""

from __future__ import annotations

import pytest

from quoth.model import Reading
from quoth.schemes import covers, locator_key, references
from quoth.schemes.divisions import Divisions

from .table import rows, written

ALONE = """
Chinese | 见第三条第二款。 | Art. 3(2)
Chinese, a hundred and more | 第一千零四十二条 | Art. 1042
Chinese, put in later | 第三条之二 | Art. 3-2
Japanese | 第３条第２項第１号 | Art. 3(2)(1)
Korean | 제3조 제2항 | Art. 3(2)
Hebrew | לפי סעיף 3(ב) | Art. 3(ב)
Hindi | अनुच्छेद ३ | Art. 3
Vietnamese | Điều 3 khoản 2 | Art. 3(2)
Indonesian | Pasal 3 ayat (2) | Art. 3(2)
Polish | Art. 3 ust. 2 | Art. 3(2)
Czech | Čl. 3 odst. 2 | Art. 3(2)
Greek | Άρθρο 3 παρ. 2 | Art. 3(2)
Arabic, in brackets | المادة (3) | Art. 3
Portuguese paragraph | Art. 3º, §2º | Art. 3(2)
three of something | 他买了3条鱼 | -
small letters name no law | under article 3 of it | -
a number and an abbreviation | Bethesda, MD 208 and m. 3 | -
two sections | § 5, § 7 BGB | § 5; BGB § 7
an act by its number | Article 5 of Regulation 2016/679 | GDPR Art. 5
"""


@pytest.mark.parametrize(("text", "expected"), rows(ALONE))
def test_without_a_library(text: str, expected: str) -> None:
    """What is a division wherever it stands."""
    assert written(references(text, ["eu_law", "statutes"])) == expected


ARTICLES = ["Art. 1", "Art. 2", "Art. 3"]
LIBRARY = [
    ("small letters", ARTICLES, "as article 3 says", "Art. 3"),
    ("abbreviated", ARTICLES, "(art. 3)", "Art. 3"),
    ("Turkish", ARTICLES, "(md. 3)", "Art. 3"),
    ("Turkish, one letter", ARTICLES, "(m. 3/2)", "Art. 3(2)"),
    ("Turkish, number first", ARTICLES, "3. maddesinin 2. fıkrası", "Art. 3(2)"),
    ("Turkish, ordinal", ARTICLES, "3'üncü madde", "Art. 3"),
    ("Hungarian", ARTICLES, "a 3. cikk (2) bekezdése", "Art. 3(2)"),
    ("Italian", ARTICLES, "art. 3 c. 2", "Art. 3(2)"),
    ("Dutch, paragraph first", ARTICLES, "lid 2 van artikel 3", "Art. 3(2)"),
    ("Portuguese, paragraph first", ARTICLES, "n.º 2 do artigo 3.º", "Art. 3(2)"),
    ("Polish sentence", ARTICLES, "art. 3 ust. 2 zd. 1", "Art. 3(2) S. 1"),
    ("Arabic comma", ARTICLES, "المادة 3، الفقرة 2", "Art. 3(2)"),
    ("German in words", ["§ 1"], "nach Paragraf 12 Absatz 3", "s. 12(3)/§ 12(3)"),
    ("German without a stop, before a colon", ["§ 1"], "§ 12 Abs 3: so", "§ 12(3)"),
    ("Russian", ARTICLES, "ч. 2 ст. 3", "Art. 3(2)"),
    ("Hebrew letters", ARTICLES, "סעיף ג'", "Art. 3"),
    ("Hebrew, short", ARTICLES, "(ס' 3)", "Art. 3"),
    ("Arabic in words", ARTICLES, "المادة الثالثة عشرة", "Art. 13"),
    ("Roman", ARTICLES, "Artigo III", "Art. 3"),
    ("French first", ARTICLES, "l'article premier", "Art. 1"),
    ("sections by their sign", ["Section 12(3)"], "(§ 12(3))", "§ 12(3)/s. 12(3)"),
    ("sections by a letter", ["§ 12"], "in s 12A", "s. 12A/§ 12A"),
    ("clauses", ["Clause 4.2"], "see clause 4.2(a)", "cl. 4.2(a)"),
    ("rules", ["Rule 12"], "under rule 12(b)", "r. 12(b)"),
    ("a law that names the library", ["UDHR Art. 3"], "(art. 3)", "Art. 3/UDHR Art. 3"),
    ("a law only the library names", ["LPD Art. 3"], "(art. 5 LPD)", "LPD Art. 5"),
    ("named before", ["LPD Art. 3"], "(LPD, art. 5)", "LPD Art. 5"),
    ("Roman in the library", ["US Const. Art. I §8"], "(Article I, Section 8)", "Art. I §8/US Const. Art. I §8"),
    ("another law beside it", ARTICLES, "(Art. 3 GG)", "GG Art. 3"),
    ("no articles", ["p1", "John 3:16"], "as article 3 says", ""),
    ("clauses of no contract", ARTICLES, "see clause 4.2", ""),
]


@pytest.mark.parametrize(
    ("locators", "text", "expected"), [row[1:] for row in LIBRARY], ids=[row[0] for row in LIBRARY]
)
def test_of_a_library(locators: list[str], text: str, expected: str) -> None:
    """The library's own locators say which divisions may be meant."""
    assert written(references(text, divisions=Divisions(lambda: locators))) == expected


@pytest.mark.parametrize(
    ("locator", "canonical"),
    [
        ("Article 3", "Art. 3"),
        ("Article premier", "Art. 1"),
        ("Artigo III.", "Art. 3"),
        ("Madde 3", "Art. 3"),
        ("3. madde", "Art. 3"),
        ("第七百零三条", "Art. 703"),
        ("제 1 조", "Art. 1"),
        ("סעיף ג.", "Art. 3"),
        ("अनुच्छेद १.", "Art. 1"),
        ("Section 12(3)", "s. 12(3)"),
        ("Clause 4.2.1(a)", "cl. 4.2.1(a)"),
        ("Regulation 5", "reg. 5"),
        ("Art. 5 LPD", "LPD Art. 5"),
        ("民法典第七百零三条", "民法典 Art. 703"),
    ],
)
def test_locators(locator: str, canonical: str) -> None:
    """A library's own names of divisions; "Article 3" was a misspelt Canticle, "Regulation 5" a Revelation."""
    assert locator_key(locator) == ("statutes", canonical)


@pytest.mark.parametrize(
    ("cited", "to", "held", "expected"),
    [
        ("Art. 3", "", "UDHR Art. 3", True),
        ("GG Art. 3", "", "Art. 3(1)", True),
        ("§ 12(3)", "", "s. 12(3)", True),
        ("GG Art. 3", "", "BV Art. 3", False),
        ("Art. 3", "", "Art. 3 bis", False),
        ("Art. 3", "", "Art. 3-2", False),
        ("§ 3", "", "Art. 3", False),
        ("Art. 12", "Art. 15", "GDPR Art. 13(1)", True),
    ],
)
def test_covers(cited: str, to: str, held: str, expected: bool) -> None:
    """Where one side names no law the divisions are compared."""
    assert covers(Reading("statutes", cited, to), ("statutes", held)) is expected
