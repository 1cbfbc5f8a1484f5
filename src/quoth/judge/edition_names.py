"""Which edition does the draft name beside its quotation ("(NIV)", "In the Quarto"), and was it searched?

Words that differ from the editions searched say nothing where the draft quotes by another one. Known are the editions
of lexicon/editions.tsv; another one is one more line. Those that a user declares come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..model import Place, Source
from ..offsets import Span
from ..settings.judging import EDITION_LOOK
from ..shipped import beside, text_of

_ENDS = ".!?\n"


class Named(NamedTuple):
    """An edition as it is printed, where, and its kind ("bible", "quran", "text")."""

    name: str
    span: Span
    kind: str


class Edition(NamedTuple):
    """An edition that a user declares: the names drafts give it, and the siglum of its source; no siglum where no
    library holds it."""

    names: tuple[str, ...]
    siglum: str = ""


def unsearched_edition(
    text: str, around: Span, sources: Sequence[Source], places: Sequence[Place], declared: tuple[Edition, ...] = ()
) -> Named | None:
    """The edition that the draft names beside a quotation, where no source searched is one of its names; None where
    none is named, or one of another kind of work than the places are of. around: the quotation with its marks."""
    for named, edition in _printed(text, around, declared):
        if not _of_kind(named.kind, places) or _held(edition, sources):
            continue
        return named
    return None


def _printed(text: str, around: Span, declared: tuple[Edition, ...]) -> Iterable[tuple[Named, _Known]]:
    """The editions named in brackets or behind a dash right behind the quotation, or before it in its sentence."""
    finder, editions = _finder(declared)
    for span in (_behind(text, around.end), _before(text, around.start)):
        for hit in finder.finditer(text, span.start, span.end):
            known = editions[" ".join(hit.group().split())]
            yield Named(hit.group(), Span(hit.start(), hit.end()), known.kind), known


def _behind(text: str, at: int) -> Span:
    """What stands in brackets behind the quotation, or behind a dash up to the line's end."""
    start = at
    while start < len(text) and text[start] in " \t\u00a0,.;:»”\"'":
        start += 1
    closing = {"(": ")", "[": "]", "—": "\n", "–": "\n"}.get(text[start : start + 1])
    if closing is None:
        return Span(at, at)
    end = text.find(closing, start, start + EDITION_LOOK)
    return Span(start, end if end >= 0 else min(len(text), start + EDITION_LOOK) if closing == "\n" else start)


def _before(text: str, at: int) -> Span:
    """The words of the sentence that leads in."""
    start = max(0, at - EDITION_LOOK)
    ends = [text.rfind(sign, start, at) for sign in _ENDS]
    return Span(max(start, max(ends) + 1), at)


def _of_kind(kind: str, places: Sequence[Place]) -> bool:
    if kind == "text" or not places:
        return True
    from ..schemes.locators import locator_key

    keys = [locator_key(place.locator) for place in places]
    return any(key is not None and key[0] == kind for key in keys)


def _held(edition: _Known, sources: Sequence[Source]) -> bool:
    """Is a source the declared one, or does one go by one of the names, as siglum, title or work?"""
    if edition.siglum is not None:
        return any(source.siglum == edition.siglum for source in sources)
    wanted = [_plain(name) for name in edition.names]
    return any(
        f" {name} " in f" {_plain(f'{source.siglum} {source.title} {source.work}')} "
        for source in sources
        for name in wanted
    )


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


class _Known(NamedTuple):
    """What is known of a name: the kind of works, all names of the edition, and the siglum where a user says it."""

    kind: str
    names: tuple[str, ...]
    siglum: str | None = None


@lru_cache(maxsize=16)
def _finder(declared: tuple[Edition, ...]) -> tuple[Any, dict[str, _Known]]:
    """What finds the names in a text, and what is known of each."""
    import regex

    own = {" ".join(name.split()): _Known("text", one.names, one.siglum) for one in declared for name in one.names}
    editions = {**_built_in(), **own}
    finder = regex.compile(r"(?<![\p{L}\p{N}])\L<names>(?![\p{L}\p{N}])", names=list(editions))
    return finder, editions


@cache
def bible_letters() -> frozenset[str]:
    """The Bibles that are printed behind a reference by their letters, as in "John 3:16 KJV"."""
    return frozenset(name for name, known in _built_in().items() if known.kind == "bible" and name.isupper())


@cache
def _built_in() -> dict[str, _Known]:
    lines = text_of(beside(__file__, "lexicon", "editions.tsv")).splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {name: _Known(kind, tuple(names.split("|"))) for kind, names in rows for name in names.split("|")}
