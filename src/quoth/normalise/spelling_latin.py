"""Are two words in Latin letters the same word? Diacritics, ligatures, u and v, and the habits of
single languages."""

from __future__ import annotations

import unicodedata

from .spelling_context import SpellingContext
from .spelling_letters import marks_of, plain, unmarked
from .spelling_scribal import scribal

LEFT_OUT = "diacritics left out"
CEDILLA = "cedilla and comma below"
LENGTH = "vowel length marks"
OLD_SPANISH = "old Spanish accent"
SHARP_S = "sharp s"
UMLAUT = "umlaut written out"
LIGATURE = "ae/æ"
UV, IJ = "u/v", "i/j"
SCRIBAL = "scribal abbreviation"
SPECIAL = "special letters"

_MACRONS = frozenset("\u0304\u0306\u0308")
_BELOW = str.maketrans({"\u0326": "\u0327"})
_SCRIBES = frozenset(("", "la", "en", "fr", "de", "it"))
"""Languages whose manuscripts and early prints abbreviate so; Portuguese and Spanish have letters with a tilde."""
_SPECIAL = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h"})
_OWN_LETTERS = {"vi": None, "de": "äöü", "sv": "åäö", "fi": "åäö", "da": "åø", "no": "åø", "nb": "åø",
"es": "ñ",
                "tr": "ıöüçşğ", "et": "äöõü", "hu": "öüőű", "pl": "ąćęłńóśźż", "cs": "čďěňřšťůž"}  # fmt: skip
"""Letters that are no mere accented forms: where a text writes marks, leaving these out makes another word.
None: every mark counts. Source: Unicode CLDR exemplar sets."""
_MINIMAL_LIST = """
ou/où a/à la/là des/dès du/dû sur/sûr mur/mûr cru/crû sale/salé passe/passé mange/mangé ca/çà
des/dés el/él tu/tú mi/mí si/sí te/té se/sé de/dé mas/más aun/aún esta/está este/esté papa/papá
cura/curá e/è da/dà se/sé si/sì la/là li/lì ne/né pero/però e/é a/á por/pôr pode/pôde avo/avó
avo/avô esta/estás resume/résumé expose/exposé pate/pâté rose/rosé lame/lamé
"""
_MINIMAL = frozenset(frozenset(pair.split("/")) for pair in _MINIMAL_LIST.split())
"""Words of French, Spanish, Italian, Portuguese and English that a mark alone tells apart."""
_OLD_SPANISH = frozenset(frozenset(pair.split("/")) for pair in ("a/á", "e/é", "o/ó", "u/ú"))
"""Until 1911 the preposition and conjunctions of one letter were written with an accent. Source: Real Academia
Española, Gramática (1911); Ortografía de la lengua española (2010), 3.4.3."""


def same(draft: str, source: str, language: str, context: SpellingContext | None) -> str:
    """The rule under which two words in Latin letters are the same word, or ""."""
    a, b = plain(draft), plain(source)
    if unmarked(a) == unmarked(b):
        return _diacritics(a, b, language, context)
    rule = _letters(a, b, language)
    if rule:
        return rule
    if language in ("", "en"):
        from . import spelling_elided, spelling_english

        return spelling_english.same(a, b) or spelling_elided.elided(draft, source)
    from . import spelling_europe

    return spelling_europe.same(a, b, language)


def _diacritics(a: str, b: str, language: str, context: SpellingContext | None) -> str:
    x, y = unicodedata.normalize("NFD", a), unicodedata.normalize("NFD", b)
    if x.translate(_BELOW) == y.translate(_BELOW):
        return CEDILLA
    if language == "la" and _without(x, _MACRONS) == _without(y, _MACRONS):
        return LENGTH
    if language == "es" and frozenset((a, b)) in _OLD_SPANISH:
        return OLD_SPANISH
    letters, others = marks_of(a), marks_of(b)
    if len(letters) != len(others):  # a loose mark without a letter before it
        return ""
    pairs = list(zip(letters, others, strict=True))
    if any(m and n and m != n for (_, m), (_, n) in pairs):
        return (
            "grave and acute" if language in ("it", "") and {x[-1:], y[-1:]} == {"\u0300", "\u0301"} else ""
        )
    fewer_a, fewer_b = (
        any(not m and n for (_, m), (_, n) in pairs),
        any(m and not n for (_, m), (_, n) in pairs),
    )
    if fewer_a and fewer_b:
        return ""
    if context is None:
        return LEFT_OUT
    poorer = context.draft if fewer_a else context.source
    told_apart = frozenset((a, b)) in _MINIMAL or _own_letter(a, b, language) or _stressed_end(a, b, language)
    if poorer.marks and told_apart:
        return ""
    return LEFT_OUT


