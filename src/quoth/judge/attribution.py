"""Who is said to have said it? The name beside a quotation, compared with the speaker the source is
catalogued under."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

from ..model import AttributionCheck, AttributionVerdict, Quotation
from .cues import cues, words

_LOOK = 90
"""Characters looked at on either side. Source: ours; PolNeAR's cues stand within 12 words of the
quotation."""
_WORD = r"\p{Lu}[\p{L}\p{M}'’.-]*+"
_PARTICLE = r"(?:(?:de|van|von|der|al|bin|ibn|of|the|du|la|el)[ ])?"
_NAME = rf"(?P<name>{_WORD}(?:[ \u00a0]{_PARTICLE}{_WORD}){{0,4}})"
_ARABIC_NAME = r"(?P<name>[\p{Arabic}]{2,}+(?: [\p{Arabic}]{2,}+){0,3})"


@cache
def _patterns() -> tuple[Any, ...]:
    """(pattern for the text before, pattern for the text after) of every form."""
    import regex

    verbs = cues()["said"]
    said = "|".join(verb for language, listed in verbs.items() if language != "ar" for verb in listed)
    according = "|".join(cues()["according"])
    opening = r"[\s\p{Pi}\p{Ps}\"'„«:,—–-]*+"
    return (
        regex.compile(
            rf"{_NAME},?\s(?:{said})(?:[,:]|\s(?:that|que|daß|dass|что|on \w+ \w+ \d+))?{opening}$"
        ),
        regex.compile(rf"(?i:{according})\s{_NAME}{opening}$"),
        regex.compile(rf"(?:^|[.!?\n]\s*){_NAME}:{opening}$"),
        regex.compile(rf"(?:{'|'.join(verbs['ar'])})\s{_ARABIC_NAME}\s*:{opening}$"),
        regex.compile(rf"^[\s\p{{Pf}}\p{{Pe}}\"',.»“—–-]*+(?:{said})\s{_NAME}"),
        regex.compile(rf"^[\s\p{{Pf}}\p{{Pe}}\"',.»“—–-]*+{_NAME}\s(?:{said})\b"),
        regex.compile(rf"^[\s\p{{Pf}}\p{{Pe}}\"',.»“—–-]*+(?i:{according})\s{_NAME}"),
        regex.compile(rf"^[\p{{Pf}}\p{{Pe}}\"'.»“]*+\s[—–]\s?{_NAME}"),
    )


def find_speaker(text: str, quotation: Quotation) -> tuple[str, int, int] | None:
    """(name, start, end) of the person said to speak, None when the words around name nobody."""
    span = quotation.span
    low, high = max(0, span.start - _LOOK), min(len(text), span.end + _LOOK)
    before, after = text[low : span.start], text[span.end : high]
    for number, pattern in enumerate(_patterns()):
        found = pattern.search(before) if number < 4 else pattern.search(after)
        if found is None:
            continue
        name = found.group("name").strip(" .,'’")
        offset = low if number < 4 else span.end
        if name.casefold() not in words("pronouns"):
            start = offset + found.start("name")
            return name, start, start + len(name)
    return None


def check_attribution(text: str, quotation: Quotation, speakers: Sequence[str]) -> AttributionCheck | None:
    """The named speaker compared with the source's; None when nobody is named.

    speakers: the catalogued speakers of the places the words stand in; without one the name stays
    `unresolved`.
    """
    named = find_speaker(text, quotation)
    if named is None:
        return None
    name, start, end = named
    known = [s for s in dict.fromkeys(speakers) if s]
    verdict: AttributionVerdict = "unresolved"
    if known:
        verdict = "agrees" if any(same_person(name, speaker) for speaker in known) else "differs"
    return AttributionCheck(verdict, name, start, end, None, "; ".join(known))


def same_person(name: str, speaker: str) -> bool:
    """May the name be the catalogued speaker's? All its parts occur in the record, initials and titles
    aside."""
    left, right = _parts(name), _parts(speaker)
    if not left or not right:
        return False
    return all(_among(part, right) for part in left) or all(_among(part, left) for part in right)


def _among(part: str, parts: Sequence[str]) -> bool:
    return any(part == other or (len(part) == 1 and other.startswith(part)) for other in parts)


def _parts(name: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    parts = bare.replace(",", " ").replace(".", " ").replace("-", " ").split()
    return [part for part in parts if part not in words("titles")]
