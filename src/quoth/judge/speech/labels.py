"""Speaker labels of transcripts and minutes: "MOOR: The bridge is safe." at the start of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...offsets import Span

_LABEL = regex.compile(
    r"^[ \t\"“]*+(?P<name>\p{Lu}[\p{Lu}.'’-]++(?:[ ,]{1,2}\p{Lu}[\p{Lu}.'’-]*+){0,4}+)(?:[ ]\([^()\n]{1,40}\))?:[ \t]",
    regex.MULTILINE,
)
"""Names in capitals at the start of a line: the transcripts of news services. Source: ours."""
_RECORDED = regex.compile(
    r"(?:^|(?<=\n))[ \t*_]{0,4}+"
    r"(?P<name>\p{Lu}[\p{L}\p{M}.'’-]*+(?:[ ,]{1,2}(?:of|the|de|von|\p{Lu}[\p{L}\p{M}.'’-]*+)){0,6}+)"
    r"(?:[ ]\([^()\n]{1,60}\))?[*_]{0,2}+\s?:[*_]{0,2}[ \t]"
)
"""The same in sources, where capitals and small letters serve: "Ms. Lund (Norway):", "The Chair:"."""


_NO_NAME = frozenset(
    """abstract action agenda answer apologies appendix article author background caption chapter comment conclusion
    correction date decision definition editor example figure guest host interviewee interviewer introduction item
    minutes moderator motion narrator note notes page paragraph part place present question quote reply reporter
    annex art artikel artículo capítulo chapitre frage hinweis kapitel nota point remark rule see step antwort résumé
    resolved result results section source speaker subject summary table time title topic translation
    update warning""".split()
)
"""Words before a colon that head a line and name nobody. A single letter ("Q:", "A:") is none either. Source: ours."""


def labels(text: str, within: Span) -> Iterator[tuple[Span, Span]]:
    """(the name, what stands behind it up to the line's end) for each label."""
    for hit in _LABEL.finditer(text, within.start, within.end):
        end = text.find("\n", hit.end())
        end = len(text) if end < 0 else end
        if end > hit.end():
            yield Span(*hit.span("name")), Span(hit.end(), end)


def label_before(text: str) -> str:
    """The last speaker label of a source's text before the words quoted; "" when there is none, or it names nobody.

    One capitalised word counts only where another label stands in the text too ("Moor: ... Lund: ...").
    """
    found = [str(hit["name"]) for hit in _RECORDED.finditer(text)]
    if not found or not _names_somebody(found[-1]):
        return ""
    named = {name for name in found if _names_somebody(name)}
    return found[-1] if len(found[-1].split()) > 1 or found[-1].isupper() or len(named) > 1 else ""


def _names_somebody(label: str) -> bool:
    parts = [part.strip(".,'’-").casefold() for part in label.split()]
    return any(len(part) > 1 for part in parts) and not any(part in _NO_NAME for part in parts)