def _own_letter(a: str, b: str, language: str) -> bool:
    """Does a letter of the language's own alphabet, not a mere accent, stand against its bare form?"""
    own = _OWN_LETTERS.get(language, "")
    return own is None or any(x != y and (x in own or y in own) for x, y in zip(a, b, strict=False))


_ENDS = {"fr": "é", "es": "áéíóú", "it": "àèéìòù", "pt": "áéíóúâêô", "ca": "àèéíòóú", "gl": "áéíóú"}
"""Vowels whose mark at a word's end tells two words apart (marché, marche; habló, hablo; parlò, parlo). Spelling has
marked them as long as it has marked anything; in Spanish and Italian words of one syllable the mark came and went (fué,
sù)."""
_VOWELS = "aeiouy"


def _stressed_end(a: str, b: str, language: str) -> bool:
    """Does the last letter, in a word of two syllables or more, have a mark that tells words apart on one side only?"""
    x, y = a.removesuffix("s"), b.removesuffix("s")
    if language not in _ENDS or len(x) != len(y) or not x or x[-1] == y[-1]:
        return False
    bare = unmarked(x[:-1])
    two = any(c in _VOWELS and d not in _VOWELS for c, d in zip(bare, bare[1:] + unmarked(x[-1:]), strict=False))
    two = two or any(c in _VOWELS for c in bare.rstrip(_VOWELS))
    return (x[-1] in _ENDS[language] or y[-1] in _ENDS[language]) and two


def _without(text: str, marks: frozenset[str]) -> str:
    return "".join(c for c in text if c not in marks)


def _letters(a: str, b: str, language: str) -> str:
    """The rule of a difference in single letters that holds in every language."""
    if language in _SCRIBES and (scribal(a, b) or scribal(b, a)):
        return SCRIBAL
    if a.replace("ß", "ss") == b.replace("ß", "ss"):
        return SHARP_S
    if unmarked(_apart(a)) == unmarked(_apart(b)):
        return LIGATURE
    if language in ("", "de", "da", "sv", "no", "nb", "et", "fi") and _written_out(a, b):
        return UMLAUT
    if unmarked(a.translate(_SPECIAL)) == unmarked(b.translate(_SPECIAL)):
        return SPECIAL
    if min(len(a), len(b)) < 3 and language != "la":
        return ""
    x, y = unmarked(_apart(a)), unmarked(_apart(b))
    x, y = x.replace("vv", "w"), y.replace("vv", "w")
    if x.replace("v", "u") == y.replace("v", "u"):
        return UV
    if x.replace("j", "i") == y.replace("j", "i"):
        return IJ
    if x.replace("v", "u").replace("j", "i") == y.replace("v", "u").replace("j", "i"):
        return UV
    return ""


def _apart(word: str) -> str:
    return word.replace("æ", "ae").replace("œ", "oe").replace("ĳ", "ij").replace("ę", "ę")


_WRITTEN_OUT = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("å", "aa"), ("ø", "oe"), ("ß", "ss"))


def _written_out(a: str, b: str) -> bool:
    """Is one side the other with its umlauts written as two letters?"""
    for x, y in ((a, b), (b, a)):
        wide = x
        for letter, two in _WRITTEN_OUT:
            wide = wide.replace(letter, two)
        if wide == y.replace("ß", "ss") and x != y:
            return True
    return False
