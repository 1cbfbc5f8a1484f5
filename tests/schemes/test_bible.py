"""What is read as a reference to the Bible, and what is not."""

from __future__ import annotations

from importlib.resources import files

import pytest

from quoth.schemes import bible
from quoth.schemes.bible_names import LANGUAGES as NAMED
from quoth.schemes.bible_names import NUMBERED as STARRED

from .table import rows, written

TABLES = files("quoth.schemes") / "data" / "bible"
LANGUAGES_SHIPPED = [name for name in NAMED if TABLES.joinpath(f"{name}.tsv").is_file()]
NOTHING = """
act, scene and lines | a storm (IV.i.31–33) breaks | -
the same with spaces | a storm (V. iii. 31) breaks | -
the same with commas | a storm (II, i, 31) breaks | -
the second case of that name | Marlow v Kurtz (No 2) 5 | -
a reporter of cases | 3 F.2d 45, 267-268 | -
a name alone | Mark was here and John too | -
a name before a date | Amos 3/4/1999 was a Sunday | -
another date | at the DC (9/17/16) fair | -
a date with dots | Acts 3.4.1999 | -
a slash for a colon | Jn 3/16 says so | John.3.16
a name before a year | Mark 1998 was a good year | -
a product number | the Mark 2 engine | -
acts of a play | Acts 3 and 4 of the play are long | -
a numbered job | Job 1 was done first | -
a word in prose | row toward the mark behind the buoy | -
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
an age with a hyphen | Daniel's a 33-year-old miller | -
a house number | James 5 Main Street | -
a decimal | Luke 4.5 percent more | -
too many digits | John 3:1642 | -
an ordinal that does not exist | 14Sam 2 | -
a title word alone | the letter 3:4 of it | -
a revelation | revelation 5 shocked us | -
one in ten | found that 1 in 10 people | -
a count with an article | 3 in the 13 last rows | -
a numbered list and a capital | 4. Page 3 | -
a channel's list | KT1's row of "40 songs" | -
a king and a chapter | of Frederick II in chapter 45 of that chronicle | -
a plain Persian word | جامعه ۵ میلیونی و اعمال ۳ نفر | -
a Persian exit | خروج ۵ نفر از خانه | -
Persian referees | داوران ۳ کارت دادند | -
a Persian clock | ساعت ۳:۱۵ رفتیم | -
plain Swahili words | mwanzo 3 na hesabu 5 tu | -
a Bengali person | মার্ক 5 জন বন্ধু | -
an Armenian person | Մարկոս 5 տարեկան | -
a Georgian person | მარკოზი 5 წლის | -
a Spanish person and a list | Marcos 5, 3 amigos | -
a group in a cup | they lost in Group J 3:16 by points | -
a hotel room | he went to Room 111 again | -
a time zone | Am 4:15 we met | -
a time before a name | We met. At 10:30 Mrs Moor came. | -
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
and, verses of one chapter | John 3:16 and 18 | John.3.16; John.3.18
a comma, and | John 3:16, 18 and 20 | John.3.16; John.3.18; John.3.20
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
a numbered note | 1. See Jn 3:16 | John.3.16
a numbered note, German | 1. Vgl. Joh 3,16 | John.3.16
Roman chapter in capitals | Rom. VIII 28 | Rom.8.28
capitals | JOHN 3:16 | John.3.16
small letters of an English name | read matthew 24:3 now | Matt.24.3
misspelling | Pslams 23:1 | Ps.23.1
misspelling of a long name | Phillipians 4:13 | Phil.4.13
doubled letters | Mathew 5:3 | Matt.5.3
no time: a chapter beyond the hours | We read. Is 53:5 God speaks. | Isa.53.5
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
Roman with points | II. Sam. 7:12 | 2Sam.7.12
a sentence that ends in I | Here am I. (John 8:58) | John.8.58
another | “Before that, I am.” (John 8:58) | John.8.58
a clause that ends in I | so am I; John 8:58 | John.8.58
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
Chinese, chapter sign and number sign | 約翰福音第3章第16節 | John.3.16
Chinese, the same in figures of its own | 《約翰福音》第三章第十六節 | John.3.16
Chinese, chapter sign | 約翰福音3章16節 | John.3.16
Korean | 요한복음 3:16 | John.3.16
"""
MORE_LANGUAGES = """
Persian | یوحنا ۳:۱۶ | John.3.16
Persian, words for chapter and verse | انجیل یوحنا باب ۳ آیه ۱۶ | John.3.16
Persian ordinal before | اول قرنتیان ۱۳:۴-۷ | 1Cor.13.4..1Cor.13.7
Persian ordinal behind | قرنتیان اول ۱۳:۴ | 1Cor.13.4
Persian, two words | غزل غزل‌ها ۲:۱ | Song.2.1
Persian title | رساله پولس به رومیان ۸:۲۸ | Rom.8.28
Persian chapter in brackets | (مکاشفه ۲۱) | Rev.21
Persian, beyond the psalms | مزامیر ۱۵۳:۱ | !Ps.153.1
Swahili | Waraka wa kwanza kwa Wakorintho 13:4 | 1Cor.13.4
Swahili psalm | Zaburi 23:1 | Ps.23.1
Bengali | যোহন ৩:১৬ | John.3.16
Bengali, Bengali ordinal | ১ করিন্থীয় ১৩:৪ | 1Cor.13.4
Bengali, two words | দ্বিতীয় বিবরণ ৬:৪ | Deut.6.4
Tamil | 1 கொரிந்தியர் 13:4 | 1Cor.13.4
Telugu | కీర్తనలు 23:1 | Ps.23.1
Malayalam | യോഹന്നാൻ 3:16 | John.3.16
Marathi | 1 करिंथकरांस 13:4 | 1Cor.13.4
Marathi psalm | स्तोत्रसंहिता 23:1 | Ps.23.1
Nepali | १ कोरिन्थी १३:४ | 1Cor.13.4
Punjabi | ਯੂਹੰਨਾ 3:16 | John.3.16
Thai | ดูพระธรรมโรม 8:28 | Rom.8.28
Thai, numbered | 1 โครินธ์ 13:4 | 1Cor.13.4
Albanian | 1 Korintasve 13:4 | 1Cor.13.4
Icelandic | Fyrra Korintubréf 13:4 | 1Cor.13.4
Icelandic book of Moses | Fyrsta Mósebók 12:3 | Gen.12.3
Armenian | Ա Կորնթացիներին 13:4 | 1Cor.13.4
Armenian, two words | Երկրորդ Օրենք 6:4 | Deut.6.4
Georgian | 1 კორინთელთა 13:4 | 1Cor.13.4
Georgian psalm | ფსალმუნი 23:1 | Ps.23.1
Amharic colon | ዮሐንስ 3፥16 | John.3.16
Amharic ordinal | 1ኛ ቆሮንቶስ 13፥4 | 1Cor.13.4
Belarusian | Паводле Яна 3:16 | John.3.16
Slovene | Druga Mojzesova knjiga 3,14 | Exod.3.14
Lithuanian | Pirmas laiškas korintiečiams 13, 4 | 1Cor.13.4
Latvian | 2. Mozus 3:14 | Exod.3.14
Estonian | 1. Moosese 12:3 | Gen.12.3
Catalan | Primera carta als Corintis 13,4 | 1Cor.13.4
Afrikaans | 1 Korintiërs 13:4 | 1Cor.13.4
"""
SPACED = """
comma and space, Spanish | (Jn 3, 16) | John.3.16
comma and space, German | Röm 8, 28 | Rom.8.28
comma and space, a range | Rm 8, 28-30 | Rom.8.28..Rom.8.30
comma and space, a list | Lc 2, 14.20 | Luke.2.14; Luke.2.20
comma and space, two places | Joh 3, 16; 4, 2 | John.3.16; John.4.2
in a French sentence | comme le dit Daniel 3, 5 dans la Bible | -
a French sentence, at its end | comme le dit la lettre de Daniel 3, 5. | Dan.3.5
English lists chapters | Psalms 23, 24 and 25 | Ps.23; Ps.24; Ps.25
English lists chapters by name | Isaiah 40, 41 | Isa.40; Isa.41
a reporter with pages | 213 Led. 2d 179, 200-201 | -
"""
NOT_ROMANISED = """
an English word like a name | The Estate 3:4 was sold | -
a name of a family | Nina Parks 3:4 | -
an accent is no sign of a romanisation | une Épée 3:4 | -
no verse | the Prasthān 3 | -
words of titles alone | the patra 3:4 | -
"""
ROMANISED = """
Nepali, signs of ISO 15919 | utpattiko pustak 3:16 | Gen.3.16
Nepali, a letter by word | korinthīharūlāī dosro patra 5:17 | 2Cor.5.17
Nepali, a letter by number | 1 korinthīharūlāī 13:4 | 1Cor.13.4
Marathi, w for v | wilāpgīt 3:22 | Lam.3.22
Marathi, nasal signs | preṣitāṃcī kr̥tye 2:38 | Acts.2.38
Hindi, capitals | BHAJANSAMHITĀ 23:1 | Ps.23.1
Punjabi, nasal vowels | galātīāṃ nū̃ pattrī 5:22 | Gal.5.22
Tamil | Yōcuvā 1:9 | Josh.1.9
Tamil, a letter to a people | Pilippiyarukku 4:13 | Phil.4.13
Persian, a printed romanisation | Khoruj 20:3; Dovvom Tavarikh 7:14 | Exod.20.3; 2Chr.7.14
in its own script: letter, not Peter | एफिसीहरूलाई पावलको पत्र 2:8 | Eph.2.8
"""
HEBREW_NUMBERS = """
1 | איוב לא, מה יש לך | -
2 | דניאל אמר לא, כן | -
3 | יונה יד לא, גם | -
4 | אסתר כה, כי לא | -
5 | שמות של ילדים: א, ב | -
6 | דברים א ב ג ד | -
7 | משלי לי, לא | -
8 | שופטים כה רבים | -
9 | בראשית א, א | Gen.1.1
10 | (בראשית א, א) | Gen.1.1
11 | ישעיהו ז׳ י״ד | Isa.7.14
12 | תהלים פרק כג פסוק א | Ps.23.1
13 | תהילים כ״ג, א׳ | Ps.23.1
14 | שמות ג, יד | Exod.3.14
15 | דברים ו:ד | Deut.6.4
16 | (דברים ו ד) | Deut.6.4
17 | שמואל ב ז, יב | 2Sam.7.12
18 | מלכים א ח, כב-כד | 1Kgs.8.22..1Kgs.8.24
19 | כפי שנאמר בבראשית א, א | Gen.1.1
20 | תהילים קי״ט, ק״ה | Ps.119.105
21 | דברי הימים ב ז, יד | 2Chr.7.14
22 | שיר השירים ח, ו | Song.8.6
23 | בראשית נ״א, ג׳ | !Gen.51.3
24 | ויקרא יט, יח | Lev.19.18
25 | בראשית פרק א | Gen.1
26 | משלי ג׳, ה׳-ו׳ | Prov.3.5..Prov.3.6
27 | ישעיהו מ, ח; תהלים א, ב | Isa.40.8; Ps.1.2
28 | קהלת ג, א–ח | Eccl.3.1..Eccl.3.8
29 | שמואל א׳ ט״ז, ז׳ | 1Sam.16.7
30 | מלכים ב, ג | 2Kgs.3
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


@pytest.mark.parametrize(
    ("text", "expected"), [*rows(STYLES), *rows(TURNED), *rows(NUMBERED), *rows(LANGUAGES), *rows(MORE_LANGUAGES)]
)
def test_read(text: str, expected: str) -> None:
    """Chapter-verse styles, lists, numbered books, languages: the first reading is the one meant."""
    first = [part.split("/")[0] for part in written(bible.parse(text)).split("; ")]
    assert first == [part.split("/")[0] for part in expected.split("; ")]


@pytest.mark.parametrize(("text", "expected"), rows(SPACED))
def test_spaced(text: str, expected: str) -> None:
    """ "8, 28" is a chapter and a verse, but in English two chapters."""
    assert written(bible.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(HEBREW_NUMBERS))
def test_hebrew_numbers(text: str, expected: str) -> None:
    """Chapter and verse in Hebrew letters; short words that are numbers too make no reference."""
    assert written(bible.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [*rows(NOT_ROMANISED), *rows(ROMANISED)])
def test_romanised(text: str, expected: str) -> None:
    """Names in Indian scripts are read in Latin letters before "chapter:verse"; words like them are not."""
    assert written(bible.parse(text)) == expected


@pytest.mark.parametrize("language", LANGUAGES_SHIPPED)
def test_every_name(language: str) -> None:
    """Every book's first name in every table is read before 1:1."""
    lines = TABLES.joinpath(f"{language}.tsv").read_text("utf-8").splitlines()
    held = [line.partition("\t") for line in lines if line[0] not in "#=" and not line.startswith("AddPs")]
    for code, _, names in held:
        name = names.partition("|")[0]
        printed = ("2 " if code.endswith("*") else "") + name[:1].upper() + name[1:]
        read = {r.canonical.partition(".")[0] for f in bible.parse(f"{printed} 1:1") for r in f.readings}
        assert (STARRED[code[:-1]][1] if code.endswith("*") else code) in read, f"{printed}: {read}"


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


