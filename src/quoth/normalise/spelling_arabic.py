"""Are two Arabic words the same word? Pointed or bare, in simple or in Uthmani spelling.

A word is read as letters with their marks (`spelling_arabic_letters`). The two readings are aligned; only the
differences listed here may be bridged, each bears the name of its rule. Anything else makes two words.
Sources: W. Wright, A Grammar of the Arabic Language I (1896), sections 6 to 23 and 294; al-Dani, al-Muqni`
(the rules of Qur'anic orthography: dropping, adding, hamza, exchange, joining); Unicode 16, chapter 9.2.
"""

from __future__ import annotations

from .spelling_arabic_bare import irregular
from .spelling_arabic_letters import Unit, letters_of, units
from .spelling_context import SpellingContext

MARKS = "vowel marks"
MARKS_DIFFER = "vowel marks differ"
HAMZA = "hamza seat"
HAMZA_LEFT = "hamza left out"
MADDA = "madda"
HAMZA_OTHER = "hamza seat (case ending)"
DAGGER = "dagger alef"
UTHMANI = "Uthmani spelling"
ALEF = "Uthmani spelling (alef)"
NO_HAMZA = "Uthmani spelling (hamza)"
DOUBLED = "Uthmani spelling (doubled letter)"
SILENT_ALEF = "silent alef"
MAQSURA = "alef maqsura"
MARBUTA = "ta marbuta"
FORMS = "letter forms"
EZAFE = "Persian ezafe"

OTHERS = frozenset(("ur", "fa", "ps", "sd", "ug", "ckb", "pnb"))
"""Languages written in Arabic letters that are not Arabic, by ISO 639."""
OF_THE_QURAN = frozenset((UTHMANI, ALEF, NO_HAMZA, DOUBLED, SILENT_ALEF))
"""Rules of the Qur'an's orthography, which hold for Arabic words only."""

COST = {
    MARKS: 1, MARKS_DIFFER: 2, FORMS: 2, DAGGER: 2, HAMZA: 3, HAMZA_LEFT: 3, MADDA: 3, HAMZA_OTHER: 3,
    MAQSURA: 3,
    MARBUTA: 3, UTHMANI: 4, EZAFE: 4,
    SILENT_ALEF: 4, DOUBLED: 8, NO_HAMZA: 10, ALEF: 10,
}  # fmt: skip
"""What a rule costs when several readings are possible: the plainest explanation wins."""

WAW_FOR_ALEF = frozenset(("صل", "زك", "حى", "شك", "نج", "غد", "من"))
"""What stands before a waw that is read as a long a (prayer, alms, life, niche, rescue, morning, Manat).
Source: al-Dani, al-Muqni`, chapter on waw for alef."""
YEH_FOR_ALEF = ("اقص", "لد", "تتر", "سىم", "احى", "طغ", "ىحى", "دنى", "علىى", "راء", "را")
"""What stands before a last long a that is written with yeh or with alef. Source: al-Muqni`, chapter on
yeh."""
SAD_FOR_SIN = ("بصط", "مصىط", "صرا", "صرط")
"""Words with a sad that may be read as sin: Qur'an 2:245, 7:69, 52:37, 88:22 and the word for way."""
MUTE_ALEF = ("ثمود", "ىبنو", "سعو")
"""Words of the Qur'an with a mute alef at the end, or without the one that is usual. Source: al-Muqni`, chapters on
added letters and on the alef that is dropped behind the waw of the plural (34:5)."""
DROPPED_ALEF = ("تخذت",)
"""What follows an alef of juncture that is not written behind a lam (18:77). Source: al-Muqni`, chapter on alef."""
ARTICLE_WITHOUT_ALEF = ("لاىكت",)
"""What follows an article whose alef is not written: the people of the thicket (26:176, 38:13). Source: al-Muqni`,
chapter on alef."""
JOINED = frozenset({("ىبنوم", "ىاابنام"), ("والو", "وانلو"), ("لىكت", "الاىكت")})
"""Words written as one with letters lost (20:94, 72:16), and as several. Source: al-Muqni`, chapter on what is joined
and what is parted."""
_BEFORE, _BEHIND = frozenset(("ما", "لا", "ىا", "ها")), frozenset(("ما", "لا", "من", "لن", "لو"))
_JOINING = frozenset(("ان", "عن", "من", "لو", "ام", "كى", "فى", "بئس", "بىس", "اىن", "كل", "حىث", "نعم", "رب", "لى"))
OPEN_TA = (
    "رحم", "نعم", "سن", "كلم", "امرا", "بقى", "جن", "فطر", "شجر", "قر", "لعن", "معصى", "ابن",
    "غىاب", "غىب",     "جمال", "جمل", "ثمر", "غرف", "بىن", "مرضا", "اى",
)  # fmt: skip
"""Words whose last ta may be written open. Source: al-Dani, al-Muqni`, chapter on ha written as ta."""


