"""Provider citations: do the words they cite stand in the document they name?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import Finding, Reason
from ..offsets import Span
from .answer import Citation
from .given import Given
from .markers import Marker

Stands = Callable[[str, Sequence[str]], str]
"""The verdict on some words when only some documents are asked; all of them for ()."""


def document_of(citation: Citation, given: Given) -> str | None:
    """The document a citation names; its place in the list counts where no name is known."""
    for name in citation.names:
        named = given.named(name)
        if named is not None:
            return named
    return given.at(citation.index) if citation.index is not None else None


def marker_of(citation: Citation, given: Given, text: str) -> Marker:
    """The citation as a marker over the words it is for, or behind them where it has no extent."""
    document = document_of(citation, given)
    unknown = citation.names[:1] or ((str(citation.index),) if citation.index is not None else ("?",))
    point = citation.start == citation.end
    cited = (document,) if document is not None else ()
    return Marker(
        citation.start,
        citation.end,
        Span(citation.start, citation.end).of(text),
        cited,
        () if cited else unknown,
        "mark" if point or _printed(Span(citation.start, citation.end).of(text)) else "span",
    )


def _printed(words: str) -> bool:
    """Is the stretch itself a marker, such as 【4:0†source】 or ([title](address))?"""
    return words.strip(" (")[:1] in ("【", "[")


def citation_finding(
    citation: Citation, given: Given, text: str, documents: dict[str, str], stands: Stands
) -> Finding | None:
    """The finding on what a citation says it cites; None where it cites no words and its document is known."""
    document = document_of(citation, given)
    if document is None:
        name = citation.names[0] if citation.names else str(citation.index)
        return _finding(citation, text, "impossible", "no-such-document", f"No document given is called {name}.")
    if not citation.cited.strip():
        return None
    whole = documents.get(document, "")
    if citation.at is not None and whole[citation.at[0] : citation.at[1]] == citation.cited:
        return _finding(citation, text, "right", "cited-words-stand", f"{document} has the words cited, where cited.")
    if _squeezed(citation.cited) in _squeezed(whole) if whole else False:
        return _finding(citation, text, "right", "cited-words-stand", f"{document} has the words cited.")
    verdict = stands(citation.cited, (document,))
    if verdict in ("exact", "variant"):
        return _finding(citation, text, "right", "cited-words-stand", f"{document} has the words cited.")
    shown = " ".join(citation.cited.split())[:160]
    return _finding(
        citation, text, "wrong", "cited-words-differ", f"{document} does not have the words cited: “{shown}”."
    )


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _finding(citation: Citation, text: str, verdict: str, rule: str, message: str) -> Finding:
    return Finding(
        id="",
        kind="reference",
        start=citation.start,
        end=citation.end,
        text=text[citation.start : citation.end],
        marked=False,
        verdict=verdict,
        reasons=(Reason(rule, message),),
    )
