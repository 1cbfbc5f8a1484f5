"""Articles whose number stands before the word, or is no figure: "3. madde", "第三条第二款", "제3조", "3. cikk", and
"Article III", "article premier", "סעיף ג", "المادة الثالثة".

Source: the drafting rules and law gazettes of the states named (Mevzuat Hazırlama Usul ve Esasları Hakkında Yönetmelik;
立法技术规范; 法令用語; 법제처; 61/2009 IRM; Légistique 3.4); Hebrew numbers as in `hebrew_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .anchors import Anchors, roman
from .hebrew_numbers import PRINTED, value
from .law_provisions import Provision, divided

_HAN = r"(?:[\d]{1,4}|[一二三四五六七八九十百千零〇]{1,9})"
_EASTERN = re.compile(
    rf"(?:(?P<mark>第|제)\s?)?(?P<n>{_HAN})\s?[条條조](?:[之の의]\s?(?P<sub>{_HAN}))?"
    rf"(?P<rest>(?:\s?[第제]?\s?{_HAN}\s?[款项項号號目항호])*)(?![件约約例目款纹紋])"
)
_PART = re.compile(rf"({_HAN})\s?[款项項号號目항호]")
_AFTER_LAW = frozenset("法典例约約令则則规規章宪憲言》」』법률령칙헌약")
"""Signs that the name of a law ends with: behind them, or a bracket, "3条" is an article and no three of something."""
_COUNTED = re.compile(
    r"(?<![\w.,])(?P<n>\d{1,4})(?:/(?P<slash>\d{1,2}))?(?:\s?\.|\s?['’]?\s?[iıuü]?nc[iıuü]|-[\w’']{1,4}\s|-)?\s?"
    r"(?P<word>madde|maddə|modda|бап|берене|cikk|artikla|straipsn|pant[sau]\b|člen|artikul|հոդված|მუხლ)\w{0,12}"
    r"(?:\s(?P<para>\d{1,2})(?:\s?\.|['’]?[iıuü]?nc[iıuü])\s?(?:fıkra|bölüm|dal)\w*|\s\(?(?P<named>\d{1,2})\)?\s(?:numaralı\s)?(?:fıkra|bek)\w*)?",
    re.IGNORECASE,
)
_CUE = (
    r"[Aa]rt(?:icles?|[íi]culos?|icol[oi]|igos?|ikel|ykuł|ykule|icolul|\.)|ART(?:ICLE|ÍCULO|ICOLO|IGO|IKEL|\.)"
    r"|[Cc]lanak|[Čč]l(?:anak|ánek|\.)|[Ss]tat(?:us|ja)|[Mm]adde|[Pp]asal"
)
_LETTERED = re.compile(
    rf"(?<!\w)(?:{_CUE})\s(?:(?P<roman>[IVXLC]{{1,7}})(?![\w])|(?P<first>premi(?:er|ère)|primero|primo|primeiro)(?!\w))"
    r"(?:,?\s(?:§|[Ss]ec(?:\.|tion))\s?(?P<section>\d{1,3})(?!\d)(?:,\s(?:cl\.|[Cc]lause)\s\d{1,2})?)?"
)
_HEBREW = re.compile(rf"(?<![א-ת])[ושהבלמכ]{{0,3}}(?:סעיף|סע['׳]|ס['׳])\s(?P<n>{PRINTED})(?![א-ת\"״])")
_UNITS = {
    "الأولى": 1, "الاولى": 1, "الحادية": 1, "الثانية": 2, "الثالثة": 3, "الرابعة": 4, "الخامسة": 5, "السادسة": 6,
    "السابعة": 7, "الثامنة": 8, "التاسعة": 9, "العاشرة": 10,
}  # fmt: skip
_TENS = {"عشر": 20, "ثلاث": 30, "أربع": 40, "اربع": 40, "خمس": 50, "ست": 60, "سبع": 70, "ثمان": 80, "تسع": 90}
_ARABIC = re.compile(
    rf"(?:[وبل]?ال|لل)?ماد[ةه]\s(?:(?P<unit>{'|'.join(_UNITS)})(?P<teen>\sعشرة?)?(?!\w))?(?:(?:(?<=\s)|\sو)ال(?P<tens>{'|'.join(_TENS)})[وي]ن(?!\w))?"
)


def counted(anchors: Anchors) -> list[Provision]:
    """Articles with the number before the word, and those of East Asian laws, in text order."""
    text = anchors.text
    found: list[Provision] = []
    if any(sign in text for sign in "条條조"):
        found += _eastern(text)
    for hit in anchors.hits(_COUNTED):
        para = hit["para"] or hit["named"] or hit["slash"]
        name = str(int(hit["n"])) + (f"({int(para)})" if para else "")
        inner, end = divided(text, hit.end(), "Art.")
        found.append(Provision(hit.start(), end, "Art.", name + inner, sure=False))
    return sorted(found, key=lambda one: one.start)


def _eastern(text: str) -> Iterator[Provision]:
    for hit in _EASTERN.finditer(text):
        before = text[max(0, hit.start() - 2) : hit.start()].rstrip()[-1:]
        if not hit["mark"] and before not in _AFTER_LAW and not (before in "(（[" and hit["n"].isdecimal()):
            continue
        name = str(_number(hit["n"])) + (f"-{_number(hit['sub'])}" if hit["sub"] else "")
        name += "".join(f"({_number(part)})" for part in _PART.findall(hit["rest"]))
        yield Provision(hit.start(), hit.end(), "Art.", name)


def lettered(text: str) -> list[Provision]:
    """Articles numbered by letters or words, in text order: for sources of articles only, since much else reads so."""
    found = []
    for hit in _LETTERED.finditer(text):
        n = 1 if hit["first"] else roman(hit["roman"])
        if n:
            name = f"{hit['roman']} §{hit['section']}" if hit["section"] and hit["roman"] else str(n)
            inner, end = divided(text, hit.end(), "Art.")
            found.append(Provision(hit.start(), end, "Art.", name + inner, sure=False))
    if "ס" in text:
        for hit in _HEBREW.finditer(text):
            if 0 < value(hit["n"]) < 400:
                inner, end = divided(text, hit.end(), "Art.")
                found.append(Provision(hit.start(), end, "Art.", f"{value(hit['n'])}{inner}", sure=False))
    if "ماد" in text:
        for hit in _ARABIC.finditer(text):
            n = (_UNITS[hit["unit"]] if hit["unit"] else 0) + (10 if hit["teen"] else 0)
            n += _TENS[hit["tens"]] if hit["tens"] else 0
            if n:
                found.append(Provision(hit.start(), hit.end(), "Art.", str(n), sure=False))
    return sorted(found, key=lambda one: one.start)


_DIGIT = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0}
_UNIT = {"十": 10, "百": 100, "千": 1000}


def _number(printed: str) -> int:
    """The value of figures in any script or of Chinese numerals below 10,000."""
    if printed.isdecimal():
        return int(printed)
    if not any(c in _UNIT for c in printed):
        return int("".join(str(_DIGIT[c]) for c in printed))
    total = last = 0
    for c in printed:
        if c in _UNIT:
            total, last = total + (last or 1) * _UNIT[c], 0
        else:
            last = _DIGIT[c]
    return total + last


_ROMAN = (("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


def roman_name(name: str) -> str:
    """A division's name with its first number in Roman figures, as some constitutions are cited: "3(2)" is "III(2)"."""
    figures = re.match(r"\d{1,3}(?!\d)", name)
    if figures is None:
        return name
    n, out = int(figures[0]), ""
    for sign, worth in _ROMAN:
        while n >= worth:
            out, n = out + sign, n - worth
    return out + name[figures.end() :]
