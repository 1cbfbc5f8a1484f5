"""Can a printed division of a law ("art. 5") be wrong, where the words stand in another division? And which places are
of one article?

Only where both name the same law. An article without a law is read as one of the law that the draft speaks of; which
that is words may say ("article 5 of the Act", "the Housing Act, art. 5"), and the library's "Art. 3" names none either.
Source: ours; tests/judge/test_laws.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..later import later
from ..model import Place, Reading, Reference
from ..schemes.divisions import parts
from ..schemes.law_instruments import names
from .referring import LAW_SCHEMES

Key = tuple[str, str]
_LINKED = later(
    lambda: re.compile(
        r"[\s,]{1,2}(?:(?:of|under|to|du|des?|der|dem|den|van|av|af|della?|dello|do|da|dos|das|из|من|του|της|των|z|ze)\s"
        r"|(?:dell|d|l)['’]|(?:ال|لل|ل)\w|(?:ל|של\s)[א-ת]|[A-ZÀ-ÞА-ЯΑ-Ω][\w.]*"
        r"|(?i:закон|кодекс|конституц|конвенц|деклараци|декларац|пакт|устав|договор|ustaw|kodeks|konstytucj|konwencj"
        r"|deklaracj|zákon|ústav|kanun|anayasa|sözleşme|undang|uu\b|uud))"
    )
)
"""Behind a division, what leads to the name of its law: "of the", "du", "من", a name with a capital, a word for law."""
_CAPITAL = later(lambda: re.compile(r"(?<=[^\s.!?:;(\[“„«\"'\n])[\s(]+[A-ZÀ-ÞА-ЯΑ-Ω][\w.’'-]+[\s,]{1,2}$"))
_EASTERN = later(
    lambda: re.compile(r"(?:[法典例约約令则則规規章宪憲言》」』]|[법령약칙헌]|헌장|선언|법률)\s?[》」』]?\s?$")
)
_OWNER = later(lambda: re.compile(r"(?:n[ıiuü]n|sözleşmesi|kanunu?|anayasa|ב?החוק|חוק\s[א-ת]+,?)\s$", re.IGNORECASE))
"""Before one: the name of a law, or a word that owns it."""
_LEAD = 60


def one_article(locators: Iterable[str]) -> bool:
    """Are these places of one article or section of a law? An ellipsis may leave out any of its paragraphs and points
    ("... the following: … (f) ...")."""
    from ..schemes.locators import locator_key

    articles = set()
    for locator in locators:
        key = locator_key(locator)
        law, kind, number = parts(key[1]) if key is not None and key[0] in LAW_SCHEMES else ("", "", "")
        if not kind:
            return False
        articles.add((law, kind, number.partition("(")[0]))
    return len(articles) == 1


_COMPARED = later(
    lambda: re.compile(
        r"(?<!\w)(?:cf|cfr|conf|confer|vgl|ср|por|compare|contrast|but see|see also|siehe auch|voir aussi"
        r"|véase también)\.?,?\s$",
        re.IGNORECASE,
    )
)
"""Before a reference: it is compared with, and need not be where the words stand."""


def open_question(text: str, own: Reference, readings: Sequence[Reading], held: Iterable[tuple[Place, Key]]) -> str:
    """Why a division that is none of those where the words stand need not be wrong; "" where it must be."""
    if _COMPARED.search(text[max(0, own.start - 24) : own.start]):
        return "It is what the words are compared with."
    for place, (scheme, canonical) in held:
        if scheme not in LAW_SCHEMES:
            continue
        law, kind, _ = parts(canonical)
        for reading in readings:
            named, cited, _ = parts(reading.canonical)
            if reading.scheme not in LAW_SCHEMES or not (kind and cited):
                continue
            if kind != cited and not (law and named):
                return f"The sources are not divided so: the words stand at {place.locator}."
            if law and not named:
                return f"No law is named beside it; the words stand at {place.locator}."
            if named and not law and not _is_named(named, place):
                return f"The locator {place.locator} names no law."
            if not law and not named and of_another(text, own):
                return f"It may be of another law than {place.locator}."
    return ""


def _is_named(law: str, place: Place) -> bool:
    """Is the source called as the law is?"""
    called = {place.source.casefold(), place.work.casefold()}
    printed = (name for name, canonical in names().items() if canonical == law)
    return any(name.casefold() in called for name in (law, *printed))


def of_another(text: str, own: Reference) -> bool:
    """Is a law named right behind a division or before it?"""
    if _LINKED.match(text, own.end):
        return True
    before = text[max(0, own.start - _LEAD) : own.start]
    return any(lead.search(before) for lead in (_CAPITAL, _EASTERN, _OWNER))
