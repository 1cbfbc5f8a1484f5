"""The divisions of laws by which a library is cited: "Art. 3", "Madde 3", "第三条", "Section 12(3)", "LPD Art. 5".

Where a library's own locators are articles, sections or clauses, such a division in a draft may mean them, however it
is written ("art. 3", "md. 3", "§ 3"), and a law that only the library names is known by the name it has there. What a
division without a law may mean in the library are readings beside its own: they can show a reference to be right, and
never that it is wrong.
Source: as `law_provisions`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from ..model import Reading, Reference
from .anchors import Anchors
from .eu_law import attached
from .law_counted import lettered, roman_name
from .law_instruments import linked
from .law_provisions import Provision, merged, provisions

SCHEME = "statutes"
LAW_SCHEMES = frozenset((SCHEME, "eu_law"))
MOST = 40
"""Laws of one library that a bare division may mean; in one of more laws it tells nothing. Ours."""
_PARTS = re.compile(
    r"(?P<law>.*?)(?P<kind>Art\.|Recital|§|s\.|Sch\.|Amend\.|amend\.|cl\.|r\.|reg\.|Ziff\.)(?= ?[\dIVXLC])"
)
_NUMBERED = re.compile(r"[\d一二三四五六七八九十百千]+(?:\W?\(?[\w]{1,4}\))*")
_SHAPES = 4000
"""Ways to write a locator that are looked at; a library of articles has a few for each of its laws. Ours."""


def parts(canonical: str) -> tuple[str, str, str]:
    """(law, kind, number) of a canonical form, the law "" where it has none: "GDPR", "Art.", "5(1)(f)"."""
    found = _PARTS.match(canonical)
    if found is None:
        return canonical, "", ""
    kind = "§" if found["kind"] == "s." else found["kind"]
    return found["law"].strip(), kind, canonical[found.end() :].strip()


def law_key(locator: str) -> tuple[str, str] | None:
    """(scheme, canonical) of a locator that is a division of a law, with a name that no scheme knows or without one."""
    plain = locator.strip(" .:")
    anchors = Anchors(plain)
    for provision in merged(provisions(anchors), lettered(plain)):
        before, after = plain[: provision.start].strip(" ,:《》"), plain[provision.end :].strip(" .,:")
        if (before and after) or any(c.isdecimal() for c in after) or len(before or after) > 60:
            continue
        law = before or after
        if law and not law[-1:].isalnum() and law[-1] not in ".)":
            continue
        return SCHEME, f"{law} {provision.canonical}" if law else provision.canonical
    return None


class Divisions:
    """The divisions by which the passages of a library are called. locators: gives the library's, when asked for."""

    def __init__(self, locators: Callable[[], Iterable[str]]) -> None:
        self._locators = locators
        self._laws: dict[str, dict[str, tuple[str, str, bool]]] | None = None

    def parse(self, anchors: Anchors) -> list[Reference]:
        """Every division of a kind that the library has, in text order, with what it may mean there."""
        rows = [*attached(anchors)]
        taken = [provision for provision, *_ in rows]
        rows += [(one, "", one.start, one.end) for one in merged(taken, lettered(anchors.text)) if one not in taken]
        if not rows or not self._held():
            return []
        found = (self._reference(anchors.text, *row) for row in rows)
        return sorted((one for one in found if one is not None), key=lambda one: one.start)

    def _reference(self, text: str, provision: Provision, law: str, begin: int, end: int) -> Reference | None:
        kind = "§" if provision.kind == "s." else provision.kind
        laws = self._held().get(kind, {})
        if law or not laws:
            return None
        named = self._named(text, begin, end, laws)
        if named is not None:
            name, begin, end = named
            readings = [_reading(provision, *laws[name])]
        else:
            bare = [_reading(provision, SCHEME, provision.kind + " ", False)]
            some = laws.values() if len(laws) <= MOST else ()
            readings = bare + [_reading(provision, *one) for one in some]
        return Reference(text[begin:end], begin, end, tuple(dict.fromkeys(readings)))

    @staticmethod
    def _named(text: str, begin: int, end: int, laws: Iterable[str]) -> tuple[str, int, int] | None:
        """The law of the library whose name stands right before the division or behind it, and the span with it."""
        before = text[max(0, begin - 80) : begin].rstrip(" ,:》」")
        at = linked(text, end)
        for law in sorted(filter(None, laws), key=len, reverse=True):
            start = max(0, begin - 80) + len(before) - len(law)
            if before.endswith(law) and not (start and law[0].isascii() and text[start - 1].isalnum()):
                return law, start, end
            for place in at:
                stop = place + len(law)
                if text.startswith(law, place) and not text[stop : stop + 1].isalnum():
                    return law, begin, stop
        return None

    def _held(self) -> dict[str, dict[str, tuple[str, str, bool]]]:
        """By kind, the laws of the library ("" for none) with their scheme, what stands before a number in their
        canonical forms, and whether that is Roman."""
        if self._laws is None:
            self._laws = {}
            for scheme, canonical in self._keys():
                law, kind, number = parts(canonical)
                if kind:
                    head = canonical[: len(canonical) - len(number)]
                    roman = number[:1] in "IVXLC" and not number[:1].isdigit()
                    self._laws.setdefault(kind, {}).setdefault(law, (scheme, head, roman))
        return self._laws

    def _keys(self) -> Iterator[tuple[str, str]]:
        """The keys of one locator of each shape."""
        from .locators import locator_key

        shapes: dict[str, str] = {}
        for locator in self._locators():
            shapes.setdefault(_NUMBERED.sub("#", locator), locator)
        for locator in islice(shapes.values(), _SHAPES):
            key = locator_key(locator)
            if key is not None and key[0] in LAW_SCHEMES:
                yield key


def _reading(provision: Provision, scheme: str, head: str, roman: bool) -> Reading:
    name = roman_name(provision.name) if roman else provision.name
    to = f"{head}{provision.to}" if provision.to else ""
    shown = head + name + (f"-{provision.to}" if provision.to else "")
    return Reading(scheme, head + name, to, shown)