def same(draft: str, source: str, context: SpellingContext | None = None, language: str = "") -> str:
    """The rule under which two words are the same word, or "".

    The costliest of the rules that were needed is named. A context may forbid a rule: where both texts keep
    two letters apart elsewhere, confusing them makes another word. language: of the source; the Qur'an's orthography
    says nothing of Persian and Urdu words.
    """
    a, b = units(draft), units(source)
    if not a or not b or abs(len(a) - len(b)) > 6 or told_apart(draft, source, language):
        return ""
    if not JOINED.isdisjoint(((letters_of(a), letters_of(b)), (letters_of(b), letters_of(a)))):
        return UTHMANI
    if irregular(a, b, context):
        return UTHMANI
    reached = _align(a, b)
    if not reached or (language in OTHERS and not reached.isdisjoint(OF_THE_QURAN)):
        return ""
    if context is not None and any(_forbidden(rule, a, b, context) for rule in reached):
        return ""
    return max(reached, key=lambda rule: (COST[rule], rule))


def told_apart(draft: str, source: str, language: str) -> bool:
    """Do two words with the same skeleton differ in a letter that both sides write and that makes another word?

    An alef at the beginning with its hamza above or below (أن, إن: Wright I, section 15), and in Urdu the two last yehs
    (بڑی, بڑے)."""
    a, b = ([u for u in units(word) if not u.small] for word in (draft, source))
    if len(a) != len(b):
        return False
    pairs = [{x.form, y.form} for x, y in zip(a, b, strict=True)]
    if language == "ur" and any("ے" in pair and len(pair) > 1 for pair in pairs):
        return True
    return {"أ", "إ"} in pairs[:2]


def joins_particle(draft: str, source: str) -> bool:
    """Is one a particle and another word where the other writes the same letters as one word?

    Source: al-Muqni`, chapter on what is joined and what is parted; Wright I, section 23."""
    parted = draft.split() if len(draft.split()) > len(source.split()) else source.split()
    if len(parted) != 2 or len(draft.split()) + len(source.split()) != 3:
        return False
    first, second = (letters_of(units(word)) for word in parted)
    if not first or not second:
        return False
    bare = {first, first[1:] if first[0] in "وف" else first}
    return not bare.isdisjoint(_BEFORE) or (not bare.isdisjoint(_JOINING) and second in _BEHIND)


def _forbidden(rule: str, a: tuple[Unit, ...], b: tuple[Unit, ...], context: SpellingContext) -> bool:
    draft, source = context.draft, context.source
    if rule == MARBUTA:
        return "ة" in draft.finals and "ة" in source.finals
    if rule == MAQSURA:
        return {"ى", "ي"} <= draft.finals and {"ى", "ي"} <= source.finals
    if rule == HAMZA_LEFT:
        shorter = a if sum(u.hamza for u in a) < sum(u.hamza for u in b) else b
        return (
            draft.hamza and source.hamza and shorter[0].base != "ا" and not (draft.uthmani or source.uthmani)
        )
    if rule == ALEF and _alefs(a) != _alefs(b):
        poorer = draft if _alefs(a) < _alefs(b) else source
        return poorer.uthmani is False
    if rule in (ALEF, NO_HAMZA, DOUBLED):
        return not draft.uthmani and not source.uthmani and False in (draft.uthmani, source.uthmani)
    return False


def _alefs(word: tuple[Unit, ...]) -> int:
    return sum(u.base == "ا" for u in word)


def vowels_contradict(draft: str, source: str) -> bool:
    """Do the letters agree and two marks on the same letter say different vowels?"""
    reached = _align(units(draft), units(source))
    return reached is not None and MARKS_DIFFER in reached


Rules = frozenset[str]


