"""European law, national statutes, and cases: what is read, and what is not."""

from __future__ import annotations

import pytest

from quoth.schemes import ecli, eu_law, german_cases, neutral, statutes

from .table import rows, written

EU = """
article before | Art. 5(1)(f) GDPR | GDPR Art. 5(1)(f)
article of the | Article 5(1)(f) of the GDPR | GDPR Art. 5(1)(f)
two acts before | DSA Art. 4, GDPR Art. 5 | DSA Art. 4; GDPR Art. 5
act before | GDPR Art. 5(1)(f) | GDPR Art. 5(1)(f)
act before with comma | GDPR, Article 6(1) | GDPR Art. 6(1)
divisions in words | Article 6, paragraph 1, point (f), of the GDPR | GDPR Art. 6(1)(f)
paragraph first | paragraph 1 of Article 5 GDPR | GDPR Art. 5(1)
German | Art. 6 Abs. 1 lit. f DSGVO | GDPR Art. 6(1)(f)
point first | point (f) of Article 6(1) GDPR | GDPR Art. 6(1)(f)
German Buchstabe | Artikel 6 Absatz 1 Buchstabe f DSGVO | GDPR Art. 6(1)(f)
French | article 6, paragraphe 1, point f), du RGPD | GDPR Art. 6(1)(f)
Spanish | artículo 6, apartado 1, letra f) del RGPD | GDPR Art. 6(1)(f)
Italian | art. 6, par. 1, lett. f) RGPD | GDPR Art. 6(1)(f)
Portuguese | artigo 6.º, n.º 1, alínea f) do RGPD | GDPR Art. 6(1)(f)
article with a letter | Article 12a of Directive 95/46/EC | Directive 95/46/EC Art. 12a
list | Articles 13 and 14 GDPR | GDPR Art. 13; GDPR Art. 14
range | Articles 12-15 GDPR | GDPR Art. 12..GDPR Art. 15
treaty | Article 101 TFEU | TFEU Art. 101
treaty, German | Art. 101 AEUV | TFEU Art. 101
two treaties | Article 101 TFEU and Article 3(3) TEU | TFEU Art. 101; TEU Art. 3(3)
convention | Article 8 ECHR | ECHR Art. 8
directive alone | under Directive 95/46/EC it was | Directive 95/46/EC
directive with article | Article 7 of Directive 95/46/EC | Directive 95/46/EC Art. 7
regulation by number | Regulation (EU) 2016/679 | GDPR
regulation by number with article | Regulation (EU) 2016/679, Article 5 | GDPR Art. 5
regulation without short title | Regulation (EC) No 1049/2001 | Regulation (EC) 1049/2001
German directive | Richtlinie 95/46/EG | Directive 95/46/EC
recital | recital 47 GDPR | GDPR Recital 47
recital, German | Erwägungsgrund 47 DSGVO | GDPR Recital 47
recital, French | considérant 47 du RGPD | GDPR Recital 47
ELI | http://data.europa.eu/eli/reg/2016/679/art_5/par_1/oj | GDPR Art. 5(1)
ELI without article | http://data.europa.eu/eli/dir/2019/790/oj | DSM Directive
CELEX | 32016R0679 | GDPR
"""
STATUTES = """
German section sign | § 823 Abs. 1 BGB | BGB § 823(1)
German sentence | § 1 Abs. 2 Satz 1 StVO | StVO § 1(2) S. 1
German list | §§ 812, 818 BGB | BGB § 812; BGB § 818
German article | Art. 1 Abs. 1 GG | GG Art. 1(1)
German article with letter | Art. 16a GG | GG Art. 16a
Grundgesetz in words | Artikel 5 des Grundgesetzes | GG Art. 5
French code | article 1240 du code civil | code civil Art. 1240
French code with letter | article L. 1234-5 du code du travail | code du travail Art. L. 1234-5
French constitution | article 2 de la Constitution | Constitution Art. 2
Spanish constitution | artículo 14 de la Constitución | Constitución Art. 14
Italian constitution | art. 3, comma 2, Cost. | Costituzione Art. 3(2)
Italian code | art. 2043 c.c. | codice civile Art. 2043
Portuguese constitution | artigo 5.º, n.º 1, da Constituição | Constituição Art. 5(1)
Russian code | ст. 10 ГК РФ | ГК РФ Art. 10
Russian paragraph first | п. 1 ст. 10 ГК РФ | ГК РФ Art. 10(1)
Russian in words | статья 29 Конституции РФ | Конституция РФ Art. 29
Arabic constitution | المادة 5 من الدستور | الدستور Art. 5
Arabic code | المادة ١٦٣ من القانون المدني | القانون المدني Art. 163
British act behind | section 6(1) of the Human Rights Act 1998 | Human Rights Act 1998 s. 6(1)
British act before | Human Rights Act 1998, s 6(1) | Human Rights Act 1998 s. 6(1)
US Code | 33 U.S.C. § 1251 | 33 U.S.C. § 1251
US Code, without stops | 28 USC 1331 | 28 U.S.C. § 1331
US Code with divisions | 28 U.S.C. § 1331(a)(2) | 28 U.S.C. § 1331(a)(2)
Federal regulations | 17 C.F.R. § 240.10 | 17 C.F.R. § 240.10
US Constitution | Article I, Section 8 of the US Constitution | US Const. Art. I §8
UDHR | Article 12 of the Universal Declaration of Human Rights | UDHR Art. 12
without a law, with a capital | Article 5(1) says so | Art. 5(1)
"""
US_CODES = """
a word before the constitution | See U.S. Const. art. II, § 3 | US Const. Art. II §3
another, at a sentence's head | Under U.S. Const. amend. IV | US Const. amend. IV
state code | Minn. Gen. Stat. § 31c-208 | Minn. Gen. Stat. § 31c-208
state code with title | 6 Del. C. § 1307(c) | 6 Del. C. § 1307(c)
state code in words | Nevada Harbour Craft Code § 4170.2 | Nevada Harbour Craft Code § 4170.2
behind a small word | see Cal. Penal Code § 187 | Cal. Penal Code § 187
act by its initials | ADA § 204(12) | ADA § 204(12)
compiled statutes | 625 ILCS 31/4 | 625 ILCS 31/4
rule of procedure | Fed. R. Crim. P. 32(c)(3) | Fed. R. Crim. P. 32(c)(3)
rule of evidence | Fed. R. Evid. 611 | Fed. R. Evid. 611
commercial code | UCC 3-302 | UCC 3-302
public law | Pub. L. No. 109-58 | Pub. L. 109-58
federal constitution | U.S. Const. art. III, § 2, cl. 1 | US Const. Art. III §2, cl. 1
amendment | U.S. Const. amend. XIV, § 1 | US Const. amend. XIV §1
amendment in words | the Nineteenth Amendment to the U.S. Constitution | US Const. amend. XIX
state constitution | Ala. Const. art. VIII, § 177 | Ala. Const. Art. VIII §177
amendment that is not there | U.S. Const. amend. XXX | !US Const. amend. XXX
article that is not there | U.S. Const. art. IX | !US Const. Art. IX
a word before a sign is no law | In Act § 5 it says so | § 5
amendment of nothing | the Nineteenth Amendment was long | -
"""
BEYOND = """
GDPR, article | Art. 101 GDPR | !GDPR Art. 101
GDPR, last article | Art. 99 GDPR | GDPR Art. 99
GDPR, recital | recital 200 GDPR | !GDPR Recital 200
range that ends outside | Articles 98-120 GDPR | !GDPR Art. 98..GDPR Art. 120
civil code | § 2400 BGB | !BGB § 2400
basic law | Art. 150 GG | !GG Art. 150
basic law, last | Art. 146 GG | GG Art. 146
declaration | Article 31 of the Universal Declaration of Human Rights | !UDHR Art. 31
charter | Article 112 of the UN Charter | !UN Charter Art. 112
convention | art. 31(3)(c) VCLT | Vienna Convention on the Law of Treaties Art. 31(3)(c)
"""
NOT_STATUTES = """
an article in a newspaper | the article 5 people wrote | -
a section of a town | section 5 of the town | -
a schedule | section 12 is closed | -
a plural possessive | the boys' 5 toys | -
an ordinary number | 42 users signed up | -
a bill | he paid 28 USD for it | -
"""
CASES = """
neutral citation | [2019] UKSC 41 | [2019] UKSC 41
with division | [2019] EWCA Civ 12 | [2019] EWCA Civ 12
with court in brackets | [2020] EWHC 123 (Ch) | [2020] EWHC 123 (Ch)
pinpoint is a reference of its own | [2019] UKSC 41 at [55] | [2019] UKSC 41; [2019] UKSC 41 [55]
pinpoint range | [2019] UKSC 41 at [55]-[57] | [2019] UKSC 41; [2019] UKSC 41 [55]..[2019] UKSC 41 [57]
pinpoint para | [2019] UKSC 41, para 55 | [2019] UKSC 41; [2019] UKSC 41 [55]
two pinpoints | [2019] UKSC 41 at [55], [60] | [2019] UKSC 41; [2019] UKSC 41 [55]; [2019] UKSC 41 [60]
law report | [1932] AC 562 | [1932] AC 562
law report with volume | [2001] 2 AC 532 | [2001] 2 AC 532
Australia | [1992] HCA 23 | [1992] HCA 23
Canada without brackets | 2019 SCC 65 | 2019 SCC 65
Canada, pinpoint | 2019 SCC 65 at para 5 | 2019 SCC 65; 2019 SCC 65 [5]
New Zealand | [2005] NZCA 3 | [2005] NZCA 3
report by volume | Marlow v Kurtz (1992) 175 CLR 1 | (1992) 175 CLR 1
before the court sat | [2005] UKSC 1 | ![2005] UKSC 1
after the Lords | [2012] UKHL 1 | ![2012] UKHL 1
a year in brackets is none | in [2019] the court | -
a year and a word | 2019 was long | -
a year and an abbreviation of no court | [2019] ABC 41 | -
"""
ECLI = """
Court of Justice | ECLI:EU:C:2014:317 | ECLI:EU:C:2014:317
German court | ECLI:DE:BVerfG:2019:rs20190115.1bvl000116 | ECLI:DE:BVerfG:2019:rs20190115.1bvl000116
full stop behind | see ECLI:EU:C:2014:317. | ECLI:EU:C:2014:317
case number | Case C-131/12 | C-131/12
General Court | T-201/04 | T-201/04
no country | ECLI:QQ:C:2014:317 | !ECLI:QQ:C:2014:317
a product code | model AC-131/12 | -
a date | C 12/04 | -
"""
GERMAN = """
volume and page | BVerfGE 65, 1 | BVerfGE 65, 1
page cited | BVerfGE 65, 1 (43) | BVerfGE 65, 1; BVerfGE 65, 1 (43)
page cited with ff. | BVerfGE 65, 1 (43 ff.) | BVerfGE 65, 1; BVerfGE 65, 1 (43)
page cited by comma | BGHZ 34, 32, 35. | BGHZ 34, 32; BGHZ 34, 32 (35)
page range | BVerfGE 65, 1 (43-45) | BVerfGE 65, 1; BVerfGE 65, 1 (43)..BVerfGE 65, 1 (45)
page before the decision | BVerfGE 65, 100 (43) | BVerfGE 65, 100; !BVerfGE 65, 100 (43)
journal | NJW 1984, 419 | NJW 1984, 419
docket of the Constitutional Court | 1 BvR 209/83 | 1 BvR 209/83
docket with Roman senate | VI ZR 123/04 | VI ZR 123/04
labour court | 5 AZR 12/19 | 5 AZR 12/19
an ordinary list | Seite 65, 1 (43) | -
a number behind a word | Band 34, 32 | -
"""


