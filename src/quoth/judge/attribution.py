"""Who is said to have said it? The name beside a quotation, compared with the record of the source.

The record is the label before the words inside a transcript, else the speaker and date the source is catalogued under.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from ..frozen import dataclass
from ..model import Alignment, AttributionCheck, AttributionVerdict, Quotation
from ..offsets import Innermost, Span
from .cues import words
from .language import among

if TYPE_CHECKING:
    from .speech.attributions import Attribution

_CAPITAL = r"\p{Lu}[\p{L}\p{M}'’.-]*+"
_NEXT = rf"(?:[ \u00a0](?:(?:de|van|von|der|al|bin|ibn|du|la|el)[ ])?{_CAPITAL})"
_SIGNED = rf"[\p{{Pf}}\p{{Pe}}\"'.»“]*+\s{{1,2}}[—–]\s?(?P<name>{_CAPITAL}{_NEXT}{{0,4}})(?=\s*+(?:[,\n(]|$))"
""" "..." — Edda Moor, at the end of a line."""
_OPENS_PHRASE = rf"{_CAPITAL}[ \u00a0](?!(?:of|in|at|from|with|de|du|von|van|der|al|la|el)[ ])\p{{Ll}}"
"""A capital letter that only opens a phrase: "Final words", "Voters here"."""
_RUN = rf"{_CAPITAL}{_NEXT}*+"
_HEADS = tuple([word] for word in "of for at in from near by to on de du à en aus von bei из в من في".split())
"""What stands before the name of an office's house."""
_ARTICLES = frozenset(
    """the a an some many these his her its my our your their every each all no any both other others le la les un une
    der die das ein eine el los las un una""".split()
)
_ENDINGS = frozenset("аеиоуыэюяімогвхь"), frozenset("aeiouymgwjs")
"""Letters of which the case endings of names are made, of Russian and Ukrainian and of Polish, Czech and German: «Анны
Смирновой», "Kowalskiego", "Müllers"."""
_MOST_ENDING = 3
"""Letters of the longest ("-ого", "-ego")."""
_JOINS = frozenset("and und et y и e".split())


@cache
def _pattern(source: str) -> Any:
    import regex

    return regex.compile(source)


@dataclass(frozen=True, slots=True)
class Record:
    """Who and when, as the library has it; empty where it does not say."""

    speaker: str = ""
    date: str = ""


class Spoken:
    """The attributions of one draft, read when first asked for, near its quotations only."""

    def __init__(self, text: str, quotations: Sequence[Quotation], languages: Sequence[str] = ()) -> None:
        """quotations: all that the draft presents as such, interrupted ones whole, and what was found without marks."""
        self._text, self._quotations, self._languages = text, quotations, languages

    @cached_property
    def _found(self) -> list[Attribution]:
        from .speech.attributions import attributions
        from .speech.tables import language_of

        language = among(language_of(self._text), self._languages)
        near = sorted(quotation.span for quotation in self._quotations)
        return attributions(self._text, self._quotations, language, near)

    @cached_property
    def _pieces(self) -> tuple[list[int], list[tuple[int, Attribution]], int]:
        """Where each stretch of attributed words begins, ascending; its end and attribution; the longest of them."""
        pieces = sorted(
            ((span.start, span.end, number) for number, one in enumerate(self._found) for span in one.content)
        )
        longest = max((end - start for start, end, _ in pieces), default=0)
        return [start for start, _, _ in pieces], [(end, self._found[n]) for _, end, n in pieces], longest

    def _touching(self, body: Span) -> list[Attribution]:
        """The attributions whose words share some with a stretch, in text order."""
        starts, pieces, longest = self._pieces
        low, high = bisect_left(starts, body.start - longest), bisect_left(starts, body.end)
        touching = {id(one): one for end, one in pieces[low:high] if end > body.start}
        return sorted(touching.values(), key=lambda one: one.content[0].start)

    def of(self, quotation: Quotation) -> Attribution | None:
        """The attribution that holds most of the quotation's words and names somebody; the narrowest of equals."""
        body = quotation.body
        near = [one for one in self._touching(body) if self._speaks(one, quotation)]
        shared = [(_shared(one, body), -_size(one), one) for one in near]
        shared = [item for item in shared if item[0] * 2 >= min(body.end - body.start, _size(item[2])) and item[2].name]
        return max(shared, key=lambda item: item[:2])[2] if shared else None

    def _speaks(self, one: Attribution, quotation: Quotation) -> bool:
        """May an attribution say whose the quotation is? Nobody named inside its own words does; nor who says the words
        that it is quoted in ("“As Moor said, ‘...’,” said Lund"; a turn of a transcript)."""
        body, span, speaker = quotation.body, quotation.span, one.speaker
        if speaker is not None and body.start < speaker.end and speaker.start < body.end:
            return False
        outer = self._around(span)
        if outer is not None and (speaker is None or not outer.start <= speaker.start < outer.end):
            return False
        if one.cue is not None or one.direct or quotation.marks is None:
            return True
        beside = self._text[one.content[0].start : span.start] + self._text[span.end : one.content[-1].end]
        return not any(char.isalpha() for char in beside)

    def _around(self, span: Span) -> Span | None:
        """The marked quotation that holds a whole one; None where none does."""
        outer = self._marked.at(span.start - 1)
        found = self._spans[outer] if outer is not None else None
        return found if found is not None and span.end <= found.end else None

    @cached_property
    def _spans(self) -> list[Span]:
        return [quotation.span for quotation in self._quotations if quotation.marks is not None]

    @cached_property
    def _marked(self) -> Innermost:
        return Innermost(self._spans)