ROMAN_CHAPTERS = [
    ("See Matt. v. 16.", ["Matt.5.16"]),
    ("See 1 Cor. xiii. 4.", ["1Cor.13.4"]),
    ("See Matt. I. 4.", ["Matt.1.4"]),
    ("See Matt. v. 16:2.", ["Matt.16.2"]),
    ("See Matt. ccc. 4.", []),
    ("See Ps. cli. 3.", []),
    ("It is v. 7 that counts.", []),
    ("And I. 5 of them came.", []),
    ("In Jude i. 4 he wrote.", []),
]


@pytest.mark.parametrize(("text", "wanted"), ROMAN_CHAPTERS)
def test_roman_chapters_stand_between_a_name_and_a_verse(text: str, wanted: list[str]) -> None:
    """Only where the book has chapters, and not beyond the longest of them; two figures behind it are the place."""
    assert [one.readings[0].canonical for one in bible.parse(text)] == wanted


COUNTED_CHAPTERS = [
    ("見約翰一4:8", []),
    ("他跑了五8公里", []),
    ("今日股市五8", []),
    ("（羅五8）", ["Rom.5.8"]),
    ("（羅五：8）", ["Rom.5.8"]),
    ("（羅馬書五8）", ["Rom.5.8"]),
    ("（林前十三4～7）", ["1Cor.13.4"]),
    ("（詩二十三1）", ["Ps.23.1"]),
    ("（诗一一九105）", ["Ps.119.105"]),
    ("（太五3-10）", ["Matt.5.3"]),
    ("（創一1、3）", ["Gen.1.1", "Gen.1.3"]),
    ("（約壹四8）", ["1John.4.8"]),
    ("（約一四8）", ["1John.4.8"]),
    ("（羅5：8）", ["Rom.5.8"]),
]


