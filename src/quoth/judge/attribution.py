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


_OPENING = r"[\s\p{Pi}\p{Ps}\"'„«:,—–-]*+"
_CLOSING = r"^[\s\p{Pf}\p{Pe}\"',.»“—–-]*+"
_FORMS = (
    ("said, quotation", rf"{_NAME},?\s(?:SAID)(?:[,:]|\s(?:that|que|daß|dass|что|on \w+ \w+ \d+))?{_OPENING}$"),
    ("according", rf"(?i:ACCORDING)\s{_NAME}{_OPENING}$"),
    ("colon", rf"(?:^|[.!?\n]\s*){_NAME}:{_OPENING}$"),
    ("arabic", rf"(?:ARABIC)\s{_ARABIC_NAME}\s*:{_OPENING}$"),
    ("quotation, said", rf"{_CLOSING}(?:SAID)\s{_NAME}"),
    ("said", rf"{_CLOSING}{_NAME}\s(?:SAID)\b"),
    ("according", rf"{_CLOSING}(?i:ACCORDING)\s{_NAME}"),
    ("dash", rf"^[\p{{Pf}}\p{{Pe}}\"'.»“]*+\s[—–]\s?{_NAME}"),
)
"""The forms of an attribution, the first _BEFORE of them in front of the quotation: what _may_hold asks of the text
before the pattern is made and run, and the pattern."""
_BEFORE = 4
_LINKS = ("that", "que", "daß", "dass", "что")
"""What may stand between "said" and the quotation, besides a date."""
_CASES = frozenset("İıſ\u212a")
"""Letters whose case pairs are not those of casefold; where they stand nothing is ruled out."""


@cache
def _cues(name: str) -> tuple[str, ...]:
    """The words that a form cannot be without: "said", "according" or "arabic"."""
    verbs = cues()["said"]
    if name == "said":
        return tuple(verb for language, listed in verbs.items() if language != "ar" for verb in listed)
    return tuple(verbs["ar"] if name == "arabic" else map(str.casefold, cues()["according"]))


@cache
def _pattern(number: int) -> Any:
    import regex

    pattern = _FORMS[number][1].replace("ACCORDING", "|".join(cues()["according"]))
    return regex.compile(pattern.replace("SAID", "|".join(_cues("said"))).replace("ARABIC", "|".join(_cues("arabic"))))


def find_speaker(text: str, quotation: Quotation) -> tuple[str, int, int] | None:
    """(name, start, end) of the person said to speak, None when the words around name nobody."""
    span = quotation.span
    low, high = max(0, span.start - _LOOK), min(len(text), span.end + _LOOK)
    before, after = text[low : span.start], text[span.end : high]
    for number, (cue, _) in enumerate(_FORMS):
        near = before if number < _BEFORE else after
        if not _may_hold(near, cue):
            continue
        found = _pattern(number).search(near)
        if found is None:
            continue
        name = found.group("name").strip(" .,'’")
        offset = low if number < _BEFORE else span.end
        if name.casefold() not in words("pronouns"):
            start = offset + found.start("name")
            return name, start, start + len(name)
    return None


def _may_hold(near: str, form: str) -> bool:
    """Can the form stand there? What parts it from the quotation has neither letters nor digits."""
    if form in ("said, quotation", "colon"):
        end = len(near)
        while end and not near[end - 1].isalnum():
            end -= 1
        if form == "colon":
            return ":" in near[end:]
        linked = near[:end].endswith((*_cues("said"), *_LINKS)) or near[end - 1 : end].isdecimal()
        return linked and any(verb in near for verb in _cues("said"))
    if form in ("quotation, said", "dash"):
        start = 0
        while start < len(near) and not near[start].isalnum():
            start += 1
        return near.startswith(_cues("said"), start) if form != "dash" else not {"—", "–"}.isdisjoint(near[:start])
    if form == "according":
        if not _CASES.isdisjoint(near):
            return True
        near = near.casefold()
    return any(word in near for word in _cues(form))


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