def _shared(one: Attribution, body: Span) -> int:
    return sum(max(0, min(span.end, body.end) - max(span.start, body.start)) for span in one.content)


def _size(one: Attribution) -> int:
    return sum(span.end - span.start for span in one.content)


def record_of(alignment: Alignment) -> Record:
    """What the library knows of who said the words of an alignment."""
    source = alignment.window.pieces[0].passage.source
    before = alignment.window.text[: alignment.source.start]
    if ":" not in before:
        return Record(source.speaker, source.date)
    from .speech.labels import label_before

    label = label_before(before)
    return Record(label if _proper(label) or not source.speaker else source.speaker, source.date)


def check_attribution(
    text: str, quotation: Quotation, spoken: Spoken, records: Sequence[Record], *, second_hand: bool = False
) -> AttributionCheck | None:
    """The named speaker compared with the record; None when nobody is named.

    records: of the places the words stand in; without one the name stays `unresolved`. A name that was inferred, and
    one that names an office only, can agree but never differ, nor can any where the source itself quotes (second_hand).
    """
    named = _named(text, quotation, spoken)
    if named is None:
        return None
    name, span, one = named
    known = [record for record in dict.fromkeys(records) if record.speaker or record.date]
    date = one.slots.date.of(text) if one is not None and one.slots.date is not None else None
    inferred = one is not None and one.inferred
    verdict = _verdict(name, date, known, sure=not (inferred or second_hand) and _proper(name))
    parts = (", ".join(filter(None, (record.speaker, record.date if date else ""))) for record in known)
    shown = "; ".join(dict.fromkeys(part for part in parts if part))
    printed = (
        part.of(text) if part else ""
        for part in ((one.slots.place, one.slots.addressee, one.slots.medium) if one else ())
    )
    return AttributionCheck(verdict, name, span.start, span.end, date, shown, inferred, *printed)


def _named(text: str, quotation: Quotation, spoken: Spoken) -> tuple[str, Span, Attribution | None] | None:
    one = spoken.of(quotation)
    if one is not None and one.speaker is not None:
        name = person(one.name)
        if name.casefold() in words("pronouns"):
            return None
        return name, _within(text, one.speaker, name), one
    if not {"—", "–"} & set(text[quotation.span.end : quotation.span.end + 6]):
        return None
    signed = _pattern(_SIGNED).match(text, quotation.span.end)
    if signed is None:
        return None
    name = signed["name"].strip(" .,'’")
    return name, Span(signed.start("name"), signed.start("name") + len(name)), None


def _within(text: str, span: Span, name: str) -> Span:
    at = text.find(name, span.start, span.end)
    return Span(at, at + len(name)) if at >= 0 else span


def person(printed: str) -> str:
    """The name inside "a spokesman of the town, Jan Lund,"; the words as printed where there is none."""
    printed = printed.strip(" ,.;:—–\n")
    runs = list(_pattern(_RUN).finditer(printed))
    own = [str(hit.group()) for hit in runs if printed[: hit.start()].split()[-1:] not in _HEADS]
    own = [run for run in own if run.casefold() not in _ARTICLES]
    if len(own) == 1 and _pattern(_OPENS_PHRASE).match(printed):
        return " ".join(printed.split())
    several = [run for run in own if len(run.split()) > 1] or own
    if not several or printed.split()[0].casefold() in ("the", "these", "some"):
        return " ".join(printed.split())
    return several[0].strip(" .,'’")


def _proper(name: str) -> bool:
    """Is it the name of one person, beyond titles?"""
    parts = _parts(name)
    if not parts or len(parts) > 5 or name.split()[0].casefold() in _ARTICLES:
        return False
    if name.lower() == name.upper():
        return len(parts) <= 4
    if any(part in _JOINS for part in name.split()):
        return False
    return all(part[0].isupper() for part in name.split() if len(part) > 3)


def _verdict(name: str, date: str | None, known: Sequence[Record], sure: bool) -> AttributionVerdict:
    speakers = [record.speaker for record in known if record.speaker]
    if not speakers:
        return "unresolved"
    if not any(same_person(name, speaker) for speaker in speakers):
        declined = any(same_person(name, speaker, declined=True) for speaker in speakers)
        return "differs" if sure and not declined and all(map(_proper, speakers)) else "unresolved"
    if not date:
        return "agrees"
    from .speech.dates import compared

    dated = [compared(date, record.date) for record in known if record.date]
    return "differs" if dated and all(same is False for same in dated) else "agrees"


def same_person(name: str, speaker: str, *, declined: bool = False) -> bool:
    """May the name be the catalogued speaker's? All its parts occur in the record, initials and titles aside.

    declined: another case counts in Latin letters too, where "Jan" and "Jana" may be two persons; in Cyrillic always.
    """
    left, right = _parts(name), _parts(speaker)
    endings = frozenset().union(*_ENDINGS) if declined else _ENDINGS[0]
    if not left or not right:
        return False
    return all(_among(part, right, endings) for part in left) or all(_among(part, left, endings) for part in right)


def _among(part: str, parts: Sequence[str], endings: frozenset[str]) -> bool:
    if len(part) == 1:
        return any(other.startswith(part) for other in parts)
    return any(part == other or _cased(part, other, endings) for other in parts)


def _cased(left: str, right: str, endings: frozenset[str]) -> bool:
    """Are the two one name in two cases, as far as their last letters tell?"""
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))
    ends = left[stem:] + right[stem:]
    short = max(len(left), len(right)) - stem <= _MOST_ENDING
    return bool(ends) and stem >= _MOST_ENDING and short and endings.issuperset(ends)


def _parts(name: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    parts = bare.replace(",", " ").replace(".", " ").replace("-", " ").split()
    return [part for part in parts if part not in words("titles")]
