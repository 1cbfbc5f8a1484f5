"""US citations through eyecite (extra `law`): "410 U.S. 113", "Roe v. Wade, 410 U.S. 113, 153 (1973)", "Id. at 123".

Canonical form: eyecite's corrected citation, "410 U.S. 113"; codes ("Fla. Stat. § 120.68") are readings of the scheme
`statutes`. A short form has two readings: itself and the case it was resolved to; "id.", "supra" and a lone party's
name ("Roe at 153") have the case's. The display shows the chain. Without eyecite the scheme finds nothing; asked for by
name it says what to install.
Source: freelawproject/eyecite and reporters-db (BSD-2).
"""

from __future__ import annotations

import logging
import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from ..errors import MissingExtra
from ..model import Reading, Reference
from ..offsets import Span
from .anchors import Anchors, merge

_LIKELY = re.compile(
    r"\d,?\s{1,9}(?!Abs\.|Nr\.|Satz|S\.\s|UAbs\.|Art\.|(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b)[A-Z][\w.’']{0,14}(?:\s{1,9}[A-Z\d(][\w.)’']{0,14}){0,5},?\s{1,9}"
    r"(?:at\s|No\.\s)?(?:[\d_]|[clxvi]{1,8}\b)"
    r"|\b\d{4}(?:[- ][A-Z][\w.()]{1,14}){1,3}[- ]\d|(?:Stat|Code|Laws|Ann|Regs?)\b\.?[^\n§]{0,24}§"
    r"|[A-Z]\.C\.\s[A-Z][\w. ]{3,30}\d"
    r"|\b\d{4}\s\d{2,6}\s\((?:[A-Z])"
)
"""What a full citation of a case, code or journal holds. Texts without it are not handed to eyecite, which takes 0.4 s
to load: a date ("4 June 2006") is none, since no reporter begins with the name of a month."""
_NUMBERED = re.compile(r"\d(?:,?\s{1,9}[A-Z]|-[A-Z]|\s\d)")
_SIGNED = ("§", ".C.")
"""What no match of _LIKELY can be without; most texts have none."""
_REPEATS = re.compile(r"\b[Ii]d\.|\b[Ii]bid\.|\b[Ss]upra\b|[A-Z]\w+,? at \*?\d")
"""What repeats a citation; looked at only in a text that has a full one."""
_AROUND = 200
"""Code points around a likely citation: room for the names of the parties, which eyecite reads."""
_BLOCK = 50_000
"""Code points handed over at a time, since eyecite looks for every party's name in all that follows. About 5 ms
of CPU a citation."""


def installed() -> bool:
    """Is eyecite there?"""
    return find_spec("eyecite") is not None


def parse(text: str | Anchors, required: bool = False) -> list[Reference]:
    """Every US citation in the text, in order.

    Raises: MissingExtra when eyecite is required and not installed.
    """
    anchors = Anchors.of(text)
    if required and not installed():
        raise MissingExtra("Reading US case citations", "eyecite", "law")
    stretches = _stretches(anchors.text)
    if not stretches or not installed():
        return []
    cited = [hit for block in _blocks(stretches) for hit in _citations(anchors.text, block)]
    if not cited:
        return []
    whole = _resolved([citation for citation, _ in cited])
    found = (_reference(anchors.text, citation, span, whole) for citation, span in cited)
    return sorted((reference for reference in found if reference is not None), key=lambda r: r.start)


def _stretches(text: str) -> list[Span]:
    """The stretches that are handed to eyecite: what looks like a citation or repeats one, with its surroundings."""
    possible = any(sign in text for sign in _SIGNED) or _NUMBERED.search(text)
    likely = [Span(*hit.span()) for hit in _LIKELY.finditer(text)] if possible else []
    if likely or len(text) < 2 * _AROUND:
        likely = sorted([*likely, *(Span(*hit.span()) for hit in _REPEATS.finditer(text))])
    return merge(likely, _AROUND, _AROUND, len(text))


