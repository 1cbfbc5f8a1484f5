"""Reference schemes that users declare themselves: a pattern, a canonical form, other names. Plain data, no code.

In the pattern `{name}` stands for a number; anything else is literal, a space means any white space. A pattern between
slashes is a regular expression with named groups, run by the `regex` package with a time limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..errors import SettingsError
from ..frozen import dataclass
from ..model import Reading, Reference
from .anchors import Anchors

if TYPE_CHECKING:
    import regex

TIMEOUT = 1.0
"""Seconds one pattern may take on one text. Source: the brief of issue 6 and SAFETY.md."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One scheme of the user's. aliases: other words for the pattern's first word ("Minutes" -> "Min.")."""

    name: str
    pattern: str
    canonical: str
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _compiled(self)


def parse_declared(text: str | Anchors, own: Declared) -> Iterable[Reference]:
    """Every place where the pattern fits. Raises SettingsError when the pattern takes longer than a second."""
    anchors = Anchors.of(text)
    found = []
    try:
        for hit in _compiled(own).finditer(anchors.text, timeout=TIMEOUT):
            canonical = _filled(own, hit.groupdict())
            reading = Reading(own.name, canonical, "", canonical)
            if hit.end() > hit.start():
                found.append(Reference(hit.group(), hit.start(), hit.end(), (reading,)))
    except TimeoutError:
        raise SettingsError(f"scheme {own.name!r}: its pattern takes more than {TIMEOUT:g} s") from None
    return found


def whole(text: str, own: Declared) -> str:
    """The canonical form of a text that the pattern fits as a whole; "" when it does not."""
    try:
        hit = _compiled(own).fullmatch(text.strip(), timeout=TIMEOUT)
    except TimeoutError:
        return ""
    return _filled(own, hit.groupdict()) if hit is not None else ""


def _filled(own: Declared, values: dict[str, Any]) -> str:
    plain = {name: _number(held) for name, held in values.items() if held is not None}
    try:
        return own.canonical.format(**plain)
    except KeyError:
        return own.canonical.format_map(_Blank(plain))


class _Blank(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def _number(held: str) -> str:
    return str(int(held)) if held.isdecimal() and len(held) < 19 else held


@lru_cache(maxsize=256)
def _compiled(own: Declared) -> regex.Pattern[str]:
    """The pattern ready to run. Raises SettingsError for one that cannot be used."""
    import regex

    _fit(own)
    first, rest = _parts(own)
    words = "|".join(regex.escape(word, literal_spaces=True) for word in (first, *own.aliases) if word)
    source = rf"(?<!\w)(?:{words})" + rest if words else rest
    try:
        pattern = regex.compile(source)
        own.canonical.format(**dict.fromkeys(pattern.groupindex, "1"))
    except (regex.error, ValueError) as error:
        raise SettingsError(f"scheme {own.name!r}: pattern {own.pattern!r} cannot be used: {error}") from None
    except (KeyError, IndexError) as error:
        raise SettingsError(f"scheme {own.name!r}: canonical form names {error}, the pattern has none") from None
    return pattern


def _fit(own: Declared) -> None:
    """Raises SettingsError for a declaration that says nothing, or something that cannot be meant."""
    from .framework import ORDER

    if not own.name or not own.pattern.strip("/ "):
        raise SettingsError("a scheme needs a name and a pattern")
    if own.name in ORDER:
        raise SettingsError(f"scheme {own.name!r}: a built-in scheme has this name, choose another")
    pattern = own.pattern.strip()
    if pattern[0] == "/":
        return
    held = re.findall(r"\{[^{}]*\}", pattern)
    if pattern.count("{") != len(held):
        raise SettingsError(f"scheme {own.name!r}: a brace of pattern {own.pattern!r} is not closed")
    twice = next((name for name in held if held.count(name) > 1), "")
    if twice:
        raise SettingsError(f"scheme {own.name!r}: {twice} stands twice in pattern {own.pattern!r}")


def _parts(own: Declared) -> tuple[str, str]:
    """The pattern's leading words, which aliases may replace, and the rest as a regular expression."""
    import regex

    pattern = own.pattern.strip()
    if len(pattern) > 2 and pattern[0] == pattern[-1] == "/":
        return "", pattern[1:-1]
    first, brace, tail = pattern.partition("{")
    head = first.rstrip()
    out = r"\s*" if len(first) > len(head) else ""
    for part in regex.split(r"(\{\w+\})", brace + tail):
        if part.startswith("{") and part.endswith("}"):
            out += rf"(?P<{part[1:-1]}>\d+)"
        else:
            out += r"\s+".join(regex.escape(word) for word in regex.split(r"\s+", part))
    return head, out + (r"(?!\d)" if pattern.endswith("}") else "")
