"""Classical texts, Talmud, hadith, United Nations, places in documents: what is read, and what is not."""

from __future__ import annotations

import pytest

from quoth.schemes import classical, document, hadith, talmud, un

from .table import rows, written

CLASSICAL = """
author, work, book and line | Hom. Il. 1.1 | Hom. Il. 1.1
work alone | Il. 1.1 | Hom. Il. 1.1
range | Il. 1.1-5 | Hom. Il. 1.1..Hom. Il. 1.5
range over books | Od. 9.560-10.3 | Hom. Od. 9.560..Hom. Od. 10.3
full names | Homer, Iliad 1.1 | Hom. Il. 1.1
Roman book | Verg. Aen. VI 851 | Verg. Aen. 6.851
work alone, Latin | Aen. 6.851 | Verg. Aen. 6.851
Stephanus | Plat. Rep. 514a | Pl. Resp. 514a
Stephanus, name in full | Plato, Republic 514a-517c | Pl. Resp. 514a..Pl. Resp. 517c
Stephanus, same page | Pl. Ap. 38a-b | Pl. Ap. 38a..Pl. Ap. 38b
Bekker | Arist. EN 1094a1 | Arist. Eth. Nic. 1094a1
Bekker, name in full | Nicomachean Ethics 1094a1-3 | Arist. Eth. Nic. 1094a1..Arist. Eth. Nic. 1094a3
Bekker without line | Arist. Metaph. 980a | Arist. Metaph. 980a
three levels | Thuc. 2.40.1 | Thuc. 2.40.1
author alone | Hdt. 1.32 | Hdt. 1.32
line of a play | Soph. Ant. 332 | Soph. Ant. 332
Cicero | Cic. Off. 1.22 | Cic. Off. 1.22
Augustine | Aug. Conf. 1.1.1 | Aug. Conf. 1.1.1
Shakespeare | Hamlet 3.1.56 | Shak. Ham. 3.1.56
Dante | Dante, Inf. 1.1 | Dante Inf. 1.1
CTS URN | urn:cts:greekLit:tlg0012.tlg001:1.1-1.5 | Hom. Il. 1.1..Hom. Il. 1.5
CTS URN of an unknown work | urn:cts:greekLit:tlg9999.tlg001:1.1 | tlg9999.tlg001 1.1
a book too many | Il. 25.1 | !Hom. Il. 25.1
a page too many | Pl. Resp. 700a | !Pl. Resp. 700a
a page of another work | Arist. EN 900a1 | !Arist. Eth. Nic. 900a1
a line too many | Soph. Ant. 2000 | !Soph. Ant. 2000
a republic with a number | the Republic 5 years later | -
a person called Homer | Homer 1 of them | -
an abbreviation in a sentence | in Ant. 332 people | -
a decimal behind a word | growth 1.1 percent | -
"""
TALMUD = """
folio | Sanhedrin 37a | b. Sanhedrin 37a
with b. | b. Sanh. 37a | b. Sanhedrin 37a
with BT | BT Bava Metzia 59b | b. Bava Metzia 59b
range of sides | b. Ber. 2a-b | b. Berakhot 2a..b. Berakhot 2b
range of folios | Berakhot 2a-3b | b. Berakhot 2a..b. Berakhot 3b
Mishnah | m. Avot 1:14 | m. Avot 1:14
Mishnah by name | Mishnah Sanhedrin 4:5 | m. Sanhedrin 4:5
Pirkei Avot | Pirkei Avot 1:14 | m. Avot 1:14
Yerushalmi | y. Peah 1:1 | y. Peah 1:1
Tosefta | t. Sotah 3:1 | t. Sotah 3:1
spelling with ch | Chullin 7a | b. Hullin 7a
Hebrew, sides by letter | סנהדרין לז ע״א | b. Sanhedrin 37a
Hebrew, daf and amud | סנהדרין דף ל״ז עמוד א | b. Sanhedrin 37a
Hebrew, two words | בבא מציעא נט ע"ב | b. Bava Metzia 59b
folio beyond the tractate | Sanhedrin 200a | !b. Sanhedrin 200a
folio one | Berakhot 1a | !b. Berakhot 1a
no Bavli | b. Avot 5a | !b. Avot 5a
chapter beyond the tractate | m. Avot 9:1 | !m. Avot 9:1
an abbreviation without b. or m. | San. 4:5 | -
a hotel room | room 37a is free | -
a person called Tamid small | tamid 5a | -
"""
HADITH = """
Bukhari | Sahih al-Bukhari 6018 | Bukhari 6018
Bukhari alone | Bukhari 6018 | Bukhari 6018
Muslim with Sahih | Sahih Muslim 2564 | Muslim 2564
with hadith number | Sahih Muslim, hadith no. 2564 | Muslim 2564
Abu Dawud | Sunan Abi Dawud 4344 | Abu Dawud 4344
Tirmidhi | Jami at-Tirmidhi 2516 | Tirmidhi 2516
Nasai | Sunan an-Nasa'i 5 | Nasai 5
Ibn Majah | Sunan Ibn Majah 224 | Ibn Majah 224
book and number | Muwatta Malik 47:8 | Muwatta 47:8
list | Bukhari 1, 54 | Bukhari 1; Bukhari 54
Arabic | صحيح البخاري 1 | Bukhari 1
Arabic, in brackets | رواه البخاري (6018) | Bukhari 6018
Arabic, Arabic digits | صحيح مسلم، حديث رقم ٢٥٦٤ | Muslim 2564
Arabic, Tirmidhi | أخرجه الترمذي (2516) | Tirmidhi 2516
beyond the last | Bukhari 9999 | !Bukhari 9999
Muslim as a word | Muslim 25 percent of them | -
a person called Ahmad | Ahmad 21 lives here | -
an Arabic name | قال مسلم 30 مرة | -
"""
UN = """
assembly by its session | Resolution 2625 (XXV) | A/RES/2625(XXV)
resolution symbol | A/RES/70/1 | A/RES/70/1
old resolution symbol | A/RES/217(III) | A/RES/217(III)
Security Council symbol | S/RES/1325 (2000) | S/RES/1325 (2000)
addendum | A/72/1/Add.1 | A/72/1/Add.1
with paragraph | A/RES/70/1 para. 5 | A/RES/70/1 para. 5
in words | Security Council resolution 1325 (2000) | S/RES/1325 (2000)
Assembly in words | General Assembly resolution 70/1 | A/RES/70/1
short | UNSC Res 1325 | S/RES/1325
with part | General Assembly resolution 217 A (III) | A/RES/217A(III)
treaty series | 1155 UNTS 331 | 1155 UNTS 331
a resolution for the new year | resolution 5 was kept | -
a fraction | A/B testing 70/1 | -
a path | see /usr/lib/70/1 there | -
"""
DOCUMENT = """
section sign with a decimal number | see § 3.2 above | sec. 3.2
section sign with a whole number is a law's | § 32 | -
page | p. 12 | p. 12
page range | pp. 12-14 | p. 12..p. 14
short range | pp. 145-8 | p. 145..p. 148
page list | pp. 3, 7 | p. 3; p. 7
page in words | page 12 | p. 12
German page | Seite 12 | p. 12
German page, short | (S. 12) | p. 12
Spanish page | pág. 12 | p. 12
Russian page | стр. 12 | p. 12
Arabic page | ص 12 | p. 12
paragraph sign | ¶ 12 | para. 12
paragraph | para. 12 | para. 12
German margin number | Rn. 12 | para. 12
lines | ll. 5-7 | l. 5..l. 7
section behind a cue | see section 3.2 | sec. 3.2
section in brackets | (section 3.2) | sec. 3.2
section with above | section 3 above | sec. 3
chapter behind a cue | see chapter 4 | ch. 4
footnote | fn. 4 | n. 4
note behind a cue | see note 4 | n. 4
folio | fol. 12r | fol. 12r
time stamp | at 00:12:34 he says | 00:12:34
time stamp with hours | 1:02:03 | 01:02:03
time stamp in brackets | [12:34] | 00:12:34
a time of day | at 12:34 he left | -
a section of a law bill | in section chief 5 | -
a chapter of life | chapter 5 of my life | -
a line of people | line 5 people up | -
a letter p without stop | size p 12 | -
United States | 410 U.S. 113 | -
a paragraph in prose | paragraph 5 was long | -
"""


