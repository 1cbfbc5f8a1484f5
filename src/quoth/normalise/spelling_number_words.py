"""Number words by language, without combining marks and in lower case: `spelling_numbers` reads them.

Source: Unicode CLDR, rule-based number formats (RBNF), checked language by language; W. Wright for
Arabic gender
forms; A. Ernout, Morphologie historique du latin, for Latin.
"""

from __future__ import annotations

import unicodedata


def _table(text: str) -> dict[str, int]:
    """ "word:value" or "word|word:value" pairs as a table, with the marks taken off."""
    found = {}
    for pair in text.split():
        words, _, value = pair.rpartition(":")
        for word in words.split("|"):
            plain = "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")
            found[plain.replace("_", " ")] = int(value)
    return found


def _row(start: int, text: str, step: int = 1) -> str:
    """Words counted up from `start`."""
    return " ".join(f"{word}:{start + i * step}" for i, word in enumerate(text.split()))


_WORDS = {
    "en": _row(0, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen "
               "seventeen eighteen nineteen") + " " + _row(20, "twenty thirty forty|fourty fifty sixty "
               "seventy eighty ninety", 10)
    + " a|an:1 score:20 threescore:60 fourscore:80 dozen:12",
    "fr": _row(0, "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize")
    + " " + _row(20, "vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante", 10)
    + " dixsept:17 dixhuit:18 dixneuf:19 quatrevingt|quatrevingts:80 quatrevingtdix:90",
    "de": _row(0, "null ein|eins|eine|einen|einer drei:3 vier:4".replace(" drei:3 vier:4", " zwei|zwo "
    "drei vier fünf|fuenf sechs "
               "sieben acht neun zehn elf zwölf|zwoelf dreizehn vierzehn fünfzehn|fuenfzehn sechzehn "
               "siebzehn achtzehn neunzehn"))
    + " " + _row(20, "zwanzig dreißig|dreissig vierzig fünfzig|fuenfzig sechzig siebzig achtzig neunzig", 10),
    "es": _row(0, "cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece "
    "catorce quince dieciséis "
               "diecisiete dieciocho diecinueve veinte veintiuno|veintiún|veintiuna veintidós veintitrés "
               "veinticuatro "
               "veinticinco veintiséis veintisiete veintiocho veintinueve")
    + " " + _row(30, "treinta cuarenta cincuenta sesenta setenta ochenta noventa", 10),
    "it": _row(0, "zero uno|un|una due tre quattro cinque sei sette otto nove dieci undici dodici "
    "tredici quattordici quindici "
               "sedici diciassette diciotto diciannove")
    + " " + _row(20, "venti|vent trenta|trent quaranta|quarant cinquanta|cinquant sessanta|sessant "
        "settanta|settant "
                 "ottanta|ottant novanta|novant", 10),
    "pt": _row(0, "zero um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze "
    "catorze|quatorze quinze "
               "dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove")
    + " " + _row(20, "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 10),
    "ru": _row(0, "ноль|нуль один|одна|одно|одну два|две три четыре пять шесть семь восемь девять десять "
    "одиннадцать "
               "двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать "
               "девятнадцать")
    + " " + _row(20, "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто", 10),
    "ar": _row(0, "صفر واحد|واحدة|احد|احدى|إحدى|أحد اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي "
    "ثلاثة|ثلاث|ثلثة|ثلث "
               "أربعة|أربع|اربعة|اربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني|ثمان تسعة|تسع عشرة|عشر")
    + " " + _row(20, "عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين|اربعون|اربعين خمسون|خمسين ستون|ستين "
        "سبعون|سبعين ثمانون|ثمانين "
                 "تسعون|تسعين", 10),
    "he": _row(0, "אפס אחד|אחת שניים|שתיים|שני|שתי|שנים|שתים שלושה|שלוש|שלשה|שלש ארבעה|ארבע "
    "חמישה|חמש|חמשה שישה|שש|ששה "
               "שבעה|שבע שמונה|שמנה תשעה|תשע עשרה|עשר")
    + " " + _row(20, "עשרים שלושים|שלשים ארבעים חמישים|חמשים שישים|ששים שבעים שמונים|שמנים תשעים", 10),
    "tr": _row(0, "sıfır bir iki üç dört beş altı yedi sekiz dokuz")
    + " " + _row(10, "on yirmi otuz kırk elli altmış yetmiş seksen doksan", 10),
    "id": _row(0, "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")
    + " duabelas:12 tigabelas:13 empatbelas:14 limabelas:15 enambelas:16 tujuhbelas:17 delapanbelas:18 "
        "sembilanbelas:19 "
    + _row(20, "duapuluh tigapuluh empatpuluh limapuluh enampuluh tujuhpuluh delapanpuluh sembilanpuluh", 10),
    "el": _row(0, "μηδέν ένας|ένα|μία|μια|εις|εν δύο|δυο τρεις|τρία τέσσερις|τέσσερα|τεσσαρες|τεσσαρα "
    "πέντε έξι|εξ "
               "επτά|εφτά οκτώ|οχτώ εννέα|εννιά δέκα ένδεκα|έντεκα δώδεκα")
    + " " + _row(20, "είκοσι|εικοσιν τριάντα|τριακοντα σαράντα|τεσσαρακοντα|τεσσερακοντα "
        "πενήντα|πεντηκοντα εξήντα|εξηκοντα "
                 "εβδομήντα|εβδομηκοντα ογδόντα|ογδοηκοντα ενενήντα|ενενηκοντα", 10),
    "la": _row(0, "nihil unus|una|unum duo|duae|duos tres|tria quattuor|quatuor quinque sex septem octo "
    "novem|nouem decem undecim "
               "duodecim tredecim quattuordecim|quatuordecim quindecim sedecim|sexdecim "
               "septemdecim|septendecim "
               "octodecim|duodeviginti novemdecim|undeviginti")
    + " " + _row(20, "viginti|uiginti triginta quadraginta quinquaginta sexaginta septuaginta octoginta "
        "nonaginta", 10),
    "hi": _row(0, "शून्य एक दो तीन चार पाँच|पांच छह|छः|छ सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह|पन्द्रह "
    "सोलह सत्रह अठारह उन्नीस "
               "बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस|अठ्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस "
               "चौंतीस पैंतीस "
               "छत्तीस सैंतीस अड़तीस उनतालीस चालीस")
    + " पचास:50 साठ:60 सत्तर:70 अस्सी:80 नब्बे:90",
    "fa": _row(0, "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده "
    "هجده نوزده")
    + " " + _row(20, "بیست سی چهل پنجاه شصت هفتاد هشتاد نود", 10),
}  # fmt: skip
ZERO_TO_HUNDRED: dict[str, dict[str, int]] = {language: _table(text) for language, text in _WORDS.items()}

_M, _G = 10**6, 10**9
_MULTIPLIERS = {
    "en": f"hundred|hundreds:100 thousand|thousands:1000 million|millions:{_M} billion|billions|bn:{_G} "
    f"trillion:{_G * 1000}",
    "fr": f"cent|cents:100 mille|mil:1000 million|millions:{_M} milliard|milliards:{_G} "
    f"billion|billions:{_G * 1000}",
    "de": f"hundert:100 tausend:1000 million|millionen|mio:{_M} milliarde|milliarden|mrd:{_G} "
    f"billion|billionen:{_G * 1000}",
    "es": f"cien|ciento|cientos|cientas:100 mil:1000 millón|millones:{_M} billón|billones:{_G * 1000} "
    f"doscientos|doscientas:200 "
    "trescientos|trescientas:300 cuatrocientos|cuatrocientas:400 quinientos|quinientas:500 "
    "seiscientos|seiscientas:600 "
    "setecientos|setecientas:700 ochocientos|ochocientas:800 novecientos|novecientas:900",
    "it": f"cento:100 mille|mila:1000 milione|milioni:{_M} miliardo|miliardi:{_G}",
    "pt": f"cem|cento:100 mil:1000 milhão|milhões:{_M} bilhão|bilhões:{_G} duzentos|duzentas:200 "
    f"trezentos|trezentas:300 "
    "quatrocentos:400 quinhentos:500 seiscentos:600 setecentos:700 oitocentos:800 novecentos:900",
    "ru": f"сто:100 двести:200 триста:300 четыреста:400 пятьсот:500 шестьсот:600 семьсот:700 "
    f"восемьсот:800 девятьсот:900 "
    f"тысяча|тысячи|тысяч|тысячу:1000 миллион|миллиона|миллионов|млн:{_M} "
    f"миллиард|миллиарда|миллиардов|млрд:{_G}",
    "ar": f"مائة|مئة|ماية|مائه:100 مائتان|مائتين|مئتان|مئتين:200 ألف|الف|آلاف|الاف|ألفا:1000 "
    f"ألفان|ألفين:2000 "
    f"مليون|ملايين|مليونا:{_M} مليار|مليارات:{_G}",
    "he": f"מאה|מאות:100 מאתיים|מאתים:200 אלף|אלפים:1000 אלפיים:2000 מיליון|מיליונים:{_M} מיליארד:{_G}",
    "tr": f"yüz:100 bin:1000 milyon:{_M} milyar:{_G}",
    "id": f"ratus:100 seratus:100 ribu:1000 seribu:1000 juta:{_M} sejuta:{_M} miliar|milyar:{_G}",
    "el": f"εκατό|εκατόν|εκατον:100 διακόσια|διακόσιοι|διακόσιες|διακοσιοι:200 τριακόσια|τριακόσιοι:300 "
    f"τετρακόσια|τετρακόσιοι:400 "
    f"πεντακόσια|πεντακόσιοι:500 εξακόσια|εξακόσιοι:600 επτακόσια|επτακόσιοι:700 οκτακόσια|οκτακόσιοι:800 "
    f"εννιακόσια|εννιακόσιοι:900 χίλια|χίλιοι|χίλιες|χιλιάδες|χιλιοι:1000 εκατομμύριο|εκατομμύρια:{_M} "
    f"δισεκατομμύριο|"
    f"δισεκατομμύρια:{_G}",
    "la": "centum:100 ducenti|ducenta:200 trecenti|trecenta:300 quadringenti|quadringenta:400 "
    "quingenti|quingenta:500 "
    "sescenti|sexcenti|sescenta:600 septingenti:700 octingenti:800 nongenti:900 mille|milia|millia:1000",
    "hi": "सौ:100 हज़ार|हजार:1000 लाख:100000 करोड़:10000000 अरब:1000000000",
    "fa": f"صد:100 دویست:200 سیصد:300 چهارصد:400 پانصد:500 ششصد:600 هفتصد:700 هشتصد:800 نهصد:900 هزار:1000 "
    f"میلیون:{_M} میلیارد:{_G}",
}
MULTIPLIERS: dict[str, dict[str, int]] = {language: _table(text) for language, text in _MULTIPLIERS.items()}

CONNECTORS: dict[str, frozenset[str]] = {
    "en": frozenset(("and",)), "fr": frozenset(("et",)), "de": frozenset(("und",)), "es": frozenset(("y",)),
    "it": frozenset(("e",)), "pt": frozenset(("e",)), "ar": frozenset(("و",)), "he": frozenset(("ו",)),
    "el": frozenset(("και",)), "la": frozenset(("et",)), "fa": frozenset(("و",)),
}  # fmt: skip
UNITS_FIRST = frozenset(("de", "ar", "la", "he"))
"""Languages that may say the unit before the ten."""

_ORDINALS = {
    "en": _row(1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth "
               "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
    + " " + _row(30, "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 10),
    "fr": _row(1, "premier|première deuxième|second|seconde troisième quatrième cinquième sixième "
    "septième huitième neuvième dixième"),
    "es": _row(1, "primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta "
    "quinto|quinta sexto|sexta "
               "séptimo|séptima octavo|octava noveno|novena décimo|décima"),
    "it": _row(1, "primo|prima secondo|seconda terzo|terza quarto|quarta quinto|quinta sesto|sesta "
    "settimo|settima ottavo|ottava "
               "nono|nona decimo|decima"),
}  # fmt: skip
ORDINALS: dict[str, dict[str, int]] = {language: _table(text) for language, text in _ORDINALS.items()}

_DIGITS = "〇一二三四五六七八九"
CHINESE: dict[str, int] = {
    **{char: value for value, char in enumerate(_DIGITS)},
    **{char: value for value, char in enumerate("零壹貳參肆伍陸柒捌玖")},
    **{char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "兩": 2,
    "两": 2,
    "廿": 20,
    "卅": 30,
    "十": 10,
    "拾": 10,
    "百": 100,
    "佰": 100,
    "千": 1000,
    "仟": 1000,
    "萬": 10**4,
    "万": 10**4,
    "億": 10**8,
    "亿": 10**8,
    "兆": 10**12,
}
"""Source: Unicode 16, Unihan kPrimaryNumeric, kAccountingNumeric."""
