"""Are two Greek words the same word? Polytonic, monotonic or bare; movable letters, elision, crasis."""

from __future__ import annotations

import unicodedata

from .spelling_context import SpellingContext
from .spelling_letters import marks_of, plain, unmarked

MONOTONIC = "polytonic and monotonic"
ACCENTS = "accents and breathings differ"
IOTA = "iota subscript"
NU = "movable nu"
MOVABLE = "movable consonant"
ELISION = "Greek elision"
CRASIS = "Greek crasis"
NAMES = "Greek spelling of names"
SACRA = "nomen sacrum"
VARIANT = "Greek variant spelling"

_ACCENTS, _BREATHINGS, _SUBSCRIPT = frozenset("\u0300\u0301\u0342\u0303"), frozenset("\u0313\u0314"), "\u0345"
_MOVABLE = (frozenset(("ου", "ουκ", "ουχ")), frozenset(("εκ", "εξ")), frozenset(("ουτω", "ουτωσ")),
            frozenset(("αχρι", "αχρισ")), frozenset(("μεχρι", "μεχρισ")), frozenset(("πολλακι",
            "πολλακισ")))  # fmt: skip
"""Source: H. W. Smyth, Greek Grammar (1920), sections 134 to 137."""
_ELIDED = {
    "αλλ": "αλλα", "δι": "δια", "επ": "επι", "εφ": "επι", "κατ": "κατα", "καθ": "κατα", "μετ": "μετα",
    "μεθ": "μετα", "παρ": "παρα", "υπ": "υπο", "υφ": "υπο", "απ": "απο", "αφ": "απο", "αντ": "αντι",
    "ανθ": "αντι", "δ": "δε", "τ": "τε", "θ": "τε", "γ": "γε", "ουδ": "ουδε", "μηδ": "μηδε", "ουτ": "ουτε",
    "ουθ": "ουτε", "μητ": "μητε", "ιν": "ινα", "οτ": "οτε", "οθ": "οτε", "οπωσ": "οπωσ", "αμφ": "αμφι",
    "αν": "ανα", "αρ": "αρα", "ειτ": "ειτε", "ειθ": "ειτε", "ωστ": "ωστε", "ωσθ": "ωστε", "τουτ": "τουτο",
    "ταυτ": "ταυτα", "παντ": "παντα", "μ": "με", "σ": "σε", "εστ": "εστι", "φημ": "φημι", "ποτ": "ποτε",
    "ποθ": "ποτε", "οτι": "οτι", "ετ": "ετι", "μηκετ": "μηκετι", "ουκετ": "ουκετι", "πρι": "πριν",
}  # fmt: skip
"""Source: Smyth, sections 70 to 75."""
_CRASIS = {
    "καγω": "καιεγω", "καμοι": "καιεμοι", "καμε": "καιεμε", "κακει": "καιεκει", "κακειθεν": "καιεκειθεν",
    "κακεινοσ": "καιεκεινοσ", "κακεινοι": "καιεκεινοι", "κακεινον": "καιεκεινον", "κακεινα": "καιεκεινα",
    "κακεινουσ": "καιεκεινουσ", "καν": "καιεαν", "τουνομα": "τοονομα", "τουναντιον": "τοεναντιον",
    "ταυτα": "τααυτα", "τουτο": "τοαυτο", "ανηρ": "οανηρ", "καλοσ": "καιαλλοσ", "καπι": "καιεπι",
    "κακ": "καιεκ", "καπο": "καιαπο", "θοιματιον": "τοιματιον", "προυργου": "προεργου",
}  # fmt: skip
"""Source: Smyth, sections 62 to 69."""
_SAME_NAME = {
    **dict.fromkeys(("δαυιδ", "δαβιδ", "δαυειδ"), "δαυιδ"),
    **dict.fromkeys(("μωυσησ", "μωσησ"), "μωυσησ"), **dict.fromkeys(("μωυσεωσ", "μωσεωσ"), "μωυσεωσ"),
    **dict.fromkeys(("μωυσην", "μωσην"), "μωυσην"), **dict.fromkeys(("μωυσει", "μωσει", "μωση"), "μωυσει"),
    **dict.fromkeys(("ναζαρετ", "ναζαρεθ", "ναζαρα"), "ναζαρετ"),
    **dict.fromkeys(("ηλιασ", "ηλειασ"), "ηλιασ"), **dict.fromkeys(("ισαακ", "ισακ"), "ισαακ"),
    **dict.fromkeys(("ιωαννησ", "ιωανησ"), "ιωαννησ"), **dict.fromkeys(("ιωαννου", "ιωανου"), "ιωαννου"),
    **dict.fromkeys(("καφαρναουμ", "καπερναουμ"), "καφαρναουμ"),
    **dict.fromkeys(("σολομων", "σολομωνοσ"), "σολομων"), **dict.fromkeys(("πιλατοσ", "πειλατοσ"), "πιλατοσ"),
    **dict.fromkeys(("ελισαιοσ", "ελισσαιοσ"), "ελισαιοσ"), **dict.fromkeys(("νωε", "νωαι"), "νωε"),
}  # fmt: skip
"""Source: F. Blass and A. Debrunner, Grammar of the New Testament (1961), sections 37 to 40."""
_SACRA = {
    "θσ": "θεοσ", "θυ": "θεου", "θω": "θεω", "θν": "θεον", "κσ": "κυριοσ", "κυ": "κυριου", "κω": "κυριω",
    "κν": "κυριον", "κε": "κυριε", "ισ": "ιησουσ", "ιυ": "ιησου", "ιν": "ιησουν", "ιησ": "ιησουσ",
    "χσ": "χριστοσ",
    "χυ": "χριστου", "χω": "χριστω", "χν": "χριστον", "πνα": "πνευμα", "πνσ": "πνευματοσ", "πηρ": "πατηρ",
    "πρσ": "πατροσ", "υσ": "υιοσ", "υυ": "υιου", "μηρ": "μητηρ", "ανοσ": "ανθρωποσ", "ουνοσ": "ουρανοσ",
    "ιηλ": "ισραηλ", "δαδ": "δαυιδ", "σηρ": "σωτηρ",
}  # fmt: skip
"""Source: L. Traube, Nomina Sacra (1907)."""
_NOT_MOVABLE = frozenset(
    ("ουδε", "μηδε", "ωστε", "τοτε", "ποτε", "οτε", "τε", "δε", "με", "σε", "μητε", "ουτε")
)