@pytest.mark.parametrize(("text", "expected"), rows(CLASSICAL))
def test_classical(text: str, expected: str) -> None:
    """Author and work with canonical numbers."""
    assert written(classical.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(TALMUD))
def test_talmud(text: str, expected: str) -> None:
    """Folios of the Bavli, chapters of Mishnah, Tosefta and Yerushalmi."""
    assert written(talmud.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(HADITH))
def test_hadith(text: str, expected: str) -> None:
    """Collections by number."""
    assert written(hadith.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(UN))
def test_un(text: str, expected: str) -> None:
    """Symbols, resolutions and treaty series."""
    assert written(un.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(DOCUMENT))
def test_document(text: str, expected: str) -> None:
    """Pages, lines, paragraphs, sections, notes and time stamps."""
    assert written(document.parse(text)) == expected


def test_places_around() -> None:
    """Wider and neighbouring places."""
    assert classical.parents("Hom. Il. 1.1") == ("Hom. Il. 1", "Hom. Il.")
    assert classical.neighbours("Pl. Resp. 514e") == ("Pl. Resp. 514d", "Pl. Resp. 515a")
    assert talmud.neighbours("b. Sanhedrin 37a") == ("b. Sanhedrin 36b", "b. Sanhedrin 37b")
    assert document.parents("sec. 3.2") == ("sec. 3",)
    assert hadith.neighbours("Bukhari 1") == ("Bukhari 2",)
