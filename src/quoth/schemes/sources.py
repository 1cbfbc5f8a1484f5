"""References to a source of the library by its author and year, title or short name: "(Moor 2019, p. 12)".

Only names of sources that are searched count, so nothing else is taken for one. An author counts with the year; a title
or short name counts in brackets, in a note, or before a page, line or paragraph. Canonical form: the siglum,
with the place behind it: "moor-2019 p. 12".
Source: Chicago Manual of Style 15 (author-date) and 14 (notes), MLA Handbook 6.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import field
from typing import Any

from ..frozen import dataclass
from ..model import Reading, Reference, Source
from .document import SURE, WORDY

SCHEME = "source"
MOST = 5000
"""Names looked for. A library of more sources is cited by locators, not by names; ours."""
_WITH = r"(?:,?\s(?:and|&|und|et|y|и)\s\p{Lu}[\p{L}\p{M}'’-]++|,?\set\sal\.?+)?"
_YEAR = rf"{_WITH},?+\s?(?P<open>[(\[])?+(?P<year>1[0-9]\d\d|20\d\d)[a-z]?+(?!\d)"
_PIN = (
    r"(?P<pin>\s?+[,:;]?+\s?+(?:(?P<kind>[\p{L}¶§]{1,12})\.?+\s?+)?+(?P<first>\d{1,5})"
    r"(?:\s?[-–]\s?(?P<last>\d{1,5}))?+(?![\d\p{L}]))"
)
_STAMP = r"(?P<stamp>\s?+[,:;]?+\s?+(?P<time>\d{1,2}:[0-5]\d:[0-5]\d))"
_KINDS = {word: kind for table in (SURE, WORDY) for kind, held in table.items() for word in held.split()}
_SIGNS = {"¶": "para.", "¶¶": "para.", "§": "sec.", "§§": "sec."}
_BY_FILE = r"(?P<who>\p{L}[\p{L}'’]+)[-_ ,.]{0,2}(?P<year>1[5-9]\d\d|20\d\d)[a-z]?"


@dataclass(slots=True)
class SourceNames:
    """The names by which the sources of a library may be cited."""

    sources: Iterable[Source]
    _by_name: dict[str, list[tuple[str, str]]] = field(init=False, default_factory=lambda: defaultdict(list))
    _finder: Any = field(init=False, default=None)

    def __post_init__(self) -> None:
        import regex

        for source in self.sources:
            for name, year in _names(source):
                if (source.siglum, year) not in self._by_name[name] and len(self._by_name) <= MOST:
                    self._by_name[name].append((source.siglum, year))
        names = [name for name, held in self._by_name.items() if held]
        if names and len(names) <= MOST:
            self._finder = regex.compile(r"(?<![\p{L}\p{N}])\L<names>(?![\p{L}\p{N}])", names=names)

    def parse(self, text: str) -> list[Reference]:
        """Every reference to a source, in text order."""
        if self._finder is None:
            return []
        found: list[Reference] = []
        for hit in self._finder.finditer(text):
            if found and hit.start() < found[-1].end:
                continue
            one = self._read(text, hit.start(), hit.end())
            if one is not None:
                found.append(one)
        return found

    def _read(self, text: str, start: int, end: int) -> Reference | None:
        import regex

        name = text[start:end]
        dated = regex.compile(_YEAR).match(text, end)
        held = self._by_name[name]
        sigla = [siglum for siglum, year in held if year and dated and dated["year"] == year]
        at = dated.end() if dated and sigla else end
        place, stop = _place(text, at)
        if sigla:
            if dated and dated["open"] and text[stop : stop + 1] in (")", "]"):
                stop += 1
        else:
            sigla = [siglum for siglum, year in held if not year]
            if not sigla or not _cited(text, name, start, stop, bool(place)):
                return None
        readings = tuple(
            Reading(SCHEME, f"{siglum} {place}".strip(), "", f"{siglum}, {place}" if place else siglum)
            for siglum in dict.fromkeys(sigla)
        )
        return Reference(text[start:stop], start, stop, readings)


def _place(text: str, at: int) -> tuple[str, int]:
    """The page, line, paragraph or time behind a name, as the document scheme writes it, and where it ends."""
    import regex

    stamp = regex.compile(_STAMP).match(text, at)
    if stamp is not None:
        return stamp["time"].zfill(8), stamp.end()
    pin = regex.compile(_PIN).match(text, at)
    if pin is None or not pin["pin"].strip()[:1] or pin["pin"][:1].isdecimal():
        return "", at
    printed = (pin["kind"] or "").casefold()
    kind = _SIGNS.get(printed) or _KINDS.get(printed) or ("" if printed else "p.")
    if not kind or (not printed and pin["pin"].strip()[0] not in ",:"):
        return "", at
    last = f"-{pin['last']}" if pin["last"] else ""
    return f"{kind} {pin['first']}{last}", pin.end()


def _cited(text: str, name: str, start: int, stop: int, placed: bool) -> bool:
    """Is a name without a year cited: in brackets by itself, or before a place? A plain word needs both."""
    before, after = text[start - 1 : start], text[stop : stop + 1]
    bracketed = before in ("(", "[") and after in (")", "]")
    if name.isalpha() and name.islower():
        return bracketed and placed
    return bracketed or placed


def _names(source: Source) -> Iterable[tuple[str, str]]:
    """(name, year) of a source; the year is empty where the name stands without one."""
    import regex

    year = source.date[:4] if source.date[:4].isdecimal() else ""
    if len(source.siglum) > 2:
        yield source.siglum, ""
    stem = regex.compile(_BY_FILE).fullmatch(source.siglum)
    if stem is not None:
        yield stem["who"][:1].upper() + stem["who"][1:], stem["year"]
    surname = source.speaker.partition(",")[0].split()[-1:] if source.speaker else []
    if surname and year and len(surname[0]) > 1:
        yield surname[0], year
    title = " ".join(source.title.split())
    if len(title) > 7 and " " in title:
        yield title, ""
        if year:
            yield title, year


def split(canonical: str, siglum: str) -> str | None:
    """The place that a canonical form names inside the source, "" for none; None when it names another source."""
    if canonical == siglum:
        return ""
    return canonical[len(siglum) + 1 :] if canonical.startswith(siglum + " ") else None