def same(draft: str, source: str, context: SpellingContext | None = None) -> str:
    """The rule under which two Greek words are the same word, or ""."""
    a, b = _letters(draft), _letters(source)
    if a == b:
        return _marks_rule(draft, source)
    if _SUBSCRIPT in unicodedata.normalize("NFD", draft + source) and _adscript(draft) == _adscript(source):
        return IOTA
    for x, y in ((a, b), (b, a)):
        if _movable_nu(x, y):
            return NU
        if _ELIDED.get(x) == y:
            return ELISION
        if _CRASIS.get(x) == y:
            return CRASIS
        if context is not None and context.nomina_sacra and _SACRA.get(x) == y:
            return SACRA
    if any(a in family and b in family for family in _MOVABLE):
        return MOVABLE
    if a in _ELIDED and _ELIDED[a] == _ELIDED.get(b):
        return ELISION
    if _hellenistic(a) == _hellenistic(b):
        return VARIANT
    return NAMES if a in _SAME_NAME and _SAME_NAME[a] == _SAME_NAME.get(b) else ""


def vowels_contradict(draft: str, source: str) -> bool:
    """Do the letters agree while both write an accent or breathing, and another one? Grave and acute
    are one."""
    a, b = marks_of(plain(draft)), marks_of(plain(source))
    if [c for c, _ in a] != [c for c, _ in b]:
        return False
    return any(
        _places(a, family) != _places(b, family) for family in (_ACCENTS, _BREATHINGS) if _both(a, b, family)
    )


Letters = tuple[tuple[str, str], ...]


def _both(a: Letters, b: Letters, family: frozenset[str]) -> bool:
    return all(any(set(m) & family for _, m in word) for word in (a, b))


def _places(word: Letters, family: frozenset[str]) -> tuple[tuple[int, str], ...]:
    """Where the first mark of a family stands and which it is; a second accent is an enclitic's."""
    found = [
        (i, "\u0301" if mark == "\u0300" else mark)
        for i, (_, marks) in enumerate(word)
        for mark in marks
        if mark in family
    ]
    return tuple(found[:1])


def _letters(word: str) -> str:
    return unmarked(plain(word)).replace("ς", "σ")


def _adscript(word: str) -> str:
    text = unicodedata.normalize("NFD", word.lower()).replace(_SUBSCRIPT, "ι")
    return _letters(text)


def _marks_rule(draft: str, source: str) -> str:
    if vowels_contradict(draft, source):
        return ACCENTS
    return MONOTONIC


def _movable_nu(short: str, long: str) -> bool:
    if long != short + "ν" or len(short) < 3 or short in _NOT_MOVABLE:
        return False
    return short.endswith(("ε", "σι", "ξι", "ψι", "στι"))


_VARIANTS = (("λημψ", "ληψ"), ("λημφθ", "ληφθ"), ("τεσσερ", "τεσσαρ"), ("εραυν", "ερευν"), ("σαμαρειτ",
"σαμαριτ"),
             ("γινωσκ", "γιγνωσκ"), ("γινομ", "γιγνομ"), ("πραυ", "πραο"), ("ττ", "σσ"), ("ξυν",
             "συν"))  # fmt: skip
"""Source: Blass and Debrunner, sections 29 to 34, 101; Smyth, section 78 for tt and ss."""


def _hellenistic(word: str) -> str:
    for old, new in _VARIANTS:
        word = word.replace(old, new)
    return word
