"""US case law through eyecite (extra `law`): "410 U.S. 113", "Roe v. Wade, 410 U.S. 113, 153 (1973)".

Canonical form: eyecite's corrected citation, "410 U.S. 113"; statutes are read by `statutes`. Without eyecite the
scheme finds
nothing; asked for by name it says what to install.
Source: freelawproject/eyecite and reporters-db (BSD-2).
"""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from ..errors import MissingExtra
from ..model import Reading, Reference
from ..offsets import Span
from .anchors import Anchors, merge

_LIKELY = re.compile(r"\d\s[A-Z][\w.']{0,14}(?:\s[A-Z\d][\w.']{0,14}){0,3}\s(?:at\s)?\d")
"""What every full case citation holds: a number, a reporter, a number. Texts without it are not handed to eyecite."""


_AROUND = 200
"""Code points around a likely citation: room for the names of the parties, which eyecite reads."""


def installed() -> bool:
    """Is eyecite there?"""
    return find_spec("eyecite") is not None


def parse(text: str | Anchors, required: bool = False) -> list[Reference]:
    """Every US case citation in the text, in order.

    Raises: MissingExtra when eyecite is required and not installed.
    """
    anchors = Anchors.of(text)
    if not installed():
        if required:
            raise MissingExtra("Reading US case citations", "eyecite", "law")
        return []
    found: list[Reference] = []
    for start, end in _stretches(anchors.text):
        found.extend(_cited(anchors.text, start, end))
    return found


def _stretches(text: str) -> list[Span]:
    """The stretches that are handed to eyecite: what looks like a citation, with its surroundings."""
    likely = [Span(*hit.span()) for hit in _LIKELY.finditer(text)]
    return merge(likely, _AROUND, _AROUND, len(text))


def _cited(text: str, low: int, high: int) -> list[Reference]:
    eyecite: Any = import_module("eyecite")
    models: Any = import_module("eyecite.models")
    found = []
    for citation in eyecite.get_citations(text[low:high]):
        if isinstance(citation, (models.FullCaseCitation, models.ShortCaseCitation)):
            start, end = (at + low for at in citation.span())
            found.append(Reference(text[start:end], start, end, (_reading(citation),)))
    return sorted(found, key=lambda r: r.start)


def _reading(citation: Any) -> Reading:
    name = citation.corrected_citation()
    pin = citation.metadata.pin_cite or ""
    return Reading("us_law", name, "", f"{name}{', ' + pin if pin else ''}")


def canonical(reading: Reading) -> str:
    """The corrected citation."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """A case has no wider place."""
    return ()


def neighbours(canonical: str) -> tuple[str, ...]:
    """A case has no neighbours."""
    return ()
