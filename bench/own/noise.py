"""Letter damage as scanners make it: letters taken for others that look alike, lost, torn and specks."""

from __future__ import annotations

from random import Random

_LOOKS = """
e co|c eo|h b|b h6|n ru|u nv|m n|l 1i|i l1j|t f|f t|s 5|o 0c|a uo|d c|r v|g q9|y v|v y|w v|k l|p j
S 5|B 8|O 0|I l|ü u|ä a|ö o|é e|è e|ç c
и н|н ип|п н|л д|д л|о с|с ое|е с|ш щ|щ ш|т г|г т|в б|б 6|а о|м и|к н|ь ъ|з э3|ё е|й и|р п|у ч|я л|ы ь
ب تن|ت بن|ن ب|ي ب|ج ح|ح جخ|خ ح|د ذر|ر زد|ز ر|س ش|ش س|ص ض|ط ظ|ع غ|غ ع|ف ق|ق ف|ك ل|ل ا|م ه|ه م|و ر|ا ل
ד ר|ר ד|ה ח|ח הת|ו זן|ז ו|ן ו|ם ס|ס ם|כ ב|ב כ|נ ג|ג נ|ת ח|צ ע|ע צ|י ו|ש ט|ל ד|א ן|מ ט|ט מ
人 入|大 太|土 士|木 本|天 夫|白 自|千 干|石 右|茶 荼|水 永|山 出|上 土
不 木|的 旳|他 池|日 曰|来 耒|火 灭|口 曰|子 孑|地 她|后 石
"""
LOOKS = {pair[0]: pair[2:] for line in _LOOKS.split("\n") for pair in line.split("|") if pair}
"""Letters for which a letter may be taken. Ours, by looking at them."""
_TWO = {"rn": "m", "cl": "d", "li": "h", "vv": "w", "m": "rn", "w": "vv", "d": "cl"}


def damaged(text: str, rate: float, dice: Random) -> str:
    """The text with about `rate` edits a character."""
    out, at = [], 0
    while at < len(text):
        letter, two = text[at], text[at : at + 2]
        at += 1
        if dice.random() >= rate:
            out.append(letter)
        elif letter.isspace():
            out.append("" if dice.random() < 0.6 else "  ")
        elif two in _TWO and dice.random() < 0.4:
            out.append(_TWO[two])
            at += 1
        else:
            out.append(_hurt(letter, dice))
    return "".join(out)


def _hurt(letter: str, dice: Random) -> str:
    throw = dice.random()
    if "一" <= letter <= "鿿":  # a character that is lost is a word that is lost: no damage
        return dice.choice(LOOKS[letter]) if letter in LOOKS else letter + " "
    if letter in LOOKS and throw < 0.75:
        return dice.choice(LOOKS[letter])
    if throw < 0.85:
        return ""
    if letter.isalpha() and throw < 0.93:
        return letter + " "
    return letter + dice.choice(".',-")
