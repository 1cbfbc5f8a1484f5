"""Older spellings of German, French, Latin, Dutch, Portuguese, Romanian and Turkish words: named replacements,
both sides."""

from __future__ import annotations

from .spelling_letters import unmarked

_GERMAN = (("th", "t"), ("ey", "ei"), ("niß", "nis"), ("iren", "ieren"), ("irt", "iert"), ("giebt", "gibt"),
           ("gieb", "gib"), ("ieng", "ing"), ("c", "k"), ("ß", "ss"), ("ph", "f"))  # fmt: skip
"""Source: Regeln für die deutsche Rechtschreibung (1902) and Amtliche Regelung (1996)."""
_FRENCH = (("oient", "aient"), ("oit", "ait"), ("ois", "ais"), ("ans$", "ants"), ("ens$", "ents"),
("tems", "temps"),
           ("sçav", "sav"), ("ez$", "és"))  # fmt: skip
"""Source: Dictionnaire de l'Académie française, sixth edition (1835)."""
_STEM = 2
"""Letters before the old ending of an imperfect: "avoit", but "soit", "fois" and "vois" are other words than "sait",
"fais" and "vais"."""
_LATIN = (("j", "i"), ("v", "u"), ("ae", "e"), ("oe", "e"), ("y", "i"), ("ch", "h"), ("quum", "cum"),
("adf", "aff"),
          ("adp", "app"), ("adc", "acc"), ("adg", "agg"), ("adl", "all"), ("adn", "ann"), ("adr",
          "arr"), ("ads", "ass"),
          ("adt", "att"), ("inm", "imm"), ("inp", "imp"), ("inb", "imb"), ("inl", "ill"), ("inr", "irr"),
          ("conl", "coll"), ("conm", "comm"), ("conp", "comp"), ("conr", "corr"), ("obp", "opp"),
          ("subp", "supp"),
          ("exs", "ex"), ("ph", "f"), ("th", "t"), ("tia", "cia"), ("tio", "cio"), ("tiu", "ciu"),
          ("nunq", "numq"),
          ("tanq", "tamq"), ("quatuor", "quattuor"), ("lacrim", "lacrym"))  # fmt: skip
"""Source: R. Kühner, Ausführliche Grammatik der lateinischen Sprache I (1912), sections 4 to 15."""
_DUTCH = (("sch$", "s"), ("ae", "aa"), ("ck", "k"), ("gh", "g"), ("y", "ij"))
_PORTUGUESE = (("cç", "ç"), ("pç", "ç"), ("ü", "u"), ("ph", "f"), ("th", "t"), ("y", "i"))
"""Source: Acordo Ortográfico da Língua Portuguesa de 1990; Formulário Ortográfico de 1911."""
_ROMANIAN = (("sînt", "sunt"), ("î", "â"))
"""Source: Academia Română, decision of 17 February 1993."""

_TABLES = {
    "de": ("old German spelling", _GERMAN),
    "fr": ("old French spelling", _FRENCH),
    "la": ("Latin spelling", _LATIN),
    "nl": ("old Dutch spelling", _DUTCH),
    "pt": ("old Portuguese spelling", _PORTUGUESE),
    "ro": ("old Romanian spelling", _ROMANIAN),
}


def same(a: str, b: str, language: str) -> str:
    """The rule under which two words of the language are the same word in an older spelling, or ""."""
    if language not in _TABLES:
        return ""
    rule, table = _TABLES[language]
    if min(len(a), len(b)) < 3:
        return ""
    return rule if _modern(a, table, language) == _modern(b, table, language) else ""


def _modern(word: str, table: tuple[tuple[str, str], ...], language: str) -> str:
    if language == "la":
        word = unmarked(word.replace("æ", "ae").replace("œ", "oe"))
    for old, new in table:
        if old.startswith("oi") and word.find("oi") < _STEM:
            continue
        if old.endswith("$"):
            word = word.removesuffix(old[:-1]) + new if word.endswith(old[:-1]) else word
        else:
            word = word.replace(old, new)
    return word
