"""Is a quotation from the document its marker names?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import STANDS, Finding, ReferenceCheck
from ..offsets import Span
from ..settings.judging import SOURCED_SHARE
from .markers import Marker

Elsewhere = Callable[[Finding, Sequence[str]], str]
"""The verdict on a quotation when only some documents are asked."""


def source_check(finding: Finding, own: Sequence[Marker], text: str, elsewhere: Elsewhere) -> ReferenceCheck:
    """The quotation's markers compared with the documents its words stand in.

    right when one of the cited documents holds them; wrong only when none does and another document does.
    """
    cited = tuple(dict.fromkeys(name for marker in own for name in marker.cited))
    unknown = tuple(dict.fromkeys(name for marker in own for name in marker.unknown))
    found = tuple(dict.fromkeys(place.source for place in finding.places))
    start = own[0].printed.start if own[0].printed is not None else own[0].start
    end = own[-1].printed.end if own[-1].printed is not None else own[-1].end

    def check(verdict: str, note: str = "") -> ReferenceCheck:
        return ReferenceCheck(verdict, text[start:end], start, end, cited or unknown, found, note)  # type: ignore[arg-type]

    if not cited:
        return check("impossible", f"No document given is called {' or '.join(unknown)}.")
    if not finding.places:
        return check("unchecked", "The words were not found, so there is no place to compare.")
    if not set(cited).isdisjoint(place.source for place in (*finding.places, *finding.rivals)):
        return check("right")
    there = elsewhere(finding, cited)
    if there in STANDS:
        return check("right", "The words stand in the document cited as well.")
    if there == finding.verdict != "not-found":
        return check("ambiguous", "The document cited has words as near as these.")
    if not finding.marked and not _fills_sentence(finding, own[0], text):
        return check("unchecked", "The marker may be for the rest of the sentence.")
    return check("wrong", f"The words stand in {_names(found)}, not in {_names(cited)}.")


def _fills_sentence(finding: Finding, marker: Marker, text: str) -> bool:
    """Do the words make up most of the stretch that the marker closes?"""
    if marker.kind == "span" and marker.start <= finding.start and finding.end <= marker.end:
        stretch = Span(marker.start, marker.end)
    else:
        begin = max(text.rfind(sign, 0, finding.start) for sign in (". ", "! ", "? ", "\n", "] ", "。"))
        stretch = Span(max(0, begin + 1), max(marker.start, finding.end))
    letters = sum(char.isalnum() for char in stretch.of(text))
    return sum(char.isalnum() for char in finding.text) >= SOURCED_SHARE * letters


def _names(names: Sequence[str]) -> str:
    return ", ".join(names[:5])
