"""Hand-made reports of right-to-left drafts: what the look of a report must get right in Arabic and Hebrew."""

from __future__ import annotations

from samples import edits_between, finding

from quoth.model import Document, Place, Reason, ReferenceCheck, Source
from quoth.report.report import Report


def arabic() -> Report:
    """Arabic: a dropped negation, a variant with marks, and a mark that begins inside a word."""
    lines = [
        "في آداب السفر",
        "قال الكاتب: «ليس المسافر غريبًا إذا عرف الطريق ولا يضل من سأل» في أول كتابه (الرحلة، ١٢).",
        "وزاد بعده: «الماء في الصحراء يكفي تسعة رجال» ثم كتب فالطريق بعيد والزاد قليل كما هو معروف.",
        "The traveller wrote «كتب الحكيم إلى ولده» in Arabic.",
    ]
    text = "\n".join(lines)
    first, second = "«ليس المسافر غريبًا إذا عرف الطريق ولا يضل من سأل»", "«الماء في الصحراء يكفي تسعة رجال»"
    source_one = "ليس المسافر غريبا إذا عرف الطريق ولا يضل أبدا من سأل"
    source_two = "الماء في الصحراء لا يكفي خمسة رجال"
    inside = "الطريق بعيد والزاد قليل"
    voweled = "كَتَبَ الحَكِيمُ إِلَى وَلَدِهِ"
    found = (
        finding(
            1,
            text,
            first,
            "altered",
            edits=edits_between(first, text.index(first), source_one),
            places=(
                Place(
                    "RIHLA",
                    "الرحلة",
                    "١٢",
                    100,
                    152,
                    source_one,
                    "باب السفر. ",
                    " والسؤال نصف العلم.",
                    "ar",
                    "ab12",
                ),
            ),
            reasons=(Reason("word-dropped", "The source has “أبدا” here."),),
            locator="¶2",
        ),
        finding(
            2,
            text,
            second,
            "altered",
            edits=edits_between(second, text.index(second), source_two, "number"),
            places=(Place("RIHLA", "الرحلة", "١٣", 300, 334, source_two, "", " فاحذر.", "ar"),),
            reference=ReferenceCheck(
                "wrong", "الرحلة، ١٢", text.index("الرحلة"), text.index("الرحلة") + 10, ("١٢",), ("١٣",)
            ),
            reasons=(Reason("number-changed", "The number differs."),),
            locator="¶3",
        ),
        finding(
            3,
            text,
            inside,
            "exact",
            marked=False,
            edits=edits_between(inside, text.index(inside), inside),
            places=(Place("RIHLA", "الرحلة", "٢٠", 0, len(inside), inside, "", "", "ar"),),
            locator="¶3",
        ),
        finding(
            4,
            text,
            "«كتب الحكيم إلى ولده»",
            "variant",
            places=(Place("HIKAM", "الحكم", "٧", 0, len(voweled), voweled, "", "", "ar"),),
            reasons=(Reason("marks", "Same words; the source has vowel marks."),),
            locator="¶4",
        ),
    )
    document = Document("ar01", text, "في آداب السفر", "safar.txt", meta={"language": "ar"})
    return Report(
        document,
        found,
        (Source("RIHLA", "الرحلة", language="ar"), Source("HIKAM", "الحكم", language="ar")),
        60,
        900,
    )


def hebrew() -> Report:
    """Hebrew: a changed word and a variant with points, in a right-to-left draft."""
    lines = [
        "על שמירת הגשר",
        "בספר כתוב: „שומר הגשר יסגור את השער לפני חצות ולא יישן” (הלכות גשר ג).",
        "ועוד כתוב: „המים עולים בחורף ויורדים בקיץ” כידוע.",
    ]
    text = "\n".join(lines)
    first, second = "„שומר הגשר יסגור את השער לפני חצות ולא יישן”", "„המים עולים בחורף ויורדים בקיץ”"
    source_one, source_two = "שומר הגשר יפתח את השער לפני חצות ולא יישן", "הַמַּיִם עוֹלִים בַּחֹרֶף וְיוֹרְדִים בַּקַּיִץ"
    found = (
        finding(
            1,
            text,
            first,
            "altered",
            edits=edits_between(first, text.index(first), source_one),
            places=(Place("GESHER", "הלכות גשר", "ג", 10, 50, source_one, "פרק ראשון. ", " וזה הכלל.", "he"),),
            reasons=(Reason("word-changed", "A word differs."),),
            locator="¶2",
        ),
        finding(
            2,
            text,
            second,
            "variant",
            places=(Place("GESHER", "הלכות גשר", "ז", 70, 120, source_two, "", "", "he"),),
            reasons=(Reason("points", "Same words; the source is pointed."),),
            locator="¶3",
        ),
    )
    document = Document("he01", text, "על שמירת הגשר", "gesher.txt", meta={"language": "he"})
    return Report(document, found, (Source("GESHER", "הלכות גשר", language="he"),), 30, 400)
