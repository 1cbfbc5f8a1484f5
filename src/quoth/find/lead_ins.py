"""Lead-ins: do the words before some others announce them as somebody's, in Arabic, Persian, Urdu and Hebrew prose?

A verb of saying, reading, writing or handing down ("we read"), also with an honorific behind it ("the Exalted said"); a
word for a text ("in the verse"); what gives an example ("of that is"). That something merely "came" or "was found"
announces nothing. Sources: Arabic verbs of saying as in Badawi, Carter and Gully, Modern Written Arabic (2004), 5.18;
the other classes and languages are ours, whole classes by meaning. A word that is missing costs short unmarked
quotations only, so the lists are closed: no stems, no near matches.
"""

from __future__ import annotations

from unicodedata import normalize

import regex

_ANNOUNCING = """
قال قالت قالوا قلت قلنا يقول تقول يقولون نقول أقول قل قيل قائلا قائل قول قوله قولها قولهم قولك نادى أخبر أجاب أوصى سأل
قرأ قرأت قرأنا قرؤوا يقرأ تقرأ نقرأ أقرأ يقرؤون اقرأ قراءة تلا تلت تلوت يتلو تتلو نتلو تلاوة رتل أنشد
كتب كتبت كتبوا يكتب تكتب نكتب مكتوب ذكر ذكرت ذكروا يذكر نذكر روى روت رووا يروي نروي نقل ينقل ننقل استشهد يستشهد
آية الآية نصه نصها نص
فرمود فرموده فرمودند میفرماید گفت گفته گفتند گوید میگوید خواند نوشت نوشته آورده
فرمایا فرماتا فرماتے فرمان ارشاد کہا کہتا کہتے کہتی لکھا لکھتے پڑھا پڑھتے
אמר אמרה אמרו אומר אומרת אומרים נאמר כתב כתבה כותב כתוב כתובה כתיב נכתב דכתיב קרא קורא קוראים דרש לאמר
"""
_TEXTS = """
النص نص آية الآية الآيات سورة السورة القرآن المصحف الكتاب كتابه التنزيل التوراة الإنجيل الزبور الوحي
قرآن آیه آیات سوره کتاب آیت
"""
_HONOURS = """
الله تعالى سبحانه وتعالى عز وجل جل وعلا شأنه جلاله تبارك ربنا ربك الرب الكريم الكريمة المجيد الحكيم الشريف الشريفة
خداوند خدا متعال کریم مجید شریف اللہ تعالیٰ تعالی ہے ہیں است شده که کہ ה השם
"""
_EXAMPLES = frozenset({("من", "ذلك"), ("مثل", "ذلك"), ("مثال", "ذلك"), ("نحو", "ذلك")})
_IN = frozenset({"في", "در"})
_PERSIAN: dict[int, str] = {ord(char): other for char, other in zip("کیہھ", "كيهه", strict=True)}
_SAYS, _TEXT, _BEHIND = (frozenset(words.translate(_PERSIAN).split()) for words in (_ANNOUNCING, _TEXTS, _HONOURS))
_UNWRITTEN = regex.compile(r"[\p{Mn}\u0640\u200c]")
_BLANK = frozenset(" \t\u00a0\n*_")
_MOST = 6
"""Words that are looked at: a verb, "God", two honorifics of two words."""


def leads_in(before: str) -> bool:
    """Does a text end in words that announce what follows it?"""
    words = _last_words(before)
    if len(words) > 1 and words[-1] == "ذلك" and any((bare, "ذلك") in _EXAMPLES for bare in _bare(words[-2])):
        return True
    while len(words) > 1 and words[-1] in _BEHIND:
        words.pop()
    if not words:
        return False
    if len(words) > 1 and words[-1] in _TEXT and not _IN.isdisjoint(_bare(words[-2])):
        return True
    return not _SAYS.isdisjoint(_bare(words[-1]))


def announces_scripture(before: str) -> bool:
    """Does a text end in the formula with which scripture is quoted: "God the Exalted said", "as it is written"?"""
    words = _last_words(before)
    if words and words[-1] in _WRITTEN:
        return True
    rest = list(words)
    while len(rest) > 1 and rest[-1] in _OF_GOD:
        rest.pop()
    return len(rest) < len(words) and not _SAID.isdisjoint(_bare(rest[-1]))


_OF_GOD = frozenset("الله تعالى سبحانه وتعالى عز وجل جل وعلا شأنه جلاله تبارك".split())
_SAID = frozenset("قال قوله يقول قول قائلا".split())
_WRITTEN = frozenset("שנאמר ככתוב שכתוב כתיב דכתיב".split())


def _last_words(before: str) -> list[str]:
    """The last words of a text that follow each other without punctuation, as letters alone. None of one in ASCII."""
    if before.isascii():
        return []
    end = len(before)
    while end and before[end - 1] in _BLANK:
        end -= 1
    start = end
    while start and (before[start - 1] in _BLANK or before[start - 1].isalpha() or _UNWRITTEN.match(before, start - 1)):
        start -= 1
    text = _UNWRITTEN.sub("", normalize("NFC", before[start:end]).translate(_EMPHASIS | _PERSIAN))
    return text.split()[-_MOST:]


_EMPHASIS: dict[int, str] = {ord("*"): " ", ord("_"): " "}


def _bare(word: str) -> set[str]:
    """The word as it is, without "and", and without a preposition or particle behind that."""
    forms = {word}
    if len(word) > 2 and word[0] in "وفו":
        word = word[1:]
        forms.add(word)
    if len(word) > 2 and word[0] in "بلكسשכ":
        forms.add(word[1:])
    return forms
