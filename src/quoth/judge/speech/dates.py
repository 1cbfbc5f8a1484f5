"""Do two printed dates mean the same day, as far as both say it? Only dates that hold a year are compared."""

from __future__ import annotations

import tomllib
from functools import cache

import regex

from ...shipped import beside, text_of
from .tables import LANGUAGES

_ISO = regex.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?")
_PART = regex.compile(r"[\p{L}\p{M}]++|\d++")


@cache
def _months() -> dict[str, int]:
    """The number of a month by its name in any of the languages; English short forms follow the full ones."""
    known: dict[str, int] = {}
    for language in LANGUAGES:
        table = tomllib.loads(text_of(beside(__file__, f"{language}.toml")))
        for number, name in enumerate(table["months"].split()[:12]):
            known[name] = number + 1
    return {**known, **{name[:3]: number for name, number in known.items() if name.isascii() and len(name) > 3}}


def parsed(printed: str) -> tuple[int, int, int] | None:
    """(year, month, day), 0 for what is not given; None without a year. Raises nothing."""
    iso = _ISO.fullmatch(printed.strip())
    if iso is not None:
        return int(iso["y"]), int(iso["m"] or 0), int(iso["d"] or 0)
    year = month = day = 0
    for part in _PART.findall(printed.casefold()):
        if part.isdecimal() and len(part) == 4:
            year = int(part)
        elif part.isdecimal() and len(part) <= 2 and 1 <= int(part) <= 31:
            day = int(part)
        else:
            month = _months().get(part, month)
    return (year, month, day if month else 0) if year else None


def compared(first: str | None, second: str | None) -> bool | None:
    """True when they agree as far as both go, False when not, None when either has no year."""
    left, right = parsed(first or ""), parsed(second or "")
    if left is None or right is None:
        return None
    return all(a == b for a, b in zip(left, right, strict=True) if a and b)