def _align(a: tuple[Unit, ...], b: tuple[Unit, ...]) -> Rules | None:
    """The cheapest set of rules that turns one reading into the other; None when there is none."""
    if _firm(a) != _firm(b):
        return None
    straight = _letter_by_letter(a, b)
    if straight is not None:
        return straight
    best: dict[tuple[int, int], tuple[int, Rules]] = {(0, 0): (0, frozenset())}
    pointed = (any(u.vowels for u in a), any(u.vowels for u in b))
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            here = best.get((i, j))
            if here is None:
                continue
            for di, dj, rules in _steps(a, i, b, j, pointed):
                to = (i + di, j + dj)
                cost = here[0] + sum(COST[r] for r in rules)
                known = best.get(to)
                if known is None or cost < known[0]:
                    best[to] = (cost, here[1] | frozenset(rules))
    end = best.get((len(a), len(b)))
    return None if end is None else end[1] or frozenset((MARKS,))


def _firm(word: tuple[Unit, ...]) -> list[str]:
    """The letters no rule touches; where they differ, the words do."""
    return [u.base for u in word if u.base not in "اوىءلهةتسصن"]


def _letter_by_letter(a: tuple[Unit, ...], b: tuple[Unit, ...]) -> Rules | None:
    """The rules of two words whose letters match one by one, the common case; None when they do not."""
    if len(a) != len(b):
        return None
    found: set[str] = set()
    for x, y in zip(a, b, strict=True):
        rules = _match(x, y)
        if rules is None or HAMZA_OTHER in rules:
            return None
        found.update(rules)
    return frozenset(found or (MARKS,))


Step = tuple[int, int, tuple[str, ...]]


def _steps(
    a: tuple[Unit, ...], i: int, b: tuple[Unit, ...], j: int, pointed: tuple[bool, bool]
) -> list[Step]:
    """Every lawful step from (i, j): letters that match, and what one side may write alone."""
    steps: list[Step] = []
    if i < len(a) and j < len(b):
        rules = _match(a[i], b[j])
        at_end = i + 1 == len(a) and j + 1 == len(b) and "آ" not in (a[i].form, b[j].form)
        if rules is not None and (at_end or HAMZA_OTHER not in rules):
            steps.append((1, 1, rules))
        steps += [(di, dj, (rule,)) for di, dj, rule in _exchanges(a, i, b, j)]
        steps += [(di, dj, (rule,)) for dj, di, rule in _exchanges(b, j, a, i)]
    steps += [(n, 0, (rule,)) for n, rule in _alone(a, i, b, j, pointed)]
    steps += [(0, n, (rule,)) for n, rule in _alone(b, j, a, i, (pointed[1], pointed[0]))]
    return steps


def _match(x: Unit, y: Unit) -> tuple[str, ...] | None:
    """The rules two letters need to count as one; None when they are different letters."""
    if x.base != y.base:
        return (MARBUTA,) if {x.form, y.form} == {"ة", "ه"} else None
    rules = []
    if x.small != y.small:
        rules.append(DAGGER if x.base == "ا" else UTHMANI)
    if x.hamza != y.hamza:
        if x.small or y.small:
            return None
        rules.append(MADDA if "آ" in (x.form, y.form) else HAMZA_LEFT)
    elif x.hamza and x.form != y.form and {x.form, y.form} & {"آ", "إ"}:
        rules.append(HAMZA_OTHER)
    elif x.form != y.form and not (x.small or y.small):
        rules.append(_form_rule(x, y))
    if _contradict(x, y):
        rules.append(MARKS_DIFFER)
    elif x.vowels != y.vowels:
        rules.append(MARKS)
    return tuple(rules)


def _form_rule(x: Unit, y: Unit) -> str:
    forms = {x.form, y.form}
    if "ة" in forms and forms & {"ه", "ہ", "ھ", "ە"}:
        return MARBUTA
    if forms <= {"ى", "ي"}:
        return MAQSURA
    return HAMZA if x.hamza or forms <= set("اٱ") else FORMS


def _contradict(x: Unit, y: Unit) -> bool:
    """Two letters with vowels of which none is shared. A silent letter says nothing about its vowel."""
    if not x.vowels or not y.vowels or x.silent or y.silent or x.small or y.small:
        return False
    return not x.vowels & y.vowels


