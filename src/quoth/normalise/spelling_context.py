"""How the two texts around a word are written: what a single word cannot say about its own spelling."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from ..frozen import dataclass

_UTHMANI_SIGNS = frozenset("\u0671\u06e1\u06df\u06e0\u06e5\u06e6\u06e7\u06e2\u06ed")
_UTHMANI_WORDS_LIST = """
الصلوة الزكوة الحيوة العلمين السموت الكتب الصرط صرط القيمة الصلحت الكفرين الظلمين الصدقين الصبرين
خلدين خلدون ظلمين ظلمون كفرين كفرون فسقين الفسقون الفسقين الشيطن شيطن سلطن الانسن الانعم الاعنب جنت
اصحب اليل واليل يايها ويايها يبني يقوم يموسي يادم هرون اسمعيل لقمن سبحن سبحنه ثلث ثلثة ميثق الاسلم
السلم النهر الانهر يجهدون جهدوا تعلي والمسكين اموتا امولكم امولهم ازوجكم ايت ايتنا بيت بيتنا رزقنهم
انزلنه
"""
_UTHMANI_WORDS = frozenset(_UTHMANI_WORDS_LIST.split())
_SIMPLE_WORDS_LIST = """
الصلاة الزكاة الحياة العالمين السماوات الكتاب كتاب الصراط صراط القيامة الصالحات الكافرين الظالمين
الصادقين الصابرين خالدين خالدون ظالمين ظالمون كافرين كافرون فاسقين الفاسقون الفاسقين الشيطان شيطان
سلطان الانسان الانعام الاعناب جنات اصحاب الليل والليل ايها هارون اسماعيل لقمان سبحان سبحانه ثلاث
ثلاثة ميثاق الاسلام السلام النهار الانهار يجاهدون جاهدوا تعالي والمساكين امواتا اموالكم اموالهم
ازواجكم ايات اياتنا بينات رزقناهم انزلناه قال كان قالوا كانوا مال ناس الناس
"""
_SIMPLE_WORDS = frozenset(_SIMPLE_WORDS_LIST.split())
"""Frequent words of the Qur'an whose spelling tells the two orthographies apart. Source: al-Dani, al-Muqni`.
The last line is written with alef in both; it tells nothing and only keeps the lists apart."""
_BOTH = frozenset(
    [
        "قال",
        "كان",
        "قالوا",
        "كانوا",
        "مال",
        "ناس",
        "الناس",
        "جنت",
        "بيت",
        "الكتب",
        "يقوم",
        "ثلث",
        "القيمة",
        "السلم",
        "النهر",
    ]
)
_PLAIN_ALEF = str.maketrans("أإآٱىیۀة", "ااااييهة")
_NO_HAMZA = str.maketrans("أإ", "ءء")
"""So that "they eat" (يأكلون) is no participle with a long a."""
_DROPPED = 2
"""Different words without the source's alef, from which on a draft that nothing else tells leaves alefs out by habit;
one may be another word (قل for قال). Verses quoted bare: see docs/design/spelling.md."""


@dataclass(frozen=True, slots=True)
class Traits:
    """Habits of one text.

    marks: it writes vowel marks, points or accents at all. finals: the letters that end its words.
    hamza: it writes hamza on alef. uthmani: True, False, or None when nothing tells.
    """

    marks: bool = False
    finals: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    hamza: bool = False
    uthmani: bool | None = None

    @classmethod
    def of(cls, text: str) -> Traits:
        """The habits that a stretch of text shows."""
        letters = frozenset(text)
        marks = any(unicodedata.category(c) == "Mn" for c in unicodedata.normalize("NFD", "".join(letters)))
        words = [bare for word in text.split() if (bare := _letters(word))]
        return cls(
            marks=marks,
            finals=frozenset(word[-1] for word in words if len(word) > 1),
            letters=letters,
            hamza=bool(letters & set("أإ")),
            uthmani=_uthmani(letters, words) if any("\u0600" <= c <= "\u06ff" for c in letters) else None,
        )


@dataclass(frozen=True, slots=True)
class SpellingContext:
    """The habits of the draft and of the source around the words compared.

    divine_names: written substitutes of the name of God count as the name (they are named either way).
    nomina_sacra: the abbreviations of Greek manuscripts count as the words they stand for.
    """

    draft: Traits = Traits()
    source: Traits = Traits()
    divine_names: bool = True
    nomina_sacra: bool = False

    @classmethod
    def of(cls, draft: str, source: str) -> SpellingContext:
        """The context that two aligned stretches of text give to each of their words."""
        own, other = Traits.of(draft), Traits.of(source)
        if own.uthmani is None and other.uthmani is False and _drops_alef(draft, source):
            own = replace(own, uthmani=True)
        return cls(own, other)


def _letters(word: str) -> str:
    if word.isalpha() and "ـ" not in word:
        return word
    return "".join(c for c in word if unicodedata.category(c)[0] == "L" and c != "ـ")


def _uthmani(letters: frozenset[str], words: list[str]) -> bool | None:
    if letters & _UTHMANI_SIGNS:
        return True
    bare = {word.translate(_PLAIN_ALEF) for word in words} - _BOTH
    long_a = {word.translate(_NO_HAMZA).translate(_PLAIN_ALEF) for word in words} - _BOTH
    old = len(bare & _UTHMANI_WORDS) + sum(word.startswith(("ءا", "وءا", "فءا")) for word in words)
    new = len(bare & _SIMPLE_WORDS) + sum(map(_writes_alef, long_a)) + ("آ" in letters)
    return None if old == new else old > new


def _drops_alef(draft: str, source: str) -> bool:
    """Do several words of the draft lack nothing but an alef that the source writes?"""
    held = {_letters(word).translate(_PLAIN_ALEF) for word in source.split()}
    longer = {word.replace("ا", ""): word for word in held if "ا" in word[1:]}
    words = {_letters(word).translate(_PLAIN_ALEF) for word in draft.split()} - held
    dropped = {word for word in words if len(word) < len(longer.get(word.replace("ا", ""), ""))}
    return len(dropped) >= _DROPPED


def _writes_alef(word: str) -> bool:
    """Has the (folded) word a long a that the Qur'an's orthography leaves out as a rule?

    The plural in -at, participles of the first form in the plural, and -na before a pronoun.
    Source: al-Dani, al-Muqni`, chapter on the dropping of alef.
    """
    if len(word) >= 6 and word.endswith(("ات", "ناهم", "ناكم", "ناها")):
        return True
    stem = word.removeprefix("و").removeprefix("ال")
    return len(stem) == 6 and stem[1] == "ا" and stem.endswith(("ين", "ون"))