@pytest.mark.parametrize(("text", "expected"), rows(EU))
def test_eu_law(text: str, expected: str) -> None:
    """Divisions and names of European acts in several languages."""
    assert written(eu_law.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [*rows(NOT_STATUTES), *rows(STATUTES), *rows(US_CODES)])
def test_statutes(text: str, expected: str) -> None:
    """Articles, sections and paragraphs of national laws."""
    assert written(statutes.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(BEYOND))
def test_beyond_the_last(text: str, expected: str) -> None:
    """Divisions that a law does not have are impossible; of laws we do not count nothing is."""
    from quoth.schemes import references

    assert written(references(text, ["eu_law", "statutes"])) == expected


@pytest.mark.parametrize(("text", "expected"), rows(CASES))
def test_neutral(text: str, expected: str) -> None:
    """Neutral citations and law reports."""
    assert written(neutral.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(ECLI))
def test_ecli(text: str, expected: str) -> None:
    """Case-law identifiers and case numbers."""
    assert written(ecli.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(GERMAN))
def test_german(text: str, expected: str) -> None:
    """Collections, dockets and journals."""
    assert written(german_cases.parse(text)) == expected


def test_places_around() -> None:
    """Wider and neighbouring places of laws and cases."""
    assert eu_law.parents("GDPR Art. 5(1)(f)") == ("GDPR Art. 5(1)", "GDPR Art. 5", "GDPR")
    assert eu_law.neighbours("GDPR Art. 5(1)(f)") == ("GDPR Art. 5(1)(e)", "GDPR Art. 5(1)(g)")
    assert neutral.parents("[2019] UKSC 41 [55]") == ("[2019] UKSC 41",)
    assert german_cases.neighbours("BVerfGE 65, 1 (43)") == ("BVerfGE 65, 1 (42)", "BVerfGE 65, 1 (44)")