def _exchanges(a: tuple[Unit, ...], i: int, b: tuple[Unit, ...], j: int) -> list[tuple[int, int, str]]:
    """Letters of `a` written otherwise in `b`: (units of a, units of b, rule)."""
    x, y = a[i], b[j]
    after = a[i + 1] if i + 1 < len(a) else None
    found: list[tuple[int, int, str]] = []
    if y.base == "ا" and not y.hamza:
        if x.base in "وى" and not x.hamza and after is not None and after.small and after.base == "ا":
            found.append((2, 1, UTHMANI))
        if x.form in "ىی" and after is not None and i > 0:
            found.append((1, 1, UTHMANI))
        if x.base == "و" and after is not None and _waw_for_alef(letters_of(a[:i]), after.base):
            found.append((1, 1, UTHMANI))
        if x.base == "ى" and after is None and j + 1 == len(b):
            if letters_of(a[:i]).endswith(YEH_FOR_ALEF):
                found.append((1, 1, UTHMANI))
            elif x.form in "ىی" and _with_article(letters_of(a[:i])):
                found.append((1, 1, MAQSURA))
    if x.hamza or x.base == "ء":
        if x.base == "ء" and y.hamza and not y.madda and _seat_moves(b, j):
            found.append((1, 1, HAMZA))
        elif x.base == "ء" and y.madda and after is not None and after.base != "ا" and i:
            found.append((1, 1, UTHMANI))  # a hamza on the line inside a word, without a seat, is no simple spelling
        elif (x.base == "ء" and y.madda) or (x.form == "أ" and y.form == "آ" and i and a[i - 1].base == "ل"):
            found.append((1, 1, NO_HAMZA))
        elif x.hamza and y.hamza and {x.base, y.base} == {"و", "ى"}:
            found.append((1, 1, HAMZA))
        if y.madda and y.base == "ا" and after is not None and after.base == "ا" and not after.hamza:
            found.append((2, 1, HAMZA))
        if y.hamza or y.base == "ء":
            found += _final_hamza(a, i, b, j)
    if x.base == "س" and y.base == "ص" and any(stem in letters_of(b) for stem in SAD_FOR_SIN):
        found.append((1, 1, UTHMANI))
    at_end = i + 1 == len(a) and j + 1 == len(b)
    if x.form == "ة" and y.form == "ت" and at_end and letters_of(a[:i]).endswith(OPEN_TA):
        found.append((1, 1, UTHMANI))
    if (
        x.base == "ه"
        and x.hamza
        and i + 1 == len(a)
        and y.base == "ه"
        and j + 2 == len(b)
        and b[j + 1].base == "ى"
    ):
        found.append((1, 2, EZAFE))
    return found


def _with_article(before: str) -> bool:
    """Do these letters begin a noun with its article? Its last long a is written with yeh or alef by its root, which
    writers mix up; without the article the two are often two words (to, except; upon, rose)."""
    return before.lstrip("وفبك").startswith("ال") and len(before) >= 4


def _waw_for_alef(before: str, after: str) -> bool:
    if after == "ا":
        return before == "رب" or before.endswith("الرب")
    return before[-2:] in WAW_FOR_ALEF and after in "ةهت"


def _seat_moves(b: tuple[Unit, ...], j: int) -> bool:
    """Is the hamza where its seat is a matter of school: at an end, or beside waw, yeh or alef?"""
    if b[j].form == "أ" or (j and b[j - 1].hamza):
        return j > 0 or (len(b) > 1 and b[1].hamza)
    beside = b[j + 1].base if j + 1 < len(b) else ""
    before = b[j - 1].base if j else ""
    return j + 1 == len(b) or beside in "وىا" or (b[j].base == "ى" and before == "ى") or before not in "اوى"


def _final_hamza(a: tuple[Unit, ...], i: int, b: tuple[Unit, ...], j: int) -> list[tuple[int, int, str]]:
    """A last hamza on a waw with a silent alef behind it, and a hamza that takes a mute yeh after it."""
    if (
        i + 2 <= len(a)
        and a[i].base == "و"
        and a[i + 1].base == "ا"
        and i + 2 == len(a)
        and j + 1 == len(b)
        and b[j].base != "و"
    ):
        return [(2, 1, UTHMANI)]
    if a[i].form == "إ" and i + 1 < len(a) and a[i + 1].base == "ى" and b[j].base == "ى":
        return [(2, 1, UTHMANI)]
    return []