@pytest.mark.parametrize(("text", "wanted"), COUNTED_CHAPTERS)
def test_chapters_in_chinese_numerals(text: str, wanted: list[str]) -> None:
    """Behind a book's name and before a verse in digits."""
    assert [one.readings[0].canonical for one in bible.parse(text)] == wanted


MIXED_CHAPTERS = [
    ("(1 Jn I, 9)", ["1John.1.9"]),
    ("(John I 4, 8)", ["1John.4.8"]),
    ("(Ioan. I, 14)", ["John.1.14"]),
    ("(Ин. I, 14)", ["John.1.14"]),
    ("(Мк. II, 14)", ["Mark.2.14"]),
    ("(1 Кор. гл. 13, ст. 4)", ["1Cor.13.4"]),
    ("(Мф. гл. 5, ст. 3)", ["Matt.5.3"]),
]


@pytest.mark.parametrize(("text", "wanted"), MIXED_CHAPTERS)
def test_a_roman_or_spoken_chapter_behind_a_name_that_may_be_numbered(text: str, wanted: list[str]) -> None:
    """A Roman number before a lone verse is a chapter; "гл." is a chapter and no epistle."""
    assert [one.readings[0].canonical for one in bible.parse(text)] == wanted


LISTS = [
    ("Matt 5:3 and 5", ["Matt.5.3", "Matt.5.5"]),
    ("Matt 5:3, 5", ["Matt.5.3", "Matt.5.5"]),
    ("Matt 5:3 and verse 9", ["Matt.5.3", "Matt.5.9"]),
    ("Matt 5:3 7 men came", ["Matt.5.3"]),
    ("Matt 5:3, and so on", ["Matt.5.3"]),
    ("Matt 5:3,", ["Matt.5.3"]),
    ("Matt 5:3, ", ["Matt.5.3"]),
]


@pytest.mark.parametrize(("text", "wanted"), LISTS)
def test_where_a_list_goes_on_and_where_it_ends(text: str, wanted: list[str]) -> None:
    """Behind a comma or "and"; at the end of the text nothing is read beyond it."""
    assert [one.readings[0].canonical for one in bible.parse(text)] == wanted
