"""Are two English words the same word? Archaic verbs and pronouns, old word forms, British and American.

Sources: C. Barber, Early Modern English (1997), chapters 4 and 5; the Oxford English Dictionary for
word forms;
R. Quirk et al., A Comprehensive Grammar of the English Language (1985), appendix I on spelling;
P. Peters, The Cambridge Guide to English Usage (2004), for British and American forms.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .spelling_english_words import AMERICAN, FORMS, PRONOUNS, REPLACED, VERBS

VERB = "archaic verb form"
PRONOUN = "archaic pronoun"
FORM = "archaic word form"
AMERICAN_RULE = "British and American"
REPLACED_RULE = "archaic word replaced"


def same(a: str, b: str) -> str:
    """The rule under which two words in plain letters are one English word, or ""."""
    if b in PRONOUNS.get(a, ()) or a in PRONOUNS.get(b, ()):
        return PRONOUN
    if _table(VERBS).get(a, a) == _table(VERBS).get(b, b) and a != b:
        return VERB
    if archaic_ending(a, b) or archaic_ending(b, a):
        return VERB
    forms = _table(FORMS)
    if forms.get(a, a) == forms.get(b, b):
        return FORM
    if american(a) == american(b):
        return AMERICAN_RULE
    return REPLACED_RULE if f"{a}:{b}" in _replaced() or f"{b}:{a}" in _replaced() else ""


def todays(words: Sequence[str]) -> list[str]:
    """The words, of old pronouns, verbs and forms those that stand for them today ("ye" "you", "hath" "has")."""
    get = _todays().get
    return list(map(get, words, words))


@cache
def _todays() -> dict[str, str]:
    pronouns = {old: new[0] for old, new in PRONOUNS.items()}
    return {**_table(VERBS), **_table(FORMS), **pronouns}


@cache
def _replaced() -> frozenset[str]:
    return frozenset(REPLACED.split())


@cache
def _table_of(name: str) -> dict[str, str]:
    text = {"verbs": VERBS, "forms": FORMS, "american": AMERICAN}[name]
    found = {}
    for pair in text.split():
        old, _, new = pair.partition(":")
        found[old] = new
    return found


def _table(text: str) -> dict[str, str]:
    return _table_of("verbs" if text is VERBS else "forms" if text is FORMS else "american")


def archaic_ending(old: str, new: str) -> bool:
    """Is `old` a verb in -eth or -est, and `new` the same verb in -s or without ending?"""
    for ending in ("eth", "th"):
        if old.endswith(ending) and len(old) > len(ending) + 1:
            return new in _third_person(old.removesuffix(ending), ending)
    return _second_person(old, new)


def _second_person(old: str, new: str) -> bool:
    """Is `old` a verb in -est or -edst, and `new` the same verb and tense without the ending?"""
    if old.endswith("edst"):
        return new == old.removesuffix("st")
    if old in _NO_VERB or not old.endswith("est") or len(old) < 6:
        return False
    stem = old.removesuffix("est")
    if stem.endswith("i"):
        return stem in _VERBS_IN_Y and new == stem[:-1] + "y"
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and new == stem[:-1]
    return (new in (stem, stem + "e") or doubled) and new not in _ADJECTIVES


def _third_person(stem: str, ending: str) -> set[str]:
    """The modern third persons a stem may have: go-es, come-s, cri-es, mak-es."""
    if ending == "th":
        return {stem + "s"} if stem.endswith("e") else set()
    found = {stem + "s", stem + "es"}
    if stem.endswith("y"):
        found.add(stem[:-1] + "ies")
    if stem.endswith("i"):
        found.add(stem + "es")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        found.add(stem[:-1] + "s")
    return found


_VERBS_IN_Y_LIST = """
cri tri di li repli deni carri defi spi testifi justifi magnifi sanctifi glorifi multipli occupi
envi piti marri tarri buri hurri studi worri prophesi fortifi satisfi crucifi signifi suppli appli
fli dri pri
"""
_VERBS_IN_Y = frozenset(_VERBS_IN_Y_LIST.split())
_ADJECTIVES_LIST = """
great high low rich poor young old strong long short small large deep wise just holy mean fine sweet
dear near late chief few full hard soft warm cool cold clear light dark broad narrow safe sure pure
rude brave noble strange fierce gross slow quick thick thin fat big hot wet sad glad mad red bright
black white green blue clean dry open calm tame lame sore ripe humble gentle simple able bold fair
grand plain rough slight soon stern strict swift weak wild true vile base choice close severe grave
firm new blind bare dull faint fresh kind loud proud sharp sick smooth stout straight tall tender
tight vain wide apt damp deaf dim fond frank harsh keen lean neat pale plump prompt quaint rare ripe
scarce shrewd sly steep stiff tough vast vague young mild moist brief sincere secure obscure
profound remote minute polite rank round sound square steady
"""
_ADJECTIVES = frozenset(_ADJECTIVES_LIST.split())
"""Adjectives: their -est is a superlative."""
_NO_VERB_LIST = """
forest digest honest dishonest modest immodest interest harvest tempest request conquest earnest
manifest protest contest priest guest chest breast latest invest molest suggest divest infest detest
arrest crest quest bequest behest inquest attest eldest amidst purest surest barest carest hottest
fattest biggest saddest maddest reddest thinnest wettest fittest slimmest dimmest gladdest
"""
_NO_VERB = frozenset(_NO_VERB_LIST.split())


_ENDINGS = (
    ("isations", "izations"), ("isation", "ization"), ("isational", "izational"), ("ising", "izing"),
    ("isers", "izers"), ("iser", "izer"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("ysed",
    "yzed"),
    ("ysing", "yzing"), ("yses", "yzes"), ("yse", "yze"), ("ogues", "ogs"), ("ogue", "og"),
)  # fmt: skip
_NOT_IZE_LIST = """
wise rise arise advise advertise comprise compromise despise devise disguise enterprise exercise
excise franchise improvise incise merchandise promise premise praise raise revise supervise surmise
surprise televise precise concise demise chastise circumcise noise poise treatise paradise otherwise
likewise bruise cruise prise guise expertise anise cerise chemise reprise apprise mortise
"""
_NOT_IZE = frozenset(_NOT_IZE_LIST.split())
_OUR_LIST = """
arb ard arm behavi cand clam col dem enam endeav fav ferv flav glam harb hon hum lab neighb od parl
ranc rig rum sav splend succ tum val vap vig fav disfav dishon misbehavi disc belab
"""
_OUR = _OUR_LIST.split()


@cache
def american(word: str) -> str:
    """The American spelling of a word; a word without one is returned as it is."""
    known = _table(AMERICAN).get(word)
    if known is not None:
        return known
    for stem in _OUR:
        if word.startswith(stem + "our"):
            return stem + "or" + word[len(stem) + 3 :]
    for british, us in _ENDINGS:
        stem = word.removesuffix(british)
        if stem != word and len(stem) >= 3:
            return word if _is_ise_word(word, stem) else stem + us
    for british, us in (
        ("elled", "eled"),
        ("elling", "eling"),
        ("eller", "eler"),
        ("ellers", "elers"),
        ("alled", "aled"),
    ):
        stem = word.removesuffix(british)
        if stem != word and stem in _DOUBLED_L:
            return stem + us
    return word


def _is_ise_word(word: str, stem: str) -> bool:
    return (
        any(word.startswith(base.removesuffix("e")) for base in _NOT_IZE if len(base) > 3) or stem in _NOT_IZE
    )


_DOUBLED_L_LIST = """
trav canc lab mod pan quarr chann couns cruc duell fu grov jew kenn lev lib marsh mars shov sig sign
stenc tunn tow tot equ appar barr chis dis du funn marv parc par riv sn spir vict enam grav imper
bev cud tram yod bow carol dial met ped pen ri sw vi
"""
_DOUBLED_L = frozenset(_DOUBLED_L_LIST.split())
