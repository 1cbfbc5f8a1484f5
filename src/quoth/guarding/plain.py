"""The answer as the pipeline reads it: citation markers blanked, so that they are no words of a quotation.

Every offset stays: a marker becomes as many spaces. A marker that a document has itself is left, it may be quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..later import later
from ..model import Document, Edit, Finding
from ..normalise.emphasis import JOINER
from .markers import Marker

_OPENS = frozenset("[【［(（⁰¹²³⁴⁵⁶⁷⁸⁹")


_LINK = later(lambda: re.compile(r"\[([^\[\]\n]{1,200})\](\([^()\s]{1,400}\))"))


def without_markers(text: str, markers: Iterable[Marker], documents: Sequence[str]) -> str:
    """The text with its printed markers blanked, and of [words](address) all but the words: those brackets are
    no quoter's."""
    text = _without_links(text, documents)
    held: dict[str, list[str]] = {}  # the documents that have a marker's first character at all
    pieces, done = [], 0
    for marker in markers:
        printed = text[marker.start : marker.end]
        if marker.kind != "mark" or printed[:1] not in _OPENS or "](" in printed or marker.start < done:
            continue
        if printed[0] not in held:
            held[printed[0]] = [document for document in documents if printed[0] in document]
        if any(printed in document for document in held[printed[0]]):
            continue
        pieces += [text[done : marker.start], " " * len(printed)]
        done = marker.end
    return "".join([*pieces, text[done:]])


def _without_links(text: str, documents: Sequence[str]) -> str:
    def words(link: re.Match[str]) -> str:
        if any(link[0] in document for document in documents):
            return link[0]
        return f" {link[1]} {' ' * len(link[2])}"

    return _LINK.sub(words, text) if "](" in text else text


def restored(finding: Finding, document: Document) -> Finding:
    """The finding with the words of the answer as it came."""
    text = document.text
    if finding.text == text[finding.start : finding.end]:
        return finding
    own = text[finding.start : finding.end]
    if "hidden-characters" in finding.warnings and JOINER in finding.text and JOINER not in own:
        finding = _without_joiners(finding)
    edits: tuple[Edit, ...] = tuple(replace(edit, draft_text=edit.draft.of(text)) for edit in finding.edits)
    return replace(finding, text=own, edits=edits)


def _without_joiners(finding: Finding) -> Finding:
    """The finding without the warning of what is hidden, where that was only what filled the places of escapes."""
    from ..judge.again import rejudged
    from ..normalise.lookalikes import hidden_characters

    if hidden_characters(finding.text.replace(JOINER, "")):
        return finding
    warnings = tuple(name for name in finding.warnings if name != "hidden-characters")
    reasons = tuple(reason for reason in finding.reasons if reason.rule != "hidden-characters")
    finding = replace(finding, warnings=warnings, reasons=reasons)
    return replace(finding, verdict=rejudged(finding)) if finding.kind == "quotation" else finding
