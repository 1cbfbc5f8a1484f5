"""What is read as a reference to the Bible, and what is not."""

from __future__ import annotations

import pytest

from quoth.schemes import bible

from .table import rows, written

NOTHING = """
the second case of that name | Marlow v Kurtz (No 2) 5 | -
a reporter of cases | 3 F.2d 45, 267-268 | -
a name alone | Mark was here and John too | -
a name before a year | Mark 1998 was a good year | -
a product number | the Mark 2 engine | -
acts of a play | Acts 3 and 4 of the play are long | -
a numbered job | Job 1 was done first | -
a word in prose | press toward the mark for the prize | -
a time | at 4:15 we left | -
a time at the start of a sentence | At 4:15 we left. | -
a verb at the start | Is 4:15 a good time for you? | -
odds | odds of 3:1 against | -
a score | they lost 3:1 at home | -
the word numbers | numbers 3 to 5 are missing | -
the word Numbers at the start | Numbers 3 to 5 are missing. | -
judges and a time | We lost a few judges... 5:01pm | -
judges in a court | the three judges 4:1 against him | -
kings | kings 4 to 6 of the dynasty | -
a person with an age | Daniel 12, and Joel 9, were there | -
a person and a score | Ruth 3 points behind | -
a figure with thousands | Obadiah 18,500 | -
thousands in the first chapters | Amos 2,350 | -
round thousands | Malachi 3,000 | -
an age with a hyphen | Samuel's a 49-year-old man | -
a house number | James 5 Main Street | -
a decimal | Luke 4.5 percent more | -
too many digits | John 3:1642 | -
an ordinal that does not exist | 14Sam 2 | -
a title word alone | the letter 3:4 of it | -
a revelation | revelation 5 shocked us | -
one in ten | found that 1 in 10 people | -
a group in a cup | they lost in Group J 3:16 by points | -
a hotel room | he went to Room 111 again | -
a time zone | Am 4:15 we met | -
"""
STYLES = """
chapter and verse | John 3:16 | John.3.16
abbreviation | Jn 3:16 | John.3.16
abbreviation with full stop | Jn. 3:16 | John.3.16
full stop between | Jn 3.16 | John.3.16
comma without space | Joh 3,16 | John.3.16
spaces around the colon | John 3 : 16 | John.3.16
no space after the name | Jn3:16 | John.3.16
v between | John 3 v 16 | John.3.16
verse in words | John 3, verse 16 | John.3.16
chapter and verse in words | John chapter 3, verse 16 | John.3.16
slash | Proverbs 5/18 | Prov.5.18
European comma, three digits | Ps 119,105 | Ps.119.105
a verse that is not there | Amos 2:350 | !Amos.2.350
range | John 3:16-18 | John.3.16..John.3.18
range with en dash | John 3:16–18 | John.3.16..John.3.18
range over chapters | Gen 1:1-2:3 | Gen.1.1..Gen.2.3
range in words | Titus 2:4 through 7 | Titus.2.4..Titus.2.7
list of verses | Ps 145:10, 12, 21 | Ps.145.10; Ps.145.12; Ps.145.21
list with range | Acts 14:19-28, 30 | Acts.14.19..Acts.14.28; !Acts.14.30
list of chapters and verses | Rom 3:23; 6:23 | Rom.3.23; Rom.6.23
European list | Mt 5,3.5 | Matt.5.3; Matt.5.5
and | Isa 7:14 and 9:6 | Isa.7.14; Isa.9.6
two books | Mic 5:2; Mt 2:6 | Mic.5.2; Matt.2.6
two books in brackets | Joel 2:28 (Acts 2:17) | Joel.2.28; Acts.2.17
following verse | Ruth 1:22f | Ruth.1.22..Ruth.2.1
following verses | Rev 4:2ff | Rev.4.2..Rev.4.11
half verse | John 14:27-31a | John.14.27..John.14.31
chapter of a sure book | in Genesis 3 the snake speaks | Gen.3
chapter range | Psalms 42 to 49 | Ps.42..Ps.49
chapter in brackets of a common name | (Mark 13) | Mark.13
chapter behind a cue of a common name | see Mark 13 | Mark.13
book with one chapter, verse | Jude 3 | Jude.1.3
book with one chapter, both | Jude 1:3 | Jude.1.3
book with one chapter, v. | Phlm v. 6 | Phlm.1.6
new chapter in a list | Matt 3:4, ch. 6 | Matt.3.4; Matt.6
OSIS | John.3.16 | John.3.16
superscription | Ps 3 title | Ps.3.1
Roman chapter | Matt. v. 16 | Matt.5.16
Roman chapter of a numbered book | 1 Cor. xiii. 4-7 | 1Cor.13.4..1Cor.13.7
Roman chapter in capitals | Rom. VIII 28 | Rom.8.28
capitals | JOHN 3:16 | John.3.16
small letters of an English name | read matthew 24:3 now | Matt.24.3
misspelling | Pslams 23:1 | Ps.23.1
misspelling of a long name | Phillipians 4:13 | Phil.4.13
doubled letters | Mathew 5:3 | Matt.5.3
"""
TURNED = """
ordinal psalm | the 42nd Psalm is short | Ps.42
ordinal psalm with verses | the 52nd Psalm, verses 4-6 | Ps.52.4..Ps.52.6
two ordinal psalms | 33rd Psalm vv. 6-7, 121st Psalm v. 2 | Ps.33.6..Ps.33.7; Ps.121.2
chapter of a book | chapter 9 of Exodus | Exod.9
chapter of a book, verse | Chapter 12 of Exodus verse 8 | Exod.12.8
verse of a chapter of a book | verse 16 of chapter 3 of John | John.3.16
verse of a psalm | verse 4 of Psalm 23 | Ps.23.4
chapter beyond the book | chapter 51 of Genesis | !Gen.51
range over books | Lev. 26:3-Numbers 1:18 | Lev.26.3..Num.1.18
chapter of another book | chapter 3 of Harbours | -
an ordinal and another song | the 42nd song | -
"""
NUMBERED = """
digit | 1 Cor 13:4 | 1Cor.13.4
digit without space | 1Cor 13:4 | 1Cor.13.4
digit with full stop | 1. Kor 13,4 | 1Cor.13.4
Roman | II Samuel 7:12 | 2Sam.7.12
Roman with full stop | II. Kgs 2:11 | 2Kgs.2.11
word | First Corinthians 13:4 | 1Cor.13.4
ordinal | 2nd Timothy 3:16 | 2Tim.3.16
with title | The First Epistle of Paul to the Corinthians 13:4 | 1Cor.13.4
epistle, not gospel | 1 John 4:8 | 1John.4.8
third | 3 John 2 | 3John.1.2
gospel, not epistle | John 4:8 | John.4.8
gospel with title | The Gospel according to St. John 3:16 | John.3.16
Roman I is no part of the name | I Sa 1:1 | 1Sam.1.1
numbered book without number: both | Corinthians 13:4 | 1Cor.13.4/2Cor.13.4
Roman behind the name | Samuel II 7:12 | 2Sam.7.12
kingdoms of the Greek Bible | 3 Kingdoms 1:1 | 1Kgs.1.1
book of Moses | 1. Mose 12,3 | Gen.12.3
a list is no ordinal | Exod 1:1, John 3:16 | Exod.1.1; John.3.16
"""
LANGUAGES = """
German | Römer 8,28 | Rom.8.28
German abbreviation | Offb 21,4 | Rev.21.4
German title | Brief an die Hebräer 11,1 | Heb.11.1
French | Ésaïe 53:5 | Isa.53.5
French ordinal | Première épître aux Corinthiens 13:4 | 1Cor.13.4
Spanish | Génesis 1:1 | Gen.1.1
Spanish with San | San Juan 3:16 | John.3.16
Spanish ordinal | 1.ª Corintios 13:4 | 1Cor.13.4
Portuguese | João 3:16 | John.3.16
Portuguese | Provérbios 3:5 | Prov.3.5
Italian | Prima lettera ai Corinzi 13,4 | 1Cor.13.4
Italian | Atti degli Apostoli 2:38 | Acts.2.38
Dutch | Openbaring 21:4 | Rev.21.4
Dutch | 2 Koningen 2:11 | 2Kgs.2.11
Latin | Ad Romanos 8:28 | Rom.8.28
Latin Psalm | Psalmus 22:1 | Ps.22.1
Greek | Κατά Ιωάννην 3:16 | John.3.16
Greek ordinal letter | Α' Κορινθίους 13:4 | 1Cor.13.4
Russian | Ин. 3:16 | John.3.16
Russian | От Иоанна 3:16 | John.3.16
Russian ordinal | 1-е Коринфянам 13:4 | 1Cor.13.4
Ukrainian | Івана 3:16 | John.3.16
Ukrainian | Буття 1:1 | Gen.1.1
Bulgarian | Йоан 3:16 | John.3.16
Serbian | Постање 1:1 | Gen.1.1
Macedonian | Откровение 21:4 | Rev.21.4
Polish | Rdz 1,1 | Gen.1.1
Polish ordinal | 1 List do Koryntian 13,4 | 1Cor.13.4
Czech | Žalm 23,1 | Ps.23.1
Slovak | Skutky apoštolov 2:38 | Acts.2.38
Croatian | Izaija 53:5 | Isa.53.5
Hungarian | Zsoltárok 23:1 | Ps.23.1
Hungarian | 1 Korinthus 13:4 | 1Cor.13.4
Romanian | Faptele Apostolilor 2:38 | Acts.2.38
Swedish | Uppenbarelseboken 21:4 | Rev.21.4
Danish | Johannes' Åbenbaring 21:4 | Rev.21.4
Norwegian | Første Mosebok 12:3 | Gen.12.3
Finnish | Roomalaiskirje 8:28 | Rom.8.28
Finnish | Matteuksen evankeliumi 5:3 | Matt.5.3
Indonesian | Kisah Para Rasul 2:38 | Acts.2.38
Turkish | Yaratılış 1:1 | Gen.1.1
Turkish gospel | Matta'ya Göre İncil 5:3 | Matt.5.3
Arabic | إنجيل يوحنا 3:16 | John.3.16
Hindi | यूहन्ना 3:16 | John.3.16
Hindi, numbered | 1 कुरिन्थियों 13:4 | 1Cor.13.4
Hindi, two words | भजन संहिता 23:1 | Ps.23.1
Urdu | یوحنا 3:16 | John.3.16
Urdu, numbered | ۲ سموئیل 7:12 | 2Sam.7.12
Urdu, full title | رسولوں کے اعمال 2:38 | Acts.2.38
Urdu, number set off | ۲۔یوحنا 1:3 | 2John.1.3
Danish, number inside the name | Johannes' 3. Brev 1:2 | 3John.1.2
Arabic with Arabic digits | المزامير ٢٣:١ | Ps.23.1
Arabic ordinal behind | تيموثاوس الثانية 3:16 | 2Tim.3.16
Hebrew | בראשית 12:3 | Gen.12.3
Hebrew ordinal | שמואל ב 7:12 | 2Sam.7.12
Chinese | 約翰福音 3:16 | John.3.16
Chinese, simplified, no space | 约翰福音3:16 | John.3.16
Chinese in running words | 請看創世記1:1 | Gen.1.1
Chinese, chapter sign | 約翰福音3章16節 | John.3.16
Korean | 요한복음 3:16 | John.3.16
"""
AMBIGUOUS = """
Jud is Jude or Judges or Judith | Jud 1:5 | Jude.1.5/Judg.1.5/Jdt.1.5
semicolon and a larger number: verse or chapter | Isa 7:14; 20 | Isa.7.14; Isa.7.20/Isa.20
impossible readings give way | Philem 1:20 | Phlm.1.20
"""
IMPOSSIBLE = """
chapter beyond the book | Gen 51:3 | !Gen.51.3
verse beyond the chapter | John 3:99 | !John.3.99
chapter of the Psalms | Ps 152:1 | !Ps.152.1
verse in a book of one chapter | Jude 30 | !Jude.1.30
numbered book | 1 Cor 17:1 | !1Cor.17.1
range that ends outside | Rev 22:20-30 | !Rev.22.20..Rev.22.30
Psalm 151 exists in the Synodal Bible | Ps 151:4 | Ps.151.4
Daniel 13 exists in the Vulgate | Dan 13:1 | Dan.13.1
Joel 4 exists in the Hebrew Bible | Joel 4:10 | Joel.4.10
"""


