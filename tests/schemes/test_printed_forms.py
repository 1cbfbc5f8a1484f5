"""The printed forms of each scheme, as books, briefs and papers have them; what is none stands first."""

from __future__ import annotations

import pytest

from quoth.schemes import references

from .table import rows, written

NOTHING = """
1 | Avot i. 14 | -
2 | the Sanhedrin 37 men | -
3 | Peah 12 people | -
4 | the Muslim 2564 people | -
5 | Muslim 25 years old | -
6 | Ahmad 34 was there | -
7 | Malik 12 points | -
8 | Hamlet 3 was shown | -
9 | Caesar 12 legions | -
10 | The CE mark and 12 items, n° 5 | -
11 | STS 12 and SAN 14 | -
12 | app no 12 of the store | -
13 | Inferno 3 was hot | -
14 | the application no. 5 | -
15 | 4 Os and 3 Ob stars | -
16 | 총 120쪽수 | -
"""
FORMS = """
Talmud, Mishnah, Midrash 1 | Sanhedrin 37a | b. Sanhedrin 37a
Talmud, Mishnah, Midrash 2 | b. Sanh. 37a | b. Sanhedrin 37a
Talmud, Mishnah, Midrash 3 | bSanh 37a | b. Sanhedrin 37a
Talmud, Mishnah, Midrash 4 | BT Sanhedrin 37a-b | b. Sanhedrin 37a..b. Sanhedrin 37b
Talmud, Mishnah, Midrash 5 | TB Shabbat 31a | b. Shabbat 31a
Talmud, Mishnah, Midrash 6 | Bava Metzia 59b | b. Bava Metzia 59b
Talmud, Mishnah, Midrash 7 | B. Metzia 59b | b. Bava Metzia 59b
Talmud, Mishnah, Midrash 8 | Baba Bathra 15a | b. Bava Batra 15a
Talmud, Mishnah, Midrash 9 | Talmud, Berakhot 5b | b. Berakhot 5b
Talmud, Mishnah, Midrash 10 | m. Avot 1:14 | m. Avot 1:14
Talmud, Mishnah, Midrash 11 | mAvot 1:14 | m. Avot 1:14
Talmud, Mishnah, Midrash 12 | Mishnah Avot 1:14 | m. Avot 1:14
Talmud, Mishnah, Midrash 13 | Pirkei Avot 1:14 | m. Avot 1:14
Talmud, Mishnah, Midrash 14 | Pirke Aboth 1.14 | m. Avot 1:14
Talmud, Mishnah, Midrash 15 | M. Sanhedrin 4:5 | m. Sanhedrin 4:5
Talmud, Mishnah, Midrash 16 | y. Peah 1:1 | y. Peah 1:1
Talmud, Mishnah, Midrash 17 | t. Sotah 15:8 | t. Sotah 15:8
Talmud, Mishnah, Midrash 18 | סנהדרין לז ע״א | b. Sanhedrin 37a
Talmud, Mishnah, Midrash 19 | סנהדרין ל״ז, א | b. Sanhedrin 37a
Talmud, Mishnah, Midrash 20 | בבא מציעא נט ע״ב | b. Bava Metzia 59b
Talmud, Mishnah, Midrash 21 | אבות א, יד | m. Avot 1:14
Talmud, Mishnah, Midrash 22 | משנה אבות א, יד | m. Avot 1:14
Talmud, Mishnah, Midrash 23 | אבות פרק א משנה יד | m. Avot 1:14
Talmud, Mishnah, Midrash 24 | מסכת ברכות דף ב ע״א | b. Berakhot 2a
Talmud, Mishnah, Midrash 25 | Sanhedrin 120a | !b. Sanhedrin 120a
Talmud, Mishnah, Midrash 26 | Berakhot 1a | !b. Berakhot 1a
Talmud, Mishnah, Midrash 27 | Traktat Sanhedrin 37a | b. Sanhedrin 37a
French, elided article | en vertu de l'article 5, paragraphe 1, point f), du RGPD | GDPR Art. 5(1)(f)
French, elided, curved | de l’art. 6 RGPD | GDPR Art. 6
Italian, elided | ai sensi dell'articolo 17 del GDPR | GDPR Art. 17
no article: a word that ends like one | l'anarticle 5 du RGPD | -
hadith by volume | Sahih al-Bukhari 1:2:3 | Bukhari 1:2:3
hadith by volume in words | Sahih Bukhari, Vol. 4, Book 52, Hadith 220 | Bukhari 4:52:220
hadith by book, Arabic figures | موطأ مالك ٤٧:٨ | Muwatta 47:8
hadith by volume, number | (Bukhari, Volume 4, Book 52, Number 220) | Bukhari 4:52:220
hadith by book in words | Sahih Muslim, Book 1, Hadith 33 | Muslim 1:33
no hadith: a volume alone | Muslim writers, Vol. 4, Book 52 | -
Russian folio | Санхедрин 37а | b. Sanhedrin 37a
Russian folio with its work | Вавилонский Талмуд, Шабат 31а-31б | b. Shabbat 31a..b. Shabbat 31b
Russian mishnah | Мишна, Авот 1:14 | m. Avot 1:14
Russian folio beyond the tractate | Макот 99б | !b. Makkot 99b
hadith 1 | Sahih al-Bukhari 6018 | Bukhari 6018
hadith 2 | Sahih Bukhari, no. 6018 | Bukhari 6018
hadith 3 | Bukhari 6018 | Bukhari 6018
hadith 4 | Bukhari (6018) | Bukhari 6018
hadith 5 | al-Bukhari, Hadith 6018 | Bukhari 6018
hadith 6 | Sahih Muslim 2564 | Muslim 2564
hadith 7 | Muslim #2564 | Muslim 2564
hadith 8 | Sunan Abi Dawud 4031 | Abu Dawud 4031
hadith 9 | Sunan Abu Dawood 4031 | Abu Dawud 4031
hadith 10 | Jami at-Tirmidhi 1987 | Tirmidhi 1987
hadith 11 | Sunan an-Nasa'i 5005 | Nasai 5005
hadith 12 | Sunan Ibn Majah 224 | Ibn Majah 224
hadith 13 | Musnad Ahmad 22978 | Ahmad 22978
hadith 14 | Muwatta Malik 1614 | Muwatta 1614
hadith 15 | صحيح البخاري 6018 | Bukhari 6018
hadith 16 | رواه البخاري (6018) | Bukhari 6018
hadith 17 | رواه مسلم ٢٥٦٤ | Muslim 2564
hadith 18 | أخرجه البخاري برقم 6018 | Bukhari 6018
hadith 19 | صحيح مسلم، حديث رقم 2564 | Muslim 2564
hadith 20 | سنن الترمذي 1987 | Tirmidhi 1987
hadith 21 | سنن أبي داود 4031 | Abu Dawud 4031
hadith 22 | HR. Bukhari no. 6018 | Bukhari 6018
hadith 23 | HR Muslim No. 2564 | Muslim 2564
hadith 24 | Buhârî, 6018 | Bukhari 6018
hadith 25 | Sahih Bukhari 99999 | !Bukhari 99999
hadith 26 | Riyad as-Salihin 1 | Riyad as-Salihin 1
classical 1 | Hom. Il. 1.1 | Hom. Il. 1.1
classical 2 | Homer, Iliad 1.1-5 | Hom. Il. 1.1..Hom. Il. 1.5
classical 3 | Iliad 1.1 | Hom. Il. 1.1
classical 4 | Od. 9.366 | Hom. Od. 9.366
classical 5 | Homer, Odyssey IX, 366 | Hom. Od. 9.366
classical 6 | Il. I, 1 | Hom. Il. 1.1/Joel.1.1
classical 7 | Pl. Rep. 514a | Pl. Resp. 514a
classical 8 | Plato, Republic 514a-b | Pl. Resp. 514a..Pl. Resp. 514b
classical 9 | Platon, Politeia 514a | Pl. Resp. 514a
classical 10 | Rep. VII, 514a | Pl. Resp. 514a
classical 11 | Resp. 514a2-5 | Pl. Resp. 514a2..Pl. Resp. 514a5
classical 12 | Apol. 38a | Pl. Ap. 38a
classical 13 | Plato, Apology 38a5-6 | Pl. Ap. 38a5..Pl. Ap. 38a6
classical 14 | Arist. EN 1094a1 | Arist. Eth. Nic. 1094a1
classical 15 | Aristotle, Nicomachean Ethics 1094a1-3 | Arist. Eth. Nic. 1094a1..Arist. Eth. Nic. 1094a3
classical 16 | Arist. Eth. Nic. 1.1, 1094a1 | Arist. Eth. Nic. 1094a1
classical 17 | Met. 980a21 | Arist. Metaph. 980a21
classical 18 | Aristotle, Metaphysics A 980a21 | Arist. Metaph. 980a21
classical 19 | Verg. Aen. 1.1 | Verg. Aen. 1.1
classical 20 | Virgil, Aeneid 1.1-7 | Verg. Aen. 1.1..Verg. Aen. 1.7
classical 21 | Ov. Met. 1.1 | Ov. Met. 1.1
classical 22 | Hor. Carm. 1.11.8 | Hor. Carm. 1.11.8
classical 23 | Cic. Cat. 1.1 | Cic. Cat. 1.1
classical 24 | Caes. Gal. 1.1 | Caes. B Gall. 1.1
classical 25 | Caesar, BG 1.1 | Caes. B Gall. 1.1
classical 26 | Tac. Ann. 1.1 | Tac. Ann. 1.1
classical 27 | Thuc. 2.35 | Thuc. 2.35
classical 28 | Hdt. 1.1.0 | Hdt. 1.1.0
classical 29 | Herodotus 7.8 | Hdt. 7.8
classical 30 | Thucydides 2.35-46 | Thuc. 2.35..Thuc. 2.46
classical 31 | Liv. 1.1 | Liv. 1.1
classical 32 | Soph. Ant. 332 | Soph. Ant. 332
classical 33 | Eur. Med. 1 | Eur. Med. 1
classical 34 | Sen. Ep. 1.1 | Sen. Ep. 1.1
classical 35 | Plut. Caes. 32 | Plut. Caes. 32
classical 36 | M. Aur. Med. 2.1 | M. Aur. Med. 2.1
classical 37 | Aug. Conf. 1.1 | Aug. Conf. 1.1
classical 38 | Augustine, Confessions 1.1.1 | Aug. Conf. 1.1.1
classical 39 | Lucr. 1.1 | Lucr. 1.1
classical 40 | urn:cts:greekLit:tlg0012.tlg001:1.1 | Hom. Il. 1.1
classical 41 | Il. 25.1 | !Hom. Il. 25.1/!Joel.25.1
classical 42 | Hom. Il. 30.1 | !Hom. Il. 30.1
classical 43 | Plat. Rep. 800a | !Pl. Resp. 800a
classical 44 | Plato, Symp. 203d | Pl. Symp. 203d
classical 45 | Phaedr. 275a | Pl. Phdr. 275a
classical 46 | Dante, Inf. 1.1-3 | Dante Inf. 1.1..Dante Inf. 1.3
classical 47 | Inf. I, 1-3 | Dante Inf. 1.1..Dante Inf. 1.3
classical 48 | Hamlet 3.1.56 | Shak. Ham. 3.1.56
classical 49 | Ham. III.i.56 | Shak. Ham. 3.1.56
classical 50 | Macbeth 5.5.19-28 | Shak. Mac. 5.5.19..Shak. Mac. 5.5.28
classical 51 | Bhagavad Gita 2.47 | BhG 2.47
classical 52 | Rig Veda 10.129.1 | RV 10.129.1
classical 53 | Analects 2.4 | Analects 2.4
EU 1 | Art. 5(1)(f) GDPR | GDPR Art. 5(1)(f)
EU 2 | Article 5(1)(f) of the GDPR | GDPR Art. 5(1)(f)
EU 3 | GDPR, Article 5(1)(f) | GDPR Art. 5(1)(f)
EU 4 | GDPR art. 5.1.f | GDPR Art. 5(1)(f)
EU 5 | Art. 5 Abs. 1 lit. f DSGVO | GDPR Art. 5(1)(f)
EU 6 | Art. 5 Abs. 1 Buchst. f DS-GVO | GDPR Art. 5(1)(f)
EU 7 | article 5, paragraphe 1, point f), du RGPD | GDPR Art. 5(1)(f)
EU 8 | art. 5, par. 1, lett. f), GDPR | GDPR Art. 5(1)(f)
EU 9 | artículo 5.1.f) del RGPD | GDPR Art. 5(1)(f)
EU 10 | art. 5 ust. 1 lit. f RODO | GDPR Art. 5(1)(f)
EU 11 | recital 47 GDPR | GDPR Recital 47
EU 12 | Recital 47 of the GDPR | GDPR Recital 47
EU 13 | Erwägungsgrund 47 DSGVO | GDPR Recital 47
EU 14 | considérant 47 du RGPD | GDPR Recital 47
EU 15 | Directive 95/46/EC | Directive 95/46/EC
EU 16 | Art. 7 of Directive 95/46/EC | Directive 95/46/EC Art. 7
EU 17 | Regulation (EU) 2016/679 | GDPR
EU 18 | Verordnung (EU) 2016/679 | GDPR
EU 19 | Richtlinie 95/46/EG | Directive 95/46/EC
EU 20 | directive 95/46/CE | Directive 95/46/EC
EU 21 | Art. 101 TFEU | TFEU Art. 101
EU 22 | Article 101(1) TFEU | TFEU Art. 101(1)
EU 23 | Art. 101 AEUV | TFEU Art. 101
EU 24 | article 101 TFUE | TFEU Art. 101
EU 25 | Art. 6 TEU | TEU Art. 6
EU 26 | Art. 101 GDPR | !GDPR Art. 101
EU 27 | Recital 174 GDPR | !GDPR Recital 174
EU 28 | http://data.europa.eu/eli/reg/2016/679/oj | GDPR
EU 29 | CELEX:32016R0679 | GDPR
EU 30 | Art. 8 of the Charter of Fundamental Rights of the European Union | CFR Art. 8
EU 31 | Art. 8 EU-GRCh | CFR Art. 8
EU 32 | Decision 2010/87/EU | Decision 2010/87/EU
EU 33 | Art. 6 EU AI Act | AI Act Art. 6
UN, treaties 1 | A/RES/70/1 | A/RES/70/1
UN, treaties 2 | S/RES/1325 (2000) | S/RES/1325 (2000)
UN, treaties 3 | General Assembly resolution 70/1 | A/RES/70/1
UN, treaties 4 | GA Res. 217 A (III) | A/RES/217A(III)
UN, treaties 5 | UN Security Council Resolution 1325 | S/RES/1325
UN, treaties 6 | UNSC Res 1325 | S/RES/1325
UN, treaties 7 | UN Doc. A/70/1 | A/70/1
UN, treaties 8 | 1155 UNTS 331 | 1155 UNTS 331
UN, treaties 9 | Article 12 UDHR | UDHR Art. 12
UN, treaties 10 | Art. 31 VCLT | Vienna Convention on the Law of Treaties Art. 31
UN, treaties 11 | Article 51 of the UN Charter | UN Charter Art. 51
UN, treaties 12 | Art. 8 ECHR | ECHR Art. 8
UN, treaties 13 | Article 8 of the European Convention on Human Rights | ECHR Art. 8
UN, treaties 14 | Art. 17 ICCPR | ICCPR Art. 17
UN, treaties 15 | Article 17 of the International Covenant on Civil and Political Rights | ICCPR Art. 17
UN, treaties 16 | Art. 31 UDHR | !UDHR Art. 31
UN, treaties 17 | résolution 1325 (2000) du Conseil de sécurité | S/RES/1325 (2000)
UN, treaties 18 | Resolution 242 of the Security Council | S/RES/242
UN, treaties 19 | Art. 8 EMRK | ECHR Art. 8
UN, treaties 20 | art. 8 CEDH | ECHR Art. 8
UN, treaties 21 | Art. 3 CRC | CRC Art. 3
German 1 | § 823 Abs. 1 BGB | BGB § 823(1)
German 2 | §823 I BGB | BGB § 823(1)
German 3 | §§ 823, 826 BGB | BGB § 823; BGB § 826
German 4 | § 433 Abs. 1 S. 1 BGB | BGB § 433(1) S. 1
German 5 | Art. 1 Abs. 1 GG | GG Art. 1(1)
German 6 | Art. 1 I GG | GG Art. 1(1)
German 7 | § 242 StGB | StGB § 242
German 8 | BVerfGE 65, 1 | BVerfGE 65, 1
German 9 | BVerfGE 65, 1 (43) | BVerfGE 65, 1; BVerfGE 65, 1 (43)
German 10 | BVerfGE 65, 1, 43 f. | BVerfGE 65, 1; BVerfGE 65, 1 (43)
German 11 | BGHZ 13, 334 | BGHZ 13, 334
German 12 | BGHSt 1, 1 | BGHSt 1, 1
German 13 | BGH NJW 2010, 2661 | NJW 2010, 2661
German 14 | BGH, Urt. v. 12.5.2010 – I ZR 121/08 | I ZR 121/08
German 15 | BVerfG, 1 BvR 209/83 | 1 BvR 209/83
German 16 | BVerwGE 1, 1 | BVerwGE 1, 1
German 17 | BGE 129 III 35 | BGE 129 III 35
German 18 | OGH 4 Ob 1/10 | 4 Ob 1/10
German 19 | Art. 41 OR | OR Art. 41
UK 1 | [2019] UKSC 41 | [2019] UKSC 41
UK 2 | [2019] UKSC 41, [55] | [2019] UKSC 41; [2019] UKSC 41 [55]
UK 3 | [2019] UKSC 41 at [55]-[57] | [2019] UKSC 41; [2019] UKSC 41 [55]..[2019] UKSC 41 [57]
UK 4 | [2019] UKSC 41, para 55 | [2019] UKSC 41; [2019] UKSC 41 [55]/para. 55
UK 5 | [2010] EWCA Civ 123 | [2010] EWCA Civ 123
UK 6 | [2010] EWHC 123 (QB) | [2010] EWHC 123 (QB)
UK 7 | [1932] AC 562 | [1932] AC 562
UK 8 | [1990] 2 AC 605 (HL) | [1990] 2 AC 605
UK 9 | (1854) 9 Exch 341 | (1854) 9 Exch 341
UK 10 | [2013] 2 WLR 398 | [2013] 2 WLR 398
UK 11 | 2010 SCC 2 | 2010 SCC 2
UK 12 | (1992) 175 CLR 1 | (1992) 175 CLR 1
UK 13 | [1992] HCA 23 | [1992] HCA 23
UK 14 | 2012 ONCA 123 | 2012 ONCA 123
UK 15 | [2015] NZSC 1 | [2015] NZSC 1
UK 16 | [1950] UKSC 3 | ![1950] UKSC 3
UK 17 | s 6(1) Human Rights Act 1998 | Human Rights Act 1998 s. 6(1)
UK 18 | Human Rights Act 1998, s. 6 | Human Rights Act 1998 s. 6
UK 19 | section 6 of the Human Rights Act 1998 | Human Rights Act 1998 s. 6
ECLI/ECJ/ECtHR 1 | ECLI:EU:C:2014:317 | ECLI:EU:C:2014:317
ECLI/ECJ/ECtHR 2 | C-131/12 | C-131/12
ECLI/ECJ/ECtHR 3 | Case C-131/12 Google Spain | C-131/12
ECLI/ECJ/ECtHR 4 | Rs. C-131/12 | C-131/12
ECLI/ECJ/ECtHR 5 | ECLI:DE:BVerfG:2010:rs20100302.1bvr025608 | ECLI:DE:BVerfG:2010:rs20100302.1bvr025608
ECLI/ECJ/ECtHR 6 | ECLI:XX:C:2014:317 | !ECLI:XX:C:2014:317
ECLI/ECJ/ECtHR 7 | ECLI:EU:C:2014:317, para. 55 | ECLI:EU:C:2014:317; ECLI:EU:C:2014:317 para. 55/para. 55
ECLI/ECJ/ECtHR 8 | App no 5493/72 | App. no. 5493/72
ECLI/ECJ/ECtHR 9 | application no. 5493/72 | App. no. 5493/72
ECLI/ECJ/ECtHR 10 | T-201/04 | T-201/04
French, Spanish, Italian ... 1 | article 1382 du Code civil | code civil Art. 1382
French, Spanish, Italian ... 2 | art. 1240 C. civ. | code civil Art. 1240
French, Spanish, Italian ... 3 | art. L. 121-1 du Code de la consommation | code de la consommation Art. L. 121-1
French, Spanish, Italian ... 4 | Cass. civ. 1re, 12 mai 2010, n° 09-12.345 | Cass. 09-12.345
French, Spanish, Italian ... 5 | CE, 12 mai 2010, n° 123456 | CE 123456
French, Spanish, Italian ... 6 | Cons. const., déc. n° 2010-1 QPC | Cons. const. 2010-1 QPC
French, Spanish, Italian ... 7 | artículo 18.4 de la Constitución Española | Constitución Española Art. 18(4)
French, Spanish, Italian ... 8 | art. 1902 del Código Civil | Código Civil Art. 1902
French, Spanish, Italian ... 9 | STS 123/2010 | STS 123/2010
French, Spanish, Italian ... 10 | STC 292/2000 | STC 292/2000
French, Spanish, Italian ... 11 | art. 18 CE | CE Art. 18
French, Spanish, Italian ... 12 | art. 2043 c.c. | codice civile Art. 2043
French, Spanish, Italian ... 13 | articolo 3 della Costituzione | Costituzione Art. 3
French, Spanish, Italian ... 14 | art. 2043 del codice civile | codice civile Art. 2043
French, Spanish, Italian ... 15 | art. 3, comma 2, Cost. | Costituzione Art. 3(2)
French, Spanish, Italian ... 16 | Cass. 12345/2010 | Cass. 12345/2010
French, Spanish, Italian ... 17 | artigo 5.º da Constituição Federal | Constituição Federal Art. 5
French, Spanish, Italian ... 18 | art. 5º, inciso X, da Constituição Federal | Constituição Federal Art. 5(X)
French, Spanish, Italian ... 19 | art. 186 do Código Civil | Código Civil Art. 186
French, Spanish, Italian ... 20 | ст. 10 Конституции РФ | Конституция РФ Art. 10
French, Spanish, Italian ... 21 | статья 10 Конституции Российской Федерации | Конституция РФ Art. 10
French, Spanish, Italian ... 22 | п. 1 ст. 10 ГК РФ | ГК РФ Art. 10(1)
French, Spanish, Italian ... 23 | ч. 2 ст. 105 УК РФ | УК РФ Art. 105(2)
French, Spanish, Italian ... 24 | المادة 5 من الدستور | الدستور Art. 5
French, Spanish, Italian ... 25 | المادة (163) من القانون المدني | القانون المدني Art. 163
US 1 | 33 U.S.C. § 1251 | 33 U.S.C. § 1251
US 2 | 33 USC 1251 | 33 U.S.C. § 1251
US 3 | U.S. Const. art. I, § 8, cl. 3 | US Const. Art. I §8, cl. 3
US 4 | First Amendment to the U.S. Constitution | US Const. amend. I
US 5 | 17 C.F.R. § 240.10b-5 | 17 C.F.R. § 240.10b-5
US 6 | 26 U.S.C. §§ 501(c)(3), 512 | 26 U.S.C. § 501(c)(3); 26 U.S.C. § 512
document 1 | p. 12 | p. 12
document 2 | pp. 12-14 | p. 12..p. 14
document 3 | S. 12 f. | p. 12
document 4 | (line 12) | l. 12
document 5 | ll. 5-7 | l. 5..l. 7
document 6 | ¶ 12 | para. 12
document 7 | § 3.2 | sec. 3.2
document 8 | [00:12:34] | 00:12:34
document 9 | at 00:12:34 | 00:12:34
document 10 | fol. 12r | fol. 12r
document 11 | (chap. 3) | ch. 3
document 12 | стр. 12 | p. 12
document 13 | ص. 12 | p. 12
document 14 | 第12页 | p. 12
document 15 | 12쪽 | p. 12
document 16 | S. 12-14 | p. 12..p. 14
document 17 | pág. 12 | p. 12
document 18 | Bd. 2, S. 12 | p. 12
document 19 | Rn. 12 | para. 12
document 20 | Rz 12 | para. 12
document 21 | 见第12页 | p. 12
document 22 | Case C-131/12, paragraph 55 | C-131/12; C-131/12 para. 55
"""


@pytest.mark.parametrize(("text", "expected"), rows(NOTHING))
def test_nothing(text: str, expected: str) -> None:
    """Names of works, courts and people before a figure."""
    assert written(references(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows(FORMS))
def test_read(text: str, expected: str) -> None:
    """Every form gives the canonical place; impossible ones say so."""
    assert written(references(text)) == expected