def _blocks(stretches: list[Span]) -> list[list[Span]]:
    """The stretches in groups of at most _BLOCK code points (or one stretch)."""
    blocks: list[list[Span]] = []
    size = _BLOCK
    for span in stretches:
        if size + span.end - span.start > _BLOCK:
            blocks.append([])
            size = 0
        blocks[-1].append(span)
        size += span.end - span.start
    return blocks


def _joined(text: str, stretches: list[Span]) -> tuple[str, list[int]]:
    """The stretches as one text, white space made one space as eyecite wants it, and where each character stood."""
    out: list[str] = []
    places: list[int] = []
    for low, high in stretches:
        for at in range(low, high):
            char = " " if text[at].isspace() else text[at]
            if char == " " and out and out[-1] == " ":
                continue
            if char != "\u200b":
                out.append(char)
                places.append(at)
        out.append(" ")
        places.append(high)
    return "".join(out[:-1]), places


@cache
def _eyecite() -> Any:
    """The package, with its warnings about odd citations kept off the reader's screen."""
    logging.getLogger("eyecite").addHandler(logging.NullHandler())
    return import_module("eyecite")


def _citations(text: str, stretches: list[Span]) -> list[tuple[Any, Span]]:
    """eyecite's citations of some stretches, each with its span in the text."""
    eyecite: Any = _eyecite()
    models: Any = import_module("eyecite.models")
    joined, places = _joined(text, stretches)
    out = []
    for citation in eyecite.get_citations(joined):
        if isinstance(citation, models.UnknownCitation):  # a section sign: the grammar of statutes reads it
            continue
        if isinstance(citation, models.FullCaseCitation) and _bare_letter(citation):
            continue
        low, high = citation.span() if isinstance(citation, models.FullCitation) else citation.span_with_pincite()
        end = low + len(joined[low:high].rstrip(" ,;"))
        out.append((citation, Span(places[low], places[end - 1] + 1)))
    return out


def _bare_letter(citation: Any) -> bool:
    """A reporter of one letter ("500 L. 3") with neither parties nor year beside it may be any figure."""
    held = citation.metadata
    named = held.plaintiff or held.defendant or held.year
    return not named and len(citation.groups.get("reporter") or "") < 3


def _reference(text: str, citation: Any, span: Span, whole: dict[int, Any]) -> Reference | None:
    """The citation as a reference; None for one that repeats nothing known (see `chains`)."""
    readings = _readings(citation, whole.get(id(citation)))
    return Reference(span.of(text), span.start, span.end, readings) if readings else None


def _resolved(citations: list[Any]) -> dict[int, Any]:
    """The full citation that each repeats, by the identity of the citation that repeats it."""
    resolve: Any = import_module("eyecite.resolve")
    try:
        cases = resolve.resolve_citations(citations)
    except (AttributeError, TypeError, ValueError, KeyError):  # eyecite on odd input: nothing is resolved
        return {}
    return {
        id(citation): case.citation
        for case, held in cases.items()
        for citation in held
        if type(citation) is not type(case.citation)
    }


def _readings(citation: Any, full: Any) -> tuple[Reading, ...]:
    """What the citation means: a full one itself, a short one itself and the full one, any other the full one."""
    pin = (getattr(citation.metadata, "pin_cite", "") or "").removeprefix("at ")
    readings = []
    if citation.groups:
        name = citation.corrected_citation()
        short = type(citation).__name__ == "ShortCaseCitation"
        readings.append(Reading(_scheme(citation), name, "", f"{name}, {pin}" if pin and not short else name))
    if full is not None:
        name = full.corrected_citation()
        shown = f"{name}{', at ' + pin if pin else ''} ← {full.matched_text()}"
        readings.append(Reading(_scheme(full), name, "", shown))
    return tuple(readings)


def _scheme(citation: Any) -> str:
    """Codes are the scheme `statutes`, so that the same code read there is one reading."""
    return "statutes" if type(citation).__name__ == "FullLawCitation" else "us_law"


def canonical(reading: Reading) -> str:
    """The corrected citation."""
    return reading.canonical


def parents(canonical: str) -> tuple[str, ...]:
    """A case has no wider place."""
    return ()


def neighbours(canonical: str) -> tuple[str, ...]:
    """A case has no neighbours."""
    return ()
