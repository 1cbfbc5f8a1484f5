"""Hand-made reports of right-to-left drafts: what the look of a report must get right in Arabic and Hebrew."""

from __future__ import annotations

from sample_rows import Row, cited, findings

from quoth.model import Document, Place, Source
from quoth.report.report import Report


def _rihla(locator: str, start: int, words: str, before: str = "", after: str = "", digest: str = "") -> Place:
    return Place("RIHLA", "الرحلة", locator, start, start + len(words), words, before, after, "ar", digest)


ARABIC = """في آداب السفر
قال الكاتب: «ليس المسافر غريبًا إذا عرف الطريق ولا يضل من سأل» في أول كتابه (الرحلة، ١٢).
وزاد بعده: «الماء في الصحراء يكفي تسعة رجال» ثم كتب فالطريق بعيد والزاد قليل كما هو معروف.
The traveller wrote «كتب الحكيم إلى ولده» in Arabic."""
ARABIC_ROWS = (
    Row(
        "«ليس المسافر غريبًا إذا عرف الطريق ولا يضل من سأل»",
        "altered",
        "¶2",
        ("word-dropped", "The source has “أبدا” here."),
        (
            _rihla(
                "١٢",
                100,
                "ليس المسافر غريبا إذا عرف الطريق ولا يضل أبدا من سأل",
                "باب السفر. ",
                " والسؤال نصف العلم.",
                "ab12",
            ),
        ),
        "word",
    ),
    Row(
        "«الماء في الصحراء يكفي تسعة رجال»",
        "altered",
        "¶3",
        ("number-changed", "The number differs."),
        (_rihla("١٣", 300, "الماء في الصحراء لا يكفي خمسة رجال", "", " فاحذر."),),
        "number",
        reference=cited(ARABIC, "wrong", "الرحلة، ١٢", "١٢", "١٣"),
    ),
    Row(
        "الطريق بعيد والزاد قليل",
        "exact",
        "¶3",
        None,
        (_rihla("٢٠", 0, "الطريق بعيد والزاد قليل"),),
        "word",
        marked=False,
    ),
    Row(
        "«كتب الحكيم إلى ولده»",
        "variant",
        "¶4",
        ("marks", "Same words; the source has vowel marks."),
        (Place("HIKAM", "الحكم", "٧", 0, 31, "كَتَبَ الحَكِيمُ إِلَى وَلَدِهِ", "", "", "ar"),),
    ),
)


def arabic() -> Report:
    """Arabic: a dropped negation, a variant with marks, and a mark that begins inside a word."""
    document = Document("ar01", ARABIC, "في آداب السفر", "safar.txt", meta={"language": "ar"})
    sources = (Source("RIHLA", "الرحلة", language="ar"), Source("HIKAM", "الحكم", language="ar"))
    return Report(document, findings(ARABIC, ARABIC_ROWS), sources, 60, 900)


def _gesher(locator: str, start: int, words: str, before: str = "", after: str = "") -> Place:
    return Place("GESHER", "הלכות גשר", locator, start, start + len(words), words, before, after, "he")


HEBREW = """על שמירת הגשר
בספר כתוב: „שומר הגשר יסגור את השער לפני חצות ולא יישן” (הלכות גשר ג).
ועוד כתוב: „המים עולים בחורף ויורדים בקיץ” כידוע."""
HEBREW_ROWS = (
    Row(
        "„שומר הגשר יסגור את השער לפני חצות ולא יישן”",
        "altered",
        "¶2",
        ("word-changed", "A word differs."),
        (_gesher("ג", 10, "שומר הגשר יפתח את השער לפני חצות ולא יישן", "פרק ראשון. ", " וזה הכלל."),),
        "word",
    ),
    Row(
        "„המים עולים בחורף ויורדים בקיץ”",
        "variant",
        "¶3",
        ("points", "Same words; the source is pointed."),
        (_gesher("ז", 70, "הַמַּיִם עוֹלִים בַּחֹרֶף וְיוֹרְדִים בַּקַּיִץ"),),
    ),
)


def hebrew() -> Report:
    """Hebrew: a changed word and a variant with points, in a right-to-left draft."""
    document = Document("he01", HEBREW, "על שמירת הגשר", "gesher.txt", meta={"language": "he"})
    sources = (Source("GESHER", "הלכות גשר", language="he"),)
    return Report(document, findings(HEBREW, HEBREW_ROWS), sources, 30, 400)
