"""W3C Web Annotations: one for each finding, anchored by position and by words, with its evidence as bodies.

The unit of a TextPositionSelector is not settled by the Recommendation, so each selector states it: code
points over the stored text, as everywhere in quoth. The TextQuoteSelector beside it needs no unit.
Source: Web Annotation Data Model, W3C Recommendation 23 February 2017, sections 3 and 4.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from .._version import __version__
from ..model import Finding, Place
from .json import encode, finding_to_dict
from .report import Report
from .sarif import UNIT, address
from .severity import titles, told

CONTEXT_CHARACTERS = 32
"""Characters of prefix and suffix, what the readers of hypothes.is use."""
NAMESPACE = "https://quoth.invalid/ns#"
"""Only a name for our own terms; nothing is to be found there. `quoth:finding` is for readers of JSON; those of
linked data pass over it, for its `id`, `start` and `end` would mean something else to them."""


def write(report: Report) -> str:
    """One AnnotationCollection with a single page, in document order, with a final newline."""
    import msgspec

    listed = [annotation(report, finding) for finding in report.findings]
    collection = {
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"quoth": NAMESPACE, "quoth:finding": None}],
        "id": _name(report, "collection"),
        "type": "AnnotationCollection",
        "label": f"Quotations checked: {report.document.title or report.document.path or report.document.id}",
        "generator": {"id": _name(None, "quoth"), "type": "Software", "name": f"quoth {__version__}"},
        "total": len(listed),
        "quoth:unit": UNIT,
        "quoth:searched": [source.siglum for source in report.searched],
        "quoth:notChecked": [finding.id for finding in report.unchecked],
        "quoth:notRead": [loss.what for loss in report.document.losses],
        "quoth:skipped": [f"{skip.name} {skip.place}: {skip.reason}" for skip in report.skipped],
        "first": {
            "id": _name(report, "page"),
            "type": "AnnotationPage",
            "partOf": _name(report, "collection"),
            "startIndex": 0,
            "items": listed,
        },
    }
    return msgspec.json.format(encode(collection), indent=2).decode() + "\n"


def annotation(report: Report, finding: Finding) -> dict[str, Any]:
    """One finding as a Web Annotation."""
    text = report.document.text
    return {
        "id": _name(report, finding.id),
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": finding.verdict},
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "format": "text/plain",
                "language": "en",
                "value": comment(finding),
            },
            *(_source(place, "linking") for place in finding.places),
        ],
        "target": {
            "source": address(report.document),
            "selector": _selectors(text, finding.start, finding.end),
        },
        "quoth:finding": finding_to_dict(finding),
    }


def comment(finding: Finding) -> str:
    """The finding in a few plain lines: what it is called, why, and the source's words."""
    return "\n".join([*said(finding), *witnesses(finding)])


def said(finding: Finding) -> list[str]:
    """The lines that are our own sentences, left to right whatever they quote."""
    lines = [", ".join(dict.fromkeys(titles(finding)))]
    lines += [reason.message for reason in told(finding)]
    reference = finding.reference
    if reference is not None and reference.found:
        lines.append(f"Reference {reference.text}: the words stand in {', '.join(reference.found)}.")
    return lines


def witnesses(finding: Finding) -> list[str]:
    """The lines that name the places and give the source's words."""
    lines = [f"{place.source} {place.locator}: {place.text}" for place in finding.places]
    lines += [f"Stands as well in {place.source} {place.locator}." for place in finding.rivals]
    return lines


def _selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    start, end = max(0, start), max(0, end)
    return [
        {"type": "TextPositionSelector", "start": start, "end": end, "quoth:unit": UNIT},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - CONTEXT_CHARACTERS) : start],
            "suffix": text[end : end + CONTEXT_CHARACTERS],
        },
    ]


def _source(place: Place, purpose: str) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "purpose": purpose,
        "source": uuid5(NAMESPACE_URL, f"quoth source {place.source} {place.digest}").urn,
        "selector": [
            {"type": "TextPositionSelector", "start": place.start, "end": place.end, "quoth:unit": UNIT},
            {
                "type": "TextQuoteSelector",
                "exact": place.text,
                "prefix": _tail(place.before),
                "suffix": place.after[:CONTEXT_CHARACTERS],
            },
        ],
        "quoth:source": place.source,
        "quoth:locator": place.locator,
    }


def _tail(text: str) -> str:
    return text[-CONTEXT_CHARACTERS:]


def _name(report: Report | None, part: str) -> str:
    """A name made of the draft and the part, the same in every run."""
    parts: Sequence[str] = ["quoth", part] if report is None else ["quoth", report.document.id, part]
    return uuid5(NAMESPACE_URL, " ".join(parts).encode("utf-8", "replace").decode()).urn
