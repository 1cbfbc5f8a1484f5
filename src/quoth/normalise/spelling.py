"""Are two differently written words the same word? The careful comparison on the original letters.

`scripts.fold_char` decides what is found; this module decides what may be called the same. It names the
rule, or
says None: other words. Digits, signs and negations are never folded away.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from . import spelling_words as division
from .spelling_context import SpellingContext
from .spelling_letters import plain, script_of

Kind = Literal["typography", "orthography"]

WEAK_RULES = frozenset(
    (
        "Uthmani spelling (alef)",
        "Uthmani spelling (hamza)",
        "Uthmani spelling (doubled letter)",
        "hamza left out",
        "ta marbuta",
        "alef maqsura",
        "plene and defective",
        "accents and breathings differ",
        "diacritics left out",
        "homophone letters",
        "short i without its mark",
        "archaic word replaced",
    )
)
"""Rules that a single word cannot prove, because another word of the language may be written so: let
the words
around it decide. Source: docs/design/spelling.md, pairs of the Qur'an's own vocabulary that these rules
accept."""


_MAX_LETTERS = 200
"""Code points. Longer texts are no word or a few words; the rules compare letters at a square cost."""


def same_word(
    draft: str, source: str, *, language: str = "", context: SpellingContext | None = None
) -> tuple[Kind, str] | None:
    """The kind and name of the difference between two writings of one word; None for two words.

    draft, source: the original text of one word or of a few (word division may differ).
    language: of the source, "" when unknown. context: how the texts around are written; without it every rule
    that its letters allow is granted, the doubtful ones under names listed in `WEAK_RULES`.
    """
    return _same_word(draft, source, language.lower().partition("-")[0], context)


@lru_cache(maxsize=65536)
def _same_word(
    draft: str, source: str, language: str, context: SpellingContext | None
) -> tuple[Kind, str] | None:
    a, b = plain(draft), plain(source)
    if not a or not b:
        return ("typography", "punctuation") if a == b else None
    if a == b:
        rule = division.typography(draft, source)
        if rule == "long s":
            return ("orthography", rule)
        return ("typography", rule) if rule else None
    if max(len(draft), len(source)) > _MAX_LETTERS:
        return None
    if any(c.isdigit() for c in a + b):
        return _numbers(draft, source, language)
    rule = _by_script(draft, source, language, context) or division.abbreviation(draft, source)
    if rule:
        return ("orthography", rule)
    return _numbers(draft, source, language)


def _by_script(draft: str, source: str, language: str, context: SpellingContext | None) -> str:
    script = script_of(plain(draft))
    if not script or script != script_of(plain(source)):
        return ""
    if script == "arabic":
        from . import spelling_arabic

        return spelling_arabic.same(draft, source, context, language)
    if script == "hebrew":
        from . import spelling_hebrew

        return spelling_hebrew.same(draft, source, context)
    if script == "greek":
        from . import spelling_greek

        return spelling_greek.same(draft, source, context)
    if script == "cyrillic":
        from . import spelling_cyrillic

        return spelling_cyrillic.same(draft, source, context)
    if script == "latin":
        from . import spelling_latin

        return spelling_latin.same(draft, source, language, context)
    from . import spelling_asia

    return spelling_asia.same(plain(draft), plain(source), script, language)


def _numbers(draft: str, source: str, language: str) -> tuple[Kind, str] | None:
    from .spelling_numbers import same_number

    return ("orthography", "number written otherwise") if same_number(draft, source, language) else None


def vowel_marks_differ(draft: str, source: str) -> bool:
    """Do both words carry marks on the same letters, and do these contradict each other?

    Marks that one side merely leaves out are no contradiction.
    """
    a, b = plain(draft), plain(source)
    script = script_of(a)
    if not script or script != script_of(b):
        return False
    if script == "arabic":
        from .spelling_arabic import vowels_contradict
    elif script == "hebrew":
        from .spelling_hebrew import vowels_contradict
    elif script == "greek":
        from .spelling_greek import vowels_contradict
    else:
        return False
    return vowels_contradict(draft, source)


__all__ = ["WEAK_RULES", "Kind", "SpellingContext", "same_word", "vowel_marks_differ"]
