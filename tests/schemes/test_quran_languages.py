"""The printed forms of references to the Qur'an in the languages people cite it in, and the names of all suras."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from quoth.schemes import references

from .table import rows, written

SURAS = tomllib.loads(Path(__file__).with_name("sura_names.toml").read_text(encoding="utf-8"))
NOTHING = """
1 | Корова 5 лет стояла в хлеву | -
2 | Женщины, 139 человек, пришли | -
3 | аль-Капоне, 255 | -
4 | в комнате Юнус, 12 лет | -
5 | les femmes, 139 en tout | -
6 | La caverne, 10 mètres de long | -
7 | La Vache, 255 kg | -
8 | Joseph, 12 ans | -
9 | Die Frauen (139) waren da | -
10 | Josef, 12, aus Wien | -
11 | Yunus 12 yaşında | -
12 | Nisa 139 lira verdi | -
13 | Meryem, 12 yaşında | -
14 | نساء ۱۳۹ نفر آمدند | -
15 | یوسف ۱۲ ساله | -
16 | مریم، ۱۲ ساله | -
17 | آل عمران ١٣٩ شخصا | -
18 | يوسف 12 سنة | -
19 | مريم 12 عاما | -
20 | محمد 12 | -
21 | Yunus 12 tahun | -
22 | Maryam, 12 tahun | -
23 | María 12 años | -
24 | Las Mujeres, 139 | -
25 | بقره، ۲۵۵ | -
26 | C. IV, 139 | -
27 | K 4:139 | -
28 | К. 4:139 | -
29 | Cor. IV, 139 | -
30 | Женщины: 139, мужчины: 120 | -
31 | Yusuf: 12 people came | -
32 | Сад: 12 деревьев | -
33 | vol. IV, 139 | -
34 | in Band IV, 139 steht | -
35 | Cap. IV, 139 | -
36 | 第2章第255节 | -
37 | 章节 | -
38 | 古兰经第255节 | -
zh1 | 我们读第十一章第三十二节（第三章第五节） | -
zh2 | 小说《黄牛与人》第3节 | -
zh3 | 妇女节，蜜蜂3节课 | -
"""
FORMS = """
Chinese 1 | 《古兰经》第2章第255节 | 2:255
Chinese 2 | 古兰经2章255-257节 | 2:255..2:257
Chinese 3 | 《古蘭經》第二章第二百五十五節 | 2:255
Chinese 4 | 《古兰经》2:241 | 2:241
Japanese 1 | クルアーン第2章255節 | 2:255
a name before the reference 3 | Joseph (sourate 12, verset 9) | 12:9
the end of a quotation 1 | «القول قولك هو» [5:76] والآية | 5:76
Arabic 1 | آل عمران ١٣٩ | 3:139
Arabic 2 | [آل عمران: 139] | 3:139
Arabic 3 | (آل عمران 139) | 3:139
Arabic 4 | سورة آل عمران، الآية: ١٣٩ | 3:139
Arabic 5 | سورة آل عمران الآية رقم 139 | 3:139
Arabic 6 | [البقرة/255] | 2:255
Arabic 7 | (البقرة، 255) | 2:255
Arabic 8 | (سورة البقرة، آية 255) | 2:255
Arabic 9 | الآية 255 من سورة البقرة | 2:255
Arabic 10 | الآية (255) من سورة البقرة | 2:255
Arabic 11 | الآيتان 255 و256 من سورة البقرة | 2:255; 2:256
Arabic 12 | الآيات 255-257 من سورة البقرة | 2:255..2:257
Arabic 13 | البقرة: 255 – 257 | 2:255..2:257
Arabic 14 | [البقرة: ٢٥٥، ٢٥٦] | 2:255; 2:256
Arabic 15 | القرآن 4:139 | 4:139
Arabic 16 | (النساء آية 139) | 4:139
Arabic 17 | ﴿النساء: 139﴾ | 4:139
Arabic 18 | سورة النساء (4): 139 | 4:139
Arabic 19 | النساء (4/139) | 4:139
Arabic 20 | قال تعالى في سورة النساء الآية ١٣٩ | 4:139
Arabic 21 | سورة يس: 12 | 36:12
Arabic 22 | [طه: 5] | 20:5
Arabic 23 | [الإسراء: 23] | 17:23
Arabic 24 | سورة الكهف، آية 10 | 18:10
Arabic 25 | [سورة النساء: الآية 139] | 4:139
Persian 1 | آل عمران ۱۳۹ | 3:139
Persian 2 | (آل عمران، ۱۳۹) | 3:139
Persian 3 | سوره آل عمران، آیه ۱۳۹ | 3:139
Persian 4 | سورهٔ نساء، آیهٔ ۱۳۹ | 4:139
Persian 5 | آیه ۱۳۹ سوره نساء | 4:139
Persian 6 | آیهٔ ۱۳۹ از سورهٔ نساء | 4:139
Persian 7 | آیه ۱۳۹ سوره مبارکه نساء | 4:139
Persian 8 | (نساء/۱۳۹) | 4:139
Persian 9 | (نساء، آیه ۱۳۹) | 4:139
Persian 10 | سوره نساء (۴)، آیه ۱۳۹ | 4:139
Persian 11 | قرآن ۴:۱۳۹ | 4:139
Persian 12 | (بقره، ۲۵۵) | 2:255
Persian 13 | آیات ۲۵۵ تا ۲۵۷ سوره بقره | 2:255..2:257
Persian 14 | سوره ۴، آیه ۱۳۹ | 4:139
Persian 15 | [نساء: ۱۳۹] | 4:139
Persian 16 | سورهٔ بقره آیهٔ ۲۵۵ | 2:255
Persian 17 | سوره کهف آیه ۱۰ | 18:10
Persian 18 | سوره اسراء آیه ۲۳ | 17:23
Persian 19 | (سوره نساء: آیه ۱۳۹) | 4:139
Urdu 1 | سورۃ النساء، آیت ۱۳۹ | 4:139
Urdu 2 | سورۂ نساء آیت 139 | 4:139
Urdu 3 | سورہ بقرہ کی آیت 255 | 2:255
Urdu 4 | سورہ آل عمران آیت نمبر 139 | 3:139
Urdu 5 | (النساء: 139) | 4:139
Urdu 6 | (سورۃ البقرہ: 255) | 2:255
Urdu 7 | قرآن 4:139 | 4:139
Urdu 8 | [البقرۃ: ۲۵۵] | 2:255
Urdu 9 | سورہ 4 آیت 139 | 4:139
Urdu 10 | آیت 255 سورہ بقرہ | 2:255
Urdu 11 | سورۃ البقرۃ، آیات 255 تا 257 | 2:255..2:257
Urdu 12 | (آل عمران: ۱۳۹) | 3:139
Urdu 13 | سورۃ النسآء: 139 | 4:139
Urdu 14 | سورہ کہف آیت 10 | 18:10
Turkish 1 | Nisâ 139 | 4:139
Turkish 2 | Nisâ, 139 | 4:139
Turkish 3 | (Nisâ, 139) | 4:139
Turkish 4 | Nisâ sûresi, 139. âyet | 4:139
Turkish 5 | Nisa Suresi 139. Ayet | 4:139
Turkish 6 | Nisâ Sûresi, 4/139 | 4:139
Turkish 7 | en-Nisâ 4/139 | 4:139
Turkish 8 | en-Nisâ, 4/139 | 4:139
Turkish 9 | el-Bakara, 2/255 | 2:255
Turkish 10 | (el-Bakara 2/255-257) | 2:255..2:257
Turkish 11 | Bakara Suresi'nin 255. ayeti | 2:255
Turkish 12 | Bakara suresinin 255. ayetinde | 2:255
Turkish 13 | Âl-i İmrân sûresi 139 | 3:139
Turkish 14 | Âl-i İmrân, 139 | 3:139
Turkish 15 | Kur'an 4:139 | 4:139
Turkish 16 | Kur'ân-ı Kerîm, 4/139 | 4:139
Turkish 17 | Bakara, 2:255 | 2:255
Turkish 18 | Kehf 18/10 | 18:10
Turkish 19 | Tevbe sûresi 9/5 | 9:5
Turkish 20 | 4. sure 139. ayet | 4:139
Turkish 21 | Nisâ 4:139 | 4:139
Turkish 22 | Yâsîn sûresi, 12. âyet | 36:12
Turkish 23 | (Nisa, 4/139) | 4:139
Turkish 24 | İsrâ, 17/23 | 17:23
Turkish 25 | (Bakara 255) | 2:255
Indonesian 1 | QS. An-Nisa': 139 | 4:139
Indonesian 2 | QS An-Nisa ayat 139 | 4:139
Indonesian 3 | (QS. An-Nisa [4]: 139) | 4:139
Indonesian 4 | (QS. 4: 139) | 4:139
Indonesian 5 | Q.S. An-Nisa/4: 139 | 4:139
Indonesian 6 | Q.S. Al-Baqarah (2): 255 | 2:255
Indonesian 7 | surah An-Nisa ayat 139 | 4:139
Indonesian 8 | Surat Al-Baqarah ayat 255-257 | 2:255..2:257
Indonesian 9 | QS. Ali Imran: 139 | 3:139
Indonesian 10 | (QS Ali 'Imran 3:139) | 3:139
Indonesian 11 | Al-Qur'an surah An-Nisa ayat 139 | 4:139
Indonesian 12 | ayat 139 surat An-Nisa | 4:139
Indonesian 13 | QS. Al-Isra’ (17): 23 | 17:23
Indonesian 14 | (An-Nisa: 139) | 4:139
Indonesian 15 | Surah Yasin ayat 12 | 36:12
Indonesian 16 | QS. Al-Kahfi: 10 | 18:10
Indonesian 17 | Q.S. al-Nisā’ [4]:139 | 4:139
Indonesian 18 | ayat ke-139 surah An-Nisa | 4:139
Indonesian 19 | surat Al-Baqarah ayat 255 dan 256 | 2:255; 2:256
French 1 | sourate 4, verset 139 | 4:139
French 2 | Sourate 4 : 139 | 4:139
French 3 | sourate IV, verset 139 | 4:139
French 4 | Coran, IV, 139 | 4:139
French 5 | Coran, 4, 139 | 4:139
French 6 | Coran IV:139 | 4:139
French 7 | (Coran 4, 139) | 4:139
French 8 | la sourate de la Caverne, 10 | 18:10
French 9 | sourate La Caverne, verset 10 | 18:10
French 10 | sourate « La Caverne », verset 10 | 18:10
French 11 | la sourate des Femmes, verset 139 | 4:139
French 12 | sourate de la Vache, v. 255 | 2:255
French 13 | le verset 255 de la sourate La Vache | 2:255
French 14 | verset 255 de la sourate de la Vache | 2:255
French 15 | au verset 139 de la sourate 4 | 4:139
French 16 | sourate 4 (Les Femmes), verset 139 | 4:139
French 17 | sourate 4, « Les Femmes », verset 139 | 4:139
French 18 | sourate An-Nisâ', v. 139 | 4:139
French 19 | sourates 4:139 et 2:255 | 4:139; 2:255
French 20 | sourate al-Baqara (2), verset 255 | 2:255
French 21 | sourate de Joseph, verset 4 | 12:4
French 22 | sourate Le Voyage nocturne, verset 23 | 17:23
French 23 | sourate Al-Kahf, 10 | 18:10
German 1 | Sure 4, 139 | 4:139
German 2 | Sure 4,139 | 4:139
German 3 | Sure 4 Vers 139 | 4:139
German 4 | Sure 4 (Die Frauen), Vers 139 | 4:139
German 5 | Sure 4 „Die Frauen“, Vers 139 | 4:139
German 6 | Sure „Die Frauen“, Vers 139 | 4:139
German 7 | Sure der Frauen, 139 | 4:139
German 8 | in der Sure „Die Höhle“ (18), Vers 10 | 18:10
German 9 | Vers 139 der Sure 4 | 4:139
German 10 | Vers 139 der 4. Sure | 4:139
German 11 | Vers 255 der Sure Al-Baqara | 2:255
German 12 | Koran 4,139 | 4:139
German 13 | Koran, Sure 4,139 | 4:139
German 14 | Koran 4:139 f. | 4:139..4:140
German 15 | Q 4,139 | 4:139
German 16 | Sure an-Nisāʾ (4), Vers 139 | 4:139
German 17 | Suren 4:139 und 2:255 | 4:139; 2:255
German 18 | Sure 2, Verse 255-257 | 2:255..2:257
German 19 | Sure 2, Verse 255 und 256 | 2:255; 2:256
German 20 | Sure al-Kahf, Vers 10 | 18:10
German 21 | Sure IV, 139 | 4:139
German 22 | 4. Sure, 139 | 4:139
Spanish 1 | sura 4, aleya 139 | 4:139
Spanish 2 | azora 4:139 | 4:139
Spanish 3 | azora de las Mujeres, aleya 139 | 4:139
Spanish 4 | la azora de la Vaca, 255 | 2:255
Spanish 5 | sura Las Mujeres, versículo 139 | 4:139
Spanish 6 | Corán 4:139 | 4:139
Spanish 7 | Corán, 4, 139 | 4:139
Spanish 8 | Corán IV, 139 | 4:139
Spanish 9 | sura IV, 139 | 4:139
Spanish 10 | aleya 139 de la azora 4 | 4:139
Spanish 11 | versículo 255 de la sura de la Vaca | 2:255
Spanish 12 | sura 4 (Las Mujeres), aleya 139 | 4:139
Spanish 13 | sura de la Caverna, aleya 10 | 18:10
Spanish 14 | sura An-Nisá, aleya 139 | 4:139
Spanish 15 | azora IV, aleya 139 | 4:139
Spanish 16 | sura «La Caverna», 10 | 18:10
Spanish 17 | aleyas 255 y 256 de la azora 2 | 2:255; 2:256
Russian 1 | аль-Бакара, 255 | 2:255
Russian 2 | сура аль-Бакара, аят 255 | 2:255
Russian 3 | Коран, 4:139 | 4:139
Russian 4 | (Коран 4:139) | 4:139
Russian 5 | сура 4, аят 139 | 4:139
Russian 6 | сура «Корова», аят 255 | 2:255
Russian 7 | сура 2 «Корова», аят 255 | 2:255
Russian 8 | (сура «Женщины», 139) | 4:139
Russian 9 | ан-Ниса, 139 | 4:139
Russian 10 | ан-Ниса: 139 | 4:139
Russian 11 | «Женщины», 4:139 | 4:139
Russian 12 | аят 139 суры «Женщины» | 4:139
Russian 13 | 139-й аят суры ан-Ниса | 4:139
Russian 14 | в 255 аяте суры «Корова» | 2:255
Russian 15 | суры 2, аяты 255-257 | 2:255..2:257
Russian 16 | Аль Бакара 2:255 | 2:255
Russian 17 | сура Аль-Бакара (2), аят 255 | 2:255
Russian 18 | Сура 4. Женщины, аят 139 | 4:139
Russian 19 | Коран, сура 4, стих 139 | 4:139
Russian 20 | сура ан-Ниса, аяты 139 и 140 | 4:139; 4:140
Russian 21 | сура аль-Кахф, 10 | 18:10
Russian 22 | сура «Пещера», 10 | 18:10
Italian 1 | Corano 4:139 | 4:139
Italian 2 | sura IV, 139 | 4:139
Italian 3 | Alcorão 4:139 | 4:139
Italian 4 | soera 4:139 | 4:139
Italian 5 | Yusuf: 12 | 12:12
Italian 6 | Sure 4:139 f. | 4:139..4:140
Italian 7 | Sure 4:139f | 4:139..4:140
Italian 8 | Koran 4:139ff. | 4:139..4:176
Italian 9 | Koran 4:139 für | 4:139
Italian 10 | sourate « L'Astre nocturne », verset 1 | 86:1
Italian 11 | sourate de l'Araignée, 41 | 29:41
de1 | Im Roman (S. 49, V. 10) steht es | p. 49
zh4 | 真主说（第十一章第三十二节） | 11:32
zh5 | （蜘蛛章第45节） | 29:45
zh6 | 《禁戒》章6节 | 66:6
zh7 | 如黄牛章255-256节 | 2:255..2:256
zh8 | 真主说（第一百零三章第三节） | 103:3
zh9 | 真主说（2:3） | 2:3
fr1 | le Coran (S. 49, v. 10) | 49:10
ru1 | (Аль-Кийама, 75:12) | 75:12
ru2 | (сура «Фуссилат», 34) | 41:34
ru3 | (сура «Аз-Зарийат», 51:56) | 51:56
ar1 | [طه، الآية: 14] | 20:14
id1 | QS. Asy-Syarh (94) ayat 5 | 94:5
"""


@pytest.mark.parametrize(("text", "expected"), rows(NOTHING))
def test_nothing(text: str, expected: str) -> None:
    """Words that are names of suras too, in ordinary prose."""
    assert written(references(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(FORMS))
def test_read(text: str, expected: str) -> None:
    """Whatever stands first, name or verse, and however it is abbreviated."""
    assert written(references(text)) == expected


@pytest.mark.parametrize("language", SURAS)
def test_every_sura(language: str) -> None:
    """The names of all 114 suras as that language prints them."""
    form, names = SURAS[language]["form"], SURAS[language]["names"].replace("\n", " ").split(", ")
    read = {i: [r.canonical for f in references(form.format(n)) for r in f.readings] for i, n in enumerate(names, 1)}
    assert len(read) == 114
    assert [(i, held) for i, held in read.items() if f"{i}:1" not in held] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("il partit avec Joseph\n(sourate 4, verset 139)", "4:139"), ("قال يا إبراهيم\n(سورة 21، الآية 62)", "21:62")],
)
def test_a_name_in_the_line_above_is_no_sura(text: str, expected: str) -> None:
    """The last word of a quotation, which happens to be a sura's name, does not count its verses."""
    assert written(references(text)) == expected
