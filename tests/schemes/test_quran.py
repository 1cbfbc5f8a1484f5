"""What is read as a reference to the Qur'an, and what is not."""

from __future__ import annotations

import pytest

from quoth.schemes import quran

from .table import rows, written

NOTHING = """
a time of day | we left at 4:15 and came back at 5:30 | -
a time in brackets with pm | we begin (4:15 pm) in the hall | -
a bracketed time without any sign of the book | the train (10:30) was late | -
a score | they won the match (3:1) | -
odds | at odds of 3:1 nobody bets | -
a page behind a word like it | of that he was sure,” [154] she thinks, and sure [12] of it | -
a ratio | mix it 2:1 with water | -
a date with a slash | the meeting (4/15) was long | -
a sura that does not exist, without a cue | the code (139:4) opens it | -
a person called Maryam | Maryam 12 came with Yusuf 15 | -
a person called Muhammad | Muhammad, 34, lives there | -
a translated name without a word for sura | Die Frauen, 139 an der Zahl | -
a translated name before a figure | Les Femmes, 139 | -
a word that ends a quotation | “he slept until dawn” (room 4, bed 12) | -
a Spanish Friday | nos vemos el viernes 12 de mayo | -
last night in Spanish | Anoche 26 personas llegaron | -
the word women | Women 25 to 34 were asked | -
the word light | Light 5 is green | -
an Arabic noun before a number | حضرت النساء 139 مرة | -
a list of hours | open 9:00-17:00 | -
a version number | version 4.139 of it | -
a longer number | the year (1984:2020) | -
a section number with two colons | item 4:139:2 of the list | -
a percentage | prices rose (2.5) points | -
the letter Q as a quarter | in Q 4 sales fell | -
a table in a restaurant | sit (at table No. 17) in the room | -
surah as a name without number | she recited a surah slowly | -
"""
LATIN = """
name with article and colon | see An-Nisa:139 and | 4:139
in square brackets | [An-Nisa:139] | 4:139
name with article and space | as al-Baqarah 255 has it | 2:255
doubled vowels | Al-Nisaa': 139 | 4:139
macron and hamza | Surat an-Nisāʾ 139 | 4:139
no article, in brackets | [Nisa: 139] | 4:139
no article, colon without a space | Nisa:139 | 4:139
name and both numbers | Yunus 10:3 | 10:3
name of a person with the right sura number | Maryam 19:16 | 19:16
name, number in brackets | Surah Al-Baqarah (2), verse 255 | 2:255
name, number in square brackets | an-Nisa [4]: 139 | 4:139
English meaning with the sura number | The Cow 2:255 | 2:255
English meaning with the word surah | Surah The Cow, verse 255 | 2:255
range | Al-Baqarah 2:255-257 | 2:255..2:257
range over two suras | Q 2:285-3:2 | 2:285..3:2
list | Surah Al-Baqarah, verses 255, 257 | 2:255; 2:257
list with and | verses 3 and 5 of Surah An-Nisa | 4:3; 4:5
list of two places | Q 4:139; 3:26 | 4:139; 3:26
Q without a space | Q4:139 | 4:139
Q with a full stop | Q. 4:139 | 4:139
Qur'an | Qur'an 4:139 | 4:139
Qur’an with a curly apostrophe | the Qur’an (4:139) | 4:139
Koran | Koran 4:139 | 4:139
Quran with Sura | the Koran, Sura 4, verse 139 | 4:139
surah and verse in words | Surah 4, verse 139 | 4:139
surah and ayah | Surah 4 ayah 139 | 4:139
surah and colon | Surah 4:139 | 4:139
surah alone | as Surah 4 teaches | 4
verse before the name | verse 255 of Surat al-Baqarah | 2:255
verse before the number | verse 139 of surah 4 | 4:139
with Allah in the text | Allah says (2:255). | 2:255
bracketed, beyond any clock | he quoted it (4:139) | 4:139
bracketed square | as it says [4:139] | 4:139
tag | <quran ref="4:139"> | 4:139
tag aya | <aya ref='2:255-257'> | 2:255..2:257
Aal-e-Imran | Aal-e-Imran 3:103 | 3:103
Ali Imran | Surah Ali Imran 103 | 3:103
Ta-Ha | Ta-Ha 20:5 | 20:5
Ya Sin | Surah Ya Sin 36:12 | 36:12
Yaseen | Surah Yaseen verse 12 | 36:12
Ash-Shura | Ash-Shura 42:38 | 42:38
Ar-Rahman | Ar-Rahman:13 | 55:13
adh-Dhariyat | adh-Dhariyat 56 | 51:56
El- article | El-Bakara 255 | 2:255
article joined | Albaqarah:255 | 2:255
name and number that disagree keep what is possible | An-Nisa 5:139 | 4:139
second name of the sura | Surah Bani Israil 23 | 17:23
second name, at-Tawhid | Surah at-Tawhid, 1 | 112:1
"""
LANGUAGES = """
Arabic, square brackets | [النساء: 139] | 4:139
Arabic, Arabic digits | (البقرة: ٢٥٥) | 2:255
Arabic, sura and aya | [سورة النساء، الآية 139] | 4:139
Arabic, without signs | سورة النساء آية ١٣٩ | 4:139
Arabic, slash | «(النساء/139)» | 4:139
Arabic, two-word name | [آل عمران: 103] | 3:103
Arabic, with vowel marks | [النِّسَاء: 139] | 4:139
Arabic, one-letter name | [ص: 24] | 38:24
Arabic, one-letter name with sura | سورة ق آية 16 | 50:16
Arabic, aya first | الآية 139 من سورة النساء | 4:139
Arabic, in a sentence | قال تعالى في سورة البقرة: 255 | 2:255
Arabic, range | [البقرة: ٢٥٥-٢٥٧] | 2:255..2:257
Arabic, list | [البقرة: 255، 257] | 2:255; 2:257
Arabic, number of the sura | سورة 4 آية 139 | 4:139
Arabic, numbers in brackets | قال الله (4:139) | 4:139
Arabic, older name | [براءة: 5] | 9:5
Persian | سوره نساء آیه ۱۳۹ | 4:139
Persian, aya first | آیه ۱۳۹ سوره نساء | 4:139
Persian, brackets | (نساء: ۱۳۹) | 4:139
Persian, bracket and slash | (بقره/۲۵۵) | 2:255
Urdu | سورہ النساء آیت 139 | 4:139
Turkish | Nisâ suresi 139. ayet | 4:139
Turkish, slash | Bakara 2/255 | 2:255
Turkish, brackets | (Nisâ 4/139) | 4:139
Turkish, comma | Nisa Suresi, 139 | 4:139
Turkish, dotted capital | İsrâ suresi, 23. ayet | 17:23
Turkish, Âl-i İmrân | Âl-i İmrân 3/103 | 3:103
Turkish Kuran | Kuran 4:139 | 4:139
Indonesian QS | QS. An-Nisa: 139 | 4:139
Indonesian QS numbers | QS 4:139 | 4:139
Indonesian surat ayat | surat An-Nisa ayat 139 | 4:139
French | sourate 4, verset 139 | 4:139
French, translated name | sourate Les Femmes, verset 139 | 4:139
French, name in marks | sourate « Les Abeilles », verset 3 | 16:3
German, translated name | Sure Die Kuh, Vers 255 | 2:255
German, ordinal | 2. Sure, Vers 255 | 2:255
German, name in marks | in Sure „Die Höhle“, 10 | 18:10
Spanish, translated name | azora La Vaca, 255 | 2:255
Spanish, another word for sura | sura Las Mujeres, 139 | 4:139
Russian, ordinal | 2-я сура, 255-й аят | 2:255
Indonesian, initials | Q.S. 4:139 | 4:139
Indonesian, name and number | QS. Al-Baqarah [2]: 255 | 2:255
Turkish, slash | Bakara 2/255 | 2:255
Urdu, number | سورہ البقرہ آیت نمبر 255 | 2:255
Persian, ezafe | سوره بقره، آیهٔ ۲۵۵ | 2:255
French, name | sourate An-Nisa, verset 139 | 4:139
French, Coran | Coran 4:139 | 4:139
French spelling | sourate Youssouf, verset 4 | 12:4
German | Sure 4, Vers 139 | 4:139
German, colon | Sure 4:139 | 4:139
German, name | Sure an-Nisa, Vers 139 | 4:139
German, verse first | Vers 139 der Sure 4 | 4:139
Spanish | sura 4, aleya 139 | 4:139
Spanish, azora | azora 4, 139 | 4:139
Portuguese | Alcorão 4:139 | 4:139
Italian | sura 4, versetto 139 | 4:139
Dutch | soera 4 vers 139 | 4:139
Russian | сура 4, аят 139 | 4:139
Russian, Коран | Коран 4:139 | 4:139
Russian, meaning | сура «Женщины», аят 139 | 4:139
Chinese | 古兰经 4:139 | 4:139
"""
IMPOSSIBLE = """
sura 115 | Surah 115:3 | !115:3
sura 115 alone | Surah 115 | !115
verse beyond the sura | Quran 2:300 | !2:300
verse beyond a named sura | [An-Nisa: 300] | !4:300
verse nought | Q 2:0 | !2:0
range that runs over the sura | Q 112:3-9 | !112:3..112:9
bracketed in a text about the Qur'an | Allah says (2:300). | !2:300
Arabic, beyond the sura | [الكوثر: 4] | !108:4
"""


@pytest.mark.parametrize(("text", "expected"), rows(NOTHING))
def test_nothing(text: str, expected: str) -> None:
    """Ordinary prose and figures are no references."""
    assert written(quran.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [*rows(LATIN), *rows(LANGUAGES)])
def test_read(text: str, expected: str) -> None:
    """Names, numbers and cue words in many languages."""
    assert written(quran.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(IMPOSSIBLE))
def test_impossible(text: str, expected: str) -> None:
    """Places that do not exist are returned, and say why."""
    found = quran.parse(text)
    assert written(found) == expected
    assert all(r.impossible for reference in found for r in reference.readings)


def test_spans() -> None:
    """Each member of a list has its own span."""
    text = "see Q 2:255-257, 260 now"
    assert [text[r.start : r.end] for r in quran.parse(text)] == ["Q 2:255-257", "260"]


def test_places_around() -> None:
    """The sura of a verse, and the verses beside it over the border of suras."""
    assert quran.parents("4:139") == ("4",)
    assert quran.neighbours("4:1") == ("3:200", "4:2")
    assert quran.neighbours("114:6") == ("114:5",)
