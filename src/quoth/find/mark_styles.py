"""Which marks open and close a quotation, by locale and all together?

Source: Unicode CLDR 48.2, `delimiters.json` of each locale (package cldr-misc-full), read 2026-11-23. What CLDR leaves
out and real texts have (German »...«, ASCII and TeX pairs, corner brackets, ornate Qur'an brackets) is added below it.
The scanner asks for no locale: it pairs by CLOSES, and tests hold that to every row of LOCALES.
"""

from __future__ import annotations

# locale: (opening, closing, alternate opening, alternate closing)
LOCALES: dict[str, tuple[str, str, str, str]] = {
    "af": ("“", "”", "‘", "’"),
    "am": ("«", "»", "‹", "›"),
    "ar": ("”", "“", "’", "‘"),
    "az": ("“", "”", "‘", "’"),
    "be": ("«", "»", "„", "“"),
    "bg": ("„", "“", "„", "“"),
    "bn": ("“", "”", "‘", "’"),
    "bs": ("„", "”", "‘", "’"),
    "ca": ("«", "»", "“", "”"),
    "cs": ("„", "“", "‚", "‘"),
    "cy": ("“", "”", "‘", "’"),
    "da": ("“", "”", "‘", "’"),
    "de": ("„", "“", "‚", "‘"),
    "el": ("«", "»", "“", "”"),
    "en": ("“", "”", "‘", "’"),
    "es": ("“", "”", "‘", "’"),
    "et": ("„", "“", "‚", "‘"),
    "eu": ("«", "»", "“", "”"),
    "fa": ("«", "»", "‹", "›"),
    "fi": ("”", "”", "’", "’"),
    "fr": ("«", "»", "«", "»"),
    "fr-CA": ("«", "»", "”", "“"),
    "fr-CH": ("«", "»", "‹", "›"),
    "ga": ("“", "”", "‘", "’"),
    "he": ("”", "”", "’", "’"),
    "hi": ("“", "”", "‘", "’"),
    "hr": ("„", "“", "‚", "‘"),
    "hu": ("„", "”", "»", "«"),
    "hy": ("«", "»", "«", "»"),
    "id": ("“", "”", "‘", "’"),
    "is": ("„", "“", "‚", "‘"),
    "it": ("«", "»", "“", "”"),
    "ja": ("「", "」", "『", "』"),
    "ka": ("„", "“", "«", "»"),
    "kk": ("«", "»", "“", "”"),
    "ko": ("“", "”", "‘", "’"),
    "ky": ("«", "»", "„", "“"),
    "lt": ("„", "“", "„", "“"),
    "lv": ("“", "”", "‘", "’"),
    "mk": ("„", "“", "‚", "‘"),
    "nb": ("«", "»", "‘", "’"),
    "nl": ("‘", "’", "‘", "’"),
    "pl": ("„", "”", "«", "»"),
    "pt": ("“", "”", "‘", "’"),
    "pt-PT": ("«", "»", "“", "”"),
    "ro": ("„", "”", "«", "»"),
    "ru": ("«", "»", "„", "“"),
    "sk": ("„", "“", "‚", "‘"),
    "sl": ("„", "“", "‚", "‘"),
    "sq": ("“", "”", "‘", "’"),
    "sr": ("„", "”", "’", "’"),
    "sv": ("”", "”", "’", "’"),
    "sw": ("“", "”", "‘", "’"),
    "ta": ("“", "”", "‘", "’"),
    "th": ("“", "”", "‘", "’"),
    "ti": ("«", "»", "“", "”"),
    "tr": ("“", "”", "‘", "’"),
    "uk": ("«", "»", "„", "“"),
    "ur": ("”", "“", "’", "‘"),
    "uz": ("“", "”", "’", "‘"),
    "vi": ("“", "”", "‘", "’"),
    "zh": ("“", "”", "‘", "’"),
    "zh-Hant": ("「", "」", "『", "』"),
}

# closing mark: the opening marks it may close whatever stands around it
CLOSES: dict[str, str] = {
    "”": "“„‟”",
    "“": "„”‟",
    "‟": "„",
    "»": "«»",
    "«": "»",
    "›": "‹›",
    "‹": "›",
    "’": "‘‚‛’",
    "‘": "‚’",
    '"': '"',
    "＂": "＂",
    "״": "״",
    "'": "'",
    "＇": "＇",
    "׳": "׳",
    "」": "「",
    "』": "『",
    "｣": "｢",
    "﹂": "﹁",
    "﹄": "﹃",
    "﴾": "﴿",
    "﴿": "﴾",
    "❞": "❝",
    "❜": "❛",
    "〞": "〝",
    "〟": "〝",
    "´": "`´",
}
# ... and those it closes only where it clearly closes (a word before it, none after): sloppy and mixed pairs
ALSO_CLOSES: dict[str, str] = {
    "“": "“",
    "”": '"',
    '"': "“„״",
    "״": '"„',
    "‘": "‘",
    "'": "‘‚`´",
    "’": "'`",
}
# Marks of two characters become one name each; the names are not characters of any text.
TWO: dict[str, str] = {"``": "``", "''": "''", "‘‘": "``", "’’": "''", ",,": ",,", "<<": "<<", ">>": ">>"}
CLOSES_TWO: dict[str, tuple[str, ...]] = {
    "''": ("``", "''", ",,"),
    "``": ("''",),  # Urdu ’’...‘‘
    '"': ("``", ",,"),
    "”": (",,",),
    "“": (",,",),
    ">>": ("<<",),
}

DOUBLE, STRAIGHT, SINGLE, APOSTROPHE, ANGLE, SMALL_ANGLE, BOX, TEX, TICK = range(9)
FAMILY: dict[str, int] = {
    **dict.fromkeys("“”„‟", DOUBLE),
    **dict.fromkeys('"＂״', STRAIGHT),
    **dict.fromkeys("‘’‚‛", SINGLE),
    **dict.fromkeys("'＇׳", APOSTROPHE),
    **dict.fromkeys("«»", ANGLE),
    **dict.fromkeys("‹›", SMALL_ANGLE),
    **dict.fromkeys("「」『』｢｣﹁﹂﹃﹄❝❞❛❜〝〞〟﴾﴿", BOX),
    **dict.fromkeys(("``", "''", ",,", "<<", ">>"), TEX),
    **dict.fromkeys("`´", TICK),
}
ALWAYS_OPEN = frozenset("「『｢﹁﹃❝❛〝")
ALWAYS_CLOSE = frozenset("」』｣﹂﹄❞❜〞〟")
MARKS = frozenset(mark for mark in FAMILY if len(mark) == 1)
NO_APOSTROPHES = frozenset(mark for mark in MARKS if FAMILY[mark] not in (SINGLE, APOSTROPHE, TICK))
"""Marks that are quotation marks wherever they stand, but for inches and Hebrew acronyms."""
SENTENCE_ENDS = frozenset(".!?。！？؟۔।")
COLONS = frozenset(":：")

# Words that begin with an apostrophe of their own, so that the mark before them opens nothing.
# Source: ours; English clippings as novels of 1800-1920 print them, and 's 'll ... as tokenised corpora
# print them.
_CLITICS = """
tis twas twill twere twould twon tisn twasn em cause cos coz bout til till tween twixt neath gainst pon
prentice n nuff nother fraid ere im ave er arf eard ome appen scuse cept orse sblood
"""
CLITICS = frozenset(_CLITICS.split())
SUFFIXES = frozenset({"s", "t", "d", "ll", "re", "ve", "m"})