@pytest.mark.parametrize(("text", "expected"), rows(NOTHING))
def test_nothing(text: str, expected: str) -> None:
    """Names of people, ordinary words and figures are no references."""
    assert written(bible.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [*rows(STYLES), *rows(TURNED), *rows(NUMBERED), *rows(LANGUAGES)])
def test_read(text: str, expected: str) -> None:
    """Chapter-verse styles, lists, numbered books, languages: the first reading is the one meant."""
    first = [part.split("/")[0] for part in written(bible.parse(text)).split("; ")]
    assert first == [part.split("/")[0] for part in expected.split("; ")]


@pytest.mark.parametrize(("text", "expected"), rows(AMBIGUOUS))
def test_ambiguous(text: str, expected: str) -> None:
    """Every reading that is possible is returned."""
    read = [set(part.split("/")) for part in written(bible.parse(text)).split("; ")]
    wanted = [set(part.split("/")) for part in expected.split("; ")]
    assert len(read) == len(wanted)
    assert all(some >= meant for some, meant in zip(read, wanted, strict=True))


@pytest.mark.parametrize(("text", "expected"), rows(IMPOSSIBLE))
def test_impossible(text: str, expected: str) -> None:
    """A place counts as impossible only when no edition has it."""
    assert written(bible.parse(text)) == expected


def test_spans() -> None:
    """The span holds the name and its ordinal, each member of a list its own."""
    text = "as 1 Cor 13:4, 7 and Jn 3:16 say"
    assert [text[r.start : r.end] for r in bible.parse(text)] == ["1 Cor 13:4", "7", "Jn 3:16"]


def test_places_around() -> None:
    """Chapter and book of a verse; the verses beside it over the border of chapters."""
    assert bible.parents("John.3.16") == ("John.3", "John")
    assert bible.neighbours("John.3.36") == ("John.3.35", "John.4.1")
    assert bible.neighbours("Gen.1.1") == ("Gen.1.2",)