def _alone(
    a: tuple[Unit, ...], i: int, b: tuple[Unit, ...], j: int, pointed: tuple[bool, bool]
) -> list[tuple[int, str]]:
    """What `a` may write where `b` has nothing: (units of a, rule)."""
    if i >= len(a):
        return []
    x = a[i]
    before = a[i - 1] if i else None
    after = a[i + 1] if i + 1 < len(a) else None
    bare = not (j and b[j - 1].vowels)
    if x.small:
        return [(1, MARKS)]
    if x.silent:
        return [(1, UTHMANI)]
    if before is None:
        if x.base == "ا" and letters_of(a[1:]) in ARTICLE_WITHOUT_ALEF:
            return [(1, UTHMANI)]
        return [(1, HAMZA)] if x.base == "ء" and after is not None and after.base == "ا" else []
    if after is None:
        if x.base == "ى" and before.form == "إ" and not x.hamza:
            return [(1, UTHMANI)]  # tidings of the messengers, with a mute yeh: al-Muqni`, chapter on added yeh
        return [(1, SILENT_ALEF)] if x.form == "ا" and _mute_at_end(a) else []
    if x.base == "ا" and not x.hamza:
        if before.base == "ل" and letters_of(a[i + 1 :]).startswith(DROPPED_ALEF):
            return [(1, UTHMANI)]
        if not x.vowels and j < len(b) and after.base == b[j].base and _unvowelled(after, b[j]):
            return [(1, UTHMANI)]  # an alef of juncture before a letter without vowel
        return [(1, ALEF)] if bare and letters_of(a[i:]) != "الله" else []
    if x.base == "ء" and after.base == "ا" and not after.hamza:
        return [(1, HAMZA)]
    if x.hamza:
        return [(1, NO_HAMZA)] if bare and _seatless(a, i) else []
    if x.base in "وى":
        return _weak_letter(a, i, bare)
    if x.base == "ل" and "ل" in (before.base, after.base):
        return _lam(a, i, b, j)
    return []


def _unvowelled(x: Unit, y: Unit) -> bool:
    """Is one of two equal letters marked as having no vowel, and the other not marked otherwise?"""
    return "-" in x.vowels | y.vowels and len(x.vowels | y.vowels) == 1


def _seatless(a: tuple[Unit, ...], i: int) -> bool:
    """Could the Qur'an write this hamza without a seat, so that it is lost with the marks?"""
    before, after = a[i - 1], a[i + 1]
    if a[i].base == "و":
        return after.base == "و"
    if a[i].base == "ى":
        return before.base == "ى" or after.base in "وى" or (before.base == "ف" and after.base == "د")
    if a[i].form == "آ":
        return before.base == "ل" and after.base == "ن"
    return a[i].form == "أ" and i >= 2 and not letters_of(a[:i]).endswith("ال")


def _mute_at_end(a: tuple[Unit, ...]) -> bool:
    """May the last alef be mute? After the waw of a verb, and in the name Thamud."""
    return (a[-2].base == "و" and not a[-2].hamza and len(a) >= 5) or letters_of(a[:-1]).endswith(MUTE_ALEF)


def _weak_letter(a: tuple[Unit, ...], i: int, bare: bool) -> list[tuple[int, str]]:
    x, before, after = a[i], a[i - 1], a[i + 1]
    twin = any(u.base == x.base and not u.hamza for u in (before, after))
    if twin and i >= 2 and (bare or i + 2 >= len(a)):
        return [(1, DOUBLED)]
    if x.base == "و" and after.base == "ء" and i + 2 < len(a) and a[i + 2].base == "و":
        return [(1, UTHMANI)]  # of two waws about a hamza one is written: al-Muqni`, chapter on waw
    if x.base == "ى" and (
        before.form == "إ" or (letters_of(a[:i]).endswith(("بره", "براه")) and after.base == "م")
    ):
        return [(1, UTHMANI)]
    return []


def _lam(a: tuple[Unit, ...], i: int, b: tuple[Unit, ...], j: int) -> list[tuple[int, str]]:
    rest = letters_of(a[i + 1 :]) if a[i + 1].base == "ل" else letters_of(a[i:])
    if rest.startswith("لىل") or rest in ("لذان", "لذن"):
        return [(1, UTHMANI)]
    if rest == "لذىن" and any(u.base == "ذ" and "a" in u.vowels for u in b):
        return [(1, UTHMANI)]  # the two who: only the vowel tells it from those who
    dagger = any(u.small and u.base == "ا" for u in b[j : j + 2])
    return [(1, UTHMANI)] if dagger and rest[:3] in ("لات", "لاى", "لاء") else []
